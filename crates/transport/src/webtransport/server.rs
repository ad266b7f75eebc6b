//! The server's end.

use std::{io, net::SocketAddr, net::UdpSocket, sync::Arc, time::Duration};

use rustls::server::ResolvesServerCert;
use tokio::time::timeout;
use wtransport::{
    Connection, Endpoint, RecvStream, SendStream, ServerConfig,
    endpoint::{IncomingSession, SessionRequest, endpoint_side},
    tls::WEBTRANSPORT_ALPN,
};

use super::{halves, reader::Messages, server_transport};
use crate::{Reader, Writer};

/// How long QUIC and the session request may take together, and then our answer and the control stream. An answer takes
/// as long as the client likes: it says how much may be sent to it.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(if cfg!(test) { 1 } else { 10 });
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
        let _ = within(HANDSHAKE_LIMIT, self.0.not_found()).await;
    }

    /// Says that its page may not come here.
    pub async fn forbidden(self) {
        let _ = within(HANDSHAKE_LIMIT, self.0.forbidden()).await;
    }

    /// Lets it in and waits for its control stream.
    pub async fn accept(self) -> io::Result<(Reader, Writer)> {
        let (connection, control) = within(HANDSHAKE_LIMIT, admit(self.0)).await??;
        Ok(halves(connection, control, Messages::OfViewer))
    }
}

/// Gives a client so long; then it is dropped, which ends its connection.
async fn within<T>(limit: Duration, talk: impl Future<Output = T>) -> io::Result<T> {
    let end = timeout(limit, talk).await;
    end.map_err(|_| io::ErrorKind::TimedOut.into())
}

async fn admit(request: SessionRequest) -> io::Result<(Connection, (SendStream, RecvStream))> {
    let connection = request.accept().await.map_err(io::Error::other)?;
    let control = connection.accept_bi().await.map_err(io::Error::other)?;
    Ok((connection, control))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
    use rcgen::{CertificateParams, KeyPair, PKCS_ECDSA_P256_SHA256};
    use rustls::{
        pki_types::{PrivateKeyDer, pem::PemObject},
        server::ClientHello,
        sign::CertifiedKey,
    };
    use sha2::{Digest, Sha256};

    use crate::Trust;

    /// Nothing takes longer, unless it is broken.
    const LIMIT: Duration = Duration::from_secs(10);
    /// The stream of settings, without any.
    const SETTINGS: [u8; 3] = [0x00, 0x04, 0x00];
    /// The head of a request: `CONNECT https://desk/stream` for a session of WebTransport.
    const REQUEST: &[u8] =
        b"\x01\x2b\0\0\xcf\xd7\x50\x04desk\x51\x07/stream\x27\x02:protocol\x0cwebtransport";

    #[derive(Debug)]
    struct Shown(Arc<CertifiedKey>);

    impl ResolvesServerCert for Shown {
        fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
            Some(self.0.clone())
        }
    }

    fn server() -> (Server, Trust) {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
        let params = CertificateParams::new(vec!["desk".to_owned()]).unwrap();
        let certificate = params.self_signed(&key).unwrap().der().clone();
        let trust = Trust::hashes(&[BASE64.encode(Sha256::digest(&certificate))]).unwrap();
        let key = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
        let provider = rustls::crypto::ring::default_provider();
        let shown = CertifiedKey::from_der(vec![certificate], key, &provider).unwrap();
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_nonblocking(true).unwrap();
        let server = Server::new(socket, Arc::new(Shown(Arc::new(shown)))).unwrap();
        (server, trust)
    }

    /// Connects as somebody who takes so many bytes in all.
    async fn connect(
        server: &Server,
        trust: &Trust,
        window: u32,
    ) -> (quinn::Endpoint, quinn::Connection) {
        let tls = trust.client_config(&[WEBTRANSPORT_ALPN]).unwrap();
        let tls = quinn::crypto::rustls::QuicClientConfig::try_from(tls).unwrap();
        let mut transport = quinn::TransportConfig::default();
        transport.receive_window(window.into());
        let mut config = quinn::ClientConfig::new(Arc::new(tls));
        config.transport_config(Arc::new(transport));
        let endpoint = quinn::Endpoint::client("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = server.local_addr().unwrap();
        let connecting = endpoint.connect_with(config, address, "desk").unwrap();
        (endpoint, connecting.await.unwrap())
    }

    /// How long the server's settings are.
    async fn settings_bytes(server: &Server, trust: &Trust) -> u32 {
        let serving = async { server.accept().await.request().await };
        let reading = async {
            let (_endpoint, connection) = connect(server, trust, 10_000).await;
            let mut stream = connection.accept_uni().await.unwrap();
            let mut settings = [0; 3];
            stream.read_exact(&mut settings).await.unwrap();
            assert!(settings[2] < 64, "{settings:?}");
            3 + u32::from(settings[2])
        };
        tokio::select! {
            bytes = reading => bytes,
            _ = serving => panic!("nobody asked for anything"),
        }
    }

    #[tokio::test]
    async fn who_takes_no_answer_is_hung_up_on_whatever_the_answer() {
        let (server, trust) = server();
        let window = settings_bytes(&server, &trust).await;
        for answer in ["accept", "not found", "forbidden"] {
            let asking = async {
                let (endpoint, connection) = connect(&server, &trust, window).await;
                let mut settings = connection.open_uni().await.unwrap();
                settings.write_all(&SETTINGS).await.unwrap();
                let (mut request, response) = connection.open_bi().await.unwrap();
                request.write_all(REQUEST).await.unwrap();
                (endpoint, connection, settings, request, response)
            };
            let arriving = async { server.accept().await.request().await.unwrap() };
            let (client, request) = tokio::join!(asking, arriving);
            assert_eq!(request.path(), "/stream");
            let answering = async {
                match answer {
                    "accept" => assert!(request.accept().await.is_err()),
                    "not found" => request.not_found().await,
                    _ => request.forbidden().await,
                }
                client.1.closed().await;
            };
            let end = timeout(LIMIT, answering).await;
            assert!(end.is_ok(), "{answer}");
        }
    }
}
