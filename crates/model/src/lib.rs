//! The facts and rules of Carrel: ids, states, limits, bundles, passwords, and the pure plan of every reconciler.
//!
//! Deliberately absent: input and output, clocks, randomness. Time and random bytes come in as parameters.

pub mod bundle;
pub mod domain_name;
pub mod engine_names;
pub mod fault;
pub mod id;
pub mod ip_range;
pub mod limits;
pub mod mail_address;
pub mod network;
pub mod organization;
pub mod password;
pub mod paths;
pub mod person_name;
pub mod plan;
pub mod quota;
pub mod registration_code;
pub mod running_mode;
pub mod state;
pub mod username;
