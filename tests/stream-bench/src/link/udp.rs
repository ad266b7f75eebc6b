//! Datagrams over the link: delayed, dropped where the queue is full, lost by chance.

use std::{
    net::{Ipv4Addr, SocketAddr, UdpSocket},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::Result;

use super::{
    Count, Shared, UDP_HEADERS,
    shape::{Bottleneck, on_the_way},
};

const DATAGRAM_BYTES_MAX: usize = 65_536;
/// How often a thread looks whether the relay has ended.
const LOOK: Duration = Duration::from_millis(200);
/// Room for what comes while the relay is not running for a moment.
const BUFFER_BYTES: usize = 4 << 20;

/// Relays datagrams from `front` to the server and back, for one client: the one heard last.
pub(super) fn start(shared: &Arc<Shared>, front: SocketAddr) -> Result<()> {
    let front = Arc::new(bound(front)?);
    let back = Arc::new(bound((Ipv4Addr::LOCALHOST, 0).into())?);
    let client = Arc::new(Mutex::new(None));
    let known = Arc::clone(&client);
    let server = shared.server;
    let (to_server, to_client) = (Arc::clone(&back), Arc::clone(&front));
    direction(
        shared,
        front,
        |shared| &shared.up,
        1,
        move |packet, from| {
            *known.lock().unwrap_or_else(PoisonError::into_inner) = Some(from);
            (to_server.clone(), server, packet)
        },
    );
    direction(
        shared,
        back,
        |shared| &shared.down,
        2,
        move |packet, _| {
            let client = *client.lock().unwrap_or_else(PoisonError::into_inner);
            // Nobody to send to: a port that nobody reads.
            (to_client.clone(), client.unwrap_or(server), packet)
        },
    );
    Ok(())
}

fn bound(address: SocketAddr) -> Result<UdpSocket> {
    let socket = UdpSocket::bind(address)?;
    let options = socket2::SockRef::from(&socket);
    options.set_recv_buffer_size(BUFFER_BYTES)?;
    options.set_send_buffer_size(BUFFER_BYTES)?;
    socket.set_read_timeout(Some(LOOK))?;
    Ok(socket)
}

type Packet = (Arc<UdpSocket>, SocketAddr, Vec<u8>);

fn direction(
    shared: &Arc<Shared>,
    from: Arc<UdpSocket>,
    count: fn(&Shared) -> &Count,
    seed: u64,
    address: impl Fn(Vec<u8>, SocketAddr) -> Packet + Send + 'static,
) {
    let shared = Arc::clone(shared);
    crate::time::thread(move || {
        let mut bottleneck = Bottleneck::new(shared.link, seed);
        let delayed = on_the_way(|packet: Packet| {
            send(&packet);
            true
        });
        let mut buffer = vec![0; DATAGRAM_BYTES_MAX];
        while !shared.has_ended() {
            let Ok((length, from)) = from.recv_from(&mut buffer) else {
                continue;
            };
            count(&shared).add(length);
            let packet = address(buffer[..length].to_vec(), from);
            if shared.is_cut() {
                count(&shared).lose();
            } else if shared.link.is_bare() {
                send(&packet);
            } else {
                let arrival = bottleneck.pass(length + UDP_HEADERS, Instant::now());
                match arrival.filter(|_| !bottleneck.loses()) {
                    Some(at) => {
                        let _ = delayed.try_send((at, packet));
                    }
                    None => count(&shared).lose(),
                }
            }
        }
    });
}

/// A datagram that cannot be sent is one that is lost.
fn send((socket, to, packet): &Packet) {
    let _ = socket.send_to(packet, to);
}
