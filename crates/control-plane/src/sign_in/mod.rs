//! What the web client asks for: registration codes, passwords, tickets, registration. One file for each request;
//! the answers are documented where they are made.

mod addresses;
mod body;
mod change_password;
mod code;
mod door;
mod enter;
mod error;
mod session;
mod starts;
mod status;
mod throttle;
mod ticket;
mod visitor;

use std::sync::Arc;

use axum::{
    Router,
    routing::{any, post},
};

use crate::registration::page;

pub(crate) use body::Body16;
pub(crate) use change_password::password_rule;
pub use door::{Door, DoorParts, PublicAddress};
pub(crate) use error::ClientError;
pub(crate) use throttle::{group, guess, guessed, limit};

/// Everything below `/client/api`.
pub fn router(door: Arc<Door>) -> Router {
    Router::new()
        .route("/registration-code", post(code::handle))
        .route("/sign-in", post(enter::handle))
        .route("/ticket", post(ticket::handle))
        .route("/status", post(status::handle))
        .route("/sign-out", post(session::sign_out))
        .route("/change-password", post(change_password::handle))
        .route("/invitation", post(page::show))
        .route("/register", post(page::register))
        .route("/invitation/renew", post(page::renew))
        .route(
            "/{*other}",
            any(async || ClientError::invalid("there is no such request")),
        )
        .with_state(door)
}
