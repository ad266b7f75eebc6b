//! Permissions boundaries of users and roles: managed policies beyond which nothing else grants.

use aws_api::generated::iam::{
    DeleteRolePermissionsBoundaryRequest, DeleteUserPermissionsBoundaryRequest,
    PutRolePermissionsBoundaryRequest, PutUserPermissionsBoundaryRequest,
};
use store::identity::{Identity, IdentityKind};

use super::{policies, subjects};
use crate::operations::{Call, OperationError};

/// What policies may look at of the boundary that is set or stands.
pub(super) fn keys(boundary: &str) -> Vec<(String, String)> {
    let there = !boundary.is_empty();
    there
        .then(|| ("iam:PermissionsBoundary".to_owned(), boundary.to_owned()))
        .into_iter()
        .collect()
}

/// The boundary, if it is a policy that the account may use.
pub(super) async fn checked(call: &Call<'_>, boundary: String) -> Result<String, OperationError> {
    if !boundary.is_empty() && policies::find(call, &boundary).await?.is_none() {
        return Err(subjects::no_such("policy", &boundary).into());
    }
    Ok(boundary)
}

pub(super) async fn put_user(
    call: &Call<'_>,
    request: PutUserPermissionsBoundaryRequest,
) -> Result<(), OperationError> {
    let name = &request.user_name;
    put(call, IdentityKind::User, name, request.permissions_boundary).await
}

pub(super) async fn put_role(
    call: &Call<'_>,
    request: PutRolePermissionsBoundaryRequest,
) -> Result<(), OperationError> {
    let name = &request.role_name;
    put(call, IdentityKind::Role, name, request.permissions_boundary).await
}

pub(super) async fn delete_user(
    call: &Call<'_>,
    request: DeleteUserPermissionsBoundaryRequest,
) -> Result<(), OperationError> {
    delete(call, IdentityKind::User, &request.user_name).await
}

pub(super) async fn delete_role(
    call: &Call<'_>,
    request: DeleteRolePermissionsBoundaryRequest,
) -> Result<(), OperationError> {
    delete(call, IdentityKind::Role, &request.role_name).await
}

async fn put(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    boundary: String,
) -> Result<(), OperationError> {
    let identity = subjects::authorized_with(call, kind, name, &keys(&boundary)).await?;
    let boundary = checked(call, boundary).await?;
    set(call, &identity, boundary).await
}

async fn delete(call: &Call<'_>, kind: IdentityKind, name: &str) -> Result<(), OperationError> {
    let identity = subjects::authorized_within(call, kind, name, &[]).await?;
    if identity.boundary.is_empty() {
        return Err(subjects::no_such("permissions boundary of", name).into());
    }
    set(call, &identity, String::new()).await
}

async fn set(call: &Call<'_>, of: &Identity, boundary: String) -> Result<(), OperationError> {
    let set = |identity: &mut Identity| identity.boundary = boundary;
    call.cloud.store.change_identity(of, set).await?;
    Ok(())
}
