//! A server of both transports, clients of both, and between them a link with a rate, a delay and a queue.

mod relay;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use rcgen::{CertificateParams, KeyPair, PKCS_ECDSA_P256_SHA256};
use rustls::{
    pki_types::{PrivateKeyDer, pem::PemObject},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use sha2::{Digest, Sha256};
use stream_transport::{
    FAREWELL_LIMIT, Lane, Message, Outbox, Reader, Received, TLS_BUFFER_BYTES, Trust, Writer,
    carry, keep_unsent_small, websocket, webtransport,
};
use tokio::{
    net::{TcpListener, UdpSocket},
    task::JoinHandle,
    time::timeout,
};
use tokio_rustls::TlsAcceptor;

pub(crate) use relay::{Link, TcpRelay, UdpRelay};

/// Nothing in these tests takes longer, unless it is broken.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);

/// A server that echoes: a control message comes back as control, a datagram as a datagram, and `picture N` is answered by
/// a frame of N KiB with the priority 5, which `overtaken` takes back.
pub(crate) struct Server {
    pub(crate) udp: SocketAddr,
    pub(crate) tcp: SocketAddr,
    pub(crate) trust: Trust,
}

#[derive(Debug)]
struct Shown(Arc<CertifiedKey>);

impl ResolvesServerCert for Shown {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.clone())
    }
}

impl Server {
    pub(crate) async fn start() -> Self {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
        let params = CertificateParams::new(vec!["desk".to_owned()]).unwrap();
        let certificate = params.self_signed(&key).unwrap().der().clone();
        let hash = BASE64.encode(Sha256::digest(&certificate));
        let key = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let shown = CertifiedKey::from_der(vec![certificate], key, &provider).unwrap();
        let shown = Arc::new(Shown(Arc::new(shown)));

        let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_nonblocking(true).unwrap();
        let quic = webtransport::Server::new(socket, shown.clone()).unwrap();
        let udp = quic.local_addr().unwrap();
        tokio::spawn(async move {
            loop {
                let arrival = quic.accept().await;
                tokio::spawn(async move {
                    let request = arrival.request().await.unwrap();
                    assert_eq!(request.path(), "/stream");
                    let (reader, writer) = request.accept().await.unwrap();
                    converse(reader, writer).await;
                });
            }
        });

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let tcp = listener.local_addr().unwrap();
        let tls = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_cert_resolver(shown);
        let acceptor = TlsAcceptor::from(Arc::new(tls));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                keep_unsent_small(&stream).unwrap();
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    let mut tls = acceptor.accept(stream).await.unwrap();
                    tls.get_mut().1.set_buffer_limit(Some(TLS_BUFFER_BYTES));
                    let (reader, writer) = websocket::accept(tls, "/stream").await.unwrap();
                    converse(reader, writer).await;
                });
            }
        });
        let trust = Trust::hashes(&[hash]).unwrap();
        Self { udp, tcp, trust }
    }

    pub(crate) async fn quic(&self, through: SocketAddr) -> Client {
        let url = format!("https://127.0.0.1:{}/stream", through.port());
        let connecting = webtransport::connect(&url, &self.trust, "a test");
        let (reader, writer, _) = timeout(LIMIT, connecting).await.unwrap().unwrap();
        Client::new(reader, writer)
    }

    pub(crate) async fn websocket(&self, through: SocketAddr) -> Client {
        let url = format!("wss://127.0.0.1:{}/stream", through.port());
        let connecting = websocket::connect(&url, &self.trust, "a test");
        let (reader, writer) = timeout(LIMIT, connecting).await.unwrap().unwrap();
        Client::new(reader, writer)
    }
}

async fn converse(mut reader: Reader, mut writer: Writer) {
    let outbox = Outbox::default();
    let answers = async {
        while let Ok(Some(Received { lane, bytes })) = reader.next().await {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if let Some(kilobytes) = text.strip_prefix("picture ") {
                outbox.push(Message {
                    id: Some(7),
                    ..Message::frame(5, vec![7; kilobytes.parse::<usize>().unwrap() * 1024])
                });
            } else if text == "overtaken" {
                outbox.cancel(7);
            } else {
                let answer = match lane {
                    Lane::Datagram => Message::datagram(bytes),
                    _ => Message::control(bytes),
                };
                outbox.push(answer);
            }
        }
    };
    tokio::select! {
        () = answers => {}
        _ = carry(&outbox, &mut writer) => {}
    }
    let _ = timeout(FAREWELL_LIMIT, writer.close()).await;
}

/// A client of either transport.
pub(crate) struct Client {
    reader: Reader,
    pub(crate) outbox: Outbox,
    writing: JoinHandle<()>,
}

impl Client {
    fn new(reader: Reader, mut writer: Writer) -> Self {
        let outbox = Outbox::default();
        let leaving = outbox.clone();
        let writing = tokio::spawn(async move {
            let _ = carry(&leaving, &mut writer).await;
            writer.close().await;
        });
        Self {
            reader,
            outbox,
            writing,
        }
    }

    pub(crate) fn send(&self, text: &str) {
        self.outbox.push(Message::control(text.as_bytes().to_vec()));
    }

    /// The next message; the connection must not end before.
    pub(crate) async fn next(&mut self) -> Received {
        let next = timeout(LIMIT, self.reader.next()).await;
        next.expect("a message within the limit")
            .expect("the connection holds")
            .expect("the server stays")
    }

    /// Sends a message and takes what comes until it has come back; gives what came before it.
    pub(crate) async fn echo(&mut self, text: &str) -> Vec<Received> {
        self.send(text);
        let mut before = Vec::new();
        loop {
            let received = self.next().await;
            if received.bytes == text.as_bytes() {
                return before;
            }
            before.push(received);
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.writing.abort();
    }
}

/// A UDP socket on a free port.
pub(crate) async fn udp_socket() -> UdpSocket {
    UdpSocket::bind("127.0.0.1:0").await.unwrap()
}
