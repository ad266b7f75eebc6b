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

mod coefficients;
mod dct;
mod entropy;
mod exact;
mod lossy;
mod mixture;
mod numbers;
mod planes;
mod scan;
mod tables;
#[cfg(test)]
mod train;

use crate::ProtocolError;
use entropy::{Kept, LANES, Reader, Writer};
use exact::Exact;
use lossy::Lossy;
use planes::Extent;

/// Edge of the largest tile.
const TILE_SIDE: usize = crate::TILE as usize;
/// What a first pass starts from.
const GREY: u32 = 0x0080_8080;
/// Added to the quality in the first byte of a pass that is not the first.
const BETTER: u8 = 100;

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
            1..=BETTER => Some(Self::First),
            101..=200 => Some(Self::Better),
            _ => None,
        }
    }
}

/// Makes the passes of tiles. Holds only room to work in, at most 200 KiB: one for each thread is enough.
#[derive(Default)]
pub struct Encoder {
    lossy: Lossy,
    exact: Exact,
    tokens: Vec<Kept>,
    bits: Vec<u8>,
}

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
        shown.fill(GREY);
        out.push(quality.0);
        self.lossy(pixels, width, quality, shown, out, true);
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
        out.push(BETTER + quality.0);
        self.lossy(pixels, width, quality, shown, out, false);
    }

    /// The pass after which `shown` equals `pixels`.
    ///
    /// # Panics
    /// As [`Encoder::first`].
    pub fn exact(&mut self, pixels: &[u32], width: usize, shown: &mut [u32], out: &mut Vec<u8>) {
        assert!(extent(width, pixels.len()).is_some() && pixels.len() == shown.len());
        out.push(0);
        let mut writer = Writer::new(LANES, &mut self.tokens, &mut self.bits);
        self.exact.write(&mut writer, width, pixels, shown);
        writer.finish(out);
        shown.copy_from_slice(pixels);
    }

    fn lossy(
        &mut self,
        pixels: &[u32],
        width: usize,
        quality: Quality,
        shown: &mut [u32],
        out: &mut Vec<u8>,
        first: bool,
    ) {
        let extent = extent(width, pixels.len()).filter(|_| pixels.len() == shown.len());
        let extent = extent.expect("a tile has 1 to 64 rows of 1 to 64 pixels");
        self.lossy.analyse(extent, pixels, shown, quality);
        let mut writer = Writer::new(1, &mut self.tokens, &mut self.bits);
        self.lossy.code(extent, &mut writer, first);
        writer.finish(out);
        self.lossy.synthesise(extent, quality, shown);
    }
}

/// The size of a tile of `count` pixels in rows of `width`, if it is one.
fn extent(width: usize, count: usize) -> Option<Extent> {
    let height = count.checked_div(width)?;
    let fits = (1..=TILE_SIDE).contains(&width) && (1..=TILE_SIDE).contains(&height);
    (fits && count == width * height).then_some(Extent { width, height })
}

/// Applies passes. Holds only room to work in, about 80 KiB: one for each thread is enough.
#[derive(Default)]
pub struct Decoder {
    lossy: Lossy,
    exact: Exact,
}

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
        let extent = extent(width, shown.len()).ok_or(ProtocolError::Malformed(
            "a picture tile has 1 to 64 rows of 1 to 64 pixels",
        ))?;
        let pass = Pass::of(bytes).ok_or(ProtocolError::Malformed("no such pass"))?;
        let (kind, bytes) = (bytes[0], &bytes[1..]);
        let mut reader = Reader::new(if pass == Pass::Exact { LANES } else { 1 }, bytes)?;
        if pass == Pass::Exact {
            self.exact.read(&mut reader, width, shown);
            reader.end()?;
            return Ok(pass);
        }
        let first = pass == Pass::First;
        let quality = Quality(if first { kind } else { kind - BETTER });
        self.lossy.clear(extent);
        self.lossy.code(extent, &mut reader, first);
        reader.end()?;
        if first {
            shown.fill(GREY);
        }
        self.lossy.synthesise(extent, quality, shown);
        Ok(pass)
    }
}
