//! What is refused before any engine is asked: the same rules for the engine and its simulated twin.

use std::net::Ipv4Addr;

use model::network::Cidr;

use super::{Place, PortSpec, Protocol, SecurityGroupSpec, SecurityRule, SubnetSpec};
use crate::EngineError;

/// The most ports that the host may be allowed to open on one management port.
const INBOUND_MAX: usize = 16;
/// The longest description of a port, in bytes.
const DESCRIPTION_BYTES_MAX: usize = 255;

/// Gives `Refused` in the engine's name.
pub(super) fn refused(
    engine: &'static str,
    operation: impl Into<String>,
    detail: impl Into<String>,
) -> EngineError {
    EngineError::Refused {
        engine,
        operation: operation.into(),
        detail: detail.into(),
    }
}

/// The router's address in a subnet, or the host's on the management network: the first one behind the network's own.
pub(super) fn first_address(engine: &'static str, range: Cidr) -> Result<Ipv4Addr, EngineError> {
    let usable = range.prefix() <= 28;
    range.address(1).filter(|_| usable).ok_or_else(|| {
        refused(
            engine,
            "a range",
            format!("{range} is too small: at least a /28 is needed"),
        )
    })
}

/// The hardware address that belongs to an address: `prefix`, a zero byte and the four bytes of the address.
pub(super) fn mac_of(prefix: u8, address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!("{prefix:02x}:00:{a:02x}:{b:02x}:{c:02x}:{d:02x}")
}

/// Whether a subnet fits its VPC and its sisters.
pub(super) fn subnet(
    engine: &'static str,
    spec: &SubnetSpec,
    vpc: Cidr,
    sisters: &[Cidr],
) -> Result<(), EngineError> {
    let refuse = |detail| Err(refused(engine, format!("subnet {}", spec.id), detail));
    first_address(engine, spec.range)?;
    if spec.range.prefix() < vpc.prefix() || !vpc.contains(spec.range.base()) {
        return refuse(format!(
            "{} does not lie within the VPC's range {vpc}",
            spec.range
        ));
    }
    if let Some(sister) = sisters.iter().find(|sister| sister.overlaps(spec.range)) {
        return refuse(format!("{} overlaps another subnet, {sister}", spec.range));
    }
    match &spec.domain {
        Some(domain) if !is_domain(domain) => refuse(format!("\"{domain}\" is not a domain name")),
        _ => Ok(()),
    }
}

/// Whether the rules of a group make sense.
pub(super) fn group(engine: &'static str, spec: &SecurityGroupSpec) -> Result<(), EngineError> {
    let nonsense = spec
        .ingress
        .iter()
        .chain(&spec.egress)
        .find(|rule| !makes_sense(rule));
    match nonsense {
        Some(rule) => Err(refused(
            engine,
            format!("security group {}", spec.id),
            format!(
                "a range of ports needs TCP or UDP and its first port not above its last: {rule:?}"
            ),
        )),
        None => Ok(()),
    }
}

fn makes_sense(rule: &SecurityRule) -> bool {
    match (rule.protocol, rule.ports) {
        (_, None) => true,
        (Some(Protocol::Tcp | Protocol::Udp), Some((first, last))) => first <= last,
        (_, Some(_)) => false,
    }
}

/// Whether a port fits the range it is plugged into.
pub(super) fn port(engine: &'static str, spec: &PortSpec, range: Cidr) -> Result<(), EngineError> {
    let refuse = |detail: String| Err(refused(engine, format!("port {}", spec.id), detail));
    let last = Ipv4Addr::from(
        u32::from(range.base())
            | !u32::MAX
                .checked_shl(32 - u32::from(range.prefix()))
                .unwrap_or(0),
    );
    let taken = [range.base(), first_address(engine, range)?, last];
    if !range.contains(spec.address) || taken.contains(&spec.address) {
        return refuse(format!("{} is not a free address of {range}", spec.address));
    }
    if !is_mac(&spec.mac) {
        return refuse(format!(
            "\"{}\" is not a unicast hardware address such as 0a:00:0a:00:01:14",
            spec.mac
        ));
    }
    if !is_device(&spec.host_device) {
        return refuse(format!(
            "\"{}\" is not a device name of 1 to 15 letters and digits",
            spec.host_device
        ));
    }
    if spec.description.len() > DESCRIPTION_BYTES_MAX {
        return refuse(format!(
            "the description is longer than {DESCRIPTION_BYTES_MAX} bytes"
        ));
    }
    match &spec.place {
        Place::Subnet { groups, .. } if groups.is_empty() => {
            refuse("it is in no security group".to_owned())
        }
        Place::Management { inbound } if inbound.len() > INBOUND_MAX || inbound.contains(&0) => {
            refuse(format!(
                "{inbound:?} are not at most {INBOUND_MAX} port numbers"
            ))
        }
        _ => Ok(()),
    }
}

/// Whether the ports of one change are none another's twin: each has an address on its switch and a device of its own.
pub(super) fn strangers(specs: &[PortSpec]) -> Result<(), EngineError> {
    let taken = |what, name| Err(EngineError::Taken { what, name });
    for (index, spec) in specs.iter().enumerate() {
        for other in specs.iter().take(index) {
            if other.address == spec.address && same_switch(&other.place, &spec.place) {
                return taken("address", spec.address.to_string());
            }
            if other.host_device == spec.host_device {
                return taken("device", spec.host_device.clone());
            }
        }
    }
    Ok(())
}

/// Whether two places are on one switch.
pub(super) fn same_switch(one: &Place, other: &Place) -> bool {
    match (one, other) {
        (Place::Subnet { subnet, .. }, Place::Subnet { subnet: other, .. }) => subnet == other,
        (Place::Management { .. }, Place::Management { .. }) => true,
        _ => false,
    }
}

fn is_mac(text: &str) -> bool {
    let octets: Vec<&str> = text.split(':').collect();
    let is_octet =
        |octet: &&str| octet.len() == 2 && octet.bytes().all(|digit| digit.is_ascii_hexdigit());
    let is_unicast = |first: &str| u8::from_str_radix(first, 16).is_ok_and(|octet| octet & 1 == 0);
    octets.len() == 6 && octets.iter().all(is_octet) && is_unicast(octets[0])
}

fn is_device(text: &str) -> bool {
    (1..=15).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn is_domain(text: &str) -> bool {
    (1..=253).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn device_names_that_a_command_would_misread_are_refused() {
        assert!(is_device("w3k9d0a7qz0"));
        for name in ["", "-x", "a b", "a/b", "abcdefghijklmnop", "a\"b"] {
            assert!(!is_device(name), "{name}");
        }
    }

    #[test]
    fn hardware_addresses_are_six_octets_of_one_station() {
        assert!(is_mac(&mac_of(0x0a, Ipv4Addr::new(10, 0, 1, 20))));
        for text in [
            "0a:00:0a:00:01",
            "0b:00:0a:00:01:14",
            "0a:00:0a:00:01:1g",
            "0a-00-0a-00-01-14",
            "+a:00:0a:00:01:14",
        ] {
            assert!(!is_mac(text), "{text}");
        }
    }
}
