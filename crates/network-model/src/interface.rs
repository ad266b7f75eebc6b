//! Network interfaces: those that administrators make, those of NAT gateways, and those of WorkSpaces and directory
//! controllers, which are shown and can be given public addresses but go with their owners.

use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};

use crate::{Making, Network, Power, Refused, Tags, admit};

/// An interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interface {
    /// Its id.
    pub id: String,
    /// Its subnet.
    pub subnet: String,
    /// The VPC of that.
    pub vpc: String,
    /// What it is for.
    pub description: String,
    /// Its addresses; the first is the primary one.
    pub addresses: Vec<Private>,
    /// Its security groups.
    pub groups: Vec<String>,
    /// Whether it drops what is neither from nor for it; off for instances that translate addresses.
    pub source_dest_check: bool,
    /// The instance it is attached to.
    pub attachment: Option<Attachment>,
    /// Whose it is.
    pub kind: Kind,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// Whose an interface is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The administrator's.
    Plain,
    /// A NAT gateway's.
    Nat(String),
    /// A WorkSpace's or a directory controller's, by its id or name.
    Tenant(String),
}

/// A private address of an interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    /// The address.
    pub address: Ipv4Addr,
}

/// That an interface is attached to an instance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its id.
    pub id: String,
    /// The instance.
    pub instance: String,
    /// Which of the instance's interfaces it is.
    pub device_index: i64,
    /// Whether the interface goes with the instance.
    pub delete_on_termination: bool,
    /// Since when, in epoch milliseconds.
    pub at: i64,
}

/// An interface to be made.
#[derive(Debug, Clone, Default)]
pub struct InterfaceWish<'a> {
    /// Its subnet.
    pub subnet: &'a str,
    /// What it is for.
    pub description: &'a str,
    /// The primary address, when it matters.
    pub address: Option<&'a str>,
    /// Further addresses that matter.
    pub secondary: Vec<&'a str>,
    /// How many further addresses that do not.
    pub secondary_count: usize,
    /// Its groups; the VPC's own when there are none.
    pub groups: Vec<String>,
    /// Its tags.
    pub tags: Tags,
}

impl Interface {
    /// Its primary address.
    #[must_use]
    pub fn primary(&self) -> Ipv4Addr {
        self.addresses
            .first()
            .map_or(Ipv4Addr::UNSPECIFIED, |first| first.address)
    }

    /// Whether it has this address.
    #[must_use]
    pub fn has(&self, address: Ipv4Addr) -> bool {
        self.addresses.iter().any(|own| own.address == address)
    }

    /// Whether it belongs to a service and not to the administrator.
    #[must_use]
    pub fn is_managed(&self) -> bool {
        self.kind != Kind::Plain
    }

    /// Whether it is attached to something.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        self.is_managed() || self.attachment.is_some()
    }

    /// Who uses what the interface uses: its owner where there is one, else itself.
    #[must_use]
    pub fn name_of_user(&self) -> &str {
        match &self.kind {
            Kind::Plain => &self.id,
            Kind::Nat(owner) | Kind::Tenant(owner) => owner,
        }
    }

    /// The service it belongs to, as clients are shown it.
    #[must_use]
    pub fn requester(&self) -> Option<&'static str> {
        match &self.kind {
            Kind::Plain => None,
            Kind::Nat(_) => Some("nat-gateway"),
            Kind::Tenant(owner) if owner.starts_with("ws-") => Some("workspaces"),
            Kind::Tenant(_) => Some("directory-service"),
        }
    }

    /// Its type, as clients are shown it.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match &self.kind {
            Kind::Nat(_) => "nat_gateway",
            Kind::Plain | Kind::Tenant(_) => "interface",
        }
    }

    pub(crate) fn check_own(&self) -> Result<(), Refused> {
        if self.is_managed() {
            return Err(Refused::managed(&self.id, self.name_of_user()));
        }
        Ok(())
    }
}

