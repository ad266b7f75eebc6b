//! Who opened a stream.

use std::net::{IpAddr, SocketAddr};

/// A viewer, before it is admitted.
#[derive(Debug, Clone)]
pub(crate) struct Peer {
    /// Where from.
    pub(crate) address: IpAddr,
    /// What it calls itself; bounded.
    pub(crate) client: String,
    /// Which transport it came by, for logs and metrics.
    pub(crate) transport: &'static str,
}

impl Peer {
    /// A peer; of its own description 200 characters are kept.
    pub(crate) fn new(address: IpAddr, client: Option<&str>, transport: &'static str) -> Self {
        let client = client
            .unwrap_or("unknown")
            .chars()
            .filter(|c| !c.is_control())
            .take(200)
            .collect();
        Self {
            address: address.to_canonical(),
            client,
            transport,
        }
    }

    /// It is here now, where that is known.
    pub(crate) fn move_to(&mut self, address: Option<SocketAddr>) {
        if let Some(address) = address {
            self.address = address.ip().to_canonical();
        }
    }
}
