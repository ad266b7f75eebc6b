//! Directories: service `ds`.

mod connect_directory;
mod create_alias;
mod create_directory;
mod delete_directory;
mod describe_directories;
mod describe_domain_controllers;
mod get_directory_limits;
mod place;
mod refusal;
mod reset_user_password;
mod tags;

use aws_api::{
    operation::DirectoryOperation as Op,
    tree::{IntoTree, Value},
};
use model::id::DirectoryId;

pub(super) use describe_directories::{dns_addresses, network_of};
pub(super) use get_directory_limits::directories_max;
pub(super) use place::{check_account, place};

use super::{Call, OperationError, read};
use crate::api::Resource;

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::CreateDirectory => create_directory::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::ConnectDirectory => connect_directory::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeDirectories => describe_directories::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::DeleteDirectory => delete_directory::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetDirectoryLimits => get_directory_limits::handle(call).await?.into_tree(),
        Op::CreateAlias => create_alias::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::ResetUserPassword => reset_user_password::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::AddTagsToResource => tags::add(call, read(request)?).await?.into_tree(),
        Op::RemoveTagsFromResource => tags::remove(call, read(request)?).await?.into_tree(),
        Op::ListTagsForResource => tags::list(call, read(request)?).await?.into_tree(),
        Op::DescribeDomainControllers => describe_domain_controllers::handle(call, read(request)?)
            .await?
            .into_tree(),
    })
}

/// Any directory, as policies of this service name it.
fn every(call: &Call<'_>) -> Resource {
    Resource::named(call, "ds", "directory/*")
}

/// One directory with its tags, as policies of this service name it. Another account's has none here, so that nobody tells it
/// from one that is not there.
pub(super) async fn one(call: &Call<'_>, id: &DirectoryId) -> Result<Resource, OperationError> {
    let tags = match call.own_directory(id).await? {
        Some(_) => call.cloud.store.directory_tags(id).await?,
        None => Vec::new(),
    };
    Ok(Resource::named(call, "ds", &format!("directory/{id}")).tagged(&tags))
}
