//! How many identities of each kind an account has.

use crate::{Store, StoreError, database};

/// Counts of an account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IdentityCounts {
    /// Users.
    pub users: i64,
    /// Groups.
    pub groups: i64,
    /// Roles.
    pub roles: i64,
    /// Instance profiles.
    pub instance_profiles: i64,
    /// Managed policies.
    pub policies: i64,
    /// Versions of managed policies.
    pub policy_versions: i64,
    /// Devices, somebody's or not.
    pub mfa_devices: i64,
    /// Devices that are somebody's.
    pub mfa_devices_in_use: i64,
    /// Devices of the root.
    pub root_mfa_devices: i64,
    /// Keys of the root.
    pub root_access_keys: i64,
}

impl Store {
    /// Counts what an account has.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn identity_counts(&self, account_id: &str) -> Result<IdentityCounts, StoreError> {
        let query = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM identities WHERE account_id = $1 AND kind = 'user') AS users, \
             (SELECT COUNT(*) FROM identities WHERE account_id = $1 AND kind = 'group') AS groups, \
             (SELECT COUNT(*) FROM identities WHERE account_id = $1 AND kind = 'role') AS roles, \
             (SELECT COUNT(*) FROM identities WHERE account_id = $1 AND kind = 'instance-profile') AS instance_profiles, \
             (SELECT COUNT(*) FROM managed_policies WHERE account_id = $1) AS policies, \
             (SELECT COUNT(*) FROM policy_versions v JOIN managed_policies p ON p.id = v.policy_id \
              WHERE p.account_id = $1) AS policy_versions, \
             (SELECT COUNT(*) FROM mfa_devices WHERE account_id = $1) AS mfa_devices, \
             (SELECT COUNT(*) FROM mfa_devices WHERE account_id = $1 AND user_id <> '') AS mfa_devices_in_use, \
             (SELECT COUNT(*) FROM mfa_devices WHERE account_id = $1 AND user_id = 'root') AS root_mfa_devices, \
             (SELECT COUNT(*) FROM access_keys WHERE account_id = $1 AND user_id = '') AS root_access_keys",
        )
        .bind(account_id);
        let counts = self.one(query, |row| {
            Ok(IdentityCounts {
                users: database::number(row, "users")?,
                groups: database::number(row, "groups")?,
                roles: database::number(row, "roles")?,
                instance_profiles: database::number(row, "instance_profiles")?,
                policies: database::number(row, "policies")?,
                policy_versions: database::number(row, "policy_versions")?,
                mfa_devices: database::number(row, "mfa_devices")?,
                mfa_devices_in_use: database::number(row, "mfa_devices_in_use")?,
                root_mfa_devices: database::number(row, "root_mfa_devices")?,
                root_access_keys: database::number(row, "root_access_keys")?,
            })
        });
        Ok(counts.await?.unwrap_or_default())
    }
}
