//! Do the engines of an installation answer, each on its own socket?

use std::{
    fs,
    net::{SocketAddr, TcpStream},
    path::Path,
    time::Duration,
};

use model::paths::Paths;

use crate::{Check, owners, probe};

/// What mends any engine that does not answer.
const RESTART: &str = "run the set-up command again (`cargo xtask up`): it starts what is missing and leaves the rest alone";

/// One check per engine, and one for the server, which is reached at that address.
#[must_use]
pub fn health(paths: &Paths, server_address: SocketAddr) -> Vec<Check> {
    vec![
        lxd(paths),
        pool(paths),
        database("Open vSwitch", &paths.ovs_socket(), "Open_vSwitch"),
        switch(paths),
        database(
            "OVN northbound",
            &paths.ovn_northbound_socket(),
            "OVN_Northbound",
        ),
        database(
            "OVN southbound",
            &paths.ovn_southbound_socket(),
            "OVN_Southbound",
        ),
        process(paths, "OVN northd", "ovn-northd", "ovn-northd"),
        process(paths, "OVN controller", "ovn-controller", "ovn-controller"),
        lxcfs(),
        server(server_address),
    ]
}

fn lxd(paths: &Paths) -> Check {
    match probe::lxd_version(&paths.lxd_socket()) {
        Ok(version) => Check::good("LXD", format!("version {version}")),
        Err(error) => silent("LXD", &error, paths, "lxd"),
    }
}

fn pool(paths: &Paths) -> Check {
    let path = "/1.0/storage-pools/carrel/resources";
    match probe::lxd(
        &paths.lxd_socket(),
        "GET",
        path,
        None,
        Duration::from_secs(5),
    ) {
        Ok(resources) => room(
            resources["space"]["used"].as_u64().unwrap_or(0),
            resources["space"]["total"].as_u64().unwrap_or(0),
        ),
        Err(error) => silent("storage pool", &error, paths, "lxd"),
    }
}

/// Says how full the pool is; desktops that write to a full one lose work.
fn room(used: u64, total: u64) -> Check {
    let detail = format!(
        "{} of {} GB used",
        used / 1_000_000_000,
        total / 1_000_000_000
    );
    let full = used.saturating_mul(100).checked_div(total).unwrap_or(100);
    match full {
        ..80 => Check::good("storage pool", detail),
        80..95 => Check::warning(
            "storage pool",
            detail,
            "remove desktops that nobody needs, or make the pool larger",
        ),
        _ => Check::bad(
            "storage pool",
            detail,
            "remove desktops that nobody needs, or make the pool larger, before writes fail",
        ),
    }
}

fn database(name: &str, socket: &Path, wanted: &str) -> Check {
    match probe::ovsdb_databases(socket) {
        Ok(databases) if databases.iter().any(|database| database == wanted) => {
            Check::good(name, "answers")
        }
        Ok(databases) => Check::bad(
            name,
            format!("offers {databases:?} and not {wanted}"),
            RESTART,
        ),
        Err(error) => Check::bad(name, error.to_string(), RESTART),
    }
}

/// The switch watches itself: one half serves, and the recorded one starts it again after a crash.
fn switch(paths: &Paths) -> Check {
    let (name, program) = ("Open vSwitch daemon", "ovs-vswitchd");
    let watching = running(paths, "ovs-switch", program);
    let run = paths.run.to_string_lossy();
    let serving = owners::processes(program)
        .into_iter()
        .find(|(_, line)| line.contains(&*run));
    match (watching, serving) {
        (None, Some((pid, _))) => Check::warning(
            name,
            format!(
                "runs (process {pid}), but what watches it is gone: after a crash nobody starts it again"
            ),
            "run the set-up command again (`cargo xtask up`): it replaces the switch; desktops lose their network for a second",
        ),
        _ => process(paths, name, "ovs-switch", program),
    }
}

/// The recorded process of a daemon, if it runs that program.
fn running(paths: &Paths, daemon: &str, program: &str) -> Option<u32> {
    owners::recorded(paths, daemon).filter(|pid| {
        let words = owners::words(*pid);
        words.first().is_some_and(|first| is_of(first, program))
    })
}

fn process(paths: &Paths, name: &str, daemon: &str, program: &str) -> Check {
    match running(paths, daemon, program) {
        Some(pid) => Check::good(name, format!("runs (process {pid})")),
        None => Check::bad(
            name,
            format!(
                "does not run; its log is {}",
                paths.logs().join(format!("{daemon}.log")).display()
            ),
            RESTART,
        ),
    }
}

/// Whether the first word of a command line is a program's, or the title by which one that watches itself goes:
/// `ovs-vswitchd: monitoring pid 17 (healthy)`.
fn is_of(first: &str, program: &str) -> bool {
    let title = first.split([':', ' ']).next().unwrap_or_default();
    let name = title.rsplit('/').next().unwrap_or_default();
    name == program
}

fn lxcfs() -> Check {
    match fs::read("/var/lib/lxcfs/proc/meminfo") {
        Ok(_) => Check::good("lxcfs", "mounted"),
        Err(error) => Check::bad(
            "lxcfs",
            format!("/var/lib/lxcfs: {error}; desktops show the host's memory and processors"),
            RESTART,
        ),
    }
}

fn server(address: SocketAddr) -> Check {
    match TcpStream::connect_timeout(&address, Duration::from_secs(5)) {
        Ok(_) => Check::good("server", format!("listens on port {}", address.port())),
        Err(error) => Check::bad("server", format!("{address}: {error}"), RESTART),
    }
}

fn silent(name: &str, error: &probe::ProbeError, paths: &Paths, daemon: &str) -> Check {
    Check::bad(
        name,
        format!(
            "{error}; its log is {}",
            paths.logs().join(format!("{daemon}.log")).display()
        ),
        RESTART,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Verdict, worst};

    #[test]
    fn of_an_installation_that_is_not_there_every_engine_is_told_with_a_fix() {
        let checks = health(
            &Paths::of(Path::new("/nonexistent")),
            ([127, 0, 0, 1], 1).into(),
        );
        assert_eq!(worst(&checks), Verdict::Bad);
        assert!(
            checks
                .iter()
                .filter(|check| check.verdict == Verdict::Bad)
                .all(|check| check.fix.is_some())
        );
    }

    #[test]
    fn a_daemon_that_watches_itself_is_recognised() {
        assert!(is_of("/usr/sbin/ovs-vswitchd", "ovs-vswitchd"));
        assert!(is_of(
            "ovs-vswitchd: monitoring pid 17 (healthy)   ",
            "ovs-vswitchd"
        ));
        assert!(!is_of("/usr/bin/ovn-northd", "ovs-vswitchd"));
        assert!(!is_of("", "ovs-vswitchd"));
    }

    #[test]
    fn a_filling_pool_is_told_before_it_is_full() {
        assert_eq!(room(10, 100).verdict, Verdict::Good);
        assert_eq!(room(80, 100).verdict, Verdict::Warning);
        assert_eq!(room(95, 100).verdict, Verdict::Bad);
        assert_eq!(room(0, 0).verdict, Verdict::Bad);
    }
}
