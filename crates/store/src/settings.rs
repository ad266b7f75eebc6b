//! Facts about the installation that are decided once.

use sqlx::Row;

use crate::{Store, StoreError};

impl Store {
    /// A setting's value.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("SELECT value FROM settings WHERE name = $1")
            .bind(name)
            .fetch_optional(self.pool())
            .await?;
        Ok(row.map(|row| row.try_get("value")).transpose()?)
    }

    /// Writes a setting unless it has a value, and returns the value it has now: the first writer decides.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decide_setting(&self, name: &str, value: &str) -> Result<String, StoreError> {
        let insert = sqlx::query(
            "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
        )
        .bind(name)
        .bind(value);
        self.change(insert).await?;
        Ok(self
            .setting(name)
            .await?
            .unwrap_or_else(|| value.to_owned()))
    }
}
