//! How a connected directory reaches the customer's domain: two name servers and an account there.

use model::id::DirectoryId;
use sqlx::any::AnyRow;
use std::net::Ipv4Addr;

use crate::{RequestError, Store, StoreError, database, writing::Writing};

/// A connection to be written down.
#[derive(Clone)]
pub struct NewConnection {
    /// The customer's name servers.
    pub dns_addresses: Vec<Ipv4Addr>,
    /// The account's name in the customer's domain.
    pub username: String,
    /// Its password, sealed.
    pub sealed_password: String,
}

/// A connection.
#[derive(Clone)]
pub struct Connection {
    /// The customer's name servers.
    pub dns_addresses: Vec<Ipv4Addr>,
    /// The account's name in the customer's domain.
    pub username: String,
    /// Its password, sealed.
    pub sealed_password: String,
    /// When the account was given last.
    pub updated_at: i64,
}

pub(super) async fn insert(
    transaction: &mut Writing,
    directory: &DirectoryId,
    new: &NewConnection,
    now: i64,
) -> Result<(), RequestError> {
    let addresses: Vec<String> = new.dns_addresses.iter().map(ToString::to_string).collect();
    sqlx::query(
        "INSERT INTO directory_connections (directory_id, dns_addresses, username, sealed_password, updated_at) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(directory.as_str())
    .bind(addresses.join(","))
    .bind(&new.username)
    .bind(&new.sealed_password)
    .bind(now)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn connection(row: &AnyRow) -> Result<Connection, StoreError> {
    Ok(Connection {
        dns_addresses: database::list(row, "dns_addresses")?,
        username: database::text(row, "username")?,
        sealed_password: database::text(row, "sealed_password")?,
        updated_at: database::number(row, "updated_at")?,
    })
}

impl Store {
    /// How a directory reaches the customer's domain; `None` of a cloud directory.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn connection(&self, id: &DirectoryId) -> Result<Option<Connection>, StoreError> {
        let query = sqlx::query("SELECT * FROM directory_connections WHERE directory_id = $1")
            .bind(id.as_str());
        self.one(query, connection).await
    }

    /// Changes the account in the customer's domain (DIR-40). `false` when the directory is not connected.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_connection(
        &self,
        id: &DirectoryId,
        username: &str,
        sealed_password: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "UPDATE directory_connections SET username = $1, sealed_password = $2, updated_at = $3 WHERE directory_id = $4",
        )
        .bind(username)
        .bind(sealed_password)
        .bind(now)
        .bind(id.as_str());
        Ok(self.change(query).await? == 1)
    }
}
