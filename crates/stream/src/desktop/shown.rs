//! What the viewer shows once it has applied all that was sent. Mostly that is what was seen of the display, so only
//! the parts of tiles are kept that are not: those of which something is owed, not exact yet, or a video's.

use crate::plane::{self, Plane};
use crate::{Rect, Size, TILE};

/// A pixel of which it is not known what the viewer shows: no pixel of a display is like it.
pub(super) const UNKNOWN: u32 = 0xff00_0000;
const TILE_PIXELS: usize = TILE as usize * TILE as usize;
/// A tile of which nothing is known.
static ALL_UNKNOWN: [u32; TILE_PIXELS] = [UNKNOWN; TILE_PIXELS];

/// What the viewer shows, by the number of the tile.
pub(super) struct Shown {
    size: Size,
    tiles: Vec<Tile>,
}

/// What a tile shows.
enum Tile {
    /// What was seen.
    Seen,
    /// Nobody knows: a video paints all of it.
    Unknown,
    /// Something else in a part of it: the pixels there, without gaps.
    Apart(Rect, Box<[u32]>),
}

/// Pixels of a tile that may not be those that were seen.
struct Apart<'a> {
    area: Rect,
    /// From the first one on.
    pixels: &'a [u32],
    stride: usize,
}

impl<'a> Apart<'a> {
    fn rows(&self) -> impl DoubleEndedIterator<Item = &'a [u32]> + ExactSizeIterator + use<'a> {
        let (width, height) = (usize::from(self.area.width), usize::from(self.area.height));
        let rows = self.pixels.chunks(self.stride).take(height);
        rows.map(move |row| &row[..width])
    }
}

impl Shown {
    /// All that was seen is shown.
    pub(super) fn new(size: Size) -> Self {
        let count = size.tile_columns() * size.tile_rows();
        Self {
            size,
            tiles: (0..count).map(|_| Tile::Seen).collect(),
        }
    }

    /// Whether the tile may show something else than what was seen.
    pub(super) fn is_apart(&self, tile: usize) -> bool {
        !matches!(self.tiles[tile], Tile::Seen)
    }

    /// What of `part` of a tile may not be as it was seen, without gaps.
    pub(super) fn cut_apart(&self, tile: usize, part: Rect) -> Option<(Rect, Vec<u32>)> {
        let apart = self.apart(tile, part)?;
        Some((apart.area, apart.rows().flatten().copied().collect()))
    }

    /// The pixels that `part` of a tile shows, without gaps.
    pub(super) fn cut(&self, seen: &Plane<u32>, tile: usize, part: Rect) -> Vec<u32> {
        let mut out = seen.cut(part);
        if let Some(apart) = self.apart(tile, part) {
            let stride = usize::from(part.width);
            let rows = out[place(part, apart.area)..].chunks_mut(stride);
            for (row, apart) in rows.zip(apart.rows()) {
                row[..apart.len()].copy_from_slice(apart);
            }
        }
        out
    }

    /// The smallest rectangle around what `part` of a tile does not show as it was seen.
    pub(super) fn difference(&self, seen: &Plane<u32>, tile: usize, part: Rect) -> Rect {
        match self.apart(tile, part) {
            Some(apart) => plane::difference(apart.rows(), seen.rows(apart.area), apart.area),
            None => Rect {
                width: 0,
                height: 0,
                ..part
            },
        }
    }

    /// The tile shows `pixels` in `part`, whatever is seen.
    pub(super) fn paste(&mut self, seen: &Plane<u32>, tile: usize, part: Rect, pixels: &[u32]) {
        let width = usize::from(part.width);
        let rows = self.set_apart(seen, tile, part);
        for (row, pixels) in rows.zip(pixels.chunks_exact(width)) {
            row.copy_from_slice(pixels);
        }
    }

