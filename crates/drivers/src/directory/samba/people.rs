//! People over LDAPS.

use ldap3::{Mod, Scope, SearchEntry};

use super::{
    super::{
        AccountKind, DirectoryError, Domain, Person, PersonRecord,
        accounts::dn,
        filter::{self, PEOPLE},
        names,
        pattern::Pattern,
    },
    TAKEN,
    answers::{ENGINE, code, refusal},
    base_dn,
    connection::{Attributes, Connection, attribute, bytes, replaced, settled},
};
use crate::EngineError;

/// What is read of a person.
const READ: [&str; 6] = [
    "sAMAccountName",
    "givenName",
    "sn",
    "mail",
    "objectSid",
    "userAccountControl",
];
/// How many matches are read and sorted at most before a search is cut to its limit.
const MATCHES_MAX: usize = 50_000;
/// `userAccountControl` of an ordinary account that is disabled: without a password it may not be otherwise.
pub(super) const DISABLED: &str = "514";
/// The bit of `userAccountControl` that disables an account.
pub(super) const DISABLED_BIT: u32 = 2;
/// The five groups of a directory administrator (DIR-18).
pub(super) const ADMINISTRATORS: [&str; 5] = [
    "Administrators",
    "Domain Admins",
    "Enterprise Admins",
    "Group Policy Creator Owners",
    "Schema Admins",
];

/// A person's entry.
pub(super) struct Found {
    /// Its distinguished name.
    pub(super) dn: String,
    /// What it says.
    pub(super) record: PersonRecord,
}

/// Makes a disabled account without a password.
pub(super) async fn ensure(
    connection: &mut Connection,
    domain: &Domain,
    person: &Person,
) -> Result<(), DirectoryError> {
    let username = person.username.as_str();
    names::check_username(username)?;
    if find(connection, domain, username).await?.is_some() {
        return Ok(());
    }
    let answer = connection
        .add(&dn(domain, username), entry(domain, person))
        .await?;
    match answer.rc {
        code::SUCCESS => Ok(()),
        // Made a moment ago by somebody else, or the name of a group, a machine or a built-in account.
        rc if TAKEN.contains(&rc) && find(connection, domain, username).await?.is_some() => Ok(()),
        rc if TAKEN.contains(&rc) => Err(names::taken(username).into()),
        _ => Err(refusal(&connection.address, "the making of a user", &answer).into()),
    }
}

fn entry(domain: &Domain, person: &Person) -> Attributes {
    let username = person.username.as_str();
    let display = format!("{} {}", person.first_name, person.last_name);
    let values = [
        ("objectClass", "user"),
        ("sAMAccountName", username),
        (
            "userPrincipalName",
            &format!("{username}@{}", domain.dns_name),
        ),
        ("userAccountControl", DISABLED),
        ("givenName", &person.first_name),
        ("sn", &person.last_name),
        ("displayName", display.trim()),
        ("mail", &person.mail),
    ];
    values
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| attribute(name, *value))
        .collect()
}

/// Finds a person by user name.
pub(super) async fn find(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
) -> Result<Option<Found>, EngineError> {
    let filter = filter::named(AccountKind::Person, username);
    let entries = connection
        .search(&base_dn(domain), Scope::Subtree, &filter, &READ, 1)
        .await?;
    entries.into_iter().next().map(found).transpose()
}

/// Finds a person who must be there.
pub(super) async fn require(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
) -> Result<Found, DirectoryError> {
    find(connection, domain, username)
        .await?
        .ok_or_else(|| DirectoryError::NoSuchPerson(username.to_owned()))
}

