//! Where an installation keeps its things, derived from its state folder alone.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The state folder unless another is named.
pub const DEFAULT_STATE: &str = "/var/lib/carrel";
/// The longest state path: LXD's own socket lies below it and a socket path holds 107 bytes.
pub const STATE_PATH_BYTES_MAX: usize = 60;

/// The folders and sockets of one installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The state folder.
    pub state: PathBuf,
    /// `/run/carrel/<hash of the state path>`: sockets and pid files.
    pub run: PathBuf,
}

impl Paths {
    /// The paths of the installation whose state lies in `state` (absolute, at most 60 bytes).
    #[must_use]
    pub fn of(state: &Path) -> Self {
        let digest = hex::encode(Sha256::digest(state.as_os_str().as_encoded_bytes()));
        Self {
            state: state.to_owned(),
            run: Path::new("/run/carrel").join(&digest[..12]),
        }
    }

    /// LXD's own folder (`LXD_DIR`).
    #[must_use]
    pub fn lxd(&self) -> PathBuf {
        self.state.join("lxd")
    }
    /// LXD's REST socket.
    #[must_use]
    pub fn lxd_socket(&self) -> PathBuf {
        self.lxd().join("unix.socket")
    }
    /// Open vSwitch's database socket.
    #[must_use]
    pub fn ovs_socket(&self) -> PathBuf {
        self.run.join("ovs/db.sock")
    }
    /// OVN's northbound database socket.
    #[must_use]
    pub fn ovn_northbound_socket(&self) -> PathBuf {
        self.run.join("ovn/ovnnb_db.sock")
    }
    /// OVN's southbound database socket.
    #[must_use]
    pub fn ovn_southbound_socket(&self) -> PathBuf {
        self.run.join("ovn/ovnsb_db.sock")
    }
    /// Log files of every process that `up` starts.
    #[must_use]
    pub fn logs(&self) -> PathBuf {
        self.state.join("logs")
    }
    /// The configuration file.
    #[must_use]
    pub fn config(&self) -> PathBuf {
        self.state.join("carrel.toml")
    }
    /// The installation's certificate authority, in PEM.
    #[must_use]
    pub fn ca_certificate(&self) -> PathBuf {
        self.state.join("ca/ca.pem")
    }
    /// What the command line needs to call the API: endpoint and root access key (mode 0600).
    #[must_use]
    pub fn credentials(&self) -> PathBuf {
        self.state.join("credentials.json")
    }
    /// Mails that were kept because no SMTP server is set.
    #[must_use]
    pub fn mailbox(&self) -> PathBuf {
        self.state.join("mailbox")
    }
    /// The agent binary that every desktop receives when it is made.
    #[must_use]
    pub fn agent_binary(&self) -> PathBuf {
        self.state.join("agent/carrel-agent")
    }
    /// The built pages of the web client.
    #[must_use]
    pub fn web_client(&self) -> PathBuf {
        self.state.join("web/client")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_states_have_two_run_folders() {
        assert_ne!(
            Paths::of(Path::new("/a")).run,
            Paths::of(Path::new("/b")).run
        );
    }
}
