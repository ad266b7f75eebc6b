//! Which managed policies are attached to users, groups and roles (ACC-12).

use aws_api::generated::iam::{
    AttachGroupPolicyRequest, AttachRolePolicyRequest, AttachUserPolicyRequest, AttachedPolicy,
    DetachGroupPolicyRequest, DetachRolePolicyRequest, DetachUserPolicyRequest,
    ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse,
    ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse,
    ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse,
    ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse, PolicyGroup, PolicyRole,
    PolicyUser,
};
use store::identity::{Bearer, IdentityKind};

use super::{
    page::{End, Page},
    policies, service_linked_roles, subjects,
};
use crate::operations::{Call, OperationError};

/// How many policies may be attached to one identity, as in the compatible service.
pub(super) const ATTACHED_MAX: i64 = 10;

pub(super) async fn attach_user(
    call: &Call<'_>,
    request: AttachUserPolicyRequest,
) -> Result<(), OperationError> {
    attach(
        call,
        IdentityKind::User,
        &request.user_name,
        &request.policy_arn,
    )
    .await
}

pub(super) async fn attach_group(
    call: &Call<'_>,
    request: AttachGroupPolicyRequest,
) -> Result<(), OperationError> {
    attach(
        call,
        IdentityKind::Group,
        &request.group_name,
        &request.policy_arn,
    )
    .await
}

pub(super) async fn attach_role(
    call: &Call<'_>,
    request: AttachRolePolicyRequest,
) -> Result<(), OperationError> {
    attach(
        call,
        IdentityKind::Role,
        &request.role_name,
        &request.policy_arn,
    )
    .await
}

pub(super) async fn detach_user(
    call: &Call<'_>,
    request: DetachUserPolicyRequest,
) -> Result<(), OperationError> {
    detach(
        call,
        IdentityKind::User,
        &request.user_name,
        &request.policy_arn,
    )
    .await
}

pub(super) async fn detach_group(
    call: &Call<'_>,
    request: DetachGroupPolicyRequest,
) -> Result<(), OperationError> {
    detach(
        call,
        IdentityKind::Group,
        &request.group_name,
        &request.policy_arn,
    )
    .await
}

pub(super) async fn detach_role(
    call: &Call<'_>,
    request: DetachRolePolicyRequest,
) -> Result<(), OperationError> {
    detach(
        call,
        IdentityKind::Role,
        &request.role_name,
        &request.policy_arn,
    )
    .await
}

fn keys(arn: &str) -> [(String, String); 1] {
    [("iam:PolicyARN".to_owned(), arn.to_owned())]
}

async fn attach(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    arn: &str,
) -> Result<(), OperationError> {
    let identity = subjects::authorized_within(call, kind, name, &keys(arn)).await?;
    service_linked_roles::refuse(&identity)?;
    if policies::find(call, arn).await?.is_none() {
        return Err(subjects::no_such("policy", arn).into());
    }
    let store = &call.cloud.store;
    Ok(store.attach_policy(&identity, arn, ATTACHED_MAX).await?)
}

async fn detach(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    arn: &str,
) -> Result<(), OperationError> {
    let identity = subjects::authorized_within(call, kind, name, &keys(arn)).await?;
    service_linked_roles::refuse(&identity)?;
    Ok(call.cloud.store.detach_policy(&identity, arn).await?)
}

