//! Founding, joining and starting a controller. Every step looks first, so the whole may be repeated after any break.

use std::{net::Ipv4Addr, sync::Arc, time::Duration};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use time::OffsetDateTime;

use super::{
    super::{Controller, Domain, Origin, names},
    certificate::Names,
    files::{self, CERTIFICATE_NOTE, TLS, host_name},
    guest::{Guest, PROGRAMS, SWEEP, secret_file},
    passwords::quoted,
};
use crate::{EngineError, compute::Compute};

/// How long founding or joining may take, on a machine that does much else.
const FOUNDING: Duration = Duration::from_secs(300);
/// How long Samba may take to start or an address to appear.
const STARTING: Duration = Duration::from_secs(90);
/// How long a quick program may take.
const QUICK: Duration = Duration::from_secs(20);
/// Lies in a controller that was founded or has joined.
const COPY: &str = "/var/lib/samba/carrel-founded";

/// Brings one controller to the point where it answers.
pub(super) async fn ensure(
    compute: &Arc<dyn Compute>,
    domain: &Domain,
    index: usize,
    origin: Origin,
    forwarder: Option<Ipv4Addr>,
) -> Result<(), EngineError> {
    let controller = controller(domain, index)?;
    let guest = Guest::of(compute, &controller.instance);
    prepare(&guest, domain, controller).await?;
    if guest.read(COPY).await?.is_none() {
        match origin {
            Origin::Founding => {
                refuse_second_domain(compute, domain, index).await?;
                settle_names(&guest, domain, index, usize::MAX).await?;
                found(&guest, domain, controller).await?;
            }
            Origin::Joining(other) => {
                settle_names(&guest, domain, other, 1).await?;
                join(&guest, domain, controller, self::controller(domain, other)?).await?;
            }
        }
    }
    let mut changed = settle_names(&guest, domain, index, usize::MAX).await?;
    changed |= settle_configuration(&guest, domain, controller, forwarder).await?;
    changed |= settle_certificate(&guest, domain, controller).await?;
    start(&guest, changed).await?;
    let wait = format!("{PROGRAMS}/await-services");
    guest
        .must(
            "the start of Samba",
            &[&wait, &controller.address.to_string()],
            STARTING,
        )
        .await?;
    Ok(())
}

/// Whether a copy of the domain lies in a controller; `true` also while that cannot be told.
pub(super) async fn has_copy(compute: &Arc<dyn Compute>, controller: &Controller) -> bool {
    copy(compute, controller).await.unwrap_or(true)
}

async fn copy(compute: &Arc<dyn Compute>, controller: &Controller) -> Result<bool, EngineError> {
    match Guest::of(compute, &controller.instance).read(COPY).await {
        Err(EngineError::Missing { .. }) => Ok(false),
        found => Ok(found?.is_some()),
    }
}

/// A domain is founded only when no other controller has a copy of it.
async fn refuse_second_domain(
    compute: &Arc<dyn Compute>,
    domain: &Domain,
    index: usize,
) -> Result<(), EngineError> {
    for (place, other) in domain.controllers.iter().enumerate() {
        if place != index && copy(compute, other).await? {
            return Err(names::second_domain(domain, place));
        }
    }
    Ok(())
}

/// The controller with this index.
pub(super) fn controller(domain: &Domain, index: usize) -> Result<&Controller, EngineError> {
    let missing = || EngineError::Missing {
        what: "controller number",
        name: index.to_string(),
    };
    domain.controllers.get(index).ok_or_else(missing)
}

/// Folders, our programs, and both addresses.
async fn prepare(
    guest: &Guest,
    domain: &Domain,
    controller: &Controller,
) -> Result<(), EngineError> {
    let folders = format!(
        "mkdir -p {PROGRAMS} && {SWEEP} && if [ -L /etc/resolv.conf ]; then rm /etc/resolv.conf; fi"
    );
    guest
        .must(
            "the preparation of a controller",
            &["/bin/sh", "-c", &folders],
            QUICK,
        )
        .await?;
    files::settle_programs(guest).await?;
    guest
        .settle("/etc/hosts", files::hosts(domain).as_bytes(), 0o644)
        .await?;
    let wait = format!("{PROGRAMS}/await-addresses");
    let addresses = [
        controller.address.to_string(),
        controller.management_address.to_string(),
    ];
    guest
        .must(
            "the wait for addresses",
            &[&wait, &addresses[0], &addresses[1]],
            STARTING,
        )
        .await?;
    Ok(())
}

/// Whom it asks for names and tickets: the controller with the index `first` before the others, `servers_max` of them for names.
async fn settle_names(
    guest: &Guest,
    domain: &Domain,
    first: usize,
    servers_max: usize,
) -> Result<bool, EngineError> {
    let names = files::resolv_conf(domain, first, servers_max);
    let kerberos = files::krb5_conf(domain, first);
    let renamed = guest
        .settle("/etc/resolv.conf", names.as_bytes(), 0o644)
        .await?;
    Ok(guest
        .settle("/etc/krb5.conf", kerberos.as_bytes(), 0o644)
        .await?
        | renamed)
}

