//! Security groups: CreateSecurityGroup, DescribeSecurityGroups, DeleteSecurityGroup.

use aws_api::generated::ec2 as wire;
use network_model::{Group, Network, Peer, Protocol, Refused, Rule, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, load, look, paged, refused, shown_tags, tags_for},
};

pub(super) const KIND: &str = "security-group";

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateSecurityGroupRequest,
) -> Result<wire::CreateSecurityGroupResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    let mut asked = Asked::of(KIND, "*", request.dry_run).tagged(&tags);
    if let Some(vpc) = &request.vpc_id {
        asked = asked.and("vpc", vpc);
    }
    let id = change(call, asked, |network, making| {
        let vpc = request.vpc_id.as_deref();
        network.create_group(
            vpc,
            &request.group_name,
            &request.description,
            tags.clone(),
            making,
        )
    })
    .await?;
    Ok(wire::CreateSecurityGroupResult {
        security_group_arn: Some(arn(call, &id)),
        group_id: Some(id),
        tags: shown_tags(&tags),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeSecurityGroupsRequest,
) -> Result<wire::DescribeSecurityGroupsResult, OperationError> {
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network| {
        let mut ids = request.group_ids.clone().unwrap_or_default();
        for name in request.group_names.iter().flatten() {
            ids.push(network.group_named(name, None)?.id.clone());
        }
        let found = select(network, &network.groups, "sg-", &ids, &filters)?;
        Ok(found
            .into_iter()
            .map(|group| shown(call, network, group))
            .collect())
    })
    .await?;
    let id = |group: &wire::SecurityGroup| group.group_id.clone().unwrap_or_default();
    let (groups, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeSecurityGroupsResult {
        next_token,
        security_groups: Some(groups),
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteSecurityGroupRequest,
) -> Result<wire::DeleteSecurityGroupResult, OperationError> {
    let id = named(call, request.group_id, request.group_name, request.dry_run).await?;
    let asked = Asked::of(KIND, &id, request.dry_run);
    change(call, asked, |network, _| network.delete_group(&id)).await?;
    Ok(wire::DeleteSecurityGroupResult {
        group_id: Some(id),
        r#return: Some(true),
    })
}

/// The id of the group that a request names by its id, or by its name in the default VPC.
pub(super) async fn named(
    call: &Call<'_>,
    id: Option<String>,
    name: Option<String>,
    dry_run: Option<bool>,
) -> Result<String, OperationError> {
    match (id, name) {
        (Some(id), _) => Ok(id),
        (None, None) => Err(refused(Refused::missing("GroupId or GroupName")).into()),
        (None, Some(name)) => match id_of(call, &name).await? {
            Some(id) => Ok(id),
            None => {
                // Only who may do this at all is told that there is none.
                let asked = Asked::of(KIND, "*", dry_run);
                let missing = change(call, asked, |network, _| {
                    Ok(network.group_named(&name, None)?.id.clone())
                });
                missing.await
            }
        },
    }
}

async fn id_of(call: &Call<'_>, name: &str) -> Result<Option<String>, OperationError> {
    let network = load(call).await?.network;
    Ok(network
        .group_named(name, None)
        .ok()
        .map(|group| group.id.clone()))
}

fn arn(call: &Call<'_>, id: &str) -> String {
    let region = &call.cloud.site.region;
    format!("arn:aws:ec2:{region}:{}:{KIND}/{id}", call.account_id())
}

fn shown(call: &Call<'_>, network: &Network, group: &Group) -> wire::SecurityGroup {
    wire::SecurityGroup {
        description: Some(group.description.clone()),
        group_id: Some(group.id.clone()),
        group_name: Some(group.name.clone()),
        ip_permissions: Some(permissions(network, group, false)),
        ip_permissions_egress: Some(permissions(network, group, true)),
        owner_id: Some(network.account_id.clone()),
        security_group_arn: Some(arn(call, &group.id)),
        tags: shown_tags(&group.tags),
        vpc_id: Some(group.vpc.clone()),
    }
}

/// The rules of one direction, those of the same protocol and ports together.
fn permissions(network: &Network, group: &Group, egress: bool) -> Vec<wire::IpPermission> {
    let mut together: Vec<(&Protocol, Vec<&Rule>)> = Vec::new();
    for rule in group.rules.iter().filter(|rule| rule.egress == egress) {
        match together
            .iter_mut()
            .find(|(protocol, _)| **protocol == rule.protocol)
        {
            Some((_, rules)) => rules.push(rule),
            None => together.push((&rule.protocol, vec![rule])),
        }
    }
    let shown = together
        .into_iter()
        .map(|(protocol, rules)| permission(network, protocol, &rules));
    shown.collect()
}

fn permission(network: &Network, protocol: &Protocol, rules: &[&Rule]) -> wire::IpPermission {
    let (mut ranges, mut ranges_v6, mut groups) = (Vec::new(), Vec::new(), Vec::new());
    for rule in rules {
        let description = rule.description.clone();
        match &rule.peer {
            Peer::Range(range) => ranges.push(wire::IpRange {
                cidr_ip: Some(range.to_string()),
                description,
            }),
            Peer::RangeV6(range) => ranges_v6.push(wire::Ipv6Range {
                cidr_ipv6: Some(range.clone()),
                description,
            }),
            Peer::Group(group) => groups.push(wire::UserIdGroupPair {
                description,
                group_id: Some(group.clone()),
                user_id: Some(network.account_id.clone()),
                ..wire::UserIdGroupPair::default()
            }),
        }
    }
    wire::IpPermission {
        from_port: protocol.from,
        ip_protocol: Some(protocol.name.clone()),
        ip_ranges: Some(ranges),
        ipv6_ranges: Some(ranges_v6),
        prefix_list_ids: Some(Vec::new()),
        to_port: protocol.to,
        user_id_group_pairs: Some(groups),
    }
}
