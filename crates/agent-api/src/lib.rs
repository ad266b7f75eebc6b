//! What the control plane and the agent inside a WorkSpace say to each other on TCP 8200 of the management interface:
//! HTTPS with mutual TLS, JSON bodies of at most 64 KiB.
//!
//! | request | body | answer |
//! |---|---|---|
//! | `GET /status` | | [`Status`] |
//! | `POST /session` | [`StartSession`] | [`Session`]; starts the person's session, or returns the one that runs after checking the password; errors as [`Failure`] |
//!
//! Deliberately absent: Carrel's ids and states, and any I/O.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// TCP port of management.
pub const MANAGEMENT_PORT: u16 = 8200;
/// TCP port of streaming inside the WorkSpace.
pub const STREAM_PORT: u16 = 4172;
/// How long the agent takes at most to start a session or to say why it does not: the session before has to be closed,
/// and PAM asks the directory, which may be failing over. Whoever asks waits longer.
pub const START_MAX: Duration = Duration::from_secs(65);
/// Where the control plane puts the agent's configuration ([`AgentConfig`], mode 0600) before the first start.
pub const CONFIG_PATH: &str = "/etc/carrel/agent.json";
/// Where the control plane puts the agent binary.
pub const BINARY_PATH: &str = "/usr/local/lib/carrel/carrel-agent";

/// What the agent is told once, before the WorkSpace starts for the first time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgentConfig {
    /// Name of the WorkSpace, for the log and the client's title.
    pub workspace: String,
    /// The one person this WorkSpace belongs to; nobody else gets a session.
    pub username: String,
    /// The person's uid: 200000 plus RID.
    pub uid: u32,
    /// Address with prefix of the management interface, such as `172.31.0.12/16`.
    pub management_address: String,
    /// The interface that carries it, such as `eth1`.
    pub management_interface: String,
    /// Full name of this machine in DNS.
    pub host_name: String,
    /// DNS name of the domain.
    pub domain: String,
    /// Short name of the domain.
    pub short_domain: String,
    /// Addresses of the controllers.
    pub controllers: Vec<String>,
    /// Certificate authority of the management network (PEM): signs both sides.
    pub authority_pem: String,
    /// The agent's certificate (PEM), with the WorkSpace's name.
    pub certificate_pem: String,
    /// Its private key (PEM).
    pub key_pem: String,
}

/// How the WorkSpace is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The agent's version.
    pub version: String,
    /// The WorkSpace's name as configured.
    pub workspace: String,
    /// Whether the directory's trust works (`wbinfo -t` or its equal); the reason when it does not.
    pub domain_fault: Option<String>,
    /// Seconds since that was found out; none before the directory has answered for the first time.
    #[serde(default)]
    pub domain_age_seconds: Option<u64>,
    /// The session, if there is one.
    pub session: Option<Session>,
    /// Seconds since the last input, while a session runs.
    pub idle_seconds: Option<u64>,
}

/// A session of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Unique per session; the same after a reconnect.
    pub id: String,
    /// Where it is.
    pub phase: Phase,
    /// Whether a viewer is connected.
    pub viewed: bool,
    /// When it crashed, in milliseconds since 1970.
    #[serde(default)]
    pub crashed_at_ms: Option<i64>,
}

/// The phases of a session's start, and its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "phase", content = "detail")]
pub enum Phase {
    /// PAM checks the password and opens the session.
    SigningIn,
    /// The X server starts.
    StartingDisplay,
    /// The desktop environment starts.
    StartingDesktop,
    /// Usable.
    Running,
    /// The X server or the session ended unexpectedly; the text says what happened.
    Crashed(String),
}

/// Starts a session, or returns the running one.
#[derive(Clone, Serialize, Deserialize)]
pub struct StartSession {
    /// Who.
    pub username: String,
    /// Their password, for PAM and the Kerberos ticket. Never logged.
    pub password: String,
    /// Width of the client's window in pixels.
    pub width: u16,
    /// Height of the client's window in pixels.
    pub height: u16,
    /// Which sign-in this is; its viewer brings the same word, and so a refusal finds the one it is for.
    #[serde(default)]
    pub sign_in: String,
}

/// A refusal or failure; the HTTP status is 4xx or 5xx.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// `wrong-password`, `must-change`, `wrong-user`, `account-refused`, `directory-unreachable`, `session-failed`,
    /// `invalid-request`.
    pub code: String,
    /// For people.
    pub message: String,
}
