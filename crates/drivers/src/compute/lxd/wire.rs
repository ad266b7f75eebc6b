//! Requests to LXD over its unix socket.
//!
//! One connection for each request: on a unix socket that costs microseconds, and nothing is left half-read when the
//! engine is restarted. Only calls that LXD 5.0 and Incus share are made.

use std::{path::PathBuf, time::Duration};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, combinators::UnsyncBoxBody};
use hyper::{Method, Request, header};
use hyper_util::rt::TokioIo;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::{net::UnixStream, time::timeout};

use super::{
    ENGINE,
    answer::{Answer, Envelope, Failure, Operation, decode, timed_out},
};
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

    pub(super) fn unreachable(&self, error: &dyn std::error::Error) -> Failure {
        Failure::Engine(EngineError::Unreachable {
            engine: ENGINE,
            address: self.socket.display().to_string(),
            detail: error.to_string(),
        })
    }
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
