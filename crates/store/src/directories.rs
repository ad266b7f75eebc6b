//! Directories: what is wanted of them, and where they are.

use model::{
    domain_name::{DomainName, ShortName},
    fault::Fault,
    id::{DirectoryId, SecurityGroupId, VpcId, WorkspaceId},
    limits::DIRECTORIES_PER_HOST,
    organization::OrganizationName,
    registration_code::RegistrationCode,
    state::DirectoryStage,
};
use sqlx::{Any, Transaction, any::AnyRow};

use crate::{
    NewPerson, NewWorkspace, Refusal, RequestError, Store, StoreError, database, people,
    workspaces::{self, lowest_free},
};

/// A cloud directory.
#[derive(Clone)]
pub struct Directory {
    /// Its id.
    pub id: DirectoryId,
    /// The account that owns it.
    pub account_id: String,
    /// The organisation it is for.
    pub organization: OrganizationName,
    /// Its DNS name.
    pub dns_name: DomainName,
    /// Its short name.
    pub short_name: ShortName,
    /// What clients find it by.
    pub registration_code: RegistrationCode,
    /// The password of its built-in Administrator, sealed.
    pub sealed_administrator_password: String,
    /// The certificate of its own authority (PEM).
    pub authority_certificate: String,
    /// The key of its own authority (PEM), sealed.
    pub sealed_authority_key: String,
    /// Whether its desktops are given a way to the Internet.
    pub internet: bool,
    /// Its place in the host's range of ids.
    pub id_map: u32,
    /// Its VPC, once it has one.
    pub vpc: Option<VpcId>,
    /// The security group of its controllers.
    pub controllers_group: Option<SecurityGroupId>,
    /// The security group of its WorkSpaces.
    pub workspaces_group: Option<SecurityGroupId>,
    /// Where it is.
    pub stage: DirectoryStage,
    /// Whether it shall be; `false` once it is to be removed.
    pub wanted: bool,
    /// What is being done or what is wrong, for people.
    pub progress_text: String,
    /// How far it is, 0 to 100.
    pub progress_percent: u32,
    /// Why it is in error.
    pub fault: Option<Fault>,
    /// Counts the intents; a result for an older one is dropped.
    pub generation: i64,
    /// When it was Active for the first time.
    pub founded_at: Option<i64>,
    /// When it was asked for.
    pub created_at: i64,
}

/// A directory to be made.
#[derive(Clone)]
pub struct NewDirectory {
    /// Its id.
    pub id: DirectoryId,
    /// The account that owns it.
    pub account_id: String,
    /// The organisation it is for.
    pub organization: OrganizationName,
    /// Its DNS name.
    pub dns_name: DomainName,
    /// Its short name.
    pub short_name: ShortName,
    /// What clients find it by.
    pub registration_code: RegistrationCode,
    /// The password of its built-in Administrator, sealed.
    pub sealed_administrator_password: String,
    /// The certificate of its own authority (PEM).
    pub authority_certificate: String,
    /// The key of its own authority (PEM), sealed.
    pub sealed_authority_key: String,
    /// Whether its desktops are given a way to the Internet.
    pub internet: bool,
}

/// A directory's id with a text that changes whenever a reconciler has a reason to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryKey {
    /// Which.
    pub id: DirectoryId,
    /// What it looked like.
    pub key: String,
}

pub(crate) fn fault(row: &AnyRow) -> Result<Option<Fault>, StoreError> {
    let text = database::text(row, "fault")?;
    if text.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(&text)
        .map(Some)
        .map_err(|_| StoreError::Corrupt {
            column: "fault",
            value: text,
        })
}

pub(crate) fn fault_text(fault: Option<&Fault>) -> String {
    fault
        .and_then(|fault| serde_json::to_string(fault).ok())
        .unwrap_or_default()
}

