//! Asking for WorkSpaces, and asking something of them: intents, and the rules that only one transaction can keep.

use std::collections::HashSet;

use model::{
    id::{BundleId, DirectoryId, WorkspaceId},
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
    username::Username,
};
use sqlx::{Any, Transaction};

use super::{Wanted, Workspace};
use crate::{Places, Refusal, RequestError, Store, StoreError, database};

/// A WorkSpace to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkspace {
    /// Its id.
    pub id: WorkspaceId,
    /// The account that owns it.
    pub account_id: String,
    /// The directory of its person.
    pub directory_id: DirectoryId,
    /// Its person, who must be in the directory or asked for.
    pub username: Username,
    /// Its bundle.
    pub bundle_id: BundleId,
}

/// How often a request is written again when another one took its place in between; only PostgreSQL has such races.
pub(crate) const RACES_MAX: u32 = 8;

/// Whether a unique index says that another request was faster: looking again gives a refusal or another place.
pub(crate) fn lost_a_race(error: &RequestError) -> bool {
    matches!(error, RequestError::Store(StoreError::Database(error)) if database::is_duplicate(error))
}

impl Store {
    /// Writes a WorkSpace down.
    ///
    /// # Errors
    /// A refusal when the directory, the person or the quota does not allow it; else the database's failure.
    pub async fn create_workspace(
        &self,
        new: &NewWorkspace,
        now: i64,
    ) -> Result<Workspace, RequestError> {
        for attempt in 1.. {
            let mut transaction = self.begin().await?;
            match insert(&mut transaction, self.places(), new, now).await {
                Ok(()) => transaction.commit().await?,
                Err(error) if lost_a_race(&error) && attempt < RACES_MAX => continue,
                Err(error) => return Err(error),
            }
            break;
        }
        self.workspace(&new.id)
            .await?
            .ok_or_else(|| Refusal::NoWorkspace(new.id.clone()).into())
    }

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
        let (wanted, state, rebuilds, restarts) = match action {
            WorkspaceAction::Reboot => (Wanted::Running, WorkspaceState::Rebooting, 0, 1),
            WorkspaceAction::Rebuild => (Wanted::Running, WorkspaceState::Rebuilding, 1, 0),
            WorkspaceAction::Start => (Wanted::Running, WorkspaceState::Starting, 0, 0),
            WorkspaceAction::Stop => (Wanted::Stopped, WorkspaceState::Stopping, 0, 0),
            WorkspaceAction::Terminate => (Wanted::Gone, WorkspaceState::Terminating, 0, 0),
        };
        let mut transaction = self.begin().await?;
        let asked = sqlx::query(
            "UPDATE workspaces SET wanted = $1, state = $2, rebuilds = rebuilds + $3, restarts = restarts + $4, progress_text = $5, \
             progress_percent = 0, fault = '', generation = generation + 1, updated_at = $6 WHERE id = $7 AND state = $8 AND generation = $9",
        )
        .bind(wanted.word())
        .bind(state.wire())
        .bind(rebuilds)
        .bind(restarts)
        .bind("waiting for its turn")
        .bind(now)
        .bind(id.as_str())
        .bind(current.state.wire())
        .bind(current.generation)
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

pub(crate) fn lowest_free(
    used: &HashSet<u32>,
    limit: u32,
    what: &'static str,
) -> Result<u32, StoreError> {
    (0..limit)
        .find(|index| !used.contains(index))
        .ok_or(StoreError::UsedUp { what, limit })
}

pub(crate) async fn insert(
    transaction: &mut Transaction<'static, Any>,
    places: Places,
    new: &NewWorkspace,
    now: i64,
) -> Result<(), RequestError> {
    check_parents(transaction, new).await?;
    check_quota(transaction, &new.account_id).await?;
    let rows = sqlx::query("SELECT id_map FROM workspaces WHERE state <> 'TERMINATED'")
        .fetch_all(&mut **transaction)
        .await?;
    let used = rows
        .iter()
        .map(|row| database::index(row, "id_map"))
        .collect::<Result<_, _>>()?;
    let id_map = lowest_free(&used, places.desktops, "place for a desktop on this host")?;
    sqlx::query(
        "INSERT INTO workspaces (id, account_id, directory_id, username, username_key, bundle_id, id_map, wanted, rebuilds, \
         restarts, state, progress_text, progress_percent, fault, image, generation, ready_at, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'running', 0, 0, 'PENDING', 'waiting for its turn', 0, '', '', 1, 0, $8, $8)",
    )
    .bind(new.id.as_str())
    .bind(&new.account_id)
    .bind(new.directory_id.as_str())
    .bind(new.username.as_str())
    .bind(new.username.key())
    .bind(new.bundle_id.as_str())
    .bind(i64::from(id_map))
    .bind(now)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn check_parents(
    transaction: &mut Transaction<'static, Any>,
    new: &NewWorkspace,
) -> Result<(), RequestError> {
    let directory = &new.directory_id;
    let row = sqlx::query("SELECT stage, wanted FROM directories WHERE id = $1")
        .bind(directory.as_str())
        .fetch_optional(&mut **transaction)
        .await?;
    let row = row.ok_or_else(|| Refusal::NoDirectory(directory.clone()))?;
    if !database::flag(&row, "wanted")? {
        let stage = database::word(&row, "stage", DirectoryStage::from_wire)?;
        return Err(Refusal::DirectoryStage {
            id: directory.clone(),
            stage,
        }
        .into());
    }
    let person = sqlx::query("SELECT 1 FROM people WHERE directory_id = $1 AND username_key = $2")
        .bind(directory.as_str())
        .bind(new.username.key())
        .fetch_optional(&mut **transaction)
        .await?;
    if person.is_none() {
        return Err(Refusal::NoPerson(new.username.to_string()).into());
    }
    let has = sqlx::query("SELECT id FROM workspaces WHERE directory_id = $1 AND username_key = $2 AND state <> 'TERMINATED'")
        .bind(directory.as_str())
        .bind(new.username.key())
        .fetch_optional(&mut **transaction)
        .await?;
    match has {
        Some(row) => Err(Refusal::PersonHasWorkspace {
            username: new.username.to_string(),
            workspace: database::parsed(&row, "id")?,
        }
        .into()),
        None => Ok(()),
    }
}

async fn check_quota(
    transaction: &mut Transaction<'static, Any>,
    account_id: &str,
) -> Result<(), RequestError> {
    let row = sqlx::query(
        "SELECT a.workspaces_max, (SELECT COUNT(*) FROM workspaces w WHERE w.account_id = a.id AND w.state <> 'TERMINATED') AS used \
         FROM accounts a WHERE a.id = $1",
    )
    .bind(account_id)
    .fetch_optional(&mut **transaction)
    .await?;
    let Some(row) = row else { return Ok(()) };
    let used = database::number(&row, "used")?;
    match u32::try_from(database::number(&row, "workspaces_max")?) {
        Ok(limit) if used >= i64::from(limit) => Err(Refusal::QuotaReached(limit).into()),
        _ => Ok(()),
    }
}
