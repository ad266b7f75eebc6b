//! The administrators' wire: one handler that bounds a request, finds its operation, proves who signed it, and answers.

mod access_keys;
mod authorize;
mod bootstrap;
mod bounds;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use aws_api::{ApiError, ErrorCode, Operation, Service, service::route};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response, StatusCode, header},
    routing::{any, post},
};
use metrics::{counter, histogram};

pub use access_keys::AccessKeyError;
pub use authorize::{Principal, Resource, authorize};
pub use bootstrap::{BootstrapError, bootstrap};

use crate::{
    cloud::{self, Cloud},
    operations::{self, Call, OperationError},
};

/// How long a request may take to arrive and be answered.
const REQUEST_SECONDS_MAX: u64 = 60;

/// The routes of the API: `POST /` for the services with a target, and the paths of those with paths.
pub fn router(cloud: Arc<Cloud>) -> Router {
    Router::new()
        .route("/", post(handle))
        .route("/Users/{operation}", any(handle))
        .route("/Groups/{operation}", any(handle))
        .route("/GroupMemberships/{operation}", any(handle))
        .route("/service/{service}/operation/{operation}", any(handle))
        .with_state(cloud)
}

async fn handle(State(cloud): State<Arc<Cloud>>, request: Request) -> Response<Body> {
    let begin = Instant::now();
    let request_id = request_id();
    let (operation, answer) = match tokio::time::timeout(
        Duration::from_secs(REQUEST_SECONDS_MAX),
        answer(&cloud, request),
    )
    .await
    {
        Ok(answered) => answered,
        Err(_) => (Err(Service::Workspaces), Err(timed_out().into())),
    };
    let name = operation.map_or("none", Operation::name);
    let service = operation.map_or_else(|service| service, Operation::service);
    let outcome = match &answer {
        Ok(_) => "ok",
        Err(error) => note(error, name, &request_id).name(service),
    };
    counter!("carrel_api_requests_total", "operation" => name, "outcome" => outcome).increment(1);
    histogram!("carrel_api_request_seconds", "operation" => name).record(begin.elapsed());
    let duration_ms = begin.elapsed().as_millis();
    tracing::info!(
        operation = name,
        outcome,
        request_id,
        duration_ms,
        "answered an API call"
    );
    render(service, answer.map_err(OperationError::answer), &request_id)
}

/// Logs a fault of ours once, here where it ends, and says what the caller is told.
fn note(error: &OperationError, operation: &str, request_id: &str) -> ErrorCode {
    match error {
        OperationError::Refused(error) => error.code(),
        error => {
            if error.is_ours() {
                let source = std::error::Error::source(error)
                    .map(ToString::to_string)
                    .unwrap_or_default();
                tracing::error!(operation, request_id, %error, source, "an API call failed");
            }
            if error.is_ours() {
                ErrorCode::Internal
            } else {
                ErrorCode::LimitExceeded
            }
        }
    }
}

fn timed_out() -> ApiError {
    ApiError::new(
        ErrorCode::TimedOut,
        format!("the request was not complete within {REQUEST_SECONDS_MAX} s"),
    )
}

type Answered = (Result<Operation, Service>, Result<Vec<u8>, OperationError>);

async fn answer(cloud: &Cloud, request: Request) -> Answered {
    let path = request.uri().path().to_owned();
    let target = request
        .headers()
        .get("x-amz-target")
        .and_then(|value| value.to_str().ok());
    match route(&path, target) {
        Ok(operation) => (Ok(operation), verified(cloud, operation, request).await),
        Err((service, error)) => (Err(service), Err(error.into())),
    }
}

/// From a routed request to the operation's answer.
async fn verified(
    cloud: &Cloud,
    operation: Operation,
    request: Request,
) -> Result<Vec<u8>, OperationError> {
    let (parts, body) = request.into_parts();
    bounds::check_method(&parts.method)?;
    bounds::check_headers(&parts.headers)?;
    let body = bounds::read_body(body).await?;
    let principal = access_keys::verify(cloud, operation, &parts, &body).await?;
    bounds::check_content_type(&parts.headers, operation.service())?;
    let query = parts.uri.query().unwrap_or_default();
    let call = Call {
        cloud,
        principal: &principal,
        operation,
        query,
        now: cloud::now_ms(),
    };
    operations::dispatch(&call, &body).await
}

fn render(service: Service, answer: Result<Vec<u8>, ApiError>, request_id: &str) -> Response<Body> {
    let (status, error_name, body) = match answer {
        Ok(body) => (200, None, body),
        Err(error) => (
            error.status(),
            Some(error.name(service)),
            aws_api::json::encode(&error.body(service, request_id)),
        ),
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() =
        StatusCode::from_u16(status).expect("the table of errors has valid statuses");
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(service.content_type()),
    );
    headers.insert(
        "x-amzn-requestid",
        HeaderValue::from_str(request_id).expect("an id is ASCII"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(name) = error_name {
        headers.insert("x-amzn-errortype", HeaderValue::from_static(name));
    }
    response
}

/// A random version 4 UUID.
fn request_id() -> String {
    let mut bytes = cloud::random::<16>();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex::encode(bytes);
    [
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..],
    ]
    .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_ids_have_the_form_that_clients_expect() {
        let id = request_id();
        assert_eq!(id.len(), 36);
        assert_eq!((id.as_bytes()[14], id.matches('-').count()), (b'4', 4));
    }
}
