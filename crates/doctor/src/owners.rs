//! Who owns the engines that run on this machine: ours are known by our paths, everybody else's is left alone.

use std::{fs, path::Path};

use model::paths::Paths;

use crate::Check;

/// An LXD of somebody else is told and left alone.
pub(crate) fn lxd(paths: &Paths) -> Check {
    let ours = recorded(paths, "lxd");
    match processes("lxd")
        .into_iter()
        .find(|(pid, _)| Some(*pid) != ours && !is_in_state(*pid))
    {
        Some((pid, _)) => Check::good(
            "LXD's owner",
            format!("another LXD runs (process {pid}); it is left alone, ours has its own socket"),
        ),
        None => Check::good("LXD's owner", "no other LXD here"),
    }
}

/// Somebody else's Open vSwitch with the userspace datapath owns the one name that ours needs.
pub(crate) fn switch(paths: &Paths) -> Check {
    let Some((pid, line)) = foreign_switch(Some(paths)) else {
        return Check::good("Open vSwitch's owner", "no other Open vSwitch here");
    };
    if Path::new("/sys/class/net/ovs-netdev").exists() {
        let detail = format!(
            "process {pid} ({line}) uses the userspace datapath, of which there is one per machine"
        );
        return Check::bad(
            "Open vSwitch's owner",
            detail,
            "stop that Open vSwitch or its userspace bridges, or set Carrel up on another machine",
        );
    }
    Check::good(
        "Open vSwitch's owner",
        format!(
            "another Open vSwitch runs (process {pid}); it is left alone, ours takes the userspace datapath"
        ),
    )
}

/// An Open vSwitch of somebody else in our network namespace: its pid and command line. `ours` tells which is not foreign; without it, none under /run/carrel is.
#[must_use]
pub fn foreign_switch(ours: Option<&Paths>) -> Option<(u32, String)> {
    let run = ours.map_or("/run/carrel".into(), |paths| {
        paths.run.to_string_lossy().into_owned()
    });
    processes("ovs-vswitchd")
        .into_iter()
        .find(|(_, line)| !line.contains(&run))
}

/// Processes of one program in our network namespace: pid and command line.
#[must_use]
pub fn processes(program: &str) -> Vec<(u32, String)> {
    let here = fs::read_link("/proc/self/ns/net").ok();
    pids()
        .filter(|pid| {
            fs::read_to_string(format!("/proc/{pid}/comm"))
                .is_ok_and(|name| name.trim_end() == program)
        })
        .filter(|pid| fs::read_link(format!("/proc/{pid}/ns/net")).ok() == here)
        .map(|pid| (pid, command_line(pid)))
        .collect()
}

/// The process of ours that was recorded when it was started, if one still has that number.
pub(crate) fn recorded(paths: &Paths, daemon: &str) -> Option<u32> {
    let pid = fs::read_to_string(paths.run.join(daemon).with_extension("pid"))
        .ok()?
        .trim()
        .parse()
        .ok()?;
    Path::new(&format!("/proc/{pid}")).is_dir().then_some(pid)
}

/// The process that holds a socket: pid and command line.
pub(crate) fn of_socket(inode: u64) -> Option<(u32, String)> {
    let link = format!("socket:[{inode}]");
    let holds = |pid: &u32| {
        let files = fs::read_dir(format!("/proc/{pid}/fd"))
            .into_iter()
            .flatten()
            .flatten();
        files
            .filter_map(|file| fs::read_link(file.path()).ok())
            .any(|target| target.as_os_str() == link.as_str())
    };
    pids().find(holds).map(|pid| (pid, command_line(pid)))
}

/// Whether an LXD belongs to some installation of Carrel: its folder is `lxd` below a state folder that has logs of ours.
fn is_in_state(pid: u32) -> bool {
    let environment = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
    let variable = |bytes: &[u8]| {
        bytes
            .strip_prefix(b"LXD_DIR=")
            .map(|folder| String::from_utf8_lossy(folder).into_owned())
    };
    let folder = environment.split(|byte| *byte == 0).find_map(variable);
    folder.is_some_and(|folder| Path::new(&folder).with_file_name("logs/lxd.log").exists())
}

/// The numbers of all processes.
pub fn pids() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// The words of a process's command line.
pub(crate) fn words(pid: u32) -> Vec<String> {
    let bytes = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .split('\0')
        .map(str::to_owned)
        .collect()
}

fn command_line(pid: u32) -> String {
    let bytes = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .replace('\0', " ")
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_of_this_namespace_is_found_by_its_program() {
        let me = fs::read_to_string("/proc/self/comm").unwrap();
        assert!(
            processes(me.trim_end())
                .iter()
                .any(|(pid, _)| *pid == std::process::id())
        );
    }
}
