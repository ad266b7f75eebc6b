//! The exact coding of changed parts of the picture. [`Encoder`] and [`Decoder`] learn from every tile they code and
//! keep what they learnt over frames, so the frames of a connection are decoded in order and completely.
//!
//! One model runs on both ends over an adaptive range coder: see `model` for a tile, `drawn` for text and widgets,
//! `shade` and `photo` for pictures, `range` for the bytes.

mod canvas;
mod class;
mod coder;
mod colour;
mod drawn;
mod golden;
mod memory;
mod model;
mod photo;
mod range;
mod shade;
mod toned;

pub use class::{Class, classify};
pub use golden::{Digest, verify_golden};

use canvas::Canvas;
use model::{Kind, Model, Plan};
use range::{Reader, Writer};
use toned::Manner;

use crate::{ProtocolError, Rect, SIDE_MAX, TILE};

/// Codes the tiles of frames; what it has seen makes later tiles shorter.
#[derive(Debug, Default)]
pub struct Encoder {
    model: Model,
    writer: Writer,
    /// Tiles of the frame that is not finished.
    tiles: usize,
}

impl Encoder {
    /// An encoder for a [`Decoder`] that is new too.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a tile to the frame: not empty, at most 64 by 64, inside the largest desktop. `pixels` (`0x00RRGGBB`, the
    /// top byte is ignored) begins with the first one of the tile and has all its rows, `stride` apart. What was added
    /// must be sent: the decoder has to see all that the encoder saw.
    pub fn push(&mut self, rect: Rect, pixels: &[u32], stride: usize) {
        self.push_known(rect, pixels, stride, None);
    }

    /// The same for whoever has [`classify`]'d all of it already.
    pub fn push_known(&mut self, rect: Rect, pixels: &[u32], stride: usize, class: Option<Class>) {
        debug_assert!(is_tile(rect));
        let canvas = &mut self.model.canvas;
        canvas.resize(rect);
        for (y, row) in pixels.chunks(stride).take(canvas.height).enumerate() {
            for (to, from) in canvas.row_mut(y).iter_mut().zip(row) {
                *to = from & 0x00ff_ffff;
            }
        }
        let plan = |canvas: &Canvas, usual| {
            let class = class.unwrap_or_else(|| canvas.class());
            plan(canvas, class, usual)
        };
        self.model.tile(&mut self.writer, rect, plan);
        self.tiles += 1;
    }

    /// About how many bytes the frame has so far.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.writer.bytes()
    }

    /// Ends the frame and appends its bytes to `out`; nothing when no tile was added.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        if self.tiles > 0 {
            self.writer.finish(out);
        }
        self.tiles = 0;
        self.model.canvas.next_frame();
    }
}

/// How the tile on the canvas is best coded; the ground `usual` is all but free.
fn plan(canvas: &Canvas, class: Class, usual: u32) -> Plan {
    let first = canvas.first();
    let kind = match class {
        Class::Solid => Kind::Solid,
        Class::Two | Class::Palette => Kind::Drawn,
        Class::Gradient => Kind::Shade,
        Class::Photo => Kind::Photo,
    };
    let ground = match kind {
        Kind::Solid => first,
        // A letter that is cut out closely may have no pixel of the paper.
        Kind::Drawn if canvas.width < 5 || canvas.height < 5 => usual,
        Kind::Drawn if canvas.tile_rows().flatten().any(|&pixel| pixel == usual) => usual,
        Kind::Drawn => canvas.frame_colour().unwrap_or(usual),
        Kind::Shade | Kind::Photo => usual,
    };
    let manner = match kind {
        Kind::Solid | Kind::Drawn => 0,
        Kind::Shade | Kind::Photo => Manner::choose(canvas),
    };
    Plan {
        kind,
        ground,
        manner,
    }
}

fn is_tile(rect: Rect) -> bool {
    !rect.is_empty()
        && rect.width <= TILE
        && rect.height <= TILE
        && rect.right() <= SIDE_MAX
        && rect.bottom() <= SIDE_MAX
}

/// The other end of an [`Encoder`].
#[derive(Debug, Default)]
pub struct Decoder {
    model: Model,
    tile: Vec<u32>,
}

impl Decoder {
    /// A decoder for an [`Encoder`] that is new too.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Decodes a frame: `bytes` is all that [`Encoder::finish`] wrote, `rects` the tiles in the order they were added.
    /// `paint` gets each tile, rows of its width. Any bytes are safe: they are tiles or an error, the work is bounded by
    /// the area of the tiles, and no memory is taken beyond that of the decoder. After an error the decoder is of no
    /// more use.
    pub fn decode(
        &mut self,
        bytes: &[u8],
        rects: &[Rect],
        paint: &mut dyn FnMut(Rect, &[u32]),
    ) -> Result<(), ProtocolError> {
        if rects.is_empty() {
            self.model.canvas.next_frame();
            return match bytes {
                [] => Ok(()),
                _ => Err(ProtocolError::Malformed("bytes of no tile")),
            };
        }
        let mut reader = Reader::new(bytes);
        for &rect in rects {
            if !is_tile(rect) {
                return Err(ProtocolError::Malformed("a tile is 1 by 1 to 64 by 64"));
            }
            self.model.canvas.resize(rect);
            self.model.tile(&mut reader, rect, |_, _| Plan::NONE);
            reader.check()?;
            self.tile.clear();
            self.model
                .canvas
                .tile_rows()
                .for_each(|row| self.tile.extend_from_slice(row));
            paint(rect, &self.tile);
        }
        self.model.canvas.next_frame();
        reader.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decoder_takes_no_more_memory_than_the_largest_desktop_needs() {
        let mut decoder = Decoder::new();
        let rect = Rect {
            x: SIDE_MAX - TILE,
            y: SIDE_MAX - TILE,
            width: TILE,
            height: TILE,
        };
        for seed in 0..20_u32 {
            let bytes: Vec<u8> = (0..3000_u32)
                .map(|place| (place ^ seed).wrapping_mul(0x9e37_79b1).to_be_bytes()[0])
                .collect();
            let _ = decoder.decode(&bytes, &[rect; 40], &mut |_, _| {});
        }
        let (columns, rows) = decoder.model.canvas.ends();
        assert_eq!(
            (columns, rows),
            (usize::from(SIDE_MAX), usize::from(SIDE_MAX))
        );
        assert!(decoder.tile.capacity() <= 8192);
    }
}
