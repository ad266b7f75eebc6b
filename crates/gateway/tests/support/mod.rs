//! A gateway on real sockets, an agent behind real TLS that echoes, and a viewer for each transport.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use futures::{SinkExt, StreamExt};
use gateway::{
    AgentConnector, CERTIFICATE_LIFE, Claims, Gateway, MemorySpentTickets, Origins, Parts,
    SUBPROTOCOL, SpentTickets, StreamCertificates, TicketIssuer, TlsServer,
};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::{
    ClientConfig, RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::WebPkiClientVerifier,
};
use stream::{ByeReason, ServerMessage};
use stream_transport::{
    Frame, Message, Outbox, SessionCounts,
    link::{Credit, LinkReader, LinkWriter},
};
use tokio::{
    net::{TcpListener, TcpStream, UdpSocket},
    sync::Notify,
    time::timeout,
};
use tokio_rustls::{TlsAcceptor, TlsConnector};
use tokio_tungstenite::tungstenite::{
    self, Message as SocketMessage, client::IntoClientRequest, http::HeaderValue,
};
use tokio_util::sync::CancellationToken;
use wtransport::{
    ClientConfig as QuicClientConfig, Endpoint, endpoint::ConnectOptions, tls::Sha256Digest,
};

pub(crate) const WORKSPACE: &str = "ws-3k9d0a7qz";
/// Nothing in these tests takes longer, unless it is broken.
pub(crate) const LIMIT: Duration = Duration::from_secs(15);

/// An installation: one gateway, one agent.
pub(crate) struct House {
    pub(crate) gateway: Gateway,
    pub(crate) certificates: Arc<StreamCertificates>,
    pub(crate) agent: Arc<Agent>,
    pub(crate) address: SocketAddr,
    authority: TestAuthority,
    issuer: TicketIssuer,
    identities: AtomicU64,
}

/// What a test may change before the house is built.
pub(crate) struct Plan {
    pub(crate) sessions_max: usize,
    pub(crate) connections_max: usize,
    pub(crate) certificate_life: Duration,
    pub(crate) agent_name: &'static str,
    pub(crate) spent: Arc<dyn SpentTickets>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            sessions_max: 8,
            connections_max: 64,
            certificate_life: CERTIFICATE_LIFE,
            agent_name: WORKSPACE,
            spent: Arc::new(MemorySpentTickets::default()),
        }
    }
}

impl House {
    pub(crate) async fn new() -> Self {
        Self::planned(Plan::default()).await
    }

    pub(crate) async fn planned(plan: Plan) -> Self {
        let authority = TestAuthority::new();
        let agent = Agent::start(&authority, plan.agent_name).await;
        let issuer = TicketIssuer::new(&TicketIssuer::generate_key()).unwrap();
        let (tcp, udp) = bind_pair().await;
        let address = tcp.local_addr().unwrap();
        let gateway = Gateway::new(Parts {
            verifier: issuer.verifier(),
            spent: plan.spent,
            agents: AgentConnector::new(authority.client("carrel-gateway"), agent.port),
            origins: Origins::new(["127.0.0.1".to_owned()], [8443]),
            sessions_max: plan.sessions_max,
        });
        let certificates =
            StreamCertificates::new(None, plan.certificate_life, time::OffsetDateTime::now_utc())
                .unwrap();
        let stop = CancellationToken::new();
        let server = TlsServer::new(tcp, authority.server("127.0.0.1"), plan.connections_max);
        tokio::spawn(server.serve(gateway.router(), stop.clone(), Duration::from_secs(2)));
        let (serving, shown, end) = (gateway.clone(), certificates.clone(), stop.clone());
        tokio::spawn(async move { serving.serve_webtransport(udp, shown, end).await.unwrap() });
        Self {
            gateway,
            certificates,
            agent,
            address,
            authority,
            issuer,
            identities: AtomicU64::new(0),
        }
    }

    pub(crate) fn claims(&self) -> Claims {
        let identity = self.identities.fetch_add(1, Ordering::Relaxed).to_string();
        Claims {
            workspace: WORKSPACE.into(),
            address: Ipv4Addr::LOCALHOST,
            username: "mary".into(),
            session: "session-of-mary".into(),
            device: Some("00".repeat(16)),
            page: None,
            client: None,
            starting: true,
            sources: None,
            identity,
            expires_at_ms: now_ms() + 60_000,
        }
    }