fn directory(row: &AnyRow) -> Result<Directory, StoreError> {
    Ok(Directory {
        id: database::parsed(row, "id")?,
        account_id: database::text(row, "account_id")?,
        organization: database::parsed(row, "organization")?,
        dns_name: database::parsed(row, "dns_name")?,
        short_name: database::parsed(row, "short_name")?,
        registration_code: database::parsed(row, "registration_code")?,
        sealed_administrator_password: database::text(row, "sealed_administrator_password")?,
        authority_certificate: database::text(row, "authority_certificate")?,
        sealed_authority_key: database::text(row, "sealed_authority_key")?,
        internet: database::flag(row, "internet")?,
        id_map: database::index(row, "id_map")?,
        vpc: database::optional(row, "vpc_id")?,
        controllers_group: database::optional(row, "controllers_group_id")?,
        workspaces_group: database::optional(row, "workspaces_group_id")?,
        stage: database::word(row, "stage", DirectoryStage::from_wire)?,
        wanted: database::flag(row, "wanted")?,
        progress_text: database::text(row, "progress_text")?,
        progress_percent: database::index(row, "progress_percent")?,
        fault: fault(row)?,
        generation: database::number(row, "generation")?,
        founded_at: database::time(row, "founded_at")?,
        created_at: database::number(row, "created_at")?,
    })
}

impl Store {
    /// Writes a directory down with its first people and their WorkSpaces, all or nothing.
    ///
    /// # Errors
    /// A refusal when the organisation or the name is taken or a request does not fit; else the database's failure.
    pub async fn create_directory(
        &self,
        new: &NewDirectory,
        first_people: &[NewPerson],
        first_workspaces: &[NewWorkspace],
        now: i64,
    ) -> Result<Directory, RequestError> {
        let mut transaction = self.begin().await?;
        insert(&mut transaction, new, now).await?;
        for person in first_people {
            people::insert(&mut transaction, &new.id, person, now).await?;
        }
        for workspace in first_workspaces {
            workspaces::insert(&mut transaction, workspace, now).await?;
        }
        transaction.commit().await?;
        self.directory(&new.id)
            .await?
            .ok_or_else(|| Refusal::NoDirectory(new.id.clone()).into())
    }

    /// Every directory that is not removed, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directories(&self) -> Result<Vec<Directory>, StoreError> {
        let rows = sqlx::query(
            "SELECT * FROM directories WHERE stage <> 'Deleted' ORDER BY created_at, id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(directory).collect()
    }

    /// A directory, removed or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory(&self, id: &DirectoryId) -> Result<Option<Directory>, StoreError> {
        let row = sqlx::query("SELECT * FROM directories WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(self.pool())
            .await?;
        row.as_ref().map(directory).transpose()
    }

