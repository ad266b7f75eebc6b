//! A network as documents, one for each thing, and the addresses that it holds in networks which others share.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, de::DeserializeOwned};

use crate::{Kind, Network, Tags};

/// A thing as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: String,
    /// What is known of it, as JSON.
    pub document: String,
}

/// An address that nobody else may have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reservation {
    /// The subnet; `public`; or `ranges`, where the address is the first one of a VPC.
    pub network: String,
    /// The address.
    pub address: u32,
    /// Whose it is: an id that is the only one of its network.
    pub holder: String,
}

/// A document that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the document of \"{id}\" cannot be read as a {kind}: {problem}")]
pub struct Corrupt {
    /// Of what.
    pub id: String,
    /// What it should be.
    pub kind: String,
    /// What is wrong.
    pub problem: String,
}

/// The kind of a record that holds only the tags of an interface which is not the administrator's.
const INTERFACE_TAGS: &str = "interface-tags";
/// The name of the network of public addresses.
const PUBLIC: &str = "public";
/// The name of the network whose addresses are the first ones of VPCs of which we chose the ranges.
const RANGES: &str = "ranges";

impl Network {
    /// The network that these records describe, and the tags of interfaces that are still to be added as leases.
    ///
    /// # Errors
    /// When a document cannot be read.
    pub fn from_records(
        account_id: &str,
        records: &[Record],
    ) -> Result<(Self, BTreeMap<String, Tags>), Corrupt> {
        let mut network = Self::empty(account_id);
        let mut lease_tags = BTreeMap::new();
        for record in records {
            match record.kind.as_str() {
                "vpc" => put(&mut network.vpcs, record)?,
                "subnet" => put(&mut network.subnets, record)?,
                "internet-gateway" => put(&mut network.gateways, record)?,
                "route-table" => put(&mut network.route_tables, record)?,
                "security-group" => put(&mut network.groups, record)?,
                "network-acl" => put(&mut network.acls, record)?,
                "dhcp-options" => put(&mut network.dhcp_options, record)?,
                "interface" => put(&mut network.interfaces, record)?,
                "address" => put(&mut network.addresses, record)?,
                "nat-gateway" => put(&mut network.nat_gateways, record)?,
                "instance" => put(&mut network.instances, record)?,
                "replay" => put(&mut network.replays, record)?,
                INTERFACE_TAGS => put(&mut lease_tags, record)?,
                _ => return Err(corrupt(record, "there is no such kind")),
            }
        }
        Ok((network, lease_tags))
    }

    /// Everything as records, by id.
    #[must_use]
    pub fn records(&self) -> BTreeMap<String, Record> {
        let mut records = BTreeMap::new();
        take(&mut records, "vpc", &self.vpcs);
        take(&mut records, "subnet", &self.subnets);
        take(&mut records, "internet-gateway", &self.gateways);
        take(&mut records, "route-table", &self.route_tables);
        take(&mut records, "security-group", &self.groups);
        take(&mut records, "network-acl", &self.acls);
        take(&mut records, "dhcp-options", &self.dhcp_options);
        take(&mut records, "address", &self.addresses);
        take(&mut records, "nat-gateway", &self.nat_gateways);
        take(&mut records, "instance", &self.instances);
        take(&mut records, "replay", &self.replays);
        for (id, interface) in &self.interfaces {
            match interface.kind {
                Kind::Plain | Kind::Nat(_) => add(&mut records, "interface", id, interface),
                Kind::Tenant(_) if interface.tags.is_empty() => {}
                Kind::Tenant(_) => add(&mut records, INTERFACE_TAGS, id, &interface.tags),
            }
        }
        records
    }

    /// The addresses that the administrator's things have.
    #[must_use]
    pub fn reservations(&self) -> BTreeSet<Reservation> {
        let tenant = |kind: &Kind| matches!(kind, Kind::Tenant(_));
        let own = self
            .interfaces
            .values()
            .filter(|interface| !tenant(&interface.kind));
        let private = own.flat_map(|interface| {
            interface.addresses.iter().map(|own| Reservation {
                network: interface.subnet.clone(),
                address: own.address.into(),
                holder: format!("{}/{}", interface.id, own.address),
            })
        });
        let public = self.addresses.values().map(|address| Reservation {
            network: PUBLIC.to_owned(),
            address: address.public.into(),
            holder: address.id.clone(),
        });
        let ranges = self.chosen_ranges().map(|(vpc, range)| Reservation {
            network: RANGES.to_owned(),
            address: range.base().into(),
            holder: vpc.to_owned(),
        });
        private.chain(public).chain(ranges).collect()
    }
}

fn corrupt(record: &Record, problem: &str) -> Corrupt {
    Corrupt {
        id: record.id.clone(),
        kind: record.kind.clone(),
        problem: problem.to_owned(),
    }
}

fn put<T: DeserializeOwned>(
    table: &mut BTreeMap<String, T>,
    record: &Record,
) -> Result<(), Corrupt> {
    let thing = serde_json::from_str(&record.document)
        .map_err(|error| corrupt(record, &error.to_string()))?;
    table.insert(record.id.clone(), thing);
    Ok(())
}

fn take<T: Serialize>(
    records: &mut BTreeMap<String, Record>,
    kind: &str,
    table: &BTreeMap<String, T>,
) {
    for (id, thing) in table {
        add(records, kind, id, thing);
    }
}

fn add<T: Serialize>(records: &mut BTreeMap<String, Record>, kind: &str, id: &str, thing: &T) {
    let record = Record {
        id: id.to_owned(),
        kind: kind.to_owned(),
        document: serde_json::to_string(thing)
            .expect("a document of texts and numbers can be written"),
    };
    records.insert(id.to_owned(), record);
}
