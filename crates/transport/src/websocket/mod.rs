//! WebSocket over TLS: each binary message is one [`Frame`], so that an urgent message goes between the pieces of a large
//! one. Of what is under way and what waits in the kernel TCP is the master; we keep little before it.

mod client;
mod server;

use std::{
    collections::{BTreeMap, VecDeque},
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::{Duration, Instant},
};

use bytes::Bytes;
use futures::{Sink, SinkExt, StreamExt, stream::SplitSink, stream::SplitStream};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    time::timeout,
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Message,
        protocol::{CloseFrame, WebSocketConfig, frame::coding::CloseCode},
    },
};

use crate::{
    Reader, Writer,
    assembly::Assembly,
    framing::{Frame, FramingError, Piece},
    message::{Lane, PIECE_BYTES_MAX, Received},
    reader::DatagramLimit,
    writer::{FAREWELL_LIMIT, PIECES_WAITING_MAX},
};

pub use client::{connect, connect_over};
pub use server::{accept, answer, serve};

/// The subprotocol: the first version of Carrel's stream.
pub const SUBPROTOCOL: &str = "carrel.1";
/// How long the other side may be silent; it is asked for a sign of life three times within.
const SILENCE_LIMIT: Duration = Duration::from_secs(30);
/// The longest binary message: a frame, of which Control is the longest.
const MESSAGE_BYTES_MAX: usize = 1 + crate::framing::BODY_BYTES_MAX;
/// What should wait here for TCP: what it takes within this time, so that it never waits for the agent.
const AHEAD: Duration = Duration::from_millis(10);
const AHEAD_BYTES_MIN: usize = 8 * 1024;
const AHEAD_BYTES_MAX: usize = 128 * 1024;
/// How long is looked how much TCP takes.
const LOOK: Duration = Duration::from_millis(20);
/// The longest piece that is sent: what an urgent message waits for at most.
const SENT_PIECE_BYTES_MAX: usize = 4 * 1024;
/// The most that may wait here, whatever the other side was told.
const WAITING_BYTES_MAX: usize = 1024 * 1024;

/// A connection under a WebSocket.
pub trait Connection: AsyncRead + AsyncWrite + Send + Unpin {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> Connection for S {}

type Socket = WebSocketStream<Box<dyn Connection>>;

fn config(message_bytes_max: usize) -> WebSocketConfig {
    WebSocketConfig::default()
        .read_buffer_size(PIECE_BYTES_MAX)
        .write_buffer_size(0)
        .max_write_buffer_size(2 * MESSAGE_BYTES_MAX)
        .max_message_size(Some(message_bytes_max))
        .max_frame_size(Some(message_bytes_max))
}

fn halves(socket: Socket, from_viewer: bool) -> (Reader, Writer) {
    let (sink, stream) = socket.split();
    let reader = WebSocketReader {
        stream,
        assembly: Assembly::default(),
        limit: from_viewer.then(DatagramLimit::default),
    };
    (
        Reader::WebSocket(Box::new(reader)),
        Writer::WebSocket(Box::new(WebSocketWriter::new(sink))),
    )
}

/// Reads a WebSocket.
pub struct WebSocketReader {
    stream: SplitStream<Socket>,
    assembly: Assembly,
    /// Where the other side is a viewer: it has no frame lane, and its datagrams are counted.
    limit: Option<DatagramLimit>,
}

impl WebSocketReader {
    pub(crate) async fn next(&mut self) -> io::Result<Option<Received>> {
        loop {
            let message = timeout(SILENCE_LIMIT, self.stream.next())
                .await
                .map_err(|_| io::ErrorKind::TimedOut)?;
            let bytes = match message.transpose().map_err(io::Error::other)? {
                Some(Message::Binary(bytes)) => bytes,
                Some(Message::Ping(_) | Message::Pong(_) | Message::Frame(_)) => continue,
                Some(Message::Text(_)) => return Err(invalid("a text message came")),
                Some(Message::Close(_)) | None => return Ok(None),
            };
            let frame = Frame::decode(bytes)?;
            if self.limit.is_some() && !matches!(frame, Frame::Control(_) | Frame::Datagram(_)) {
                return Err(invalid("a viewer has no frame lane"));
            }
            let Some(received) = self.assembly.take(frame)? else {
                continue;
            };
            if let (Lane::Datagram, Some(limit)) = (received.lane, &mut self.limit)
                && !limit.admits(Instant::now())
            {
                continue;
            }
            return Ok(Some(received));
        }
    }
}

fn invalid(text: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, text)
}

/// Writes a WebSocket.
pub struct WebSocketWriter {
    sink: SplitSink<Socket, Message>,
    urgent: VecDeque<Bytes>,
    urgent_bytes: usize,
    updates: BTreeMap<(u8, u32), VecDeque<Piece>>,
    beat: bool,
    /// Something was handed to the socket and not flushed.
    unflushed: bool,
    waiting: usize,
    taken: u64,
    progress: u64,
    window: usize,
    /// Since when it is looked how much is taken, and how much had been taken then.
    looked: (Instant, u64),
}

impl WebSocketWriter {
    fn new(sink: SplitSink<Socket, Message>) -> Self {
        Self {
            sink,
            urgent: VecDeque::new(),
            urgent_bytes: 0,
            updates: BTreeMap::new(),
            beat: false,
            unflushed: false,
            waiting: 0,
            taken: 0,
            progress: 0,
            window: AHEAD_BYTES_MIN,
            looked: (Instant::now(), 0),
        }
    }

