//! What is said of videos, inside the messages of kinds 8 and 9 (and 9 of the viewer).

use super::blocks::ALL;
use crate::wire::{Reader, Write};
use crate::{ProtocolError, Rect, Size, TILE};

/// Longest picture of a video in bytes.
pub(crate) const PICTURE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Shortest side of a video.
const SIDE_MIN: u16 = 16;

/// One coded picture: number 1 and every key picture bring all that is needed to decode them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VideoFrame {
    /// Which video of this connection; numbers are not used again.
    pub(crate) surface: u16,
    /// From 1, without gaps.
    pub(crate) number: u32,
    /// The last frame (kind 3) that was made before it: what later ones paint is newer than this picture.
    pub(crate) base: u32,
    /// For a key picture: where on the desktop the video is.
    pub(crate) key: Option<Rect>,
    /// For each tile that the rectangle has a part of, in rows: the blocks of 8 by 8 pixels that the picture paints, a
    /// bit each, in rows, low bits first.
    pub(crate) blocks: Vec<u64>,
    /// H.264, Annex B.
    pub(crate) bytes: Vec<u8>,
}

impl VideoFrame {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.bytes.len() + self.blocks.len() + 64);
        out.put_u16(self.surface);
        out.put_u32(self.number);
        out.put_u32(self.base);
        out.put_u8(u8::from(self.key.is_some()));
        if let Some(rect) = self.key {
            for value in [rect.x, rect.y, rect.width, rect.height] {
                out.put_u16(value);
            }
        }
        out.put_u16(u16::try_from(self.blocks.len()).unwrap_or(u16::MAX));
        put_bits(&mut out, self.blocks.iter().map(|blocks| *blocks != 0));
        put_bits(&mut out, self.blocks.iter().map(|blocks| is_part(*blocks)));
        for blocks in self.blocks.iter().filter(|blocks| is_part(**blocks)) {
            out.extend_from_slice(&blocks.to_le_bytes());
        }
        out.extend_from_slice(&self.bytes);
        out
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, ProtocolError> {
        let mut reader = Reader::new(bytes);
        let (surface, number, base) = (reader.u16()?, reader.u32()?, reader.u32()?);
        let key = match reader.u8()? {
            0 => None,
            1 => Some(rect(&mut reader)?),
            _ => return Err(ProtocolError::Malformed("a picture is a key or not")),
        };
        let count = usize::from(reader.u16()?);
        let (painted, partly) = (bits(&mut reader, count)?, bits(&mut reader, count)?);
        let mut blocks = Vec::with_capacity(count);
        for (painted, partly) in painted.into_iter().zip(partly) {
            blocks.push(match (painted, partly) {
                (true, true) => u64::from(reader.u32()?) | u64::from(reader.u32()?) << 32,
                (true, false) => ALL,
                (false, false) => 0,
                (false, true) => return Err(ProtocolError::Malformed("a part of nothing")),
            });
        }
        let bytes = reader.rest();
        if number == 0 || bytes.is_empty() || bytes.len() > PICTURE_BYTES_MAX {
            return Err(ProtocolError::Malformed("no picture of a video"));
        }
        if key.is_some_and(|rect| blocks.len() != tiles(rect)) {
            return Err(ProtocolError::Malformed("blocks of another video"));
        }
        Ok(Self {
            surface,
            number,
            base,
            key,
            blocks,
            bytes: bytes.to_vec(),
        })
    }
}

fn rect(reader: &mut Reader) -> Result<Rect, ProtocolError> {
    let [x, y, width, height] = [reader.u16()?, reader.u16()?, reader.u16()?, reader.u16()?];
    Size::new(width, height)?;
    let ends = x.checked_add(width).zip(y.checked_add(height));
    if ends.is_none() || width < SIDE_MIN || height < SIDE_MIN || x % 2 == 1 || y % 2 == 1 {
        return Err(ProtocolError::Malformed("no place for a video"));
    }
    Ok(Rect {
        x,
        y,
        width,
        height,
    })
}

/// Whether some blocks are painted and some not.
fn is_part(blocks: u64) -> bool {
    blocks != 0 && blocks != ALL
}

fn put_bits(out: &mut Vec<u8>, bits: impl Iterator<Item = bool>) {
    let begin = out.len();
    for (place, bit) in bits.enumerate() {
        if place % 8 == 0 {
            out.push(0);
        }
        out[begin + place / 8] |= u8::from(bit) << (place % 8);
    }
}

