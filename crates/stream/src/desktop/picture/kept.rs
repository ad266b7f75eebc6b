//! What the viewer keeps of a picture, and what comes back of it.

use super::super::shown::UNKNOWN;
use super::{Change, Picture};
use crate::{Copy, Rect, Restore};

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
            if self.is_worth_keeping(rect) && self.store.keep(number, rect, &self.seen) {
                kept.push(number);
            }
        }
        kept
    }

    /// Whether a tile is known, and more than one colour.
    fn is_worth_keeping(&self, rect: Rect) -> bool {
        let first = self.seen.from(rect)[0];
        let mut rows = self.seen.rows(rect);
        let one_colour = |row: &[u32]| row.iter().all(|pixel| *pixel == first);
        // No pixel of a display has anything in the upper byte, so that a row is looked at as a whole.
        let known = |row: &[u32]| row.iter().fold(0, |all, pixel| all | pixel) < UNKNOWN;
        rows.clone().all(known) && !rows.all(one_colour)
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
