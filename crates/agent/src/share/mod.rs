//! `carrel-agent share`: serves an X display that is already there, without a WorkSpace, a gateway or a sign-in; for
//! benchmarks and diagnosis. UDP (WebTransport) and TCP (WebSocket) are on the same port.
//!
//! Whoever holds the token may come in: it is the first message of a viewer, as the ticket is at the gateway. The
//! server is known by the hash of its certificate, which stands in a file beside the token's (`FILE.cert`). At SIGUSR1
//! it writes what it has sent of the picture into another one (`FILE.statistics`).

mod carriage;
mod credentials;
mod statistics;

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{mpsc, watch};

use crate::desktop::{Farewell, Presenter, Screen, View};
use crate::link::Links;
use carriage::Doorman;
use credentials::Credentials;
use stream_transport::FAREWELL_LIMIT;

/// Tries to find a port that is free for UDP and for TCP.
const PORT_TRIES: usize = 32;

/// What to share, and with whom.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The X display, such as :1. Its cookie is looked for where X programs look (`XAUTHORITY`).
    #[arg(long)]
    display: String,
    /// The display's screen file (`Xvfb -fbdir`); without it pixels are asked of the X server.
    #[arg(long)]
    framebuffer: Option<PathBuf>,
    /// Where to listen, UDP and TCP; port 0 takes a free one.
    #[arg(long)]
    listen: SocketAddr,
    /// The file with the secret that admits viewers; made when it is not there. Beside it are written the hash of the
    /// certificate (FILE.cert), and at SIGUSR1 the bytes and number of frames that viewers were given so far
    /// (FILE.statistics).
    #[arg(long)]
    token_file: PathBuf,
}

/// Shares until SIGTERM, SIGINT or the end of the display.
pub(crate) async fn run(options: Options) -> Result<()> {
    let screen = Screen::of_display(&options.display, options.framebuffer.as_deref())?;
    let credentials = Credentials::prepare(&options.token_file)?;
    let (udp, tcp) = bind(options.listen)?;
    let address = tcp.local_addr()?;
    let (arrivals, mut arrivals_receiver) = mpsc::channel(1);
    let links = Links::default();
    let doorman = Doorman {
        token: credentials.token_digest(),
        arrivals,
        links: links.clone(),
    };
    let tls = credentials.websocket_acceptor()?;
    let server = carriage::server(udp, &credentials)?;
    // Nobody waits for a desktop environment here: the display is shown as it is.
    let (view, _) = watch::channel(View {
        usable: true,
        ..View::default()
    });
    let presenter = Presenter::on("shared display".to_owned(), screen, view)?;
    let (farewell, farewell_receiver) = watch::channel(None);
    statistics::tell_when_asked(&options.token_file, links.clone())?;
    announce(address, &credentials)?;
    let doorman = Arc::new(doorman);
    tokio::spawn(carriage::serve_webtransport(server, Arc::clone(&doorman)));
    tokio::spawn(carriage::serve_websocket(tcp, tls, doorman));
    tokio::spawn(take_leave(farewell));
    // A task like others, as in a WorkSpace: on the thread that starts everything each message would wake another thread.
    let presenting = tokio::spawn(async move {
        presenter
            .run(&mut arrivals_receiver, farewell_receiver)
            .await
    });
    let result = presenting.await?;
    let _ = tokio::time::timeout(FAREWELL_LIMIT, links.all_closed()).await;
    result
}

/// The file beside another one.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(ending);
    path.into()
}

/// One port for both.
fn bind(address: SocketAddr) -> Result<(std::net::UdpSocket, TcpListener)> {
    let mut last = None;
    for _ in 0..PORT_TRIES {
        let tcp = std::net::TcpListener::bind(address)
            .with_context(|| format!("cannot listen on TCP {address}"))?;
        match std::net::UdpSocket::bind(tcp.local_addr()?) {
            Ok(udp) => {
                tcp.set_nonblocking(true)?;
                return Ok((udp, TcpListener::from_std(tcp)?));
            }
            Err(error) => last = Some(error),
        }
        if address.port() != 0 {
            break;
        }
    }
    let error = last.context("no port was tried")?;
    Err(error).with_context(|| format!("cannot listen on UDP {address}"))
}

/// What scripts wait for, on standard output.
fn announce(address: SocketAddr, credentials: &Credentials) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on {address}")?;
    writeln!(
        out,
        "certificate sha-256 {}",
        credentials.certificate_hash()
    )?;
    Ok(out.flush()?)
}

async fn take_leave(farewell: watch::Sender<Option<Farewell>>) {
    let (Ok(mut terminate), Ok(mut interrupt)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    farewell.send_replace(Some(Farewell {
        reason: stream::ByeReason::Stopping,
        text: String::new(),
    }));
    // Whoever waits for the farewell has its own sender to look at.
    farewell.closed().await;
}
