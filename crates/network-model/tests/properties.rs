//! What holds whatever an administrator does: nothing names what is not there, a refusal changes nothing, everything that
//! is kept is read back, and deletion in the right order always empties the account.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something is not as it must be"
)]

use network_model::{
    Claim, Destination, EntryWish, Filter, Fresh, InstanceWish, InterfaceWish, Lease, Limits,
    Making, NatWish, Network, Peer, Protocol, Refused, RuleWish, Tags, Target, TenantPlace,
    TenantWish, VpcWish, select,
};
use proptest::prelude::*;

/// What a client does; the numbers choose among what is there.
#[derive(Debug, Clone)]
struct Step {
    what: u8,
    first: usize,
    second: usize,
    third: usize,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step =
        (0_u8..38, 0_usize..6, 0_usize..6, 0_usize..6).prop_map(|(what, first, second, third)| {
            Step {
                what,
                first,
                second,
                third,
            }
        });
    prop::collection::vec(step, 1..90)
}

fn zones() -> Vec<String> {
    vec!["local-1a".to_owned(), "local-1b".to_owned()]
}

fn nth<'a>(ids: impl Iterator<Item = &'a String>, index: usize) -> String {
    let all: Vec<&String> = ids.collect();
    if all.is_empty() {
        return "none".to_owned();
    }
    all[index % all.len()].clone()
}

fn rule(port: usize, peer: Peer) -> RuleWish {
    let port = i64::try_from(port).unwrap();
    RuleWish {
        protocol: Protocol::checked("tcp", Some(port), Some(port)).unwrap(),
        peer,
        description: None,
    }
}

