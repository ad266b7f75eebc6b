//! Tags of identities, managed policies and devices. Their keys are equal without regard to case.

use sqlx::any::AnyRow;

use super::{IdentityError, IdentityRefusal, name_key};
use crate::{Store, StoreError, database, writing::Writing};

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its key as it was written.
    pub key: String,
    /// Its value.
    pub value: String,
}

fn tag(row: &AnyRow) -> Result<Tag, StoreError> {
    Ok(Tag {
        key: database::text(row, "name")?,
        value: database::text(row, "value")?,
    })
}

/// Sets tags of an owner.
pub(super) async fn insert(
    transaction: &mut Writing,
    owner: &str,
    tags: &[Tag],
) -> Result<(), sqlx::Error> {
    for tag in tags {
        sqlx::query(
            "INSERT INTO identity_tags (owner, tag_key, name, value) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (owner, tag_key) DO UPDATE SET name = $3, value = $4",
        )
        .bind(owner)
        .bind(name_key(&tag.key))
        .bind(&tag.key)
        .bind(&tag.value)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

impl Store {
    /// The tags of an identity (by id), a managed policy (by id) or a device (by serial number), by key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn identity_tags(&self, owner: &str) -> Result<Vec<Tag>, StoreError> {
        let query =
            sqlx::query("SELECT name, value FROM identity_tags WHERE owner = $1 ORDER BY tag_key")
                .bind(owner);
        self.all(query, tag).await
    }

    /// Sets tags; others stay. An owner has `limit` at most.
    ///
    /// # Errors
    /// A refusal beyond the limit; else the database's failure.
    pub async fn tag_identity(
        &self,
        account_id: &str,
        owner: &str,
        tags: &[Tag],
        limit: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(account_id).await?;
        insert(&mut transaction, owner, tags).await?;
        let query =
            sqlx::query("SELECT COUNT(*) AS count FROM identity_tags WHERE owner = $1").bind(owner);
        if database::count(&mut transaction, query).await? > limit {
            return Err(IdentityRefusal::limit(owner, limit, "tags").into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Takes tags away by key; one that is not there is no fault.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn untag_identity(
        &self,
        account_id: &str,
        owner: &str,
        keys: &[String],
    ) -> Result<(), StoreError> {
        let mut transaction = self.identity_write(account_id).await?;
        for key in keys {
            sqlx::query("DELETE FROM identity_tags WHERE owner = $1 AND tag_key = $2")
                .bind(owner)
                .bind(name_key(key))
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}
