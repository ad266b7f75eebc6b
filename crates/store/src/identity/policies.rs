//! Managed policies of an account and their versions.

use sqlx::any::AnyRow;

use super::{IdentityError, IdentityRefusal, Tag, error, name_key, tags};
use crate::{Store, StoreError, database};

/// A managed policy of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManagedPolicy {
    /// `ANPA…`.
    pub id: String,
    /// Whose it is.
    pub account_id: String,
    /// Its name as it was written.
    pub name: String,
    /// Its path, with a slash at both ends.
    pub path: String,
    /// Its ARN.
    pub arn: String,
    /// What it is for.
    pub description: String,
    /// Which version is in force.
    pub default_version: i64,
    /// When it was made.
    pub created_at: i64,
    /// When a version was made or put in force.
    pub updated_at: i64,
    /// To how many identities it is attached.
    pub attached: i64,
    /// Of how many identities it is the boundary.
    pub bounding: i64,
}

/// A version of a managed policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyVersion {
    /// Its number, from 1.
    pub version: i64,
    /// The document as it was sent.
    pub document: String,
    /// When it was made.
    pub created_at: i64,
}

const COLUMNS: &str = "p.*, (SELECT COUNT(*) FROM attachments a WHERE a.policy_arn = p.arn) AS attached, \
     (SELECT COUNT(*) FROM identities i WHERE i.boundary = p.arn) AS bounding";

fn policy(row: &AnyRow) -> Result<ManagedPolicy, StoreError> {
    Ok(ManagedPolicy {
        id: database::text(row, "id")?,
        account_id: database::text(row, "account_id")?,
        name: database::text(row, "name")?,
        path: database::text(row, "path")?,
        arn: database::text(row, "arn")?,
        description: database::text(row, "description")?,
        default_version: database::number(row, "default_version")?,
        created_at: database::number(row, "created_at")?,
        updated_at: database::number(row, "updated_at")?,
        attached: database::number(row, "attached")?,
        bounding: database::number(row, "bounding")?,
    })
}

fn version(row: &AnyRow) -> Result<PolicyVersion, StoreError> {
    Ok(PolicyVersion {
        version: database::number(row, "version")?,
        document: database::text(row, "document")?,
        created_at: database::number(row, "created_at")?,
    })
}

