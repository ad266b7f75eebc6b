//! The streaming edge of Carrel: admits a viewer by its ticket, connects to the agent in the WorkSpace, and splices.
//! Viewers come by WebTransport or by WebSocket over TLS.
//!
//! Deliberately absent: the desktop protocol's meaning (bytes pass through), passwords, the store.

mod certificate;
mod link;
mod measures;
mod origin;
mod session;
mod spent;
mod splice;
mod ticket;
mod tls_server;
mod viewer;
mod websocket;
mod webtransport;

use std::{
    collections::HashMap,
    io,
    net::{IpAddr, UdpSocket},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use axum::Router;
use serde::{Deserialize, Serialize};
use stream::ByeReason;
use stream_transport::webtransport::Server;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};
use tokio_util::sync::CancellationToken;

pub use certificate::{
    CERTIFICATE_LIFE, StreamCertificate, StreamCertificateError, StreamCertificates,
};
pub use link::AgentConnector;
pub use origin::{Origins, split_port};
pub use session::Dismissal;
pub use spent::{MemorySpentTickets, SpentTickets, SpentTicketsError};
pub use stream_transport::websocket::SUBPROTOCOL;
pub use ticket::{
    Claims, TICKET_LIFE, TicketIssuer, TicketKeyError, TicketRefusal, TicketVerifier,
};
pub use tls_server::TlsServer;

/// The most viewers that may be between their connection and their admission.
const PENDING_MAX: usize = 256;

/// By what viewers come, as logs and metrics call it.
const TRANSPORTS: [&str; 2] = ["webtransport", "websocket"];

/// What a gateway works with.
pub struct Parts {
    /// Checks tickets.
    pub verifier: TicketVerifier,
    /// Knows which were used.
    pub spent: Arc<dyn SpentTickets>,
    /// Reaches agents.
    pub agents: AgentConnector,
    /// Which pages may open a stream.
    pub origins: Origins,
    /// The most viewers at the same time, at least 1.
    pub sessions_max: usize,
}

/// A gateway; clones are the same one.
#[derive(Clone)]
pub struct Gateway {
    inner: Arc<Inner>,
}

struct Inner {
    parts: Parts,
    pending: Arc<Semaphore>,
    sessions: Arc<Semaphore>,
    live: Mutex<HashMap<u64, Live>>,
    /// When somebody was last connected to each WorkSpace that anybody was connected to.
    last: Mutex<HashMap<String, i64>>,
}

/// A session under way: what it was admitted for, and how to end it.
struct Live {
    stream: LiveStream,
    dismiss: oneshot::Sender<Dismissal>,
}

/// A viewer that is connected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveStream {
    /// Its number in this gateway's life.
    pub number: u64,
    /// Hash of the session token that its ticket was issued for.
    pub session: String,
    /// The WorkSpace it shows.
    pub workspace: String,
    /// Where it comes from.
    pub address: IpAddr,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
}

