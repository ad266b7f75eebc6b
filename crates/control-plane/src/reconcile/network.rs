//! Networks of directories: their place in the account's network, and its objects in the engine.

use std::net::Ipv4Addr;

use drivers::network::{Peer, Protocol, SecurityGroupSpec, SecurityRule, SubnetSpec, VpcSpec};
use model::{
    fault::{Fault, FaultCode},
    id::SecurityGroupId,
};
use network_model::{Claim, Limits, Refused, Rule, TenantPlace, TenantWish};
use store::{Directory, Network};

use super::trouble::Trouble;
use crate::{
    cloud::{self, Cloud},
    networks::{self, Means},
};

pub(super) use crate::networks::management_range;

/// The place of a controller in its subnet; desktops begin at 20.
pub(super) const CONTROLLER_PLACE: u32 = 10;
/// The first place of a desktop in a subnet.
pub(super) const DESKTOP_PLACE: u32 = 20;
/// The first places of a subnet, which nobody may have.
pub(super) const RESERVED_PLACES: u32 = 4;
/// The first place of anybody but the host on the management network.
pub(super) const MANAGEMENT_PLACE: u32 = 10;

/// Gives a directory its place: in the subnets that were named for it, else in a VPC of its own with two subnets in two
/// zones. Somebody faster may have changed the network or have the range: the next look chooses again.
pub(super) async fn choose(cloud: &Cloud, directory: &Directory) -> Result<(), Trouble> {
    let place = match &directory.vpc {
        Some(vpc) => TenantPlace::Given {
            vpc: vpc.to_string(),
            subnets: directory.subnets.iter().map(ToString::to_string).collect(),
        },
        None => TenantPlace::Own {
            range: networks::range_for_directory(cloud).await?,
        },
    };
    let wish = TenantWish {
        directory: directory.id.as_str(),
        dns_name: directory.dns_name.as_str(),
        internet: directory.internet,
        place,
    };
    let mut means = Means::of(cloud, Limits::LIFTED).await?;
    let now = cloud::now_ms();
    let mut account = networks::account_network(cloud, &directory.account_id, now).await?;
    let groups = account
        .network
        .place_directory(&wish, &mut means.making(now))
        .map_err(refused)?;
    cloud
        .store
        .place_directory(&directory.id, &account, &groups)
        .await?;
    Ok(())
}

/// Brings everything but ports in line with what is written down.
pub(super) async fn ensure(
    cloud: &Cloud,
    directory: &Directory,
    network: &Network,
    controllers: &[Ipv4Addr],
) -> Result<(), Trouble> {
    cloud
        .network
        .ensure_management(management_range(cloud).await?)
        .await?;
    cloud
        .network
        .ensure_vpc(&VpcSpec {
            id: network.id.clone(),
            range: network.range,
            internet: network.internet,
        })
        .await?;
    for (index, subnet) in network.subnets.iter().enumerate() {
        let mut dns_servers = controllers.to_vec();
        // The controller of the own zone first.
        dns_servers.rotate_left(index % controllers.len().max(1));
        let spec = SubnetSpec {
            id: subnet.id.clone(),
            vpc: network.id.clone(),
            range: subnet.range,
            zone: subnet.zone.clone(),
            dns_servers,
            domain: Some(directory.dns_name.to_string()),
        };
        cloud.network.ensure_subnet(&spec).await?;
    }
    for group in &network.security_groups {
        if let Ok(id) = group.id.parse() {
            let spec = group_spec(id, &group.rules);
            cloud.network.ensure_security_group(&spec).await?;
        }
    }
    Ok(())
}

/// Tells that the network engine is not well, when it is not: what fails on it then is not the fault of what was worked on.
pub(super) async fn look_after(cloud: &Cloud) -> Result<(), Trouble> {
    match cloud.network.health().await {
        Ok(_) => Ok(()),
        Err(error) => Err(Trouble::Network(error)),
    }
}

/// Removes a directory's groups, and what no other directory needs of its subnets and its VPC, and forgets its place.
///
/// Who else needs it is read together with what is written: of two that leave at the same moment one is refused the writing,
/// reads that it is the last, and clears up.
pub(super) async fn remove(
    cloud: &Cloud,
    directory: &Directory,
    network: &Network,
) -> Result<(), Trouble> {
    let groups = [&directory.controllers_group, &directory.workspaces_group];
    for group in groups.into_iter().flatten() {
        cloud.network.remove_security_group(group).await?;
    }
    release(cloud, directory, Some(network)).await
}

