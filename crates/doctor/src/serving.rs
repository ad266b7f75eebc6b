//! Which processes serve an installation: each writes down what it does in the state folder, one file for each role.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use model::paths::Paths;
use serde::{Deserialize, Serialize};

/// The words of the roles, as the configuration has them.
const ROLES: [&str; 2] = ["control", "gateway"];

/// What a process does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Serving {
    /// Its number.
    pub pid: u32,
    /// Whether its engines are simulated.
    pub simulated: bool,
    /// Where it listens for HTTPS.
    pub https: Option<SocketAddr>,
    /// Where it listens for streaming.
    pub stream: Option<SocketAddr>,
}

/// The file of the process that plays a role; that process holds a lock on it.
#[must_use]
pub fn serving_file(paths: &Paths, role: &str) -> PathBuf {
    paths.state.join(format!("serving-{role}.json"))
}

/// The processes that serve an installation now.
#[must_use]
pub fn serving(paths: &Paths) -> Vec<Serving> {
    let read = |role: &&str| {
        let text = fs::read(serving_file(paths, role)).ok()?;
        serde_json::from_slice::<Serving>(&text).ok()
    };
    let mut found: Vec<Serving> = ROLES.iter().filter_map(read).collect();
    found.retain(|serving| Path::new(&format!("/proc/{}", serving.pid)).is_dir());
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_that_plays_both_roles_is_one_and_a_dead_one_is_none() {
        let state = tempfile::tempdir().unwrap();
        let paths = Paths::of(state.path());
        let note = |role: &str, pid: u32| {
            let note = Serving {
                pid,
                simulated: true,
                https: Some(([127, 0, 0, 1], 8443).into()),
                stream: None,
            };
            fs::write(
                serving_file(&paths, role),
                serde_json::to_vec(&note).unwrap(),
            )
            .unwrap();
        };
        assert!(serving(&paths).is_empty());
        note("control", std::process::id());
        note("gateway", std::process::id());
        assert_eq!(serving(&paths).len(), 1);
        note("control", u32::MAX);
        assert_eq!(serving(&paths).len(), 1);
        note("gateway", u32::MAX);
        assert!(serving(&paths).is_empty());
    }
}
