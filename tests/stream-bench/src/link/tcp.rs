//! Connections over the link. The relay splits them, so TCP's own loss recovery and slow start do not see the delay:
//! whoever uses TCP is flattered. The queue before the bottleneck pushes back instead of dropping.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Result;
use socket2::{Domain, SockRef, Socket, Type};

use super::{
    Count, QUEUE, Shared, TCP_HEADERS,
    shape::{Bottleneck, on_the_way},
};

/// What one packet carries.
const SEGMENT_BYTES: usize = 1448;
/// Read at once where nothing is shaped.
const BARE_BYTES: usize = 1 << 17;
/// What the kernel may hold for the relay before the bottleneck: little, or it would be a second, longer queue.
const BUFFER_BYTES: usize = 32 << 10;
const LOOK: Duration = Duration::from_millis(200);

/// Relays connections from a free port, which it gives.
pub(super) fn start(shared: &Arc<Shared>) -> Result<SocketAddr> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    if !shared.link.is_bare() {
        socket.set_recv_buffer_size(BUFFER_BYTES)?;
    }
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into())?;
    socket.listen(16)?;
    socket.set_nonblocking(true)?;
    let listener = TcpListener::from(socket);
    let front = listener.local_addr()?;
    let shared = Arc::clone(shared);
    crate::time::thread(move || {
        while !shared.has_ended() {
            match listener.accept() {
                // A server that is not there: the client sees the connection end.
                Ok((client, _)) => drop(relay(&shared, client)),
                Err(_) => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    });
    Ok(front)
}

fn relay(shared: &Arc<Shared>, client: TcpStream) -> Result<()> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    if !shared.link.is_bare() {
        socket.set_recv_buffer_size(BUFFER_BYTES)?;
    }
    socket.connect(&shared.server.into())?;
    let server = TcpStream::from(socket);
    for stream in [&client, &server] {
        stream.set_nonblocking(false)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(LOOK))?;
    }
    if !shared.link.is_bare() {
        // What is delivered shall not wait in a long queue here either.
        SockRef::from(&client).set_send_buffer_size(1 << 20)?;
    }
    let (from_client, to_client) = (client.try_clone()?, client);
    let (from_server, to_server) = (server.try_clone()?, server);
    direction(shared, from_client, to_server, |shared| &shared.up, 3);
    direction(shared, from_server, to_client, |shared| &shared.down, 4);
    Ok(())
}

fn direction(
    shared: &Arc<Shared>,
    mut from: TcpStream,
    mut to: TcpStream,
    count: fn(&Shared) -> &Count,
    seed: u64,
) {
    let shared = Arc::clone(shared);
    crate::time::thread(move || {
        let bare = shared.link.is_bare();
        let mut buffer = vec![0; if bare { BARE_BYTES } else { SEGMENT_BYTES }];
        let mut bottleneck = Bottleneck::new(shared.link, seed);
        let mut straight = to.try_clone();
        let delayed = on_the_way(move |bytes: Option<Vec<u8>>| match bytes {
            Some(bytes) => to.write_all(&bytes).is_ok(),
            None => {
                let _ = to.shutdown(Shutdown::Both);
                false
            }
        });
        while let Some(bytes) = read(&shared, &mut from, &mut buffer) {
            count(&shared).add(bytes.len());
            if bare {
                let written = straight.as_mut().map(|to| to.write_all(bytes));
                if !matches!(written, Ok(Ok(()))) {
                    break;
                }
                continue;
            }
            let mut at = bottleneck.pass_always(bytes.len() + TCP_HEADERS, Instant::now());
            if bottleneck.loses() {
                count(&shared).lose();
                at = bottleneck.resend();
            }
            let sent = delayed.send((at, Some(bytes.to_vec())));
            let backlog = bottleneck.backlog(Instant::now());
            std::thread::sleep(backlog.saturating_sub(QUEUE));
            if sent.is_err() {
                break;
            }
        }
        let _ = delayed.send((Instant::now() + shared.link.delay, None));
        let _ = from.shutdown(Shutdown::Read);
    });
}

/// The next bytes; `None`: the connection or the relay has ended.
fn read<'a>(shared: &Shared, from: &mut TcpStream, buffer: &'a mut [u8]) -> Option<&'a [u8]> {
    loop {
        if shared.has_ended() {
            return None;
        }
        if shared.is_cut() {
            std::thread::sleep(Duration::from_millis(5));
            continue;
        }
        match from.read(buffer) {
            Ok(0) => return None,
            Ok(length) => return Some(&buffer[..length]),
            Err(error) if is_pause(&error) => {}
            Err(_) => return None,
        }
    }
}

fn is_pause(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{Interrupted, TimedOut, WouldBlock};
    matches!(error.kind(), Interrupted | TimedOut | WouldBlock)
}
