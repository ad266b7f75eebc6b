//! Network interfaces: one address each, unique in its network, kept until the owner is gone.

use std::{collections::HashSet, net::Ipv4Addr};

use model::{id::NetworkInterfaceId, network::Cidr};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, database};

/// The name of the management network among the networks of interfaces.
pub const MANAGEMENT: &str = "management";

/// An interface with its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interface {
    /// Its id.
    pub id: NetworkInterfaceId,
    /// A subnet's id, or [`MANAGEMENT`].
    pub network: String,
    /// Its address.
    pub address: Ipv4Addr,
    /// A WorkSpace's id or a controller's instance.
    pub owner: String,
}

/// What address an interface shall get.
#[derive(Debug, Clone)]
pub struct InterfaceWish<'a> {
    /// A subnet's id, or [`MANAGEMENT`].
    pub network: &'a str,
    /// The network's range.
    pub range: Cidr,
    /// The first place in the range that may be given; places are given upward from here.
    pub first: u32,
    /// A WorkSpace's id or a controller's instance.
    pub owner: &'a str,
    /// The id it gets when it is new.
    pub id: NetworkInterfaceId,
}

fn interface(row: &AnyRow) -> Result<Interface, StoreError> {
    Ok(Interface {
        id: database::parsed(row, "id")?,
        network: database::text(row, "network")?,
        address: Ipv4Addr::from(database::index(row, "address")?),
        owner: database::text(row, "owner")?,
    })
}

impl Store {
    /// The owner's interface in that network; a new one gets the lowest free address.
    ///
    /// # Errors
    /// When the range is used up or the database fails.
    pub async fn ensure_interface(
        &self,
        wish: &InterfaceWish<'_>,
    ) -> Result<Interface, StoreError> {
        loop {
            if let Some(existing) = self.interface(wish.owner, wish.network).await? {
                return Ok(existing);
            }
            let rows = sqlx::query("SELECT address FROM interfaces WHERE network = $1")
                .bind(wish.network)
                .fetch_all(self.pool())
                .await?;
            let used: HashSet<u32> = rows
                .iter()
                .map(|row| database::index(row, "address"))
                .collect::<Result<_, _>>()?;
            let free = (wish.first..)
                .map_while(|place| wish.range.address(place + 1).and(wish.range.address(place)));
            let Some(address) = free.map(u32::from).find(|address| !used.contains(address)) else {
                let limit = u32::try_from(used.len()).unwrap_or(u32::MAX);
                return Err(StoreError::UsedUp {
                    what: "address in the network",
                    limit,
                });
            };
            // Somebody else may have taken it since: then nothing is inserted, and the loop looks again.
            let insert = sqlx::query("INSERT INTO interfaces (id, network, address, owner) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
                .bind(wish.id.as_str())
                .bind(wish.network)
                .bind(i64::from(address))
                .bind(wish.owner);
            self.change(insert).await?;
        }
    }

    /// The owner's interface in that network.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn interface(
        &self,
        owner: &str,
        network: &str,
    ) -> Result<Option<Interface>, StoreError> {
        let query = sqlx::query("SELECT * FROM interfaces WHERE owner = $1 AND network = $2")
            .bind(owner)
            .bind(network);
        self.one(query, interface).await
    }

    /// Every interface of an owner.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn interfaces(&self, owner: &str) -> Result<Vec<Interface>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM interfaces WHERE owner = $1 ORDER BY network").bind(owner);
        self.all(query, interface).await
    }

    /// Gives the addresses of an owner back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_interfaces(&self, owner: &str) -> Result<(), StoreError> {
        let query = sqlx::query("DELETE FROM interfaces WHERE owner = $1").bind(owner);
        self.change(query).await.map(drop)
    }
}