/// Forgets a directory's place, with its groups and the VPC that was made for it. Somebody who changes the account's
/// network at the same moment has it loaded again. `made` is what the engine has of it.
pub(super) async fn release(
    cloud: &Cloud,
    directory: &Directory,
    made: Option<&Network>,
) -> Result<(), Trouble> {
    loop {
        let mut account = cloud.store.account_network(&directory.account_id).await?;
        account.network.release_directory(directory.id.as_str());
        if let Some(network) = made {
            remove_unclaimed(cloud, network, &account.network.claims).await?;
        }
        if cloud
            .store
            .release_directory(&directory.id, &account)
            .await?
        {
            return Ok(());
        }
    }
}

/// Removes the subnets in which no other directory lies, and a VPC in which none does.
async fn remove_unclaimed(
    cloud: &Cloud,
    network: &Network,
    others: &[Claim],
) -> Result<(), Trouble> {
    for subnet in &network.subnets {
        let is_in = |other: &Claim| other.subnets.iter().any(|id| id == subnet.id.as_str());
        if !others.iter().any(is_in) {
            cloud.network.remove_subnet(&subnet.id).await?;
        }
    }
    if !others.iter().any(|other| other.vpc == network.id.as_str()) {
        cloud.network.remove_vpc(&network.id).await?;
    }
    Ok(())
}

/// A group's rules as the engine knows them. What is for IPv6 is for nobody in a network that has IPv4 only, and protocols
/// which the engine does not know by name pass nowhere.
fn group_spec(id: SecurityGroupId, rules: &[Rule]) -> SecurityGroupSpec {
    let of = |egress| {
        let rules = rules.iter().filter(move |rule| rule.egress == egress);
        rules.filter_map(security_rule).collect()
    };
    SecurityGroupSpec {
        id,
        ingress: of(false),
        egress: of(true),
    }
}

fn security_rule(rule: &Rule) -> Option<SecurityRule> {
    let protocol = match rule.protocol.name.as_str() {
        "-1" => None,
        "tcp" => Some(Protocol::Tcp),
        "udp" => Some(Protocol::Udp),
        "icmp" => {
            // Beyond a byte lies only the word for all of them.
            let byte = |value: Option<i64>| u8::try_from(value?).ok();
            let kind = byte(rule.protocol.from);
            let code = byte(rule.protocol.to).filter(|_| kind.is_some());
            Some(Protocol::Icmp { kind, code })
        }
        _ => return None,
    };
    let port = |port: Option<i64>| u16::try_from(port?).ok();
    let ports = match protocol {
        Some(Protocol::Tcp | Protocol::Udp) => {
            Some((port(rule.protocol.from)?, port(rule.protocol.to)?))
        }
        _ => None,
    };
    let peer = match &rule.peer {
        network_model::Peer::Range(range) => Peer::Range(*range),
        network_model::Peer::Group(group) => Peer::Group(group.parse().ok()?),
        network_model::Peer::RangeV6(_) => return None,
    };
    Some(SecurityRule {
        protocol,
        ports,
        peer,
    })
}

fn refused(refused: Refused) -> Trouble {
    Trouble::Lasting(Fault::new(
        FaultCode::InstallationIncomplete,
        refused.message,
        "remove the directory and make it in a place that fits",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn protocol(from: i64, to: i64) -> Option<Protocol> {
        let rule = Rule {
            id: String::new(),
            egress: false,
            protocol: network_model::Protocol::checked("icmp", Some(from), Some(to)).unwrap(),
            peer: network_model::Peer::range("10.0.0.0/16").unwrap(),
            description: None,
            tags: network_model::Tags::new(),
        };
        security_rule(&rule).unwrap().protocol
    }

    #[test]
    fn ping_alone_is_no_other_message_of_icmp() {
        let icmp = |kind, code| Some(Protocol::Icmp { kind, code });
        assert_eq!(protocol(8, -1), icmp(Some(8), None));
        assert_eq!(protocol(3, 4), icmp(Some(3), Some(4)));
        assert_eq!(protocol(-1, -1), icmp(None, None));
    }
}
