//! Temporary credentials: service `sts`.

mod get_caller_identity;

use aws_api::{
    operation::StsOperation as Op,
    tree::{IntoTree, Value},
};

use super::{Call, OperationError, read};

#[expect(clippy::unused_async, reason = "the handlers of every service wait")]
pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::GetCallerIdentity => get_caller_identity::handle(call, &read(request)?).into_tree(),
    })
}
