//! Mail addresses that Carrel writes to.

use std::{fmt, str::FromStr};

use crate::domain_name::DomainName;

/// Most characters of a mail address (the longest path SMTP carries).
pub const CHARACTERS_MAX: usize = 254;

/// A mail address of the plain form `local@domain`: no quotes, no comments, no display name, ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAddress(String);

/// Why a mail address is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a mail address such as mary@example.com (at most {CHARACTERS_MAX} characters, ASCII)"
)]
pub struct MailAddressError(pub String);

impl MailAddress {
    /// The address as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MailAddress {
    type Err = MailAddressError;

    fn from_str(text: &str) -> Result<Self, MailAddressError> {
        let local_fits = |local: &str| {
            (1..=64).contains(&local.len())
                && local.bytes().all(|byte| {
                    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte)
                })
                && !local.starts_with('.')
                && !local.ends_with('.')
                && !local.contains("..")
        };
        let fits = text.len() <= CHARACTERS_MAX
            && text.split_once('@').is_some_and(|(local, domain)| {
                local_fits(local) && (domain == "localhost" || domain.parse::<DomainName>().is_ok())
            });
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(MailAddressError(text.escape_debug().to_string()))
        }
    }
}
impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_pass_and_header_tricks_do_not() {
        for good in [
            "mary@example.com",
            "m.m+tag@mail.example.co",
            "root@localhost",
        ] {
            assert!(good.parse::<MailAddress>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "mary",
            "@example.com",
            "mary@",
            "a@b",
            "a b@example.com",
            "a@example.com\r\nBcc: x@example.com",
            "Mary <a@example.com>",
            "a@@example.com",
            ".a@example.com",
            "a..b@example.com",
            "a@-x.com",
        ] {
            assert!(bad.parse::<MailAddress>().is_err(), "{bad:?}");
        }
    }
}
