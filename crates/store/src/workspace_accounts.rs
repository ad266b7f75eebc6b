//! What an account has said of its desktops in general.

use crate::{Store, StoreError, database};

impl Store {
    /// Whether an account's desktops may be called dedicated.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn dedicated_tenancy(&self, account_id: &str) -> Result<bool, StoreError> {
        let query = sqlx::query("SELECT dedicated FROM workspace_accounts WHERE account_id = $1")
            .bind(account_id);
        let found = self
            .one(query, |row| database::flag(row, "dedicated"))
            .await?;
        Ok(found.unwrap_or(false))
    }

    /// Says that an account's desktops may be called dedicated; it is not taken back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_dedicated_tenancy(&self, account_id: &str) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO workspace_accounts (account_id, dedicated) VALUES ($1, 1) \
             ON CONFLICT (account_id) DO UPDATE SET dedicated = 1",
        )
        .bind(account_id);
        self.change(query).await.map(drop)
    }
}
