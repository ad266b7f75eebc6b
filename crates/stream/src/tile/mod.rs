//! The exact coding of changed parts of the picture. [`Encoder`] and [`Decoder`] learn from every tile they code and
//! keep what they learnt over frames, so the frames of a connection must be decoded in order and completely.

mod class;
mod plain;

pub use class::{Class, classify};
pub use plain::{Coding, decode, encode};

use crate::{ProtocolError, Rect, TILE};

const PIXELS_MAX: usize = TILE as usize * TILE as usize;

/// Codes the tiles of frames; what it has seen makes later tiles shorter.
#[derive(Debug, Default)]
pub struct Encoder {
    bytes: Vec<u8>,
}

impl Encoder {
    /// An encoder for a [`Decoder`] that is new too.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets all, for a decoder that is new or reset as well; an unfinished frame is dropped.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Adds a tile to the frame: at most 64 by 64 and not empty; `pixels` (`0x00RRGGBB`, the top byte is ignored)
    /// begins with the first one of the tile and its rows are `stride` apart. What was added must be sent: the
    /// decoder has to see all that the encoder saw.
    pub fn push(&mut self, rect: Rect, pixels: &[u32], stride: usize) {
        let width = usize::from(rect.width);
        let tile: Vec<u32> = pixels
            .chunks(stride)
            .take(usize::from(rect.height))
            .flat_map(|row| &row[..width])
            .map(|pixel| pixel & 0x00ff_ffff)
            .collect();
        let (coding, payload) = encode(&tile, width);
        self.bytes.push(coding.number());
        let length = u16::try_from(payload.len()).unwrap_or(u16::MAX);
        self.bytes.extend_from_slice(&length.to_le_bytes());
        self.bytes.extend_from_slice(&payload);
    }

    /// About how many bytes the frame has so far.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes.len()
    }

    /// Ends the frame and appends its bytes to `out`; nothing when no tile was added.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        out.append(&mut self.bytes);
    }
}

/// The other end of an [`Encoder`].
#[derive(Debug, Default)]
pub struct Decoder {}

impl Decoder {
    /// A decoder for an [`Encoder`] that is new too.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets all.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Decodes a frame: `bytes` is all that [`Encoder::finish`] wrote, `rects` the tiles in the order they were added.
    /// `paint` gets each tile, rows of its width. Any bytes are safe; the work is bounded by the area of the tiles.
    /// After an error the decoder is of no more use until it is reset.
    pub fn decode(
        &mut self,
        mut bytes: &[u8],
        rects: &[Rect],
        paint: &mut dyn FnMut(Rect, &[u32]),
    ) -> Result<(), ProtocolError> {
        const SHORT: ProtocolError = ProtocolError::Malformed("tiles end early");
        let mut pixels = [0; PIXELS_MAX];
        for &rect in rects {
            if rect.is_empty() || rect.width > TILE || rect.height > TILE {
                return Err(ProtocolError::Malformed("a tile is 1 by 1 to 64 by 64"));
            }
            let (&[coding, low, high], rest) = bytes.split_first_chunk().ok_or(SHORT)?;
            let length = usize::from(u16::from_le_bytes([low, high]));
            let (payload, rest) = rest.split_at_checked(length).ok_or(SHORT)?;
            bytes = rest;
            let pixels = &mut pixels[..rect.pixels()];
            decode(
                Coding::from_number(coding)?,
                payload,
                usize::from(rect.width),
                pixels,
            )?;
            paint(rect, pixels);
        }
        if bytes.is_empty() {
            Ok(())
        } else {
            Err(ProtocolError::Malformed("bytes are left over"))
        }
    }
}
