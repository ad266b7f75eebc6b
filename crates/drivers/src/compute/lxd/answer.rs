//! What LXD's answers mean: values in their wrapping, operations, and failures sorted by what can be done about them.

use std::time::Duration;

use http_body_util::BodyExt;
use hyper::{StatusCode, body::Incoming, header::HeaderMap};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{ENGINE, wire::Wire};
use crate::EngineError;

/// What LXD answers around every result.
#[derive(Deserialize)]
pub(super) struct Envelope {
    #[serde(default)]
    pub(super) metadata: Value,
    #[serde(default)]
    pub(super) operation: String,
    #[serde(default)]
    pub(super) error: String,
    #[serde(default)]
    pub(super) error_code: u16,
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
    pub(super) fn of(status: u16, words: &str) -> Self {
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
    pub(super) body: Incoming,
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

/// An operation took longer than it may.
pub(super) fn timed_out(operation: &str, limit: Duration) -> Failure {
    Failure::Engine(EngineError::TimedOut {
        engine: ENGINE,
        operation: operation.to_owned(),
        seconds: limit.as_secs(),
    })
}

/// The value that an answer should hold.
pub(super) fn decode<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    serde_json::from_value(value).map_err(|error| {
        Failure::Refused(format!(
            "its answer has another form than expected: {error}"
        ))
    })
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
}
