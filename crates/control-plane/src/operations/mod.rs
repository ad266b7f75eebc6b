//! The operations of the API: a folder for each service, a file for each operation. Every handler goes the same way:
//! validate with the model, authorise, one transaction of the store, wake the reconcilers, answer. None of them waits
//! for an engine to act, but those on what a directory itself keeps: people, groups, passwords.

mod credentials;
mod directory;
mod directory_data;
pub mod errors;
mod identity;
mod installation;
mod lookup;
mod network;
mod page;
mod quotas;
pub(crate) mod second_factor;
mod tagging;
mod workspaces;

use aws_api::{
    ApiError, ErrorCode, OfService, Operation,
    operation::WorkspacesOperation,
    tree::{FromTree, Value},
};
use serde::{Serialize, de::DeserializeOwned};

pub use errors::OperationError;
pub(crate) use identity::fresh_id;

use crate::{
    api::{Caller, Origin, Trail},
    cloud::Cloud,
};

/// One call: who asks for what, and what it works with.
pub struct Call<'a> {
    /// The store, the engines, this installation.
    pub cloud: &'a Cloud,
    /// Who asks.
    pub caller: &'a Caller,
    /// What is asked.
    pub operation: Operation,
    /// Where the request came from.
    pub origin: &'a Origin,
    /// The time of the call in epoch milliseconds.
    pub now: i64,
    /// What was decided about what the caller may do.
    pub trail: Trail,
}

impl Call<'_> {
    /// The account of the caller.
    #[must_use]
    pub fn account_id(&self) -> &str {
        &self.caller.account_id
    }
}

/// Runs the operation that is called, from the tree of its request to the tree of its answer.
///
/// # Errors
/// What the operation refused, or what failed.
pub async fn dispatch(call: &Call<'_>, request: Value) -> Result<Value, OperationError> {
    match call.operation.of_service() {
        OfService::Workspaces(operation) => workspaces::dispatch(call, operation, request).await,
        OfService::Directory(operation) => directory::dispatch(call, operation, request).await,
        OfService::DirectoryData(operation) => {
            directory_data::dispatch(call, operation, request).await
        }
        OfService::Iam(operation) => identity::dispatch(call, operation, request).await,
        OfService::Sts(operation) => credentials::dispatch(call, operation, request).await,
        OfService::Ec2(operation) => network::dispatch(call, operation, request).await,
        OfService::ServiceQuotas(operation) => quotas::dispatch(call, operation, request).await,
        OfService::Carrel(operation) => installation::dispatch(call, operation, request).await,
    }
}

/// Whether the operation answers for each item of its list by itself, so that one item that breaks a rule of its shape
/// must not have the whole call refused.
#[must_use]
pub fn reports_per_item(operation: Operation) -> bool {
    use WorkspacesOperation as Op;
    matches!(
        operation.of_service(),
        OfService::Workspaces(
            Op::CreateWorkspaces
                | Op::RebootWorkspaces
                | Op::RebuildWorkspaces
                | Op::StartWorkspaces
                | Op::StopWorkspaces
                | Op::TerminateWorkspaces
        )
    )
}

/// A request as its generated type.
fn read<T: FromTree>(request: Value) -> Result<T, ApiError> {
    T::from_tree(request)
        .map_err(|misfit| ApiError::new(ErrorCode::Serialization, misfit.to_string()))
}

/// A request as a type that is written by hand.
fn read_by_hand<T: DeserializeOwned>(request: Value) -> Result<T, ApiError> {
    serde_json::from_value(request).map_err(|error| {
        ApiError::new(
            ErrorCode::Serialization,
            format!("the body does not fit the operation: {error}"),
        )
    })
}

/// The answer of a type that is written by hand.
fn written<T: Serialize>(answer: &T) -> Value {
    serde_json::to_value(answer).expect("the shapes have string keys and finite numbers")
}
