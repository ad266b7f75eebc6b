//! The seam between the protocol and the network: whole messages both ways, whichever way they travel.

mod race;

use std::io;
use std::time::Duration;

use anyhow::{Context, Result};
use bytes::Bytes;
use stream::Outgoing;
use stream_transport::{
    Message, Outbox, Reader, Trust, Writer, carry, keep_unsent_small, websocket, webtransport,
};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::dial::Dialer;
use crate::tls::Fingerprint;
pub(crate) use race::open;

/// What we call ourselves.
const USER_AGENT: &str = concat!("carrel-client/", env!("CARGO_PKG_VERSION"));
/// How long hanging up may take.
const CLOSE_LIMIT: Duration = Duration::from_millis(300);

/// Where a desktop is streamed from, and the single-use ticket that admits us.
#[derive(Clone)]
pub(crate) struct Offer {
    /// The first message.
    pub(crate) ticket: Zeroizing<String>,
    /// In the order in which they are tried.
    pub(crate) ways: Vec<Way>,
}

/// One way to a desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// QUIC.
    WebTransport {
        /// `https://host:port/path`.
        url: String,
        /// Of the certificates that the server may show.
        hashes: Vec<Fingerprint>,
    },
    /// TLS over TCP, perhaps through a proxy.
    WebSocket {
        /// `wss://host:port/path`.
        url: String,
        /// Of the certificates that the server may show; none for one that an authority vouches for.
        hashes: Option<Vec<Fingerprint>>,
    },
}

impl Way {
    /// For people: protocol and port.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::WebTransport { url, .. } => format!("WebTransport, UDP port {}", port(url)),
            Self::WebSocket { url, .. } => format!("WebSocket, TCP port {}", port(url)),
        }
    }

    async fn open(&self, dialer: &Dialer) -> Result<Carriage> {
        let (reader, writer) = match self {
            Self::WebTransport { url, hashes } => {
                let trust = Trust::Hashes(hashes.clone());
                let (reader, writer, _) = webtransport::connect(url, &trust, USER_AGENT).await?;
                (reader, writer)
            }
            Self::WebSocket { url, hashes } => {
                let trust = match hashes {
                    Some(hashes) => Trust::Hashes(hashes.clone()),
                    None => Trust::Roots(dialer.trust().roots()),
                };
                let place: http::Uri = url.parse()?;
                let host = place.host().context("the address names no server")?;
                let socket = dialer.dial(host, place.port_u16().unwrap_or(443)).await?;
                keep_unsent_small(&socket)?;
                websocket::connect_over(socket, url, &trust, USER_AGENT).await?
            }
        };
        Ok(Carriage::new(reader, writer))
    }
}

fn port(url: &str) -> u16 {
    url.parse::<http::Uri>()
        .ok()
        .and_then(|uri| uri.port_u16())
        .unwrap_or(443)
}

/// An open connection.
pub(crate) struct Carriage {
    reader: Reader,
    outbox: Outbox,
    leaving: JoinHandle<()>,
}

impl Carriage {
    fn new(reader: Reader, mut writer: Writer) -> Self {
        let outbox = Outbox::default();
        let given = outbox.clone();
        let leaving = tokio::spawn(async move {
            let _ = carry(&given, &mut writer).await;
            writer.close().await;
        });
        Self {
            reader,
            outbox,
            leaving,
        }
    }

    /// The next message of the desktop; `None` when it has hung up. May be cancelled without loss.
    pub(crate) async fn next(&mut self) -> io::Result<Option<Bytes>> {
        let received = self.reader.next().await?;
        Ok(received.map(|received| received.bytes))
    }

    /// Sends a message of the viewer.
    pub(crate) fn send(&self, message: Outgoing) {
        self.outbox.push(Message::control(message.bytes));
    }

    /// Sends what may be lost.
    pub(crate) fn send_datagram(&self, datagram: Vec<u8>) {
        self.outbox.push(Message::datagram(datagram));
    }

    /// Hangs up once everything has left.
    pub(crate) async fn close(mut self) {
        self.outbox.finish();
        if timeout(CLOSE_LIMIT, &mut self.leaving).await.is_err() {
            self.leaving.abort();
        }
    }
}
