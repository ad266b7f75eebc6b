//! Where the screen is a video: tiles that change all the time and look like photographs, gathered to rectangles.
//!
//! Not videos: what was moved as it is (a scroll, a dragged window), what is small (a spinner, a cursor), what is drawn
//! (text that runs), and what changes now and then.

use super::Change;
use super::history::History;
use crate::{Rect, Size, TILE};

/// Smaller ones are left to the tiles: a spinner, an animated icon.
const PIXELS_MIN: usize = 12_000;
const SIDE_MIN: u16 = 48;
/// Longer sides than a codec takes.
const LONG_SIDE_MAX: u16 = 3840;
const SHORT_SIDE_MAX: u16 = 2160;
/// Of each hundred tiles in motion, so many must look like photographs.
const PHOTO_PERCENT_MIN: usize = 60;
/// Of each hundred pixels of the rectangle, so many must be in motion: two videos far apart are not one.
const FILLED_PERCENT_MIN: usize = 55;

/// A burst on so many of ten pixels of the desktop, and on so many at all, is how a film begins that fills it: what it shows
/// until it is known would go as photographs, which take longer than a film has time. Two changes of everything in a tenth
/// of a second that are no film cost a picture that is not exact for as long.
const BURST_TENTHS_MIN: usize = 7;
const BURST_PIXELS_MIN: usize = 500_000;

/// The histories of all tiles.
pub(crate) struct Detector {
    size: Size,
    columns: usize,
    tiles: Vec<History>,
    changed: Vec<bool>,
}

impl Detector {
    /// A screen at rest.
    pub(crate) fn new(size: Size) -> Self {
        let columns = usize::from(size.width.div_ceil(TILE));
        let count = columns * usize::from(size.height.div_ceil(TILE));
        Self {
            size,
            columns,
            tiles: vec![History::default(); count],
            changed: vec![false; count],
        }
    }

    /// The screen was looked at: these parts of tiles are others than at the look before. `is_photo` says what a part
    /// looks like now, and is told whether a film seems to begin around it; it is only asked where it matters.
    pub(crate) fn looked(
        &mut self,
        changes: &[Change],
        is_photo: &dyn Fn(usize, Rect, bool) -> bool,
        now_us: u64,
    ) {
        for &Change {
            tile, part, blocks, ..
        } in changes
        {
            let Some(history) = self.tiles.get_mut(tile) else {
                continue;
            };
            history.changed(part, blocks, now_us);
            self.changed[tile] = true;
        }
        let burst = self.is_burst(now_us);
        for &Change { tile, part, .. } in changes {
            let history = self.tiles.get_mut(tile);
            if let Some(history) = history.filter(|history| history.asks_for_look()) {
                history.looks_like_photo(is_photo(tile, part, burst));
            }
        }
        for (history, changed) in self.tiles.iter_mut().zip(&mut self.changed) {
            if !std::mem::take(changed) {
                history.looked();
            }
        }
    }

    /// What is in `rect` was moved there, or came to light because something was moved away.
    pub(crate) fn moved(&mut self, rect: Rect) {
        for (tile, _) in self.size.tiles_in(rect) {
            self.tiles[tile].forget();
        }
    }

    pub(crate) fn history(&self, tile: usize) -> Option<&History> {
        self.tiles.get(tile)
    }

    /// The rectangles in motion that look like videos. `near` says of a tile whether it is part of a video already, and
    /// `early` whether a film that fills the desktop may begin with a burst.
    pub(crate) fn rectangles(
        &self,
        near: &dyn Fn(usize) -> bool,
        early: bool,
        now_us: u64,
    ) -> Vec<Rect> {
        let burst = early && self.is_burst(now_us);
        let mut open: Vec<bool> = (0..self.tiles.len())
            .map(|tile| {
                let near = near(tile) || self.neighbours(tile).any(near);
                let history = &self.tiles[tile];
                history.in_motion(near, now_us) || (burst && history.in_burst(now_us))
            })
            .collect();
        let mut found = Vec::new();
        for tile in 0..open.len() {
            if open[tile] {
                found.extend(self.gather(tile, &mut open));
            }
        }
        found
    }

    /// Whether nearly all of the desktop changes, one time soon after the other.
    fn is_burst(&self, now_us: u64) -> bool {
        let tiles = self.tiles.iter().enumerate();
        let pixels: usize = tiles
            .filter(|(_, history)| history.in_burst(now_us))
            .filter_map(|(tile, _)| self.size.tile(tile))
            .map(Rect::pixels)
            .sum();
        pixels >= BURST_PIXELS_MIN && pixels * 10 >= self.size.pixels() * BURST_TENTHS_MIN
    }

    /// The rectangle around `tile` and everything in motion that hangs together with it.
    fn gather(&self, tile: usize, open: &mut [bool]) -> Option<Rect> {
        open[tile] = false;
        let (mut members, mut next) = (vec![tile], 0);
        while let Some(&tile) = members.get(next) {
            next += 1;
            for neighbour in self.neighbours(tile) {
                if std::mem::take(&mut open[neighbour]) {
                    members.push(neighbour);
                }
            }
        }
        let extents = || members.iter().filter_map(|tile| self.tiles[*tile].extent());
        let around = extents().fold(None, |sum: Option<Rect>, rect| {
            Some(sum.map_or(rect, |sum| sum.union(rect)))
        })?;
        let rect = even(around, self.size);
        let filled: usize = extents().map(Rect::pixels).sum();
        let photos = members
            .iter()
            .filter(|tile| self.tiles[**tile].is_photo())
            .count();
        let fits = rect.width.max(rect.height) <= LONG_SIDE_MAX
            && rect.width.min(rect.height) <= SHORT_SIDE_MAX
            && rect.width.min(rect.height) >= SIDE_MIN;
        let is_video = fits
            && rect.pixels() >= PIXELS_MIN
            && filled * 100 >= rect.pixels() * FILLED_PERCENT_MIN
            && photos * 100 >= members.len() * PHOTO_PERCENT_MIN;
        is_video.then_some(rect)
    }

    fn neighbours(&self, tile: usize) -> impl Iterator<Item = usize> {
        let (columns, count) = (self.columns, self.tiles.len());
        let column = tile % columns;
        [
            (column > 0).then(|| tile - 1),
            (column + 1 < columns).then_some(tile + 1),
            tile.checked_sub(columns),
            Some(tile + columns).filter(|below| *below < count),
        ]
        .into_iter()
        .flatten()
    }
}

/// The smallest rectangle around `rect` whose edges are even, or the screen's own.
fn even(rect: Rect, size: Size) -> Rect {
    let (x, y) = (rect.x & !1, rect.y & !1);
    let up = |edge: u16, end: u16| edge.saturating_add(edge & 1).min(end);
    Rect {
        x,
        y,
        width: up(rect.right(), size.width) - x,
        height: up(rect.bottom(), size.height) - y,
    }
}

#[cfg(test)]
#[path = "detector_tests.rs"]
mod tests;
