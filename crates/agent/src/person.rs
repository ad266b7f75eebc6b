//! Turns a fresh process of ours into a program of the person: `carrel-agent become NAME -- PROGRAM …`. A process of its
//! own, so that nothing has to happen between fork and exec.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result};
use nix::unistd::{User, initgroups, setgid, setuid};
use rustix::process::{Signal, set_parent_process_death_signal, setsid};

/// Becomes `username` for good, in a session and process group of its own, and runs `program`; returns only on failure.
/// The program gets SIGTERM when the process that started it ends.
pub(crate) fn run(username: &str, program: &[OsString]) -> Result<()> {
    let user =
        User::from_name(username)?.with_context(|| format!("there is no user {username}"))?;
    setsid().context("cannot begin a session")?;
    let name = std::ffi::CString::new(username)?;
    initgroups(&name, user.gid).context("cannot take the person's groups")?;
    setgid(user.gid).context("cannot take the person's group")?;
    setuid(user.uid).context("cannot become the person")?;
    set_parent_process_death_signal(Some(Signal::TERM)).context("cannot ask for a signal")?;
    let (name, arguments) = program.split_first().context("a program is missing")?;
    let folder = if user.dir.is_dir() {
        user.dir.as_path()
    } else {
        std::path::Path::new("/")
    };
    let error = Command::new(name)
        .args(arguments)
        .current_dir(folder)
        .exec();
    Err(error).with_context(|| format!("cannot run {}", name.to_string_lossy()))
}
