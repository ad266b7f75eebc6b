//! Refusals for which this service has names of its own.

use aws_api::{ApiError, ErrorCode};
use store::{Refusal, RequestError};

use crate::operations::OperationError;

/// The store's refusal by this service's name for it.
pub(super) fn named(error: RequestError) -> OperationError {
    let RequestError::Refused(refusal) = error else {
        return error.into();
    };
    let name = match refusal {
        // What the caller must do first, or cannot do twice.
        Refusal::DirectoryInUse { .. } | Refusal::OrganizationNamed(_) => "ClientException",
        Refusal::DirectoryQuotaReached(_) => "DirectoryLimitExceededException",
        Refusal::TooManyTags(_) => "TagLimitExceededException",
        other => return RequestError::Refused(other).into(),
    };
    ApiError::new(ErrorCode::Named(name), refusal.to_string()).into()
}
