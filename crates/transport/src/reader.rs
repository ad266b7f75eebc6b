//! Where messages come in, whichever transport carries them.

use std::{io, time::Instant};

use crate::{message::Received, websocket::WebSocketReader, webtransport::WebTransportReader};

/// The receiving half of a connection.
pub enum Reader {
    /// On QUIC.
    WebTransport(Box<WebTransportReader>),
    /// On TLS.
    WebSocket(Box<WebSocketReader>),
}

impl Reader {
    /// The next whole message; `None` when the other side has left. Nothing is lost when the future is dropped. An error of
    /// the kind `InvalidData` means that the other side broke the rules.
    pub async fn next(&mut self) -> io::Result<Option<Received>> {
        match self {
            Self::WebTransport(reader) => reader.next().await,
            Self::WebSocket(reader) => reader.next().await,
        }
    }
}

/// Drops datagrams that come faster than anybody moves a mouse.
pub(crate) struct DatagramLimit {
    tokens: f64,
    filled: Option<Instant>,
}

/// Datagrams a second that are passed on, and how many at once.
const DATAGRAMS_PER_SECOND: f64 = 2_000.0;
const DATAGRAMS_AT_ONCE: f64 = 400.0;

impl Default for DatagramLimit {
    fn default() -> Self {
        Self {
            tokens: DATAGRAMS_AT_ONCE,
            filled: None,
        }
    }
}

impl DatagramLimit {
    /// Whether one more may pass now.
    pub(crate) fn admits(&mut self, now: Instant) -> bool {
        let filled = self.filled.replace(now).unwrap_or(now);
        let seconds = now.saturating_duration_since(filled).as_secs_f64();
        self.tokens = (self.tokens + seconds * DATAGRAMS_PER_SECOND).min(DATAGRAMS_AT_ONCE);
        if self.tokens < 1.0 {
            return false;
        }
        self.tokens -= 1.0;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_flood_of_datagrams_is_thinned_and_a_fast_mouse_is_not() {
        let mut limit = DatagramLimit::default();
        let mut now = Instant::now();
        let passed = (0..10_000).filter(|_| limit.admits(now)).count();
        assert_eq!(passed, 400);
        now += Duration::from_secs(1);
        for _ in 0..1_000 {
            now += Duration::from_millis(1);
            assert!(limit.admits(now));
        }
    }
}
