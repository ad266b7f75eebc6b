//! The groups of a domain in memory: those it is born with, and who belongs to them.

use std::collections::{BTreeMap, BTreeSet};

use super::realm::{Realm, key};
use crate::directory::{
    Attributes, DirectoryError, Domain, GroupForm,
    GroupScope::{self, BuiltinLocal, DomainLocal, Global, Universal},
};

/// The five groups of a directory administrator (DIR-18).
pub(super) const ADMINISTRATORS: [&str; 5] = [
    "Administrators",
    "Domain Admins",
    "Enterprise Admins",
    "Group Policy Creator Owners",
    "Schema Admins",
];

/// The account that every domain is born with; here it is nobody.
const ADMINISTRATOR: &str = "administrator";
/// The last part of the identifier of Domain Admins.
const DOMAIN_ADMINS: u32 = 512;

/// Groups that every domain is born with, their scope and the last part of their identifier.
const BORN: [(&str, GroupScope, u32); 20] = [
    ("Administrators", BuiltinLocal, 544),
    ("Users", BuiltinLocal, 545),
    ("Guests", BuiltinLocal, 546),
    ("Account Operators", BuiltinLocal, 548),
    ("Server Operators", BuiltinLocal, 549),
    ("Print Operators", BuiltinLocal, 550),
    ("Backup Operators", BuiltinLocal, 551),
    ("Remote Desktop Users", BuiltinLocal, 555),
    ("Domain Admins", Global, DOMAIN_ADMINS),
    ("Domain Users", Global, 513),
    ("Domain Guests", Global, 514),
    ("Domain Computers", Global, 515),
    ("Domain Controllers", Global, 516),
    ("Cert Publishers", DomainLocal, 517),
    ("Schema Admins", Universal, 518),
    ("Enterprise Admins", Universal, 519),
    ("Group Policy Creator Owners", Global, 520),
    ("RAS and IAS Servers", DomainLocal, 553),
    ("Allowed RODC Password Replication Group", DomainLocal, 571),
    ("Denied RODC Password Replication Group", DomainLocal, 572),
];

/// A group.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) rid: u32,
    pub(super) form: GroupForm,
    pub(super) born: bool,
    pub(super) attributes: Attributes,
    /// Account names in lower case.
    pub(super) members: BTreeSet<String>,
}

/// The groups of a fresh domain.
pub(super) fn born() -> BTreeMap<String, Group> {
    let group = |(name, scope, rid): (&str, GroupScope, u32)| {
        let group = Group {
            name: name.to_owned(),
            rid,
            form: GroupForm {
                scope,
                security: true,
            },
            born: true,
            attributes: Attributes::new(),
            members: BTreeSet::new(),
        };
        (key(name), group)
    };
    BORN.into_iter().map(group).collect()
}

impl Realm {
    pub(super) fn group(&mut self, name: &str) -> Result<&mut Group, DirectoryError> {
        self.groups
            .get_mut(&key(name))
            .ok_or_else(|| DirectoryError::NoSuchGroup(name.to_owned()))
    }

    pub(super) fn is_member(&self, group: &str, member: &str) -> bool {
        self.groups
            .get(&key(group))
            .is_some_and(|group| group.members.contains(&key(member)))
    }

    /// Makes an account a member; it may be one already.
    pub(super) fn join(&mut self, group: &str, member: &str) -> Result<(), DirectoryError> {
        self.group(group)?.members.insert(key(member));
        Ok(())
    }

    /// Takes an account that is gone out of every group.
    pub(super) fn leave_groups(&mut self, member: &str) {
        for group in self.groups.values_mut() {
            group.members.remove(&key(member));
        }
    }

    /// The groups that an account is a direct member of, by their keys.
    pub(super) fn groups_of(&self, member: &str) -> Vec<String> {
        let member = key(member);
        self.groups
            .iter()
            .filter(|(_, group)| group.members.contains(&member))
            .map(|(name, _)| name.clone())
            .collect()
    }

    pub(super) fn change_membership(
        &mut self,
        domain: &Domain,
        group: &str,
        member: &str,
        belongs: bool,
    ) -> Result<(), DirectoryError> {
        let found = self.group(group)?;
        let (group_name, rid) = (found.name.clone(), found.rid);
        if !belongs && rid == DOMAIN_ADMINS && key(member) == ADMINISTRATOR {
            return Err(DirectoryError::SignsIn {
                group: group_name,
                member: member.to_owned(),
            });
        }
        let member = self.member_named(member)?;
        let account = self.view(domain, &member, &[]);
        let name = account.map_or_else(|| member.clone(), |account| account.name);
        let members = &mut self.group(group)?.members;
        let changed = if belongs {
            members.insert(member)
        } else {
            members.remove(&member)
        };
        let (group, member) = (group_name, name);
        match changed {
            true => Ok(()),
            false if belongs => Err(DirectoryError::AlreadyMember { group, member }),
            false => Err(DirectoryError::NotMember { group, member }),
        }
    }

    /// The key of whatever has this name and may be a member; a machine also without its dollar sign.
    pub(super) fn member_named(&self, name: &str) -> Result<String, DirectoryError> {
        let plain = key(name);
        let machine = format!("{plain}$");
        [plain, machine]
            .into_iter()
            .find(|name| self.has(name))
            .ok_or_else(|| DirectoryError::NoSuchMember(name.to_owned()))
    }
}
