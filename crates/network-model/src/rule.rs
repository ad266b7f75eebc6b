//! Rules of security groups: one peer each, as the clients' ids of rules want it.

use model::network::Cidr;
use serde::{Deserialize, Serialize};

use crate::{Network, Refused, Tags, cidr};

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// Whether it is about what goes out.
    pub egress: bool,
    /// The protocol with its ports.
    pub protocol: Protocol,
    /// The other side.
    pub peer: Peer,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// A protocol: `-1` for all, `tcp`, `udp`, `icmp`, `icmpv6` or a number; with first and last port, or type and code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Protocol {
    /// Its name.
    pub name: String,
    /// The first port, or the ICMP type; -1 for every type.
    pub from: Option<i64>,
    /// The last port, or the ICMP code; -1 for every code.
    pub to: Option<i64>,
}

/// The other side of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Peer {
    /// A range of addresses.
    Range(Cidr),
    /// A range of IPv6 addresses.
    RangeV6(String),
    /// The members of a security group of the same VPC.
    Group(String),
}

/// A rule to be added or found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleWish {
    /// The protocol with its ports.
    pub protocol: Protocol,
    /// The other side.
    pub peer: Peer,
    /// What it is for.
    pub description: Option<String>,
}

impl Protocol {
    /// Every protocol.
    #[must_use]
    pub fn all() -> Self {
        Self {
            name: "-1".to_owned(),
            from: None,
            to: None,
        }
    }

    /// A protocol as clients write it.
    ///
    /// # Errors
    /// When there is no such protocol, or its ports are not possible.
    pub fn checked(name: &str, from: Option<i64>, to: Option<i64>) -> Result<Self, Refused> {
        let name = match name.to_ascii_lowercase().as_str() {
            "-1" | "all" => return Ok(Self::all()),
            "tcp" | "6" => "tcp".to_owned(),
            "udp" | "17" => "udp".to_owned(),
            "icmp" | "1" => "icmp".to_owned(),
            "icmpv6" | "58" => "icmpv6".to_owned(),
            other if other.parse::<u8>().is_ok() => other.to_owned(),
            _ => {
                return Err(Refused::parameter(
                    "IpProtocol",
                    name,
                    "it must be tcp, udp, icmp, icmpv6, -1 or a number up to 255",
                ));
            }
        };
        let (from, to) = match name.as_str() {
            "tcp" | "udp" => {
                let (Some(first), Some(last)) = (from, to) else {
                    return Err(Refused::parameter(
                        "port range",
                        "",
                        "TCP and UDP need a first and a last port",
                    ));
                };
                let possible = 0 <= first && first <= last && last <= 65_535;
                if !possible {
                    let shown = format!("{first}-{last}");
                    return Err(Refused::parameter(
                        "port range",
                        &shown,
                        "ports lie between 0 and 65535, the first before the last",
                    ));
                }
                (from, to)
            }
            "icmp" | "icmpv6" => {
                let in_range =
                    |value: Option<i64>| value.is_none_or(|value| (-1..=255).contains(&value));
                if !in_range(from) || !in_range(to) {
                    return Err(Refused::parameter(
                        "ICMP type",
                        &format!("{from:?}"),
                        "types and codes lie between -1 and 255",
                    ));
                }
                (Some(from.unwrap_or(-1)), Some(to.unwrap_or(-1)))
            }
            _ => (None, None),
        };
        Ok(Self { name, from, to })
    }
}

impl Peer {
    /// A range as clients write it.
    ///
    /// # Errors
    /// When it is none.
    pub fn range(text: &str) -> Result<Self, Refused> {
        Ok(Self::Range(cidr::parse("CidrIp", text)?))
    }

    /// An IPv6 range as clients write it.
    ///
    /// # Errors
    /// When it is none.
    pub fn range_v6(text: &str) -> Result<Self, Refused> {
        Ok(Self::RangeV6(cidr::parse_v6(text)?))
    }
}

impl Rule {
    /// Whether it says the same, whatever its description.
    #[must_use]
    pub fn says(&self, egress: bool, wish: &RuleWish) -> bool {
        self.egress == egress && self.protocol == wish.protocol && self.peer == wish.peer
    }
}

impl Network {
    /// Whether the peer of a rule of this group may be: a group must be of the same VPC.
    pub(crate) fn check_peer(&self, vpc: &str, peer: &Peer) -> Result<(), Refused> {
        let Peer::Group(id) = peer else { return Ok(()) };
        if self.group(id)?.vpc == vpc {
            return Ok(());
        }
        Err(Refused::new(
            "InvalidGroup.NotFound",
            format!("the security group \"{id}\" is not in the VPC \"{vpc}\""),
        ))
    }
}
