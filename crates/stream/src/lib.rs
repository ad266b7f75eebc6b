//! The desktop protocol: what a viewer (browser or native) and the agent in a WorkSpace say to each other, as two state
//! machines, [`Desktop`] and [`Viewer`], and the lossless tile codec between them. The wire is described in the
//! crate's README.
//!
//! Both are driven the same way: `handle_*` for what comes in, `poll_*` for what must go out, the time in microseconds
//! of any steady clock as a parameter. The same source is compiled natively and to WebAssembly.
//!
//! Deliberately absent: sockets, clocks, threads, randomness, and every other crate of Carrel.

#![forbid(unsafe_code)]

mod checksum;
mod coarse;
mod desktop;
mod dirty;
mod error;
mod geometry;
mod input;
mod message;
mod motion;
mod pacing;
pub mod picture;
mod plane;
pub mod tile;
pub mod video;
mod viewer;
mod wire;

pub use desktop::{Desktop, DesktopEvent, DesktopStatistics, Due, Memory};
pub use error::ProtocolError;
pub use geometry::{Rect, Size};
pub use input::PressedKeys;
pub use message::{
    ByeReason, COPIES_MAX, ClientMessage, Content, Copy, CursorShape, InputEvent, PhaseId,
    PicturePass, Restore, Resume, ServerMessage,
};
pub use viewer::{Codec, LinkClass, Painted, PixelOrder, Statistics, Viewer, ViewerEvent};

/// An input that has shown nothing for so long, beside the way there and back, has most likely nothing to show: a picture
/// after it is another matter's. In microseconds.
pub(crate) const SHOWS_WITHIN_US: u64 = 1_000_000;
/// Version of the protocol that this crate speaks; there is no earlier one.
pub const VERSION: u16 = 1;
/// Longest side of a desktop in pixels; bounds what a decoder allocates (256 MiB of pixels).
pub const SIDE_MAX: u16 = 8192;
/// Edge of a tile in pixels.
pub const TILE: u16 = 64;
/// Longest message on the frame lane in bytes.
pub const MESSAGE_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Longest message of a desktop on the control lane in bytes: the largest pointer takes half of it.
pub const CONTROL_BYTES_MAX: usize = 512 * 1024;
/// Longest message of a client in bytes.
pub const CLIENT_MESSAGE_BYTES_MAX: usize = 64 * 1024;
/// Longest text (committed text, phase, reason) in bytes.
pub const TEXT_BYTES_MAX: usize = 1024;
/// Longest side of a cursor in pixels.
pub const CURSOR_SIDE_MAX: u16 = 256;
/// Frames that may be sent and not yet acknowledged, whatever the link.
pub const FRAMES_IN_FLIGHT_MAX: usize = 64;

/// Longest datagram in bytes: fits every path that carries the internet's smallest packet.
pub const DATAGRAM_BYTES_MAX: usize = 1150;
/// Tiles that can be shown again: the viewer keeps their pixels, 48 MiB of three bytes each, the desktop their sums.
pub const STORE_TILES: usize = 4096;

/// Which way a message travels: frames may overtake each other and be carried apart, control never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Ordered and reliable: everything but frames, and every message of the client but its datagrams.
    Control,
    /// Each message on a way of its own where the transport has such; the viewer restores the order.
    Frame,
}

/// [`Outgoing::priority`] of control messages and the pointer's shape: before everything.
pub const PRIORITY_CONTROL: u8 = 0;
/// [`Outgoing::priority`] of frames.
pub const PRIORITY_FRAME: u8 = 1;
/// [`Outgoing::priority`] of a video's pictures.
pub const PRIORITY_VIDEO: u8 = 2;

/// A message to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// How to carry it.
    pub lane: Lane,
    /// What goes first when the link does not take all at once; a larger number goes later.
    pub priority: u8,
    /// Names a message that may later be overtaken: when [`Desktop::poll_cancel`] gives the same, the transport
    /// resets it if it has not left yet. Never reused on one connection.
    pub id: Option<u64>,
    /// The whole message.
    pub bytes: Vec<u8>,
}

impl Outgoing {
    /// A message on the ordered lane.
    #[must_use]
    pub fn control(bytes: Vec<u8>) -> Self {
        Self {
            lane: Lane::Control,
            priority: PRIORITY_CONTROL,
            id: None,
            bytes,
        }
    }
}
