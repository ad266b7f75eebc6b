//! Network ACLs: numbered entries, the lowest that matches decides.

use model::network::Cidr;
use serde::{Deserialize, Serialize};

use crate::{Making, Network, Refused, Tags, admit, cidr};

/// The highest number an entry may have.
const NUMBER_MAX: i64 = 32_766;
/// The number of the entry that lets everything pass in a default ACL.
const ALLOW_ALL: i64 = 100;

/// A network ACL. What no entry lets pass is denied; that is not written down as an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acl {
    /// Its id.
    pub id: String,
    /// Its VPC.
    pub vpc: String,
    /// Whether it is the one that its VPC has from its first moment.
    pub is_default: bool,
    /// Its entries, by direction and number.
    pub entries: Vec<AclEntry>,
    /// The subnets it rules.
    pub associations: Vec<AclAssociation>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AclEntry {
    /// Its number.
    pub number: i64,
    /// Whether it is about what goes out.
    pub egress: bool,
    /// Whether it lets pass.
    pub allow: bool,
    /// The number of its protocol; -1 for all.
    pub protocol: i64,
    /// The other side.
    pub range: Cidr,
    /// First and last port, for TCP and UDP.
    pub ports: Option<(i64, i64)>,
    /// Type and code, for ICMP.
    pub icmp: Option<(i64, i64)>,
}

/// That an ACL rules a subnet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AclAssociation {
    /// Its id.
    pub id: String,
    /// The subnet.
    pub subnet: String,
}

/// An entry as clients write it.
#[derive(Debug, Clone)]
pub struct EntryWish<'a> {
    /// Its number.
    pub number: i64,
    /// Whether it is about what goes out.
    pub egress: bool,
    /// `allow` or `deny`.
    pub action: &'a str,
    /// The protocol: a number, a name, or -1.
    pub protocol: &'a str,
    /// The other side.
    pub range: Option<&'a str>,
    /// First and last port.
    pub ports: Option<(i64, i64)>,
    /// Type and code.
    pub icmp: Option<(i64, i64)>,
}

impl EntryWish<'_> {
    fn checked(&self) -> Result<AclEntry, Refused> {
        if !(1..=NUMBER_MAX).contains(&self.number) {
            return Err(Refused::parameter(
                "RuleNumber",
                &self.number.to_string(),
                "it lies between 1 and 32766",
            ));
        }
        let allow = match self.action.to_ascii_lowercase().as_str() {
            "allow" => true,
            "deny" => false,
            other => {
                return Err(Refused::parameter(
                    "RuleAction",
                    other,
                    "it is allow or deny",
                ));
            }
        };
        let protocol = match self.protocol.to_ascii_lowercase().as_str() {
            "-1" | "all" => -1,
            "tcp" => 6,
            "udp" => 17,
            "icmp" => 1,
            other => other.parse::<u8>().map(i64::from).map_err(|_| {
                Refused::parameter(
                    "Protocol",
                    other,
                    "it is tcp, udp, icmp, -1 or a number up to 255",
                )
            })?,
        };
        let has_ports = matches!(protocol, 6 | 17);
        if has_ports {
            let Some((first, last)) = self.ports else {
                return Err(Refused::missing("PortRange for TCP and UDP"));
            };
            if first < 0 || last < first || 65_535 < last {
                let shown = format!("{first}-{last}");
                return Err(Refused::parameter(
                    "PortRange",
                    &shown,
                    "ports lie between 0 and 65535, the first before the last",
                ));
            }
        }
        if protocol == 1 && self.icmp.is_none() {
            return Err(Refused::missing("Icmp with Type and Code for ICMP"));
        }
        let range = self.range.ok_or_else(|| Refused::missing("CidrBlock"))?;
        Ok(AclEntry {
            number: self.number,
            egress: self.egress,
            allow,
            protocol,
            range: cidr::parse("CidrBlock", range)?,
            ports: self.ports.filter(|_| has_ports),
            icmp: self.icmp.filter(|_| protocol == 1),
        })
    }
}

