//! Machine accounts over LDAPS. What a desktop gets is the machine's own secret and nothing else; it lies nowhere on the way.

use std::{
    collections::HashSet,
    time::{SystemTime, UNIX_EPOCH},
};

use ldap3::{Mod, Scope, ldap_escape};

use super::{
    super::{Domain, Machine, MachineSecret, names},
    TAKEN,
    answers::{ENGINE, code, refusal},
    base_dn,
    connection::{Attributes, Connection, attribute, bytes, settled},
    guest::fresh_name,
    passwords::quoted,
    policy,
    secrets::{self, Account, Identity},
};
use crate::EngineError;

/// `userAccountControl` of a member of the domain that may sign in.
const MEMBER: &str = "4096";
/// The ciphers of its tickets: RC4 and both of AES, as Samba's members ask for them.
const CIPHERS: &str = "28";

/// Makes the account, or gives the one that is there a new secret.
pub(super) async fn ensure(
    connection: &mut Connection,
    domain: &Domain,
    machine: &Machine,
) -> Result<MachineSecret, EngineError> {
    names::check_machine(machine)?;
    let identity = identity(connection, domain).await?;
    // 48 characters out of 192 random bits; nobody ever types them.
    let password = format!("{}{}", fresh_name()?, fresh_name()?);
    if let Some(dn) = find(connection, domain, &machine.name).await? {
        renew(connection, &dn, machine, &password).await?;
    } else {
        make(connection, domain, machine, &password).await?;
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let account = Account {
        name: &machine.name,
        password: &password,
        set_at: now.map_or(0, |now| u32::try_from(now.as_secs()).unwrap_or(u32::MAX)),
    };
    Ok(MachineSecret {
        secrets_tdb: secrets::file(domain, &identity, &account),
    })
}

async fn make(
    connection: &mut Connection,
    domain: &Domain,
    machine: &Machine,
    password: &str,
) -> Result<(), EngineError> {
    let dn = format!(
        "CN={},OU={},{}",
        machine.name,
        policy::MACHINES,
        base_dn(domain)
    );
    let mut entry = content(machine, password);
    entry.push(attribute("objectClass", "computer"));
    entry.push(attribute("sAMAccountName", format!("{}$", machine.name)));
    let answer = connection.add(&dn, entry).await?;
    if !TAKEN.contains(&answer.rc) {
        return settled(
            &connection.address,
            "the making of a machine account",
            &answer,
            &[],
        );
    }
    // Made a moment ago by somebody else, or the name of something that is no machine.
    match find(connection, domain, &machine.name).await? {
        Some(dn) => renew(connection, &dn, machine, password).await,
        None => Err(refusal(
            &connection.address,
            "the making of a machine account",
            &answer,
        )),
    }
}

async fn renew(
    connection: &mut Connection,
    dn: &str,
    machine: &Machine,
    password: &str,
) -> Result<(), EngineError> {
    let changes = content(machine, password)
        .into_iter()
        .map(|(name, values)| Mod::Replace(name, values))
        .collect();
    let answer = connection.modify(dn, changes).await?;
    settled(
        &connection.address,
        "the new secret of a machine account",
        &answer,
        &[],
    )
}

/// What is set at every joining.
fn content(machine: &Machine, password: &str) -> Attributes {
    let services = ["HOST", "RestrictedKrbHost"].map(|service| {
        [&machine.name, &machine.host_name].map(|name| format!("{service}/{name}").into_bytes())
    });
    vec![
        attribute("userAccountControl", MEMBER),
        attribute("unicodePwd", quoted(password)),
        attribute("dNSHostName", machine.host_name.as_str()),
        attribute("msDS-SupportedEncryptionTypes", CIPHERS),
        (
            "servicePrincipalName".into(),
            services.into_iter().flatten().collect::<HashSet<_>>(),
        ),
    ]
}

async fn identity(connection: &mut Connection, domain: &Domain) -> Result<Identity, EngineError> {
    let base = base_dn(domain);
    let wanted = ["objectSid", "objectGUID"];
    let entries = connection
        .search(&base, Scope::Base, "(objectClass=domainDNS)", &wanted, 1)
        .await?;
    let part = |name: &str| entries.first().and_then(|entry| bytes(entry, name));
    match (part("objectSid"), part("objectGUID")) {
        (Some(sid), Some(guid)) => Ok(Identity { sid, guid }),
        _ => Err(EngineError::Refused {
            engine: ENGINE,
            operation: "the reading of the domain's identifiers".to_owned(),
            detail: format!("{base} has none that the administrator may read"),
        }),
    }
}

/// The distinguished name of a machine account.
pub(super) async fn find(
    connection: &mut Connection,
    domain: &Domain,
    name: &str,
) -> Result<Option<String>, EngineError> {
    let filter = format!(
        "(&(objectClass=computer)(sAMAccountName={}$)(!(isCriticalSystemObject=TRUE)))",
        ldap_escape(name)
    );
    let entries = connection
        .search(&base_dn(domain), Scope::Subtree, &filter, &["cn"], 1)
        .await?;
    Ok(entries.into_iter().next().map(|entry| entry.dn))
}

/// Removes a machine account with what lies below it; none of that name is as good.
pub(super) async fn remove(
    connection: &mut Connection,
    domain: &Domain,
    name: &str,
) -> Result<(), EngineError> {
    let Some(dn) = find(connection, domain, name).await? else {
        return Ok(());
    };
    for below in connection
        .search(&dn, Scope::OneLevel, "(objectClass=*)", &["cn"], 100)
        .await?
    {
        connection.delete(&below.dn).await?;
    }
    let answer = connection.delete(&dn).await?;
    settled(
        &connection.address,
        "the removal of a machine account",
        &answer,
        &[code::NO_SUCH_OBJECT],
    )
}
