//! How a desktop's time on this screen ends, and what is said of it.

use super::{Trouble, TroubleKind};
use crate::server::StartProblem;

/// Why the desktop is not on the screen any more and does not come by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Farewell {
    /// Which.
    pub(crate) reason: Reason,
    /// The exact words, for who is asked for help; may be empty.
    pub(crate) detail: String,
}

/// Which end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The person logged off in the desktop (STR-04).
    LoggedOff,
    /// The person disconnected here (DSK-11).
    Disconnected,
    /// It was opened elsewhere (STR-03).
    TakenOver,
    /// The session ended unexpectedly.
    Crashed,
    /// It ended before it was seen here.
    NoSession,
    /// The sign-in is over.
    SignedOut,
    /// There is no WorkSpace any more.
    Removed,
    /// Not from here.
    NotAdmitted,
    /// The session could not be started.
    NotStarted,
    /// It was not ready in time.
    NotInTime,
    /// Tried long enough.
    Unreachable,
    /// Refused again and again.
    Refused,
    /// What came could not be shown, again and again.
    Garbled,
}

/// The way on from a farewell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// To the desktop that still runs.
    Connect,
    /// To the password.
    SignIn,
}

impl Farewell {
    /// Without words of anybody.
    pub(crate) fn bare(reason: Reason) -> Self {
        Self {
            reason,
            detail: String::new(),
        }
    }

    /// A session that the control plane could not start.
    pub(crate) fn of_problem(problem: StartProblem) -> Self {
        let reason = match problem.code.as_str() {
            "timed-out" => Reason::NotInTime,
            "no-workspace" => Reason::Removed,
            "signed-out" => Reason::SignedOut,
            _ => Reason::NotStarted,
        };
        Self {
            reason,
            detail: problem.message,
        }
    }

    /// The end of a series of tries.
    pub(super) fn given_up(trouble: &Trouble) -> Self {
        let reason = match trouble.kind {
            TroubleKind::Refused => Reason::Refused,
            TroubleKind::Garbled => Reason::Garbled,
            _ => Reason::Unreachable,
        };
        let title = trouble.kind.words().0;
        let detail = match (reason, trouble.detail.is_empty()) {
            (Reason::Unreachable, true) => title.to_owned(),
            (Reason::Unreachable, false) => format!("{title}: {}", trouble.detail),
            _ => trouble.detail.clone(),
        };
        Self { reason, detail }
    }
}

/// What is said of an end.
pub(crate) struct Words {
    /// What happened.
    pub(crate) title: &'static str,
    /// What that means.
    pub(crate) text: &'static str,
    /// What the button says.
    pub(crate) again: &'static str,
    /// Where it leads.
    pub(crate) way: Way,
}

impl Reason {
    /// What people read.
    pub(crate) fn words(self) -> Words {
        let (title, text, again) = self.texts();
        let way = match self {
            Self::Disconnected
            | Self::TakenOver
            | Self::Unreachable
            | Self::Refused
            | Self::Garbled => Way::Connect,
            _ => Way::SignIn,
        };
        Words {
            title,
            text,
            again,
            way,
        }
    }

    fn texts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::LoggedOff => (
                "You are logged off",
                "Your session has ended. Your saved files are on your desktop.",
                "Start a new session",
            ),
            Self::Disconnected => (
                "You are disconnected",
                "Your session goes on: programs stay open as you left them.",
                "Connect again",
            ),
            Self::TakenOver => (
                "Your desktop is shown elsewhere",
                "Your session goes on there. You can bring it back here at any time.",
                "Bring it back here",
            ),
            Self::Crashed => (
                "Your session ended unexpectedly",
                "Your saved files are safe. A new session starts when you sign in.",
                "Start a new session",
            ),
            Self::NoSession => (
                "Your session has ended",
                "It ended while you were away, for example because your desktop was restarted. Your saved files are there.",
                "Sign in again",
            ),
            Self::SignedOut => (
                "You are signed out",
                "A sign-in lasts for some hours, and ends when the password changes. Your desktop is not affected.",
                "Sign in again",
            ),
            Self::Removed => (
                "There is no desktop for you any more",
                "It was removed. Ask your administrator if you still need one.",
                "Back to sign-in",
            ),
            Self::NotAdmitted => (
                "You cannot reach your desktop from here",
                "Your organization says from where and with what it may be reached. Your session goes on.",
                "Sign in again",
            ),
            Self::NotStarted => (
                "Your session could not be started",
                "Try once more. If it happens again, tell your administrator what it says here.",
                "Sign in again",
            ),
            Self::NotInTime => (
                "Your desktop was not ready in time",
                "Your administrator can see why. You can sign in again at any time.",
                "Sign in again",
            ),
            Self::Unreachable => (
                "Your desktop cannot be reached",
                "This client has stopped trying. Your session and files are not affected.",
                "Try again",
            ),
            Self::Refused => (
                "The connection was refused",
                "The server did not accept this client’s permission to connect. Your session and files are not affected.",
                "Try again",
            ),
            Self::Garbled => (
                "The picture keeps breaking off",
                "This client could not show what your desktop sent. A newer client may help; your session goes on.",
                "Try again",
            ),
        }
    }
}
