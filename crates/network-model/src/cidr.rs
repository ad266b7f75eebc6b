//! Ranges as administrators write them.

use std::net::{Ipv4Addr, Ipv6Addr};

use model::network::Cidr;

use crate::Refused;

/// A range of which host bits may be set: they are cleared, as the real service does.
#[must_use]
pub fn canonical(text: &str) -> Option<Cidr> {
    let (address, prefix) = text.split_once('/')?;
    let address: Ipv4Addr = address.parse().ok()?;
    let bits: u32 = prefix.parse().ok().filter(|bits| *bits <= 32)?;
    let mask = u32::MAX.checked_shl(32 - bits).unwrap_or(0);
    let base = Ipv4Addr::from(u32::from(address) & mask);
    format!("{base}/{bits}").parse().ok()
}

/// A range, or the refusal that says which parameter holds none.
pub(crate) fn parse(name: &str, text: &str) -> Result<Cidr, Refused> {
    canonical(text).ok_or_else(|| {
        Refused::parameter(name, text, "it is not an IPv4 range such as 10.0.0.0/16")
    })
}

/// An IPv6 range as text; it is kept and shown, and matches nothing in a network that has IPv4 only.
pub(crate) fn parse_v6(text: &str) -> Result<String, Refused> {
    let parsed = text.split_once('/').and_then(|(address, prefix)| {
        let address: Ipv6Addr = address.parse().ok()?;
        let bits: u8 = prefix.parse().ok().filter(|bits| *bits <= 128)?;
        Some(format!("{address}/{bits}"))
    });
    parsed
        .ok_or_else(|| Refused::parameter("CidrIpv6", text, "it is not an IPv6 range such as ::/0"))
}

/// How many addresses a range has.
pub(crate) fn size(range: Cidr) -> u64 {
    1 << (32 - u32::from(range.prefix()))
}

/// Whether a range lies within another.
pub(crate) fn within(inner: Cidr, outer: Cidr) -> bool {
    outer.prefix() <= inner.prefix() && outer.contains(inner.base())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_bits_are_cleared() {
        assert_eq!(canonical("10.0.1.5/24"), "10.0.1.0/24".parse().ok());
        assert_eq!(canonical("1.2.3.4/0"), "0.0.0.0/0".parse().ok());
        assert_eq!(canonical("10.0.0.0/33"), None);
        assert_eq!(canonical("10.0.0/8"), None);
        assert_eq!(parse_v6("::/0").unwrap(), "::/0");
        assert!(parse_v6("10.0.0.0/8").is_err());
    }
}
