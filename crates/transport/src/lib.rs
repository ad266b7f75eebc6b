//! How the messages of the desktop protocol travel: WebTransport over QUIC, and WebSocket over TLS for networks that let
//! no UDP through, both ends of each; and the framing of the link between a gateway and an agent. A message has a lane,
//! a priority and perhaps an id by which it can be taken back; what is urgent overtakes what is not in every queue
//! here, and no queue holds more than about one round trip.
//!
//! Deliberately absent: what the messages mean, tickets, sessions, certificates' upkeep.

#![forbid(unsafe_code)]

mod assembly;
pub mod congestion;
mod counts;
mod framing;
#[cfg(test)]
mod journey;
pub mod link;
mod message;
mod outbox;
mod quic;
mod reader;
mod socket;
mod trust;
pub mod websocket;
pub mod webtransport;
mod writer;

pub use counts::SessionCounts;
pub use framing::{Frame, FramingError, Piece};
pub use message::{
    CONTROL_BYTES_MAX, DATAGRAM_BYTES_MAX, Lane, Message, PIECE_BYTES_MAX, Received,
};
pub use outbox::Outbox;
pub use quic::LinkMeasures;
pub use reader::Reader;
pub use socket::{TLS_BUFFER_BYTES, keep_unsent_small};
pub use trust::{Trust, TrustError};
pub use writer::{CONTROL_WAITING_MAX, FAREWELL_LIMIT, Writer, carry};
