//! Managed policies: the account's own, and those that are shipped, which everybody finds and nobody changes.

use aws_api::{
    ApiError, ErrorCode,
    generated::iam::{
        CreatePolicyRequest, CreatePolicyResponse, DeletePolicyRequest, GetPolicyRequest,
        GetPolicyResponse, ListPoliciesRequest, ListPoliciesResponse, Policy,
    },
};
use iam::{PolicyKind, managed};
use store::identity::ManagedPolicy;

use super::{documents, page::Page, subjects, tags};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

/// How many an account may have, as in the compatible service.
pub(super) const POLICIES_MAX: i64 = 1500;
/// When the shipped ones were written: 2026-11-23.
pub(super) const SHIPPED_AT: i64 = 1_795_392_000_000;

/// A managed policy that is there.
pub(super) enum Found {
    /// The account's own.
    Own(ManagedPolicy),
    /// One that is shipped.
    Shipped(managed::ManagedPolicy),
}

impl Found {
    pub(super) fn arn(&self) -> String {
        match self {
            Self::Own(policy) => policy.arn.clone(),
            Self::Shipped(policy) => policy.arn(),
        }
    }
}

/// The policy of this ARN, if the account has it or it is shipped.
pub(super) async fn find(call: &Call<'_>, arn: &str) -> Result<Option<Found>, OperationError> {
    if let Some(shipped) = managed::ALL.into_iter().find(|one| one.arn() == arn) {
        return Ok(Some(Found::Shipped(shipped)));
    }
    let store = &call.cloud.store;
    let own = store.managed_policy(call.account_id(), arn).await?;
    Ok(own.map(Found::Own))
}

/// What policies call a policy: its ARN, whosever it is.
async fn resource(
    call: &Call<'_>,
    arn: &str,
    found: Option<&Found>,
) -> Result<Resource, OperationError> {
    let mut resource = Resource::any(call);
    resource.arn = arn.to_owned();
    if let Some(Found::Own(policy)) = found {
        let tags = call.cloud.store.identity_tags(&policy.id).await?;
        resource.tags = tags.into_iter().map(|tag| (tag.key, tag.value)).collect();
    }
    Ok(resource)
}

/// The policy of this ARN, if the caller may do to it what they called.
pub(super) async fn authorized(call: &Call<'_>, arn: &str) -> Result<Found, OperationError> {
    authorized_with(call, arn, &[]).await
}

async fn authorized_with(
    call: &Call<'_>,
    arn: &str,
    keys: &[(String, String)],
) -> Result<Found, OperationError> {
    let found = find(call, arn).await?;
    call.authorize_with(&resource(call, arn, found.as_ref()).await?, keys)?;
    Ok(found.ok_or_else(|| subjects::no_such("policy", arn))?)
}

/// The account's own policy of this ARN, to be changed.
pub(super) async fn own(call: &Call<'_>, arn: &str) -> Result<ManagedPolicy, OperationError> {
    own_with(call, arn, &[]).await
}

/// The same with further context keys.
pub(super) async fn own_with(
    call: &Call<'_>,
    arn: &str,
    keys: &[(String, String)],
) -> Result<ManagedPolicy, OperationError> {
    match authorized_with(call, arn, keys).await? {
        Found::Own(policy) => Ok(policy),
        Found::Shipped(policy) => Err(ApiError::new(
            ErrorCode::AccessDenied,
            format!(
                "the policy \"{}\" is shipped and the same in every account; make one of your own instead",
                policy.name
            ),
        )
        .into()),
    }
}

pub(super) fn version_name(number: i64) -> String {
    format!("v{number}")
}

/// A stable id of a shipped policy, made from its name.
fn shipped_id(name: &str) -> String {
    let mut id: String = name.to_uppercase().chars().take(17).collect();
    while id.len() < 17 {
        id.push('A');
    }
    format!("ANPA{id}")
}

pub(super) fn wire_own(policy: ManagedPolicy) -> Policy {
    Policy {
        arn: Some(policy.arn),
        attachment_count: Some(policy.attached),
        create_date: Some(subjects::time(policy.created_at)),
        default_version_id: Some(version_name(policy.default_version)),
        description: (!policy.description.is_empty()).then_some(policy.description),
        is_attachable: Some(true),
        path: Some(policy.path),
        permissions_boundary_usage_count: Some(policy.bounding),
        policy_id: Some(policy.id),
        policy_name: Some(policy.name),
        tags: None,
        update_date: Some(subjects::time(policy.updated_at)),
    }
}

