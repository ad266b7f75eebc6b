//! Machine accounts. The join runs inside a controller; what leaves it is the machine's own secret and nothing else.

use std::{sync::Arc, time::Duration};

use ldap3::{Scope, ldap_escape};

use super::{
    super::{Controller, Domain, Machine, MachineSecret, names},
    answers::code,
    base_dn,
    connection::{Connection, settled},
    files::host_name,
    guest::{Guest, PROGRAMS, SECRETS, fresh_name},
};
use crate::{EngineError, compute::Compute};

/// How long a join may take.
const JOINING: Duration = Duration::from_secs(60);

/// Makes the account at the first controller where that works.
pub(super) async fn ensure(
    compute: &Arc<dyn Compute>,
    domain: &Domain,
    order: &[&Controller],
    machine: &Machine,
) -> Result<MachineSecret, EngineError> {
    names::check_machine(machine)?;
    let mut last = EngineError::Missing {
        what: "a controller of the domain",
        name: domain.dns_name.clone(),
    };
    for controller in order {
        match join(
            &Guest::of(compute, &controller.instance),
            domain,
            controller,
            machine,
        )
        .await
        {
            Ok(secret) => return Ok(secret),
            Err(error) => {
                tracing::warn!(domain = domain.dns_name, controller = controller.instance, machine = machine.name, %error, "a machine account was not made here");
                last = error;
            }
        }
    }
    Err(last)
}

async fn join(
    guest: &Guest,
    domain: &Domain,
    controller: &Controller,
    machine: &Machine,
) -> Result<MachineSecret, EngineError> {
    let folder = format!("{SECRETS}/machine-{}-{}", machine.name, fresh_name()?);
    let credentials = format!("{}\n", domain.administrator_password);
    guest
        .write(
            &format!("{folder}/credentials"),
            credentials.as_bytes(),
            0o600,
        )
        .await?;
    let (program, realm, server) = (
        format!("{PROGRAMS}/join-machine"),
        domain.dns_name.to_uppercase(),
        host_name(domain, controller),
    );
    let command = [
        &*program,
        &folder,
        &realm,
        &domain.short_name,
        &server,
        &machine.name,
        &machine.host_name,
    ];
    let joined = guest
        .must("the joining of a machine", &command, JOINING)
        .await;
    let secret = match joined {
        Ok(_) => guest.read(&format!("{folder}/private/secrets.tdb")).await,
        Err(error) => Err(error),
    };
    guest.run(&["rm", "-rf", &folder], JOINING).await?;
    let secrets_tdb = secret?.ok_or_else(|| EngineError::Missing {
        what: "the secret of machine",
        name: machine.name.clone(),
    })?;
    Ok(MachineSecret { secrets_tdb })
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
