//! The framing where one ordered connection carries everything: the link between gateway and agent, and WebSocket. A
//! frame is `u8 kind ‖ body`; on the link `u8 kind ‖ u32 little-endian length of the body ‖ body`.
//!
//! | kind | frame | body |
//! |---|---|---|
//! | 0 | Control | the message |
//! | 1 | Piece | `u32` number of the message, `u8` priority, `u8` 1 for the last piece else 0, bytes |
//! | 2 | Cancel | `u32` number: no more pieces of it come, those that came are void |
//! | 3 | Datagram | the message |
//! | 4 | Credit | `u64`: the bytes in pieces that may have been sent in all |
//! | 5 | Counts | from an agent to its gateway, nine `u64`: [`SessionCounts`] |

use bytes::{Buf, BufMut, Bytes, BytesMut};

use crate::counts::{COUNTS_BYTES, SessionCounts};
use crate::{CONTROL_BYTES_MAX, DATAGRAM_BYTES_MAX, PIECE_BYTES_MAX};

const CONTROL: u8 = 0;
const PIECE: u8 = 1;
const CANCEL: u8 = 2;
const DATAGRAM: u8 = 3;
const CREDIT: u8 = 4;
const COUNTS: u8 = 5;
/// Bytes of a piece before its part of the message.
const PIECE_HEADER_BYTES: usize = 6;
/// Longest body of any frame in bytes.
pub(crate) const BODY_BYTES_MAX: usize = CONTROL_BYTES_MAX;

/// What one ordered connection carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    /// A message of the control lane.
    Control(Bytes),
    /// A part of a message of the frame lane.
    Piece(Piece),
    /// The message of this number is taken back.
    Cancel(u32),
    /// A message of the datagram lane.
    Datagram(Bytes),
    /// How many bytes in pieces the other side may have sent since the connection began.
    Credit(u64),
    /// What an agent has counted, for the operator.
    Counts(SessionCounts),
}

/// A part of a message of the frame lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Of which message.
    pub number: u32,
    /// The smaller, the sooner.
    pub priority: u8,
    /// Whether the message is whole with it.
    pub last: bool,
    /// The part, at most [`PIECE_BYTES_MAX`] bytes.
    pub bytes: Bytes,
}

#[cfg(test)]
impl Frame {
    /// A piece of the most urgent kind.
    pub(crate) fn of_piece(number: u32, last: bool, bytes: &'static [u8]) -> Self {
        Self::Piece(Piece {
            number,
            priority: 0,
            last,
            bytes: Bytes::from_static(bytes),
        })
    }
}

/// The other side broke the framing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FramingError {
    /// There is no such kind of frame.
    #[error("a frame of kind {0} does not exist")]
    Kind(u8),
    /// More than this kind of frame may have.
    #[error("a frame of kind {0} has {1} bytes")]
    Length(u8, usize),
    /// More messages or bytes begun and not finished than anybody may have.
    #[error("too much was begun and not finished")]
    Unfinished,
}

impl From<FramingError> for std::io::Error {
    fn from(error: FramingError) -> Self {
        Self::new(std::io::ErrorKind::InvalidData, error)
    }
}

impl Frame {
    /// Its kind on the wire.
    #[must_use]
    pub(crate) fn kind(&self) -> u8 {
        match self {
            Self::Control(_) => CONTROL,
            Self::Piece(_) => PIECE,
            Self::Cancel(_) => CANCEL,
            Self::Datagram(_) => DATAGRAM,
            Self::Credit(_) => CREDIT,
            Self::Counts(_) => COUNTS,
        }
    }

    /// Length of its body in bytes.
    #[must_use]
    pub(crate) fn body_bytes(&self) -> usize {
        match self {
            Self::Control(bytes) | Self::Datagram(bytes) => bytes.len(),
            Self::Piece(piece) => PIECE_HEADER_BYTES + piece.bytes.len(),
            Self::Cancel(_) => 4,
            Self::Credit(_) => 8,
            Self::Counts(_) => COUNTS_BYTES,
        }
    }

    /// Appends its body.
    pub(crate) fn put_body(&self, out: &mut BytesMut) {
        match self {
            Self::Control(bytes) | Self::Datagram(bytes) => out.put_slice(bytes),
            Self::Piece(piece) => {
                out.put_u32_le(piece.number);
                out.put_u8(piece.priority);
                out.put_u8(u8::from(piece.last));
                out.put_slice(&piece.bytes);
            }
            Self::Cancel(number) => out.put_u32_le(*number),
            Self::Credit(total) => out.put_u64_le(*total),
            Self::Counts(counts) => counts.put(out),
        }
    }

