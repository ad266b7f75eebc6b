//! User names of a directory: at the same time an Active Directory account name and a Linux login.

use std::{fmt, str::FromStr};

/// Most characters of a user name: what Active Directory keeps of `sAMAccountName`.
pub const CHARACTERS_MAX: usize = 20;

/// Names that the directory or every desktop already has; one that shadows them would be somebody else.
const RESERVED: &[&str] = &[
    "administrator",
    "guest",
    "krbtgt",
    "root",
    "daemon",
    "bin",
    "sys",
    "sync",
    "games",
    "man",
    "lp",
    "mail",
    "news",
    "uucp",
    "proxy",
    "www-data",
    "backup",
    "list",
    "irc",
    "nobody",
    "messagebus",
    "systemd-network",
    "systemd-timesync",
    "polkitd",
    "avahi",
    "rtkit",
    "pulse",
    "clamav",
    "sudo",
    "adm",
    "staff",
    "users",
    "carrel",
];

/// A user name: 1 to 20 of `a-z A-Z 0-9 . _ -`, starting with a letter or digit, not ending with a dot, not only
/// digits, and none that the system owns. Case does not matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Username(String);

/// Why a user name is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UsernameError {
    /// It breaks the rule of characters.
    #[error(
        "\"{0}\" is not a user name: it needs 1 to {CHARACTERS_MAX} letters, digits, dots, hyphens or underscores, starting with a letter or digit, not ending with a dot, not only digits"
    )]
    Malformed(String),
    /// The system owns it.
    #[error("the user name \"{0}\" is reserved; choose another")]
    Reserved(String),
}

impl Username {
    /// The name as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What decides whether two names are the same person, and the login in the desktop.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl FromStr for Username {
    type Err = UsernameError;

    fn from_str(text: &str) -> Result<Self, UsernameError> {
        let fits = (1..=CHARACTERS_MAX).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
            && text.starts_with(|first: char| first.is_ascii_alphanumeric())
            && !text.ends_with('.')
            && !text.bytes().all(|byte| byte.is_ascii_digit());
        if !fits {
            return Err(UsernameError::Malformed(text.to_owned()));
        }
        if RESERVED.contains(&text.to_ascii_lowercase().as_str()) {
            return Err(UsernameError::Reserved(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }
}
impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_names_fit_both_the_directory_and_linux() {
        for good in ["mary", "Mary.Major", "m_m-1", "7of9", &"x".repeat(20)] {
            assert!(good.parse::<Username>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "mary major",
            "mary@x",
            "-mary",
            ".mary",
            "mary.",
            "12345",
            "märy",
            "a/b",
            "a\\b",
            &"x".repeat(21),
        ] {
            assert!(
                matches!(bad.parse::<Username>(), Err(UsernameError::Malformed(_))),
                "{bad}"
            );
        }
    }

    #[test]
    fn names_the_system_owns_are_refused_in_any_case() {
        for bad in ["root", "Administrator", "KRBTGT", "www-data"] {
            assert!(
                matches!(bad.parse::<Username>(), Err(UsernameError::Reserved(_))),
                "{bad}"
            );
        }
    }
}
