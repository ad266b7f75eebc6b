//! Tags of directories.

use model::id::DirectoryId;

use crate::{Refusal, RequestError, Store, StoreError, database, writing::Writing};

/// The most tags of a directory.
pub const TAGS_PER_DIRECTORY: usize = 50;

pub(super) async fn insert(
    transaction: &mut Writing,
    directory: &DirectoryId,
    tags: &[(String, String)],
) -> Result<(), RequestError> {
    for (key, value) in tags {
        sqlx::query(
            "INSERT INTO directory_tags (directory_id, tag_key, tag_value) VALUES ($1, $2, $3) \
             ON CONFLICT (directory_id, tag_key) DO UPDATE SET tag_value = $3",
        )
        .bind(directory.as_str())
        .bind(key)
        .bind(value)
        .execute(&mut **transaction)
        .await?;
    }
    let row = sqlx::query("SELECT COUNT(*) AS tags FROM directory_tags WHERE directory_id = $1")
        .bind(directory.as_str())
        .fetch_one(&mut **transaction)
        .await?;
    let limit = i64::try_from(TAGS_PER_DIRECTORY).unwrap_or(i64::MAX);
    if database::number(&row, "tags")? > limit {
        return Err(Refusal::TooManyTags(TAGS_PER_DIRECTORY).into());
    }
    Ok(())
}

impl Store {
    /// Adds tags to a directory; a key that is there gets the new value.
    ///
    /// # Errors
    /// A refusal when there would be too many; else the database's failure.
    pub async fn tag_directory(
        &self,
        id: &DirectoryId,
        tags: &[(String, String)],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        insert(&mut transaction, id, tags).await?;
        Ok(transaction.commit().await?)
    }

    /// Removes tags from a directory; a key that is not there is as good.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn untag_directory(
        &self,
        id: &DirectoryId,
        keys: &[String],
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for key in keys {
            sqlx::query("DELETE FROM directory_tags WHERE directory_id = $1 AND tag_key = $2")
                .bind(id.as_str())
                .bind(key)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// The tags of a directory, by key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory_tags(
        &self,
        id: &DirectoryId,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let query = sqlx::query(
            "SELECT tag_key, tag_value FROM directory_tags WHERE directory_id = $1 ORDER BY tag_key",
        )
        .bind(id.as_str());
        self.all(query, |row| {
            Ok((
                database::text(row, "tag_key")?,
                database::text(row, "tag_value")?,
            ))
        })
        .await
    }
}
