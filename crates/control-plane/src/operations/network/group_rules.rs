//! Rules of security groups: AuthorizeSecurityGroupIngress and Egress, RevokeSecurityGroupIngress and Egress,
//! DescribeSecurityGroupRules, ModifySecurityGroupRules, UpdateSecurityGroupRuleDescriptionsIngress and Egress.

use std::collections::BTreeMap;

use aws_api::generated::ec2 as wire;
use network_model::{Group, Network, Peer, Protocol, Refused, Rule, RuleWish, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, shown_tags, tags_for},
    groups::{KIND, named},
};

/// A rule's type in policies.
const RULE: &str = "security-group-rule";

/// The members of a request that name rules: permissions, or one rule by itself.
#[derive(Default)]
struct Said {
    permissions: Option<Vec<wire::IpPermission>>,
    protocol: Option<String>,
    from: Option<i64>,
    to: Option<i64>,
    range: Option<String>,
    source_group: Option<String>,
}

impl Said {
    /// The rules, each with its one peer.
    fn wishes(&self, network: &Network, group: &str) -> Result<Vec<RuleWish>, Refused> {
        let mut wishes = Vec::new();
        for permission in self.permissions.iter().flatten() {
            let protocol = permission.ip_protocol.as_deref().unwrap_or_default();
            let protocol = Protocol::checked(protocol, permission.from_port, permission.to_port)?;
            let before = wishes.len();
            for (peer, description) in peers(network, group, permission)? {
                wishes.push(RuleWish {
                    protocol: protocol.clone(),
                    peer,
                    description,
                });
            }
            if wishes.len() == before {
                return Err(Refused::missing(
                    "a source or destination in every permission: IpRanges, Ipv6Ranges or Groups",
                ));
            }
        }
        let alone = self.protocol.is_some() || self.range.is_some() || self.source_group.is_some();
        if alone {
            wishes.push(self.alone(network, group)?);
        }
        Ok(wishes)
    }

    fn alone(&self, network: &Network, group: &str) -> Result<RuleWish, Refused> {
        let peer = match (&self.range, &self.source_group) {
            (Some(range), _) => Peer::range(range)?,
            (None, Some(name)) => Peer::Group(in_same_vpc(network, group, name)?),
            (None, None) => return Err(Refused::missing("CidrIp")),
        };
        let protocol = self.protocol.as_deref().unwrap_or("-1");
        Ok(RuleWish {
            protocol: Protocol::checked(protocol, self.from, self.to)?,
            peer,
            description: None,
        })
    }
}

/// The id of the group of that name in the VPC of another.
fn in_same_vpc(network: &Network, group: &str, name: &str) -> Result<String, Refused> {
    let vpc = network.group(group)?.vpc.clone();
    Ok(network.group_named(name, Some(&vpc))?.id.clone())
}

fn peers(
    network: &Network,
    group: &str,
    permission: &wire::IpPermission,
) -> Result<Vec<(Peer, Option<String>)>, Refused> {
    let mut peers = Vec::new();
    for range in permission.ip_ranges.iter().flatten() {
        let text = range.cidr_ip.as_deref().unwrap_or_default();
        peers.push((Peer::range(text)?, range.description.clone()));
    }
    for range in permission.ipv6_ranges.iter().flatten() {
        let text = range.cidr_ipv6.as_deref().unwrap_or_default();
        peers.push((Peer::range_v6(text)?, range.description.clone()));
    }
    for pair in permission.user_id_group_pairs.iter().flatten() {
        let id = match (&pair.group_id, &pair.group_name) {
            (Some(id), _) => id.clone(),
            (None, Some(name)) => in_same_vpc(network, group, name)?,
            (None, None) => return Err(Refused::missing("GroupId in every group pair")),
        };
        peers.push((Peer::Group(id), pair.description.clone()));
    }
    if permission.prefix_list_ids.iter().flatten().next().is_some() {
        return Err(Refused::unsupported(
            "rules name ranges and groups here, not prefix lists",
        ));
    }
    Ok(peers)
}

