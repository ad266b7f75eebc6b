//! WebTransport over QUIC: the client's one bidirectional stream carries ordered messages, each frame comes on a
//! unidirectional stream of its own.

use std::{io, net::UdpSocket, sync::Arc, time::Duration};

use bytes::Bytes;
use stream::CLIENT_MESSAGE_BYTES_MAX;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use wtransport::{
    Connection, Endpoint, RecvStream, SendStream, ServerConfig, VarInt,
    config::QuicTransportConfig,
    endpoint::{IncomingSession, SessionRequest, endpoint_side::Server},
    tls::{WEBTRANSPORT_ALPN, rustls},
};

use crate::{
    Gateway, StreamCertificates,
    link::{Header, LinkReader},
    viewer::{FAREWELL_LIMIT, Peer, ViewerReader, ViewerWriter},
};

/// The one path that is served.
const PATH: &str = "/stream";
/// How long QUIC and the session request may take together.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);
/// A viewer that is silent this long is gone.
const IDLE_LIMIT: Duration = Duration::from_secs(15);
/// How often we ask for a sign of life.
const KEEP_ALIVE: Duration = Duration::from_secs(4);
/// The most bytes kept for one viewer that have not been acknowledged: at 100 ms this still carries 20 MiB/s.
const SEND_WINDOW_BYTES: u64 = 2 * 1024 * 1024;
/// The most bytes a viewer may have under way to us.
const RECEIVE_WINDOW_BYTES: u32 = 256 * 1024;
/// From this many connections on a new address must prove that it receives what is sent to it.
const UNPROVEN_CONNECTIONS_MAX: usize = 64;

/// Opens the UDP port. The certificates renew themselves behind it.
pub(crate) fn endpoint(
    socket: UdpSocket,
    certificates: Arc<StreamCertificates>,
) -> io::Result<Endpoint<Server>> {
    let mut tls = rustls::ServerConfig::builder_with_provider(Arc::new(
        rustls::crypto::ring::default_provider(),
    ))
    .with_protocol_versions(&[&rustls::version::TLS13])
    .map_err(io::Error::other)?
    .with_no_client_auth()
    .with_cert_resolver(certificates);
    tls.alpn_protocols = vec![WEBTRANSPORT_ALPN.to_vec()];
    let mut transport = QuicTransportConfig::default();
    transport
        .send_window(SEND_WINDOW_BYTES)
        .receive_window(RECEIVE_WINDOW_BYTES.into())
        .stream_receive_window(RECEIVE_WINDOW_BYTES.into())
        .max_concurrent_bidi_streams(4_u8.into())
        .max_concurrent_uni_streams(8_u8.into());
    let config = ServerConfig::builder()
        .with_bind_socket(socket)
        .with_custom_tls_and_transport(tls, transport)
        .max_idle_timeout(Some(IDLE_LIMIT))
        .map_err(|_| io::Error::other("the idle limit is longer than QUIC can say"))?
        .keep_alive_interval(Some(KEEP_ALIVE))
        .build();
    Endpoint::server(config)
}

/// Takes viewers until the stop.
pub(crate) async fn serve(gateway: Gateway, endpoint: Endpoint<Server>, stop: CancellationToken) {
    loop {
        let incoming = tokio::select! {
            incoming = endpoint.accept() => incoming,
            () = stop.cancelled() => break,
        };
        if UNPROVEN_CONNECTIONS_MAX <= endpoint.open_connections()
            && !incoming.remote_address_validated()
        {
            incoming.retry();
            continue;
        }
        tokio::spawn(arrive(gateway.clone(), incoming));
    }
    // Sessions say goodbye by themselves; this waits for their last packets.
    let _ = timeout(FAREWELL_LIMIT, endpoint.wait_idle()).await;
}

