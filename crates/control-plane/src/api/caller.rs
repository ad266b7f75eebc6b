//! Who signed a request, and where it came from.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use http::{header, request::Parts};

/// How much of a client's name is kept, in characters.
const USER_AGENT_CHARACTERS_MAX: usize = 256;

/// The name of an account's root.
pub const ROOT: &str = "root";

/// Who signed a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Twelve digits.
    pub account_id: String,
    /// `root`, or the name of a user.
    pub name: String,
    /// The key that was used.
    pub access_key_id: String,
}

impl Caller {
    /// Whether it is the root of its account.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.name == ROOT
    }

    /// Its name in policies and in messages.
    #[must_use]
    pub fn arn(&self) -> String {
        let account = &self.account_id;
        if self.is_root() {
            format!("arn:aws:iam::{account}:root")
        } else {
            format!("arn:aws:iam::{account}:user/{}", self.name)
        }
    }
}

/// Where a request came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The request's id, as the answer carries it.
    pub request_id: String,
    /// The address at the other end of the connection; `None` where there is no connection.
    pub address: Option<IpAddr>,
    /// What the client calls itself, shortened; empty when it does not say.
    pub user_agent: String,
}

impl Origin {
    /// The origin of a request.
    pub(super) fn of(parts: &Parts, request_id: String) -> Self {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let user_agent = parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        Self {
            request_id,
            address: peer.map(|ConnectInfo(peer)| peer.ip().to_canonical()),
            user_agent: user_agent.chars().take(USER_AGENT_CHARACTERS_MAX).collect(),
        }
    }
}
