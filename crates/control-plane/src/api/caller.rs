//! Who signed a request, and where it came from.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::extract::ConnectInfo;
use http::{header, request::Parts};
use iam::{Context, PrincipalKind};
use store::{
    Standing as AccountStanding,
    identity::{Identity, NewSession, SessionKind},
};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::standing::{SessionDetails, Standing};

/// How much of a client's name is kept, in characters.
const USER_AGENT_CHARACTERS_MAX: usize = 256;

/// Who signed a request, and what is known of it that policies may look at.
#[derive(Debug, Clone)]
pub struct Caller {
    /// Twelve digits.
    pub account_id: String,
    /// Whether the account may be used.
    pub(super) account: AccountStanding,
    /// The key that was used.
    pub access_key_id: String,
    /// Who it is, and what they may do.
    pub standing: Arc<Standing>,
    /// The session that the key belongs to, unless it is a long-lived one.
    pub session: Option<CallerSession>,
    /// The condition keys that are the same for everything in this call.
    pub(super) facts: Context,
}

/// The session that a request is made in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallerSession {
    /// Which kind.
    pub kind: SessionKind,
    /// What it was opened with.
    pub details: SessionDetails,
    /// When a second factor was shown; 0 without.
    pub mfa_at: i64,
}

impl Caller {
    /// The caller of a request that came from somewhere, for a region, now.
    pub(super) fn new(
        (account_id, account): (String, AccountStanding),
        access_key_id: String,
        session: Option<NewSession>,
        standing: Arc<Standing>,
        (origin, region, now): (&Origin, &str, i64),
    ) -> Self {
        let mut facts = standing.facts_at(region, now);
        facts.add("aws:SourceIp", origin.address.map(|ip| ip.to_string()));
        if !origin.user_agent.is_empty() {
            facts.add("aws:UserAgent", [origin.user_agent.as_str()]);
        }
        if let Some(session) = &session {
            facts.add("aws:TokenIssueTime", [condition_time(session.created_at)]);
            let has_shown = session.mfa_at > 0;
            facts.add("aws:MultiFactorAuthPresent", [has_shown.to_string()]);
            let age = (now - session.mfa_at) / 1000;
            facts.add("aws:MultiFactorAuthAge", has_shown.then(|| age.to_string()));
        }
        let session = session.map(|session| CallerSession {
            kind: session.kind,
            details: serde_json::from_str(&session.details).unwrap_or_default(),
            mfa_at: session.mfa_at,
        });
        Self {
            account_id,
            account,
            access_key_id,
            standing,
            session,
            facts,
        }
    }

    /// Whether it is the root of its account.
    #[must_use]
    pub fn is_root(&self) -> bool {
        *self.standing.principal.kind() == PrincipalKind::Root
    }

    /// Its name in policies and in messages.
    #[must_use]
    pub fn arn(&self) -> String {
        self.standing.principal.arn().to_owned()
    }

    /// The user it is, or the role it has taken on.
    #[must_use]
    pub fn identity(&self) -> Option<&Identity> {
        self.standing.identity.as_ref()
    }
}

impl Standing {
    /// What context keys tell of them and of the moment, for whatever is asked of a region.
    #[must_use]
    pub(crate) fn facts_at(&self, region: &str, now: i64) -> Context {
        let mut facts = self.facts.clone();
        facts.add("aws:CurrentTime", [condition_time(now)]);
        facts.add("aws:EpochTime", [(now / 1000).to_string()]);
        facts.add("aws:RequestedRegion", [region]);
        facts.add("aws:SecureTransport", ["true"]);
        facts.add("aws:ViaAWSService", ["false"]);
        facts
    }
}

/// A time as conditions read it.
fn condition_time(at: i64) -> String {
    let seconds = OffsetDateTime::from_unix_timestamp(at / 1000);
    let moment = seconds.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    moment.format(&Rfc3339).unwrap_or_default()
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
