//! DescribeUser: one person, as the directory itself has them.

use aws_api::{
    ApiError, ErrorCode,
    shapes::directory_data::{DescribeUserRequest, DescribeUserResult},
};

use crate::operations::{
    Call, OperationError,
    directory_data::list_users::{directory_of, domain_of, given},
    lookup::required,
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeUserRequest,
) -> Result<DescribeUserResult, OperationError> {
    let username = required("SAMAccountName", request.sam_account_name)?;
    let directory = directory_of(call, request.directory_id, request.realm.as_deref()).await?;
    let domain = domain_of(call, &directory).await?;
    let found = call.cloud.directory.person(&domain, &username).await?;
    let record = found.ok_or_else(|| {
        ApiError::new(
            ErrorCode::NotFound,
            format!("there is no user \"{username}\" in the directory"),
        )
    })?;
    let person = record.person;
    Ok(DescribeUserResult {
        directory_id: directory.id.to_string(),
        email_address: given(person.mail),
        enabled: record.enabled,
        given_name: given(person.first_name),
        realm: directory.dns_name.to_string(),
        user_principal_name: format!("{}@{}", person.username, directory.dns_name),
        sam_account_name: person.username,
        sid: record.rid.to_string(),
        surname: given(person.last_name),
    })
}
