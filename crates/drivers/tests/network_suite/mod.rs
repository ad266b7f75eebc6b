//! What every network engine does, whichever it is. Each fact uses names and ranges of its own, so that they may share an engine.

use std::net::Ipv4Addr;

use drivers::{
    EngineError,
    network::{
        Network, Peer, Place, Port, PortSpec, Protocol, SecurityGroupSpec, SecurityRule,
        SubnetSpec, VpcSpec,
    },
};
use model::{
    id::{Id, Kind, NetworkInterfaceId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
};

/// The management network of the facts.
pub(crate) const MANAGEMENT: &str = "172.31.0.0/16";

/// An engine to state facts about, and the devices of its machine.
pub(crate) trait Ground {
    /// The engine.
    fn network(&self) -> &dyn Network;
    /// Makes the host end of an instance's pair, anew if it exists.
    fn make_device(&self, device: &str);
    /// Removes it.
    fn remove_device(&self, device: &str);
}

/// An id that is the same in every run.
pub(crate) fn id<K: Kind>(number: u8) -> Id<K> {
    format!("{}{number:0width$x}", K::PREFIX, width = K::LENGTH)
        .parse()
        .unwrap()
}

/// A VPC with one subnet and one group, named by a number: 10.<number>.0.0/16.
pub(crate) struct Plot {
    pub(crate) number: u8,
    pub(crate) vpc: VpcSpec,
    pub(crate) subnet: SubnetSpec,
    pub(crate) group: SecurityGroupSpec,
}

impl Plot {
    /// Not made yet.
    pub(crate) fn new(number: u8) -> Self {
        let range = |text: String| text.parse::<Cidr>().unwrap();
        let vpc = VpcSpec {
            id: id(number),
            range: range(format!("10.{number}.0.0/16")),
            internet: false,
        };
        let subnet = SubnetSpec {
            id: id(number),
            vpc: vpc.id.clone(),
            range: range(format!("10.{number}.1.0/24")),
            zone: "local-1a".to_owned(),
            dns_servers: vec![
                Ipv4Addr::new(10, number, 1, 10),
                Ipv4Addr::new(10, number, 2, 10),
            ],
            domain: Some("corp.example".to_owned()),
        };
        let group = SecurityGroupSpec {
            id: id(number),
            ingress: Vec::new(),
            egress: Vec::new(),
        };
        Self {
            number,
            vpc,
            subnet,
            group,
        }
    }

    /// Made on an engine.
    pub(crate) async fn make(number: u8, network: &dyn Network) -> Self {
        let plot = Self::new(number);
        network.ensure_vpc(&plot.vpc).await.unwrap();
        network.ensure_subnet(&plot.subnet).await.unwrap();
        network.ensure_security_group(&plot.group).await.unwrap();
        plot
    }

    /// A port in the subnet at `.host`, its device named by the plot and the host.
    pub(crate) fn port(&self, host: u8) -> PortSpec {
        let place = Place::Subnet {
            subnet: self.subnet.id.clone(),
            groups: vec![self.group.id.clone()],
        };
        PortSpec {
            id: format!(
                "eni-{:017x}",
                u32::from(self.number) * 256 + u32::from(host)
            )
            .parse()
            .unwrap(),
            place,
            address: Ipv4Addr::new(10, self.number, 1, host),
            mac: format!("0a:00:0a:{:02x}:01:{host:02x}", self.number),
            host_device: format!("w{}x{host}", self.number),
            description: "a port of a test".to_owned(),
        }
    }

    /// Removes everything again, ports first.
    pub(crate) async fn clear(&self, network: &dyn Network, hosts: &[u8]) {
        for host in hosts {
            network.remove_port(&self.port(*host).id).await.unwrap();
        }
        network.remove_subnet(&self.subnet.id).await.unwrap();
        network.remove_vpc(&self.vpc.id).await.unwrap();
        network.remove_security_group(&self.group.id).await.unwrap();
    }
}

/// Makes one port.
pub(crate) async fn ensure_port(network: &dyn Network, port: &PortSpec) -> Result<(), EngineError> {
    network.ensure_ports(std::slice::from_ref(port)).await
}

async fn need_port(network: &dyn Network, id: &NetworkInterfaceId) -> Port {
    network.port(id).await.unwrap().unwrap()
}

fn assert_missing<T: std::fmt::Debug>(result: &Result<T, EngineError>, kind: &str) {
    assert!(
        matches!(result, Err(EngineError::Missing { what, .. }) if *what == kind),
        "{kind}: {result:?}"
    );
}

fn assert_refused<T: std::fmt::Debug>(result: &Result<T, EngineError>, part: &str) {
    assert!(
        matches!(result, Err(EngineError::Refused { detail, .. }) if detail.contains(part)),
        "{part}: {result:?}"
    );
}

pub(crate) async fn it_is_healthy_and_says_its_version(ground: &dyn Ground) {
    assert!(!ground.network().health().await.unwrap().is_empty());
}

pub(crate) async fn a_port_is_up_once_its_device_exists(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(101, network).await;
    let port = plot.port(20);
    ground.remove_device(&port.host_device);
    ensure_port(network, &port).await.unwrap();
    assert!(!need_port(network, &port.id).await.up);
    ground.make_device(&port.host_device);
    ensure_port(network, &port).await.unwrap();
    let up = need_port(network, &port.id).await;
    assert!(up.up);
    assert_eq!(up.address, port.address);
    ground.remove_device(&port.host_device);
    plot.clear(network, &[20]).await;
}

pub(crate) async fn a_device_made_anew_is_up_after_the_port_is_ensured_again(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(102, network).await;
    let port = plot.port(20);
    ground.make_device(&port.host_device);
    ensure_port(network, &port).await.unwrap();
    for _ in 0..3 {
        ground.remove_device(&port.host_device);
        ground.make_device(&port.host_device);
        ensure_port(network, &port).await.unwrap();
        assert!(need_port(network, &port.id).await.up);
    }
    ground.remove_device(&port.host_device);
    plot.clear(network, &[20]).await;
}

pub(crate) async fn doing_everything_again_changes_nothing(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(103, network).await;
    let port = plot.port(20);
    ground.make_device(&port.host_device);
    ensure_port(network, &port).await.unwrap();
    Plot::make(103, network).await;
    ensure_port(network, &port).await.unwrap();
    assert!(need_port(network, &port.id).await.up);
    let same: Vec<Port> = network
        .ports()
        .await
        .unwrap()
        .into_iter()
        .filter(|seen| seen.id == port.id)
        .collect();
    assert_eq!(same.len(), 1);
    ground.remove_device(&port.host_device);
    plot.clear(network, &[20]).await;
    plot.clear(network, &[20]).await;
}

pub(crate) async fn what_is_absent_can_be_removed(ground: &dyn Ground) {
    let network = ground.network();
    network.remove_port(&id(104)).await.unwrap();
    network.remove_subnet(&id(104)).await.unwrap();
    network.remove_vpc(&id(104)).await.unwrap();
    network.remove_security_group(&id(104)).await.unwrap();
    assert!(network.port(&id(104)).await.unwrap().is_none());
}

pub(crate) async fn what_is_needed_must_exist(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::new(105);
    assert_missing(&network.ensure_subnet(&plot.subnet).await, "VPC");
    network.ensure_vpc(&plot.vpc).await.unwrap();
    assert_missing(&ensure_port(network, &plot.port(20)).await, "subnet");
    network.ensure_subnet(&plot.subnet).await.unwrap();
    assert_missing(
        &ensure_port(network, &plot.port(20)).await,
        "security group",
    );
    assert!(network.port(&plot.port(20).id).await.unwrap().is_none());
    plot.clear(network, &[]).await;
}

pub(crate) async fn what_is_in_use_is_not_removed(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(106, network).await;
    let port = plot.port(20);
    ground.make_device(&port.host_device);
    ensure_port(network, &port).await.unwrap();
    assert_refused(
        &network.remove_vpc(&plot.vpc.id).await,
        plot.subnet.id.as_str(),
    );
    assert_refused(
        &network.remove_subnet(&plot.subnet.id).await,
        port.id.as_str(),
    );
    assert_refused(
        &network.remove_security_group(&plot.group.id).await,
        "ports are in it",
    );
    assert!(need_port(network, &port.id).await.up);
    ground.remove_device(&port.host_device);
    plot.clear(network, &[20]).await;
    assert!(
        network
            .ports()
            .await
            .unwrap()
            .iter()
            .all(|seen| seen.id != port.id)
    );
}

pub(crate) async fn two_ports_share_neither_address_nor_device(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(107, network).await;
    ensure_port(network, &plot.port(20)).await.unwrap();
    let address = PortSpec {
        address: plot.port(20).address,
        ..plot.port(21)
    };
    let device = PortSpec {
        host_device: plot.port(20).host_device,
        ..plot.port(21)
    };
    for (what, spec) in [("address", address), ("device", device)] {
        let result = ensure_port(network, &spec).await;
        assert!(
            matches!(&result, Err(EngineError::Taken { what: taken, .. }) if *taken == what),
            "{result:?}"
        );
    }
    plot.clear(network, &[20]).await;
}

pub(crate) async fn nonsense_is_refused_with_its_value(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(108, network).await;
    let port = plot.port(20);
    let outside = PortSpec {
        address: Ipv4Addr::new(10, 9, 9, 9),
        ..port.clone()
    };
    assert_refused(
        &ensure_port(network, &outside).await,
        "10.9.9.9 is not a free address",
    );
    let router = PortSpec {
        address: Ipv4Addr::new(10, 108, 1, 1),
        ..port.clone()
    };
    assert_refused(&ensure_port(network, &router).await, "10.108.1.1");
    let mac = PortSpec {
        mac: "nonsense".to_owned(),
        ..port.clone()
    };
    assert_refused(&ensure_port(network, &mac).await, "\"nonsense\"");
    let device = PortSpec {
        host_device: "--help".to_owned(),
        ..port.clone()
    };
    assert_refused(&ensure_port(network, &device).await, "\"--help\"");
    let place = Place::Subnet {
        subnet: plot.subnet.id.clone(),
        groups: Vec::new(),
    };
    assert_refused(
        &ensure_port(network, &PortSpec { place, ..port }).await,
        "no security group",
    );
    let overlap = SubnetSpec {
        id: id(109),
        range: "10.108.0.0/22".parse().unwrap(),
        ..plot.subnet.clone()
    };
    assert_refused(
        &network.ensure_subnet(&overlap).await,
        "overlaps another subnet",
    );
    let outside = SubnetSpec {
        id: id(109),
        range: "10.9.0.0/24".parse().unwrap(),
        ..plot.subnet.clone()
    };
    assert_refused(
        &network.ensure_subnet(&outside).await,
        "does not lie within",
    );
    let moved = SubnetSpec {
        range: "10.108.9.0/24".parse().unwrap(),
        ..plot.subnet.clone()
    };
    assert_refused(
        &network.ensure_subnet(&moved).await,
        "stay as they were made",
    );
    let rule = SecurityRule {
        protocol: None,
        ports: Some((1, 2)),
        peer: Peer::Group(plot.group.id.clone()),
    };
    let group = SecurityGroupSpec {
        ingress: vec![rule],
        ..plot.group.clone()
    };
    assert_refused(
        &network.ensure_security_group(&group).await,
        "needs TCP or UDP",
    );
    plot.clear(network, &[]).await;
}

pub(crate) async fn groups_may_name_each_other_before_both_exist(ground: &dyn Ground) {
    let network = ground.network();
    let (first, second): (SecurityGroupId, SecurityGroupId) = (id(110), id(111));
    for (own, other) in [(&first, &second), (&second, &first)] {
        let rule = SecurityRule {
            protocol: Some(Protocol::Tcp),
            ports: Some((389, 389)),
            peer: Peer::Group(other.clone()),
        };
        let group = SecurityGroupSpec {
            id: own.clone(),
            ingress: vec![rule.clone()],
            egress: vec![rule],
        };
        network.ensure_security_group(&group).await.unwrap();
        network.ensure_security_group(&group).await.unwrap();
    }
    network.remove_security_group(&first).await.unwrap();
    network.remove_security_group(&second).await.unwrap();
}

pub(crate) async fn a_management_port_lies_within_the_management_network(ground: &dyn Ground) {
    let network = ground.network();
    network
        .ensure_management(MANAGEMENT.parse().unwrap())
        .await
        .unwrap();
    network
        .ensure_management(MANAGEMENT.parse().unwrap())
        .await
        .unwrap();
    let plot = Plot::new(112);
    let spec = PortSpec {
        place: Place::Management {
            inbound: vec![8200, 4172],
        },
        address: Ipv4Addr::new(172, 31, 112, 20),
        mac: "0e:00:ac:1f:70:14".to_owned(),
        ..plot.port(20)
    };
    let outside = PortSpec {
        address: Ipv4Addr::new(10, 112, 1, 20),
        ..spec.clone()
    };
    assert_refused(&ensure_port(network, &outside).await, "10.112.1.20");
    ground.make_device(&spec.host_device);
    ensure_port(network, &spec).await.unwrap();
    assert!(need_port(network, &spec.id).await.up);
    assert_refused(
        &network
            .ensure_management("192.168.0.0/16".parse().unwrap())
            .await,
        "another range",
    );
    network.remove_port(&spec.id).await.unwrap();
    ground.remove_device(&spec.host_device);
}

pub(crate) async fn a_port_may_move_to_another_subnet_and_device(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(113, network).await;
    let second: SubnetId = id(114);
    let elsewhere = SubnetSpec {
        id: second.clone(),
        range: "10.113.2.0/24".parse().unwrap(),
        ..plot.subnet.clone()
    };
    network.ensure_subnet(&elsewhere).await.unwrap();
    let port = plot.port(20);
    ground.make_device(&port.host_device);
    ensure_port(network, &port).await.unwrap();
    let moved = PortSpec {
        place: Place::Subnet {
            subnet: second.clone(),
            groups: vec![plot.group.id.clone()],
        },
        address: Ipv4Addr::new(10, 113, 2, 20),
        host_device: "w113moved".to_owned(),
        ..port.clone()
    };
    ground.make_device(&moved.host_device);
    ensure_port(network, &moved).await.unwrap();
    let seen = need_port(network, &port.id).await;
    assert!(seen.up);
    assert_eq!(seen.address, moved.address);
    network.remove_port(&port.id).await.unwrap();
    ground.remove_device(&port.host_device);
    ground.remove_device(&moved.host_device);
    network.remove_subnet(&second).await.unwrap();
    plot.clear(network, &[]).await;
}

pub(crate) async fn a_vpc_keeps_its_subnets_inside(ground: &dyn Ground) {
    let network = ground.network();
    let plot = Plot::make(115, network).await;
    let smaller: VpcSpec = VpcSpec {
        range: "10.115.128.0/17".parse().unwrap(),
        ..plot.vpc.clone()
    };
    assert_refused(&network.ensure_vpc(&smaller).await, "10.115.1.0/24");
    let vpc: VpcId = plot.vpc.id.clone();
    assert_refused(&network.remove_vpc(&vpc).await, "still has the subnet");
    plot.clear(network, &[]).await;
}

pub(crate) async fn ports_of_one_change_come_up_together_or_are_refused_together(
    ground: &dyn Ground,
) {
    let network = ground.network();
    network
        .ensure_management(MANAGEMENT.parse().unwrap())
        .await
        .unwrap();
    let plot = Plot::make(116, network).await;
    let managed = PortSpec {
        place: Place::Management {
            inbound: vec![4172, 8200],
        },
        address: Ipv4Addr::new(172, 31, 116, 21),
        ..plot.port(21)
    };
    let both = [plot.port(20), managed];
    for port in &both {
        ground.remove_device(&port.host_device);
    }
    network.ensure_ports(&both).await.unwrap();
    for port in &both {
        assert!(!need_port(network, &port.id).await.up);
        ground.make_device(&port.host_device);
    }
    network.ensure_ports(&both).await.unwrap();
    for port in &both {
        assert!(need_port(network, &port.id).await.up);
    }
    let twins = [
        plot.port(22),
        PortSpec {
            address: plot.port(22).address,
            ..plot.port(23)
        },
    ];
    let result = network.ensure_ports(&twins).await;
    assert!(
        matches!(&result, Err(EngineError::Taken { what, .. }) if *what == "address"),
        "{result:?}"
    );
    assert!(network.port(&twins[0].id).await.unwrap().is_none());
    for port in &both {
        network.remove_port(&port.id).await.unwrap();
        ground.remove_device(&port.host_device);
    }
    plot.clear(network, &[]).await;
}
