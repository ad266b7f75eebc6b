//! The way from the gateway to an agent: TCP with mutual TLS on the management network, framed as
//! [`stream_transport::link`] says; the first message the gateway sends says who comes.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use rustls::{ClientConfig, pki_types::ServerName};
use serde::Serialize;
use socket2::{SockRef, TcpKeepalive};
use stream_transport::{
    Frame,
    link::{LinkReader, LinkWriter},
};
use tokio::{
    io::{ReadHalf, WriteHalf},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{TlsConnector, client::TlsStream};

/// How long connecting to an agent may take: the management network is local.
const CONNECT_LIMIT: Duration = Duration::from_secs(5);

/// A connected agent.
pub(crate) type Link = (
    LinkReader<ReadHalf<TlsStream<TcpStream>>>,
    LinkWriter<WriteHalf<TlsStream<TcpStream>>>,
);

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
    ) -> io::Result<Link> {
        let connecting = self.open(SocketAddr::from((address, self.port)), workspace);
        let stream = timeout(CONNECT_LIMIT, connecting)
            .await
            .map_err(|_| io::ErrorKind::TimedOut)??;
        let (reader, writer) = tokio::io::split(stream);
        let mut writer = LinkWriter::new(writer);
        let hello = serde_json::to_vec(hello).expect("the hello has only string keys");
        writer.send(Frame::Control(hello.into())).await?;
        Ok((LinkReader::new(reader), writer))
    }

    async fn open(&self, address: SocketAddr, workspace: &str) -> io::Result<TlsStream<TcpStream>> {
        let name = ServerName::try_from(workspace.to_owned()).map_err(io::Error::other)?;
        let stream = TcpStream::connect(address).await?;
        stream_transport::keep_unsent_small(&stream)?;
        // A desktop that vanished (stopped, unplugged) sends nothing: notice it within half a minute.
        let alive = TcpKeepalive::new()
            .with_time(Duration::from_secs(10))
            .with_interval(Duration::from_secs(5));
        SockRef::from(&stream).set_tcp_keepalive(&alive.with_retries(3))?;
        self.tls.connect(name, stream).await
    }
}
