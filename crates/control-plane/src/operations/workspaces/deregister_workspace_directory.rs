//! DeregisterWorkspaceDirectory: refused while WorkSpaces remain, which it lists. The directory itself stays.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        DeregisterWorkspaceDirectoryRequest, DeregisterWorkspaceDirectoryResult,
    },
};
use store::{Refusal, RequestError};

use super::registered::registered;
use crate::operations::{Call, OperationError};

pub(super) async fn handle(
    call: &Call<'_>,
    request: DeregisterWorkspaceDirectoryRequest,
) -> Result<DeregisterWorkspaceDirectoryResult, OperationError> {
    let directory = registered(call, &request.directory_id).await?;
    let store = &call.cloud.store;
    match store.deregister_directory(&directory.directory_id).await {
        Ok(()) => Ok(DeregisterWorkspaceDirectoryResult {}),
        Err(RequestError::Refused(refusal @ Refusal::DirectoryInUse { .. })) => {
            let code = ErrorCode::Named("InvalidResourceStateException");
            Err(ApiError::new(code, refusal.to_string()).into())
        }
        Err(error) => Err(error.into()),
    }
}
