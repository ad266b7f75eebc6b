//! DescribeWorkspaceDirectories: the directories that are registered for desktops, with the registration code.

use aws_api::generated::workspaces::{
    DefaultWorkspaceCreationProperties, DescribeWorkspaceDirectoriesRequest,
    DescribeWorkspaceDirectoriesResult, WorkspaceDirectory,
};
use model::{id::DirectoryId, state::DirectoryStage};
use store::{Directory, RegisteredDirectory};

use super::modify_workspace_access_properties::devices;

use crate::api::Resource;
use crate::operations::{
    Call, OperationError,
    directory::{dns_addresses, network_of},
    lookup::{parsed, some},
    page,
};

const PAGE_MAX: u32 = 25;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeWorkspaceDirectoriesRequest,
) -> Result<DescribeWorkspaceDirectoriesResult, OperationError> {
    let limit = page::limit(request.limit, PAGE_MAX)?;
    let after: Option<DirectoryId> = page::after(request.next_token.as_deref())?;
    call.authorize(&Resource::every_directory(call))?;
    let found = page_of(call, request.directory_ids, after).await?;
    let (found, last) = page::cut(found, limit);
    let mut directories = Vec::new();
    for (directory, registered) in &found {
        directories.push(describe(call, directory, registered).await?);
    }
    Ok(DescribeWorkspaceDirectoriesResult {
        directories: Some(directories),
        next_token: last.map(|(directory, _)| page::token(directory.id.as_str())),
    })
}

/// The directories behind `after`, only those named if any are; a name that is no id is refused, one of nothing is left out.
async fn page_of(
    call: &Call<'_>,
    ids: Option<Vec<String>>,
    after: Option<DirectoryId>,
) -> Result<Vec<(Directory, RegisteredDirectory)>, OperationError> {
    let registered = call
        .cloud
        .store
        .registered_directories(call.account_id())
        .await?;
    let mut all: Vec<(Directory, RegisteredDirectory)> = Vec::new();
    for directory in call.directories().await? {
        let found = registered
            .iter()
            .find(|row| row.directory_id == directory.id);
        all.extend(found.map(|row| (directory, row.clone())));
    }
    if let Some(ids) = ids {
        let ids = some("DirectoryIds", Some(ids), PAGE_MAX as usize)?;
        let ids: Vec<DirectoryId> = ids.iter().map(|id| parsed(id)).collect::<Result<_, _>>()?;
        all.retain(|(directory, _)| ids.contains(&directory.id));
    }
    all.retain(|(directory, _)| after.as_ref().is_none_or(|after| *after < directory.id));
    Ok(all)
}

async fn describe(
    call: &Call<'_>,
    directory: &Directory,
    registered: &RegisteredDirectory,
) -> Result<WorkspaceDirectory, OperationError> {
    let network = network_of(call, directory).await?;
    let groups = call.cloud.store.directory_ip_groups(&directory.id).await?;
    let subnets = network.iter().flat_map(|network| &network.subnets);
    let subnets = subnets.map(|subnet| subnet.id.to_string());
    let addresses = dns_addresses(call, directory, network.as_ref()).await?;
    Ok(WorkspaceDirectory {
        directory_id: Some(directory.id.to_string()),
        alias: Some(directory.organization.to_string()),
        directory_name: Some(directory.dns_name.to_string()),
        registration_code: Some(directory.registration_code.to_string()),
        subnet_ids: Some(subnets.collect()),
        dns_ip_addresses: Some(addresses),
        directory_type: Some("SIMPLE_AD".to_owned()),
        workspace_security_group_id: directory.workspaces_group.as_ref().map(ToString::to_string),
        state: Some(state(directory.stage).to_owned()),
        workspace_creation_properties: Some(DefaultWorkspaceCreationProperties {
            enable_internet_access: Some(directory.internet),
            user_enabled_as_local_administrator: Some(registered.local_administrator),
            enable_maintenance_mode: Some(false),
            default_ou: Some(registered.default_ou.clone()).filter(|unit| !unit.is_empty()),
            custom_security_group_id: registered.custom_group.as_ref().map(ToString::to_string),
            ..DefaultWorkspaceCreationProperties::default()
        }),
        tenancy: Some(registered.tenancy.clone()),
        ip_group_ids: Some(groups.iter().map(ToString::to_string).collect()),
        workspace_access_properties: Some(devices(&registered.denied_devices)),
        user_identity_type: Some("AWS_DIRECTORY_SERVICE".to_owned()),
        workspace_type: Some("PERSONAL".to_owned()),
        error_message: directory
            .fault
            .as_ref()
            .map(|fault| format!("{}; {}", fault.message, fault.remedy)),
        ..WorkspaceDirectory::default()
    })
}

fn state(stage: DirectoryStage) -> &'static str {
    match stage {
        DirectoryStage::Requested | DirectoryStage::Creating => "REGISTERING",
        DirectoryStage::Active | DirectoryStage::Impaired => "REGISTERED",
        DirectoryStage::Failed => "ERROR",
        DirectoryStage::Deleting => "DEREGISTERING",
        DirectoryStage::Deleted => "DEREGISTERED",
    }
}
