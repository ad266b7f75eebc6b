//! Opening a database and reading its rows.

use std::{
    fs, io,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
    str::FromStr,
    sync::Arc,
    time::Duration,
};

use model::limits::{DESKTOPS_PER_HOST, DIRECTORIES_PER_HOST};
use sqlx::{
    Any, AnyConnection, AnyPool, Connection, Row,
    any::{AnyArguments, AnyPoolOptions, AnyRow},
    migrate::{MigrateError, Migration, MigrationType, Migrator},
    query::Query,
};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::{
    StoreError,
    writing::{Line, Turn, Writing},
};

/// The mode of the database's file.
const PRIVATE: u32 = 0o600;
/// Connections to PostgreSQL, and readers beside the one writer of SQLite.
const CONNECTIONS_MAX: u32 = 8;
const ACQUIRE_LIMIT: Duration = Duration::from_secs(30);
/// A connection that nobody used for this long is asked whether it lives before it is used: before every use that would
/// be another way to the database and back.
const TRUSTED_FOR: Duration = Duration::from_secs(1);

/// A writer waits this long for another one. `synchronous = FULL`: what a request was answered must survive a power
/// cut, because a lost row would leave things in the engines that nobody owns; it costs one fsync a transaction.
const SQLITE_PRAGMAS: [&str; 4] = [
    "PRAGMA journal_mode = WAL",
    "PRAGMA busy_timeout = 30000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
];

/// In order.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "start", include_str!("../migrations/0001_start.sql")),
    (
        2,
        "identity",
        include_str!("../migrations/0002_identity.sql"),
    ),
    (
        3,
        "desktops",
        include_str!("../migrations/0003_desktops.sql"),
    ),
    (
        4,
        "directories",
        include_str!("../migrations/0004_directories.sql"),
    ),
    (
        5,
        "networks",
        include_str!("../migrations/0005_networks.sql"),
    ),
    (6, "ledger", include_str!("../migrations/0006_ledger.sql")),
    (
        7,
        "people requested",
        include_str!("../migrations/0007_people_requested.sql"),
    ),
];

/// A statement with its values.
type Statement<'a> = Query<'a, Any, AnyArguments<'a>>;

/// The database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    begin: &'static str,
    /// The line before SQLite; PostgreSQL takes many writers.
    line: Option<Line>,
    /// Who asks for WorkSpaces: one after the other, and those who wait keep no connection from others.
    launches: Arc<Semaphore>,
    places: Places,
}

/// How many desktops and directories there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Desktops.
    pub desktops: u32,
    /// Directories.
    pub directories: u32,
}

impl Places {
    /// What one host's range of ids has room for.
    pub const HOST: Self = Self {
        desktops: DESKTOPS_PER_HOST,
        directories: DIRECTORIES_PER_HOST,
    };
    /// As many as anybody wants: simulated engines give out no ids of a host.
    pub const UNBOUNDED: Self = Self {
        desktops: u32::MAX,
        directories: u32::MAX,
    };

    /// The place in a host's range of ids for a desktop; unbounded desktops share them.
    #[must_use]
    pub fn of_desktop(self, index: u32) -> u32 {
        match self == Self::UNBOUNDED {
            true => index % DESKTOPS_PER_HOST,
            false => index,
        }
    }

    /// The place in a host's range of ids for a directory; unbounded directories share them.
    #[must_use]
    pub fn of_directory(self, index: u32) -> u32 {
        match self == Self::UNBOUNDED {
            true => index % DIRECTORIES_PER_HOST,
            false => index,
        }
    }
}

impl Store {
    /// Opens (and makes, when missing) the SQLite database in this file and brings its tables up to date. Nobody but the
    /// file's owner may read it.
    ///
    /// # Errors
    /// When the file cannot be used.
    pub async fn open_file(file: &Path) -> Result<Self, StoreError> {
        keep_private(file)?;
        Self::open(&format!("sqlite://{}?mode=rwc", file.display())).await
    }

