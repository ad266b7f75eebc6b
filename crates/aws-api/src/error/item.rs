//! Why one item of a batch was refused.

/// Why one item of a batch was refused; the rest of the batch goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemCode {
    /// No directory of that id.
    NoDirectory,
    /// No bundle of that id.
    NoBundle,
    /// Nobody of that user name in the directory.
    NoUser,
    /// No WorkSpace of that id.
    NoWorkspace,
    /// The user has no mail address (LIF-07).
    NoMail,
    /// The user has a WorkSpace already (LIF-01).
    HasWorkspace,
    /// A member of the item is malformed or not available here.
    Invalid,
    /// The state does not admit it.
    WrongState,
    /// The directory is not ready or does not answer.
    DirectoryUnavailable,
    /// The caller may not have it.
    AccessDenied,
    /// A limit or the room for it is reached.
    LimitExceeded,
}

impl ItemCode {
    /// The name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoDirectory => "ResourceNotFound.Directory",
            Self::NoBundle => "ResourceNotFound.Bundle",
            Self::NoUser => "ResourceNotFound.User",
            Self::NoWorkspace => "ResourceNotFound.Workspace",
            Self::NoMail => "InvalidUser.NoEmailAddress",
            Self::HasWorkspace => "ResourceExists.Workspace",
            Self::Invalid => "InvalidParameterValue",
            Self::WrongState => "OperationNotSupported.State",
            Self::DirectoryUnavailable => "ResourceUnavailable.Directory",
            Self::AccessDenied => "AccessDenied",
            Self::LimitExceeded => "ResourceLimitExceeded.Workspaces",
        }
    }
}
