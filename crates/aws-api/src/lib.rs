//! The wire that administrators' tools speak: which operation a request means, JSON 1.1 and its shapes, the errors by
//! name, and Signature Version 4 in both directions.
//!
//! Deliberately absent: input and output, clocks, randomness, and any other crate of Carrel. The time comes in as a
//! parameter, and a secret is asked for by nobody here: [`sigv4::Claim`] is checked against the one it is given.

pub mod error;
pub mod generated;
pub mod json;
pub mod protocol;
pub mod route;
pub mod schema;
pub mod service;
pub mod shapes;
pub mod sigv4;
pub mod timestamp;
pub mod tree;

pub use error::{ApiError, ErrorCode, ItemCode};
pub use generated::operation;
pub use service::{OfService, Operation, Service};
