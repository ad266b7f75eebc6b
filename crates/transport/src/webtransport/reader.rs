//! Messages from a WebTransport session.

use std::{io, time::Instant};

use bytes::Bytes;
use futures::{StreamExt, future::BoxFuture, stream::FuturesUnordered};
use stream::{CLIENT_MESSAGE_BYTES_MAX, MESSAGE_BYTES_MAX};
use tokio_util::codec::{FramedRead, LengthDelimitedCodec};
use wtransport::{Connection, RecvStream};

use crate::{
    message::{CONTROL_BYTES_MAX, DATAGRAM_BYTES_MAX, Lane, Received},
    reader::DatagramLimit,
};

/// Bytes read ahead on the control stream.
const READ_BUFFER_BYTES: usize = 4 * 1024;
/// The most streams read side by side.
const STREAMS_MAX: usize = 256;
/// Bytes asked of a stream at once.
const CHUNK_BYTES: usize = 64 * 1024;

/// Whose messages are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Messages {
    /// Control and datagrams.
    OfViewer,
    /// Also the frame lane.
    OfDesktop,
}

/// Reads a session.
pub struct WebTransportReader {
    connection: Connection,
    control: FramedRead<RecvStream, LengthDelimitedCodec>,
    messages: Messages,
    limit: DatagramLimit,
    datagrams: bool,
    streams: FuturesUnordered<BoxFuture<'static, io::Result<Option<Bytes>>>>,
}

/// What happened on a session.
enum Event {
    Control(Option<io::Result<Bytes>>),
    Datagram(Option<Bytes>),
    Opened(io::Result<RecvStream>),
    Whole(io::Result<Option<Bytes>>),
}

impl WebTransportReader {
    pub(super) fn new(connection: Connection, control: RecvStream, messages: Messages) -> Self {
        let control_bytes_max = match messages {
            Messages::OfViewer => CLIENT_MESSAGE_BYTES_MAX,
            Messages::OfDesktop => CONTROL_BYTES_MAX,
        };
        let codec = LengthDelimitedCodec::builder()
            .little_endian()
            .length_field_length(4)
            .max_frame_length(control_bytes_max)
            .new_codec();
        Self {
            connection,
            control: FramedRead::with_capacity(control, codec, READ_BUFFER_BYTES),
            messages,
            limit: DatagramLimit::default(),
            datagrams: true,
            streams: FuturesUnordered::new(),
        }
    }

    /// See [`crate::Reader::next`].
    pub(crate) async fn next(&mut self) -> io::Result<Option<Received>> {
        loop {
            let (lane, bytes) = match self.event().await {
                Event::Control(None) => return Ok(None),
                Event::Control(Some(bytes)) => (Lane::Control, bytes?),
                Event::Datagram(None) => {
                    // The session ends, as the control stream shows.
                    self.datagrams = false;
                    continue;
                }
                Event::Datagram(Some(bytes)) => {
                    let viewer = self.messages == Messages::OfViewer;
                    if DATAGRAM_BYTES_MAX < bytes.len()
                        || viewer && !self.limit.admits(Instant::now())
                    {
                        continue;
                    }
                    (Lane::Datagram, bytes)
                }
                Event::Opened(stream) => {
                    self.streams.push(Box::pin(read_whole(stream?)));
                    continue;
                }
                Event::Whole(whole) => match whole? {
                    Some(bytes) => (Lane::Frame, bytes),
                    None => continue,
                },
            };
            return Ok(Some(Received { lane, bytes }));
        }
    }

    async fn event(&mut self) -> Event {
        let frames = self.messages == Messages::OfDesktop;
        tokio::select! {
            message = self.control.next() => Event::Control(message.map(|read| Ok(read?.freeze()))),
            datagram = self.connection.receive_datagram(), if self.datagrams => {
                Event::Datagram(datagram.ok().map(|datagram| datagram.payload()))
            }
            stream = self.connection.accept_uni(), if frames && self.streams.len() < STREAMS_MAX => {
                Event::Opened(stream.map_err(io::Error::other))
            }
            Some(whole) = self.streams.next(), if !self.streams.is_empty() => Event::Whole(whole),
        }
    }
}

/// The message on a stream; `None` when it was taken back.
async fn read_whole(mut stream: RecvStream) -> io::Result<Option<Bytes>> {
    let stream = stream.quic_stream_mut();
    let mut chunks: Vec<Bytes> = Vec::new();
    let mut length = 0;
    loop {
        match stream.read_chunk(CHUNK_BYTES, true).await {
            Ok(Some(chunk)) => {
                length += chunk.bytes.len();
                if MESSAGE_BYTES_MAX < length {
                    let text = "a message is over the limit";
                    return Err(io::Error::new(io::ErrorKind::InvalidData, text));
                }
                chunks.push(chunk.bytes);
            }
            Ok(None) => break,
            // Reset; that the connection is lost shows elsewhere too.
            Err(_) => return Ok(None),
        }
    }
    if chunks.len() == 1 {
        return Ok(chunks.pop());
    }
    Ok(Some(chunks.concat().into()))
}
