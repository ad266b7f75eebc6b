//! WorkSpaces: what is wanted of them, and where they are.

use std::{collections::HashSet, net::Ipv4Addr};

use model::{
    fault::Fault,
    id::{BundleId, DirectoryId, SubnetId, WorkspaceId},
    limits::DESKTOPS_PER_HOST,
    state::{DirectoryStage, WorkspaceAction, WorkspaceState},
    username::Username,
};
use sqlx::{Any, Transaction, any::AnyRow};

use crate::{
    MailKind, Refusal, RequestError, Store, StoreError, database,
    directories::{fault, fault_text},
    outbox,
};

/// What is wanted of a WorkSpace in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// That it runs.
    Running,
    /// That it is stopped and keeps its volumes.
    Stopped,
    /// That nothing of it is left.
    Gone,
}

/// A WorkSpace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Its id.
    pub id: WorkspaceId,
    /// The account that owns it.
    pub account_id: String,
    /// The directory of its person.
    pub directory_id: DirectoryId,
    /// Its person.
    pub username: Username,
    /// Its bundle.
    pub bundle_id: BundleId,
    /// Its place in the host's range of ids, kept for life.
    pub id_map: u32,
    /// What is wanted of it.
    pub wanted: Wanted,
    /// How many rebuilds were asked for so far.
    pub rebuilds: u32,
    /// How many restarts were asked for so far.
    pub restarts: u32,
    /// Where it is.
    pub state: WorkspaceState,
    /// What is being done or what is wrong, for people.
    pub progress_text: String,
    /// How far it is, 0 to 100.
    pub progress_percent: u32,
    /// Why it is in error.
    pub fault: Option<Fault>,
    /// The recipe of the image that it runs, once known.
    pub image: String,
    /// Counts the intents; a result for an older one is dropped.
    pub generation: i64,
    /// When it was Available for the first time.
    pub ready_at: Option<i64>,
    /// When it was asked for.
    pub created_at: i64,
    /// When its row changed last.
    pub updated_at: i64,
    /// Its subnet, once it has an address there.
    pub subnet: Option<SubnetId>,
    /// Its address in the subnet.
    pub address: Option<Ipv4Addr>,
    /// Its address on the management network.
    pub management_address: Option<Ipv4Addr>,
}

/// Which WorkSpaces of an account are meant; all of them when nothing is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkspaceFilter {
    /// Only those of this directory.
    pub directory: Option<DirectoryId>,
    /// Only those made of this bundle.
    pub bundle: Option<BundleId>,
}

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

/// A WorkSpace's id with a text that changes whenever a reconciler has a reason to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceKey {
    /// Which.
    pub id: WorkspaceId,
    /// What it and what it depends on looked like.
    pub key: String,
}

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

/// How often a request is written again when another one took its place in between; only PostgreSQL has such races.
pub(crate) const RACES_MAX: u32 = 8;

/// Whether a unique index says that another request was faster: looking again gives a refusal or another place.
pub(crate) fn lost_a_race(error: &RequestError) -> bool {
    matches!(error, RequestError::Store(StoreError::Database(error)) if database::is_duplicate(error))
}

impl Wanted {
    fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Stopped => "stopped",
            Self::Gone => "gone",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Running, Self::Stopped, Self::Gone]
            .into_iter()
            .find(|wanted| wanted.word() == word)
    }
}

const SELECT: &str = "SELECT w.*, COALESCE(c.network, '') AS subnet_id, COALESCE(c.address, 0) AS address, \
    COALESCE(m.address, 0) AS management_address FROM workspaces w \
    LEFT JOIN interfaces c ON c.owner = w.id AND c.network <> 'management' \
    LEFT JOIN interfaces m ON m.owner = w.id AND m.network = 'management' ";

