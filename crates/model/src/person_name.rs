//! First and last names of people.

/// Most characters of a first or of a last name: what Active Directory keeps.
pub const CHARACTERS_MAX: usize = 64;

/// Why a name is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a name: it needs 1 to {CHARACTERS_MAX} characters, none of them a control character, no space first or last"
)]
pub struct PersonNameError(pub String);

/// Checks a first or last name: any script, 1 to 64 characters, no control characters, no space around it.
///
/// # Errors
/// The rule, with the value.
pub fn check(name: &str) -> Result<(), PersonNameError> {
    let fits = (1..=CHARACTERS_MAX).contains(&name.chars().count())
        && name.trim() == name
        && !name.chars().any(char::is_control);
    if fits {
        Ok(())
    } else {
        Err(PersonNameError(name.escape_debug().to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_script_are_names() {
        for good in [
            "Mary",
            "O'Brien",
            "José María",
            "王",
            "van der Berg",
            &"x".repeat(64),
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["", " ", " Mary", "Mary\n", "a\u{0}b", &"x".repeat(65)] {
            assert!(check(bad).is_err(), "{bad:?}");
        }
    }
}
