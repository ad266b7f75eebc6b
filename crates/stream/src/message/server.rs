//! What the desktop says.

use std::num::NonZeroU32;

use crate::wire::{Reader, Write};
use crate::{
    CONTROL_BYTES_MAX, CURSOR_SIDE_MAX, FRAMES_IN_FLIGHT_MAX, MESSAGE_BYTES_MAX, ProtocolError,
    Size,
};

use super::{ByeReason, PhaseId, ROWS_MAX};

const WELCOME: u8 = 1;
const PHASE: u8 = 2;
const FRAME: u8 = 3;
const CURSOR: u8 = 4;
const PONG: u8 = 5;
const BYE: u8 = 6;
const SURFACES: u8 = 7;
const CHECKSUMS: u8 = 8;
const VIDEO: u8 = 9;
const OVERTAKEN: u8 = 10;

/// A message of the desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServerMessage {
    /// The session is there; frames follow.
    Welcome {
        /// Version of the protocol in use from here on.
        version: u16,
        /// Size of the desktop now.
        size: Size,
        /// Names the session; the same after a reconnect.
        session: String,
        /// Names the connection, should it break and another go on from there.
        connection: u32,
        /// The picture that the viewer has of an earlier connection is the one to go on from; otherwise from black.
        resumed: bool,
    },
    /// How far the session's start is.
    Phase {
        /// Which.
        phase: PhaseId,
        /// For people; may be empty.
        text: String,
    },
    /// New pixels. Frames are applied in the order of their numbers.
    Frame {
        /// Counts from 1.
        number: u32,
        /// What it says: [`crate::Content`].
        content: Vec<u8>,
    },
    /// The pointer has another shape; `None` hides it.
    Cursor(Option<CursorShape>),
    /// The answer to a ping.
    Pong {
        /// As in the ping.
        id: u32,
        /// Bytes a second that the link took while it was full; `None` when it was not so far.
        bytes_per_second: Option<NonZeroU32>,
    },
    /// The last message.
    Bye {
        /// Why.
        reason: ByeReason,
        /// For people; may be empty.
        text: String,
    },
    /// Where there is video; the video part reads it.
    Surfaces(Vec<u8>),
    /// One picture of a video; the video part reads it. May be lost or overtaken.
    Video(Vec<u8>),
    /// What the picture's rows of tiles sum up to.
    Checksums {
        /// Once this frame and no later one is applied.
        frame: u32,
        /// Numbers of rows, from the top, and their sums.
        rows: Vec<(u8, u32)>,
    },
    /// Frames that were taken back and need not be waited for: later ones paint all that they painted.
    Overtaken(Vec<u32>),
}

/// The picture of the pointer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CursorShape {
    /// Its size; at most 256 by 256.
    pub size: Size,
    /// The pixel that points, from the left.
    pub hot_x: u16,
    /// The pixel that points, from the top.
    pub hot_y: u16,
    /// Red, green, blue and alpha (not premultiplied) of each pixel, in rows.
    pub rgba: Vec<u8>,
}

impl ServerMessage {
    /// Its bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(32);
        match self {
            Self::Welcome {
                version,
                size,
                session,
                connection,
                resumed,
            } => {
                out.put_u8(WELCOME);
                out.put_u16(*version);
                out.put_u16(size.width);
                out.put_u16(size.height);
                out.put_text(session);
                out.put_u8(u8::from(*resumed));
                out.put_u32(*connection);
            }
            Self::Phase { phase, text } => {
                out.put_u8(PHASE);
                out.put_u8(phase.number());
                out.put_text(text);
            }
            Self::Frame { number, content } => {
                out.put_u8(FRAME);
                out.put_varint(*number);
                out.extend_from_slice(content);
            }
            Self::Cursor(cursor) => {
                out.put_u8(CURSOR);
                put_cursor(&mut out, cursor.as_ref());
            }
            Self::Pong {
                id,
                bytes_per_second,
            } => {
                out.put_u8(PONG);
                out.put_u32(*id);
                out.put_u32(bytes_per_second.map_or(0, NonZeroU32::get));
            }
            Self::Bye { reason, text } => {
                out.put_u8(BYE);
                out.put_u8(reason.number());
                out.put_text(text);
            }
            Self::Surfaces(bytes) => {
                out.put_u8(SURFACES);
                out.extend_from_slice(bytes);
            }
            Self::Video(bytes) => {
                out.put_u8(VIDEO);
                out.extend_from_slice(bytes);
            }
            Self::Checksums { frame, rows } => {
                out.put_u8(CHECKSUMS);
                out.put_u32(*frame);
                for (row, sum) in rows {
                    out.put_u8(*row);
                    out.put_u32(*sum);
                }
            }
            Self::Overtaken(frames) => {
                out.put_u8(OVERTAKEN);
                frames.iter().for_each(|frame| out.put_u32(*frame));
            }
        }
        out
    }

    /// Reads a whole message.
    pub fn decode(bytes: &[u8]) -> Result<Self, ProtocolError> {
        check_length(bytes)?;
        let mut reader = Reader::new(bytes);
        let message = match reader.u8()? {
            WELCOME => {
                let version = reader.u16()?;
                let size = Size::new(reader.u16()?, reader.u16()?)?;
                let session = reader.text()?;
                let resumed = reader.bool()?;
                let connection = reader.u32()?;
                // A later version may say more here.
                let _ = reader.rest();
                Self::Welcome {
                    version,
                    size,
                    session,
                    connection,
                    resumed,
                }
            }
            PHASE => Self::Phase {
                phase: PhaseId::from_number(reader.u8()?)?,
                text: reader.text()?,
            },
            FRAME => Self::Frame {
                number: reader.varint()?,
                content: reader.rest().to_vec(),
            },
            CURSOR => Self::Cursor(cursor(&mut reader)?),
            PONG => Self::Pong {
                id: reader.u32()?,
                bytes_per_second: NonZeroU32::new(reader.u32()?),
            },
            BYE => Self::Bye {
                reason: ByeReason::from_number(reader.u8()?)?,
                text: reader.text()?,
            },
            SURFACES => Self::Surfaces(reader.rest().to_vec()),
            VIDEO => Self::Video(reader.rest().to_vec()),
            CHECKSUMS => Self::Checksums {
                frame: reader.u32()?,
                rows: checksums(&mut reader)?,
            },
            OVERTAKEN => Self::Overtaken(numbers(&mut reader)?),
            _ => return Err(ProtocolError::Malformed("no such message of a desktop")),
        };
        reader.end()?;
        Ok(message)
    }
}

