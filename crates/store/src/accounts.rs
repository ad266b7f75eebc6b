//! Accounts.

use sqlx::any::AnyRow;

use crate::{Refusal, RequestError, Store, StoreError, database};

/// An account: 12 digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Twelve digits.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// The mail address of who owns it; empty when there is none.
    pub mail: String,
    /// Whether it may be used.
    pub standing: Standing,
    /// When it was made.
    pub created_at: i64,
    /// When its standing changed last.
    pub changed_at: i64,
}

impl Account {
    /// A fresh account without a mail address.
    #[must_use]
    pub fn new(id: &str, name: &str, now: i64) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            mail: String::new(),
            standing: Standing::Active,
            created_at: now,
            changed_at: now,
        }
    }
}

/// Whether an account may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It may.
    Active,
    /// Not for now; everything in it stays as it is.
    Suspended,
    /// Never again; what is in it is kept until its time is over.
    Closed,
    /// Closed, and nothing of it is left.
    Removed,
}

impl Standing {
    /// The word in the store and on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
            Self::Removed => "removed",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Active, Self::Suspended, Self::Closed, Self::Removed]
            .into_iter()
            .find(|standing| standing.word() == word)
    }
}

fn account(row: &AnyRow) -> Result<Account, StoreError> {
    Ok(Account {
        id: database::text(row, "id")?,
        name: database::text(row, "name")?,
        mail: database::text(row, "mail")?,
        standing: standing(row)?,
        created_at: database::number(row, "created_at")?,
        changed_at: database::number(row, "changed_at")?,
    })
}

/// The standing in a row.
pub(crate) fn standing(row: &AnyRow) -> Result<Standing, StoreError> {
    database::word(row, "standing", Standing::from_word)
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

    /// Accounts behind `after` by id, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn accounts_after(
        &self,
        after: &str,
        limit: u32,
    ) -> Result<Vec<Account>, StoreError> {
        let query = sqlx::query("SELECT * FROM accounts WHERE id > $1 ORDER BY id LIMIT $2")
            .bind(after)
            .bind(i64::from(limit));
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
        let query = sqlx::query(
            "INSERT INTO accounts (id, name, mail, standing, created_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO NOTHING",
        )
        .bind(&account.id)
        .bind(&account.name)
        .bind(&account.mail)
        .bind(account.standing.word())
        .bind(account.created_at)
        .bind(account.changed_at);
        self.change(query).await.map(drop)
    }

    /// Says where mails to the owner of an account go.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_account_mail(&self, id: &str, mail: &str) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE accounts SET mail = $1 WHERE id = $2")
            .bind(mail)
            .bind(id);
        self.change(query).await.map(drop)
    }

    /// Changes an account's standing when it is one of `from`.
    ///
    /// # Errors
    /// A refusal when there is no such account or its standing is another; else the database's failure.
    pub async fn change_standing(
        &self,
        id: &str,
        from: &[Standing],
        to: Standing,
        now: i64,
    ) -> Result<Account, RequestError> {
        let current = self
            .account(id)
            .await?
            .ok_or_else(|| Refusal::NoAccount(id.to_owned()))?;
        let changed = sqlx::query(
            "UPDATE accounts SET standing = $1, changed_at = $2 WHERE id = $3 AND standing = $4",
        )
        .bind(to.word())
        .bind(now)
        .bind(id)
        .bind(current.standing.word());
        if !from.contains(&current.standing) || self.change(changed).await? == 0 {
            return Err(Refusal::AccountStanding {
                id: id.to_owned(),
                standing: current.standing,
            }
            .into());
        }
        Ok(Account {
            standing: to,
            changed_at: now,
            ..current
        })
    }
}