impl Gateway {
    /// A gateway of these parts; it serves once its router and its UDP port are.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        // The series are there before the first viewer is.
        for transport in TRANSPORTS {
            metrics::gauge!("carrel_stream_sessions", "transport" => transport).set(0.0);
        }
        let sessions = Arc::new(Semaphore::new(parts.sessions_max));
        let pending = Arc::new(Semaphore::new(PENDING_MAX));
        Self {
            inner: Arc::new(Inner {
                parts,
                pending,
                sessions,
                live: Mutex::default(),
                last: Mutex::default(),
            }),
        }
    }

    /// `GET /stream` for WebSocket. The server in front must set `ConnectInfo`, as [`TlsServer`] does.
    pub fn router(&self) -> Router {
        websocket::router(self.clone())
    }

    /// Serves WebTransport on a bound UDP socket until `stop`, with the certificates as they are renewed.
    pub async fn serve_webtransport(
        &self,
        socket: UdpSocket,
        certificates: Arc<StreamCertificates>,
        stop: CancellationToken,
    ) -> io::Result<()> {
        let server = Server::new(socket, certificates)?;
        webtransport::serve(self.clone(), server, stop).await;
        Ok(())
    }

    /// How many viewers are connected.
    #[must_use]
    pub fn sessions(&self) -> usize {
        self.live().len()
    }

    /// Who is connected.
    #[must_use]
    pub fn live_streams(&self) -> Vec<LiveStream> {
        let live = self.live();
        let mut streams: Vec<_> = live.values().map(|live| live.stream.clone()).collect();
        streams.sort_by_key(|stream| stream.number);
        streams
    }

    /// The WorkSpaces that somebody was connected to at or after a time, each with the last time (milliseconds since 1970)
    /// that a connection began or ended.
    #[must_use]
    pub fn connections_since(&self, since_ms: i64) -> Vec<(String, i64)> {
        let last = self.last();
        let recent = last.iter().filter(|(_, at)| since_ms <= **at);
        recent.map(|(name, at)| (name.clone(), *at)).collect()
    }

    /// Ends these streams.
    pub fn dismiss_streams(&self, numbers: &[u64], dismissal: &Dismissal) {
        self.dismiss_where(|live| numbers.contains(&live.stream.number), dismissal);
    }

    /// Ends every stream that was opened with this session token's hash.
    pub fn dismiss_session(&self, session: &str, dismissal: &Dismissal) {
        self.dismiss_where(|live| live.stream.session == session, dismissal);
    }

    /// Tells every viewer that the gateway stops, and waits until they are gone, at most `limit`.
    pub async fn stop(&self, limit: Duration) {
        let text = "the gateway is being restarted".to_owned();
        self.dismiss_where(
            |_| true,
            &Dismissal {
                reason: ByeReason::Stopping,
                text,
            },
        );
        // Every slot back means that every session has ended.
        let all = u32::try_from(self.inner.parts.sessions_max).unwrap_or(u32::MAX);
        let _ = tokio::time::timeout(limit, self.inner.sessions.acquire_many(all)).await;
        self.inner.sessions.close();
    }

    fn dismiss_where(&self, ends: impl Fn(&Live) -> bool, dismissal: &Dismissal) {
        let mut live = self.live();
        let numbers: Vec<u64> = live
            .iter()
            .filter(|(_, live)| ends(live))
            .map(|(number, _)| *number)
            .collect();
        for number in numbers {
            if let Some(live) = live.remove(&number) {
                // A session that ends at this very moment does not hear it, and need not.
                let _ = live.dismiss.send(dismissal.clone());
            }
        }
    }

    fn live(&self) -> MutexGuard<'_, HashMap<u64, Live>> {
        self.inner
            .live
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn last(&self) -> MutexGuard<'_, HashMap<String, i64>> {
        self.inner
            .last
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn enter(
        &self,
        claims: &Claims,
        address: IpAddr,
    ) -> (Entered, oneshot::Receiver<Dismissal>) {
        let (dismiss, dismissal) = oneshot::channel();
        let stream = LiveStream {
            number: session::next_number(),
            session: claims.session.clone(),
            workspace: claims.workspace.clone(),
            address,
            since_ms: now_ms(),
        };
        let entered = Entered {
            gateway: self.clone(),
            number: stream.number,
            workspace: stream.workspace.clone(),
        };
        entered.note();
        self.live().insert(stream.number, Live { stream, dismiss });
        (entered, dismissal)
    }

    pub(crate) fn admit_pending(&self) -> Option<OwnedSemaphorePermit> {
        self.inner.pending.clone().try_acquire_owned().ok()
    }

    pub(crate) fn session_slot(&self) -> Option<OwnedSemaphorePermit> {
        self.inner.sessions.clone().try_acquire_owned().ok()
    }

    pub(crate) fn verifier(&self) -> &TicketVerifier {
        &self.inner.parts.verifier
    }

    pub(crate) fn spent(&self) -> &dyn SpentTickets {
        self.inner.parts.spent.as_ref()
    }

    pub(crate) fn agents(&self) -> &AgentConnector {
        &self.inner.parts.agents
    }

    pub(crate) fn origins(&self) -> &Origins {
        &self.inner.parts.origins
    }
}

/// Takes the session out of the list when it ends, however it ends.
pub(crate) struct Entered {
    gateway: Gateway,
    number: u64,
    workspace: String,
}

impl Entered {
    /// The viewer comes from another address now.
    pub(crate) fn moved(&self, address: IpAddr) {
        if let Some(live) = self.gateway.live().get_mut(&self.number) {
            live.stream.address = address;
        }
    }

    fn note(&self) {
        let mut last = self.gateway.last();
        last.insert(self.workspace.clone(), now_ms());
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        self.note();
        self.gateway.live().remove(&self.number);
    }
}

/// Milliseconds since 1970.
pub(crate) fn now_ms() -> i64 {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
