//! Requests to LXD over its unix socket, and what its answers mean.
//!
//! One connection for each request: on a unix socket that costs microseconds, and nothing is left half-read when the
//! engine is restarted. Only calls that LXD 5.0 and Incus share are made.

use std::{path::PathBuf, time::Duration};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, combinators::UnsyncBoxBody};
use hyper::{Method, Request, StatusCode, body::Incoming, header, header::HeaderMap};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use tokio::{net::UnixStream, time::timeout};

use super::ENGINE;
use crate::EngineError;

/// How long an answer that needs no work may take.
pub(super) const ANSWER_LIMIT: Duration = Duration::from_secs(30);
/// The largest JSON answer that is read: some hundred instances with their configuration.
const JSON_BYTES_MAX: usize = 32 << 20;

pub(super) type Body = UnsyncBoxBody<Bytes, std::io::Error>;

/// A body that lies in memory.
pub(super) fn body(content: impl Into<Bytes>) -> Body {
    Full::new(content.into())
        .map_err(|never| match never {})
        .boxed_unsync()
}

/// The way to one LXD.
#[derive(Debug)]
pub(super) struct Wire {
    pub(super) socket: PathBuf,
}

/// What LXD answers around every result.
#[derive(Deserialize)]
struct Envelope {
    #[serde(default)]
    metadata: Value,
    #[serde(default)]
    operation: String,
    #[serde(default)]
    error: String,
    #[serde(default)]
    error_code: u16,
}

/// A piece of work that LXD does in the background.
#[derive(Debug, Deserialize)]
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) status_code: u16,
    #[serde(default)]
    pub(super) err: String,
    #[serde(default)]
    pub(super) metadata: Value,
    #[serde(default)]
    pub(super) resources: Option<Value>,
}

/// Why a request has no result, before it is said what it was about.
#[derive(Debug)]
pub(super) enum Failure {
    /// Already in the caller's terms.
    Engine(EngineError),
    /// The thing that was asked for does not exist.
    NotFound,
    /// The name is taken.
    Conflict,
    /// Anything else, in LXD's words.
    Refused(String),
}

impl Failure {
    /// Sorts LXD's own words by what can be done about them.
    fn of(status: u16, words: &str) -> Self {
        let lower = words.to_lowercase();
        let full = [
            "no space left",
            "disk quota exceeded",
            "not enough space",
            "cannot allocate memory",
            "too large for the pool",
        ];
        if full.iter().any(|sign| lower.contains(sign)) {
            return Self::Engine(EngineError::Exhausted {
                engine: ENGINE,
                detail: words.to_owned(),
            });
        }
        match status {
            404 => Self::NotFound,
            409 => Self::Conflict,
            _ if lower.contains("already exists") || lower.contains("already in use") => {
                Self::Conflict
            }
            _ => Self::Refused(words.to_owned()),
        }
    }

    /// Says what the request was about.
    pub(super) fn about(self, operation: &str, what: &'static str, name: &str) -> EngineError {
        match self {
            Self::Engine(error) => error,
            Self::NotFound => EngineError::Missing {
                what,
                name: name.to_owned(),
            },
            Self::Conflict => EngineError::Taken {
                what,
                name: name.to_owned(),
            },
            Self::Refused(detail) => EngineError::Refused {
                engine: ENGINE,
                operation: format!("{operation} {what} \"{name}\""),
                detail,
            },
        }
    }
}

/// The status and headers of an answer whose body is not read yet.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    body: Incoming,
}

impl Answer {
    /// Reads the body, at most `bytes_max`.
    pub(super) async fn read(mut self, bytes_max: usize, wire: &Wire) -> Result<Vec<u8>, Failure> {
        let mut content = Vec::new();
        while let Some(frame) = self.body.frame().await {
            let frame = frame.map_err(|error| wire.unreachable(&error))?;
            let Ok(piece) = frame.into_data() else {
                continue;
            };
            if content.len() + piece.len() > bytes_max {
                return Err(Failure::Refused(format!(
                    "the answer is larger than {bytes_max} bytes"
                )));
            }
            content.extend_from_slice(&piece);
        }
        Ok(content)
    }

