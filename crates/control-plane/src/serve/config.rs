//! The configuration: one struct per concern, read once from `carrel.toml` in the state folder and handed down.

mod check;
mod defaults;

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use model::{ip_range::IpRange, paths::Paths};
use serde::Deserialize;

use super::authority::{AuthorityError, write_file};

/// What a fresh `carrel.toml` says: every key with its default, commented out.
pub const TEMPLATE: &str = include_str!("carrel.toml");

/// Everything an operator can set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// What this process does; never empty.
    pub roles: Vec<Role>,
    /// Which engines it stands on.
    pub engines: Engines,
    /// The HTTPS port.
    pub https: HttpsConfig,
    /// The streaming port.
    pub stream: StreamConfig,
    /// The database.
    pub store: StoreConfig,
    /// Outgoing mail.
    pub mail: MailConfig,
    /// Invitations.
    pub invitations: InvitationsConfig,
    /// The administrators' API.
    pub api: ApiConfig,
    /// Signing in.
    pub sign_in: SignInConfig,
    /// Desktops that stop by themselves.
    pub auto_stop: AutoStopConfig,
    /// Images.
    pub images: ImagesConfig,
    /// How long what is over is remembered.
    pub retention: RetentionConfig,
    /// The record of calls.
    pub audit: AuditConfig,
    /// What is told to Prometheus.
    pub metrics: MetricsConfig,
}

/// A part that a process plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// API, pages, reconcilers.
    Control,
    /// Streaming.
    Gateway,
}

impl Role {
    /// The word in the configuration.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Control => "control",
            Self::Gateway => "gateway",
        }
    }
}

/// Which engines an installation stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Engines {
    /// LXD, OVN, Samba and agents in desktops.
    Real,
    /// All of them in memory.
    Simulated,
}

/// The HTTPS port.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HttpsConfig {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// What people reach this machine by.
    pub public_host: Option<String>,
    /// The port people reach; 0 is the one listened on.
    pub public_port: u16,
    /// Further names and addresses of the certificate.
    pub names: Vec<String>,
    /// The operator's certificate chain (PEM file).
    pub certificate: Option<PathBuf>,
    /// The operator's key (PEM file).
    pub key: Option<PathBuf>,
    /// The most connections at the same time, at least 1.
    pub connections_max: usize,
}

/// The streaming port.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StreamConfig {
    /// Where to listen on UDP and TCP; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The port people reach; 0 is the one listened on.
    pub public_port: u16,
    /// The most desktops at the same time, at least 1.
    pub sessions_max: usize,
}

/// The database.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StoreConfig {
    /// `sqlite`, or a PostgreSQL URL without a password.
    pub url: String,
    /// A file with the database's password.
    pub password_file: Option<PathBuf>,
}

/// Outgoing mail.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailConfig {
    /// The SMTP server; `None` keeps mails in the built-in mailbox.
    pub host: Option<String>,
    /// Its port; 0 is the usual one of the security.
    pub port: u16,
    /// How the connection is protected.
    pub security: MailSecurity,
    /// The authority of the server's certificate (PEM file).
    pub authority: Option<PathBuf>,
    /// The user name to sign in with.
    pub username: Option<String>,
    /// A file with the password.
    pub password_file: Option<PathBuf>,
    /// The sender.
    pub from: String,
    /// Where mails to the operator go, such as requests for a higher quota.
    pub operator: Option<String>,
}

/// How a connection to the SMTP server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    /// STARTTLS, required.
    Starttls,
    /// TLS from the first byte.
    Tls,
    /// Not at all.
    None,
}

/// Invitations.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InvitationsConfig {
    /// Days a link is valid, 1 to 90.
    pub days: u32,
    /// Who to ask for help.
    pub support: Option<String>,
    /// A folder with the operator's templates.
    pub templates: Option<PathBuf>,
}

/// Signing in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignInConfig {
    /// Hours without a connection until the password is asked again, 1 to 168.
    pub session_hours: u32,
    /// Wrong passwords of one user name that are free of a wait.
    pub attempts_per_user: u32,
    /// Wrong passwords from one address that are free of a wait.
    pub attempts_per_address: u32,
}

impl SignInConfig {
    /// How long a session lasts that is not used, in milliseconds.
    #[must_use]
    pub fn session_ms(&self) -> i64 {
        i64::from(self.session_hours) * 3600 * 1000
    }
}

/// The administrators' API.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ApiConfig {
    /// How far the clocks of callers may lie from ours, in seconds, 1 to 3600.
    pub clock_skew_seconds: u32,
    /// How often an account may call an operation.
    pub throttle: ThrottleConfig,
}

/// Images.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ImagesConfig {
    /// The program that builds a missing image, with its arguments; empty where a person does.
    pub builder: Vec<String>,
}

/// How long what is over is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionConfig {
    /// Days that events are kept, 1 to 3650.
    pub events_days: u32,
    /// Days that a removed WorkSpace or directory is still shown as removed, 1 to 365.
    pub removed_days: u32,
    /// Days that everything in a closed account is kept, 1 to 3650.
    pub closed_accounts_days: u32,
}

/// How often an account may call an operation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThrottleConfig {
    /// Whether there is a limit at all.
    pub enabled: bool,
    /// Calls a second that only look, at least 1.
    pub reads_per_second: u32,
    /// Calls that only look and may come at once, at least 1.
    pub reads_burst: u32,
    /// Calls a second that change something, at least 1.
    pub writes_per_second: u32,
    /// Calls that change something and may come at once, at least 1.
    pub writes_burst: u32,
}

/// The record of calls.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AuditConfig {
    /// Days that records are kept, 1 to 3650.
    pub days: u32,
}

/// What is told to Prometheus.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MetricsConfig {
    /// From where it may be asked for.
    pub allow: Vec<IpRange>,
}

/// Desktops that stop by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AutoStopConfig {
    /// The time that a desktop waits is a multiple of so many minutes, 1 to 60.
    pub step_minutes: u32,
}

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file cannot be written at first start.
    #[error(transparent)]
    Write(#[from] AuthorityError),
    /// The text is not TOML, or has an unknown key or a value of the wrong kind.
    #[error("{path} line {line}: {message}")]
    Text {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        message: String,
    },
    /// A value is out of its range.
    #[error("{path}: {key} is {value}; {rule}")]
    Value {
        /// The file.
        path: PathBuf,
        /// The key.
        key: &'static str,
        /// Its value.
        value: String,
        /// What is allowed.
        rule: &'static str,
    },
}

impl Config {
    /// Reads the configuration of an installation; a first start writes the documented default.
    pub fn read(paths: &Paths) -> Result<Self, ConfigError> {
        let path = paths.config();
        if !path.exists() {
            write_file(&path, TEMPLATE.as_bytes(), 0o640)?;
        }
        let text = fs::read_to_string(&path).map_err(|source| ConfigError::Read {
            path: path.clone(),
            source,
        })?;
        Self::parse(&text, &path)
    }

    /// Reads a configuration from its text; `path` is for messages.
    pub fn parse(text: &str, path: &Path) -> Result<Self, ConfigError> {
        let config: Self = toml::from_str(text).map_err(|error| ConfigError::Text {
            path: path.to_owned(),
            line: error.span().map_or(1, |span| line_of(text, span.start)),
            message: error.message().to_owned(),
        })?;
        config.check(path)?;
        Ok(config)
    }

    /// Whether this process plays a role.
    #[must_use]
    pub fn plays(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// The line, from 1, that holds a byte position.
fn line_of(text: &str, position: usize) -> usize {
    text.bytes()
        .take(position)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

#[cfg(test)]
mod tests;
