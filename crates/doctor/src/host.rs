//! The machine itself: who we are, its release, state folder, clock, memory, disk and cgroups.

use std::{
    fs, io,
    path::Path,
    time::{Duration, SystemTime},
};

use model::paths::{Paths, STATE_PATH_BYTES_MAX};

use crate::Check;

/// What a new installation needs below its state folder: images, two directory controllers, the first desktops.
pub const DISK_BYTES_MIN: u64 = 15_000_000_000;
/// A running installation is in danger below this.
const DISK_BYTES_LOW: u64 = 3_000_000_000;
/// Two directory controllers, the engines and one desktop.
const MEMORY_BYTES_MIN: u64 = 2_500_000_000;
/// With less than this, the second desktop will be tight.
const MEMORY_BYTES_LOW: u64 = 4_500_000_000;
/// No clock that is right shows less: 2026-01-01.
const CLOCK_MIN: Duration = Duration::from_secs(1_767_225_600);
/// How far a file of ours may lie in the future before the clock is suspected.
const CLOCK_SLACK: Duration = Duration::from_secs(300);

/// Free bytes of the file system that holds `folder` or will hold it.
///
/// # Errors
/// When the file system does not tell.
pub fn free_bytes(folder: &Path) -> io::Result<u64> {
    let existing = folder
        .ancestors()
        .find(|folder| folder.is_dir())
        .unwrap_or(Path::new("/"));
    let facts = rustix::fs::statvfs(existing)?;
    Ok(facts.f_bavail * facts.f_frsize)
}

pub(crate) fn root() -> Check {
    if rustix::process::geteuid().is_root() {
        Check::good("root", "runs as root")
    } else {
        Check::bad("root", "does not run as root", "run it with sudo")
    }
}

pub(crate) fn release() -> Check {
    let text = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let field = |name: &str| {
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        line.unwrap_or("unknown").trim_matches('"').to_owned()
    };
    let pretty = field("PRETTY_NAME");
    if field("ID") == "debian" && field("VERSION_ID") == "12" {
        Check::good("release", pretty)
    } else {
        Check::warning(
            "release",
            format!("{pretty}; tried on Debian 12 only"),
            "use Debian 12, or expect to install the packages yourself",
        )
    }
}

pub(crate) fn state_path(state: &Path) -> Check {
    let length = state.as_os_str().len();
    if length <= STATE_PATH_BYTES_MAX && state.is_absolute() {
        Check::good("state folder", state.display().to_string())
    } else {
        let detail = format!("{} has {length} bytes", state.display());
        Check::bad(
            "state folder",
            detail,
            format!(
                "choose an absolute path of at most {STATE_PATH_BYTES_MAX} bytes: sockets lie below it"
            ),
        )
    }
}

/// Certificates and tickets are bound to time: a clock that stands in the past makes all of them invalid.
pub(crate) fn clock(paths: &Paths) -> Check {
    let fix = "set the clock, for example with `timedatectl set-ntp true`";
    let now = SystemTime::now();
    let newest = [paths.ca_certificate(), paths.credentials()]
        .iter()
        .filter_map(|file| fs::metadata(file).ok()?.modified().ok())
        .max();
    if now < SystemTime::UNIX_EPOCH + CLOCK_MIN {
        Check::bad("clock", "shows a time before 2026", fix)
    } else if newest.is_some_and(|newest| now + CLOCK_SLACK < newest) {
        Check::bad(
            "clock",
            "shows a time before this installation's certificates were made",
            fix,
        )
    } else {
        Check::good("clock", "plausible")
    }
}

pub(crate) fn memory() -> Check {
    let text = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let Some(available) = meminfo_bytes(&text, "MemAvailable") else {
        return Check::warning(
            "memory",
            "unknown: /proc/meminfo does not tell",
            "look at it yourself with `free`",
        );
    };
    let detail = format!("{} GB available", tenths(available));
    if available < MEMORY_BYTES_MIN {
        let fix = format!(
            "give the machine at least {} GB of free memory",
            tenths(MEMORY_BYTES_MIN)
        );
        Check::bad("memory", detail, fix)
    } else if available < MEMORY_BYTES_LOW {
        Check::warning(
            "memory",
            detail,
            "enough for one or two desktops; add memory for more",
        )
    } else {
        Check::good("memory", detail)
    }
}

pub(crate) fn disk(paths: &Paths) -> Check {
    let free = match free_bytes(&paths.state) {
        Ok(free) => free,
        Err(error) => {
            return Check::bad(
                "disk",
                format!("unknown: {error}"),
                "choose another --state",
            );
        }
    };
    let detail = format!("{} GB free below {}", tenths(free), paths.state.display());
    let needed = if paths.lxd_socket().exists() {
        DISK_BYTES_LOW
    } else {
        DISK_BYTES_MIN
    };
    if needed <= free {
        Check::good("disk", detail)
    } else {
        Check::bad(
            "disk",
            detail,
            format!(
                "free some space or choose another --state: {} GB are needed",
                tenths(needed)
            ),
        )
    }
}

pub(crate) fn cgroups() -> Check {
    let root = Path::new("/sys/fs/cgroup");
    let unified = fs::read_to_string(root.join("cgroup.controllers")).unwrap_or_default();
    let has = |name: &str| {
        unified
            .split_whitespace()
            .any(|controller| controller == name)
            || root.join(name).is_dir()
    };
    let missing: Vec<_> = ["cpuset", "memory", "pids"]
        .into_iter()
        .filter(|name| !has(name))
        .collect();
    if missing.is_empty() {
        Check::good("cgroups", "cpuset, memory and pids limit desktops")
    } else {
        Check::bad(
            "cgroups",
            format!("no controller for {}", missing.join(", ")),
            "mount the cgroups, or boot with a kernel that has them",
        )
    }
}

fn meminfo_bytes(text: &str, field: &str) -> Option<u64> {
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(field)?.strip_prefix(':'))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

/// Gigabytes with one digit behind the point.
fn tenths(bytes: u64) -> String {
    format!("{}.{}", bytes / 1_000_000_000, bytes / 100_000_000 % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_in_bytes() {
        assert_eq!(
            meminfo_bytes(
                "MemTotal:  10 kB\nMemAvailable:   2048 kB\n",
                "MemAvailable"
            ),
            Some(2_097_152)
        );
        assert_eq!(meminfo_bytes("", "MemAvailable"), None);
    }

    #[test]
    fn a_long_state_path_is_refused_with_its_length() {
        let check = state_path(Path::new(&format!("/{}", "x".repeat(60))));
        assert_eq!(check.verdict, crate::Verdict::Bad);
        assert!(check.detail.contains("61 bytes"));
    }

    #[test]
    fn a_state_folder_yet_to_be_made_has_the_space_of_its_file_system() {
        assert!(0 < free_bytes(Path::new("/tmp/not/there/yet")).unwrap());
    }

    #[test]
    fn figures_have_one_digit() {
        assert_eq!(tenths(15_260_000_000), "15.2");
    }
}
