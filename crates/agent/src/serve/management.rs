//! The management port's requests; `agent_api` has the table.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use agent_api::{Failure, StartSession, Status};
use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncRead, AsyncWrite};

use super::trust::Trust;
use crate::session::supervisor::Supervisor;

const BODY_BYTES_MAX: usize = 64 * 1024;
/// How long a client has for the head of a request, and an idle connection is kept.
const HEAD_MAX: Duration = Duration::from_secs(30);

/// Answers requests.
pub(super) struct Router {
    workspace: String,
    supervisor: Arc<Supervisor>,
    trust: Trust,
}

/// What goes back.
type Answer = Result<serde_json::Value, (StatusCode, Failure)>;

/// Serves one connection.
pub(super) async fn serve(connection: impl AsyncRead + AsyncWrite + Unpin, router: Arc<Router>) {
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
    pub(super) fn new(workspace: String, supervisor: Arc<Supervisor>, trust: Trust) -> Self {
        Self {
            workspace,
            supervisor,
            trust,
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
            (&Method::GET, "/status") => json(&self.status()),
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

    fn status(&self) -> Status {
        Status {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            workspace: self.workspace.clone(),
            domain_fault: self.trust.fault(),
            domain_age_seconds: self.trust.age().map(|age| age.as_secs()),
            session: self.supervisor.session(),
            idle_seconds: self.supervisor.idle_seconds(),
        }
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;
    use crate::session::supervisor::Place;

    fn script(folder: &Path, text: &str) -> std::path::PathBuf {
        let path = folder.join("wbinfo");
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    async fn status(router: &Arc<Router>) -> Status {
        let (mut ours, theirs) = tokio::io::duplex(64 * 1024);
        tokio::spawn(serve(theirs, Arc::clone(router)));
        ours.write_all(b"GET /status HTTP/1.1\r\nhost: ws\r\nconnection: close\r\n\r\n")
            .await
            .unwrap();
        let mut answer = String::new();
        let answering = ours.read_to_string(&mut answer);
        let limit = Duration::from_secs(1);
        tokio::time::timeout(limit, answering)
            .await
            .expect("an answer within a second")
            .unwrap();
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        serde_json::from_str(body).unwrap()
    }

    fn router(folder: &Path, trust: Trust) -> Arc<Router> {
        let place = Place {
            runtime: folder.to_owned(),
            program: "/bin/false".into(),
            systemctl: "/bin/false".into(),
        };
        let supervisor = Supervisor::new("ann".into(), 200_001, place);
        Arc::new(Router::new("ws-3k9d0a7qz".into(), supervisor, trust))
    }

    /// Asks until it is so; each answer comes within its second.
    async fn until(router: &Arc<Router>, holds: impl Fn(&Status) -> bool) -> Status {
        let asking = async {
            loop {
                let status = status(router).await;
                if holds(&status) {
                    return status;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), asking)
            .await
            .expect("not within 20 s")
    }

    #[tokio::test]
    async fn a_directory_that_hangs_does_not_keep_the_status_waiting() {
        let folder = tempfile::TempDir::new().unwrap();
        let hangs = script(folder.path(), "#!/bin/sh\nexec sleep 60\n");
        let router = router(folder.path(), Trust::watch(hangs));
        let first = status(&router).await;
        assert_eq!(
            (first.domain_fault.as_deref(), first.domain_age_seconds),
            (Some("the directory has not answered yet"), None)
        );
        let later = until(&router, |status| status.domain_age_seconds.is_some()).await;
        let fault = later.domain_fault.unwrap();
        assert_eq!(fault, "the directory does not answer");
    }

    #[tokio::test]
    async fn a_slow_directory_is_asked_once_and_its_late_answer_counts() {
        let folder = tempfile::TempDir::new().unwrap();
        let asked = folder.path().join("asked");
        let text = format!("#!/bin/sh\necho once >> {}\nsleep 6\n", asked.display());
        let router = router(folder.path(), Trust::watch(script(folder.path(), &text)));
        let silent = until(&router, |status| status.domain_age_seconds.is_some()).await;
        assert_eq!(
            silent.domain_fault.as_deref(),
            Some("the directory does not answer")
        );
        until(&router, |status| status.domain_fault.is_none()).await;
        assert_eq!(std::fs::read_to_string(&asked).unwrap(), "once\n");
    }

    #[tokio::test]
    async fn a_directory_that_comes_up_is_noticed_without_anybody_asking_for_it() {
        let folder = tempfile::TempDir::new().unwrap();
        let up = folder.path().join("up");
        let text = format!(
            "#!/bin/sh\necho not yet >&2\nexec test -e {}\n",
            up.display()
        );
        let router = router(folder.path(), Trust::watch(script(folder.path(), &text)));
        let before = until(&router, |status| status.domain_age_seconds.is_some()).await;
        assert_eq!(before.domain_fault.as_deref(), Some("not yet"));
        std::fs::write(&up, "").unwrap();
        until(&router, |status| status.domain_fault.is_none()).await;
    }
}
