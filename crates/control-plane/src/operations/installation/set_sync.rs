//! SetSync: whether files of a directory's people are to be synchronised. Each directory keeps its switch; what is switched
//! on is synchronised by a version that can.

use aws_api::{
    ApiError, ErrorCode,
    shapes::carrel::{SetSyncRequest, SetSyncResult},
};
use model::{id::DirectoryId, limits::SYNC_GIGABYTES_PER_PERSON};

use crate::operations::{
    Call, OperationError,
    lookup::{parsed, required},
    workspaces::directory_resource,
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: SetSyncRequest,
) -> Result<SetSyncResult, OperationError> {
    let id: DirectoryId = parsed(&required("DirectoryId", request.directory_id)?)?;
    let enabled = required("Enabled", request.enabled)?;
    call.authorize(&directory_resource(call, &id).await?)?;
    call.directory(&id).await?;
    if !call.cloud.store.set_sync(&id, enabled, call.now).await? {
        return Err(ApiError::new(
            ErrorCode::NotFound,
            format!("there is no directory \"{id}\""),
        )
        .into());
    }
    Ok(SetSyncResult {
        directory_id: id.to_string(),
        enabled,
        gigabytes_per_user: SYNC_GIGABYTES_PER_PERSON,
    })
}
