//! A small typed client of the OVSDB management protocol (RFC 7047): JSON-RPC over a unix socket. It is how Carrel speaks
//! to OVN's northbound database and to Open vSwitch; no command-line tool stands in between.

mod client;
mod link;
mod transaction;
mod value;
mod wire;

pub use client::{Client, Watch};
pub use transaction::{Condition, Mutation, Outcome, Transaction};
pub use value::{Atom, Datum, Row, Uuid};
pub use wire::{Framer, MESSAGE_BYTES_MAX, WireError};
