//! The phases of a session's start and the reasons to hang up: their numbers on the wire and their names.

use crate::ProtocolError;

/// The phases of a session's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseId {
    /// The password is checked and the session opened.
    SigningIn,
    /// The X server starts.
    StartingDisplay,
    /// The desktop environment starts; its picture is already shown.
    StartingDesktop,
    /// Usable.
    Running,
}

/// Why the desktop hangs up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByeReason {
    /// The person logged off; the session has ended.
    LoggedOff,
    /// The session was opened on another device or in another window; it goes on there.
    TakenOver,
    /// The same page connected again; this connection is the old one.
    Replaced,
    /// The X server or the session ended unexpectedly.
    Crashed,
    /// The ticket is unknown, used or too old: ask for another.
    TicketRefused,
    /// The gateway cannot reach the desktop.
    DesktopUnreachable,
    /// The gateway or the agent is being stopped; the session goes on.
    Stopping,
    /// The viewer broke the protocol.
    ProtocolError,
    /// The desktop itself is being restarted or stopped, and the session with it.
    DesktopStopping,
}

impl PhaseId {
    const ALL: [Self; 4] = [
        Self::SigningIn,
        Self::StartingDisplay,
        Self::StartingDesktop,
        Self::Running,
    ];

    pub(super) fn number(self) -> u8 {
        match self {
            Self::SigningIn => 0,
            Self::StartingDisplay => 1,
            Self::StartingDesktop => 2,
            Self::Running => 3,
        }
    }

    pub(super) fn from_number(number: u8) -> Result<Self, ProtocolError> {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .ok_or(ProtocolError::Malformed("no such phase"))
    }

    /// Its name, as clients and logs use it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SigningIn => "signing-in",
            Self::StartingDisplay => "starting-display",
            Self::StartingDesktop => "starting-desktop",
            Self::Running => "running",
        }
    }
}

impl ByeReason {
    const ALL: [Self; 9] = [
        Self::LoggedOff,
        Self::TakenOver,
        Self::Replaced,
        Self::Crashed,
        Self::TicketRefused,
        Self::DesktopUnreachable,
        Self::Stopping,
        Self::ProtocolError,
        Self::DesktopStopping,
    ];

    pub(super) fn number(self) -> u8 {
        match self {
            Self::LoggedOff => 0,
            Self::TakenOver => 1,
            Self::Replaced => 2,
            Self::Crashed => 3,
            Self::TicketRefused => 4,
            Self::DesktopUnreachable => 5,
            Self::Stopping => 6,
            Self::ProtocolError => 7,
            Self::DesktopStopping => 8,
        }
    }

    pub(super) fn from_number(number: u8) -> Result<Self, ProtocolError> {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .ok_or(ProtocolError::Malformed("no such reason"))
    }

    /// Its name, as clients and logs use it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LoggedOff => "logged-off",
            Self::TakenOver => "taken-over",
            Self::Replaced => "replaced",
            Self::Crashed => "crashed",
            Self::TicketRefused => "ticket-refused",
            Self::DesktopUnreachable => "desktop-unreachable",
            Self::Stopping => "stopping",
            Self::ProtocolError => "protocol-error",
            Self::DesktopStopping => "desktop-stopping",
        }
    }
}
