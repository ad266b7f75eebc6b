//! Ids as types with their prefix, parsed once at the edge.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What an id names: its prefix and the number of characters behind the hyphen.
pub trait Kind {
    /// The prefix with its hyphen, such as `ws-`.
    const PREFIX: &'static str;
    /// How many characters a fresh id has behind the prefix.
    const LENGTH: usize;
    /// The characters that may stand there.
    const ALPHABET: &'static [u8];
}

const HEX: &[u8] = b"0123456789abcdef";
const BASE36: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// An id of one kind, for example `ws-3k9d0a7qz`.
pub struct Id<K> {
    text: String,
    kind: PhantomData<fn() -> K>,
}

/// The text is not an id of the kind that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{value}\" is not an id that starts with \"{prefix}\"")]
pub struct IdError {
    /// What was given.
    pub value: String,
    /// The prefix that was expected.
    pub prefix: &'static str,
}

impl<K: Kind> Id<K> {
    /// Makes an id from random bytes; 24 bytes feed the longest kind.
    #[must_use]
    pub fn from_random(random: [u8; 24]) -> Self {
        let tail = random
            .iter()
            .take(K::LENGTH)
            .map(|byte| K::ALPHABET[usize::from(*byte) % K::ALPHABET.len()] as char);
        Self::trusted(K::PREFIX.chars().chain(tail).collect())
    }

    /// The whole id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The part behind the prefix, used to derive names in the engines.
    #[must_use]
    pub fn tail(&self) -> &str {
        &self.text[K::PREFIX.len()..]
    }

    fn trusted(text: String) -> Self {
        Self {
            text,
            kind: PhantomData,
        }
    }
}

impl<K: Kind> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let tail = text.strip_prefix(K::PREFIX);
        let fits = tail.is_some_and(|tail| {
            (8..=63).contains(&tail.len()) && tail.bytes().all(|byte| K::ALPHABET.contains(&byte))
        });
        if fits {
            Ok(Self::trusted(text.to_owned()))
        } else {
            Err(IdError {
                value: text.to_owned(),
                prefix: K::PREFIX,
            })
        }
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            kind: PhantomData,
        }
    }
}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<K> Eq for Id<K> {}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}
impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// Marks the id of a WorkSpace.
pub enum Workspace {}
impl Kind for Workspace {
    const PREFIX: &'static str = "ws-";
    const LENGTH: usize = 9;
    const ALPHABET: &'static [u8] = BASE36;
}
/// Marks the id of a directory.
pub enum Directory {}
impl Kind for Directory {
    const PREFIX: &'static str = "d-";
    const LENGTH: usize = 10;
    const ALPHABET: &'static [u8] = HEX;
}
/// Marks the id of a bundle.
pub enum Bundle {}
impl Kind for Bundle {
    const PREFIX: &'static str = "wsb-";
    const LENGTH: usize = 9;
    const ALPHABET: &'static [u8] = BASE36;
}
/// Marks the id of an IP group.
pub enum IpGroup {}
impl Kind for IpGroup {
    const PREFIX: &'static str = "wsipg-";
    const LENGTH: usize = 9;
    const ALPHABET: &'static [u8] = BASE36;
}
/// Marks the id of a VPC.
pub enum Vpc {}
impl Kind for Vpc {
    const PREFIX: &'static str = "vpc-";
    const LENGTH: usize = 17;
    const ALPHABET: &'static [u8] = HEX;
}
/// Marks the id of a subnet.
pub enum Subnet {}
impl Kind for Subnet {
    const PREFIX: &'static str = "subnet-";
    const LENGTH: usize = 17;
    const ALPHABET: &'static [u8] = HEX;
}
/// Marks the id of a security group.
pub enum SecurityGroup {}
impl Kind for SecurityGroup {
    const PREFIX: &'static str = "sg-";
    const LENGTH: usize = 17;
    const ALPHABET: &'static [u8] = HEX;
}
/// Marks the id of an Internet gateway.
pub enum InternetGateway {}
impl Kind for InternetGateway {
    const PREFIX: &'static str = "igw-";
    const LENGTH: usize = 17;
    const ALPHABET: &'static [u8] = HEX;
}
/// Marks the id of a network interface.
pub enum NetworkInterface {}
impl Kind for NetworkInterface {
    const PREFIX: &'static str = "eni-";
    const LENGTH: usize = 17;
    const ALPHABET: &'static [u8] = HEX;
}

/// `ws-` and nine characters.
pub type WorkspaceId = Id<Workspace>;
/// `d-` and ten hexadecimal digits.
pub type DirectoryId = Id<Directory>;
/// `wsb-` and nine characters.
pub type BundleId = Id<Bundle>;
/// `wsipg-` and nine characters.
pub type IpGroupId = Id<IpGroup>;
/// `vpc-` and 17 hexadecimal digits.
pub type VpcId = Id<Vpc>;
/// `subnet-` and 17 hexadecimal digits.
pub type SubnetId = Id<Subnet>;
/// `sg-` and 17 hexadecimal digits.
pub type SecurityGroupId = Id<SecurityGroup>;
/// `igw-` and 17 hexadecimal digits.
pub type InternetGatewayId = Id<InternetGateway>;
/// `eni-` and 17 hexadecimal digits.
pub type NetworkInterfaceId = Id<NetworkInterface>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_id_parses_as_itself() {
        let id = WorkspaceId::from_random([200; 24]);
        assert_eq!(id.as_str().parse::<WorkspaceId>(), Ok(id.clone()));
        assert_eq!(id.as_str().len(), "ws-".len() + 9);
    }

    #[test]
    fn an_id_of_another_kind_is_refused_with_its_value() {
        let error = "d-0123456789".parse::<WorkspaceId>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"d-0123456789\" is not an id that starts with \"ws-\""
        );
    }
}
