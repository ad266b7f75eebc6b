//! Signing the person in through PAM, as a session's process does it.

use nix::unistd::User;

use super::protocol::{Order, Outcome};
use crate::pam::{Refusal, Transaction};

/// Name of the PAM service.
const SERVICE: &str = "carrel";

/// Checks the password, and that the directory means the person it should.
pub(super) fn sign_in(order: &Order) -> Result<(Transaction, User), Refusal> {
    let mut transaction = Transaction::begin(SERVICE, &order.username, &order.password)?;
    transaction.authenticate()?;
    let user = User::from_name(&order.username)
        .map_err(|error| Refusal::Other(format!("the person cannot be looked up: {error}")))?
        .ok_or_else(|| Refusal::Other("the directory does not give the person a uid".to_owned()))?;
    if user.uid.as_raw() != order.uid {
        return Err(Refusal::Other(format!(
            "the directory gives uid {}, expected {}",
            user.uid, order.uid
        )));
    }
    Ok((transaction, user))
}

/// Opens the PAM session of a desktop.
pub(super) fn open(transaction: &mut Transaction) -> Result<(), Refusal> {
    for entry in [
        "XDG_SESSION_TYPE=x11",
        "XDG_SESSION_CLASS=user",
        "XDG_SESSION_DESKTOP=xfce",
        "XDG_CURRENT_DESKTOP=XFCE",
    ] {
        transaction.put_environment(entry)?;
    }
    transaction.open()
}

/// The words for a refusal.
pub(super) fn refused(refusal: Refusal) -> Outcome {
    let (code, message) = match refusal {
        Refusal::WrongPassword => (
            "wrong-password",
            "the user name or the password is wrong".to_owned(),
        ),
        Refusal::MustChange => (
            "must-change",
            "the password must be changed first".to_owned(),
        ),
        Refusal::Account => ("account-refused", "the account may not be used".to_owned()),
        Refusal::Unreachable => (
            "directory-unreachable",
            "the directory does not answer".to_owned(),
        ),
        Refusal::Other(text) => (
            "session-failed",
            format!("the session cannot be opened: {text}"),
        ),
    };
    Outcome::Refused {
        code: code.to_owned(),
        message,
    }
}
