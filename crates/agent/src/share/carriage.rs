//! Lets viewers in: from the network to a [`Link`], once they have shown the secret.

use std::net::UdpSocket;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use stream::{ByeReason, Desktop, ServerMessage};
use stream_transport::{
    Message, Outbox, Reader, TLS_BUFFER_BYTES, Writer, carry, keep_unsent_small, websocket,
    webtransport,
};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::credentials::{Credentials, digest};
use crate::desktop::Arrival;
use crate::link::{Guest, Link, Links};

/// How long the other side has for its part of a handshake.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);
/// Viewers at the door at a time.
const PENDING_MAX: usize = 16;
/// Time until the next try when the system has no connection to give.
const PAUSE: Duration = Duration::from_millis(200);
/// The path of both ways.
const PATH: &str = "/stream";

/// Lets viewers in.
pub(super) struct Doorman {
    /// Digest of the secret.
    pub(super) token: [u8; 32],
    /// Where viewers go.
    pub(super) arrivals: mpsc::Sender<Arrival>,
    /// Counts them.
    pub(super) links: Links,
}

impl Doorman {
    /// Checks the first message and gives the display to the viewer.
    async fn admit(
        &self,
        mut reader: Reader,
        mut writer: Writer,
        address: String,
        client: &str,
    ) -> Result<()> {
        let token = timeout(HANDSHAKE_LIMIT, reader.next())
            .await
            .context("it says nothing")??
            .context("it left")?;
        if digest(&token.bytes) != self.token {
            tracing::warn!(%address, "a viewer with another token is refused");
            let outbox = Outbox::default();
            outbox.push(Message::control(refusal()));
            outbox.finish();
            carry(&outbox, &mut writer).await?;
            writer.close().await;
            bail!("its token is another");
        }
        let guest = Guest {
            username: "shared".to_owned(),
            address,
            client: client.to_owned(),
            device: None,
            page: None,
            sign_in: String::new(),
            starting: false,
        };
        let arrival = Arrival {
            link: Link::over(guest, reader, writer, &self.links),
            desktop: Desktop::new(),
        };
        if self.arrivals.send(arrival).await.is_err() {
            bail!("the display has ended");
        }
        Ok(())
    }
}

/// What a viewer with another token is told.
fn refusal() -> Bytes {
    let reason = ByeReason::TicketRefused;
    let text = "the token is not the one of this display".to_owned();
    ServerMessage::Bye { reason, text }.encode().into()
}

/// Opens the UDP port.
pub(super) fn server(socket: UdpSocket, credentials: &Credentials) -> Result<webtransport::Server> {
    Ok(webtransport::Server::new(socket, credentials.resolver()?)?)
}

/// Serves viewers that come by UDP.
pub(super) async fn serve_webtransport(server: webtransport::Server, doorman: Arc<Doorman>) {
    let room = Arc::new(Semaphore::new(PENDING_MAX));
    loop {
        let arrival = server.accept().await;
        let Ok(permit) = Arc::clone(&room).try_acquire_owned() else {
            arrival.refuse();
            continue;
        };
        let doorman = Arc::clone(&doorman);
        tokio::spawn(async move {
            if let Err(error) = by_webtransport(arrival, &doorman).await {
                tracing::info!("a viewer by WebTransport: {error:#}");
            }
            drop(permit);
        });
    }
}

async fn by_webtransport(arrival: webtransport::Arrival, doorman: &Doorman) -> Result<()> {
    let request = arrival.request().await?;
    if request.path() != PATH {
        request.not_found().await;
        bail!("it asks for another path");
    }
    let address = request.remote_address().ip().to_canonical().to_string();
    let (reader, writer) = request.accept().await?;
    doorman.admit(reader, writer, address, "webtransport").await
}

/// Serves viewers that come by TCP.
pub(super) async fn serve_websocket(
    listener: TcpListener,
    acceptor: TlsAcceptor,
    doorman: Arc<Doorman>,
) {
    let room = Arc::new(Semaphore::new(PENDING_MAX));
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        let (socket, address) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection cannot be accepted");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        let (acceptor, doorman) = (acceptor.clone(), Arc::clone(&doorman));
        let address = address.ip().to_string();
        tokio::spawn(async move {
            if let Err(error) = by_websocket(socket, address, &acceptor, &doorman).await {
                tracing::info!("a viewer by WebSocket: {error:#}");
            }
            drop(permit);
        });
    }
}

async fn by_websocket(
    socket: TcpStream,
    address: String,
    acceptor: &TlsAcceptor,
    doorman: &Doorman,
) -> Result<()> {
    keep_unsent_small(&socket)?;
    let opening = async {
        let mut tls = acceptor.accept(socket).await?;
        tls.get_mut().1.set_buffer_limit(Some(TLS_BUFFER_BYTES));
        websocket::accept(tls, PATH).await
    };
    let (reader, writer) = timeout(HANDSHAKE_LIMIT, opening)
        .await
        .context("it takes too long")??;
    doorman.admit(reader, writer, address, "websocket").await
}
