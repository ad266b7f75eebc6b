//! The pixels of the tile being coded and those around it that both ends know.

use super::{Class, classify};
use crate::{Rect, TILE};

/// Pixels beside a row of a tile on its left, and again on its right.
pub(super) const SIDE: usize = 3;
/// Rows above a tile.
pub(super) const ABOVE: usize = 2;
/// Longest side of a tile.
pub(super) const EDGE: usize = TILE as usize;
/// Pixels of a row with those beside it.
pub(super) const STRIDE: usize = EDGE + 2 * SIDE;

/// A row with the pixels beside it.
pub(super) type Row = [u32; STRIDE];

/// A tile with its surroundings.
#[derive(Debug)]
pub(super) struct Canvas {
    /// At most [`EDGE`], as the height.
    pub(super) width: usize,
    pub(super) height: usize,
    /// The rows above, then those of the tile.
    pub(super) rows: Box<[Row; EDGE + ABOVE]>,
    /// By column: how the last tile ended there at its bottom.
    bottoms: Vec<Bottom>,
    /// By row: how the last tile ended there on its right.
    rights: Vec<Right>,
    frame: u32,
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            width: 0,
            height: 0,
            rows: Box::new([[0; STRIDE]; EDGE + ABOVE]),
            bottoms: Vec::new(),
            rights: Vec::new(),
            frame: 1,
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Bottom {
    frame: u32,
    /// The row below.
    y: u16,
    /// The last two pixels from above to below.
    pixels: [u32; ABOVE],
}

#[derive(Debug, Clone, Copy, Default)]
struct Right {
    frame: u32,
    /// The column right of it.
    x: u16,
    /// The last three pixels from left to right.
    pixels: [u32; SIDE],
}

impl Canvas {
    /// The pixels of row `y` of the tile.
    #[inline]
    pub(super) fn row_mut(&mut self, y: usize) -> &mut [u32] {
        &mut self.rows[y + ABOVE][SIDE..SIDE + self.width]
    }

    /// The rows of the tile.
    pub(super) fn tile_rows(&self) -> impl Iterator<Item = &[u32]> {
        self.rows[ABOVE..ABOVE + self.height]
            .iter()
            .map(|row| &row[SIDE..SIDE + self.width])
    }

    /// The first pixel of the tile.
    pub(super) fn first(&self) -> u32 {
        self.rows[ABOVE][SIDE]
    }

    /// What kind of picture the tile is.
    pub(super) fn class(&self) -> Class {
        let pixels = self.rows[ABOVE..].as_flattened();
        classify(&pixels[SIDE..], STRIDE, self.width, self.height)
    }

    /// The colour that more than half of the outermost pixels of the tile have.
    pub(super) fn frame_colour(&self) -> Option<u32> {
        let outermost = || {
            let inner = self.height.saturating_sub(2);
            let mut rows = self.tile_rows();
            let (first, last) = (rows.next(), self.tile_rows().last());
            let ends = rows
                .take(inner)
                .flat_map(|row| [row[0], row[row.len() - 1]]);
            let whole = first.into_iter().chain(last).flatten().copied();
            whole.chain(ends)
        };
        // The only one that can have more than half is what is left when different ones cancel each other.
        let (mut candidate, mut votes) = (self.first(), 0_usize);
        for pixel in outermost() {
            match votes {
                0 => (candidate, votes) = (pixel, 1),
                _ if pixel == candidate => votes += 1,
                _ => votes -= 1,
            }
        }
        let (alike, all) = outermost().fold((0, 0), |(alike, all), pixel| {
            (alike + usize::from(pixel == candidate), all + 1)
        });
        (alike * 2 > all).then_some(candidate)
    }

    /// Tiles of earlier frames are no neighbours any more: what they showed may have moved.
    pub(super) fn next_frame(&mut self) {
        self.frame = self.frame.wrapping_add(1);
    }

    /// The tile is as large as `rect` now.
    pub(super) fn resize(&mut self, rect: Rect) {
        self.width = usize::from(rect.width).min(EDGE);
        self.height = usize::from(rect.height).min(EDGE);
    }

    /// For how many columns and rows it is kept how tiles ended there.
    #[cfg(test)]
    pub(super) fn ends(&self) -> (usize, usize) {
        (self.bottoms.len(), self.rights.len())
    }

    fn bottom(&self, x: usize, y: u16) -> Option<&Bottom> {
        let bottom = self.bottoms.get(x)?;
        (bottom.frame == self.frame && bottom.y == y).then_some(bottom)
    }

    fn right(&self, x: u16, y: usize) -> Option<&Right> {
        let right = self.rights.get(y)?;
        (right.frame == self.frame && right.x == x).then_some(right)
    }

    /// The colour above or left of `rect`'s first pixel, if a tile of this frame ended there.
    pub(super) fn neighbour(&self, rect: Rect) -> Option<u32> {
        let above = self.bottom(usize::from(rect.x), rect.y);
        let left = self.right(rect.x, usize::from(rect.y));
        above
            .map(|bottom| bottom.pixels[ABOVE - 1])
            .or(left.map(|right| right.pixels[SIDE - 1]))
    }

    /// Writes what is around `rect`; what is not known has the colour `ground`.
    pub(super) fn surround(&mut self, rect: Rect, ground: u32) {
        for column in 0..self.width + 2 * SIDE {
            let x = (usize::from(rect.x) + column).checked_sub(SIDE);
            let bottom = x.and_then(|x| self.bottom(x, rect.y));
            let pixels = bottom.map_or([ground; ABOVE], |bottom| bottom.pixels);
            for (row, pixel) in self.rows.iter_mut().zip(pixels) {
                row[column] = pixel;
            }
        }
        for y in 0..self.height {
            let right = self.right(rect.x, usize::from(rect.y) + y);
            let pixels = right.map_or([ground; SIDE], |right| right.pixels);
            self.rows[y + ABOVE][..SIDE].copy_from_slice(&pixels);
        }
    }

    /// Repeats the last pixel of row `y` beyond its end, for the row below to look at.
    #[inline]
    pub(super) fn close_row(&mut self, y: usize) {
        let end = SIDE + self.width;
        let row = &mut self.rows[y + ABOVE];
        let last = row[end - 1];
        row[end..end + SIDE].fill(last);
    }

    /// Keeps how the tile ends, for those right of it and below.
    pub(super) fn keep_ends(&mut self, rect: Rect) {
        let (x, y) = (usize::from(rect.x), usize::from(rect.y));
        let (right, bottom) = (x + self.width, y + self.height);
        if self.bottoms.len() < right {
            self.bottoms.resize(right, Bottom::default());
        }
        if self.rights.len() < bottom {
            self.rights.resize(bottom, Right::default());
        }
        let last = [&self.rows[self.height], &self.rows[self.height + 1]];
        for (column, end) in self.bottoms[x..right].iter_mut().enumerate() {
            *end = Bottom {
                frame: self.frame,
                y: rect.bottom(),
                pixels: last.map(|row| row[SIDE + column]),
            };
        }
        for (row, end) in self.rows[ABOVE..].iter().zip(&mut self.rights[y..bottom]) {
            *end = Right {
                frame: self.frame,
                x: rect.right(),
                pixels: [0, 1, 2].map(|back: usize| row[self.width + back]),
            };
        }
    }
}
