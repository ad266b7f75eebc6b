//! Serving: configuration, certificates, the HTTPS port and everything mounted on it, health, metrics and the stop.

pub mod authority;
pub mod config;
