//! LDAP filters. Names, patterns and distinguished names go in escaped; attributes come from the table; so nothing that
//! somebody types can end a term or begin another one.

use ldap3::ldap_escape;

use super::{AccountKind, pattern::Pattern};

/// Accounts that are people: not machines, and not the three that every domain is born with.
pub(super) const PEOPLE: &str =
    "(objectCategory=person)(objectClass=user)(!(isCriticalSystemObject=TRUE))";
const GROUPS: &str = "(objectClass=group)";
const MACHINES: &str = "(objectClass=computer)";
/// Whatever may be a member of a group; machines are users to the directory.
const MEMBERS: &str = "(|(objectClass=user)(objectClass=group))";

fn of(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Person => PEOPLE,
        AccountKind::Group => GROUPS,
        AccountKind::Machine => MACHINES,
    }
}

/// Every account of a kind.
pub(super) fn all(kind: AccountKind) -> String {
    format!("(&{})", of(kind))
}

/// The account of a kind with this name.
pub(super) fn named(kind: AccountKind, name: &str) -> String {
    format!("(&{}(sAMAccountName={}))", of(kind), ldap_escape(name))
}

/// Whatever has this name and may be a member of a group; a machine also without its dollar sign.
pub(super) fn member_named(name: &str) -> String {
    let name = ldap_escape(name);
    format!("(&{MEMBERS}(|(sAMAccountName={name})(sAMAccountName={name}$)))")
}

/// Accounts of a kind of which one of the attributes matches.
pub(super) fn matching(kind: AccountKind, attributes: &[&'static str], pattern: &str) -> String {
    format!("(&{}{})", of(kind), Pattern::of(pattern).filter(attributes))
}

/// The direct members of the group at this place.
pub(super) fn members_of(dn: &str) -> String {
    format!("(&{MEMBERS}(memberOf={}))", ldap_escape(dn))
}

/// The groups that what is at this place is a direct member of.
pub(super) fn groups_of(dn: &str) -> String {
    format!("(&{GROUPS}(member={}))", ldap_escape(dn))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// How many terms a filter has, by the parser that every request goes through.
    fn terms(filter: &str) -> usize {
        ldap3::parse_filter(filter).expect("it is a filter");
        filter.matches('(').count()
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_makes_another_term(text in "[ -~\u{0}é*()\\\\]{0,60}") {
            for (filter, harmless) in [
                (named(AccountKind::Person, &text), named(AccountKind::Person, "x")),
                (named(AccountKind::Group, &text), named(AccountKind::Group, "x")),
                (member_named(&text), member_named("x")),
                (members_of(&text), members_of("x")),
                (groups_of(&text), groups_of("x")),
                (matching(AccountKind::Group, &["cn", "mail"], &text), matching(AccountKind::Group, &["cn", "mail"], "x")),
            ] {
                prop_assert_eq!(terms(&filter), terms(&harmless), "{}", filter);
            }
            // Only a pattern has wildcards.
            prop_assert!(!named(AccountKind::Group, &text).contains('*'));
            prop_assert!(!member_named(&text).contains('*'));
        }
    }
}
