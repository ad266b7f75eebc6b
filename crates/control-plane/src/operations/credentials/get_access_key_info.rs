//! GetAccessKeyInfo: the account of an access key. Keys of other accounts are nobody's business, so only the caller's own
//! account is told.

use aws_api::{
    ApiError, ErrorCode,
    generated::sts::{GetAccessKeyInfoRequest, GetAccessKeyInfoResponse},
};

use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: GetAccessKeyInfoRequest,
) -> Result<GetAccessKeyInfoResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    let store = &call.cloud.store;
    let id = &request.access_key_id;
    let long_lived = store
        .access_key(id)
        .await?
        .map(|found| found.key.account_id);
    let temporary = store.temporary_key(id).await?;
    let account = long_lived.or(temporary.map(|found| found.session.account_id));
    let own = account.filter(|account| account == call.account_id());
    let account = own.ok_or_else(|| {
        ApiError::new(
            ErrorCode::InvalidValue,
            format!("there is no access key \"{id}\" in the account"),
        )
    })?;
    Ok(GetAccessKeyInfoResponse {
        account: Some(account),
    })
}
