//! DeleteDirectory: refused while WorkSpaces remain, which it lists; else controllers, interfaces and records go (DIR-19).

use aws_api::generated::ds::{DeleteDirectoryRequest, DeleteDirectoryResult};
use model::id::DirectoryId;

use super::{one, refusal};
use crate::operations::{Call, OperationError, lookup::parsed};

pub(super) async fn handle(
    call: &Call<'_>,
    request: DeleteDirectoryRequest,
) -> Result<DeleteDirectoryResult, OperationError> {
    let id: DirectoryId = parsed(&request.directory_id)?;
    call.authorize(&one(call, &id).await?)?;
    let directory = call.directory(&id).await?;
    if directory.wanted {
        call.cloud
            .store
            .request_directory_removal(&id, call.now)
            .await
            .map_err(refusal::named)?;
        call.cloud.wake_all();
    }
    Ok(DeleteDirectoryResult {
        directory_id: Some(id.to_string()),
    })
}
