//! Sizes and rectangles in pixels, origin at the top left.

use crate::{ProtocolError, SIDE_MAX, TILE};

/// A size; both sides are 1 to [`SIDE_MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Pixels from left to right.
    pub width: u16,
    /// Pixels from top to bottom.
    pub height: u16,
}

impl Size {
    /// Checks both sides.
    pub fn new(width: u16, height: u16) -> Result<Self, ProtocolError> {
        if (1..=SIDE_MAX).contains(&width) && (1..=SIDE_MAX).contains(&height) {
            Ok(Self { width, height })
        } else {
            Err(ProtocolError::Malformed("a side is 1 to 8192 pixels"))
        }
    }

    /// Number of pixels.
    #[must_use]
    pub fn pixels(self) -> usize {
        usize::from(self.width) * usize::from(self.height)
    }

    /// Number of tiles in a row.
    #[must_use]
    pub fn tile_columns(self) -> usize {
        usize::from(self.width.div_ceil(TILE))
    }

    /// Number of rows of tiles.
    #[must_use]
    pub fn tile_rows(self) -> usize {
        usize::from(self.height.div_ceil(TILE))
    }

    /// The tile of this number, counted in rows from the top left; those at the right and lower edge may be smaller.
    #[must_use]
    pub fn tile(self, number: usize) -> Option<Rect> {
        let columns = self.tile_columns();
        let x = u16::try_from(number % columns).ok()? * TILE;
        let y = u16::try_from(number / columns).ok()?.checked_mul(TILE)?;
        let rect = Rect {
            x,
            y,
            width: TILE,
            height: TILE,
        };
        Some(rect.clipped(self)).filter(|rect| !rect.is_empty())
    }

    /// The number of the tile that holds this pixel.
    #[must_use]
    pub fn tile_at(self, x: u16, y: u16) -> usize {
        usize::from(y / TILE) * self.tile_columns() + usize::from(x / TILE)
    }

    /// The pixels of a row of tiles; empty below the last.
    pub(crate) fn row_of_tiles(self, row: u8) -> Rect {
        Rect {
            x: 0,
            y: u16::from(row) * TILE,
            width: self.width,
            height: TILE,
        }
        .clipped(self)
    }

    /// The tiles that have a part in `rect`, which lies inside: their numbers, and the part.
    pub(crate) fn tiles_in(self, rect: Rect) -> impl Iterator<Item = (usize, Rect)> {
        let rect = rect.clipped(self);
        let rows = rect.y / TILE..rect.bottom().div_ceil(TILE);
        let columns = rect.x / TILE..rect.right().div_ceil(TILE);
        rows.flat_map(move |row| columns.clone().map(move |column| (row, column)))
            .filter(move |_| !rect.is_empty())
            .map(move |(row, column)| {
                let tile = Rect {
                    x: column * TILE,
                    y: row * TILE,
                    width: TILE,
                    height: TILE,
                };
                (self.tile_at(tile.x, tile.y), tile.intersection(rect))
            })
    }

    /// Whether `rect` is not empty and lies inside.
    #[must_use]
    pub fn holds(self, rect: Rect) -> bool {
        let end = |start: u16, length: u16| u32::from(start) + u32::from(length);
        !rect.is_empty()
            && end(rect.x, rect.width) <= u32::from(self.width)
            && end(rect.y, rect.height) <= u32::from(self.height)
    }

    /// The rectangle that covers all of it.
    #[must_use]
    pub fn rect(self) -> Rect {
        Rect {
            x: 0,
            y: 0,
            width: self.width,
            height: self.height,
        }
    }
}

/// A rectangle; may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: u16,
    /// Top edge.
    pub y: u16,
    /// Pixels from left to right.
    pub width: u16,
    /// Pixels from top to bottom.
    pub height: u16,
}

impl Rect {
    /// First column to the right of it.
    #[must_use]
    pub fn right(self) -> u16 {
        self.x.saturating_add(self.width)
    }

    /// First row below it.
    #[must_use]
    pub fn bottom(self) -> u16 {
        self.y.saturating_add(self.height)
    }

    /// Whether it covers no pixel.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }

    /// Number of pixels.
    #[must_use]
    pub fn pixels(self) -> usize {
        usize::from(self.width) * usize::from(self.height)
    }

    /// What it has in common with `other`; empty when that is nothing.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        Self {
            x,
            y,
            width: self.right().min(other.right()).saturating_sub(x),
            height: self.bottom().min(other.bottom()).saturating_sub(y),
        }
    }

    /// The smallest rectangle around both; an empty one counts for nothing.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// Up to four rectangles that cover what it has and `other` has not.
    pub fn without(self, other: Self) -> impl Iterator<Item = Self> {
        let hole = self.intersection(other);
        let parts = if hole.is_empty() {
            [Some(self), None, None, None]
        } else {
            let part = |x, y, right, bottom| {
                Some(Self {
                    x,
                    y,
                    width: right - x,
                    height: bottom - y,
                })
            };
            [
                part(self.x, self.y, self.right(), hole.y),
                part(self.x, hole.bottom(), self.right(), self.bottom()),
                part(self.x, hole.y, hole.x, hole.bottom()),
                part(hole.right(), hole.y, self.right(), hole.bottom()),
            ]
        };
        parts.into_iter().flatten().filter(|part| !part.is_empty())
    }

    /// The part of it that lies inside `size`.
    #[must_use]
    pub fn clipped(self, size: Size) -> Self {
        let (x, y) = (self.x.min(size.width), self.y.min(size.height));
        Self {
            x,
            y,
            width: self.right().min(size.width) - x,
            height: self.bottom().min(size.height) - y,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_without_a_part_covers_the_rest_once() {
        let whole = Rect {
            x: 3,
            y: 4,
            width: 20,
            height: 10,
        };
        let holes = [(0, 0, 9, 9), (5, 5, 3, 3), (20, 12, 90, 90), (0, 0, 2, 2)];
        for (x, y, width, height) in holes {
            let hole = Rect {
                x,
                y,
                width,
                height,
            };
            let left: usize = whole.without(hole).map(Rect::pixels).sum();
            assert_eq!(left + whole.intersection(hole).pixels(), whole.pixels());
            assert!(
                whole
                    .without(hole)
                    .all(|part| part.intersection(hole).is_empty())
            );
        }
    }

    #[test]
    fn tiles_are_numbered_in_rows_and_end_at_the_edge() {
        let size = Size {
            width: 130,
            height: 65,
        };
        let last = size.tile(5).unwrap();
        assert_eq!((last.x, last.y, last.width, last.height), (128, 64, 2, 1));
        assert_eq!(size.tile(6), None);
        assert_eq!(size.tile_at(129, 64), 5);
    }
}
