//! lxcfs: shows each desktop its own memory and processors instead of the host's.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use model::paths::Paths;
use rustix::mount::UnmountFlags;

use super::{Daemon, Started};

/// LXC's hook looks here and nowhere else, so the mount is shared by everything in one mount namespace.
const MOUNT: &str = "/var/lib/lxcfs";

/// Mounts it unless somebody has; what somebody else mounted is used and left alone.
pub(super) fn up(paths: &Paths, report: &mut dyn FnMut(&str, Started)) -> Result<()> {
    fs::create_dir_all(MOUNT).or_else(|error| if is_dead() { Ok(()) } else { Err(error) })?;
    if is_dead() {
        rustix::mount::unmount(MOUNT, UnmountFlags::DETACH)?;
    }
    report("lxcfs", daemon(paths).ensure(paths, &ensure_mounted)?);
    Ok(())
}

/// Unmounts it if we had mounted it.
pub(super) fn down(paths: &Paths) -> Result<()> {
    let lxcfs = daemon(paths);
    if lxcfs.process(paths).is_none() {
        return Ok(());
    }
    lxcfs.stop(paths)?;
    if is_dead() {
        rustix::mount::unmount(MOUNT, UnmountFlags::DETACH)?;
    }
    Ok(())
}

/// The process as we start it.
pub(super) fn daemon(paths: &Paths) -> Daemon {
    let pid_file = paths.run.join("lxcfs.lock");
    Daemon {
        name: "lxcfs",
        program: "/usr/bin/lxcfs".into(),
        arguments: vec![
            "-f".into(),
            "-p".into(),
            pid_file.display().to_string(),
            MOUNT.into(),
        ],
        environment: Vec::new(),
        // A mount whose process was killed would stop the next one from mounting.
        unit: &["ExecStopPost=-/bin/umount --lazy /var/lib/lxcfs"],
    }
}

fn ensure_mounted() -> Result<()> {
    // Read through, not only looked up: names stay in the kernel's memory after the process behind them was killed.
    fs::read(Path::new(MOUNT).join("proc/meminfo"))
        .map(drop)
        .with_context(|| format!("nothing is mounted on {MOUNT}"))
}

/// A FUSE mount whose process was killed answers every question with "not connected".
fn is_dead() -> bool {
    fs::metadata(MOUNT)
        .is_err_and(|error| error.raw_os_error() == Some(rustix::io::Errno::NOTCONN.raw_os_error()))
}