    pub(crate) fn sign(&self, claims: &Claims) -> String {
        self.issuer.issue(claims)
    }

    pub(crate) fn ticket(&self) -> String {
        self.sign(&self.claims())
    }

    /// A viewer that has presented a fresh ticket.
    pub(crate) async fn viewer(&self, transport: Transport) -> Viewer {
        let mut viewer = self.open(transport, None).await.unwrap();
        viewer.send(self.ticket().as_bytes()).await;
        viewer
    }

    /// A connection, before any ticket.
    pub(crate) async fn open(
        &self,
        transport: Transport,
        origin: Option<&str>,
    ) -> Result<Viewer, String> {
        match transport {
            Transport::WebSocket => self.open_websocket(origin, Some(SUBPROTOCOL)).await,
            Transport::WebTransport => {
                self.open_webtransport(origin, &self.certificates.hashes())
                    .await
            }
        }
    }

    /// A connection before any request.
    pub(crate) async fn open_tls(&self) -> tokio_rustls::client::TlsStream<TcpStream> {
        let tcp = TcpStream::connect(self.address).await.unwrap();
        let name = IpAddr::from(Ipv4Addr::LOCALHOST).into();
        let connector = TlsConnector::from(Arc::new(self.authority.client("viewer")));
        connector.connect(name, tcp).await.unwrap()
    }

    pub(crate) async fn open_websocket(
        &self,
        origin: Option<&str>,
        subprotocol: Option<&str>,
    ) -> Result<Viewer, String> {
        let mut request = format!("wss://{}/stream", self.address)
            .into_client_request()
            .unwrap();
        let mut header = |name: &'static str, value: Option<&str>| {
            if let Some(value) = value {
                request
                    .headers_mut()
                    .insert(name, HeaderValue::from_str(value).unwrap());
            }
        };
        header("Origin", origin);
        header("Sec-WebSocket-Protocol", subprotocol);
        let tls = self.open_tls().await;
        let (socket, _) = tokio_tungstenite::client_async(request, tls)
            .await
            .map_err(|error| error.to_string())?;
        Ok(Viewer::WebSocket(Box::new(socket)))
    }

    pub(crate) async fn open_webtransport(
        &self,
        origin: Option<&str>,
        hashes: &[String],
    ) -> Result<Viewer, String> {
        self.open_webtransport_at(self.address, origin, hashes)
            .await
    }

    /// The same through a relay.
    pub(crate) async fn open_webtransport_at(
        &self,
        address: SocketAddr,
        origin: Option<&str>,
        hashes: &[String],
    ) -> Result<Viewer, String> {
        let digests = hashes
            .iter()
            .map(|hash| Sha256Digest::new(BASE64.decode(hash).unwrap().try_into().unwrap()));
        let config = QuicClientConfig::builder()
            .with_bind_default()
            .with_server_certificate_hashes(digests)
            .build();
        let endpoint = Endpoint::client(config).unwrap();
        let mut options = ConnectOptions::builder(format!("https://{address}/stream"));
        if let Some(origin) = origin {
            options = options.add_header("origin", origin);
        }
        let connection = endpoint
            .connect(options.build())
            .await
            .map_err(|error| error.to_string())?;
        let (send, receive) = connection.open_bi().await.unwrap().await.unwrap();
        Ok(Viewer::WebTransport(Box::new(QuicViewer {
            _endpoint: endpoint,
            connection,
            send,
            receive,
        })))
    }
}

/// A way to the gateway that comes from another address after a while, as a laptop does that changes its network.
pub(crate) struct MovingRelay {
    pub(crate) address: SocketAddr,
    front: Arc<UdpSocket>,
    back: Arc<Mutex<Arc<UdpSocket>>>,
    client: Arc<Mutex<Option<SocketAddr>>>,
    /// Packets that came back to where the viewer is now.
    pub(crate) returned: Arc<AtomicU64>,
}