/// Does a step; things that are not there are named on purpose now and then.
fn act(network: &mut Network, step: &Step, making: &mut Making<'_>) -> Result<(), Refused> {
    let Step {
        what,
        first,
        second,
        third,
    } = step.clone();
    let vpc = nth(network.vpcs.keys(), first);
    let subnet = nth(network.subnets.keys(), first);
    let group = nth(network.groups.keys(), first);
    let other_group = nth(network.groups.keys(), second);
    let gateway = nth(network.gateways.keys(), second);
    let table = nth(network.route_tables.keys(), first);
    let interface = nth(network.interfaces.keys(), first);
    let address = nth(network.addresses.keys(), second);
    let instance = nth(network.instances.keys(), second);
    let nat = nth(network.nat_gateways.keys(), third);
    let acl = nth(network.acls.keys(), first);
    let tags = Tags::from([("Name".to_owned(), format!("{what}"))]);
    let associations = network
        .route_tables
        .values()
        .flat_map(|table| &table.associations);
    let association = nth(associations.map(|own| &own.id), second);
    let rulings = network.acls.values().flat_map(|acl| &acl.associations);
    let ruling = nth(rulings.map(|own| &own.id), second);
    let destination = Destination::checked(
        Some(["0.0.0.0/0", "192.168.0.0/16", "10.0.0.0/8"][third % 3]),
        None,
    )?;
    let target = match third {
        0 => Target::Gateway(gateway.clone()),
        1 => Target::Nat(nat.clone()),
        2 => Target::Instance {
            instance: instance.clone(),
            interface: String::new(),
        },
        _ => Target::Interface(interface.clone()),
    };
    match what {
        0 => network
            .create_vpc(
                VpcWish {
                    cidr: "10.1.0.0/16",
                    tags,
                    ..VpcWish::default()
                },
                making,
            )
            .map(drop),
        1 => network.delete_vpc(&vpc),
        2 | 3 => {
            let range = format!("10.1.{}.0/28", second * 6 + third);
            network
                .create_subnet(&vpc, &range, None, tags, making)
                .map(drop)
        }
        4 => network.delete_subnet(&subnet),
        5 => network.create_gateway(tags, making).map(drop),
        6 => network.attach_gateway(&gateway, &vpc),
        7 => network.detach_gateway(&gateway, &vpc),
        8 => network.delete_gateway(&gateway),
        9 => network.create_route_table(&vpc, tags, making).map(drop),
        10 => network.delete_route_table(&table),
        11 => network
            .associate_route_table(&table, &nth(network.subnets.keys(), third), making)
            .map(drop),
        12 => network.disassociate_route_table(&association),
        13 => network
            .replace_route_table_association(&association, &table, making)
            .map(drop),
        14 | 15 => network.create_route(&table, destination, target, making),
        16 => network.replace_route(&table, &destination, target),
        17 => network.delete_route(&table, &destination),
        18 => network
            .create_group(
                Some(&vpc),
                &format!("group {second}"),
                "a group",
                tags,
                making,
            )
            .map(drop),
        19 => network.delete_group(&group),
        20 => {
            let wishes = vec![rule(third, Peer::Group(other_group))];
            network
                .authorize(&group, second % 2 == 0, wishes, &tags, making)
                .map(drop)
        }
        21 => {
            let wishes = [rule(third, Peer::Group(other_group))];
            network
                .revoke(&group, second % 2 == 0, &[], &wishes)
                .map(drop)
        }
        22 => network.create_acl(&vpc, tags, making).map(drop),
        23 => network.delete_acl(&acl),
        24 => network
            .replace_acl_association(&ruling, &acl, making)
            .map(drop),
        25 => {
            let wish = EntryWish {
                number: i64::try_from(second).unwrap() + 1,
                egress: third % 2 == 0,
                action: "deny",
                protocol: "tcp",
                range: Some("0.0.0.0/0"),
                ports: Some((80, 80)),
                icmp: None,
            };
            network.put_acl_entry(&acl, &wish, third == 1, making)
        }
        26 | 27 => {
            let wish = InterfaceWish {
                subnet: &subnet,
                secondary_count: second,
                groups: if third == 0 {
                    vec![other_group]
                } else {
                    Vec::new()
                },
                tags,
                ..InterfaceWish::default()
            };
            network.create_interface(wish, making).map(drop)
        }
        28 => network.delete_interface(&interface),
        29 => network
            .attach_interface(&interface, &instance, i64::try_from(third).unwrap(), making)
            .map(drop),
        30 => {
            let attachment = network
                .interfaces
                .get(&interface)
                .and_then(|own| own.attachment.clone());
            network.detach_interface(&attachment.map_or_else(String::new, |own| own.id))
        }
        31 => network.allocate_address(tags, making).map(drop),
        32 => network
            .associate_address(&address, &interface, None, third % 2 == 0, making)
            .map(drop),
        33 if third % 2 == 0 => network.disassociate_address(&address),
        33 => network.release_address(&address),
        34 => {
            let wish = NatWish {
                subnet: &subnet,
                private: third == 0,
                allocation: (third != 0).then_some(&address),
                ..NatWish::default()
            };
            network.create_nat_gateway(wish, making).map(drop)
        }
        35 => network.delete_nat_gateway(&nat, making.now),
        36 => {
            let wish = InstanceWish {
                image: network_model::IMAGES[0].id.to_owned(),
                instance_type: "t3.micro".to_owned(),
                count: (1, 2),
                seats: vec![network_model::SeatWish {
                    subnet: Some(subnet),
                    ..network_model::SeatWish::default()
                }],
                ..InstanceWish::default()
            };
            network.run_instances(&wish, making).map(drop)
        }
        _ => network
            .terminate_instances(&[instance], making.now, "now")
            .map(drop),
    }
}

/// Deletes everything in the order that dependencies ask for.
fn empty(network: &mut Network, making: &mut Making<'_>) -> Result<(), Refused> {
    let keys = |ids: Vec<&String>| ids.into_iter().cloned().collect::<Vec<_>>();
    let instances = keys(network.instances.keys().collect());
    if !instances.is_empty() {
        network.terminate_instances(&instances, making.now, "now")?;
    }
    for id in keys(network.nat_gateways.keys().collect()) {
        network.delete_nat_gateway(&id, making.now)?;
    }
    for id in keys(network.addresses.keys().collect()) {
        network.disassociate_address(&id)?;
        network.release_address(&id)?;
    }
    for id in keys(network.interfaces.keys().collect()) {
        network.delete_interface(&id)?;
    }
    for id in keys(network.gateways.keys().collect()) {
        if let Some(vpc) = network.gateway(&id)?.vpc.clone() {
            network.detach_gateway(&id, &vpc)?;
        }
        network.delete_gateway(&id)?;
    }
    for id in keys(network.subnets.keys().collect()) {
        network.delete_subnet(&id)?;
    }
    for table in network
        .route_tables
        .values()
        .filter(|table| !table.is_main())
        .cloned()
        .collect::<Vec<_>>()
    {
        for association in &table.associations {
            network.disassociate_route_table(&association.id)?;
        }
        network.delete_route_table(&table.id)?;
    }
    for acl in network
        .acls
        .values()
        .filter(|acl| !acl.is_default)
        .cloned()
        .collect::<Vec<_>>()
    {
        network.delete_acl(&acl.id)?;
    }
    let groups: Vec<_> = network.groups.values().cloned().collect();
    for group in &groups {
        for rule in &group.rules {
            network.revoke(&group.id, rule.egress, std::slice::from_ref(&rule.id), &[])?;
        }
    }
    for group in groups.iter().filter(|group| !group.is_default()) {
        network.delete_group(&group.id)?;
    }
    for id in keys(network.vpcs.keys().collect()) {
        network.delete_vpc(&id)?;
    }
    Ok(())
}

