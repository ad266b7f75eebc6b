//! A link in user space: what comes in goes out later, no faster than the rate, and is lost where the queue is full.

use std::{
    io::ErrorKind,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream, UdpSocket},
    sync::mpsc,
    time::{Instant, sleep_until},
};

use super::udp_socket;

/// Both directions of a link.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub(crate) megabits: f64,
    pub(crate) delay: Duration,
    /// The longest queue; a packet that would wait longer is lost.
    pub(crate) queue: Duration,
}

impl Link {
    pub(crate) fn new(megabits: f64, delay_ms: u64) -> Self {
        Self {
            megabits,
            delay: Duration::from_millis(delay_ms),
            queue: Duration::from_millis(300),
        }
    }
}

/// One direction: when the link is free again.
struct Direction {
    link: Link,
    free_at: Instant,
}

impl Direction {
    fn new(link: Link) -> Self {
        Self {
            link,
            free_at: Instant::now(),
        }
    }

    /// When so many bytes arrive that are sent now; `None` when they are lost.
    fn arrival(&mut self, bytes: usize) -> Option<Instant> {
        let now = Instant::now();
        let begin = self.free_at.max(now);
        if self.link.queue < begin - now {
            return None;
        }
        let bits = f64::from(u32::try_from(bytes).unwrap()) * 8.0;
        self.free_at = begin + Duration::from_secs_f64(bits / (self.link.megabits * 1e6));
        Some(self.free_at + self.link.delay)
    }
}

/// A relay of UDP for one client.
pub(crate) struct UdpRelay {
    pub(crate) address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    front: UdpSocket,
    back: Mutex<Arc<UdpSocket>>,
    server: SocketAddr,
    client: Mutex<Option<SocketAddr>>,
    cut: AtomicBool,
    down: mpsc::UnboundedSender<Vec<u8>>,
}

impl UdpRelay {
    pub(crate) async fn start(server: SocketAddr, link: Link) -> Self {
        let front = udp_socket().await;
        let address = front.local_addr().unwrap();
        let (down, down_queue) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared {
            front,
            back: Mutex::new(Arc::new(udp_socket().await)),
            server,
            client: Mutex::new(None),
            cut: AtomicBool::new(false),
            down,
        });
        tokio::spawn(upward(shared.clone(), link));
        tokio::spawn(downward(shared.clone(), link, down_queue));
        let first = shared.back();
        tokio::spawn(collect(shared.clone(), first));
        Self { address, shared }
    }

    /// From now on the client comes from another address.
    pub(crate) async fn move_client(&self) {
        let back = Arc::new(udp_socket().await);
        *self.shared.back.lock().unwrap() = back.clone();
        tokio::spawn(collect(self.shared.clone(), back));
    }

    /// Nothing comes through while it is cut.
    pub(crate) fn cut(&self, cut: bool) {
        self.shared.cut.store(cut, Ordering::Relaxed);
    }
}

impl Shared {
    fn back(&self) -> Arc<UdpSocket> {
        self.back.lock().unwrap().clone()
    }
}

async fn upward(shared: Arc<Shared>, link: Link) {
    let (send, mut queue) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    let delivering = shared.clone();
    tokio::spawn(async move {
        while let Some((at, packet)) = queue.recv().await {
            sleep_until(at).await;
            let back = delivering.back();
            let _ = back.send_to(&packet, delivering.server).await;
        }
    });
    let mut direction = Direction::new(link);
    let mut buffer = vec![0; 2048];
    while let Ok((length, from)) = shared.front.recv_from(&mut buffer).await {
        *shared.client.lock().unwrap() = Some(from);
        if let (false, Some(at)) = (
            shared.cut.load(Ordering::Relaxed),
            direction.arrival(length),
        ) {
            let _ = send.send((at, buffer[..length].to_vec()));
        }
    }
}

async fn collect(shared: Arc<Shared>, back: Arc<UdpSocket>) {
    let mut buffer = vec![0; 2048];
    while let Ok((length, _)) = back.recv_from(&mut buffer).await {
        let _ = shared.down.send(buffer[..length].to_vec());
    }
}

async fn downward(shared: Arc<Shared>, link: Link, mut packets: mpsc::UnboundedReceiver<Vec<u8>>) {
    let (send, mut queue) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    let delivering = shared.clone();
    tokio::spawn(async move {
        while let Some((at, packet)) = queue.recv().await {
            sleep_until(at).await;
            let client = *delivering.client.lock().unwrap();
            if let Some(client) = client {
                let _ = delivering.front.send_to(&packet, client).await;
            }
        }
    });
    let mut direction = Direction::new(link);
    while let Some(packet) = packets.recv().await {
        if let (false, Some(at)) = (
            shared.cut.load(Ordering::Relaxed),
            direction.arrival(packet.len()),
        ) {
            let _ = send.send((at, packet));
        }
    }
}

/// A relay of TCP. It takes from each side no more than the link has under way, as the window of a real one would.
pub(crate) struct TcpRelay {
    pub(crate) address: SocketAddr,
    /// The most bytes that were under way downward.
    pub(crate) under_way_max: Arc<AtomicUsize>,
}

impl TcpRelay {
    pub(crate) async fn start(server: SocketAddr, link: Link) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let under_way_max = Arc::new(AtomicUsize::new(0));
        let most = under_way_max.clone();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let socket = TcpSocket::new_v4().unwrap();
                // What lies in this buffer is not on the link yet: as little as the kernel allows.
                socket.set_recv_buffer_size(4 * 1024).unwrap();
                let server = socket.connect(server).await.unwrap();
                client.set_nodelay(true).unwrap();
                server.set_nodelay(true).unwrap();
                let (client_reader, client_writer) = split(client);
                let (server_reader, server_writer) = split(server);
                tokio::spawn(pass(client_reader, server_writer, link, Arc::default()));
                tokio::spawn(pass(server_reader, client_writer, link, most.clone()));
            }
        });
        Self {
            address,
            under_way_max,
        }
    }
}

fn split(stream: TcpStream) -> (impl AsyncRead + Unpin, impl AsyncWrite + Unpin) {
    stream.into_split()
}

async fn pass(
    mut from: impl AsyncRead + Unpin + Send + 'static,
    mut to: impl AsyncWrite + Unpin + Send + 'static,
    link: Link,
    under_way_max: Arc<AtomicUsize>,
) {
    let (send, mut queue) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    let under_way = Arc::new(AtomicUsize::new(0));
    let arriving = under_way.clone();
    let delivering = tokio::spawn(async move {
        while let Some((at, bytes)) = queue.recv().await {
            sleep_until(at).await;
            arriving.fetch_sub(bytes.len(), Ordering::Relaxed);
            to.write_all(&bytes).await?;
        }
        to.shutdown().await
    });
    let mut direction = Direction::new(link);
    let mut buffer = vec![0; 1400];
    loop {
        // A link without a queue of its own: the next bytes are taken when the last have left.
        sleep_until(direction.free_at).await;
        match from.read(&mut buffer).await {
            Ok(0) => break,
            Ok(length) => {
                let at = direction.arrival(length).unwrap();
                let now = under_way.fetch_add(length, Ordering::Relaxed) + length;
                under_way_max.fetch_max(now, Ordering::Relaxed);
                if send.send((at, buffer[..length].to_vec())).is_err() {
                    break;
                }
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
    drop(send);
    let _ = delivering.await;
}
