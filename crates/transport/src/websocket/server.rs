//! The server's end: after an HTTP upgrade that somebody has answered, or with the upgrade.

use std::io;

use http::{HeaderMap, Request, Response, StatusCode, header};
use tokio_tungstenite::{
    WebSocketStream, accept_hdr_async_with_config,
    tungstenite::{
        handshake::server::{ErrorResponse, create_response},
        http::HeaderValue,
        protocol::Role,
    },
};

use super::{Connection, SUBPROTOCOL, config, halves};
use crate::{Reader, Writer};

/// The answer to a request to become a WebSocket; the request's fault where it cannot.
pub fn answer(request: &http::request::Parts) -> Result<Response<()>, &'static str> {
    if !offers(&request.headers) {
        return Err("the subprotocol carrel.1 is needed");
    }
    let mut asked = Request::builder()
        .method(request.method.clone())
        .uri(request.uri.clone())
        .version(request.version);
    if let Some(headers) = asked.headers_mut() {
        headers.clone_from(&request.headers);
    }
    let mut response = asked
        .body(())
        .ok()
        .and_then(|asked| create_response(&asked).ok())
        .ok_or("this is no request to become a WebSocket")?;
    response.headers_mut().insert(
        header::SEC_WEBSOCKET_PROTOCOL,
        HeaderValue::from_static(SUBPROTOCOL),
    );
    Ok(response)
}

/// The halves of a connection that has become a WebSocket with [`SUBPROTOCOL`]; we are its server. The socket under it
/// should be told [`crate::keep_unsent_small`].
pub async fn serve(connection: impl Connection + 'static) -> (Reader, Writer) {
    let connection: Box<dyn Connection> = Box::new(connection);
    let socket = WebSocketStream::from_raw_socket(connection, Role::Server, Some(server())).await;
    halves(socket, true)
}

/// Answers the request at this path on a fresh TLS connection, then as [`serve`]. Bound its time.
pub async fn accept(
    connection: impl Connection + 'static,
    path: &str,
) -> io::Result<(Reader, Writer)> {
    let connection: Box<dyn Connection> = Box::new(connection);
    let refuse = |status| {
        let mut response = ErrorResponse::new(None);
        *response.status_mut() = status;
        response
    };
    #[expect(clippy::result_large_err, reason = "the library wants it so")]
    let check = |request: &Request<()>, mut response: Response<()>| {
        if request.uri().path() != path {
            return Err(refuse(StatusCode::NOT_FOUND));
        }
        if !offers(request.headers()) {
            return Err(refuse(StatusCode::BAD_REQUEST));
        }
        response.headers_mut().insert(
            header::SEC_WEBSOCKET_PROTOCOL,
            HeaderValue::from_static(SUBPROTOCOL),
        );
        Ok(response)
    };
    let socket = accept_hdr_async_with_config(connection, check, Some(server()))
        .await
        .map_err(io::Error::other)?;
    Ok(halves(socket, true))
}

fn server() -> tokio_tungstenite::tungstenite::protocol::WebSocketConfig {
    config(stream::CLIENT_MESSAGE_BYTES_MAX + 1)
}

/// Whether the client speaks our subprotocol.
fn offers(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::SEC_WEBSOCKET_PROTOCOL)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|name| name.trim() == SUBPROTOCOL)
}
