//! DNS and short names of a directory (DIR-09, DIR-10).

use std::{fmt, str::FromStr};

/// Most characters of a directory's DNS name: what Active Directory allows with its own prefixes in front.
pub const DNS_CHARACTERS_MAX: usize = 64;
/// Most characters of a short (NetBIOS) name.
pub const SHORT_CHARACTERS_MAX: usize = 15;

/// A fully qualified name such as `corp.example.com`, kept in lower case: at least two labels of letters, digits and
/// hyphens, 64 characters at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainName(String);

/// Why a DNS name is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a fully qualified name such as corp.example.com: at least two parts of letters, digits and hyphens, {DNS_CHARACTERS_MAX} characters at most"
)]
pub struct DomainNameError(pub String);

/// A short name such as `CORP`, kept in upper case: 1 to 15 letters, digits and hyphens, a letter first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortName(String);

/// Why a short name is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a short name such as CORP: 1 to {SHORT_CHARACTERS_MAX} letters, digits or hyphens, a letter first, no hyphen last"
)]
pub struct ShortNameError(pub String);

impl DomainName {
    /// The name in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The short name that suggests itself: the first part, cut to 15 characters.
    #[must_use]
    pub fn suggested_short_name(&self) -> Option<ShortName> {
        let first = self.0.split('.').next().unwrap_or_default();
        let cut: String = first.chars().take(SHORT_CHARACTERS_MAX).collect();
        cut.trim_end_matches('-').parse().ok()
    }
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl FromStr for DomainName {
    type Err = DomainNameError;

    fn from_str(text: &str) -> Result<Self, DomainNameError> {
        let labels: Vec<_> = text.split('.').collect();
        let last_is_word = labels
            .last()
            .is_some_and(|label| label.bytes().any(|byte| byte.is_ascii_alphabetic()));
        let fits = labels.len() >= 2
            && text.len() <= DNS_CHARACTERS_MAX
            && labels.iter().all(|label| is_label(label))
            && last_is_word;
        if fits {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(DomainNameError(text.escape_debug().to_string()))
        }
    }
}
impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ShortName {
    /// The name in upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl FromStr for ShortName {
    type Err = ShortNameError;

    fn from_str(text: &str) -> Result<Self, ShortNameError> {
        let fits = text.len() <= SHORT_CHARACTERS_MAX
            && is_label(text)
            && text.starts_with(|first: char| first.is_ascii_alphabetic());
        if fits {
            Ok(Self(text.to_ascii_uppercase()))
        } else {
            Err(ShortNameError(text.escape_debug().to_string()))
        }
    }
}
impl fmt::Display for ShortName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dir_09_a_directory_has_a_fully_qualified_name() {
        assert_eq!(
            "Corp.Example.COM".parse::<DomainName>().unwrap().as_str(),
            "corp.example.com"
        );
        for bad in [
            "",
            "corp",
            "corp.",
            ".corp",
            "corp..example",
            "-a.example",
            "a_b.example",
            "10.0.0.1",
            &format!("{}.com", "x".repeat(62)),
        ] {
            assert!(bad.parse::<DomainName>().is_err(), "{bad}");
        }
    }

    #[test]
    fn dir_10_a_short_name_has_15_characters_at_most() {
        assert_eq!("corp".parse::<ShortName>().unwrap().as_str(), "CORP");
        assert!("x".repeat(15).parse::<ShortName>().is_ok());
        for bad in ["", "1corp", "co rp", "corp-", &"x".repeat(16)] {
            assert!(bad.parse::<ShortName>().is_err(), "{bad}");
        }
        let name: DomainName = "a-very-long-one-indeed.example.com".parse().unwrap();
        assert_eq!(
            name.suggested_short_name().unwrap().as_str(),
            "A-VERY-LONG-ONE"
        );
    }
}
