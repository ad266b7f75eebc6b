//! Access control lists: security rules in OVN's expression language.

use super::north::symbol;
use crate::network::{
    Peer, Protocol, SecurityGroupSpec, SecurityRule,
    ovsdb::{Atom, Row, Transaction},
};

/// Which way a packet goes, seen from the member of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Towards the member.
    In,
    /// From the member.
    Out,
}

/// One access control list entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Acl {
    direction: &'static str,
    priority: i64,
    matching: String,
    action: &'static str,
}

/// What nobody allowed is dropped at this priority.
const DROP: i64 = 1000;
/// What must work before any rule, such as asking for an address.
const BASE: i64 = 1001;
/// The rules of groups.
const RULE: i64 = 2000;

impl Acl {
    fn row(&self) -> Row {
        Row::new()
            .with("direction", self.direction)
            .with("priority", self.priority)
            .with("match", self.matching.as_str())
            .with("action", self.action)
    }

    fn of_row(row: &Row) -> Option<Self> {
        let words = |column: &str, known: [&'static str; 3]| {
            known
                .into_iter()
                .find(|word| row.text(column) == Some(word))
        };
        Some(Self {
            direction: words("direction", ["to-lport", "from-lport", ""])?,
            priority: row.integer("priority")?,
            matching: row.text("match")?.to_owned(),
            action: words("action", ["drop", "allow", "allow-related"])?,
        })
    }
}

/// The columns that [`same`] compares.
pub(super) const COLUMNS: [&str; 5] = ["_uuid", "direction", "priority", "match", "action"];

/// Whether the rows say what the entries say.
pub(super) fn same(rows: &[Row], wanted: &[Acl]) -> bool {
    let mut existing: Vec<Option<Acl>> = rows.iter().map(Acl::of_row).collect();
    let mut wanted: Vec<Option<Acl>> = wanted.iter().cloned().map(Some).collect();
    existing.sort();
    wanted.sort();
    existing == wanted
}

/// Inserts the entries of a group; gives what its `acls` column must hold.
pub(super) fn insert(change: &mut Transaction, group: &str, acls: &[Acl]) -> Vec<Atom> {
    let mut names = Vec::new();
    for (index, acl) in acls.iter().enumerate() {
        let name = format!("acl_{index}_of_{group}");
        change.insert("ACL", &name, &acl.row());
        names.push(Atom::Named(name));
    }
    names
}

/// What every member of `group` is held to: everything but ARP is dropped, both ways. Members that ask for their address may.
/// (OVN has no "is not ARP": it takes such an expression, warns in a log and leaves the entry out.)
pub(super) fn defaults(group: &str, addresses_by_dhcp: bool) -> Vec<Acl> {
    let mut acls = Vec::new();
    for (direction, side) in [("from-lport", "inport"), ("to-lport", "outport")] {
        acls.push(Acl {
            direction,
            priority: DROP,
            matching: format!("{side} == @{group}"),
            action: "drop",
        });
        acls.push(Acl {
            direction,
            priority: BASE,
            matching: format!("{side} == @{group} && arp"),
            action: "allow",
        });
    }
    if addresses_by_dhcp {
        let matching = format!("inport == @{group} && ip4 && udp.src == 68 && udp.dst == 67");
        acls.push(Acl {
            direction: "from-lport",
            priority: BASE,
            matching,
            action: "allow",
        });
    }
    acls
}

/// Lets `host` open these TCP and UDP ports of the members.
pub(super) fn inbound(group: &str, host: std::net::Ipv4Addr, ports: &[u16]) -> Vec<Acl> {
    let list = ports
        .iter()
        .map(u16::to_string)
        .collect::<Vec<_>>()
        .join(", ");
    let matching = format!(
        "outport == @{group} && ip4.src == {host} && (tcp.dst == {{{list}}} || udp.dst == {{{list}}})"
    );
    vec![Acl {
        direction: "to-lport",
        priority: RULE,
        matching,
        action: "allow-related",
    }]
}

