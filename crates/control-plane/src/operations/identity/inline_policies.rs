//! Policies that are part of one user, group or role.

use aws_api::generated::iam::{
    DeleteGroupPolicyRequest, DeleteRolePolicyRequest, DeleteUserPolicyRequest,
    GetGroupPolicyRequest, GetGroupPolicyResponse, GetRolePolicyRequest, GetRolePolicyResponse,
    GetUserPolicyRequest, GetUserPolicyResponse, ListGroupPoliciesRequest,
    ListGroupPoliciesResponse, ListRolePoliciesRequest, ListRolePoliciesResponse,
    ListUserPoliciesRequest, ListUserPoliciesResponse, PutGroupPolicyRequest, PutRolePolicyRequest,
    PutUserPolicyRequest,
};
use iam::PolicyKind;
use store::identity::IdentityKind;

use super::{
    documents,
    page::{End, Page},
    service_linked_roles, subjects,
};
use crate::operations::{Call, OperationError};

pub(super) async fn put_user(
    call: &Call<'_>,
    request: PutUserPolicyRequest,
) -> Result<(), OperationError> {
    let policy = (&*request.policy_name, &*request.policy_document);
    put(call, IdentityKind::User, &request.user_name, policy).await
}

pub(super) async fn put_group(
    call: &Call<'_>,
    request: PutGroupPolicyRequest,
) -> Result<(), OperationError> {
    let policy = (&*request.policy_name, &*request.policy_document);
    put(call, IdentityKind::Group, &request.group_name, policy).await
}

pub(super) async fn put_role(
    call: &Call<'_>,
    request: PutRolePolicyRequest,
) -> Result<(), OperationError> {
    let policy = (&*request.policy_name, &*request.policy_document);
    put(call, IdentityKind::Role, &request.role_name, policy).await
}

/// What a document of an identity of this kind may be.
fn policy_kind(kind: IdentityKind) -> PolicyKind {
    match kind {
        IdentityKind::User => PolicyKind::InlineUser,
        IdentityKind::Group => PolicyKind::InlineGroup,
        IdentityKind::Role | IdentityKind::InstanceProfile => PolicyKind::InlineRole,
    }
}

async fn put(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    policy: (&str, &str),
) -> Result<(), OperationError> {
    let identity = subjects::authorized_within(call, kind, name, &[]).await?;
    service_linked_roles::refuse(&identity)?;
    let rules = policy_kind(kind);
    documents::check(policy.1, rules)?;
    let most = i64::try_from(rules.characters_max()).unwrap_or(i64::MAX);
    let store = &call.cloud.store;
    Ok(store
        .put_inline_policy(&identity, policy, documents::counted(policy.1), most)
        .await?)
}

pub(super) async fn get_user(
    call: &Call<'_>,
    request: GetUserPolicyRequest,
) -> Result<GetUserPolicyResponse, OperationError> {
    let (user_name, policy_name) = (request.user_name, request.policy_name);
    let policy_document = document(call, IdentityKind::User, &user_name, &policy_name).await?;
    Ok(GetUserPolicyResponse {
        policy_document,
        policy_name,
        user_name,
    })
}

pub(super) async fn get_group(
    call: &Call<'_>,
    request: GetGroupPolicyRequest,
) -> Result<GetGroupPolicyResponse, OperationError> {
    let (group_name, policy_name) = (request.group_name, request.policy_name);
    let policy_document = document(call, IdentityKind::Group, &group_name, &policy_name).await?;
    Ok(GetGroupPolicyResponse {
        group_name,
        policy_document,
        policy_name,
    })
}

pub(super) async fn get_role(
    call: &Call<'_>,
    request: GetRolePolicyRequest,
) -> Result<GetRolePolicyResponse, OperationError> {
    let (role_name, policy_name) = (request.role_name, request.policy_name);
    let policy_document = document(call, IdentityKind::Role, &role_name, &policy_name).await?;
    Ok(GetRolePolicyResponse {
        policy_document,
        policy_name,
        role_name,
    })
}

async fn document(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    policy: &str,
) -> Result<String, OperationError> {
    let identity = subjects::authorized(call, kind, name).await?;
    let found = call.cloud.store.inline_policy(&identity.id, policy).await?;
    let found = found.ok_or_else(|| subjects::no_such("inline policy", policy))?;
    Ok(documents::encoded(&found.document))
}

pub(super) async fn delete_user(
    call: &Call<'_>,
    request: DeleteUserPolicyRequest,
) -> Result<(), OperationError> {
    delete(
        call,
        IdentityKind::User,
        &request.user_name,
        &request.policy_name,
    )
    .await
}

pub(super) async fn delete_group(
    call: &Call<'_>,
    request: DeleteGroupPolicyRequest,
) -> Result<(), OperationError> {
    delete(
        call,
        IdentityKind::Group,
        &request.group_name,
        &request.policy_name,
    )
    .await
}

pub(super) async fn delete_role(
    call: &Call<'_>,
    request: DeleteRolePolicyRequest,
) -> Result<(), OperationError> {
    delete(
        call,
        IdentityKind::Role,
        &request.role_name,
        &request.policy_name,
    )
    .await
}

async fn delete(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    policy: &str,
) -> Result<(), OperationError> {
    let identity = subjects::authorized_within(call, kind, name, &[]).await?;
    service_linked_roles::refuse(&identity)?;
    let store = &call.cloud.store;
    Ok(store.delete_inline_policy(&identity, policy).await?)
}

pub(super) async fn list_user(
    call: &Call<'_>,
    request: ListUserPoliciesRequest,
) -> Result<ListUserPoliciesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let (policy_names, end) = names(call, IdentityKind::User, &request.user_name, &page).await?;
    Ok(ListUserPoliciesResponse {
        policy_names,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_group(
    call: &Call<'_>,
    request: ListGroupPoliciesRequest,
) -> Result<ListGroupPoliciesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let (policy_names, end) = names(call, IdentityKind::Group, &request.group_name, &page).await?;
    Ok(ListGroupPoliciesResponse {
        policy_names,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_role(
    call: &Call<'_>,
    request: ListRolePoliciesRequest,
) -> Result<ListRolePoliciesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let (policy_names, end) = names(call, IdentityKind::Role, &request.role_name, &page).await?;
    Ok(ListRolePoliciesResponse {
        policy_names,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

async fn names(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    page: &Page,
) -> Result<(Vec<String>, End), OperationError> {
    let identity = subjects::authorized(call, kind, name).await?;
    let policies = call.cloud.store.inline_policies(&identity.id).await?;
    let mut names: Vec<_> = policies.into_iter().map(|policy| policy.name).collect();
    let end = page.cut(&mut names, Clone::clone);
    Ok((names, end))
}
