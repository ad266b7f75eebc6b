//! The test profile: an installation for tests of programs that call the API. It has simulated engines whose changes
//! take no time, room for any number of desktops, and gives accounts to whoever asks; so it listens to this machine
//! alone and never shares a state folder with an installation that people use.

use std::time::Duration;

use anyhow::{Context, ensure};
use model::paths::Paths;
use store::Places;

use super::{
    authority::write_file,
    config::{Config, Engines, TEMPLATE},
};
use crate::cloud::Pace;

/// How a test installation is filled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TestProfile {
    /// How many WorkSpaces an account is filled with for load runs; 0 for none.
    pub seed_workspaces: u32,
}

/// What a fresh `carrel.toml` says otherwise than usual.
const CHANGES: [(&str, &str); 5] = [
    ("#engines = \"real\"", "engines = \"simulated\""),
    ("#listen = \"0.0.0.0:8443\"", "listen = \"127.0.0.1:0\""),
    (
        "#public_host = \"desktops.example.com\"",
        "public_host = \"127.0.0.1\"",
    ),
    ("#listen = \"0.0.0.0:4172\"", "listen = \"127.0.0.1:0\""),
    ("#enabled = true", "enabled = false"),
];

/// How long a change of the simulated compute engine usually takes: long enough to see the states pass by.
const SIMULATED_DELAY: Duration = Duration::from_millis(300);

/// Writes the configuration of a state folder that has none.
pub(super) fn prepare(paths: &Paths) -> anyhow::Result<()> {
    if paths.config().exists() {
        return Ok(());
    }
    let text = CHANGES
        .iter()
        .fold(TEMPLATE.to_owned(), |text, (usual, here)| {
            text.replacen(usual, here, 1)
        });
    Ok(write_file(&paths.config(), text.as_bytes(), 0o640)?)
}

/// Refuses what is no installation for tests.
pub(super) fn check(paths: &Paths, config: &Config) -> anyhow::Result<()> {
    ensure!(
        config.engines == Engines::Simulated,
        "{} is configured for real engines; the test profile needs a state folder of its own, name it with --state",
        paths.state.display()
    );
    for (address, option) in [
        (config.https.listen, "--listen"),
        (config.stream.listen, "--stream-listen"),
    ] {
        ensure!(
            address.ip().is_loopback(),
            "the test profile gives accounts to whoever asks and must not be reached from elsewhere, but {option} is {address}; name a loopback address such as 127.0.0.1:0"
        );
    }
    config
        .mail
        .host
        .is_none()
        .then_some(())
        .context("the test profile sends no mails; take mail.host out of carrel.toml")
}

/// How fast everything goes, and how much there is room for.
pub(super) struct Tempo {
    pub(super) pace: Pace,
    pub(super) simulated_delay: Duration,
    pub(super) places: Places,
}

impl Tempo {
    pub(super) fn of(test: Option<&TestProfile>) -> Self {
        if test.is_none() {
            return Self {
                pace: Pace::default(),
                simulated_delay: SIMULATED_DELAY,
                places: Places::HOST,
            };
        }
        Self {
            pace: Pace {
                retry_first: Duration::from_millis(20),
                retry_longest: Duration::from_secs(1),
                agent_poll: Duration::from_millis(1),
                at_once: 32,
                sweep_every: Duration::from_secs(1),
                ..Pace::default()
            },
            simulated_delay: Duration::ZERO,
            places: Places::UNBOUNDED,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_test_installation_is_configured_as_one() {
        let state = tempfile::tempdir().unwrap();
        let paths = Paths::of(state.path());
        prepare(&paths).unwrap();
        let config = Config::read(&paths).unwrap();
        check(&paths, &config).unwrap();
        assert_eq!(config.https.public_host.as_deref(), Some("127.0.0.1"));
    }

    #[test]
    fn what_is_no_test_installation_is_refused() {
        let paths = Paths::of(std::path::Path::new("/s"));
        let words = |config: &Config| check(&paths, config).unwrap_err().to_string();
        assert!(words(&Config::default()).contains("real engines"));
        let mut config = Config {
            engines: Engines::Simulated,
            ..Config::default()
        };
        assert!(words(&config).contains("--listen is 0.0.0.0:8443"));
        config.https.listen = ([127, 0, 0, 1], 0).into();
        assert!(words(&config).contains("--stream-listen"));
        config.stream.listen = ([127, 0, 0, 1], 0).into();
        check(&paths, &config).unwrap();
        config.mail.host = Some("mail.example.com".into());
        assert!(words(&config).contains("mail.host"));
    }
}
