//! Users, groups, roles and instance profiles, and what hangs on them: policies, tags, passwords, devices, keys, sessions.
//!
//! Every function is bound to an account. A write begins by counting the account's `identity_version` up, which also
//! makes writes to one account follow each other, so that limits and "still in use" are checked without races.

mod attachments;
mod changes;
mod creation;
mod error;
mod groups;
mod inline;
mod keys;
mod logins;
mod mfa;
mod policies;
mod profiles;
mod removal;
mod seals;
mod sessions;
mod summary;
mod tags;

use sqlx::any::AnyRow;

pub use attachments::{Attachment, Bearer};
pub use error::{IdentityError, IdentityRefusal};
pub use inline::InlinePolicy;
pub use keys::{AccessKey, KeyStanding, KeyUse};
pub use logins::LoginProfile;
pub use mfa::{MfaDevice, ROOT_DEVICE_OWNER};
pub use policies::{ManagedPolicy, PolicyVersion};
pub use seals::{SealedColumn, SealedValue};
pub use sessions::{NewSession, Session, SessionKind};
pub use summary::IdentityCounts;
pub use tags::Tag;

use crate::{Store, StoreError, database, writing::Writing};

/// Which kind of identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdentityKind {
    /// Somebody with keys or a password of their own.
    User,
    /// Users who share policies.
    Group,
    /// What users and services may become for a while.
    Role,
    /// What hands a role to an instance.
    InstanceProfile,
}

/// A user, a group, a role or an instance profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// `AIDA…`, `AGPA…`, `AROA…` or `AIPA…`.
    pub id: String,
    /// Whose it is.
    pub account_id: String,
    /// Which kind.
    pub kind: IdentityKind,
    /// Its name as it was written; names that differ only in case are the same.
    pub name: String,
    /// Its path, with a slash at both ends.
    pub path: String,
    /// Of a role: what it is for.
    pub description: String,
    /// The ARN of its permissions boundary; empty without one.
    pub boundary: String,
    /// Of a role: its trust policy.
    pub trust: String,
    /// Of a role: how long a session may be.
    pub session_seconds_max: i64,
    /// When it was made.
    pub created_at: i64,
    /// When it was last used; 0 before.
    pub last_used_at: i64,
    /// In which region it was last used.
    pub last_used_region: String,
}

/// Which identities a listing is about, and from where.
#[derive(Debug, Clone, Copy)]
pub struct IdentityPage<'a> {
    /// The kind.
    pub kind: IdentityKind,
    /// What their paths begin with.
    pub path_prefix: &'a str,
    /// The name behind which the page begins; empty at the start.
    pub after: &'a str,
    /// How many at most.
    pub limit: i64,
}

impl IdentityKind {
    /// The word in the store and in messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::Role => "role",
            Self::InstanceProfile => "instance-profile",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::User, Self::Group, Self::Role, Self::InstanceProfile]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

impl Identity {
    /// Its ARN.
    #[must_use]
    pub fn arn(&self) -> String {
        let Self {
            account_id,
            path,
            name,
            ..
        } = self;
        format!("arn:aws:iam::{account_id}:{}{path}{name}", self.kind.word())
    }
}

/// As names are compared.
pub(crate) fn name_key(name: &str) -> String {
    name.to_lowercase()
}

fn identity(row: &AnyRow) -> Result<Identity, StoreError> {
    Ok(Identity {
        id: database::text(row, "id")?,
        account_id: database::text(row, "account_id")?,
        kind: database::word(row, "kind", IdentityKind::from_word)?,
        name: database::text(row, "name")?,
        path: database::text(row, "path")?,
        description: database::text(row, "description")?,
        boundary: database::text(row, "boundary")?,
        trust: database::text(row, "trust")?,
        session_seconds_max: database::number(row, "session_seconds_max")?,
        created_at: database::number(row, "created_at")?,
        last_used_at: database::number(row, "last_used_at")?,
        last_used_region: database::text(row, "last_used_region")?,
    })
}

impl Store {
    /// Begins a write to an account's identities.
    pub(crate) async fn identity_write(&self, account_id: &str) -> Result<Writing, StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query("UPDATE accounts SET identity_version = identity_version + 1 WHERE id = $1")
            .bind(account_id)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction)
    }

    /// How often the account's identities were changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn identity_version(&self, account_id: &str) -> Result<i64, StoreError> {
        let query =
            sqlx::query("SELECT identity_version FROM accounts WHERE id = $1").bind(account_id);
        let version = self.one(query, |row| database::number(row, "identity_version"));
        Ok(version.await?.unwrap_or_default())
    }

    /// The identity of this kind and name, in any case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn identity(
        &self,
        account_id: &str,
        kind: IdentityKind,
        name: &str,
    ) -> Result<Option<Identity>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM identities WHERE account_id = $1 AND kind = $2 AND name_key = $3",
        )
        .bind(account_id)
        .bind(kind.word())
        .bind(name_key(name));
        self.one(query, identity).await
    }

    /// The identity of this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn identity_by_id(
        &self,
        account_id: &str,
        id: &str,
    ) -> Result<Option<Identity>, StoreError> {
        let query = sqlx::query("SELECT * FROM identities WHERE account_id = $1 AND id = $2")
            .bind(account_id)
            .bind(id);
        self.one(query, identity).await
    }

    /// A page of identities, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn identities(
        &self,
        account_id: &str,
        page: IdentityPage<'_>,
    ) -> Result<Vec<Identity>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM identities WHERE account_id = $1 AND kind = $2 AND substr(path, 1, length($3)) = $3 \
             AND name_key > $4 ORDER BY name_key LIMIT $5",
        )
        .bind(account_id)
        .bind(page.kind.word())
        .bind(page.path_prefix)
        .bind(name_key(page.after))
        .bind(page.limit);
        self.all(query, identity).await
    }
}
