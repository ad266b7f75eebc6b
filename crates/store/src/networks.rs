//! VPCs with their Internet gateway, subnets and security groups.

use model::{
    id::{DirectoryId, InternetGatewayId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, database};

/// A VPC with everything in it that is not a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// The VPC.
    pub id: VpcId,
    /// Its whole range.
    pub range: Cidr,
    /// Its Internet gateway.
    pub gateway: InternetGatewayId,
    /// Whether desktops are given a way to the Internet.
    pub internet: bool,
    /// Its subnets in their order.
    pub subnets: Vec<Subnet>,
    /// Its security groups, by name.
    pub security_groups: Vec<SecurityGroup>,
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

/// A security group; its rules follow from what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityGroup {
    /// Its id.
    pub id: SecurityGroupId,
    /// Its name, unique in the VPC.
    pub name: String,
    /// What it is for.
    pub description: String,
}

/// A network to be written down for a directory: two subnets, two security groups.
#[derive(Debug, Clone)]
pub struct NetworkDraft {
    /// The account that owns it.
    pub account_id: String,
    /// The network itself, as it shall be.
    pub network: Network,
    /// The group of the controllers; one of the network's.
    pub controllers_group: SecurityGroupId,
    /// The group of the WorkSpaces; one of the network's.
    pub workspaces_group: SecurityGroupId,
}

fn subnet(row: &AnyRow) -> Result<Subnet, StoreError> {
    Ok(Subnet {
        id: database::parsed(row, "id")?,
        range: database::parsed(row, "cidr")?,
        zone: database::text(row, "zone")?,
    })
}

fn security_group(row: &AnyRow) -> Result<SecurityGroup, StoreError> {
    Ok(SecurityGroup {
        id: database::parsed(row, "id")?,
        name: database::text(row, "name")?,
        description: database::text(row, "description")?,
    })
}

impl Store {
    /// The ranges of every VPC.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn vpc_ranges(&self) -> Result<Vec<Cidr>, StoreError> {
        let rows = sqlx::query("SELECT cidr FROM vpcs")
            .fetch_all(self.pool())
            .await?;
        rows.iter()
            .map(|row| database::parsed(row, "cidr"))
            .collect()
    }

    /// The ids of every VPC.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn vpcs(&self) -> Result<Vec<VpcId>, StoreError> {
        let rows = sqlx::query("SELECT id FROM vpcs ORDER BY created_at, id")
            .fetch_all(self.pool())
            .await?;
        rows.iter().map(|row| database::parsed(row, "id")).collect()
    }

    /// A VPC with its subnets and security groups.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn network(&self, id: &VpcId) -> Result<Option<Network>, StoreError> {
        let Some(row) = sqlx::query("SELECT * FROM vpcs WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(self.pool())
            .await?
        else {
            return Ok(None);
        };
        let subnets = sqlx::query("SELECT * FROM subnets WHERE vpc_id = $1 ORDER BY position")
            .bind(id.as_str())
            .fetch_all(self.pool())
            .await?;
        let groups = sqlx::query("SELECT * FROM security_groups WHERE vpc_id = $1 ORDER BY name")
            .bind(id.as_str())
            .fetch_all(self.pool())
            .await?;
        Ok(Some(Network {
            id: id.clone(),
            range: database::parsed(&row, "cidr")?,
            gateway: database::parsed(&row, "gateway_id")?,
            internet: database::flag(&row, "internet")?,
            subnets: subnets.iter().map(subnet).collect::<Result<_, _>>()?,
            security_groups: groups
                .iter()
                .map(security_group)
                .collect::<Result<_, _>>()?,
        }))
    }

    /// Writes a network down and gives it to a directory that has none yet. `false` when the range was taken in the
    /// meantime or the directory has a network: look again and choose anew.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_network(
        &self,
        directory: &DirectoryId,
        draft: &NetworkDraft,
        now: i64,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let network = &draft.network;
        let vpc = sqlx::query(
            "INSERT INTO vpcs (id, account_id, cidr, gateway_id, internet, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (cidr) DO NOTHING",
        )
        .bind(network.id.as_str())
        .bind(&draft.account_id)
        .bind(network.range.to_string())
        .bind(network.gateway.as_str())
        .bind(i64::from(network.internet))
        .bind(now)
        .execute(&mut *transaction)
        .await?;
        if vpc.rows_affected() == 0 {
            return Ok(false);
        }
        for (position, subnet) in (0_i64..).zip(&network.subnets) {
            sqlx::query("INSERT INTO subnets (id, vpc_id, cidr, zone, position) VALUES ($1, $2, $3, $4, $5)")
                .bind(subnet.id.as_str())
                .bind(network.id.as_str())
                .bind(subnet.range.to_string())
                .bind(&subnet.zone)
                .bind(position)
                .execute(&mut *transaction)
                .await?;
        }
        for group in &network.security_groups {
            sqlx::query("INSERT INTO security_groups (id, vpc_id, name, description) VALUES ($1, $2, $3, $4)")
                .bind(group.id.as_str())
                .bind(network.id.as_str())
                .bind(&group.name)
                .bind(&group.description)
                .execute(&mut *transaction)
                .await?;
        }
        let given = sqlx::query(
            "UPDATE directories SET vpc_id = $1, controllers_group_id = $2, workspaces_group_id = $3 WHERE id = $4 AND vpc_id = ''",
        )
        .bind(network.id.as_str())
        .bind(draft.controllers_group.as_str())
        .bind(draft.workspaces_group.as_str())
        .bind(directory.as_str())
        .execute(&mut *transaction)
        .await?;
        if given.rows_affected() == 0 {
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Forgets a network whose things are gone from the engine, and takes it from its directory.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_network(&self, id: &VpcId) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for statement in [
            "DELETE FROM interfaces WHERE network IN (SELECT id FROM subnets WHERE vpc_id = $1)",
            "DELETE FROM security_groups WHERE vpc_id = $1",
            "DELETE FROM subnets WHERE vpc_id = $1",
            "DELETE FROM vpcs WHERE id = $1",
            "UPDATE directories SET vpc_id = '', controllers_group_id = '', workspaces_group_id = '' WHERE vpc_id = $1",
        ] {
            sqlx::query(statement)
                .bind(id.as_str())
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}
