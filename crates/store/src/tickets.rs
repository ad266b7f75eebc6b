//! Tickets that were used: each works once.

use crate::{Store, StoreError};

impl Store {
    /// Uses a ticket by its unique name; `true` for exactly one caller. The name is forgotten some time after the ticket
    /// has expired.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn use_ticket(&self, jti: &str, expires_at: i64) -> Result<bool, StoreError> {
        let query = sqlx::query("INSERT INTO used_tickets (jti, expires_at) VALUES ($1, $2) ON CONFLICT (jti) DO NOTHING")
            .bind(jti)
            .bind(expires_at);
        Ok(self.change(query).await? == 1)
    }
}
