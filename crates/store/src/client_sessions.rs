//! Who is signed in with a client, by the hash of the session's token.

use model::{
    id::{DirectoryId, WorkspaceId},
    username::Username,
};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, database};

/// A signed-in client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientSession {
    /// Hash of the token that the client holds.
    pub token_hash: String,
    /// The directory of the person.
    pub directory_id: DirectoryId,
    /// The person.
    pub username: Username,
    /// Their WorkSpace.
    pub workspace_id: WorkspaceId,
    /// When they signed in.
    pub created_at: i64,
    /// When it ends by itself, unless it is in use then.
    pub expires_at: i64,
    /// When its first ticket was given out.
    pub admitted_at: Option<i64>,
}

fn session(row: &AnyRow) -> Result<ClientSession, StoreError> {
    Ok(ClientSession {
        token_hash: database::text(row, "token_hash")?,
        directory_id: database::parsed(row, "directory_id")?,
        username: database::parsed(row, "username_key")?,
        workspace_id: database::parsed(row, "workspace_id")?,
        created_at: database::number(row, "created_at")?,
        expires_at: database::number(row, "expires_at")?,
        admitted_at: database::time(row, "admitted_at")?,
    })
}

impl Store {
    /// Adds a session. Where the person has more than `sessions_max` now, those end that were not used for the longest: the
    /// hashes of their tokens are returned.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_session(
        &self,
        session: &ClientSession,
        sessions_max: u32,
    ) -> Result<Vec<String>, StoreError> {
        let mut transaction = self.begin().await?;
        let ended = sqlx::query(
            "DELETE FROM client_sessions WHERE token_hash IN (SELECT token_hash FROM client_sessions \
             WHERE directory_id = $1 AND username_key = $2 ORDER BY expires_at DESC, created_at DESC, token_hash LIMIT 1000000 OFFSET $3) \
             RETURNING token_hash",
        )
        .bind(session.directory_id.as_str())
        .bind(session.username.key())
        .bind(i64::from(sessions_max.saturating_sub(1)))
        .fetch_all(&mut *transaction)
        .await?;
        sqlx::query(
            "INSERT INTO client_sessions (token_hash, directory_id, username_key, workspace_id, created_at, expires_at) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(&session.token_hash)
        .bind(session.directory_id.as_str())
        .bind(session.username.key())
        .bind(session.workspace_id.as_str())
        .bind(session.created_at)
        .bind(session.expires_at)
        .execute(&mut *transaction)
        .await?;
        // Who signs in begins to work: an AUTO_STOP waits anew.
        sqlx::query("UPDATE workspaces SET active_at = $1 WHERE id = $2 AND active_at < $1")
            .bind(session.created_at)
            .bind(session.workspace_id.as_str())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        ended.iter().map(token_hash).collect()
    }

    /// The session whose token has this hash, unless it has ended.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session(
        &self,
        token_hash: &str,
        now: i64,
    ) -> Result<Option<ClientSession>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM client_sessions WHERE token_hash = $1 AND expires_at > $2")
                .bind(token_hash)
                .bind(now);
        self.one(query, session).await
    }

    /// The sessions of a WorkSpace that nobody has ended; also those whose time is over, until they are forgotten.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sessions_of_workspace(
        &self,
        workspace: &WorkspaceId,
    ) -> Result<Vec<ClientSession>, StoreError> {
        let query = sqlx::query("SELECT * FROM client_sessions WHERE workspace_id = $1")
            .bind(workspace.as_str());
        self.all(query, session).await
    }

    /// Lets sessions that are in use last until `expires_at` at least. One that has ended is not taken up again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn prolong_sessions(
        &self,
        token_hashes: &[String],
        expires_at: i64,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for hash in token_hashes {
            sqlx::query("UPDATE client_sessions SET expires_at = $1 WHERE token_hash = $2 AND expires_at < $1")
                .bind(expires_at)
                .bind(hash)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Writes down that a session was given a ticket, the first time; when that was.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn admit_session(&self, token_hash: &str, now: i64) -> Result<i64, StoreError> {
        let query = sqlx::query(
            "UPDATE client_sessions SET admitted_at = CASE WHEN admitted_at = 0 THEN $1 ELSE admitted_at END \
             WHERE token_hash = $2 RETURNING admitted_at",
        )
        .bind(now)
        .bind(token_hash);
        let first = self
            .one(query, |row| database::number(row, "admitted_at"))
            .await?;
        Ok(first.unwrap_or(now))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_session(&self, token_hash: &str) -> Result<(), StoreError> {
        let query =
            sqlx::query("DELETE FROM client_sessions WHERE token_hash = $1").bind(token_hash);
        self.change(query).await.map(drop)
    }

    /// Ends every session of a person, for example after their password was changed; the hashes of their tokens are
    /// returned.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_sessions_of(
        &self,
        directory: &DirectoryId,
        username: &Username,
    ) -> Result<Vec<String>, StoreError> {
        let query = sqlx::query(
            "DELETE FROM client_sessions WHERE directory_id = $1 AND username_key = $2 RETURNING token_hash",
        )
        .bind(directory.as_str())
        .bind(username.key());
        self.all(query, token_hash).await
    }
}

fn token_hash(row: &AnyRow) -> Result<String, StoreError> {
    database::text(row, "token_hash")
}