    /// It is not known any more what the tile shows in `part`.
    pub(super) fn lose(&mut self, seen: &Plane<u32>, tile: usize, part: Rect) {
        if matches!(self.tiles[tile], Tile::Unknown) {
            return;
        }
        let whole = self.whole(tile);
        if part != whole {
            self.set_apart(seen, tile, part)
                .for_each(|row| row.fill(UNKNOWN));
        }
        let all = match &self.tiles[tile] {
            Tile::Apart(area, pixels) => {
                *area == whole && pixels.iter().all(|pixel| *pixel == UNKNOWN)
            }
            Tile::Seen | Tile::Unknown => false,
        };
        if all || part == whole {
            self.tiles[tile] = Tile::Unknown;
        }
    }

    /// What is seen now changes in `part` of this tile, and what is shown does not. To be said before.
    pub(super) fn hold(&mut self, seen: &Plane<u32>, tile: usize, part: Rect) {
        self.tiles[tile] = match &self.tiles[tile] {
            _ if part.is_empty() => return,
            Tile::Seen => Tile::Apart(part, seen.cut(part).into_boxed_slice()),
            Tile::Apart(area, _) if area.union(part) != *area => {
                let area = area.union(part);
                Tile::Apart(area, self.cut(seen, tile, area).into_boxed_slice())
            }
            Tile::Apart(..) | Tile::Unknown => return,
        };
    }

    /// What is seen in `part` of a tile is shown.
    pub(super) fn settle(&mut self, seen: &Plane<u32>, tile: usize, part: Rect) {
        let area = match &self.tiles[tile] {
            Tile::Seen => return,
            Tile::Unknown => self.whole(tile),
            Tile::Apart(area, _) => *area,
        };
        let part = area.intersection(part);
        if part == area {
            self.forget(tile);
        } else if !part.is_empty() {
            let rows = self.set_apart(seen, tile, part);
            for (row, seen) in rows.zip(seen.rows(part)) {
                row.copy_from_slice(seen);
            }
        }
    }

    /// What is seen in a whole tile is shown.
    pub(super) fn forget(&mut self, tile: usize) {
        self.tiles[tile] = Tile::Seen;
    }

    /// Forgets the tiles that show what is seen, of those that `may`.
    pub(super) fn join(&mut self, seen: &Plane<u32>, may: impl Fn(usize) -> bool) {
        for tile in 0..self.tiles.len() {
            let Tile::Apart(area, _) = &self.tiles[tile] else {
                continue;
            };
            if may(tile) && self.difference(seen, tile, *area).is_empty() {
                self.forget(tile);
            }
        }
    }

    /// All that is shown, made of what is seen.
    pub(super) fn onto(&self, mut seen: Plane<u32>) -> Plane<u32> {
        for (tile, apart) in self.tiles.iter().enumerate() {
            match apart {
                Tile::Seen => {}
                Tile::Unknown => seen.fill(self.whole(tile), UNKNOWN),
                Tile::Apart(area, pixels) => seen.paste(*area, pixels),
            }
        }
        seen
    }

    fn apart(&self, tile: usize, part: Rect) -> Option<Apart<'_>> {
        let (whole, pixels) = match &self.tiles[tile] {
            Tile::Seen => return None,
            Tile::Unknown => (self.whole(tile), &ALL_UNKNOWN[..]),
            Tile::Apart(area, pixels) => (*area, &pixels[..]),
        };
        let area = whole.intersection(part);
        (!area.is_empty()).then(|| Apart {
            area,
            pixels: &pixels[place(whole, area)..],
            stride: usize::from(whole.width),
        })
    }

    fn set_apart(
        &mut self,
        seen: &Plane<u32>,
        tile: usize,
        part: Rect,
    ) -> impl Iterator<Item = &mut [u32]> {
        self.hold(seen, tile, part);
        if matches!(self.tiles[tile], Tile::Unknown) {
            let whole = self.whole(tile);
            let pixels = vec![UNKNOWN; whole.pixels()];
            self.tiles[tile] = Tile::Apart(whole, pixels.into_boxed_slice());
        }
        let (area, pixels) = match &mut self.tiles[tile] {
            Tile::Apart(area, pixels) => (*area, &mut pixels[..]),
            Tile::Seen | Tile::Unknown => (part, &mut [][..]),
        };
        let begin = place(area, part).min(pixels.len());
        let width = usize::from(part.width);
        pixels[begin..]
            .chunks_mut(usize::from(area.width))
            .take(usize::from(part.height))
            .map(move |row| &mut row[..width])
    }

    fn whole(&self, tile: usize) -> Rect {
        self.size.tile(tile).expect("a tile of the desktop")
    }
}

