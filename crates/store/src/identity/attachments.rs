//! Which managed policies are attached to whom.

use sqlx::any::AnyRow;

use super::{Identity, IdentityError, IdentityRefusal, error, identity};
use crate::{Store, StoreError, database};

/// A managed policy that applies to an identity: attached to it, or to a group that it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The user, group or role it is attached to.
    pub identity_id: String,
    /// The policy.
    pub policy_arn: String,
}

/// Somebody who has a policy, as boundary or attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearer {
    /// Who.
    pub identity: Identity,
    /// Whether it bounds what they may do, rather than granting it.
    pub as_boundary: bool,
}

fn attachment(row: &AnyRow) -> Result<Attachment, StoreError> {
    Ok(Attachment {
        identity_id: database::text(row, "identity_id")?,
        policy_arn: database::text(row, "policy_arn")?,
    })
}

impl Store {
    /// Attaches a managed policy; twice is once. An identity has `limit` at most.
    ///
    /// # Errors
    /// A refusal beyond the limit, or when the identity or the account's own policy is gone; else the database's failure.
    pub async fn attach_policy(
        &self,
        identity: &Identity,
        policy_arn: &str,
        limit: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&identity.account_id).await?;
        let inserted = sqlx::query(
            "INSERT INTO attachments (identity_id, policy_arn, account_id) VALUES ($1, $2, $3) \
             ON CONFLICT (identity_id, policy_arn) DO NOTHING",
        )
        .bind(&identity.id)
        .bind(policy_arn)
        .bind(&identity.account_id)
        .execute(&mut *transaction)
        .await;
        error::gone_if_unreferenced(inserted, identity.kind.word(), &identity.name)?;
        // The policies that are shipped are nowhere in the store.
        if !policy_arn.starts_with("arn:aws:iam::aws:") {
            let query = sqlx::query(
                "SELECT COUNT(*) AS count FROM managed_policies WHERE arn = $1 AND account_id = $2",
            )
            .bind(policy_arn)
            .bind(&identity.account_id);
            let found = database::count(&mut transaction, query).await?;
            error::gone_unless(found.unsigned_abs(), "policy", policy_arn)?;
        }
        let query = sqlx::query("SELECT COUNT(*) AS count FROM attachments WHERE identity_id = $1")
            .bind(&identity.id);
        if database::count(&mut transaction, query).await? > limit {
            return Err(IdentityRefusal::limit(&identity.name, limit, "attached policies").into());
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Detaches a managed policy.
    ///
    /// # Errors
    /// A refusal when it is not attached; else the database's failure.
    pub async fn detach_policy(
        &self,
        identity: &Identity,
        policy_arn: &str,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&identity.account_id).await?;
        let deleted =
            sqlx::query("DELETE FROM attachments WHERE identity_id = $1 AND policy_arn = $2")
                .bind(&identity.id)
                .bind(policy_arn)
                .execute(&mut *transaction)
                .await?;
        error::gone_unless(deleted.rows_affected(), "attached policy", policy_arn)?;
        transaction.commit().await?;
        Ok(())
    }

    /// The policies that are attached to an identity, by ARN.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn attached_policies(&self, identity_id: &str) -> Result<Vec<String>, StoreError> {
        let query = sqlx::query(
            "SELECT policy_arn FROM attachments WHERE identity_id = $1 ORDER BY policy_arn",
        )
        .bind(identity_id);
        self.all(query, |row| database::text(row, "policy_arn"))
            .await
    }

    /// The policies that are attached to a user, by themselves or by their groups; of a role, its own.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn effective_attachments(
        &self,
        identity_id: &str,
    ) -> Result<Vec<Attachment>, StoreError> {
        let query = sqlx::query(
            "SELECT identity_id, policy_arn FROM attachments WHERE identity_id = $1 \
             OR identity_id IN (SELECT group_id FROM memberships WHERE user_id = $1) ORDER BY identity_id, policy_arn",
        )
        .bind(identity_id);
        self.all(query, attachment).await
    }

    /// Who of an account has a policy, attached or as a boundary, by kind and name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn policy_bearers(
        &self,
        account_id: &str,
        policy_arn: &str,
    ) -> Result<Vec<Bearer>, StoreError> {
        let query = sqlx::query(
            "SELECT i.*, 0 AS as_boundary FROM identities i JOIN attachments a ON a.identity_id = i.id \
             WHERE i.account_id = $1 AND a.policy_arn = $2 \
             UNION ALL SELECT i.*, 1 AS as_boundary FROM identities i WHERE i.account_id = $1 AND i.boundary = $2 \
             ORDER BY kind, name_key",
        )
        .bind(account_id)
        .bind(policy_arn);
        self.all(query, |row| {
            Ok(Bearer {
                identity: identity(row)?,
                as_boundary: database::flag(row, "as_boundary")?,
            })
        })
        .await
    }
}
