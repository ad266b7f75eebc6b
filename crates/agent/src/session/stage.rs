//! Where the session is, as the agent knows it.

use agent_api::{Phase, Session};
use tokio::sync::{mpsc, watch};

use crate::desktop::{Arrival, View};

/// Where the session is.
#[derive(Clone)]
pub(super) enum Stage {
    /// There is none.
    Absent,
    /// One is being opened.
    SigningIn,
    /// The last one could not be opened.
    Refused {
        /// The sign-in that it was for.
        sign_in: String,
        text: String,
    },
    /// Its X server starts.
    StartingDisplay { session: String },
    /// Its display can be shown.
    Up {
        session: String,
        arrivals: mpsc::Sender<Arrival>,
        view: watch::Receiver<View>,
    },
    /// It ended unexpectedly.
    Crashed {
        session: String,
        text: String,
        at_ms: i64,
    },
}

impl Stage {
    /// The session, if there is one.
    pub(super) fn session(&self) -> Option<Session> {
        let (id, phase) = match self {
            Self::Absent | Self::Refused { .. } => return None,
            Self::SigningIn => ("", Phase::SigningIn),
            Self::StartingDisplay { session } => (session.as_str(), Phase::StartingDisplay),
            Self::Up { session, view, .. } if view.borrow().usable => {
                (session.as_str(), Phase::Running)
            }
            Self::Up { session, .. } => (session.as_str(), Phase::StartingDesktop),
            Self::Crashed { session, text, .. } => (session.as_str(), Phase::Crashed(text.clone())),
        };
        Some(Session {
            id: id.to_owned(),
            phase,
            viewed: matches!(self, Self::Up { view, .. } if view.borrow().viewed),
            crashed_at_ms: match self {
                Self::Crashed { at_ms, .. } => Some(*at_ms),
                _ => None,
            },
        })
    }

    /// Whether a session runs or is on its way.
    pub(super) fn alive(&self) -> bool {
        matches!(
            self,
            Self::SigningIn | Self::StartingDisplay { .. } | Self::Up { .. }
        )
    }
}
