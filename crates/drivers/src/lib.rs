//! The engines Carrel stands on, each behind one contract with two real implementations: the engine itself and a
//! simulated one in memory. Drivers are idempotent: `ensure_*` makes what is missing, `remove_*` of an absent thing
//! succeeds, and what exists is always asked of the engine, never remembered.

pub mod agent;
pub mod compute;
pub mod directory;
pub mod error;
pub mod mail;
pub mod network;

pub use error::EngineError;
