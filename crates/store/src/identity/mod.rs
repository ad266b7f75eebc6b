//! Users, groups, roles and instance profiles, and what hangs on them: policies, tags, passwords, devices, keys, sessions.
//!
//! Every function is bound to an account. A write begins by counting the account's `identity_version` up, which also
//! makes writes to one account follow each other, so that limits and "still in use" are checked without races.

mod attachments;
mod error;
mod groups;
mod inline;
mod keys;
mod logins;
mod mfa;
mod policies;
mod profiles;
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
    async fn identity_write(&self, account_id: &str) -> Result<Writing, StoreError> {
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

    /// Makes an identity with its tags, unless the account has `limit` of its kind.
    ///
    /// # Errors
    /// A refusal when the name is taken or the limit reached; else the database's failure.
    pub async fn create_identity(
        &self,
        new: &Identity,
        tags: &[Tag],
        limit: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&new.account_id).await?;
        insert(&mut transaction, new, limit).await?;
        tags::insert(&mut transaction, &new.id, tags).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Makes a role with one inline policy, in one step.
    ///
    /// # Errors
    /// As [`Store::create_identity`] and [`Store::put_inline_policy`].
    pub async fn create_role_with_policy(
        &self,
        new: &Identity,
        policy: (&str, &str),
        characters: i64,
        limit: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&new.account_id).await?;
        insert(&mut transaction, new, limit).await?;
        inline::insert(&mut transaction, &new.id, policy, characters).await?;
        transaction.commit().await?;
        Ok(())
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

    /// Writes what may change of an identity: name, path, description, boundary, trust and the longest session.
    ///
    /// # Errors
    /// A refusal when the name is taken or the identity is gone; else the database's failure.
    pub async fn update_identity(&self, changed: &Identity) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&changed.account_id).await?;
        let updated = sqlx::query(
            "UPDATE identities SET name_key = $1, name = $2, path = $3, description = $4, boundary = $5, trust = $6, \
             session_seconds_max = $7 WHERE account_id = $8 AND id = $9",
        )
        .bind(name_key(&changed.name))
        .bind(&changed.name)
        .bind(&changed.path)
        .bind(&changed.description)
        .bind(&changed.boundary)
        .bind(&changed.trust)
        .bind(changed.session_seconds_max)
        .bind(&changed.account_id)
        .bind(&changed.id)
        .execute(&mut *transaction)
        .await;
        let rows = error::taken_if_duplicate(updated, changed.kind.word(), &changed.name)?;
        error::gone_unless(rows, changed.kind.word(), &changed.name)?;
        transaction.commit().await?;
        Ok(())
    }

    /// Notes that a role was used. No change that anybody decides by: the version stays.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn identity_used(&self, id: &str, region: &str, now: i64) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE identities SET last_used_at = $1, last_used_region = $2 WHERE id = $3",
        )
        .bind(now)
        .bind(region)
        .bind(id);
        self.change(query).await.map(drop)
    }

    /// Removes an identity that nothing hangs on any more; its tags, its sessions and the boundary go with it.
    ///
    /// # Errors
    /// A refusal that says what still hangs on it, or that it is gone; else the database's failure.
    pub async fn delete_identity(&self, identity: &Identity) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&identity.account_id).await?;
        for (remaining, statement) in USES {
            let query = sqlx::query(statement).bind(&identity.id);
            if database::count(&mut transaction, query).await? > 0 {
                return Err(IdentityRefusal::InUse {
                    what: identity.kind.word(),
                    name: identity.name.clone(),
                    remaining,
                }
                .into());
            }
        }
        for statement in [
            "DELETE FROM identity_tags WHERE owner = $1",
            "DELETE FROM former_passwords WHERE user_id = $1",
            "DELETE FROM sessions WHERE identity_id = $1",
            "DELETE FROM instance_profile_roles WHERE profile_id = $1",
        ] {
            sqlx::query(statement)
                .bind(&identity.id)
                .execute(&mut *transaction)
                .await?;
        }
        let deleted = sqlx::query("DELETE FROM identities WHERE account_id = $1 AND id = $2")
            .bind(&identity.account_id)
            .bind(&identity.id)
            .execute(&mut *transaction)
            .await?;
        error::gone_unless(
            deleted.rows_affected(),
            identity.kind.word(),
            &identity.name,
        )?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Writes an identity, unless the account has `limit` of its kind.
async fn insert(
    transaction: &mut Writing,
    new: &Identity,
    limit: i64,
) -> Result<(), IdentityError> {
    let kind = new.kind.word();
    let count = database::count(
        transaction,
        sqlx::query("SELECT COUNT(*) AS count FROM identities WHERE account_id = $1 AND kind = $2")
            .bind(&new.account_id)
            .bind(kind),
    )
    .await?;
    let inserted = sqlx::query(
        "INSERT INTO identities (id, account_id, kind, name_key, name, path, description, boundary, trust, \
         session_seconds_max, created_at, last_used_at, last_used_region) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, '')",
    )
    .bind(&new.id)
    .bind(&new.account_id)
    .bind(kind)
    .bind(name_key(&new.name))
    .bind(&new.name)
    .bind(&new.path)
    .bind(&new.description)
    .bind(&new.boundary)
    .bind(&new.trust)
    .bind(new.session_seconds_max)
    .bind(new.created_at)
    .execute(&mut **transaction)
    .await;
    error::taken_if_duplicate(inserted, kind, &new.name)?;
    if count >= limit {
        return Err(IdentityRefusal::limit("the account", limit, kind).into());
    }
    Ok(())
}

/// What keeps an identity from being removed, and how many of that it has.
const USES: [(&str, &str); 8] = [
    (
        "attached policies",
        "SELECT COUNT(*) AS count FROM attachments WHERE identity_id = $1",
    ),
    (
        "inline policies",
        "SELECT COUNT(*) AS count FROM inline_policies WHERE identity_id = $1",
    ),
    (
        "access keys",
        "SELECT COUNT(*) AS count FROM access_keys WHERE user_id = $1",
    ),
    (
        "a login profile",
        "SELECT COUNT(*) AS count FROM login_profiles WHERE user_id = $1",
    ),
    (
        "an MFA device",
        "SELECT COUNT(*) AS count FROM mfa_devices WHERE user_id = $1",
    ),
    (
        "group memberships",
        "SELECT COUNT(*) AS count FROM memberships WHERE user_id = $1",
    ),
    (
        "users in it",
        "SELECT COUNT(*) AS count FROM memberships WHERE group_id = $1",
    ),
    (
        "instance profiles",
        "SELECT COUNT(*) AS count FROM instance_profile_roles WHERE role_id = $1",
    ),
];
