//! UpdateDirectoryServiceAccount: the account by which a connected directory is reached, sealed before it is kept (DIR-40).

use aws_api::{
    ApiError, ErrorCode,
    shapes::carrel::{UpdateDirectoryServiceAccountRequest, UpdateDirectoryServiceAccountResult},
};
use model::id::DirectoryId;

use crate::operations::{
    Call, OperationError,
    directory::check_account,
    lookup::{parsed, required},
    workspaces::directory_resource,
};
use crate::reconcile::directory::connection_owner;

pub(super) async fn handle(
    call: &Call<'_>,
    request: UpdateDirectoryServiceAccountRequest,
) -> Result<UpdateDirectoryServiceAccountResult, OperationError> {
    let id: DirectoryId = parsed(&required("DirectoryId", request.directory_id)?)?;
    call.authorize(&directory_resource(call, &id).await?)?;
    call.directory(&id).await?;
    let store = &call.cloud.store;
    let connection = store.connection(&id).await?.ok_or_else(|| {
        ApiError::new(
            ErrorCode::NotSupportedNow,
            format!("the directory \"{id}\" is not connected to a customer's domain and has no account there"),
        )
    })?;
    let servers: Vec<String> = connection
        .dns_addresses
        .iter()
        .map(ToString::to_string)
        .collect();
    let account = check_account(
        &required("UserName", request.user_name)?,
        &required("Password", request.password)?,
        &servers,
    )?;
    let sealed = call
        .cloud
        .seal
        .seal(&connection_owner(&id), &account.password);
    store
        .change_connection(&id, &account.username, &sealed, call.now)
        .await?;
    call.cloud.wake_all();
    Ok(UpdateDirectoryServiceAccountResult {
        directory_id: id.to_string(),
        user_name: account.username,
    })
}
