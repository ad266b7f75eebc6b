//! The JSON body of a client's request: at most 16 KiB, in the time of a request, of the right shape.

use std::time::Duration;

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, Request},
};
use serde::de::DeserializeOwned;

use super::error::ClientError;

/// The largest body, in bytes.
const BODY_BYTES_MAX: usize = 16 * 1024;
/// How long a body may take to arrive.
const BODY_LIMIT: Duration = Duration::from_secs(10);

/// A decoded body.
pub(crate) struct Body16<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body16<T> {
    type Rejection = ClientError;

    async fn from_request(request: Request, _state: &S) -> Result<Self, ClientError> {
        let body = collect(request.into_body()).await?;
        // What serde says of a value may repeat it, and the value may be a password: only where it is wrong is told.
        let wrong = |error: serde_json::Error| {
            ClientError::invalid(format!(
                "the body is not what this request needs (line {}, column {})",
                error.line(),
                error.column()
            ))
        };
        serde_json::from_slice(&body).map(Self).map_err(wrong)
    }
}

async fn collect(body: Body) -> Result<axum::body::Bytes, ClientError> {
    let collecting = tokio::time::timeout(BODY_LIMIT, to_bytes(body, BODY_BYTES_MAX));
    collecting
        .await
        .map_err(|_| ClientError::invalid("the body did not arrive in time"))?
        .map_err(|_| {
            ClientError::invalid(format!(
                "the body is longer than {BODY_BYTES_MAX} bytes or was cut off"
            ))
        })
}
