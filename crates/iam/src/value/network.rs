//! Addresses and networks, of both versions of the Internet protocol.

use std::net::{IpAddr, Ipv6Addr};

/// A network in CIDR notation; a single address is a network of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Network {
    address: IpAddr,
    prefix_bits: u32,
}

/// An IPv4 address in an IPv6 one (`::ffff:203.0.113.7`) is the IPv4 address.
const MAPPED_PREFIX_BITS: u32 = 96;

impl Network {
    /// Reads `203.0.113.0/24`, `2001:db8::/32` or an address alone. Bits behind the prefix are not looked at.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let width_bits = if address.is_ipv4() { 32 } else { 128 };
        let prefix_bits = match prefix {
            Some(prefix) if prefix.bytes().all(|b| b.is_ascii_digit()) => prefix.parse().ok()?,
            Some(_) => return None,
            None => width_bits,
        };
        if prefix_bits > width_bits {
            return None;
        }
        let canonical = address.to_canonical();
        if canonical.is_ipv4() && address.is_ipv6() && prefix_bits >= MAPPED_PREFIX_BITS {
            return Some(Self {
                address: canonical,
                prefix_bits: prefix_bits - MAPPED_PREFIX_BITS,
            });
        }
        Some(Self {
            address,
            prefix_bits,
        })
    }

    /// Whether an address lies in the network.
    pub(crate) fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let bits = u32::from(network) ^ u32::from(address);
                bits.checked_shr(32 - self.prefix_bits).unwrap_or(0) == 0
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => self.shares_prefix(network, address),
            _ => false,
        }
    }

    fn shares_prefix(&self, network: Ipv6Addr, address: Ipv6Addr) -> bool {
        let bits = u128::from(network) ^ u128::from(address);
        bits.checked_shr(128 - self.prefix_bits).unwrap_or(0) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contains(network: &str, address: &str) -> bool {
        let network = Network::parse(network).unwrap();
        network.contains(address.parse().unwrap())
    }

    #[test]
    fn a_network_contains_what_shares_its_prefix() {
        for (network, address) in [
            ("203.0.113.0/24", "203.0.113.255"),
            ("203.0.113.77/24", "203.0.113.1"),
            ("203.0.113.7", "203.0.113.7"),
            ("0.0.0.0/0", "8.8.8.8"),
            ("::/0", "2001:db8::1"),
            ("2001:DB8:1234:5678::/64", "2001:db8:1234:5678:9::1"),
            ("::1", "::1"),
            ("203.0.113.0/24", "::ffff:203.0.113.9"),
            ("::ffff:203.0.113.0/120", "203.0.113.9"),
        ] {
            assert!(contains(network, address), "{network} {address}");
        }
        for (network, address) in [
            ("203.0.113.0/24", "203.0.114.0"),
            ("203.0.113.7", "203.0.113.8"),
            ("0.0.0.0/0", "::1"),
            ("::/0", "8.8.8.8"),
            ("2001:db8::/33", "2001:db8:8000::"),
        ] {
            assert!(!contains(network, address), "{network} {address}");
        }
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in [
            "",
            "203.0.113",
            "203.0.113.0/33",
            "::/129",
            "203.0.113.0/",
            "203.0.113.0/+8",
            "203.0.113.*",
            "0203.0.113.0",
            "203.0.113.0/24/1",
            "example.com",
            "[::1]",
        ] {
            assert_eq!(Network::parse(text), None, "{text}");
        }
    }
}
