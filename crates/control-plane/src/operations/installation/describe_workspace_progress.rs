//! DescribeWorkspaceProgress: what the compatible description has no room for, up to 25 WorkSpaces at a time.

use aws_api::{
    shapes::carrel::{
        DescribeWorkspaceProgressRequest, DescribeWorkspaceProgressResult, WorkspaceProgress,
    },
    timestamp::Timestamp,
};
use model::{id::WorkspaceId, limits::WORKSPACES_PER_REQUEST};
use store::Workspace;

use crate::api::Resource;
use crate::operations::{
    Call, OperationError,
    lookup::{parsed, some},
    workspaces::properties,
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeWorkspaceProgressRequest,
) -> Result<DescribeWorkspaceProgressResult, OperationError> {
    call.authorize(&Resource::every_workspace(call))?;
    let mut workspaces = Vec::new();
    for id in some(
        "WorkspaceIds",
        request.workspace_ids,
        WORKSPACES_PER_REQUEST,
    )? {
        let id: WorkspaceId = parsed(&id)?;
        let found = call.workspace(&id).await?;
        workspaces.extend(found.iter().map(|found| describe(found, call.now)));
    }
    Ok(DescribeWorkspaceProgressResult { workspaces })
}

fn describe(workspace: &Workspace, now: i64) -> WorkspaceProgress {
    let fault = workspace.fault.as_ref();
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    WorkspaceProgress {
        workspace_id: workspace.id.to_string(),
        state: workspace.state.wire().to_owned(),
        label: workspace.state.label().to_owned(),
        step: given(&workspace.progress_text),
        percent: workspace.progress_percent,
        error_code: fault.map(|fault| fault.code.wire().to_owned()),
        error_message: fault.map(|fault| fault.message.clone()),
        remedy: fault.map(|fault| fault.remedy.clone()),
        image: given(&workspace.image),
        workspace_properties: Some(properties(workspace)),
        requested_at: Some(Timestamp::from_milliseconds(workspace.created_at)),
        changed_at: Some(Timestamp::from_milliseconds(workspace.updated_at)),
        last_input_at: workspace.input_at.map(Timestamp::from_milliseconds),
        last_connection_at: workspace.connected_at.map(Timestamp::from_milliseconds),
        stops_at: workspace.stops_at().map(Timestamp::from_milliseconds),
        why_on: why_on(workspace, now),
    }
}

/// Why a desktop that would stop by itself has not.
fn why_on(workspace: &Workspace, now: i64) -> Option<String> {
    let stops_at = workspace.stops_at()?;
    let minutes = |span: i64| span.max(0) / 60_000;
    let since = minutes(now - workspace.used_at());
    let left = minutes(stops_at - now + 59_999);
    let used = match workspace.input_at {
        Some(at) if workspace.active_at <= at => "the last key or movement of the mouse",
        _ => "the last start or sign-in",
    };
    Some(format!(
        "{used} was {since} min ago; it stops in {left} min unless it is used"
    ))
}
