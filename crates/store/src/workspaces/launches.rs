//! Asking for WorkSpaces, up to a whole request of them in one transaction, each accepted or refused by itself.

use std::{collections::HashMap, vec::IntoIter};

use model::{
    bundle::Changes,
    id::{BundleId, DirectoryId, WorkspaceId},
    quota,
    running_mode::RunningMode,
    state::{DirectoryStage, WorkspaceState},
    username::Username,
};

use super::{Wanted, Workspace, places::free_places};
use crate::{
    Places, Refusal, RequestError, Store, StoreError, database, directories, quotas, tags,
    writing::Writing,
};

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

/// A WorkSpace to be made, with everything that may be said of it at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    /// Which.
    pub workspace: NewWorkspace,
    /// When it runs.
    pub running_mode: RunningMode,
    /// What it has that differs from its bundle.
    pub changes: Changes,
    /// Tags by key.
    pub tags: Vec<(String, String)>,
}

impl From<NewWorkspace> for Launch {
    fn from(workspace: NewWorkspace) -> Self {
        Self {
            workspace,
            running_mode: RunningMode::AlwaysOn,
            changes: Changes::default(),
            tags: Vec::new(),
        }
    }
}

/// How often a request is written again when another one took its place in between; only PostgreSQL has such races.
pub(crate) const RACES_MAX: u32 = 8;
const NO_PLACE: &str = "place for a desktop on this host";

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
        let launch = Launch::from(new.clone());
        let made = self.create_workspaces(&[launch], now).await?;
        made.into_iter()
            .next()
            .unwrap_or_else(|| Err(Refusal::NoWorkspace(new.id.clone()).into()))
    }

    /// Writes WorkSpaces down in one transaction, each or its refusal in the order they were asked for. A refused one
    /// leaves nothing behind.
    ///
    /// # Errors
    /// When the database fails: then nothing is written.
    pub async fn create_workspaces(
        &self,
        launches: &[Launch],
        now: i64,
    ) -> Result<Vec<Result<Workspace, RequestError>>, StoreError> {
        for attempt in 1.. {
            match self.launch(launches, now).await {
                Ok(made) => return Ok(made),
                Err(StoreError::Database(error))
                    if database::is_duplicate(&error) && attempt < RACES_MAX => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Vec::new())
    }

    async fn launch(
        &self,
        launches: &[Launch],
        now: i64,
    ) -> Result<Vec<Result<Workspace, RequestError>>, StoreError> {
        let _turn = self.launching().await?;
        let mut transaction = self.begin().await?;
        let mut batch = Batch::begin(&mut transaction, launches.len(), self.places()).await?;
        let mut made = Vec::with_capacity(launches.len());
        for launch in launches {
            made.push(match batch.write(&mut transaction, launch, now).await {
                Ok(workspace) => Ok(workspace),
                Err(RequestError::Store(error @ StoreError::UsedUp { .. })) => Err(error.into()),
                Err(RequestError::Store(error)) => return Err(error),
                Err(refused) => Err(refused),
            });
        }
        transaction.commit().await?;
        Ok(made)
    }
}

/// Writes one within a transaction of somebody else's.
pub(crate) async fn insert(
    transaction: &mut Writing,
    places: Places,
    new: &NewWorkspace,
    now: i64,
) -> Result<(), RequestError> {
    let mut batch = Batch::begin(transaction, 1, places).await?;
    batch
        .write(transaction, &Launch::from(new.clone()), now)
        .await
        .map(drop)
}

/// What the WorkSpaces of one request have in common, looked up once.
struct Batch {
    places: IntoIter<u32>,
    desktops_max: u32,
    directories: HashMap<DirectoryId, Result<(), Refusal>>,
    /// How many more each account may have, with its quota; nothing where it has none.
    room: HashMap<String, Option<(i64, u32)>>,
}

impl Batch {
    async fn begin(
        transaction: &mut Writing,
        count: usize,
        places: Places,
    ) -> Result<Self, StoreError> {
        let desktops_max = places.desktops;
        Ok(Self {
            places: free_places(transaction, count, desktops_max)
                .await?
                .into_iter(),
            desktops_max,
            directories: HashMap::new(),
            room: HashMap::new(),
        })
    }

    async fn write(
        &mut self,
        transaction: &mut Writing,
        launch: &Launch,
        now: i64,
    ) -> Result<Workspace, RequestError> {
        let new = &launch.workspace;
        self.check_directory(transaction, new).await?;
        check_person(transaction, new).await?;
        self.check_quota(transaction, &new.account_id).await?;
        let id_map = self.places.next().ok_or(StoreError::UsedUp {
            what: NO_PLACE,
            limit: self.desktops_max,
        })?;
        let workspace = fresh(launch, id_map, now);
        write(transaction, &workspace).await?;
        tags::insert(transaction, new.id.as_str(), &launch.tags).await?;
        if let Some(Some((left, _))) = self.room.get_mut(&new.account_id) {
            *left -= 1;
        }
        Ok(workspace)
    }

    async fn check_directory(
        &mut self,
        transaction: &mut Writing,
        new: &NewWorkspace,
    ) -> Result<(), RequestError> {
        if let Some(known) = self.directories.get(&new.directory_id) {
            return Ok(known.clone()?);
        }
        let found = match look_at_directory(transaction, new).await {
            Ok(()) => Ok(()),
            Err(RequestError::Refused(refusal)) => Err(refusal),
            Err(error) => return Err(error),
        };
        self.directories
            .insert(new.directory_id.clone(), found.clone());
        Ok(found?)
    }

