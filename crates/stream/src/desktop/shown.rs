//! What the viewer shows once it has applied all that was sent. Mostly that is what was seen of the display, so only
//! the tiles are kept that are not: those of which something is owed, not exact yet, or a video's.

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
    /// Something else: all of its pixels, without gaps.
    Apart(Box<[u32]>),
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

    /// The rows that `part` of a tile shows.
    pub(super) fn rows<'a>(
        &'a self,
        seen: &'a Plane<u32>,
        tile: usize,
        part: Rect,
    ) -> impl Iterator<Item = &'a [u32]> {
        let whole = self.whole(tile);
        let inside = |pixels: &'a [u32]| (&pixels[place(whole, part)..], whole.width.into());
        let (pixels, stride) = match &self.tiles[tile] {
            Tile::Seen => (seen.from(part), seen.stride()),
            Tile::Unknown => inside(&ALL_UNKNOWN),
            Tile::Apart(pixels) => inside(pixels),
        };
        let width = usize::from(part.width);
        pixels
            .chunks(stride)
            .take(usize::from(part.height))
            .map(move |row| &row[..width])
    }

    /// The pixels that `part` of a tile shows, without gaps.
    pub(super) fn cut(&self, seen: &Plane<u32>, tile: usize, part: Rect) -> Vec<u32> {
        let mut out = Vec::with_capacity(part.pixels());
        self.rows(seen, tile, part)
            .for_each(|row| out.extend_from_slice(row));
        out
    }

    /// The smallest rectangle around what `part` of a tile does not show as it was seen.
    pub(super) fn difference(&self, seen: &Plane<u32>, tile: usize, part: Rect) -> Rect {
        if !self.is_apart(tile) {
            return Rect {
                width: 0,
                height: 0,
                ..part
            };
        }
        plane::difference(self.rows(seen, tile, part), seen.rows(part), part)
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
        if part != self.whole(tile) {
            self.set_apart(seen, tile, part)
                .for_each(|row| row.fill(UNKNOWN));
        }
        let all = match &self.tiles[tile] {
            Tile::Apart(pixels) => pixels.iter().all(|pixel| *pixel == UNKNOWN),
            Tile::Seen | Tile::Unknown => false,
        };
        if all || part == self.whole(tile) {
            self.tiles[tile] = Tile::Unknown;
        }
    }

    /// What is seen now changes in this tile, and what is shown does not. To be said before.
    pub(super) fn hold(&mut self, seen: &Plane<u32>, tile: usize) {
        if !self.is_apart(tile) {
            self.tiles[tile] = Tile::Apart(seen.cut(self.whole(tile)).into_boxed_slice());
        }
    }

    /// What is seen in `part` of a tile is shown.
    pub(super) fn settle(&mut self, seen: &Plane<u32>, tile: usize, part: Rect) {
        if part == self.whole(tile) {
            self.forget(tile);
        }
        if self.is_apart(tile) {
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
            let alike = |shown: &Self| {
                let whole = shown.whole(tile);
                shown.rows(seen, tile, whole).eq(seen.rows(whole))
            };
            if matches!(self.tiles[tile], Tile::Apart(_)) && may(tile) && alike(self) {
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
                Tile::Apart(pixels) => seen.paste(self.whole(tile), pixels),
            }
        }
        seen
    }

    fn set_apart(
        &mut self,
        seen: &Plane<u32>,
        tile: usize,
        part: Rect,
    ) -> impl Iterator<Item = &mut [u32]> {
        let whole = self.whole(tile);
        self.hold(seen, tile);
        if matches!(self.tiles[tile], Tile::Unknown) {
            let pixels = vec![UNKNOWN; whole.pixels()];
            self.tiles[tile] = Tile::Apart(pixels.into_boxed_slice());
        }
        let pixels = match &mut self.tiles[tile] {
            Tile::Apart(pixels) => &mut pixels[..],
            Tile::Seen | Tile::Unknown => &mut [],
        };
        let width = usize::from(part.width);
        pixels[place(whole, part)..]
            .chunks_mut(usize::from(whole.width))
            .take(usize::from(part.height))
            .map(move |row| &mut row[..width])
    }

    fn whole(&self, tile: usize) -> Rect {
        self.size.tile(tile).expect("a tile of the desktop")
    }
}

/// Where the first pixel of a part is in its tile's pixels.
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
        shown.hold(&seen, tile);
        seen.fill(part, 9);
        assert_eq!(shown.difference(&seen, tile, whole), part);
        assert_eq!(shown.cut(&seen, tile, part), [7; 10]);
        let before = shown.onto(seen.resized(SIZE, 0));
        assert!(before.pixels().iter().all(|pixel| *pixel == 7));
        shown.join(&seen, |_| true);
        assert!(shown.is_apart(tile));
        shown.settle(&seen, tile, part);
        shown.join(&seen, |_| false);
        assert!(shown.is_apart(tile));
        shown.join(&seen, |_| true);
        assert!(!shown.is_apart(tile));
        shown.paste(&seen, tile, part, &[1; 10]);
        assert_eq!(shown.cut(&seen, tile, part), [1; 10]);
        assert_eq!(shown.difference(&seen, tile, whole), part);
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
        assert!(matches!(shown.tiles[1], Tile::Apart(_)));
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
