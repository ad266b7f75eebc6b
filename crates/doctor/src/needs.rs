//! The ports of an installation: as its configuration says, or as the server that runs was told.

use std::{fs, net::SocketAddr};

use model::paths::Paths;

use crate::owners;

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

    /// What the server that runs was told on its command line, else what the configuration says.
    #[must_use]
    pub fn running(paths: &Paths) -> Self {
        let words = owners::recorded(paths, "carrel")
            .map(owners::words)
            .unwrap_or_default();
        Self::configured(paths).with(&words)
    }

    /// These, unless a command line says otherwise.
    fn with(self, words: &[String]) -> Self {
        let said = |option: &str| {
            let mut pairs = words.iter().zip(words.iter().skip(1));
            port_of(pairs.find_map(|(word, next)| (word == option).then_some(next.as_str())))
        };
        Self {
            https_port: said("--listen").unwrap_or(self.https_port),
            stream_port: said("--stream-listen").unwrap_or(self.stream_port),
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
    fn the_command_line_of_a_running_server_wins() {
        let words = ["carrel", "serve", "--listen", "127.0.0.1:9443"].map(str::to_owned);
        let needs = Needs::default().with(&words);
        assert_eq!((needs.https_port, needs.stream_port), (9443, 4172));
    }
}
