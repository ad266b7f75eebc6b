//! The API over its real router: what tools send, what they get, what is written down, and what is refused.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

mod app;
mod bad_input;
mod desktops;
mod directories;
mod mailbox;
mod networks;
mod people;
mod places;
mod quick_setup;
mod quotas;
mod rights;
mod start;
mod wire;
mod workspaces;
