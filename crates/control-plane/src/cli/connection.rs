//! Which service a command talks to, and as whom: what was named on the command line, else the environment that other
//! tools use, else the state folder of this machine.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use aws_api::sigv4::Credentials;
use model::paths::{DEFAULT_STATE, Paths};
use serde::{Deserialize, Serialize};

use super::failure::Failure;

/// The variables that matter, as they were when the program began.
pub type Environment = HashMap<String, String>;

/// What `credentials.json` of a state folder holds.
#[derive(Clone, Serialize, Deserialize)]
pub struct CredentialsFile {
    /// Where the service is.
    pub endpoint: String,
    /// The certificate authority to trust, a PEM file.
    pub ca: PathBuf,
    /// The account.
    pub account_id: String,
    /// The key's id.
    pub access_key_id: String,
    /// The key's secret.
    pub secret_access_key: String,
    /// The installation's region.
    pub region: String,
}

/// A service to talk to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// Scheme, host and port, without a slash at the end.
    pub endpoint: String,
    /// The certificate authority to trust alone; the system's when there is none.
    pub ca: Option<PathBuf>,
    /// The access key.
    pub credentials: Credentials,
    /// The region signatures are made for.
    pub region: String,
}

/// What the command line says about the service.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// `--state`
    pub state: Option<PathBuf>,
    /// `--endpoint`
    pub endpoint: Option<String>,
    /// `--ca-bundle`
    pub ca_bundle: Option<PathBuf>,
    /// `--region`
    pub region: Option<String>,
}

const KEY: &str = "AWS_ACCESS_KEY_ID";
const SECRET: &str = "AWS_SECRET_ACCESS_KEY";
const FALLBACK_REGION: &str = "local-1";

impl Wish {
    /// The state folder that was named, else the default one.
    #[must_use]
    pub fn state(&self) -> &Path {
        self.state.as_deref().unwrap_or(Path::new(DEFAULT_STATE))
    }

    /// Finds the service.
    ///
    /// # Errors
    /// [`Failure::Usage`] when a key, a file or a variable is missing, with what to do.
    pub fn connection(&self, environment: &Environment) -> Result<Connection, Failure> {
        let endpoint = self
            .endpoint
            .clone()
            .or_else(|| self.endpoint_of(environment));
        let mut connection = match endpoint {
            Some(endpoint) => remote(&endpoint, environment)?,
            None => local(self.state())?,
        };
        if let Some(ca) = &self.ca_bundle {
            connection.ca = Some(ca.clone());
        }
        if let Some(region) = &self.region {
            connection.region.clone_from(region);
        }
        Ok(connection)
    }

    /// A state folder that was named wins over the environment.
    fn endpoint_of(&self, environment: &Environment) -> Option<String> {
        let set = |name: &str| {
            environment
                .get(name)
                .filter(|value| !value.is_empty())
                .cloned()
        };
        if self.state.is_some() {
            return None;
        }
        set("AWS_ENDPOINT_URL_WORKSPACES").or_else(|| set("AWS_ENDPOINT_URL"))
    }
}

fn remote(endpoint: &str, environment: &Environment) -> Result<Connection, Failure> {
    let set = |name: &str| {
        environment
            .get(name)
            .filter(|value| !value.is_empty())
            .cloned()
    };
    let needed = |name: &str| {
        set(name).ok_or_else(|| {
            Failure::Usage(format!(
                "set {name} to call {endpoint}; `carrel credentials` on its machine prints it"
            ))
        })
    };
    let credentials = Credentials {
        access_key_id: needed(KEY)?,
        secret_access_key: needed(SECRET)?,
    };
    let ca = set("AWS_CA_BUNDLE").map(PathBuf::from);
    let region = set("AWS_REGION")
        .or_else(|| set("AWS_DEFAULT_REGION"))
        .unwrap_or_else(|| FALLBACK_REGION.to_owned());
    Ok(Connection {
        endpoint: endpoint.trim_end_matches('/').to_owned(),
        ca,
        credentials,
        region,
    })
}

fn local(state: &Path) -> Result<Connection, Failure> {
    let file = read_credentials(state)?;
    Ok(Connection {
        endpoint: file.endpoint.trim_end_matches('/').to_owned(),
        ca: Some(file.ca),
        credentials: Credentials {
            access_key_id: file.access_key_id,
            secret_access_key: file.secret_access_key,
        },
        region: file.region,
    })
}

/// Reads the operator's key of the installation in `state`.
///
/// # Errors
/// [`Failure::Usage`] when the file is not there, may not be read, or is not what it should be.
pub fn read_credentials(state: &Path) -> Result<CredentialsFile, Failure> {
    let path = Paths::of(state).credentials();
    let text = std::fs::read_to_string(&path).map_err(|error| {
        Failure::Usage(format!("cannot read {}: {error}; start `carrel serve` once, run this as the same user, or name another folder with --state", path.display()))
    })?;
    serde_json::from_str(&text).map_err(|error| {
        Failure::Usage(format!(
            "{} is not a credentials file: {error}",
            path.display()
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Environment {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn remote_environment() -> Environment {
        environment(&[
            ("AWS_ENDPOINT_URL", "https://far:8443/"),
            (KEY, "AKIA"),
            (SECRET, "s"),
            ("AWS_CA_BUNDLE", "/ca.pem"),
            ("AWS_REGION", "r-1"),
        ])
    }

    #[test]
    fn the_environment_of_other_tools_is_understood() {
        let connection = Wish::default().connection(&remote_environment()).unwrap();
        assert_eq!(
            (connection.endpoint.as_str(), connection.region.as_str()),
            ("https://far:8443", "r-1")
        );
        assert_eq!(connection.ca, Some("/ca.pem".into()));
    }

    #[test]
    fn a_named_state_folder_wins_over_the_environment() {
        let state = tempfile::tempdir().unwrap();
        let file = r#"{"endpoint":"https://127.0.0.1:1","ca":"/x.pem","account_id":"1","access_key_id":"AKIAL","secret_access_key":"s","region":"local-1"}"#;
        std::fs::write(state.path().join("credentials.json"), file).unwrap();
        let wish = Wish {
            state: Some(state.path().to_owned()),
            ..Wish::default()
        };
        assert_eq!(
            wish.connection(&remote_environment())
                .unwrap()
                .credentials
                .access_key_id,
            "AKIAL"
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let endpoint = Wish {
            endpoint: Some("https://far".into()),
            ..Wish::default()
        };
        let words = endpoint
            .connection(&Environment::new())
            .unwrap_err()
            .words();
        assert!(words.contains(KEY), "{words}");
        let nowhere = Wish {
            state: Some("/nonexistent".into()),
            ..Wish::default()
        };
        let words = nowhere.connection(&Environment::new()).unwrap_err().words();
        assert!(words.contains("/nonexistent/credentials.json"), "{words}");
    }
}
