//! The one password rule, for administrators and people alike (DIR-12, REG-13).
//!
//! Case-sensitive, 8 to 64 characters inclusive, and at least one character from three of four classes: lower case,
//! upper case, digit, other printable ASCII punctuation. Spaces and letters outside ASCII are allowed and count for no
//! class. Characters that cannot be typed (controls) are refused.

/// Fewest characters of a password.
pub const CHARACTERS_MIN: usize = 8;
/// Most characters of a password.
pub const CHARACTERS_MAX: usize = 64;
/// How many of the four classes a password needs.
pub const CLASSES_MIN: usize = 3;

/// Why a password is refused; the password itself is never part of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Fewer than eight characters.
    #[error("the password has {0} characters; it needs at least {CHARACTERS_MIN}")]
    TooShort(usize),
    /// More than 64 characters.
    #[error("the password has {0} characters; it may have at most {CHARACTERS_MAX}")]
    TooLong(usize),
    /// Fewer than three classes.
    #[error(
        "the password uses {0} of the four kinds of characters (lower case, upper case, digits, punctuation); it needs {CLASSES_MIN}"
    )]
    TooFewClasses(usize),
    /// It holds a control character.
    #[error("the password contains a control character, which cannot be typed")]
    Control,
}

/// Which classes a text has characters of; the page shows this while one types.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes {
    /// Has a lower-case ASCII letter.
    pub lower: bool,
    /// Has an upper-case ASCII letter.
    pub upper: bool,
    /// Has an ASCII digit.
    pub digit: bool,
    /// Has printable ASCII punctuation.
    pub punctuation: bool,
}

impl Classes {
    /// The classes of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let has = |class: fn(&char) -> bool| text.chars().any(|character| class(&character));
        Self {
            lower: has(char::is_ascii_lowercase),
            upper: has(char::is_ascii_uppercase),
            digit: has(char::is_ascii_digit),
            punctuation: has(char::is_ascii_punctuation),
        }
    }

    /// How many of the four are there.
    #[must_use]
    pub fn count(self) -> usize {
        [self.lower, self.upper, self.digit, self.punctuation]
            .into_iter()
            .filter(|has| *has)
            .count()
    }
}

/// Checks a password against the rule.
///
/// # Errors
/// The first part of the rule that it breaks.
pub fn check(password: &str) -> Result<(), PasswordFault> {
    let characters = password.chars().count();
    if characters < CHARACTERS_MIN {
        return Err(PasswordFault::TooShort(characters));
    }
    if characters > CHARACTERS_MAX {
        return Err(PasswordFault::TooLong(characters));
    }
    if password.chars().any(char::is_control) {
        return Err(PasswordFault::Control);
    }
    match Classes::of(password).count() {
        count if count < CLASSES_MIN => Err(PasswordFault::TooFewClasses(count)),
        _ => Ok(()),
    }
}

/// Makes a password that keeps the rule from 24 random bytes (22 characters without look-alikes, about 125 bits).
#[must_use]
pub fn generate(random: &[u8; 24]) -> String {
    const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let pick = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
    // The last three characters bring the classes that chance may have left out.
    let tail = [
        char::from(b'a' + random[21] % 8),
        char::from(b'A' + random[22] % 8),
        char::from(b'2' + random[23] % 8),
    ];
    random[..19].iter().map(pick).chain(tail).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dir_12_boundaries_are_7_8_64_65() {
        assert_eq!(check("Abcdef1"), Err(PasswordFault::TooShort(7)));
        assert_eq!(check("Abcdefg1"), Ok(()));
        assert_eq!(check(&format!("Ab1{}", "x".repeat(61))), Ok(()));
        assert_eq!(
            check(&format!("Ab1{}", "x".repeat(62))),
            Err(PasswordFault::TooLong(65))
        );
    }

    #[test]
    fn dir_12_three_of_four_classes_are_needed() {
        for good in [
            "Abcdefg1",
            "abcdef1!",
            "ABCDEF1!",
            "Abcdefg!",
            "pass Word 1",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in [
            "abcdefg1",
            "abcdefgh",
            "漢字漢字ab11",
            "abcd efgh 1",
            "ÄÖÜäöüab1",
        ] {
            assert!(
                matches!(check(bad), Err(PasswordFault::TooFewClasses(_))),
                "{bad}"
            );
        }
        assert_eq!(check("Abcdefg1\u{7}"), Err(PasswordFault::Control));
    }

    #[test]
    fn a_generated_password_keeps_the_rule() {
        for seed in 0..=255 {
            assert_eq!(check(&generate(&[seed; 24])), Ok(()));
        }
    }

    #[test]
    fn no_message_repeats_the_password() {
        for bad in ["Sq7", "squeamishossifrage", "squeam\u{1}ishO1"] {
            assert!(!check(bad).unwrap_err().to_string().contains(bad));
        }
    }
}
