//! Finding the one WorkSpace that a request names.

use model::{id::WorkspaceId, state::WorkspaceState};
use store::{Refusal, RequestError, Workspace};

use crate::api::Resource;
use crate::operations::{Call, OperationError, lookup::parsed};

/// The WorkSpace of the caller's account with this id, when the caller may do to it what is called.
pub(super) async fn workspace(call: &Call<'_>, id: &str) -> Result<Workspace, OperationError> {
    let id: WorkspaceId = parsed(id)?;
    let found = known(call, &id).await?;
    let found = found.filter(|found| found.state != WorkspaceState::Terminated);
    Ok(found.ok_or(RequestError::Refused(Refusal::NoWorkspace(id)))?)
}

/// The same of one that may have been removed.
pub(in crate::operations) async fn known(
    call: &Call<'_>,
    id: &WorkspaceId,
) -> Result<Option<Workspace>, OperationError> {
    let found = call.workspace(id).await?;
    let tags = match &found {
        Some(_) => call.cloud.store.workspace_tags(id.as_str()).await?,
        None => Vec::new(),
    };
    call.authorize(&Resource::workspace(call, id).tagged(&tags))?;
    Ok(found)
}
