//! The states of a WorkSpace and of a directory: one table with the wire's word, people's word and the meaning.

use serde::{Deserialize, Serialize};

/// Where a WorkSpace is in its life. The wire's words; [`WorkspaceState::label`] has people's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum WorkspaceState {
    /// Being made.
    Pending,
    /// Ready to be used.
    Available,
    /// In order, but kept from its person while an administrator works on it.
    AdminMaintenance,
    /// Could not be made or lost something it needs; carries a code, a message and what to do.
    Error,
    /// Restarting.
    Rebooting,
    /// Getting a new root volume.
    Rebuilding,
    /// Being started.
    Starting,
    /// Being stopped.
    Stopping,
    /// Stopped; its volumes are kept.
    Stopped,
    /// Being removed.
    Terminating,
    /// Removed; kept as a row for a while so that a client sees the end.
    Terminated,
}

/// Something an administrator asks of a WorkSpace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkspaceAction {
    /// Restart it.
    Reboot,
    /// New root volume, same `/home`.
    Rebuild,
    /// Start a stopped one.
    Start,
    /// Stop a running one.
    Stop,
    /// Remove it and its data.
    Terminate,
    /// Keep its person from it, as it is.
    BeginMaintenance,
    /// Give it back to its person.
    EndMaintenance,
    /// Change what it is made of.
    Modify,
}

impl WorkspaceState {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 11] = [
        Self::Pending,
        Self::Available,
        Self::AdminMaintenance,
        Self::Error,
        Self::Rebooting,
        Self::Rebuilding,
        Self::Starting,
        Self::Stopping,
        Self::Stopped,
        Self::Terminating,
        Self::Terminated,
    ];

    /// The word on the wire.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Available => "AVAILABLE",
            Self::AdminMaintenance => "ADMIN_MAINTENANCE",
            Self::Error => "ERROR",
            Self::Rebooting => "REBOOTING",
            Self::Rebuilding => "REBUILDING",
            Self::Starting => "STARTING",
            Self::Stopping => "STOPPING",
            Self::Stopped => "STOPPED",
            Self::Terminating => "TERMINATING",
            Self::Terminated => "TERMINATED",
        }
    }

    /// The word people read (LIF-15, LIF-16).
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Available => "Running",
            Self::AdminMaintenance => "Maintenance",
            Self::Error => "Error",
            Self::Rebooting => "Rebooting",
            Self::Rebuilding => "Rebuilding",
            Self::Starting => "Starting",
            Self::Stopping => "Stopping",
            Self::Stopped => "Stopped",
            Self::Terminating => "Removing",
            Self::Terminated => "Removed",
        }
    }

    /// The state whose wire word this is.
    #[must_use]
    pub fn from_wire(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.wire() == word)
    }

    /// Whether an action may begin in this state.
    #[must_use]
    pub fn admits(self, action: WorkspaceAction) -> bool {
        use WorkspaceAction as Action;
        match action {
            Action::Reboot => matches!(self, Self::Available | Self::Error),
            Action::Rebuild => matches!(self, Self::Available | Self::Error | Self::Stopped),
            Action::Start => matches!(self, Self::Stopped),
            Action::Stop => matches!(self, Self::Available | Self::Error),
            Action::Terminate => !matches!(self, Self::Terminated),
            Action::BeginMaintenance => matches!(self, Self::Available),
            Action::EndMaintenance => matches!(self, Self::AdminMaintenance),
            Action::Modify => matches!(self, Self::Available | Self::Stopped),
        }
    }
}

/// Where a directory is in its life (DIR-15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DirectoryStage {
    /// Asked for; nothing of it is there yet.
    Requested,
    /// Being made.
    Creating,
    /// Ready; every controller answers.
    Active,
    /// Usable, but something of it does not answer.
    Impaired,
    /// Could not be made, or lost for good.
    Failed,
    /// Being removed.
    Deleting,
    /// Removed.
    Deleted,
}

impl DirectoryStage {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Requested,
        Self::Creating,
        Self::Active,
        Self::Impaired,
        Self::Failed,
        Self::Deleting,
        Self::Deleted,
    ];

    /// The word on the wire, which people read too.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Requested => "Requested",
            Self::Creating => "Creating",
            Self::Active => "Active",
            Self::Impaired => "Impaired",
            Self::Failed => "Failed",
            Self::Deleting => "Deleting",
            Self::Deleted => "Deleted",
        }
    }

    /// The stage whose word this is.
    #[must_use]
    pub fn from_wire(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.wire() == word)
    }
}
