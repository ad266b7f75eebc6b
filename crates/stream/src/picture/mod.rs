//! Progressive pictures: a tile of a photograph is shown well at once and exactly later.
//!
//! A tile (at most 64 by 64 pixels, `0x00RRGGBB`) is sent in passes, each a self-contained run of bytes for this tile
//! alone: nothing is shared between tiles, so they may be coded side by side, sent in any order, dropped and sent again.
//!
//! * [`Encoder::first`]: a whole tile in few bytes, from nothing.
//! * [`Encoder::better`]: fewer errors than what is shown now; may be left out or repeated with rising [`Quality`].
//! * [`Encoder::exact`]: what is still missing. After it the tile is exact, whatever was shown before.
//!
//! The state of both ends is the same and nothing but pixels: `shown`, what the viewer shows of the tile. A pass is a
//! function of the tile's pixels and `shown`; it changes `shown` to what the viewer shows after it. `better` and `exact`
//! only fit the `shown` they were made against: who sends them makes sure that the viewer still has it.

use crate::ProtocolError;

/// How good a pass is, 1 (few bytes) to 100 (nearly exact).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quality(u8);

impl Quality {
    /// Cuts to 1 to 100.
    #[must_use]
    pub fn new(percent: u8) -> Self {
        Self(percent.clamp(1, 100))
    }
}

/// What a run of bytes does to a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// Made from nothing; what was shown before does not matter.
    First,
    /// Corrects what is shown.
    Better,
    /// Corrects what is shown, and nothing is missing after it.
    Exact,
}

impl Pass {
    /// What the bytes of a pass are; `None` when they are of no pass.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes.first()? {
            0 => Some(Self::Exact),
            1..=100 => Some(Self::First),
            101..=200 => Some(Self::Better),
            _ => None,
        }
    }
}

/// Makes the passes of tiles. Holds only room to work in, about 100 KiB: one for each thread is enough.
#[derive(Default)]
pub struct Encoder {}

impl Encoder {
    /// Room to work in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The first pass of `pixels`, rows of `width`: appends its bytes to `out` and sets `shown`, as long as `pixels`,
    /// to what the viewer will show.
    ///
    /// # Panics
    /// When the tile is not 1 to 64 pixels wide and high or `shown` is of another length.
    pub fn first(
        &mut self,
        pixels: &[u32],
        width: usize,
        quality: Quality,
        shown: &mut [u32],
        out: &mut Vec<u8>,
    ) {
        out.push(quality.0);
        self.exact(pixels, width, shown, out);
    }

    /// A pass that brings `shown` nearer to `pixels`.
    ///
    /// # Panics
    /// As [`Encoder::first`].
    pub fn better(
        &mut self,
        pixels: &[u32],
        width: usize,
        quality: Quality,
        shown: &mut [u32],
        out: &mut Vec<u8>,
    ) {
        out.push(100 + quality.0);
        self.exact(pixels, width, shown, out);
    }

    /// The pass after which `shown` equals `pixels`.
    ///
    /// # Panics
    /// As [`Encoder::first`].
    pub fn exact(&mut self, pixels: &[u32], width: usize, shown: &mut [u32], out: &mut Vec<u8>) {
        assert!((1..=64).contains(&width) && pixels.len() == shown.len());
        out.push(0);
        pixels
            .iter()
            .for_each(|pixel| out.extend_from_slice(&pixel.to_le_bytes()[..3]));
        shown.copy_from_slice(pixels);
    }
}

/// Applies passes. Holds only room to work in, about 100 KiB: one for each thread is enough.
#[derive(Default)]
pub struct Decoder {}

impl Decoder {
    /// Room to work in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Applies one pass to `shown`, rows of `width`. Every byte of `bytes` is read, or it is an error; after an error
    /// `shown` may be anything.
    pub fn apply(
        &mut self,
        bytes: &[u8],
        width: usize,
        shown: &mut [u32],
    ) -> Result<Pass, ProtocolError> {
        let pass = Pass::of(bytes).ok_or(ProtocolError::Malformed("no such pass"))?;
        if width == 0 || bytes.len() < 3 * shown.len() {
            return Err(ProtocolError::Malformed("a pass ends early"));
        }
        let raw = &bytes[bytes.len() - 3 * shown.len()..];
        for (pixel, bytes) in shown.iter_mut().zip(raw.chunks_exact(3)) {
            *pixel = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]);
        }
        Ok(pass)
    }
}
