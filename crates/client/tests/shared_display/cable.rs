//! The cable between the two ends, which can be pulled out: datagrams are then lost, and what goes by TCP waits.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How often whoever waits for the cable looks.
const LOOK: Duration = Duration::from_millis(10);

/// Listens at an address of its own, for UDP and TCP, and passes everything on to another.
pub(crate) struct Cable {
    pub(crate) address: String,
    out: Arc<AtomicBool>,
}

impl Cable {
    pub(crate) fn to(address: &str) -> Self {
        let far: SocketAddr = address.parse().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let near = listener.local_addr().unwrap();
        let out = Arc::new(AtomicBool::new(false));
        carry_datagrams(UdpSocket::bind(near).unwrap(), far, &out);
        let pulled = Arc::clone(&out);
        std::thread::spawn(move || {
            for socket in listener.incoming().map_while(Result::ok) {
                carry_bytes(&socket, far, &pulled);
            }
        });
        Self {
            address: near.to_string(),
            out,
        }
    }

    /// Pulls it out, or puts it in again.
    pub(crate) fn pull(&self, out: bool) {
        self.out.store(out, Ordering::Relaxed);
    }
}

/// Both ways between whoever spoke last on the near side and the far side.
fn carry_datagrams(near: UdpSocket, far: SocketAddr, out: &Arc<AtomicBool>) {
    let onward = UdpSocket::bind("127.0.0.1:0").unwrap();
    onward.connect(far).unwrap();
    let (back, inward) = (onward.try_clone().unwrap(), near.try_clone().unwrap());
    let speaker = Arc::new(Mutex::new(None));
    let (heard, pulled) = (Arc::clone(&speaker), Arc::clone(out));
    std::thread::spawn(move || {
        let mut datagram = [0; 65_536];
        while let Ok((length, from)) = near.recv_from(&mut datagram) {
            *heard.lock().unwrap() = Some(from);
            if !pulled.load(Ordering::Relaxed) {
                let _ = onward.send(&datagram[..length]);
            }
        }
    });
    let pulled = Arc::clone(out);
    std::thread::spawn(move || {
        let mut datagram = [0; 65_536];
        loop {
            // Where nobody listens for the moment, the system says so at the next read.
            let Ok(length) = back.recv(&mut datagram) else {
                std::thread::sleep(LOOK);
                continue;
            };
            let to = *speaker.lock().unwrap();
            if let Some(to) = to.filter(|_| !pulled.load(Ordering::Relaxed)) {
                let _ = inward.send_to(&datagram[..length], to);
            }
        }
    });
}

fn carry_bytes(near: &TcpStream, far: SocketAddr, out: &Arc<AtomicBool>) {
    let Ok(far) = TcpStream::connect(far) else {
        return;
    };
    for (mut from, mut to) in [
        (near.try_clone().unwrap(), far.try_clone().unwrap()),
        (far, near.try_clone().unwrap()),
    ] {
        let pulled = Arc::clone(out);
        std::thread::spawn(move || {
            let mut bytes = [0; 16_384];
            while let Ok(length @ 1..) = from.read(&mut bytes) {
                while pulled.load(Ordering::Relaxed) {
                    std::thread::sleep(LOOK);
                }
                if to.write_all(&bytes[..length]).is_err() {
                    break;
                }
            }
            let _ = to.shutdown(Shutdown::Write);
        });
    }
}
