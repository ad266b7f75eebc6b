//! What is carried: whole messages, each with the way it wants to travel.

use bytes::Bytes;
pub use stream::{CONTROL_BYTES_MAX, DATAGRAM_BYTES_MAX};

/// Longest piece of a message on the frame lane in bytes: what an urgent message waits for at most where a connection
/// has one queue only.
pub const PIECE_BYTES_MAX: usize = 16 * 1024;

/// Which way a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Ordered and reliable, before everything else.
    Control,
    /// Reliable unless it is taken back; each on a way of its own, the most urgent first. May arrive in another order.
    Frame,
    /// May be lost, never waits. At most [`DATAGRAM_BYTES_MAX`] bytes. Where the transport has nothing of the kind it
    /// arrives as reliably as control.
    Datagram,
}

/// A message to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// How it travels.
    pub lane: Lane,
    /// On the frame lane: the smaller, the sooner. Of the same priority what was given first goes first.
    pub priority: u8,
    /// On the frame lane: the name by which [`crate::Outbox::cancel`] takes it back.
    pub id: Option<u64>,
    /// The whole message.
    pub bytes: Bytes,
}

impl Message {
    /// A message of the control lane.
    #[must_use]
    pub fn control(bytes: impl Into<Bytes>) -> Self {
        Self::new(Lane::Control, bytes)
    }

    /// A message that may be lost.
    #[must_use]
    pub fn datagram(bytes: impl Into<Bytes>) -> Self {
        Self::new(Lane::Datagram, bytes)
    }

    /// A message of the frame lane that cannot be taken back.
    #[must_use]
    pub fn frame(priority: u8, bytes: impl Into<Bytes>) -> Self {
        Self {
            priority,
            ..Self::new(Lane::Frame, bytes)
        }
    }

    fn new(lane: Lane, bytes: impl Into<Bytes>) -> Self {
        Self {
            lane,
            priority: 0,
            id: None,
            bytes: bytes.into(),
        }
    }
}

/// A message that has arrived whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// How it travelled.
    pub lane: Lane,
    /// The whole message.
    pub bytes: Bytes,
}
