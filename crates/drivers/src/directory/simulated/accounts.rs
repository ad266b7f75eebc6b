//! People, groups and machines of a domain in memory, as administrators' tools see them.

use super::realm::{Realm, key};
use crate::directory::{
    Account, AccountChange, AccountKind, Among, Attribute, Attributes, DirectoryError, Domain,
    NewAccount, Person,
    accounts::{ALWAYS_READ, dn},
    attributes::{checked, completed},
    names,
    pattern::Pattern,
    simulated::groups::Group,
};

/// The accounts that every domain is born with; they are nobody here, and their names are taken.
const BORN: [&str; 3] = ["administrator", "guest", "krbtgt"];
/// The security identifier of a domain, without its last part.
const DOMAIN_SID: &str = "S-1-5-21-1000000000-2000000000-3000000000";

impl Realm {
    /// Whether there is a person, group or machine of that name, which for a machine ends with a dollar sign.
    pub(super) fn has(&self, name: &str) -> bool {
        let name = key(name);
        let machine = |it: &String| key(it) == name.trim_end_matches('$') && name.ends_with('$');
        self.people.contains_key(&name)
            || self.groups.contains_key(&name)
            || self.machines.keys().any(machine)
    }

    /// Whether nothing else may have that name.
    pub(super) fn is_taken(&self, name: &str) -> bool {
        self.has(name) || BORN.contains(&key(name).as_str())
    }

    /// Sets an attribute of a person that the record has no place for.
    pub(super) fn describe(
        &mut self,
        username: &str,
        name: &str,
        value: String,
    ) -> Result<(), DirectoryError> {
        let attributes = &mut self.account(username)?.attributes;
        attributes.insert(name.to_owned(), vec![value]);
        Ok(())
    }

