//! Tickets that were used: each works once.

use crate::{Store, StoreError};

impl Store {
    /// Uses a ticket by its unique name; `true` for exactly one caller. Names of tickets that have expired are forgotten.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn use_ticket(
        &self,
        jti: &str,
        expires_at: i64,
        now: i64,
    ) -> Result<bool, StoreError> {
        sqlx::query("DELETE FROM used_tickets WHERE expires_at < $1")
            .bind(now)
            .execute(self.pool())
            .await?;
        let result = sqlx::query("INSERT INTO used_tickets (jti, expires_at) VALUES ($1, $2) ON CONFLICT (jti) DO NOTHING")
            .bind(jti)
            .bind(expires_at)
            .execute(self.pool())
            .await?;
        Ok(result.rows_affected() == 1)
    }
}