pub(super) async fn wire_shipped(
    call: &Call<'_>,
    policy: managed::ManagedPolicy,
) -> Result<Policy, OperationError> {
    let arn = policy.arn();
    let uses = call.cloud.store.policy_uses(call.account_id(), &arn);
    let (attached, bounding) = uses.await?;
    Ok(Policy {
        arn: Some(arn),
        attachment_count: Some(attached),
        create_date: Some(subjects::time(SHIPPED_AT)),
        default_version_id: Some(version_name(1)),
        description: Some(policy.description.to_owned()),
        is_attachable: Some(true),
        path: Some("/".to_owned()),
        permissions_boundary_usage_count: Some(bounding),
        policy_id: Some(shipped_id(policy.name)),
        policy_name: Some(policy.name.to_owned()),
        tags: None,
        update_date: Some(subjects::time(SHIPPED_AT)),
    })
}

pub(super) async fn create(
    call: &Call<'_>,
    request: CreatePolicyRequest,
) -> Result<CreatePolicyResponse, OperationError> {
    let path = request.path.unwrap_or_else(|| "/".to_owned());
    let resource = Resource::named(call, "iam", &format!("policy{path}{}", request.policy_name));
    let tags = tags::checked(request.tags)?;
    let keys = tags::keys(&tags);
    call.authorize_with(&resource, &keys)?;
    call.authorize_tagging("iam:TagPolicy", &resource, &keys)?;
    documents::check(&request.policy_document, PolicyKind::Managed)?;
    let policy = ManagedPolicy {
        id: subjects::fresh_id("ANPA"),
        account_id: call.account_id().to_owned(),
        arn: resource.arn,
        name: request.policy_name,
        path,
        description: request.description.unwrap_or_default(),
        default_version: 1,
        created_at: call.now,
        updated_at: call.now,
        attached: 0,
        bounding: 0,
    };
    let store = &call.cloud.store;
    store
        .create_policy(&policy, &request.policy_document, &tags, POLICIES_MAX)
        .await?;
    let tags = subjects::wire_tags(call, &policy.id).await?;
    Ok(CreatePolicyResponse {
        policy: Some(Policy {
            tags,
            description: None,
            ..wire_own(policy)
        }),
    })
}

pub(super) async fn get(
    call: &Call<'_>,
    request: GetPolicyRequest,
) -> Result<GetPolicyResponse, OperationError> {
    let policy = match authorized(call, &request.policy_arn).await? {
        Found::Own(policy) => Policy {
            tags: subjects::wire_tags(call, &policy.id).await?,
            ..wire_own(policy)
        },
        Found::Shipped(policy) => wire_shipped(call, policy).await?,
    };
    Ok(GetPolicyResponse {
        policy: Some(policy),
    })
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListPoliciesRequest,
) -> Result<ListPoliciesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let prefix = request.path_prefix.unwrap_or_else(|| "/".to_owned());
    call.authorize(&Resource::named(call, "iam", &format!("policy{prefix}")))?;
    let scope = request.scope.as_deref().unwrap_or("All");
    let mut policies = Vec::new();
    if scope != "Local" {
        for shipped in managed::ALL {
            policies.push(wire_shipped(call, shipped).await?);
        }
    }
    if scope != "AWS" {
        let own = call.cloud.store.managed_policies(call.account_id());
        policies.extend(own.await?.into_iter().map(wire_own));
    }
    let usage = request.policy_usage_filter;
    let only_attached = request.only_attached.unwrap_or(false);
    policies.retain(|policy| {
        let attached = policy.attachment_count > Some(0);
        let bounding = policy.permissions_boundary_usage_count > Some(0);
        let is_used = match usage.as_deref() {
            Some("PermissionsPolicy") => attached,
            Some("PermissionsBoundary") => bounding,
            _ => !only_attached || attached || bounding,
        };
        let path = policy.path.as_deref().unwrap_or_default();
        is_used && path.starts_with(&prefix)
    });
    // Not told in lists, as in the compatible service.
    for policy in &mut policies {
        policy.description = None;
    }
    let end = page.cut(&mut policies, |policy| {
        policy.arn.clone().unwrap_or_default()
    });
    Ok(ListPoliciesResponse {
        policies: Some(policies),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeletePolicyRequest,
) -> Result<(), OperationError> {
    let policy = own(call, &request.policy_arn).await?;
    Ok(call.cloud.store.delete_policy(&policy).await?)
}