    async fn check_quota(
        &mut self,
        transaction: &mut Writing,
        account_id: &str,
    ) -> Result<(), RequestError> {
        if !self.room.contains_key(account_id) {
            let room = room_of(transaction, account_id).await?;
            self.room.insert(account_id.to_owned(), room);
        }
        match self.room.get(account_id) {
            Some(Some((left, limit))) if *left <= 0 => Err(Refusal::QuotaReached {
                what: quota::WORKSPACES.name,
                limit: *limit,
            }
            .into()),
            _ => Ok(()),
        }
    }
}

fn fresh(launch: &Launch, id_map: u32, now: i64) -> Workspace {
    let new = &launch.workspace;
    Workspace {
        id: new.id.clone(),
        account_id: new.account_id.clone(),
        directory_id: new.directory_id.clone(),
        username: new.username.clone(),
        bundle_id: new.bundle_id.clone(),
        id_map,
        wanted: Wanted::Running,
        rebuilds: 0,
        restarts: 0,
        state: WorkspaceState::Pending,
        progress_text: "waiting for its turn".to_owned(),
        progress_percent: 0,
        fault: None,
        image: String::new(),
        generation: 1,
        ready_at: None,
        created_at: now,
        updated_at: now,
        running_mode: launch.running_mode,
        changes: launch.changes.clone(),
        modifying: Vec::new(),
        maintenance: false,
        active_at: now,
        input_at: None,
        connected_at: None,
        subnet: None,
        address: None,
        management_address: None,
    }
}

async fn write(transaction: &mut Writing, workspace: &Workspace) -> Result<(), RequestError> {
    sqlx::query(
        "INSERT INTO workspaces (id, account_id, directory_id, username, username_key, bundle_id, id_map, wanted, rebuilds, \
         restarts, state, progress_text, progress_percent, fault, image, generation, ready_at, created_at, updated_at, \
         running_mode, auto_stop_minutes, compute_type, root_gib, user_gib, active_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'running', 0, 0, 'PENDING', $8, 0, '', '', 1, 0, $9, $9, $10, $11, $12, $13, $14, $9)",
    )
    .bind(workspace.id.as_str())
    .bind(&workspace.account_id)
    .bind(workspace.directory_id.as_str())
    .bind(workspace.username.as_str())
    .bind(workspace.username.key())
    .bind(workspace.bundle_id.as_str())
    .bind(i64::from(workspace.id_map))
    .bind(&workspace.progress_text)
    .bind(workspace.created_at)
    .bind(workspace.running_mode.wire())
    .bind(i64::from(workspace.running_mode.minutes().unwrap_or(0)))
    .bind(&workspace.changes.compute_type)
    .bind(i64::from(workspace.changes.root_gib))
    .bind(i64::from(workspace.changes.user_gib))
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn look_at_directory(
    transaction: &mut Writing,
    new: &NewWorkspace,
) -> Result<(), RequestError> {
    let directory = &new.directory_id;
    directories::hold(transaction, directory).await?;
    let row = sqlx::query(
        "SELECT d.stage, d.wanted, COALESCE(r.registered_at, 0) AS registered_at FROM directories d \
         LEFT JOIN registered_directories r ON r.directory_id = d.id WHERE d.id = $1 AND d.account_id = $2",
    )
    .bind(directory.as_str())
    .bind(&new.account_id)
    .fetch_optional(&mut **transaction)
    .await?;
    let row = row.ok_or_else(|| Refusal::NoDirectory(directory.clone()))?;
    let stage = database::word(&row, "stage", DirectoryStage::from_wire)?;
    if stage == DirectoryStage::Deleted {
        return Err(Refusal::NoDirectory(directory.clone()).into());
    }
    if !database::flag(&row, "wanted")? {
        let id = directory.clone();
        return Err(Refusal::DirectoryStage { id, stage }.into());
    }
    if database::time(&row, "registered_at")?.is_none() {
        return Err(Refusal::NotRegistered(directory.clone()).into());
    }
    Ok(())
}

async fn check_person(transaction: &mut Writing, new: &NewWorkspace) -> Result<(), RequestError> {
    let username = || new.username.to_string();
    let person = sqlx::query(
        "SELECT p.mail, COALESCE(w.id, '') AS workspace_id FROM people p LEFT JOIN workspaces w \
         ON w.directory_id = p.directory_id AND w.username_key = p.username_key AND w.state <> 'TERMINATED' \
         WHERE p.directory_id = $1 AND p.username_key = $2",
    )
    .bind(new.directory_id.as_str())
    .bind(new.username.key())
    .fetch_optional(&mut **transaction)
    .await?;
    let person = person.ok_or_else(|| Refusal::NoPerson(username()))?;
    if database::text(&person, "mail")?.is_empty() {
        return Err(Refusal::NoMail(username()).into());
    }
    match database::optional(&person, "workspace_id")? {
        Some(workspace) => Err(Refusal::PersonHasWorkspace {
            username: username(),
            workspace,
        }
        .into()),
        None => Ok(()),
    }
}

/// How many more WorkSpaces an account may have, and its quota; nothing where it has none.
async fn room_of(
    transaction: &mut Writing,
    account_id: &str,
) -> Result<Option<(i64, u32)>, StoreError> {
    let limit = quotas::limit(transaction, account_id, &quota::WORKSPACES).await?;
    let Some(limit) = limit else { return Ok(None) };
    let row = sqlx::query(
        "SELECT COUNT(*) AS used FROM workspaces WHERE account_id = $1 AND state <> 'TERMINATED'",
    )
    .bind(account_id)
    .fetch_one(&mut **transaction)
    .await?;
    let used = database::number(&row, "used")?;
    Ok(Some((i64::from(limit) - used, limit)))
}
