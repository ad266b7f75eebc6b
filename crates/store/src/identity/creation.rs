//! Making users, groups, roles and instance profiles.

use super::{Identity, IdentityError, IdentityRefusal, Tag, error, inline, name_key, tags};
use crate::{Store, database, writing::Writing};

impl Store {
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
