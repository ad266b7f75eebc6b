//! Directories: service `ds`.

mod describe_directories;

use aws_api::{operation::DirectoryOperation as Op, tree::Value};

pub(super) use describe_directories::{controller_addresses, network_of};

use super::{Call, OperationError, read_by_hand, written};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::DescribeDirectories => {
            written(&describe_directories::handle(call, read_by_hand(request)?).await?)
        }
    })
}
