//! IPv4 ranges.

use std::{fmt, net::Ipv4Addr, str::FromStr};

use serde::{Deserialize, Serialize};

/// An IPv4 range such as `10.0.0.0/16`; the host bits are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cidr {
    base: Ipv4Addr,
    prefix: u8,
}

/// The text is not an IPv4 range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an IPv4 range such as 10.0.0.0/16 with its host bits zero")]
pub struct CidrError(pub String);

impl Cidr {
    /// The first address.
    #[must_use]
    pub fn base(self) -> Ipv4Addr {
        self.base
    }

    /// The prefix length, 0 to 32.
    #[must_use]
    pub fn prefix(self) -> u8 {
        self.prefix
    }

    /// The address `offset` places behind the first one, when it lies within the range.
    #[must_use]
    pub fn address(self, offset: u32) -> Option<Ipv4Addr> {
        let bits = u32::from(self.base).checked_add(offset)?;
        let address = Ipv4Addr::from(bits);
        self.contains(address).then_some(address)
    }

    /// Whether the address lies within the range.
    #[must_use]
    pub fn contains(self, address: Ipv4Addr) -> bool {
        u32::from(address) & self.mask() == u32::from(self.base)
    }

    /// Whether any address lies in both ranges.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.contains(other.base) || other.contains(self.base)
    }

    fn mask(self) -> u32 {
        u32::MAX
            .checked_shl(32 - u32::from(self.prefix))
            .unwrap_or(0)
    }
}

impl FromStr for Cidr {
    type Err = CidrError;

    fn from_str(text: &str) -> Result<Self, CidrError> {
        let parse = || {
            let (base, prefix) = text.split_once('/')?;
            let cidr = Self {
                base: base.parse().ok()?,
                prefix: prefix.parse().ok().filter(|bits| *bits <= 32)?,
            };
            (u32::from(cidr.base) & !cidr.mask() == 0).then_some(cidr)
        };
        parse().ok_or_else(|| CidrError(text.to_owned()))
    }
}
impl TryFrom<String> for Cidr {
    type Error = CidrError;
    fn try_from(text: String) -> Result<Self, CidrError> {
        text.parse()
    }
}
impl From<Cidr> for String {
    fn from(cidr: Cidr) -> Self {
        cidr.to_string()
    }
}
impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.base, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_know_their_addresses() {
        let cidr: Cidr = "10.0.1.0/24".parse().unwrap();
        assert_eq!(cidr.address(10), Some(Ipv4Addr::new(10, 0, 1, 10)));
        assert_eq!(cidr.address(256), None);
        assert!(cidr.overlaps("10.0.0.0/16".parse().unwrap()));
        assert!(!cidr.overlaps("10.1.0.0/16".parse().unwrap()));
        assert!("10.0.1.1/24".parse::<Cidr>().is_err());
        assert!(
            "0.0.0.0/0"
                .parse::<Cidr>()
                .unwrap()
                .contains(Ipv4Addr::BROADCAST)
        );
    }
}
