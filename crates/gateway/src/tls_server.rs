//! An HTTPS server with limits: on connections, on the handshake's time, on the size and time of headers. It serves
//! both the HTTPS port and the streaming port's TCP side.

use std::{
    convert::Infallible,
    io,
    net::SocketAddr,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    BoxError, Router,
    body::{Body, Bytes, HttpBody},
    extract::ConnectInfo,
    http::{HeaderMap, HeaderValue, Uri, header::HOST},
    response::{IntoResponse, Response},
};
use hyper::{
    Request, StatusCode,
    server::conn::{http1, http2},
    service::service_fn,
};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use rustls::ServerConfig;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::ServiceExt;

/// How long a TLS handshake may take.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);
/// How long a request's headers may take over HTTP/1, also those of the next request of a connection that is kept. One of
/// HTTP/2 is asked for a sign of life this often.
const HEADER_LIMIT: Duration = Duration::from_secs(30);
/// How long a connection of HTTP/2 is kept on which nothing is asked, whatever signs of life it gives: it counts among the
/// connections, and a browser opens another when it needs one. At most twice that.
const IDLE_LIMIT: Duration = Duration::from_secs(150);
/// The most bytes of one request's headers.
const HEADER_BYTES_MAX: u32 = 32 * 1024;
/// The most headers of one request.
const HEADERS_MAX: usize = 64;
/// The most requests at the same time on one HTTP/2 connection.
const STREAMS_MAX: u32 = 64;

/// The requests of one connection.
struct Requests {
    /// One for each that may be under way.
    places: Arc<Semaphore>,
    begun: AtomicU64,
}

impl Requests {
    fn new() -> Self {
        Self {
            places: Arc::new(Semaphore::new(STREAMS_MAX as usize)),
            begun: AtomicU64::new(0),
        }
    }

    /// Ends when none was begun for a while and none is under way.
    async fn rest(&self) {
        loop {
            let begun = self.begun.load(Ordering::Relaxed);
            sleep(IDLE_LIMIT).await;
            let is_free = self.places.available_permits() == STREAMS_MAX as usize;
            if is_free && begun == self.begun.load(Ordering::Relaxed) {
                return;
            }
        }
    }
}

/// A bound HTTPS server.
pub struct TlsServer {
    listener: TcpListener,
    acceptor: TlsAcceptor,
    connections: Arc<Semaphore>,
}

impl TlsServer {
    /// Serves on this listener with these TLS settings at most so many connections at a time. Those that became
    /// WebSockets do not count: the gateway has a limit of its own for them.
    #[must_use]
    pub fn new(listener: TcpListener, tls: ServerConfig, connections_max: usize) -> Self {
        Self {
            listener,
            acceptor: TlsAcceptor::from(Arc::new(tls)),
            connections: Arc::new(Semaphore::new(connections_max)),
        }
    }

    /// The address it listens on.
    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves until `stop`; then takes nothing new and lets requests under way end within `farewell`, also those of clients
    /// that have hung up. Connections that became WebSockets are not waited for.
    pub async fn serve(self, router: Router, stop: CancellationToken, farewell: Duration) {
        let tracker = TaskTracker::new();
        loop {
            let permit = tokio::select! {
                permit = self.connections.clone().acquire_owned() => permit.expect("the semaphore is never closed"),
                () = stop.cancelled() => break,
            };
            let (stream, peer) = tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok(accepted) => accepted,
                    Err(error) => {
                        // Out of file descriptors, most likely: give those in use the time to be given back.
                        tracing::warn!(%error, "cannot accept a connection");
                        sleep(Duration::from_millis(100)).await;
                        continue;
                    }
                },
                () = stop.cancelled() => break,
            };
            let (acceptor, router, stop) = (self.acceptor.clone(), router.clone(), stop.clone());
            let answers = tracker.clone();
            tracker.spawn(async move {
                if let Ok(Ok(stream)) = timeout(HANDSHAKE_LIMIT, handshake(&acceptor, stream)).await
                    && let Err(error) =
                        converse(is_version_2(&stream), stream, peer, (router, answers), stop).await
                {
                    tracing::debug!(client.address = %peer.ip(), %error, "a connection broke");
                }
                drop(permit);
            });
        }
        drop(self.listener);
        tracker.close();
        let _ = timeout(farewell, tracker.wait()).await;
    }
}

async fn handshake(acceptor: &TlsAcceptor, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
    // A viewer may become of it: then nothing urgent waits behind what the network has not taken.
    stream_transport::keep_unsent_small(&stream)?;
    let mut stream = acceptor.accept(stream).await?;
    stream
        .get_mut()
        .1
        .set_buffer_limit(Some(stream_transport::TLS_BUFFER_BYTES));
    Ok(stream)
}

/// Whether the handshake agreed on HTTP/2.
fn is_version_2(stream: &TlsStream<TcpStream>) -> bool {
    stream.get_ref().1.alpn_protocol() == Some(b"h2")
}

