//! Opens TCP connections, straight or through a proxy.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::proxy::{Address, Kind, Proxies, Proxy};
use crate::tls::Trust;

/// How long connecting may take, the proxy's part included.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// A proxy's answer is a few lines; one that says more is none.
const ANSWER_BYTES_MAX: usize = 8 * 1024;

/// How servers are reached, and whom we believe.
#[derive(Clone)]
pub(crate) struct Dialer {
    proxies: Proxies,
    trust: Trust,
}

impl Dialer {
    /// Through these proxies, with this trust.
    pub(crate) fn new(proxies: Proxies, trust: Trust) -> Self {
        Self { proxies, trust }
    }

    /// The authorities we believe.
    pub(crate) fn trust(&self) -> &Trust {
        &self.trust
    }

    /// Whether `host` is reached through a proxy; UDP then does not get there.
    pub(crate) fn is_proxied(&self, host: &str) -> bool {
        self.proxies.proxy_for(host).is_some()
    }

    /// A connection to `host` (a name or an address; brackets around an IPv6 address may stay).
    pub(crate) async fn dial(&self, host: &str, port: u16) -> Result<TcpStream> {
        let host = host.trim_matches(['[', ']']);
        let dialing = async {
            let Some(proxy) = self.proxies.proxy_for(host) else {
                return Ok(TcpStream::connect((host, port)).await?);
            };
            let Address {
                host: via,
                port: via_port,
            } = &proxy.address;
            let connecting = TcpStream::connect((via.as_str(), *via_port)).await;
            let socket = connecting
                .with_context(|| format!("the proxy {via}:{via_port} does not answer"))?;
            let through = match proxy.kind {
                Kind::Http => http_connect(socket, host, port, proxy).await,
                Kind::Socks5 => socks5(socket, host, port, proxy).await,
            };
            through.with_context(|| format!("the proxy {via}:{via_port} does not lead to {host}"))
        };
        let socket = timeout(CONNECT_LIMIT, dialing)
            .await
            .context("no answer came in time")??;
        socket.set_nodelay(true)?;
        Ok(socket)
    }
}

async fn http_connect(
    mut socket: TcpStream,
    host: &str,
    port: u16,
    proxy: &Proxy,
) -> Result<TcpStream> {
    let place = if host.contains(':') {
        format!("[{host}]:{port}")
    } else {
        format!("{host}:{port}")
    };
    let mut request = format!("CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n");
    if let Some(login) = &proxy.login {
        let pair = format!("{}:{}", login.username, login.password.as_str());
        request += &format!("Proxy-Authorization: Basic {}\r\n", STANDARD.encode(pair));
    }
    request += "\r\n";
    socket.write_all(request.as_bytes()).await?;
    // Byte by byte: what follows the answer belongs to the server behind.
    let mut answer = Vec::with_capacity(256);
    while !answer.ends_with(b"\r\n\r\n") {
        ensure!(answer.len() < ANSWER_BYTES_MAX, "its answer does not end");
        answer.push(socket.read_u8().await.context("it hung up")?);
    }
    let line = String::from_utf8_lossy(&answer);
    let line = line.lines().next().unwrap_or_default();
    match line.split(' ').nth(1) {
        Some(status) if status.starts_with('2') => Ok(socket),
        Some("407") => bail!("it asks for a user name and a password"),
        Some(status) => bail!("it answered with status {status}"),
        None => bail!("it is not an HTTP proxy"),
    }
}

async fn socks5(mut socket: TcpStream, host: &str, port: u16, proxy: &Proxy) -> Result<TcpStream> {
    let method = u8::from(proxy.login.is_some()) * 2;
    socket.write_all(&[5, 1, method]).await?;
    let mut chosen = [0; 2];
    socket.read_exact(&mut chosen).await.context("it hung up")?;
    ensure!(chosen[0] == 5, "it is not a SOCKS 5 proxy");
    ensure!(chosen[1] == method, "it asks for another way to sign in");
    if let Some(login) = &proxy.login {
        let mut request = vec![1];
        for text in [login.username.as_bytes(), login.password.as_bytes()] {
            let length =
                u8::try_from(text.len()).context("its user name or password is too long")?;
            request.push(length);
            request.extend_from_slice(text);
        }
        socket.write_all(&request).await?;
        let mut answer = [0; 2];
        socket.read_exact(&mut answer).await.context("it hung up")?;
        ensure!(answer[1] == 0, "it refuses the user name or the password");
    }
    // By name: the proxy's network may know names that ours does not.
    let length = u8::try_from(host.len()).context("the server's name is too long")?;
    let mut request = vec![5, 1, 0, 3, length];
    request.extend_from_slice(host.as_bytes());
    request.extend_from_slice(&port.to_be_bytes());
    socket.write_all(&request).await?;
    let mut answer = [0; 4];
    socket.read_exact(&mut answer).await.context("it hung up")?;
    ensure!(answer[0] == 5, "it is not a SOCKS 5 proxy");
    ensure!(answer[1] == 0, "{}", refusal(answer[1]));
    let bound = match answer[3] {
        1 => 4,
        3 => usize::from(socket.read_u8().await?),
        4 => 16,
        _ => bail!("it is not a SOCKS 5 proxy"),
    };
    let mut rest = vec![0; bound + 2];
    socket.read_exact(&mut rest).await.context("it hung up")?;
    Ok(socket)
}

