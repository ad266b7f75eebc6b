//! What can stand between this client and the desktop, told apart as far as it can be (STR-08), and what is said of it.

use std::time::Duration;

/// Something that may pass: the client tries again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// Which.
    pub(crate) kind: TroubleKind,
    /// For who looks closer: ports, status codes, the server's own words.
    pub(crate) detail: String,
    /// Not before this, says the server.
    pub(crate) retry_after: Duration,
}

impl Trouble {
    /// One without a wish of the server's.
    pub(crate) fn new(kind: TroubleKind, detail: String) -> Self {
        Self {
            kind,
            detail,
            retry_after: Duration::ZERO,
        }
    }
}

/// Which trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TroubleKind {
    /// No answer to HTTPS.
    ServerAway,
    /// An answer that is none.
    ServerFailing,
    /// It said so.
    ServerRestarting,
    /// It asks us to wait.
    Throttled,
    /// HTTPS works, no way to the desktop does.
    PortsClosed,
    /// The connection broke.
    Interrupted,
    /// The gateway does not reach it.
    DesktopAway,
    /// It said so.
    DesktopRestarting,
    /// The ticket was not accepted.
    Refused,
    /// What came could not be shown.
    Garbled,
}

impl TroubleKind {
    /// Title and text for people.
    pub(crate) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::ServerAway => (
                "The server does not answer",
                "It may be restarting, or the network in between may be down. Trying again…",
            ),
            Self::ServerFailing => (
                "The server has a problem",
                "It answers, but not as it should. Trying again…",
            ),
            Self::ServerRestarting => (
                "The server is being restarted",
                "This takes a moment. Your desktop comes back by itself.",
            ),
            Self::Throttled => (
                "The server is busy",
                "It asks this client to wait a little. Trying again…",
            ),
            Self::PortsClosed => (
                "The connection to your desktop is blocked",
                "No way to the desktop opens. A firewall may be in between. Trying again…",
            ),
            Self::Interrupted => (
                "The connection was interrupted",
                "Your programs keep running. Connecting again…",
            ),
            Self::DesktopAway => (
                "Your desktop does not answer",
                "It may be restarting. Trying again…",
            ),
            Self::DesktopRestarting => (
                "Your desktop is restarting",
                "What you saved is kept. It goes on by itself as soon as it is back.",
            ),
            Self::Refused => (
                "The connection was refused",
                "The server did not accept this client’s permission to connect. Asking for a new one…",
            ),
            Self::Garbled => (
                "The picture broke off",
                "What the desktop sent could not be shown. Connecting again…",
            ),
        }
    }
}