fn bits(reader: &mut Reader, count: usize) -> Result<Vec<bool>, ProtocolError> {
    let bytes = reader.bytes(count.div_ceil(8))?;
    let bit = |place: usize| bytes[place / 8] & (1 << (place % 8)) != 0;
    Ok((0..count).map(bit).collect())
}

/// How many tiles the rectangle has a part of.
pub(crate) fn tiles(rect: Rect) -> usize {
    let across = |from: u16, end: u16| usize::from(end.div_ceil(TILE) - from / TILE);
    across(rect.x, rect.right()) * across(rect.y, rect.bottom())
}

/// The video with this number has ended (kind 7).
pub(crate) fn encode_end(surface: u16) -> Vec<u8> {
    surface.to_le_bytes().to_vec()
}

/// Reads what [`encode_end`] wrote.
pub(crate) fn decode_end(bytes: &[u8]) -> Result<u16, ProtocolError> {
    let mut reader = Reader::new(bytes);
    let surface = reader.u16()?;
    reader.end()?;
    Ok(surface)
}

/// What the viewer says of videos (kind 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It can decode H.264. Before that no video is sent.
    Able,
    /// It cannot, or can no longer: everything is to be sent as tiles.
    Unable,
    /// This picture and all before it are decoded.
    Decoded {
        /// Of which video.
        surface: u16,
        /// Which picture.
        number: u32,
    },
    /// This picture was not decoded: a key picture is needed.
    Lost {
        /// Of which video.
        surface: u16,
        /// Which picture.
        number: u32,
    },
}

impl Answer {
    pub(crate) fn encode(self) -> Vec<u8> {
        let (kind, surface, number) = match self {
            Self::Able => (0, 0, 0),
            Self::Unable => (1, 0, 0),
            Self::Decoded { surface, number } => (2, surface, number),
            Self::Lost { surface, number } => (3, surface, number),
        };
        let mut out = vec![kind];
        if kind >= 2 {
            out.put_u16(surface);
            out.put_u32(number);
        }
        out
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, ProtocolError> {
        let mut reader = Reader::new(bytes);
        let answer = match reader.u8()? {
            0 => Self::Able,
            1 => Self::Unable,
            kind @ (2 | 3) => {
                let (surface, number) = (reader.u16()?, reader.u32()?);
                if kind == 2 {
                    Self::Decoded { surface, number }
                } else {
                    Self::Lost { surface, number }
                }
            }
            _ => return Err(ProtocolError::Malformed("an unknown answer to a video")),
        };
        reader.end()?;
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_comes_back_as_it_was() {
        let rect = Rect {
            x: 100,
            y: 66,
            width: 322,
            height: 242,
        };
        for key in [None, Some(rect)] {
            let frame = VideoFrame {
                surface: 3,
                number: 9,
                base: 77,
                key,
                blocks: (0..tiles(rect)).map(|tile| [0, ALL, 5][tile % 3]).collect(),
                bytes: vec![1, 2, 3],
            };
            assert_eq!(VideoFrame::decode(&frame.encode()), Ok(frame));
        }
        assert_eq!(decode_end(&encode_end(513)), Ok(513));
    }

    #[test]
    fn answers_come_back_as_they_were() {
        let (surface, number) = (5, 70_000);
        for answer in [
            Answer::Able,
            Answer::Unable,
            Answer::Decoded { surface, number },
            Answer::Lost { surface, number },
        ] {
            assert_eq!(Answer::decode(&answer.encode()), Ok(answer));
        }
        assert!(Answer::decode(&[9]).is_err());
        assert!(Answer::decode(&[0, 0]).is_err());
    }

    #[test]
    fn places_that_no_video_has_and_wrong_blocks_are_refused() {
        let frame = |x, width, cells: usize| VideoFrame {
            surface: 1,
            number: 1,
            base: 0,
            key: Some(Rect {
                x,
                y: 0,
                width,
                height: 64,
            }),
            blocks: vec![0; cells],
            bytes: vec![0],
        };
        assert!(VideoFrame::decode(&frame(0, 64, 1).encode()).is_ok());
        for (x, width, cells) in [(1, 64, 1), (0, 8, 1), (65_534, 64, 1), (0, 64, 2)] {
            assert!(VideoFrame::decode(&frame(x, width, cells).encode()).is_err());
        }
    }
}
