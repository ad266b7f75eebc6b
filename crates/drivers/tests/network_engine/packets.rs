//! Real packets between namespaces that stand for instances.

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener, UdpSocket},
    time::{Duration, Instant},
};

use drivers::{
    EngineError,
    network::{
        Network, Peer, Place, PortSpec, Protocol, SecurityGroupSpec, SecurityRule, SubnetSpec,
        VpcSpec,
        ovn::{Ovn, OvnSettings},
    },
};
use model::id::SecurityGroupId;

use super::{
    desk::{Desk, eventually, exchange},
    ground::{Engine, ground, run},
    network_suite::{Ground, MANAGEMENT, Plot, ensure_port, id},
};

/// How long it may take until a device that exists is plugged in and passes packets; some 50 ms is usual.
const PLUG_LIMIT: Duration = Duration::from_secs(2);
const NOWHERE: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 7);

fn everything() -> SecurityRule {
    SecurityRule {
        protocol: None,
        ports: None,
        peer: Peer::Range("0.0.0.0/0".parse().unwrap()),
    }
}

fn tcp(port: u16, peer: Peer) -> SecurityRule {
    SecurityRule {
        protocol: Some(Protocol::Tcp),
        ports: Some((port, port)),
        peer,
    }
}

/// A plot whose group lets everything out and in what is given.
async fn plot(engine: &Engine, number: u8, ingress: Vec<SecurityRule>) -> Plot {
    let mut plot = Plot::make(number, &engine.ovn).await;
    plot.group = SecurityGroupSpec {
        ingress,
        egress: vec![everything()],
        ..plot.group
    };
    engine.ovn.ensure_security_group(&plot.group).await.unwrap();
    plot
}

/// A desk at a port, as an instance is started: the port, the device, the port again, and the address by DHCP.
async fn seat(engine: &Engine, port: &PortSpec) -> Desk {
    ensure_port(&engine.ovn, port).await.unwrap();
    let desk = Desk::new(&port.host_device, &port.mac);
    let start = Instant::now();
    ensure_port(&engine.ovn, port).await.unwrap();
    assert!(
        start.elapsed() < PLUG_LIMIT,
        "{:?} until a port is up",
        start.elapsed()
    );
    if let Place::Subnet { .. } = port.place {
        desk.ask_for_address();
    } else {
        desk.set_address(port.address, 16);
    }
    desk
}

#[tokio::test]
async fn dhcp_gives_the_address_of_the_port_and_no_way_to_the_internet() {
    let engine = ground().await;
    let plot = plot(&engine, 120, Vec::new()).await;
    let port = plot.port(20);
    ensure_port(&engine.ovn, &port).await.unwrap();
    let desk = Desk::new(&port.host_device, &port.mac);
    ensure_port(&engine.ovn, &port).await.unwrap();
    let lease = desk.ask_for_address();
    for said in [
        "ip='10.120.1.20'",
        "mask='24'",
        "serverid='10.120.1.1'",
        "dns='10.120.1.10 10.120.2.10'",
        "domain='corp.example'",
        "mtu='1500'",
        "lease='14400'",
        "staticroutes='10.120.0.0/16 10.120.1.1'",
    ] {
        assert!(
            lease.lines().any(|line| line == said),
            "{said} is not in {lease}"
        );
    }
    assert!(!lease.contains("router="), "{lease}");
    assert_eq!(desk.run("ip", &["route", "show", "default"]), "");
    assert_eq!(
        desk.connect_error(NOWHERE, 80),
        Some(ErrorKind::NetworkUnreachable)
    );
    drop(desk);
    plot.clear(&engine.ovn, &[20]).await;
}

