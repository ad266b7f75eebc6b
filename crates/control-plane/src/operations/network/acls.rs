//! Network ACLs: CreateNetworkAcl, DescribeNetworkAcls, DeleteNetworkAcl, their entries (CreateNetworkAclEntry,
//! ReplaceNetworkAclEntry, DeleteNetworkAclEntry) and the subnets they rule (ReplaceNetworkAclAssociation).

use aws_api::generated::ec2 as wire;
use network_model::{Acl, AclEntry, EntryWish, Making, Network, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, shown_tags, tags_for},
    named::Named,
    repeated::{once, without_token},
};

const KIND: &str = "network-acl";
/// The number under which clients are shown that everything else is denied.
const LAST_NUMBER: i64 = 32_767;

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateNetworkAclRequest,
) -> Result<wire::CreateNetworkAclResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    let asked = Asked::of(KIND, "*", request.dry_run)
        .and("vpc", &request.vpc_id)
        .tagged(&tags);
    let token = request.client_token.clone();
    let said = without_token(&request, |request| &mut request.client_token);
    let acl = change(call, asked, |network, making| {
        let make = |network: &mut Network, making: &mut Making<'_>| {
            network.create_acl(&request.vpc_id, tags.clone(), making)
        };
        let id = once(call, network, making, (token.as_deref(), &said), make)?;
        Ok(shown(network, network.acl(&id)?))
    })
    .await?;
    Ok(wire::CreateNetworkAclResult {
        client_token: token,
        network_acl: Some(acl),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeNetworkAclsRequest,
) -> Result<wire::DescribeNetworkAclsResult, OperationError> {
    let ids = request.network_acl_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.acls, "acl-", &ids, &filters)?;
        Ok(found.into_iter().map(|acl| shown(network, acl)).collect())
    })
    .await?;
    let id = |acl: &wire::NetworkAcl| acl.network_acl_id.clone().unwrap_or_default();
    let (acls, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeNetworkAclsResult {
        network_acls: Some(acls),
        next_token,
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteNetworkAclRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of(KIND, &request.network_acl_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_acl(&request.network_acl_id)
    })
    .await
}

pub(super) async fn create_entry(
    call: &Call<'_>,
    request: wire::CreateNetworkAclEntryRequest,
) -> Result<(), OperationError> {
    put_entry(call, request, false).await
}

pub(super) async fn replace_entry(
    call: &Call<'_>,
    request: wire::ReplaceNetworkAclEntryRequest,
) -> Result<(), OperationError> {
    let entry = wire::CreateNetworkAclEntryRequest {
        cidr_block: request.cidr_block,
        dry_run: request.dry_run,
        egress: request.egress,
        icmp_type_code: request.icmp_type_code,
        ipv6_cidr_block: request.ipv6_cidr_block,
        network_acl_id: request.network_acl_id,
        port_range: request.port_range,
        protocol: request.protocol,
        rule_action: request.rule_action,
        rule_number: request.rule_number,
    };
    put_entry(call, entry, true).await
}

async fn put_entry(
    call: &Call<'_>,
    entry: wire::CreateNetworkAclEntryRequest,
    replaces: bool,
) -> Result<(), OperationError> {
    let asked = Asked::of(KIND, &entry.network_acl_id, entry.dry_run);
    let (ports, icmp) = (entry.port_range.as_ref(), entry.icmp_type_code.as_ref());
    let wish = EntryWish {
        number: entry.rule_number,
        egress: entry.egress,
        action: &entry.rule_action,
        protocol: &entry.protocol,
        range: entry.cidr_block.as_deref(),
        ports: ports.and_then(|ports| ports.from.zip(ports.to)),
        icmp: icmp.and_then(|icmp| icmp.r#type.zip(icmp.code)),
    };
    change(call, asked, |network, making| {
        network.put_acl_entry(&entry.network_acl_id, &wish, replaces, making)
    })
    .await
}

pub(super) async fn delete_entry(
    call: &Call<'_>,
    request: wire::DeleteNetworkAclEntryRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of(KIND, &request.network_acl_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_acl_entry(&request.network_acl_id, request.egress, request.rule_number)
    })
    .await
}

pub(super) async fn replace_association(
    call: &Call<'_>,
    request: wire::ReplaceNetworkAclAssociationRequest,
) -> Result<wire::ReplaceNetworkAclAssociationResult, OperationError> {
    let asked = Asked::of(KIND, &request.network_acl_id, request.dry_run)
        .and_named(Named::AclAssociation(&request.association_id));
    let id = change(call, asked, |network, making| {
        network.replace_acl_association(&request.association_id, &request.network_acl_id, making)
    })
    .await?;
    Ok(wire::ReplaceNetworkAclAssociationResult {
        new_association_id: Some(id),
    })
}

fn shown(network: &Network, acl: &Acl) -> wire::NetworkAcl {
    let associations = acl
        .associations
        .iter()
        .map(|own| wire::NetworkAclAssociation {
            network_acl_association_id: Some(own.id.clone()),
            network_acl_id: Some(acl.id.clone()),
            subnet_id: Some(own.subnet.clone()),
        });
    let mut entries: Vec<wire::NetworkAclEntry> = Vec::new();
    for egress in [false, true] {
        entries.extend(
            acl.entries
                .iter()
                .filter(|entry| entry.egress == egress)
                .map(shown_entry),
        );
        entries.push(wire::NetworkAclEntry {
            cidr_block: Some("0.0.0.0/0".to_owned()),
            egress: Some(egress),
            protocol: Some("-1".to_owned()),
            rule_action: Some("deny".to_owned()),
            rule_number: Some(LAST_NUMBER),
            ..wire::NetworkAclEntry::default()
        });
    }
    wire::NetworkAcl {
        associations: Some(associations.collect()),
        entries: Some(entries),
        is_default: Some(acl.is_default),
        network_acl_id: Some(acl.id.clone()),
        owner_id: Some(network.account_id.clone()),
        tags: Some(shown_tags(&acl.tags).unwrap_or_default()),
        vpc_id: Some(acl.vpc.clone()),
    }
}

fn shown_entry(entry: &AclEntry) -> wire::NetworkAclEntry {
    wire::NetworkAclEntry {
        cidr_block: Some(entry.range.to_string()),
        egress: Some(entry.egress),
        icmp_type_code: entry.icmp.map(|(kind, code)| wire::IcmpTypeCode {
            code: Some(code),
            r#type: Some(kind),
        }),
        ipv6_cidr_block: None,
        port_range: entry.ports.map(|(from, to)| wire::PortRange {
            from: Some(from),
            to: Some(to),
        }),
        protocol: Some(entry.protocol.to_string()),
        rule_action: Some(if entry.allow { "allow" } else { "deny" }.to_owned()),
        rule_number: Some(entry.number),
    }
}
