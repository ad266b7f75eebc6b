//! VPCs, and what every VPC has from its first moment: a main route table, a default group and a default ACL.

use model::network::Cidr;
use serde::{Deserialize, Serialize};

use crate::{Making, Network, Refused, Tags, admit, cidr};

/// A VPC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vpc {
    /// Its id.
    pub id: String,
    /// Its range.
    pub cidr: Cidr,
    /// The id of the association between it and its range.
    pub cidr_association: String,
    /// Whether it is the account's default one.
    #[serde(default)]
    pub is_default: bool,
    /// The set of DHCP options it has, if any.
    pub dhcp_options: Option<String>,
    /// Whether names are resolved in it.
    pub dns_support: bool,
    /// Whether its instances get names.
    pub dns_hostnames: bool,
    /// Whether its use of addresses is counted.
    #[serde(default)]
    pub usage_metrics: bool,
    /// Whether its instances have machines of their own.
    #[serde(default)]
    pub dedicated: bool,
    /// Whether the desktops in it are given a way to the Internet.
    #[serde(default)]
    pub internet: bool,
    /// The directory that it was made for and goes with, if any.
    #[serde(default)]
    pub made_for: Option<String>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// A VPC to be made.
#[derive(Debug, Clone, Default)]
pub struct VpcWish<'a> {
    /// Its range.
    pub cidr: &'a str,
    /// Whether its instances have machines of their own.
    pub dedicated: bool,
    /// Its tags.
    pub tags: Tags,
}

