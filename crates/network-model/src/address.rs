//! Public addresses (Elastic IPs) and the private addresses they stand for.

use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};

use crate::{Kind, Making, Network, Refused, Tags, admit};

/// A public address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The id of its allocation.
    pub id: String,
    /// The address.
    pub public: Ipv4Addr,
    /// What it stands for.
    pub association: Option<Association>,
    /// The name that it is looked up by in reverse.
    #[serde(default)]
    pub domain_name: Option<String>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// That a public address stands for a private one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// Its id.
    pub id: String,
    /// The interface.
    pub interface: String,
    /// The interface's address.
    pub private: Ipv4Addr,
}

impl Network {
    /// The address of this allocation.
    ///
    /// # Errors
    /// When there is none.
    pub fn address(&self, id: &str) -> Result<&Address, Refused> {
        self.addresses
            .get(id)
            .ok_or_else(|| Refused::not_found("eipalloc-", id))
    }

    fn address_mut(&mut self, id: &str) -> Result<&mut Address, Refused> {
        self.addresses
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("eipalloc-", id))
    }

    /// The allocation of this public address.
    ///
    /// # Errors
    /// When the account does not have it.
    pub fn allocation_of(&self, public: &str) -> Result<&Address, Refused> {
        let wanted: Option<Ipv4Addr> = public.parse().ok();
        let found = self
            .addresses
            .values()
            .find(|address| Some(address.public) == wanted);
        found.ok_or_else(|| {
            Refused::new(
                "InvalidAddress.NotFound",
                format!("the account does not have the address \"{public}\""),
            )
        })
    }

    /// The allocation that an association belongs to.
    ///
    /// # Errors
    /// When there is no such association.
    pub fn allocation_with(&self, association: &str) -> Result<&Address, Refused> {
        let has = |address: &&Address| {
            address
                .association
                .as_ref()
                .is_some_and(|own| own.id == association)
        };
        let found = self.addresses.values().find(has);
        found.ok_or_else(|| {
            Refused::new(
                "InvalidAssociationID.NotFound",
                format!("the association \"{association}\" does not exist"),
            )
        })
    }

    /// The public address that stands for a private one of an interface.
    #[must_use]
    pub fn public_of(&self, interface: &str, private: Ipv4Addr) -> Option<&Address> {
        let stands = |address: &&Address| {
            let own = address.association.as_ref();
            own.is_some_and(|own| own.interface == interface && own.private == private)
        };
        self.addresses.values().find(stands)
    }

    /// The public addresses that stand for something in a VPC.
    pub(crate) fn addresses_in(&self, vpc: &str) -> impl Iterator<Item = &Address> {
        self.addresses.values().filter(move |address| {
            let interface = address
                .association
                .as_ref()
                .and_then(|own| self.interfaces.get(&own.interface));
            interface.is_some_and(|interface| interface.vpc == vpc)
        })
    }

    pub(crate) fn drop_associations_of(&mut self, is_over: impl Fn(&Association) -> bool) {
        for address in self.addresses.values_mut() {
            address
                .association
                .take_if(|association| is_over(association));
        }
    }

    /// Gives the account a public address. Answers its allocation's id.
    ///
    /// # Errors
    /// When the account has all it may have.
    pub fn allocate_address(
        &mut self,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        admit(
            self.addresses.len(),
            making.limits.addresses,
            "AddressLimitExceeded",
            "public addresses",
        )?;
        let id = making.fresh.id("eipalloc-");
        let address = Address {
            id: id.clone(),
            public: making.fresh.public_address(),
            association: None,
            domain_name: None,
            tags,
        };
        self.addresses.insert(id.clone(), address);
        Ok(id)
    }

    /// Lets a public address stand for a private one of an interface, by default its primary one. Answers the
    /// association's id. The guide gives WorkSpaces a way out so, by their interfaces (NET-14).
    ///
    /// # Errors
    /// When the VPC has no Internet gateway, or the address stands for something and may not be taken from there.
    pub fn associate_address(
        &mut self,
        id: &str,
        interface: &str,
        private: Option<&str>,
        take: bool,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let address = self.address(id)?;
        let target = self.interface(interface)?;
        if let Kind::Nat(nat) = &target.kind {
            return Err(Refused::managed(interface, nat));
        }
        let private = match private {
            None => target.primary(),
            Some(text) => text
                .parse()
                .ok()
                .filter(|own| target.has(*own))
                .ok_or_else(|| {
                    Refused::parameter(
                        "PrivateIpAddress",
                        text,
                        &format!("it is no address of \"{interface}\""),
                    )
                })?,
        };
        if self.gateway_of(&target.vpc).is_none() {
            return Err(Refused::new(
                "Gateway.NotAttached",
                format!(
                    "the VPC \"{}\" of \"{interface}\" has no Internet gateway; attach one",
                    target.vpc
                ),
            ));
        }
        if let Some(own) = &address.association {
            if own.interface == interface && own.private == private {
                return Ok(own.id.clone());
            }
            let holder = self.interfaces.get(&own.interface);
            if let Some(Kind::Nat(nat)) = holder.map(|holder| &holder.kind) {
                return Err(Refused::managed(id, nat));
            }
            if !take {
                return Err(already(id, &own.interface));
            }
        }
        if let Some(other) = self.public_of(interface, private) {
            if !take {
                return Err(already(interface, &other.id));
            }
            let other = other.id.clone();
            self.address_mut(&other)?.association = None;
        }
        let association = making.fresh.id("eipassoc-");
        self.address_mut(id)?.association = Some(Association {
            id: association.clone(),
            interface: interface.to_owned(),
            private,
        });
        Ok(association)
    }

    /// Lets a public address stand for nothing.
    ///
    /// # Errors
    /// When a NAT gateway needs it.
    pub fn disassociate_address(&mut self, id: &str) -> Result<(), Refused> {
        let own = self.address(id)?.association.as_ref();
        let holder = own.and_then(|own| self.interfaces.get(&own.interface));
        if let Some(Kind::Nat(nat)) = holder.map(|holder| &holder.kind) {
            return Err(Refused::managed(id, nat));
        }
        self.address_mut(id)?.association = None;
        Ok(())
    }

    /// Says by which name a public address is looked up in reverse.
    ///
    /// # Errors
    /// When there is no such allocation.
    pub fn name_address(&mut self, id: &str, name: Option<String>) -> Result<(), Refused> {
        self.address_mut(id)?.domain_name = name;
        Ok(())
    }

    /// Gives a public address back.
    ///
    /// # Errors
    /// When it stands for something.
    pub fn release_address(&mut self, id: &str) -> Result<(), Refused> {
        if let Some(own) = &self.address(id)?.association {
            return Err(Refused::new(
                "InvalidIPAddress.InUse",
                format!(
                    "the address \"{id}\" stands for {} of \"{}\"; disassociate it first",
                    own.private, own.interface
                ),
            ));
        }
        self.addresses.remove(id);
        Ok(())
    }
}

fn already(what: &str, other: &str) -> Refused {
    Refused::new(
        "Resource.AlreadyAssociated",
        format!(
            "\"{what}\" is associated with \"{other}\" already; allow reassociation or disassociate it first"
        ),
    )
}
