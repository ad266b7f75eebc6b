//! On a machine that systemd rules, every daemon is a unit with the same command line.

use std::{fmt::Write, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};
use model::paths::{DEFAULT_STATE, Paths};

use super::{
    Daemon,
    daemon::{remove_if_there, systemd_rules},
};
use crate::command;

/// Whether daemons are units here.
pub(super) fn in_use() -> bool {
    systemd_rules()
}

/// Writes the unit, enables it for the next boot and starts it.
pub(super) fn start(paths: &Paths, daemon: &Daemon) -> Result<()> {
    let file = file(paths, daemon);
    fs::write(&file, text(paths, daemon))
        .with_context(|| format!("cannot write {}", file.display()))?;
    command::output(Command::new("systemctl").arg("daemon-reload"))?;
    let name = name(paths, daemon);
    command::output(Command::new("systemctl").args(["enable", "--quiet", &name]))?;
    command::output(Command::new("systemctl").args(["restart", &name]))?;
    let pid = command::output(Command::new("systemctl").args([
        "show",
        "--property=MainPID",
        "--value",
        &name,
    ]))?;
    fs::write(daemon.pid_file(paths), pid.trim())?;
    Ok(())
}

/// Stops the unit and removes it, if it is there.
pub(super) fn stop(paths: &Paths, daemon: &Daemon) -> Result<()> {
    let file = file(paths, daemon);
    if !file.exists() {
        return Ok(());
    }
    command::output(Command::new("systemctl").args([
        "disable",
        "--quiet",
        "--now",
        &name(paths, daemon),
    ]))?;
    remove_if_there(&file)?;
    command::output(Command::new("systemctl").arg("daemon-reload")).map(drop)
}

fn file(paths: &Paths, daemon: &Daemon) -> PathBuf {
    PathBuf::from("/etc/systemd/system").join(name(paths, daemon))
}

/// `carrel-lxd.service`; installations beside the usual one carry their hash.
fn name(paths: &Paths, daemon: &Daemon) -> String {
    let daemon = if daemon.name == "carrel" {
        String::new()
    } else {
        format!("-{}", daemon.name)
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

/// The unit's text. Desktops outlive their daemons (`KillMode=process`); the run folders are there after a boot too.
fn text(paths: &Paths, daemon: &Daemon) -> String {
    let run = paths
        .run
        .strip_prefix("/run")
        .unwrap_or(&paths.run)
        .display();
    let log = daemon.log(paths);
    let mut unit = format!(
        "[Unit]\nDescription=Carrel: {name} for {state}\nAfter=network.target local-fs.target\nRequiresMountsFor={state}\n\n[Service]\n",
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
    let _ = write!(
        unit,
        "ExecStart={line}\nRuntimeDirectory={run} {run}/ovs {run}/ovn\nRuntimeDirectoryPreserve=yes\nStandardOutput=append:{log}\nStandardError=append:{log}\n\
         KillMode=process\nRestart=always\nRestartSec=1\nDelegate=yes\nTasksMax=infinity\nLimitNOFILE=1048576\nTimeoutStopSec=60\n\n[Install]\nWantedBy=multi-user.target\n",
        log = log.display()
    );
    unit
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
    use crate::engines::{lxd, ovn, ovs};

    #[test]
    fn systemd_accepts_every_unit() {
        let paths = Paths::of(Path::new(DEFAULT_STATE));
        let folder = tempfile::tempdir().unwrap();
        for daemon in [
            lxd::daemon(&paths),
            ovs::switch(&paths),
            ovs::database(&paths),
            ovn::controller(&paths),
        ] {
            let file = folder.path().join(name(&paths, &daemon));
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
    fn installations_beside_the_usual_one_have_units_of_their_own() {
        let usual = Paths::of(Path::new(DEFAULT_STATE));
        let other = Paths::of(Path::new("/srv/other"));
        assert_eq!(name(&usual, &lxd::daemon(&usual)), "carrel-lxd.service");
        assert_ne!(name(&other, &lxd::daemon(&other)), "carrel-lxd.service");
    }

    #[test]
    fn words_are_quoted_for_systemd() {
        assert_eq!(quoted(r#"50% of "$HOME""#), r#""50%% of \"$$HOME\"""#);
    }
}
