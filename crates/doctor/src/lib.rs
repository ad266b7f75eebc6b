//! Is this machine fit for Carrel, and do its engines answer? Used by the set-up command and by `carrel doctor`.
//!
//! Deliberately absent: anything that changes the machine. A check looks, says what it saw and names the fix.

mod check;
mod health;
mod host;
mod kernel;
mod needs;
mod network;
pub mod owners;
pub mod probe;
mod serving;

use model::paths::Paths;

pub use check::{Check, Verdict, render, worst};
pub use health::health;
pub use host::{DISK_BYTES_MIN, free_bytes};
pub use needs::Needs;
pub use serving::{Serving, serving, serving_file};

/// What an installation with simulated engines asks of the machine: a place and its ports.
#[must_use]
pub fn simulated(paths: &Paths, needs: &Needs) -> Vec<Check> {
    let mut checks = vec![host::state_path(&paths.state), host::clock(paths)];
    checks.extend(network::ports(paths, needs));
    checks
}

/// Whether Carrel can be set up here, or go on running: one check per thing it depends on.
#[must_use]
pub fn preflight(paths: &Paths, needs: &Needs) -> Vec<Check> {
    let mut checks = vec![
        host::root(),
        host::release(),
        host::state_path(&paths.state),
        host::clock(paths),
    ];
    checks.extend([host::memory(), host::disk(paths), host::cgroups()]);
    checks.extend(kernel::features());
    checks.extend(network::ports(paths, needs));
    checks.extend([network::customer_ranges(), network::management_ranges()]);
    checks.extend([owners::lxd(paths), owners::switch(paths)]);
    checks
}
