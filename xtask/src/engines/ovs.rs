//! Open vSwitch: a private one with its own sockets and database, and the bridge that carries every desktop.

use std::{fs, path::Path, process::Command};

use anyhow::{Result, ensure};
use model::paths::Paths;

use super::{Daemon, Started, daemon::WATCH};
use crate::command;

/// The one bridge of an installation.
pub(crate) const BRIDGE: &str = "carrel-int";

/// Starts the database and the switch, and makes the bridge.
pub(super) fn up(paths: &Paths, report: &mut dyn FnMut(&str, Started)) -> Result<()> {
    make_database(
        &paths.state.join("ovs/conf.db"),
        "/usr/share/openvswitch/vswitch.ovsschema",
    )?;
    report(
        "ovs-database",
        database(paths).ensure(paths, &|| offers(&paths.ovs_socket(), "Open_vSwitch"))?,
    );
    command::output(vsctl(paths).args(["--no-wait", "init"]))?;
    describe_chassis(paths)?;
    let started = switch(paths).ensure(paths, &|| switch_answers(paths))?;
    report("ovs-switch", started);
    let datapath = format!("datapath_type={}", datapath_type());
    let bridge_exists = command::output(vsctl(paths).args(["br-exists", BRIDGE])).is_ok();
    if !bridge_exists {
        command::output(vsctl(paths).args([
            "--timeout=20",
            "add-br",
            BRIDGE,
            "--",
            "set",
            "bridge",
            BRIDGE,
            &datapath,
            "fail_mode=secure",
        ]))?;
    }
    Ok(())
}

/// Stops both; with the switch go its taps and its datapath, the database keeps its rows.
pub(super) fn down(paths: &Paths) -> Result<()> {
    let switch = switch(paths);
    if switch.process(paths).is_some() {
        // Asked to clean up it removes the devices it made; should it not listen, stopping is all that is left.
        let _ = command::output(appctl(paths, "ovs-vswitchd").args(["exit", "--cleanup"]));
    }
    switch.stop(paths)?;
    database(paths).stop(paths)
}

/// Removes devices of ours that a killed switch left behind.
pub(super) fn remove_leftover_devices() {
    for device in [BRIDGE, "carrel-mgmt", "carrel-ext", "ovs-netdev"] {
        if Path::new("/sys/class/net").join(device).exists() {
            // A device that somebody holds open stays: it is not a leftover then.
            let _ = command::output(Command::new("ip").args(["link", "delete", device]));
        }
    }
}

/// The switch's process as we start it.
pub(super) fn switch(paths: &Paths) -> Daemon {
    let control = paths.run.join("ovs/ovs-vswitchd.ctl");
    Daemon {
        name: "ovs-switch",
        program: "/usr/sbin/ovs-vswitchd".into(),
        arguments: vec![
            format!("unix:{}", paths.ovs_socket().display()),
            format!("--unixctl={}", control.display()),
            "--verbose=syslog:off".into(),
            // The userspace connection tracking of Open vSwitch 3.1 can end in a failed assertion: it watches itself and
            // starts again within a second, flows and ports come back by themselves.
            WATCH.into(),
        ],
        environment: environment(paths),
        unit: &[],
    }
}

/// The database's process as we start it.
pub(super) fn database(paths: &Paths) -> Daemon {
    database_server(
        paths,
        "ovs-database",
        "ovs/conf.db",
        &paths.ovs_socket(),
        "ovs/ovsdb-server.ctl",
    )
}

/// An OVSDB server for one database file below the state folder.
pub(super) fn database_server(
    paths: &Paths,
    name: &'static str,
    file: &str,
    socket: &Path,
    control: &str,
) -> Daemon {
    Daemon {
        name,
        program: "/usr/sbin/ovsdb-server".into(),
        arguments: vec![
            paths.state.join(file).display().to_string(),
            format!("--remote=punix:{}", socket.display()),
            format!("--unixctl={}", paths.run.join(control).display()),
            "--verbose=syslog:off".into(),
        ],
        environment: environment(paths),
        unit: &[],
    }
}

