//! Passwords: set by the administrator, changed and proved by the person. They travel inside TLS alone.

use std::collections::HashSet;

use ldap3::Mod;

use super::{
    super::{DirectoryError, Domain, Verdict, names},
    answers::{code, password_refusal, refusal, verdict},
    connection::{Connection, replaced},
    people,
};
use crate::EngineError;

/// The longest password that is sent to the directory, in bytes; anything longer is wrong.
const PASSWORD_BYTES_MAX: usize = 1024;
/// `userAccountControl` of an ordinary account that may sign in.
const ENABLED: &str = "512";

/// A password as Active Directory wants it: in quotes, UTF-16, little end first.
pub(super) fn quoted(password: &str) -> Vec<u8> {
    format!("\"{password}\"")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect()
}

/// Checks a password by signing in with it.
///
/// An empty password is wrong without asking: LDAP takes it as "nobody" and answers that all is well. So is a name that
/// no account can have, such as one that names another domain.
pub(super) async fn prove(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
    password: &str,
) -> Result<Verdict, EngineError> {
    if password.is_empty()
        || password.len() > PASSWORD_BYTES_MAX
        || names::check_username(username).is_err()
    {
        return Ok(Verdict::Wrong);
    }
    let answer = connection
        .bind(&format!("{username}@{}", domain.dns_name), password)
        .await?;
    verdict(&answer).ok_or_else(|| refusal(&connection.address, "a sign-in", &answer))
}

/// Sets a password, lets the account sign in and forgets wrong attempts.
pub(super) async fn set(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
    password: &str,
    must_change: bool,
) -> Result<(), DirectoryError> {
    let found = people::require(connection, domain, username).await?;
    let set_at = if must_change { "0" } else { "-1" };
    // One change: a refused password leaves the account as it was.
    let changes = vec![
        replaced("unicodePwd", quoted(password)),
        replaced("userAccountControl", ENABLED),
        replaced("pwdLastSet", set_at),
        replaced("lockoutTime", "0"),
    ];
    let answer = connection.modify(&found.dn, changes).await?;
    if answer.rc == code::SUCCESS {
        Ok(())
    } else {
        Err(password_refusal(&connection.address, &answer))
    }
}

/// Changes the password of the person who is signed in on this connection: the old one out, the new one in, in one change.
pub(super) async fn change_own(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
    old: &str,
    new: &str,
) -> Result<(), DirectoryError> {
    let found = people::require(connection, domain, username).await?;
    let changes = vec![
        Mod::Delete("unicodePwd".into(), HashSet::from([quoted(old)])),
        Mod::Add("unicodePwd".into(), HashSet::from([quoted(new)])),
    ];
    let answer = connection.modify(&found.dn, changes).await?;
    if answer.rc == code::SUCCESS {
        Ok(())
    } else {
        Err(password_refusal(&connection.address, &answer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_quoted_in_utf16() {
        assert_eq!(quoted("aé"), [0x22, 0, 0x61, 0, 0xe9, 0, 0x22, 0]);
    }
}
