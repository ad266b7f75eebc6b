//! The protocols: each turns a request into the tree of values that handlers take, and what handlers give into bytes.
//!
//! A request is read within limits, made to fit the shape of its operation (unknown members fall away, null counts as
//! absent), and its rules are checked; so a handler never sees a value of the wrong kind. See [`crate::tree`] for the form
//! of the tree.

pub mod cbor;
mod conform;
pub mod ec2;
mod fields;
pub mod form;
pub mod json;
pub mod query;
pub mod rest_json;
mod xml;

use http::{HeaderMap, header};
use serde_json::Value;

pub use crate::schema::Protocol;
use crate::{
    error::{ApiError, ErrorCode},
    json::BODY_BYTES_MAX,
    schema::{self, OperationModel, ServiceModel},
    service::Service,
};

/// A request as it came, but for its body.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// The method, upper case.
    pub method: &'a str,
    /// The path as sent.
    pub path: &'a str,
    /// The query as sent, without the question mark.
    pub query: &'a str,
    /// All headers.
    pub headers: &'a HeaderMap,
}

/// An answer, ready to be sent. `Date` and caching headers are the server's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers, lower case.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Reads a request of an operation whose shapes are known, and checks its rules.
///
/// # Errors
/// What is wrong with it, with the member, the value and the rule.
pub fn decode(
    protocol: Protocol,
    operation: &OperationModel,
    head: Head<'_>,
    body: &[u8],
) -> Result<Value, ApiError> {
    check_type(protocol, head.headers, body)?;
    let value = decode_unchecked(protocol, operation, head, body)?;
    schema::check(&value, operation.input)?;
    Ok(value)
}

/// The same without the content type and the rules.
///
/// # Errors
/// What does not fit the protocol or the shapes.
pub fn decode_unchecked(
    protocol: Protocol,
    operation: &OperationModel,
    head: Head<'_>,
    body: &[u8],
) -> Result<Value, ApiError> {
    check_size(body)?;
    match protocol {
        Protocol::Json => json::decode(operation.input, body),
        Protocol::Cbor => cbor::decode(operation.input, body),
        Protocol::RestJson => rest_json::decode(operation.input, head, body),
        Protocol::Query => query::decode(operation.input, head, body),
        Protocol::Ec2 => ec2::decode(operation.input, head, body),
    }
}

/// Writes an answer. Members that the shape does not have are left out where the protocol needs shapes.
#[must_use]
pub fn encode(
    protocol: Protocol,
    service: &ServiceModel,
    operation: &OperationModel,
    value: &Value,
    request_id: &str,
) -> Answer {
    let body = match protocol {
        Protocol::Json | Protocol::RestJson => json::encode(value),
        Protocol::Cbor => cbor::encode(operation.output, value),
        Protocol::Query => query::encode(service, operation, value, request_id),
        Protocol::Ec2 => ec2::encode(service, operation, value, request_id),
    };
    answer(protocol, 200, request_id, body)
}

/// Writes a refusal.
#[must_use]
pub fn encode_error(
    protocol: Protocol,
    service: Service,
    error: &ApiError,
    request_id: &str,
) -> Answer {
    let body = match protocol {
        Protocol::Json | Protocol::RestJson => {
            crate::json::encode(&error.body(service, request_id))
        }
        Protocol::Cbor => cbor::encode_error(&error.body(service, request_id)),
        Protocol::Query => query::encode_error(service, error, request_id),
        Protocol::Ec2 => ec2::encode_error(service, error, request_id),
    };
    let mut answer = answer(protocol, error.status_in(service), request_id, body);
    if matches!(protocol, Protocol::Json | Protocol::RestJson) {
        answer
            .headers
            .push(("x-amzn-errortype", error.name(service).to_owned()));
    }
    answer
}

pub(crate) fn answer(protocol: Protocol, status: u16, request_id: &str, body: Vec<u8>) -> Answer {
    let mut headers = vec![
        ("content-type", protocol.answer_type().to_owned()),
        ("x-amzn-requestid", request_id.to_owned()),
    ];
    if protocol == Protocol::Cbor {
        headers.push(("smithy-protocol", cbor::NAME.to_owned()));
    }
    Answer {
        status,
        headers,
        body,
    }
}

/// Refuses a body that is larger than any request.
pub(crate) fn check_size(body: &[u8]) -> Result<(), ApiError> {
    if body.len() <= BODY_BYTES_MAX {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::TooLarge,
        format!(
            "the body has {} bytes; at most {BODY_BYTES_MAX} are read",
            body.len()
        ),
    ))
}

/// Refuses another content type than the protocol's; an empty body needs none.
pub(crate) fn check_type(
    protocol: Protocol,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<(), ApiError> {
    let given = headers
        .get(header::CONTENT_TYPE)
        .map(|value| value.to_str().unwrap_or_default());
    let Some(given) = given else {
        return if body.is_empty() {
            Ok(())
        } else {
            Err(unsupported("", protocol))
        };
    };
    let media = given.split(';').next().unwrap_or_default().trim();
    if media.eq_ignore_ascii_case(protocol.request_type()) || body.is_empty() {
        return Ok(());
    }
    Err(unsupported(given, protocol))
}

fn unsupported(given: &str, protocol: Protocol) -> ApiError {
    let given: String = given.chars().take(64).collect();
    ApiError::new(
        ErrorCode::UnsupportedMediaType,
        format!(
            "the content type \"{given}\" is not read here; send {}",
            protocol.request_type()
        ),
    )
}