async fn arrive(gateway: Gateway, incoming: IncomingSession) {
    let Some(pending) = gateway.admit_pending() else {
        incoming.refuse();
        return;
    };
    let Ok(Ok(request)) = timeout(HANDSHAKE_LIMIT, incoming).await else {
        return;
    };
    let peer = Peer::new(
        request.remote_address().ip(),
        request.user_agent(),
        "webtransport",
    );
    let Some(connection) = accept(&gateway, request).await else {
        return;
    };
    let Ok(Ok((send, receive))) = timeout(HANDSHAKE_LIMIT, connection.accept_bi()).await else {
        connection.close(VarInt::from_u32(1), b"no stream was opened");
        return;
    };
    send.set_priority(1);
    let reader = WebTransportReader { stream: receive };
    let writer = WebTransportWriter {
        connection,
        control: send,
    };
    gateway.serve_viewer(reader, writer, peer, pending).await;
}

async fn accept(gateway: &Gateway, request: SessionRequest) -> Option<Connection> {
    if request.path() != PATH {
        request.not_found().await;
        return None;
    }
    if !gateway.origins().admits(request.origin()) {
        request.forbidden().await;
        return None;
    }
    request.accept().await.ok()
}

struct WebTransportReader {
    stream: RecvStream,
}

impl WebTransportReader {
    /// Fills the buffer; `false` when the stream ended before its first byte.
    async fn fill(&mut self, buffer: &mut [u8]) -> io::Result<bool> {
        let mut filled = 0;
        while filled < buffer.len() {
            match self
                .stream
                .read(&mut buffer[filled..])
                .await
                .map_err(io::Error::other)?
            {
                Some(bytes) => filled += bytes,
                None if filled == 0 => return Ok(false),
                None => return Err(io::ErrorKind::UnexpectedEof.into()),
            }
        }
        Ok(true)
    }
}

impl ViewerReader for WebTransportReader {
    async fn next(&mut self) -> io::Result<Option<Bytes>> {
        let mut length = [0; 4];
        if !self.fill(&mut length).await? {
            return Ok(None);
        }
        let length = usize::try_from(u32::from_le_bytes(length)).map_err(io::Error::other)?;
        if CLIENT_MESSAGE_BYTES_MAX < length {
            let text = format!("the viewer announced {length} bytes");
            return Err(io::Error::new(io::ErrorKind::InvalidData, text));
        }
        let mut bytes = vec![0; length];
        if !self.fill(&mut bytes).await? && 0 < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(Some(bytes.into()))
    }
}

struct WebTransportWriter {
    connection: Connection,
    control: SendStream,
}

impl WebTransportWriter {
    async fn forward_frame(&mut self, length: usize, link: &mut LinkReader) -> io::Result<()> {
        let opening = self.connection.open_uni().await.map_err(io::Error::other)?;
        let mut frame = opening.await.map_err(io::Error::other)?;
        copy(length, link, &mut frame).await?;
        // Not waiting for the acknowledgement: frames may be under way side by side, the send window bounds them.
        frame.quic_stream_mut().finish().map_err(io::Error::other)
    }
}

async fn copy(length: usize, link: &mut LinkReader, to: &mut SendStream) -> io::Result<()> {
    let mut left = length;
    while 0 < left {
        let piece = link.piece(left).await?;
        let bytes = piece.len();
        to.write_all(piece).await.map_err(io::Error::other)?;
        link.consume(bytes);
        left -= bytes;
    }
    Ok(())
}

fn length_prefix(length: usize) -> io::Result<[u8; 4]> {
    Ok(u32::try_from(length)
        .map_err(io::Error::other)?
        .to_le_bytes())
}

impl ViewerWriter for WebTransportWriter {
    async fn forward(&mut self, header: Header, link: &mut LinkReader) -> io::Result<()> {
        if header.frame {
            return self.forward_frame(header.length, link).await;
        }
        self.control
            .write_all(&length_prefix(header.length)?)
            .await
            .map_err(io::Error::other)?;
        copy(header.length, link, &mut self.control).await
    }

    async fn control(&mut self, bytes: Vec<u8>) -> io::Result<()> {
        self.control
            .write_all(&length_prefix(bytes.len())?)
            .await
            .map_err(io::Error::other)?;
        self.control
            .write_all(&bytes)
            .await
            .map_err(io::Error::other)
    }

    async fn beat(&mut self) -> io::Result<()> {
        // QUIC's own keep-alive does this.
        Ok(())
    }

    async fn close(mut self) {
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
