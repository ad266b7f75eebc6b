//! CreateIpGroup, DescribeIpGroups, DeleteIpGroup, AssociateIpGroups, DisassociateIpGroups.

use aws_api::generated::workspaces::{
    AssociateIpGroupsRequest, AssociateIpGroupsResult, CreateIpGroupRequest, CreateIpGroupResult,
    DeleteIpGroupRequest, DeleteIpGroupResult, DescribeIpGroupsRequest, DescribeIpGroupsResult,
    DisassociateIpGroupsRequest, DisassociateIpGroupsResult, WorkspacesIpGroup,
};
use model::id::IpGroupId;
use store::IpGroup;

use super::{
    ip_rules::{items, rules},
    registered::registered,
    tags,
};
use crate::api::Resource;
use crate::cloud;
use crate::operations::{Call, OperationError, lookup::parsed, page};

const PAGE_MAX: u32 = 25;

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateIpGroupRequest,
) -> Result<CreateIpGroupResult, OperationError> {
    let tags = tags::checked(request.tags.unwrap_or_default())?;
    tags::authorize_new(call, &every(call), &tags)?;
    let group = IpGroup {
        id: IpGroupId::from_random(cloud::random()),
        account_id: call.account_id().to_owned(),
        name: request.group_name,
        description: request.group_desc.unwrap_or_default(),
        rules: rules(request.user_rules.unwrap_or_default())?,
        created_at: call.now,
    };
    call.cloud.store.create_ip_group(&group, &tags).await?;
    Ok(CreateIpGroupResult {
        group_id: Some(group.id.to_string()),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: DescribeIpGroupsRequest,
) -> Result<DescribeIpGroupsResult, OperationError> {
    call.authorize(&every(call))?;
    let limit = page::limit(request.max_results, PAGE_MAX)?;
    let after: Option<IpGroupId> = page::after(request.next_token.as_deref())?;
    let mut groups = call.cloud.store.ip_groups(call.account_id()).await?;
    if let Some(ids) = request.group_ids.filter(|ids| !ids.is_empty()) {
        groups.retain(|group| ids.iter().any(|id| id == group.id.as_str()));
    }
    groups.retain(|group| after.as_ref().is_none_or(|after| *after < group.id));
    let (groups, last) = page::cut(groups, limit);
    let described = groups.into_iter().map(|group| WorkspacesIpGroup {
        group_id: Some(group.id.to_string()),
        group_name: Some(group.name),
        group_desc: Some(group.description),
        user_rules: Some(items(group.rules)),
    });
    Ok(DescribeIpGroupsResult {
        result: Some(described.collect()),
        next_token: last.map(|last| page::token(last.id.as_str())),
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteIpGroupRequest,
) -> Result<DeleteIpGroupResult, OperationError> {
    let id = named(call, &request.group_id).await?;
    let store = &call.cloud.store;
    store.delete_ip_group(call.account_id(), &id).await?;
    Ok(DeleteIpGroupResult {})
}

pub(super) async fn associate(
    call: &Call<'_>,
    request: AssociateIpGroupsRequest,
) -> Result<AssociateIpGroupsResult, OperationError> {
    let directory = registered(call, &request.directory_id).await?;
    let groups = all_named(call, &request.group_ids).await?;
    call.cloud
        .store
        .associate_ip_groups(call.account_id(), &directory.directory_id, &groups)
        .await?;
    call.cloud.wake.access.notify_one();
    Ok(AssociateIpGroupsResult {})
}

pub(super) async fn disassociate(
    call: &Call<'_>,
    request: DisassociateIpGroupsRequest,
) -> Result<DisassociateIpGroupsResult, OperationError> {
    let directory = registered(call, &request.directory_id).await?;
    let groups = all_named(call, &request.group_ids).await?;
    call.cloud
        .store
        .disassociate_ip_groups(call.account_id(), &directory.directory_id, &groups)
        .await?;
    call.cloud.wake.access.notify_one();
    Ok(DisassociateIpGroupsResult {})
}

async fn all_named(call: &Call<'_>, ids: &[String]) -> Result<Vec<IpGroupId>, OperationError> {
    let mut groups = Vec::new();
    for id in ids {
        groups.push(named(call, id).await?);
    }
    Ok(groups)
}

/// The group that a request names, when the caller may do to it what is called; whether it is there, the store says.
pub(super) async fn named(call: &Call<'_>, id: &str) -> Result<IpGroupId, OperationError> {
    let id: IpGroupId = parsed(id)?;
    let store = &call.cloud.store;
    let groups = store.ip_groups(call.account_id()).await?;
    let tags = match groups.iter().any(|group| group.id == id) {
        true => store.workspace_tags(id.as_str()).await?,
        false => Vec::new(),
    };
    call.authorize(&tags::ip_group(call, &id).tagged(&tags))?;
    Ok(id)
}

fn every(call: &Call<'_>) -> Resource {
    Resource::named(call, "workspaces", "workspaceipgroup/*")
}
