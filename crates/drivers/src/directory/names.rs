//! Which names an account may have, and what is refused in the same words whatever the engine.

use super::{Account, DirectoryError, Domain, Machine, NewAccount};
use crate::EngineError;

/// The longest name of a group, in characters: what its entry holds.
const GROUP_MAX: usize = 64;
/// The longest user name, in characters: what `sAMAccountName` holds for people.
const USERNAME_MAX: usize = 20;
/// The longest machine name: what NetBIOS holds.
const MACHINE_MAX: usize = 15;
/// The last part of the identifier of the account that every domain is born with.
const ADMINISTRATOR: &str = "-500";
/// The last part of the identifier of the group of those who administer a domain.
const DOMAIN_ADMINS: &str = "-512";
/// Characters that Active Directory forbids in account names, and `@`, which would name another domain.
const FORBIDDEN: &str = "\"/\\[]:;|=,+*?<>@";

/// Refuses a user name that no account may have.
pub(super) fn check_username(username: &str) -> Result<(), EngineError> {
    let length = username.chars().count();
    let fits = (1..=USERNAME_MAX).contains(&length)
        && username.trim() == username
        && !username.ends_with('.')
        && !username
            .chars()
            .any(|it| it.is_control() || FORBIDDEN.contains(it));
    let rule = "1 to 20 characters without \" / \\ [ ] : ; | = , + * ? < > @, no space at either end, no full stop at the end";
    refuse_unless(fits, "the user name", username, rule)
}

/// Refuses a new account whose name or form none may have.
pub(super) fn check_new(new: &NewAccount) -> Result<(), DirectoryError> {
    let refused = |error: EngineError| DirectoryError::AttributeRefused(error.to_string());
    let Some(form) = new.form else {
        return check_username(&new.name).map_err(refused);
    };
    let name = new.name.as_str();
    let length = name.chars().count();
    let fits = (1..=GROUP_MAX).contains(&length)
        && name.trim() == name
        && !name.ends_with('.')
        && !name
            .chars()
            .any(|it| it.is_control() || FORBIDDEN.contains(it));
    let rule = "1 to 64 characters without \" / \\ [ ] : ; | = , + * ? < > @, no space at either end, no full stop at the end";
    refuse_unless(fits, "the group name", name, rule).map_err(refused)?;
    form.check_new()
}

/// Refuses to make a group a member of itself.
pub(super) fn check_membership(group: &str, member: &str) -> Result<(), DirectoryError> {
    if group.to_lowercase() == member.to_lowercase() {
        return Err(DirectoryError::AttributeRefused(format!(
            "\"{group}\" cannot be a member of itself"
        )));
    }
    Ok(())
}

/// Refuses to take the account that Carrel signs in as out of the group by which it may do everything; both go by their
/// identifiers, whatever they are called by now.
pub(super) fn check_leaving(group: &Account, member: &Account) -> Result<(), DirectoryError> {
    if group.sid.ends_with(DOMAIN_ADMINS) && member.sid.ends_with(ADMINISTRATOR) {
        return Err(DirectoryError::SignsIn {
            group: group.name.clone(),
            member: member.name.clone(),
        });
    }
    Ok(())
}

/// Refuses a machine whose names no account may have.
pub(super) fn check_machine(machine: &Machine) -> Result<(), EngineError> {
    let name = machine.name.as_str();
    let named = (1..=MACHINE_MAX).contains(&name.len())
        && name
            .bytes()
            .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'-');
    refuse_unless(
        named,
        "the machine name",
        name,
        "1 to 15 of A-Z, 0-9 and hyphens",
    )?;
    let host = machine.host_name.as_str();
    let hosted = (1..=253).contains(&host.len())
        && host
            .bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-' || it == b'.');
    refuse_unless(
        hosted,
        "the host name",
        host,
        "1 to 253 of a-z, 0-9, hyphens and full stops",
    )
}

/// The refusal of a name that a group, a machine or a built-in account has.
pub(super) fn taken(username: &str) -> EngineError {
    EngineError::Taken {
        what: "an account called",
        name: username.to_owned(),
    }
}

/// The refusal to take the roles of a controller whose instance is there.
pub(super) fn not_lost(domain: &Domain, index: usize) -> EngineError {
    EngineError::Refused {
        engine: "the directory",
        operation: "the replacement of a controller".to_owned(),
        detail: format!(
            "{} is there; only a controller whose instance is gone is replaced",
            domain.controllers[index].instance
        ),
    }
}

/// The refusal to found a domain that lies in a controller: two domains of one name would lock everybody out of one of them.
pub(super) fn second_domain(domain: &Domain, index: usize) -> EngineError {
    EngineError::Refused {
        engine: "the directory",
        operation: format!("the founding of {}", domain.dns_name),
        detail: format!(
            "the domain lies in {} already",
            domain.controllers[index].instance
        ),
    }
}

fn refuse_unless(fits: bool, what: &str, value: &str, rule: &str) -> Result<(), EngineError> {
    if fits {
        return Ok(());
    }
    let shown: String = value.chars().take(64).collect();
    Err(EngineError::Refused {
        engine: "the directory",
        operation: format!("{what} \"{shown}\""),
        detail: format!("it must be {rule}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn account_names_are_checked() {
        for good in [
            "marym",
            "Ann-Lee",
            "o'neil",
            "j.doe",
            "åsa",
            "with space",
            "abcdefghijklmnopqrst",
        ] {
            assert!(check_username(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            " a",
            "a ",
            "a.",
            "a@b",
            "a\\b",
            "a*",
            "a\nb",
            "abcdefghijklmnopqrstu",
        ] {
            assert!(check_username(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn machine_names_cannot_carry_options() {
        let machine = |name: &str, host: &str| Machine {
            name: name.to_owned(),
            host_name: host.to_owned(),
            prefers: 0,
        };
        assert!(check_machine(&machine("WS-3K9D0A7QZ", "ws-3k9d0a7qz.corp.example.com")).is_ok());
        assert!(check_machine(&machine("ws-3k9d0a7qz", "ws-3k9d0a7qz.corp.example.com")).is_err());
        assert!(check_machine(&machine("WS-3K9D0A7QZ1234", "a")).is_err());
        assert!(check_machine(&machine("WS-1", "a b")).is_err());
    }
}
