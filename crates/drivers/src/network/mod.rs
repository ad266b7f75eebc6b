//! VPCs, subnets, security groups, ports and the management network.

mod checks;
pub mod ovn;
pub mod ovsdb;
pub mod simulated;

use std::net::Ipv4Addr;

use async_trait::async_trait;
use model::{
    id::{NetworkInterfaceId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
};

use crate::EngineError;

/// The network engine. Objects are named by our ids; every method may be repeated, and `ensure_*` brings an existing object in line with its description.
#[async_trait]
pub trait Network: Send + Sync {
    /// The engine's version; an error when it does not answer or does not apply what it was told.
    async fn health(&self) -> Result<String, EngineError>;
    /// Ranges this machine already routes or owns, our own objects excluded: a new VPC must avoid them.
    async fn foreign_ranges(&self) -> Result<Vec<Cidr>, EngineError>;

    /// Makes a VPC: a logical router.
    async fn ensure_vpc(&self, vpc: &VpcSpec) -> Result<(), EngineError>;
    /// Removes a VPC; refused while it has subnets.
    async fn remove_vpc(&self, id: &VpcId) -> Result<(), EngineError>;
    /// Makes a subnet: a logical switch with its router port (first address), DHCP options and DNS.
    async fn ensure_subnet(&self, subnet: &SubnetSpec) -> Result<(), EngineError>;
    /// Removes a subnet; refused while it has ports.
    async fn remove_subnet(&self, id: &SubnetId) -> Result<(), EngineError>;
    /// Makes a security group with exactly these rules; what no rule allows is dropped, answers to allowed traffic pass. A rule
    /// may name a group that does not exist yet: it allows nothing until that group does.
    async fn ensure_security_group(&self, group: &SecurityGroupSpec) -> Result<(), EngineError>;
    /// Removes a security group; refused while a port is in it.
    async fn remove_security_group(&self, id: &SecurityGroupId) -> Result<(), EngineError>;

    /// Makes the management network and this host's address on it. Ports on it cannot reach each other; the host reaches them on their `inbound` ports only, and they reach nothing.
    async fn ensure_management(&self, range: Cidr) -> Result<(), EngineError>;

    /// Makes ports, such as both of an instance, and plugs the host devices that exist into the switch; done when packets pass
    /// through those. May be called before a device exists (its instance is not started yet): then this machine's own network
    /// is kept from it already; and again after.
    async fn ensure_ports(&self, ports: &[PortSpec]) -> Result<(), EngineError>;
    /// The port, if it exists.
    async fn port(&self, id: &NetworkInterfaceId) -> Result<Option<Port>, EngineError>;
    /// Every port of ours.
    async fn ports(&self) -> Result<Vec<Port>, EngineError>;
    /// Removes a port and unplugs its device.
    async fn remove_port(&self, id: &NetworkInterfaceId) -> Result<(), EngineError>;
}

/// A VPC to be made.
#[derive(Debug, Clone)]
pub struct VpcSpec {
    /// Its id.
    pub id: VpcId,
    /// Its whole range.
    pub range: Cidr,
    /// Whether its addresses are translated to this host's for the way out; without it there is no route to the Internet.
    pub internet: bool,
}

/// A subnet to be made.
#[derive(Debug, Clone)]
pub struct SubnetSpec {
    /// Its id.
    pub id: SubnetId,
    /// The VPC it belongs to.
    pub vpc: VpcId,
    /// Its range; the first address is the router's.
    pub range: Cidr,
    /// Its zone's name.
    pub zone: String,
    /// Name servers that DHCP hands out: the directory's controllers.
    pub dns_servers: Vec<Ipv4Addr>,
    /// The search domain that DHCP hands out.
    pub domain: Option<String>,
}

/// A security group to be made.
#[derive(Debug, Clone)]
pub struct SecurityGroupSpec {
    /// Its id.
    pub id: SecurityGroupId,
    /// What may come in.
    pub ingress: Vec<SecurityRule>,
    /// What may go out.
    pub egress: Vec<SecurityRule>,
}

/// One permission of a security group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityRule {
    /// The protocol; `None` is every protocol.
    pub protocol: Option<Protocol>,
    /// First and last port (TCP, UDP); `None` is all.
    pub ports: Option<(u16, u16)>,
    /// The other side.
    pub peer: Peer,
}

/// A protocol that a rule names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
    /// ICMP.
    Icmp {
        /// The type of its messages; `None` is all.
        kind: Option<u8>,
        /// The code of this type; `None` is all.
        code: Option<u8>,
    },
}

/// The other side of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Peer {
    /// A range of addresses.
    Range(Cidr),
    /// The members of a security group.
    Group(SecurityGroupId),
}

/// A port to be made.
#[derive(Debug, Clone)]
pub struct PortSpec {
    /// Its id.
    pub id: NetworkInterfaceId,
    /// Where it is plugged in.
    pub place: Place,
    /// Its address, handed out by DHCP (customer subnets) or set in the instance (management).
    pub address: Ipv4Addr,
    /// Its hardware address.
    pub mac: String,
    /// The host end of the pair, at most 15 characters.
    pub host_device: String,
    /// What it is for, shown to administrators.
    pub description: String,
}

/// Where a port is plugged in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A customer's subnet, governed by security groups.
    Subnet {
        /// The subnet.
        subnet: SubnetId,
        /// Its security groups; at least one.
        groups: Vec<SecurityGroupId>,
    },
    /// The management network; the host may open these TCP and UDP ports.
    Management {
        /// Ports the host may open.
        inbound: Vec<u16>,
    },
}

/// A port as the engine reports it.
#[derive(Debug, Clone)]
pub struct Port {
    /// Its id.
    pub id: NetworkInterfaceId,
    /// Its address.
    pub address: Ipv4Addr,
    /// Whether the engine has bound it to a device that exists.
    pub up: bool,
}
