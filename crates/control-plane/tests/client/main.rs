//! What the web client asks for, against the real router, store and reconcilers over simulated engines.
#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test that fails is a failed test"
)]

mod admission;
mod app;
mod crowds;
mod installation;
mod outbox;
mod pages;
mod refusals;
mod registration;
mod sign_in;
mod tickets;
