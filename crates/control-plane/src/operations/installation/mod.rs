//! What the compatible services have no operation for: our own service.

mod change_account;
mod create_account;
mod describe_audit_log;
mod describe_events;
mod describe_workspace_progress;
mod get_mailbox;
mod get_status;
mod invite_user;
mod list_accounts;
mod operator;
mod quick_setup;
mod quota_requests;
mod send_invitation;
mod set_sync;
mod update_directory_service_account;
mod verify_audit_log;
mod verify_directory_connection;

use aws_api::{operation::CarrelOperation as Op, tree::Value};

use super::{Call, OperationError, read_by_hand, written};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::QuickSetup => written(&quick_setup::handle(call, read_by_hand(request)?).await?),
        Op::InviteUser => written(&invite_user::handle(call, read_by_hand(request)?).await?),
        Op::SendInvitation => {
            written(&send_invitation::handle(call, read_by_hand(request)?).await?)
        }
        Op::SetSync => written(&set_sync::handle(call, read_by_hand(request)?).await?),
        Op::VerifyDirectoryConnection => {
            written(&verify_directory_connection::handle(call, read_by_hand(request)?).await?)
        }
        Op::UpdateDirectoryServiceAccount => {
            written(&update_directory_service_account::handle(call, read_by_hand(request)?).await?)
        }
        Op::GetMailbox => written(&get_mailbox::handle(call, read_by_hand(request)?).await?),
        Op::DescribeWorkspaceProgress => {
            written(&describe_workspace_progress::handle(call, read_by_hand(request)?).await?)
        }
        Op::DescribeEvents => {
            written(&describe_events::handle(call, read_by_hand(request)?).await?)
        }
        Op::CreateAccount => written(&create_account::handle(call, read_by_hand(request)?).await?),
        Op::ListAccounts => written(&list_accounts::handle(call, read_by_hand(request)?).await?),
        Op::SuspendAccount => {
            written(&change_account::suspend(call, read_by_hand(request)?).await?)
        }
        Op::ResumeAccount => written(&change_account::resume(call, read_by_hand(request)?).await?),
        Op::CloseAccount => written(&change_account::close(call, read_by_hand(request)?).await?),
        Op::ListQuotaRequests => {
            written(&quota_requests::list(call, read_by_hand(request)?).await?)
        }
        Op::ApproveQuotaRequest => {
            written(&quota_requests::approve(call, read_by_hand(request)?).await?)
        }
        Op::RefuseQuotaRequest => {
            written(&quota_requests::refuse(call, read_by_hand(request)?).await?)
        }
        Op::SetQuota => written(&quota_requests::set(call, read_by_hand(request)?).await?),
        Op::DescribeAuditLog => {
            written(&describe_audit_log::handle(call, read_by_hand(request)?).await?)
        }
        Op::VerifyAuditLog => {
            written(&verify_audit_log::handle(call, read_by_hand(request)?).await?)
        }
        Op::GetStatus => written(&get_status::handle(call, read_by_hand(request)?).await?),
    })
}
