//! RebootWorkspaces, RebuildWorkspaces, StartWorkspaces, StopWorkspaces, TerminateWorkspaces: one way for all five. The
//! model's table says what a state admits; the store refuses the rest.

use aws_api::{ItemCode, generated::workspaces::FailedWorkspaceChangeRequest};
use model::{id::WorkspaceId, state::WorkspaceAction};

use crate::api::Resource;
use crate::operations::{Call, OperationError, errors::ItemError, lookup::some};

/// The WorkSpaces of a request, with the name their list has there and how long it may be.
pub(super) struct Requests {
    member: &'static str,
    ids: Option<Vec<String>>,
    max: usize,
}

/// The list within each operation's request.
pub(super) mod requests {
    use aws_api::generated::workspaces::{
        RebootRequest, RebootWorkspacesRequest, RebuildRequest, RebuildWorkspacesRequest,
        StartRequest, StartWorkspacesRequest, StopRequest, StopWorkspacesRequest, TerminateRequest,
        TerminateWorkspacesRequest,
    };
    use model::limits::WORKSPACES_PER_REQUEST as MAX;

    use super::Requests;

    pub(crate) fn reboot(request: RebootWorkspacesRequest) -> Requests {
        let id = |item: RebootRequest| item.workspace_id;
        let list = ids(request.reboot_workspace_requests, id);
        named("RebootWorkspaceRequests", list, MAX)
    }

    pub(crate) fn rebuild(request: RebuildWorkspacesRequest) -> Requests {
        let id = |item: RebuildRequest| item.workspace_id;
        let list = ids(request.rebuild_workspace_requests, id);
        named("RebuildWorkspaceRequests", list, 1)
    }

    pub(crate) fn start(request: StartWorkspacesRequest) -> Requests {
        let id = |item: StartRequest| item.workspace_id;
        let list = ids(request.start_workspace_requests, id);
        named("StartWorkspaceRequests", list, MAX)
    }

    pub(crate) fn stop(request: StopWorkspacesRequest) -> Requests {
        let id = |item: StopRequest| item.workspace_id;
        let list = ids(request.stop_workspace_requests, id);
        named("StopWorkspaceRequests", list, MAX)
    }

    pub(crate) fn terminate(request: TerminateWorkspacesRequest) -> Requests {
        let id = |item: TerminateRequest| item.workspace_id;
        let list = ids(request.terminate_workspace_requests, id);
        named("TerminateWorkspaceRequests", list, MAX)
    }

    fn named(member: &'static str, ids: Option<Vec<String>>, max: usize) -> Requests {
        Requests { member, ids, max }
    }

    /// The ids; an item without one has an empty one, which is no WorkSpace's.
    fn ids<Item>(
        list: Option<Vec<Item>>,
        id: impl Fn(Item) -> Option<String>,
    ) -> Option<Vec<String>> {
        let ids = |list: Vec<Item>| list.into_iter().map(|item| id(item).unwrap_or_default());
        list.map(|list| ids(list).collect())
    }
}

/// Asks the change of each WorkSpace named; gives those refused, the others go on.
pub(super) async fn change(
    call: &Call<'_>,
    action: WorkspaceAction,
    requests: Requests,
) -> Result<Option<Vec<FailedWorkspaceChangeRequest>>, OperationError> {
    let mut failed = Vec::new();
    for id in some(requests.member, requests.ids, requests.max)? {
        if let Err(error) = change_one(call, action, &id).await? {
            failed.push(FailedWorkspaceChangeRequest {
                workspace_id: Some(id),
                error_code: Some(error.code.name().to_owned()),
                error_message: Some(error.message),
            });
        }
    }
    call.cloud.wake_all();
    Ok(Some(failed))
}

async fn change_one(
    call: &Call<'_>,
    action: WorkspaceAction,
    id: &str,
) -> Result<Result<(), ItemError>, OperationError> {
    let Ok(id) = id.parse::<WorkspaceId>() else {
        return Ok(Err(ItemError::new(
            ItemCode::Invalid,
            format!("\"{id}\" is not the id of a WorkSpace, such as ws-3k9d0a7qz"),
        )));
    };
    let found = call.workspace(&id).await?;
    let tags = match &found {
        Some(_) => call.cloud.store.workspace_tags(id.as_str()).await?,
        None => Vec::new(),
    };
    call.authorize(&Resource::workspace(call, &id).tagged(&tags))?;
    if found.is_none() {
        return Ok(Err(ItemError::new(
            ItemCode::NoWorkspace,
            format!("there is no WorkSpace \"{id}\""),
        )));
    }
    match call
        .cloud
        .store
        .request_workspace(&id, action, call.now)
        .await
    {
        Ok(_) => Ok(Ok(())),
        Err(error) => ItemError::from_request(error).map(Err),
    }
}
