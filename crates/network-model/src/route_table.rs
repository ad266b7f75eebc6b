//! Route tables and the subnets that go by them.

use serde::{Deserialize, Serialize};

use crate::{Destination, Making, Network, Refused, Route, Tags, Target, Vpc, admit};

/// A route table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTable {
    /// Its id.
    pub id: String,
    /// Its VPC.
    pub vpc: String,
    /// Its routes; the VPC's own is the first.
    pub routes: Vec<Route>,
    /// Who goes by it.
    pub associations: Vec<RouteTableAssociation>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// That a subnet goes by a table; without a subnet, that every one does which has no table of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTableAssociation {
    /// Its id.
    pub id: String,
    /// The subnet; none makes the table its VPC's main one.
    pub subnet: Option<String>,
}

impl RouteTable {
    /// Whether it is its VPC's main one.
    #[must_use]
    pub fn is_main(&self) -> bool {
        self.associations
            .iter()
            .any(|association| association.subnet.is_none())
    }
}

impl Network {
    /// The table with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn route_table(&self, id: &str) -> Result<&RouteTable, Refused> {
        self.route_tables
            .get(id)
            .ok_or_else(|| Refused::not_found("rtb-", id))
    }

    pub(crate) fn route_table_mut(&mut self, id: &str) -> Result<&mut RouteTable, Refused> {
        self.route_tables
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("rtb-", id))
    }

    /// A VPC's main table.
    ///
    /// # Errors
    /// When the VPC does not exist.
    pub fn main_route_table(&self, vpc: &str) -> Result<&RouteTable, Refused> {
        let found = self
            .route_tables
            .values()
            .find(|table| table.vpc == vpc && table.is_main());
        found.ok_or_else(|| Refused::not_found("vpc-", vpc))
    }

    pub(crate) fn insert_main_route_table(&mut self, vpc: &Vpc, making: &mut Making<'_>) {
        let id = self.insert_route_table(vpc, making);
        let association = RouteTableAssociation {
            id: making.fresh.id("rtbassoc-"),
            subnet: None,
        };
        if let Some(table) = self.route_tables.get_mut(&id) {
            table.associations.push(association);
        }
    }

    fn insert_route_table(&mut self, vpc: &Vpc, making: &mut Making<'_>) -> String {
        let id = making.fresh.id("rtb-");
        let own = Route {
            destination: Destination::Range(vpc.cidr),
            target: Target::Local,
        };
        let table = RouteTable {
            id: id.clone(),
            vpc: vpc.id.clone(),
            routes: vec![own],
            associations: Vec::new(),
            tags: Tags::new(),
        };
        self.route_tables.insert(id.clone(), table);
        id
    }

    /// Leads everything without a route of its own to a gateway.
    pub(crate) fn insert_default_route(&mut self, table: &str, gateway: &str) {
        let destination = Destination::Range("0.0.0.0/0".parse().expect("this is a range"));
        if let Some(table) = self.route_tables.get_mut(table)
            && !table
                .routes
                .iter()
                .any(|route| route.destination == destination)
        {
            table.routes.push(Route {
                destination,
                target: Target::Gateway(gateway.to_owned()),
            });
        }
    }

    /// Makes a table.
    ///
    /// # Errors
    /// When the VPC does not exist or has all the tables it may have.
    pub fn create_route_table(
        &mut self,
        vpc: &str,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let vpc = self.vpc(vpc)?.clone();
        let there = self
            .route_tables
            .values()
            .filter(|table| table.vpc == vpc.id)
            .count();
        admit(
            there,
            making.limits.route_tables,
            "RouteTableLimitExceeded",
            "route tables in this VPC",
        )?;
        let id = self.insert_route_table(&vpc, making);
        self.route_table_mut(&id)?.tags = tags;
        Ok(id)
    }

    /// Deletes a table.
    ///
    /// # Errors
    /// When somebody goes by it.
    pub fn delete_route_table(&mut self, id: &str) -> Result<(), Refused> {
        let table = self.route_table(id)?;
        let users: Vec<String> = table
            .associations
            .iter()
            .map(|association| {
                association
                    .subnet
                    .clone()
                    .unwrap_or_else(|| format!("{} (its main table)", table.vpc))
            })
            .collect();
        if !users.is_empty() {
            return Err(Refused::in_use("route table", id, &users));
        }
        self.route_tables.remove(id);
        Ok(())
    }

    /// Lets a subnet go by a table. Answers the id of the association.
    ///
    /// # Errors
    /// When they are of different VPCs, or the subnet goes by another.
    pub fn associate_route_table(
        &mut self,
        table: &str,
        subnet: &str,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let vpc = self.route_table(table)?.vpc.clone();
        if self.subnet(subnet)?.vpc != vpc {
            return Err(Refused::parameter(
                "SubnetId",
                subnet,
                &format!("it is not in the VPC \"{vpc}\" of the route table"),
            ));
        }
        let there = self.route_tables.values().find_map(|other| {
            let mut all = other.associations.iter();
            let found = all.find(|association| association.subnet.as_deref() == Some(subnet))?;
            Some((other.id.clone(), found.id.clone()))
        });
        match there {
            Some((other, association)) if other == table => Ok(association),
            Some((other, association)) => Err(Refused::new(
                "Resource.AlreadyAssociated",
                format!(
                    "the subnet \"{subnet}\" goes by the route table \"{other}\" ({association}); replace that"
                ),
            )),
            None => {
                let id = making.fresh.id("rtbassoc-");
                self.route_table_mut(table)?
                    .associations
                    .push(RouteTableAssociation {
                        id: id.clone(),
                        subnet: Some(subnet.to_owned()),
                    });
                Ok(id)
            }
        }
    }

    fn take_route_association(
        &mut self,
        id: &str,
        main_too: bool,
    ) -> Result<RouteTableAssociation, Refused> {
        for table in self.route_tables.values_mut() {
            let Some(index) = table
                .associations
                .iter()
                .position(|association| association.id == id)
            else {
                continue;
            };
            if table.associations[index].subnet.is_none() && !main_too {
                return Err(Refused::parameter(
                    "AssociationId",
                    id,
                    "it makes a table its VPC's main one; replace it by another table",
                ));
            }
            return Ok(table.associations.remove(index));
        }
        Err(Refused::not_found("rtbassoc-", id))
    }

    /// Lets a subnet go by its VPC's main table again.
    ///
    /// # Errors
    /// When there is no such association, or it is the main table's.
    pub fn disassociate_route_table(&mut self, association: &str) -> Result<(), Refused> {
        self.take_route_association(association, false).map(drop)
    }

    /// Lets who goes by one table go by another; the main one included. Answers the new association's id.
    ///
    /// # Errors
    /// When either does not exist, or they are of different VPCs.
    pub fn replace_route_table_association(
        &mut self,
        association: &str,
        table: &str,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let vpc = self.route_table(table)?.vpc.clone();
        let holds =
            |other: &&RouteTable| other.associations.iter().any(|own| own.id == association);
        let from = self.route_tables.values().find(holds);
        let from = from.ok_or_else(|| Refused::not_found("rtbassoc-", association))?;
        if from.vpc != vpc {
            return Err(Refused::parameter(
                "RouteTableId",
                table,
                "it is in another VPC",
            ));
        }
        let old = self.take_route_association(association, true)?;
        let id = making.fresh.id("rtbassoc-");
        self.route_table_mut(table)?
            .associations
            .push(RouteTableAssociation {
                id: id.clone(),
                subnet: old.subnet,
            });
        Ok(id)
    }
}
