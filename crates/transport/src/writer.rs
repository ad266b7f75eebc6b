//! Where frames go out, whichever transport carries them.

use std::{
    future::poll_fn,
    io,
    net::SocketAddr,
    task::{Context, Poll},
    time::Duration,
};

use tokio::time::timeout;

use crate::{
    Outbox, framing::Frame, message::PIECE_BYTES_MAX, quic::LinkMeasures,
    websocket::WebSocketWriter, webtransport::WebTransportWriter,
};

/// How long the other side may take to be gone after it was told that all is over.
pub const FAREWELL_LIMIT: Duration = Duration::from_secs(2);

/// Bytes of control messages that wait for a viewer who reads nothing; then no more are taken from whoever says them.
pub const CONTROL_WAITING_MAX: usize = 64 * 1024;

/// The most pieces that may wait here, whatever the other side was told: short and empty ones count few bytes and take
/// memory all the same.
pub(crate) const PIECES_WAITING_MAX: usize = 1024;

/// The sending half of a connection. It keeps little: give it pieces only while [`Writer::allowance`] says so, and what is
/// urgent at any time.
pub enum Writer {
    /// On QUIC: a stream for each message of the frame lane.
    WebTransport(Box<WebTransportWriter>),
    /// On TLS: everything on one connection.
    WebSocket(Box<WebSocketWriter>),
}

impl Writer {
    /// Takes a frame; it goes out while [`Writer::flush`] is awaited. An error means that far more was given than allowed.
    pub fn give(&mut self, frame: Frame) -> io::Result<()> {
        match self {
            Self::WebTransport(writer) => writer.give(frame),
            Self::WebSocket(writer) => writer.give(frame),
        }
    }

    /// Completes when the transport has taken everything given. May be dropped and called again at any time.
    pub async fn flush(&mut self) -> io::Result<()> {
        poll_fn(|cx| self.poll_flush(cx)).await
    }

    /// Completes when the transport has taken more pieces, or everything given: then choose again what is given next. May be
    /// dropped and called again at any time.
    pub async fn advance(&mut self) -> io::Result<()> {
        let taken = self.taken();
        poll_fn(|cx| match self.poll_flush(cx) {
            Poll::Pending if self.taken() != taken => Poll::Ready(Ok(())),
            poll => poll,
        })
        .await
    }

    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self {
            Self::WebTransport(writer) => writer.poll_flush(cx),
            Self::WebSocket(writer) => writer.poll_flush(cx),
        }
    }

    /// Whether the transport has taken everything given.
    #[must_use]
    pub fn is_flushed(&self) -> bool {
        match self {
            Self::WebTransport(writer) => writer.is_flushed(),
            Self::WebSocket(writer) => writer.is_flushed(),
        }
    }

    /// How many bytes in pieces may be given now.
    #[must_use]
    pub fn allowance(&self) -> usize {
        let waiting = match self {
            Self::WebTransport(writer) => writer.waiting(),
            Self::WebSocket(writer) => writer.waiting(),
        };
        self.window().saturating_sub(waiting)
    }

    /// How many bytes in pieces are worth having here.
    #[must_use]
    pub fn window(&self) -> usize {
        match self {
            Self::WebTransport(writer) => writer.window(),
            Self::WebSocket(writer) => writer.window(),
        }
    }

    /// Bytes in pieces that were given and that the transport has taken, or that were taken back, since the beginning.
    #[must_use]
    pub fn taken(&self) -> u64 {
        match self {
            Self::WebTransport(writer) => writer.taken(),
            Self::WebSocket(writer) => writer.taken(),
        }
    }

    /// Grows whenever the transport takes something, of whichever lane, and with nothing else: not with what is taken back.
    #[must_use]
    pub fn progress(&self) -> u64 {
        match self {
            Self::WebTransport(writer) => writer.progress(),
            Self::WebSocket(writer) => writer.progress(),
        }
    }

    /// Bytes of control messages that wait: a viewer that reads nothing lets them grow.
    #[must_use]
    pub fn control_waiting(&self) -> usize {
        match self {
            Self::WebTransport(writer) => writer.control_waiting(),
            Self::WebSocket(writer) => writer.control_waiting(),
        }
    }

    /// Asks for a sign of life where the transport does not do so by itself.
    pub fn beat(&mut self) {
        if let Self::WebSocket(writer) = self {
            writer.beat();
        }
    }

    /// What is known of the link; nothing where the kernel keeps it to itself.
    #[must_use]
    pub fn measures(&self) -> Option<LinkMeasures> {
        match self {
            Self::WebTransport(writer) => Some(writer.measures()),
            Self::WebSocket(_) => None,
        }
    }

    /// Where the other side is now: on QUIC it may have moved. Nothing where it cannot.
    #[must_use]
    pub fn remote_address(&self) -> Option<SocketAddr> {
        match self {
            Self::WebTransport(writer) => Some(writer.remote_address()),
            Self::WebSocket(_) => None,
        }
    }

    /// Lets what was given arrive, then hangs up. Returns within [`FAREWELL_LIMIT`], or twice that for much.
    pub async fn close(mut self) {
        let _ = timeout(FAREWELL_LIMIT, self.flush()).await;
        match self {
            Self::WebTransport(writer) => writer.close().await,
            Self::WebSocket(writer) => writer.close().await,
        }
    }
}

/// Carries what is given to the outbox until it is finished or the connection breaks. Cut off, it can be called again.
pub async fn carry(outbox: &Outbox, writer: &mut Writer) -> io::Result<()> {
    loop {
        while writer.control_waiting() < CONTROL_WAITING_MAX
            && let Some(frame) = outbox.pop(writer.allowance().min(PIECE_BYTES_MAX))
        {
            writer.give(frame)?;
        }
        if writer.is_flushed() {
            if outbox.is_finished() {
                return Ok(());
            }
            if outbox.bytes() == 0 || writer.allowance() == 0 {
                outbox.filled().await;
            }
            continue;
        }
        // Something urgent may be given while the transport takes nothing.
        tokio::select! {
            () = outbox.filled() => {}
            advanced = writer.advance() => advanced?,
        }
    }
}
