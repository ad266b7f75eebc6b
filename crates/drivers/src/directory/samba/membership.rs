//! Who belongs to which group, over LDAPS.

use ldap3::{Mod, Scope};

use super::{
    super::{Account, AccountKind, DirectoryError, Domain, filter, names},
    accounts::{by_filter, require},
    answers::{attribute_refusal, code},
    connection::Connection,
};

/// How many members or groups are read at most.
const MEMBERS_MAX: usize = 50_000;

/// The direct members of a group.
pub(super) async fn members(
    connection: &mut Connection,
    domain: &Domain,
    group: &str,
    read: &[&'static str],
) -> Result<Vec<Account>, DirectoryError> {
    let group = require(connection, domain, (AccountKind::Group, group), &[]).await?;
    let filter = filter::members_of(&group.distinguished_name);
    Ok(by_filter(connection, domain, &filter, read, MEMBERS_MAX).await?)
}

/// The groups that an account is a direct member of.
pub(super) async fn groups(
    connection: &mut Connection,
    domain: &Domain,
    member: &str,
    read: &[&'static str],
) -> Result<Vec<Account>, DirectoryError> {
    let member = member_named(connection, domain, member).await?;
    let filter = filter::groups_of(&member.distinguished_name);
    Ok(by_filter(connection, domain, &filter, read, MEMBERS_MAX).await?)
}

/// Makes something a member of a group, or no longer one.
pub(super) async fn change(
    connection: &mut Connection,
    domain: &Domain,
    (group, member): (&str, &str),
    belongs: bool,
) -> Result<(), DirectoryError> {
    names::check_membership(group, member)?;
    let group = require(connection, domain, (AccountKind::Group, group), &[]).await?;
    let member = member_named(connection, domain, member).await?;
    if !belongs {
        names::check_leaving(&group, &member)?;
    }
    let named = |is: bool| {
        let (group, member) = (group.name.clone(), member.name.clone());
        if is {
            DirectoryError::AlreadyMember { group, member }
        } else {
            DirectoryError::NotMember { group, member }
        }
    };
    let filter = filter::groups_of(&member.distinguished_name);
    let place = &group.distinguished_name;
    let is = connection
        .search(place, Scope::Base, &filter, &["cn"], 1)
        .await?;
    if is.is_empty() != belongs {
        return Err(named(belongs));
    }
    let value = [member.distinguished_name.clone().into_bytes()].into();
    let change = if belongs {
        Mod::Add("member".into(), value)
    } else {
        Mod::Delete("member".into(), value)
    };
    let answer = connection.modify(place, vec![change]).await?;
    match answer.rc {
        code::SUCCESS => Ok(()),
        code::VALUE_EXISTS | code::ENTRY_EXISTS if belongs => Err(named(true)),
        code::NO_SUCH_ATTRIBUTE if !belongs => Err(named(false)),
        _ => Err(attribute_refusal(
            &connection.address,
            "the change of a group's members",
            &answer,
        )),
    }
}

/// Whatever has this name and may be a member.
async fn member_named(
    connection: &mut Connection,
    domain: &Domain,
    name: &str,
) -> Result<Account, DirectoryError> {
    let filter = filter::member_named(name);
    let found = by_filter(connection, domain, &filter, &[], 1).await?;
    found
        .into_iter()
        .next()
        .ok_or_else(|| DirectoryError::NoSuchMember(name.to_owned()))
}
