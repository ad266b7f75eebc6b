//! What happened to whom, for administrators; the newest are kept.

use sqlx::any::AnyRow;

use crate::{Store, StoreError, database};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Sorts by time.
    pub id: String,
    /// When.
    pub at: i64,
    /// To which WorkSpace, directory or person.
    pub subject: String,
    /// What kind, such as `state`.
    pub kind: String,
    /// What, for people.
    pub message: String,
}

fn event(row: &AnyRow) -> Result<Event, StoreError> {
    Ok(Event {
        id: database::text(row, "id")?,
        at: database::number(row, "at")?,
        subject: database::text(row, "subject")?,
        kind: database::text(row, "kind")?,
        message: database::text(row, "message")?,
    })
}

impl Store {
    /// Notes an event; `id` sorts by time and is unique.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_event(&self, event: &Event) -> Result<(), StoreError> {
        let query = sqlx::query("INSERT INTO events (id, at, subject, kind, message) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING")
            .bind(&event.id)
            .bind(event.at)
            .bind(&event.subject)
            .bind(&event.kind)
            .bind(&event.message);
        self.change(query).await.map(drop)
    }

    /// The newest events of a subject, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn events(&self, subject: &str, limit: u32) -> Result<Vec<Event>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM events WHERE subject = $1 ORDER BY id DESC LIMIT $2")
                .bind(subject)
                .bind(i64::from(limit));
        self.all(query, event).await
    }
}
