//! What a write to an account's identities may be refused for.

use sqlx::any::AnyQueryResult;

use crate::{StoreError, database};

/// A rule that only the store can check.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdentityRefusal {
    /// It is not there.
    #[error("there is no {what} \"{name}\" in the account")]
    NoSuch {
        /// What kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// There is one already.
    #[error("there is a {what} \"{name}\" already; names that differ only in case are the same")]
    Taken {
        /// What kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// Something still hangs on it.
    #[error("the {what} \"{name}\" still has {remaining}; remove these first")]
    InUse {
        /// What kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
        /// What hangs on it.
        remaining: &'static str,
    },
    /// A quota is used up.
    #[error("{who} may have {limit} of these and has them: {what}")]
    LimitExceeded {
        /// Who has too many.
        who: String,
        /// How many there may be.
        limit: i64,
        /// Of what.
        what: &'static str,
    },
}

impl IdentityRefusal {
    pub(super) fn limit(who: impl Into<String>, limit: i64, what: &'static str) -> Self {
        let who = who.into();
        Self::LimitExceeded { who, limit, what }
    }
}

/// Why something was not written.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// It breaks a rule.
    #[error(transparent)]
    Refused(#[from] IdentityRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for IdentityError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// How many rows were written; a refusal when a unique index forbids it.
pub(super) fn taken_if_duplicate(
    written: Result<AnyQueryResult, sqlx::Error>,
    what: &'static str,
    name: &str,
) -> Result<u64, IdentityError> {
    match written {
        Ok(written) => Ok(written.rows_affected()),
        Err(error) if database::is_duplicate(&error) => Err(IdentityRefusal::Taken {
            what,
            name: name.to_owned(),
        }
        .into()),
        Err(error) => Err(error.into()),
    }
}

/// A refusal when nothing was written because the thing is gone.
pub(super) fn gone_unless(rows: u64, what: &'static str, name: &str) -> Result<(), IdentityError> {
    match rows {
        0 => Err(gone(what, name)),
        _ => Ok(()),
    }
}

/// The refusal that a thing is gone.
pub(super) fn gone(what: &'static str, name: &str) -> IdentityError {
    let name = name.to_owned();
    IdentityRefusal::NoSuch { what, name }.into()
}

/// A refusal when a row that is referred to is gone.
pub(super) fn gone_if_unreferenced(
    written: Result<AnyQueryResult, sqlx::Error>,
    what: &'static str,
    name: &str,
) -> Result<u64, IdentityError> {
    match written {
        Err(error)
            if error
                .as_database_error()
                .is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation) =>
        {
            let name = name.to_owned();
            Err(IdentityRefusal::NoSuch { what, name }.into())
        }
        other => Ok(other?.rows_affected()),
    }
}
