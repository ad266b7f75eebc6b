//! The messages and their bytes. The crate's README has the table.

mod client;
mod server;

pub use client::{ClientMessage, InputEvent, Resume};
pub use server::{ByeReason, CursorShape, Frame, PhaseId, ServerMessage, Tile};
