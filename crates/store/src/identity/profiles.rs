//! The role in an instance profile.

use super::{Identity, IdentityError, IdentityRefusal, error, identity};
use crate::{Store, StoreError, database};

impl Store {
    /// Puts a role into an instance profile, which has one at most.
    ///
    /// # Errors
    /// A refusal when it has one or one of both is gone; else the database's failure.
    pub async fn add_role_to_profile(
        &self,
        profile: &Identity,
        role: &Identity,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&profile.account_id).await?;
        let inserted =
            sqlx::query("INSERT INTO instance_profile_roles (profile_id, role_id) VALUES ($1, $2)")
                .bind(&profile.id)
                .bind(&role.id)
                .execute(&mut *transaction)
                .await;
        if let Err(error) = &inserted
            && database::is_duplicate(error)
        {
            return Err(IdentityRefusal::limit(&profile.name, 1, "roles").into());
        }
        error::gone_if_unreferenced(inserted, "role or instance profile", &role.name)?;
        transaction.commit().await?;
        Ok(())
    }

    /// Takes a role out of an instance profile.
    ///
    /// # Errors
    /// A refusal when it is not in it; else the database's failure.
    pub async fn remove_role_from_profile(
        &self,
        profile: &Identity,
        role: &Identity,
    ) -> Result<(), IdentityError> {
        let mut transaction = self.identity_write(&profile.account_id).await?;
        let deleted = sqlx::query(
            "DELETE FROM instance_profile_roles WHERE profile_id = $1 AND role_id = $2",
        )
        .bind(&profile.id)
        .bind(&role.id)
        .execute(&mut *transaction)
        .await?;
        error::gone_unless(
            deleted.rows_affected(),
            "role of the instance profile",
            &role.name,
        )?;
        transaction.commit().await?;
        Ok(())
    }

    /// The role in an instance profile.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn profile_role(&self, profile_id: &str) -> Result<Option<Identity>, StoreError> {
        let query = sqlx::query(
            "SELECT i.* FROM identities i JOIN instance_profile_roles r ON r.role_id = i.id WHERE r.profile_id = $1",
        )
        .bind(profile_id);
        self.one(query, identity).await
    }

    /// The instance profiles that a role is in, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn profiles_of_role(&self, role_id: &str) -> Result<Vec<Identity>, StoreError> {
        let query = sqlx::query(
            "SELECT i.* FROM identities i JOIN instance_profile_roles r ON r.profile_id = i.id WHERE r.role_id = $1 \
             ORDER BY i.name_key",
        )
        .bind(role_id);
        self.all(query, identity).await
    }
}
