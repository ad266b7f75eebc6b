//! The roles that only one controller may have, and how they leave one that is lost for good.

use std::{sync::Arc, time::Duration};

use ldap3::Scope;

use super::{
    super::{Controller, Domain},
    base_dn,
    connection::Connection,
    files,
    guest::{Guest, PROGRAMS},
};
use crate::{EngineError, compute::Compute};

/// How long the taking of the roles may take, on a machine that does much else.
const TAKING: Duration = Duration::from_secs(240);

/// Lets `survivor` take every role and forget `lost`. May be repeated.
pub(super) async fn take_over(
    compute: &Arc<dyn Compute>,
    domain: &Domain,
    survivor: &Controller,
    lost: &Controller,
) -> Result<(), EngineError> {
    tracing::warn!(
        domain = domain.dns_name,
        lost = lost.instance,
        controller = survivor.instance,
        "a controller is gone for good; the other one takes its roles"
    );
    let guest = Guest::of(compute, &survivor.instance);
    files::settle_programs(&guest).await?;
    let program = format!("{PROGRAMS}/take-over");
    let name = lost.instance.to_uppercase();
    guest
        .must(
            "the replacement of a controller",
            &[&program, &base_dn(domain), &name],
            TAKING,
        )
        .await?;
    Ok(())
}

/// The index of the controller that keeps what is changed at one place alone (the PDC role): group policies among it.
pub(super) async fn keeper(
    connection: &mut Connection,
    domain: &Domain,
) -> Result<Option<usize>, EngineError> {
    let entries = connection
        .search(
            &base_dn(domain),
            Scope::Base,
            "(objectClass=domainDNS)",
            &["fSMORoleOwner"],
            1,
        )
        .await?;
    let owner = entries
        .first()
        .and_then(|entry| entry.attrs.get("fSMORoleOwner"))
        .and_then(|values| values.first());
    Ok(owner.and_then(|owner| named_in(owner, domain)))
}

/// The controller of `CN=NTDS Settings,CN=NAME,CN=Servers,…`.
fn named_in(owner: &str, domain: &Domain) -> Option<usize> {
    let name = owner.split(',').nth(1)?.trim().strip_prefix("CN=")?;
    domain
        .controllers
        .iter()
        .position(|it| it.instance.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;
    use crate::directory::Authority;

    #[test]
    fn the_owner_of_a_role_is_found_by_its_name() {
        let controller = |name: &str| Controller {
            instance: name.to_owned(),
            address: Ipv4Addr::LOCALHOST,
            management_address: Ipv4Addr::LOCALHOST,
        };
        let domain = Domain {
            dns_name: "corp.example.com".to_owned(),
            short_name: "CORP".to_owned(),
            controllers: vec![controller("dc1-0123456789"), controller("dc2-0123456789")],
            administrator_password: String::new(),
            authority: Authority {
                certificate_pem: String::new(),
                key_pem: String::new(),
            },
        };
        let owner = |name: &str| {
            format!(
                "CN=NTDS Settings,CN={name},CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,DC=corp,DC=example,DC=com"
            )
        };
        assert_eq!(named_in(&owner("DC2-0123456789"), &domain), Some(1));
        assert_eq!(named_in(&owner("DC3-0123456789"), &domain), None);
        assert_eq!(named_in("", &domain), None);
    }
}
