//! Temporary credentials: service `sts`.

mod assume_role;
mod get_access_key_info;
mod get_caller_identity;
mod get_federation_token;
mod get_session_token;
mod issue;
mod session_policy;

use aws_api::{
    operation::StsOperation as Op,
    tree::{IntoTree, Value},
};

use super::{Call, OperationError, read};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::GetCallerIdentity => get_caller_identity::handle(call, &read(request)?).into_tree(),
        Op::AssumeRole => assume_role::handle(call, read(request)?).await?.into_tree(),
        Op::GetSessionToken => get_session_token::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetFederationToken => get_federation_token::handle(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetAccessKeyInfo => get_access_key_info::handle(call, read(request)?)
            .await?
            .into_tree(),
    })
}
