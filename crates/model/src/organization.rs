//! The name of an organisation (DIR-08).

use std::{fmt, str::FromStr};

/// Fewest characters of an organisation's name.
pub const CHARACTERS_MIN: usize = 4;
/// Most characters of an organisation's name.
pub const CHARACTERS_MAX: usize = 63;

/// An organisation's name: 4 to 63 ASCII letters, digits and hyphens, no hyphen first or last. Two names that differ
/// only in case are the same organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationName(String);

/// Why a name is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not an organisation name: it needs {CHARACTERS_MIN} to {CHARACTERS_MAX} letters, digits or hyphens, and no hyphen first or last"
)]
pub struct OrganizationNameError(pub String);

impl OrganizationName {
    /// The name as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What decides whether two names are the same.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl FromStr for OrganizationName {
    type Err = OrganizationNameError;

    fn from_str(text: &str) -> Result<Self, OrganizationNameError> {
        let fits = (CHARACTERS_MIN..=CHARACTERS_MAX).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(OrganizationNameError(text.to_owned()))
        }
    }
}
impl fmt::Display for OrganizationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dir_08_the_rule_holds_at_its_edges() {
        for good in ["Acme", "a-b-c", "1234", &"x".repeat(63)] {
            assert!(good.parse::<OrganizationName>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "abc",
            "-acme",
            "acme-",
            "ac me",
            "ac_me",
            "bücher",
            &"x".repeat(64),
        ] {
            assert!(bad.parse::<OrganizationName>().is_err(), "{bad}");
        }
    }

    #[test]
    fn dir_08_case_makes_no_other_organisation() {
        let name = |text: &str| text.parse::<OrganizationName>().unwrap();
        assert_eq!(name("Example-Corp").key(), name("EXAMPLE-corp").key());
    }
}
