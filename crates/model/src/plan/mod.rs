//! The pure plans of the reconcilers: from what is wanted and what is observed to the next step.
//!
//! A plan remembers nothing. It is asked again after every step, and after every crash, with what the engines hold
//! then; so the way back from any half-made state is the plan itself. Every action may be repeated.

pub mod directory;
pub mod workspace;

/// Whether an instance runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// It runs.
    Running,
    /// It does not.
    Stopped,
    /// Neither, such as frozen or failed.
    Broken,
}

/// How a port is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortState {
    /// It is not there.
    Missing,
    /// It is there, its device is not.
    Down,
    /// It is there and bound to its device.
    Up,
}

/// The most faults in a row that one looks for; every plan ends well before.
#[cfg(test)]
const STEPS_MAX: usize = 16;