    /// Reads to the end and keeps only the last `bytes_max`; gives up on a body that is longer than 64 MiB.
    pub(super) async fn read_last(
        mut self,
        bytes_max: usize,
        wire: &Wire,
    ) -> Result<Vec<u8>, Failure> {
        let (mut content, mut seen) = (Vec::new(), 0_usize);
        while let Some(frame) = self.body.frame().await {
            let frame = frame.map_err(|error| wire.unreachable(&error))?;
            let Ok(piece) = frame.into_data() else {
                continue;
            };
            seen += piece.len();
            content.extend_from_slice(&piece);
            if content.len() > 2 * bytes_max {
                content.drain(..content.len() - bytes_max);
            }
            if seen > 64 << 20 {
                break;
            }
        }
        content.drain(..content.len().saturating_sub(bytes_max));
        Ok(content)
    }
}

impl Wire {
    /// Sends one request and waits for the head of its answer.
    pub(super) async fn send(
        &self,
        request: Request<Body>,
        limit: Duration,
    ) -> Result<Answer, Failure> {
        let operation = format!("{} {}", request.method(), request.uri().path());
        let exchange = async {
            let stream = UnixStream::connect(&self.socket)
                .await
                .map_err(|error| self.unreachable(&error))?;
            let (mut sender, connection) =
                hyper::client::conn::http1::handshake(TokioIo::new(stream))
                    .await
                    .map_err(|error| self.unreachable(&error))?;
            tokio::spawn(connection);
            sender
                .send_request(request)
                .await
                .map_err(|error| self.unreachable(&error))
        };
        let answer = timeout(limit, exchange)
            .await
            .map_err(|_| timed_out(&operation, limit))??;
        let (parts, body) = answer.into_parts();
        Ok(Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        })
    }

    /// Reads a value.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Failure> {
        let envelope = self.exchange(Method::GET, path, None, ANSWER_LIMIT).await?;
        decode(envelope.metadata)
    }

    /// Reads a value that may not be there.
    pub(super) async fn find<T: DeserializeOwned>(&self, path: &str) -> Result<Option<T>, Failure> {
        match self.get(path).await {
            Ok(value) => Ok(Some(value)),
            Err(Failure::NotFound) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    /// Changes something and waits, at most `limit`, for the operation that LXD may make of it.
    pub(super) async fn change(
        &self,
        method: Method,
        path: &str,
        value: Option<&Value>,
        limit: Duration,
    ) -> Result<(), Failure> {
        let envelope = self.exchange(method, path, value, ANSWER_LIMIT).await?;
        if envelope.operation.is_empty() {
            Ok(())
        } else {
            self.finished(&envelope.operation, limit).await.map(|_| ())
        }
    }

    /// Starts an operation and waits for its end, whether it went well or not.
    pub(super) async fn operate(
        &self,
        method: Method,
        path: &str,
        value: &Value,
        limit: Duration,
    ) -> Result<Operation, Failure> {
        let envelope = self
            .exchange(method, path, Some(value), ANSWER_LIMIT)
            .await?;
        self.ended(&envelope.operation, limit).await
    }

    /// Waits until an operation ended well.
    pub(super) async fn finished(
        &self,
        operation: &str,
        limit: Duration,
    ) -> Result<Operation, Failure> {
        let ended = self.ended(operation, limit).await?;
        if ended.status_code == 200 {
            Ok(ended)
        } else {
            Err(Failure::of(0, &ended.err))
        }
    }

    /// Waits until an operation ended.
    pub(super) async fn ended(
        &self,
        operation: &str,
        limit: Duration,
    ) -> Result<Operation, Failure> {
        let path = format!(
            "{}/wait?timeout={}",
            operation.split('?').next().unwrap_or(operation),
            limit.as_secs().max(1)
        );
        let envelope = self
            .exchange(Method::GET, &path, None, limit + ANSWER_LIMIT)
            .await?;
        let operation: Operation = decode(envelope.metadata)?;
        // 1xx: created, pending, running, cancelling.
        if operation.status_code < 200 {
            Err(timed_out(&path, limit))
        } else {
            Ok(operation)
        }
    }

    /// Waits for every operation that is under way on one instance, so that a repeated call meets a settled thing.
    pub(super) async fn settle(&self, instance: &str, limit: Duration) -> Result<(), Failure> {
        let listed: std::collections::BTreeMap<String, Vec<Operation>> =
            self.get("/1.0/operations?recursion=1").await?;
        let own = format!("/1.0/instances/{instance}");
        let concerns = |operation: &Operation| {
            let resources = operation
                .resources
                .as_ref()
                .and_then(|all| all.get("instances"))
                .and_then(Value::as_array);
            resources.is_some_and(|all| {
                all.iter().any(|resource| {
                    resource.as_str().and_then(|path| path.split('?').next()) == Some(&own)
                })
            })
        };
        for operation in listed
            .into_values()
            .flatten()
            .filter(|operation| operation.status_code < 200 && concerns(operation))
        {
            match self
                .ended(&format!("/1.0/operations/{}", operation.id), limit)
                .await
            {
                Ok(_) | Err(Failure::NotFound) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(())
    }

    async fn exchange(
        &self,
        method: Method,
        path: &str,
        value: Option<&Value>,
        limit: Duration,
    ) -> Result<Envelope, Failure> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "lxd");
        if value.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let content = value.map(Value::to_string).unwrap_or_default();
        let request = request
            .body(body(content))
            .map_err(|error| Failure::Refused(error.to_string()))?;
        self.envelope(self.send(request, limit).await?).await
    }

    /// Reads an answer in LXD's usual wrapping.
    async fn envelope(&self, answer: Answer) -> Result<Envelope, Failure> {
        let status = answer.status;
        let content = answer.read(JSON_BYTES_MAX, self).await?;
        let envelope: Envelope = serde_json::from_slice(&content).map_err(|error| {
            Failure::Refused(format!(
                "answer {status} is not what LXD or Incus would say: {error}"
            ))
        })?;
        if envelope.error_code != 0 || status.is_client_error() || status.is_server_error() {
            return Err(Failure::of(status.as_u16(), &envelope.error));
        }
        Ok(envelope)
    }

    /// Sends a request whose answer is LXD's usual wrapping; the path of the operation, if it made one.
    pub(super) async fn submit(
        &self,
        request: Request<Body>,
        limit: Duration,
    ) -> Result<String, Failure> {
        let answer = self.send(request, limit).await?;
        Ok(self.envelope(answer).await?.operation)
    }

    fn unreachable(&self, error: &dyn std::error::Error) -> Failure {
        Failure::Engine(EngineError::Unreachable {
            engine: ENGINE,
            address: self.socket.display().to_string(),
            detail: error.to_string(),
        })
    }
}

fn timed_out(operation: &str, limit: Duration) -> Failure {
    Failure::Engine(EngineError::TimedOut {
        engine: ENGINE,
        operation: operation.to_owned(),
        seconds: limit.as_secs(),
    })
}

fn decode<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    serde_json::from_value(value).map_err(|error| {
        Failure::Refused(format!(
            "its answer has another form than expected: {error}"
        ))
    })
}

/// A value as part of a path or query: everything but letters, digits and `-._~` is escaped.
pub(super) fn escape(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_full_disk_mean_exhausted() {
        let failure = Failure::of(
            500,
            "Failed to run: btrfs subvolume: write: no space left on device",
        );
        assert!(
            matches!(failure, Failure::Engine(EngineError::Exhausted { .. })),
            "{failure:?}"
        );
    }

    #[test]
    fn a_path_inside_is_escaped() {
        assert_eq!(escape("/etc/a b&c"), "%2Fetc%2Fa%20b%26c");
    }

    #[tokio::test]
    async fn a_socket_that_is_not_there_is_unreachable() {
        let wire = Wire {
            socket: PathBuf::from("/nonexistent/unix.socket"),
        };
        let failure = wire.get::<Value>("/1.0").await.expect_err("nobody listens");
        assert!(
            matches!(failure, Failure::Engine(EngineError::Unreachable { .. })),
            "{failure:?}"
        );
    }
}