fn making<'a>(fresh: &'a mut Fresh, zones: &'a [String]) -> Making<'a> {
    Making {
        now: 1_000,
        fresh,
        zones,
        management: None,
        limits: Limits::NEW_ACCOUNT,
    }
}

fn played(
    seed: u8,
    steps: &[Step],
    mut each: impl FnMut(&Network, &Network, &Result<(), Refused>),
) -> (Network, Fresh) {
    let (mut fresh, zones) = (Fresh::of([seed; 32]), zones());
    let mut network = Network::empty("111122223333");
    let range = "10.255.240.0/20".parse().unwrap();
    network
        .create_default_vpc(range, &mut making(&mut fresh, &zones))
        .unwrap();
    for step in steps {
        let before = network.clone();
        let done = act(&mut network, step, &mut making(&mut fresh, &zones));
        each(&before, &network, &done);
    }
    (network, fresh)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_ever_names_what_is_not_there(seed: u8, steps in steps()) {
        played(seed, &steps, |before, after, done| {
            assert_eq!(after.inconsistencies(), Vec::<String>::new());
            assert!(done.is_ok() || before == after, "{done:?} changed something");
        });
    }

    #[test]
    fn deletion_in_the_right_order_always_empties_the_account(seed: u8, steps in steps()) {
        let (mut network, mut fresh) = played(seed, &steps, |_, _, _| {});
        let zones = zones();
        empty(&mut network, &mut making(&mut fresh, &zones)).unwrap();
        network.settle(1_000 + network_model::SHOWN_AFTER_DELETION_MS);
        prop_assert_eq!(network, Network::empty("111122223333"));
    }

    #[test]
    fn what_is_kept_is_what_was(seed: u8, steps in steps()) {
        let (network, _) = played(seed, &steps, |_, _, _| {});
        let records: Vec<_> = network.records().into_values().collect();
        let (read, lease_tags) = Network::from_records("111122223333", &records).unwrap();
        prop_assert!(lease_tags.is_empty());
        prop_assert_eq!(read, network);
    }

    #[test]
    fn nobody_else_gets_a_reserved_address(seed: u8, steps in steps()) {
        played(seed, &steps, |_, after, _| {
            let all = after.reservations();
            let places: std::collections::BTreeSet<_> = all.iter().map(|own| (&own.network, own.address)).collect();
            assert_eq!(places.len(), all.len());
        });
    }
}

/// A network with the directory `d-0123456789` in a VPC of its own, and a WorkSpace.
fn with_directory() -> (Network, Fresh) {
    let (mut fresh, zones) = (Fresh::of([7; 32]), zones());
    let mut network = Network::empty("111122223333");
    let wish = TenantWish {
        directory: "d-0123456789",
        dns_name: "corp.example.com",
        internet: true,
        place: TenantPlace::Own {
            range: "10.0.0.0/16".parse().unwrap(),
        },
    };
    let groups = network
        .place_directory(&wish, &mut making(&mut fresh, &zones))
        .unwrap();
    let lease = Lease {
        interface: "eni-00000000000000001".to_owned(),
        subnet: groups.subnets[0].clone(),
        address: "10.0.1.20".parse().unwrap(),
        owner: "ws-000000001".to_owned(),
        groups: vec![groups.workspaces],
    };
    network.add_lease(lease, Tags::new());
    (network, fresh)
}

