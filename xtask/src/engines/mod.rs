//! The engines of one installation: started detached, adopted by their sockets, stopped in order.
//!
//! Killing Carrel or any engine leaves desktops running; `up` again makes whole whatever is missing.

mod daemon;
mod down;
mod firewall;
mod identity;
mod lxcfs;
mod lxd;
mod ovn;
mod ovs;
mod units;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use clap::Subcommand;
use model::paths::{DEFAULT_STATE, Paths, STATE_PATH_BYTES_MAX};

pub(crate) use daemon::{Daemon, Started, remove_if_there, wait_until};
pub(crate) use down::down;
pub(crate) use lxd::has_image;

/// What to do with the engines.
#[derive(Subcommand)]
pub(crate) enum Action {
    /// Start what does not run, adopt what does.
    Up {
        /// State folder (absolute, at most 60 bytes).
        #[arg(long, default_value = DEFAULT_STATE)]
        state: PathBuf,
    },
    /// Stop instances, then engines; unmount the pool, remove taps and bridges.
    Down {
        /// State folder (absolute, at most 60 bytes).
        #[arg(long, default_value = DEFAULT_STATE)]
        state: PathBuf,
    },
}

impl Action {
    /// Does it, with one line per engine.
    pub(crate) fn run(&self) -> Result<()> {
        match self {
            Self::Up { state } => up(&checked_paths(state)?, &mut |engine, how| {
                println!("{engine:<18} {how}");
            }),
            Self::Down { state } => down(&checked_paths(state)?, false, &mut |line| {
                println!("{line}");
            }),
        }
    }
}

/// The paths of an installation, refused where sockets below them would not work.
pub(crate) fn checked_paths(state: &Path) -> Result<Paths> {
    ensure!(
        state.is_absolute(),
        "state folder {} is not absolute; give the whole path",
        state.display()
    );
    let length = state.as_os_str().len();
    ensure!(
        length <= STATE_PATH_BYTES_MAX,
        "state folder {} is {length} bytes long, at most {STATE_PATH_BYTES_MAX} work (sockets lie below it); choose a shorter one",
        state.display()
    );
    Ok(Paths::of(state))
}

/// Starts or adopts every engine, in order; `report` hears of each.
pub(crate) fn up(paths: &Paths, report: &mut dyn FnMut(&str, Started)) -> Result<()> {
    ensure!(
        rustix::process::geteuid().is_root(),
        "engines need root; run this as root"
    );
    make_folders(paths)?;
    let _alone = lock(paths)?;
    identity::widen_id_ranges()?;
    lxcfs::up(paths, report)?;
    ovs::up(paths, report)?;
    ovn::up(paths, report)?;
    lxd::up(paths, report)
}

/// A process that lives where the engines live, if any of them runs.
pub(crate) fn resident_process(paths: &Paths) -> Option<i32> {
    [ovs::switch(paths), lxd::daemon(paths)]
        .iter()
        .find_map(|daemon| daemon.process(paths))
}

fn make_folders(paths: &Paths) -> Result<()> {
    for folder in [
        paths.state.clone(),
        paths.logs(),
        paths.run.join("ovs"),
        paths.run.join("ovn"),
    ] {
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    Ok(())
}

/// Two people who start the same engines at once wait for each other.
fn lock(paths: &Paths) -> Result<fs::File> {
    let file = fs::File::create(paths.run.join("engines.lock"))?;
    file.lock()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_path_too_long_for_sockets_is_refused_with_its_length() {
        let long = PathBuf::from(format!("/{}", "x".repeat(60)));
        let error = checked_paths(&long).unwrap_err().to_string();
        assert!(
            error.contains("61 bytes") && error.contains("at most 60"),
            "{error}"
        );
        assert!(checked_paths(Path::new("relative")).is_err());
        assert!(checked_paths(Path::new(DEFAULT_STATE)).is_ok());
    }
}
