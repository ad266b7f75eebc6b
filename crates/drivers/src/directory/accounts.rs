//! Accounts as administrators' tools see them: people, groups and machines with what the directory keeps of them.

use super::{Attributes, Change, DirectoryError, Domain};

/// What an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountKind {
    /// A person.
    Person,
    /// A group.
    Group,
    /// A machine; a member of groups and nothing else here.
    Machine,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What it is.
    pub kind: AccountKind,
    /// Its name (`sAMAccountName`); a machine's ends with a dollar sign.
    pub name: String,
    /// Its security identifier, `S-1-5-21-…`.
    pub sid: String,
    /// Its place in the directory.
    pub distinguished_name: String,
    /// Whether it may sign in; groups may not.
    pub enabled: bool,
    /// What kind of group it is; only of groups.
    pub form: Option<GroupForm>,
    /// Those attributes that were asked for and have values; of people always their names, mail and principal name.
    pub attributes: Attributes,
}

/// What is read of every account, whatever else is asked for.
pub(super) const ALWAYS_READ: [&str; 4] = ["givenName", "sn", "mail", "userPrincipalName"];

/// Where a group's members may come from and where it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupScope {
    /// Counts in its own domain.
    DomainLocal,
    /// Has members of its own domain.
    Global,
    /// Counts everywhere.
    Universal,
    /// One of those that every domain is born with, such as Administrators.
    BuiltinLocal,
}

/// What kind of group it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupForm {
    /// Its scope.
    pub scope: GroupScope,
    /// Whether it grants rights; else it is for mails only.
    pub security: bool,
}

impl GroupForm {
    const SECURITY: u32 = 0x8000_0000;

    /// What the directory's number (`groupType`) means.
    #[must_use]
    pub(super) fn of_number(number: i32) -> Option<Self> {
        let bits = number.cast_unsigned();
        let scopes = [
            (1, GroupScope::BuiltinLocal),
            (2, GroupScope::Global),
            (4, GroupScope::DomainLocal),
            (8, GroupScope::Universal),
        ];
        let (_, scope) = scopes.into_iter().find(|(bit, _)| bits & bit != 0)?;
        Some(Self {
            scope,
            security: bits & Self::SECURITY != 0,
        })
    }

    /// The directory's number.
    #[must_use]
    pub(super) fn number(self) -> i32 {
        let scope = match self.scope {
            GroupScope::BuiltinLocal => 1 | 4,
            GroupScope::Global => 2,
            GroupScope::DomainLocal => 4,
            GroupScope::Universal => 8,
        };
        let bits: u32 = scope | if self.security { Self::SECURITY } else { 0 };
        bits.cast_signed()
    }

    /// Refuses a form that no new group may have.
    pub(super) fn check_new(self) -> Result<(), DirectoryError> {
        if self.scope == GroupScope::BuiltinLocal {
            return Err(DirectoryError::AttributeRefused(
                "groups of the scope BuiltinLocal are born with the domain; choose DomainLocal"
                    .to_owned(),
            ));
        }
        Ok(())
    }

    /// Refuses a change that Active Directory does not know.
    pub(super) fn check_change(self, to: Self) -> Result<(), DirectoryError> {
        use GroupScope::{BuiltinLocal, Universal};
        let possible = self.scope == to.scope
            || (self.scope != BuiltinLocal
                && to.scope != BuiltinLocal
                && (self.scope == Universal || to.scope == Universal));
        if possible {
            return Ok(());
        }
        Err(DirectoryError::AttributeRefused(format!(
            "a group cannot be changed from {:?} to {:?} at once; make it Universal first",
            self.scope, to.scope
        )))
    }
}

/// An account to be made: a person without a password, or a group.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Its name.
    pub name: String,
    /// What kind of group; `None` makes a person.
    pub form: Option<GroupForm>,
    /// Its attributes.
    pub attributes: Attributes,
}

impl NewAccount {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> AccountKind {
        if self.form.is_some() {
            AccountKind::Group
        } else {
            AccountKind::Person
        }
    }
}

/// A change to an account.
#[derive(Debug, Clone)]
pub struct AccountChange {
    /// How.
    pub change: Change,
    /// Which attributes with which values.
    pub attributes: Attributes,
    /// What kind of group it becomes.
    pub form: Option<GroupForm>,
}

/// Which accounts are looked for.
#[derive(Debug, Clone, Copy)]
pub enum Among<'a> {
    /// All of a kind.
    All(AccountKind),
    /// Those of a kind of which one of these attributes matches; `*` is a wildcard, other characters are literal.
    Matching {
        /// The kind.
        kind: AccountKind,
        /// Attributes of the table.
        attributes: &'a [&'static str],
        /// The pattern.
        pattern: &'a str,
    },
    /// The direct members of a group.
    MembersOf(&'a str),
    /// The groups that an account is a direct member of.
    GroupsOf(&'a str),
}

/// The distinguished name of the domain itself: `DC=corp,DC=example,DC=com`.
pub(super) fn base_dn(domain: &Domain) -> String {
    let parts: Vec<_> = domain
        .dns_name
        .split('.')
        .map(|part| format!("DC={}", ldap3::dn_escape(part)))
        .collect();
    parts.join(",")
}

/// The place of a new account.
pub(super) fn dn(domain: &Domain, name: &str) -> String {
    format!("CN={},CN=Users,{}", ldap3::dn_escape(name), base_dn(domain))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn group_types_are_the_directorys_numbers() {
        let form = |scope, security| GroupForm { scope, security };
        for (number, expected) in [
            (-2_147_483_646, form(GroupScope::Global, true)),
            (-2_147_483_644, form(GroupScope::DomainLocal, true)),
            (-2_147_483_640, form(GroupScope::Universal, true)),
            (-2_147_483_643, form(GroupScope::BuiltinLocal, true)),
            (2, form(GroupScope::Global, false)),
            (8, form(GroupScope::Universal, false)),
        ] {
            assert_eq!(GroupForm::of_number(number), Some(expected));
            assert_eq!(expected.number(), number);
        }
        assert_eq!(GroupForm::of_number(0), None);
    }

    #[test]
    fn a_scope_changes_only_by_way_of_universal() {
        use GroupScope::{BuiltinLocal, DomainLocal, Global, Universal};
        for (from, to, possible) in [
            (Global, Universal, true),
            (Universal, DomainLocal, true),
            (Global, DomainLocal, false),
            (BuiltinLocal, Universal, false),
            (Global, BuiltinLocal, false),
            (Global, Global, true),
        ] {
            let form = |scope| GroupForm {
                scope,
                security: true,
            };
            assert_eq!(
                form(from).check_change(form(to)).is_ok(),
                possible,
                "{from:?} {to:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_name_is_one_part_of_a_distinguished_name(name in ".{1,40}") {
            let domain = Domain {
                dns_name: "corp.example.com".to_owned(),
                short_name: "CORP".to_owned(),
                controllers: vec![],
                administrator_password: String::new(),
                authority: crate::directory::Authority { certificate_pem: String::new(), key_pem: String::new() },
            };
            let dn = dn(&domain, &name);
            let mut parts = 1;
            let mut escaped = false;
            for character in dn.chars() {
                match character {
                    _ if escaped => escaped = false,
                    '\\' => escaped = true,
                    ',' | '+' | ';' => parts += 1,
                    _ => {}
                }
            }
            prop_assert_eq!(parts, 5);
        }
    }
}
