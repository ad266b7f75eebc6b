//! One video, as the desktop knows it: which tiles it paints, and what the viewer was told of it.

use super::flow::Flow;
use super::history::History;
use super::{Change, blocks};
use crate::{Rect, Size};

/// What does not change for this many times its usual interval rests: it becomes exact. Should it go on after all, that
/// has cost time of the processors, which a film that comes unevenly has not to spare.
const REST_INTERVALS_HALF: u64 = 5;
const REST_US_MIN: u64 = 60_000;
const REST_US_MAX: u64 = 400_000;

/// A part of a tile inside the rectangle.
pub(super) struct Cell {
    pub(super) tile: usize,
    pub(super) part: Rect,
    /// The blocks that the video paints.
    pub(super) painted: u64,
    /// Those that have changed since the last picture was ordered.
    pub(super) pending: u64,
    /// Those where the viewer shows something that is known only nearly.
    pub(super) unknown: u64,
}

/// What is being coded.
pub(super) struct Ordered {
    pub(super) number: u32,
    pub(super) base: u32,
    pub(super) blocks: Vec<u64>,
}

/// One video.
pub(super) struct Surface {
    pub(super) id: u16,
    pub(super) rect: Rect,
    pub(super) cells: Vec<Cell>,
    /// It fills the desktop or nearly: what lies over it is drawn by the player.
    fills: bool,
    pub(super) begun_us: u64,
    pub(super) next_number: u32,
    pub(super) key_due: bool,
    /// The last key picture that was ordered.
    pub(super) key_number: u32,
    pub(super) ordered: Option<Ordered>,
    pub(super) quick: bool,
    pub(super) flow: Flow,
}

impl Surface {
    pub(super) fn new(id: u16, rect: Rect, size: Size, quick: bool, now_us: u64) -> Self {
        let cells = size.tiles_in(rect).map(|(tile, part)| Cell {
            tile,
            part,
            painted: 0,
            pending: 0,
            unknown: 0,
        });
        Self {
            id,
            rect,
            cells: cells.collect(),
            fills: rect.pixels() * 10 >= size.pixels() * 7,
            begun_us: now_us,
            next_number: 1,
            key_due: true,
            key_number: 0,
            ordered: None,
            quick,
            flow: Flow::new(),
        }
    }

    /// Which tiles it paints from now on: those that move and look like photographs. Whether any is left.
    pub(super) fn choose(
        &mut self,
        history: &dyn Fn(usize) -> Option<History>,
        now_us: u64,
    ) -> bool {
        for cell in &mut self.cells {
            let Some(history) = history(cell.tile) else {
                continue;
            };
            let begins = self.fills && history.in_burst(now_us);
            if begins || history.in_motion(true, now_us) {
                // A block that has hardly moved is not let go at once: it would come back.
                let (usual, any) = history.usual();
                let painted = (usual | (cell.painted & any)) & blocks::touched(cell.part);
                // What has a sign in it was not taken for a film before one began around it.
                let is_film = history.is_photo() || (begins && history.may_be_photo());
                cell.painted = if is_film { painted } else { 0 };
            } else if now_us >= history.cold_from_us() {
                cell.painted = 0;
            }
        }
        self.cells
            .iter()
            .any(|cell| cell.painted | cell.unknown != 0)
    }

    /// The part of the tile that the video takes of a change: these rectangles are not to be sent. One that fills the
    /// desktop takes all that changes in a tile that it mostly paints, also what seldom does, such as subtitles: sent for
    /// itself that would be there before the picture it belongs to. Over a player in a window text stays exact at once.
    pub(super) fn take(&mut self, change: &Change) -> Vec<Rect> {
        // In rows, as tiles are numbered.
        let place = self
            .cells
            .binary_search_by_key(&change.tile, |cell| cell.tile);
        let Some(cell) = place.ok().and_then(|place| self.cells.get_mut(place)) else {
            return Vec::new();
        };
        let all = blocks::touched(cell.part);
        if self.fills && all.count_ones() < cell.painted.count_ones() * 2 {
            cell.painted |= change.around & all;
        }
        let taken = cell.painted & change.around;
        cell.pending |= taken;
        cell.unknown |= taken;
        blocks::rects(taken, cell.part)
    }

    /// Whether it paints all of this part of a tile.
    pub(super) fn owns(&self, tile: usize, part: Rect) -> bool {
        let place = self.cells.binary_search_by_key(&tile, |cell| cell.tile);
        let cell = place.ok().and_then(|place| self.cells.get(place));
        cell.is_some_and(|cell| {
            cell.part.union(part) == cell.part && blocks::touched(part) & !cell.painted == 0
        })
    }

    /// Whether the tile has a part inside its rectangle.
    pub(super) fn has(&self, tile: usize) -> bool {
        let place = self.cells.binary_search_by_key(&tile, |cell| cell.tile);
        place.is_ok()
    }