fn workspace(row: &AnyRow) -> Result<Workspace, StoreError> {
    let address = |column| {
        Ok::<_, StoreError>(
            Some(database::index(row, column)?)
                .filter(|bits| *bits != 0)
                .map(Ipv4Addr::from),
        )
    };
    Ok(Workspace {
        id: database::parsed(row, "id")?,
        account_id: database::text(row, "account_id")?,
        directory_id: database::parsed(row, "directory_id")?,
        username: database::parsed(row, "username")?,
        bundle_id: database::parsed(row, "bundle_id")?,
        id_map: database::index(row, "id_map")?,
        wanted: database::word(row, "wanted", Wanted::from_word)?,
        rebuilds: database::index(row, "rebuilds")?,
        restarts: database::index(row, "restarts")?,
        state: database::word(row, "state", WorkspaceState::from_wire)?,
        progress_text: database::text(row, "progress_text")?,
        progress_percent: database::index(row, "progress_percent")?,
        fault: fault(row)?,
        image: database::text(row, "image")?,
        generation: database::number(row, "generation")?,
        ready_at: database::time(row, "ready_at")?,
        created_at: database::number(row, "created_at")?,
        updated_at: database::number(row, "updated_at")?,
        subnet: database::optional(row, "subnet_id")?,
        address: address("address")?,
        management_address: address("management_address")?,
    })
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
            match insert(&mut transaction, new, now).await {
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

    /// A WorkSpace; a removed one is found while its tombstone is kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspace(&self, id: &WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        let row = sqlx::query(&format!("{SELECT} WHERE w.id = $1"))
            .bind(id.as_str())
            .fetch_optional(self.pool())
            .await?;
        row.as_ref().map(workspace).transpose()
    }

    /// The WorkSpace of a person, unless it is removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspace_of(
        &self,
        directory: &DirectoryId,
        username: &Username,
    ) -> Result<Option<Workspace>, StoreError> {
        let row = sqlx::query(&format!(
            "{SELECT} WHERE w.directory_id = $1 AND w.username_key = $2 AND w.state <> 'TERMINATED'"
        ))
        .bind(directory.as_str())
        .bind(username.key())
        .fetch_optional(self.pool())
        .await?;
        row.as_ref().map(workspace).transpose()
    }

    /// WorkSpaces of an account behind `after` by id, at most `limit`; removed ones are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspaces(
        &self,
        account_id: &str,
        filter: &WorkspaceFilter,
        after: Option<&WorkspaceId>,
        limit: u32,
    ) -> Result<Vec<Workspace>, StoreError> {
        let query = format!(
            "{SELECT} WHERE w.account_id = $1 AND w.id > $2 AND w.state <> 'TERMINATED' \
             AND ($3 = '' OR w.directory_id = $3) AND ($4 = '' OR w.bundle_id = $4) ORDER BY w.id LIMIT $5"
        );
        let rows = sqlx::query(&query)
            .bind(account_id)
            .bind(after.map_or("", WorkspaceId::as_str))
            .bind(filter.directory.as_ref().map_or("", DirectoryId::as_str))
            .bind(filter.bundle.as_ref().map_or("", BundleId::as_str))
            .bind(i64::from(limit))
            .fetch_all(self.pool())
            .await?;
        rows.iter().map(workspace).collect()
    }

    /// What the reconciler watches: every WorkSpace that is not removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspace_keys(&self) -> Result<Vec<WorkspaceKey>, StoreError> {
        let rows = sqlx::query(
            "SELECT w.id, w.generation, d.stage AS directory_stage, COALESCE(p.stage, '') AS person_stage FROM workspaces w \
             JOIN directories d ON d.id = w.directory_id \
             LEFT JOIN people p ON p.directory_id = w.directory_id AND p.username_key = w.username_key \
             WHERE w.state <> 'TERMINATED' ORDER BY w.created_at, w.id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                let (directory, person) = (
                    database::text(row, "directory_stage")?,
                    database::text(row, "person_stage")?,
                );
                let key = format!(
                    "{}/{directory}/{}",
                    database::number(row, "generation")?,
                    person != "Requested"
                );
                Ok(WorkspaceKey {
                    id: database::parsed(row, "id")?,
                    key,
                })
            })
            .collect()
    }

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
             image = CASE WHEN $6 = '' THEN image ELSE $6 END, ready_at = CASE WHEN ready_at = 0 THEN $7 ELSE ready_at END \
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
        ] {
            sqlx::query(statement)
                .bind(seen.id.as_str())
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Forgets tombstones that were made before a time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_tombstones(&self, before: i64) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM workspaces WHERE state = 'TERMINATED' AND updated_at < $1")
            .bind(before)
            .execute(self.pool())
            .await?;
        Ok(())
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
    let id_map = lowest_free(&used, DESKTOPS_PER_HOST, "place for a desktop on this host")?;
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