#[tokio::test]
async fn groups_let_in_what_they_allow_across_subnets_and_nothing_else() {
    let engine = ground().await;
    let desks = plot(&engine, 121, Vec::new()).await;
    let second = SubnetSpec {
        id: id(122),
        range: "10.121.2.0/24".parse().unwrap(),
        zone: "local-1b".to_owned(),
        ..desks.subnet.clone()
    };
    engine.ovn.ensure_subnet(&second).await.unwrap();
    let servers: SecurityGroupId = id(122);
    let ping = SecurityRule {
        protocol: Some(Protocol::Icmp {
            kind: Some(8),
            code: None,
        }),
        ports: None,
        peer: Peer::Range(desks.vpc.range),
    };
    let mut group = SecurityGroupSpec {
        id: servers.clone(),
        ingress: vec![tcp(7001, Peer::Group(desks.group.id.clone())), ping],
        egress: Vec::new(),
    };
    engine.ovn.ensure_security_group(&group).await.unwrap();
    let address = Ipv4Addr::new(10, 121, 2, 10);
    let server_port = PortSpec {
        place: Place::Subnet {
            subnet: second.id.clone(),
            groups: vec![servers.clone()],
        },
        address,
        mac: "0a:00:0a:79:02:0a".to_owned(),
        ..desks.port(10)
    };
    let server = seat(&engine, &server_port).await;
    let desk = seat(&engine, &desks.port(20)).await;
    let neighbour = seat(&engine, &desks.port(21)).await;
    let (_allowed, _closed, _own) = (server.echo(7001), server.echo(7002), desk.echo(7001));

    eventually("a desk reaching the server's allowed port", || {
        desk.reaches(address, 7001)
    });
    assert!(desk.pings(address));
    assert_eq!(
        desk.connect_error(address, 7002),
        Some(ErrorKind::TimedOut),
        "a port that no rule allows"
    );
    assert_eq!(
        server.connect_error(desks.port(20).address, 7001),
        Some(ErrorKind::TimedOut),
        "a server that may open nothing"
    );
    assert_eq!(
        neighbour.connect_error(desks.port(20).address, 7001),
        Some(ErrorKind::TimedOut),
        "a neighbour in the same group"
    );

    group
        .ingress
        .push(tcp(7002, Peer::Range("10.121.1.21/32".parse().unwrap())));
    engine.ovn.ensure_security_group(&group).await.unwrap();
    eventually("the neighbour's rule", || neighbour.reaches(address, 7002));
    assert_eq!(
        desk.connect_error(address, 7002),
        Some(ErrorKind::TimedOut),
        "a desk that the rule does not name"
    );
    group.ingress.clear();
    engine.ovn.ensure_security_group(&group).await.unwrap();
    eventually("the end of all rules", || {
        desk.connect_error(address, 7001) == Some(ErrorKind::TimedOut)
    });

    drop((desk, neighbour, server));
    engine.ovn.remove_port(&server_port.id).await.unwrap();
    engine.ovn.remove_subnet(&second.id).await.unwrap();
    engine.ovn.remove_security_group(&servers).await.unwrap();
    desks.clear(&engine.ovn, &[20, 21]).await;
}

#[tokio::test]
async fn a_rule_that_names_a_later_group_works_once_that_group_exists() {
    let engine = ground().await;
    let plot = plot(&engine, 123, vec![tcp(7001, Peer::Group(id(124)))]).await;
    let (_server, server_address) = (seat(&engine, &plot.port(20)).await, plot.port(20).address);
    let _echo = _server.echo(7001);
    let later = SecurityGroupSpec {
        id: id(124),
        ingress: Vec::new(),
        egress: vec![everything()],
    };
    let place = Place::Subnet {
        subnet: plot.subnet.id.clone(),
        groups: vec![later.id.clone()],
    };
    engine.ovn.ensure_security_group(&later).await.unwrap();
    let member = seat(
        &engine,
        &PortSpec {
            place,
            ..plot.port(21)
        },
    )
    .await;
    eventually("a member of the later group", || {
        member.reaches(server_address, 7001)
    });
    drop((member, _server));
    plot.clear(&engine.ovn, &[20, 21]).await;
    engine.ovn.remove_security_group(&later.id).await.unwrap();
}

