//! Directories in a network: the groups of their controllers and WorkSpaces, the VPC that quick setup makes for one, and
//! what they keep from being deleted.

use std::net::Ipv4Addr;

use model::network::Cidr;

use crate::{Interface, Kind, Making, Network, Peer, Private, Protocol, Refused, RuleWish, Tags};

/// TCP and UDP ports of a directory's controller: DNS, Kerberos, RPC, LDAP, SMB, password changes, LDAPS, global catalogue,
/// dynamic RPC (DIR-26).
pub const PORTS_OF_A_DIRECTORY: [(&str, i64, i64); 13] = [
    ("tcp", 53, 53),
    ("tcp", 88, 88),
    ("tcp", 135, 135),
    ("tcp", 389, 389),
    ("tcp", 445, 445),
    ("tcp", 464, 464),
    ("tcp", 636, 636),
    ("tcp", 3268, 3269),
    ("tcp", 49152, 65535),
    ("udp", 53, 53),
    ("udp", 88, 88),
    ("udp", 389, 389),
    ("udp", 464, 464),
];

/// That a directory lies in a VPC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The directory.
    pub directory: String,
    /// Its VPC.
    pub vpc: String,
    /// Its subnets.
    pub subnets: Vec<String>,
    /// Its groups.
    pub groups: Vec<String>,
}

/// An address that a WorkSpace or a controller has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// The id of its interface.
    pub interface: String,
    /// The subnet.
    pub subnet: String,
    /// The address.
    pub address: Ipv4Addr,
    /// The WorkSpace's id or the controller's name.
    pub owner: String,
    /// The groups the interface is in.
    pub groups: Vec<String>,
}

/// Where a directory shall lie.
#[derive(Debug, Clone)]
pub struct TenantWish<'a> {
    /// The directory.
    pub directory: &'a str,
    /// Its DNS name.
    pub dns_name: &'a str,
    /// Whether its desktops are given a way to the Internet.
    pub internet: bool,
    /// In which place.
    pub place: TenantPlace,
}

/// A place for a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TenantPlace {
    /// A new VPC of this range, made for it, with a subnet in each of two zones.
    Own {
        /// The range of the VPC.
        range: Cidr,
    },
    /// Subnets that are there.
    Given {
        /// The VPC.
        vpc: String,
        /// Two subnets of it, in different zones.
        subnets: Vec<String>,
    },
}

/// What a directory got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantGroups {
    /// Its VPC.
    pub vpc: String,
    /// Its subnets in order.
    pub subnets: Vec<String>,
    /// The group of its controllers.
    pub controllers: String,
    /// The group of its WorkSpaces.
    pub workspaces: String,
}

impl Network {
    /// Whether a directory may be put into these subnets: two of the VPC, in different zones (DIR-07, DIR-14).
    ///
    /// # Errors
    /// When not.
    pub fn check_directory_place(&self, vpc: &str, subnets: &[String]) -> Result<(), Refused> {
        self.vpc(vpc)?;
        let mut zones = Vec::new();
        for id in subnets {
            let subnet = self.subnet(id)?;
            if subnet.vpc != vpc {
                return Err(Refused::parameter(
                    "SubnetIds",
                    id,
                    &format!("it is not in the VPC \"{vpc}\""),
                ));
            }
            zones.push(subnet.zone.as_str());
        }
        zones.sort_unstable();
        zones.dedup();
        if subnets.len() != 2 || zones.len() != 2 {
            return Err(Refused::parameter(
                "SubnetIds",
                &subnets.join(","),
                "a directory lies in two subnets in different zones",
            ));
        }
        Ok(())
    }

