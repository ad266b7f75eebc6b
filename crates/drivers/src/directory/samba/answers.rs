//! What a controller's LDAP answers mean.

use ldap3::LdapResult;

use super::{super::Verdict, guest::shortened};
use crate::{EngineError, directory::DirectoryError};

/// The engine's name in errors.
pub(super) const ENGINE: &str = "the directory";

/// LDAP result codes that are told apart (RFC 4511, A.1).
pub(super) mod code {
    pub(crate) const SUCCESS: u32 = 0;
    pub(crate) const NO_SUCH_ATTRIBUTE: u32 = 16;
    pub(crate) const CONSTRAINT_VIOLATION: u32 = 19;
    pub(crate) const VALUE_EXISTS: u32 = 20;
    pub(crate) const INVALID_SYNTAX: u32 = 21;
    pub(crate) const NO_SUCH_OBJECT: u32 = 32;
    pub(crate) const INVALID_DN: u32 = 34;
    pub(crate) const INVALID_CREDENTIALS: u32 = 49;
    pub(crate) const BUSY: u32 = 51;
    pub(crate) const UNAVAILABLE: u32 = 52;
    pub(crate) const UNWILLING: u32 = 53;
    pub(crate) const ENTRY_EXISTS: u32 = 68;
}

/// What a bind's answer says of the password, or the answer itself when it speaks of something else.
pub(super) fn verdict(answer: &LdapResult) -> Option<Verdict> {
    match answer.rc {
        code::SUCCESS => Some(Verdict::Right),
        code::INVALID_CREDENTIALS => Some(match sub_code(&answer.text).unwrap_or_default() {
            "773" => Verdict::MustChange,
            "532" => Verdict::Expired,
            "533" => Verdict::Disabled,
            "775" => Verdict::LockedOut,
            "701" => Verdict::AccountExpired,
            _ => Verdict::Wrong,
        }),
        _ => None,
    }
}

/// The number behind `data` in an Active Directory bind answer.
fn sub_code(text: &str) -> Option<&str> {
    let behind = &text[text.find("data ")? + "data ".len()..];
    behind.split([',', ' ', '\0']).next()
}

/// An answer that refuses, as an engine's error.
pub(super) fn refusal(address: &str, operation: &str, answer: &LdapResult) -> EngineError {
    let detail = format!("code {}: {}", answer.rc, words(&answer.text));
    match answer.rc {
        code::BUSY | code::UNAVAILABLE => EngineError::Unreachable {
            engine: ENGINE,
            address: address.to_owned(),
            detail,
        },
        _ => EngineError::Refused {
            engine: ENGINE,
            operation: operation.to_owned(),
            detail,
        },
    }
}

/// An answer to the setting of a password.
pub(super) fn password_refusal(address: &str, answer: &LdapResult) -> DirectoryError {
    match answer.rc {
        code::CONSTRAINT_VIOLATION | code::UNWILLING => {
            DirectoryError::PasswordRefused(words(&answer.text))
        }
        _ => refusal(address, "the setting of a password", answer).into(),
    }
}

/// An answer to the writing of attributes: a value that the directory does not take is the caller's.
pub(super) fn attribute_refusal(
    address: &str,
    operation: &str,
    answer: &LdapResult,
) -> DirectoryError {
    match answer.rc {
        code::CONSTRAINT_VIOLATION | code::INVALID_SYNTAX | code::UNWILLING | code::INVALID_DN => {
            DirectoryError::AttributeRefused(format!(
                "the directory refused {operation}: {}",
                words(&answer.text)
            ))
        }
        _ => refusal(address, operation, answer).into(),
    }
}

/// The directory's own words without the numbers and function names before them.
fn words(text: &str) -> String {
    let text = text.trim_end_matches('\0').trim();
    let text = text.rsplit_once(" - ").map_or(text, |(_, said)| said);
    let text = text
        .split_once("check_password_restrictions: ")
        .map_or(text, |(_, said)| said);
    shortened(text.trim(), 300)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(rc: u32, text: &str) -> LdapResult {
        LdapResult {
            rc,
            matched: String::new(),
            text: text.to_owned(),
            refs: vec![],
            ctrls: vec![],
        }
    }

    #[test]
    fn bind_sub_codes_become_verdicts() {
        let verdict_of = |data: &str| {
            let text = format!(
                "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data {data}, v1db1"
            );
            verdict(&answer(49, &text))
        };
        let expected = [
            ("52e", Verdict::Wrong),
            ("525", Verdict::Wrong),
            ("773", Verdict::MustChange),
            ("532", Verdict::Expired),
            ("533", Verdict::Disabled),
            ("775", Verdict::LockedOut),
            ("701", Verdict::AccountExpired),
        ];
        for (data, expected) in expected {
            assert_eq!(verdict_of(data), Some(expected), "{data}");
        }
        assert_eq!(verdict(&answer(0, "")), Some(Verdict::Right));
        assert_eq!(verdict(&answer(49, "no number here")), Some(Verdict::Wrong));
        assert_eq!(verdict(&answer(52, "")), None);
    }

    #[test]
    fn a_refused_password_comes_with_the_directorys_words() {
        let text = "0000052D: Constraint violation - check_password_restrictions: the password is too short. It should be equal to or longer than 8 characters!";
        let error = password_refusal("dc1", &answer(19, text)).to_string();
        assert_eq!(
            error,
            "the directory refused the password: the password is too short. It should be equal to or longer than 8 characters!"
        );
    }

    #[test]
    fn busy_is_worth_another_try_and_refused_is_not() {
        assert!(refusal("dc1", "x", &answer(51, "")).retryable());
        assert!(!refusal("dc1", "x", &answer(50, "")).retryable());
    }
}
