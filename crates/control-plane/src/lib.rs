//! The control plane of Carrel: handlers write what is wanted, reconcilers make the engines follow, and the sign-in
//! lets people through to their desktops.

mod admission;
pub mod api;
pub mod audit;
pub mod cli;
pub mod cloud;
mod networks;
pub mod operations;
pub mod outbox;
pub mod presence;
pub mod reconcile;
pub mod registration;
pub mod seal;
pub mod serve;
pub mod sign_in;
