//! The server's end.

use std::{io, net::SocketAddr, net::UdpSocket, sync::Arc, time::Duration};

use rustls::server::ResolvesServerCert;
use tokio::time::timeout;
use wtransport::{
    Endpoint, ServerConfig, VarInt,
    endpoint::{IncomingSession, SessionRequest, endpoint_side},
    tls::WEBTRANSPORT_ALPN,
};

use super::{halves, reader::Messages, server_transport};
use crate::{Reader, Writer};

/// How long QUIC and the session request may take together, and then the control stream.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);
/// From this many connections on a new address must prove that it receives what is sent to it.
const UNPROVEN_CONNECTIONS_MAX: usize = 64;

/// A bound UDP port that takes viewers.
pub struct Server {
    endpoint: Endpoint<endpoint_side::Server>,
}

/// A viewer that knocks.
pub struct Arrival(IncomingSession);

/// A viewer that has said what it wants.
pub struct Request(SessionRequest);

impl Server {
    /// Serves on a socket with the certificates that the resolver shows.
    pub fn new(socket: UdpSocket, certificates: Arc<dyn ResolvesServerCert>) -> io::Result<Self> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut tls = rustls::ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_cert_resolver(certificates);
        tls.alpn_protocols = vec![WEBTRANSPORT_ALPN.to_vec()];
        let config = ServerConfig::builder()
            .with_bind_socket(socket)
            .with_custom_tls_and_transport(tls, server_transport()?)
            .allow_migration(true)
            .build();
        Ok(Self {
            endpoint: Endpoint::server(config)?,
        })
    }

    /// The next viewer that knocks. While there are many, one whose address is not proven is sent away to come again.
    pub async fn accept(&self) -> Arrival {
        loop {
            let incoming = self.endpoint.accept().await;
            if self.endpoint.open_connections() < UNPROVEN_CONNECTIONS_MAX
                || incoming.remote_address_validated()
            {
                return Arrival(incoming);
            }
            incoming.retry();
        }
    }

    /// The address it is bound to.
    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.endpoint.local_addr()
    }

    /// Completes when the last connection has ended.
    pub async fn wait_idle(&self) {
        self.endpoint.wait_idle().await;
    }
}

impl Arrival {
    /// Sends it away.
    pub fn refuse(self) {
        self.0.refuse();
    }

    /// Waits until it has said what it wants.
    pub async fn request(self) -> io::Result<Request> {
        let request = timeout(HANDSHAKE_LIMIT, self.0)
            .await
            .map_err(|_| io::ErrorKind::TimedOut)?
            .map_err(io::Error::other)?;
        Ok(Request(request))
    }
}

impl Request {
    /// The path that it asks for.
    #[must_use]
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// The page it comes from, if it is a browser.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.0.origin()
    }

    /// What it calls itself; of any length.
    #[must_use]
    pub fn user_agent(&self) -> Option<&str> {
        self.0.user_agent()
    }

    /// Where it comes from. It may move later.
    #[must_use]
    pub fn remote_address(&self) -> SocketAddr {
        self.0.remote_address()
    }

    /// Says that there is nothing at this path.
    pub async fn not_found(self) {
        self.0.not_found().await;
    }

    /// Says that its page may not come here.
    pub async fn forbidden(self) {
        self.0.forbidden().await;
    }

    /// Lets it in and waits for its control stream.
    pub async fn accept(self) -> io::Result<(Reader, Writer)> {
        let connection = self.0.accept().await.map_err(io::Error::other)?;
        let Ok(Ok(control)) = timeout(HANDSHAKE_LIMIT, connection.accept_bi()).await else {
            connection.close(VarInt::from_u32(1), b"no stream was opened");
            return Err(io::ErrorKind::TimedOut.into());
        };
        Ok(halves(connection, control, Messages::OfViewer))
    }
}