    /// Opens a database by its URL, `sqlite://…` or `postgres://…`, and brings its tables up to date.
    ///
    /// # Errors
    /// When it cannot be reached or its tables are newer than this program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let sqlite = url.starts_with("sqlite:");
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS_MAX)
            .acquire_timeout(ACQUIRE_LIMIT)
            .test_before_acquire(false)
            .before_acquire(|connection, seen| {
                Box::pin(async move {
                    if TRUSTED_FOR < seen.idle_for {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .after_connect(move |connection, _| {
                Box::pin(async move { prepare(connection, sqlite).await })
            })
            .connect(url)
            .await?;
        migrator().run(&pool).await.map_err(|error| match error {
            MigrateError::VersionMissing(version) => StoreError::Newer(version),
            other => other.into(),
        })?;
        // A deferred SQLite transaction that reads before it writes fails when another wrote in between; an immediate one waits.
        Ok(Self {
            pool,
            begin: if sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" },
            line: sqlite.then(Line::new),
            launches: Arc::new(Semaphore::new(1)),
            places: Places::HOST,
        })
    }

    /// The same store with room for so many.
    #[must_use]
    pub fn with_places(self, places: Places) -> Self {
        Self { places, ..self }
    }

    /// How many there is room for.
    #[must_use]
    pub fn places(&self) -> Places {
        self.places
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Answers when the database does; for health checks.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    pub(crate) fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// Every row that a query finds, each read by `read`.
    pub(crate) async fn all<T>(
        &self,
        statement: Statement<'_>,
        read: impl Fn(&AnyRow) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let rows = statement.fetch_all(&self.pool).await?;
        rows.iter().map(read).collect()
    }

    /// The row that a query finds, read by `read`.
    pub(crate) async fn one<T>(
        &self,
        statement: Statement<'_>,
        read: impl Fn(&AnyRow) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let row = statement.fetch_optional(&self.pool).await?;
        row.as_ref().map(read).transpose()
    }

    /// Carries a statement out; how many rows it changed.
    pub(crate) async fn change(&self, statement: Statement<'_>) -> Result<u64, StoreError> {
        let _turn = self.turn().await?;
        Ok(statement.execute(&self.pool).await?.rows_affected())
    }

    /// Begins a transaction for writing. The beginning runs in a task of its own: a caller that is dropped meanwhile
    /// (a client that hangs up, a reconciler that is stopped) would otherwise leave an open transaction behind in the
    /// pool, which nobody ever ends and every writer waits for.
    pub(crate) async fn begin(&self) -> Result<Writing, sqlx::Error> {
        let turn = self.turn().await?;
        let (pool, statement) = (self.pool.clone(), self.begin);
        let begun = tokio::spawn(async move {
            let transaction = pool.begin_with(statement).await?;
            Ok(Writing::new(transaction, turn))
        });
        begun.await.unwrap_or(Err(sqlx::Error::WorkerCrashed))
    }

    /// The right to ask for WorkSpaces; they get places one after the other.
    pub(crate) async fn launching(&self) -> Result<SemaphorePermit<'_>, sqlx::Error> {
        let turn = self.launches.acquire().await;
        turn.map_err(|_| sqlx::Error::PoolClosed)
    }

    /// The right to write, where that needs one.
    async fn turn(&self) -> Result<Option<Turn>, sqlx::Error> {
        match &self.line {
            Some(line) => line.turn().await.map(Some),
            None => Ok(None),
        }
    }
}

/// Makes a database's file for its owner alone, whatever else the process's umask allows, and takes from others what an
/// earlier program let them have. What SQLite makes beside it gets the same mode.
fn keep_private(file: &Path) -> io::Result<()> {
    let mut made = fs::OpenOptions::new();
    made.create(true).append(true).mode(PRIVATE).open(file)?;
    for suffix in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(suffix);
        match fs::set_permissions(&name, fs::Permissions::from_mode(PRIVATE)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

async fn prepare(connection: &mut AnyConnection, sqlite: bool) -> Result<(), sqlx::Error> {
    if sqlite {
        for pragma in SQLITE_PRAGMAS {
            sqlx::query(pragma).execute(&mut *connection).await?;
        }
    }
    Ok(())
}

fn migrator() -> Migrator {
    let migration = |(version, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(
            *version,
            (*name).into(),
            MigrationType::Simple,
            (*sql).into(),
            false,
        )
    };
    Migrator {
        migrations: MIGRATIONS.iter().map(migration).collect(),
        ..Migrator::DEFAULT
    }
}

/// The number that a statement counts within a transaction, in its column `count`.
pub(crate) async fn count(
    transaction: &mut Writing,
    statement: Statement<'_>,
) -> Result<i64, sqlx::Error> {
    let row = statement.fetch_optional(&mut **transaction).await?;
    row.map_or(Ok(0), |row| row.try_get("count"))
}

/// Whether a statement failed because a unique index forbids it.
pub(crate) fn is_duplicate(error: &sqlx::Error) -> bool {
    error
        .as_database_error()
        .is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// A text column.
pub(crate) fn text(row: &AnyRow, column: &'static str) -> Result<String, StoreError> {
    Ok(row.try_get(column)?)
}

/// A number column.
pub(crate) fn number(row: &AnyRow, column: &'static str) -> Result<i64, StoreError> {
    Ok(row.try_get(column)?)
}

/// A number column that holds a count or index.
pub(crate) fn index(row: &AnyRow, column: &'static str) -> Result<u32, StoreError> {
    let value = number(row, column)?;
    u32::try_from(value).map_err(|_| StoreError::Corrupt {
        column,
        value: value.to_string(),
    })
}

/// A number column that holds 0 or 1.
pub(crate) fn flag(row: &AnyRow, column: &'static str) -> Result<bool, StoreError> {
    Ok(number(row, column)? != 0)
}

/// A time column, where 0 means "not yet".
pub(crate) fn time(row: &AnyRow, column: &'static str) -> Result<Option<i64>, StoreError> {
    Ok(Some(number(row, column)?).filter(|at| *at != 0))
}

/// A text column that is parsed.
pub(crate) fn parsed<T: FromStr>(row: &AnyRow, column: &'static str) -> Result<T, StoreError> {
    word(row, column, |value| value.parse().ok())
}

/// A text column that may be empty, else is parsed.
pub(crate) fn optional<T: FromStr>(
    row: &AnyRow,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    if text(row, column)?.is_empty() {
        Ok(None)
    } else {
        parsed(row, column).map(Some)
    }
}

/// A text column of words with spaces between, each parsed.
pub(crate) fn words<T: FromStr>(row: &AnyRow, column: &'static str) -> Result<Vec<T>, StoreError> {
    let value = text(row, column)?;
    let words: Result<_, _> = value.split_whitespace().map(str::parse).collect();
    words.map_err(|_| StoreError::Corrupt { column, value })
}

/// A text column with ids between commas.
pub(crate) fn list<T: FromStr>(row: &AnyRow, column: &'static str) -> Result<Vec<T>, StoreError> {
    word(row, column, |value| {
        let parts = value.split(',').filter(|part| !part.is_empty());
        parts.map(|part| part.parse().ok()).collect()
    })
}

/// A text column that holds one word of a list.
pub(crate) fn word<T>(
    row: &AnyRow,
    column: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, StoreError> {
    let value = text(row, column)?;
    read(&value).ok_or(StoreError::Corrupt { column, value })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "111122223333";
    /// What quick setup had written before networks were documents.
    const BEFORE: [&str; 6] = [
        "INSERT INTO accounts (id, name, workspaces_max, created_at) VALUES ('111122223333', 'operator', -1, 1)",
        "INSERT INTO vpcs VALUES ('vpc-0123456789abcdef0', '111122223333', '10.0.0.0/16', 'igw-0123456789abcdef0', 1, 1)",
        "INSERT INTO subnets VALUES ('subnet-0123456789abcdef0', 'vpc-0123456789abcdef0', '10.0.1.0/24', 'local-1a', 0), \
         ('subnet-0123456789abcdef1', 'vpc-0123456789abcdef0', '10.0.2.0/24', 'local-1b', 1)",
        "INSERT INTO security_groups VALUES ('sg-aaaaaaaaaaaaaaaa0', 'vpc-0123456789abcdef0', 'd-0123456789_controllers', 'controllers'), \
         ('sg-aaaaaaaaaaaaaaaa1', 'vpc-0123456789abcdef0', 'd-0123456789_workspacesMembers', 'WorkSpaces')",
        "INSERT INTO directories (id, account_id, organization, organization_key, dns_name, short_name, registration_code, \
         sealed_administrator_password, authority_certificate, sealed_authority_key, internet, id_map, vpc_id, controllers_group_id, \
         workspaces_group_id, stage, wanted, progress_text, progress_percent, fault, generation, founded_at, created_at, updated_at) \
         VALUES ('d-0123456789', '111122223333', 'acme', 'acme', 'acme.example.com', 'ACME', 'K7MPQ-3XWHD', '', '', '', 1, 0, \
         'vpc-0123456789abcdef0', 'sg-aaaaaaaaaaaaaaaa0', 'sg-aaaaaaaaaaaaaaaa1', 'Active', 1, '', 100, '', 1, 1, 1, 1)",
        "INSERT INTO interfaces (id, network, address, owner) VALUES ('eni-0123456789abcdef0', 'subnet-0123456789abcdef0', 167772426, 'dc1-0123456789')",
    ];

    #[tokio::test]
    async fn networks_of_before_are_networks_like_others() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("store.db");
        sqlx::any::install_default_drivers();
        let url = format!("sqlite://{}?mode=rwc", file.display());
        let pool = AnyPool::connect(&url).await.expect("a database");
        let mut earlier = migrator();
        earlier.migrations.to_mut().retain(|step| step.version < 5);
        earlier.run(&pool).await.expect("the tables of before");
        for statement in BEFORE {
            sqlx::query(statement)
                .execute(&pool)
                .await
                .expect(statement);
        }
        pool.close().await;
        let store = Store::open_file(&file).await.expect("the tables of now");
        let mut account = store.account_network(ACCOUNT).await.expect("the network");
        assert_eq!(account.network.inconsistencies(), Vec::<String>::new());
        let controller = account.network.interface("eni-0123456789abcdef0");
        let groups = controller.map(|controller| controller.groups.clone());
        assert_eq!(groups, Ok(vec!["sg-aaaaaaaaaaaaaaaa0".to_owned()]));
        let ruled = account
            .network
            .group("sg-aaaaaaaaaaaaaaaa1")
            .map(|group| group.rules.len());
        assert_eq!(ruled, Ok(15));
        let directories = store.directories().await.expect("the directory");
        let place = store
            .directory_network(&directories[0])
            .await
            .expect("its place");
        assert_eq!(place.map(|place| place.subnets.len()), Some(2));
        account.network.release_directory("d-0123456789");
        assert_eq!(account.network, network_model::Network::empty(ACCOUNT));
    }
}
