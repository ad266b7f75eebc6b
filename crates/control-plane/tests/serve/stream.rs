//! A desktop that echoes, and a viewer, in a network of their own: there every address of the management network is
//! this machine, so that a ticket of the simulated installation leads to the desktop.

use std::{env, io, process::Command, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use control_plane::serve::authority::Authority;
use model::id::WorkspaceId;
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::WebPkiClientVerifier,
};
use serde_json::Value;
use stream::{ByeReason, ServerMessage};
use time::OffsetDateTime;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::timeout,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};
use wtransport::{ClientConfig, Connection, Endpoint, RecvStream, SendStream, tls::Sha256Digest};

use crate::house::{House, LIMIT};

/// Says that this process is in a network of its own already.
const MARK: &str = "CARREL_TEST_APART";

/// Whether this process is in a network of its own; otherwise the test of this name is run again in one, and must pass
/// there. Needs root, as the suite does.
pub(crate) fn apart(test: &str) -> bool {
    if env::var_os(MARK).is_some() {
        return true;
    }
    let prepare = "ip link set lo up && ip route add local 172.31.0.0/16 dev lo && exec \"$@\"";
    let status = Command::new("unshare")
        .args(["--net", "sh", "-c", prepare, "sh"])
        .arg(env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(MARK, "yes")
        .status()
        .unwrap();
    assert!(status.success(), "it failed in a network of its own");
    false
}

/// A desktop's agent: it takes the gateway that shows a certificate of the management authority, and echoes.
pub(crate) struct Desktop(JoinHandle<()>);

impl Desktop {
    /// Listens as the agent of the one WorkSpace of a house.
    pub(crate) async fn start(house: &House) -> Self {
        let listed = house.carrel(&["workspaces", "list", "--output", "json"]);
        let listed: Value = serde_json::from_str(&listed).unwrap();
        let id: WorkspaceId = listed[0]["WorkspaceId"].as_str().unwrap().parse().unwrap();
        let authority = Authority::open(&house.paths(), OffsetDateTime::now_utc()).unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(settings(&authority, &id)));
        let listener = TcpListener::bind(("0.0.0.0", agent_api::STREAM_PORT))
            .await
            .unwrap();
        Self(tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    if let Ok(stream) = acceptor.accept(stream).await {
                        let _ = echo(stream).await;
                    }
                });
            }
        }))
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn settings(authority: &Authority, id: &WorkspaceId) -> ServerConfig {
    let own = authority.issue_agent_certificate(id).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = RootCertStore::empty();
    let management = CertificateDer::from_pem_slice(authority.management_pem().as_bytes());
    roots.add(management.unwrap()).unwrap();
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .build()
        .unwrap();
    ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(verifier)
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(own.certificate_pem.as_bytes()).unwrap()],
            PrivateKeyDer::from_pem_slice(own.key_pem.as_bytes()).unwrap(),
        )
        .unwrap()
}

/// Passes over the hello, then sends back what comes.
async fn echo(mut stream: TlsStream<TcpStream>) -> io::Result<()> {
    let mut is_hello = true;
    loop {
        let lane = stream.read_u8().await?;
        let length = stream.read_u32_le().await?;
        let mut bytes = vec![0; usize::try_from(length).unwrap()];
        stream.read_exact(&mut bytes).await?;
        if !is_hello {
            stream.write_u8(lane).await?;
            stream.write_u32_le(length).await?;
            stream.write_all(&bytes).await?;
            stream.flush().await?;
        }
        is_hello = false;
    }
}

/// A viewer that has presented its ticket.
pub(crate) struct Viewer {
    _endpoint: Endpoint<wtransport::endpoint::endpoint_side::Client>,
    _connection: Connection,
    send: SendStream,
    receive: RecvStream,
}

impl Viewer {
    /// Comes by WebTransport to where an offer says, believing the hashes in it.
    pub(crate) async fn open(offer: &Value) -> Self {
        Self::believing(offer, &hashes(offer)).await
    }

    /// The same, believing these hashes.
    pub(crate) async fn believing(offer: &Value, hashes: &[String]) -> Self {
        let digests = hashes
            .iter()
            .map(|hash| Sha256Digest::new(BASE64.decode(hash).unwrap().try_into().unwrap()));
        let config = ClientConfig::builder()
            .with_bind_address("127.0.0.1:0".parse().unwrap())
            .with_server_certificate_hashes(digests)
            .build();
        let endpoint = Endpoint::client(config).unwrap();
        let url = offer["webTransport"][0].as_str().unwrap();
        let connection = endpoint.connect(url).await.unwrap();
        let (send, receive) = connection.open_bi().await.unwrap().await.unwrap();
        let mut viewer = Self {
            _endpoint: endpoint,
            _connection: connection,
            send,
            receive,
        };
        viewer
            .send(offer["ticket"].as_str().unwrap().as_bytes())
            .await;
        viewer
    }

    async fn send(&mut self, bytes: &[u8]) {
        let length = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        self.send.write_all(&length).await.unwrap();
        self.send.write_all(bytes).await.unwrap();
    }

    async fn receive(&mut self) -> Vec<u8> {
        let receiving = async {
            let mut length = [0; 4];
            self.receive.read_exact(&mut length).await.unwrap();
            let mut bytes = vec![0; u32::from_le_bytes(length) as usize];
            self.receive.read_exact(&mut bytes).await.unwrap();
            bytes
        };
        timeout(LIMIT, receiving).await.expect("a message comes")
    }

    /// Says something to the desktop, and hears what comes back.
    pub(crate) async fn echo(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.send(bytes).await;
        self.receive().await
    }

    /// The farewell that comes next.
    pub(crate) async fn bye(&mut self) -> (ByeReason, String) {
        match ServerMessage::decode(&self.receive().await).unwrap() {
            ServerMessage::Bye { reason, text } => (reason, text),
            other => panic!("expected a farewell, got {other:?}"),
        }
    }
}

/// The hashes in an offer.
pub(crate) fn hashes(offer: &Value) -> Vec<String> {
    let hashes = offer["certificateHashes"].as_array().unwrap();
    let text = |hash: &Value| hash.as_str().unwrap().to_owned();
    hashes.iter().map(text).collect()
}
