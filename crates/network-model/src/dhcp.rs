//! Sets of DHCP options.

use serde::{Deserialize, Serialize};

use crate::{Making, Network, Refused, Tags, admit};

/// The options that a set may hold, and how many values each takes.
const KNOWN: [(&str, usize); 6] = [
    ("domain-name-servers", 4),
    ("domain-name", 1),
    ("ntp-servers", 4),
    ("netbios-name-servers", 4),
    ("netbios-node-type", 1),
    ("ipv6-address-preferred-lease-time", 1),
];

/// A set of DHCP options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DhcpOptions {
    /// Its id.
    pub id: String,
    /// Its options in order: key and values.
    pub options: Vec<(String, Vec<String>)>,
    /// Whether it is the one that new VPCs of the account get.
    #[serde(default)]
    pub is_default: bool,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

impl Network {
    /// The set with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn dhcp(&self, id: &str) -> Result<&DhcpOptions, Refused> {
        self.dhcp_options
            .get(id)
            .ok_or_else(|| Refused::not_found("dopt-", id))
    }

    /// Makes a set.
    ///
    /// # Errors
    /// When an option is unknown or has too many values.
    pub fn create_dhcp_options(
        &mut self,
        options: Vec<(String, Vec<String>)>,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        admit(
            self.dhcp_options.len(),
            making.limits.dhcp_options,
            "DhcpOptionsLimitExceeded",
            "sets of DHCP options",
        )?;
        if options.is_empty() {
            return Err(Refused::missing("at least one DHCP option"));
        }
        for (key, values) in &options {
            let known = KNOWN.iter().find(|(known, _)| known == key);
            let Some((_, most)) = known else {
                return Err(Refused::parameter(
                    "DhcpConfiguration",
                    key,
                    "there is no such option",
                ));
            };
            if values.is_empty() || *most < values.len() {
                return Err(Refused::parameter(
                    key,
                    &values.join(","),
                    &format!("it takes 1 to {most} values"),
                ));
            }
        }
        let id = making.fresh.id("dopt-");
        let made = DhcpOptions {
            id: id.clone(),
            options,
            is_default: false,
            tags,
        };
        self.dhcp_options.insert(id.clone(), made);
        Ok(id)
    }

    /// Makes the set that new VPCs of the account get.
    pub fn insert_default_dhcp_options(&mut self, domain: &str, making: &mut Making<'_>) -> String {
        let id = making.fresh.id("dopt-");
        let option = |key: &str, value: &str| (key.to_owned(), vec![value.to_owned()]);
        let made = DhcpOptions {
            id: id.clone(),
            options: vec![
                option("domain-name", domain),
                option("domain-name-servers", "AmazonProvidedDNS"),
            ],
            is_default: true,
            tags: Tags::new(),
        };
        self.dhcp_options.insert(id.clone(), made);
        id
    }

    /// Gives a VPC a set; `default` gives it none.
    ///
    /// # Errors
    /// When either does not exist.
    pub fn associate_dhcp_options(&mut self, id: &str, vpc: &str) -> Result<(), Refused> {
        let set = if id == "default" {
            None
        } else {
            Some(self.dhcp(id)?.id.clone())
        };
        self.vpc_mut(vpc)?.dhcp_options = set;
        Ok(())
    }

    /// Deletes a set.
    ///
    /// # Errors
    /// When a VPC has it.
    pub fn delete_dhcp_options(&mut self, id: &str) -> Result<(), Refused> {
        self.dhcp(id)?;
        let users = self
            .vpcs
            .values()
            .filter(|vpc| vpc.dhcp_options.as_deref() == Some(id));
        let users: Vec<String> = users.map(|vpc| vpc.id.clone()).collect();
        if !users.is_empty() {
            return Err(Refused::in_use("set of DHCP options", id, &users));
        }
        self.dhcp_options.remove(id);
        Ok(())
    }
}
