//! Binding the ports.

use std::net::{SocketAddr, UdpSocket};

use anyhow::Context;
use tokio::net::TcpListener;

/// How often a port that is free for TCP and for UDP is looked for.
const PAIR_ATTEMPTS: u32 = 50;

/// The TCP port of HTTPS.
pub(super) async fn https(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("cannot listen on {address} for HTTPS; choose another with --listen")
    })
}

/// The streaming port, TCP and UDP with the same number.
pub(super) async fn stream(address: SocketAddr) -> anyhow::Result<(TcpListener, UdpSocket)> {
    let mut attempt = 1;
    loop {
        let bound = pair(address).await;
        match bound {
            // Port 0: the number that TCP got may be in use for UDP.
            Err(_) if address.port() == 0 && attempt < PAIR_ATTEMPTS => attempt += 1,
            other => return other,
        }
    }
}

async fn pair(address: SocketAddr) -> anyhow::Result<(TcpListener, UdpSocket)> {
    let help = |kind| {
        move || {
            format!(
                "cannot listen on {address} ({kind}) for streaming; choose another with --stream-listen"
            )
        }
    };
    let tcp = TcpListener::bind(address).await.with_context(help("TCP"))?;
    let udp = UdpSocket::bind(tcp.local_addr()?).with_context(help("UDP"))?;
    udp.set_nonblocking(true)?;
    Ok((tcp, udp))
}
