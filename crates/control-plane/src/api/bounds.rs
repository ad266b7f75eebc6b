//! What a request may be before anything of it is believed.

use aws_api::{ApiError, ErrorCode, json::BODY_BYTES_MAX};
use axum::body::{Body, Bytes};
use http::HeaderMap;

const HEADERS_MAX: usize = 64;
const HEADER_BYTES_MAX: usize = 16 << 10;

/// At most 64 headers of 16 KiB together.
pub(super) fn check_headers(headers: &HeaderMap) -> Result<(), ApiError> {
    let bytes: usize = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len())
        .sum();
    if headers.len() <= HEADERS_MAX && bytes <= HEADER_BYTES_MAX {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::HeadersTooLarge,
        format!(
            "the request has {} headers of {bytes} bytes; {HEADERS_MAX} of {HEADER_BYTES_MAX} are read",
            headers.len()
        ),
    ))
}

/// The whole body, at most 1 MiB.
pub(super) async fn read_body(body: Body) -> Result<Bytes, ApiError> {
    axum::body::to_bytes(body, BODY_BYTES_MAX)
        .await
        .map_err(|error| {
            let is_limit = std::error::Error::source(&error)
                .is_some_and(|source| source.is::<http_body_util::LengthLimitError>());
            let (code, message) = if is_limit {
                (
                    ErrorCode::TooLarge,
                    format!("the body is larger than {BODY_BYTES_MAX} bytes"),
                )
            } else {
                (
                    ErrorCode::Serialization,
                    "the body ended before it was complete".to_owned(),
                )
            };
            ApiError::new(code, message)
        })
}
