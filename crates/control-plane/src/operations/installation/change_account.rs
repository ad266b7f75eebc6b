//! SuspendAccount, ResumeAccount, CloseAccount: whether an account may be used. None of them touches what is in it.

use aws_api::{
    ApiError, ErrorCode,
    shapes::accounts::{ChangeAccountRequest, ChangeAccountResult},
};
use store::Standing;

use super::list_accounts::describe;
use crate::{
    api::Resource,
    operations::{Call, OperationError, lookup::required},
};

pub(super) async fn suspend(
    call: &Call<'_>,
    request: ChangeAccountRequest,
) -> Result<ChangeAccountResult, OperationError> {
    change(call, request, &[Standing::Active], Standing::Suspended).await
}

pub(super) async fn resume(
    call: &Call<'_>,
    request: ChangeAccountRequest,
) -> Result<ChangeAccountResult, OperationError> {
    change(call, request, &[Standing::Suspended], Standing::Active).await
}

/// What is in a closed account is kept until its retention ends.
pub(super) async fn close(
    call: &Call<'_>,
    request: ChangeAccountRequest,
) -> Result<ChangeAccountResult, OperationError> {
    let from = [Standing::Active, Standing::Suspended];
    change(call, request, &from, Standing::Closed).await
}

async fn change(
    call: &Call<'_>,
    request: ChangeAccountRequest,
    from: &[Standing],
    to: Standing,
) -> Result<ChangeAccountResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    call.need_operator().await?;
    let id = required("AccountId", request.account_id)?;
    if id == call.account_id() {
        return Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            format!("{id} is the operator's account; it stays as it is"),
        )
        .into());
    }
    let store = &call.cloud.store;
    let account = store.change_standing(&id, from, to, call.now).await?;
    tracing::info!(account.id = id, standing = to.word(), "an account changed");
    Ok(ChangeAccountResult {
        account: describe(account),
    })
}
