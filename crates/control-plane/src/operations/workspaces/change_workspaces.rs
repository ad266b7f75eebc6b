//! RebootWorkspaces, RebuildWorkspaces, StartWorkspaces, StopWorkspaces, TerminateWorkspaces: one way for all five. The
//! model's table says what a state admits; the store refuses the rest.

use aws_api::{
    ItemCode,
    shapes::workspaces::{ChangeRequest, ChangeResult, FailedChange},
};
use model::{id::WorkspaceId, state::WorkspaceAction};

use crate::api::Resource;
use crate::operations::{Call, OperationError, errors::ItemError, lookup::some};

/// The list of a request, with the name it has there and how long it may be.
pub(super) struct Requests {
    member: &'static str,
    list: Option<Vec<ChangeRequest>>,
    max: usize,
}

/// The list within each operation's request.
pub(super) mod requests {
    use aws_api::shapes::workspaces::{
        RebootWorkspacesRequest, RebuildWorkspacesRequest, StartWorkspacesRequest,
        StopWorkspacesRequest, TerminateWorkspacesRequest,
    };
    use model::limits::WORKSPACES_PER_REQUEST as MAX;

    use super::Requests;

    pub(crate) fn reboot(request: RebootWorkspacesRequest) -> Requests {
        Requests {
            member: "RebootWorkspaceRequests",
            list: request.reboot_workspace_requests,
            max: MAX,
        }
    }

    pub(crate) fn rebuild(request: RebuildWorkspacesRequest) -> Requests {
        Requests {
            member: "RebuildWorkspaceRequests",
            list: request.rebuild_workspace_requests,
            max: 1,
        }
    }

    pub(crate) fn start(request: StartWorkspacesRequest) -> Requests {
        Requests {
            member: "StartWorkspaceRequests",
            list: request.start_workspace_requests,
            max: MAX,
        }
    }

    pub(crate) fn stop(request: StopWorkspacesRequest) -> Requests {
        Requests {
            member: "StopWorkspaceRequests",
            list: request.stop_workspace_requests,
            max: MAX,
        }
    }

    pub(crate) fn terminate(request: TerminateWorkspacesRequest) -> Requests {
        Requests {
            member: "TerminateWorkspaceRequests",
            list: request.terminate_workspace_requests,
            max: MAX,
        }
    }
}

/// Asks the change of each WorkSpace named; those refused are listed, the others go on.
pub(super) async fn change(
    call: &Call<'_>,
    action: WorkspaceAction,
    requests: Requests,
) -> Result<ChangeResult, OperationError> {
    let mut result = ChangeResult::default();
    for request in some(requests.member, requests.list, requests.max)? {
        let id = request.workspace_id.unwrap_or_default();
        if let Err(error) = change_one(call, action, &id).await? {
            result.failed_requests.push(FailedChange {
                workspace_id: id,
                error_code: error.code.name().to_owned(),
                error_message: error.message,
            });
        }
    }
    call.cloud.wake_all();
    Ok(result)
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
