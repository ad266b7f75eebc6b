//! Security groups.

use serde::{Deserialize, Serialize};

use crate::{Making, Network, Peer, Protocol, Refused, Rule, RuleWish, Tags, admit};

/// The name of the group that every VPC has.
const DEFAULT: &str = "default";
const NAME_CHARACTERS_MAX: usize = 255;

/// A security group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its VPC.
    pub vpc: String,
    /// Its name, unique in the VPC.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Its rules, in the order they came.
    pub rules: Vec<Rule>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

impl Group {
    /// Whether it is the group that every VPC has.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.name == DEFAULT
    }

    pub(crate) fn rule_mut(&mut self, id: &str) -> Result<&mut Rule, Refused> {
        let found = self.rules.iter_mut().find(|rule| rule.id == id);
        found.ok_or_else(|| Refused::not_found("sgr-", id))
    }
}

impl Network {
    /// The group with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn group(&self, id: &str) -> Result<&Group, Refused> {
        self.groups
            .get(id)
            .ok_or_else(|| Refused::not_found("sg-", id))
    }

    pub(crate) fn group_mut(&mut self, id: &str) -> Result<&mut Group, Refused> {
        self.groups
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("sg-", id))
    }

    /// The group of that name in a VPC, by default in the default one.
    ///
    /// # Errors
    /// When there is none.
    pub fn group_named(&self, name: &str, vpc: Option<&str>) -> Result<&Group, Refused> {
        let vpc = vpc.or_else(|| self.default_vpc().map(|vpc| vpc.id.as_str()));
        let found = self
            .groups
            .values()
            .find(|group| Some(group.vpc.as_str()) == vpc && group.name == name);
        found.ok_or_else(|| Refused::not_found("sg-", name))
    }

    /// The group that a VPC has from its first moment.
    ///
    /// # Errors
    /// When the VPC does not exist.
    pub fn default_group(&self, vpc: &str) -> Result<&Group, Refused> {
        self.vpc(vpc)?;
        self.group_named(DEFAULT, Some(vpc))
    }

    pub(crate) fn insert_default_group(&mut self, vpc: &str, making: &mut Making<'_>) {
        let id = self.insert_group(vpc, DEFAULT, "default VPC security group", making);
        self.insert_rule(
            &id,
            false,
            RuleWish {
                protocol: Protocol::all(),
                peer: Peer::Group(id.clone()),
                description: None,
            },
            making,
        );
    }

    /// Adds a group that lets everything out, as every new one does.
    pub(crate) fn insert_group(
        &mut self,
        vpc: &str,
        name: &str,
        description: &str,
        making: &mut Making<'_>,
    ) -> String {
        let id = making.fresh.id("sg-");
        let group = Group {
            id: id.clone(),
            vpc: vpc.to_owned(),
            name: name.to_owned(),
            description: description.to_owned(),
            rules: Vec::new(),
            tags: Tags::new(),
        };
        self.groups.insert(id.clone(), group);
        self.insert_rule(
            &id,
            true,
            RuleWish {
                protocol: Protocol::all(),
                peer: Peer::Range("0.0.0.0/0".parse().expect("this is a range")),
                description: None,
            },
            making,
        );
        id
    }

    pub(crate) fn insert_rule(
        &mut self,
        group: &str,
        egress: bool,
        wish: RuleWish,
        making: &mut Making<'_>,
    ) -> Option<String> {
        let id = making.fresh.id("sgr-");
        let group = self.groups.get_mut(group)?;
        group.rules.push(Rule {
            id: id.clone(),
            egress,
            protocol: wish.protocol,
            peer: wish.peer,
            description: wish.description,
            tags: Tags::new(),
        });
        Some(id)
    }

    /// Makes a group.
    ///
    /// # Errors
    /// When the name may not be or is taken in the VPC.
    pub fn create_group(
        &mut self,
        vpc: Option<&str>,
        name: &str,
        description: &str,
        tags: Tags,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let vpc = match vpc {
            Some(vpc) => self.vpc(vpc)?,
            None => self.default_vpc().ok_or_else(|| {
                Refused::new(
                    "VPCIdNotSpecified",
                    "the account has no default VPC; name one",
                )
            })?,
        };
        let vpc = vpc.id.clone();
        check_text("GroupName", name)?;
        check_text("GroupDescription", description)?;
        if name.starts_with("sg-") {
            return Err(Refused::parameter(
                "GroupName",
                name,
                "a name may not begin with sg-",
            ));
        }
        if name.eq_ignore_ascii_case(DEFAULT) {
            return Err(Refused::new(
                "InvalidGroup.Reserved",
                "the name \"default\" is the VPC's own group's",
            ));
        }
        let sisters = || self.groups.values().filter(|group| group.vpc == vpc);
        if sisters().any(|group| group.name == name) {
            return Err(Refused::new(
                "InvalidGroup.Duplicate",
                format!("the security group \"{name}\" is in the VPC \"{vpc}\" already"),
            ));
        }
        admit(
            sisters().count(),
            making.limits.groups,
            "SecurityGroupLimitExceeded",
            "security groups in this VPC",
        )?;
        let id = self.insert_group(&vpc, name, description, making);
        self.group_mut(&id)?.tags = tags;
        Ok(id)
    }

    /// Deletes a group.
    ///
    /// # Errors
    /// When it is the VPC's own, an interface or directory has it, or another group's rule names it.
    pub fn delete_group(&mut self, id: &str) -> Result<(), Refused> {
        if self.group(id)?.is_default() {
            return Err(Refused::new(
                "CannotDelete",
                format!("the security group \"{id}\" is its VPC's own and goes with it"),
            ));
        }
        let names_it = |group: &&Group| {
            group.id != id
                && group
                    .rules
                    .iter()
                    .any(|rule| rule.peer == Peer::Group(id.to_owned()))
        };
        let claims = self
            .claims
            .iter()
            .filter(|claim| claim.groups.iter().any(|group| group == id));
        let mut users: Vec<String> = claims.map(|claim| claim.directory.clone()).collect();
        let interfaces = self.interfaces.values();
        let members =
            interfaces.filter(|interface| interface.groups.iter().any(|group| group == id));
        users.extend(members.map(|interface| interface.name_of_user().to_owned()));
        users.extend(
            self.groups
                .values()
                .filter(names_it)
                .map(|group| group.id.clone()),
        );
        if !users.is_empty() {
            return Err(Refused::in_use("security group", id, &users));
        }
        self.groups.remove(id);
        Ok(())
    }
}

fn check_text(name: &str, text: &str) -> Result<(), Refused> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(c);
    if text.is_empty() || NAME_CHARACTERS_MAX < text.chars().count() || !text.chars().all(allowed) {
        return Err(Refused::parameter(
            name,
            text,
            "it has 1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*",
        ));
    }
    Ok(())
}
