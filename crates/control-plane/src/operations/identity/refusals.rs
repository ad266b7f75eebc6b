//! What the store refuses about identities, by the names of this service.

use aws_api::{ApiError, ErrorCode};
use store::identity::{IdentityError, IdentityRefusal};

use crate::operations::OperationError;

impl From<IdentityError> for OperationError {
    fn from(error: IdentityError) -> Self {
        let refusal = match error {
            IdentityError::Store(error) => return Self::Store(error),
            IdentityError::Refused(refusal) => refusal,
        };
        let code = match &refusal {
            IdentityRefusal::NoSuch { .. } => ErrorCode::NotFound,
            IdentityRefusal::Taken { .. } => ErrorCode::AlreadyExists,
            IdentityRefusal::InUse { .. } => ErrorCode::Named("DeleteConflict"),
            IdentityRefusal::LimitExceeded { .. } => ErrorCode::LimitExceeded,
        };
        ApiError::new(code, refusal.to_string()).into()
    }
}

/// A value that fits its shape and not what is asked.
pub(super) fn invalid_input(message: impl Into<String>) -> ApiError {
    ApiError::new(ErrorCode::InvalidParameter, message)
}