pub(super) async fn list_user(
    call: &Call<'_>,
    request: ListAttachedUserPoliciesRequest,
) -> Result<ListAttachedUserPoliciesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let prefix = request.path_prefix.as_deref();
    let (policies, end) =
        listed(call, IdentityKind::User, &request.user_name, prefix, &page).await?;
    Ok(ListAttachedUserPoliciesResponse {
        attached_policies: Some(policies),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_group(
    call: &Call<'_>,
    request: ListAttachedGroupPoliciesRequest,
) -> Result<ListAttachedGroupPoliciesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let prefix = request.path_prefix.as_deref();
    let name = &request.group_name;
    let (policies, end) = listed(call, IdentityKind::Group, name, prefix, &page).await?;
    Ok(ListAttachedGroupPoliciesResponse {
        attached_policies: Some(policies),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_role(
    call: &Call<'_>,
    request: ListAttachedRolePoliciesRequest,
) -> Result<ListAttachedRolePoliciesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let prefix = request.path_prefix.as_deref();
    let (policies, end) =
        listed(call, IdentityKind::Role, &request.role_name, prefix, &page).await?;
    Ok(ListAttachedRolePoliciesResponse {
        attached_policies: Some(policies),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

async fn listed(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    prefix: Option<&str>,
    page: &Page,
) -> Result<(Vec<AttachedPolicy>, End), OperationError> {
    let identity = subjects::authorized(call, kind, name).await?;
    let mut arns = call.cloud.store.attached_policies(&identity.id).await?;
    if let Some(prefix) = prefix {
        arns.retain(|arn| path(arn).starts_with(prefix));
    }
    let end = page.cut(&mut arns, Clone::clone);
    Ok((arns.into_iter().map(wire).collect(), end))
}

/// The path in a policy's ARN.
fn path(arn: &str) -> &str {
    let name = arn.split_once(":policy").map_or("/", |(_, name)| name);
    name.rfind('/').map_or("/", |slash| &name[..=slash])
}

/// A policy as lists of attached ones have it.
pub(super) fn wire(arn: String) -> AttachedPolicy {
    AttachedPolicy {
        policy_name: arn.rsplit('/').next().map(str::to_owned),
        policy_arn: Some(arn),
    }
}

pub(super) async fn list_entities(
    call: &Call<'_>,
    request: ListEntitiesForPolicyRequest,
) -> Result<ListEntitiesForPolicyResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let policy = policies::authorized(call, &request.policy_arn).await?;
    let store = &call.cloud.store;
    let mut bearers = store
        .policy_bearers(call.account_id(), &policy.arn())
        .await?;
    let kind = match request.entity_filter.as_deref() {
        Some("User") => Some(IdentityKind::User),
        Some("Group") => Some(IdentityKind::Group),
        Some("Role") => Some(IdentityKind::Role),
        _ => None,
    };
    let usage = request
        .policy_usage_filter
        .map(|usage| usage == "PermissionsBoundary");
    let prefix = request.path_prefix.unwrap_or_else(|| "/".to_owned());
    bearers.retain(|bearer| {
        kind.is_none_or(|kind| bearer.identity.kind == kind)
            && usage.is_none_or(|as_boundary| bearer.as_boundary == as_boundary)
            && bearer.identity.path.starts_with(&prefix)
    });
    bearers.dedup_by(|one, other| one.identity.id == other.identity.id);
    let end = page.cut(&mut bearers, |bearer| {
        let Bearer { identity, .. } = bearer;
        format!("{}/{}", identity.kind.word(), identity.name.to_lowercase())
    });
    let mut response = ListEntitiesForPolicyResponse {
        is_truncated: end.is_truncated,
        marker: end.marker,
        policy_groups: Some(Vec::new()),
        policy_roles: Some(Vec::new()),
        policy_users: Some(Vec::new()),
    };
    for Bearer { identity, .. } in bearers {
        let (id, name) = (Some(identity.id), Some(identity.name));
        match identity.kind {
            IdentityKind::User => response
                .policy_users
                .get_or_insert_default()
                .push(PolicyUser {
                    user_id: id,
                    user_name: name,
                }),
            IdentityKind::Group => {
                response
                    .policy_groups
                    .get_or_insert_default()
                    .push(PolicyGroup {
                        group_id: id,
                        group_name: name,
                    });
            }
            _ => response
                .policy_roles
                .get_or_insert_default()
                .push(PolicyRole {
                    role_id: id,
                    role_name: name,
                }),
        }
    }
    Ok(response)
}
