//! The messages and their bytes. The crate's README has the table.

mod client;
mod frame;
mod names;
mod server;

pub use client::{ClientMessage, InputEvent, Resume};
pub(crate) use frame::PLACE_BYTES;
pub use frame::{COPIES_MAX, Content, Copy, PicturePass, Restore};
pub use names::{ByeReason, PhaseId};
pub use server::{CursorShape, ServerMessage};

/// Tile rows of the highest desktop.
const ROWS_MAX: u8 = 128;