#[test]
fn what_a_directory_uses_cannot_be_deleted_and_is_named() {
    let (mut network, _) = with_directory();
    assert_eq!(network.inconsistencies(), Vec::<String>::new());
    let Claim {
        vpc,
        subnets,
        groups,
        ..
    } = network.claims[0].clone();
    for refused in [
        network.delete_vpc(&vpc).unwrap_err(),
        network.delete_subnet(&subnets[1]).unwrap_err(),
        network.delete_group(&groups[0]).unwrap_err(),
    ] {
        assert_eq!(refused.code, "DependencyViolation");
        assert!(
            refused.message.contains("d-0123456789"),
            "{}",
            refused.message
        );
    }
    let refused = network
        .delete_interface("eni-00000000000000001")
        .unwrap_err();
    assert!(
        refused.message.contains("ws-000000001"),
        "{}",
        refused.message
    );
    assert_eq!(
        network
            .own_interface_mut("eni-00000000000000001")
            .unwrap_err()
            .code,
        "OperationNotPermitted"
    );
}

#[test]
fn net_14_a_workspace_is_given_a_public_address_and_the_vpc_goes_with_its_directory() {
    let (mut network, mut fresh) = with_directory();
    let zones = zones();
    let mut making = making(&mut fresh, &zones);
    let address = network.allocate_address(Tags::new(), &mut making).unwrap();
    network
        .associate_address(&address, "eni-00000000000000001", None, false, &mut making)
        .unwrap();
    network.release_directory("d-0123456789");
    assert_eq!(network.inconsistencies(), Vec::<String>::new());
    assert!(network.address(&address).unwrap().association.is_none());
    network.release_address(&address).unwrap();
    assert_eq!(network, Network::empty("111122223333"));
}

#[test]
fn a_vpc_that_somebody_uses_outlives_its_directory() {
    let (mut network, mut fresh) = with_directory();
    let zones = zones();
    let vpc = network.claims[0].vpc.clone();
    network
        .create_subnet(
            &vpc,
            "10.0.9.0/24",
            None,
            Tags::new(),
            &mut making(&mut fresh, &zones),
        )
        .unwrap();
    network.release_directory("d-0123456789");
    assert_eq!(network.inconsistencies(), Vec::<String>::new());
    assert_eq!(network.vpc(&vpc).unwrap().made_for, None);
    assert_eq!(network.groups.len(), 1);
}

#[test]
fn filters_choose_by_every_filter_and_any_value() {
    let (network, _) = with_directory();
    let filter = |name: &str, values: &[&str]| Filter {
        name: name.to_owned(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    let found = |filters: &[Filter]| {
        select(&network, &network.subnets, "subnet-", &[], filters).map(|all| all.len())
    };
    assert_eq!(found(&[]), Ok(2));
    assert_eq!(
        found(&[filter("availability-zone", &["local-1a", "local-1b"])]),
        Ok(2)
    );
    assert_eq!(
        found(&[
            filter("tag:Name", &["*local-1a"]),
            filter("cidr-block", &["10.0.1.0/24"])
        ]),
        Ok(1)
    );
    assert_eq!(found(&[filter("tag-key", &["name"])]), Ok(0));
    assert_eq!(
        found(&[filter("colour", &["red"])]).unwrap_err().code,
        "InvalidParameterValue"
    );
}

#[test]
fn lim_01_a_new_account_has_five_vpcs_and_no_more() {
    let (mut fresh, zones) = (Fresh::of([3; 32]), zones());
    let mut network = Network::empty("111122223333");
    let mut making = making(&mut fresh, &zones);
    let mut make = |second: u8| {
        let cidr = format!("10.{second}.0.0/16");
        let wish = VpcWish {
            cidr: &cidr,
            ..VpcWish::default()
        };
        network.create_vpc(wish, &mut making)
    };
    assert!((1..=5).all(|second| make(second).is_ok()));
    assert_eq!(make(6).unwrap_err().code, "VpcLimitExceeded");
}

#[test]
fn a_token_makes_one_thing() {
    let mut network = Network::empty("111122223333");
    assert_eq!(network.replay("CreateRouteTable", Some("t"), "a"), Ok(None));
    network.remember("CreateRouteTable", Some("t"), "a", "rtb-1", 5);
    assert_eq!(
        network.replay("CreateRouteTable", Some("t"), "a"),
        Ok(Some("rtb-1".to_owned()))
    );
    assert_eq!(network.replay("CreateNatGateway", Some("t"), "a"), Ok(None));
    assert_eq!(
        network
            .replay("CreateRouteTable", Some("t"), "b")
            .unwrap_err()
            .code,
        "IdempotentParameterMismatch"
    );
}
