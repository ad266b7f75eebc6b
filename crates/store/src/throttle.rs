//! Failed attempts per name (a user, an address) within a window of time.

use crate::{Store, StoreError, database};

impl Store {
    /// Counts a failed attempt and returns how many there were in this window. A new window begins with the first
    /// failure after the last one ended.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_failure(
        &self,
        name: &str,
        now: i64,
        window_ms: i64,
    ) -> Result<u32, StoreError> {
        let mut transaction = self.begin().await?;
        let row = sqlx::query(
            "INSERT INTO throttle (name, failures, window_ends_at) VALUES ($1, 1, $2) ON CONFLICT (name) DO UPDATE SET \
             failures = CASE WHEN throttle.window_ends_at <= $3 THEN 1 ELSE throttle.failures + 1 END, \
             window_ends_at = CASE WHEN throttle.window_ends_at <= $3 THEN $2 ELSE throttle.window_ends_at END \
             RETURNING failures",
        )
        .bind(name)
        .bind(now.saturating_add(window_ms))
        .bind(now)
        .fetch_one(&mut *transaction)
        .await?;
        transaction.commit().await?;
        database::index(&row, "failures")
    }

    /// How many attempts failed in the current window, and when it ends.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn failures(&self, name: &str, now: i64) -> Result<(u32, i64), StoreError> {
        let row = sqlx::query(
            "SELECT failures, window_ends_at FROM throttle WHERE name = $1 AND window_ends_at > $2",
        )
        .bind(name)
        .bind(now)
        .fetch_optional(self.pool())
        .await?;
        match row {
            Some(row) => Ok((
                database::index(&row, "failures")?,
                database::number(&row, "window_ends_at")?,
            )),
            None => Ok((0, now)),
        }
    }

    /// Takes the last failed attempt of a name back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn uncount_failure(&self, name: &str) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE throttle SET failures = failures - 1 WHERE name = $1 AND failures > 0",
        )
        .bind(name);
        self.change(query).await.map(drop)
    }

    /// Forgets the failed attempts of a name, after a good one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_failures(&self, name: &str) -> Result<(), StoreError> {
        let query = sqlx::query("DELETE FROM throttle WHERE name = $1").bind(name);
        self.change(query).await.map(drop)
    }
}
