//! NAT gateways: an interface in a subnet and, when they are public, a public address for it.

use serde::{Deserialize, Serialize};

use crate::{Association, InterfaceWish, Kind, Making, Network, Refused, Tags, admit};

/// A NAT gateway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NatGateway {
    /// Its id.
    pub id: String,
    /// Its subnet.
    pub subnet: String,
    /// The VPC of that.
    pub vpc: String,
    /// The allocation of its public address; a private one has none.
    pub allocation: Option<String>,
    /// Its interface, while it exists.
    pub interface: Option<String>,
    /// Since when it exists, in epoch milliseconds.
    pub created_at: i64,
    /// Since when it does not any more.
    pub deleted_at: Option<i64>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// A NAT gateway to be made.
#[derive(Debug, Clone, Default)]
pub struct NatWish<'a> {
    /// Its subnet.
    pub subnet: &'a str,
    /// Whether it translates to private addresses only.
    pub private: bool,
    /// The allocation of its public address.
    pub allocation: Option<&'a str>,
    /// Its private address, when it matters.
    pub address: Option<&'a str>,
    /// Its tags.
    pub tags: Tags,
}

impl Network {
    /// The NAT gateway with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn nat_gateway(&self, id: &str) -> Result<&NatGateway, Refused> {
        self.nat_gateways
            .get(id)
            .ok_or_else(|| Refused::not_found("nat-", id))
    }

    /// Makes a NAT gateway.
    ///
    /// # Errors
    /// When the address is missing or in use, or the VPC has no Internet gateway.
    pub fn create_nat_gateway(
        &mut self,
        wish: NatWish<'_>,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let subnet = self.subnet(wish.subnet)?;
        let (zone, vpc) = (subnet.zone.clone(), subnet.vpc.clone());
        let in_zone = |nat: &&NatGateway| {
            let there = self
                .subnets
                .get(&nat.subnet)
                .is_some_and(|subnet| subnet.zone == zone);
            there && nat.deleted_at.is_none()
        };
        let there = self.nat_gateways.values().filter(in_zone).count();
        admit(
            there,
            making.limits.nat_gateways,
            "NatGatewayLimitExceeded",
            "NAT gateways in this zone",
        )?;
        match (wish.private, wish.allocation) {
            (true, Some(_)) => {
                return Err(Refused::combination(
                    "a private NAT gateway has no AllocationId",
                ));
            }
            (false, None) => return Err(Refused::missing("AllocationId for a public NAT gateway")),
            (true, None) => {}
            (false, Some(id)) => {
                if let Some(own) = &self.address(id)?.association {
                    return Err(Refused::new(
                        "Resource.AlreadyAssociated",
                        format!(
                            "the address \"{id}\" stands for {} of \"{}\"; disassociate it first",
                            own.private, own.interface
                        ),
                    ));
                }
                if self.gateway_of(&vpc).is_none() {
                    return Err(Refused::new(
                        "Gateway.NotAttached",
                        format!("the VPC \"{vpc}\" has no Internet gateway; attach one"),
                    ));
                }
            }
        }
        let id = making.fresh.id("nat-");
        let description = format!("Interface for NAT Gateway {id}");
        let interface = InterfaceWish {
            subnet: wish.subnet,
            description: &description,
            address: wish.address,
            ..InterfaceWish::default()
        };
        let interface = self.insert_interface(interface, Kind::Nat(id.clone()), making)?;
        let private = self.interface(&interface)?.primary();
        if let Some(address) = wish.allocation.and_then(|id| self.addresses.get_mut(id)) {
            address.association = Some(Association {
                id: making.fresh.id("eipassoc-"),
                interface: interface.clone(),
                private,
            });
        }
        let nat = NatGateway {
            id: id.clone(),
            subnet: wish.subnet.to_owned(),
            vpc,
            allocation: wish.allocation.map(str::to_owned),
            interface: Some(interface),
            created_at: making.now,
            deleted_at: None,
            tags: wish.tags,
        };
        self.nat_gateways.insert(id.clone(), nat);
        Ok(id)
    }

    /// Deletes a NAT gateway: its interface goes and its address is free at once; it is shown as deleted for an hour.
    ///
    /// # Errors
    /// When there is none.
    pub fn delete_nat_gateway(&mut self, id: &str, now: i64) -> Result<(), Refused> {
        self.nat_gateway(id)?;
        let Some(nat) = self.nat_gateways.get_mut(id) else {
            return Ok(());
        };
        nat.deleted_at.get_or_insert(now);
        nat.allocation = None;
        if let Some(interface) = nat.interface.take() {
            self.remove_interface(&interface);
        }
        Ok(())
    }
}
