//! Who owns the engines that run on this machine: ours are known by our paths, everybody else's is left alone.

use std::{fs, os::unix::ffi::OsStrExt, path::Path};

use model::paths::Paths;

/// An Open vSwitch of somebody else in our network namespace: its pid and command line. `ours` tells which is not foreign; without it, none under /run/carrel is.
#[must_use]
pub fn foreign_switch(ours: Option<&Paths>) -> Option<(u32, String)> {
    let run = ours.map_or(Path::new("/run/carrel"), |paths| &paths.run);
    processes("ovs-vswitchd")
        .into_iter()
        .find(|(_, line)| !contains(line, run))
}

/// Processes of one program in our network namespace: pid and command line.
#[must_use]
pub fn processes(program: &str) -> Vec<(u32, String)> {
    let here = fs::read_link("/proc/self/ns/net").ok();
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter(|pid| {
        fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|name| name.trim_end() == program)
    })
    .filter(|pid| fs::read_link(format!("/proc/{pid}/ns/net")).ok() == here)
    .map(|pid| (pid, command_line(pid)))
    .collect()
}

fn command_line(pid: u32) -> String {
    let bytes = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .replace('\0', " ")
        .trim_end()
        .to_owned()
}

fn contains(line: &str, path: &Path) -> bool {
    let needle = path.as_os_str().as_bytes();
    line.as_bytes()
        .windows(needle.len())
        .any(|window| window == needle)
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
