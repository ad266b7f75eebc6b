//! A refusal of the control plane, or the absence of an answer.

use std::time::Duration;

use serde::Deserialize;

use super::WorkspaceStatus;
use crate::session::{Trouble, TroubleKind};
use crate::tls::Distrust;

/// What went wrong, for people.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    /// For programs.
    pub(crate) code: String,
    /// A sentence.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) remedy: Option<String>,
    /// Not before this.
    pub(crate) retry_after: Duration,
    /// The WorkSpace that is not ready.
    pub(crate) workspace: Option<Box<WorkspaceStatus>>,
    /// The sign-in that is good all the same.
    pub(crate) session_token: Option<zeroize::Zeroizing<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Body {
    error: ErrorBody,
    workspace: Option<WorkspaceStatus>,
    session_token: Option<zeroize::Zeroizing<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct ErrorBody {
    code: Option<String>,
    message: Option<String>,
    remedy: Option<String>,
    retry_after_seconds: Option<u32>,
}

/// The code of a server that is not there.
const UNREACHABLE: &str = "Unreachable";
/// The code of one that nobody vouches for.
const DISTRUSTED: &str = "Distrusted";

impl Fault {
    fn new(code: &str, message: String, remedy: Option<String>) -> Self {
        Self {
            code: code.to_owned(),
            message,
            remedy,
            retry_after: Duration::ZERO,
            workspace: None,
            session_token: None,
        }
    }

    /// Something the person entered is not right.
    pub(crate) fn entered(message: String) -> Self {
        Self::new("Entered", message, None)
    }

    /// No answer.
    pub(super) fn unreachable(server: &str, detail: &str) -> Self {
        let remedy = "Check that this device is online and that the address is right, then try again. If it stays so, tell your administrator.";
        Self::new(
            UNREACHABLE,
            format!("Cannot reach {server}: {detail}."),
            Some(remedy.to_owned()),
        )
    }

    /// A certificate that we do not believe.
    pub(super) fn distrusted(distrust: &Distrust) -> Self {
        let remedy = format!(
            "{} Fingerprint (SHA-256): {}",
            distrust.remedy, distrust.fingerprint
        );
        Self::new(DISTRUSTED, crate::ui::sentence(&distrust.why), Some(remedy))
    }

    /// An answer that is none.
    pub(super) fn failing(detail: &dyn std::fmt::Display) -> Self {
        let message = format!("The server's answer is not understood: {detail}.");
        Self::new(
            "Failing",
            message,
            Some("The server may be newer than this client.".to_owned()),
        )
    }

    /// What an answer with this status says.
    pub(crate) fn of_answer(status: u16, answer: &[u8]) -> Self {
        let body: Body = serde_json::from_slice(answer).unwrap_or_default();
        let error = body.error;
        let message = error
            .message
            .unwrap_or_else(|| format!("the server answered with status {status}"));
        Self {
            code: error.code.unwrap_or_else(|| format!("Http{status}")),
            message: crate::ui::sentence(&message),
            remedy: error.remedy,
            retry_after: Duration::from_secs(
                error
                    .retry_after_seconds
                    .unwrap_or_default()
                    .min(3600)
                    .into(),
            ),
            workspace: body.workspace.map(Box::new),
            session_token: body.session_token,
        }
    }

    /// While a desktop was on the screen: something that passes.
    pub(crate) fn trouble(&self) -> Trouble {
        let kind = match self.code.as_str() {
            "Throttled" => TroubleKind::Throttled,
            UNREACHABLE | DISTRUSTED => TroubleKind::ServerAway,
            _ => TroubleKind::ServerFailing,
        };
        Trouble {
            kind,
            detail: self.message.clone(),
            retry_after: self.retry_after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_keeps_its_words_and_an_answer_that_is_none_has_its_status() {
        let answer = br#"{"error":{"code":"Throttled","message":"wait","remedy":"Later.","retryAfterSeconds":7}}"#;
        let fault = Fault::of_answer(429, answer);
        assert_eq!(
            (fault.message.as_str(), fault.remedy.as_deref()),
            ("Wait.", Some("Later."))
        );
        assert_eq!(fault.trouble().retry_after, Duration::from_secs(7));
        let fault = Fault::of_answer(502, b"<html>");
        assert_eq!(
            (fault.code.as_str(), fault.trouble().kind),
            ("Http502", TroubleKind::ServerFailing)
        );
    }
}
