//! Policy documents on their way in and out: read once to refuse what is malformed, kept as they were sent, and
//! percent-encoded on the way out, as clients expect.

use aws_api::{ApiError, ErrorCode, sigv4::percent_encoded};
use iam::{Document, PolicyFault, PolicyKind};

/// Refuses a document that could not be evaluated.
///
/// # Errors
/// `MalformedPolicyDocument` with the place of the fault, `LimitExceeded` when it is too long.
pub(super) fn check(text: &str, kind: PolicyKind) -> Result<Document, ApiError> {
    Document::parse(text, kind).map_err(|fault| refusal(&fault))
}

/// What a fault of a document is called.
pub(crate) fn refusal(fault: &PolicyFault) -> ApiError {
    let code = match fault {
        PolicyFault::TooLong { .. } => ErrorCode::LimitExceeded,
        _ => ErrorCode::Named("MalformedPolicyDocument"),
    };
    ApiError::new(code, fault.to_string())
}

/// As documents come back.
pub(super) fn encoded(text: &str) -> String {
    percent_encoded(text)
}

/// How long a document is as limits count it.
pub(super) fn counted(text: &str) -> i64 {
    i64::try_from(iam::counted_characters(text)).unwrap_or(i64::MAX)
}
