//! What a reconciler writes of a WorkSpace.

use model::{fault::Fault, state::WorkspaceState};

use super::Workspace;
use crate::{MailKind, Store, StoreError, directories::fault_text, outbox};

/// What a reconciler found of a WorkSpace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceReport {
    /// Where it is.
    pub state: WorkspaceState,
    /// What is being done or what is wrong, for people.
    pub progress_text: String,
    /// How far it is, 0 to 100.
    pub progress_percent: u32,
    /// Why it is in error.
    pub fault: Option<Fault>,
    /// The recipe of the image that it runs, where known.
    pub image: Option<String>,
}

impl WorkspaceReport {
    /// Whether all is as it is wanted.
    fn is_done(&self) -> bool {
        use WorkspaceState::{AdminMaintenance, Available, Stopped};
        matches!(self.state, Available | AdminMaintenance | Stopped) && self.progress_percent == 100
    }
}

impl Store {
    /// Writes what the reconciler found, compare-and-set on the generation: `false` when the intent has changed since.
    /// Becoming Available asks for the invitation of a person who has not registered, once per WorkSpace (REG-04).
    ///
    /// # Errors
    /// When the database fails.
    pub async fn report_workspace(
        &self,
        seen: &Workspace,
        report: &WorkspaceReport,
        now: i64,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let available = report.state == WorkspaceState::Available;
        let result = sqlx::query(
            "UPDATE workspaces SET state = $1, progress_text = $2, progress_percent = $3, fault = $4, updated_at = $5, \
             image = CASE WHEN $6 = '' THEN image ELSE $6 END, ready_at = CASE WHEN ready_at = 0 THEN $7 ELSE ready_at END, \
             active_at = CASE WHEN $7 > 0 AND state <> 'AVAILABLE' THEN $7 ELSE active_at END, \
             modifying = CASE WHEN $10 = 1 THEN '' ELSE modifying END \
             WHERE id = $8 AND generation = $9 AND state <> 'TERMINATED'",
        )
        .bind(report.state.wire())
        .bind(&report.progress_text)
        .bind(i64::from(report.progress_percent))
        .bind(fault_text(report.fault.as_ref()))
        .bind(now)
        .bind(report.image.as_deref().unwrap_or_default())
        .bind(if available { now } else { 0 })
        .bind(seen.id.as_str())
        .bind(seen.generation)
        .bind(i64::from(report.is_done()))
        .execute(&mut *transaction)
        .await?;
        if result.rows_affected() == 0 {
            return Ok(false);
        }
        if available {
            let unregistered = sqlx::query("SELECT 1 FROM people WHERE directory_id = $1 AND username_key = $2 AND stage <> 'Registered'")
                .bind(seen.directory_id.as_str())
                .bind(seen.username.key())
                .fetch_optional(&mut *transaction)
                .await?;
            if unregistered.is_some() {
                let id = format!("invitation-{}", seen.id);
                outbox::insert(&mut transaction, &id, MailKind::Invitation, seen, now).await?;
            }
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Turns a WorkSpace of which nothing is left into a tombstone and gives its addresses back. `false` when the
    /// intent has changed since.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bury_workspace(&self, seen: &Workspace, now: i64) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let result = sqlx::query(
            "UPDATE workspaces SET state = 'TERMINATED', progress_text = '', progress_percent = 100, fault = '', updated_at = $1 \
             WHERE id = $2 AND generation = $3",
        )
        .bind(now)
        .bind(seen.id.as_str())
        .bind(seen.generation)
        .execute(&mut *transaction)
        .await?;
        if result.rows_affected() == 0 {
            return Ok(false);
        }
        for statement in [
            "DELETE FROM interfaces WHERE owner = $1",
            "DELETE FROM client_sessions WHERE workspace_id = $1",
            "DELETE FROM workspace_tags WHERE resource_id = $1",
        ] {
            sqlx::query(statement)
                .bind(seen.id.as_str())
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(true)
    }
}
