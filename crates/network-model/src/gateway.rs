//! Internet gateways.

use serde::{Deserialize, Serialize};

use crate::{Making, Network, Refused, Tags, admit};

/// An Internet gateway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gateway {
    /// Its id.
    pub id: String,
    /// The VPC it is attached to.
    pub vpc: Option<String>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

impl Network {
    /// The gateway with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn gateway(&self, id: &str) -> Result<&Gateway, Refused> {
        self.gateways
            .get(id)
            .ok_or_else(|| Refused::not_found("igw-", id))
    }

    /// The gateway that a VPC has.
    #[must_use]
    pub fn gateway_of(&self, vpc: &str) -> Option<&Gateway> {
        self.gateways
            .values()
            .find(|gateway| gateway.vpc.as_deref() == Some(vpc))
    }

    /// Makes a gateway.
    ///
    /// # Errors
    /// When the account has all it may have.
    pub fn create_gateway(
        &mut self,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        admit(
            self.gateways.len(),
            making.limits.vpcs,
            "InternetGatewayLimitExceeded",
            "Internet gateways",
        )?;
        Ok(self.insert_gateway(None, tags, making))
    }

    pub(crate) fn insert_gateway(
        &mut self,
        vpc: Option<String>,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> String {
        let id = making.fresh.id("igw-");
        let made = Gateway {
            id: id.clone(),
            vpc,
            tags,
        };
        self.gateways.insert(id.clone(), made);
        id
    }

    /// Attaches a gateway to a VPC.
    ///
    /// # Errors
    /// When it is attached, or the VPC has one.
    pub fn attach_gateway(&mut self, id: &str, vpc: &str) -> Result<(), Refused> {
        let attached = self.gateway(id)?.vpc.clone();
        self.vpc(vpc)?;
        if let Some(there) = attached {
            return Err(Refused::new(
                "Resource.AlreadyAssociated",
                format!("the Internet gateway \"{id}\" is attached to \"{there}\" already"),
            ));
        }
        if let Some(other) = self.gateway_of(vpc) {
            return Err(Refused::parameter(
                "VpcId",
                vpc,
                &format!("it has the Internet gateway \"{}\" already", other.id),
            ));
        }
        if let Some(gateway) = self.gateways.get_mut(id) {
            gateway.vpc = Some(vpc.to_owned());
        }
        Ok(())
    }

    /// Detaches a gateway.
    ///
    /// # Errors
    /// When it is not attached there, or public addresses of the VPC go through it.
    pub fn detach_gateway(&mut self, id: &str, vpc: &str) -> Result<(), Refused> {
        self.gateway(id)?;
        self.vpc(vpc)?;
        if self.gateway(id)?.vpc.as_deref() != Some(vpc) {
            return Err(Refused::new(
                "Gateway.NotAttached",
                format!("the Internet gateway \"{id}\" is not attached to \"{vpc}\""),
            ));
        }
        let users: Vec<String> = self
            .addresses_in(vpc)
            .map(|address| address.id.clone())
            .collect();
        if !users.is_empty() {
            return Err(Refused::new(
                "DependencyViolation",
                format!(
                    "\"{vpc}\" has public addresses in use; disassociate these first: {}",
                    users.join(", ")
                ),
            ));
        }
        if let Some(gateway) = self.gateways.get_mut(id) {
            gateway.vpc = None;
        }
        Ok(())
    }

    /// Deletes a gateway; routes through it lead nowhere from then on.
    ///
    /// # Errors
    /// When it is attached.
    pub fn delete_gateway(&mut self, id: &str) -> Result<(), Refused> {
        if let Some(vpc) = &self.gateway(id)?.vpc {
            return Err(Refused::new(
                "DependencyViolation",
                format!("the Internet gateway \"{id}\" is attached to \"{vpc}\"; detach it first"),
            ));
        }
        self.gateways.remove(id);
        Ok(())
    }
}
