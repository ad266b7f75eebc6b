//! ModifyWorkspaceState: keeps a WorkSpace from its person while an administrator works on it, and gives it back.

use aws_api::generated::workspaces::{ModifyWorkspaceStateRequest, ModifyWorkspaceStateResult};
use model::state::WorkspaceAction;

use super::one::workspace;
use crate::operations::{Call, OperationError};

pub(super) async fn handle(
    call: &Call<'_>,
    request: ModifyWorkspaceStateRequest,
) -> Result<ModifyWorkspaceStateResult, OperationError> {
    let seen = workspace(call, &request.workspace_id).await?;
    let wanted = request.workspace_state == "ADMIN_MAINTENANCE";
    if seen.maintenance != wanted {
        let action = if wanted {
            WorkspaceAction::BeginMaintenance
        } else {
            WorkspaceAction::EndMaintenance
        };
        let store = &call.cloud.store;
        store.request_workspace(&seen.id, action, call.now).await?;
        call.cloud.wake.workspaces.notify_one();
        call.cloud.wake.access.notify_one();
    }
    Ok(ModifyWorkspaceStateResult {})
}
