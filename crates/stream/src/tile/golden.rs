//! Frames whose pixels are known, to be decoded by every build of the crate: natively and as WebAssembly they give the
//! same pixels or one of them is broken.
//!
//! A file of them holds frames up to its end, little-endian: `u16` number of tiles, of each `u16` x, y, width and
//! height, `u32` length and the bytes of the frame, `u64` digest of the pixels. The decoder goes on from frame to frame.

use super::Decoder;
use crate::{ProtocolError, Rect, wire};

/// Digest of pixels; begin with [`Digest::default`]. FNV-1a over words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    /// Adds pixels.
    pub fn add(&mut self, pixels: &[u32]) {
        self.0 = pixels.iter().fold(self.0, |digest, &pixel| {
            (digest ^ u64::from(pixel)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    }

    /// As a number.
    #[must_use]
    pub fn value(self) -> u64 {
        self.0
    }
}

/// Decodes all frames of a file and compares their pixels; gives how many there were. Safe with any bytes.
pub fn verify_golden(file: &[u8]) -> Result<usize, ProtocolError> {
    let mut reader = wire::Reader::new(file);
    let (mut decoder, mut frames) = (Decoder::new(), 0);
    while reader.end().is_err() {
        let tiles = reader.u16()?;
        let mut rects = Vec::new();
        for _ in 0..tiles {
            rects.push(Rect {
                x: reader.u16()?,
                y: reader.u16()?,
                width: reader.u16()?,
                height: reader.u16()?,
            });
        }
        let length = usize::try_from(reader.u32()?).unwrap_or(usize::MAX);
        let mut digest = Digest::default();
        decoder.decode(reader.bytes(length)?, &rects, &mut |_, pixels| {
            digest.add(pixels);
        })?;
        let (low, high) = (reader.u32()?, reader.u32()?);
        if digest.value() != u64::from(high) << 32 | u64::from(low) {
            return Err(ProtocolError::Malformed("golden tiles have other pixels"));
        }
        frames += 1;
    }
    Ok(frames)
}
