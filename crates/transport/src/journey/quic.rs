//! Two ends of QUIC and the path between them, in a time that exists only as a number.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::BytesMut;
use quinn_proto::{
    ClientConfig, Connection, ConnectionHandle, DatagramEvent, Dir, Endpoint, EndpointConfig,
    Event, ServerConfig, StreamEvent, StreamId,
    crypto::rustls::{QuicClientConfig, QuicServerConfig},
};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::{
    Trust,
    quic::{CLIENT_RECEIVE_WINDOW_BYTES, SERVER_RECEIVE_WINDOW_BYTES, transport_config},
    webtransport::{stream_priority, update_window},
};

const ALPN: &[u8] = b"journey";
/// Of IP and UDP.
const HEADER_BYTES: usize = 28;

/// What the path does, the same in both directions.
#[derive(Clone, Copy)]
pub(super) struct Path {
    pub(super) bytes_per_second: u64,
    pub(super) delay: Duration,
    /// The queue before the bottleneck; what is more is dropped.
    pub(super) queue: Duration,
    pub(super) loss_permille: u64,
}

/// One end: an endpoint with its one connection.
pub(super) struct End {
    endpoint: Endpoint,
    pub(super) connection: Option<(ConnectionHandle, Connection)>,
    arriving: VecDeque<(Instant, Vec<u8>)>,
    free_at: Instant,
    remote: SocketAddr,
    /// Streams that are being read, with what came.
    reading: HashMap<StreamId, Vec<u8>>,
    /// Streams that are being written, by priority and number: what is left of them.
    writing: BTreeMap<(u8, u64), (Option<StreamId>, Vec<u8>)>,
    control: Option<StreamId>,
    control_waiting: Vec<u8>,
    control_read: Vec<u8>,
    number: u64,
    pub(super) received: VecDeque<Vec<u8>>,
    random: u64,
}

