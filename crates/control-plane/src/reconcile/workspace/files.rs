//! The files that are put into a desktop before its first start. No credential of anybody but this machine is in them.

use std::net::Ipv4Addr;

use agent_api::{AgentConfig, BINARY_PATH, CONFIG_PATH};
use drivers::{compute::GuestFile, directory::Domain};
use model::{engine_names::MANAGEMENT_DEVICE, network::Cidr};
use store::Workspace;

use super::{
    Joined,
    site::{DesktopPlace, WorkspaceSite},
};
use crate::{cloud::Cloud, reconcile::trouble::Trouble};

/// Where the desktop reads its address in the customer's subnet. DHCP would give the same, but a first question that is lost
/// because the port is not plugged in yet is asked again seconds later.
const CUSTOMER_NETWORK: &str = "/etc/systemd/network/05-eth0.network";
/// The uid in a desktop is this plus the person's RID, for ever: home volumes carry it.
const UID_BASE: u32 = 200_000;

/// Every file, the small ones first.
pub(super) async fn all(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
    joined: Joined,
) -> Result<Vec<GuestFile>, Trouble> {
    let (domain, place) = (site.domain()?, site.place()?);
    let name = site.instance.as_str();
    let agent = agent_config(cloud, row, site, joined.rid)?;
    let binary = tokio::fs::read(&cloud.site.agent_binary)
        .await
        .map_err(|error| {
            let message = format!(
                "the agent's program {} cannot be read: {error}",
                cloud.site.agent_binary.display()
            );
            Trouble::installation(message, "run cargo xtask up, which builds and installs it")
        })?;
    let mut files = vec![
        place.ports.network_file(),
        file(CUSTOMER_NETWORK, 0o644, customer_network(place)),
        file("/etc/hostname", 0o644, format!("{name}\n")),
        file("/etc/hosts", 0o644, hosts(name, domain)),
        file("/etc/resolv.conf", 0o644, resolv_conf(domain)),
        file("/etc/krb5.conf", 0o644, krb5_conf(domain)),
        file(
            "/etc/samba/smb.conf",
            0o644,
            smb_conf(&site.machine, domain),
        ),
        file(
            "/var/lib/samba/private/secrets.tdb",
            0o600,
            joined.secret.secrets_tdb,
        ),
        file(CONFIG_PATH, 0o600, agent),
    ];
    if place.local_administrator {
        let rule = format!("{} ALL=(ALL:ALL) ALL\n", row.username.key());
        files.push(file("/etc/sudoers.d/carrel", 0o440, rule));
    }
    files.push(file(BINARY_PATH, 0o755, binary));
    Ok(files)
}

fn file(path: &str, mode: u32, content: impl Into<Vec<u8>>) -> GuestFile {
    GuestFile {
        path: path.to_owned(),
        content: content.into(),
        mode,
        parents: true,
    }
}

fn agent_config(
    cloud: &Cloud,
    row: &Workspace,
    site: &WorkspaceSite,
    rid: u32,
) -> Result<Vec<u8>, Trouble> {
    let broken = |error: String| {
        Trouble::installation(error, "look at the folders ca and keys of the state folder")
    };
    let issued = cloud
        .authority
        .issue_agent_certificate(&row.id)
        .map_err(|error| broken(error.to_string()))?;
    let (domain, place) = (site.domain()?, site.place()?);
    let config = AgentConfig {
        workspace: row.id.to_string(),
        username: row.username.key(),
        uid: UID_BASE + rid,
        management_address: place.ports.management_with_prefix(),
        management_interface: MANAGEMENT_DEVICE.to_owned(),
        host_name: place.host_name.clone(),
        domain: domain.dns_name.clone(),
        short_domain: domain.short_name.clone(),
        controllers: addresses(domain).iter().map(Ipv4Addr::to_string).collect(),
        authority_pem: cloud.authority.management_pem().to_owned(),
        certificate_pem: issued.certificate_pem,
        key_pem: issued.key_pem,
    };
    serde_json::to_vec(&config).map_err(|error| broken(error.to_string()))
}

fn customer_network(place: &DesktopPlace) -> String {
    let address = place.ports.customer_address();
    static_network(address, place.subnet_range, place.vpc_range, place.internet)
}

/// What DHCP would say: the way to the VPC's other subnets always, to everywhere only with Internet, so that without it a
/// program is told at once that there is no way.
fn static_network(address: Ipv4Addr, subnet: Cidr, vpc: Cidr, internet: bool) -> String {
    let router = subnet.address(1).unwrap_or(subnet.base());
    let everywhere = if internet {
        format!("[Route]\nGateway={router}\n")
    } else {
        String::new()
    };
    format!(
        "[Match]
Name=eth0
[Network]
Address={address}/{}
LinkLocalAddressing=no
IPv6AcceptRA=no
ConfigureWithoutCarrier=yes
[Route]
Destination={vpc}
Gateway={router}
{everywhere}",
        subnet.prefix()
    )
}

fn addresses(domain: &Domain) -> Vec<Ipv4Addr> {
    domain
        .controllers
        .iter()
        .map(|controller| controller.address)
        .collect()
}

