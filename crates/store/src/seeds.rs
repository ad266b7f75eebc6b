//! WorkSpaces that are there from the beginning, for load runs: rows as they are when everything is made. Their
//! generation is 0, which says that nobody asked for them; reconcilers leave them alone until somebody does.

use model::id::{BundleId, DirectoryId, WorkspaceId};

use crate::{Store, StoreError};

/// A person of a directory with a WorkSpace that is Available.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    /// The WorkSpace.
    pub id: WorkspaceId,
    /// Its place in the range of ids.
    pub id_map: u32,
    /// Its person.
    pub username: String,
    /// Its bundle.
    pub bundle_id: BundleId,
}

/// Rows of one statement: SQLite binds up to 32,766 values.
const ROWS: usize = 500;

impl Store {
    /// Writes people with their WorkSpaces into a directory, all or nothing.
    ///
    /// # Errors
    /// When the database fails, or a name or place is in use.
    pub async fn seed(
        &self,
        account_id: &str,
        directory: &DirectoryId,
        seeds: &[Seed],
        now: i64,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for rows in seeds.chunks(ROWS) {
            let person = values(rows.len(), 1, 3, |first| {
                format!(
                    "($1, ${first}, ${first}, 'Seeded', 'Person', ${first} || '@example.com', 0, 'Registered', '', $2, $2)"
                )
            });
            let text = format!(
                "INSERT INTO people (directory_id, username_key, username, first_name, last_name, mail, administrator, stage, \
                 trouble, created_at, registered_at) VALUES {person}"
            );
            let mut people = sqlx::query(&text).bind(directory.as_str()).bind(now);
            for seed in rows {
                people = people.bind(&seed.username);
            }
            people.execute(&mut *transaction).await?;

            let workspace = values(rows.len(), 4, 4, |first| {
                let [username, bundle, place] = [first + 1, first + 2, first + 3];
                format!(
                    "(${first}, $1, $2, ${username}, ${username}, ${bundle}, ${place}, 'running', 0, 0, 'AVAILABLE', '', 100, '', '', 0, $3, $3, $3)"
                )
            });
            let text = format!(
                "INSERT INTO workspaces (id, account_id, directory_id, username, username_key, bundle_id, id_map, wanted, rebuilds, \
                 restarts, state, progress_text, progress_percent, fault, image, generation, ready_at, created_at, updated_at) \
                 VALUES {workspace}"
            );
            let mut workspaces = sqlx::query(&text)
                .bind(account_id)
                .bind(directory.as_str())
                .bind(now);
            for seed in rows {
                workspaces = workspaces
                    .bind(seed.id.as_str())
                    .bind(&seed.username)
                    .bind(seed.bundle_id.as_str())
                    .bind(i64::from(seed.id_map));
            }
            workspaces.execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}

/// The rows of a statement, each made by `row` of the number of its first own value; `first` is that of the first row.
fn values(rows: usize, width: usize, first: usize, row: impl Fn(usize) -> String) -> String {
    let rows = (0..rows).map(|index| row(first + index * width));
    rows.collect::<Vec<_>>().join(", ")
}
