//! Who may do what: the one place that decides. Until there are users and policies, the root of an account may do
//! everything to what belongs to its account, and nobody else may do anything.

use std::sync::{Mutex, PoisonError};

use aws_api::{ApiError, ErrorCode, Service};
use model::id::{DirectoryId, WorkspaceId};

use super::caller::Caller;
use crate::operations::Call;

/// What a call is about, named as policies name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The account it belongs to.
    pub account_id: String,
    /// Its name in policies.
    pub arn: String,
    /// Its tags: `aws:ResourceTag/KEY` in conditions.
    pub tags: Vec<(String, String)>,
}

impl Resource {
    /// A resource of the caller's account: the service's name in policies, and `type/id`. Users, roles and policies have no
    /// region in their name.
    #[must_use]
    pub fn named(call: &Call<'_>, service: &str, name: &str) -> Self {
        let account_id = call.account_id().to_owned();
        let region = match service {
            "iam" | "sts" => "",
            _ => &call.cloud.site.region,
        };
        Self {
            arn: format!("arn:aws:{service}:{region}:{account_id}:{name}"),
            account_id,
            tags: Vec::new(),
        }
    }

    /// What an operation is about that has no resource of its own.
    #[must_use]
    pub fn any(call: &Call<'_>) -> Self {
        Self {
            account_id: call.account_id().to_owned(),
            arn: "*".to_owned(),
            tags: Vec::new(),
        }
    }

    /// The same with its tags.
    #[must_use]
    pub fn tagged(mut self, tags: &[(String, String)]) -> Self {
        self.tags = tags.to_vec();
        self
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

/// A decision that was made in a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The action, such as `workspaces:RebootWorkspaces`.
    pub action: String,
    /// On what.
    pub arn: String,
    /// How it went.
    pub is_allowed: bool,
}

/// The decisions of one call, in the order they were made.
#[derive(Debug, Default)]
pub struct Trail(Mutex<Vec<Decision>>);

impl Trail {
    fn add(&self, decision: Decision) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(decision);
    }

    /// All of them.
    #[must_use]
    pub fn decisions(&self) -> Vec<Decision> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Call<'_> {
    /// Refuses unless the caller may do what it calls to `resource`.
    ///
    /// # Errors
    /// `AccessDeniedException`, which names the caller, the action and the resource.
    pub fn authorize(&self, resource: &Resource) -> Result<(), ApiError> {
        self.authorize_action(&self.operation.action(), resource, &[])
    }

    /// Refuses unless the caller may do `action`, such as `iam:PassRole`, to `resource`; `facts` are condition keys with
    /// their values that are known in this call only, such as `iam:PassedToService`.
    ///
    /// # Errors
    /// As [`Call::authorize`].
    pub fn authorize_action(
        &self,
        action: &str,
        resource: &Resource,
        facts: &[(&str, &str)],
    ) -> Result<(), ApiError> {
        let service = self.operation.service();
        let mut decided = decide(self.caller, action, resource, facts);
        if decided.is_err() && matches!(service, Service::Directory | Service::DirectoryData) {
            // Whoever may do everything to desktops may do it to their directories.
            let name = self.operation.name();
            if action == self.operation.action() {
                decided = decide(self.caller, &format!("workspaces:{name}"), resource, facts);
            }
        }
        self.trail.add(Decision {
            action: action.to_owned(),
            arn: resource.arn.clone(),
            is_allowed: decided.is_ok(),
        });
        decided
    }
}

fn decide(
    caller: &Caller,
    action: &str,
    resource: &Resource,
    _facts: &[(&str, &str)],
) -> Result<(), ApiError> {
    if caller.is_root() && caller.account_id == resource.account_id {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::AccessDenied,
        format!(
            "{} is not allowed to perform {action} on {}",
            caller.arn(),
            resource.arn
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(account_id: &str, name: &str) -> Caller {
        Caller {
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
            tags: Vec::new(),
        };
        let action = "workspaces:CreateWorkspaces";
        assert!(decide(&caller("1", "root"), action, &resource, &[]).is_ok());
        for other in [caller("2", "root"), caller("1", "mary")] {
            let error = decide(&other, action, &resource, &[]).unwrap_err();
            assert_eq!(error.code(), ErrorCode::AccessDenied);
            assert!(error.message().contains(action));
        }
    }
}
