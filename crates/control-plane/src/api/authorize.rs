//! Who may do what: the one place that decides. Until there are users and policies, the root of an account may do
//! everything to what belongs to its account, and nobody else may do anything.

use aws_api::{ApiError, ErrorCode, Operation};
use model::id::{DirectoryId, WorkspaceId};

use crate::operations::Call;

/// The name of an account's root.
pub(super) const ROOT: &str = "root";

/// Who signed a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// Twelve digits.
    pub account_id: String,
    /// `root`, or the name of a user.
    pub name: String,
    /// The key that was used.
    pub access_key_id: String,
}

/// What a call is about, named as policies name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The account it belongs to.
    pub account_id: String,
    /// Its name in policies.
    pub arn: String,
}

impl Resource {
    fn named(call: &Call<'_>, service: &str, name: &str) -> Self {
        let account_id = call.account_id().to_owned();
        Self {
            arn: format!(
                "arn:aws:{service}:{}:{account_id}:{name}",
                call.cloud.site.region
            ),
            account_id,
        }
    }

    /// The account as a whole.
    #[must_use]
    pub fn account(call: &Call<'_>) -> Self {
        Self::named(call, "workspaces", "*")
    }

    /// One WorkSpace.
    #[must_use]
    pub fn workspace(call: &Call<'_>, id: &WorkspaceId) -> Self {
        Self::named(call, "workspaces", &format!("workspace/{id}"))
    }

    /// Any WorkSpace.
    #[must_use]
    pub fn every_workspace(call: &Call<'_>) -> Self {
        Self::named(call, "workspaces", "workspace/*")
    }

    /// Any bundle.
    #[must_use]
    pub fn every_bundle(call: &Call<'_>) -> Self {
        Self::named(call, "workspaces", "workspacebundle/*")
    }

    /// One directory.
    #[must_use]
    pub fn directory(call: &Call<'_>, id: &DirectoryId) -> Self {
        Self::named(call, "workspaces", &format!("directory/{id}"))
    }

    /// Any directory.
    #[must_use]
    pub fn every_directory(call: &Call<'_>) -> Self {
        Self::named(call, "workspaces", "directory/*")
    }
}

/// Decides whether `principal` may call `operation` on `resource`.
///
/// # Errors
/// `AccessDeniedException` that names all three.
pub fn authorize(
    principal: &Principal,
    operation: Operation,
    resource: &Resource,
) -> Result<(), ApiError> {
    if principal.name == ROOT && principal.account_id == resource.account_id {
        return Ok(());
    }
    let who = format!(
        "arn:aws:iam::{}:user/{}",
        principal.account_id, principal.name
    );
    Err(ApiError::new(
        ErrorCode::AccessDenied,
        format!(
            "{who} is not allowed to perform {} on {}",
            operation.action(),
            resource.arn
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn principal(account_id: &str, name: &str) -> Principal {
        Principal {
            account_id: account_id.into(),
            name: name.into(),
            access_key_id: "AKIA".into(),
        }
    }

    #[test]
    fn only_the_root_of_an_account_may_do_things_to_it() {
        let resource = Resource {
            account_id: "1".into(),
            arn: "arn:aws:workspaces:local-1:1:workspace/*".into(),
        };
        assert!(
            authorize(
                &principal("1", ROOT),
                Operation::CreateWorkspaces,
                &resource
            )
            .is_ok()
        );
        for other in [principal("2", ROOT), principal("1", "mary")] {
            let error = authorize(&other, Operation::CreateWorkspaces, &resource).unwrap_err();
            assert_eq!(error.code(), ErrorCode::AccessDenied);
            assert!(error.message().contains("workspaces:CreateWorkspaces"));
        }
    }
}
