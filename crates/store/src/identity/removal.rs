//! Removing users, groups, roles and instance profiles, once nothing hangs on them any more.

use super::{Identity, IdentityError, IdentityRefusal, error};
use crate::{Store, database};

impl Store {
    /// Removes an identity that nothing hangs on any more; its tags, its sessions and the boundary go with it.
    ///
    /// # Errors
    /// A refusal that says what still hangs on it, or that it is gone; else the database's failure.
    pub async fn delete_identity(&self, identity: &Identity) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&identity.account_id).await?;
        for (remaining, statement) in USES {
            let query = sqlx::query(statement).bind(&identity.id);
            if database::count(&mut transaction, query).await? > 0 {
                return Err(IdentityRefusal::InUse {
                    what: identity.kind.word(),
                    name: identity.name.clone(),
                    remaining,
                }
                .into());
            }
        }
        for statement in [
            "DELETE FROM identity_tags WHERE owner = $1",
            "DELETE FROM former_passwords WHERE user_id = $1",
            "DELETE FROM sessions WHERE identity_id = $1",
            "DELETE FROM instance_profile_roles WHERE profile_id = $1",
        ] {
            sqlx::query(statement)
                .bind(&identity.id)
                .execute(&mut *transaction)
                .await?;
        }
        let deleted = sqlx::query("DELETE FROM identities WHERE account_id = $1 AND id = $2")
            .bind(&identity.account_id)
            .bind(&identity.id)
            .execute(&mut *transaction)
            .await?;
        error::gone_unless(
            deleted.rows_affected(),
            identity.kind.word(),
            &identity.name,
        )?;
        transaction.commit().await?;
        Ok(())
    }
}

/// What keeps an identity from being removed, and how many of that it has.
const USES: [(&str, &str); 8] = [
    (
        "attached policies",
        "SELECT COUNT(*) AS count FROM attachments WHERE identity_id = $1",
    ),
    (
        "inline policies",
        "SELECT COUNT(*) AS count FROM inline_policies WHERE identity_id = $1",
    ),
    (
        "access keys",
        "SELECT COUNT(*) AS count FROM access_keys WHERE user_id = $1",
    ),
    (
        "a login profile",
        "SELECT COUNT(*) AS count FROM login_profiles WHERE user_id = $1",
    ),
    (
        "an MFA device",
        "SELECT COUNT(*) AS count FROM mfa_devices WHERE user_id = $1",
    ),
    (
        "group memberships",
        "SELECT COUNT(*) AS count FROM memberships WHERE user_id = $1",
    ),
    (
        "users in it",
        "SELECT COUNT(*) AS count FROM memberships WHERE group_id = $1",
    ),
    (
        "instance profiles",
        "SELECT COUNT(*) AS count FROM instance_profile_roles WHERE role_id = $1",
    ),
];
