//! The desktop protocol: what a viewer (browser or native) and the agent in a WorkSpace say to each other, as two state
//! machines, [`Desktop`] and [`Viewer`], and the lossless tile codec between them. The wire is described in the
//! crate's README.
//!
//! Both are driven the same way: `handle_*` for what comes in, `poll_*` for what must go out, the time in microseconds
//! of any steady clock as a parameter. The same source is compiled natively and to WebAssembly.
//!
//! Deliberately absent: sockets, clocks, threads, randomness, and every other crate of Carrel.

#![forbid(unsafe_code)]

mod desktop;
mod dirty;
mod error;
mod geometry;
mod input;
mod message;
mod pacing;
pub mod picture;
mod tile;
mod viewer;
mod wire;

pub use desktop::{Desktop, DesktopEvent, Due};
pub use error::ProtocolError;
pub use geometry::{Rect, Size};
pub use input::PressedKeys;
pub use message::{
    ByeReason, ClientMessage, CursorShape, Frame, InputEvent, PhaseId, ServerMessage, Tile,
};
pub use tile::{Coding, decode as decode_tile, encode as encode_tile};
pub use viewer::{LinkClass, Statistics, Viewer, ViewerEvent};

/// Version of the protocol that this crate speaks.
pub const VERSION: u16 = 1;
/// Longest side of a desktop in pixels; bounds what a decoder allocates (256 MiB of pixels).
pub const SIDE_MAX: u16 = 8192;
/// Edge of a tile in pixels.
pub const TILE: u16 = 64;
/// Longest message in bytes, in either direction.
pub const MESSAGE_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Longest message of a client in bytes.
pub const CLIENT_MESSAGE_BYTES_MAX: usize = 64 * 1024;
/// Longest text (committed text, phase, reason) in bytes.
pub const TEXT_BYTES_MAX: usize = 1024;
/// Longest side of a cursor in pixels.
pub const CURSOR_SIDE_MAX: u16 = 256;
/// Frames that may be sent and not yet acknowledged, whatever the link.
pub const FRAMES_IN_FLIGHT_MAX: usize = 8;

/// Which way a message travels: frames may overtake each other and be carried apart, control never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Ordered: everything but frames, and every message of the client.
    Control,
    /// Each message on a way of its own where the transport has such; the viewer restores the order.
    Frame,
}

/// A message to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// How to carry it.
    pub lane: Lane,
    /// The whole message.
    pub bytes: Vec<u8>,
}
