//! Directories that are registered for WorkSpaces, and how these are made and reached there.

use model::id::{DirectoryId, SecurityGroupId, WorkspaceId};
use sqlx::any::AnyRow;

use crate::{
    Refusal, RequestError, Store, StoreError, database, directories, tags, writing::Writing,
};

/// A registered directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredDirectory {
    /// Which.
    pub directory_id: DirectoryId,
    /// The account that owns it.
    pub account_id: String,
    /// `SHARED` or `DEDICATED`.
    pub tenancy: String,
    /// Where machine accounts are made; empty is where the directory puts them.
    pub default_ou: String,
    /// A security group that its WorkSpaces have beside their own.
    pub custom_group: Option<SecurityGroupId>,
    /// Whether people administer their desktops.
    pub local_administrator: bool,
    /// Kinds of device that are refused, by the wire's words.
    pub denied_devices: Vec<String>,
    /// Whether a client may connect again without the password.
    pub reconnect: bool,
    /// When it was registered.
    pub registered_at: i64,
}

impl RegisteredDirectory {
    /// One as it is after being registered.
    #[must_use]
    pub fn new(directory_id: DirectoryId, account_id: String, now: i64) -> Self {
        Self {
            directory_id,
            account_id,
            tenancy: "SHARED".to_owned(),
            default_ou: String::new(),
            custom_group: None,
            local_administrator: true,
            denied_devices: Vec::new(),
            reconnect: true,
            registered_at: now,
        }
    }
}

fn registered(row: &AnyRow) -> Result<RegisteredDirectory, StoreError> {
    Ok(RegisteredDirectory {
        directory_id: database::parsed(row, "directory_id")?,
        account_id: database::text(row, "account_id")?,
        tenancy: database::text(row, "tenancy")?,
        default_ou: database::text(row, "default_ou")?,
        custom_group: database::optional(row, "custom_group_id")?,
        local_administrator: database::flag(row, "local_administrator")?,
        denied_devices: database::words(row, "denied_devices")?,
        reconnect: database::flag(row, "reconnect")?,
        registered_at: database::number(row, "registered_at")?,
    })
}

impl Store {
    /// How a directory is registered; nothing when it is not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn registered_directory(
        &self,
        id: &DirectoryId,
    ) -> Result<Option<RegisteredDirectory>, StoreError> {
        let query = sqlx::query("SELECT * FROM registered_directories WHERE directory_id = $1")
            .bind(id.as_str());
        self.one(query, registered).await
    }

    /// Every registered directory of an account, by id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn registered_directories(
        &self,
        account_id: &str,
    ) -> Result<Vec<RegisteredDirectory>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM registered_directories WHERE account_id = $1 ORDER BY directory_id",
        )
        .bind(account_id);
        self.all(query, registered).await
    }

    /// Registers a directory.
    ///
    /// # Errors
    /// A refusal when it is registered already; else the database's failure.
    pub async fn register_directory(
        &self,
        new: &RegisteredDirectory,
        tags: &[(String, String)],
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        if !insert(&mut transaction, new).await? {
            return Err(Refusal::Registered(new.directory_id.clone()).into());
        }
        tags::insert(&mut transaction, new.directory_id.as_str(), tags).await?;
        Ok(transaction.commit().await?)
    }

    /// Changes how WorkSpaces are made and reached in a registered directory. What `change` leaves alone stays as somebody
    /// else may have made it meanwhile.
    ///
    /// # Errors
    /// A refusal when it is not registered; else the database's failure.
    pub async fn change_registered_directory(
        &self,
        id: &DirectoryId,
        change: impl FnOnce(&mut RegisteredDirectory) + Send,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        // Touched and read at once, the row is nobody else's to change until the end.
        let row = sqlx::query(
            "UPDATE registered_directories SET reconnect = reconnect WHERE directory_id = $1 RETURNING *",
        )
        .bind(id.as_str())
        .fetch_optional(&mut *transaction)
        .await?;
        let row = row.ok_or_else(|| Refusal::NotRegistered(id.clone()))?;
        let mut changed = registered(&row)?;
        change(&mut changed);
        sqlx::query(
            "UPDATE registered_directories SET default_ou = $1, custom_group_id = $2, local_administrator = $3, \
             denied_devices = $4, reconnect = $5 WHERE directory_id = $6",
        )
        .bind(&changed.default_ou)
        .bind(changed.custom_group.as_ref().map_or("", SecurityGroupId::as_str))
        .bind(i64::from(changed.local_administrator))
        .bind(changed.denied_devices.join(" "))
        .bind(i64::from(changed.reconnect))
        .bind(id.as_str())
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    /// Ends a directory's registration; its desktops must be gone.
    ///
    /// # Errors
    /// A refusal that names the WorkSpaces that remain, or says that it is not registered; else the database's failure.
    pub async fn deregister_directory(&self, id: &DirectoryId) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        directories::hold(&mut transaction, id).await?;
        let rows = sqlx::query("SELECT id FROM workspaces WHERE directory_id = $1 AND state <> 'TERMINATED' ORDER BY id")
            .bind(id.as_str())
            .fetch_all(&mut *transaction)
            .await?;
        if !rows.is_empty() {
            let remaining: Vec<WorkspaceId> = rows
                .iter()
                .map(|row| database::parsed(row, "id"))
                .collect::<Result<_, _>>()?;
            let remaining: Vec<&str> = remaining.iter().map(WorkspaceId::as_str).collect();
            let remaining = remaining.join(", ");
            return Err(Refusal::DirectoryInUse {
                id: id.clone(),
                remaining,
            }
            .into());
        }
        for statement in [
            "DELETE FROM directory_ip_groups WHERE directory_id = $1",
            "DELETE FROM workspace_tags WHERE resource_id = $1",
            "DELETE FROM client_sessions WHERE directory_id = $1",
        ] {
            sqlx::query(statement)
                .bind(id.as_str())
                .execute(&mut *transaction)
                .await?;
        }
        let ended = sqlx::query("DELETE FROM registered_directories WHERE directory_id = $1")
            .bind(id.as_str())
            .execute(&mut *transaction)
            .await?;
        if ended.rows_affected() == 0 {
            return Err(Refusal::NotRegistered(id.clone()).into());
        }
        Ok(transaction.commit().await?)
    }
}

/// Registers within a transaction; `false` when it is registered already.
pub(crate) async fn insert(
    transaction: &mut Writing,
    new: &RegisteredDirectory,
) -> Result<bool, StoreError> {
    let inserted = sqlx::query(
        "INSERT INTO registered_directories (directory_id, account_id, tenancy, default_ou, custom_group_id, \
         local_administrator, denied_devices, reconnect, registered_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (directory_id) DO NOTHING",
    )
    .bind(new.directory_id.as_str())
    .bind(&new.account_id)
    .bind(&new.tenancy)
    .bind(&new.default_ou)
    .bind(new.custom_group.as_ref().map_or("", SecurityGroupId::as_str))
    .bind(i64::from(new.local_administrator))
    .bind(new.denied_devices.join(" "))
    .bind(i64::from(new.reconnect))
    .bind(new.registered_at)
    .execute(&mut **transaction)
    .await?;
    Ok(inserted.rows_affected() == 1)
}
