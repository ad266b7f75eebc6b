//! The network of an account, kept as documents: loaded as a whole, changed by the model, written when nobody has changed
//! it in between. And what the reconcilers need of it: the part that a directory lies in.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use model::{
    id::{DirectoryId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
};
use network_model::{Claim, Group, Lease, Record, Reservation, TenantGroups};
use sqlx::any::AnyRow;

use crate::{Directory, Store, StoreError, database, writing::Writing};

/// An account's network as it was loaded, to be changed and saved.
#[derive(Debug, Clone)]
pub struct AccountNetwork {
    /// The network.
    pub network: network_model::Network,
    records: BTreeMap<String, Record>,
    reservations: BTreeSet<Reservation>,
    subnets: HashSet<String>,
    generation: Option<i64>,
}

impl AccountNetwork {
    /// Whether nobody has written anything of it yet, so that it still lacks what every account has.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.generation.is_none()
    }
}

/// The part of a network that a directory lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// The VPC.
    pub id: VpcId,
    /// Its whole range.
    pub range: Cidr,
    /// Whether desktops are given a way to the Internet.
    pub internet: bool,
    /// The directory's subnets, in the order of its controllers.
    pub subnets: Vec<Subnet>,
    /// The directory's security groups.
    pub security_groups: Vec<Group>,
}

/// A subnet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subnet {
    /// Its id.
    pub id: SubnetId,
    /// Its range.
    pub range: Cidr,
    /// Its zone.
    pub zone: String,
}

fn record(row: &AnyRow) -> Result<Record, StoreError> {
    Ok(Record {
        id: database::text(row, "id")?,
        kind: database::text(row, "kind")?,
        document: database::text(row, "document")?,
    })
}

fn claim(row: &AnyRow) -> Result<Claim, StoreError> {
    let groups = [
        database::text(row, "controllers_group_id")?,
        database::text(row, "workspaces_group_id")?,
    ];
    Ok(Claim {
        directory: database::text(row, "id")?,
        vpc: database::text(row, "vpc_id")?,
        subnets: database::words(row, "subnet_ids")?,
        groups: groups.into_iter().filter(|id| !id.is_empty()).collect(),
    })
}

fn corrupt(error: &network_model::Corrupt) -> StoreError {
    StoreError::Corrupt {
        column: "document",
        value: error.to_string(),
    }
}

