//! Who is in which group.

use super::{Identity, IdentityError, IdentityRefusal, error, identity};
use crate::{Store, StoreError, database};

impl Store {
    /// Puts a user into a group; twice is once. A user is in `limit` groups at most.
    ///
    /// # Errors
    /// A refusal beyond the limit or when one of both is gone; else the database's failure.
    pub async fn add_to_group(
        &self,
        group: &Identity,
        user: &Identity,
        limit: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&group.account_id).await?;
        let inserted = sqlx::query(
            "INSERT INTO memberships (group_id, user_id) VALUES ($1, $2) ON CONFLICT (group_id, user_id) DO NOTHING",
        )
        .bind(&group.id)
        .bind(&user.id)
        .execute(&mut *transaction)
        .await;
        error::gone_if_unreferenced(inserted, "user or group", &user.name)?;
        let query = sqlx::query("SELECT COUNT(*) AS count FROM memberships WHERE user_id = $1")
            .bind(&user.id);
        if database::count(&mut transaction, query).await? > limit {
            return Err(IdentityRefusal::limit(&user.name, limit, "groups").into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Takes a user out of a group.
    ///
    /// # Errors
    /// A refusal when they are not in it; else the database's failure.
    pub async fn remove_from_group(
        &self,
        group: &Identity,
        user: &Identity,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&group.account_id).await?;
        let deleted = sqlx::query("DELETE FROM memberships WHERE group_id = $1 AND user_id = $2")
            .bind(&group.id)
            .bind(&user.id)
            .execute(&mut *transaction)
            .await?;
        error::gone_unless(deleted.rows_affected(), "member", &user.name)?;
        transaction.commit().await?;
        Ok(())
    }

    /// The users of a group, by name, behind a name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn group_users(
        &self,
        group_id: &str,
        after: &str,
        limit: i64,
    ) -> Result<Vec<Identity>, StoreError> {
        let query = sqlx::query(
            "SELECT i.* FROM identities i JOIN memberships m ON m.user_id = i.id WHERE m.group_id = $1 \
             AND i.name_key > $2 ORDER BY i.name_key LIMIT $3",
        )
        .bind(group_id)
        .bind(super::name_key(after))
        .bind(limit);
        self.all(query, identity).await
    }

    /// The groups of a user, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn user_groups(&self, user_id: &str) -> Result<Vec<Identity>, StoreError> {
        let query = sqlx::query(
            "SELECT i.* FROM identities i JOIN memberships m ON m.group_id = i.id WHERE m.user_id = $1 ORDER BY i.name_key",
        )
        .bind(user_id);
        self.all(query, identity).await
    }
}
