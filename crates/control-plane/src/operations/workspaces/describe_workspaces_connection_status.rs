//! DescribeWorkspacesConnectionStatus: who is connected now, as the gateway says, and who was last.

use aws_api::{
    generated::workspaces::{
        DescribeWorkspacesConnectionStatusRequest, DescribeWorkspacesConnectionStatusResult,
        WorkspaceConnectionStatus,
    },
    tree::Timestamp,
};
use model::{id::WorkspaceId, limits::WORKSPACES_PER_REQUEST, state::WorkspaceState};
use store::{Workspace, WorkspaceFilter};

use crate::api::Resource;
use crate::operations::{
    Call, OperationError,
    lookup::{parsed, some},
    page,
};

const PAGE_MAX: usize = 25;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeWorkspacesConnectionStatusRequest,
) -> Result<DescribeWorkspacesConnectionStatusResult, OperationError> {
    call.authorize(&Resource::every_workspace(call))?;
    let after: Option<WorkspaceId> = page::after(request.next_token.as_deref())?;
    let store = &call.cloud.store;
    let account = call.account_id();
    let (found, last) = if let Some(ids) = request.workspace_ids.filter(|ids| !ids.is_empty()) {
        let ids = some("WorkspaceIds", Some(ids), WORKSPACES_PER_REQUEST)?;
        let ids: Vec<WorkspaceId> = ids.iter().map(|id| parsed(id)).collect::<Result<_, _>>()?;
        (store.workspaces_by_id(account, &ids).await?, None)
    } else {
        let filter = WorkspaceFilter::default();
        let one_more = u32::try_from(PAGE_MAX + 1).expect("a page is small");
        let found = store
            .workspaces(account, &filter, after.as_ref(), one_more)
            .await?;
        page::cut(found, PAGE_MAX)
    };
    Ok(DescribeWorkspacesConnectionStatusResult {
        workspaces_connection_status: Some(
            found.iter().map(|found| describe(call, found)).collect(),
        ),
        next_token: last.map(|last| page::token(last.id.as_str())),
    })
}

/// Nobody knows of a WorkSpace that does not run whether somebody would be connected to it.
fn describe(call: &Call<'_>, workspace: &Workspace) -> WorkspaceConnectionStatus {
    let connected = call.cloud.presence.of(&workspace.id, call.now);
    let runs = matches!(
        workspace.state,
        WorkspaceState::Available | WorkspaceState::AdminMaintenance
    );
    let state = match connected.is.filter(|_| runs) {
        Some(true) => "CONNECTED",
        Some(false) => "DISCONNECTED",
        None => "UNKNOWN",
    };
    let asked = Some(connected.at_ms).filter(|at| 0 < *at);
    let last = match connected.is {
        Some(true) => asked,
        _ => workspace.connected_at,
    };
    WorkspaceConnectionStatus {
        connection_state: Some(state.to_owned()),
        connection_state_check_timestamp: asked.map(Timestamp::from_milliseconds),
        last_known_user_connection_timestamp: last.map(Timestamp::from_milliseconds),
        workspace_id: Some(workspace.id.to_string()),
    }
}