impl Store {
    /// The ranges of every VPC of every account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn vpc_ranges(&self) -> Result<Vec<Cidr>, StoreError> {
        let query =
            sqlx::query("SELECT id, kind, document FROM network_resources WHERE kind = 'vpc'");
        let records = self.all(query, record).await?;
        let (all, _) =
            network_model::Network::from_records("", &records).map_err(|error| corrupt(&error))?;
        Ok(all.vpcs.into_values().map(|vpc| vpc.cidr).collect())
    }

    /// The ids of every VPC of every account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn vpcs(&self) -> Result<Vec<VpcId>, StoreError> {
        let query = sqlx::query("SELECT id FROM network_resources WHERE kind = 'vpc' ORDER BY id");
        self.all(query, |row| database::parsed(row, "id")).await
    }

    /// The network of an account with the interfaces of its WorkSpaces and controllers, as it was at one moment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn account_network(&self, account_id: &str) -> Result<AccountNetwork, StoreError> {
        let mut generation = self.network_generation(account_id).await?;
        loop {
            let account = self.network_of(account_id, generation).await?;
            // It is read in several statements: when somebody changed it in between, they do not belong together.
            let after = self.network_generation(account_id).await?;
            if after == generation {
                return Ok(account);
            }
            generation = after;
        }
    }

    async fn network_generation(&self, account_id: &str) -> Result<Option<i64>, StoreError> {
        let query = sqlx::query("SELECT generation FROM network_accounts WHERE account_id = $1")
            .bind(account_id);
        self.one(query, |row| database::number(row, "generation"))
            .await
    }

    async fn network_of(
        &self,
        account_id: &str,
        generation: Option<i64>,
    ) -> Result<AccountNetwork, StoreError> {
        let query =
            sqlx::query("SELECT id, kind, document FROM network_resources WHERE account_id = $1")
                .bind(account_id);
        let records = self.all(query, record).await?;
        let (mut network, mut tags) = network_model::Network::from_records(account_id, &records)
            .map_err(|error| corrupt(&error))?;
        network.claims = self.claims(account_id).await?;
        for lease in self.leases(account_id, &network.claims).await? {
            let tags = tags.remove(&lease.interface).unwrap_or_default();
            network.add_lease(lease, tags);
        }
        Ok(AccountNetwork {
            records: records
                .into_iter()
                .map(|record| (record.id.clone(), record))
                .collect(),
            reservations: network.reservations(),
            subnets: network.subnets.keys().cloned().collect(),
            generation,
            network,
        })
    }

    async fn claims(&self, account_id: &str) -> Result<Vec<Claim>, StoreError> {
        let query = sqlx::query(
            "SELECT id, vpc_id, subnet_ids, controllers_group_id, workspaces_group_id FROM directories \
             WHERE account_id = $1 AND vpc_id <> '' AND stage <> 'Deleted' ORDER BY id",
        )
        .bind(account_id);
        self.all(query, claim).await
    }

    async fn leases(&self, account_id: &str, claims: &[Claim]) -> Result<Vec<Lease>, StoreError> {
        let query = sqlx::query(
            "SELECT i.id, i.network, i.address, i.owner, COALESCE(w.directory_id, '') AS directory_id \
             FROM interfaces i LEFT JOIN workspaces w ON w.id = i.owner \
             WHERE i.network IN (SELECT r.id FROM network_resources r WHERE r.account_id = $1 AND r.kind = 'subnet')",
        )
        .bind(account_id);
        let all = self.all(query, |row| lease(row, claims)).await?;
        Ok(all.into_iter().flatten().collect())
    }

    /// Writes what has changed in a network since it was loaded. `false` when somebody else has changed it meanwhile, or
    /// has got an address that it wants: load it and do it again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn save_network(&self, changed: &AccountNetwork) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let saved = write(&mut transaction, changed).await?;
        if saved {
            transaction.commit().await?;
        }
        Ok(saved)
    }

    /// Writes a network in which a directory has got its place, and the place to the directory. `false` as for
    /// [`Store::save_network`], or when the directory has a place or is to be removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn place_directory(
        &self,
        directory: &DirectoryId,
        changed: &AccountNetwork,
        place: &TenantGroups,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        if !write(&mut transaction, changed).await? {
            return Ok(false);
        }
        let given = sqlx::query(
            "UPDATE directories SET vpc_id = $1, subnet_ids = $2, controllers_group_id = $3, workspaces_group_id = $4 \
             WHERE id = $5 AND controllers_group_id = '' AND wanted = 1",
        )
        .bind(&place.vpc)
        .bind(place.subnets.join(" "))
        .bind(&place.controllers)
        .bind(&place.workspaces)
        .bind(directory.as_str())
        .execute(&mut *transaction)
        .await?;
        if given.rows_affected() == 0 {
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Writes a network which a directory has left, and takes the place from the directory. `false` as for
    /// [`Store::save_network`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn release_directory(
        &self,
        directory: &DirectoryId,
        changed: &AccountNetwork,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        if !write(&mut transaction, changed).await? {
            return Ok(false);
        }
        sqlx::query(
            "UPDATE directories SET vpc_id = '', subnet_ids = '', controllers_group_id = '', workspaces_group_id = '' WHERE id = $1",
        )
        .bind(directory.as_str())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// The part of the network that a directory lies in, once it has its place.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn directory_network(
        &self,
        directory: &Directory,
    ) -> Result<Option<Network>, StoreError> {
        let (Some(vpc), [first, second]) = (&directory.vpc, directory.subnets.as_slice()) else {
            return Ok(None);
        };
        let group = |group: &Option<SecurityGroupId>| {
            group.as_ref().map_or_else(String::new, ToString::to_string)
        };
        let query = sqlx::query("SELECT id, kind, document FROM network_resources WHERE account_id = $1 AND id IN ($2, $3, $4, $5, $6)")
            .bind(&directory.account_id)
            .bind(vpc.as_str())
            .bind(first.as_str())
            .bind(second.as_str())
            .bind(group(&directory.controllers_group))
            .bind(group(&directory.workspaces_group));
        let records = self.all(query, record).await?;
        let (mut part, _) = network_model::Network::from_records(&directory.account_id, &records)
            .map_err(|error| corrupt(&error))?;
        let Some(found) = part.vpcs.remove(vpc.as_str()) else {
            return Ok(None);
        };
        let subnets = directory.subnets.iter().filter_map(|id| {
            let subnet = part.subnets.remove(id.as_str())?;
            Some(Subnet {
                id: id.clone(),
                range: subnet.cidr,
                zone: subnet.zone,
            })
        });
        Ok(Some(Network {
            id: vpc.clone(),
            range: found.cidr,
            internet: found.internet,
            subnets: subnets.collect(),
            security_groups: part.groups.into_values().collect(),
        }))
    }
}

