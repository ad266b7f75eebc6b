//! Who asks, beside the person: their device and the page in it. Both are random words that the client makes; they only
//! tell a desktop which of two viewers is which, and prove nothing.

use serde::Deserialize;

use super::error::ClientError;

/// Hexadecimal digits of a word: 16 random bytes.
const DIGITS: usize = 32;
/// Characters of a client's name: it is shown in one line on another device.
const CLIENT_CHARACTERS_MAX: usize = 80;

/// The members `device`, `page` and `client` of a request; a client that has none of them leaves them out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Visitor {
    /// Kept by the device.
    pub(crate) device: Option<String>,
    /// New with every page load.
    pub(crate) page: Option<String>,
    /// What the client calls itself, for people: "Firefox on Windows".
    pub(crate) client: Option<String>,
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
        if self
            .client
            .as_deref()
            .is_some_and(|name| !presentable(name))
        {
            return Err(ClientError::invalid(format!(
                "\"client\" must be 1 to {CLIENT_CHARACTERS_MAX} printable characters, or be left out"
            )));
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

fn presentable(name: &str) -> bool {
    (1..=CLIENT_CHARACTERS_MAX).contains(&name.chars().count())
        && !name.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(client: &str) -> Visitor {
        Visitor {
            client: Some(client.to_owned()),
            ..Visitor::default()
        }
    }

    #[test]
    fn a_clients_name_is_one_short_printable_line() {
        assert!(named("Firefox on Windows").check().is_ok());
        assert!(Visitor::default().check().is_ok());
        for name in ["", "two\nlines", &"x".repeat(81)] {
            assert!(named(name).check().is_err(), "{name:?} was taken");
        }
    }
}
