//! What a session needs of the viewer's side, whichever transport carries it.

use std::{future::Future, io, net::IpAddr, time::Duration};

use bytes::Bytes;

use crate::link::{Header, LinkReader};

/// How long a viewer may take to be gone after it was told that all is over.
pub(crate) const FAREWELL_LIMIT: Duration = Duration::from_secs(2);

/// Who opened a stream.
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
}

/// Messages from a viewer.
pub(crate) trait ViewerReader: Send {
    /// The next message; `None` when the viewer has left.
    fn next(&mut self) -> impl Future<Output = io::Result<Option<Bytes>>> + Send;
}

/// Messages to a viewer.
pub(crate) trait ViewerWriter: Send {
    /// Carries the announced message of the agent to the viewer, and returns when the transport has taken it: that
    /// is what keeps a slow viewer from piling up memory here.
    fn forward(
        &mut self,
        header: Header,
        link: &mut LinkReader,
    ) -> impl Future<Output = io::Result<()>> + Send;
    /// Sends an ordered message of the gateway's own.
    fn control(&mut self, bytes: Vec<u8>) -> impl Future<Output = io::Result<()>> + Send;
    /// Asks for a sign of life.
    fn beat(&mut self) -> impl Future<Output = io::Result<()>> + Send;
    /// Lets what was sent arrive, then hangs up. Returns within [`FAREWELL_LIMIT`].
    fn close(self) -> impl Future<Output = ()> + Send;
}
