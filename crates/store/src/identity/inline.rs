//! Policies that are part of one user, group or role.

use sqlx::any::{AnyQueryResult, AnyRow};

use super::{Identity, IdentityError, IdentityRefusal, error};
use crate::{Store, StoreError, database, writing::Writing};

/// An inline policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlinePolicy {
    /// The user, group or role it is part of.
    pub identity_id: String,
    /// Its name, unique there.
    pub name: String,
    /// The document as it was sent.
    pub document: String,
}

fn inline(row: &AnyRow) -> Result<InlinePolicy, StoreError> {
    Ok(InlinePolicy {
        identity_id: database::text(row, "identity_id")?,
        name: database::text(row, "name")?,
        document: database::text(row, "document")?,
    })
}

/// Writes an inline policy.
pub(super) async fn insert(
    transaction: &mut Writing,
    identity_id: &str,
    (name, document): (&str, &str),
    characters: i64,
) -> Result<AnyQueryResult, sqlx::Error> {
    sqlx::query(
        "INSERT INTO inline_policies (identity_id, name, document, characters) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (identity_id, name) DO UPDATE SET document = $3, characters = $4",
    )
    .bind(identity_id)
    .bind(name)
    .bind(document)
    .bind(characters)
    .execute(&mut **transaction)
    .await
}

impl Store {
    /// Writes an inline policy of `characters` as limits count them; all of the identity together have
    /// `characters_max` at most.
    ///
    /// # Errors
    /// A refusal beyond the limit or when the identity is gone; else the database's failure.
    pub async fn put_inline_policy(
        &self,
        identity: &Identity,
        policy: (&str, &str),
        characters: i64,
        characters_max: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&identity.account_id).await?;
        let inserted = insert(&mut transaction, &identity.id, policy, characters).await;
        error::gone_if_unreferenced(inserted, identity.kind.word(), &identity.name)?;
        let query = sqlx::query(
            "SELECT CAST(COALESCE(SUM(characters), 0) AS BIGINT) AS count FROM inline_policies WHERE identity_id = $1",
        )
        .bind(&identity.id);
        if database::count(&mut transaction, query).await? > characters_max {
            let what = "characters of inline policies";
            return Err(IdentityRefusal::limit(&identity.name, characters_max, what).into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// An inline policy by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn inline_policy(
        &self,
        identity_id: &str,
        name: &str,
    ) -> Result<Option<InlinePolicy>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM inline_policies WHERE identity_id = $1 AND name = $2")
                .bind(identity_id)
                .bind(name);
        self.one(query, inline).await
    }

    /// The inline policies of an identity, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn inline_policies(
        &self,
        identity_id: &str,
    ) -> Result<Vec<InlinePolicy>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM inline_policies WHERE identity_id = $1 ORDER BY name")
                .bind(identity_id);
        self.all(query, inline).await
    }

    /// The inline policies of a user and of their groups; of a role, its own.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn effective_inline_policies(
        &self,
        identity_id: &str,
    ) -> Result<Vec<InlinePolicy>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM inline_policies WHERE identity_id = $1 \
             OR identity_id IN (SELECT group_id FROM memberships WHERE user_id = $1) ORDER BY identity_id, name",
        )
        .bind(identity_id);
        self.all(query, inline).await
    }

    /// Removes an inline policy.
    ///
    /// # Errors
    /// A refusal when it is not there; else the database's failure.
    pub async fn delete_inline_policy(
        &self,
        identity: &Identity,
        name: &str,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&identity.account_id).await?;
        let deleted =
            sqlx::query("DELETE FROM inline_policies WHERE identity_id = $1 AND name = $2")
                .bind(&identity.id)
                .bind(name)
                .execute(&mut *transaction)
                .await?;
        error::gone_unless(deleted.rows_affected(), "inline policy", name)?;
        transaction.commit().await?;
        Ok(())
    }
}
