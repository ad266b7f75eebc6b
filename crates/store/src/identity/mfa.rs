//! Virtual devices that show codes, and whose they are.

use sqlx::any::AnyRow;

use super::{Identity, IdentityError, IdentityRefusal, Tag, error, tags};
use crate::{Store, StoreError, database};

/// Whose a device of the account's root is.
pub const ROOT_DEVICE_OWNER: &str = "root";

/// A device.
#[derive(Clone, PartialEq, Eq)]
pub struct MfaDevice {
    /// Its ARN.
    pub serial: String,
    /// Whose account it is of.
    pub account_id: String,
    /// What its codes are made from, sealed.
    pub sealed_seed: String,
    /// The id of the user whose it is, [`ROOT_DEVICE_OWNER`], or nothing.
    pub user_id: String,
    /// Since when it is theirs; 0 while nobody's.
    pub enabled_at: i64,
    /// The newest step of time whose code was used.
    pub newest_step: i64,
    /// When it was made.
    pub created_at: i64,
}

fn device(row: &AnyRow) -> Result<MfaDevice, StoreError> {
    Ok(MfaDevice {
        serial: database::text(row, "serial")?,
        account_id: database::text(row, "account_id")?,
        sealed_seed: database::text(row, "sealed_seed")?,
        user_id: database::text(row, "user_id")?,
        enabled_at: database::number(row, "enabled_at")?,
        newest_step: database::number(row, "newest_step")?,
        created_at: database::number(row, "created_at")?,
    })
}

impl Store {
    /// Makes a device that is nobody's yet, unless the account has `limit` of them.
    ///
    /// # Errors
    /// A refusal when the name is taken or the limit reached; else the database's failure.
    pub async fn create_mfa_device(
        &self,
        new: &MfaDevice,
        tags: &[Tag],
        limit: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&new.account_id).await?;
        let inserted = sqlx::query(
            "INSERT INTO mfa_devices (serial, account_id, sealed_seed, user_id, enabled_at, newest_step, created_at) \
             VALUES ($1, $2, $3, '', 0, 0, $4)",
        )
        .bind(&new.serial)
        .bind(&new.account_id)
        .bind(&new.sealed_seed)
        .bind(new.created_at)
        .execute(&mut *transaction)
        .await;
        error::taken_if_duplicate(inserted, "MFA device", &new.serial)?;
        tags::insert(&mut transaction, &new.serial, tags).await?;
        let query = sqlx::query("SELECT COUNT(*) AS count FROM mfa_devices WHERE account_id = $1")
            .bind(&new.account_id);
        if database::count(&mut transaction, query).await? > limit {
            return Err(IdentityRefusal::limit("the account", limit, "MFA devices").into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// A device of an account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mfa_device(
        &self,
        account_id: &str,
        serial: &str,
    ) -> Result<Option<MfaDevice>, StoreError> {
        let query = sqlx::query("SELECT * FROM mfa_devices WHERE account_id = $1 AND serial = $2")
            .bind(account_id)
            .bind(serial);
        self.one(query, device).await
    }

    /// The devices of an account, by serial number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mfa_devices(&self, account_id: &str) -> Result<Vec<MfaDevice>, StoreError> {
        let query = sqlx::query("SELECT * FROM mfa_devices WHERE account_id = $1 ORDER BY serial")
            .bind(account_id);
        self.all(query, device).await
    }

    /// Gives a device to a user (or the root), whose codes up to `step` are used; they have `limit` at most.
    ///
    /// # Errors
    /// A refusal when it is somebody's, gone, or one too many; else the database's failure.
    pub async fn enable_mfa_device(
        &self,
        device: &MfaDevice,
        user_id: &str,
        step: i64,
        limit: i64,
        now: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&device.account_id).await?;
        let updated = sqlx::query(
            "UPDATE mfa_devices SET user_id = $1, enabled_at = $2, newest_step = $3 \
             WHERE account_id = $4 AND serial = $5 AND user_id = ''",
        )
        .bind(user_id)
        .bind(now)
        .bind(step)
        .bind(&device.account_id)
        .bind(&device.serial)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(
            updated.rows_affected(),
            "unassigned MFA device",
            &device.serial,
        )?;
        let query = sqlx::query(
            "SELECT COUNT(*) AS count FROM mfa_devices WHERE account_id = $1 AND user_id = $2",
        )
        .bind(&device.account_id)
        .bind(user_id);
        if database::count(&mut transaction, query).await? > limit {
            return Err(IdentityRefusal::limit("a user", limit, "MFA devices").into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Takes a device from whoever has it.
    ///
    /// # Errors
    /// A refusal when it is not theirs; else the database's failure.
    pub async fn deactivate_mfa_device(
        &self,
        device: &MfaDevice,
        user_id: &str,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&device.account_id).await?;
        let updated = sqlx::query(
            "UPDATE mfa_devices SET user_id = '', enabled_at = 0 WHERE account_id = $1 AND serial = $2 AND user_id = $3",
        )
        .bind(&device.account_id)
        .bind(&device.serial)
        .bind(user_id)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(updated.rows_affected(), "MFA device", &device.serial)?;
        transaction.commit().await?;
        Ok(())
    }

    /// Uses up the code of a step of time; `false` if it or a later one was used before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn use_mfa_step(&self, serial: &str, step: i64) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "UPDATE mfa_devices SET newest_step = $1 WHERE serial = $2 AND newest_step < $1",
        )
        .bind(step)
        .bind(serial);
        Ok(self.change(query).await? > 0)
    }

    /// Removes a device that is nobody's.
    ///
    /// # Errors
    /// A refusal when it is somebody's or gone; else the database's failure.
    pub async fn delete_mfa_device(
        &self,
        account_id: &str,
        serial: &str,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(account_id).await?;
        let query = sqlx::query("SELECT COUNT(*) AS count FROM mfa_devices WHERE account_id = $1 AND serial = $2 AND user_id <> ''")
            .bind(account_id)
            .bind(serial);
        if database::count(&mut transaction, query).await? > 0 {
            return Err(IdentityRefusal::InUse {
                what: "MFA device",
                name: serial.to_owned(),
                remaining: "a user whose it is",
            }
            .into());
        }
        sqlx::query("DELETE FROM identity_tags WHERE owner = $1")
            .bind(serial)
            .execute(&mut *transaction)
            .await?;
        let deleted = sqlx::query("DELETE FROM mfa_devices WHERE account_id = $1 AND serial = $2")
            .bind(account_id)
            .bind(serial)
            .execute(&mut *transaction)
            .await?;
        error::gone_unless(deleted.rows_affected(), "MFA device", serial)?;
        transaction.commit().await?;
        Ok(())
    }

    /// The devices of a user, or of the root, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mfa_devices_of(
        &self,
        account_id: &str,
        user_id: &str,
    ) -> Result<Vec<MfaDevice>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM mfa_devices WHERE account_id = $1 AND user_id = $2 ORDER BY enabled_at, serial",
        )
        .bind(account_id)
        .bind(user_id);
        self.all(query, device).await
    }

    /// Whether this user is the one whose device that is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn owns_mfa_device(&self, user: &Identity, serial: &str) -> Result<bool, StoreError> {
        let device = self.mfa_device(&user.account_id, serial).await?;
        Ok(device.is_some_and(|device| device.user_id == user.id))
    }
}
