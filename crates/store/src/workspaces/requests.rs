//! Asking something of a WorkSpace: an intent, where its state admits it.

use model::{
    id::WorkspaceId,
    state::{WorkspaceAction, WorkspaceState},
};

use super::{Wanted, Workspace};
use crate::{Refusal, RequestError, Store};

/// What an action writes down.
struct Intent {
    wanted: Wanted,
    state: WorkspaceState,
    rebuilds: i64,
    restarts: i64,
    maintenance: bool,
    text: &'static str,
}

fn intent(action: WorkspaceAction, current: &Workspace) -> Intent {
    let will = |wanted, state| Intent {
        wanted,
        state,
        rebuilds: 0,
        restarts: 0,
        maintenance: current.maintenance,
        text: "waiting for its turn",
    };
    match action {
        WorkspaceAction::Reboot => Intent {
            restarts: 1,
            ..will(Wanted::Running, WorkspaceState::Rebooting)
        },
        WorkspaceAction::Rebuild => Intent {
            rebuilds: 1,
            ..will(Wanted::Running, WorkspaceState::Rebuilding)
        },
        WorkspaceAction::Start => will(Wanted::Running, WorkspaceState::Starting),
        WorkspaceAction::Stop => will(Wanted::Stopped, WorkspaceState::Stopping),
        WorkspaceAction::Terminate => will(Wanted::Gone, WorkspaceState::Terminating),
        WorkspaceAction::BeginMaintenance => Intent {
            maintenance: true,
            text: "an administrator works on it",
            ..will(Wanted::Running, WorkspaceState::AdminMaintenance)
        },
        WorkspaceAction::EndMaintenance => Intent {
            maintenance: false,
            text: "",
            ..will(Wanted::Running, WorkspaceState::Available)
        },
        WorkspaceAction::Modify => will(current.wanted, current.state),
    }
}

impl Store {
    /// Asks something of a WorkSpace: writes the intent when its state admits it.
    ///
    /// # Errors
    /// A refusal when there is no such WorkSpace or its state does not admit it; else the database's failure.
    pub async fn request_workspace(
        &self,
        id: &WorkspaceId,
        action: WorkspaceAction,
        now: i64,
    ) -> Result<Workspace, RequestError> {
        let current = self
            .workspace(id)
            .await?
            .ok_or_else(|| Refusal::NoWorkspace(id.clone()))?;
        if !current.state.admits(action) {
            return Err(Refusal::WorkspaceState {
                id: id.clone(),
                state: current.state,
                action,
            }
            .into());
        }
        let intent = intent(action, &current);
        let mut transaction = self.begin().await?;
        let asked = sqlx::query(
            "UPDATE workspaces SET wanted = $1, state = $2, rebuilds = rebuilds + $3, restarts = restarts + $4, progress_text = $5, \
             progress_percent = 0, fault = '', generation = generation + 1, updated_at = $6, maintenance = $10, \
             active_at = CASE WHEN $2 = 'AVAILABLE' THEN $6 ELSE active_at END WHERE id = $7 AND state = $8 AND generation = $9",
        )
        .bind(intent.wanted.word())
        .bind(intent.state.wire())
        .bind(intent.rebuilds)
        .bind(intent.restarts)
        .bind(intent.text)
        .bind(now)
        .bind(id.as_str())
        .bind(current.state.wire())
        .bind(current.generation)
        .bind(i64::from(intent.maintenance))
        .execute(&mut *transaction)
        .await?;
        if action == WorkspaceAction::Terminate {
            // Remove ends the person's access at once (LIF-22).
            sqlx::query("DELETE FROM client_sessions WHERE workspace_id = $1")
                .bind(id.as_str())
                .execute(&mut *transaction)
                .await?;
        }
        if asked.rows_affected() == 0 {
            drop(transaction);
            let now_is = self
                .workspace(id)
                .await?
                .ok_or_else(|| Refusal::NoWorkspace(id.clone()))?;
            return Err(Refusal::WorkspaceState {
                id: id.clone(),
                state: now_is.state,
                action,
            }
            .into());
        }
        transaction.commit().await?;
        self.workspace(id)
            .await?
            .ok_or_else(|| Refusal::NoWorkspace(id.clone()).into())
    }
}
