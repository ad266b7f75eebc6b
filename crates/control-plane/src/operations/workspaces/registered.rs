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
    call.authorize(&directory_resource(call, &id).await?)?;
    let found = own(call, &id).await?;
    Ok(found.ok_or(RequestError::Refused(Refusal::NotRegistered(id)))?)
}

/// A directory as policies on desktops name it, with the tags that it has there while the caller's account has it registered.
pub(in crate::operations) async fn directory_resource(
    call: &Call<'_>,
    id: &DirectoryId,
) -> Result<Resource, OperationError> {
    let tags = match own(call, id).await? {
        Some(_) => call.cloud.store.workspace_tags(id.as_str()).await?,
        None => Vec::new(),
    };
    Ok(Resource::directory(call, id).tagged(&tags))
}

async fn own(
    call: &Call<'_>,
    id: &DirectoryId,
) -> Result<Option<RegisteredDirectory>, OperationError> {
    let found = call.cloud.store.registered_directory(id).await?;
    Ok(found.filter(|found| found.account_id == call.account_id()))
}
