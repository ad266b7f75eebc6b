//! What the viewer does not have yet, tile by tile.

use crate::tile::Class;
use crate::{Rect, Size};

/// Rectangles of one tile that are kept apart; above that they are joined.
const RECTS_MAX: usize = 6;
/// A tile that changed again within this time, and again, is in motion: a page that is turned twice is not.
const MOTION_US: u64 = 300_000;
const MOTION_CHANGES: u8 = 2;
/// What is in motion is not refined, and not kept, before it rests for so long.
const REST_US: u64 = 200_000;

/// One tile's.
#[derive(Default, Clone)]
struct Debt {
    rects: Vec<Rect>,
    changed_us: u64,
    /// Changes each of which came soon after the one before.
    hasty: u8,
    /// What was found of this part when it was last looked at, while it waits for room.
    class: Option<(Rect, Class)>,
}

/// For each tile, the rectangles that are to be sent, and when it changed.
pub(super) struct Debts {
    tiles: Vec<Debt>,
    /// Tiles that have any.
    count: usize,
}

impl Debts {
    pub(super) fn new(size: Size) -> Self {
        Self {
            tiles: vec![Debt::default(); size.tile_columns() * size.tile_rows()],
            count: 0,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The tiles that have debts, from `first` on and round.
    pub(super) fn tiles_from(&self, first: usize) -> Vec<usize> {
        let tiles = self.tiles.len();
        (0..tiles)
            .map(|offset| (first + offset) % tiles)
            .filter(|tile| !self.tiles[*tile].rects.is_empty())
            .collect()
    }

    pub(super) fn has(&self, tile: usize) -> bool {
        !self.tiles[tile].rects.is_empty()
    }

    /// Adds a rectangle; those of one tile never overlap, so that it does not matter in which order they are coded.
    pub(super) fn add(&mut self, tile: usize, mut rect: Rect) {
        if rect.is_empty() {
            return;
        }
        let rects = &mut self.tiles[tile].rects;
        self.count += usize::from(rects.is_empty());
        while let Some(place) = rects
            .iter()
            .position(|old| !old.intersection(rect).is_empty())
        {
            rect = rects.swap_remove(place).union(rect);
        }
        if rects.len() >= RECTS_MAX {
            rect = rects.drain(..).fold(rect, Rect::union);
        }
        rects.push(rect);
    }

    pub(super) fn take(&mut self, tile: usize) -> Vec<Rect> {
        let rects = std::mem::take(&mut self.tiles[tile].rects);
        self.count -= usize::from(!rects.is_empty());
        rects
    }

    /// What a part of a tile holds, looked at once and again after a change.
    pub(super) fn class(&mut self, tile: usize, part: Rect, look: impl FnOnce() -> Class) -> Class {
        let known = &mut self.tiles[tile].class;
        match known {
            Some((rect, class)) if *rect == part => *class,
            _ => known.insert((part, look())).1,
        }
    }

    /// The same, if it was looked at.
    pub(super) fn known_class(&self, tile: usize, part: Rect) -> Option<Class> {
        let known = self.tiles[tile].class;
        known.filter(|(rect, _)| *rect == part).map(|known| known.1)
    }

    /// Takes note that the tile changed.
    pub(super) fn changed(&mut self, tile: usize, now_us: u64) {
        let debt = &mut self.tiles[tile];
        debt.class = None;
        let soon = debt.changed_us != 0 && now_us < debt.changed_us + MOTION_US;
        debt.hasty = if soon {
            debt.hasty.saturating_add(1)
        } else {
            0
        };
        debt.changed_us = now_us;
    }

    /// The tile was a video's and rests: it is to be exact as soon as that can be.
    pub(super) fn rest(&mut self, tile: usize) {
        self.tiles[tile].hasty = 0;
    }

    /// Whether the tile keeps changing, so that what is sent of it is not looked at for long.
    pub(super) fn in_motion(&self, tile: usize) -> bool {
        self.tiles[tile].hasty >= MOTION_CHANGES
    }

    /// Whether the tile was at rest until now, so that what it shows may come back.
    pub(super) fn rested(&self, tile: usize, now_us: u64) -> bool {
        now_us >= self.tiles[tile].changed_us + REST_US
    }

    /// From when on it is worth to refine the tile.
    pub(super) fn refine_from_us(&self, tile: usize) -> u64 {
        let rest_us = if self.in_motion(tile) { REST_US } else { 0 };
        self.tiles[tile].changed_us + rest_us
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_of_a_tile_never_overlap() {
        let mut debts = Debts::new(Size {
            width: 64,
            height: 64,
        });
        let rect = |x, y| Rect {
            x,
            y,
            width: 10,
            height: 10,
        };
        [
            rect(0, 0),
            rect(30, 30),
            rect(5, 5),
            rect(0, 40),
            rect(12, 0),
        ]
        .into_iter()
        .for_each(|rect| debts.add(0, rect));
        let rects = debts.take(0);
        for (place, one) in rects.iter().enumerate() {
            let later = &rects[place + 1..];
            assert!(
                later
                    .iter()
                    .all(|other| one.intersection(*other).is_empty())
            );
        }
        assert!(debts.is_empty());
    }
}
