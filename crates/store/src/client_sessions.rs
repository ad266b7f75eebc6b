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
    /// When it ends by itself.
    pub expires_at: i64,
}

fn session(row: &AnyRow) -> Result<ClientSession, StoreError> {
    Ok(ClientSession {
        token_hash: database::text(row, "token_hash")?,
        directory_id: database::parsed(row, "directory_id")?,
        username: database::parsed(row, "username_key")?,
        workspace_id: database::parsed(row, "workspace_id")?,
        created_at: database::number(row, "created_at")?,
        expires_at: database::number(row, "expires_at")?,
    })
}

impl Store {
    /// Adds a session and forgets those that have ended by themselves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_session(&self, session: &ClientSession) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM client_sessions WHERE expires_at <= $1")
            .bind(session.created_at)
            .execute(self.pool())
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
        .execute(self.pool())
        .await?;
        Ok(())
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
        let row =
            sqlx::query("SELECT * FROM client_sessions WHERE token_hash = $1 AND expires_at > $2")
                .bind(token_hash)
                .bind(now)
                .fetch_optional(self.pool())
                .await?;
        row.as_ref().map(session).transpose()
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_session(&self, token_hash: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM client_sessions WHERE token_hash = $1")
            .bind(token_hash)
            .execute(self.pool())
            .await?;
        Ok(())
    }

    /// Ends every session of a person, for example after their password was changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_sessions_of(
        &self,
        directory: &DirectoryId,
        username: &Username,
    ) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM client_sessions WHERE directory_id = $1 AND username_key = $2")
            .bind(directory.as_str())
            .bind(username.key())
            .execute(self.pool())
            .await?;
        Ok(())
    }

    /// How many sessions a person has.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session_count(
        &self,
        directory: &DirectoryId,
        username: &Username,
        now: i64,
    ) -> Result<u32, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS sessions FROM client_sessions WHERE directory_id = $1 AND username_key = $2 AND expires_at > $3",
        )
        .bind(directory.as_str())
        .bind(username.key())
        .bind(now)
        .fetch_one(self.pool())
        .await?;
        database::index(&row, "sessions")
    }
}