    /// Kind and body: a frame where the connection knows lengths itself.
    #[must_use]
    pub fn encode(&self) -> Bytes {
        let mut out = BytesMut::with_capacity(1 + self.body_bytes());
        out.put_u8(self.kind());
        self.put_body(&mut out);
        out.freeze()
    }

    /// Reads what [`Frame::encode`] made.
    pub fn decode(mut bytes: Bytes) -> Result<Self, FramingError> {
        if bytes.is_empty() {
            return Err(FramingError::Length(CONTROL, 0));
        }
        let kind = bytes.get_u8();
        Self::check(kind, bytes.len())?;
        Self::from_body(kind, bytes)
    }

    /// Whether a body of this length is possible, before any of it is kept.
    pub(crate) fn check(kind: u8, length: usize) -> Result<(), FramingError> {
        let possible = match kind {
            CONTROL => length <= CONTROL_BYTES_MAX,
            PIECE => (PIECE_HEADER_BYTES..=PIECE_HEADER_BYTES + PIECE_BYTES_MAX).contains(&length),
            CANCEL => length == 4,
            DATAGRAM => length <= DATAGRAM_BYTES_MAX,
            CREDIT => length == 8,
            COUNTS => length == COUNTS_BYTES,
            _ => return Err(FramingError::Kind(kind)),
        };
        possible
            .then_some(())
            .ok_or(FramingError::Length(kind, length))
    }

    /// Reads a body whose length was checked.
    pub(crate) fn from_body(kind: u8, mut body: Bytes) -> Result<Self, FramingError> {
        Ok(match kind {
            CONTROL => Self::Control(body),
            DATAGRAM => Self::Datagram(body),
            CANCEL => Self::Cancel(body.get_u32_le()),
            CREDIT => Self::Credit(body.get_u64_le()),
            COUNTS => Self::Counts(SessionCounts::read(body)),
            _ => {
                let number = body.get_u32_le();
                let priority = body.get_u8();
                let last = match body.get_u8() {
                    0 => false,
                    1 => true,
                    _ => return Err(FramingError::Kind(kind)),
                };
                Self::Piece(Piece {
                    number,
                    priority,
                    last,
                    bytes: body,
                })
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples() -> Vec<Frame> {
        let bytes = Bytes::from_static(b"twelve bytes");
        let piece = |last| Piece {
            number: 70_000,
            priority: 3,
            last,
            bytes: bytes.clone(),
        };
        vec![
            Frame::Control(bytes.clone()),
            Frame::Control(Bytes::new()),
            Frame::Piece(piece(false)),
            Frame::Piece(piece(true)),
            Frame::Cancel(u32::MAX),
            Frame::Datagram(bytes.clone()),
            Frame::Credit(u64::MAX),
            Frame::Counts(SessionCounts {
                frames: 1,
                pixels_exact: u64::MAX,
                press_to_picture_us: 9,
                ..SessionCounts::default()
            }),
        ]
    }

    #[test]
    fn what_was_encoded_is_read_back() {
        for frame in samples() {
            let encoded = frame.encode();
            assert_eq!(encoded.len(), 1 + frame.body_bytes());
            assert_eq!(Frame::decode(encoded), Ok(frame));
        }
    }

    #[test]
    fn mutated_frames_are_read_or_refused_and_never_panic() {
        for frame in samples() {
            let encoded = frame.encode();
            for cut in 0..encoded.len() {
                let _ = Frame::decode(encoded.slice(..cut));
            }
            for place in 0..encoded.len() {
                for value in [0, 1, 2, 5, 0x7f, 0xff] {
                    let mut mutated = encoded.to_vec();
                    mutated[place] = value;
                    let _ = Frame::decode(mutated.into());
                }
            }
        }
    }

    #[test]
    fn nothing_over_its_limit_is_read() {
        let long = |kind, bytes| {
            let mut frame = vec![kind];
            frame.resize(1 + bytes, 0);
            Frame::decode(frame.into())
        };
        assert!(long(CONTROL, CONTROL_BYTES_MAX).is_ok());
        assert!(long(CONTROL, CONTROL_BYTES_MAX + 1).is_err());
        assert!(long(PIECE, PIECE_HEADER_BYTES + PIECE_BYTES_MAX + 1).is_err());
        assert!(long(DATAGRAM, DATAGRAM_BYTES_MAX + 1).is_err());
        assert!(long(9, 1).is_err());
    }
}
