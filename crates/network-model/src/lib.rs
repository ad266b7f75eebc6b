//! The network of one account as its administrators know it: VPCs, subnets, gateways, route tables, security groups,
//! network ACLs, interfaces, addresses, NAT gateways, instances, and their tags. Operations change a [`Network`] in memory
//! or refuse with the code that tools know; whoever calls them keeps the documents and enforces what they say.
//!
//! Deliberately absent: input and output, clocks, randomness, the wire, and other accounts.

mod acl;
mod address;
mod cidr;
mod consistency;
mod dhcp;
mod document;
mod filter;
mod filter_fields;
mod fresh;
mod gateway;
mod group;
mod group_rules;
mod image;
mod instance;
mod interface;
mod interface_addresses;
mod nat;
mod power;
mod refusal;
mod route;
mod route_table;
mod rule;
mod subnet;
mod tags;
mod tenant;
mod token;
mod vpc;

use std::collections::BTreeMap;

use model::network::Cidr;

pub use acl::{Acl, AclAssociation, AclEntry, EntryWish};
pub use address::{Address, Association};
pub use cidr::canonical;
pub use dhcp::DhcpOptions;
pub use document::{Corrupt, Record, Reservation};
pub use filter::{Filter, Filtered, select, unknown as unknown_filter};
pub use fresh::Fresh;
pub use gateway::Gateway;
pub use group::Group;
pub use image::{IMAGES, INSTANCE_TYPES, Image, InstanceType, image, instance_type};
pub use instance::{Instance, InstanceWish, Power, Seat, SeatWish};
pub use interface::{Attachment, Interface, InterfaceWish, Kind, Private};
pub use nat::{NatGateway, NatWish};
pub use refusal::Refused;
pub use route::{Destination, Route, Target};
pub use route_table::{RouteTable, RouteTableAssociation};
pub use rule::{Peer, Protocol, Rule, RuleWish};
pub use subnet::Subnet;
pub use tags::{Tagged, Tags, checked_tags};
pub use tenant::{Claim, Lease, PORTS_OF_A_DIRECTORY, TenantGroups, TenantPlace, TenantWish};
pub use token::Replay;
pub use vpc::{Vpc, VpcWish};

/// How long what was deleted is still shown, as the clients' waiters expect it: an hour.
pub const SHOWN_AFTER_DELETION_MS: i64 = 60 * 60 * 1000;

/// The network of one account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// The account.
    pub account_id: String,
    /// VPCs by id.
    pub vpcs: BTreeMap<String, Vpc>,
    /// Subnets by id.
    pub subnets: BTreeMap<String, Subnet>,
    /// Internet gateways by id.
    pub gateways: BTreeMap<String, Gateway>,
    /// Route tables by id.
    pub route_tables: BTreeMap<String, RouteTable>,
    /// Security groups by id.
    pub groups: BTreeMap<String, Group>,
    /// Network ACLs by id.
    pub acls: BTreeMap<String, Acl>,
    /// Sets of DHCP options by id.
    pub dhcp_options: BTreeMap<String, DhcpOptions>,
    /// Interfaces by id, those of WorkSpaces and controllers among them.
    pub interfaces: BTreeMap<String, Interface>,
    /// Public addresses by allocation id.
    pub addresses: BTreeMap<String, Address>,
    /// NAT gateways by id.
    pub nat_gateways: BTreeMap<String, NatGateway>,
    /// Instances by id.
    pub instances: BTreeMap<String, Instance>,
    /// What was made for which token of a client.
    pub(crate) replays: BTreeMap<String, Replay>,
    /// The directories that lie in it.
    pub claims: Vec<Claim>,
}

/// What an operation needs besides the network: the time, fresh ids, the place and the quotas.
#[derive(Debug)]
pub struct Making<'a> {
    /// The time in epoch milliseconds.
    pub now: i64,
    /// Where ids come from.
    pub fresh: &'a mut Fresh,
    /// The zones of the region.
    pub zones: &'a [String],
    /// A range no VPC may touch: the desktops' other interface lies there.
    pub management: Option<Cidr>,
    /// How much an account may have.
    pub limits: Limits,
}

/// How much an account may have; a quota of the operator's replaces the number of VPCs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// VPCs, and as many Internet gateways.
    pub vpcs: usize,
    /// Subnets in a VPC.
    pub subnets: usize,
    /// Route tables in a VPC.
    pub route_tables: usize,
    /// Routes in a route table.
    pub routes: usize,
    /// Security groups in a VPC.
    pub groups: usize,
    /// Rules of a security group in each direction.
    pub rules: usize,
    /// Network ACLs in a VPC.
    pub acls: usize,
    /// Entries of a network ACL in each direction.
    pub acl_entries: usize,
    /// Interfaces.
    pub interfaces: usize,
    /// Addresses of an interface.
    pub interface_addresses: usize,
    /// Security groups of an interface.
    pub interface_groups: usize,
    /// Public addresses.
    pub addresses: usize,
    /// NAT gateways in a zone.
    pub nat_gateways: usize,
    /// Sets of DHCP options.
    pub dhcp_options: usize,
    /// Instances.
    pub instances: usize,
}

impl Limits {
    /// What a new account may have.
    pub const NEW_ACCOUNT: Self = Self {
        vpcs: 5,
        subnets: 200,
        route_tables: 200,
        routes: 500,
        groups: 2500,
        rules: 60,
        acls: 200,
        acl_entries: 20,
        interfaces: 5000,
        interface_addresses: 50,
        interface_groups: 16,
        addresses: 5,
        nat_gateways: 5,
        dhcp_options: 100,
        instances: 20,
    };
    /// What an account without quotas may have: bounds that only keep a loop of a client's within reason.
    pub const LIFTED: Self = Self {
        vpcs: 1000,
        addresses: 1000,
        nat_gateways: 200,
        instances: 1000,
        dhcp_options: 1000,
        ..Self::NEW_ACCOUNT
    };
}

impl Network {
    /// An account without anything.
    #[must_use]
    pub fn empty(account_id: &str) -> Self {
        Self {
            account_id: account_id.to_owned(),
            ..Self::default()
        }
    }

    /// Forgets what was deleted an hour ago, tokens of a day ago, and what hung on interfaces that are gone with their
    /// WorkSpaces.
    pub fn settle(&mut self, now: i64) {
        let over =
            |deleted: Option<i64>| deleted.is_some_and(|at| at + SHOWN_AFTER_DELETION_MS <= now);
        self.nat_gateways.retain(|_, nat| !over(nat.deleted_at));
        self.instances
            .retain(|_, instance| !over(instance.terminated_at));
        self.replays.retain(|_, replay| !replay.is_over(now));
        let interfaces = &self.interfaces;
        for address in self.addresses.values_mut() {
            address.association.take_if(|association| {
                !interfaces
                    .get(&association.interface)
                    .is_some_and(|interface| interface.has(association.private))
            });
        }
    }
}

/// Refuses one more when there are `limit` already.
fn admit(count: usize, limit: usize, code: &'static str, what: &str) -> Result<(), Refused> {
    if count < limit {
        return Ok(());
    }
    Err(Refused::new(
        code,
        format!(
            "the account has {count} {what} and may have {limit}; delete one or ask the operator for more"
        ),
    ))
}
