//! People and groups as administrators' tools see them, over LDAPS.

use std::collections::HashSet;

use ldap3::{Mod, Scope, SearchEntry};

use super::{
    super::{
        Account, AccountChange, AccountKind, Among, Attribute, Attributes, DirectoryError, Domain,
        GroupForm, NewAccount,
        accounts::{ALWAYS_READ, base_dn, dn},
        attributes::{self, checked},
        filter, names, sid,
    },
    TAKEN,
    answers::{ENGINE, attribute_refusal, code},
    connection::{self, Connection, attribute, bytes, settled},
    people::{DISABLED, DISABLED_BIT},
};
use crate::EngineError;

/// What is read of every entry beside the attributes of the table.
const STRUCTURE: [&str; 5] = [
    "sAMAccountName",
    "objectSid",
    "objectClass",
    "userAccountControl",
    "groupType",
];
/// How many accounts are read at most.
const ACCOUNTS_MAX: usize = 50_000;

/// Finds an account by its name.
pub(super) async fn find(
    connection: &mut Connection,
    domain: &Domain,
    (kind, name): (AccountKind, &str),
    read: &[&'static str],
) -> Result<Option<Account>, EngineError> {
    let found = by_filter(connection, domain, &filter::named(kind, name), read, 1).await?;
    Ok(found.into_iter().next())
}

/// Finds an account that must be there.
pub(super) async fn require(
    connection: &mut Connection,
    domain: &Domain,
    (kind, name): (AccountKind, &str),
    read: &[&'static str],
) -> Result<Account, DirectoryError> {
    let found = find(connection, domain, (kind, name), read).await?;
    found.ok_or_else(|| missing(kind, name))
}

fn missing(kind: AccountKind, name: &str) -> DirectoryError {
    match kind {
        AccountKind::Person => DirectoryError::NoSuchPerson(name.to_owned()),
        AccountKind::Group => DirectoryError::NoSuchGroup(name.to_owned()),
        AccountKind::Machine => DirectoryError::NoSuchMember(name.to_owned()),
    }
}

/// Finds all of a kind, or those that match.
pub(super) async fn search(
    connection: &mut Connection,
    domain: &Domain,
    among: Among<'_>,
    read: &[&'static str],
) -> Result<Vec<Account>, EngineError> {
    let filter = match among {
        Among::All(kind) => filter::all(kind),
        Among::Matching {
            kind,
            attributes,
            pattern,
        } => filter::matching(kind, attributes, pattern),
        Among::MembersOf(_) | Among::GroupsOf(_) => return Ok(Vec::new()),
    };
    by_filter(connection, domain, &filter, read, ACCOUNTS_MAX).await
}

/// Finds accounts by a filter, sorted by name.
pub(super) async fn by_filter(
    connection: &mut Connection,
    domain: &Domain,
    filter: &str,
    read: &[&'static str],
    limit: usize,
) -> Result<Vec<Account>, EngineError> {
    let wanted: Vec<&str> = [&STRUCTURE[..], &ALWAYS_READ, read].concat();
    let entries = connection
        .search(&base_dn(domain), Scope::Subtree, filter, &wanted, limit)
        .await?;
    // What has no account name, such as a member from another domain, is no account here.
    let named = entries
        .into_iter()
        .filter(|entry| first(entry, "sAMAccountName").is_some());
    let mut found = named
        .map(|entry| account(entry, read))
        .collect::<Result<Vec<_>, _>>()?;
    found.sort_by_cached_key(|account| account.name.to_lowercase());
    Ok(found)
}

/// Makes a person or a group.
pub(super) async fn create(
    connection: &mut Connection,
    domain: &Domain,
    new: &NewAccount,
) -> Result<Account, DirectoryError> {
    names::check_new(new)?;
    let given = checked(new.kind(), &new.attributes)?;
    let entry = entry(domain, new, &given);
    let answer = connection.add(&dn(domain, &new.name), entry).await?;
    match answer.rc {
        code::SUCCESS => {}
        code::ENTRY_EXISTS => return Err(DirectoryError::NameTaken(new.name.clone())),
        rc if TAKEN.contains(&rc) && is_taken(connection, domain, &new.name).await? => {
            return Err(DirectoryError::NameTaken(new.name.clone()));
        }
        _ => {
            return Err(attribute_refusal(
                &connection.address,
                "the making of an account",
                &answer,
            ));
        }
    }
    require(connection, domain, (new.kind(), &new.name), &[]).await
}

/// Whether anything has this name: a person, a group, a machine or a built-in account.
async fn is_taken(
    connection: &mut Connection,
    domain: &Domain,
    name: &str,
) -> Result<bool, EngineError> {
    let filter = filter::member_named(name);
    let found = by_filter(connection, domain, &filter, &[], 1).await?;
    Ok(!found.is_empty())
}

fn entry(
    domain: &Domain,
    new: &NewAccount,
    given: &[(&'static Attribute, &[String])],
) -> connection::Attributes {
    let mut entry = vec![attribute("sAMAccountName", new.name.as_str())];
    if let Some(form) = new.form {
        entry.push(attribute("objectClass", "group"));
        entry.push(attribute("groupType", form.number().to_string()));
    } else {
        entry.push(attribute("objectClass", "user"));
        entry.push(attribute("userAccountControl", DISABLED));
    }
    for (name, values) in attributes::completed(domain, new, given) {
        let values: HashSet<Vec<u8>> = values.iter().map(|it| it.clone().into_bytes()).collect();
        if !values.is_empty() {
            entry.push((name.into(), values));
        }
    }
    entry
}

/// Changes attributes, all or none.
pub(super) async fn change(
    connection: &mut Connection,
    domain: &Domain,
    (kind, name): (AccountKind, &str),
    change: &AccountChange,
) -> Result<(), DirectoryError> {
    let given = checked(kind, &change.attributes)?;
    let read: Vec<&'static str> = given.iter().map(|(attribute, _)| attribute.name).collect();
    let account = require(connection, domain, (kind, name), &read).await?;
    let mut changes = Vec::new();
    for (attribute, values) in given {
        let current = account
            .attributes
            .get(attribute.name)
            .map_or(&[][..], Vec::as_slice);
        let after = attribute.changed(current, change.change, values)?;
        let after = after.into_iter().map(String::into_bytes).collect();
        changes.push(Mod::Replace(attribute.name.into(), after));
    }
    if let (Some(to), Some(from)) = (change.form, account.form) {
        from.check_change(to)?;
        let number = to.number().to_string().into_bytes();
        changes.push(Mod::Replace("groupType".into(), HashSet::from([number])));
    }
    if changes.is_empty() {
        return Ok(());
    }
    let answer = connection
        .modify(&account.distinguished_name, changes)
        .await?;
    if answer.rc == code::SUCCESS {
        return Ok(());
    }
    let operation = "the change of an account";
    Err(attribute_refusal(&connection.address, operation, &answer))
}

/// Removes a person or a group.
pub(super) async fn remove(
    connection: &mut Connection,
    domain: &Domain,
    kind: AccountKind,
    name: &str,
) -> Result<(), DirectoryError> {
    const CRITICAL: &str = "isCriticalSystemObject";
    let account = require(connection, domain, (kind, name), &[CRITICAL]).await?;
    if account.attributes.contains_key(CRITICAL) {
        return Err(DirectoryError::Protected(account.name));
    }
    let answer = connection.delete(&account.distinguished_name).await?;
    let operation = "the removal of an account";
    Ok(settled(
        &connection.address,
        operation,
        &answer,
        &[code::NO_SUCH_OBJECT],
    )?)
}

fn first<'a>(entry: &'a SearchEntry, name: &str) -> Option<&'a str> {
    entry
        .attrs
        .get(name)
        .and_then(|values| values.first())
        .map(String::as_str)
}

fn account(entry: SearchEntry, read: &[&'static str]) -> Result<Account, EngineError> {
    let sid = bytes(&entry, "objectSid").and_then(|bytes| sid::text(&bytes));
    let sid = sid.ok_or_else(|| EngineError::Refused {
        engine: ENGINE,
        operation: "the reading of an account".to_owned(),
        detail: format!("{} has no security identifier", entry.dn),
    })?;
    let is = |class: &str| {
        let classes = entry.attrs.get("objectClass");
        classes.is_some_and(|classes| classes.iter().any(|it| it == class))
    };
    let kind = if is("group") {
        AccountKind::Group
    } else if is("computer") {
        AccountKind::Machine
    } else {
        AccountKind::Person
    };
    let control: u32 = first(&entry, "userAccountControl")
        .and_then(|text| text.parse().ok())
        .unwrap_or(DISABLED_BIT);
    let form = first(&entry, "groupType").and_then(|text| text.parse().ok());
    let attributes = ALWAYS_READ
        .iter()
        .chain(read)
        .filter_map(|name| Some(((*name).to_owned(), sorted(entry.attrs.get(*name)?))))
        .filter(|(_, values)| !values.is_empty())
        .collect::<Attributes>();
    Ok(Account {
        kind,
        name: first(&entry, "sAMAccountName")
            .unwrap_or_default()
            .to_owned(),
        sid,
        enabled: kind != AccountKind::Group && control & DISABLED_BIT == 0,
        form: form.and_then(GroupForm::of_number),
        attributes,
        distinguished_name: entry.dn,
    })
}

/// Values have no order of their own; callers get them in one.
fn sorted(values: &[String]) -> Vec<String> {
    let mut values = values.to_vec();
    values.sort();
    values
}