impl Network {
    /// The ACL with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn acl(&self, id: &str) -> Result<&Acl, Refused> {
        self.acls
            .get(id)
            .ok_or_else(|| Refused::not_found("acl-", id))
    }

    fn acl_mut(&mut self, id: &str) -> Result<&mut Acl, Refused> {
        self.acls
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("acl-", id))
    }

    pub(crate) fn insert_default_acl(&mut self, vpc: &str, making: &mut Making<'_>) {
        let id = self.insert_acl(vpc, making);
        let entry = |egress| AclEntry {
            number: ALLOW_ALL,
            egress,
            allow: true,
            protocol: -1,
            range: "0.0.0.0/0".parse().expect("this is a range"),
            ports: None,
            icmp: None,
        };
        if let Some(acl) = self.acls.get_mut(&id) {
            acl.is_default = true;
            acl.entries = vec![entry(false), entry(true)];
        }
    }

    fn insert_acl(&mut self, vpc: &str, making: &mut Making<'_>) -> String {
        let id = making.fresh.id("acl-");
        let acl = Acl {
            id: id.clone(),
            vpc: vpc.to_owned(),
            is_default: false,
            entries: Vec::new(),
            associations: Vec::new(),
            tags: Tags::new(),
        };
        self.acls.insert(id.clone(), acl);
        id
    }

    pub(crate) fn join_default_acl(&mut self, vpc: &str, subnet: &str, making: &mut Making<'_>) {
        let id = making.fresh.id("aclassoc-");
        let mut all = self.acls.values_mut();
        if let Some(acl) = all.find(|acl| acl.vpc == vpc && acl.is_default) {
            acl.associations.push(AclAssociation {
                id,
                subnet: subnet.to_owned(),
            });
        }
    }

    /// Makes an ACL that denies everything.
    ///
    /// # Errors
    /// When the VPC does not exist or has all it may have.
    pub fn create_acl(
        &mut self,
        vpc: &str,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        self.vpc(vpc)?;
        let there = self.acls.values().filter(|acl| acl.vpc == vpc).count();
        admit(
            there,
            making.limits.acls,
            "NetworkAclLimitExceeded",
            "network ACLs in this VPC",
        )?;
        let id = self.insert_acl(vpc, making);
        self.acl_mut(&id)?.tags = tags;
        Ok(id)
    }

    /// Deletes an ACL.
    ///
    /// # Errors
    /// When it is its VPC's own or rules a subnet.
    pub fn delete_acl(&mut self, id: &str) -> Result<(), Refused> {
        let acl = self.acl(id)?;
        if acl.is_default {
            return Err(Refused::parameter(
                "NetworkAclId",
                id,
                "it is its VPC's own and goes with it",
            ));
        }
        let users: Vec<String> = acl
            .associations
            .iter()
            .map(|association| association.subnet.clone())
            .collect();
        if !users.is_empty() {
            return Err(Refused::in_use("network ACL", id, &users));
        }
        self.acls.remove(id);
        Ok(())
    }

    /// Adds an entry, or puts it in the place of the one with its number.
    ///
    /// # Errors
    /// When the number is taken (to add) or free (to replace), or the entry may not be.
    pub fn put_acl_entry(
        &mut self,
        id: &str,
        wish: &EntryWish<'_>,
        replace: bool,
        making: &Making<'_>,
    ) -> Result<(), Refused> {
        let entry = wish.checked()?;
        let limit = making.limits.acl_entries;
        let acl = self.acl_mut(id)?;
        let same = |other: &AclEntry| other.egress == entry.egress && other.number == entry.number;
        match (acl.entries.iter().position(same), replace) {
            (Some(_), false) => {
                return Err(Refused::new(
                    "NetworkAclEntryAlreadyExists",
                    format!(
                        "the network ACL \"{id}\" has an entry {} already",
                        entry.number
                    ),
                ));
            }
            (None, true) => return Err(no_entry(id, entry.number)),
            (Some(index), true) => acl.entries[index] = entry,
            (None, false) => {
                let there = acl
                    .entries
                    .iter()
                    .filter(|other| other.egress == entry.egress)
                    .count();
                admit(
                    there,
                    limit,
                    "NetworkAclEntryLimitExceeded",
                    "entries in this network ACL",
                )?;
                acl.entries.push(entry);
            }
        }
        acl.entries
            .sort_by_key(|entry| (entry.egress, entry.number));
        Ok(())
    }

    /// Removes an entry.
    ///
    /// # Errors
    /// When there is none.
    pub fn delete_acl_entry(&mut self, id: &str, egress: bool, number: i64) -> Result<(), Refused> {
        let entries = &mut self.acl_mut(id)?.entries;
        let found = entries
            .iter()
            .position(|entry| entry.egress == egress && entry.number == number);
        entries.remove(found.ok_or_else(|| no_entry(id, number))?);
        Ok(())
    }

    /// Lets another ACL rule a subnet. Answers the new association's id.
    ///
    /// # Errors
    /// When either does not exist, or they are of different VPCs.
    pub fn replace_acl_association(
        &mut self,
        association: &str,
        id: &str,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let vpc = self.acl(id)?.vpc.clone();
        let holds = |acl: &&mut Acl| acl.associations.iter().any(|own| own.id == association);
        let from = self.acls.values_mut().find(holds);
        let from = from.ok_or_else(|| Refused::not_found("aclassoc-", association))?;
        if from.vpc != vpc {
            return Err(Refused::parameter(
                "NetworkAclId",
                id,
                "it is in another VPC than the subnet",
            ));
        }
        let index = from
            .associations
            .iter()
            .position(|own| own.id == association);
        let subnet = from.associations.remove(index.unwrap_or_default()).subnet;
        let new = making.fresh.id("aclassoc-");
        self.acl_mut(id)?.associations.push(AclAssociation {
            id: new.clone(),
            subnet,
        });
        Ok(new)
    }
}

fn no_entry(id: &str, number: i64) -> Refused {
    Refused::new(
        "InvalidNetworkAclEntry.NotFound",
        format!("the network ACL \"{id}\" has no entry {number}"),
    )
}
