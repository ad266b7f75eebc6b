//! The link between the two ends: a relay on loopback with delay, a bottleneck with a queue, and loss.

mod shape;
mod tcp;
mod udp;

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::Result;

/// What a link does to what goes over it, the same in both directions.
#[derive(Clone, Copy)]
pub(crate) struct Link {
    /// For tables and `--links`.
    pub(crate) name: &'static str,
    /// One way.
    pub(crate) delay: Duration,
    /// Bits a second; `None`: as fast as the machine.
    pub(crate) rate: Option<u64>,
    /// Share of packets that are lost.
    pub(crate) loss: f64,
}

/// What stands before the bottleneck at most, as time at its rate; what is more is dropped.
pub(crate) const QUEUE: Duration = Duration::from_millis(100);
/// Headers of IP and UDP, or of TCP with its usual options, which the bottleneck carries too.
const UDP_HEADERS: usize = 28;
const TCP_HEADERS: usize = 52;

/// The links of the report.
pub(crate) const LINKS: [Link; 4] = [
    Link::new("loopback", 0, None, 0.0),
    Link::new("20 Mbit/s, 50 ms", 50, Some(20_000_000), 0.0),
    Link::new("20 Mbit/s, 50 ms, 1 % loss", 50, Some(20_000_000), 0.01),
    Link::new("1 Mbit/s, 100 ms", 100, Some(1_000_000), 0.0),
];

impl Link {
    const fn new(name: &'static str, delay_ms: u64, rate: Option<u64>, loss: f64) -> Self {
        Self {
            name,
            delay: Duration::from_millis(delay_ms),
            rate,
            loss,
        }
    }

    fn is_bare(&self) -> bool {
        self.delay.is_zero() && self.rate.is_none() && self.loss <= 0.0
    }
}

/// Bytes and packets that came to the relay in one direction: payload of UDP or TCP, without their headers.
#[derive(Default)]
pub(crate) struct Count {
    bytes: AtomicU64,
    packets: AtomicU64,
    lost: AtomicU64,
}

/// [`Count`] at one moment.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counted {
    pub(crate) bytes: u64,
    pub(crate) packets: u64,
    pub(crate) lost: u64,
}

impl Count {
    fn add(&self, bytes: usize) {
        self.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
        self.packets.fetch_add(1, Ordering::Relaxed);
    }

    fn lose(&self) {
        self.lost.fetch_add(1, Ordering::Relaxed);
    }

    fn now(&self) -> Counted {
        Counted {
            bytes: self.bytes.load(Ordering::Relaxed),
            packets: self.packets.load(Ordering::Relaxed),
            lost: self.lost.load(Ordering::Relaxed),
        }
    }
}

impl Counted {
    /// What came since an earlier look.
    pub(crate) fn since(self, before: Self) -> Self {
        Self {
            bytes: self.bytes - before.bytes,
            packets: self.packets - before.packets,
            lost: self.lost - before.lost,
        }
    }
}

/// A running relay: what is sent to `front` goes to the server, over the link.
pub(crate) struct Relay {
    /// Where clients connect, UDP and TCP.
    pub(crate) front: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    link: Link,
    server: SocketAddr,
    up: Count,
    down: Count,
    ended: AtomicBool,
    /// While set, nothing passes: the cable is out.
    cut: AtomicBool,
}

impl Relay {
    /// Begins to relay to `server`, which need not listen yet.
    pub(crate) fn start(link: Link, server: SocketAddr) -> Result<Self> {
        let shared = Arc::new(Shared {
            link,
            server,
            up: Count::default(),
            down: Count::default(),
            ended: AtomicBool::new(false),
            cut: AtomicBool::new(false),
        });
        let front = tcp::start(&shared)?;
        udp::start(&shared, front)?;
        Ok(Self { front, shared })
    }

    /// From the server so far.
    pub(crate) fn down(&self) -> Counted {
        self.shared.down.now()
    }

    /// From the client so far.
    pub(crate) fn up(&self) -> Counted {
        self.shared.up.now()
    }

    /// Lets nothing pass, or everything again.
    pub(crate) fn cut(&self, cut: bool) {
        self.shared.cut.store(cut, Ordering::Relaxed);
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    fn is_cut(&self) -> bool {
        self.cut.load(Ordering::Relaxed)
    }
}
