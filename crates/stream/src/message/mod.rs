//! The messages and their bytes. The crate's README has the table.

mod client;
mod server;

pub use client::{ClientMessage, InputEvent};
pub use server::{ByeReason, CursorShape, Frame, PhaseId, ServerMessage, Tile};
