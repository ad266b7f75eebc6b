//! What an engine's failure means for the thing that is worked on: wait and say so, or a fault with what to do.

use drivers::{EngineError, directory::DirectoryError};
use model::fault::{Fault, FaultCode};
use store::StoreError;

/// A refusal this often in a row is not a passing one.
const REFUSALS_MAX: u32 = 2;

/// Why a step was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// An engine did not do it.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The network engine does not apply what it is told; what hangs on it waits.
    #[error(transparent)]
    Network(EngineError),
    /// The directory did not do it.
    #[error(transparent)]
    Directory(DirectoryError),
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The role that the service acts as may not do it.
    #[error("{}", .0.message)]
    Role(Fault),
    /// What was done is not recorded yet.
    #[error("what was done was not recorded")]
    Unrecorded,
    /// Something is wrong that waiting does not mend.
    #[error("{}", .0.message)]
    Lasting(Fault),
}

/// What follows from a trouble.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It may pass: wait, and say this.
    Wait(String),
    /// An administrator keeps it from going on: it stays what it is, with this said of it.
    Held(Fault),
    /// It will not pass by itself; still tried again from time to time.
    Lasts(Fault),
}

impl From<DirectoryError> for Trouble {
    fn from(error: DirectoryError) -> Self {
        match error {
            DirectoryError::Engine(error) => Self::Engine(error),
            other => Self::Directory(other),
        }
    }
}

impl Trouble {
    /// A lasting trouble of the installation itself.
    pub(super) fn installation(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Lasting(Fault::new(
            FaultCode::InstallationIncomplete,
            message,
            remedy,
        ))
    }

    /// What it means after so many failures in a row, this one included.
    pub(super) fn meaning(&self, failures: u32, failures_max: u32) -> Meaning {
        match self {
            Self::Engine(error) => engine_meaning(error, failures, failures_max),
            Self::Network(error) => Meaning::Wait(format!("waiting for the network: {error}")),
            Self::Directory(error) => Meaning::Lasts(Fault::new(
                FaultCode::EngineRefused,
                error.to_string(),
                "look at the directory's users and its controllers' logs",
            )),
            Self::Store(StoreError::UsedUp { .. }) => Meaning::Lasts(Fault::new(
                FaultCode::NoRoom,
                self.to_string(),
                "remove WorkSpaces that are not needed",
            )),
            Self::Store(_) => Meaning::Wait("waiting for the store".to_owned()),
            Self::Role(fault) => Meaning::Held(fault.clone()),
            Self::Unrecorded => Meaning::Wait("waiting for the record of what was done".to_owned()),
            Self::Lasting(fault) => Meaning::Lasts(fault.clone()),
        }
    }

    /// Its name where no more than a word is recorded.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Engine(_) | Self::Network(_) => "EngineFailure",
            Self::Directory(_) => "DirectoryFailure",
            Self::Store(_) | Self::Unrecorded => "StoreFailure",
            Self::Role(_) => "AccessDenied",
            Self::Lasting(fault) => fault.code.wire(),
        }
    }
}

fn engine_meaning(error: &EngineError, failures: u32, failures_max: u32) -> Meaning {
    let wait = |what: &str| Meaning::Wait(format!("{what}: {error}"));
    let lasts = |code, remedy: &str| Meaning::Lasts(Fault::new(code, error.to_string(), remedy));
    match error {
        EngineError::Unreachable { .. } => wait("waiting for an engine"),
        EngineError::TimedOut { .. } if failures < failures_max => wait("slow, trying again"),
        EngineError::TimedOut { .. } => lasts(
            FaultCode::EngineSlow,
            "see how busy the machine is (carrel doctor); it is tried again by itself",
        ),
        EngineError::Exhausted { .. } => lasts(
            FaultCode::NoRoom,
            "make room or add space to what is full (carrel doctor shows it); it is tried again by itself",
        ),
        EngineError::Missing { what, name } if what.contains("image") => lasts(
            FaultCode::ImageMissing,
            &format!("build it with: cargo xtask image build {name}; it is tried again by itself"),
        ),
        EngineError::Taken { .. } => lasts(
            FaultCode::NameTaken,
            "remove or rename what holds the name in the engine; it is tried again by itself",
        ),
        EngineError::Missing { .. } | EngineError::Refused { .. } if failures < REFUSALS_MAX => {
            wait("trying again")
        }
        EngineError::Missing { .. } | EngineError::Refused { .. } => lasts(
            FaultCode::EngineRefused,
            "look at the engine's log (carrel doctor says where); it is tried again by itself",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_that_is_away_is_waited_for_however_long() {
        let error = EngineError::Unreachable {
            engine: "LXD",
            address: "/run/x".to_owned(),
            detail: "connection refused".to_owned(),
        };
        let Meaning::Wait(text) = Trouble::Engine(error).meaning(1000, 6) else {
            panic!("it was given up")
        };
        assert!(text.contains("LXD at /run/x does not answer"), "{text}");
    }

    #[test]
    fn a_full_disk_is_told_at_once_with_what_to_do() {
        let error = EngineError::Exhausted {
            engine: "LXD",
            detail: "50 GB asked, 3 GB free".to_owned(),
        };
        let Meaning::Lasts(fault) = Trouble::Engine(error).meaning(1, 6) else {
            panic!("it was kept quiet")
        };
        assert_eq!(fault.code, FaultCode::NoRoom);
        assert!(fault.message.contains("3 GB free") && fault.remedy.contains("make room"));
    }
}
