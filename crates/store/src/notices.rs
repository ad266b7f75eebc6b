//! Mails to those who own an account: of requests for more, and of what became of them.

use sqlx::any::AnyRow;

use crate::{Store, StoreError, database, writing::Writing};

/// A mail that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The same mail asked for twice has the same id.
    pub id: String,
    /// Whose owner gets it.
    pub account_id: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// When it was asked for.
    pub created_at: i64,
}

/// A mail on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueNotice {
    /// The mail.
    pub notice: Notice,
    /// The owner's address; empty when the account has none.
    pub mail: String,
    /// The account's name.
    pub name: String,
    /// How often it was tried.
    pub attempts: u32,
}

fn due(row: &AnyRow) -> Result<DueNotice, StoreError> {
    Ok(DueNotice {
        notice: Notice {
            id: database::text(row, "id")?,
            account_id: database::text(row, "account_id")?,
            subject: database::text(row, "subject")?,
            body: database::text(row, "body")?,
            created_at: database::number(row, "created_at")?,
        },
        mail: database::text(row, "mail")?,
        name: database::text(row, "name")?,
        attempts: database::index(row, "attempts")?,
    })
}

pub(crate) async fn insert(
    transaction: &mut Writing,
    notices: &[Notice],
) -> Result<(), StoreError> {
    for notice in notices {
        sqlx::query(
            "INSERT INTO notices (id, account_id, subject, body, state, attempts, due_at, trouble, created_at) \
             VALUES ($1, $2, $3, $4, 'queued', 0, $5, '', $5) ON CONFLICT (id) DO NOTHING",
        )
        .bind(&notice.id)
        .bind(&notice.account_id)
        .bind(&notice.subject)
        .bind(&notice.body)
        .bind(notice.created_at)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

impl Store {
    /// Mails that are due, oldest first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn due_notices(&self, now: i64, limit: u32) -> Result<Vec<DueNotice>, StoreError> {
        let query = sqlx::query(
            "SELECT n.*, a.mail, a.name FROM notices n JOIN accounts a ON a.id = n.account_id \
             WHERE n.state = 'queued' AND n.due_at <= $1 ORDER BY n.due_at, n.id LIMIT $2",
        )
        .bind(now)
        .bind(i64::from(limit));
        self.all(query, due).await
    }

    /// Notes that a mail was handed over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn notice_sent(&self, id: &str) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE notices SET state = 'sent', trouble = '' WHERE id = $1");
        self.change(query.bind(id)).await.map(drop)
    }

    /// Notes that a mail was not handed over, and when it is tried again; `None` gives it up.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn notice_failed(
        &self,
        id: &str,
        trouble: &str,
        again_at: Option<i64>,
    ) -> Result<(), StoreError> {
        let query = sqlx::query(
            "UPDATE notices SET state = $1, attempts = attempts + 1, due_at = $2, trouble = $3 WHERE id = $4",
        )
        .bind(if again_at.is_some() { "queued" } else { "failed" })
        .bind(again_at.unwrap_or_default())
        .bind(trouble)
        .bind(id);
        self.change(query).await.map(drop)
    }
}
