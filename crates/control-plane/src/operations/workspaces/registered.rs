//! Finding a registered directory of the caller's account by its id.

use model::id::DirectoryId;
use store::{Refusal, RegisteredDirectory, RequestError};

use crate::api::Resource;
use crate::operations::{Call, OperationError, lookup::parsed};

/// The registered directory that a request names, when the caller may do to it what is called.
pub(super) async fn registered(
    call: &Call<'_>,
    id: &str,
) -> Result<RegisteredDirectory, OperationError> {
    let id: DirectoryId = parsed(id)?;
    let store = &call.cloud.store;
    let tags = store.workspace_tags(id.as_str()).await?;
    let found = store
        .registered_directory(&id)
        .await?
        .filter(|found| found.account_id == call.account_id());
    let tags = if found.is_some() { tags } else { Vec::new() };
    call.authorize(&Resource::directory(call, &id).tagged(&tags))?;
    Ok(found.ok_or(RequestError::Refused(Refusal::NotRegistered(id)))?)
}
