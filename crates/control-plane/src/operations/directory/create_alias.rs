//! CreateAlias: the name of a directory's organisation, unique in the installation and given once (DIR-08).

use aws_api::{
    ApiError, ErrorCode,
    generated::ds::{CreateAliasRequest, CreateAliasResult},
};
use model::{id::DirectoryId, organization::OrganizationName};

use super::{one, refusal};
use crate::operations::{Call, OperationError, lookup::parsed};

pub(super) async fn handle(
    call: &Call<'_>,
    request: CreateAliasRequest,
) -> Result<CreateAliasResult, OperationError> {
    let id: DirectoryId = parsed(&request.directory_id)?;
    call.authorize(&one(call, &id).await?)?;
    call.directory(&id).await?;
    let name: OrganizationName = parsed(&request.alias)?;
    // What directories are called that have no name of their own.
    if name.key().starts_with("d-") {
        return Err(ApiError::new(
            ErrorCode::InvalidParameter,
            format!(
                "the organisation name \"{name}\" begins like a directory's id; choose another"
            ),
        )
        .into());
    }
    call.cloud
        .store
        .name_organization(&id, &name, call.now)
        .await
        .map_err(refusal::named)?;
    Ok(CreateAliasResult {
        alias: Some(name.to_string()),
        directory_id: Some(id.to_string()),
    })
}
