//! Groups, and who is in them (ACC-05, ACC-12).

use aws_api::generated::iam::{
    AddUserToGroupRequest, CreateGroupRequest, CreateGroupResponse, DeleteGroupRequest,
    GetGroupRequest, GetGroupResponse, ListGroupsForUserRequest, ListGroupsForUserResponse,
    ListGroupsRequest, ListGroupsResponse, RemoveUserFromGroupRequest, UpdateGroupRequest,
};
use store::identity::{Identity, IdentityKind, IdentityPage};

use super::{page::Page, subjects};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

const KIND: IdentityKind = IdentityKind::Group;
/// How many groups a user may be in, as in the compatible service.
pub(super) const GROUPS_PER_USER_MAX: i64 = 10;

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateGroupRequest,
) -> Result<CreateGroupResponse, OperationError> {
    let group = subjects::fresh(call, KIND, &request.group_name, request.path);
    call.authorize(&subjects::resource(call, &group))?;
    let store = &call.cloud.store;
    store
        .create_identity(&group, &[], subjects::quota(KIND))
        .await?;
    Ok(CreateGroupResponse {
        group: subjects::wire_group(group),
    })
}

pub(super) async fn get(
    call: &Call<'_>,
    request: GetGroupRequest,
) -> Result<GetGroupResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let group = subjects::authorized(call, KIND, &request.group_name).await?;
    let store = &call.cloud.store;
    let mut users = store
        .group_users(&group.id, &page.after, page.probe())
        .await?;
    let end = page.end(&mut users, |user| user.name.clone());
    Ok(GetGroupResponse {
        group: subjects::wire_group(group),
        users: users.into_iter().map(subjects::wire_user).collect(),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListGroupsRequest,
) -> Result<ListGroupsResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let path_prefix = request.path_prefix.unwrap_or_else(|| "/".to_owned());
    call.authorize(&Resource::named(
        call,
        "iam",
        &format!("group{path_prefix}"),
    ))?;
    let wanted = IdentityPage {
        kind: KIND,
        path_prefix: &path_prefix,
        after: &page.after,
        limit: page.probe(),
    };
    let mut groups = call
        .cloud
        .store
        .identities(call.account_id(), wanted)
        .await?;
    let end = page.end(&mut groups, |group| group.name.clone());
    Ok(ListGroupsResponse {
        groups: groups.into_iter().map(subjects::wire_group).collect(),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_for_user(
    call: &Call<'_>,
    request: ListGroupsForUserRequest,
) -> Result<ListGroupsForUserResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let user = subjects::authorized(call, IdentityKind::User, &request.user_name).await?;
    let mut groups = call.cloud.store.user_groups(&user.id).await?;
    let end = page.cut(&mut groups, |group| group.name.to_lowercase());
    Ok(ListGroupsForUserResponse {
        groups: groups.into_iter().map(subjects::wire_group).collect(),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn update(
    call: &Call<'_>,
    request: UpdateGroupRequest,
) -> Result<(), OperationError> {
    let group = subjects::authorized(call, KIND, &request.group_name).await?;
    let moved = Identity {
        name: request.new_group_name.unwrap_or_else(|| group.name.clone()),
        path: request.new_path.unwrap_or_else(|| group.path.clone()),
        ..group.clone()
    };
    call.authorize(&subjects::resource(call, &moved))?;
    let rename = |group: &mut Identity| (group.name, group.path) = (moved.name, moved.path);
    call.cloud.store.change_identity(&group, rename).await?;
    Ok(())
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteGroupRequest,
) -> Result<(), OperationError> {
    let group = subjects::authorized(call, KIND, &request.group_name).await?;
    Ok(call.cloud.store.delete_identity(&group).await?)
}

pub(super) async fn add_user(
    call: &Call<'_>,
    request: AddUserToGroupRequest,
) -> Result<(), OperationError> {
    let (group, user) = member(call, &request.group_name, &request.user_name).await?;
    let store = &call.cloud.store;
    Ok(store
        .add_to_group(&group, &user, GROUPS_PER_USER_MAX)
        .await?)
}

pub(super) async fn remove_user(
    call: &Call<'_>,
    request: RemoveUserFromGroupRequest,
) -> Result<(), OperationError> {
    let (group, user) = member(call, &request.group_name, &request.user_name).await?;
    Ok(call.cloud.store.remove_from_group(&group, &user).await?)
}

/// Both names; the permission is one to the group.
async fn member(
    call: &Call<'_>,
    group: &str,
    user: &str,
) -> Result<(Identity, Identity), OperationError> {
    let group = subjects::authorized(call, KIND, group).await?;
    let store = &call.cloud.store;
    let found = store
        .identity(call.account_id(), IdentityKind::User, user)
        .await?;
    let user = found.ok_or_else(|| subjects::no_such("user", user))?;
    Ok((group, user))
}
