//! The rules of a domain, set over LDAPS after it is founded.

use ldap3::Scope;

use super::{
    super::Domain,
    answers::{code, refusal},
    base_dn,
    connection::{Connection, attribute, replaced, settled},
};
use crate::EngineError;

/// The folder (organisational unit) of the desktops' machine accounts.
pub(super) const MACHINES: &str = "WorkSpaces";

/// The rules: attributes of the domain's own entry. Times are negative tenths of a microsecond.
///
/// Passwords have at least 8 characters (the rest of the guide's rule is checked before a password comes here), never
/// expire and may be changed at once. Ten wrong attempts within 15 minutes lock an account for 15 minutes. Nobody but
/// an administrator adds machines.
const RULES: [(&str, &str); 7] = [
    ("minPwdLength", "8"),
    ("maxPwdAge", "-9223372036854775808"),
    ("minPwdAge", "0"),
    ("lockoutThreshold", "10"),
    ("lockoutDuration", "-9000000000"),
    ("lockOutObservationWindow", "-9000000000"),
    ("ms-DS-MachineAccountQuota", "0"),
];

/// The rules as text, which is another when they are.
pub(super) fn rules() -> String {
    let lines = RULES.map(|(name, value)| format!("{name}: {value}\n"));
    lines.concat()
}

/// Sets the rules that are not set, and makes the folder of machines.
pub(super) async fn settle(
    connection: &mut Connection,
    domain: &Domain,
) -> Result<(), EngineError> {
    let base = base_dn(domain);
    let names: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
    let entries = connection
        .search(&base, Scope::Base, "(objectClass=domainDNS)", &names, 1)
        .await?;
    let entry = entries.first().ok_or_else(|| EngineError::Missing {
        what: "domain",
        name: base.clone(),
    })?;
    let set = |name: &str, value: &str| {
        entry
            .attrs
            .get(name)
            .is_some_and(|values| values.iter().any(|it| it == value))
    };
    let changes: Vec<_> = RULES
        .iter()
        .filter(|(name, value)| !set(name, value))
        .map(|(name, value)| replaced(name, *value))
        .collect();
    if !changes.is_empty() {
        let answer = connection.modify(&base, changes).await?;
        settled(&connection.address, "the rules of the domain", &answer, &[])?;
    }
    let folder = vec![
        attribute("objectClass", "organizationalUnit"),
        attribute("description", "Machine accounts of desktops"),
    ];
    let answer = connection
        .add(&format!("OU={MACHINES},{base}"), folder)
        .await?;
    settled(
        &connection.address,
        "the folder of machine accounts",
        &answer,
        &[code::ENTRY_EXISTS],
    )
}

/// Makes a joined controller fetch its share of identifiers now, while the other one is there to give it: without one it
/// could make no account when it is the only one left. A group that exists for a moment does it.
pub(super) async fn obtain_identifiers(
    connection: &mut Connection,
    domain: &Domain,
) -> Result<(), EngineError> {
    let dn = format!("CN=carrel-identifiers,CN=Users,{}", base_dn(domain));
    let begun = std::time::Instant::now();
    loop {
        let group = vec![
            attribute("objectClass", "group"),
            attribute("sAMAccountName", "carrel-identifiers"),
        ];
        let answer = connection.add(&dn, group).await?;
        if matches!(answer.rc, code::SUCCESS | code::ENTRY_EXISTS) {
            break;
        }
        if begun.elapsed() > super::access::SETTLING {
            return Err(refusal(
                &connection.address,
                "the fetching of identifiers",
                &answer,
            ));
        }
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
    let answer = connection.delete(&dn).await?;
    settled(
        &connection.address,
        "the removal of a group",
        &answer,
        &[code::NO_SUCH_OBJECT],
    )
}
