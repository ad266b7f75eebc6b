//! Changing users, groups, roles and instance profiles.

use super::{Identity, IdentityError, error, identity, name_key};
use crate::{Store, StoreError};

impl Store {
    /// Changes name, path, description, boundary, trust or the longest session of an identity that the caller has `seen`.
    /// What `change` leaves alone stays as somebody else may have made it meanwhile. Returns the identity as it is then.
    ///
    /// # Errors
    /// A refusal when the new name is taken, or when no identity is there any more by the name and path that were seen, for
    /// these are what the caller may change; else the database's failure.
    pub async fn change_identity(
        &self,
        seen: &Identity,
        change: impl FnOnce(&mut Identity) + Send,
    ) -> Result<Identity, IdentityError> {
        let kind = seen.kind.word();
        let mut transaction = self.identity_write(&seen.account_id).await?;
        let row = sqlx::query(
            "SELECT * FROM identities WHERE account_id = $1 AND id = $2 AND name = $3 AND path = $4",
        )
        .bind(&seen.account_id)
        .bind(&seen.id)
        .bind(&seen.name)
        .bind(&seen.path)
        .fetch_optional(&mut *transaction)
        .await?;
        let row = row.ok_or_else(|| error::gone(kind, &seen.name))?;
        let mut changed = identity(&row)?;
        change(&mut changed);
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
        .bind(&seen.account_id)
        .bind(&seen.id)
        .execute(&mut *transaction)
        .await;
        error::taken_if_duplicate(updated, kind, &changed.name)?;
        transaction.commit().await?;
        Ok(changed)
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
}
