//! The network on real engines: OVN and Open vSwitch under the state folder in CARREL_TEST_STATE, in this network namespace.
#![expect(clippy::unwrap_used, reason = "what fails in a test shall stop it")]

mod contract;
mod desk;
mod ground;
#[path = "../network_suite/mod.rs"]
mod network_suite;
mod packets;
mod plugging;