/// The entries of a security group.
pub(super) fn of_group(spec: &SecurityGroupSpec) -> Vec<Acl> {
    let group = symbol(spec.id.as_str());
    let ingress = spec
        .ingress
        .iter()
        .map(|rule| allow(&group, Direction::In, rule));
    let egress = spec
        .egress
        .iter()
        .map(|rule| allow(&group, Direction::Out, rule));
    let mut acls: Vec<Acl> = ingress.chain(egress).collect();
    acls.sort();
    acls.dedup();
    acls
}

fn allow(group: &str, direction: Direction, rule: &SecurityRule) -> Acl {
    let (direction, side, other) = match direction {
        Direction::In => ("to-lport", "outport", "src"),
        Direction::Out => ("from-lport", "inport", "dst"),
    };
    let peer = match &rule.peer {
        Peer::Range(range) if range.prefix() == 0 => "ip4".to_owned(),
        Peer::Range(range) => format!("ip4.{other} == {range}"),
        Peer::Group(id) => format!("ip4.{other} == ${}_ip4", symbol(id.as_str())),
    };
    let protocol = match (rule.protocol, rule.ports) {
        (None, _) => String::new(),
        (Some(Protocol::Icmp { kind, code }), _) => icmp(kind, code),
        (Some(Protocol::Tcp), ports) => format!(" && {}", transport("tcp", ports)),
        (Some(Protocol::Udp), ports) => format!(" && {}", transport("udp", ports)),
    };
    Acl {
        direction,
        priority: RULE,
        matching: format!("{side} == @{group} && {peer}{protocol}"),
        action: "allow-related",
    }
}

fn icmp(kind: Option<u8>, code: Option<u8>) -> String {
    let Some(kind) = kind else {
        return " && icmp4".to_owned();
    };
    let code = code.map_or(String::new(), |code| format!(" && icmp4.code == {code}"));
    format!(" && icmp4.type == {kind}{code}")
}

fn transport(name: &str, ports: Option<(u16, u16)>) -> String {
    match ports {
        None => name.to_owned(),
        Some((first, last)) if first == last => format!("{name}.dst == {first}"),
        Some((first, last)) => format!("{name}.dst >= {first} && {name}.dst <= {last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matching(ingress: SecurityRule) -> String {
        let id = "sg-0123456789abcdef0".parse().unwrap();
        of_group(&SecurityGroupSpec {
            id,
            ingress: vec![ingress],
            egress: vec![],
        })[0]
            .matching
            .clone()
    }

    #[test]
    fn a_rule_becomes_an_expression_of_its_peer_and_ports() {
        let range = SecurityRule {
            protocol: Some(Protocol::Tcp),
            ports: Some((137, 139)),
            peer: Peer::Range("10.0.0.0/16".parse().unwrap()),
        };
        assert_eq!(
            matching(range),
            "outport == @sg_0123456789abcdef0 && ip4.src == 10.0.0.0/16 && tcp.dst >= 137 && tcp.dst <= 139"
        );
        let group = SecurityRule {
            protocol: None,
            ports: None,
            peer: Peer::Group("sg-00000000000000001".parse().unwrap()),
        };
        assert_eq!(
            matching(group),
            "outport == @sg_0123456789abcdef0 && ip4.src == $sg_00000000000000001_ip4"
        );
    }

    #[test]
    fn a_rule_about_ping_lets_no_other_message_of_icmp_pass() {
        let icmp = |kind, code| {
            matching(SecurityRule {
                protocol: Some(Protocol::Icmp { kind, code }),
                ports: None,
                peer: Peer::Range("0.0.0.0/0".parse().unwrap()),
            })
        };
        let base = "outport == @sg_0123456789abcdef0 && ip4";
        assert_eq!(icmp(None, None), format!("{base} && icmp4"));
        assert_eq!(icmp(Some(8), None), format!("{base} && icmp4.type == 8"));
        assert_eq!(
            icmp(Some(3), Some(4)),
            format!("{base} && icmp4.type == 3 && icmp4.code == 4")
        );
    }
}
