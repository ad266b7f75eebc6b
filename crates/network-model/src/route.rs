//! Routes and where they lead.

use model::network::Cidr;
use serde::{Deserialize, Serialize};

use crate::{Making, Network, Refused, RouteTable, admit, cidr, instance::Power};

/// A route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// What it is for.
    pub destination: Destination,
    /// Where it leads.
    pub target: Target,
}

/// The addresses a route is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Destination {
    /// A range of addresses.
    Range(Cidr),
    /// A range of IPv6 addresses.
    RangeV6(String),
}

/// Where a route leads. What it names may be deleted: then it leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// The VPC itself.
    Local,
    /// An Internet gateway.
    Gateway(String),
    /// A NAT gateway.
    Nat(String),
    /// An instance, by its interface.
    Instance {
        /// The instance.
        instance: String,
        /// Its interface.
        interface: String,
    },
    /// An interface.
    Interface(String),
}

impl Destination {
    /// A destination as clients write it: one of two.
    ///
    /// # Errors
    /// When neither or both are given, or it is no range.
    pub fn checked(range: Option<&str>, range_v6: Option<&str>) -> Result<Self, Refused> {
        match (range, range_v6) {
            (Some(text), None) => Ok(Self::Range(cidr::parse("DestinationCidrBlock", text)?)),
            (None, Some(text)) => Ok(Self::RangeV6(cidr::parse_v6(text)?)),
            (None, None) => Err(Refused::missing("DestinationCidrBlock")),
            _ => Err(Refused::combination(
                "a route has one destination; two are given",
            )),
        }
    }

    fn shown(&self) -> String {
        match self {
            Self::Range(range) => range.to_string(),
            Self::RangeV6(range) => range.clone(),
        }
    }
}

impl Network {
    /// Whether packets of a route arrive somewhere.
    #[must_use]
    pub fn leads_somewhere(&self, table: &RouteTable, target: &Target) -> bool {
        let is_attached = |id: &String| {
            let interface = self.interfaces.get(id);
            interface.is_some_and(|interface| match &interface.attachment {
                Some(attachment) => {
                    let instance = self.instances.get(&attachment.instance);
                    instance.is_some_and(|instance| instance.power == Power::Running)
                }
                None => interface.is_managed(),
            })
        };
        match target {
            Target::Local => true,
            Target::Gateway(id) => {
                let gateway = self.gateways.get(id);
                gateway.is_some_and(|gateway| gateway.vpc.as_deref() == Some(table.vpc.as_str()))
            }
            Target::Nat(id) => self
                .nat_gateways
                .get(id)
                .is_some_and(|nat| nat.deleted_at.is_none()),
            Target::Instance { interface, .. } | Target::Interface(interface) => {
                is_attached(interface)
            }
        }
    }

    fn check_target(&self, table: &RouteTable, target: Target) -> Result<Target, Refused> {
        let same_vpc = |vpc: &str, id: &str| {
            if vpc == table.vpc {
                return Ok(());
            }
            Err(Refused::parameter(
                "target",
                id,
                &format!("it is not in the VPC \"{}\"", table.vpc),
            ))
        };
        match &target {
            Target::Local => Ok(target),
            Target::Gateway(id) if self.gateway(id)?.vpc.as_deref() == Some(&table.vpc) => {
                Ok(target)
            }
            Target::Gateway(id) => Err(Refused::parameter(
                "GatewayId",
                id,
                &format!("it is not attached to the VPC \"{}\"", table.vpc),
            )),
            Target::Nat(id) => {
                let nat = self.nat_gateway(id)?;
                if nat.deleted_at.is_some() {
                    return Err(Refused::not_found("nat-", id));
                }
                same_vpc(&nat.vpc, id)?;
                Ok(target)
            }
            Target::Interface(id) => {
                same_vpc(&self.interface(id)?.vpc, id)?;
                Ok(target)
            }
            Target::Instance { instance, .. } => {
                let seats = self.seats(&self.instance(instance)?.id);
                match seats.as_slice() {
                    [only] => {
                        same_vpc(&only.vpc, instance)?;
                        Ok(Target::Instance {
                            instance: instance.clone(),
                            interface: only.id.clone(),
                        })
                    }
                    seats => Err(Refused::new(
                        "InvalidInstanceID",
                        format!(
                            "the instance \"{instance}\" has {} interfaces; name the one to go to by NetworkInterfaceId",
                            seats.len()
                        ),
                    )),
                }
            }
        }
    }

    /// Adds a route.
    ///
    /// # Errors
    /// When its destination has one, is the VPC's own, or its target may not be.
    pub fn create_route(
        &mut self,
        table: &str,
        destination: Destination,
        target: Target,
        making: &Making<'_>,
    ) -> Result<(), Refused> {
        let there = self.route_table(table)?;
        if there
            .routes
            .iter()
            .any(|route| route.destination == destination)
        {
            return Err(Refused::new(
                "RouteAlreadyExists",
                format!(
                    "the route table \"{table}\" has a route for {} already",
                    destination.shown()
                ),
            ));
        }
        let own = self.vpc(&there.vpc)?.cidr;
        if let Destination::Range(range) = destination
            && cidr::within(range, own)
        {
            return Err(Refused::parameter(
                "DestinationCidrBlock",
                &range.to_string(),
                &format!("it lies within the VPC's own range {own}"),
            ));
        }
        admit(
            there.routes.len(),
            making.limits.routes,
            "RouteLimitExceeded",
            "routes in this table",
        )?;
        let target = self.check_target(there, target)?;
        self.route_table_mut(table)?.routes.push(Route {
            destination,
            target,
        });
        Ok(())
    }

    /// Leads a route elsewhere.
    ///
    /// # Errors
    /// When there is none for that destination, or its target may not be.
    pub fn replace_route(
        &mut self,
        table: &str,
        destination: &Destination,
        target: Target,
    ) -> Result<(), Refused> {
        let there = self.route_table(table)?;
        let index = self.route_index(table, destination)?;
        if there.routes[index].target == Target::Local && target != Target::Local {
            return Err(Refused::parameter(
                "DestinationCidrBlock",
                &destination.shown(),
                "the VPC's own route stays as it is",
            ));
        }
        let target = self.check_target(there, target)?;
        self.route_table_mut(table)?.routes[index].target = target;
        Ok(())
    }

    /// Removes a route.
    ///
    /// # Errors
    /// When there is none for that destination, or it is the VPC's own.
    pub fn delete_route(&mut self, table: &str, destination: &Destination) -> Result<(), Refused> {
        let index = self.route_index(table, destination)?;
        let routes = &mut self.route_table_mut(table)?.routes;
        if routes[index].target == Target::Local {
            return Err(Refused::parameter(
                "DestinationCidrBlock",
                &destination.shown(),
                "the VPC's own route cannot be deleted",
            ));
        }
        routes.remove(index);
        Ok(())
    }

    fn route_index(&self, table: &str, destination: &Destination) -> Result<usize, Refused> {
        let routes = &self.route_table(table)?.routes;
        let found = routes
            .iter()
            .position(|route| route.destination == *destination);
        found.ok_or_else(|| {
            Refused::new(
                "InvalidRoute.NotFound",
                format!(
                    "the route table \"{table}\" has no route for {}",
                    destination.shown()
                ),
            )
        })
    }
}
