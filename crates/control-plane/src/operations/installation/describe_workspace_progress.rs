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
        workspaces.extend(call.workspace(&id).await?.as_ref().map(describe));
    }
    Ok(DescribeWorkspaceProgressResult { workspaces })
}

fn describe(workspace: &Workspace) -> WorkspaceProgress {
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
        workspace_properties: Some(properties(&workspace.bundle_id)),
        requested_at: Some(Timestamp::from_milliseconds(workspace.created_at)),
        changed_at: Some(Timestamp::from_milliseconds(workspace.updated_at)),
    }
}
