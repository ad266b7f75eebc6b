//! ListUsers: the people of a directory, as the directory itself has them.

use aws_api::{
    ApiError, ErrorCode,
    shapes::directory_data::{ListUsersRequest, ListUsersResult, UserSummary},
};
use drivers::directory::{Domain, PersonRecord};
use model::{id::DirectoryId, state::DirectoryStage};
use store::Directory;

use crate::operations::{
    Call, OperationError,
    lookup::{parsed, required},
    page,
};
use crate::{api::Resource, reconcile};

const PAGE_MAX: u32 = 250;
/// The most people of one directory that are looked at.
const PEOPLE_MAX: usize = 20_000;

pub(super) async fn handle(
    call: &Call<'_>,
    request: ListUsersRequest,
) -> Result<ListUsersResult, OperationError> {
    let limit = page::limit(request.max_results, PAGE_MAX)?;
    let after: Option<String> = page::after(request.next_token.as_deref())?;
    let directory = directory_of(call, request.directory_id, request.realm.as_deref()).await?;
    let domain = domain_of(call, &directory).await?;
    let mut people = call.cloud.directory.people(&domain, "", PEOPLE_MAX).await?;
    let key = |record: &PersonRecord| record.person.username.to_ascii_lowercase();
    people.sort_by_key(key);
    people.retain(|record| after.as_ref().is_none_or(|after| *after < key(record)));
    let (people, last) = page::cut(people, limit);
    Ok(ListUsersResult {
        directory_id: directory.id.to_string(),
        realm: directory.dns_name.to_string(),
        users: people.into_iter().map(summary).collect(),
        next_token: last.map(|record| page::token(&key(&record))),
    })
}

fn summary(record: PersonRecord) -> UserSummary {
    UserSummary {
        enabled: record.enabled,
        given_name: given(record.person.first_name),
        sam_account_name: record.person.username,
        sid: record.rid.to_string(),
        surname: given(record.person.last_name),
    }
}

/// A value that is left out where the directory has none.
pub(super) fn given(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// The directory that is named, when it is there, the caller's, and can be asked.
pub(super) async fn directory_of(
    call: &Call<'_>,
    id: Option<String>,
    realm: Option<&str>,
) -> Result<Directory, OperationError> {
    let id: DirectoryId = parsed(&required("DirectoryId", id)?)?;
    call.authorize(&Resource::directory(call, &id))?;
    let directory = call.directory(&id).await?;
    let other = realm.filter(|realm| {
        !realm
            .trim_end_matches('.')
            .eq_ignore_ascii_case(directory.dns_name.as_str())
    });
    if let Some(realm) = other {
        return Err(ApiError::new(
            ErrorCode::InvalidParameter,
            format!(
                "the realm \"{realm}\" is not the directory's, {}",
                directory.dns_name
            ),
        )
        .into());
    }
    if !matches!(
        directory.stage,
        DirectoryStage::Active | DirectoryStage::Impaired
    ) {
        return Err(ApiError::new(
            ErrorCode::Unavailable,
            format!(
                "the directory is {}; it can be asked once it is Active",
                directory.stage.wire()
            ),
        )
        .into());
    }
    Ok(directory)
}

/// What the engine of a directory must know to be asked.
pub(super) async fn domain_of(
    call: &Call<'_>,
    directory: &Directory,
) -> Result<Domain, OperationError> {
    let domain = reconcile::directory::domain(call.cloud, directory)
        .await
        .map_err(OperationError::Domain)?;
    domain.ok_or_else(|| {
        let message = "the directory has no network yet; it can be asked once it is Active";
        ApiError::new(ErrorCode::Unavailable, message).into()
    })
}
