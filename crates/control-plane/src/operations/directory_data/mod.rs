//! People and groups of a directory: service `ds-data`.

mod describe_user;
mod list_users;

use aws_api::{operation::DirectoryDataOperation as Op, tree::Value};

use super::{Call, OperationError, read_by_hand, written};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::ListUsers => written(&list_users::handle(call, read_by_hand(request)?).await?),
        Op::DescribeUser => written(&describe_user::handle(call, read_by_hand(request)?).await?),
    })
}