pub(super) async fn authorize_ingress(
    call: &Call<'_>,
    request: wire::AuthorizeSecurityGroupIngressRequest,
) -> Result<wire::AuthorizeSecurityGroupIngressResult, OperationError> {
    let group = named(call, request.group_id, request.group_name, request.dry_run).await?;
    let said = Said {
        permissions: request.ip_permissions,
        protocol: request.ip_protocol,
        from: request.from_port,
        to: request.to_port,
        range: request.cidr_ip,
        source_group: request.source_security_group_name,
    };
    let rules = authorize(
        call,
        &group,
        false,
        &said,
        request.tag_specifications.as_ref(),
        request.dry_run,
    )
    .await?;
    Ok(wire::AuthorizeSecurityGroupIngressResult {
        r#return: Some(true),
        security_group_rules: Some(rules),
    })
}

pub(super) async fn authorize_egress(
    call: &Call<'_>,
    request: wire::AuthorizeSecurityGroupEgressRequest,
) -> Result<wire::AuthorizeSecurityGroupEgressResult, OperationError> {
    let said = Said {
        permissions: request.ip_permissions,
        protocol: request.ip_protocol,
        from: request.from_port,
        to: request.to_port,
        range: request.cidr_ip,
        source_group: request.source_security_group_name,
    };
    let tags = request.tag_specifications.as_ref();
    let rules = authorize(call, &request.group_id, true, &said, tags, request.dry_run).await?;
    Ok(wire::AuthorizeSecurityGroupEgressResult {
        r#return: Some(true),
        security_group_rules: Some(rules),
    })
}

async fn authorize(
    call: &Call<'_>,
    group: &str,
    egress: bool,
    said: &Said,
    specifications: Option<&Vec<wire::TagSpecification>>,
    dry_run: Option<bool>,
) -> Result<Vec<wire::SecurityGroupRule>, OperationError> {
    let tags = tags_for(specifications, RULE)?;
    let asked = Asked::of(KIND, group, dry_run).and_tagged(RULE, &tags);
    change(call, asked, |network, making| {
        network.group(group)?;
        let wishes = said.wishes(network, group)?;
        let made = network.authorize(group, egress, wishes, &tags, making)?;
        let group = network.group(group)?;
        let rules = group.rules.iter().filter(|rule| made.contains(&rule.id));
        Ok(rules
            .map(|rule| shown(call, network, group, rule))
            .collect())
    })
    .await
}

pub(super) async fn revoke_ingress(
    call: &Call<'_>,
    request: wire::RevokeSecurityGroupIngressRequest,
) -> Result<wire::RevokeSecurityGroupIngressResult, OperationError> {
    let group = named(call, request.group_id, request.group_name, request.dry_run).await?;
    let said = Said {
        permissions: request.ip_permissions,
        protocol: request.ip_protocol,
        from: request.from_port,
        to: request.to_port,
        range: request.cidr_ip,
        source_group: request.source_security_group_name,
    };
    let ids = request.security_group_rule_ids.unwrap_or_default();
    let revoked = revoke(call, &group, false, &ids, &said, request.dry_run).await?;
    Ok(wire::RevokeSecurityGroupIngressResult {
        r#return: Some(true),
        revoked_security_group_rules: Some(revoked),
        unknown_ip_permissions: None,
    })
}

pub(super) async fn revoke_egress(
    call: &Call<'_>,
    request: wire::RevokeSecurityGroupEgressRequest,
) -> Result<wire::RevokeSecurityGroupEgressResult, OperationError> {
    let said = Said {
        permissions: request.ip_permissions,
        protocol: request.ip_protocol,
        from: request.from_port,
        to: request.to_port,
        range: request.cidr_ip,
        source_group: request.source_security_group_name,
    };
    let ids = request.security_group_rule_ids.unwrap_or_default();
    let revoked = revoke(call, &request.group_id, true, &ids, &said, request.dry_run).await?;
    Ok(wire::RevokeSecurityGroupEgressResult {
        r#return: Some(true),
        revoked_security_group_rules: Some(revoked),
        unknown_ip_permissions: None,
    })
}

