//! Ports that must be free, and address ranges that nobody else may use.

use std::{fs, net::Ipv4Addr};

use model::{network::Cidr, paths::Paths};

use crate::{Check, Needs, owners, serving};

/// Devices of ours: their routes are no collision.
const OWN_DEVICES: &str = "carrel-";

/// Each port is free or held by this installation's own server.
pub(crate) fn ports(paths: &Paths, needs: &Needs) -> Vec<Check> {
    [
        ("tcp", needs.https_port),
        ("tcp", needs.stream_port),
        ("udp", needs.stream_port),
    ]
    .into_iter()
    .map(|(protocol, port)| port_check(paths, protocol, port))
    .collect()
}

fn port_check(paths: &Paths, protocol: &str, port: u16) -> Check {
    let name = format!("{} {port}", protocol.to_uppercase());
    let tables = [
        format!("/proc/net/{protocol}"),
        format!("/proc/net/{protocol}6"),
    ];
    let socket = tables
        .iter()
        .find_map(|table| holder(&fs::read_to_string(table).ok()?, port));
    let Some(inode) = socket else {
        return Check::good(&name, "free");
    };
    match owners::of_socket(inode) {
        Some((pid, _)) if is_ours(paths, pid) => Check::good(&name, "held by this installation"),
        Some((pid, line)) => Check::bad(
            &name,
            format!("held by process {pid} ({line})"),
            "stop that process, or choose another port with --listen and --stream-listen",
        ),
        None => Check::bad(
            &name,
            "held by a process that cannot be seen from here",
            "choose another port with --listen and --stream-listen",
        ),
    }
}

/// Whether a process serves this installation, whoever started it.
fn is_ours(paths: &Paths, pid: u32) -> bool {
    Some(pid) == owners::recorded(paths, "carrel")
        || serving(paths).iter().any(|serving| serving.pid == pid)
}

/// The inode of the socket that listens on a port, from the kernel's table of sockets.
fn holder(table: &str, port: u16) -> Option<u64> {
    table.lines().skip(1).find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let local = u16::from_str_radix(fields.get(1)?.rsplit_once(':')?.1, 16).ok()?;
        // TCP listens in state 0A; a UDP socket without a peer is in 07.
        let listens = matches!(*fields.get(3)?, "0A" | "07");
        (local == port && listens)
            .then(|| fields.get(9)?.parse().ok())
            .flatten()
    })
}

/// At least one 10.x.0.0/16 must be free; which one is taken is told.
pub(crate) fn customer_ranges() -> Check {
    let routes = foreign_routes();
    let free = (0..=255)
        .map(|second| format!("10.{second}.0.0/16"))
        .find(|range| is_free(range, &routes));
    match free {
        Some(range) => Check::good("customer range", format!("{range} is free")),
        None => Check::bad(
            "customer range",
            "no 10.x.0.0/16 is free",
            "remove a route to 10.0.0.0/8 from this machine",
        ),
    }
}

/// One of the two management ranges must be free.
pub(crate) fn management_ranges() -> Check {
    let routes = foreign_routes();
    match ["172.31.0.0/16", "192.168.0.0/16"]
        .into_iter()
        .find(|range| is_free(range, &routes))
    {
        Some(range) => Check::good("management range", format!("{range} is free")),
        None => Check::bad(
            "management range",
            "this machine routes parts of both 172.31.0.0/16 and 192.168.0.0/16",
            "remove the routes to one of them",
        ),
    }
}

fn is_free(range: &str, routes: &[Cidr]) -> bool {
    range
        .parse::<Cidr>()
        .is_ok_and(|range| routes.iter().all(|route| !range.overlaps(*route)))
}

fn foreign_routes() -> Vec<Cidr> {
    routes(&fs::read_to_string("/proc/net/route").unwrap_or_default())
}

/// Ranges of the routing table, without the default route and without our own devices'.
fn routes(table: &str) -> Vec<Cidr> {
    let parse = |line: &str| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let address = |field: &str| {
            u32::from_str_radix(field, 16)
                .ok()
                .map(|bits| Ipv4Addr::from(bits.swap_bytes()))
        };
        let (base, mask) = (address(fields.get(1)?)?, address(fields.get(7)?)?);
        let foreign = !fields.first()?.starts_with(OWN_DEVICES) && !mask.is_unspecified();
        foreign
            .then(|| {
                format!("{base}/{}", u32::from(mask).count_ones())
                    .parse()
                    .ok()
            })
            .flatten()
    };
    table.lines().skip(1).filter_map(parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOCKETS: &str = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n   0: 0100007F:20FB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1\n   1: 0100007F:104C 0100007F:20FB 01 00000000:00000000 00:00000000 00000000     0        0 4712 1\n";
    const ROUTES: &str = "Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT\neth0 00000000 0100A8C0 0003 0 0 0 00000000 0 0 0\neth0 0000000A 00000000 0001 0 0 0 0000FFFF 0 0 0\ncarrel-mgmt 00001FAC 00000000 0001 0 0 0 0000FFFF 0 0 0\n";

    #[test]
    fn a_listening_socket_is_found_and_a_connection_is_not() {
        assert_eq!(holder(SOCKETS, 8443), Some(4711));
        assert_eq!(holder(SOCKETS, 4172), None);
    }

    #[test]
    fn routes_of_others_count_and_the_default_and_our_own_do_not() {
        assert_eq!(routes(ROUTES), ["10.0.0.0/16".parse().unwrap()]);
        assert!(!is_free("10.0.0.0/16", &routes(ROUTES)));
        assert!(is_free("10.1.0.0/16", &routes(ROUTES)));
    }

    #[test]
    fn a_port_held_by_a_stranger_names_the_stranger() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let check = port_check(
            &Paths::of(std::path::Path::new("/nonexistent")),
            "tcp",
            port,
        );
        assert!(
            check
                .detail
                .contains(&format!("process {}", std::process::id())),
            "{check:?}"
        );
    }
}
