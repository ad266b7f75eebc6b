//! The registration code: tells a client which directory it talks to (REG-16). Not a secret.

use std::{fmt, str::FromStr};

const ALPHABET: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const GROUP: usize = 5;

/// A registration code such as `K7MPQ-3XWHD`: two groups of five, without letters that look like digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationCode(String);

/// The text is not a registration code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a registration code such as K7MPQ-3XWHD")]
pub struct RegistrationCodeError(pub String);

impl RegistrationCode {
    /// Makes a code from random bytes.
    #[must_use]
    pub fn from_random(random: &[u8; 10]) -> Self {
        let text: String = random
            .iter()
            .map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]))
            .collect();
        Self(format!("{}-{}", &text[..GROUP], &text[GROUP..]))
    }

    /// The code in its written form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RegistrationCode {
    type Err = RegistrationCodeError;

    /// Accepts what people type: any case, with or without the hyphen, spaces around.
    fn from_str(text: &str) -> Result<Self, RegistrationCodeError> {
        let bare: String = text
            .trim()
            .chars()
            .filter(|character| *character != '-' && *character != ' ')
            .collect();
        let bare = bare.to_ascii_uppercase();
        let fits = bare.len() == 2 * GROUP && bare.bytes().all(|byte| ALPHABET.contains(&byte));
        if fits {
            Ok(Self(format!("{}-{}", &bare[..GROUP], &bare[GROUP..])))
        } else {
            Err(RegistrationCodeError(
                text.chars()
                    .take(40)
                    .collect::<String>()
                    .escape_debug()
                    .to_string(),
            ))
        }
    }
}
impl fmt::Display for RegistrationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = RegistrationCode::from_random(&[0, 9, 100, 200, 255, 7, 8, 30, 31, 62]);
        for typed in [
            code.as_str().to_owned(),
            code.as_str().to_lowercase(),
            code.as_str().replace('-', ""),
            format!(" {code} "),
        ] {
            assert_eq!(typed.parse::<RegistrationCode>().as_ref(), Ok(&code));
        }
        assert!("K7MPQ-3XWH".parse::<RegistrationCode>().is_err());
        assert!("K7MPQ-3XWH0".parse::<RegistrationCode>().is_err());
    }
}
