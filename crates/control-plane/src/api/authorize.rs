//! Who may do what: the one place that asks the policies. Every operation comes by here before it looks at anything.

use std::sync::{Mutex, PoisonError};

use aws_api::{ApiError, ErrorCode};
use model::id::{DirectoryId, WorkspaceId};

use super::{caller::Caller, standing::Verdict};
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
    /// `AccessDeniedException`, which names the caller, the action, the resource and what is missing.
    pub fn authorize(&self, resource: &Resource) -> Result<(), ApiError> {
        self.authorize_action(&self.operation.action(), resource, &[])
    }

    /// The same with condition keys and their values that are known in this call only, such as `aws:RequestTag/team`.
    ///
    /// # Errors
    /// As [`Call::authorize`].
    pub fn authorize_with(
        &self,
        resource: &Resource,
        facts: &[(String, String)],
    ) -> Result<(), ApiError> {
        self.authorize_action(&self.operation.action(), resource, &borrowed(facts))
    }

    /// Refuses unless the caller may give tags to what it makes: that is an action of its own, asked beside the one that is
    /// called. `facts` tell the tags; nothing is asked where there are none.
    ///
    /// # Errors
    /// As [`Call::authorize`].
    pub fn authorize_tagging(
        &self,
        action: &str,
        resource: &Resource,
        facts: &[(String, String)],
    ) -> Result<(), ApiError> {
        if facts.is_empty() {
            return Ok(());
        }
        self.authorize_action(action, resource, &borrowed(facts))
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
        let mut verdict = verdict(self.caller, action, resource, facts);
        let of_directory = action
            .strip_prefix("ds:")
            .or_else(|| action.strip_prefix("ds-data:"));
        if let Some(name) = of_directory
            && !verdict.is_allowed
            && !verdict.is_explicit
        {
            // Whoever may do everything to desktops may do it to their directories.
            let action = format!("workspaces:{name}");
            let wider = self::verdict(self.caller, &action, resource, facts);
            if wider.is_allowed || wider.is_explicit {
                verdict = wider;
            }
        }
        self.conclude(action, &resource.arn, &verdict)
    }

    /// Notes a decision, and refuses if it is none to go on.
    pub(crate) fn conclude(
        &self,
        action: &str,
        arn: &str,
        verdict: &Verdict,
    ) -> Result<(), ApiError> {
        self.trail.add(Decision {
            action: action.to_owned(),
            arn: arn.to_owned(),
            is_allowed: verdict.is_allowed,
        });
        if verdict.is_allowed {
            return Ok(());
        }
        Err(ApiError::new(
            ErrorCode::AccessDenied,
            format!(
                "{} is not allowed to perform {action} on {arn}: {}",
                self.caller.arn(),
                verdict.reason
            ),
        ))
    }
}

fn borrowed(facts: &[(String, String)]) -> Vec<(&str, &str)> {
    facts
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect()
}

/// What the caller's policies say.
fn verdict(caller: &Caller, action: &str, resource: &Resource, facts: &[(&str, &str)]) -> Verdict {
    let mut context = caller.facts.clone();
    for (key, value) in facts {
        context.add(key, [*value]);
    }
    let service = resource.arn.split(':').nth(2).unwrap_or("*");
    for (key, value) in &resource.tags {
        context.add(&format!("aws:ResourceTag/{key}"), [value.as_str()]);
        context.add(&format!("{service}:ResourceTag/{key}"), [value.as_str()]);
    }
    let action =
        iam::Action::new(action).expect("actions are written in code as service:Operation");
    let owned = iam::Resource::new(resource.arn.as_str()).of_account(&resource.account_id);
    caller.standing.decide(&action, &owned, &context, None)
}

impl Caller {
    /// The condition keys that are the same for everything in this call.
    pub(crate) fn facts(&self) -> &iam::Context {
        &self.facts
    }
}
