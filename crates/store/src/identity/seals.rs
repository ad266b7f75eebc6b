//! Every sealed value of the store, so that all can be sealed anew under another key.

use crate::{Store, StoreError, database};

/// A column that holds sealed values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedColumn {
    /// The secrets of access keys.
    AccessKeys,
    /// The secrets of temporary keys.
    Sessions,
    /// The seeds of MFA devices.
    MfaDevices,
    /// The passwords of directories' administrators.
    DirectoryPasswords,
    /// The keys of directories' authorities.
    DirectoryAuthorities,
    /// The passwords of the accounts in customers' domains.
    DirectoryConnections,
}

/// A sealed value and the row it stands in.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedValue {
    /// The row's id.
    pub id: String,
    /// The value, sealed.
    pub sealed: String,
}

impl SealedColumn {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::AccessKeys,
        Self::Sessions,
        Self::MfaDevices,
        Self::DirectoryPasswords,
        Self::DirectoryAuthorities,
        Self::DirectoryConnections,
    ];

    /// Table, column of the id, column of the value.
    fn place(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::AccessKeys => ("access_keys", "id", "sealed_secret"),
            Self::Sessions => ("sessions", "id", "sealed_secret"),
            Self::MfaDevices => ("mfa_devices", "serial", "sealed_seed"),
            Self::DirectoryPasswords => ("directories", "id", "sealed_administrator_password"),
            Self::DirectoryAuthorities => ("directories", "id", "sealed_authority_key"),
            Self::DirectoryConnections => {
                ("directory_connections", "directory_id", "sealed_password")
            }
        }
    }
}

impl Store {
    /// A page of sealed values, by id, behind an id. Empty values are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sealed_values(
        &self,
        column: SealedColumn,
        after: &str,
        limit: i64,
    ) -> Result<Vec<SealedValue>, StoreError> {
        let (table, id, value) = column.place();
        let statement = format!(
            "SELECT {id} AS id, {value} AS sealed FROM {table} WHERE {id} > $1 AND {value} <> '' ORDER BY {id} LIMIT $2"
        );
        let query = sqlx::query(&statement).bind(after).bind(limit);
        self.all(query, |row| {
            Ok(SealedValue {
                id: database::text(row, "id")?,
                sealed: database::text(row, "sealed")?,
            })
        })
        .await
    }

    /// Writes a value that was sealed anew, unless another one was written meanwhile.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reseal_value(
        &self,
        column: SealedColumn,
        former: &SealedValue,
        sealed: &str,
    ) -> Result<bool, StoreError> {
        let (table, id, value) = column.place();
        let statement = format!("UPDATE {table} SET {value} = $1 WHERE {id} = $2 AND {value} = $3");
        let query = sqlx::query(&statement)
            .bind(sealed)
            .bind(&former.id)
            .bind(&former.sealed);
        Ok(self.change(query).await? > 0)
    }
}