    /// Puts a directory into the network.
    ///
    /// # Errors
    /// When the place may not be.
    pub fn place_directory(
        &mut self,
        wish: &TenantWish<'_>,
        making: &mut Making<'_>,
    ) -> Result<TenantGroups, Refused> {
        let (vpc, subnets) = match &wish.place {
            TenantPlace::Own { range } => self.make_place(wish, *range, making)?,
            TenantPlace::Given { vpc, subnets } => {
                self.check_directory_place(vpc, subnets)?;
                self.vpc_mut(vpc)?.internet |= wish.internet;
                (vpc.clone(), subnets.clone())
            }
        };
        let (controllers, workspaces) = self.insert_directory_groups(wish, &vpc, making)?;
        self.claims
            .retain(|claim| claim.directory != wish.directory);
        self.claims.push(Claim {
            directory: wish.directory.to_owned(),
            vpc: vpc.clone(),
            subnets: subnets.clone(),
            groups: vec![controllers.clone(), workspaces.clone()],
        });
        Ok(TenantGroups {
            vpc,
            subnets,
            controllers,
            workspaces,
        })
    }

    fn make_place(
        &mut self,
        wish: &TenantWish<'_>,
        range: Cidr,
        making: &mut Making<'_>,
    ) -> Result<(String, Vec<String>), Refused> {
        let id = self.insert_vpc(range, making);
        let named =
            |what: &str| Tags::from([("Name".to_owned(), format!("{} {what}", wish.dns_name))]);
        let vpc = self.vpc_mut(&id)?;
        vpc.made_for = Some(wish.directory.to_owned());
        vpc.internet = wish.internet;
        vpc.tags = named("VPC");
        if wish.internet {
            self.give_way_out(&id, making)?;
        } else {
            self.insert_gateway(Some(id.clone()), Tags::new(), making);
        }
        let mut subnets = Vec::new();
        for (zone, third) in making.zones.iter().zip(1_u32..) {
            let base = range.address(third * 256);
            let range = base.and_then(|base| format!("{base}/24").parse().ok());
            let range = range.ok_or_else(|| {
                Refused::new(
                    "InvalidVpc.Range",
                    format!("the range {range:?} has no room for a directory's subnets"),
                )
            })?;
            subnets.push(self.insert_subnet(&id, range, zone.clone(), named(zone), making));
        }
        Ok((id, subnets))
    }

    /// Controllers are reached by their VPC on the ports of a directory; WorkSpaces are reached by nobody and reach the
    /// controllers, and the world only where that was asked for.
    fn insert_directory_groups(
        &mut self,
        wish: &TenantWish<'_>,
        vpc: &str,
        making: &mut Making<'_>,
    ) -> Result<(String, String), Refused> {
        let range = self.vpc(vpc)?.cidr;
        let mut group = |name: &str, what: &str| {
            let description = format!("{what} of the directory {}", wish.dns_name);
            let id = self.insert_group(
                vpc,
                &format!("{}_{name}", wish.directory),
                &description,
                making,
            );
            if let Some(made) = self.groups.get_mut(&id) {
                made.rules.clear();
            }
            id
        };
        let controllers = group("controllers", "controllers");
        let workspaces = group("workspacesMembers", "WorkSpaces");
        let world = || Peer::Range("0.0.0.0/0".parse().expect("this is a range"));
        let of_controllers = || Peer::Group(controllers.clone());
        let mut rules: Vec<(&String, bool, RuleWish)> = Vec::new();
        rules.extend(directory_rules(&Peer::Range(range)).map(|rule| (&controllers, false, rule)));
        rules.push((&controllers, false, everything(of_controllers())));
        rules.push((&controllers, true, everything(Peer::Range(range))));
        rules.extend(directory_rules(&of_controllers()).map(|rule| (&workspaces, true, rule)));
        if wish.internet {
            let names = ["tcp", "udp"].map(|name| rule(name, Some((53, 53)), world()));
            rules.extend(names.map(|rule| (&controllers, true, rule)));
            rules.push((&workspaces, true, everything(world())));
        }
        for (group, egress, rule) in rules {
            self.insert_rule(group, egress, rule, making);
        }
        Ok((controllers, workspaces))
    }

