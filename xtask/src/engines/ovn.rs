//! OVN: northbound and southbound databases, the translator between them, and this host's controller.

use std::fs;

use anyhow::{Context, Result};
use model::paths::Paths;

use super::{Daemon, Started, ovs};
use crate::command;

/// Starts all four.
pub(super) fn up(paths: &Paths, report: &mut dyn FnMut(&str, Started)) -> Result<()> {
    ovs::make_database(
        &paths.state.join("ovn/ovnnb_db.db"),
        "/usr/share/ovn/ovn-nb.ovsschema",
    )?;
    ovs::make_database(
        &paths.state.join("ovn/ovnsb_db.db"),
        "/usr/share/ovn/ovn-sb.ovsschema",
    )?;
    let northbound = || ovs::offers(&paths.ovn_northbound_socket(), "OVN_Northbound");
    report(
        "ovn-northbound",
        northbound_database(paths).ensure(paths, &northbound)?,
    );
    let southbound = || ovs::offers(&paths.ovn_southbound_socket(), "OVN_Southbound");
    report(
        "ovn-southbound",
        southbound_database(paths).ensure(paths, &southbound)?,
    );
    report(
        "ovn-northd",
        northd(paths).ensure(paths, &|| answers(paths, "ovn-northd"))?,
    );
    if controller_answers(paths).is_err() {
        remove_dead_controls(paths);
    }
    let started = controller(paths).ensure(paths, &|| controller_answers(paths))?;
    report("ovn-controller", started);
    Ok(())
}

/// Stops all four, what writes before what stores.
pub(super) fn down(paths: &Paths) -> Result<()> {
    for daemon in [
        controller(paths),
        northd(paths),
        southbound_database(paths),
        northbound_database(paths),
    ] {
        daemon.stop(paths)?;
    }
    Ok(())
}

/// This host's controller as we start it.
pub(super) fn controller(paths: &Paths) -> Daemon {
    Daemon {
        name: "ovn-controller",
        program: "/usr/bin/ovn-controller".into(),
        arguments: vec![
            format!("unix:{}", paths.ovs_socket().display()),
            "--verbose=syslog:off".into(),
        ],
        environment: ovs::environment(paths),
        unit: &[],
    }
}

/// The translator as we start it.
pub(super) fn northd(paths: &Paths) -> Daemon {
    Daemon {
        name: "ovn-northd",
        program: "/usr/bin/ovn-northd".into(),
        arguments: vec![
            format!(
                "--ovnnb-db=unix:{}",
                paths.ovn_northbound_socket().display()
            ),
            format!(
                "--ovnsb-db=unix:{}",
                paths.ovn_southbound_socket().display()
            ),
            format!("--unixctl={}", control(paths, "ovn-northd")),
            "--verbose=syslog:off".into(),
        ],
        environment: ovs::environment(paths),
        unit: &[],
    }
}

/// The northbound database's process as we start it.
pub(super) fn northbound_database(paths: &Paths) -> Daemon {
    ovs::database_server(
        paths,
        "ovn-northbound",
        "ovn/ovnnb_db.db",
        &paths.ovn_northbound_socket(),
        "ovn/ovnnb_db.ctl",
    )
}

/// The southbound database's process as we start it.
pub(super) fn southbound_database(paths: &Paths) -> Daemon {
    ovs::database_server(
        paths,
        "ovn-southbound",
        "ovn/ovnsb_db.db",
        &paths.ovn_southbound_socket(),
        "ovn/ovnsb_db.ctl",
    )
}

/// The controller takes no name for its control socket: it carries the process id.
fn controller_answers(paths: &Paths) -> Result<()> {
    let pid = controller(paths)
        .process(paths)
        .context("it does not run")?;
    answers(paths, &format!("ovn-controller.{pid}"))
}

/// Control sockets of controllers that were killed; fine when there are none.
fn remove_dead_controls(paths: &Paths) {
    for entry in fs::read_dir(paths.run.join("ovn"))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("ovn-controller.") && name.ends_with(".ctl") {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn control(paths: &Paths, daemon: &str) -> String {
    paths
        .run
        .join("ovn")
        .join(format!("{daemon}.ctl"))
        .display()
        .to_string()
}

fn answers(paths: &Paths, daemon: &str) -> Result<()> {
    let mut ask = std::process::Command::new("ovs-appctl");
    ask.envs(ovs::environment(paths)).args([
        "--timeout=10",
        "--target",
        &control(paths, daemon),
        "version",
    ]);
    command::output(&mut ask).map(drop)
}
