//! WorkSpaces: what is wanted of them, and where they are. How they are asked for and how what was found is written
//! stands in a file each.

mod activity;
mod launches;
mod modifications;
mod places;
mod reports;
mod requests;

use std::{collections::BTreeMap, net::Ipv4Addr};

use model::{
    bundle::Changes,
    fault::Fault,
    id::{BundleId, DirectoryId, SubnetId, WorkspaceId},
    running_mode::RunningMode,
    state::WorkspaceState,
    username::Username,
};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, database, directories::fault};

pub use launches::{Launch, NewWorkspace};
pub(crate) use launches::{RACES_MAX, insert, lost_a_race};
pub use modifications::Modification;
pub(crate) use places::lowest_free;
pub use reports::WorkspaceReport;

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
    /// When it runs.
    pub running_mode: RunningMode,
    /// What it has that differs from its bundle.
    pub changes: Changes,
    /// What of it is being changed, by the wire's words.
    pub modifying: Vec<String>,
    /// Whether its person is kept from it.
    pub maintenance: bool,
    /// When it was started, signed in to or given its running mode last.
    pub active_at: i64,
    /// When a key was pressed or the mouse moved last, as far as it is known.
    pub input_at: Option<i64>,
    /// When somebody was connected last.
    pub connected_at: Option<i64>,
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

/// A WorkSpace's id with a text that changes whenever a reconciler has a reason to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceKey {
    /// Which.
    pub id: WorkspaceId,
    /// What it and what it depends on looked like.
    pub key: String,
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
        running_mode: running_mode(row)?,
        changes: Changes {
            compute_type: database::text(row, "compute_type")?,
            root_gib: database::index(row, "root_gib")?,
            user_gib: database::index(row, "user_gib")?,
        },
        modifying: database::words(row, "modifying")?,
        maintenance: database::flag(row, "maintenance")?,
        active_at: database::number(row, "active_at")?,
        input_at: database::time(row, "input_at")?,
        connected_at: database::time(row, "connected_at")?,
        subnet: database::optional(row, "subnet_id")?,
        address: address("address")?,
        management_address: address("management_address")?,
    })
}

fn running_mode(row: &AnyRow) -> Result<RunningMode, StoreError> {
    let minutes = database::index(row, "auto_stop_minutes")?;
    database::word(row, "running_mode", |word| match word {
        "ALWAYS_ON" => Some(RunningMode::AlwaysOn),
        "AUTO_STOP" => Some(RunningMode::AutoStop { minutes }),
        _ => None,
    })
}

impl Workspace {
    /// When it was last used, or could be: its last start, sign-in or input.
    #[must_use]
    pub fn used_at(&self) -> i64 {
        self.active_at.max(self.input_at.unwrap_or(0))
    }

    /// When it stops by itself unless it is used before.
    #[must_use]
    pub fn stops_at(&self) -> Option<i64> {
        let runs = self.state == WorkspaceState::Available;
        self.running_mode.stops_at(self.used_at()).filter(|_| runs)
    }
}

impl Store {
    /// A WorkSpace; a removed one is found while its tombstone is kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspace(&self, id: &WorkspaceId) -> Result<Option<Workspace>, StoreError> {
        let text = format!("{SELECT} WHERE w.id = $1");
        self.one(sqlx::query(&text).bind(id.as_str()), workspace)
            .await
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
        let text = format!(
            "{SELECT} WHERE w.directory_id = $1 AND w.username_key = $2 AND w.state <> 'TERMINATED'"
        );
        let query = sqlx::query(&text)
            .bind(directory.as_str())
            .bind(username.key());
        self.one(query, workspace).await
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
        // One shape for each filter: each finds its page in an index, whatever number there is.
        let (narrowed, value) = match (&filter.directory, &filter.bundle) {
            (Some(directory), None) => ("AND w.directory_id = $4", directory.as_str()),
            (None, Some(bundle)) => ("AND w.bundle_id = $4", bundle.as_str()),
            (Some(_), Some(_)) => ("AND w.directory_id = $4 AND w.bundle_id = $5", ""),
            (None, None) => ("", ""),
        };
        let text = format!(
            "{SELECT} WHERE w.account_id = $1 AND w.id > $2 AND w.state <> 'TERMINATED' {narrowed} ORDER BY w.id LIMIT $3"
        );
        let mut query = sqlx::query(&text)
            .bind(account_id)
            .bind(after.map_or("", WorkspaceId::as_str))
            .bind(i64::from(limit));
        query = match (&filter.directory, &filter.bundle) {
            (None, None) => query,
            (Some(directory), Some(bundle)) => query.bind(directory.as_str()).bind(bundle.as_str()),
            _ => query.bind(value),
        };
        self.all(query, workspace).await
    }

    /// Those of these WorkSpaces that are the account's and not removed, by id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspaces_by_id(
        &self,
        account_id: &str,
        ids: &[WorkspaceId],
    ) -> Result<Vec<Workspace>, StoreError> {
        let places: Vec<String> = (2..ids.len() + 2)
            .map(|place| format!("${place}"))
            .collect();
        let text = format!(
            "{SELECT} WHERE w.account_id = $1 AND w.state <> 'TERMINATED' AND w.id IN ({}) ORDER BY w.id",
            places.join(", ")
        );
        let mut query = sqlx::query(&text).bind(account_id);
        for id in ids {
            query = query.bind(id.as_str());
        }
        self.all(query, workspace).await
    }

    /// How many WorkSpaces there are in each state, over all accounts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspace_counts(&self) -> Result<BTreeMap<WorkspaceState, u32>, StoreError> {
        let query = sqlx::query("SELECT state, COUNT(*) AS number FROM workspaces GROUP BY state");
        let counts = self
            .all(query, |row| {
                Ok((
                    database::word(row, "state", WorkspaceState::from_wire)?,
                    database::index(row, "number")?,
                ))
            })
            .await?;
        Ok(counts.into_iter().collect())
    }

    /// What the reconciler watches: every WorkSpace that is not removed. One of generation 0 was never asked for (it is
    /// a seed for load runs), so nothing of it is in the engines until somebody asks something of it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn workspace_keys(&self) -> Result<Vec<WorkspaceKey>, StoreError> {
        let query = sqlx::query(
            "SELECT w.id, w.generation, d.stage AS directory_stage, COALESCE(p.stage, '') AS person_stage FROM workspaces w \
             JOIN directories d ON d.id = w.directory_id \
             LEFT JOIN people p ON p.directory_id = w.directory_id AND p.username_key = w.username_key \
             WHERE w.state <> 'TERMINATED' AND w.generation > 0 ORDER BY w.created_at, w.id",
        );
        self.all(query, workspace_key).await
    }
}

fn workspace_key(row: &AnyRow) -> Result<WorkspaceKey, StoreError> {
    let (directory, person) = (
        database::text(row, "directory_stage")?,
        database::text(row, "person_stage")?,
    );
    let generation = database::number(row, "generation")?;
    Ok(WorkspaceKey {
        id: database::parsed(row, "id")?,
        key: format!("{generation}/{directory}/{}", person != "Requested"),
    })
}
