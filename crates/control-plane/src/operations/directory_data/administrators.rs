//! Who administers a directory, and who may get into their accounts. A domain keeps operators that it lets reset passwords
//! from the members of certain groups (AdminSDHolder). Carrel signs in to it as Administrator, who is kept from nobody, so it
//! asks here: setting such a password, or coming by a letter that lets one set it, takes an action of its own, which the help
//! desk's policy does not allow.

use std::collections::{HashMap, HashSet};

use aws_api::ApiError;
use drivers::directory::{Account, AccountKind, Among};
use store::{Directory, PersonStage};

use super::subject::{Subject, domain_of};
use crate::{
    cloud,
    operations::{Call, OperationError, directory::one},
};

/// What the password of an administrator of a directory takes beside the action that is called.
const RESET: &str = "ds:ResetAdministratorPassword";
/// What the identifiers of the groups that every domain is born with begin with.
const BUILT_IN: &str = "S-1-5-32";
/// The last parts of those that are protected: Administrators and Account, Server, Print and Backup Operators, Replicator.
const BUILT_IN_PROTECTED: [&str; 6] = ["544", "548", "549", "550", "551", "552"];
/// The last parts of a domain's own: Domain Admins, Domain Controllers, Schema Admins, Enterprise Admins, Group Policy Creator
/// Owners (DIR-18), Read-only Domain Controllers, Key Admins and Enterprise Key Admins.
const OF_DOMAIN_PROTECTED: [&str; 8] = ["512", "516", "518", "519", "520", "521", "526", "527"];
const MEMBER_OF: &str = "memberOf";
/// The last part of the identifier of the one group that an account belongs to without being its member.
const PRIMARY_GROUP: &str = "primaryGroupID";

/// Refuses unless a person is no administrator of the directory, or the caller may get into the accounts of those.
///
/// # Errors
/// `AccessDenied`, or that the directory does not answer.
pub(in crate::operations) async fn check_reset(
    call: &Call<'_>,
    directory: &Directory,
    username: &str,
) -> Result<(), OperationError> {
    if !is_administrator(call, directory, username).await? {
        return Ok(());
    }
    let resource = one(call, &directory.id).await?;
    call.authorize_action(RESET, &resource, &[])
        .map_err(|refusal| {
            let told = refusal.message();
            let message = format!("{told}; \"{username}\" administers the directory");
            ApiError::new(refusal.code(), message).into()
        })
}

/// Voids the links of whoever administers the directory now that this one belongs to another group: the help desk may have read
/// them before. A new letter goes to the person alone.
///
/// # Errors
/// That the directory or the store does not answer.
pub(super) async fn void_links(
    call: &Call<'_>,
    subject: &Subject,
    member: &str,
) -> Result<(), OperationError> {
    let engine = &call.cloud.directory;
    let members = Among::MembersOf(member);
    let mut people = match engine
        .account(&subject.domain, AccountKind::Group, member, &[])
        .await?
    {
        Some(_) => engine.accounts(&subject.domain, members, &[]).await?,
        None => Vec::new(),
    };
    people.retain(|account| account.kind == AccountKind::Person);
    let mut names: Vec<String> = people.into_iter().map(|account| account.name).collect();
    names.push(member.to_owned());
    for name in names {
        // Who was never invited may have any name.
        let Ok(username) = name.parse() else { continue };
        if is_administrator(call, &subject.directory, &name).await? {
            let store = &call.cloud.store;
            store
                .void_invitations(&subject.directory.id, &username, cloud::now_ms())
                .await?;
        }
    }
    Ok(())
}

async fn is_administrator(
    call: &Call<'_>,
    directory: &Directory,
    username: &str,
) -> Result<bool, OperationError> {
    let person = call.cloud.store.person(&directory.id, username).await?;
    let named_one = person.filter(|person| person.administrator);
    if let Some(person) = &named_one
        && person.stage == PersonStage::Requested
    {
        // Made one in a moment, with whatever password the account has then.
        return Ok(true);
    }
    let Some(domain) = domain_of(call, directory).await? else {
        return Ok(named_one.is_some());
    };
    let engine = &call.cloud.directory;
    let read = [MEMBER_OF, PRIMARY_GROUP];
    let account = engine.account(&domain, AccountKind::Person, username, &read);
    let Some(account) = account.await? else {
        return Ok(false);
    };
    let groups = Among::All(AccountKind::Group);
    let groups = engine.accounts(&domain, groups, &[MEMBER_OF]).await?;
    Ok(belongs_to_protected(&account, &groups))
}

