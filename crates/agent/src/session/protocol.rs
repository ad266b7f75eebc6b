//! What the agent and the session's process say to each other: one order on its standard input, one outcome on its
//! standard output, then lines of JSON on a socket.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::desktop::DisplayAccess;

/// Longest line in bytes.
pub(crate) const LINE_BYTES_MAX: usize = 64 * 1024;
/// Name of the socket inside the runtime folder.
pub(crate) const SOCKET: &str = "session.sock";
/// Name of the file inside the runtime folder that a session's process has locked for as long as it lives.
pub(crate) const LOCK: &str = "session.lock";
/// Name of the folder of the display inside the runtime folder; it belongs to the person.
pub(crate) const DISPLAY_FOLDER: &str = "display";

/// What the process is to do.
#[derive(Serialize, Deserialize)]
pub(crate) struct Order {
    /// Open a session, or only check the password and make the ticket anew.
    pub(crate) open: bool,
    pub(crate) username: String,
    pub(crate) password: Zeroizing<String>,
    /// The uid that the directory must give this person.
    pub(crate) uid: u32,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

/// Whether the sign-in went well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub(crate) enum Outcome {
    /// The session is open (or the password right); its socket is there.
    Welcome,
    /// It is not.
    Refused { code: String, message: String },
}

/// How the session is; each line replaces the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub(crate) enum Report {
    StartingDisplay {
        session: String,
    },
    StartingDesktop {
        session: String,
        display: DisplayAccess,
    },
    LoggedOff,
    Crashed {
        text: String,
    },
}
