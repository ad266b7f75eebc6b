//! Viewers that come by WebTransport.

use std::time::Duration;

use stream_transport::webtransport::{Arrival, Request, Server};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use crate::{Gateway, viewer::Peer};

/// The one path that is served.
const PATH: &str = "/stream";
/// How long the last packets of the sessions may take at the end.
const FAREWELL_LIMIT: Duration = Duration::from_secs(2);

/// Takes viewers until the stop.
pub(crate) async fn serve(gateway: Gateway, server: Server, stop: CancellationToken) {
    loop {
        let arrival = tokio::select! {
            arrival = server.accept() => arrival,
            () = stop.cancelled() => break,
        };
        tokio::spawn(arrive(gateway.clone(), arrival));
    }
    // Sessions say goodbye by themselves; this waits for their last packets.
    let _ = timeout(FAREWELL_LIMIT, server.wait_idle()).await;
}

async fn arrive(gateway: Gateway, arrival: Arrival) {
    let Some(pending) = gateway.admit_pending() else {
        arrival.refuse();
        return;
    };
    let Ok(request) = arrival.request().await else {
        return;
    };
    let peer = Peer::new(
        request.remote_address().ip(),
        request.user_agent(),
        "webtransport",
    );
    let Some(request) = admit(&gateway, request).await else {
        return;
    };
    if let Ok((reader, writer)) = request.accept().await {
        gateway.serve_viewer(reader, writer, peer, pending).await;
    }
}

async fn admit(gateway: &Gateway, request: Request) -> Option<Request> {
    if request.path() != PATH {
        request.not_found().await;
        return None;
    }
    if !gateway.origins().admits(request.origin()) {
        request.forbidden().await;
        return None;
    }
    Some(request)
}
