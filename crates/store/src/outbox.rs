//! Mails that are to be sent. A row says what for and to whom; the text is made when it is sent, so that no link or
//! token ever lies in the store.

use model::{
    id::{DirectoryId, WorkspaceId},
    username::Username,
};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, Workspace, database, writing::Writing};

/// What a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailKind {
    /// Invites a person to register.
    Invitation,
    /// Tells a registered person of their WorkSpace.
    Welcome,
}

/// Where a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// Waits to be sent, again perhaps.
    Queued,
    /// Was handed over.
    Sent,
    /// Was given up.
    Failed,
}

/// A mail on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The same mail asked for twice has the same id.
    pub id: String,
    /// What for.
    pub kind: MailKind,
    /// The directory of the person.
    pub directory_id: DirectoryId,
    /// The person.
    pub username: Username,
    /// The WorkSpace it is about.
    pub workspace_id: WorkspaceId,
    /// Where it is.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is to be tried.
    pub due_at: i64,
    /// Why the last attempt failed.
    pub trouble: String,
    /// When it was asked for.
    pub created_at: i64,
    /// When it was sent.
    pub sent_at: Option<i64>,
}

impl MailKind {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Welcome => "welcome",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Invitation, Self::Welcome]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

impl MailState {
    /// The word in the store.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Queued, Self::Sent, Self::Failed]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

fn mail(row: &AnyRow) -> Result<Mail, StoreError> {
    Ok(Mail {
        id: database::text(row, "id")?,
        kind: database::word(row, "kind", MailKind::from_word)?,
        directory_id: database::parsed(row, "directory_id")?,
        username: database::parsed(row, "username_key")?,
        workspace_id: database::parsed(row, "workspace_id")?,
        state: database::word(row, "state", MailState::from_word)?,
        attempts: database::index(row, "attempts")?,
        due_at: database::number(row, "due_at")?,
        trouble: database::text(row, "trouble")?,
        created_at: database::number(row, "created_at")?,
        sent_at: database::time(row, "sent_at")?,
    })
}

impl Store {
    /// Asks for a mail about a WorkSpace to its person. `false` when a mail of that id was asked for before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn queue_mail(
        &self,
        id: &str,
        kind: MailKind,
        workspace: &Workspace,
        now: i64,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let queued = insert(&mut transaction, id, kind, workspace, now).await?;
        transaction.commit().await?;
        Ok(queued)
    }

    /// Mails that are due, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn due_mails(&self, now: i64, limit: u32) -> Result<Vec<Mail>, StoreError> {
        let query = sqlx::query("SELECT * FROM outbox WHERE state = 'queued' AND due_at <= $1 ORDER BY due_at, id LIMIT $2")
            .bind(now)
            .bind(i64::from(limit));
        self.all(query, mail).await
    }

    /// Every mail of the outbox, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mails(&self, limit: u32) -> Result<Vec<Mail>, StoreError> {
        let query = sqlx::query("SELECT * FROM outbox ORDER BY created_at DESC, id LIMIT $1")
            .bind(i64::from(limit));
        self.all(query, mail).await
    }

    /// Notes that a mail was handed over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail_sent(&self, id: &str, now: i64) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE outbox SET state = 'sent', attempts = attempts + 1, trouble = '', sent_at = $1 WHERE id = $2")
            .bind(now)
            .bind(id);
        self.change(query).await.map(drop)
    }

    /// Notes why a mail was not handed over, and when to try again; `None` gives it up.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail_failed(
        &self,
        id: &str,
        trouble: &str,
        again_at: Option<i64>,
    ) -> Result<(), StoreError> {
        let state = if again_at.is_some() {
            MailState::Queued
        } else {
            MailState::Failed
        };
        let query = sqlx::query("UPDATE outbox SET state = $1, attempts = attempts + 1, trouble = $2, due_at = $3 WHERE id = $4")
            .bind(state.word())
            .bind(trouble)
            .bind(again_at.unwrap_or(0))
            .bind(id);
        self.change(query).await.map(drop)
    }
}

pub(crate) async fn insert(
    transaction: &mut Writing,
    id: &str,
    kind: MailKind,
    workspace: &Workspace,
    now: i64,
) -> Result<bool, StoreError> {
    let result = sqlx::query(
        "INSERT INTO outbox (id, kind, directory_id, username_key, workspace_id, state, attempts, due_at, trouble, created_at, sent_at) \
         VALUES ($1, $2, $3, $4, $5, 'queued', 0, $6, '', $6, 0) ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .bind(kind.word())
    .bind(workspace.directory_id.as_str())
    .bind(workspace.username.key())
    .bind(workspace.id.as_str())
    .bind(now)
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() == 1)
}
