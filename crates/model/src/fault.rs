//! What goes wrong for good, in three parts: a code for programs, a message for people, and what to do about it.

use serde::{Deserialize, Serialize};

/// Why something is in error. Kept beside the state until the cause is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// What kind of fault.
    pub code: FaultCode,
    /// What happened, for people.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

/// The kinds of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FaultCode {
    /// The image of the bundle is not there.
    ImageMissing,
    /// An engine is out of disk, memory or addresses.
    NoRoom,
    /// The user volume of a WorkSpace that was in use is gone.
    UserVolumeMissing,
    /// A name in an engine is taken by something that is not ours.
    NameTaken,
    /// An engine refused what it was asked.
    EngineRefused,
    /// An engine does not finish what it was asked, again and again.
    EngineSlow,
    /// The instance cannot be started.
    InstanceBroken,
    /// The agent inside does not answer.
    AgentSilent,
    /// The person is not in the directory.
    PersonMissing,
    /// Something of the installation itself is not there, such as a file.
    InstallationIncomplete,
    /// A controller of the directory is gone.
    ControllerMissing,
    /// The role that the service acts as may not do what is needed.
    RoleInsufficient,
}

impl FaultCode {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::ImageMissing,
        Self::NoRoom,
        Self::UserVolumeMissing,
        Self::NameTaken,
        Self::EngineRefused,
        Self::EngineSlow,
        Self::InstanceBroken,
        Self::AgentSilent,
        Self::PersonMissing,
        Self::InstallationIncomplete,
        Self::ControllerMissing,
        Self::RoleInsufficient,
    ];

    /// The word on the wire.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::ImageMissing => "ImageMissing",
            Self::NoRoom => "NoRoom",
            Self::UserVolumeMissing => "UserVolumeMissing",
            Self::NameTaken => "NameTaken",
            Self::EngineRefused => "EngineRefused",
            Self::EngineSlow => "EngineSlow",
            Self::InstanceBroken => "InstanceBroken",
            Self::AgentSilent => "AgentSilent",
            Self::PersonMissing => "PersonMissing",
            Self::InstallationIncomplete => "InstallationIncomplete",
            Self::ControllerMissing => "ControllerMissing",
            Self::RoleInsufficient => "RoleInsufficient",
        }
    }

    /// The code whose word this is.
    #[must_use]
    pub fn from_wire(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.wire() == word)
    }
}

impl Fault {
    /// A fault from its three parts.
    #[must_use]
    pub fn new(code: FaultCode, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            remedy: remedy.into(),
        }
    }
}