fn hosts(name: &str, domain: &Domain) -> String {
    let dns = &domain.dns_name;
    let mut text = format!("127.0.0.1 localhost\n127.0.1.1 {name}.{dns} {name}\n");
    for controller in &domain.controllers {
        text += &format!(
            "{} {}.{dns} {}\n",
            controller.address, controller.instance, controller.instance
        );
    }
    text
}

fn resolv_conf(domain: &Domain) -> String {
    let mut text = format!("search {}\n", domain.dns_name);
    for address in addresses(domain) {
        text += &format!("nameserver {address}\n");
    }
    text + "options timeout:1 attempts:2\n"
}

fn krb5_conf(domain: &Domain) -> String {
    let (realm, dns) = (domain.dns_name.to_uppercase(), &domain.dns_name);
    let servers = |key: &str| -> String {
        domain
            .controllers
            .iter()
            .map(|controller| format!("        {key} = {}.{dns}\n", controller.instance))
            .collect()
    };
    format!(
        "[libdefaults]
    default_realm = {realm}
    dns_lookup_realm = false
    dns_lookup_kdc = true
    rdns = false
    dns_canonicalize_hostname = false
    forwardable = true
    renew_lifetime = 7d
    default_ccache_name = FILE:/tmp/krb5cc_%{{uid}}
[realms]
    {realm} = {{
{}{}    }}
[domain_realm]
    .{dns} = {realm}
    {dns} = {realm}
",
        servers("kdc"),
        servers("kpasswd_server"),
    )
}

fn smb_conf(machine: &str, domain: &Domain) -> String {
    let (realm, short) = (domain.dns_name.to_uppercase(), &domain.short_name);
    format!(
        "[global]
    security = ads
    realm = {realm}
    workgroup = {short}
    netbios name = {machine}
    kerberos method = secrets only
    dns proxy = no
    disable netbios = yes
    interfaces = lo eth0
    bind interfaces only = yes
    idmap config * : backend = tdb
    idmap config * : range = 10000-19999
    idmap config {short} : backend = rid
    idmap config {short} : range = 200000-399999
    winbind use default domain = yes
    winbind offline logon = yes
    winbind refresh tickets = yes
    winbind reconnect delay = 2
    winbind max domain connections = 2
    template homedir = /home/%U
    template shell = /bin/bash
    load printers = no
    disable spoolss = yes
    logging = syslog@1
    log level = 0
"
    )
}

#[cfg(test)]
mod tests {
    use drivers::directory::{Authority, Controller};

    use super::*;

    fn domain() -> Domain {
        let controller = |index: u8| Controller {
            instance: format!("dc{index}-0123456789"),
            address: Ipv4Addr::new(10, 0, index, 10),
            management_address: Ipv4Addr::new(172, 31, 0, 10 + index),
        };
        Domain {
            dns_name: "corp.example.com".to_owned(),
            short_name: "CORP".to_owned(),
            controllers: vec![controller(1), controller(2)],
            administrator_password: "Secret-Of-The-Service".to_owned(),
            authority: Authority {
                certificate_pem: String::new(),
                key_pem: String::new(),
            },
        }
    }

    #[test]
    fn a_desktop_has_its_address_without_asking_and_a_way_out_only_with_internet() {
        let text = |internet| {
            static_network(
                Ipv4Addr::new(10, 0, 2, 20),
                "10.0.2.0/24".parse().unwrap(),
                "10.0.0.0/16".parse().unwrap(),
                internet,
            )
        };
        let closed = text(false);
        assert!(closed.contains("\nAddress=10.0.2.20/24\n"), "{closed}");
        assert!(
            closed.ends_with("[Route]\nDestination=10.0.0.0/16\nGateway=10.0.2.1\n"),
            "{closed}"
        );
        assert_eq!(text(true), closed + "[Route]\nGateway=10.0.2.1\n");
    }

    #[test]
    fn a_desktop_knows_both_controllers_by_name_and_address() {
        let domain = domain();
        assert_eq!(
            hosts("ws-3k9d0a7qz", &domain),
            "127.0.0.1 localhost\n127.0.1.1 ws-3k9d0a7qz.corp.example.com ws-3k9d0a7qz\n\
             10.0.1.10 dc1-0123456789.corp.example.com dc1-0123456789\n10.0.2.10 dc2-0123456789.corp.example.com dc2-0123456789\n"
        );
        assert_eq!(
            resolv_conf(&domain),
            "search corp.example.com\nnameserver 10.0.1.10\nnameserver 10.0.2.10\noptions timeout:1 attempts:2\n"
        );
        let kerberos = krb5_conf(&domain);
        assert!(kerberos.contains("    CORP.EXAMPLE.COM = {\n        kdc = dc1-0123456789.corp.example.com\n        kdc = dc2-"));
        assert!(kerberos.contains("FILE:/tmp/krb5cc_%{uid}\n"));
        let samba = smb_conf("WS-3K9D0A7QZ", &domain);
        assert!(
            samba.contains("netbios name = WS-3K9D0A7QZ\n")
                && samba.contains("idmap config CORP : backend = rid\n")
        );
        for text in [hosts("ws", &domain), resolv_conf(&domain), kerberos, samba] {
            assert!(
                !text.contains("Secret-Of-The-Service"),
                "a credential of the service entered a desktop"
            );
        }
    }
}
