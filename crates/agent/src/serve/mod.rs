//! `carrel-agent serve`: the management port and the stream's port, both on the management interface only.

mod management;
mod tls;
mod trust;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use agent_api::{AgentConfig, MANAGEMENT_PORT, STREAM_PORT};
use anyhow::{Context, Result};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::link::Link;
use crate::session::supervisor::{Place, Supervisor};
use trust::Trust;

/// What asks whether the directory trusts this machine.
const TRUST_CHECK: &str = "wbinfo";
/// Connections served at a time, on each port.
const CONNECTIONS_MAX: usize = 32;
/// How long the other side has for its part of a handshake.
const HANDSHAKE_MAX: Duration = Duration::from_secs(10);
/// Time between two tries to bind an address that is not there yet.
const BIND_INTERVAL: Duration = Duration::from_millis(200);

/// Serves until SIGTERM, then takes leave of whoever is connected. The session goes on, unless the whole desktop stops.
pub(crate) async fn run(config: &Path, runtime: &Path) -> Result<()> {
    let config = read_config(config)?;
    std::fs::create_dir_all(runtime).context("cannot make the runtime folder")?;
    let acceptor = TlsAcceptor::from(Arc::new(tls::server_config(&config)?));
    let program = std::env::current_exe().context("cannot find this program's own file")?;
    let place = Place {
        runtime: runtime.to_owned(),
        program,
        systemctl: "systemctl".into(),
    };
    let supervisor = Supervisor::new(config.username.clone(), config.uid, place);
    supervisor.adopt().await;
    let address = management_address(&config.management_address)?;
    let management = bind((address, MANAGEMENT_PORT).into()).await?;
    let stream = bind((address, STREAM_PORT).into()).await?;
    tracing::info!(workspace.id = %config.workspace, %address, "serving");
    let router = Arc::new(management::Router::new(
        config.workspace.clone(),
        Arc::clone(&supervisor),
        Trust::watch(TRUST_CHECK.into()),
    ));
    let mut stop = signal(SignalKind::terminate())?;
    tokio::select! {
        () = accept(management, acceptor.clone(), move |connection| management::serve(connection, Arc::clone(&router))) => {}
        () = accept(stream, acceptor, |connection| lead(connection, Arc::clone(&supervisor))) => {}
        _ = stop.recv() => {}
    }
    supervisor.leave().await;
    Ok(())
}

type Connection = tokio_rustls::server::TlsStream<TcpStream>;

async fn lead(connection: Connection, supervisor: Arc<Supervisor>) {
    match Link::accept(connection, supervisor.links()).await {
        Ok(link) => supervisor.attach(link).await,
        Err(error) => tracing::warn!("a gateway's link is refused: {error:#}"),
    }
}

fn read_config(path: &Path) -> Result<AgentConfig> {
    let text = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not understood", path.display()))
}

/// The address in front of the prefix.
fn management_address(with_prefix: &str) -> Result<std::net::IpAddr> {
    let address = with_prefix
        .split_once('/')
        .map_or(with_prefix, |(address, _)| address);
    address
        .parse()
        .with_context(|| format!("the management address {with_prefix} is none"))
}

/// Binds as soon as the interface has the address.
async fn bind(address: SocketAddr) -> Result<TcpListener> {
    let mut told = false;
    loop {
        match TcpListener::bind(address).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrNotAvailable => {
                if !std::mem::replace(&mut told, true) {
                    tracing::warn!(%address, "no interface has the management address yet");
                }
                sleep(BIND_INTERVAL).await;
            }
            Err(error) => return Err(error).with_context(|| format!("cannot listen on {address}")),
        }
    }
}

/// Accepts for ever; each connection proves itself and is then served in a task of its own.
async fn accept<F>(listener: TcpListener, acceptor: TlsAcceptor, serve: impl Fn(Connection) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        let socket = match listener.accept().await {
            Ok((socket, _)) => socket,
            Err(error) => {
                tracing::warn!(%error, "a connection cannot be accepted");
                sleep(BIND_INTERVAL).await;
                continue;
            }
        };
        // What is urgent must not wait behind a picture that the gateway has not taken.
        let _ = stream_transport::keep_unsent_small(&socket);
        let handshake = timeout(HANDSHAKE_MAX, acceptor.accept(socket));
        // The handshake is made in order: only the gateway and the control plane reach this network.
        match handshake.await {
            Ok(Ok(mut connection)) => {
                let limit = stream_transport::TLS_BUFFER_BYTES;
                connection.get_mut().1.set_buffer_limit(Some(limit));
                let served = serve(connection);
                tokio::spawn(async move {
                    served.await;
                    drop(permit);
                });
            }
            Ok(Err(error)) => tracing::warn!(%error, "a connection does not prove itself"),
            Err(_) => tracing::warn!("a connection takes too long to prove itself"),
        }
    }
}
