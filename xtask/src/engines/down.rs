//! Takes the engines down: instances, LXD, OVN, Open vSwitch, lxcfs; then looks that nothing of ours is left mounted.

use std::{fs, io, path::Path, process::Command, time::Duration};

use anyhow::{Context, Result, ensure};
use model::paths::Paths;
use rustix::mount::UnmountFlags;

use super::{firewall, lock, lxcfs, lxd, ovn, ovs};
use crate::{command, machine};

/// How long a desktop may take to shut down before it is stopped by force.
const INSTANCE_PATIENCE: Duration = Duration::from_secs(30);

/// Stops everything in order; with `purge` the state is removed after. Fine when nothing runs.
pub(crate) fn down(paths: &Paths, purge: bool, report: &mut dyn FnMut(&str)) -> Result<()> {
    ensure!(
        rustix::process::geteuid().is_root(),
        "engines need root; run this as root"
    );
    if !paths.state.exists() && !paths.run.exists() {
        report("nothing is installed there");
        return Ok(());
    }
    fs::create_dir_all(&paths.run)?;
    let alone = lock(paths)?;
    let stopped = lxd::stop_instances(paths, INSTANCE_PATIENCE)?;
    report(&format!("{stopped} instances stopped"));
    // User volumes are files in the pool, so they go before it does.
    release_mounts(&paths.state.join("volumes"))?;
    lxd::down(paths)?;
    ovn::down(paths)?;
    ovs::down(paths)?;
    lxcfs::down(paths)?;
    // One network namespace has one bridge and one set of rules: another installation's are not ours to take.
    if doctor::owners::processes("ovs-vswitchd").is_empty() {
        ovs::remove_leftover_devices();
        firewall::down()?;
    }
    release_mounts(&paths.state)?;
    report("engines stopped");
    if purge {
        purge_state(paths)?;
        report(&format!("{} removed", paths.state.display()));
    }
    drop(alone);
    Ok(())
}

/// Unmounts whatever lies below a folder, deepest first, and lets go of its loop devices. The folder itself may be a disk that
/// the operator mounted there.
fn release_mounts(state: &Path) -> Result<()> {
    for point in machine::mount_points()?
        .iter()
        .rev()
        .filter(|point| is_below(point, state))
    {
        let gone = rustix::mount::unmount(point, UnmountFlags::empty())
            .or_else(|_| rustix::mount::unmount(point, UnmountFlags::DETACH));
        gone.with_context(|| format!("cannot unmount {}", point.display()))?;
    }
    let loops = command::output(&mut command::words_of(
        "losetup --noheadings --raw --output NAME,BACK-FILE",
    ))?;
    for (device, _) in loops
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(_, file)| Path::new(file).starts_with(state))
    {
        // One that frees itself after its unmount is gone before we ask.
        let _ = command::output(Command::new("losetup").args(["--detach", device]));
    }
    Ok(())
}

/// Removes the folders, once nothing is mounted there: a mounted pool must not be emptied by path.
fn purge_state(paths: &Paths) -> Result<()> {
    let mounted = machine::mount_points()?
        .into_iter()
        .find(|point| is_below(point, &paths.state));
    ensure!(
        mounted.is_none(),
        "{} is still mounted; unmount it and run this again",
        mounted.unwrap_or_default().display()
    );
    for folder in [&paths.state, &paths.run] {
        match remove_folder(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot remove {}", folder.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Removes a folder with all that is in it; of one that is a mount point, all that is in it.
fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
            match fs::read_dir(folder)?.next() {
                None => Ok(()),
                Some(_) => Err(error),
            }
        }
        other => other,
    }
}

fn is_below(point: &Path, folder: &Path) -> bool {
    point.starts_with(folder) && point != folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_mounted_as_state_folder_is_not_below_it() {
        let state = Path::new("/var/lib/carrel");
        assert!(is_below(Path::new("/var/lib/carrel/lxd/pool"), state));
        assert!(!is_below(state, state));
        assert!(!is_below(Path::new("/var/lib/carrel-other/lxd"), state));
    }
}
