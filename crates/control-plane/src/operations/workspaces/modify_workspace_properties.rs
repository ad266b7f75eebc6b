//! ModifyWorkspaceProperties: when a WorkSpace runs, its compute type, and larger volumes.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        ModifyWorkspacePropertiesRequest, ModifyWorkspacePropertiesResult, WorkspaceProperties,
    },
};
use model::bundle::Changes;
use store::{Modification, Workspace};

use super::{
    one::workspace,
    wishes::{self, Wishes},
};
use crate::operations::{Call, OperationError};

pub(super) async fn handle(
    call: &Call<'_>,
    request: ModifyWorkspacePropertiesRequest,
) -> Result<ModifyWorkspacePropertiesResult, OperationError> {
    let seen = workspace(call, &request.workspace_id).await?;
    if request
        .data_replication
        .as_deref()
        .is_some_and(|wish| wish != "NO_REPLICATION")
    {
        return Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            "WorkSpaces are not replicated; leave DataReplication out",
        )
        .into());
    }
    let wish = request.workspace_properties.unwrap_or_else(nothing);
    let modification = modification(call, &seen, &wish)?;
    call.cloud
        .store
        .modify_workspace(&seen, &modification, call.now)
        .await?;
    call.cloud.wake.workspaces.notify_one();
    Ok(ModifyWorkspacePropertiesResult {})
}

fn nothing() -> WorkspaceProperties {
    WorkspaceProperties {
        compute_type_name: None,
        global_accelerator: None,
        nested_virtualization_enabled: None,
        operating_system_name: None,
        protocols: None,
        root_volume_size_gib: None,
        running_mode: None,
        running_mode_auto_stop_timeout_in_minutes: None,
        user_volume_size_gib: None,
    }
}

fn modification(
    call: &Call<'_>,
    seen: &Workspace,
    wish: &WorkspaceProperties,
) -> Result<Modification, ApiError> {
    let invalid = |message: String| ApiError::new(ErrorCode::InvalidParameter, message);
    if wish.global_accelerator.is_some() || wish.nested_virtualization_enabled == Some(true) {
        return Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            "there is neither a global accelerator nor virtualisation in a WorkSpace; leave both out",
        ));
    }
    if wish.operating_system_name.is_some() || wish.protocols.is_some() {
        return Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            "the operating system comes with the bundle, and every client speaks one protocol; leave both out",
        ));
    }
    let wishes = Wishes {
        running_mode: wish.running_mode.as_deref(),
        auto_stop_minutes: wish.running_mode_auto_stop_timeout_in_minutes,
        root_gib: wish.root_volume_size_gib,
        user_gib: wish.user_volume_size_gib,
    };
    let step = call.cloud.pace.auto_stop_step_minutes;
    let running_mode = seen
        .running_mode
        .asked(wishes.running_mode, wishes.auto_stop_minutes, step)
        .map_err(|error| invalid(error.to_string()))?;
    let mut changes: Changes = wishes
        .sizes(&seen.bundle_id, &seen.changes)
        .map_err(invalid)?;
    if let Some(compute_type) = &wish.compute_type_name {
        changes.compute_type =
            wishes::compute_type(&seen.bundle_id, compute_type).map_err(invalid)?;
    }
    let restart = changes.compute_type != seen.changes.compute_type;
    Ok(Modification {
        running_mode,
        changes,
        restart,
    })
}