fn refusal(code: u8) -> &'static str {
    match code {
        2 => "its rules do not allow it",
        3 => "it has no way to that network",
        4 => "it cannot reach the server",
        5 => "the server refuses the connection",
        6 => "the server does not answer it",
        _ => "it failed",
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;
    use zeroize::Zeroizing;

    use super::*;
    use crate::proxy::Login;

    /// A proxy that checks what it is told, answers, and then echoes.
    async fn proxy(kind: Kind, steps: Vec<(Vec<u8>, Vec<u8>)>) -> Dialer {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            let (mut socket, _) = listener.accept().await.unwrap();
            for (expected, answer) in steps {
                let mut said = vec![0; expected.len()];
                socket.read_exact(&mut said).await.unwrap();
                assert_eq!(
                    String::from_utf8_lossy(&said),
                    String::from_utf8_lossy(&expected)
                );
                socket.write_all(&answer).await.unwrap();
            }
            let (mut reader, mut writer) = socket.split();
            let _ = tokio::io::copy(&mut reader, &mut writer).await;
        });
        let login = Login {
            username: "ann".to_owned(),
            password: Zeroizing::new("secret".to_owned()),
        };
        let proxy = Proxy {
            kind,
            address: Address {
                host: "127.0.0.1".to_owned(),
                port,
            },
            login: Some(login),
        };
        Dialer::new(Proxies::all_through(proxy), Trust::new(None).unwrap())
    }

    async fn echoes(mut socket: TcpStream) {
        socket.write_all(b"hello").await.unwrap();
        let mut answer = [0; 5];
        socket.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"hello");
    }

    #[tokio::test]
    async fn dsk_10_an_http_proxy_is_asked_with_the_login_and_then_leads_on() {
        let request = b"CONNECT desktop.example:8443 HTTP/1.1\r\nHost: desktop.example:8443\r\nProxy-Authorization: Basic YW5uOnNlY3JldA==\r\n\r\n";
        let answer = b"HTTP/1.1 200 OK\r\nVia: here\r\n\r\n";
        let dialer = proxy(Kind::Http, vec![(request.to_vec(), answer.to_vec())]).await;
        echoes(dialer.dial("desktop.example", 8443).await.unwrap()).await;
    }

    #[tokio::test]
    async fn an_http_proxy_that_refuses_is_told_with_its_reason() {
        let answer = b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n";
        let dialer = proxy(Kind::Http, vec![(b"CONNECT ".to_vec(), answer.to_vec())]).await;
        let error = dialer.dial("desktop.example", 8443).await.unwrap_err();
        assert!(
            format!("{error:#}").contains("asks for a user name"),
            "{error:#}"
        );
    }

    #[tokio::test]
    async fn dsk_10_a_socks_proxy_gets_login_and_name_and_then_leads_on() {
        let mut place = vec![5, 1, 0, 3, 15];
        place.extend_from_slice(b"desktop.example\x20\xfb");
        let steps = vec![
            (vec![5, 1, 2], vec![5, 2]),
            (b"\x01\x03ann\x06secret".to_vec(), vec![1, 0]),
            (place, vec![5, 0, 0, 1, 10, 0, 0, 1, 0, 80]),
        ];
        let dialer = proxy(Kind::Socks5, steps).await;
        echoes(dialer.dial("desktop.example", 8443).await.unwrap()).await;
    }

    #[tokio::test]
    async fn a_proxy_that_never_ends_its_answer_is_given_up() {
        let endless = [
            b"HTTP/1.1 200 OK\r\nX: ".to_vec(),
            vec![b'x'; 2 * ANSWER_BYTES_MAX],
        ]
        .concat();
        let dialer = proxy(Kind::Http, vec![(b"CONNECT ".to_vec(), endless)]).await;
        assert!(dialer.dial("desktop.example", 8443).await.is_err());
    }
}
