//! Networks of directories: ranges that collide with nothing, and the objects in the engine.

use std::net::Ipv4Addr;

use drivers::network::{Peer, Protocol, SecurityGroupSpec, SecurityRule, SubnetSpec, VpcSpec};
use model::{
    fault::{Fault, FaultCode},
    id::{InternetGatewayId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
};
use store::{Directory, Network, NetworkDraft, SecurityGroup, Subnet};

use super::trouble::Trouble;
use crate::cloud::{self, Cloud};

/// The setting that holds the management network's range.
const MANAGEMENT_SETTING: &str = "management-range";
/// The ranges a management network may have (NET-04).
const MANAGEMENT_RANGES: [&str; 2] = ["172.31.0.0/16", "192.168.0.0/16"];
/// The place of a controller in its subnet; desktops begin at 20.
pub(super) const CONTROLLER_PLACE: u32 = 10;
/// The first place of a desktop in a subnet.
pub(super) const DESKTOP_PLACE: u32 = 20;
/// The first place of anybody but the host on the management network.
pub(super) const MANAGEMENT_PLACE: u32 = 10;
/// TCP ports of a controller: DNS, Kerberos, RPC, LDAP, SMB, password changes, LDAPS, global catalogue, dynamic RPC.
const CONTROLLER_TCP: [(u16, u16); 9] = [
    (53, 53),
    (88, 88),
    (135, 135),
    (389, 389),
    (445, 445),
    (464, 464),
    (636, 636),
    (3268, 3269),
    (49152, 65535),
];
/// UDP ports of a controller: DNS, Kerberos, CLDAP, password changes.
const CONTROLLER_UDP: [(u16, u16); 4] = [(53, 53), (88, 88), (389, 389), (464, 464)];

/// The management network's range: decided once, away from everything this machine routes.
pub(super) async fn management_range(cloud: &Cloud) -> Result<Cidr, Trouble> {
    let text = match cloud.store.setting(MANAGEMENT_SETTING).await? {
        Some(text) => text,
        None => {
            let foreign = cloud.network.foreign_ranges().await?;
            let free = MANAGEMENT_RANGES.into_iter().find(|text| {
                text.parse::<Cidr>()
                    .is_ok_and(|range| !foreign.iter().any(|other| is_in_the_way(*other, range)))
            });
            let free = free.ok_or_else(|| {
                no_range("the management network: 172.31.0.0/16 and 192.168.0.0/16 are both in use")
            })?;
            cloud.store.decide_setting(MANAGEMENT_SETTING, free).await?
        }
    };
    text.parse().map_err(|_| {
        no_range(&format!(
            "the management network: the setting holds \"{text}\""
        ))
    })
}

/// Gives a directory its network: the next free range of 10.0.0.0/8 with two subnets in two zones.
pub(super) async fn choose(cloud: &Cloud, directory: &Directory) -> Result<(), Trouble> {
    let management = management_range(cloud).await?;
    let mut taken = cloud.network.foreign_ranges().await?;
    taken.extend(cloud.store.vpc_ranges().await?);
    let range = next_free(&taken, management)
        .ok_or_else(|| no_range("a VPC: every 10.x.0.0/16 is in use"))?;
    let draft = draft(cloud, directory, range);
    // Somebody faster has the range: the next look chooses again.
    cloud
        .store
        .give_network(&directory.id, &draft, cloud::now_ms())
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
    for spec in groups(directory, network) {
        cloud.network.ensure_security_group(&spec).await?;
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

/// Removes everything but ports and forgets it.
pub(super) async fn remove(cloud: &Cloud, network: &Network) -> Result<(), Trouble> {
    for group in &network.security_groups {
        cloud.network.remove_security_group(&group.id).await?;
    }
    for subnet in &network.subnets {
        cloud.network.remove_subnet(&subnet.id).await?;
    }
    cloud.network.remove_vpc(&network.id).await?;
    Ok(cloud.store.forget_network(&network.id).await?)
}

/// The rules of both groups: controllers are reached by their VPC on the ports of a directory; WorkSpaces are reached by
/// nobody and reach the controllers, and the world only where that was asked for.
fn groups(directory: &Directory, network: &Network) -> Vec<SecurityGroupSpec> {
    let (Some(controllers), Some(workspaces)) =
        (&directory.controllers_group, &directory.workspaces_group)
    else {
        return Vec::new();
    };
    let everything = |peer| SecurityRule {
        protocol: None,
        ports: None,
        peer,
    };
    let anywhere = || Peer::Range("0.0.0.0/0".parse().expect("this is a range"));
    let mut ingress = directory_rules(&Peer::Range(network.range));
    ingress.push(everything(Peer::Group(controllers.clone())));
    let mut controllers_out = vec![everything(Peer::Range(network.range))];
    let mut workspaces_out = directory_rules(&Peer::Group(controllers.clone()));
    if network.internet {
        controllers_out.extend([Protocol::Tcp, Protocol::Udp].map(|protocol| SecurityRule {
            protocol: Some(protocol),
            ports: Some((53, 53)),
            peer: anywhere(),
        }));
        workspaces_out.push(everything(anywhere()));
    }
    vec![
        SecurityGroupSpec {
            id: controllers.clone(),
            ingress,
            egress: controllers_out,
        },
        SecurityGroupSpec {
            id: workspaces.clone(),
            ingress: Vec::new(),
            egress: workspaces_out,
        },
    ]
}

fn directory_rules(peer: &Peer) -> Vec<SecurityRule> {
    let rule = |protocol, ports| SecurityRule {
        protocol: Some(protocol),
        ports,
        peer: peer.clone(),
    };
    let tcp = CONTROLLER_TCP
        .into_iter()
        .map(|ports| rule(Protocol::Tcp, Some(ports)));
    let udp = CONTROLLER_UDP
        .into_iter()
        .map(|ports| rule(Protocol::Udp, Some(ports)));
    tcp.chain(udp).chain([rule(Protocol::Icmp, None)]).collect()
}

fn draft(cloud: &Cloud, directory: &Directory, range: Cidr) -> NetworkDraft {
    let group = |name: &str, description: &str| SecurityGroup {
        id: SecurityGroupId::from_random(cloud::random()),
        name: format!("{}_{name}", directory.id),
        description: format!("{description} of the directory {}", directory.dns_name),
    };
    let (controllers, workspaces) = (
        group("controllers", "controllers"),
        group("workspacesMembers", "WorkSpaces"),
    );
    let subnet = |(zone, third): (&String, u32)| Subnet {
        id: SubnetId::from_random(cloud::random()),
        range: subnet_range(range, third),
        zone: zone.clone(),
    };
    NetworkDraft {
        account_id: directory.account_id.clone(),
        controllers_group: controllers.id.clone(),
        workspaces_group: workspaces.id.clone(),
        network: Network {
            id: VpcId::from_random(cloud::random()),
            range,
            gateway: InternetGatewayId::from_random(cloud::random()),
            internet: directory.internet,
            subnets: cloud.site.zones.iter().zip(1..).map(subnet).collect(),
            security_groups: vec![controllers, workspaces],
        },
    }
}

fn subnet_range(vpc: Cidr, third: u32) -> Cidr {
    let base = vpc.address(third * 256).expect("a VPC holds 256 subnets");
    format!("{base}/24").parse().expect("this is a range")
}

fn next_free(taken: &[Cidr], management: Cidr) -> Option<Cidr> {
    let candidates =
        (0..=255).filter_map(|second| format!("10.{second}.0.0/16").parse::<Cidr>().ok());
    candidates.into_iter().find(|range| {
        !range.overlaps(management) && !taken.iter().any(|other| is_in_the_way(*other, *range))
    })
}

/// Whether a range of this machine forbids one of ours. A default route is in nobody's way.
fn is_in_the_way(other: Cidr, ours: Cidr) -> bool {
    other.prefix() > 0 && other.overlaps(ours)
}

fn no_range(what: &str) -> Trouble {
    Trouble::Lasting(Fault::new(
        FaultCode::NoRoom,
        format!("there is no address range left for {what}"),
        "free a range on this machine (ip route shows them); it is tried again by itself",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vpc_gets_the_next_range_that_nothing_uses() {
        let cidr = |text: &str| text.parse::<Cidr>().unwrap();
        let management = cidr("172.31.0.0/16");
        assert_eq!(next_free(&[], management), Some(cidr("10.0.0.0/16")));
        let taken = [
            cidr("0.0.0.0/0"),
            cidr("10.0.0.0/16"),
            cidr("10.1.4.0/24"),
            cidr("10.2.0.0/15"),
        ];
        assert_eq!(next_free(&taken, management), Some(cidr("10.4.0.0/16")));
        assert_eq!(next_free(&[cidr("10.0.0.0/8")], management), None);
        assert_eq!(subnet_range(cidr("10.4.0.0/16"), 2), cidr("10.4.2.0/24"));
    }
}