/// Finds people by a pattern, sorted by user name.
pub(super) async fn search(
    connection: &mut Connection,
    domain: &Domain,
    pattern: &str,
    limit: usize,
) -> Result<Vec<PersonRecord>, DirectoryError> {
    let matching = Pattern::of(pattern).filter(&["sAMAccountName", "givenName", "sn", "mail"]);
    let filter = format!("(&{PEOPLE}{matching})");
    let entries = connection
        .search(
            &base_dn(domain),
            Scope::Subtree,
            &filter,
            &READ,
            MATCHES_MAX,
        )
        .await?;
    let mut people = Vec::with_capacity(entries.len());
    for entry in entries {
        people.push(found(entry)?.record);
    }
    people.sort_by_cached_key(|record| record.person.username.to_lowercase());
    people.truncate(limit);
    Ok(people)
}

/// Changes the names that people see.
pub(super) async fn rename(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
    first_name: &str,
    last_name: &str,
) -> Result<(), DirectoryError> {
    let found = require(connection, domain, username).await?;
    let display = format!("{first_name} {last_name}");
    let changes = vec![
        replaced("givenName", first_name),
        replaced("sn", last_name),
        replaced("displayName", display.trim()),
    ];
    let answer = connection.modify(&found.dn, changes).await?;
    Ok(settled(
        &connection.address,
        "the change of a name",
        &answer,
        &[],
    )?)
}

/// Removes a person; nobody of that name is as good.
pub(super) async fn remove(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
) -> Result<(), DirectoryError> {
    let Some(found) = find(connection, domain, username).await? else {
        return Ok(());
    };
    let answer = connection.delete(&found.dn).await?;
    Ok(settled(
        &connection.address,
        "the removal of a user",
        &answer,
        &[code::NO_SUCH_OBJECT],
    )?)
}

/// Keeps a person from signing in.
pub(super) async fn disable(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
) -> Result<(), DirectoryError> {
    let found = require(connection, domain, username).await?;
    let changes = vec![replaced("userAccountControl", DISABLED)];
    let answer = connection.modify(&found.dn, changes).await?;
    let operation = "the disabling of a user";
    Ok(settled(&connection.address, operation, &answer, &[])?)
}

/// Adds a person to the five groups.
pub(super) async fn promote(
    connection: &mut Connection,
    domain: &Domain,
    username: &str,
) -> Result<(), DirectoryError> {
    let found = require(connection, domain, username).await?;
    for group in ADMINISTRATORS {
        let filter = filter::named(AccountKind::Group, group);
        let entries = connection
            .search(&base_dn(domain), Scope::Subtree, &filter, &["cn"], 1)
            .await?;
        let entry = entries.first().ok_or_else(|| EngineError::Missing {
            what: "group",
            name: group.to_owned(),
        })?;
        let change = Mod::Add("member".into(), [found.dn.clone().into_bytes()].into());
        let answer = connection.modify(&entry.dn, vec![change]).await?;
        settled(
            &connection.address,
            "the promotion of a user",
            &answer,
            &[code::VALUE_EXISTS, code::ENTRY_EXISTS],
        )?;
    }
    Ok(())
}

fn found(entry: SearchEntry) -> Result<Found, EngineError> {
    let text = |name: &str| {
        entry
            .attrs
            .get(name)
            .and_then(|values| values.first())
            .cloned()
            .unwrap_or_default()
    };
    let rid = rid(&entry).ok_or_else(|| EngineError::Refused {
        engine: ENGINE,
        operation: "the reading of a user".to_owned(),
        detail: format!("{} has no security identifier", entry.dn),
    })?;
    let control: u32 = text("userAccountControl").parse().unwrap_or(DISABLED_BIT);
    let person = Person {
        username: text("sAMAccountName"),
        first_name: text("givenName"),
        last_name: text("sn"),
        mail: text("mail"),
    };
    Ok(Found {
        record: PersonRecord {
            person,
            rid,
            enabled: control & DISABLED_BIT == 0,
        },
        dn: entry.dn,
    })
}

/// The last part of the security identifier.
fn rid(entry: &SearchEntry) -> Option<u32> {
    let sid = bytes(entry, "objectSid")?;
    Some(u32::from_le_bytes(*sid.last_chunk()?))
}
