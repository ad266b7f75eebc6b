//! The ports of an installation: as its configuration says, or as the server that runs was told.

use std::{fs, net::SocketAddr};

use model::paths::Paths;

use crate::serving;

/// What the installation to be set up asks of the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// TCP port of the API, the console and the client's pages.
    pub https_port: u16,
    /// TCP and UDP port of streaming.
    pub stream_port: u16,
}

impl Default for Needs {
    fn default() -> Self {
        Self {
            https_port: 8443,
            stream_port: 4172,
        }
    }
}

impl Needs {
    /// What the configuration says. One that is missing or makes no sense means the usual ports: the server tells its faults.
    #[must_use]
    pub fn configured(paths: &Paths) -> Self {
        let text = fs::read_to_string(paths.config()).unwrap_or_default();
        let table: toml::Table = text.parse().unwrap_or_default();
        let usual = Self::default();
        let port = |section: &str, usual| {
            let address = table.get(section).and_then(|section| section.get("listen"));
            port_of(address.and_then(toml::Value::as_str)).unwrap_or(usual)
        };
        Self {
            https_port: port("https", usual.https_port),
            stream_port: port("stream", usual.stream_port),
        }
    }

    /// What the processes that serve now listen on, else what the configuration says.
    #[must_use]
    pub fn running(paths: &Paths) -> Self {
        let (serving, configured) = (serving(paths), Self::configured(paths));
        let https = serving.iter().find_map(|process| process.https);
        let stream = serving.iter().find_map(|process| process.stream);
        Self {
            https_port: https.map_or(configured.https_port, |address| address.port()),
            stream_port: stream.map_or(configured.stream_port, |address| address.port()),
        }
    }
}

fn port_of(address: Option<&str>) -> Option<u16> {
    let address: SocketAddr = address?.parse().ok()?;
    Some(address.port())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Serving, serving_file};

    fn of_configuration(text: &str) -> Needs {
        let folder = tempfile::tempdir().unwrap();
        let paths = Paths::of(folder.path());
        fs::write(paths.config(), text).unwrap();
        Needs::configured(&paths)
    }

    #[test]
    fn ports_are_those_of_the_configuration() {
        let needs = of_configuration(
            "[https]\nlisten = \"[::]:9443\"\n[stream]\nlisten = \"0.0.0.0:5172\"\n",
        );
        assert_eq!((needs.https_port, needs.stream_port), (9443, 5172));
        assert_eq!(of_configuration("[https]\n#listen = 1\n"), Needs::default());
        assert_eq!(of_configuration("no toml at all"), Needs::default());
        let nowhere = Paths::of(std::path::Path::new("/nonexistent"));
        assert_eq!(Needs::running(&nowhere), Needs::default());
    }

    #[test]
    fn what_a_server_listens_on_wins() {
        let state = tempfile::tempdir().unwrap();
        let paths = Paths::of(state.path());
        let serving = Serving {
            pid: std::process::id(),
            simulated: true,
            https: Some(([127, 0, 0, 1], 9443).into()),
            stream: None,
        };
        let text = serde_json::to_vec(&serving).unwrap();
        fs::write(serving_file(&paths, "control"), text).unwrap();
        let needs = Needs::running(&paths);
        assert_eq!((needs.https_port, needs.stream_port), (9443, 4172));
    }
}