    pub(super) fn accounts(
        &self,
        domain: &Domain,
        among: Among<'_>,
        read: &[&'static str],
    ) -> Result<Vec<Account>, DirectoryError> {
        let of_kind = |kind: AccountKind| -> Vec<String> {
            match kind {
                AccountKind::Person => self.people.keys().cloned().collect(),
                AccountKind::Group => self.groups.keys().cloned().collect(),
                AccountKind::Machine => self.machines.keys().map(|it| format!("{it}$")).collect(),
            }
        };
        let names = match among {
            Among::All(kind) => of_kind(kind),
            Among::Matching {
                kind,
                attributes,
                pattern,
            } => {
                let pattern = Pattern::of(pattern);
                let matches = |name: &String| {
                    let account = self.view(domain, name, attributes);
                    let values = account.into_iter().flat_map(|account| account.attributes);
                    let mut values = values.filter(|(name, _)| attributes.contains(&name.as_str()));
                    values.any(|(_, values)| values.iter().any(|value| pattern.matches(value)))
                };
                of_kind(kind).into_iter().filter(matches).collect()
            }
            Among::MembersOf(group) => {
                let group = self.groups.get(&key(group));
                let group = group.ok_or_else(|| DirectoryError::NoSuchGroup(name_of(among)))?;
                group.members.iter().cloned().collect()
            }
            Among::GroupsOf(member) => self.groups_of(&self.member_named(member)?),
        };
        let found = names
            .iter()
            .filter_map(|name| self.view(domain, name, read));
        let mut found: Vec<Account> = found.collect();
        found.sort_by_cached_key(|account| account.name.to_lowercase());
        Ok(found)
    }

    /// An account of that name, with those of these attributes that have values.
    pub(super) fn view(
        &self,
        domain: &Domain,
        name: &str,
        read: &[&'static str],
    ) -> Option<Account> {
        let mut account = if let Some(person) = self.people.get(&key(name)) {
            self.view_person(domain, person)
        } else if let Some(group) = self.groups.get(&key(name)) {
            self.view_group(domain, group)
        } else {
            self.view_machine(domain, name)?
        };
        account.attributes.retain(|name, values| {
            let wanted = ALWAYS_READ.contains(&name.as_str()) || read.contains(&name.as_str());
            wanted && !values.is_empty() && values.iter().all(|value| !value.is_empty())
        });
        account
            .attributes
            .values_mut()
            .for_each(|values| values.sort());
        Some(account)
    }

    fn view_person(&self, domain: &Domain, account: &super::realm::Account) -> Account {
        let person = &account.record.person;
        let new = NewAccount {
            name: person.username.clone(),
            form: None,
            attributes: account.attributes.clone(),
        };
        let named = [
            ("givenName", &person.first_name),
            ("sn", &person.last_name),
            ("mail", &person.mail),
        ];
        let mut attributes = account.attributes.clone();
        attributes.extend(named.map(|(name, value)| (name.to_owned(), vec![value.clone()])));
        let given: Vec<_> = attributes
            .iter()
            .filter_map(|(name, values)| {
                Some((Attribute::of(AccountKind::Person, name)?, values.as_slice()))
            })
            .collect();
        let control = if account.record.enabled { "512" } else { "514" };
        let mut completed = completed(domain, &new, &given);
        completed.insert("userAccountControl".to_owned(), vec![control.to_owned()]);
        completed.insert("primaryGroupID".to_owned(), vec!["513".to_owned()]);
        let sid = format!("{DOMAIN_SID}-{}", account.record.rid);
        Account {
            kind: AccountKind::Person,
            name: person.username.clone(),
            sid,
            distinguished_name: dn(domain, &person.username),
            enabled: account.record.enabled,
            form: None,
            attributes: self.structure(domain, &person.username, "user", completed),
        }
    }

    fn view_group(&self, domain: &Domain, group: &Group) -> Account {
        let sid = if (544..=569).contains(&group.rid) && group.born {
            format!("S-1-5-32-{}", group.rid)
        } else {
            format!("{DOMAIN_SID}-{}", group.rid)
        };
        let mut attributes = self.structure(domain, &group.name, "group", group.attributes.clone());
        if group.born {
            attributes.insert("isCriticalSystemObject".to_owned(), vec!["TRUE".to_owned()]);
        }
        Account {
            kind: AccountKind::Group,
            name: group.name.clone(),
            sid,
            distinguished_name: dn(domain, &group.name),
            enabled: false,
            form: Some(group.form),
            attributes,
        }
    }

    fn view_machine(&self, domain: &Domain, name: &str) -> Option<Account> {
        let plain = key(name.strip_suffix('$')?);
        let (index, machine) = (0_u32..)
            .zip(self.machines.keys())
            .find(|(_, machine)| key(machine) == plain)?;
        Some(Account {
            kind: AccountKind::Machine,
            name: format!("{machine}$"),
            sid: format!("{DOMAIN_SID}-{}", 900_000 + index),
            distinguished_name: dn(domain, machine),
            enabled: true,
            form: None,
            attributes: Attributes::new(),
        })
    }

    /// What every entry has beside what was written.
    fn structure(
        &self,
        domain: &Domain,
        name: &str,
        class: &str,
        mut attributes: Attributes,
    ) -> Attributes {
        let groups = self.groups_of(name);
        let groups = groups.iter().filter_map(|key| self.groups.get(key));
        let groups: Vec<String> = groups.map(|group| dn(domain, &group.name)).collect();
        for (attribute, values) in [
            ("sAMAccountName", vec![name.to_owned()]),
            ("cn", vec![name.to_owned()]),
            ("name", vec![name.to_owned()]),
            ("distinguishedName", vec![dn(domain, name)]),
            ("objectClass", vec!["top".to_owned(), class.to_owned()]),
            ("memberOf", groups),
        ] {
            attributes.insert(attribute.to_owned(), values);
        }
        attributes
    }

    pub(super) fn create(
        &mut self,
        domain: &Domain,
        new: &NewAccount,
    ) -> Result<Account, DirectoryError> {
        names::check_new(new)?;
        let given = checked(new.kind(), &new.attributes)?;
        if self.is_taken(&new.name) {
            return Err(DirectoryError::NameTaken(new.name.clone()));
        }
        let attributes = completed(domain, new, &given);
        if let Some(form) = new.form {
            let group = Group {
                name: new.name.clone(),
                rid: self.fresh_rid(),
                form,
                born: false,
                attributes,
                members: std::collections::BTreeSet::new(),
            };
            self.groups.insert(key(&new.name), group);
        } else {
            self.add(&Person {
                username: new.name.clone(),
                first_name: String::new(),
                last_name: String::new(),
                mail: String::new(),
            });
            self.write_person(&new.name, attributes)?;
        }
        self.view(domain, &new.name, &[])
            .ok_or_else(|| DirectoryError::NoSuchMember(new.name.clone()))
    }

    pub(super) fn change(
        &mut self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        change: &AccountChange,
    ) -> Result<(), DirectoryError> {
        let given = checked(kind, &change.attributes)?;
        let read: Vec<&'static str> = given.iter().map(|(attribute, _)| attribute.name).collect();
        let account = self.view(domain, name, &read).filter(|it| it.kind == kind);
        let account = account.ok_or_else(|| missing(kind, name))?;
        let mut after = Attributes::new();
        for (attribute, values) in given {
            let current = account
                .attributes
                .get(attribute.name)
                .map_or(&[][..], Vec::as_slice);
            let values = attribute.changed(current, change.change, values)?;
            after.insert(attribute.name.to_owned(), values);
        }
        if kind == AccountKind::Person {
            return self.write_person(name, after);
        }
        let group = self.group(name)?;
        if let Some(form) = change.form {
            group.form.check_change(form)?;
            group.form = form;
        }
        group.attributes.extend(after);
        Ok(())
    }

    pub(super) fn remove(
        &mut self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
    ) -> Result<(), DirectoryError> {
        let account = self.view(domain, name, &["isCriticalSystemObject"]);
        let account = account
            .filter(|it| it.kind == kind)
            .ok_or_else(|| missing(kind, name))?;
        if account.attributes.contains_key("isCriticalSystemObject") {
            return Err(DirectoryError::Protected(account.name));
        }
        self.people.remove(&key(name));
        self.groups.remove(&key(name));
        self.leave_groups(name);
        Ok(())
    }

    fn write_person(&mut self, name: &str, attributes: Attributes) -> Result<(), DirectoryError> {
        let account = self.account(name)?;
        for (attribute, values) in attributes {
            let person = &mut account.record.person;
            let place = match attribute.as_str() {
                "givenName" => &mut person.first_name,
                "sn" => &mut person.last_name,
                "mail" => &mut person.mail,
                _ => {
                    account.attributes.insert(attribute, values);
                    continue;
                }
            };
            *place = values.into_iter().next().unwrap_or_default();
        }
        Ok(())
    }
}

fn missing(kind: AccountKind, name: &str) -> DirectoryError {
    match kind {
        AccountKind::Person => DirectoryError::NoSuchPerson(name.to_owned()),
        AccountKind::Group => DirectoryError::NoSuchGroup(name.to_owned()),
        AccountKind::Machine => DirectoryError::NoSuchMember(name.to_owned()),
    }
}

fn name_of(among: Among<'_>) -> String {
    match among {
        Among::MembersOf(name) | Among::GroupsOf(name) => name.to_owned(),
        Among::All(_) | Among::Matching { .. } => String::new(),
    }
}
