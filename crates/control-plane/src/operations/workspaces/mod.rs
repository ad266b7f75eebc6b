//! Desktops: service `workspaces`.

mod account;
mod change_workspaces;
mod client_properties;
mod create_workspaces;
mod deregister_workspace_directory;
mod describe_workspace_bundles;
mod describe_workspace_directories;
mod describe_workspaces;
mod describe_workspaces_connection_status;
mod ip_groups;
mod ip_rules;
mod modify_workspace_access_properties;
mod modify_workspace_creation_properties;
mod modify_workspace_properties;
mod modify_workspace_state;
pub(super) mod one;
mod register_workspace_directory;
mod registered;
mod tags;
mod wishes;

use aws_api::{
    generated::workspaces::{
        RebootWorkspacesResult, RebuildWorkspacesResult, StartWorkspacesResult,
        StopWorkspacesResult, TerminateWorkspacesResult,
    },
    operation::WorkspacesOperation as Op,
    tree::{IntoTree, Value},
};
use change_workspaces::{change, requests};
use model::state::WorkspaceAction as Action;

pub(super) use describe_workspaces::properties;
pub(super) use registered::directory_resource;

use super::{Call, OperationError, read};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::CreateWorkspaces => create_workspaces::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeWorkspaces => describe_workspaces::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::RebootWorkspaces => {
            let requests = requests::reboot(read(request)?);
            let failed_requests = change(call, Action::Reboot, requests).await?;
            RebootWorkspacesResult { failed_requests }.into_tree()
        }
        Op::RebuildWorkspaces => {
            let requests = requests::rebuild(read(request)?);
            let failed_requests = change(call, Action::Rebuild, requests).await?;
            RebuildWorkspacesResult { failed_requests }.into_tree()
        }
        Op::StartWorkspaces => {
            let requests = requests::start(read(request)?);
            let failed_requests = change(call, Action::Start, requests).await?;
            StartWorkspacesResult { failed_requests }.into_tree()
        }
        Op::StopWorkspaces => {
            let requests = requests::stop(read(request)?);
            let failed_requests = change(call, Action::Stop, requests).await?;
            StopWorkspacesResult { failed_requests }.into_tree()
        }
        Op::TerminateWorkspaces => {
            let requests = requests::terminate(read(request)?);
            let failed_requests = change(call, Action::Terminate, requests).await?;
            TerminateWorkspacesResult { failed_requests }.into_tree()
        }
        Op::DescribeWorkspaceBundles => {
            describe_workspace_bundles::handle(call, read(request)?)?.into_tree()
        }
        Op::DescribeWorkspaceDirectories => {
            describe_workspace_directories::handle(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::RegisterWorkspaceDirectory => {
            register_workspace_directory::handle(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::DeregisterWorkspaceDirectory => {
            deregister_workspace_directory::handle(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::ModifyWorkspaceCreationProperties => {
            modify_workspace_creation_properties::handle(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::ModifyWorkspaceAccessProperties => {
            modify_workspace_access_properties::handle(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::ModifyWorkspaceProperties => modify_workspace_properties::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::ModifyWorkspaceState => modify_workspace_state::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeWorkspacesConnectionStatus => {
            describe_workspaces_connection_status::handle(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::CreateTags => tags::create(call, read(request)?).await?.into_tree(),
        Op::DeleteTags => tags::delete(call, read(request)?).await?.into_tree(),
        Op::DescribeTags => tags::describe(call, read(request)?).await?.into_tree(),
        Op::CreateIpGroup => ip_groups::create(call, read(request)?).await?.into_tree(),
        Op::DescribeIpGroups => ip_groups::describe(call, read(request)?).await?.into_tree(),
        Op::DeleteIpGroup => ip_groups::delete(call, read(request)?).await?.into_tree(),
        Op::AssociateIpGroups => ip_groups::associate(call, read(request)?)
            .await?
            .into_tree(),
        Op::DisassociateIpGroups => ip_groups::disassociate(call, read(request)?)
            .await?
            .into_tree(),
        Op::AuthorizeIpRules => ip_rules::authorize(call, read(request)?).await?.into_tree(),
        Op::RevokeIpRules => ip_rules::revoke(call, read(request)?).await?.into_tree(),
        Op::UpdateRulesOfIpGroup => ip_rules::update(call, read(request)?).await?.into_tree(),
        Op::DescribeClientProperties => client_properties::describe(call, read(request)?)
            .await?
            .into_tree(),
        Op::ModifyClientProperties => client_properties::modify(call, read(request)?)
            .await?
            .into_tree(),
        Op::DescribeAccount => account::describe(call, read(request)?).await?.into_tree(),
        Op::ModifyAccount => account::modify(call, read(request)?).await?.into_tree(),
        Op::ListAvailableManagementCidrRanges => {
            account::ranges(call, read(request)?).await?.into_tree()
        }
    })
}
