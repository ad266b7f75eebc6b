//! WebTransport over QUIC: the client's one bidirectional stream carries control messages, `u32` little-endian length and
//! bytes; each message of the frame lane comes on a unidirectional stream of its own; datagrams are datagrams.

mod client;
mod reader;
mod server;
mod writer;

pub use client::connect;
pub use reader::WebTransportReader;
pub use server::{Arrival, Request, Server};
pub use writer::WebTransportWriter;
#[cfg(test)]
pub(crate) use writer::{stream_priority, update_window};

use std::io;

use quinn::TransportConfig;

use crate::{Reader, Writer, quic};

/// The two halves of an established session, from its control stream.
fn halves(
    connection: wtransport::Connection,
    (send, receive): (wtransport::SendStream, wtransport::RecvStream),
    messages: reader::Messages,
) -> (Reader, Writer) {
    let writer = WebTransportWriter::new(connection.clone(), send);
    let reader = WebTransportReader::new(connection, receive, messages);
    (
        Reader::WebTransport(Box::new(reader)),
        Writer::WebTransport(Box::new(writer)),
    )
}

fn server_transport() -> io::Result<TransportConfig> {
    quic::transport_config(quic::SERVER_RECEIVE_WINDOW_BYTES, 8)
}

fn client_transport() -> io::Result<TransportConfig> {
    quic::transport_config(quic::CLIENT_RECEIVE_WINDOW_BYTES, 128)
}
