//! What a request may be before anything of it is believed.

use aws_api::{ApiError, ErrorCode, Service, json::BODY_BYTES_MAX};
use axum::body::{Body, Bytes};
use http::{HeaderMap, Method, header};

const HEADERS_MAX: usize = 64;
const HEADER_BYTES_MAX: usize = 16 << 10;

/// Only `POST` carries an operation.
pub(super) fn check_method(method: &Method) -> Result<(), ApiError> {
    if method == Method::POST {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::UnknownOperation,
        format!("the method {method} calls no operation; use POST"),
    ))
}

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

/// The content type must be the protocol's.
pub(super) fn check_content_type(headers: &HeaderMap, service: Service) -> Result<(), ApiError> {
    let given = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let media = given.split(';').next().unwrap_or_default().trim();
    if media.eq_ignore_ascii_case(service.content_type()) {
        return Ok(());
    }
    let given: String = given.chars().take(64).collect();
    Err(ApiError::new(
        ErrorCode::UnsupportedMediaType,
        format!(
            "the content type \"{given}\" is not read here; send {}",
            service.content_type()
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