impl MovingRelay {
    pub(crate) async fn start(gateway: SocketAddr) -> Self {
        let front = Arc::new(UdpSocket::bind("127.0.0.1:0").await.unwrap());
        let first = Arc::new(UdpSocket::bind("127.0.0.1:0").await.unwrap());
        let relay = Self {
            address: front.local_addr().unwrap(),
            front: front.clone(),
            back: Arc::new(Mutex::new(first.clone())),
            client: Arc::default(),
            returned: Arc::default(),
        };
        relay.return_from(first);
        let (back, client) = (relay.back.clone(), relay.client.clone());
        tokio::spawn(async move {
            let mut buffer = vec![0; 2048];
            while let Ok((length, from)) = front.recv_from(&mut buffer).await {
                *client.lock().unwrap() = Some(from);
                let socket = back.lock().unwrap().clone();
                let _ = socket.send_to(&buffer[..length], gateway).await;
            }
        });
        relay
    }

    /// From now on what passes comes from this address.
    pub(crate) async fn move_to(&self, address: &str) {
        let socket = Arc::new(UdpSocket::bind((address, 0)).await.unwrap());
        *self.back.lock().unwrap() = socket.clone();
        self.returned.store(0, Ordering::Relaxed);
        self.return_from(socket);
    }

    fn return_from(&self, back: Arc<UdpSocket>) {
        let (front, client) = (self.front.clone(), self.client.clone());
        let (returned, now) = (self.returned.clone(), self.back.clone());
        tokio::spawn(async move {
            let mut buffer = vec![0; 2048];
            while let Ok((length, _)) = back.recv_from(&mut buffer).await {
                if Arc::ptr_eq(&back, &now.lock().unwrap()) {
                    returned.fetch_add(1, Ordering::Relaxed);
                }
                let to = *client.lock().unwrap();
                if let Some(to) = to {
                    let _ = front.send_to(&buffer[..length], to).await;
                }
            }
        });
    }
}

/// By what a viewer comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Transport {
    WebSocket,
    WebTransport,
}

pub(crate) const TRANSPORTS: [Transport; 2] = [Transport::WebSocket, Transport::WebTransport];

type Socket = tokio_tungstenite::WebSocketStream<tokio_rustls::client::TlsStream<TcpStream>>;

pub(crate) enum Viewer {
    WebSocket(Box<Socket>),
    WebTransport(Box<QuicViewer>),
}

pub(crate) struct QuicViewer {
    _endpoint: Endpoint<wtransport::endpoint::endpoint_side::Client>,
    pub(crate) connection: wtransport::Connection,
    send: wtransport::SendStream,
    receive: wtransport::RecvStream,
}

impl Viewer {
    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        match self {
            Self::WebSocket(socket) => socket
                .send(SocketMessage::Binary(
                    Frame::Control(bytes.to_vec().into()).encode(),
                ))
                .await
                .unwrap(),
            Self::WebTransport(quic) => {
                quic.send
                    .write_all(&u32::try_from(bytes.len()).unwrap().to_le_bytes())
                    .await
                    .unwrap();
                quic.send.write_all(bytes).await.unwrap();
            }
        }
    }

    /// The next ordered message; `None` when the gateway has hung up.
    pub(crate) async fn receive(&mut self) -> Option<Vec<u8>> {
        timeout(LIMIT, self.next())
            .await
            .expect("a message or the end within the limit")
    }

    async fn next(&mut self) -> Option<Vec<u8>> {
        match self {
            Self::WebSocket(socket) => loop {
                if let Frame::Control(bytes) = next_frame(socket).await? {
                    return Some(bytes.to_vec());
                }
            },
            Self::WebTransport(quic) => {
                let mut length = [0; 4];
                quic.receive.read_exact(&mut length).await.ok()?;
                let mut bytes = vec![0; u32::from_le_bytes(length) as usize];
                quic.receive.read_exact(&mut bytes).await.ok()?;
                Some(bytes)
            }
        }
    }

    /// The next frame: on its own stream where the transport has such, in pieces elsewhere. `None` when it was taken
    /// back.
    pub(crate) async fn receive_frame(&mut self) -> Option<Vec<u8>> {
        let mut whole = Vec::new();
        match self {
            Self::WebSocket(socket) => loop {
                match timeout(LIMIT, next_frame(socket)).await.unwrap().unwrap() {
                    Frame::Piece(piece) => {
                        whole.extend_from_slice(&piece.bytes);
                        if piece.last {
                            return Some(whole);
                        }
                    }
                    Frame::Cancel(_) => return None,
                    _ => {}
                }
            },
            Self::WebTransport(quic) => {
                let accepting = quic.connection.accept_uni();
                let mut stream = timeout(LIMIT, accepting).await.unwrap().unwrap();
                let mut buffer = vec![0; 64 * 1024];
                while let Some(bytes) = stream.read(&mut buffer).await.ok()? {
                    whole.extend_from_slice(&buffer[..bytes]);
                }
                Some(whole)
            }
        }
    }

    /// Sends what may be lost.
    pub(crate) async fn send_datagram(&mut self, bytes: &[u8]) {
        match self {
            Self::WebSocket(socket) => socket
                .send(SocketMessage::Binary(
                    Frame::Datagram(bytes.to_vec().into()).encode(),
                ))
                .await
                .unwrap(),
            Self::WebTransport(quic) => quic.connection.send_datagram(bytes).unwrap(),
        }
    }

    pub(crate) async fn receive_datagram(&mut self) -> Vec<u8> {
        let receiving = async {
            match self {
                Self::WebSocket(socket) => loop {
                    if let Frame::Datagram(bytes) = next_frame(socket).await.unwrap() {
                        return bytes.to_vec();
                    }
                },
                Self::WebTransport(quic) => {
                    quic.connection.receive_datagram().await.unwrap().to_vec()
                }
            }
        };
        timeout(LIMIT, receiving).await.expect("a datagram")
    }

    /// The farewell, and that the connection ends after it.
    pub(crate) async fn bye(&mut self) -> (ByeReason, String) {
        let message = self.receive().await.expect("a farewell");
        let ServerMessage::Bye { reason, text } = ServerMessage::decode(&message).unwrap() else {
            panic!("expected a farewell, got {message:?}");
        };
        assert_eq!(self.receive().await, None, "nothing follows a farewell");
        (reason, text)
    }
}