impl Store {
    /// Makes a managed policy with its first version and its tags, unless the account has `limit` of them.
    ///
    /// # Errors
    /// A refusal when the name is taken or the limit reached; else the database's failure.
    pub async fn create_policy(
        &self,
        new: &ManagedPolicy,
        document: &str,
        tags: &[Tag],
        limit: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&new.account_id).await?;
        let query =
            sqlx::query("SELECT COUNT(*) AS count FROM managed_policies WHERE account_id = $1")
                .bind(&new.account_id);
        let count = database::count(&mut transaction, query).await?;
        let inserted = sqlx::query(
            "INSERT INTO managed_policies (id, account_id, name_key, name, path, arn, description, default_version, \
             newest_version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, 1, $8, $8)",
        )
        .bind(&new.id)
        .bind(&new.account_id)
        .bind(name_key(&new.name))
        .bind(&new.name)
        .bind(&new.path)
        .bind(&new.arn)
        .bind(&new.description)
        .bind(new.created_at)
        .execute(&mut *transaction)
        .await;
        error::taken_if_duplicate(inserted, "policy", &new.name)?;
        if count >= limit {
            return Err(IdentityRefusal::limit("the account", limit, "policies").into());
        }
        let first = "INSERT INTO policy_versions (policy_id, version, document, created_at) VALUES ($1, 1, $2, $3)";
        sqlx::query(first)
            .bind(&new.id)
            .bind(document)
            .bind(new.created_at)
            .execute(&mut *transaction)
            .await?;
        tags::insert(&mut transaction, &new.id, tags).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// A managed policy of an account by ARN.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn managed_policy(
        &self,
        account_id: &str,
        arn: &str,
    ) -> Result<Option<ManagedPolicy>, StoreError> {
        let statement = format!(
            "SELECT {COLUMNS} FROM managed_policies p WHERE p.account_id = $1 AND p.arn = $2"
        );
        let query = sqlx::query(&statement).bind(account_id).bind(arn);
        self.one(query, policy).await
    }

    /// The managed policies of an account, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn managed_policies(
        &self,
        account_id: &str,
    ) -> Result<Vec<ManagedPolicy>, StoreError> {
        let statement = format!(
            "SELECT {COLUMNS} FROM managed_policies p WHERE p.account_id = $1 ORDER BY p.name_key"
        );
        self.all(sqlx::query(&statement).bind(account_id), policy)
            .await
    }

    /// Of policies that are no account's own: to how many identities of an account one is attached, and of how many it
    /// is the boundary.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn policy_uses(&self, account_id: &str, arn: &str) -> Result<(i64, i64), StoreError> {
        let query = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM attachments WHERE account_id = $1 AND policy_arn = $2) AS attached, \
             (SELECT COUNT(*) FROM identities WHERE account_id = $1 AND boundary = $2) AS bounding",
        )
        .bind(account_id)
        .bind(arn);
        let uses = self.one(query, |row| {
            Ok((
                database::number(row, "attached")?,
                database::number(row, "bounding")?,
            ))
        });
        Ok(uses.await?.unwrap_or_default())
    }

    /// The versions of a policy, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn policy_versions(&self, policy_id: &str) -> Result<Vec<PolicyVersion>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM policy_versions WHERE policy_id = $1 ORDER BY version DESC")
                .bind(policy_id);
        self.all(query, version).await
    }

    /// A version of a policy.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn policy_version(
        &self,
        policy_id: &str,
        number: i64,
    ) -> Result<Option<PolicyVersion>, StoreError> {
        let query =
            sqlx::query("SELECT * FROM policy_versions WHERE policy_id = $1 AND version = $2")
                .bind(policy_id)
                .bind(number);
        self.one(query, version).await
    }

    /// The documents in force of an account's policies among these ARNs, each under its ARN.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn policies_in_force(
        &self,
        account_id: &str,
        arns: &[String],
    ) -> Result<Vec<(String, String)>, StoreError> {
        let mut found = Vec::new();
        for arn in arns {
            let query = sqlx::query(
                "SELECT v.document FROM managed_policies p JOIN policy_versions v ON v.policy_id = p.id \
                 AND v.version = p.default_version WHERE p.account_id = $1 AND p.arn = $2",
            )
            .bind(account_id)
            .bind(arn);
            let document = self
                .one(query, |row| database::text(row, "document"))
                .await?;
            found.extend(document.map(|document| (arn.clone(), document)));
        }
        Ok(found)
    }

    /// Adds a version, in force at once if `is_default`; a policy has `limit` at most. Returns its number.
    ///
    /// # Errors
    /// A refusal beyond the limit or when the policy is gone; else the database's failure.
    pub async fn add_policy_version(
        &self,
        policy: &ManagedPolicy,
        document: &str,
        is_default: bool,
        limit: i64,
        now: i64,
    ) -> Result<i64, IdentityError> {
        let mut transaction = self.identity_write(&policy.account_id).await?;
        let updated = sqlx::query(
            "UPDATE managed_policies SET newest_version = newest_version + 1, updated_at = $1, \
             default_version = CASE WHEN $2 = 1 THEN newest_version + 1 ELSE default_version END WHERE id = $3",
        )
        .bind(now)
        .bind(i64::from(is_default))
        .bind(&policy.id)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(updated.rows_affected(), "policy", &policy.name)?;
        let query =
            sqlx::query("SELECT newest_version AS count FROM managed_policies WHERE id = $1")
                .bind(&policy.id);
        let number = database::count(&mut transaction, query).await?;
        sqlx::query("INSERT INTO policy_versions (policy_id, version, document, created_at) VALUES ($1, $2, $3, $4)")
            .bind(&policy.id)
            .bind(number)
            .bind(document)
            .bind(now)
            .execute(&mut *transaction)
            .await?;
        let query =
            sqlx::query("SELECT COUNT(*) AS count FROM policy_versions WHERE policy_id = $1")
                .bind(&policy.id);
        if database::count(&mut transaction, query).await? > limit {
            return Err(IdentityRefusal::limit(&policy.name, limit, "versions").into());
        }
        transaction.commit().await?;
        Ok(number)
    }

    /// Puts a version in force.
    ///
    /// # Errors
    /// A refusal when there is no such version; else the database's failure.
    pub async fn set_default_version(
        &self,
        policy: &ManagedPolicy,
        number: i64,
        now: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&policy.account_id).await?;
        let updated = sqlx::query(
            "UPDATE managed_policies SET default_version = $1, updated_at = $2 WHERE id = $3 \
             AND EXISTS (SELECT 1 FROM policy_versions v WHERE v.policy_id = $3 AND v.version = $1)",
        )
        .bind(number)
        .bind(now)
        .bind(&policy.id)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(
            updated.rows_affected(),
            "policy version",
            &format!("v{number}"),
        )?;
        transaction.commit().await?;
        Ok(())
    }

    /// Removes a version that is not in force.
    ///
    /// # Errors
    /// A refusal when it is in force or not there; else the database's failure.
    pub async fn delete_policy_version(
        &self,
        policy: &ManagedPolicy,
        number: i64,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&policy.account_id).await?;
        let query =
            sqlx::query("SELECT default_version AS count FROM managed_policies WHERE id = $1")
                .bind(&policy.id);
        if database::count(&mut transaction, query).await? == number {
            return Err(IdentityRefusal::InUse {
                what: "policy version",
                name: format!("v{number}"),
                remaining: "the policy in force by it, for it is the default version",
            }
            .into());
        }
        let deleted =
            sqlx::query("DELETE FROM policy_versions WHERE policy_id = $1 AND version = $2")
                .bind(&policy.id)
                .bind(number)
                .execute(&mut *transaction)
                .await?;
        error::gone_unless(
            deleted.rows_affected(),
            "policy version",
            &format!("v{number}"),
        )?;
        transaction.commit().await?;
        Ok(())
    }

    /// Removes a policy that is attached to nobody, bounds nobody and has no other version than the one in force.
    ///
    /// # Errors
    /// A refusal that says what is in the way; else the database's failure.
    pub async fn delete_policy(&self, policy: &ManagedPolicy) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&policy.account_id).await?;
        let uses = [
            (
                "identities it is attached to",
                "SELECT COUNT(*) AS count FROM attachments WHERE policy_arn = $1",
                &policy.arn,
                0,
            ),
            (
                "identities whose boundary it is",
                "SELECT COUNT(*) AS count FROM identities WHERE boundary = $1",
                &policy.arn,
                0,
            ),
            (
                "versions beside the one in force",
                "SELECT COUNT(*) AS count FROM policy_versions WHERE policy_id = $1",
                &policy.id,
                1,
            ),
        ];
        for (remaining, statement, value, allowed) in uses {
            let query = sqlx::query(statement).bind(value);
            if database::count(&mut transaction, query).await? > allowed {
                return Err(IdentityRefusal::InUse {
                    what: "policy",
                    name: policy.name.clone(),
                    remaining,
                }
                .into());
            }
        }
        for statement in [
            "DELETE FROM identity_tags WHERE owner = $1",
            "DELETE FROM policy_versions WHERE policy_id = $1",
        ] {
            sqlx::query(statement)
                .bind(&policy.id)
                .execute(&mut *transaction)
                .await?;
        }
        let deleted = sqlx::query("DELETE FROM managed_policies WHERE id = $1")
            .bind(&policy.id)
            .execute(&mut *transaction)
            .await?;
        error::gone_unless(deleted.rows_affected(), "policy", &policy.name)?;
        transaction.commit().await?;
        Ok(())
    }
}
