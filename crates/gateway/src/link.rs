//! The way from the gateway to an agent: TCP with mutual TLS on the management network. Messages of both directions
//! are `u8 lane ‖ u32 little-endian length ‖ bytes`; the first one the gateway sends says who comes.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use rustls::{ClientConfig, pki_types::ServerName};
use serde::Serialize;
use socket2::{SockRef, TcpKeepalive};
use stream::MESSAGE_BYTES_MAX;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, ReadHalf, WriteHalf},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{TlsConnector, client::TlsStream};

/// How long connecting to an agent may take: the management network is local.
const CONNECT_LIMIT: Duration = Duration::from_secs(5);
/// Bytes read ahead from an agent.
const READ_BUFFER_BYTES: usize = 64 * 1024;
/// The lane of ordered messages.
pub(crate) const CONTROL_LANE: u8 = 0;
/// The lane of frames, which may overtake each other.
pub(crate) const FRAME_LANE: u8 = 1;

/// What the gateway tells the agent about a viewer before anything else.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Hello {
    /// Whose desktop the ticket is for.
    pub(crate) username: String,
    /// Where the viewer comes from.
    pub(crate) address: IpAddr,
    /// What it says it is; bounded.
    pub(crate) client: String,
    /// Its device and its page, as the ticket has them.
    pub(crate) device: Option<String>,
    pub(crate) page: Option<String>,
    /// The sign-in that the ticket is of; the start of a session carries the same word.
    pub(crate) sign_in: String,
    /// Whether a session was being started when the ticket was made.
    pub(crate) starting: bool,
}

/// Connects to agents.
#[derive(Clone)]
pub struct AgentConnector {
    tls: TlsConnector,
    port: u16,
}

impl AgentConnector {
    /// Connects with these TLS settings (the management authority and our own certificate) to this port.
    #[must_use]
    pub fn new(tls: ClientConfig, port: u16) -> Self {
        Self {
            tls: TlsConnector::from(Arc::new(tls)),
            port,
        }
    }

    /// Connects to the agent whose certificate carries the WorkSpace's id, and introduces the viewer.
    pub(crate) async fn connect(
        &self,
        address: Ipv4Addr,
        workspace: &str,
        hello: &Hello,
    ) -> io::Result<(LinkReader, LinkWriter)> {
        let connecting = self.open(SocketAddr::from((address, self.port)), workspace);
        let stream = timeout(CONNECT_LIMIT, connecting)
            .await
            .map_err(|_| io::ErrorKind::TimedOut)??;
        let (reader, writer) = tokio::io::split(stream);
        let mut writer = LinkWriter { stream: writer };
        let hello = serde_json::to_vec(hello).expect("the hello has only string keys");
        writer.send(&hello).await?;
        Ok((
            LinkReader {
                stream: BufReader::with_capacity(READ_BUFFER_BYTES, reader),
            },
            writer,
        ))
    }

    async fn open(&self, address: SocketAddr, workspace: &str) -> io::Result<TlsStream<TcpStream>> {
        let name = ServerName::try_from(workspace.to_owned()).map_err(io::Error::other)?;
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        // A desktop that vanished (stopped, unplugged) sends nothing: notice it within half a minute.
        let alive = TcpKeepalive::new()
            .with_time(Duration::from_secs(10))
            .with_interval(Duration::from_secs(5));
        SockRef::from(&stream).set_tcp_keepalive(&alive.with_retries(3))?;
        self.tls.connect(name, stream).await
    }
}

/// What comes next from an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// Whether it is a frame.
    pub(crate) frame: bool,
    /// Its length in bytes.
    pub(crate) length: usize,
}

/// Reads messages of an agent.
pub(crate) struct LinkReader {
    stream: BufReader<ReadHalf<TlsStream<TcpStream>>>,
}

impl LinkReader {
    /// Waits for the next message and reads its header; `None` when the agent has hung up between two messages.
    pub(crate) async fn header(&mut self) -> io::Result<Option<Header>> {
        if self.stream.fill_buf().await?.is_empty() {
            return Ok(None);
        }
        let lane = self.stream.read_u8().await?;
        let length = self.stream.read_u32_le().await?;
        let length = usize::try_from(length).map_err(io::Error::other)?;
        if CONTROL_LANE != lane && FRAME_LANE != lane || MESSAGE_BYTES_MAX < length {
            let text = format!("the agent announced {length} bytes on lane {lane}");
            return Err(io::Error::new(io::ErrorKind::InvalidData, text));
        }
        Ok(Some(Header {
            frame: lane == FRAME_LANE,
            length,
        }))
    }

    /// Reads the next piece of a message with `left` bytes to come; never more than the read-ahead buffer holds.
    pub(crate) async fn piece(&mut self, left: usize) -> io::Result<&[u8]> {
        let available = self.stream.fill_buf().await?;
        if available.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(&available[..available.len().min(left)])
    }

    /// Marks bytes of the last piece as used.
    pub(crate) fn consume(&mut self, bytes: usize) {
        self.stream.consume(bytes);
    }

    /// Reads a whole message.
    pub(crate) async fn whole(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).await?;
        Ok(bytes)
    }
}

/// Sends a viewer's messages to an agent.
pub(crate) struct LinkWriter {
    stream: WriteHalf<TlsStream<TcpStream>>,
}

impl LinkWriter {
    /// Sends one message.
    pub(crate) async fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        let mut framed = Vec::with_capacity(5 + bytes.len());
        framed.push(CONTROL_LANE);
        framed.extend_from_slice(&length.to_le_bytes());
        framed.extend_from_slice(bytes);
        self.stream.write_all(&framed).await?;
        self.stream.flush().await
    }
}
