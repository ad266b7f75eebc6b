//! Tags: CreateTags, DescribeTags, DeleteTags.

use aws_api::{ApiError, generated::ec2 as wire};
use network_model::{Network, Refused, Tags, checked_tags};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, pair, refused},
    places::admits,
};

/// How many things a request may name.
const RESOURCES_MAX: usize = 1000;

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateTagsRequest,
) -> Result<(), OperationError> {
    let ids = checked_ids(&request.resources)?;
    let tags: Tags = checked_tags(request.tags.iter().map(pair)).map_err(refused)?;
    if tags.is_empty() {
        return Err(refused(Refused::missing("at least one tag")).into());
    }
    let asked = asked(ids, request.dry_run).tagged(&tags);
    change(call, asked, |network, _| network.tag(ids, &tags)).await
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteTagsRequest,
) -> Result<(), OperationError> {
    let ids = checked_ids(&request.resources)?;
    let keys = request.tags.iter().flatten();
    let keys: Vec<(String, Option<String>)> = keys
        .map(|tag| (tag.key.clone().unwrap_or_default(), tag.value.clone()))
        .collect();
    change(call, asked(ids, request.dry_run), |network, _| {
        network.untag(ids, &keys)
    })
    .await
}

fn checked_ids(ids: &[String]) -> Result<&[String], ApiError> {
    if ids.is_empty() || RESOURCES_MAX < ids.len() {
        return Err(refused(Refused::parameter(
            "ResourceId",
            &ids.len().to_string(),
            "1 to 1000 things can be named",
        )));
    }
    Ok(ids)
}

fn asked(ids: &[String], dry_run: Option<bool>) -> Asked<'_> {
    let mut asked = Asked::nothing(dry_run);
    for id in ids {
        asked = asked.and(kind_of(id), id);
    }
    asked
}

/// The type in policies of what has this id.
fn kind_of(id: &str) -> &'static str {
    match id.split('-').next().unwrap_or_default() {
        "vpc" => "vpc",
        "subnet" => "subnet",
        "igw" => "internet-gateway",
        "rtb" => "route-table",
        "sg" => "security-group",
        "sgr" => "security-group-rule",
        "acl" => "network-acl",
        "dopt" => "dhcp-options",
        "eni" => "network-interface",
        "eipalloc" => "elastic-ip",
        "nat" => "natgateway",
        "i" => "instance",
        _ => "*",
    }
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeTagsRequest,
) -> Result<wire::DescribeTagsResult, OperationError> {
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network: &Network| {
        let mut found = Vec::new();
        for tagged in network.tagged() {
            for (key, value) in tagged.tags {
                let field = |name: &str| match name {
                    "resource-id" => Some(tagged.id.to_owned()),
                    "resource-type" => Some(tagged.kind.to_owned()),
                    "key" | "tag-key" => Some(key.clone()),
                    "value" | "tag-value" => Some(value.clone()),
                    other => {
                        Some(value.clone()).filter(|_| other.strip_prefix("tag:") == Some(key))
                    }
                };
                // A filter by the value of another key admits nothing of this one.
                let of_other_key = filters.iter().any(|filter| {
                    filter
                        .name
                        .strip_prefix("tag:")
                        .is_some_and(|asked| asked != key)
                });
                if !of_other_key && admits(&filters, field)? {
                    found.push(wire::TagDescription {
                        key: Some(key.clone()),
                        resource_id: Some(tagged.id.to_owned()),
                        resource_type: Some(tagged.kind.to_owned()),
                        value: Some(value.clone()),
                    });
                }
            }
        }
        Ok(found)
    })
    .await?;
    let id = |tag: &wire::TagDescription| {
        let part = |text: &Option<String>| text.clone().unwrap_or_default();
        format!("{}/{}", part(&tag.resource_id), part(&tag.key))
    };
    let (tags, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeTagsResult {
        next_token,
        tags: Some(tags),
    })
}
