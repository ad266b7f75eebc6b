//! AddTagsToResource, RemoveTagsFromResource and ListTagsForResource: tags of directories.

use aws_api::{
    ApiError, ErrorCode,
    generated::ds::{
        AddTagsToResourceRequest, AddTagsToResourceResult, ListTagsForResourceRequest,
        ListTagsForResourceResult, RemoveTagsFromResourceRequest, RemoveTagsFromResourceResult,
        Tag,
    },
};
use model::id::DirectoryId;
use store::TAGS_PER_DIRECTORY;

use super::{every, one, refusal};
use crate::operations::{Call, OperationError, lookup::parsed, page, tagging};

/// Keys that begin so are the service's own.
const RESERVED: &str = "aws:";

pub(super) async fn add(
    call: &Call<'_>,
    request: AddTagsToResourceRequest,
) -> Result<AddTagsToResourceResult, OperationError> {
    let tags = checked(Some(request.tags))?;
    let id = subject(call, &request.resource_id, &tagging::listed(&tags)).await?;
    call.cloud
        .store
        .tag_directory(&id, &tags)
        .await
        .map_err(refusal::named)?;
    Ok(AddTagsToResourceResult {})
}

pub(super) async fn remove(
    call: &Call<'_>,
    request: RemoveTagsFromResourceRequest,
) -> Result<RemoveTagsFromResourceResult, OperationError> {
    let keys = tagging::taken(&request.tag_keys);
    let id = subject(call, &request.resource_id, &keys).await?;
    let store = &call.cloud.store;
    store.untag_directory(&id, &request.tag_keys).await?;
    Ok(RemoveTagsFromResourceResult {})
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListTagsForResourceRequest,
) -> Result<ListTagsForResourceResult, OperationError> {
    let id = subject(call, &request.resource_id, &[]).await?;
    let most = u32::try_from(TAGS_PER_DIRECTORY).expect("it is a small number");
    let limit = page::limit(request.limit.filter(|limit| *limit != 0), most)?;
    let after: Option<String> = page::after(request.next_token.as_deref())?;
    let mut tags = call.cloud.store.directory_tags(&id).await?;
    tags.retain(|(key, _)| after.as_ref().is_none_or(|after| after < key));
    let (tags, last) = page::cut(tags, limit);
    let tag = |(key, value)| Tag { key, value };
    Ok(ListTagsForResourceResult {
        tags: Some(tags.into_iter().map(tag).collect()),
        next_token: last.map(|(key, _)| page::token(&key)),
    })
}

/// The directory whose tags these are, when the caller may and it is theirs.
async fn subject(
    call: &Call<'_>,
    id: &str,
    facts: &[(String, String)],
) -> Result<DirectoryId, OperationError> {
    let id: DirectoryId = parsed(id)?;
    call.authorize_with(&one(call, &id).await?, facts)?;
    Ok(call.directory(&id).await?.id)
}

/// Whether the caller may make a directory with these tags.
pub(super) fn authorize_new(call: &Call<'_>, tags: &[(String, String)]) -> Result<(), ApiError> {
    let facts = tagging::listed(tags);
    call.authorize_with(&every(call), &facts)?;
    call.authorize_tagging("ds:AddTagsToResource", &every(call), &facts)
}

/// Tags as they may be written down.
pub(super) fn checked(tags: Option<Vec<Tag>>) -> Result<Vec<(String, String)>, ApiError> {
    let tags = tags.unwrap_or_default();
    let reserved = |tag: &&Tag| tag.key.to_ascii_lowercase().starts_with(RESERVED);
    if let Some(tag) = tags.iter().find(reserved) {
        return Err(ApiError::new(
            ErrorCode::InvalidParameter,
            format!(
                "the tag key \"{}\" begins with {RESERVED}, which is reserved",
                tag.key
            ),
        ));
    }
    Ok(tags.into_iter().map(|tag| (tag.key, tag.value)).collect())
}
