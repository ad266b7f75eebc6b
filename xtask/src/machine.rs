//! A machine in a machine: a userspace Open vSwitch owns one datapath name per network namespace, so a second whole stack needs namespaces of its own.
//!
//! A plain network namespace breaks LXD, which reads /sys and the cgroups; hence the fresh sysfs with the cgroups put back.

pub(crate) mod systemd;

use std::{
    ffi::OsString,
    fs,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use model::paths::Paths;
use rustix::{
    fs::CWD,
    mount::{MountFlags, MoveMountFlags, OpenTreeFlags, UnmountFlags},
};

use crate::{command, engines};

/// Runs `command` in a new machine, or in the one where the engines of `join` live. Gives its exit code.
pub(crate) fn run(join: Option<&Path>, command: &[OsString]) -> Result<ExitCode> {
    let paths = join.map(engines::checked_paths).transpose()?;
    let (program, arguments) = command.split_first().context("no command given")?;
    let mut outer = wrapped(paths.as_ref(), Command::new(program).args(arguments))?;
    let status = outer
        .status()
        .with_context(|| format!("cannot run {}", command::described(&outer)))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The command that runs `inner`, with its folder and environment, in a new machine or in the one where the engines of `join` live, when some run.
pub(crate) fn wrapped(join: Option<&Paths>, inner: &Command) -> Result<Command> {
    let folder = inner
        .get_current_dir()
        .map_or_else(std::env::current_dir, |folder| Ok(folder.to_owned()))?;
    let resident = join.and_then(engines::resident_process);
    let mut outer = if let Some(pid) = resident {
        let mut enter = Command::new("nsenter");
        enter.args(["--mount", "--net", "--target", &pid.to_string()]);
        enter.arg(concat_path("--wdns=", &folder)).arg("--");
        enter
    } else {
        let mut unshare = Command::new("unshare");
        unshare.args(["--mount", "--net", "--propagation", "private", "--"]);
        unshare
            .arg(std::env::current_exe()?)
            .args(["machine-inside", "--"]);
        unshare
    };
    outer
        .arg(inner.get_program())
        .args(inner.get_args())
        .current_dir(folder);
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    Ok(outer)
}

/// Whether this process lives in another network namespace than the machine's first process, where systemd starts its units.
pub(crate) fn is_inner() -> bool {
    let namespace = |process: &str| fs::read_link(format!("/proc/{process}/ns/net")).ok();
    namespace("self") != namespace("1")
}

/// Furnishes the new namespaces, then becomes `command`.
pub(crate) fn run_inside(command: &[OsString]) -> Result<ExitCode> {
    detach_inherited_engine_mounts()?;
    renew_sysfs().context("cannot mount a fresh sysfs with the cgroups in it (needs root)")?;
    command::output(&mut command::words_of("ip link set lo up"))?;
    let (program, arguments) = command.split_first().context("no command given")?;
    Err(Command::new(program).args(arguments).exec())
        .with_context(|| format!("cannot run {}", program.display()))
}

/// The cgroups move over as they are: a tree cloned from the old /sys and attached to the new one.
fn renew_sysfs() -> Result<()> {
    let cgroups = "/sys/fs/cgroup";
    let tree = rustix::mount::open_tree(
        CWD,
        cgroups,
        OpenTreeFlags::OPEN_TREE_CLONE
            | OpenTreeFlags::AT_RECURSIVE
            | OpenTreeFlags::OPEN_TREE_CLOEXEC,
    )?;
    rustix::mount::mount("sysfs", "/sys", "sysfs", MountFlags::empty(), None)?;
    rustix::mount::move_mount(
        tree,
        "",
        CWD,
        cgroups,
        MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH,
    )?;
    Ok(())
}

/// Engines outside have their pool and lxcfs mounted; a copy kept in here would hold them busy after they stop.
fn detach_inherited_engine_mounts() -> Result<()> {
    for point in mount_points()?.iter().rev() {
        let name = point.to_string_lossy();
        if name.contains("/lxd/") || name.ends_with("/lxcfs") {
            // Gone already when its parent was detached before it.
            let _ = rustix::mount::unmount(point, UnmountFlags::DETACH);
        }
    }
    Ok(())
}

/// Every mount point of this namespace, in the order they were mounted.
pub(crate) fn mount_points() -> Result<Vec<PathBuf>> {
    let table =
        fs::read_to_string("/proc/self/mountinfo").context("cannot read the table of mounts")?;
    Ok(table
        .lines()
        .filter_map(|line| line.split(' ').nth(4))
        .map(unescaped)
        .collect())
}

/// The kernel writes blanks in mount points as `\040`.
fn unescaped(point: &str) -> PathBuf {
    point
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\134", "\\")
        .into()
}

fn concat_path(option: &str, path: &Path) -> OsString {
    let mut argument = OsString::from(option);
    argument.push(path);
    argument
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mount_points_with_blanks_are_read_back() {
        assert_eq!(unescaped("/mnt/two\\040words"), Path::new("/mnt/two words"));
    }

    #[test]
    fn the_root_is_a_mount_point() {
        assert!(mount_points().unwrap().contains(&PathBuf::from("/")));
    }
}
