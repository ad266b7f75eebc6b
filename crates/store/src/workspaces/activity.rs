//! Who works on a WorkSpace, and what follows when nobody does.

use model::id::WorkspaceId;

use super::Workspace;
use crate::{Store, StoreError};

impl Store {
    /// Writes down when a key was pressed or the mouse moved last; an earlier time changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_input(&self, id: &WorkspaceId, at: i64) -> Result<(), StoreError> {
        let query =
            sqlx::query("UPDATE workspaces SET input_at = $1 WHERE id = $2 AND input_at < $1")
                .bind(at)
                .bind(id.as_str());
        self.change(query).await.map(drop)
    }

    /// Writes down when somebody was connected last; an earlier time changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_connections(
        &self,
        connections: &[(WorkspaceId, i64)],
    ) -> Result<(), StoreError> {
        if connections.is_empty() {
            return Ok(());
        }
        let mut transaction = self.begin().await?;
        for (id, at) in connections {
            sqlx::query(
                "UPDATE workspaces SET connected_at = $1 WHERE id = $2 AND connected_at < $1",
            )
            .bind(at)
            .bind(id.as_str())
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Asks a WorkSpace to stop because nobody has used it. `false` when anything of it has changed since it was seen: an
    /// intent, or a sign-in a moment ago.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn stop_unused_workspace(
        &self,
        seen: &Workspace,
        now: i64,
    ) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "UPDATE workspaces SET wanted = 'stopped', state = 'STOPPING', progress_text = 'stopping: nobody has used it', \
             progress_percent = 0, fault = '', generation = generation + 1, updated_at = $1 \
             WHERE id = $2 AND generation = $3 AND state = 'AVAILABLE' AND active_at = $4 AND input_at = $5",
        )
        .bind(now)
        .bind(seen.id.as_str())
        .bind(seen.generation)
        .bind(seen.active_at)
        .bind(seen.input_at.unwrap_or(0));
        Ok(self.change(query).await? == 1)
    }
}
