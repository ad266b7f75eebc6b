//! Subnets: ranges within a VPC, each in a zone, with five addresses that nobody gets.

use std::{collections::BTreeSet, net::Ipv4Addr};

use model::network::Cidr;
use serde::{Deserialize, Serialize};

use crate::{Making, Network, Refused, Tags, admit, cidr};

/// The first addresses of a subnet that nobody gets; the last one is the fifth.
const RESERVED_FIRST: u32 = 4;

/// A subnet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subnet {
    /// Its id.
    pub id: String,
    /// Its VPC.
    pub vpc: String,
    /// Its range.
    pub cidr: Cidr,
    /// The name of its zone.
    pub zone: String,
    /// Whether it is the default one of its zone.
    #[serde(default)]
    pub is_default: bool,
    /// Whether instances in it are given public addresses.
    #[serde(default)]
    pub map_public_ip: bool,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

impl Subnet {
    /// Whether an address of the range is one that somebody may get.
    #[must_use]
    pub fn may_give(&self, address: Ipv4Addr) -> bool {
        let offset = u64::from(u32::from(address).wrapping_sub(u32::from(self.cidr.base())));
        self.cidr.contains(address)
            && u64::from(RESERVED_FIRST) <= offset
            && offset + 1 < cidr::size(self.cidr)
    }
}