impl Network {
    /// The VPC with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn vpc(&self, id: &str) -> Result<&Vpc, Refused> {
        self.vpcs
            .get(id)
            .ok_or_else(|| Refused::not_found("vpc-", id))
    }

    /// The VPC with this id, to be changed.
    ///
    /// # Errors
    /// When there is none.
    pub fn vpc_mut(&mut self, id: &str) -> Result<&mut Vpc, Refused> {
        self.vpcs
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("vpc-", id))
    }

    /// The ranges of the VPCs whose ranges were chosen here and not by the administrator, with their VPCs: no two of the
    /// installation have the same.
    pub(crate) fn chosen_ranges(&self) -> impl Iterator<Item = (&str, Cidr)> {
        let chosen = self
            .vpcs
            .values()
            .filter(|vpc| vpc.is_default || vpc.made_for.is_some());
        chosen.map(|vpc| (vpc.id.as_str(), vpc.cidr))
    }

    /// The account's default VPC.
    #[must_use]
    pub fn default_vpc(&self) -> Option<&Vpc> {
        self.vpcs.values().find(|vpc| vpc.is_default)
    }

    /// Makes a VPC.
    ///
    /// # Errors
    /// When its range may not be, or the account has all the VPCs it may have.
    pub fn create_vpc(
        &mut self,
        wish: VpcWish<'_>,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let range = cidr::parse("CidrBlock", wish.cidr)?;
        if !(16..=28).contains(&range.prefix()) {
            return Err(Refused::new(
                "InvalidVpc.Range",
                format!(
                    "the range {range} is not possible for a VPC: it must lie between /16 and /28"
                ),
            ));
        }
        if let Some(management) = making
            .management
            .filter(|management| management.overlaps(range))
        {
            return Err(Refused::new(
                "InvalidVpc.Range",
                format!(
                    "the range {range} overlaps the management network {management}, which every desktop is on; choose another"
                ),
            ));
        }
        admit(
            self.vpcs.len(),
            making.limits.vpcs,
            "VpcLimitExceeded",
            "VPCs",
        )?;
        let id = self.insert_vpc(range, making);
        let vpc = self.vpc_mut(&id)?;
        vpc.tags = wish.tags;
        vpc.dedicated = wish.dedicated;
        Ok(id)
    }

    /// Adds a VPC with all that every VPC has.
    pub(crate) fn insert_vpc(&mut self, range: Cidr, making: &mut Making<'_>) -> String {
        let id = making.fresh.id("vpc-");
        let mut sets = self.dhcp_options.values();
        let dhcp_options = sets.find(|set| set.is_default).map(|set| set.id.clone());
        let vpc = Vpc {
            id: id.clone(),
            cidr: range,
            cidr_association: making.fresh.id("vpc-cidr-assoc-"),
            is_default: false,
            dhcp_options,
            dns_support: true,
            dns_hostnames: false,
            usage_metrics: false,
            dedicated: false,
            internet: false,
            made_for: None,
            tags: Tags::new(),
        };
        self.insert_main_route_table(&vpc, making);
        self.insert_default_group(&id, making);
        self.insert_default_acl(&id, making);
        self.vpcs.insert(id.clone(), vpc);
        id
    }

    /// Makes the account's default VPC in this range: a subnet that gives public addresses in every zone, and a way out.
    ///
    /// # Errors
    /// When it has one.
    pub fn create_default_vpc(
        &mut self,
        range: Cidr,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        if let Some(there) = self.default_vpc() {
            return Err(Refused::new(
                "DefaultVpcAlreadyExists",
                format!("the account has the default VPC \"{}\" already", there.id),
            ));
        }
        let id = self.insert_vpc(range, making);
        let vpc = self.vpc_mut(&id)?;
        vpc.is_default = true;
        vpc.dns_hostnames = true;
        self.give_way_out(&id, making)?;
        for zone in making.zones {
            if self.default_subnet(zone).is_none() {
                self.create_default_subnet(zone, making)?;
            }
        }
        Ok(id)
    }

    /// Gives a VPC an Internet gateway and its main table a route there.
    pub(crate) fn give_way_out(
        &mut self,
        vpc: &str,
        making: &mut Making<'_>,
    ) -> Result<(), Refused> {
        let gateway = match self.gateway_of(vpc) {
            Some(gateway) => gateway.id.clone(),
            None => self.insert_gateway(Some(vpc.to_owned()), Tags::new(), making),
        };
        let table = self.main_route_table(vpc)?.id.clone();
        self.insert_default_route(&table, &gateway);
        Ok(())
    }

    /// What keeps a VPC from being deleted.
    fn vpc_users(&self, id: &str) -> Vec<String> {
        let mut users = Vec::new();
        let mut all = |ids: &mut dyn Iterator<Item = &String>| users.extend(ids.cloned());
        all(&mut self
            .claims
            .iter()
            .filter(|claim| claim.vpc == id)
            .map(|claim| &claim.directory));
        all(&mut self
            .subnets
            .values()
            .filter(|subnet| subnet.vpc == id)
            .map(|subnet| &subnet.id));
        all(&mut self
            .gateways
            .values()
            .filter(|gateway| gateway.vpc.as_deref() == Some(id))
            .map(|gateway| &gateway.id));
        let tables = self
            .route_tables
            .values()
            .filter(|table| table.vpc == id && !table.is_main());
        all(&mut tables.map(|table| &table.id));
        let groups = self
            .groups
            .values()
            .filter(|group| group.vpc == id && !group.is_default());
        all(&mut groups.map(|group| &group.id));
        all(&mut self
            .acls
            .values()
            .filter(|acl| acl.vpc == id && !acl.is_default)
            .map(|acl| &acl.id));
        users
    }

    /// Deletes a VPC with its main route table, default group and default ACL.
    ///
    /// # Errors
    /// When anything else is in it.
    pub fn delete_vpc(&mut self, id: &str) -> Result<(), Refused> {
        self.vpc(id)?;
        let users = self.vpc_users(id);
        if !users.is_empty() {
            return Err(Refused::in_use("VPC", id, &users));
        }
        self.route_tables.retain(|_, table| table.vpc != id);
        self.groups.retain(|_, group| group.vpc != id);
        self.acls.retain(|_, acl| acl.vpc != id);
        self.vpcs.remove(id);
        Ok(())
    }
}
