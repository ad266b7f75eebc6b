//! Accounts and their access keys.

use sqlx::any::AnyRow;

use crate::{Store, StoreError, database};

/// An account: 12 digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Twelve digits.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// How many WorkSpaces it may have; `None` is no quota.
    pub workspaces_max: Option<u32>,
    /// When it was made.
    pub created_at: i64,
}

/// An access key; its secret is sealed because SigV4 needs it back.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessKey {
    /// The public part, such as `AKIA…`.
    pub id: String,
    /// Whose it is.
    pub account_id: String,
    /// Who of the account: `root`, or the name of a user.
    pub principal: String,
    /// The secret part, sealed.
    pub sealed_secret: String,
    /// Whether it may be used.
    pub active: bool,
    /// When it was made.
    pub created_at: i64,
}

fn account(row: &AnyRow) -> Result<Account, StoreError> {
    Ok(Account {
        id: database::text(row, "id")?,
        name: database::text(row, "name")?,
        workspaces_max: u32::try_from(database::number(row, "workspaces_max")?).ok(),
        created_at: database::number(row, "created_at")?,
    })
}

fn access_key(row: &AnyRow) -> Result<AccessKey, StoreError> {
    Ok(AccessKey {
        id: database::text(row, "id")?,
        account_id: database::text(row, "account_id")?,
        principal: database::text(row, "principal")?,
        sealed_secret: database::text(row, "sealed_secret")?,
        active: database::flag(row, "active")?,
        created_at: database::number(row, "created_at")?,
    })
}

impl Store {
    /// Every account, by id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        let query = sqlx::query("SELECT * FROM accounts ORDER BY id");
        self.all(query, account).await
    }

    /// Makes an account; one of that id is left as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ensure_account(&self, account: &Account) -> Result<(), StoreError> {
        let query = sqlx::query("INSERT INTO accounts (id, name, workspaces_max, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING")
            .bind(&account.id)
            .bind(&account.name)
            .bind(account.workspaces_max.map_or(-1, i64::from))
            .bind(account.created_at);
        self.change(query).await.map(drop)
    }

    /// Adds an access key.
    ///
    /// # Errors
    /// When the database fails or the id is in use.
    pub async fn add_access_key(&self, key: &AccessKey) -> Result<(), StoreError> {
        let query = sqlx::query(
            "INSERT INTO access_keys (id, account_id, principal, sealed_secret, active, created_at, last_used_at) \
             VALUES ($1, $2, $3, $4, $5, $6, 0)",
        )
        .bind(&key.id)
        .bind(&key.account_id)
        .bind(&key.principal)
        .bind(&key.sealed_secret)
        .bind(i64::from(key.active))
        .bind(key.created_at);
        self.change(query).await.map(drop)
    }

    /// The access key of this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn access_key(&self, id: &str) -> Result<Option<AccessKey>, StoreError> {
        let query = sqlx::query("SELECT * FROM access_keys WHERE id = $1").bind(id);
        self.one(query, access_key).await
    }

    /// The access keys of an account, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn access_keys(&self, account_id: &str) -> Result<Vec<AccessKey>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM access_keys WHERE account_id = $1 ORDER BY created_at, id")
                .bind(account_id);
        self.all(query, access_key).await
    }
}