/// The next frame on a WebSocket; `None` when the gateway has hung up.
async fn next_frame(socket: &mut Socket) -> Option<Frame> {
    loop {
        match socket.next().await {
            Some(Ok(SocketMessage::Binary(bytes))) => return Some(Frame::decode(bytes).unwrap()),
            Some(Ok(SocketMessage::Ping(_) | SocketMessage::Pong(_))) => {}
            Some(Ok(SocketMessage::Close(_)) | Err(_)) | None => return None,
            Some(Ok(other)) => panic!("a message that is not binary: {other:?}"),
        }
    }
}

/// An agent that echoes: `frame…` comes back as a frame, a datagram as a datagram, everything else as a control message;
/// `flood` starts frames of 64 KiB without end, `picture` is answered by one of 4 MiB that `overtaken` takes back,
/// `log off` ends the session with a farewell.
pub(crate) struct Agent {
    pub(crate) port: u16,
    pub(crate) hellos: Mutex<Vec<serde_json::Value>>,
    pub(crate) flooded: Arc<Flooded>,
    /// How many datagrams have come.
    pub(crate) datagrams: AtomicU64,
}

/// Bytes that the gateway has taken of a flood.
#[derive(Default)]
pub(crate) struct Flooded {
    pub(crate) bytes: AtomicU64,
    pub(crate) progress: Notify,
}