    /// The parts of a tile that the next picture paints.
    pub(super) fn pending(&self, tile: usize) -> Vec<Rect> {
        let place = self.cells.binary_search_by_key(&tile, |cell| cell.tile);
        let cell = place.ok().and_then(|place| self.cells.get(place));
        cell.map_or_else(Vec::new, |cell| blocks::rects(cell.pending, cell.part))
    }

    /// Parts that rest, and are to be made exact.
    pub(super) fn release(
        &mut self,
        history: &dyn Fn(usize) -> Option<History>,
        now_us: u64,
    ) -> Vec<(usize, Rect)> {
        let mut released = Vec::new();
        for cell in self.cells.iter_mut().filter(|cell| cell.unknown != 0) {
            let rests = history(cell.tile).is_none_or(|history| now_us >= rest_from_us(&history));
            let over = if rests {
                cell.unknown
            } else {
                cell.unknown & !cell.painted
            };
            cell.unknown &= !over;
            cell.pending &= !over;
            let parts = blocks::rects(over, cell.part).into_iter();
            released.extend(parts.map(|part| (cell.tile, part)));
        }
        released
    }

    /// When the next part will rest, or else all of it be over, if nothing changes.
    pub(super) fn release_from_us(
        &self,
        history: &dyn Fn(usize) -> Option<History>,
    ) -> Option<u64> {
        let unknown = self.cells.iter().filter(|cell| cell.unknown != 0);
        let rests =
            unknown.map(|cell| history(cell.tile).map_or(0, |history| rest_from_us(&history)));
        let painted = self.cells.iter().filter(|cell| cell.painted != 0);
        let cold = painted.filter_map(|cell| Some(history(cell.tile)?.cold_from_us()));
        rests.min().or_else(|| cold.max())
    }

    /// Everything that is known only nearly.
    pub(super) fn unknown(&self) -> impl Iterator<Item = (usize, Rect)> {
        let unknown = self.cells.iter().filter(|cell| cell.unknown != 0);
        unknown.flat_map(|cell| {
            let parts = blocks::rects(cell.unknown, cell.part).into_iter();
            parts.map(|part| (cell.tile, part))
        })
    }

    /// What the picture being coded paints.
    pub(super) fn ordered_parts(&self) -> impl Iterator<Item = (usize, Rect)> {
        let ordered = self.ordered.iter().flat_map(|ordered| &ordered.blocks);
        self.cells.iter().zip(ordered).flat_map(|(cell, blocks)| {
            let parts = blocks::rects(*blocks, cell.part).into_iter();
            parts.map(|part| (cell.tile, part))
        })
    }

    pub(super) fn wants_picture(&self) -> bool {
        self.ordered.is_none() && self.cells.iter().any(|cell| cell.pending != 0)
    }
}

fn rest_from_us(history: &History) -> u64 {
    let rest_us = history.interval_us() * REST_INTERVALS_HALF / 2;
    history.last_us() + rest_us.clamp(REST_US_MIN, REST_US_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_seldom_changes_goes_with_a_film_that_fills_the_desktop_and_stays_exact_otherwise() {
        let size = Size {
            width: 64,
            height: 64,
        };
        let larger = Size {
            width: 64,
            height: 128,
        };
        let seldom = Change {
            tile: 0,
            part: size.rect(),
            blocks: 0b11,
            around: 0b11,
        };
        let taken = |painted: u64, desktop: Size| {
            let mut surface = Surface::new(1, size.rect(), desktop, false, 0);
            surface.cells[0].painted = painted;
            surface.take(&seldom);
            surface.cells[0].pending
        };
        assert_eq!(taken(blocks::ALL & !0b11, size), 0b11);
        assert_eq!(taken(blocks::ALL & !0b11, larger), 0);
        assert_eq!(taken(0xff00, size), 0);
    }

    #[test]
    fn two_pictures_are_painted_as_a_film_and_forgotten_soon_unless_more_come() {
        let size = Size {
            width: 64,
            height: 64,
        };
        let mut history = History::default();
        for now_us in [0, 40_000] {
            history.changed(size.rect(), blocks::ALL, now_us);
            history.looks_like_photo(true);
        }
        let mut surface = Surface::new(1, size.rect(), size, false, 40_000);
        let mut paints = |history: History, now_us| {
            surface.choose(&|_| Some(history), now_us);
            surface.cells[0].painted != 0
        };
        assert!(paints(history, 40_000));
        assert!(paints(history, 200_000));
        assert!(!paints(history, 300_000));
        for now_us in [80_000, 120_000] {
            history.changed(size.rect(), blocks::ALL, now_us);
        }
        assert!(paints(history, 120_000));
        assert!(paints(history, 1_000_000));
        assert!(!paints(history, 1_200_000));
    }
}
