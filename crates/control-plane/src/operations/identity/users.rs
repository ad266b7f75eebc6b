//! Users: made, looked at, listed, renamed, removed (ACC-05).

use aws_api::generated::iam::{
    CreateUserRequest, CreateUserResponse, DeleteUserRequest, GetUserRequest, GetUserResponse,
    ListUsersRequest, ListUsersResponse, UpdateUserRequest, User,
};
use store::identity::{Identity, IdentityKind, IdentityPage};

use super::{boundaries, page::Page, subjects, tags};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

const KIND: IdentityKind = IdentityKind::User;

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateUserRequest,
) -> Result<CreateUserResponse, OperationError> {
    let mut user = subjects::fresh(call, KIND, &request.user_name, request.path);
    let tags = tags::checked(request.tags)?;
    let boundary = request.permissions_boundary.unwrap_or_default();
    let resource = subjects::resource(call, &user);
    let keys = [tags::keys(&tags), boundaries::keys(&boundary)].concat();
    call.authorize_with(&resource, &keys)?;
    call.authorize_tagging("iam:TagUser", &resource, &tags::keys(&tags))?;
    user.boundary = boundaries::checked(call, boundary).await?;
    let store = &call.cloud.store;
    store
        .create_identity(&user, &tags, subjects::quota(KIND))
        .await?;
    Ok(CreateUserResponse {
        user: Some(subjects::whole_user(call, user).await?),
    })
}

pub(super) async fn get(
    call: &Call<'_>,
    request: GetUserRequest,
) -> Result<GetUserResponse, OperationError> {
    if request.user_name.is_none() && call.caller.is_root() {
        return root(call).await;
    }
    let user = subjects::user_or_caller(call, request.user_name.as_deref()).await?;
    Ok(GetUserResponse {
        user: subjects::whole_user(call, user).await?,
    })
}

/// The root of the account is told as if it were a user; its id is the account's.
async fn root(call: &Call<'_>) -> Result<GetUserResponse, OperationError> {
    let accounts = call.cloud.store.accounts().await?;
    let account = accounts
        .into_iter()
        .find(|account| account.id == call.account_id());
    Ok(GetUserResponse {
        user: User {
            arn: format!("arn:aws:iam::{}:root", call.account_id()),
            create_date: subjects::time(account.map_or(0, |account| account.created_at)),
            password_last_used: None,
            path: "/".to_owned(),
            permissions_boundary: None,
            tags: None,
            user_id: call.account_id().to_owned(),
            user_name: "root".to_owned(),
        },
    })
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListUsersRequest,
) -> Result<ListUsersResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let path_prefix = request.path_prefix.unwrap_or_else(|| "/".to_owned());
    call.authorize(&Resource::named(call, "iam", &format!("user{path_prefix}")))?;
    let wanted = IdentityPage {
        kind: KIND,
        path_prefix: &path_prefix,
        after: &page.after,
        limit: page.probe(),
    };
    let mut users = call
        .cloud
        .store
        .identities(call.account_id(), wanted)
        .await?;
    let end = page.end(&mut users, |user| user.name.clone());
    Ok(ListUsersResponse {
        users: users.into_iter().map(subjects::wire_user).collect(),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn update(
    call: &Call<'_>,
    request: UpdateUserRequest,
) -> Result<(), OperationError> {
    let user = subjects::authorized(call, KIND, &request.user_name).await?;
    let moved = Identity {
        name: request.new_user_name.unwrap_or_else(|| user.name.clone()),
        path: request.new_path.unwrap_or_else(|| user.path.clone()),
        ..user.clone()
    };
    // Both names count: nobody renames a user into a place where they could not make one.
    call.authorize(&subjects::resource(call, &moved))?;
    let rename = |user: &mut Identity| (user.name, user.path) = (moved.name, moved.path);
    call.cloud.store.change_identity(&user, rename).await?;
    Ok(())
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteUserRequest,
) -> Result<(), OperationError> {
    let user = subjects::authorized(call, KIND, &request.user_name).await?;
    Ok(call.cloud.store.delete_identity(&user).await?)
}
