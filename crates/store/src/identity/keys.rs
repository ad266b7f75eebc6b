//! Access keys, of users and of an account's root.

use sqlx::any::AnyRow;

use super::{IdentityError, IdentityRefusal, error};
use crate::{Standing, Store, StoreError, accounts, database};

/// An access key; its secret is sealed because SigV4 needs it back.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessKey {
    /// The public part, such as `AKIA…`.
    pub id: String,
    /// Whose account it is of.
    pub account_id: String,
    /// The id of the user whose it is; empty for the account's root.
    pub user_id: String,
    /// The secret part, sealed.
    pub sealed_secret: String,
    /// Whether it may be used.
    pub active: bool,
    /// When it was made.
    pub created_at: i64,
    /// When it was last used, in which region, for which service.
    pub used: KeyUse,
}

/// The last use of a key; the time is 0 before the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyUse {
    /// When.
    pub at: i64,
    /// In which region.
    pub region: String,
    /// For which service.
    pub service: String,
}

/// A key, and what else is needed to tell whether a request by it may go on.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyStanding {
    /// The key.
    pub key: AccessKey,
    /// How often the identities of its account were changed.
    pub identity_version: i64,
    /// Whether its account may be used.
    pub account: Standing,
}

fn access_key(row: &AnyRow) -> Result<AccessKey, StoreError> {
    Ok(AccessKey {
        id: database::text(row, "id")?,
        account_id: database::text(row, "account_id")?,
        user_id: database::text(row, "user_id")?,
        sealed_secret: database::text(row, "sealed_secret")?,
        active: database::flag(row, "active")?,
        created_at: database::number(row, "created_at")?,
        used: KeyUse {
            at: database::number(row, "last_used_at")?,
            region: database::text(row, "last_used_region")?,
            service: database::text(row, "last_used_service")?,
        },
    })
}

impl Store {
    /// Adds an access key, unless its owner has `limit` of them.
    ///
    /// # Errors
    /// A refusal beyond the limit or when the user is gone; else the database's failure.
    pub async fn add_access_key(&self, key: &AccessKey, limit: i64) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&key.account_id).await?;
        if !key.user_id.is_empty() {
            let query = sqlx::query(
                "SELECT COUNT(*) AS count FROM identities WHERE account_id = $1 AND id = $2",
            )
            .bind(&key.account_id)
            .bind(&key.user_id);
            let found = database::count(&mut transaction, query).await?;
            error::gone_unless(found.unsigned_abs(), "user", &key.user_id)?;
        }
        sqlx::query(
            "INSERT INTO access_keys (id, account_id, user_id, sealed_secret, active, created_at, last_used_at) \
             VALUES ($1, $2, $3, $4, $5, $6, 0)",
        )
        .bind(&key.id)
        .bind(&key.account_id)
        .bind(&key.user_id)
        .bind(&key.sealed_secret)
        .bind(i64::from(key.active))
        .bind(key.created_at)
        .execute(&mut *transaction)
        .await?;
        let query = sqlx::query(
            "SELECT COUNT(*) AS count FROM access_keys WHERE account_id = $1 AND user_id = $2",
        )
        .bind(&key.account_id)
        .bind(&key.user_id);
        if database::count(&mut transaction, query).await? > limit {
            return Err(IdentityRefusal::limit("a user", limit, "access keys").into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// The access key of this id, of whichever account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn access_key(&self, id: &str) -> Result<Option<KeyStanding>, StoreError> {
        let query = sqlx::query(
            "SELECT k.*, a.identity_version, a.standing FROM access_keys k JOIN accounts a ON a.id = k.account_id WHERE k.id = $1",
        )
        .bind(id);
        self.one(query, |row| {
            Ok(KeyStanding {
                key: access_key(row)?,
                identity_version: database::number(row, "identity_version")?,
                account: accounts::standing(row)?,
            })
        })
        .await
    }

    /// The access keys of a user, or with an empty id of the account's root, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn access_keys(
        &self,
        account_id: &str,
        user_id: &str,
    ) -> Result<Vec<AccessKey>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM access_keys WHERE account_id = $1 AND user_id = $2 ORDER BY created_at, id",
        )
        .bind(account_id)
        .bind(user_id);
        self.all(query, access_key).await
    }

    /// Lets a key of a user (of the root, with an empty id) be used, or not.
    ///
    /// # Errors
    /// A refusal when they have no such key; else the database's failure.
    pub async fn set_access_key_active(
        &self,
        account_id: &str,
        user_id: &str,
        id: &str,
        active: bool,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(account_id).await?;
        let updated = sqlx::query(
            "UPDATE access_keys SET active = $1 WHERE account_id = $2 AND user_id = $3 AND id = $4",
        )
        .bind(i64::from(active))
        .bind(account_id)
        .bind(user_id)
        .bind(id)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(updated.rows_affected(), "access key", id)?;
        transaction.commit().await?;
        Ok(())
    }

    /// Removes a key of a user, or of the root.
    ///
    /// # Errors
    /// A refusal when they have no such key; else the database's failure.
    pub async fn delete_access_key(
        &self,
        account_id: &str,
        user_id: &str,
        id: &str,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(account_id).await?;
        let deleted = sqlx::query(
            "DELETE FROM access_keys WHERE account_id = $1 AND user_id = $2 AND id = $3",
        )
        .bind(account_id)
        .bind(user_id)
        .bind(id)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(deleted.rows_affected(), "access key", id)?;
        transaction.commit().await?;
        Ok(())
    }

    /// Notes a use of a key. No change that anybody decides by: the version stays.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn access_key_used(&self, id: &str, used: &KeyUse) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE access_keys SET last_used_at = $1, last_used_region = $2, last_used_service = $3 WHERE id = $4",
        )
        .bind(used.at)
        .bind(&used.region)
        .bind(&used.service)
        .bind(id);
        self.change(query).await.map(drop)
    }
}