#[tokio::test]
async fn a_desk_can_only_speak_from_its_own_address() {
    let engine = ground().await;
    let plot = plot(&engine, 125, vec![everything()]).await;
    let (first, second) = (
        seat(&engine, &plot.port(20)).await,
        seat(&engine, &plot.port(21)).await,
    );
    let _echo = second.echo(7001);
    eventually("its own address", || {
        first.reaches(plot.port(21).address, 7001)
    });
    first.run("ip", &["address", "flush", "dev", "eth0"]);
    first.set_address(Ipv4Addr::new(10, 125, 1, 99), 24);
    assert!(
        first.connect_error(plot.port(21).address, 7001).is_some(),
        "a stolen address"
    );
    drop((first, second));
    plot.clear(&engine.ovn, &[20, 21]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_made_anew_is_followed_without_being_asked() {
    let engine = ground().await;
    let plot = plot(&engine, 126, vec![everything()]).await;
    let (first, second) = (
        seat(&engine, &plot.port(20)).await,
        seat(&engine, &plot.port(21)).await,
    );
    let _echo = second.echo(7001);
    for _ in 0..3 {
        first.power_on(&plot.port(20).mac);
        first.set_address(plot.port(20).address, 24);
        eventually("a desk that was switched off and on", || {
            first.reaches(plot.port(21).address, 7001)
        });
    }
    drop((first, second));
    plot.clear(&engine.ovn, &[20, 21]).await;
}

fn managed(number: u8, host: u8) -> PortSpec {
    PortSpec {
        place: Place::Management {
            inbound: vec![4172, 8200],
        },
        address: Ipv4Addr::new(172, 31, number, host),
        mac: format!("0e:00:ac:1f:{number:02x}:{host:02x}"),
        ..Plot::new(number).port(host)
    }
}

#[tokio::test]
async fn on_the_management_network_only_the_host_speaks_first_and_only_to_open_ports() {
    let engine = ground().await;
    engine
        .ovn
        .ensure_management(MANAGEMENT.parse().unwrap())
        .await
        .unwrap();
    let (first_port, second_port) = (managed(127, 20), managed(127, 21));
    let (first, second) = (
        seat(&engine, &first_port).await,
        seat(&engine, &second_port).await,
    );
    let host = Ipv4Addr::new(172, 31, 0, 1);
    let (_stream, _agent, _other) = (first.echo(4172), first.echo(8200), first.echo(9000));
    let listener = TcpListener::bind((host, 0)).unwrap();
    let datagrams = UdpSocket::bind((host, 0)).unwrap();

    eventually("the host reaching the agent", || {
        exchange(first_port.address, 8200)
    });
    assert!(exchange(first_port.address, 4172));
    assert!(
        !exchange(first_port.address, 9000),
        "a port that is not open to the host"
    );
    assert_eq!(
        second.connect_error(first_port.address, 8200),
        Some(ErrorKind::TimedOut),
        "a neighbour"
    );
    let own = listener.local_addr().unwrap().port();
    assert_eq!(
        first.connect_error(host, own),
        Some(ErrorKind::TimedOut),
        "the host from a desk"
    );
    assert!(
        !first.datagram_arrives(&datagrams, host),
        "a datagram to the host"
    );
    assert!(!first.pings(host) && !first.pings(second_port.address));

    // The host's end of the pair is a device of the kernel: whoever addresses it directly must not get around the switch.
    let end = std::fs::read_to_string(format!("/sys/class/net/{}/address", first_port.host_device))
        .unwrap();
    first.run(
        "ip",
        &[
            "neighbour",
            "replace",
            "172.31.0.1",
            "lladdr",
            end.trim(),
            "dev",
            "eth0",
        ],
    );
    assert_eq!(
        first.connect_error(host, own),
        Some(ErrorKind::TimedOut),
        "the host by the address of its device"
    );
    assert!(
        !first.datagram_arrives(&datagrams, host),
        "a datagram to the host's device"
    );
    first.run("ip", &["neighbour", "del", "172.31.0.1", "dev", "eth0"]);

    let opened = PortSpec {
        place: Place::Management {
            inbound: vec![9000],
        },
        ..first_port.clone()
    };
    ensure_port(&engine.ovn, &opened).await.unwrap();
    eventually("the newly opened port", || {
        exchange(first_port.address, 9000)
    });
    eventually("the newly closed port", || {
        !exchange(first_port.address, 8200)
    });
    drop((first, second));
    for port in [first_port, second_port] {
        engine.ovn.remove_port(&port.id).await.unwrap();
    }
}

#[tokio::test]
async fn a_desk_with_internet_gets_out_through_the_host_but_not_into_it() {
    let engine = ground().await;
    engine
        .ovn
        .ensure_management(MANAGEMENT.parse().unwrap())
        .await
        .unwrap();
    let agent_port = managed(128, 30);
    let agent = seat(&engine, &agent_port).await;
    let _agent_echo = agent.echo(8200);
    let outside = Desk::new("outside", "02:00:00:00:00:01");
    outside.set_address(NOWHERE, 24);
    run(
        "ip",
        &["address", "add", "198.51.100.1/24", "dev", "outside"],
    );
    run("ip", &["link", "set", "outside", "up"]);
    let _internet = outside.echo(80);
    let on_host = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).unwrap();
    let host_port = on_host.local_addr().unwrap().port();

    let mut plot = plot(&engine, 128, vec![everything()]).await;
    plot.vpc = VpcSpec {
        internet: true,
        ..plot.vpc
    };
    engine.ovn.ensure_vpc(&plot.vpc).await.unwrap();
    engine.ovn.ensure_vpc(&plot.vpc).await.unwrap();
    let desk = seat(&engine, &plot.port(20)).await;
    eventually("the Internet", || desk.reaches(NOWHERE, 80));
    assert!(desk.pings(NOWHERE) && desk.pings(Ipv4Addr::new(100, 64, 0, 1)));
    for host in [[100, 64, 0, 1], [198, 51, 100, 1], [172, 31, 0, 1]] {
        assert_eq!(
            desk.connect_error(Ipv4Addr::from(host), host_port),
            Some(ErrorKind::TimedOut),
            "the host at {host:?}"
        );
    }
    assert!(
        exchange(agent_port.address, 8200),
        "the host itself reaches the agent"
    );
    assert_eq!(
        desk.connect_error(agent_port.address, 8200),
        Some(ErrorKind::TimedOut),
        "the management network"
    );
    assert!(
        !exchange(plot.port(20).address, 7001)
            && outside
                .connect_error(Ipv4Addr::new(100, 64, 0, 2), 80)
                .is_some()
    );

    plot.vpc = VpcSpec {
        internet: false,
        ..plot.vpc
    };
    engine.ovn.ensure_vpc(&plot.vpc).await.unwrap();
    eventually("the end of the Internet", || {
        desk.connect_error(NOWHERE, 80) == Some(ErrorKind::TimedOut)
    });
    assert!(
        run("nft", &["list", "tables"])
            .lines()
            .all(|table| table != "table ip carrel")
    );
    assert_eq!(run("cat", &["/proc/sys/net/ipv4/ip_forward"]).trim(), "0");
    assert!(!run("ip", &["-br", "link"]).contains("carrel-ext"));
    drop((desk, agent, outside));
    engine.ovn.remove_port(&agent_port.id).await.unwrap();
    plot.clear(&engine.ovn, &[20]).await;
}

#[tokio::test]
async fn what_another_installation_made_is_neither_listed_nor_touched() {
    let engine = ground().await;
    let other = Ovn::new(OvnSettings::of(&engine.paths, "other"));
    let plot = Plot::make(129, &other).await;
    engine.make_device(&plot.port(20).host_device);
    // Every row that would be touched belongs to the other one.
    for result in [
        engine.ovn.ensure_vpc(&plot.vpc).await,
        engine.ovn.remove_vpc(&plot.vpc.id).await,
        engine.ovn.remove_subnet(&plot.subnet.id).await,
    ] {
        assert!(
            matches!(result, Err(EngineError::Taken { .. })),
            "{result:?}"
        );
    }
    assert!(matches!(
        engine.ovn.remove_security_group(&plot.group.id).await,
        Err(EngineError::Taken { .. })
    ));
    engine.remove_device(&plot.port(20).host_device);
    plot.clear(&other, &[]).await;
}

#[tokio::test]
async fn routes_of_this_machine_are_foreign_and_our_own_are_not() {
    let engine = ground().await;
    engine
        .ovn
        .ensure_management(MANAGEMENT.parse().unwrap())
        .await
        .unwrap();
    engine.make_device("foreign");
    run("ip", &["address", "add", "10.66.7.1/24", "dev", "foreign"]);
    run("ip", &["link", "set", "foreign", "up"]);
    let ranges = engine.ovn.foreign_ranges().await.unwrap();
    assert!(
        ranges.contains(&"10.66.7.0/24".parse().unwrap()),
        "{ranges:?}"
    );
    assert!(
        !ranges
            .iter()
            .any(|range| range.overlaps(MANAGEMENT.parse().unwrap())),
        "{ranges:?}"
    );
    engine.remove_device("foreign");
}