    /// Takes a directory out of the network: its groups and what other groups say of them, and the VPC that was made for it
    /// unless somebody has put something else there.
    pub fn release_directory(&mut self, directory: &str) {
        let (gone, kept): (Vec<Claim>, Vec<Claim>) = self
            .claims
            .drain(..)
            .partition(|claim| claim.directory == directory);
        self.claims = kept;
        for claim in gone {
            for id in &claim.groups {
                self.groups.remove(id);
                for group in self.groups.values_mut() {
                    group
                        .rules
                        .retain(|rule| rule.peer != Peer::Group(id.clone()));
                }
                for interface in self.interfaces.values_mut() {
                    interface.groups.retain(|group| group != id);
                }
            }
            let made_for = self
                .vpcs
                .get(&claim.vpc)
                .and_then(|vpc| vpc.made_for.as_deref());
            if made_for == Some(directory) {
                self.release_own_vpc(&claim);
            }
        }
    }

    fn release_own_vpc(&mut self, claim: &Claim) {
        let gone = |interface: &Interface| {
            matches!(interface.kind, Kind::Tenant(_)) && claim.subnets.contains(&interface.subnet)
        };
        let leases: Vec<String> = self
            .interfaces
            .values()
            .filter(|interface| gone(interface))
            .map(|interface| interface.id.clone())
            .collect();
        for id in leases {
            self.remove_interface(&id);
        }
        let mut after = self.clone();
        let gateways: Vec<String> = after
            .gateway_of(&claim.vpc)
            .map(|gateway| gateway.id.clone())
            .into_iter()
            .collect();
        let emptied = claim
            .subnets
            .iter()
            .try_for_each(|subnet| after.delete_subnet(subnet));
        let emptied = emptied.and_then(|()| {
            gateways.iter().try_for_each(|gateway| {
                after.detach_gateway(gateway, &claim.vpc)?;
                after.delete_gateway(gateway)
            })
        });
        match emptied.and_then(|()| after.delete_vpc(&claim.vpc)) {
            Ok(()) => *self = after,
            // Something of the administrator's is there: the VPC is theirs from now on.
            Err(_) => {
                if let Some(vpc) = self.vpcs.get_mut(&claim.vpc) {
                    vpc.made_for = None;
                }
            }
        }
    }

    /// Shows the interface of a WorkSpace or a controller; `tags` are what somebody has put on it.
    pub fn add_lease(&mut self, lease: Lease, tags: Tags) {
        let Some(subnet) = self.subnets.get(&lease.subnet) else {
            return;
        };
        let groups = lease
            .groups
            .into_iter()
            .filter(|group| self.groups.contains_key(group));
        let interface = Interface {
            id: lease.interface.clone(),
            subnet: lease.subnet.clone(),
            vpc: subnet.vpc.clone(),
            description: lease.owner.clone(),
            addresses: vec![Private {
                address: lease.address,
            }],
            groups: groups.collect(),
            source_dest_check: true,
            attachment: None,
            kind: Kind::Tenant(lease.owner),
            tags,
        };
        self.interfaces.insert(lease.interface, interface);
    }
}

fn everything(peer: Peer) -> RuleWish {
    RuleWish {
        protocol: Protocol::all(),
        peer,
        description: None,
    }
}

fn rule(name: &str, ports: Option<(i64, i64)>, peer: Peer) -> RuleWish {
    let protocol = Protocol {
        name: name.to_owned(),
        from: Some(ports.map_or(-1, |ports| ports.0)),
        to: Some(ports.map_or(-1, |ports| ports.1)),
    };
    RuleWish {
        protocol,
        peer,
        description: None,
    }
}

fn directory_rules(peer: &Peer) -> impl Iterator<Item = RuleWish> {
    let ports =
        PORTS_OF_A_DIRECTORY.map(|(name, from, to)| rule(name, Some((from, to)), peer.clone()));
    ports.into_iter().chain([rule("icmp", None, peer.clone())])
}
