//! Tokens of clients: the same request sent twice makes one thing.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Network, Refused};

/// How long a token is remembered: a day.
const REMEMBERED_MS: i64 = 24 * 60 * 60 * 1000;
const TOKEN_CHARACTERS_MAX: usize = 64;

/// What was made for a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replay {
    /// Names operation and token.
    pub(crate) id: String,
    /// What else the request said.
    fingerprint: String,
    /// What it made.
    made: String,
    at: i64,
}

impl Replay {
    pub(crate) fn is_over(&self, now: i64) -> bool {
        self.at + REMEMBERED_MS <= now
    }
}

impl Network {
    /// What an earlier request of the same operation and token made; `request` is all that it says but the token.
    ///
    /// # Errors
    /// When the token was used with another request.
    pub fn replay(
        &self,
        operation: &str,
        token: Option<&str>,
        request: &str,
    ) -> Result<Option<String>, Refused> {
        let Some(token) = token else { return Ok(None) };
        if TOKEN_CHARACTERS_MAX < token.chars().count() {
            return Err(Refused::parameter(
                "ClientToken",
                token,
                "it has at most 64 characters",
            ));
        }
        match self.replays.get(&key(operation, token)) {
            None => Ok(None),
            Some(replay) if replay.fingerprint == digest(request) => Ok(Some(replay.made.clone())),
            Some(_) => Err(Refused::new(
                "IdempotentParameterMismatch",
                format!(
                    "the client token \"{token}\" was used with other parameters; use a new one"
                ),
            )),
        }
    }

    /// Remembers what a request made.
    pub fn remember(
        &mut self,
        operation: &str,
        token: Option<&str>,
        request: &str,
        made: &str,
        now: i64,
    ) {
        let Some(token) = token else { return };
        let id = key(operation, token);
        let replay = Replay {
            id: id.clone(),
            fingerprint: digest(request),
            made: made.to_owned(),
            at: now,
        };
        self.replays.insert(id, replay);
    }
}

fn key(operation: &str, token: &str) -> String {
    format!("{operation}/{token}")
}

fn digest(request: &str) -> String {
    let bytes: [u8; 32] = Sha256::digest(request).into();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
