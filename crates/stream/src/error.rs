//! Why a message of the other side is not accepted. Every one ends the connection.

use crate::VERSION;

/// The other side broke the protocol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProtocolError {
    /// A message ended early, has bytes too many, or a field is out of range.
    #[error("malformed message: {0}")]
    Malformed(&'static str),
    /// A message that does not belong here, such as input before the greeting.
    #[error("unexpected message: {0}")]
    Unexpected(&'static str),
    /// The other side speaks no version that we speak.
    #[error("protocol version {0} is not spoken here, version {VERSION} is needed")]
    Version(u16),
}
