//! The one file that knows the client's error names and their HTTP status.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use drivers::directory::DirectoryError;
use serde_json::{Value, json};
use store::StoreError;

use crate::admission::Barred;

/// A request of the client that was not done.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ClientError {
    status: StatusCode,
    code: &'static str,
    message: String,
    remedy: Option<&'static str>,
    retry_after_seconds: Option<u64>,
    /// What the answer says beside the error.
    beside: Value,
}

impl ClientError {
    pub(crate) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            status,
            code,
            message,
            remedy: None,
            retry_after_seconds: None,
            beside: json!({}),
        }
    }

    pub(crate) fn remedy(mut self, remedy: &'static str) -> Self {
        self.remedy = Some(remedy);
        self
    }

    pub(crate) fn beside(mut self, beside: Value) -> Self {
        self.beside = beside;
        self
    }

    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "InvalidRequest", message)
    }

    pub(crate) fn unknown_registration_code() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "UnknownRegistrationCode",
            "this registration code is not known here",
        )
        .remedy("Compare it with the one in your invitation.")
    }

    pub(crate) fn wrong_credentials() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "WrongCredentials",
            "the user name or the password is wrong",
        )
        .remedy("Check both; capital and small letters make a difference in the password. After many wrong attempts, wait a quarter of an hour.")
    }

    pub(crate) fn session_ended() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "SessionEnded",
            "you are signed out",
        )
        .remedy("Sign in again.")
    }

    pub(crate) fn barred(barred: Barred) -> Self {
        let status = match barred {
            Barred::Maintenance => StatusCode::CONFLICT,
            _ => StatusCode::FORBIDDEN,
        };
        Self::new(status, barred.code(), barred.message()).remedy(barred.remedy())
    }

    pub(crate) fn no_workspace() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "NoWorkspace",
            "there is no desktop for you",
        )
        .remedy("Ask your administrator to set one up.")
    }

    pub(crate) fn directory_unreachable() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "DirectoryUnreachable",
            "passwords cannot be checked at the moment",
        )
        .remedy("Try again in a minute.")
    }

    pub(crate) fn throttled(wait_ms: i64) -> Self {
        let seconds = u64::try_from(wait_ms.max(0))
            .unwrap_or_default()
            .div_ceil(1000)
            .max(1);
        let mut error = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "Throttled",
            "there were too many attempts",
        )
        .remedy("Wait, then try again.");
        error.retry_after_seconds = Some(seconds);
        error
    }

    fn internal() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Internal",
            "something here went wrong",
        )
        .remedy("Try again; if it stays so, tell your administrator.")
    }

    /// The code on the wire.
    pub(crate) fn code(&self) -> &'static str {
        self.code
    }
}

impl From<StoreError> for ClientError {
    fn from(error: StoreError) -> Self {
        let error: &dyn std::error::Error = &error;
        tracing::error!(error, "the store failed a client's request");
        Self::internal()
    }
}

impl From<DirectoryError> for ClientError {
    fn from(error: DirectoryError) -> Self {
        match error {
            DirectoryError::Engine(error) => {
                tracing::warn!(%error, "the directory did not do a client's request");
                Self::directory_unreachable()
            }
            DirectoryError::NoSuchPerson(_) | DirectoryError::OldPasswordWrong => {
                Self::wrong_credentials()
            }
            DirectoryError::PasswordRefused(detail) => Self::new(
                StatusCode::BAD_REQUEST,
                "PasswordRule",
                format!("the directory refused the password: {detail}"),
            )
            .remedy("Choose another one, which you have not used before."),
            // What only administrators ask of a directory.
            error => {
                let error: &dyn std::error::Error = &error;
                tracing::error!(error, "the directory refused a client's request");
                Self::internal()
            }
        }
    }
}

impl IntoResponse for ClientError {
    fn into_response(self) -> Response {
        let mut error = json!({ "code": self.code, "message": self.message });
        if let Some(remedy) = self.remedy {
            error["remedy"] = remedy.into();
        }
        if let Some(seconds) = self.retry_after_seconds {
            error["retryAfterSeconds"] = seconds.into();
        }
        let mut body = self.beside;
        body["error"] = error;
        let mut response = (self.status, Json(body)).into_response();
        if let Some(seconds) = self.retry_after_seconds {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