impl Network {
    /// The interface with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn interface(&self, id: &str) -> Result<&Interface, Refused> {
        self.interfaces
            .get(id)
            .ok_or_else(|| Refused::not_found("eni-", id))
    }

    /// An interface of the administrator's, to be changed.
    ///
    /// # Errors
    /// When there is none, or it belongs to a service.
    pub fn own_interface_mut(&mut self, id: &str) -> Result<&mut Interface, Refused> {
        self.interface(id)?.check_own()?;
        self.interfaces
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("eni-", id))
    }

    /// Makes an interface of the administrator's.
    ///
    /// # Errors
    /// When its subnet, addresses or groups may not be.
    pub fn create_interface(
        &mut self,
        wish: InterfaceWish<'_>,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        self.insert_interface(wish, Kind::Plain, making)
    }

    pub(crate) fn insert_interface(
        &mut self,
        wish: InterfaceWish<'_>,
        kind: Kind,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        admit(
            self.interfaces.len(),
            making.limits.interfaces,
            "NetworkInterfaceLimitExceeded",
            "network interfaces",
        )?;
        let subnet = self.subnet(wish.subnet)?;
        let groups = match kind {
            Kind::Plain => self.checked_groups(&subnet.vpc, wish.groups, making)?,
            _ => Vec::new(),
        };
        let mut addresses = vec![self.choose_address(subnet, wish.address, &[])?];
        for asked in &wish.secondary {
            addresses.push(self.choose_address(subnet, Some(asked), &addresses)?);
        }
        for _ in 0..wish.secondary_count {
            admit(
                addresses.len(),
                making.limits.interface_addresses,
                "PrivateIpAddressLimitExceeded",
                "addresses on this interface",
            )?;
            addresses.push(self.choose_address(subnet, None, &addresses)?);
        }
        let id = making.fresh.id("eni-");
        let interface = Interface {
            id: id.clone(),
            subnet: subnet.id.clone(),
            vpc: subnet.vpc.clone(),
            description: wish.description.to_owned(),
            addresses: addresses
                .into_iter()
                .map(|address| Private { address })
                .collect(),
            groups,
            source_dest_check: kind == Kind::Plain,
            attachment: None,
            kind,
            tags: wish.tags,
        };
        self.interfaces.insert(id.clone(), interface);
        Ok(id)
    }

    fn checked_groups(
        &self,
        vpc: &str,
        groups: Vec<String>,
        making: &Making<'_>,
    ) -> Result<Vec<String>, Refused> {
        if groups.is_empty() {
            return Ok(vec![self.default_group(vpc)?.id.clone()]);
        }
        if making.limits.interface_groups < groups.len() {
            return Err(Refused::new(
                "SecurityGroupsPerInterfaceLimitExceeded",
                format!(
                    "an interface is in at most {} groups; {} are given",
                    making.limits.interface_groups,
                    groups.len()
                ),
            ));
        }
        for id in &groups {
            if self.group(id)?.vpc != vpc {
                return Err(Refused::new(
                    "InvalidGroup.NotFound",
                    format!(
                        "the security group \"{id}\" is not in the VPC \"{vpc}\" of the interface"
                    ),
                ));
            }
        }
        let mut once = groups;
        once.sort();
        once.dedup();
        Ok(once)
    }

    /// Puts an interface into other groups.
    ///
    /// # Errors
    /// When one of them may not be.
    pub fn set_groups(
        &mut self,
        id: &str,
        groups: Vec<String>,
        making: &Making<'_>,
    ) -> Result<(), Refused> {
        let vpc = self.interface(id)?.vpc.clone();
        let groups = self.checked_groups(&vpc, groups, making)?;
        self.own_interface_mut(id)?.groups = groups;
        Ok(())
    }

    /// Attaches an interface to an instance. Answers the attachment's id.
    ///
    /// # Errors
    /// When it is attached, the place is taken, or they are of different zones.
    pub fn attach_interface(
        &mut self,
        id: &str,
        instance: &str,
        device_index: i64,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let interface = self.interface(id)?;
        interface.check_own()?;
        if let Some(attachment) = &interface.attachment {
            return Err(Refused::new(
                "InvalidNetworkInterface.InUse",
                format!(
                    "the network interface \"{id}\" is attached to \"{}\"; detach it first",
                    attachment.instance
                ),
            ));
        }
        if self.instance(instance)?.power == Power::Terminated {
            return Err(Refused::new(
                "IncorrectInstanceState",
                format!("the instance \"{instance}\" is terminated"),
            ));
        }
        let seats = self.seats(instance);
        if seats.iter().any(|seat| {
            seat.attachment
                .as_ref()
                .is_some_and(|own| own.device_index == device_index)
        }) {
            return Err(Refused::parameter(
                "DeviceIndex",
                &device_index.to_string(),
                "the instance has an interface there",
            ));
        }
        let zone = |interface: &Interface| {
            self.subnets
                .get(&interface.subnet)
                .map(|subnet| subnet.zone.clone())
        };
        if seats
            .iter()
            .any(|seat| seat.vpc != interface.vpc || zone(seat) != zone(interface))
        {
            return Err(Refused::combination(format!(
                "the network interface \"{id}\" and the instance \"{instance}\" are not in the same VPC and zone"
            )));
        }
        let attachment = making.fresh.id("eni-attach-");
        self.own_interface_mut(id)?.attachment = Some(Attachment {
            id: attachment.clone(),
            instance: instance.to_owned(),
            device_index,
            delete_on_termination: false,
            at: making.now,
        });
        Ok(attachment)
    }

    /// The id of the interface with this attachment.
    ///
    /// # Errors
    /// When there is none.
    pub fn attached(&self, attachment: &str) -> Result<&Interface, Refused> {
        let has = |interface: &&Interface| {
            interface
                .attachment
                .as_ref()
                .is_some_and(|own| own.id == attachment)
        };
        let found = self.interfaces.values().find(has);
        found.ok_or_else(|| Refused::not_found("eni-attach-", attachment))
    }

    /// Detaches an interface.
    ///
    /// # Errors
    /// When there is no such attachment, or it is the instance's primary interface.
    pub fn detach_interface(&mut self, attachment: &str) -> Result<(), Refused> {
        let interface = self.attached(attachment)?;
        if interface
            .attachment
            .as_ref()
            .is_some_and(|own| own.device_index == 0)
        {
            return Err(Refused::new(
                "OperationNotPermitted",
                format!(
                    "\"{}\" is its instance's primary network interface and cannot be detached",
                    interface.id
                ),
            ));
        }
        let id = interface.id.clone();
        self.own_interface_mut(&id)?.attachment = None;
        Ok(())
    }

    /// Deletes an interface of the administrator's.
    ///
    /// # Errors
    /// When it is attached or belongs to a service.
    pub fn delete_interface(&mut self, id: &str) -> Result<(), Refused> {
        let interface = self.interface(id)?;
        if interface.is_in_use() {
            let user = interface
                .attachment
                .as_ref()
                .map_or(interface.name_of_user(), |own| &own.instance);
            return Err(Refused::new(
                "InvalidParameterValue",
                format!("the network interface \"{id}\" is in use by {user} and cannot be deleted"),
            ));
        }
        self.remove_interface(id);
        Ok(())
    }

    pub(crate) fn remove_interface(&mut self, id: &str) {
        self.drop_associations_of(|association| association.interface == id);
        self.interfaces.remove(id);
    }
}