fn address(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

impl End {
    pub(super) fn pair(now: Instant) -> [Self; 2] {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let certificate = certified.cert.der().clone();
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(
            certified.signing_key.serialize_der(),
        ));
        let mut tls = rustls::ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.clone()], key)
            .unwrap();
        tls.alpn_protocols = vec![ALPN.to_vec()];
        let mut server =
            ServerConfig::with_crypto(Arc::new(QuicServerConfig::try_from(tls).unwrap()));
        server.transport_config(Arc::new(
            transport_config(SERVER_RECEIVE_WINDOW_BYTES, 8).unwrap(),
        ));
        let mut roots = rustls::RootCertStore::empty();
        roots.add(certificate).unwrap();
        let tls = Trust::Roots(Arc::new(roots))
            .client_config(&[ALPN])
            .unwrap();
        let mut client = ClientConfig::new(Arc::new(QuicClientConfig::try_from(tls).unwrap()));
        client.transport_config(Arc::new(
            transport_config(CLIENT_RECEIVE_WINDOW_BYTES, 128).unwrap(),
        ));
        // The same lots each time.
        let config = |end: u8| {
            let mut config = EndpointConfig::default();
            config.rng_seed(Some([end; 32]));
            Arc::new(config)
        };
        let mut ends = [
            Self::new(
                now,
                Endpoint::new(config(1), Some(Arc::new(server)), true, Some([1; 32])),
                2,
            ),
            Self::new(now, Endpoint::new(config(2), None, true, Some([2; 32])), 1),
        ];
        let viewer = &mut ends[1];
        viewer.connection = Some(
            viewer
                .endpoint
                .connect(now, client, address(1), "localhost")
                .unwrap(),
        );
        ends
    }

    fn new(now: Instant, endpoint: Endpoint, remote: u16) -> Self {
        Self {
            endpoint,
            connection: None,
            arriving: VecDeque::new(),
            free_at: now,
            remote: address(remote),
            reading: HashMap::new(),
            writing: BTreeMap::new(),
            control: None,
            control_waiting: Vec::new(),
            control_read: Vec::new(),
            number: 0,
            received: VecDeque::new(),
            random: 0x9e37_79b9_7f4a_7c15 ^ u64::from(remote),
        }
    }

    pub(super) fn send_control(&mut self, bytes: &[u8]) {
        let length = u32::try_from(bytes.len()).unwrap();
        self.control_waiting.extend(length.to_le_bytes());
        self.control_waiting.extend(bytes);
    }

    pub(super) fn send_frame(&mut self, priority: u8, bytes: Vec<u8>) {
        self.number += 1;
        self.writing.insert((priority, self.number), (None, bytes));
    }

    /// Bytes that QUIC has not taken.
    pub(super) fn waiting(&self) -> usize {
        self.writing.values().map(|(_, bytes)| bytes.len()).sum()
    }

    pub(super) fn frames_waiting(&self) -> usize {
        self.writing.len()
    }

    /// Takes what has arrived.
    pub(super) fn receive(&mut self, now: Instant) {
        while let Some((_, packet)) = self.arriving.pop_front_if(|(at, _)| *at <= now) {
            let mut answer = Vec::new();
            let data = BytesMut::from(&packet[..]);
            let event = self
                .endpoint
                .handle(now, self.remote, None, None, data, &mut answer);
            match event {
                Some(DatagramEvent::ConnectionEvent(_, event)) => {
                    if let Some((_, connection)) = &mut self.connection {
                        connection.handle_event(event);
                    }
                }
                Some(DatagramEvent::NewConnection(incoming)) => {
                    let accepted = self.endpoint.accept(incoming, now, &mut answer, None);
                    self.connection = accepted.ok();
                }
                _ => {}
            }
        }
    }

    /// Lets the connection do what is due; its packets go to `other`.
    pub(super) fn drive(&mut self, now: Instant, path: Path, other: &mut Self) {
        let Some((handle, connection)) = &mut self.connection else {
            return;
        };
        if connection.poll_timeout().is_some_and(|at| at <= now) {
            connection.handle_timeout(now);
        }
        while let Some(event) = connection.poll_endpoint_events() {
            if let Some(event) = self.endpoint.handle_event(*handle, event) {
                connection.handle_event(event);
            }
        }
        self.read();
        loop {
            self.write();
            let Some((_, connection)) = &mut self.connection else {
                return;
            };
            let mut packets = Vec::new();
            let Some(transmit) = connection.poll_transmit(now, 10, &mut packets) else {
                break;
            };
            let size = transmit.segment_size.unwrap_or(transmit.size);
            for packet in packets[..transmit.size].chunks(size) {
                self.random ^= self.random << 13;
                self.random ^= self.random >> 7;
                self.random ^= self.random << 17;
                let lost = self.random % 1000 < path.loss_permille;
                if now + path.queue < self.free_at {
                    continue;
                }
                let bytes = (packet.len() + HEADER_BYTES) as u64;
                self.free_at = self.free_at.max(now)
                    + Duration::from_nanos(bytes * 1_000_000_000 / path.bytes_per_second);
                if !lost {
                    other
                        .arriving
                        .push_back((self.free_at + path.delay, packet.to_vec()));
                }
            }
        }
    }

    fn write(&mut self) {
        let Some((_, connection)) = &mut self.connection else {
            return;
        };
        if connection.is_handshaking() {
            return;
        }
        if !self.control_waiting.is_empty() {
            let id = *self
                .control
                .get_or_insert_with(|| connection.streams().open(Dir::Uni).unwrap());
            let _ = connection.send_stream(id).set_priority(1000);
            if let Ok(written) = connection.send_stream(id).write(&self.control_waiting) {
                self.control_waiting.drain(..written);
            }
        }
        let path = connection.stats().path;
        connection.set_send_window(update_window(path.cwnd, path.rtt));
        while let Some(mut entry) = self.writing.first_entry() {
            let (priority, number) = *entry.key();
            let (id, bytes) = entry.get_mut();
            if id.is_none() {
                *id = connection.streams().open(Dir::Uni);
            }
            let Some(id) = *id else { return };
            let mut stream = connection.send_stream(id);
            let number = u32::try_from(number).unwrap();
            let _ = stream.set_priority(stream_priority(priority, number));
            match stream.write(bytes) {
                Ok(written) => drop(bytes.drain(..written)),
                Err(_) => return,
            }
            if bytes.is_empty() {
                stream.finish().unwrap();
                entry.remove();
            }
        }
    }

    fn read(&mut self) {
        let Some((_, connection)) = &mut self.connection else {
            return;
        };
        let mut ready = Vec::new();
        while let Some(event) = connection.poll() {
            match event {
                Event::Stream(StreamEvent::Opened { dir }) => {
                    while let Some(id) = connection.streams().accept(dir) {
                        self.reading.insert(id, Vec::new());
                        ready.push(id);
                    }
                }
                Event::Stream(StreamEvent::Readable { id }) => ready.push(id),
                Event::ConnectionLost { reason } => panic!("{reason}"),
                _ => {}
            }
        }
        for id in ready {
            let mut stream = connection.recv_stream(id);
            let Ok(mut chunks) = stream.read(true) else {
                continue;
            };
            let Some(so_far) = self.reading.get_mut(&id) else {
                continue;
            };
            let ended = loop {
                match chunks.next(usize::MAX) {
                    Ok(Some(chunk)) => so_far.extend(&chunk.bytes),
                    Ok(None) => break true,
                    Err(_) => break false,
                }
            };
            let _ = chunks.finalize();
            if ended {
                self.received.extend(self.reading.remove(&id));
            } else if id.index() == 0 {
                // The first is the control stream, and is never finished.
                self.control_read.append(so_far);
            }
        }
        while let Some((length, rest)) = self.control_read.split_first_chunk::<4>() {
            let length = u32::from_le_bytes(*length) as usize;
            if rest.len() < length {
                break;
            }
            self.received.push_back(rest[..length].to_vec());
            self.control_read.drain(..4 + length);
        }
    }

    /// When something happens here next.
    pub(super) fn next(&mut self) -> Option<Instant> {
        let arrival = self.arriving.front().map(|(at, _)| *at);
        let timeout = self.connection.as_mut().and_then(|(_, c)| c.poll_timeout());
        arrival.into_iter().chain(timeout).min()
    }
}
