//! The ranges of addresses that IP groups admit, IPv4 or IPv6.

use std::{
    fmt,
    net::{IpAddr, Ipv6Addr},
    str::FromStr,
};

use serde::{Deserialize, Serialize};

/// A range such as `203.0.113.0/24` or `2001:db8::/32`; the host bits are zero.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IpRange {
    base: IpAddr,
    prefix: u8,
}

/// The text is no range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not an address or a range such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32 with its host bits zero"
)]
pub struct IpRangeError(pub String);

impl IpRange {
    /// Whether the address lies within the range; an IPv4 address in IPv6's clothes is the IPv4 address.
    #[must_use]
    pub fn contains(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        if self.base.is_ipv4() != address.is_ipv4() {
            return false;
        }
        bits(address) & mask(self.base, self.prefix) == bits(self.base)
    }
}

/// The address in the low bits.
fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(u32::from(address)),
        IpAddr::V6(address) => u128::from(address),
    }
}

fn width(address: IpAddr) -> u8 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn mask(base: IpAddr, prefix: u8) -> u128 {
    let host = u32::from(width(base) - prefix);
    u128::MAX.checked_shl(host).unwrap_or(0)
}

impl FromStr for IpRange {
    type Err = IpRangeError;

    fn from_str(text: &str) -> Result<Self, IpRangeError> {
        let parse = || {
            let (base, prefix) = match text.split_once('/') {
                Some((base, prefix)) => (base, Some(prefix)),
                None => (text, None),
            };
            let base: IpAddr = base.parse().ok()?;
            let mapped = |address: Ipv6Addr| address.to_ipv4_mapped().is_some();
            if matches!(base, IpAddr::V6(address) if mapped(address)) {
                return None;
            }
            let prefix = match prefix {
                Some(prefix) if prefix.bytes().all(|digit| digit.is_ascii_digit()) => {
                    prefix.parse().ok()?
                }
                Some(_) => return None,
                None => width(base),
            };
            let fits = prefix <= width(base) && bits(base) & !mask(base, prefix) == 0;
            fits.then_some(Self { base, prefix })
        };
        parse().ok_or_else(|| IpRangeError(text.to_owned()))
    }
}
impl TryFrom<String> for IpRange {
    type Error = IpRangeError;
    fn try_from(text: String) -> Result<Self, IpRangeError> {
        text.parse()
    }
}
impl From<IpRange> for String {
    fn from(range: IpRange) -> Self {
        range.to_string()
    }
}
impl fmt::Debug for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl fmt::Display for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.base, self.prefix)
    }
}

/// Whether an address may come in: everybody while nothing restricts it, else whom a range names.
#[must_use]
pub fn admits(ranges: Option<&[IpRange]>, address: IpAddr) -> bool {
    ranges.is_none_or(|ranges| ranges.iter().any(|range| range.contains(address)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(text: &str) -> IpRange {
        text.parse().unwrap()
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_range_contains_its_addresses_and_no_others() {
        for (text, inside, outside) in [
            ("203.0.113.0/24", "203.0.113.255", "203.0.114.0"),
            ("203.0.113.7", "203.0.113.7", "203.0.113.8"),
            ("10.0.0.0/8", "::ffff:10.9.9.9", "::10.9.9.9"),
            ("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::"),
            ("0.0.0.0/0", "255.255.255.255", "2001:db8::1"),
        ] {
            assert!(range(text).contains(address(inside)), "{text}");
            assert!(!range(text).contains(address(outside)), "{text}");
        }
        assert_eq!(range("203.0.113.7").to_string(), "203.0.113.7/32");
    }

    #[test]
    fn what_is_no_range_is_refused_with_its_text() {
        for text in [
            "",
            "10.0.0.1/8",
            "10.0.0.0/33",
            "10.0.0.0/+8",
            "10.0.0.0/",
            "somewhere",
            "2001:db8::1/32",
            "::ffff:10.0.0.0/104",
            "10.0.0.0/24/24",
        ] {
            assert!(text.parse::<IpRange>().is_err(), "{text}");
        }
        let error = "10.0.0.1/8".parse::<IpRange>().unwrap_err();
        assert!(error.to_string().starts_with("\"10.0.0.1/8\" is not"));
    }

    #[test]
    fn no_restriction_admits_everybody_and_an_empty_one_nobody() {
        let someone = address("203.0.113.7");
        assert!(admits(None, someone));
        assert!(!admits(Some(&[]), someone));
        assert!(admits(Some(&[range("203.0.113.0/24")]), someone));
    }
}
