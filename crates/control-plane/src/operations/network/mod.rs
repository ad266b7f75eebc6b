//! Networks: service `ec2`.

use aws_api::{operation::Ec2Operation as Op, tree::Value};

use super::{Call, OperationError};

#[expect(clippy::unused_async, reason = "handlers wait for the store")]
pub(super) async fn dispatch(
    _call: &Call<'_>,
    operation: Op,
    _request: Value,
) -> Result<Value, OperationError> {
    match operation {}
}
