//! WebSocket over TLS: one binary message for each message, both lanes alike.

use std::{io, net::SocketAddr, time::Duration};

use axum::{
    Router,
    extract::{
        ConnectInfo, State,
        ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code},
    },
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use bytes::Bytes;
use futures::{
    SinkExt, StreamExt,
    stream::{SplitSink, SplitStream},
};
use stream::CLIENT_MESSAGE_BYTES_MAX;
use tokio::time::timeout;

use crate::{
    Gateway,
    link::{Header, LinkReader},
    viewer::{FAREWELL_LIMIT, Peer, ViewerReader, ViewerWriter},
};

/// The subprotocol: the first version of Carrel's stream.
pub const SUBPROTOCOL: &str = "carrel.1";
/// How long a viewer may be silent; it is asked for a sign of life three times within.
const SILENCE_LIMIT: Duration = Duration::from_secs(30);

/// `GET /stream`, to be mounted on the streaming port and on the HTTPS port.
pub(crate) fn router(gateway: Gateway) -> Router {
    Router::new()
        .route("/stream", get(upgrade))
        .with_state(gateway)
}

async fn upgrade(
    State(gateway): State<Gateway>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    socket: WebSocketUpgrade,
) -> Response {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if !gateway.origins().admits(text(header::ORIGIN)) {
        return (StatusCode::FORBIDDEN, "this page may not open a stream\n").into_response();
    }
    let socket = socket
        .protocols([SUBPROTOCOL])
        .max_message_size(CLIENT_MESSAGE_BYTES_MAX)
        .max_frame_size(CLIENT_MESSAGE_BYTES_MAX);
    if socket.selected_protocol().is_none() {
        return (
            StatusCode::BAD_REQUEST,
            "the subprotocol carrel.1 is needed\n",
        )
            .into_response();
    }
    let Some(pending) = gateway.admit_pending() else {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            "too many viewers arrive at once\n",
        )
            .into_response();
    };
    let peer = Peer::new(peer.ip(), text(header::USER_AGENT), "websocket");
    socket.on_upgrade(async move |socket| {
        let (sink, stream) = socket.split();
        gateway
            .serve_viewer(
                WebSocketReader { stream },
                WebSocketWriter { sink },
                peer,
                pending,
            )
            .await;
    })
}

struct WebSocketReader {
    stream: SplitStream<WebSocket>,
}

impl ViewerReader for WebSocketReader {
    async fn next(&mut self) -> io::Result<Option<Bytes>> {
        loop {
            let message = timeout(SILENCE_LIMIT, self.stream.next())
                .await
                .map_err(|_| io::ErrorKind::TimedOut)?;
            match message.transpose().map_err(io::Error::other)? {
                Some(Message::Binary(bytes)) => return Ok(Some(bytes)),
                Some(Message::Ping(_) | Message::Pong(_)) => {}
                Some(Message::Text(_)) => {
                    return Err(io::Error::new(
                        io::ErrorKind::InvalidData,
                        "the viewer sent a text message",
                    ));
                }
                Some(Message::Close(_)) | None => return Ok(None),
            }
        }
    }
}

struct WebSocketWriter {
    sink: SplitSink<WebSocket, Message>,
}

impl ViewerWriter for WebSocketWriter {
    async fn forward(&mut self, header: Header, link: &mut LinkReader) -> io::Result<()> {
        let bytes = link.whole(header.length).await?;
        self.control(bytes).await
    }

    async fn control(&mut self, bytes: Vec<u8>) -> io::Result<()> {
        self.sink
            .send(Message::Binary(bytes.into()))
            .await
            .map_err(io::Error::other)
    }

    async fn beat(&mut self) -> io::Result<()> {
        self.sink
            .send(Message::Ping(Bytes::new()))
            .await
            .map_err(io::Error::other)
    }

    async fn close(mut self) {
        let frame = CloseFrame {
            code: close_code::NORMAL,
            reason: "".into(),
        };
        let closing = async {
            let _ = self.sink.send(Message::Close(Some(frame))).await;
            let _ = self.sink.close().await;
        };
        // A viewer that takes nothing any more is left to the end of its connection.
        let _ = timeout(FAREWELL_LIMIT, closing).await;
    }
}
