//! Temporary keys: who acts with them, within which limits, until when.

use sqlx::any::AnyRow;

use crate::{Standing, Store, StoreError, accounts, database};

/// What kind of session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// Of a role.
    Role,
    /// Of a user (or the root) with a second factor, or for a while only.
    User,
    /// That a user opened for somebody.
    Federated,
}

/// A session.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSession {
    /// `ASIA…`.
    pub id: String,
    /// The account that it acts in.
    pub account_id: String,
    /// The secret part, sealed.
    pub sealed_secret: String,
    /// The digest of its token.
    pub token_hash: String,
    /// Which kind.
    pub kind: SessionKind,
    /// The role or the user behind it; empty for the account's root.
    pub identity_id: String,
    /// The name of a role's session or of the federated user.
    pub name: String,
    /// Policies, tags and the like.
    pub details: String,
    /// When a second factor was shown; 0 without.
    pub mfa_at: i64,
    /// When it began.
    pub created_at: i64,
    /// When it ends.
    pub expires_at: i64,
}

/// A session, and what else is needed to tell whether a request by it may go on.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// As it was opened.
    pub session: NewSession,
    /// How often the identities of its account were changed.
    pub identity_version: i64,
    /// Whether its account may be used.
    pub account: Standing,
}

impl SessionKind {
    fn word(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::User => "user",
            Self::Federated => "federated",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Role, Self::User, Self::Federated]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

fn session(row: &AnyRow) -> Result<Session, StoreError> {
    Ok(Session {
        session: NewSession {
            id: database::text(row, "id")?,
            account_id: database::text(row, "account_id")?,
            sealed_secret: database::text(row, "sealed_secret")?,
            token_hash: database::text(row, "token_hash")?,
            kind: database::word(row, "kind", SessionKind::from_word)?,
            identity_id: database::text(row, "identity_id")?,
            name: database::text(row, "name")?,
            details: database::text(row, "details")?,
            mfa_at: database::number(row, "mfa_at")?,
            created_at: database::number(row, "created_at")?,
            expires_at: database::number(row, "expires_at")?,
        },
        identity_version: database::number(row, "identity_version")?,
        account: accounts::standing(row)?,
    })
}

impl Store {
    /// Opens a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_session(&self, new: &NewSession) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO sessions (id, account_id, sealed_secret, token_hash, kind, identity_id, name, details, mfa_at, \
             created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(&new.id)
        .bind(&new.account_id)
        .bind(&new.sealed_secret)
        .bind(&new.token_hash)
        .bind(new.kind.word())
        .bind(&new.identity_id)
        .bind(&new.name)
        .bind(&new.details)
        .bind(new.mfa_at)
        .bind(new.created_at)
        .bind(new.expires_at);
        self.change(query).await.map(drop)
    }

    /// The session of this temporary key, over or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn temporary_key(&self, id: &str) -> Result<Option<Session>, StoreError> {
        let query = sqlx::query(
            "SELECT s.*, a.identity_version, a.standing FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.id = $1",
        )
        .bind(id);
        self.one(query, session).await
    }
}