/// Makes a database file from its schema unless it is there.
pub(super) fn make_database(file: &Path, schema: &str) -> Result<()> {
    if file.exists() {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    command::output(
        Command::new("ovsdb-tool")
            .arg("create")
            .arg(file)
            .arg(schema),
    )
    .map(drop)
}

/// Fails unless the server on `socket` offers `database`.
pub(super) fn offers(socket: &Path, database: &str) -> Result<()> {
    let databases = doctor::probe::ovsdb_databases(socket)?;
    ensure!(
        databases.iter().any(|name| name == database),
        "{} has no database {database}",
        socket.display()
    );
    Ok(())
}

/// Where every Open vSwitch and OVN program finds our sockets instead of the distribution's.
pub(super) fn environment(paths: &Paths) -> Vec<(&'static str, String)> {
    let folder = |path: std::path::PathBuf| path.display().to_string();
    vec![
        ("OVS_RUNDIR", folder(paths.run.join("ovs"))),
        ("OVS_DBDIR", folder(paths.state.join("ovs"))),
        ("OVS_LOGDIR", folder(paths.logs())),
        ("OVN_RUNDIR", folder(paths.run.join("ovn"))),
        ("OVN_DBDIR", folder(paths.state.join("ovn"))),
        ("OVN_LOGDIR", folder(paths.logs())),
    ]
}

/// A question to a daemon's control socket in our folder.
pub(super) fn appctl(paths: &Paths, daemon: &str) -> Command {
    let mut command = Command::new("ovs-appctl");
    let control = paths.run.join("ovs").join(daemon).with_extension("ctl");
    command
        .envs(environment(paths))
        .arg("--timeout=10")
        .arg("--target")
        .arg(control);
    command
}

fn vsctl(paths: &Paths) -> Command {
    let mut command = Command::new("ovs-vsctl");
    command
        .envs(environment(paths))
        .arg(format!("--db=unix:{}", paths.ovs_socket().display()));
    command
}

fn switch_answers(paths: &Paths) -> Result<()> {
    command::output(appctl(paths, "ovs-vswitchd").arg("version")).map(drop)
}

/// What ovn-controller reads about the chassis it runs.
fn describe_chassis(paths: &Paths) -> Result<()> {
    let system_id = paths
        .run
        .file_name()
        .map(|hash| hash.to_string_lossy().into_owned())
        .unwrap_or_default();
    let southbound = format!(
        "external_ids:ovn-remote=\"unix:{}\"",
        paths.ovn_southbound_socket().display()
    );
    let facts = [
        format!("external_ids:system-id=carrel-{system_id}"),
        southbound,
        "external_ids:ovn-encap-type=geneve".to_owned(),
        "external_ids:ovn-encap-ip=127.0.0.1".to_owned(),
        format!("external_ids:ovn-bridge={BRIDGE}"),
        format!("external_ids:ovn-bridge-datapath-type={}", datapath_type()),
        format!("ovs_version=\"{}\"", switch_version()?),
    ];
    command::output(
        vsctl(paths)
            .args(["--no-wait", "set", "open_vswitch", "."])
            .args(facts),
    )
    .map(drop)
}

/// The switch's version, which nobody else writes into its database: the health of the network shows it.
fn switch_version() -> Result<String> {
    let words = command::output(Command::new("/usr/sbin/ovs-vswitchd").arg("--version"))?;
    let first = words.lines().next().unwrap_or_default();
    let version = first.rsplit(' ').next().unwrap_or_default();
    Ok(version.to_owned())
}

/// The kernel's datapath where there is one and nobody else's Open vSwitch owns it, else the userspace one.
fn datapath_type() -> &'static str {
    let ours_alone = doctor::owners::foreign_switch(None).is_none();
    if ours_alone && Path::new("/sys/module/openvswitch").exists() {
        "system"
    } else {
        "netdev"
    }
}
