//! The end of a native client.

use std::{io, net::SocketAddr};

use wtransport::{
    ClientConfig, Endpoint, config::IpBindConfig, endpoint::ConnectOptions, tls::WEBTRANSPORT_ALPN,
};

use super::{client_transport, halves, reader::Messages};
use crate::{Reader, Trust, Writer};

/// Opens a session at `https://host:port/path`. The socket lives as long as the halves.
pub async fn connect(
    url: &str,
    trust: &Trust,
    user_agent: &str,
) -> io::Result<(Reader, Writer, SocketAddr)> {
    let tls = trust
        .client_config(&[WEBTRANSPORT_ALPN])
        .map_err(io::Error::other)?;
    let config = ClientConfig::builder()
        .with_bind_config(IpBindConfig::InAddrAnyDual)
        .with_custom_tls_and_transport(tls, client_transport()?)
        .build();
    let endpoint = Endpoint::client(config)?;
    let options = ConnectOptions::builder(url)
        .add_header("user-agent", user_agent)
        .build();
    let connection = endpoint.connect(options).await.map_err(io::Error::other)?;
    let address = connection.remote_address();
    let opening = connection.open_bi().await.map_err(io::Error::other)?;
    let control = opening.await.map_err(io::Error::other)?;
    let (reader, writer) = halves(connection, control, Messages::OfDesktop);
    Ok((reader, writer, address))
}
