//! Accounts.

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

fn account(row: &AnyRow) -> Result<Account, StoreError> {
    Ok(Account {
        id: database::text(row, "id")?,
        name: database::text(row, "name")?,
        workspaces_max: u32::try_from(database::number(row, "workspaces_max")?).ok(),
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

    /// An account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn account(&self, id: &str) -> Result<Option<Account>, StoreError> {
        let query = sqlx::query("SELECT * FROM accounts WHERE id = $1").bind(id);
        self.one(query, account).await
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
}
