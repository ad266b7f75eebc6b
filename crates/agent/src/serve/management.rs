//! The management port's requests; `agent_api` has the table.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use agent_api::{EndSession, Failure, StartSession, Status};
use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::process::Command;
use tokio::sync::Mutex;
use tokio::time::timeout;

use super::Connection;
use crate::session::supervisor::Supervisor;

const BODY_BYTES_MAX: usize = 64 * 1024;
/// How long a client has for the head of a request, and an idle connection is kept.
const HEAD_MAX: Duration = Duration::from_secs(30);
/// How long an answer about the directory is good for.
const TRUST_AGE_MAX: Duration = Duration::from_secs(30);
/// How long the directory has to answer.
const TRUST_CHECK_MAX: Duration = Duration::from_secs(5);

/// Answers requests.
pub(super) struct Router {
    workspace: String,
    supervisor: Arc<Supervisor>,
    trust: Mutex<Option<(Instant, Option<String>)>>,
}

/// What goes back.
type Answer = Result<serde_json::Value, (StatusCode, Failure)>;

/// Serves one connection.
pub(super) async fn serve(connection: Connection, router: Arc<Router>) {
    let service = service_fn(move |request| {
        let router = Arc::clone(&router);
        async move { Ok::<_, Infallible>(router.respond(request).await) }
    });
    let served = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_MAX)
        .max_buf_size(32 * 1024)
        .serve_connection(TokioIo::new(connection), service);
    if let Err(error) = served.await {
        tracing::debug!(%error, "a management connection ended early");
    }
}

impl Router {
    pub(super) fn new(workspace: String, supervisor: Arc<Supervisor>) -> Self {
        Self {
            workspace,
            supervisor,
            trust: Mutex::new(None),
        }
    }

    async fn respond(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let (status, body) = match self.answer(request).await {
            Ok(body) => (StatusCode::OK, body),
            Err((status, failure)) => (status, serde_json::json!(failure)),
        };
        let mut response = Response::new(Full::new(Bytes::from(body.to_string())));
        *response.status_mut() = status;
        response.headers_mut().insert(
            http::header::CONTENT_TYPE,
            http::HeaderValue::from_static("application/json"),
        );
        response
    }

    async fn answer(&self, request: Request<Incoming>) -> Answer {
        let (head, body) = request.into_parts();
        match (&head.method, head.uri.path()) {
            (&Method::GET, "/status") => json(&self.status().await),
            (&Method::POST, "/session") => {
                let request: StartSession = read(body).await?;
                json(
                    &self
                        .supervisor
                        .start(request)
                        .await
                        .map_err(|failure| (status_of(&failure), failure))?,
                )
            }
            (&Method::POST, "/session/end") => {
                let EndSession { reason } = read(body).await?;
                self.supervisor
                    .end(&reason)
                    .await
                    .map_err(|error| internal(&format!("{error:#}")))?;
                Ok(serde_json::json!({}))
            }
            (&Method::POST, "/session/restart") => {
                self.supervisor.clear_crash();
                Ok(serde_json::json!({}))
            }
            (method, path) => {
                let message = format!("there is no {method} {path}");
                Err((
                    StatusCode::NOT_FOUND,
                    Failure {
                        code: "invalid-request".to_owned(),
                        message,
                    },
                ))
            }
        }
    }

    async fn status(&self) -> Status {
        Status {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            workspace: self.workspace.clone(),
            domain_fault: self.domain_fault().await,
            session: self.supervisor.session(),
            idle_seconds: self.supervisor.idle_seconds(),
        }
    }

    /// Whether the directory trusts this machine; asked at most twice a minute.
    async fn domain_fault(&self) -> Option<String> {
        let mut trust = self.trust.lock().await;
        if let Some((_, fault)) = trust
            .as_ref()
            .filter(|(at, fault)| fault.is_none() && at.elapsed() < TRUST_AGE_MAX)
        {
            return fault.clone();
        }
        let fault = check_trust().await;
        *trust = Some((Instant::now(), fault.clone()));
        fault
    }
}

async fn check_trust() -> Option<String> {
    let mut command = Command::new("wbinfo");
    command.arg("-t").kill_on_drop(true);
    match timeout(TRUST_CHECK_MAX, command.output()).await {
        Ok(Ok(output)) if output.status.success() => None,
        Ok(Ok(output)) => Some(
            String::from_utf8_lossy(&output.stderr)
                .trim()
                .chars()
                .take(500)
                .collect(),
        ),
        Ok(Err(error)) => Some(format!("the directory's trust cannot be checked: {error}")),
        Err(_) => Some("the directory does not answer".to_owned()),
    }
}

async fn read<T: DeserializeOwned>(body: Incoming) -> Result<T, (StatusCode, Failure)> {
    let refusal = |message: &str| {
        (
            StatusCode::BAD_REQUEST,
            Failure {
                code: "invalid-request".to_owned(),
                message: message.to_owned(),
            },
        )
    };
    let bytes = Limited::new(body, BODY_BYTES_MAX).collect().await;
    let bytes = bytes
        .map_err(|_| refusal("the body is longer than 64 KiB or ended early"))?
        .to_bytes();
    // The parser's own words could repeat a part of the body, and so a password.
    serde_json::from_slice(&bytes).map_err(|_| refusal("the body is not what this request needs"))
}

fn json(value: &impl Serialize) -> Answer {
    serde_json::to_value(value).map_err(|error| internal(&error.to_string()))
}

fn internal(message: &str) -> (StatusCode, Failure) {
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        Failure {
            code: "session-failed".to_owned(),
            message: message.to_owned(),
        },
    )
}

fn status_of(failure: &Failure) -> StatusCode {
    match failure.code.as_str() {
        "wrong-password" => StatusCode::UNAUTHORIZED,
        "must-change" | "wrong-user" | "account-refused" => StatusCode::FORBIDDEN,
        "invalid-request" => StatusCode::BAD_REQUEST,
        "directory-unreachable" => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
