//! Instance profiles: what hands a role to an instance. No instance takes one up yet; tools that make them find them.

use aws_api::generated::iam::{
    AddRoleToInstanceProfileRequest, CreateInstanceProfileRequest, CreateInstanceProfileResponse,
    DeleteInstanceProfileRequest, GetInstanceProfileRequest, GetInstanceProfileResponse,
    InstanceProfile, ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse,
    ListInstanceProfilesRequest, ListInstanceProfilesResponse,
    RemoveRoleFromInstanceProfileRequest,
};
use store::identity::{Identity, IdentityKind, IdentityPage};

use super::{page::Page, subjects, tags};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

const KIND: IdentityKind = IdentityKind::InstanceProfile;

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateInstanceProfileRequest,
) -> Result<CreateInstanceProfileResponse, OperationError> {
    let profile = subjects::fresh(call, KIND, &request.instance_profile_name, request.path);
    let tags = tags::checked(request.tags)?;
    let resource = subjects::resource(call, &profile);
    let keys = tags::keys(&tags);
    call.authorize_with(&resource, &keys)?;
    call.authorize_tagging("iam:TagInstanceProfile", &resource, &keys)?;
    let store = &call.cloud.store;
    store
        .create_identity(&profile, &tags, subjects::quota(KIND))
        .await?;
    Ok(CreateInstanceProfileResponse {
        instance_profile: subjects::wire_profile(call, profile).await?,
    })
}

pub(super) async fn get(
    call: &Call<'_>,
    request: GetInstanceProfileRequest,
) -> Result<GetInstanceProfileResponse, OperationError> {
    let profile = subjects::authorized(call, KIND, &request.instance_profile_name).await?;
    Ok(GetInstanceProfileResponse {
        instance_profile: subjects::wire_profile(call, profile).await?,
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteInstanceProfileRequest,
) -> Result<(), OperationError> {
    let profile = subjects::authorized(call, KIND, &request.instance_profile_name).await?;
    let store = &call.cloud.store;
    if let Some(role) = store.profile_role(&profile.id).await? {
        return Err(aws_api::ApiError::new(
            aws_api::ErrorCode::Named("DeleteConflict"),
            format!(
                "the instance profile \"{}\" still has the role \"{}\"; take it out first",
                profile.name, role.name
            ),
        )
        .into());
    }
    Ok(store.delete_identity(&profile).await?)
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListInstanceProfilesRequest,
) -> Result<ListInstanceProfilesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let path_prefix = request.path_prefix.unwrap_or_else(|| "/".to_owned());
    let resource = Resource::named(call, "iam", &format!("instance-profile{path_prefix}"));
    call.authorize(&resource)?;
    let wanted = IdentityPage {
        kind: KIND,
        path_prefix: &path_prefix,
        after: &page.after,
        limit: page.probe(),
    };
    let mut profiles = call
        .cloud
        .store
        .identities(call.account_id(), wanted)
        .await?;
    let end = page.end(&mut profiles, |profile| profile.name.clone());
    Ok(ListInstanceProfilesResponse {
        instance_profiles: wire(call, profiles).await?,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_for_role(
    call: &Call<'_>,
    request: ListInstanceProfilesForRoleRequest,
) -> Result<ListInstanceProfilesForRoleResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let role = subjects::authorized(call, IdentityKind::Role, &request.role_name).await?;
    let mut profiles = call.cloud.store.profiles_of_role(&role.id).await?;
    let end = page.cut(&mut profiles, |profile| profile.name.to_lowercase());
    Ok(ListInstanceProfilesForRoleResponse {
        instance_profiles: wire(call, profiles).await?,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

async fn wire(
    call: &Call<'_>,
    profiles: Vec<Identity>,
) -> Result<Vec<InstanceProfile>, OperationError> {
    let mut wire = Vec::new();
    for profile in profiles {
        wire.push(subjects::wire_profile(call, profile).await?);
    }
    Ok(wire)
}

/// Whoever puts a role here hands it over to instances, and needs leave to.
pub(super) async fn add_role(
    call: &Call<'_>,
    request: AddRoleToInstanceProfileRequest,
) -> Result<(), OperationError> {
    let profile = subjects::authorized(call, KIND, &request.instance_profile_name).await?;
    let role = role(call, &request.role_name).await?;
    call.authorize_action(
        "iam:PassRole",
        &subjects::tagged_resource(call, &role).await?,
        &[("iam:PassedToService", "ec2.amazonaws.com")],
    )?;
    Ok(call
        .cloud
        .store
        .add_role_to_profile(&profile, &role)
        .await?)
}

pub(super) async fn remove_role(
    call: &Call<'_>,
    request: RemoveRoleFromInstanceProfileRequest,
) -> Result<(), OperationError> {
    let profile = subjects::authorized(call, KIND, &request.instance_profile_name).await?;
    let role = role(call, &request.role_name).await?;
    let store = &call.cloud.store;
    Ok(store.remove_role_from_profile(&profile, &role).await?)
}

async fn role(call: &Call<'_>, name: &str) -> Result<Identity, OperationError> {
    let store = &call.cloud.store;
    let role = store
        .identity(call.account_id(), IdentityKind::Role, name)
        .await?;
    Ok(role.ok_or_else(|| subjects::no_such("role", name))?)
}
