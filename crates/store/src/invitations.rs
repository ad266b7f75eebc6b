//! Invitations: a hashed token each, single use, one valid per person.

use model::{id::DirectoryId, username::Username};
use sqlx::any::AnyRow;

use crate::{Store, StoreError, database};

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The directory of the person.
    pub directory_id: DirectoryId,
    /// The person.
    pub username: Username,
    /// When it was made.
    pub created_at: i64,
    /// When it ends.
    pub expires_at: i64,
    /// When it was used.
    pub used_at: Option<i64>,
    /// When a newer one took its place.
    pub replaced_at: Option<i64>,
}

/// Whether an invitation may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationStanding {
    /// It may.
    Valid,
    /// Its time is over.
    Expired,
    /// It was used.
    Used,
    /// A newer one took its place (REG-08).
    Replaced,
}

impl Invitation {
    /// Whether it may be used at a time.
    #[must_use]
    pub fn standing(&self, now: i64) -> InvitationStanding {
        if self.used_at.is_some() {
            InvitationStanding::Used
        } else if self.replaced_at.is_some() {
            InvitationStanding::Replaced
        } else if self.expires_at <= now {
            InvitationStanding::Expired
        } else {
            InvitationStanding::Valid
        }
    }
}

fn invitation(row: &AnyRow) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        directory_id: database::parsed(row, "directory_id")?,
        username: database::parsed(row, "username_key")?,
        created_at: database::number(row, "created_at")?,
        expires_at: database::number(row, "expires_at")?,
        used_at: database::time(row, "used_at")?,
        replaced_at: database::time(row, "replaced_at")?,
    })
}

/// Voids what a person has not used.
const VOID: &str = "UPDATE invitations SET replaced_at = $1 \
     WHERE directory_id = $2 AND username_key = $3 AND used_at = 0 AND replaced_at = 0";

impl Store {
    /// Adds an invitation by the hash of its token; earlier ones of the person that were not used are void from now on.
    ///
    /// # Errors
    /// When the database fails or the person is not there.
    pub async fn add_invitation(
        &self,
        token_hash: &str,
        directory: &DirectoryId,
        username: &Username,
        now: i64,
        expires_at: i64,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query(VOID)
            .bind(now)
            .bind(directory.as_str())
            .bind(username.key())
            .execute(&mut *transaction)
            .await?;
        sqlx::query(
            "INSERT INTO invitations (token_hash, directory_id, username_key, created_at, expires_at, used_at, replaced_at) \
             VALUES ($1, $2, $3, $4, $5, 0, 0)",
        )
        .bind(token_hash)
        .bind(directory.as_str())
        .bind(username.key())
        .bind(now)
        .bind(expires_at)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Voids a person's invitations that were not used: somebody does not want them to be.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn void_invitations(
        &self,
        directory: &DirectoryId,
        username: &Username,
        now: i64,
    ) -> Result<(), StoreError> {
        let query = sqlx::query(VOID)
            .bind(now)
            .bind(directory.as_str())
            .bind(username.key());
        self.change(query).await.map(drop)
    }

    /// Whether all invitations of a person are void, also the newest, in whose place none came.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn are_invitations_void(
        &self,
        directory: &DirectoryId,
        username: &Username,
    ) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "SELECT * FROM invitations WHERE directory_id = $1 AND username_key = $2 AND replaced_at = 0 LIMIT 1",
        )
        .bind(directory.as_str())
        .bind(username.key());
        Ok(self.one(query, invitation).await?.is_none())
    }

    /// The invitation whose token has this hash.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invitation(&self, token_hash: &str) -> Result<Option<Invitation>, StoreError> {
        let query = sqlx::query("SELECT * FROM invitations WHERE token_hash = $1").bind(token_hash);
        self.one(query, invitation).await
    }

    /// Uses an invitation; `true` for exactly one caller, and only while it is valid.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn use_invitation(&self, token_hash: &str, now: i64) -> Result<bool, StoreError> {
        let query = sqlx::query(
            "UPDATE invitations SET used_at = $1 WHERE token_hash = $2 AND used_at = 0 AND replaced_at = 0 AND expires_at > $1",
        )
        .bind(now)
        .bind(token_hash);
        Ok(self.change(query).await? == 1)
    }

    /// Gives an invitation back that was used for something the directory then refused.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn release_invitation(&self, token_hash: &str) -> Result<(), StoreError> {
        let query = sqlx::query("UPDATE invitations SET used_at = 0 WHERE token_hash = $1")
            .bind(token_hash);
        self.change(query).await.map(drop)
    }
}