/// Where the first pixel of a part is in the pixels of all of it.
fn place(whole: Rect, part: Rect) -> usize {
    usize::from(part.y - whole.y) * usize::from(whole.width) + usize::from(part.x - whole.x)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 100,
        height: 70,
    };

    #[test]
    fn a_tile_is_apart_from_the_first_difference_to_the_last() {
        let mut seen = Plane::new(SIZE, 7);
        let mut shown = Shown::new(SIZE);
        let (tile, whole) = (3, SIZE.tile(3).unwrap());
        let part = Rect {
            x: 70,
            y: 65,
            width: 5,
            height: 2,
        };
        assert!(shown.difference(&seen, tile, whole).is_empty());
        shown.hold(&seen, tile, part);
        seen.fill(part, 9);
        assert_eq!(shown.difference(&seen, tile, whole), part);
        assert_eq!(shown.cut(&seen, tile, part), [7; 10]);
        let before = shown.onto(seen.resized(SIZE, 0));
        assert!(before.pixels().iter().all(|pixel| *pixel == 7));
        shown.join(&seen, |_| true);
        assert!(shown.is_apart(tile));
        shown.settle(&seen, tile, part);
        assert!(!shown.is_apart(tile));
        shown.paste(&seen, tile, part, &[1; 10]);
        assert_eq!(shown.cut(&seen, tile, part), [1; 10]);
        assert_eq!(shown.difference(&seen, tile, whole), part);
        shown.paste(&seen, tile, part, &[9; 10]);
        shown.join(&seen, |_| false);
        assert!(shown.is_apart(tile));
        shown.join(&seen, |_| true);
        assert!(!shown.is_apart(tile));
    }

    #[test]
    fn what_is_apart_grows_by_what_is_held_and_goes_where_it_settles() {
        let mut seen = Plane::new(SIZE, 7);
        let mut shown = Shown::new(SIZE);
        let whole = SIZE.tile(0).unwrap();
        let square = |at| Rect {
            x: at,
            y: at,
            width: 4,
            height: 4,
        };
        for at in [10, 20] {
            shown.hold(&seen, 0, square(at));
            seen.fill(square(at), 9);
        }
        let both = square(10).union(square(20));
        assert_eq!(shown.difference(&seen, 0, whole), both);
        assert_eq!(shown.cut_apart(0, square(2)), None);
        let corner = shown.cut_apart(0, square(22));
        let held = Rect {
            width: 2,
            height: 2,
            ..square(22)
        };
        assert_eq!(corner, Some((held, vec![7; 4])));
        assert_eq!(shown.cut(&seen, 0, whole), [7; 64 * 64]);
        shown.settle(&seen, 0, square(10));
        assert_eq!(shown.difference(&seen, 0, whole), square(20));
        assert_eq!(shown.cut(&seen, 0, square(10)), [9; 16]);
        shown.settle(&seen, 0, both);
        assert!(!shown.is_apart(0));
    }

    #[test]
    fn what_is_lost_is_unknown_until_it_is_settled() {
        let seen = Plane::new(SIZE, 7);
        let mut shown = Shown::new(SIZE);
        let whole = SIZE.tile(1).unwrap();
        let upper = Rect {
            height: 20,
            ..whole
        };
        let lower = Rect {
            y: 20,
            height: 44,
            ..whole
        };
        shown.lose(&seen, 1, upper);
        assert!(matches!(shown.tiles[1], Tile::Apart(..)));
        shown.lose(&seen, 1, lower);
        assert!(matches!(shown.tiles[1], Tile::Unknown));
        shown.join(&seen, |_| true);
        assert_eq!(shown.difference(&seen, 1, whole), whole);
        assert!(shown.cut(&seen, 1, lower).iter().all(|p| *p == UNKNOWN));
        shown.settle(&seen, 1, upper);
        assert_eq!(shown.difference(&seen, 1, whole), lower);
        shown.settle(&seen, 1, whole);
        assert!(!shown.is_apart(1));
    }
}