impl Agent {
    async fn start(authority: &TestAuthority, name: &str) -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let agent = Arc::new(Self {
            port: listener.local_addr().unwrap().port(),
            hellos: Mutex::default(),
            flooded: Arc::default(),
            datagrams: AtomicU64::new(0),
        });
        let acceptor = TlsAcceptor::from(Arc::new(authority.server(name)));
        let serving = agent.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, agent) = (acceptor.clone(), serving.clone());
                tokio::spawn(async move {
                    if let Ok(stream) = acceptor.accept(stream).await {
                        let _ = agent.serve(stream).await;
                    }
                });
            }
        });
        agent
    }

    async fn serve(
        &self,
        stream: tokio_rustls::server::TlsStream<TcpStream>,
    ) -> std::io::Result<()> {
        let (reader, writer) = tokio::io::split(stream);
        let (mut reader, mut writer) = (LinkReader::new(reader), LinkWriter::new(writer));
        let Some(Frame::Control(hello)) = reader.next().await? else {
            panic!("the gateway's first word is not control");
        };
        let hello = serde_json::from_slice(&hello).unwrap();
        self.hellos.lock().unwrap().push(hello);
        let (outbox, credit) = (Outbox::default(), Credit::default());
        let (leaving, allowed) = (outbox.clone(), credit.clone());
        let writing = tokio::spawn(async move {
            writer.carry(&leaving, &allowed).await?;
            writer.close().await
        });
        loop {
            let message = match reader.next().await? {
                Some(Frame::Control(message)) => message,
                Some(Frame::Datagram(message)) => {
                    self.datagrams.fetch_add(1, Ordering::Relaxed);
                    outbox.push(Message::datagram(message));
                    continue;
                }
                Some(Frame::Credit(total)) => {
                    credit.allow(total);
                    continue;
                }
                Some(other) => panic!("a viewer's message on another lane: {other:?}"),
                None => return Ok(()),
            };
            if message == b"flood"[..] {
                tokio::spawn(flood(self.flooded.clone(), outbox.clone()));
            } else if message == b"picture"[..] {
                // Taken back by the message "overtaken".
                outbox.push(Message {
                    id: Some(7),
                    ..Message::frame(5, vec![7; 4 * 1024 * 1024])
                });
            } else if message == b"overtaken"[..] {
                outbox.cancel(7);
            } else if message == b"log off"[..] {
                let bye = ServerMessage::Bye {
                    reason: ByeReason::LoggedOff,
                    text: "until tomorrow".into(),
                };
                outbox.push(Message::control(bye.encode()));
                outbox.finish();
                return writing.await.unwrap();
            } else if message == b"count"[..] {
                outbox.counts(SessionCounts::default());
                outbox.push(Message::control(message));
            } else if message.starts_with(b"frame") {
                outbox.push(Message::frame(1, message));
            } else {
                outbox.push(Message::control(message));
            }
        }
    }
}

/// Gives as many frames as are taken, for ever.
async fn flood(taken: Arc<Flooded>, outbox: Outbox) {
    let frame = vec![7; 64 * 1024];
    while !outbox.is_finished() {
        outbox.room().await;
        outbox.push(Message::frame(3, frame.clone()));
        taken.bytes.fetch_add(frame.len() as u64, Ordering::Relaxed);
        taken.progress.notify_waiters();
    }
}

struct TestAuthority {
    certificate: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl TestAuthority {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap().der().clone();
        Self {
            certificate,
            issuer: Issuer::new(params, key),
        }
    }

    fn issue(&self, name: &str) -> (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>) {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec![name.to_owned()])
            .unwrap()
            .signed_by(&key, &self.issuer)
            .unwrap();
        (
            vec![certificate.der().clone()],
            PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap(),
        )
    }

    fn roots(&self) -> Arc<RootCertStore> {
        let mut roots = RootCertStore::empty();
        roots.add(self.certificate.clone()).unwrap();
        Arc::new(roots)
    }

    fn client(&self, name: &str) -> ClientConfig {
        let (chain, key) = self.issue(name);
        ClientConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(self.roots())
            .with_client_auth_cert(chain, key)
            .unwrap()
    }

    /// A server that looks at client certificates where one is shown.
    fn server(&self, name: &str) -> ServerConfig {
        let (chain, key) = self.issue(name);
        let verifier = WebPkiClientVerifier::builder_with_provider(self.roots(), provider())
            .build()
            .unwrap();
        ServerConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_client_cert_verifier(verifier)
            .with_single_cert(chain, key)
            .unwrap()
    }
}

fn provider() -> Arc<rustls::crypto::CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

/// A TCP and a UDP socket with the same number.
async fn bind_pair() -> (TcpListener, std::net::UdpSocket) {
    for _ in 0..50 {
        let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
        if let Ok(udp) = std::net::UdpSocket::bind(tcp.local_addr().unwrap()) {
            udp.set_nonblocking(true).unwrap();
            return (tcp, udp);
        }
    }
    panic!("no port is free for TCP and UDP");
}

pub(crate) fn now_ms() -> i64 {
    i64::try_from(time::OffsetDateTime::now_utc().unix_timestamp_nanos() / 1_000_000).unwrap()
}

/// Waits until something is so.
pub(crate) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let polling = async {
        while !holds() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(LIMIT, polling)
        .await
        .unwrap_or_else(|_| panic!("not within the limit: {what}"));
}

/// The HTTP status a refused WebSocket got, from the client's error text.
pub(crate) fn refused_with(error: &str, status: u16) -> bool {
    error.contains(
        &tungstenite::http::StatusCode::from_u16(status)
            .unwrap()
            .as_str()
            .to_owned(),
    )
}
