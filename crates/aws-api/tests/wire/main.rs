//! The wire against a client that is not ours, against itself, and against everything a stranger may send.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

mod bad_input;
mod golden;
mod mutations;
mod round_trip;
mod routing;
mod sample;
mod schema;
