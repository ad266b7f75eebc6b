//! The end of a native client.

use std::{io, sync::Arc};

use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_tungstenite::{
    client_async_with_config,
    tungstenite::{
        client::IntoClientRequest,
        http::{HeaderValue, header},
    },
};

use super::{Connection, MESSAGE_BYTES_MAX, SUBPROTOCOL, config, halves};
use crate::{Reader, Trust, Writer, socket};

/// Opens a WebSocket at `wss://host:port/path`.
pub async fn connect(url: &str, trust: &Trust, user_agent: &str) -> io::Result<(Reader, Writer)> {
    let (host, port) = place(url)?;
    let stream = TcpStream::connect((host.trim_matches(['[', ']']), port)).await?;
    socket::keep_unsent_small(&stream)?;
    connect_over(stream, url, trust, user_agent).await
}

/// As [`connect`], over a connection to the host that somebody has opened, such as a proxy. A TCP socket should be told
/// [`crate::keep_unsent_small`].
pub async fn connect_over(
    stream: impl Connection + 'static,
    url: &str,
    trust: &Trust,
    user_agent: &str,
) -> io::Result<(Reader, Writer)> {
    let (host, _) = place(url)?;
    let name =
        ServerName::try_from(host.trim_matches(['[', ']']).to_owned()).map_err(io::Error::other)?;
    let tls = trust
        .client_config(&[b"http/1.1"])
        .map_err(io::Error::other)?;
    let mut tls = TlsConnector::from(Arc::new(tls))
        .connect(name, stream)
        .await?;
    tls.get_mut()
        .1
        .set_buffer_limit(Some(socket::TLS_BUFFER_BYTES));
    let mut request = url.into_client_request().map_err(io::Error::other)?;
    let headers = request.headers_mut();
    headers.insert(
        header::SEC_WEBSOCKET_PROTOCOL,
        HeaderValue::from_static(SUBPROTOCOL),
    );
    headers.insert(
        header::USER_AGENT,
        HeaderValue::from_str(user_agent).map_err(io::Error::other)?,
    );
    let tls: Box<dyn Connection> = Box::new(tls);
    let (socket, _) = client_async_with_config(request, tls, Some(config(MESSAGE_BYTES_MAX)))
        .await
        .map_err(io::Error::other)?;
    Ok(halves(socket, false))
}

/// Host and port of a `wss` URL.
fn place(url: &str) -> io::Result<(String, u16)> {
    let uri: http::Uri = url.parse().map_err(io::Error::other)?;
    let host = uri.host().ok_or(io::ErrorKind::InvalidInput)?;
    Ok((host.to_owned(), uri.port_u16().unwrap_or(443)))
}