/// Makes the domain with a password nobody knows, then sets the real one in the stopped database.
async fn found(guest: &Guest, domain: &Domain, controller: &Controller) -> Result<(), EngineError> {
    tracing::info!(
        domain = domain.dns_name,
        controller = controller.instance,
        "founding the domain"
    );
    let secret = secret_file()?;
    guest
        .write(&secret, administrator_ldif(domain).as_bytes(), 0o600)
        .await?;
    let program = format!("{PROGRAMS}/found-domain");
    let address = controller.address.to_string();
    let realm = domain.dns_name.to_uppercase();
    let command = [
        &*program,
        &realm,
        &domain.short_name,
        &controller.instance,
        &address,
        &secret,
    ];
    guest
        .must("the founding of the domain", &command, FOUNDING)
        .await?;
    Ok(())
}

async fn join(
    guest: &Guest,
    domain: &Domain,
    controller: &Controller,
    other: &Controller,
) -> Result<(), EngineError> {
    tracing::info!(
        domain = domain.dns_name,
        controller = controller.instance,
        "joining the domain"
    );
    let secret = secret_file()?;
    guest
        .write(
            &secret,
            format!("{}\n", domain.administrator_password).as_bytes(),
            0o600,
        )
        .await?;
    let program = format!("{PROGRAMS}/join-domain");
    let (realm, other) = (domain.dns_name.to_uppercase(), host_name(domain, other));
    let command = [
        &*program,
        &realm,
        &controller.instance.to_uppercase(),
        &other,
        &secret,
    ];
    guest
        .must("the joining of the domain", &command, FOUNDING)
        .await?;
    Ok(())
}

/// The change that sets the administrator's password in the database itself.
fn administrator_ldif(domain: &Domain) -> String {
    let password = BASE64_STANDARD.encode(quoted(&domain.administrator_password));
    let dn = format!("CN=Administrator,CN=Users,{}", super::base_dn(domain));
    format!("dn: {dn}\nchangetype: modify\nreplace: unicodePwd\nunicodePwd:: {password}\n")
}

async fn settle_configuration(
    guest: &Guest,
    domain: &Domain,
    controller: &Controller,
    forwarder: Option<Ipv4Addr>,
) -> Result<bool, EngineError> {
    let samba = files::smb_conf(domain, controller, forwarder);
    let unit = files::unit(controller);
    let changed = guest
        .settle("/etc/samba/smb.conf", samba.as_bytes(), 0o644)
        .await?;
    Ok(guest
        .settle(
            "/etc/systemd/system/samba-ad-dc.service.d/carrel.conf",
            unit.as_bytes(),
            0o644,
        )
        .await?
        | changed)
}

/// Keeps a certificate in place that is signed by the directory's authority, for these names, and not near its end.
async fn settle_certificate(
    guest: &Guest,
    domain: &Domain,
    controller: &Controller,
) -> Result<bool, EngineError> {
    let names = certificate_names(domain, controller);
    let authority = format!("{TLS}/carrel-ca.pem");
    let now = OffsetDateTime::now_utc();
    let noted = guest.read(CERTIFICATE_NOTE).await?.unwrap_or_default();
    let same_authority = guest.read(&authority).await?.as_deref()
        == Some(domain.authority.certificate_pem.as_bytes());
    if same_authority && names.still_served_by(&String::from_utf8_lossy(&noted), now) {
        return Ok(false);
    }
    let issued = names.issue(&domain.authority, now)?;
    guest
        .write(
            &format!("{TLS}/carrel-key.pem"),
            issued.key_pem.as_bytes(),
            0o600,
        )
        .await?;
    guest
        .write(
            &format!("{TLS}/carrel-cert.pem"),
            issued.certificate_pem.as_bytes(),
            0o644,
        )
        .await?;
    guest
        .write(
            &authority,
            domain.authority.certificate_pem.as_bytes(),
            0o644,
        )
        .await?;
    guest
        .write(CERTIFICATE_NOTE, issued.note.as_bytes(), 0o644)
        .await?;
    Ok(true)
}

/// Whom a controller's certificate is for.
pub(super) fn certificate_names(domain: &Domain, controller: &Controller) -> Names {
    Names {
        dns: vec![host_name(domain, controller), domain.dns_name.clone()],
        addresses: vec![controller.address, controller.management_address],
    }
}

/// Starts Samba now and with the instance; restarts it when what it read at start has changed.
async fn start(guest: &Guest, changed: bool) -> Result<(), EngineError> {
    let verb = if changed { "restart" } else { "start" };
    let command = format!(
        "systemctl daemon-reload && systemctl unmask --quiet samba-ad-dc && systemctl enable --quiet samba-ad-dc && systemctl {verb} samba-ad-dc"
    );
    guest
        .must("the start of Samba", &["/bin/sh", "-c", &command], STARTING)
        .await?;
    Ok(())
}