    /// Learns how much TCP takes while there is something to take.
    fn learn(&mut self, now: Instant) {
        let (since, taken) = self.looked;
        let passed = now.saturating_duration_since(since);
        if LOOK <= passed {
            let micros = u64::try_from(passed.as_micros()).unwrap_or(u64::MAX);
            let ahead = u64::try_from(AHEAD.as_micros()).unwrap_or_default();
            let bytes = (self.taken - taken).saturating_mul(ahead) / micros;
            let bytes = usize::try_from(bytes).unwrap_or(AHEAD_BYTES_MAX);
            self.window = bytes.clamp(AHEAD_BYTES_MIN, AHEAD_BYTES_MAX);
            self.looked = (now, self.taken);
        }
    }

    pub(crate) fn give(&mut self, frame: Frame) -> io::Result<()> {
        match frame {
            Frame::Piece(piece) => {
                self.waiting += piece.bytes.len();
                let key = (piece.priority, piece.number);
                self.updates.entry(key).or_default().push_back(piece);
                let pieces = self.updates.values().map(VecDeque::len).sum::<usize>();
                if WAITING_BYTES_MAX < self.waiting || PIECES_WAITING_MAX < pieces {
                    return Err(FramingError::Unfinished.into());
                }
            }
            Frame::Credit(_) | Frame::Counts(_) => {}
            other => {
                if let Frame::Cancel(number) = other {
                    self.drop_waiting(number);
                }
                let bytes = other.encode();
                self.urgent_bytes += bytes.len();
                self.urgent.push_back(bytes);
            }
        }
        Ok(())
    }

    fn drop_waiting(&mut self, number: u32) {
        let found = self.updates.keys().find(|(_, other)| *other == number);
        if let Some(pieces) = found.copied().and_then(|key| self.updates.remove(&key)) {
            let bytes: usize = pieces.iter().map(|piece| piece.bytes.len()).sum();
            self.waiting -= bytes;
            self.taken += bytes as u64;
        }
    }

    /// The next message for the socket: what is urgent, else a part of the most urgent update.
    fn choose(&mut self) -> Option<Message> {
        if std::mem::take(&mut self.beat) {
            return Some(Message::Ping(Bytes::new()));
        }
        if let Some(bytes) = self.urgent.pop_front() {
            self.urgent_bytes -= bytes.len();
            return Some(Message::Binary(bytes));
        }
        let mut entry = self.updates.first_entry()?;
        let front = entry.get_mut().front_mut()?;
        let bytes = front
            .bytes
            .split_to(front.bytes.len().min(SENT_PIECE_BYTES_MAX));
        let last = front.last && front.bytes.is_empty();
        let piece = Piece {
            last,
            bytes,
            ..front.clone()
        };
        if front.bytes.is_empty() {
            entry.get_mut().pop_front();
            if entry.get().is_empty() {
                entry.remove();
            }
        }
        self.waiting -= piece.bytes.len();
        self.taken += piece.bytes.len() as u64;
        self.learn(Instant::now());
        Some(Message::Binary(Frame::Piece(piece).encode()))
    }

    pub(crate) fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            if self.unflushed {
                // Until the kernel has taken the last one nothing is chosen: what comes meanwhile may be more urgent.
                ready!(Pin::new(&mut self.sink).poll_flush(cx)).map_err(io::Error::other)?;
                self.unflushed = false;
            }
            ready!(Pin::new(&mut self.sink).poll_ready(cx)).map_err(io::Error::other)?;
            let Some(message) = self.choose() else {
                return Poll::Ready(Ok(()));
            };
            // The kernel has taken all that was chosen before.
            self.progress += 1;
            self.unflushed = true;
            self.sink
                .start_send_unpin(message)
                .map_err(io::Error::other)?;
        }
    }

    pub(crate) fn is_flushed(&self) -> bool {
        !self.unflushed && !self.beat && self.urgent.is_empty() && self.updates.is_empty()
    }

    pub(crate) fn window(&self) -> usize {
        self.window
    }

    pub(crate) fn waiting(&self) -> usize {
        self.waiting
    }

    pub(crate) fn taken(&self) -> u64 {
        self.taken
    }

    pub(crate) fn progress(&self) -> u64 {
        self.progress
    }

    pub(crate) fn control_waiting(&self) -> usize {
        self.urgent_bytes
    }

    pub(crate) fn beat(&mut self) {
        self.beat = true;
    }

    pub(crate) async fn close(mut self) {
        let frame = CloseFrame {
            code: CloseCode::Normal,
            reason: "".into(),
        };
        let closing = async {
            let _ = self.sink.send(Message::Close(Some(frame))).await;
            let _ = self.sink.close().await;
        };
        // One that takes nothing any more is left to the end of its connection.
        let _ = timeout(FAREWELL_LIMIT, closing).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The writer of a session whose viewer reads nothing, and the viewer.
    async fn idle() -> (Writer, tokio::io::DuplexStream) {
        let (ours, theirs) = tokio::io::duplex(64);
        let (_, writer) = serve(ours).await;
        (writer, theirs)
    }

    #[tokio::test]
    async fn pieces_that_count_few_bytes_or_none_cannot_fill_memory() {
        for bytes in [&b""[..], b"x"] {
            let (mut writer, _viewer) = idle().await;
            let of_one = |_| writer.give(Frame::of_piece(1, false, bytes));
            assert!((0..10_000).map(of_one).any(|given| given.is_err()));
            let (mut writer, _viewer) = idle().await;
            let of_many = |number| writer.give(Frame::of_piece(number, true, bytes));
            assert!((0..10_000).map(of_many).any(|given| given.is_err()));
        }
    }
}