    /// The directory that a registration code names, unless it is removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory_by_code(
        &self,
        code: &RegistrationCode,
    ) -> Result<Option<Directory>, StoreError> {
        let row = sqlx::query(
            "SELECT * FROM directories WHERE registration_code = $1 AND stage <> 'Deleted'",
        )
        .bind(code.as_str())
        .fetch_optional(self.pool())
        .await?;
        row.as_ref().map(directory).transpose()
    }

    /// What the reconciler watches: every directory that is not removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory_keys(&self) -> Result<Vec<DirectoryKey>, StoreError> {
        let rows = sqlx::query(
            "SELECT d.id, d.generation, (SELECT COUNT(*) FROM people p WHERE p.directory_id = d.id AND p.stage = 'Requested') AS waiting \
             FROM directories d WHERE d.stage <> 'Deleted' ORDER BY d.created_at, d.id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                let key = format!(
                    "{}/{}",
                    database::number(row, "generation")?,
                    database::number(row, "waiting")?
                );
                Ok(DirectoryKey {
                    id: database::parsed(row, "id")?,
                    key,
                })
            })
            .collect()
    }

    /// Asks for a directory's removal (DIR-19).
    ///
    /// # Errors
    /// A refusal that names the WorkSpaces that remain; else the database's failure.
    pub async fn request_directory_removal(
        &self,
        id: &DirectoryId,
        now: i64,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        let remaining = sqlx::query("SELECT id FROM workspaces WHERE directory_id = $1 AND state <> 'TERMINATED' ORDER BY id")
            .bind(id.as_str())
            .fetch_all(&mut *transaction)
            .await?;
        if !remaining.is_empty() {
            let ids: Vec<WorkspaceId> = remaining
                .iter()
                .map(|row| database::parsed(row, "id"))
                .collect::<Result<_, _>>()?;
            let remaining = ids
                .iter()
                .map(WorkspaceId::as_str)
                .collect::<Vec<_>>()
                .join(", ");
            return Err(Refusal::DirectoryInUse {
                id: id.clone(),
                remaining,
            }
            .into());
        }
        let asked = sqlx::query(
            "UPDATE directories SET wanted = 0, stage = 'Deleting', fault = '', progress_text = 'waiting to be removed', \
             progress_percent = 0, generation = generation + 1, updated_at = $1 WHERE id = $2 AND stage <> 'Deleted'",
        )
        .bind(now)
        .bind(id.as_str())
        .execute(&mut *transaction)
        .await?;
        if asked.rows_affected() == 0 {
            return Err(Refusal::NoDirectory(id.clone()).into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Writes what the reconciler found. `false` when the intent has changed since.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn report_directory(
        &self,
        seen: &Directory,
        stage: DirectoryStage,
        progress: (&str, u32),
        fault: Option<&Fault>,
        now: i64,
    ) -> Result<bool, StoreError> {
        let founded = if stage == DirectoryStage::Active {
            now
        } else {
            0
        };
        let result = sqlx::query(
            "UPDATE directories SET stage = $1, progress_text = $2, progress_percent = $3, fault = $4, updated_at = $5, \
             founded_at = CASE WHEN founded_at = 0 THEN $6 ELSE founded_at END WHERE id = $7 AND generation = $8",
        )
        .bind(stage.wire())
        .bind(progress.0)
        .bind(i64::from(progress.1))
        .bind(fault_text(fault))
        .bind(now)
        .bind(founded)
        .bind(seen.id.as_str())
        .bind(seen.generation)
        .execute(self.pool())
        .await?;
        Ok(result.rows_affected() == 1)
    }

    /// Marks a directory as removed and forgets its people and secrets. `false` when the intent has changed since.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bury_directory(&self, seen: &Directory, now: i64) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let result = sqlx::query(
            "UPDATE directories SET stage = 'Deleted', progress_text = '', progress_percent = 100, fault = '', \
             sealed_administrator_password = '', sealed_authority_key = '', updated_at = $1 WHERE id = $2 AND generation = $3",
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
            "DELETE FROM people WHERE directory_id = $1",
            "DELETE FROM client_sessions WHERE directory_id = $1",
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

async fn insert(
    transaction: &mut Transaction<'static, Any>,
    new: &NewDirectory,
    now: i64,
) -> Result<(), RequestError> {
    let taken =
        sqlx::query("SELECT organization_key, id_map FROM directories WHERE stage <> 'Deleted'")
            .fetch_all(&mut **transaction)
            .await?;
    let same_organization = taken
        .iter()
        .map(|row| database::text(row, "organization_key"))
        .collect::<Result<Vec<_>, _>>()?;
    if same_organization.contains(&new.organization.key()) {
        return Err(Refusal::OrganizationTaken(new.organization.to_string()).into());
    }
    let used = taken
        .iter()
        .map(|row| database::index(row, "id_map"))
        .collect::<Result<_, _>>()?;
    let id_map = lowest_free(
        &used,
        DIRECTORIES_PER_HOST,
        "place for a directory on this host",
    )?;
    let inserted = sqlx::query(
        "INSERT INTO directories (id, account_id, organization, organization_key, dns_name, short_name, registration_code, \
         sealed_administrator_password, authority_certificate, sealed_authority_key, internet, id_map, vpc_id, controllers_group_id, \
         workspaces_group_id, stage, wanted, progress_text, progress_percent, fault, generation, founded_at, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', '', '', 'Creating', 1, 'waiting to be made', 0, '', 1, 0, $13, $13)",
    )
    .bind(new.id.as_str())
    .bind(&new.account_id)
    .bind(new.organization.as_str())
    .bind(new.organization.key())
    .bind(new.dns_name.as_str())
    .bind(new.short_name.as_str())
    .bind(new.registration_code.as_str())
    .bind(&new.sealed_administrator_password)
    .bind(&new.authority_certificate)
    .bind(&new.sealed_authority_key)
    .bind(i64::from(new.internet))
    .bind(i64::from(id_map))
    .bind(now)
    .execute(&mut **transaction)
    .await;
    match inserted {
        Ok(_) => Ok(()),
        Err(error) if database::is_duplicate(&error) => {
            Err(Refusal::DomainTaken(new.dns_name.to_string()).into())
        }
        Err(error) => Err(error.into()),
    }
}
