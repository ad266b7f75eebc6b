//! Changing what a WorkSpace is made of, and when it runs.

use model::{
    bundle::Changes,
    running_mode::RunningMode,
    state::{WorkspaceAction, WorkspaceState},
};

use super::Workspace;
use crate::{Refusal, RequestError, Store, StoreError};

/// What shall be different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modification {
    /// When it runs.
    pub running_mode: RunningMode,
    /// Everything it has that differs from its bundle.
    pub changes: Changes,
    /// Whether it has to be restarted for it, should it run.
    pub restart: bool,
}

impl Modification {
    /// The wire's words for what of `seen` it changes.
    fn resources(&self, seen: &Workspace) -> Vec<&'static str> {
        let (now, then) = (&seen.changes, &self.changes);
        [
            (now.compute_type != then.compute_type, "COMPUTE_TYPE"),
            (now.root_gib != then.root_gib, "ROOT_VOLUME"),
            (now.user_gib != then.user_gib, "USER_VOLUME"),
        ]
        .into_iter()
        .filter_map(|(differs, resource)| differs.then_some(resource))
        .collect()
    }
}

impl Store {
    /// Writes down what shall be different of a WorkSpace as it was seen.
    ///
    /// # Errors
    /// A refusal when its state does not admit it or somebody else was faster; else the database's failure.
    pub async fn modify_workspace(
        &self,
        seen: &Workspace,
        modification: &Modification,
        now: i64,
    ) -> Result<(), RequestError> {
        let resources = modification.resources(seen);
        let action = WorkspaceAction::Modify;
        let admitted = if resources.is_empty() {
            !matches!(
                seen.state,
                WorkspaceState::Terminating | WorkspaceState::Terminated
            )
        } else {
            seen.state.admits(action)
        };
        if !admitted {
            let (id, state) = (seen.id.clone(), seen.state);
            return Err(Refusal::WorkspaceState { id, state, action }.into());
        }
        let restarts = modification.restart && seen.state == WorkspaceState::Available;
        let state = if restarts {
            WorkspaceState::Rebooting
        } else {
            seen.state
        };
        let begun = !resources.is_empty();
        let changes = &modification.changes;
        let query = sqlx::query(
            "UPDATE workspaces SET running_mode = $1, auto_stop_minutes = $2, compute_type = $3, root_gib = $4, user_gib = $5, \
             restarts = restarts + $6, state = $7, modifying = CASE WHEN $8 = '' THEN modifying ELSE $8 END, \
             progress_text = CASE WHEN $8 = '' THEN progress_text ELSE 'waiting for its turn' END, \
             progress_percent = CASE WHEN $8 = '' THEN progress_percent ELSE 0 END, \
             active_at = CASE WHEN running_mode = $1 AND auto_stop_minutes = $2 THEN active_at ELSE $9 END, \
             updated_at = $9, generation = generation + 1 WHERE id = $10 AND generation = $11 AND state = $12",
        )
        .bind(modification.running_mode.wire())
        .bind(i64::from(modification.running_mode.minutes().unwrap_or(0)))
        .bind(&changes.compute_type)
        .bind(i64::from(changes.root_gib))
        .bind(i64::from(changes.user_gib))
        .bind(i64::from(begun && restarts))
        .bind(state.wire())
        .bind(resources.join(" "))
        .bind(now)
        .bind(seen.id.as_str())
        .bind(seen.generation)
        .bind(seen.state.wire());
        if self.change(query).await? == 0 {
            return Err(Refusal::Overtaken(seen.id.clone()).into());
        }
        Ok(())
    }

    /// Has a WorkSpace restarted because a change that it waits for takes a rest. `false` when the intent has changed since
    /// it was seen.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn restart_for_change(&self, seen: &Workspace, now: i64) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "UPDATE workspaces SET restarts = restarts + 1, state = CASE WHEN state = 'AVAILABLE' THEN 'REBOOTING' ELSE state END, \
             generation = generation + 1, updated_at = $1 WHERE id = $2 AND generation = $3 AND wanted = 'running'",
        )
        .bind(now)
        .bind(seen.id.as_str())
        .bind(seen.generation);
        Ok(self.change(query).await? == 1)
    }
}
