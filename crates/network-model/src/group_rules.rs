//! Changes of what a security group lets pass.

use crate::{Making, Network, Peer, Refused, Rule, RuleWish, Tags, admit};

impl Network {
    /// Adds rules to a group: all of them or none. Answers their ids.
    ///
    /// # Errors
    /// When one is there already, names a group of elsewhere, or they are too many.
    pub fn authorize(
        &mut self,
        id: &str,
        egress: bool,
        wishes: Vec<RuleWish>,
        tags: &Tags,
        making: &mut Making<'_>,
    ) -> Result<Vec<String>, Refused> {
        let group = self.group(id)?;
        if wishes.is_empty() {
            return Err(Refused::missing(
                "at least one rule: IpPermissions, or IpProtocol with CidrIp",
            ));
        }
        for (index, wish) in wishes.iter().enumerate() {
            self.check_peer(&group.vpc, &wish.peer)?;
            let is_there = group.rules.iter().any(|rule| rule.says(egress, wish));
            let is_twice = wishes[..index]
                .iter()
                .any(|other| other.protocol == wish.protocol && other.peer == wish.peer);
            if is_there || is_twice {
                return Err(Refused::new(
                    "InvalidPermission.Duplicate",
                    format!(
                        "the rule {} is in the security group \"{id}\" already",
                        shown(wish)
                    ),
                ));
            }
        }
        let there = group
            .rules
            .iter()
            .filter(|rule| rule.egress == egress)
            .count();
        admit(
            there + wishes.len() - 1,
            making.limits.rules,
            "RulesPerSecurityGroupLimitExceeded",
            "rules in this security group",
        )?;
        let mut made = Vec::new();
        for wish in wishes {
            let rule = self.insert_rule(id, egress, wish, making);
            let rule = rule.ok_or_else(|| Refused::not_found("sg-", id))?;
            self.group_mut(id)?.rule_mut(&rule)?.tags = tags.clone();
            made.push(rule);
        }
        Ok(made)
    }

    /// Takes rules from a group, named by their ids or by what they say: all of them or none. Answers them.
    ///
    /// # Errors
    /// When one is not there.
    pub fn revoke(
        &mut self,
        id: &str,
        egress: bool,
        ids: &[String],
        wishes: &[RuleWish],
    ) -> Result<Vec<Rule>, Refused> {
        let group = self.group(id)?;
        let mut gone = Vec::new();
        for rule in ids {
            let found = group
                .rules
                .iter()
                .find(|there| there.id == *rule && there.egress == egress);
            gone.push(
                found
                    .ok_or_else(|| Refused::not_found("sgr-", rule))?
                    .clone(),
            );
        }
        for wish in wishes {
            let found = group.rules.iter().find(|rule| rule.says(egress, wish));
            let found = found.ok_or_else(|| {
                Refused::new(
                    "InvalidPermission.NotFound",
                    format!(
                        "the rule {} is not in the security group \"{id}\"",
                        shown(wish)
                    ),
                )
            })?;
            gone.push(found.clone());
        }
        if gone.is_empty() {
            return Err(Refused::missing(
                "at least one rule: IpPermissions, or SecurityGroupRuleIds",
            ));
        }
        self.group_mut(id)?
            .rules
            .retain(|rule| !gone.iter().any(|other| other.id == rule.id));
        Ok(gone)
    }

    /// Changes what a rule says.
    ///
    /// # Errors
    /// When it is not there, or another says that already.
    pub fn modify_rule(&mut self, group: &str, rule: &str, wish: RuleWish) -> Result<(), Refused> {
        let there = self.group(group)?;
        self.check_peer(&there.vpc, &wish.peer)?;
        let found = there.rules.iter().find(|other| other.id == rule);
        let egress = found
            .ok_or_else(|| Refused::not_found("sgr-", rule))?
            .egress;
        if there
            .rules
            .iter()
            .any(|other| other.id != rule && other.says(egress, &wish))
        {
            return Err(Refused::new(
                "InvalidPermission.Duplicate",
                format!(
                    "the rule {} is in the security group \"{group}\" already",
                    shown(&wish)
                ),
            ));
        }
        let rule = self.group_mut(group)?.rule_mut(rule)?;
        rule.protocol = wish.protocol;
        rule.peer = wish.peer;
        rule.description = wish.description;
        Ok(())
    }

    /// Changes what rules are said to be for, named by their ids or by what they say.
    ///
    /// # Errors
    /// When one is not there.
    pub fn describe_rules(
        &mut self,
        group: &str,
        egress: bool,
        by_id: &[(String, Option<String>)],
        wishes: &[RuleWish],
    ) -> Result<(), Refused> {
        let there = self.group(group)?;
        let mut changes: Vec<(String, Option<String>)> = by_id.to_vec();
        for wish in wishes {
            let found = there.rules.iter().find(|rule| rule.says(egress, wish));
            let found = found.ok_or_else(|| {
                Refused::new(
                    "InvalidPermission.NotFound",
                    format!(
                        "the rule {} is not in the security group \"{group}\"",
                        shown(wish)
                    ),
                )
            })?;
            changes.push((found.id.clone(), wish.description.clone()));
        }
        if changes.is_empty() {
            return Err(Refused::missing(
                "IpPermissions or SecurityGroupRuleDescriptions",
            ));
        }
        let mut after = there.clone();
        for (id, description) in changes {
            let rule = after.rule_mut(&id)?;
            if rule.egress != egress {
                return Err(Refused::not_found("sgr-", &id));
            }
            rule.description = description;
        }
        *self.group_mut(group)? = after;
        Ok(())
    }
}

fn shown(wish: &RuleWish) -> String {
    let ports = match (wish.protocol.from, wish.protocol.to) {
        (Some(from), Some(to)) => format!(" {from}-{to}"),
        _ => String::new(),
    };
    let peer = match &wish.peer {
        Peer::Range(range) => range.to_string(),
        Peer::RangeV6(range) => range.clone(),
        Peer::Group(group) => group.clone(),
    };
    format!("\"{}{ports} {peer}\"", wish.protocol.name)
}
