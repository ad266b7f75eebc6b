//! Tags of WorkSpaces, of directories that are registered for them, and of IP groups.

use model::limits::TAGS_PER_RESOURCE;

use crate::{Refusal, RequestError, Store, StoreError, database, writing::Writing};

impl Store {
    /// The tags of a thing, by key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspace_tags(
        &self,
        resource: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let query = sqlx::query(
            "SELECT key, value FROM workspace_tags WHERE resource_id = $1 ORDER BY key",
        )
        .bind(resource);
        self.all(query, |row| {
            Ok((database::text(row, "key")?, database::text(row, "value")?))
        })
        .await
    }

    /// Writes tags on a thing; one of the same key is replaced.
    ///
    /// # Errors
    /// A refusal when it would have too many; else the database's failure.
    pub async fn tag_workspace_resource(
        &self,
        resource: &str,
        tags: &[(String, String)],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        insert(&mut transaction, resource, tags).await?;
        let row =
            sqlx::query("SELECT COUNT(*) AS number FROM workspace_tags WHERE resource_id = $1")
                .bind(resource)
                .fetch_one(&mut *transaction)
                .await?;
        if TAGS_PER_RESOURCE < database::index(&row, "number")? as usize {
            return Err(Refusal::TooMany {
                what: "tags",
                of: resource.to_owned(),
                limit: TAGS_PER_RESOURCE,
            }
            .into());
        }
        Ok(transaction.commit().await?)
    }

    /// Takes tags off a thing; those it does not have are no error.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn untag_workspace_resource(
        &self,
        resource: &str,
        keys: &[String],
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for key in keys {
            sqlx::query("DELETE FROM workspace_tags WHERE resource_id = $1 AND key = $2")
                .bind(resource)
                .bind(key)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }
}

/// Writes tags within a transaction.
pub(crate) async fn insert(
    transaction: &mut Writing,
    resource: &str,
    tags: &[(String, String)],
) -> Result<(), StoreError> {
    for (key, value) in tags {
        sqlx::query(
            "INSERT INTO workspace_tags (resource_id, key, value) VALUES ($1, $2, $3) \
             ON CONFLICT (resource_id, key) DO UPDATE SET value = excluded.value",
        )
        .bind(resource)
        .bind(key)
        .bind(value)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}