/// Whether an account belongs to a protected group of a domain, directly or by way of others.
fn belongs_to_protected(account: &Account, groups: &[Account]) -> bool {
    let by_place: HashMap<String, &Account> = groups
        .iter()
        .map(|group| (group.distinguished_name.to_lowercase(), group))
        .collect();
    let containing = |member: &Account| -> Vec<&Account> {
        let places = member.attributes.get(MEMBER_OF).into_iter().flatten();
        places
            .filter_map(|place| by_place.get(&place.to_lowercase()).copied())
            .collect()
    };
    let primary = primary_group(account);
    let mut open = containing(account);
    open.extend(
        groups
            .iter()
            .filter(|group| Some(&group.sid) == primary.as_ref()),
    );
    let mut seen = HashSet::new();
    while let Some(group) = open.pop() {
        if is_protected(&group.sid) {
            return true;
        }
        if seen.insert(&group.sid) {
            open.extend(containing(group));
        }
    }
    false
}

fn primary_group(account: &Account) -> Option<String> {
    let last = account.attributes.get(PRIMARY_GROUP)?.first()?;
    let (domain, _) = account.sid.rsplit_once('-')?;
    Some(format!("{domain}-{last}"))
}

fn is_protected(sid: &str) -> bool {
    match sid.rsplit_once('-') {
        Some((BUILT_IN, last)) => BUILT_IN_PROTECTED.contains(&last),
        Some((_, last)) => OF_DOMAIN_PROTECTED.contains(&last),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use drivers::directory::Attributes;

    use super::*;

    const DOMAIN: &str = "S-1-5-21-1-2-3";

    fn account(kind: AccountKind, name: &str, sid: &str, groups: &[&str]) -> Account {
        let place = |name: &&str| format!("CN={name},DC=corp,DC=example,DC=com");
        Account {
            kind,
            name: name.to_owned(),
            sid: sid.to_owned(),
            distinguished_name: place(&name),
            enabled: true,
            form: None,
            attributes: Attributes::from([(
                MEMBER_OF.to_owned(),
                groups.iter().map(place).collect(),
            )]),
        }
    }

    fn group(name: &str, last: u32, groups: &[&str]) -> Account {
        account(
            AccountKind::Group,
            name,
            &format!("{DOMAIN}-{last}"),
            groups,
        )
    }

    /// A person of groups, whose primary group has this last part.
    fn person(groups: &[&str], primary: &str) -> Account {
        let mut person = account(
            AccountKind::Person,
            "mary",
            &format!("{DOMAIN}-1103"),
            groups,
        );
        let primary = vec![primary.to_owned()];
        person.attributes.insert(PRIMARY_GROUP.to_owned(), primary);
        person
    }

    #[test]
    fn groups_within_groups_and_the_primary_group_count() {
        let operators = account(AccountKind::Group, "Account Operators", "S-1-5-32-548", &[]);
        let groups = [
            group("Domain Admins", 512, &[]),
            group("Domain Users", 513, &[]),
            group("Clubs", 1104, &["readers"]),
            group("Readers", 1105, &["Account Operators"]),
            group("Ring", 1106, &["Round"]),
            group("Round", 1107, &["Ring"]),
            group("548", 548, &[]),
            operators,
        ];
        for (member_of, primary, expected) in [
            (&["Domain Admins"][..], "513", true),
            (&["Clubs"], "513", true),
            (&["Ring", "548"], "513", false),
            (&[], "513", false),
            (&[], "512", true),
            (&[], "1104", true),
        ] {
            let found = belongs_to_protected(&person(member_of, primary), &groups);
            assert_eq!(found, expected, "{member_of:?} {primary}");
        }
    }
}
