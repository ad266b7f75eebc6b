//! Which parts of the picture are shown well but not exactly yet. Both ends keep it, from the frames alone: the desktop
//! to know what to refine, the viewer to say how much is exact.

use crate::picture::Pass;
use crate::{Content, Rect, Size};

/// For each tile the smallest rectangle around what is not exact in it.
pub(crate) struct Coarse {
    size: Size,
    tiles: Vec<Rect>,
    pixels: usize,
}

const NOTHING: Rect = Rect {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
};

impl Coarse {
    /// Everything is exact.
    pub(crate) fn new(size: Size) -> Self {
        Self {
            size,
            tiles: vec![NOTHING; size.tile_columns() * size.tile_rows()],
            pixels: 0,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.pixels == 0
    }

    /// Pixels that are exact, in thousandths.
    pub(crate) fn exact_permille(&self) -> u16 {
        self.exact_permille_but_for(0)
    }

    /// The same if so many other pixels are not exact either.
    pub(crate) fn exact_permille_but_for(&self, others: usize) -> u16 {
        let all = self.size.pixels();
        let exact = all.saturating_sub(self.pixels + others) * 1000 / all;
        u16::try_from(exact).unwrap_or(1000)
    }

    /// What is not exact in a tile; empty when that is nothing.
    pub(crate) fn of(&self, tile: usize) -> Rect {
        self.tiles[tile]
    }

    /// The tiles that are not exact.
    pub(crate) fn tiles(&self) -> impl Iterator<Item = (usize, Rect)> {
        self.tiles
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, rect)| !rect.is_empty())
    }

    /// Whether anything in `rect` is not exact.
    pub(crate) fn touches(&self, rect: Rect) -> bool {
        self.size
            .tiles_in(rect)
            .any(|(tile, part)| !self.tiles[tile].intersection(part).is_empty())
    }

    /// What a frame does to it. Its rectangles lie inside the size it says.
    pub(crate) fn apply(&mut self, content: &Content) {
        if let Some(size) = content.size.filter(|size| *size != self.size) {
            self.resize(size);
        }
        let lossy: Vec<bool> = content
            .copies
            .iter()
            .map(|copy| self.touches(copy.from))
            .collect();
        for (copy, lossy) in content.copies.iter().zip(lossy) {
            self.mark(copy.to(), lossy);
        }
        for restore in &content.restores {
            self.mark(restore.rect, false);
        }
        for rect in &content.tiles {
            self.mark(*rect, false);
        }
        for pass in &content.passes {
            self.mark(pass.rect, Pass::of(&pass.bytes) != Some(Pass::Exact));
        }
    }

    /// Everything in `rect` is exact, or nothing is known to be.
    pub(crate) fn mark(&mut self, rect: Rect, coarse: bool) {
        for (tile, part) in self.size.tiles_in(rect) {
            let old = self.tiles[tile];
            let new = if coarse {
                old.union(part)
            } else {
                old.without(part).fold(NOTHING, Rect::union)
            };
            self.pixels = self.pixels - old.pixels() + new.pixels();
            self.tiles[tile] = new;
        }
    }

    fn resize(&mut self, size: Size) {
        let old = std::mem::replace(self, Self::new(size));
        for (_, rect) in old.tiles() {
            self.mark(rect.clipped(size), true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Copy, PicturePass};

    #[test]
    fn what_is_coarse_moves_with_a_copy_and_goes_with_exact_parts() {
        let size = Size {
            width: 256,
            height: 128,
        };
        let mut coarse = Coarse::new(size);
        let rect = Rect {
            x: 0,
            y: 0,
            width: 64,
            height: 64,
        };
        let pass = |rect, kind| PicturePass {
            rect,
            bytes: vec![kind],
        };
        coarse.apply(&Content {
            passes: vec![pass(rect, 50)],
            ..Content::default()
        });
        assert_eq!((coarse.of(0), coarse.exact_permille()), (rect, 875));
        coarse.apply(&Content {
            copies: vec![Copy {
                from: rect,
                x: 128,
                y: 64,
            }],
            ..Content::default()
        });
        assert_eq!(
            coarse.tiles().map(|(tile, _)| tile).collect::<Vec<_>>(),
            [0, 6]
        );
        let upper = Rect { height: 16, ..rect };
        coarse.apply(&Content {
            passes: vec![pass(upper, 0)],
            ..Content::default()
        });
        assert_eq!(coarse.of(0).y, 16);
        coarse.apply(&Content {
            tiles: vec![rect],
            size: Some(Size {
                width: 128,
                height: 128,
            }),
            ..Content::default()
        });
        assert!(coarse.is_empty());
    }
}
