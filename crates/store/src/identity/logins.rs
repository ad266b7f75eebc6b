//! Passwords of users for the console, the rule that they follow, and the account's alias.

use sqlx::any::AnyRow;

use super::{Identity, IdentityError, IdentityRefusal, error};
use crate::{Store, StoreError, database};

/// A user's password.
#[derive(Clone, PartialEq, Eq)]
pub struct LoginProfile {
    /// Hashed.
    pub password_hash: String,
    /// Whether it must be changed at the next sign-in.
    pub reset_required: bool,
    /// When the user was given one.
    pub created_at: i64,
    /// When it was last changed.
    pub changed_at: i64,
}

fn login_profile(row: &AnyRow) -> Result<LoginProfile, StoreError> {
    Ok(LoginProfile {
        password_hash: database::text(row, "password_hash")?,
        reset_required: database::flag(row, "reset_required")?,
        created_at: database::number(row, "created_at")?,
        changed_at: database::number(row, "changed_at")?,
    })
}

impl Store {
    /// A user's password, if they have one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn login_profile(&self, user_id: &str) -> Result<Option<LoginProfile>, StoreError> {
        let query = sqlx::query("SELECT * FROM login_profiles WHERE user_id = $1").bind(user_id);
        self.one(query, login_profile).await
    }

    /// Gives a user a password.
    ///
    /// # Errors
    /// A refusal when they have one; else the database's failure.
    pub async fn create_login_profile(
        &self,
        user: &Identity,
        profile: &LoginProfile,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&user.account_id).await?;
        let inserted = sqlx::query(
            "INSERT INTO login_profiles (user_id, password_hash, reset_required, created_at, changed_at) VALUES ($1, $2, $3, $4, $4)",
        )
        .bind(&user.id)
        .bind(&profile.password_hash)
        .bind(i64::from(profile.reset_required))
        .bind(profile.created_at)
        .execute(&mut *transaction)
        .await;
        error::taken_if_duplicate(inserted, "login profile", &user.name)?;
        transaction.commit().await?;
        Ok(())
    }

    /// Changes a user's password, and remembers the `remembered` former ones.
    ///
    /// # Errors
    /// A refusal when they have none; else the database's failure.
    pub async fn update_login_profile(
        &self,
        user: &Identity,
        profile: &LoginProfile,
        remembered: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&user.account_id).await?;
        sqlx::query(
            "INSERT INTO former_passwords (user_id, password_hash, changed_at) \
             SELECT user_id, password_hash, changed_at FROM login_profiles WHERE user_id = $1 AND password_hash <> $2 \
             ON CONFLICT (user_id, changed_at) DO UPDATE SET password_hash = excluded.password_hash",
        )
        .bind(&user.id)
        .bind(&profile.password_hash)
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "DELETE FROM former_passwords WHERE user_id = $1 AND changed_at NOT IN \
             (SELECT changed_at FROM former_passwords WHERE user_id = $1 ORDER BY changed_at DESC LIMIT $2)",
        )
        .bind(&user.id)
        .bind(remembered)
        .execute(&mut *transaction)
        .await?;
        let updated = sqlx::query(
            "UPDATE login_profiles SET password_hash = $1, reset_required = $2, changed_at = $3 WHERE user_id = $4",
        )
        .bind(&profile.password_hash)
        .bind(i64::from(profile.reset_required))
        .bind(profile.changed_at)
        .bind(&user.id)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(updated.rows_affected(), "login profile", &user.name)?;
        transaction.commit().await?;
        Ok(())
    }

    /// The hashes of a user's former passwords, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn former_passwords(&self, user_id: &str) -> Result<Vec<String>, StoreError> {
        let query = sqlx::query(
            "SELECT password_hash FROM former_passwords WHERE user_id = $1 ORDER BY changed_at DESC",
        )
        .bind(user_id);
        self.all(query, |row| database::text(row, "password_hash"))
            .await
    }

    /// Takes a user's password away.
    ///
    /// # Errors
    /// A refusal when they have none; else the database's failure.
    pub async fn delete_login_profile(&self, user: &Identity) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&user.account_id).await?;
        let deleted = sqlx::query("DELETE FROM login_profiles WHERE user_id = $1")
            .bind(&user.id)
            .execute(&mut *transaction)
            .await?;
        error::gone_unless(deleted.rows_affected(), "login profile", &user.name)?;
        transaction.commit().await?;
        Ok(())
    }

    /// The account's own rule for passwords, as it was written down.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn password_policy(&self, account_id: &str) -> Result<Option<String>, StoreError> {
        let query = sqlx::query("SELECT policy FROM password_policies WHERE account_id = $1")
            .bind(account_id);
        self.one(query, |row| database::text(row, "policy")).await
    }

    /// Sets the account's rule for passwords.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_password_policy(
        &self,
        account_id: &str,
        policy: &str,
    ) -> Result<(), StoreError> {
        let mut transaction = self.identity_write(account_id).await?;
        sqlx::query(
            "INSERT INTO password_policies (account_id, policy) VALUES ($1, $2) ON CONFLICT (account_id) DO UPDATE SET policy = $2",
        )
        .bind(account_id)
        .bind(policy)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Takes the account's rule for passwords away.
    ///
    /// # Errors
    /// A refusal when there is none; else the database's failure.
    pub async fn delete_password_policy(&self, account_id: &str) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(account_id).await?;
        let deleted = sqlx::query("DELETE FROM password_policies WHERE account_id = $1")
            .bind(account_id)
            .execute(&mut *transaction)
            .await?;
        error::gone_unless(deleted.rows_affected(), "password policy", account_id)?;
        transaction.commit().await?;
        Ok(())
    }

    /// The account's alias.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn account_alias(&self, account_id: &str) -> Result<Option<String>, StoreError> {
        let query =
            sqlx::query("SELECT alias FROM account_aliases WHERE account_id = $1").bind(account_id);
        self.one(query, |row| database::text(row, "alias")).await
    }

    /// The account of an alias.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn account_of_alias(&self, alias: &str) -> Result<Option<String>, StoreError> {
        let query =
            sqlx::query("SELECT account_id FROM account_aliases WHERE alias = $1").bind(alias);
        self.one(query, |row| database::text(row, "account_id"))
            .await
    }

    /// Gives the account an alias in place of the one it may have.
    ///
    /// # Errors
    /// A refusal when an account has it; else the database's failure.
    pub async fn set_account_alias(
        &self,
        account_id: &str,
        alias: &str,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(account_id).await?;
        let inserted = sqlx::query(
            "INSERT INTO account_aliases (alias, account_id) VALUES ($1, $2) ON CONFLICT (account_id) DO UPDATE SET alias = $1",
        )
        .bind(alias)
        .bind(account_id)
        .execute(&mut *transaction)
        .await;
        error::taken_if_duplicate(inserted, "account alias", alias)?;
        transaction.commit().await?;
        Ok(())
    }

    /// Takes the account's alias away.
    ///
    /// # Errors
    /// A refusal when it has another or none; else the database's failure.
    pub async fn delete_account_alias(
        &self,
        account_id: &str,
        alias: &str,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(account_id).await?;
        let deleted =
            sqlx::query("DELETE FROM account_aliases WHERE account_id = $1 AND alias = $2")
                .bind(account_id)
                .bind(alias)
                .execute(&mut *transaction)
                .await?;
        if deleted.rows_affected() == 0 {
            let (what, name) = ("account alias", alias.to_owned());
            return Err(IdentityRefusal::NoSuch { what, name }.into());
        }
        transaction.commit().await?;
        Ok(())
    }
}