/// The interface of a WorkSpace or a controller; `None` for an address that a document holds.
fn lease(row: &AnyRow, claims: &[Claim]) -> Result<Option<Lease>, StoreError> {
    let (id, owner) = (database::text(row, "id")?, database::text(row, "owner")?);
    if id.contains('/') {
        return Ok(None);
    }
    let directory = database::text(row, "directory_id")?;
    let is_controller = directory.is_empty();
    let belongs = |claim: &&Claim| match owner.split_once('-') {
        Some((_, tail)) if is_controller => claim.directory.strip_prefix("d-") == Some(tail),
        _ => claim.directory == directory,
    };
    let claim = claims.iter().find(belongs);
    let group = claim.and_then(|claim| {
        let mut groups = claim.groups.iter();
        if is_controller {
            groups.next()
        } else {
            groups.nth(1)
        }
    });
    Ok(Some(Lease {
        interface: id,
        subnet: database::text(row, "network")?,
        address: database::index(row, "address")?.into(),
        owner,
        groups: group.into_iter().cloned().collect(),
    }))
}

async fn write(transaction: &mut Writing, changed: &AccountNetwork) -> Result<bool, StoreError> {
    let account_id = changed.network.account_id.as_str();
    if !count_up(transaction, account_id, changed.generation).await? {
        return Ok(false);
    }
    let records = changed.network.records();
    for id in changed
        .records
        .keys()
        .filter(|id| !records.contains_key(*id))
    {
        sqlx::query("DELETE FROM network_resources WHERE account_id = $1 AND id = $2")
            .bind(account_id)
            .bind(id)
            .execute(&mut **transaction)
            .await?;
    }
    let is_new = |record: &&Record| changed.records.get(&record.id) != Some(*record);
    for record in records.values().filter(is_new) {
        sqlx::query(
            "INSERT INTO network_resources (account_id, id, kind, document) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (account_id, id) DO UPDATE SET kind = excluded.kind, document = excluded.document",
        )
        .bind(account_id)
        .bind(&record.id)
        .bind(&record.kind)
        .bind(&record.document)
        .execute(&mut **transaction)
        .await?;
    }
    for subnet in changed
        .subnets
        .iter()
        .filter(|id| !changed.network.subnets.contains_key(*id))
    {
        sqlx::query("DELETE FROM interfaces WHERE network = $1")
            .bind(subnet)
            .execute(&mut **transaction)
            .await?;
    }
    reserve(
        transaction,
        &changed.reservations,
        &changed.network.reservations(),
    )
    .await
}

async fn count_up(
    transaction: &mut Writing,
    account_id: &str,
    generation: Option<i64>,
) -> Result<bool, StoreError> {
    let query = match generation {
        None => sqlx::query(
            "INSERT INTO network_accounts (account_id, generation) VALUES ($1, 1) ON CONFLICT DO NOTHING",
        )
        .bind(account_id),
        Some(generation) => sqlx::query(
            "UPDATE network_accounts SET generation = generation + 1 WHERE account_id = $1 AND generation = $2",
        )
        .bind(account_id)
        .bind(generation),
    };
    Ok(query.execute(&mut **transaction).await?.rows_affected() == 1)
}

async fn reserve(
    transaction: &mut Writing,
    before: &BTreeSet<Reservation>,
    after: &BTreeSet<Reservation>,
) -> Result<bool, StoreError> {
    for gone in before.difference(after) {
        sqlx::query("DELETE FROM interfaces WHERE id = $1")
            .bind(&gone.holder)
            .execute(&mut **transaction)
            .await?;
    }
    for new in after.difference(before) {
        let taken = sqlx::query("INSERT INTO interfaces (id, network, address, owner) VALUES ($1, $2, $3, $1) ON CONFLICT DO NOTHING")
            .bind(&new.holder)
            .bind(&new.network)
            .bind(i64::from(new.address))
            .execute(&mut **transaction)
            .await?;
        if taken.rows_affected() == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}
