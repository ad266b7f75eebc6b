//! The administrators' wire: one handler that bounds a request, finds its operation, proves who signed it, and answers.

pub(crate) mod access_keys;
mod authorize;
mod bootstrap;
mod bounds;
mod caller;
mod front;
mod new_account;
mod standing;
mod throttle;
mod verify;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use aws_api::{
    ApiError, ErrorCode, Operation,
    protocol::{Answer, Head},
    route::{Routed, Unrouted, route},
    tree::Value,
};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{RawQuery, Request, State},
    http::{HeaderName, HeaderValue, Response, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect},
    routing::post,
};
use metrics::{counter, histogram};

pub use access_keys::AccessKeyError;
pub use authorize::{Decision, Resource, Trail};
pub(crate) use bootstrap::OPERATOR_SETTING;
pub use bootstrap::{BootstrapError, bootstrap};
pub use caller::{Caller, CallerSession, Origin};
use front::Asked;
pub use front::Front;
pub use new_account::{NewAccount, open_account, test_accounts};
pub use standing::{Callers, SessionDetails, Standing, Verdict};
pub use throttle::{Bucket, Throttle};

use crate::{
    audit::Seen,
    cloud::{self, Cloud},
    operations::{self, Call, OperationError},
};

/// How long a request may take to arrive and be answered.
const REQUEST_SECONDS_MAX: u64 = 60;

/// The routes of the API: `/` for the services with a target or an action, and the paths of those with paths.
pub fn router(cloud: Arc<Cloud>) -> Router {
    router_of(Front::new(cloud, None))
}

/// The same behind a way in that was made elsewhere.
pub fn router_of(front: Front) -> Router {
    Router::new()
        .route("/", post(handle).get(get_root))
        .route("/Users/{operation}", post(handle))
        .route("/Groups/{operation}", post(handle))
        .route("/GroupMemberships/{operation}", post(handle))
        .route("/service/{service}/operation/{operation}", post(handle))
        .with_state(front)
}

/// A call whose fields stand in the query; whoever opens the address without any is a person.
async fn get_root(
    front: State<Front>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Response<Body> {
    let is_call = query.is_some_and(|query| query.contains("Action="));
    if is_call {
        handle(front, request).await
    } else {
        Redirect::to("/client/").into_response()
    }
}

async fn handle(State(front): State<Front>, request: Request) -> Response<Body> {
    let begin = (cloud::now_ms(), Instant::now());
    let seen = Seen::default();
    let (parts, body) = request.into_parts();
    let origin = Origin::of(&parts, request_id());
    let limit = Duration::from_secs(REQUEST_SECONDS_MAX);
    let arrived = tokio::time::timeout(limit, arrive(&parts, body)).await;
    let arrived = arrived.unwrap_or_else(|_| Err(timed_out()));
    let body = arrived.as_ref().cloned().unwrap_or_default();
    let answer = match route(head(&parts), &body) {
        Ok(routed) => {
            let answered = async {
                let body = arrived?;
                answered(&front, &origin, &seen, routed, &parts, &body).await
            };
            let outcome = tokio::time::timeout(limit, answered).await;
            let outcome = outcome.unwrap_or_else(|_| Err(timed_out().into()));
            let asked = Asked::of(&routed);
            let outcome = front.record(&origin, &seen, asked, outcome, begin).await;
            conclude(&origin, routed, outcome, begin.1)
        }
        Err(unrouted) => {
            let error = arrived.err().unwrap_or(unrouted.error);
            tracing::info!(
                origin.request_id,
                message = error.message(),
                "refused what is no API call"
            );
            let asked = Asked::nothing(unrouted.service);
            let refused = Err(error.clone().into());
            let _ = front.record(&origin, &seen, asked, refused, begin).await;
            Unrouted { error, ..unrouted }.refusal(&origin.request_id)
        }
    };
    render(answer)
}

/// The whole body, within bounds.
async fn arrive(parts: &Parts, body: Body) -> Result<Bytes, ApiError> {
    bounds::check_headers(&parts.headers)?;
    bounds::read_body(body).await
}

fn head(parts: &Parts) -> Head<'_> {
    Head {
        method: parts.method.as_str(),
        path: parts.uri.path(),
        query: parts.uri.query().unwrap_or_default(),
        headers: &parts.headers,
    }
}

/// From a routed request to the tree of the operation's answer.
async fn answered(
    front: &Front,
    origin: &Origin,
    seen: &Seen,
    routed: Routed,
    parts: &Parts,
    body: &[u8],
) -> Result<Value, OperationError> {
    let operation = routed.operation()?;
    let caller = verify::verify(&front.cloud, operation, origin, parts, body).await?;
    seen.caller(&caller);
    front.admit(&caller, operation)?;
    let request = if operations::reports_per_item(operation) {
        routed.decode_unchecked(head(parts), body)?
    } else {
        routed.decode(head(parts), body)?
    };
    let call = Call {
        cloud: &front.cloud,
        caller: &caller,
        origin,
        operation,
        now: cloud::now_ms(),
        trail: Trail::default(),
    };
    let outcome = operations::dispatch(&call, request).await;
    seen.decisions(call.trail.decisions());
    outcome
}

/// Counts and logs a call, and writes its answer.
fn conclude(
    origin: &Origin,
    routed: Routed,
    outcome: Result<Value, OperationError>,
    begin: Instant,
) -> Answer {
    let request_id = &origin.request_id;
    let service = routed.service;
    // Names of what is not answered come from outside and would make a label each.
    let name = routed.operation().map_or("none", Operation::name);
    let told = match &outcome {
        Ok(_) => "ok",
        Err(error) => note(error, name, request_id).name(service),
    };
    counter!("carrel_api_requests_total", "operation" => name, "outcome" => told).increment(1);
    histogram!("carrel_api_request_seconds", "operation" => name).record(begin.elapsed());
    tracing::info!(
        operation = routed.name,
        outcome = told,
        request_id,
        duration_ms = begin.elapsed().as_millis(),
        "answered an API call"
    );
    match outcome {
        Ok(value) => routed.answer(&value, request_id),
        Err(error) => routed.refusal(&error.answer(), request_id),
    }
}

/// Logs a fault of ours once, here where it ends, and says what the caller is told.
fn note(error: &OperationError, operation: &str, request_id: &str) -> ErrorCode {
    if error.is_ours() {
        let source = std::error::Error::source(error)
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(operation, request_id, %error, source, "an API call failed");
    }
    error.code()
}

fn timed_out() -> ApiError {
    ApiError::new(
        ErrorCode::TimedOut,
        format!("the request was not complete within {REQUEST_SECONDS_MAX} s"),
    )
}

fn render(answer: Answer) -> Response<Body> {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() =
        StatusCode::from_u16(answer.status).expect("the table of errors has valid statuses");
    let headers = response.headers_mut();
    for (name, value) in answer.headers {
        let value = HeaderValue::from_str(&value).expect("ids, names and types are ASCII");
        headers.insert(HeaderName::from_static(name), value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A random version 4 UUID.
pub(crate) fn request_id() -> String {
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