fn check_length(bytes: &[u8]) -> Result<(), ProtocolError> {
    match bytes.first() {
        Some(&(FRAME | VIDEO)) if bytes.len() > MESSAGE_BYTES_MAX => Err(ProtocolError::Malformed(
            "a message on the frame lane is at most 16 MiB",
        )),
        Some(&(FRAME | VIDEO)) => Ok(()),
        _ if bytes.len() > CONTROL_BYTES_MAX => Err(ProtocolError::Malformed(
            "a message on the control lane is at most 512 KiB",
        )),
        _ => Ok(()),
    }
}

fn numbers(reader: &mut Reader<'_>) -> Result<Vec<u32>, ProtocolError> {
    let mut numbers = Vec::new();
    while reader.end().is_err() {
        if numbers.len() == FRAMES_IN_FLIGHT_MAX {
            return Err(ProtocolError::Malformed("more frames than are under way"));
        }
        numbers.push(reader.u32()?);
    }
    Ok(numbers)
}

fn checksums(reader: &mut Reader<'_>) -> Result<Vec<(u8, u32)>, ProtocolError> {
    let mut rows = Vec::new();
    while reader.end().is_err() {
        if rows.len() == usize::from(ROWS_MAX) {
            return Err(ProtocolError::Malformed("a desktop has at most 128 rows"));
        }
        rows.push((reader.u8()?, reader.u32()?));
    }
    Ok(rows)
}

fn put_cursor(out: &mut Vec<u8>, cursor: Option<&CursorShape>) {
    let Some(cursor) = cursor else {
        out.put_u16(0);
        return;
    };
    out.put_u16(cursor.size.width);
    out.put_u16(cursor.size.height);
    out.put_u16(cursor.hot_x);
    out.put_u16(cursor.hot_y);
    out.extend_from_slice(&lz4_flex::block::compress(&cursor.rgba));
}

fn cursor(reader: &mut Reader<'_>) -> Result<Option<CursorShape>, ProtocolError> {
    let width = reader.u16()?;
    if width == 0 {
        return Ok(None);
    }
    let size = Size::new(width, reader.u16()?)?;
    let (hot_x, hot_y) = (reader.u16()?, reader.u16()?);
    if size.width > CURSOR_SIDE_MAX
        || size.height > CURSOR_SIDE_MAX
        || hot_x >= size.width
        || hot_y >= size.height
    {
        return Err(ProtocolError::Malformed(
            "a cursor is at most 256 by 256 with its hot spot inside",
        ));
    }
    let mut rgba = vec![0; size.pixels() * 4];
    match lz4_flex::block::decompress_into(reader.rest(), &mut rgba) {
        Ok(length) if length == rgba.len() => Ok(Some(CursorShape {
            size,
            hot_x,
            hot_y,
            rgba,
        })),
        _ => Err(ProtocolError::Malformed(
            "a cursor's pixels do not unpack to its size",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(kind: u8, bytes: usize) -> Option<ProtocolError> {
        let mut message = vec![1; bytes];
        message[0] = kind;
        ServerMessage::decode(&message).err()
    }

    #[test]
    fn a_message_has_the_length_of_its_lane_and_not_a_byte_more() {
        let over_control =
            ProtocolError::Malformed("a message on the control lane is at most 512 KiB");
        let over_frame = ProtocolError::Malformed("a message on the frame lane is at most 16 MiB");
        for kind in [FRAME, VIDEO] {
            assert_eq!(refused(kind, MESSAGE_BYTES_MAX), None);
            assert_eq!(
                refused(kind, MESSAGE_BYTES_MAX + 1).as_ref(),
                Some(&over_frame)
            );
        }
        assert_eq!(refused(SURFACES, CONTROL_BYTES_MAX), None);
        for kind in [WELCOME, CURSOR, SURFACES, CHECKSUMS, OVERTAKEN, u8::MAX] {
            let error = refused(kind, CONTROL_BYTES_MAX + 1);
            assert_eq!(error.as_ref(), Some(&over_control), "kind {kind}");
        }
    }

    #[test]
    fn the_largest_pointer_fits_the_control_lane() {
        let size = Size::new(CURSOR_SIDE_MAX, CURSOR_SIDE_MAX).unwrap();
        let noise = (0..256 * 256_u32).flat_map(|pixel| {
            let mixed = pixel.wrapping_mul(0x9e37_79b9);
            (mixed ^ mixed >> 15)
                .wrapping_mul(0x2c1b_3c6d)
                .to_le_bytes()
        });
        let message = ServerMessage::Cursor(Some(CursorShape {
            size,
            hot_x: 0,
            hot_y: 0,
            rgba: noise.collect(),
        }));
        let bytes = message.encode();
        assert!(bytes.len() > size.pixels() * 4, "noise does not shrink");
        assert!(bytes.len() < CONTROL_BYTES_MAX, "{}", bytes.len());
        assert_eq!(ServerMessage::decode(&bytes), Ok(message));
    }
}
