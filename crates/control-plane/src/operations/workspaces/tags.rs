//! CreateTags, DeleteTags, DescribeTags: of WorkSpaces, registered directories and IP groups.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        CreateTagsRequest, CreateTagsResult, DeleteTagsRequest, DeleteTagsResult,
        DescribeTagsRequest, DescribeTagsResult, Tag,
    },
};
use model::id::{DirectoryId, IpGroupId, WorkspaceId};

use crate::api::Resource;
use crate::operations::{Call, OperationError, tagging};

/// Keys that only the service itself may write begin with this.
const RESERVED: &str = "aws:";

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateTagsRequest,
) -> Result<CreateTagsResult, OperationError> {
    let tags = checked(request.tags)?;
    let resource = resource(call, &request.resource_id).await?;
    call.authorize_with(&resource.arn, &tagging::listed(&tags))?;
    resource.must_exist(&request.resource_id)?;
    call.cloud
        .store
        .tag_workspace_resource(&request.resource_id, &tags)
        .await?;
    Ok(CreateTagsResult {})
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteTagsRequest,
) -> Result<DeleteTagsResult, OperationError> {
    let resource = resource(call, &request.resource_id).await?;
    call.authorize_with(&resource.arn, &tagging::taken(&request.tag_keys))?;
    resource.must_exist(&request.resource_id)?;
    call.cloud
        .store
        .untag_workspace_resource(&request.resource_id, &request.tag_keys)
        .await?;
    Ok(DeleteTagsResult {})
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: DescribeTagsRequest,
) -> Result<DescribeTagsResult, OperationError> {
    let resource = resource(call, &request.resource_id).await?;
    call.authorize(&resource.arn)?;
    resource.must_exist(&request.resource_id)?;
    let tags = resource.arn.tags.into_iter().map(|(key, value)| Tag {
        key: Some(key),
        value: Some(value),
    });
    Ok(DescribeTagsResult {
        tag_list: Some(tags.collect()),
    })
}

/// Tags as the store takes them, each key once and none of the service's own.
pub(super) fn checked(tags: Vec<Tag>) -> Result<Vec<(String, String)>, ApiError> {
    let invalid = |message: String| Err(ApiError::new(ErrorCode::InvalidParameter, message));
    let mut pairs: Vec<(String, String)> = Vec::new();
    for tag in tags {
        let key = tag.key.unwrap_or_default();
        if key.to_lowercase().starts_with(RESERVED) {
            return invalid(format!(
                "the tag \"{key}\" is not yours to write: keys that begin with \"{RESERVED}\" are reserved"
            ));
        }
        if pairs.iter().any(|(other, _)| *other == key) {
            return invalid(format!("the tag \"{key}\" is given twice"));
        }
        pairs.push((key, tag.value.unwrap_or_default()));
    }
    Ok(pairs)
}

/// Whether the caller may do what is called, which makes something of this kind, and give it these tags.
pub(super) fn authorize_new(
    call: &Call<'_>,
    resource: &Resource,
    tags: &[(String, String)],
) -> Result<(), ApiError> {
    let facts = tagging::listed(tags);
    call.authorize_with(resource, &facts)?;
    call.authorize_tagging("workspaces:CreateTags", resource, &facts)
}

/// A thing that has tags.
struct Tagged {
    arn: Resource,
    exists: bool,
}

impl Tagged {
    fn must_exist(&self, id: &str) -> Result<(), ApiError> {
        if self.exists {
            return Ok(());
        }
        Err(ApiError::new(
            ErrorCode::NotFound,
            format!("there is no WorkSpace, registered directory or IP group \"{id}\""),
        ))
    }
}

/// The thing of the caller's account that an id names.
async fn resource(call: &Call<'_>, id: &str) -> Result<Tagged, OperationError> {
    let store = &call.cloud.store;
    let account = call.account_id();
    let (arn, exists) = if let Ok(id) = id.parse::<WorkspaceId>() {
        let found = store
            .workspaces_by_id(account, std::slice::from_ref(&id))
            .await?;
        (Resource::workspace(call, &id), !found.is_empty())
    } else if let Ok(id) = id.parse::<DirectoryId>() {
        let found = store.registered_directory(&id).await?;
        let exists = found.is_some_and(|found| found.account_id == account);
        (Resource::directory(call, &id), exists)
    } else if let Ok(id) = id.parse::<IpGroupId>() {
        let groups = store.ip_groups(account).await?;
        let exists = groups.iter().any(|group| group.id == id);
        (ip_group(call, &id), exists)
    } else {
        (Resource::any(call), false)
    };
    let tags = match exists {
        true => store.workspace_tags(id).await?,
        false => Vec::new(),
    };
    Ok(Tagged {
        arn: arn.tagged(&tags),
        exists,
    })
}

/// An IP group as policies name it.
pub(super) fn ip_group(call: &Call<'_>, id: &IpGroupId) -> Resource {
    Resource::named(call, "workspaces", &format!("workspaceipgroup/{id}"))
}
