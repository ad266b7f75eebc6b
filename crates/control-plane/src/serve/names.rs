//! What this machine is called: the names and addresses that stand in its certificate and that its pages are reached
//! by.

use std::{
    collections::BTreeSet,
    fs,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket},
};

use super::config::HttpsConfig;

/// The most names of one certificate.
const NAMES_MAX: usize = 64;

/// The names and addresses of this installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Names {
    /// Host names, lower case.
    pub(super) hosts: Vec<String>,
    /// Addresses.
    pub(super) addresses: Vec<IpAddr>,
    /// What people are told to reach it by.
    pub(super) public_host: String,
}

impl Names {
    /// The configured names and those this machine has.
    pub(super) fn find(config: &HttpsConfig) -> Self {
        let mut hosts = BTreeSet::from(["localhost".to_owned()]);
        let mut addresses =
            BTreeSet::from([Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]);
        let own = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
        let given = config
            .names
            .iter()
            .chain(&config.public_host)
            .map(String::as_str);
        for name in given.chain([own.trim()]) {
            if let Ok(address) = name.parse::<IpAddr>() {
                addresses.insert(address);
            } else if is_host_name(name) {
                hosts.insert(name.to_ascii_lowercase());
            }
        }
        let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
        let usable = interfaces
            .iter()
            .map(if_addrs::Interface::ip)
            .filter(|address| !is_link_local(*address));
        addresses.extend(usable.take(NAMES_MAX / 2));
        let public_host = config
            .public_host
            .clone()
            .unwrap_or_else(|| outward(config).to_string());
        Self {
            hosts: hosts.into_iter().collect(),
            addresses: addresses.into_iter().take(NAMES_MAX).collect(),
            public_host,
        }
    }

    /// All of them as text.
    pub(super) fn all(&self) -> impl Iterator<Item = String> {
        self.hosts
            .iter()
            .cloned()
            .chain(self.addresses.iter().map(ToString::to_string))
    }
}

/// The address people are most likely to reach this machine by.
fn outward(config: &HttpsConfig) -> IpAddr {
    if !config.listen.ip().is_unspecified() {
        return config.listen.ip();
    }
    // Asks the routing table which address would be used; nothing is sent.
    let asked = UdpSocket::bind(("0.0.0.0", 0)).and_then(|socket| {
        socket
            .connect(("192.0.2.1", 9))
            .and_then(|()| socket.local_addr())
    });
    asked.map_or(Ipv4Addr::LOCALHOST.into(), |address| address.ip())
}

fn is_link_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.is_unicast_link_local(),
    }
}

fn is_host_name(name: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253 && name.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn configured_names_and_those_of_the_machine_are_found() {
        let config = HttpsConfig {
            names: vec![
                "Desk.Example.com".into(),
                "203.0.113.7".into(),
                "not a name!".into(),
            ],
            public_host: Some("desktops.example.com".into()),
            ..HttpsConfig::default()
        };
        let names = Names::find(&config);
        let all: Vec<_> = names.all().collect();
        for wanted in [
            "desk.example.com",
            "desktops.example.com",
            "localhost",
            "127.0.0.1",
            "203.0.113.7",
        ] {
            assert!(
                all.iter().any(|name| name == wanted),
                "{wanted} is missing in {all:?}"
            );
        }
        assert!(all.iter().all(|name| !name.contains('!')));
        assert_eq!(names.public_host, "desktops.example.com");
    }

    #[test]
    fn an_address_that_is_listened_on_is_the_public_one() {
        let config = HttpsConfig {
            listen: "127.0.0.1:0".parse().unwrap(),
            ..HttpsConfig::default()
        };
        assert_eq!(Names::find(&config).public_host, "127.0.0.1");
    }
}
