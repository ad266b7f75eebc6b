//! The reconcilers: each compares what is wanted with what the engines hold, asks the pure plan for the next step and
//! does that one idempotent step. Crash, retry and happy path are one path.

pub mod directory;
