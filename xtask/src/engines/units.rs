//! On a machine that systemd rules, every daemon is a unit with the same command line.

use std::{fmt::Write, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};
use model::paths::{DEFAULT_STATE, Paths};

use super::{
    Daemon,
    daemon::{remove_if_there, systemd_rules},
};
use crate::command;

/// Every daemon in the order they start. systemd stops them the other way round, so desktops shut down while their network
/// and their view of memory and processors are there.
const ORDER: [&str; 9] = [
    "lxcfs",
    "ovs-database",
    "ovs-switch",
    "ovn-northbound",
    "ovn-southbound",
    "ovn-northd",
    "ovn-controller",
    "lxd",
    "carrel",
];

/// Whether daemons are units here.
pub(super) fn in_use() -> bool {
    systemd_rules()
}

/// Writes the unit, enables it for the next boot and starts it.
pub(super) fn start(paths: &Paths, daemon: &Daemon) -> Result<()> {
    let file = file(paths, daemon.name);
    fs::write(&file, text(paths, daemon))
        .with_context(|| format!("cannot write {}", file.display()))?;
    command::output(Command::new("systemctl").arg("daemon-reload"))?;
    let name = name(paths, daemon.name);
    command::output(Command::new("systemctl").args(["enable", "--quiet", &name]))?;
    command::output(Command::new("systemctl").args(["restart", &name])).map(drop)
}

/// Whether the unit on disk is the one that would be written now.
pub(super) fn is_current(paths: &Paths, daemon: &Daemon) -> bool {
    fs::read_to_string(file(paths, daemon.name)).is_ok_and(|found| found == text(paths, daemon))
}

/// Stops the unit and removes it, if it is there.
pub(super) fn stop(paths: &Paths, daemon: &Daemon) -> Result<()> {
    let file = file(paths, daemon.name);
    if !file.exists() {
        return Ok(());
    }
    command::output(Command::new("systemctl").args([
        "disable",
        "--quiet",
        "--now",
        &name(paths, daemon.name),
    ]))?;
    remove_if_there(&file)?;
    command::output(Command::new("systemctl").arg("daemon-reload"))?;
    // One that failed before it was removed would stay in systemd's list.
    let _ = command::output(Command::new("systemctl").args([
        "reset-failed",
        "--quiet",
        &name(paths, daemon.name),
    ]));
    Ok(())
}

fn file(paths: &Paths, daemon: &str) -> PathBuf {
    PathBuf::from("/etc/systemd/system").join(name(paths, daemon))
}

/// `carrel-lxd.service`; installations beside the usual one carry their hash.
fn name(paths: &Paths, daemon: &str) -> String {
    let daemon = if daemon == "carrel" {
        String::new()
    } else {
        format!("-{daemon}")
    };
    let hash = paths
        .run
        .file_name()
        .map(|hash| hash.to_string_lossy().into_owned())
        .unwrap_or_default();
    if paths.state.as_os_str() == DEFAULT_STATE {
        format!("carrel{daemon}.service")
    } else {
        format!("carrel-{hash}{daemon}.service")
    }
}

/// The unit's text. Whatever starts it, its pid lies where it does without systemd; the run folders are there after a boot too.
fn text(paths: &Paths, daemon: &Daemon) -> String {
    let before = ORDER.iter().take_while(|name| **name != daemon.name);
    let after: String = before
        .map(|before| format!(" {}", name(paths, before)))
        .collect();
    let mut unit = format!(
        "[Unit]\nDescription=Carrel: {name} for {state}\nAfter=network.target local-fs.target{after}\nRequiresMountsFor={state}\nStartLimitIntervalSec=0\n\n[Service]\nType=exec\n",
        name = daemon.name,
        state = paths.state.display()
    );
    for (name, value) in &daemon.environment {
        // Writing to a string does not fail.
        let _ = writeln!(unit, "Environment={}", quoted(&format!("{name}={value}")));
    }
    let words = daemon.arguments.iter().map(|argument| quoted(argument));
    let line = std::iter::once(daemon.program.display().to_string())
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ");
    let run = paths
        .run
        .strip_prefix("/run")
        .unwrap_or(&paths.run)
        .display();
    let _ = write!(
        unit,
        "ExecStart={line}\nExecStartPost=/bin/sh -c \"echo ${{MAINPID}} >'{pid}'\"\nRuntimeDirectory={run} {run}/ovs {run}/ovn\nRuntimeDirectoryPreserve=yes\n\
         StandardOutput=append:{log}\nStandardError=append:{log}\nRestart=always\nRestartSec=1\nTasksMax=infinity\nLimitNOFILE=1048576\nTimeoutStopSec=60\n",
        pid = daemon.pid_file(paths).display(),
        log = daemon.log(paths).display()
    );
    for line in daemon.unit {
        let _ = writeln!(unit, "{line}");
    }
    unit + "\n[Install]\nWantedBy=multi-user.target\n"
}

/// systemd's quoting of one word.
fn quoted(word: &str) -> String {
    format!(
        "\"{}\"",
        word.replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('%', "%%")
            .replace('$', "$$")
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::{
        engines::{lxcfs, lxd, ovn, ovs},
        server::{self, Listen},
    };

    fn daemons(paths: &Paths) -> [Daemon; 9] {
        [
            lxcfs::daemon(paths),
            ovs::database(paths),
            ovs::switch(paths),
            ovn::northbound_database(paths),
            ovn::southbound_database(paths),
            ovn::northd(paths),
            ovn::controller(paths),
            lxd::daemon(paths),
            server::daemon(paths, &Listen::default()),
        ]
    }

    #[test]
    fn systemd_accepts_every_unit() {
        let paths = Paths::of(Path::new(DEFAULT_STATE));
        let folder = tempfile::tempdir().unwrap();
        for daemon in daemons(&paths) {
            let file = folder.path().join(name(&paths, daemon.name));
            // The programs are not there on every machine that runs this; a shell is.
            let text =
                text(&paths, &daemon).replace(&daemon.program.display().to_string(), "/bin/sh");
            fs::write(&file, text).unwrap();
            command::output(
                Command::new("systemd-analyze")
                    .arg("verify")
                    .arg("--man=no")
                    .arg(&file),
            )
            .unwrap();
        }
    }

    #[test]
    fn every_daemon_has_its_place_in_the_order() {
        let paths = Paths::of(Path::new(DEFAULT_STATE));
        assert_eq!(daemons(&paths).map(|daemon| daemon.name), ORDER);
        let lxd = text(&paths, &lxd::daemon(&paths));
        assert!(
            lxd.contains("carrel-ovn-controller.service\n") && !lxd.contains(" carrel.service"),
            "{lxd}"
        );
    }

    #[test]
    fn installations_beside_the_usual_one_have_units_of_their_own() {
        let usual = Paths::of(Path::new(DEFAULT_STATE));
        let other = Paths::of(Path::new("/srv/other"));
        assert_eq!(name(&usual, "lxd"), "carrel-lxd.service");
        assert_ne!(name(&other, "lxd"), "carrel-lxd.service");
    }

    #[test]
    fn words_are_quoted_for_systemd() {
        assert_eq!(quoted(r#"50% of "$HOME""#), r#""50%% of \"$$HOME\"""#);
    }
}
