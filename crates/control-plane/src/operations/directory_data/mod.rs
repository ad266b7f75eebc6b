//! People and groups of a directory: service `ds-data`. The directory itself keeps them, so these operations ask and change
//! it at once, and answer what it says. What a call with a token did is not done again.

mod administrators;
mod adopt;
mod attributes;
mod groups;
mod members;
mod once;
mod pages;
mod search;
mod subject;
mod users;

use aws_api::{
    operation::DirectoryDataOperation as Op,
    tree::{IntoTree, Value},
};

pub(super) use administrators::check_reset;
pub(super) use adopt::person_of;
pub(super) use subject::subject_of;

use super::{Call, OperationError, read};
use once::once;
use subject::Subject;

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    let subject = Subject::named(call, &request).await?;
    let on = &subject;
    let again = request.clone();
    Ok(match operation {
        Op::CreateUser => once(call, &again, users::create(call, on, read(request)?)).await?,
        Op::UpdateUser => once(call, &again, users::update(call, on, read(request)?)).await?,
        Op::DeleteUser => once(call, &again, users::delete(call, on, read(request)?)).await?,
        Op::DisableUser => once(call, &again, users::disable(call, on, read(request)?)).await?,
        Op::DescribeUser => users::describe(call, on, read(request)?).await?.into_tree(),
        Op::ListUsers => users::list(call, on, read(request)?).await?.into_tree(),
        Op::SearchUsers => search::users(call, on, read(request)?).await?.into_tree(),
        Op::CreateGroup => once(call, &again, groups::create(call, on, read(request)?)).await?,
        Op::UpdateGroup => once(call, &again, groups::update(call, on, read(request)?)).await?,
        Op::DeleteGroup => once(call, &again, groups::delete(call, on, read(request)?)).await?,
        Op::DescribeGroup => groups::describe(call, on, read(request)?)
            .await?
            .into_tree(),
        Op::ListGroups => groups::list(call, on, read(request)?).await?.into_tree(),
        Op::SearchGroups => search::groups(call, on, read(request)?).await?.into_tree(),
        Op::AddGroupMember => once(call, &again, members::add(call, on, read(request)?)).await?,
        Op::RemoveGroupMember => {
            once(call, &again, members::remove(call, on, read(request)?)).await?
        }
        Op::ListGroupMembers => members::list(call, on, read(request)?).await?.into_tree(),
        Op::ListGroupsForMember => members::groups(call, on, read(request)?).await?.into_tree(),
    })
}
