//! The operations of the API, one file each. Every handler goes the same way: decode, validate with the model,
//! authorise, one transaction of the store, wake the reconcilers, answer. None of them waits for an engine to act.

mod change_workspaces;
mod create_workspaces;
mod describe_directories;
mod describe_events;
mod describe_user;
mod describe_workspace_bundles;
mod describe_workspace_directories;
mod describe_workspace_progress;
mod describe_workspaces;
pub mod errors;
mod get_mailbox;
mod get_status;
mod invite_user;
mod list_users;
mod lookup;
mod page;
mod quick_setup;
mod send_invitation;

use aws_api::{ApiError, Operation, json};
use model::state::WorkspaceAction;

pub use errors::OperationError;

use crate::{
    api::{Principal, Resource, authorize},
    cloud::Cloud,
};

/// One call: who asks for what, and what it works with.
pub struct Call<'a> {
    /// The store, the engines, this installation.
    pub cloud: &'a Cloud,
    /// Who asks.
    pub principal: &'a Principal,
    /// What is asked.
    pub operation: Operation,
    /// The query of the request, as sent.
    pub query: &'a str,
    /// The time of the call in epoch milliseconds.
    pub now: i64,
}

impl Call<'_> {
    /// Refuses unless the caller may do this to `resource`.
    ///
    /// # Errors
    /// `AccessDeniedException`.
    pub fn authorize(&self, resource: &Resource) -> Result<(), ApiError> {
        authorize(self.principal, self.operation, resource)
    }

    /// The account of the caller.
    #[must_use]
    pub fn account_id(&self) -> &str {
        &self.principal.account_id
    }
}

/// Runs the operation that is called, from the request's body to the answer's.
///
/// # Errors
/// What the operation refused, or what failed.
pub async fn dispatch(call: &Call<'_>, body: &[u8]) -> Result<Vec<u8>, OperationError> {
    use WorkspaceAction as Action;
    use change_workspaces::{change, requests};
    Ok(match call.operation {
        Operation::CreateWorkspaces => {
            json::encode(&create_workspaces::handle(call, json::decode(body)?).await?)
        }
        Operation::DescribeWorkspaces => {
            json::encode(&describe_workspaces::handle(call, json::decode(body)?).await?)
        }
        Operation::RebootWorkspaces => json::encode(
            &change(call, Action::Reboot, requests::reboot(json::decode(body)?)).await?,
        ),
        Operation::RebuildWorkspaces => json::encode(
            &change(
                call,
                Action::Rebuild,
                requests::rebuild(json::decode(body)?),
            )
            .await?,
        ),
        Operation::StartWorkspaces => {
            json::encode(&change(call, Action::Start, requests::start(json::decode(body)?)).await?)
        }
        Operation::StopWorkspaces => {
            json::encode(&change(call, Action::Stop, requests::stop(json::decode(body)?)).await?)
        }
        Operation::TerminateWorkspaces => json::encode(
            &change(
                call,
                Action::Terminate,
                requests::terminate(json::decode(body)?),
            )
            .await?,
        ),
        Operation::DescribeWorkspaceBundles => json::encode(&describe_workspace_bundles::handle(
            call,
            json::decode(body)?,
        )?),
        Operation::DescribeWorkspaceDirectories => {
            json::encode(&describe_workspace_directories::handle(call, json::decode(body)?).await?)
        }
        Operation::DescribeDirectories => {
            json::encode(&describe_directories::handle(call, json::decode(body)?).await?)
        }
        Operation::QuickSetup => {
            json::encode(&quick_setup::handle(call, json::decode(body)?).await?)
        }
        Operation::SendInvitation => {
            json::encode(&send_invitation::handle(call, json::decode(body)?).await?)
        }
        Operation::GetMailbox => {
            json::encode(&get_mailbox::handle(call, json::decode(body)?).await?)
        }
        Operation::DescribeWorkspaceProgress => {
            json::encode(&describe_workspace_progress::handle(call, json::decode(body)?).await?)
        }
        Operation::DescribeEvents => {
            json::encode(&describe_events::handle(call, json::decode(body)?).await?)
        }
        Operation::ListUsers => json::encode(&list_users::handle(call, json::decode(body)?).await?),
        Operation::DescribeUser => {
            json::encode(&describe_user::handle(call, json::decode(body)?).await?)
        }
        Operation::InviteUser => {
            json::encode(&invite_user::handle(call, json::decode(body)?).await?)
        }
        Operation::GetStatus => json::encode(&get_status::handle(call, json::decode(body)?).await?),
    })
}