async fn revoke(
    call: &Call<'_>,
    group: &str,
    egress: bool,
    ids: &[String],
    said: &Said,
    dry_run: Option<bool>,
) -> Result<Vec<wire::RevokedSecurityGroupRule>, OperationError> {
    let asked = Asked::of(KIND, group, dry_run);
    change(call, asked, |network, _| {
        network.group(group)?;
        let wishes = said.wishes(network, group)?;
        let revoked = network.revoke(group, egress, ids, &wishes)?;
        Ok(revoked
            .iter()
            .map(|rule| shown_revoked(group, rule))
            .collect())
    })
    .await
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeSecurityGroupRulesRequest,
) -> Result<wire::DescribeSecurityGroupRulesResult, OperationError> {
    let ids = request.security_group_rule_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network| {
        let rules = network.groups.values().flat_map(|group| {
            group
                .rules
                .iter()
                .map(move |rule| (rule.id.clone(), (group, rule)))
        });
        let table: BTreeMap<String, (&Group, &Rule)> = rules.collect();
        let found = select(network, &table, "sgr-", &ids, &filters)?;
        Ok(found
            .into_iter()
            .map(|(group, rule)| shown(call, network, group, rule))
            .collect())
    })
    .await?;
    let id =
        |rule: &wire::SecurityGroupRule| rule.security_group_rule_id.clone().unwrap_or_default();
    let (rules, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeSecurityGroupRulesResult {
        next_token,
        security_group_rules: Some(rules),
    })
}

pub(super) async fn modify(
    call: &Call<'_>,
    request: wire::ModifySecurityGroupRulesRequest,
) -> Result<wire::ModifySecurityGroupRulesResult, OperationError> {
    let group = &request.group_id;
    let asked = Asked::of(KIND, group, request.dry_run);
    change(call, asked, |network, _| {
        network.group(group)?;
        for update in &request.security_group_rules {
            let rule = update.security_group_rule.as_ref();
            let rule = rule.ok_or_else(|| Refused::missing("SecurityGroupRule in every update"))?;
            network.modify_rule(group, &update.security_group_rule_id, wish(rule)?)?;
        }
        Ok(())
    })
    .await?;
    Ok(wire::ModifySecurityGroupRulesResult {
        r#return: Some(true),
    })
}

fn wish(rule: &wire::SecurityGroupRuleRequest) -> Result<RuleWish, Refused> {
    let peer = match (&rule.cidr_ipv4, &rule.cidr_ipv6, &rule.referenced_group_id) {
        (Some(range), None, None) => Peer::range(range)?,
        (None, Some(range), None) => Peer::range_v6(range)?,
        (None, None, Some(group)) => Peer::Group(group.clone()),
        (None, None, None) => {
            return Err(Refused::missing(
                "CidrIpv4, CidrIpv6 or ReferencedGroupId in every rule",
            ));
        }
        _ => return Err(Refused::combination("a rule has one source or destination")),
    };
    let protocol = rule.ip_protocol.as_deref();
    let protocol = protocol.ok_or_else(|| Refused::missing("IpProtocol in every rule"))?;
    Ok(RuleWish {
        protocol: Protocol::checked(protocol, rule.from_port, rule.to_port)?,
        peer,
        description: rule.description.clone(),
    })
}

pub(super) async fn describe_ingress(
    call: &Call<'_>,
    request: wire::UpdateSecurityGroupRuleDescriptionsIngressRequest,
) -> Result<wire::UpdateSecurityGroupRuleDescriptionsIngressResult, OperationError> {
    let group = named(call, request.group_id, request.group_name, request.dry_run).await?;
    let (permissions, by_id) = (
        request.ip_permissions,
        request.security_group_rule_descriptions,
    );
    update(call, &group, false, permissions, by_id, request.dry_run).await?;
    Ok(wire::UpdateSecurityGroupRuleDescriptionsIngressResult {
        r#return: Some(true),
    })
}

