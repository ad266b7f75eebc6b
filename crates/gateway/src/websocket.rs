//! Viewers that come by WebSocket over TLS.

use std::net::SocketAddr;

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use hyper_util::rt::TokioIo;
use stream_transport::websocket;

use crate::{Gateway, viewer::Peer};

/// `GET /stream`, to be mounted on the streaming port and on the HTTPS port.
pub(crate) fn router(gateway: Gateway) -> Router {
    Router::new()
        .route("/stream", get(upgrade))
        .with_state(gateway)
}

async fn upgrade(
    State(gateway): State<Gateway>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    mut request: Request,
) -> Response {
    let upgrade = hyper::upgrade::on(&mut request);
    let (parts, _) = request.into_parts();
    let text = |name| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    if !gateway.origins().admits(text(header::ORIGIN)) {
        return (StatusCode::FORBIDDEN, "this page may not open a stream\n").into_response();
    }
    let response = match websocket::answer(&parts) {
        Ok(response) => response,
        Err(why) => return (StatusCode::BAD_REQUEST, format!("{why}\n")).into_response(),
    };
    let Some(pending) = gateway.admit_pending() else {
        let text = "too many viewers arrive at once\n";
        return (StatusCode::SERVICE_UNAVAILABLE, text).into_response();
    };
    let peer = Peer::new(address.ip(), text(header::USER_AGENT), "websocket");
    tokio::spawn(async move {
        if let Ok(connection) = upgrade.await {
            let (reader, writer) = websocket::serve(TokioIo::new(connection)).await;
            gateway.serve_viewer(reader, writer, peer, pending).await;
        }
    });
    response.map(|()| Body::empty())
}