/// Serves the requests of one connection.
async fn converse(
    version_2: bool,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    peer: SocketAddr,
    (router, answers): (Router, TaskTracker),
    stop: CancellationToken,
) -> Result<(), hyper::Error> {
    let stream = TokioIo::new(stream);
    let requests = Arc::new(Requests::new());
    let counted = Arc::clone(&requests);
    let service = service_fn(move |request| {
        counted.begun.fetch_add(1, Ordering::Relaxed);
        let work = (router.clone(), answers.clone());
        answer(work, Arc::clone(&counted.places), peer, request)
    });
    if version_2 {
        let mut builder = http2::Builder::new(TokioExecutor::new());
        builder
            .timer(TokioTimer::new())
            .max_header_list_size(HEADER_BYTES_MAX)
            .max_concurrent_streams(STREAMS_MAX)
            .keep_alive_interval(HEADER_LIMIT)
            .keep_alive_timeout(HANDSHAKE_LIMIT);
        let mut connection = pin!(builder.serve_connection(stream, service));
        let over = async {
            tokio::select! {
                () = stop.cancelled() => {}
                () = requests.rest() => {}
            }
        };
        return tokio::select! {
            end = connection.as_mut() => end,
            () = over => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
    }
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_LIMIT)
        .max_headers(HEADERS_MAX)
        .max_buf_size(HEADER_BYTES_MAX as usize);
    let mut connection = pin!(builder.serve_connection(stream, service).with_upgrades());
    tokio::select! {
        end = connection.as_mut() => end,
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    }
}

/// Answers in a task of its own: a client that hangs up loses the answer, and not the record of what was done for it. What
/// such clients have left running keeps its place on their connection.
async fn answer<B>(
    (router, answers): (Router, TaskTracker),
    places: Arc<Semaphore>,
    peer: SocketAddr,
    request: Request<B>,
) -> Result<Response, Infallible>
where
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    let place = places.acquire_owned().await;
    let mut request = request.map(Body::new);
    let uri = request.uri().clone();
    name_host(&uri, request.headers_mut());
    request.extensions_mut().insert(ConnectInfo(peer));
    let answering = answers.spawn(async move {
        let _place = place;
        router.oneshot(request).await
    });
    answering.await.unwrap_or_else(|error| {
        tracing::error!(%error, "a request broke off");
        Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response())
    })
}

/// HTTP/2 carries the host in the request line; whoever asks for it finds it among the headers, as with HTTP/1.
fn name_host(uri: &Uri, headers: &mut HeaderMap) {
    if let Some(authority) = uri.authority()
        && let Ok(host) = HeaderValue::from_str(authority.as_str())
    {
        headers.entry(HOST).or_insert(host);
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use hyper::client::conn::http2::{SendRequest, handshake};
    use tokio::{sync::Notify, task::JoinHandle, time::Instant};

    use super::*;

    #[tokio::test]
    async fn what_was_begun_for_a_client_is_finished_when_it_hangs_up() {
        let [begun, go, done] = [(); 3].map(|()| Arc::new(Notify::new()));
        let steps = [&begun, &go, &done].map(Arc::clone);
        let work = get(move || async move {
            steps[0].notify_one();
            steps[1].notified().await;
            steps[2].notify_one();
        });
        let peer = SocketAddr::from(([127, 0, 0, 1], 1));
        let (places, answers) = (Arc::new(Semaphore::new(1)), TaskTracker::new());
        let asking = tokio::spawn(answer(
            (Router::new().route("/", work), answers.clone()),
            Arc::clone(&places),
            peer,
            Request::new(Body::empty()),
        ));
        begun.notified().await;
        asking.abort();
        assert!(asking.await.unwrap_err().is_cancelled());
        assert_eq!(places.available_permits(), 0, "it still has its place");
        assert_eq!(answers.len(), 1, "a stop waits for it");
        go.notify_one();
        timeout(HANDSHAKE_LIMIT, done.notified()).await.unwrap();
    }

    /// A client of HTTP/2 that gives every sign of life, and its connection.
    async fn client(router: Router) -> (SendRequest<Body>, JoinHandle<()>) {
        let (near, far) = tokio::io::duplex(1 << 16);
        let peer = SocketAddr::from(([127, 0, 0, 1], 1));
        let work = (router, TaskTracker::new());
        tokio::spawn(converse(true, far, peer, work, CancellationToken::new()));
        let (sender, connection) = handshake(TokioExecutor::new(), TokioIo::new(near))
            .await
            .unwrap();
        let alive = tokio::spawn(async move { connection.await.unwrap() });
        (sender, alive)
    }

    fn asked(path: &str) -> Request<Body> {
        let uri = format!("https://desk.example.com:8443{path}");
        Request::builder().uri(uri).body(Body::empty()).unwrap()
    }

    #[tokio::test]
    async fn the_host_of_a_request_over_http_2_is_found_among_its_headers() {
        let echo = get(async |headers: HeaderMap| headers[HOST].to_str().unwrap().to_owned());
        let (mut sender, _alive) = client(Router::new().route("/", echo)).await;
        let answer = sender.send_request(asked("/")).await.unwrap();
        let body = axum::body::to_bytes(Body::new(answer.into_body()), 1024);
        assert_eq!(body.await.unwrap(), "desk.example.com:8443");
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_of_http_2_on_which_nothing_is_asked_gives_its_place_back() {
        let long = get(async || {
            sleep(3 * IDLE_LIMIT).await;
            "done"
        });
        let (mut sender, alive) = client(Router::new().route("/long", long)).await;
        let answer = sender.send_request(asked("/long")).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "it was at work");
        let rested = Instant::now();
        timeout(4 * IDLE_LIMIT, alive).await.unwrap().unwrap();
        assert!(rested.elapsed() <= 2 * IDLE_LIMIT + HEADER_LIMIT);
    }
}