pub(super) async fn describe_egress(
    call: &Call<'_>,
    request: wire::UpdateSecurityGroupRuleDescriptionsEgressRequest,
) -> Result<wire::UpdateSecurityGroupRuleDescriptionsEgressResult, OperationError> {
    let group = named(call, request.group_id, request.group_name, request.dry_run).await?;
    let (permissions, by_id) = (
        request.ip_permissions,
        request.security_group_rule_descriptions,
    );
    update(call, &group, true, permissions, by_id, request.dry_run).await?;
    Ok(wire::UpdateSecurityGroupRuleDescriptionsEgressResult {
        r#return: Some(true),
    })
}

async fn update(
    call: &Call<'_>,
    group: &str,
    egress: bool,
    permissions: Option<Vec<wire::IpPermission>>,
    by_id: Option<Vec<wire::SecurityGroupRuleDescription>>,
    dry_run: Option<bool>,
) -> Result<(), OperationError> {
    let said = Said {
        permissions,
        ..Said::default()
    };
    let mut changes = Vec::new();
    for change in by_id.into_iter().flatten() {
        let id = change.security_group_rule_id;
        let id = id
            .ok_or_else(|| refused(Refused::missing("SecurityGroupRuleId in every description")))?;
        changes.push((id, change.description));
    }
    let asked = Asked::of(KIND, group, dry_run);
    change(call, asked, |network, _| {
        network.group(group)?;
        let wishes = said.wishes(network, group)?;
        network.describe_rules(group, egress, &changes, &wishes)
    })
    .await
}

fn shown(
    call: &Call<'_>,
    network: &Network,
    group: &Group,
    rule: &Rule,
) -> wire::SecurityGroupRule {
    let region = &call.cloud.site.region;
    let (range, range_v6, peer) = split(&rule.peer);
    let referenced = peer.map(|id| wire::ReferencedSecurityGroup {
        group_id: Some(id),
        user_id: Some(network.account_id.clone()),
        ..wire::ReferencedSecurityGroup::default()
    });
    wire::SecurityGroupRule {
        cidr_ipv4: range,
        cidr_ipv6: range_v6,
        description: rule.description.clone(),
        from_port: Some(rule.protocol.from.unwrap_or(-1)),
        group_id: Some(group.id.clone()),
        group_owner_id: Some(network.account_id.clone()),
        ip_protocol: Some(rule.protocol.name.clone()),
        is_egress: Some(rule.egress),
        prefix_list_id: None,
        referenced_group_info: referenced,
        security_group_rule_arn: Some(format!(
            "arn:aws:ec2:{region}:{}:security-group-rule/{}",
            network.account_id, rule.id
        )),
        security_group_rule_id: Some(rule.id.clone()),
        tags: Some(shown_tags(&rule.tags).unwrap_or_default()),
        to_port: Some(rule.protocol.to.unwrap_or(-1)),
    }
}

fn shown_revoked(group: &str, rule: &Rule) -> wire::RevokedSecurityGroupRule {
    let (range, range_v6, peer) = split(&rule.peer);
    wire::RevokedSecurityGroupRule {
        cidr_ipv4: range,
        cidr_ipv6: range_v6,
        description: rule.description.clone(),
        from_port: Some(rule.protocol.from.unwrap_or(-1)),
        group_id: Some(group.to_owned()),
        ip_protocol: Some(rule.protocol.name.clone()),
        is_egress: Some(rule.egress),
        prefix_list_id: None,
        referenced_group_id: peer,
        security_group_rule_id: Some(rule.id.clone()),
        to_port: Some(rule.protocol.to.unwrap_or(-1)),
    }
}

/// A peer as the range, the IPv6 range or the group that it is.
fn split(peer: &Peer) -> (Option<String>, Option<String>, Option<String>) {
    match peer {
        Peer::Range(range) => (Some(range.to_string()), None, None),
        Peer::RangeV6(range) => (None, Some(range.clone()), None),
        Peer::Group(id) => (None, None, Some(id.clone())),
    }
}
