//! From what the store and the engines refuse to what the wire says: the one translation.

use aws_api::{ApiError, ErrorCode, ItemCode};
use drivers::directory::DirectoryError;
use store::{Refusal, RequestError, StoreError};

use crate::{api::AccessKeyError, registration::RegistrationError, seal::SealError};

/// Why an operation did not answer.
#[derive(Debug, thiserror::Error)]
pub enum OperationError {
    /// The caller's fault, or a state of things the caller is told.
    #[error(transparent)]
    Refused(#[from] ApiError),
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was done, and its record could not be written.
    #[error("what was done is not recorded; the log says why")]
    Unrecorded,
    /// A secret in the store does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A certificate could not be made.
    #[error("a certificate authority could not be made")]
    Certificate(#[from] rcgen::Error),
    /// A file of the state folder could not be read.
    #[error("cannot read {path}")]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A mail could not be written.
    #[error("the mail could not be written: {0}")]
    Mail(String),
    /// What the directory's engine needs could not be put together.
    #[error("what the directory's engine needs could not be put together: {0:#}")]
    Domain(anyhow::Error),
}

impl OperationError {
    /// What the caller is told, as a name.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Refused(error) => error.code(),
            Self::Store(StoreError::UsedUp { .. }) => ErrorCode::LimitExceeded,
            _ => ErrorCode::Internal,
        }
    }

    /// What the caller is told. Our own faults keep their reason to the log.
    #[must_use]
    pub fn answer(self) -> ApiError {
        match self {
            Self::Refused(error) => error,
            Self::Store(StoreError::UsedUp { what, limit }) => ApiError::new(
                ErrorCode::LimitExceeded,
                format!("there is no free {what} left; {limit} are in use"),
            ),
            _ => ApiError::new(
                ErrorCode::Internal,
                "something failed on our side; the log has the reason under this request's id",
            ),
        }
    }

    /// Whether the log should have it as a fault of ours.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        !matches!(
            self,
            Self::Refused(_) | Self::Store(StoreError::UsedUp { .. })
        )
    }
}

impl From<RequestError> for OperationError {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::Refused(refusal) => {
                Self::Refused(ApiError::new(code(&refusal), refusal.to_string()))
            }
            RequestError::Store(error) => Self::Store(error),
        }
    }
}

impl From<AccessKeyError> for OperationError {
    fn from(error: AccessKeyError) -> Self {
        match error {
            AccessKeyError::Store(error) => Self::Store(error),
            AccessKeyError::Seal(error) => Self::Seal(error),
            AccessKeyError::Identity(error) => {
                Self::Refused(ApiError::new(ErrorCode::LimitExceeded, error.to_string()))
            }
        }
    }
}

impl From<DirectoryError> for OperationError {
    fn from(error: DirectoryError) -> Self {
        let code = match &error {
            DirectoryError::NoSuchPerson(_)
            | DirectoryError::NoSuchGroup(_)
            | DirectoryError::NoSuchMember(_)
            | DirectoryError::NotMember { .. } => ErrorCode::NotFound,
            DirectoryError::NameTaken(_) | DirectoryError::AlreadyMember { .. } => {
                ErrorCode::AlreadyExists
            }
            DirectoryError::Protected(_) | DirectoryError::SignsIn { .. } => {
                ErrorCode::AccessDenied
            }
            DirectoryError::PasswordRefused(_)
            | DirectoryError::OldPasswordWrong
            | DirectoryError::AttributeRefused(_) => ErrorCode::InvalidParameter,
            DirectoryError::Engine(_) => ErrorCode::Unavailable,
        };
        Self::Refused(ApiError::new(code, error.to_string()))
    }
}

impl From<RegistrationError> for OperationError {
    fn from(error: RegistrationError) -> Self {
        let code = match error {
            RegistrationError::Store(error) => return Self::Store(error),
            RegistrationError::PersonGone(_) => ErrorCode::NotFound,
            RegistrationError::Outdated => ErrorCode::NotSupportedNow,
        };
        Self::Refused(ApiError::new(code, error.to_string()))
    }
}

fn code(refusal: &Refusal) -> ErrorCode {
    match refusal {
        Refusal::OrganizationTaken(_)
        | Refusal::DomainTaken(_)
        | Refusal::PersonDiffers(_)
        | Refusal::PersonInUse { .. }
        | Refusal::PersonHasWorkspace { .. } => ErrorCode::AlreadyExists,
        Refusal::QuotaAsked(_) | Refusal::Registered(_) | Refusal::IpGroupNameTaken(_) => {
            ErrorCode::AlreadyExists
        }
        Refusal::NoDirectory(_)
        | Refusal::NoPerson(_)
        | Refusal::NoWorkspace(_)
        | Refusal::NotRegistered(_)
        | Refusal::NoAccount(_)
        | Refusal::NoIpGroup(_) => ErrorCode::NotFound,
        Refusal::QuotaReached { .. }
        | Refusal::TooMany { .. }
        | Refusal::DirectoryQuotaReached(_)
        | Refusal::TooManyTags(_) => ErrorCode::LimitExceeded,
        Refusal::SubnetInUse { .. } => ErrorCode::InvalidParameter,
        Refusal::IpGroupInUse { .. } => ErrorCode::Named("ResourceAssociatedException"),
        Refusal::Overtaken(_) => ErrorCode::Named("OperationInProgressException"),
        Refusal::WorkspaceState { .. } => ErrorCode::Named("InvalidResourceStateException"),
        _ => ErrorCode::NotSupportedNow,
    }
}

/// Why one item of a batch is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemError {
    /// By name.
    pub code: ItemCode,
    /// For people.
    pub message: String,
}

impl ItemError {
    /// A reason.
    #[must_use]
    pub fn new(code: ItemCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    /// The store's refusal of an item; its failure ends the whole batch.
    ///
    /// # Errors
    /// The store's failure.
    pub fn from_request(error: RequestError) -> Result<Self, OperationError> {
        let refusal = match error {
            RequestError::Refused(refusal) => refusal,
            RequestError::Store(StoreError::UsedUp { what, limit }) => {
                return Ok(Self::new(
                    ItemCode::LimitExceeded,
                    format!("there is no free {what} left; {limit} are in use"),
                ));
            }
            RequestError::Store(error) => return Err(error.into()),
        };
        let code = match &refusal {
            Refusal::NoDirectory(_) => ItemCode::NoDirectory,
            Refusal::NoPerson(_) => ItemCode::NoUser,
            Refusal::NoWorkspace(_) => ItemCode::NoWorkspace,
            Refusal::PersonHasWorkspace { .. } => ItemCode::HasWorkspace,
            Refusal::NoMail(_) => ItemCode::NoMail,
            Refusal::NotRegistered(_) => ItemCode::NoDirectory,
            Refusal::QuotaReached { .. } => ItemCode::LimitExceeded,
            Refusal::DirectoryStage { .. } => ItemCode::DirectoryUnavailable,
            _ => ItemCode::WrongState,
        };
        Ok(Self::new(code, refusal.to_string()))
    }
}
