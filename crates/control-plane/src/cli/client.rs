//! The command line's way to the service: one signed request, one answer.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_api::{Operation, sigv4};
use http::{HeaderMap, HeaderValue, header};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{connection::Connection, failure::Failure};

/// How long one call may take.
const CALL_SECONDS_MAX: u64 = 60;
/// The largest answer that is read, in bytes.
const ANSWER_BYTES_MAX: usize = 16 << 20;

/// A client of one service.
pub struct Client {
    connection: Connection,
    http: reqwest::Client,
}

impl Client {
    /// Prepares a client; nothing is sent.
    ///
    /// # Errors
    /// [`Failure::Usage`] when the certificate authority cannot be read.
    pub fn new(connection: Connection) -> Result<Self, Failure> {
        let mut builder = reqwest::Client::builder()
            .timeout(Duration::from_secs(CALL_SECONDS_MAX))
            .no_proxy();
        if let Some(path) = &connection.ca {
            let unreadable = |detail: String| {
                Failure::Usage(format!(
                    "cannot use the certificate authority {}: {detail}",
                    path.display()
                ))
            };
            let pem = std::fs::read(path).map_err(|error| unreadable(error.to_string()))?;
            let certificates = reqwest::Certificate::from_pem_bundle(&pem)
                .map_err(|error| unreadable(error.to_string()))?;
            builder = builder.tls_certs_only(certificates);
        }
        let http = builder
            .build()
            .map_err(|error| Failure::Usage(format!("cannot set up TLS: {error}")))?;
        Ok(Self { connection, http })
    }

    /// The service's address.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.connection.endpoint
    }

    /// Calls an operation.
    ///
    /// # Errors
    /// [`Failure::Refused`] with the service's words, or [`Failure::Unreachable`].
    pub async fn call<Answer: DeserializeOwned>(
        &self,
        operation: Operation,
        input: &impl Serialize,
    ) -> Result<Answer, Failure> {
        self.call_with_query(operation, "", input).await
    }

    /// Calls an operation that takes a part of its input in the query, which must be encoded already.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn call_with_query<Answer: DeserializeOwned>(
        &self,
        operation: Operation,
        query: &str,
        input: &impl Serialize,
    ) -> Result<Answer, Failure> {
        let body = aws_api::json::encode(input);
        let path = operation.path();
        let headers = self.headers(operation, &path, query, &body)?;
        let mark = if query.is_empty() { "" } else { "?" };
        let url = format!("{}{path}{mark}{query}", self.connection.endpoint);
        let answer = self
            .http
            .post(url)
            .headers(headers)
            .body(body)
            .send()
            .await
            .map_err(|error| self.unreachable(&error))?;
        let status = answer.status();
        let body = answer
            .bytes()
            .await
            .map_err(|error| self.unreachable(&error))?;
        if ANSWER_BYTES_MAX < body.len() {
            return Err(self.strange(&format!("an answer of {} bytes", body.len())));
        }
        if status.is_success() {
            return serde_json::from_slice(&body).map_err(|error| self.strange(&error.to_string()));
        }
        Err(serde_json::from_slice(&body).map_or_else(
            |_| self.strange(&format!("status {status}")),
            |error| refusal(&error),
        ))
    }

    fn headers(
        &self,
        operation: Operation,
        path: &str,
        query: &str,
        body: &[u8],
    ) -> Result<HeaderMap, Failure> {
        let authority = self
            .connection
            .endpoint
            .split_once("://")
            .map_or("", |(_, rest)| rest);
        let text = |value: &str| {
            HeaderValue::from_str(value)
                .map_err(|_| Failure::Usage(format!("\"{value}\" cannot stand in a header")))
        };
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, text(authority)?);
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(operation.service().content_type()),
        );
        if let Some(target) = operation.target() {
            headers.insert("x-amz-target", text(&target)?);
        }
        let request = sigv4::Request {
            method: "POST",
            path,
            query,
            headers: &headers,
            body,
        };
        let service = operation.service().signing_name();
        let signed = sigv4::sign(
            &request,
            &self.connection.credentials,
            &self.connection.region,
            service,
            now(),
        )
        .map_err(|error| Failure::Usage(error.to_string()))?;
        headers.extend(signed);
        Ok(headers)
    }

    fn unreachable(&self, error: &reqwest::Error) -> Failure {
        let mut detail = error.to_string();
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            detail = cause.to_string();
            source = cause.source();
        }
        Failure::Unreachable {
            endpoint: self.connection.endpoint.clone(),
            detail,
        }
    }

    fn strange(&self, detail: &str) -> Failure {
        Failure::Unreachable {
            endpoint: self.connection.endpoint.clone(),
            detail: format!("it answered something else than this protocol ({detail})"),
        }
    }
}

fn now() -> i64 {
    let elapsed = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(elapsed.as_secs()).unwrap_or(i64::MAX)
}

fn refusal(error: &Value) -> Failure {
    let text = |name: &str| error[name].as_str().map(str::to_owned);
    let problem = |problem: &Value| {
        let part = |name: &str| problem[name].as_str().unwrap_or_default().to_owned();
        format!("{} \"{}\": {}", part("Field"), part("Value"), part("Rule"))
    };
    let problems = error["Problems"]
        .as_array()
        .map(|list| list.iter().map(problem).collect());
    Failure::Refused {
        code: text("__type").unwrap_or_else(|| "Unknown".to_owned()),
        message: text("message")
            .or_else(|| text("Message"))
            .unwrap_or_else(|| "the service gave no reason".to_owned()),
        problems: problems.unwrap_or_default(),
    }
}

/// Encodes one value for a query.
#[must_use]
pub fn query_value(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
