//! Messages to a WebTransport session. What is written into QUIC beyond what may be under way is little, so an urgent
//! message never waits behind a picture, and a picture that is taken back has hardly cost anything.

use std::{
    collections::{BTreeMap, VecDeque},
    io,
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use futures::{FutureExt, future::BoxFuture};
use tokio::{io::AsyncWrite, time::timeout};
use wtransport::{Connection, SendStream, VarInt};

use crate::{
    framing::{Frame, FramingError, Piece},
    quic::{LinkMeasures, SEND_WINDOW_BYTES},
    writer::{FAREWELL_LIMIT, PIECES_WAITING_MAX},
};

/// The type of a WebTransport stream, as its first bytes say.
const STREAM_TYPE: [u8; 2] = [0x40, 0x54];
/// The code of a stream that is reset because it was overtaken: WebTransport's application error 0.
const OVERTAKEN: u64 = 0x52e4_a40f_a8db;
/// How many streams that were written to their end can still be reset.
const FINISHED_MAX: usize = 32;
/// The most that may wait here, whatever the other side was told.
const WAITING_BYTES_MAX: usize = 1024 * 1024;
const STREAMS_MAX: usize = 256;
/// Control goes before every update.
const CONTROL_PRIORITY: i32 = 1_000;
/// Beyond the congestion window QUIC gets what it sends within this time, so that it never waits for us.
const AHEAD: Duration = Duration::from_millis(5);
const AHEAD_BYTES_MIN: u64 = 6 * 1024;
const AHEAD_BYTES_MAX: u64 = 256 * 1024;

/// Writes a session.
pub struct WebTransportWriter {
    connection: Connection,
    control: SendStream,
    control_waiting: VecDeque<Bytes>,
    control_bytes: usize,
    updates: BTreeMap<(u8, u32), Update>,
    finished: VecDeque<(u32, quinn::SendStream)>,
    waiting: usize,
    taken: u64,
    progress: u64,
    resets: u64,
}

/// A message of the frame lane that is on its way out.
struct Update {
    stream: Stream,
    /// What is left of the stream's first bytes.
    header: Bytes,
    waiting: VecDeque<Bytes>,
    whole: bool,
}

enum Stream {
    Opening(BoxFuture<'static, Result<quinn::SendStream, quinn::ConnectionError>>),
    Open(quinn::SendStream),
    /// The viewer does not want it.
    Unwanted,
}

impl WebTransportWriter {
    pub(super) fn new(connection: Connection, control: SendStream) -> Self {
        control.set_priority(CONTROL_PRIORITY);
        Self {
            connection,
            control,
            control_waiting: VecDeque::new(),
            control_bytes: 0,
            updates: BTreeMap::new(),
            finished: VecDeque::new(),
            waiting: 0,
            taken: 0,
            progress: 0,
            resets: 0,
        }
    }

    pub(crate) fn give(&mut self, frame: Frame) -> io::Result<()> {
        match frame {
            Frame::Control(bytes) => {
                let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
                let mut framed = BytesMut::with_capacity(4 + bytes.len());
                framed.put_u32_le(length);
                framed.put_slice(&bytes);
                self.control_bytes += framed.len();
                self.control_waiting.push_back(framed.freeze());
            }
            // Lost when the viewer takes none, as on the way.
            Frame::Datagram(bytes) => drop(self.connection.send_datagram(bytes)),
            Frame::Piece(piece) => self.give_piece(piece)?,
            Frame::Cancel(number) => self.cancel(number),
            Frame::Credit(_) | Frame::Counts(_) => {}
        }
        Ok(())
    }

    fn give_piece(&mut self, piece: Piece) -> io::Result<()> {
        let connection = &self.connection;
        let key = (piece.priority, piece.number);
        let update = self
            .updates
            .entry(key)
            .or_insert_with(|| Update::new(connection, key));
        self.waiting += piece.bytes.len();
        update.whole = piece.last;
        if !piece.bytes.is_empty() {
            update.waiting.push_back(piece.bytes);
        }
        let pieces = self.updates.values().map(|update| update.waiting.len());
        if WAITING_BYTES_MAX < self.waiting
            || STREAMS_MAX < self.updates.len()
            || PIECES_WAITING_MAX < pieces.sum()
        {
            return Err(FramingError::Unfinished.into());
        }
        Ok(())
    }

    fn cancel(&mut self, number: u32) {
        let found = self.updates.keys().find(|(_, other)| *other == number);
        if let Some(mut update) = found.copied().and_then(|key| self.updates.remove(&key)) {
            self.forget(update.waiting.iter().map(Bytes::len).sum());
            if let Stream::Open(stream) = &mut update.stream {
                self.reset(stream);
            }
        } else if let Some(place) = self.finished.iter().position(|(other, _)| *other == number)
            && let Some((_, mut stream)) = self.finished.remove(place)
        {
            self.reset(&mut stream);
        }
    }

    /// Throws away what QUIC has not sent or would have to send again; what has arrived whole is left alone.
    fn reset(&mut self, stream: &mut quinn::SendStream) {
        let code = quinn::VarInt::from_u64(OVERTAKEN).unwrap_or_default();
        self.resets += u64::from(stream.reset(code).is_ok());
    }

    fn forget(&mut self, bytes: usize) {
        self.waiting -= bytes;
        self.taken += bytes as u64;
    }

    pub(crate) fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let quic = self.connection.quic_connection().clone();
        if quic.close_reason().is_some() {
            return Poll::Ready(Err(io::ErrorKind::NotConnected.into()));
        }
        // Control has the whole window to itself; updates only as much of it as is sent soon.
        quic.set_send_window(SEND_WINDOW_BYTES);
        let control = self.poll_control(cx)?;
        quic.set_send_window(self.update_window());
        let keys: Vec<_> = self.updates.keys().copied().collect();
        let mut updates = Poll::Ready(());
        for key in keys {
            if self.poll_update(key, cx).is_pending() {
                updates = Poll::Pending;
            }
        }
        ready!(control);
        ready!(updates);
        Poll::Ready(Ok(()))
    }

    fn poll_control(&mut self, cx: &mut Context<'_>) -> io::Result<Poll<()>> {
        while let Some(bytes) = self.control_waiting.front_mut() {
            match Pin::new(&mut self.control).poll_write(cx, bytes) {
                Poll::Ready(written) => {
                    let written = written?;
                    self.progress += written as u64;
                    bytes.advance(written);
                    self.control_bytes -= written;
                    if bytes.is_empty() {
                        self.control_waiting.pop_front();
                    }
                }
                Poll::Pending => return Ok(Poll::Pending),
            }
        }
        Ok(Poll::Ready(()))
    }

    fn poll_update(&mut self, key: (u8, u32), cx: &mut Context<'_>) -> Poll<()> {
        let Some(update) = self.updates.get_mut(&key) else {
            return Poll::Ready(());
        };
        let mut written = 0;
        let poll = update.poll(cx, &mut written);
        let done = poll.is_ready() && update.whole;
        self.forget(written);
        self.progress += written as u64;
        if done
            && let Some(Update {
                stream: Stream::Open(mut stream),
                ..
            }) = self.updates.remove(&key)
        {
            // Not waiting for the acknowledgement: updates are under way side by side.
            let _ = stream.finish();
            if FINISHED_MAX <= self.finished.len() {
                self.finished.pop_front();
            }
            self.finished.push_back((key.1, stream));
        }
        poll
    }

    /// How much QUIC should hold: what may be under way, and what is sent next.
    fn update_window(&self) -> u64 {
        let path = self.connection.quic_connection().stats().path;
        update_window(path.cwnd, path.rtt)
    }

    /// How many bytes in pieces are worth having here.
    pub(crate) fn window(&self) -> usize {
        let path = self.connection.quic_connection().stats().path;
        usize::try_from(ahead(path.cwnd, path.rtt)).unwrap_or(usize::MAX)
    }

    pub(crate) fn waiting(&self) -> usize {
        self.waiting
    }

    pub(crate) fn control_waiting(&self) -> usize {
        self.control_bytes
    }

    pub(crate) fn taken(&self) -> u64 {
        self.taken
    }

    pub(crate) fn progress(&self) -> u64 {
        self.progress
    }

    pub(crate) fn is_flushed(&self) -> bool {
        // An update whose end has not come yet has nothing to send by itself.
        let sent = |update: &Update| update.waiting.is_empty() && !update.whole;
        self.control_waiting.is_empty() && self.updates.values().all(sent)
    }

    pub(crate) fn measures(&self) -> LinkMeasures {
        LinkMeasures::of(self.connection.quic_connection(), self.resets)
    }

    pub(crate) fn remote_address(&self) -> SocketAddr {
        self.connection.remote_address()
    }

    pub(crate) async fn close(mut self) {
        let leaving = async {
            // Closing throws away what has not arrived, so first the last message must be acknowledged, then the
            // viewer gets the time to read it and to hang up itself.
            let _ = self.control.finish().await;
            self.connection.closed().await;
        };
        let _ = timeout(FAREWELL_LIMIT, leaving).await;
        self.connection.close(VarInt::from_u32(0), b"");
    }
}

impl Update {
    fn new(connection: &Connection, (priority, number): (u8, u32)) -> Self {
        let quic = connection.quic_connection().clone();
        let rank = stream_priority(priority, number);
        let opening = async move {
            let stream = quic.open_uni().await?;
            let _ = stream.set_priority(rank);
            Ok(stream)
        };
        Self {
            stream: Stream::Opening(opening.boxed()),
            header: header(connection.session_id().into_u64()),
            waiting: VecDeque::new(),
            whole: false,
        }
    }

    /// Sends what QUIC takes, and counts it.
    fn poll(&mut self, cx: &mut Context<'_>, written: &mut usize) -> Poll<()> {
        if let Stream::Opening(opening) = &mut self.stream {
            self.stream = match ready!(opening.poll_unpin(cx)) {
                Ok(stream) => Stream::Open(stream),
                Err(_) => Stream::Unwanted,
            };
        }
        while !self.header.is_empty() {
            let sent = ready!(self.stream.poll_write(cx, &self.header));
            self.header.advance(sent);
        }
        while let Some(bytes) = self.waiting.front_mut() {
            let sent = ready!(self.stream.poll_write(cx, bytes));
            *written += sent;
            bytes.advance(sent);
            if bytes.is_empty() {
                self.waiting.pop_front();
            }
        }
        Poll::Ready(())
    }
}

impl Stream {
    /// Writes what can be; everything where nobody wants it.
    fn poll_write(&mut self, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<usize> {
        if let Self::Open(stream) = self {
            match ready!(AsyncWrite::poll_write(Pin::new(stream), cx, bytes)) {
                Ok(sent) => return Poll::Ready(sent),
                Err(_) => *self = Self::Unwanted,
            }
        }
        Poll::Ready(bytes.len())
    }
}

/// Of two messages as urgent the earlier goes first, also when a part of it was lost: they are used in their order, so
/// sharing the link would only delay both. Numbers begin anew after a day and a half of a full screen's motion.
pub(crate) fn stream_priority(priority: u8, number: u32) -> i32 {
    let number = i32::try_from(number % (1 << 23)).unwrap_or_default();
    -(i32::from(priority) << 23) - number
}

/// How much QUIC should hold with this congestion window.
pub(crate) fn update_window(window: u64, round_trip: Duration) -> u64 {
    window + ahead(window, round_trip)
}

/// How much of a congestion window is worth holding ready beyond it.
fn ahead(window: u64, round_trip: Duration) -> u64 {
    let micros = u64::try_from(round_trip.as_micros())
        .unwrap_or(u64::MAX)
        .max(1);
    let soon = window.saturating_mul(u64::try_from(AHEAD.as_micros()).unwrap_or(0)) / micros;
    soon.max(window / 8).clamp(AHEAD_BYTES_MIN, AHEAD_BYTES_MAX)
}

/// The first bytes of a stream: that it is of WebTransport, and of which session.
fn header(session: u64) -> Bytes {
    let mut header = BytesMut::with_capacity(10);
    header.put_slice(&STREAM_TYPE);
    match session {
        0..0x40 => header.put_u8(u8::try_from(session).unwrap_or_default()),
        0x40..0x4000 => header.put_u16(0x4000 | u16::try_from(session).unwrap_or_default()),
        0x4000..0x4000_0000 => {
            header.put_u32(0x8000_0000 | u32::try_from(session).unwrap_or_default());
        }
        _ => header.put_u64(0xc000_0000_0000_0000 | session),
    }
    header.freeze()
}
