//! What the viewer keeps of a picture, and what comes back of it.

use super::super::shown::UNKNOWN;
use super::{Change, Picture};
use crate::{Copy, Restore};

/// Parts of tiles smaller than this are not looked up.
const PART_PIXELS_MIN: usize = 48;

impl Picture {
    /// What is shown exactly and rested, and now goes, is kept.
    pub(super) fn keep(&mut self, changes: &[Change], copies: &[Copy], now_us: u64) -> Vec<u16> {
        let size = self.size();
        let covered = copies
            .iter()
            .flat_map(|copy| size.tiles_in(copy.to()).map(|(tile, _)| tile));
        let mut tiles: Vec<usize> = changes
            .iter()
            .map(|(tile, _)| *tile)
            .chain(covered)
            .collect();
        tiles.sort_unstable();
        tiles.dedup();
        let exact = |tile: &usize| {
            !self.shown.is_apart(*tile)
                && !self.debts.has(*tile)
                && self.coarse.of(*tile).is_empty()
                && self.debts.rested(*tile, now_us)
        };
        let mut kept = Vec::new();
        for tile in tiles.into_iter().filter(exact) {
            let (Some(rect), Ok(number)) = (size.tile(tile), u16::try_from(tile)) else {
                continue;
            };
            let first = self.seen.from(rect)[0];
            let mut pixels = self.seen.rows(rect).flatten();
            let one_colour = pixels.clone().all(|pixel| *pixel == first);
            let unknown = pixels.any(|pixel| *pixel == UNKNOWN);
            if !one_colour && !unknown && self.store.keep(number, rect, &self.seen) {
                kept.push(number);
            }
        }
        kept
    }

    /// Finds what is owed among what was kept.
    pub(super) fn restore(&mut self) -> Vec<Restore> {
        let mut restores = Vec::new();
        for tile in self.debts.tiles_from(0) {
            let (Some(whole), Ok(number)) = (self.size().tile(tile), u16::try_from(tile)) else {
                continue;
            };
            let rects = self.debts.take(tile);
            let owed: usize = rects.iter().map(|rect| rect.pixels()).sum();
            if owed >= PART_PIXELS_MIN
                && let Some(place) = self.store.whole(whole, &self.seen)
            {
                self.settle(tile, whole);
                restores.push(Restore { rect: whole, place });
                continue;
            }
            for rect in rects {
                let found = (self.store).part(number, whole, rect, &self.seen, PART_PIXELS_MIN);
                let Some((place, differing)) = found else {
                    self.debts.add(tile, rect);
                    continue;
                };
                self.debts.add(tile, differing);
                for rect in rect.without(differing) {
                    self.settle(tile, rect);
                    restores.push(Restore { rect, place });
                }
            }
        }
        restores
    }
}
