//! The configuration of a controller, as text (the same domain gives the same bytes), and our programs in it.

use std::net::Ipv4Addr;

use futures::future::try_join_all;

use super::{
    super::{Controller, Domain},
    guest::{Guest, PROGRAMS},
};
use crate::EngineError;

/// Where the controller's certificate, its key and the authority's certificate lie.
pub(super) const TLS: &str = "/var/lib/samba/private/tls";
/// Beside them, whom the certificate is for and when it ends.
pub(super) const CERTIFICATE_NOTE: &str = "/var/lib/samba/private/tls/carrel-note";

/// The full name of a controller in DNS.
pub(super) fn host_name(domain: &Domain, controller: &Controller) -> String {
    format!("{}.{}", controller.instance, domain.dns_name)
}

/// `smb.conf` of a controller.
///
/// It listens on the management interface too, so that LDAPS answers there, but registers only its subnet address in
/// DNS. `prefork children` saves a third of the memory; the `dreplsrv` lines bring replication from minutes to a
/// second; extended attributes live in a file because an instance may not write the `security` ones.
pub(super) fn smb_conf(
    domain: &Domain,
    controller: &Controller,
    forwarder: Option<Ipv4Addr>,
) -> String {
    let realm = domain.dns_name.to_uppercase();
    let forwarder = forwarder
        .map(|address| format!("    dns forwarder = {address}\n"))
        .unwrap_or_default();
    format!(
        "[global]
    netbios name = {name}
    realm = {realm}
    workgroup = {short}
    server role = active directory domain controller
    idmap_ldb:use rfc2307 = yes
    posix:eadb = /var/lib/samba/eadb.tdb
    interfaces = lo eth0 eth1
    bind interfaces only = yes
{forwarder}    dns update command = /usr/sbin/samba_dnsupdate --use-samba-tool --current-ip={address}
    prefork children = 1
    dreplsrv:periodic_startup_interval = 5
    dreplsrv:periodic_interval = 15
    dreplsrv:notify_interval = 1
    check password script = /usr/local/lib/carrel/check-password
    tls enabled = yes
    tls keyfile = {TLS}/carrel-key.pem
    tls certfile = {TLS}/carrel-cert.pem
    tls cafile = {TLS}/carrel-ca.pem
    server min protocol = SMB2_10
    disable spoolss = yes
    load printers = no
    logging = file
    log file = /var/log/samba/log.samba
    max log size = 1000

[sysvol]
    path = /var/lib/samba/sysvol
    read only = no

[netlogon]
    path = /var/lib/samba/sysvol/{dns}/scripts
    read only = no
",
        name = controller.instance.to_uppercase(),
        short = domain.short_name,
        address = controller.address,
        dns = domain.dns_name,
    )
}

/// `krb5.conf` of a controller: the one with this index first, then the others.
pub(super) fn krb5_conf(domain: &Domain, first: usize) -> String {
    let realm = domain.dns_name.to_uppercase();
    let kdcs: String = rotated(domain, first)
        .map(|it| format!("        kdc = {}\n", host_name(domain, it)))
        .collect();
    format!(
        "[libdefaults]
    default_realm = {realm}
    dns_lookup_realm = false
    dns_lookup_kdc = false
    rdns = false

[realms]
    {realm} = {{
{kdcs}    }}

[domain_realm]
    .{dns} = {realm}
    {dns} = {realm}
",
        dns = domain.dns_name
    )
}

/// `/etc/hosts`: controllers find each other even while DNS is being founded.
pub(super) fn hosts(domain: &Domain) -> String {
    let lines: String = domain
        .controllers
        .iter()
        .map(|it| format!("{} {} {}\n", it.address, host_name(domain, it), it.instance))
        .collect();
    format!("127.0.0.1 localhost\n{lines}")
}

/// `/etc/resolv.conf`: a controller with a copy of the domain asks itself first, one that is about to join asks nobody but the one it joins at.
pub(super) fn resolv_conf(domain: &Domain, first: usize, servers_max: usize) -> String {
    let lines: String = rotated(domain, first)
        .take(servers_max)
        .map(|it| format!("nameserver {}\n", it.address))
        .collect();
    format!(
        "search {}\n{lines}options timeout:1 attempts:2\n",
        domain.dns_name
    )
}

/// What is added to Samba's unit: it waits for both addresses (it binds them by interface at start) and is started again when it fails.
pub(super) fn unit(controller: &Controller) -> String {
    format!(
        "[Unit]
StartLimitIntervalSec=0

[Service]
ExecCondition=
ExecStartPre=/usr/local/lib/carrel/await-addresses {} {}
Restart=on-failure
RestartSec=1
",
        controller.address, controller.management_address
    )
}

/// The small programs that run inside a controller, by file name.
const TEXTS: [(&str, &str); 6] = [
    ("await-addresses", include_str!("programs/await-addresses")),
    ("await-services", include_str!("programs/await-services")),
    ("check-password", include_str!("programs/check-password")),
    ("found-domain", include_str!("programs/found-domain")),
    ("join-domain", include_str!("programs/join-domain")),
    ("take-over", include_str!("programs/take-over")),
];

/// All that is written into a controller with this index that has a copy of the domain, but its certificate.
pub(super) fn everything(domain: &Domain, index: usize, forwarder: Option<Ipv4Addr>) -> String {
    let controller = &domain.controllers[index];
    let programs = TEXTS.map(|(_, text)| text).concat();
    let configuration = [
        hosts(domain),
        resolv_conf(domain, index, usize::MAX),
        krb5_conf(domain, index),
        smb_conf(domain, controller, forwarder),
        unit(controller),
    ];
    let authority = &domain.authority.certificate_pem;
    format!("{programs}{}{authority}", configuration.concat())
}

/// Keeps our programs in place.
pub(super) async fn settle_programs(guest: &Guest) -> Result<(), EngineError> {
    let programs = TEXTS.map(|(name, text)| async move {
        let path = format!("{PROGRAMS}/{name}");
        guest.settle(&path, text.as_bytes(), 0o755).await
    });
    try_join_all(programs).await?;
    Ok(())
}

/// The controllers, beginning with the one that has this index.
fn rotated(domain: &Domain, first: usize) -> impl Iterator<Item = &Controller> {
    let (before, after) = domain
        .controllers
        .split_at(first.min(domain.controllers.len()));
    after.iter().chain(before)
}
