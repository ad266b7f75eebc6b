//! What is left of a closed account once its WorkSpaces and directories are gone: everything but its name, and the record
//! of what was done in it, which is kept for its own time.

use crate::{Store, StoreError};

/// In this order, since some hang on others.
const REMAINS: [&str; 22] = [
    "DELETE FROM sessions WHERE account_id = $1",
    "DELETE FROM access_keys WHERE account_id = $1",
    "DELETE FROM login_profiles WHERE user_id IN (SELECT id FROM identities WHERE account_id = $1)",
    "DELETE FROM former_passwords WHERE user_id IN (SELECT id FROM identities WHERE account_id = $1)",
    "DELETE FROM memberships WHERE user_id IN (SELECT id FROM identities WHERE account_id = $1)",
    "DELETE FROM instance_profile_roles WHERE role_id IN (SELECT id FROM identities WHERE account_id = $1)",
    "DELETE FROM attachments WHERE account_id = $1",
    "DELETE FROM inline_policies WHERE identity_id IN (SELECT id FROM identities WHERE account_id = $1)",
    "DELETE FROM identity_tags WHERE owner IN (SELECT id FROM identities WHERE account_id = $1 \
     UNION SELECT id FROM managed_policies WHERE account_id = $1 UNION SELECT serial FROM mfa_devices WHERE account_id = $1)",
    "DELETE FROM mfa_devices WHERE account_id = $1",
    "DELETE FROM identities WHERE account_id = $1",
    "DELETE FROM policy_versions WHERE policy_id IN (SELECT id FROM managed_policies WHERE account_id = $1)",
    "DELETE FROM managed_policies WHERE account_id = $1",
    "DELETE FROM password_policies WHERE account_id = $1",
    "DELETE FROM account_aliases WHERE account_id = $1",
    "DELETE FROM workspace_tags WHERE resource_id IN (SELECT id FROM ip_groups WHERE account_id = $1)",
    "DELETE FROM ip_groups WHERE account_id = $1",
    "DELETE FROM workspace_accounts WHERE account_id = $1",
    "DELETE FROM quotas WHERE account_id = $1",
    "DELETE FROM quota_requests WHERE account_id = $1",
    "DELETE FROM notices WHERE account_id = $1",
    "DELETE FROM request_tokens WHERE account_id = $1",
];

impl Store {
    /// Forgets what is left of an account whose time is over. `false` when its network was changed at this moment: then it
    /// is to be asked again.
    ///
    /// # Errors
    /// When the database fails: then nothing is forgotten but its network, perhaps.
    pub async fn forget_remains(&self, account_id: &str) -> Result<bool, StoreError> {
        let mut account = self.account_network(account_id).await?;
        if !account.is_new() {
            account.network = network_model::Network::empty(account_id);
            if !self.save_network(&account).await? {
                return Ok(false);
            }
        }
        let mut transaction = self.identity_write(account_id).await?;
        for statement in REMAINS {
            sqlx::query(statement)
                .bind(account_id)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(true)
    }
}
