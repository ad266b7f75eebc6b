//! Tags of users, roles, policies, instance profiles and devices.

use aws_api::{
    ApiError,
    generated::iam::{
        ListPolicyTagsRequest, ListPolicyTagsResponse, ListRoleTagsRequest, ListRoleTagsResponse,
        ListUserTagsRequest, ListUserTagsResponse, Tag as WireTag, TagPolicyRequest,
        TagRoleRequest, TagUserRequest, UntagPolicyRequest, UntagRoleRequest, UntagUserRequest,
    },
};
use store::identity::{IdentityKind, Tag};

use super::{
    page::{End, Page},
    policies::{self, Found},
    refusals::invalid_input,
    subjects,
};
use crate::operations::{Call, OperationError, tagging};

/// How many tags a thing may have, as in the compatible service.
const TAGS_MAX: i64 = 50;

/// The tags of a request, if none stands twice and none is the service's own.
///
/// # Errors
/// `InvalidInput`.
pub(super) fn checked(tags: Option<Vec<WireTag>>) -> Result<Vec<Tag>, ApiError> {
    let mut checked: Vec<Tag> = Vec::new();
    for WireTag { key, value } in tags.unwrap_or_default() {
        if key.to_lowercase().starts_with("aws:") {
            return Err(invalid_input(format!(
                "the tag \"{key}\" begins with aws:, which only the service may use; choose another key"
            )));
        }
        let same = |other: &Tag| other.key.to_lowercase() == key.to_lowercase();
        if checked.iter().any(same) {
            return Err(invalid_input(format!(
                "the tag \"{key}\" stands twice; keys that differ only in case are the same"
            )));
        }
        checked.push(Tag { key, value });
    }
    if TAGS_MAX < i64::try_from(checked.len()).unwrap_or(i64::MAX) {
        return Err(invalid_input(format!(
            "a thing has {TAGS_MAX} tags at most; send fewer"
        )));
    }
    Ok(checked)
}

/// What policies may look at of the tags of a request.
pub(super) fn keys(tags: &[Tag]) -> Vec<(String, String)> {
    tagging::given(tags.iter().map(|tag| (&tag.key, &tag.value)))
}

pub(super) async fn tag_user(
    call: &Call<'_>,
    request: TagUserRequest,
) -> Result<(), OperationError> {
    tag(call, IdentityKind::User, &request.user_name, request.tags).await
}

pub(super) async fn tag_role(
    call: &Call<'_>,
    request: TagRoleRequest,
) -> Result<(), OperationError> {
    tag(call, IdentityKind::Role, &request.role_name, request.tags).await
}

pub(super) async fn untag_user(
    call: &Call<'_>,
    request: UntagUserRequest,
) -> Result<(), OperationError> {
    untag(
        call,
        IdentityKind::User,
        &request.user_name,
        &request.tag_keys,
    )
    .await
}

pub(super) async fn untag_role(
    call: &Call<'_>,
    request: UntagRoleRequest,
) -> Result<(), OperationError> {
    untag(
        call,
        IdentityKind::Role,
        &request.role_name,
        &request.tag_keys,
    )
    .await
}

async fn tag(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    tags: Vec<WireTag>,
) -> Result<(), OperationError> {
    let tags = checked(Some(tags))?;
    let identity = subjects::authorized_with(call, kind, name, &keys(&tags)).await?;
    let store = &call.cloud.store;
    store
        .tag_identity(call.account_id(), &identity.id, &tags, TAGS_MAX)
        .await?;
    Ok(())
}

async fn untag(
    call: &Call<'_>,
    kind: IdentityKind,
    name: &str,
    keys: &[String],
) -> Result<(), OperationError> {
    let identity = subjects::authorized_with(call, kind, name, &tagging::taken(keys)).await?;
    let store = &call.cloud.store;
    store
        .untag_identity(call.account_id(), &identity.id, keys)
        .await?;
    Ok(())
}

pub(super) async fn tag_policy(
    call: &Call<'_>,
    request: TagPolicyRequest,
) -> Result<(), OperationError> {
    let tags = checked(Some(request.tags))?;
    let policy = policies::own_with(call, &request.policy_arn, &keys(&tags)).await?;
    let store = &call.cloud.store;
    store
        .tag_identity(call.account_id(), &policy.id, &tags, TAGS_MAX)
        .await?;
    Ok(())
}

pub(super) async fn untag_policy(
    call: &Call<'_>,
    request: UntagPolicyRequest,
) -> Result<(), OperationError> {
    let keys = tagging::taken(&request.tag_keys);
    let policy = policies::own_with(call, &request.policy_arn, &keys).await?;
    let store = &call.cloud.store;
    store
        .untag_identity(call.account_id(), &policy.id, &request.tag_keys)
        .await?;
    Ok(())
}

pub(super) async fn list_user_tags(
    call: &Call<'_>,
    request: ListUserTagsRequest,
) -> Result<ListUserTagsResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let user = subjects::authorized(call, IdentityKind::User, &request.user_name).await?;
    let (tags, end) = listed(call, &user.id, &page).await?;
    Ok(ListUserTagsResponse {
        tags,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_role_tags(
    call: &Call<'_>,
    request: ListRoleTagsRequest,
) -> Result<ListRoleTagsResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let role = subjects::authorized(call, IdentityKind::Role, &request.role_name).await?;
    let (tags, end) = listed(call, &role.id, &page).await?;
    Ok(ListRoleTagsResponse {
        tags,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_policy_tags(
    call: &Call<'_>,
    request: ListPolicyTagsRequest,
) -> Result<ListPolicyTagsResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let (tags, end) = match policies::authorized(call, &request.policy_arn).await? {
        Found::Own(policy) => listed(call, &policy.id, &page).await?,
        Found::Shipped(_) => (
            Vec::new(),
            page.cut(&mut Vec::<String>::new(), Clone::clone),
        ),
    };
    Ok(ListPolicyTagsResponse {
        tags,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

async fn listed(
    call: &Call<'_>,
    owner: &str,
    page: &Page,
) -> Result<(Vec<WireTag>, End), OperationError> {
    let mut tags = call.cloud.store.identity_tags(owner).await?;
    let end = page.cut(&mut tags, |tag| tag.key.to_lowercase());
    Ok((tags.into_iter().map(subjects::wire_tag).collect(), end))
}
