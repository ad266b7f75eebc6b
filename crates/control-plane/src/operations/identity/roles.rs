//! Roles: who may become them, and for how long (ACC-09).

use aws_api::{
    ApiError, ErrorCode,
    generated::iam::{
        CreateRoleRequest, CreateRoleResponse, DeleteRoleRequest, GetRoleRequest, GetRoleResponse,
        ListRolesRequest, ListRolesResponse, UpdateAssumeRolePolicyRequest,
        UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse, UpdateRoleRequest,
        UpdateRoleResponse,
    },
};
use iam::PolicyKind;
use store::identity::{Identity, IdentityKind, IdentityPage};

use super::{boundaries, documents, page::Page, service_linked_roles, subjects, tags};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

const KIND: IdentityKind = IdentityKind::Role;

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateRoleRequest,
) -> Result<CreateRoleResponse, OperationError> {
    let mut role = subjects::fresh(call, KIND, &request.role_name, request.path);
    let tags = tags::checked(request.tags)?;
    let boundary = request.permissions_boundary.unwrap_or_default();
    let resource = subjects::resource(call, &role);
    let keys = [tags::keys(&tags), boundaries::keys(&boundary)].concat();
    call.authorize_with(&resource, &keys)?;
    call.authorize_tagging("iam:TagRole", &resource, &tags::keys(&tags))?;
    if service_linked_roles::is_linked(&role) {
        return Err(ApiError::new(
            ErrorCode::InvalidValue,
            format!(
                "the path \"{}\" is for roles of services; make those with CreateServiceLinkedRole",
                role.path
            ),
        )
        .into());
    }
    documents::check(&request.assume_role_policy_document, PolicyKind::Trust)?;
    role.boundary = boundaries::checked(call, boundary).await?;
    role.trust = request.assume_role_policy_document;
    role.description = request.description.unwrap_or_default();
    role.session_seconds_max = request.max_session_duration.unwrap_or(3600);
    let store = &call.cloud.store;
    store
        .create_identity(&role, &tags, subjects::quota(KIND))
        .await?;
    Ok(CreateRoleResponse {
        role: subjects::whole_role(call, role).await?,
    })
}

pub(super) async fn get(
    call: &Call<'_>,
    request: GetRoleRequest,
) -> Result<GetRoleResponse, OperationError> {
    let role = subjects::authorized(call, KIND, &request.role_name).await?;
    Ok(GetRoleResponse {
        role: subjects::whole_role(call, role).await?,
    })
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListRolesRequest,
) -> Result<ListRolesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let path_prefix = request.path_prefix.unwrap_or_else(|| "/".to_owned());
    call.authorize(&Resource::named(call, "iam", &format!("role{path_prefix}")))?;
    let wanted = IdentityPage {
        kind: KIND,
        path_prefix: &path_prefix,
        after: &page.after,
        limit: page.probe(),
    };
    let mut roles = call
        .cloud
        .store
        .identities(call.account_id(), wanted)
        .await?;
    let end = page.end(&mut roles, |role| role.name.clone());
    Ok(ListRolesResponse {
        roles: roles.into_iter().map(subjects::wire_role).collect(),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteRoleRequest,
) -> Result<(), OperationError> {
    let role = changeable(call, &request.role_name).await?;
    Ok(call.cloud.store.delete_identity(&role).await?)
}

pub(super) async fn update(
    call: &Call<'_>,
    request: UpdateRoleRequest,
) -> Result<UpdateRoleResponse, OperationError> {
    let role = changeable(call, &request.role_name).await?;
    let change = |role: &mut Identity| {
        if let Some(description) = request.description {
            role.description = description;
        }
        if let Some(seconds) = request.max_session_duration {
            role.session_seconds_max = seconds;
        }
    };
    call.cloud.store.change_identity(&role, change).await?;
    Ok(UpdateRoleResponse {})
}

pub(super) async fn update_description(
    call: &Call<'_>,
    request: UpdateRoleDescriptionRequest,
) -> Result<UpdateRoleDescriptionResponse, OperationError> {
    let role = subjects::authorized(call, KIND, &request.role_name).await?;
    let describe = |role: &mut Identity| role.description = request.description;
    let changed = call.cloud.store.change_identity(&role, describe).await?;
    Ok(UpdateRoleDescriptionResponse {
        role: Some(subjects::whole_role(call, changed).await?),
    })
}

pub(super) async fn update_assume_role_policy(
    call: &Call<'_>,
    request: UpdateAssumeRolePolicyRequest,
) -> Result<(), OperationError> {
    let role = changeable(call, &request.role_name).await?;
    documents::check(&request.policy_document, PolicyKind::Trust)?;
    let trust = |role: &mut Identity| role.trust = request.policy_document;
    call.cloud.store.change_identity(&role, trust).await?;
    Ok(())
}

/// A role that is not a service's own.
async fn changeable(call: &Call<'_>, name: &str) -> Result<Identity, OperationError> {
    let role = subjects::authorized(call, KIND, name).await?;
    service_linked_roles::refuse(&role)?;
    Ok(role)
}