impl Network {
    /// The subnet with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn subnet(&self, id: &str) -> Result<&Subnet, Refused> {
        self.subnets
            .get(id)
            .ok_or_else(|| Refused::not_found("subnet-", id))
    }

    /// The subnet with this id, to be changed.
    ///
    /// # Errors
    /// When there is none.
    pub fn subnet_mut(&mut self, id: &str) -> Result<&mut Subnet, Refused> {
        self.subnets
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("subnet-", id))
    }

    /// The default subnet of a zone.
    #[must_use]
    pub fn default_subnet(&self, zone: &str) -> Option<&Subnet> {
        self.subnets
            .values()
            .find(|subnet| subnet.is_default && subnet.zone == zone)
    }

    /// Makes a subnet; without a zone, in the one that has the fewest of its VPC.
    ///
    /// # Errors
    /// When its range or zone may not be.
    pub fn create_subnet(
        &mut self,
        vpc: &str,
        text: &str,
        zone: Option<&str>,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let outer = self.vpc(vpc)?.cidr;
        let range = cidr::parse("CidrBlock", text)?;
        if !(16..=28).contains(&range.prefix()) || !cidr::within(range, outer) {
            return Err(Refused::new(
                "InvalidSubnet.Range",
                format!(
                    "the range {range} is not possible: it must lie within {outer} and between /16 and /28"
                ),
            ));
        }
        let sisters = || self.subnets.values().filter(|subnet| subnet.vpc == vpc);
        if let Some(other) = sisters().find(|other| other.cidr.overlaps(range)) {
            return Err(Refused::new(
                "InvalidSubnet.Conflict",
                format!(
                    "the range {range} overlaps {} of the subnet \"{}\"",
                    other.cidr, other.id
                ),
            ));
        }
        admit(
            sisters().count(),
            making.limits.subnets,
            "SubnetLimitExceeded",
            "subnets in this VPC",
        )?;
        let zone = match zone {
            Some(zone) => known_zone(zone, making)?,
            None => self.emptiest_zone(vpc, making),
        };
        Ok(self.insert_subnet(vpc, range, zone, tags, making))
    }

    pub(crate) fn insert_subnet(
        &mut self,
        vpc: &str,
        range: Cidr,
        zone: String,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> String {
        let id = making.fresh.id("subnet-");
        let subnet = Subnet {
            id: id.clone(),
            vpc: vpc.to_owned(),
            cidr: range,
            zone,
            is_default: false,
            map_public_ip: false,
            tags,
        };
        self.subnets.insert(id.clone(), subnet);
        self.join_default_acl(vpc, &id, making);
        id
    }

    fn emptiest_zone(&self, vpc: &str, making: &Making<'_>) -> String {
        let count = |zone: &String| {
            let there = self.subnets.values();
            there
                .filter(|subnet| subnet.vpc == vpc && subnet.zone == *zone)
                .count()
        };
        making
            .zones
            .iter()
            .min_by_key(|zone| count(zone))
            .cloned()
            .unwrap_or_default()
    }

    /// Makes the default subnet of a zone: the first free quarter of the default VPC.
    ///
    /// # Errors
    /// When there is no default VPC, the zone has one, or there is no room.
    pub fn create_default_subnet(
        &mut self,
        zone: &str,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let zone = known_zone(zone, making)?;
        let vpc = self.default_vpc().ok_or_else(|| {
            Refused::new(
                "DefaultVpcDoesNotExist",
                "the account has no default VPC; make one with CreateDefaultVpc",
            )
        })?;
        if let Some(there) = self.default_subnet(&zone) {
            return Err(Refused::new(
                "DefaultSubnetAlreadyExistsInAvailabilityZone",
                format!(
                    "the zone {zone} has the default subnet \"{}\" already",
                    there.id
                ),
            ));
        }
        let (id, range) = (vpc.id.clone(), vpc.cidr);
        let taken: Vec<Cidr> = self
            .subnets
            .values()
            .filter(|other| other.vpc == id)
            .map(|other| other.cidr)
            .collect();
        let free = first_free(range, (range.prefix() + 2).min(28), &taken).ok_or_else(|| {
            Refused::new(
                "InsufficientFreeAddressesInSubnet",
                format!("there is no free range left in {range}"),
            )
        })?;
        let subnet = self.insert_subnet(&id, free, zone, Tags::new(), making);
        let made = self.subnet_mut(&subnet)?;
        made.is_default = true;
        made.map_public_ip = true;
        Ok(subnet)
    }

    /// The addresses of a subnet that somebody has.
    pub fn used_addresses(&self, subnet: &str) -> BTreeSet<Ipv4Addr> {
        let there = self
            .interfaces
            .values()
            .filter(|interface| interface.subnet == subnet);
        there
            .flat_map(|interface| interface.addresses.iter().map(|own| own.address))
            .collect()
    }

    /// How many addresses of a subnet are free.
    #[must_use]
    pub fn free_addresses(&self, subnet: &Subnet) -> u64 {
        let used = self.used_addresses(&subnet.id).len();
        let gone = u64::from(RESERVED_FIRST) + 1 + u64::try_from(used).unwrap_or(u64::MAX);
        cidr::size(subnet.cidr).saturating_sub(gone)
    }

    /// An address of a subnet that nobody has and that is not among `also`: the one that is asked for, or the lowest.
    pub(crate) fn choose_address(
        &self,
        subnet: &Subnet,
        asked: Option<&str>,
        also: &[Ipv4Addr],
    ) -> Result<Ipv4Addr, Refused> {
        let used = self.used_addresses(&subnet.id);
        let is_taken = |address: &Ipv4Addr| used.contains(address) || also.contains(address);
        let Some(text) = asked else {
            let mut free = (RESERVED_FIRST..).map_while(|offset| {
                subnet
                    .cidr
                    .address(offset)
                    .filter(|address| subnet.may_give(*address))
            });
            return free.find(|address| !is_taken(address)).ok_or_else(|| {
                Refused::new(
                    "InsufficientFreeAddressesInSubnet",
                    format!("the subnet \"{}\" has no free address left", subnet.id),
                )
            });
        };
        let address = text
            .parse()
            .ok()
            .filter(|address| subnet.may_give(*address))
            .ok_or_else(|| {
                Refused::parameter(
                    "PrivateIpAddress",
                    text,
                    &format!(
                        "it must be an address of {} that is not reserved",
                        subnet.cidr
                    ),
                )
            })?;
        if is_taken(&address) {
            return Err(Refused::new(
                "InvalidIPAddress.InUse",
                format!(
                    "the address {address} is in use in the subnet \"{}\"",
                    subnet.id
                ),
            ));
        }
        Ok(address)
    }

    /// Deletes a subnet.
    ///
    /// # Errors
    /// When an interface or a directory is in it.
    pub fn delete_subnet(&mut self, id: &str) -> Result<(), Refused> {
        self.subnet(id)?;
        let claims = self
            .claims
            .iter()
            .filter(|claim| claim.subnets.iter().any(|subnet| subnet == id));
        let mut users: Vec<String> = claims.map(|claim| claim.directory.clone()).collect();
        let interfaces = self
            .interfaces
            .values()
            .filter(|interface| interface.subnet == id);
        users.extend(interfaces.map(|interface| interface.name_of_user().to_owned()));
        if !users.is_empty() {
            return Err(Refused::in_use("subnet", id, &users));
        }
        for table in self.route_tables.values_mut() {
            table
                .associations
                .retain(|association| association.subnet.as_deref() != Some(id));
        }
        for acl in self.acls.values_mut() {
            acl.associations
                .retain(|association| association.subnet != id);
        }
        self.subnets.remove(id);
        Ok(())
    }
}

fn known_zone(zone: &str, making: &Making<'_>) -> Result<String, Refused> {
    if making.zones.iter().any(|known| known == zone) {
        return Ok(zone.to_owned());
    }
    let known = making.zones.join(", ");
    Err(Refused::parameter(
        "AvailabilityZone",
        zone,
        &format!("the zones are {known}"),
    ))
}

/// The first range of this prefix in `outer` that overlaps none of `taken`.
pub(crate) fn first_free(outer: Cidr, prefix: u8, taken: &[Cidr]) -> Option<Cidr> {
    let step = 1_u32.checked_shl(32 - u32::from(prefix))?;
    let offsets = (0_u32..).map_while(|index| index.checked_mul(step));
    offsets
        .map_while(|offset| outer.address(offset))
        .filter_map(|base| format!("{base}/{prefix}").parse::<Cidr>().ok())
        .find(|range| !taken.iter().any(|other| other.overlaps(*range)))
}
