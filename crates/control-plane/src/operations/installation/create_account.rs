//! CreateAccount: a new account with its quotas. The secret of its root's key is told in this answer and never again.

use aws_api::{
    ApiError, ErrorCode,
    shapes::accounts::{CreateAccountRequest, CreateAccountResult},
};
use model::{mail_address::MailAddress, quota::QUOTAS};

use super::list_accounts::describe;
use crate::{
    api::{self, Resource},
    operations::{
        Call, OperationError,
        lookup::{parsed, required},
    },
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: CreateAccountRequest,
) -> Result<CreateAccountResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    call.need_operator().await?;
    let name = required("Name", request.name)?;
    model::person_name::check(&name)
        .map_err(|error| ApiError::new(ErrorCode::InvalidParameter, error.to_string()))?;
    let mail: MailAddress = parsed(&required("Email", request.email)?)?;
    let opened = api::open_account(call.cloud, &name, Some(&mail), &QUOTAS).await?;
    let account = call.cloud.store.account(&opened.account_id).await?;
    tracing::info!(account.id = opened.account_id, "an account was opened");
    Ok(CreateAccountResult {
        account: account.map(describe).unwrap_or_default(),
        access_key_id: opened.access_key_id,
        secret_access_key: opened.secret_access_key,
    })
}
