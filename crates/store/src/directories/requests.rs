//! Making and removing directories, and what their reconciler writes.

use model::{
    domain_name::{DomainName, ShortName},
    fault::Fault,
    id::{DirectoryId, SubnetId, VpcId, WorkspaceId},
    organization::OrganizationName,
    registration_code::RegistrationCode,
    state::DirectoryStage,
};

use super::{
    Directory, DirectoryKind, DirectorySize, NewConnection, connections, fault_text, tags,
};
use crate::{
    NewPerson, NewWorkspace, Places, Refusal, RegisteredDirectory, RequestError, Store, StoreError,
    database, people, registered_directories,
    workspaces::{self, lowest_free},
    writing::Writing,
};

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
    /// How large it is said to be.
    pub size: DirectorySize,
    /// What it is for, for people.
    pub description: String,
    /// The VPC and the two subnets it shall lie in, when these are the customer's; else it gets a VPC of its own.
    pub place: Option<(VpcId, Vec<SubnetId>)>,
    /// How to reach the domain, when that is the customer's.
    pub connection: Option<NewConnection>,
    /// Its tags.
    pub tags: Vec<(String, String)>,
    /// How many directories of its kind the account may have; `None` is no quota.
    pub directories_max: Option<u32>,
}

impl NewDirectory {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> DirectoryKind {
        if self.connection.is_some() {
            DirectoryKind::Connected
        } else {
            DirectoryKind::Cloud
        }
    }
}

impl Store {
    /// Writes a directory down with its first people and their WorkSpaces, all or nothing. One that comes with people is
    /// registered for WorkSpaces at once.
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
        insert(&mut transaction, self.places(), new, now).await?;
        if !first_people.is_empty() {
            let registered = RegisteredDirectory::new(new.id.clone(), new.account_id.clone(), now);
            registered_directories::insert(&mut transaction, &registered).await?;
        }
        if let Some(place) = &new.place {
            put(&mut transaction, &new.id, place).await?;
        }
        if let Some(connection) = &new.connection {
            connections::insert(&mut transaction, &new.id, connection, now).await?;
        }
        tags::insert(&mut transaction, &new.id, &new.tags).await?;
        for person in first_people {
            people::insert(&mut transaction, &new.id, person, now).await?;
        }
        for workspace in first_workspaces {
            workspaces::insert(&mut transaction, self.places(), workspace, now).await?;
        }
        transaction.commit().await?;
        self.directory(&new.id)
            .await?
            .ok_or_else(|| Refusal::NoDirectory(new.id.clone()).into())
    }

    /// Gives a directory the name of its organisation, once; until then that is its id (DIR-08).
    ///
    /// # Errors
    /// A refusal when the name is taken, the directory has one or is not there; else the database's failure.
    pub async fn name_organization(
        &self,
        id: &DirectoryId,
        name: &OrganizationName,
        now: i64,
    ) -> Result<(), RequestError> {
        let mut transaction = self.begin().await?;
        let renamed = sqlx::query(
            "UPDATE directories SET organization = $1, organization_key = $2, updated_at = $3 \
             WHERE id = $4 AND organization = id AND stage <> 'Deleted'",
        )
        .bind(name.as_str())
        .bind(name.key())
        .bind(now)
        .bind(id.as_str())
        .execute(&mut *transaction)
        .await;
        match renamed {
            Ok(done) if done.rows_affected() == 1 => Ok(transaction.commit().await?),
            Ok(_) => {
                drop(transaction);
                let named = self.directory(id).await?;
                let named = named.filter(|found| found.stage != DirectoryStage::Deleted);
                let named = named.ok_or_else(|| Refusal::NoDirectory(id.clone()))?;
                Err(Refusal::OrganizationNamed(named.organization.to_string()).into())
            }
            Err(error) if database::is_duplicate(&error) => {
                Err(Refusal::OrganizationTaken(name.to_string()).into())
            }
            Err(error) => Err(error.into()),
        }
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
        hold(&mut transaction, id).await?;
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
        let query = sqlx::query(
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
        .bind(seen.generation);
        Ok(self.change(query).await? == 1)
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
            "DELETE FROM registered_directories WHERE directory_id = $1",
            "DELETE FROM directory_tags WHERE directory_id = $1",
            "DELETE FROM directory_connections WHERE directory_id = $1",
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

/// Waits until nobody else launches into a directory or takes it away, and keeps others from it until the end: what is looked
/// at behind this stays so.
pub(crate) async fn hold(
    transaction: &mut Writing,
    directory: &DirectoryId,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE directories SET wanted = wanted WHERE id = $1")
        .bind(directory.as_str())
        .execute(&mut **transaction)
        .await
        .map(drop)
}

async fn insert(
    transaction: &mut Writing,
    places: Places,
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
    check_quota(transaction, new).await?;
    let used = taken
        .iter()
        .map(|row| database::index(row, "id_map"))
        .collect::<Result<_, _>>()?;
    let id_map = lowest_free(
        &used,
        places.directories,
        "place for a directory on this host",
    )?;
    let inserted = sqlx::query(
        "INSERT INTO directories (id, account_id, organization, organization_key, dns_name, short_name, registration_code, \
         sealed_administrator_password, authority_certificate, sealed_authority_key, internet, id_map, vpc_id, controllers_group_id, \
         workspaces_group_id, stage, wanted, progress_text, progress_percent, fault, generation, founded_at, created_at, updated_at, \
         kind, size, description) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', '', '', 'Requested', 1, 'waiting to be made', 0, '', 1, 0, $13, $13, \
         $14, $15, $16)",
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
    .bind(new.kind().word())
    .bind(new.size.word())
    .bind(&new.description)
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

/// Writes down where a directory shall lie. A subnet's machines use the name servers of one directory.
async fn put(
    transaction: &mut Writing,
    id: &DirectoryId,
    (vpc, subnets): &(VpcId, Vec<SubnetId>),
) -> Result<(), RequestError> {
    let neighbours = sqlx::query(
        "SELECT id, subnet_ids FROM directories WHERE vpc_id = $1 AND stage <> 'Deleted' ORDER BY id",
    )
    .bind(vpc.as_str())
    .fetch_all(&mut **transaction)
    .await?;
    for row in &neighbours {
        let theirs: Vec<SubnetId> = database::words(row, "subnet_ids")?;
        if let Some(subnet) = subnets.iter().find(|subnet| theirs.contains(subnet)) {
            return Err(Refusal::SubnetInUse {
                subnet: subnet.clone(),
                directory: database::parsed(row, "id")?,
            }
            .into());
        }
    }
    let subnets: Vec<&str> = subnets.iter().map(SubnetId::as_str).collect();
    sqlx::query("UPDATE directories SET vpc_id = $1, subnet_ids = $2 WHERE id = $3")
        .bind(vpc.as_str())
        .bind(subnets.join(" "))
        .bind(id.as_str())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

async fn check_quota(transaction: &mut Writing, new: &NewDirectory) -> Result<(), RequestError> {
    let Some(limit) = new.directories_max else {
        return Ok(());
    };
    let row = sqlx::query(
        "SELECT COUNT(*) AS used FROM directories WHERE account_id = $1 AND kind = $2 AND stage <> 'Deleted'",
    )
    .bind(&new.account_id)
    .bind(new.kind().word())
    .fetch_one(&mut **transaction)
    .await?;
    if database::number(&row, "used")? >= i64::from(limit) {
        return Err(Refusal::DirectoryQuotaReached(limit).into());
    }
    Ok(())
}
