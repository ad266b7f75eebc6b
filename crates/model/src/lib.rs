//! The facts and rules of Carrel: ids, states, limits, bundles, passwords, and the pure plan of every reconciler.
//!
//! Deliberately absent: input and output, clocks, randomness. Time and random bytes come in as parameters.

pub mod bundle;
pub mod id;
pub mod network;
pub mod paths;
pub mod state;
