//! The program itself: `carrel serve` on real ports with simulated engines, from the first start to the stop, and the
//! command line against it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test that fails is a failed test"
)]

mod admission;
mod audit;
mod certificates;
mod command_line;
mod farewell;
mod house;
mod life;
mod outside;
mod roles;
mod sessions;
mod stream;
mod upkeep;

#[path = "../../../store/tests/cluster/mod.rs"]
mod cluster;
