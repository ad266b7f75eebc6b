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
mod one;
mod register_workspace_directory;
mod registered;
mod tags;
mod wishes;

use aws_api::{
    operation::WorkspacesOperation as Op,
    tree::{IntoTree, Value},
};
use change_workspaces::{change, requests};
use model::state::WorkspaceAction as Action;

pub(super) use describe_workspaces::properties;

use super::{Call, OperationError, read, read_by_hand, written};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::CreateWorkspaces => {
            written(&create_workspaces::handle(call, read_by_hand(request)?).await?)
        }
        Op::DescribeWorkspaces => {
            written(&describe_workspaces::handle(call, read_by_hand(request)?).await?)
        }
        Op::RebootWorkspaces => {
            let requests = requests::reboot(read_by_hand(request)?);
            written(&change(call, Action::Reboot, requests).await?)
        }
        Op::RebuildWorkspaces => {
            let requests = requests::rebuild(read_by_hand(request)?);
            written(&change(call, Action::Rebuild, requests).await?)
        }
        Op::StartWorkspaces => {
            let requests = requests::start(read_by_hand(request)?);
            written(&change(call, Action::Start, requests).await?)
        }
        Op::StopWorkspaces => {
            let requests = requests::stop(read_by_hand(request)?);
            written(&change(call, Action::Stop, requests).await?)
        }
        Op::TerminateWorkspaces => {
            let requests = requests::terminate(read_by_hand(request)?);
            written(&change(call, Action::Terminate, requests).await?)
        }
        Op::DescribeWorkspaceBundles => written(&describe_workspace_bundles::handle(
            call,
            read_by_hand(request)?,
        )?),
        Op::DescribeWorkspaceDirectories => {
            written(&describe_workspace_directories::handle(call, read_by_hand(request)?).await?)
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
