//! Who asks, beside the person: their device and the page in it. Both are random words that the client makes; they only
//! tell a desktop which of two viewers is which, and prove nothing.

use serde::Deserialize;

use super::error::ClientError;

/// Hexadecimal digits of a word: 16 random bytes.
const DIGITS: usize = 32;

/// The members `device` and `page` of a request; a client that keeps none of them leaves them out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Visitor {
    /// Kept by the device.
    pub(crate) device: Option<String>,
    /// New with every page load.
    pub(crate) page: Option<String>,
}

impl Visitor {
    /// Refuses words that are not of the one form they have.
    pub(super) fn check(&self) -> Result<(), ClientError> {
        for (name, word) in [("device", &self.device), ("page", &self.page)] {
            if word.as_deref().is_some_and(|word| !well_formed(word)) {
                return Err(ClientError::invalid(format!(
                    "\"{name}\" must be {DIGITS} hexadecimal digits in lower case, or be left out"
                )));
            }
        }
        Ok(())
    }
}

fn well_formed(word: &str) -> bool {
    word.len() == DIGITS
        && word
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}
