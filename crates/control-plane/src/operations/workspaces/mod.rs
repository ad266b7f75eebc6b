//! Desktops: service `workspaces`.

mod change_workspaces;
mod create_workspaces;
mod describe_workspace_bundles;
mod describe_workspace_directories;
mod describe_workspaces;

use aws_api::{operation::WorkspacesOperation as Op, tree::Value};
use change_workspaces::{change, requests};
use model::state::WorkspaceAction as Action;

pub(super) use describe_workspaces::properties;

use super::{Call, OperationError, read_by_hand, written};

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
    })
}
