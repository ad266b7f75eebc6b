//! Directories: what is wanted of them, and where they are.

mod connections;
mod requests;
mod tags;

use model::{
    domain_name::{DomainName, ShortName},
    fault::Fault,
    id::{DirectoryId, SecurityGroupId, SubnetId, VpcId},
    organization::OrganizationName,
    registration_code::RegistrationCode,
    state::DirectoryStage,
};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, database};

pub use connections::{Connection, NewConnection};
pub use requests::NewDirectory;
pub(crate) use requests::hold;
pub use tags::TAGS_PER_DIRECTORY;

/// What a directory is (DIR-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectoryKind {
    /// Its domain is ours: controllers of its own.
    Cloud,
    /// Its domain is the customer's; we hold an account in it.
    Connected,
}

/// How large a directory is said to be; controllers are the same whatever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectorySize {
    /// `Small`.
    Small,
    /// `Large`.
    Large,
}

impl DirectoryKind {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Cloud => "cloud",
            Self::Connected => "connected",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Cloud, Self::Connected]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

impl DirectorySize {
    /// The word in the store and on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Small => "Small",
            Self::Large => "Large",
        }
    }

    /// The size whose word this is.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Small, Self::Large]
            .into_iter()
            .find(|size| size.word() == word)
    }
}

/// A directory.
#[derive(Clone)]
pub struct Directory {
    /// Its id.
    pub id: DirectoryId,
    /// What it is.
    pub kind: DirectoryKind,
    /// How large it is said to be.
    pub size: DirectorySize,
    /// What it is for, for people; may be empty.
    pub description: String,
    /// Whether files of its people are synchronised.
    pub sync_enabled: bool,
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
    /// The two subnets it lies in, in the order of its controllers, once it has a VPC.
    pub subnets: Vec<SubnetId>,
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
        kind: database::word(row, "kind", DirectoryKind::from_word)?,
        size: database::word(row, "size", DirectorySize::from_word)?,
        description: database::text(row, "description")?,
        sync_enabled: database::flag(row, "sync_enabled")?,
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
        subnets: database::words(row, "subnet_ids")?,
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
    /// Every directory that is not removed, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directories(&self) -> Result<Vec<Directory>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM directories WHERE stage <> 'Deleted' ORDER BY created_at, id",
        );
        self.all(query, directory).await
    }

    /// A directory, removed or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory(&self, id: &DirectoryId) -> Result<Option<Directory>, StoreError> {
        let query = sqlx::query("SELECT * FROM directories WHERE id = $1").bind(id.as_str());
        self.one(query, directory).await
    }

    /// Switches the synchronisation of files on or off for the people of a directory. `false` when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_sync(
        &self,
        id: &DirectoryId,
        enabled: bool,
        now: i64,
    ) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "UPDATE directories SET sync_enabled = $1, updated_at = $2 WHERE id = $3 AND stage <> 'Deleted'",
        )
        .bind(i64::from(enabled))
        .bind(now)
        .bind(id.as_str());
        Ok(self.change(query).await? == 1)
    }

    /// The directory that a registration code names, unless it is removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory_by_code(
        &self,
        code: &RegistrationCode,
    ) -> Result<Option<Directory>, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM directories WHERE registration_code = $1 AND stage <> 'Deleted'",
        )
        .bind(code.as_str());
        self.one(query, directory).await
    }

    /// What the reconciler watches: every directory that is not removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory_keys(&self) -> Result<Vec<DirectoryKey>, StoreError> {
        let query = sqlx::query(
            "SELECT d.id, d.generation, (SELECT COUNT(*) FROM people p WHERE p.directory_id = d.id AND p.stage = 'Requested') AS waiting \
             FROM directories d WHERE d.stage <> 'Deleted' ORDER BY d.created_at, d.id",
        );
        self.all(query, directory_key).await
    }
}

fn directory_key(row: &AnyRow) -> Result<DirectoryKey, StoreError> {
    let (generation, waiting) = (
        database::number(row, "generation")?,
        database::number(row, "waiting")?,
    );
    Ok(DirectoryKey {
        id: database::parsed(row, "id")?,
        key: format!("{generation}/{waiting}"),
    })
}
