//! The reconcilers on simulated engines: killed at every call, engines away, disks full, images missing, fifty at once.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where something is not as it must be"
)]

mod controllers;
mod desktops;
mod faults;
mod kills;
mod removal;
mod rig;
mod role;
mod wire;
