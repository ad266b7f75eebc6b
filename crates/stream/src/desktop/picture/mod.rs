//! What the desktop knows of the viewer's picture, and how a capture becomes the content of a frame: compare, find what
//! moved, find what was there before, code what remains.

mod copied;
mod films;
mod kept;

use super::coding::Coders;
use super::debts::Debts;
use super::shown::{Shown, UNKNOWN};
use super::store::Store;
use crate::coarse::Coarse;
use crate::dirty::Dirty;
use crate::motion::Motion;
use crate::plane::Plane;
use crate::video::Director;
use crate::{Content, Copy, Rect, Size};

/// Changes of fewer pixels are not looked up among what was kept, nor is anything kept for them: typing and blinking
/// cost next to nothing anyway.
const LARGE_PIXELS: usize = 8 * 1024;

/// No desktop is so small.
const NOTHING: Size = Size {
    width: 0,
    height: 0,
};

/// Reads pixels (`0x00RRGGBB`, the upper byte is not looked at) of a rectangle into rows that lie so many pixels apart,
/// the first one from the slice's first pixel on.
pub(super) type Read<'a> = dyn FnMut(Rect, &mut [u32], usize) + 'a;

/// What a capture may use of the link.
pub(super) struct Room {
    /// Bytes of the frame, about.
    pub(super) bytes: usize,
    /// Bytes of refinement, about; `None` when it is not its time.
    pub(super) refinement_bytes: Option<usize>,
    /// Bytes a second that the link takes, if known.
    pub(super) rate: Option<u64>,
    /// Where the person looks, most likely.
    pub(super) focus: (u16, u16),
}

/// The pictures of one session.
pub(super) struct Picture {
    /// The display, as it was last read.
    pub(super) seen: Plane<u32>,
    /// The display as it is being read: the same as `seen` but for what is `stale`.
    fresh: Plane<u32>,
    /// What changed the last time: `fresh` has it as it was before.
    stale: Vec<Change>,
    pub(super) shown: Shown,
    pub(super) coarse: Coarse,
    pub(super) debts: Debts,
    pub(super) store: Store,
    pub(super) videos: Director,
    /// A picture that was too long for one frame is being sent in passes.
    pub(super) in_passes: bool,
    /// The size in the welcome.
    size_welcomed: Size,
    /// The size in the last frame.
    size_told: Option<Size>,
    dirty: Dirty,
    motion: Motion,
    /// Only away while they are at work: they are too large to be made anew for each frame.
    coders: Option<Coders>,
}

/// A part of a tile whose pixels are others than before.
type Change = (usize, Rect);

impl Picture {
    /// Black is what a viewer begins with, so black areas need not be sent.
    pub(super) fn new(size: Size, store_tiles: usize) -> Self {
        Self::of(Plane::new(size, 0), store_tiles)
    }

    /// The viewer shows `shown` already.
    pub(super) fn of(shown: Plane<u32>, store_tiles: usize) -> Self {
        let size = shown.size();
        let mut dirty = Dirty::new(size);
        dirty.add(size.rect());
        Self {
            fresh: shown.resized(size, 0),
            stale: Vec::new(),
            shown: Shown::new(size),
            coarse: Coarse::new(size),
            debts: Debts::new(size),
            store: Store::new(store_tiles),
            videos: Director::new(size),
            in_passes: false,
            size_welcomed: size,
            size_told: None,
            dirty,
            motion: Motion::default(),
            coders: Some(Coders::default()),
            seen: shown,
        }
    }

    pub(super) fn size(&self) -> Size {
        self.seen.size()
    }

    pub(super) fn resize(&mut self, size: Size) {
        if size == self.size() {
            return;
        }
        let seen = std::mem::replace(&mut self.seen, Plane::new(NOTHING, 0));
        let before = seen.size();
        self.seen = self.shown.onto(seen).resized(size, 0);
        // What a size that the viewer was not told cut off is still there.
        let told = self.size_told.unwrap_or(self.size_welcomed);
        let cut = told.rect().intersection(size.rect());
        for part in cut.without(before.rect()) {
            self.seen.fill(part, UNKNOWN);
        }
        self.fresh = self.seen.resized(size, 0);
        self.stale.clear();
        self.shown = Shown::new(size);
        self.coarse.apply(&Content {
            size: Some(size),
            ..Content::default()
        });
        self.debts = Debts::new(size);
        self.store.forget_tiles();
        self.videos.resize(size);
        self.dirty = Dirty::new(size);
        self.dirty.add(size.rect());
    }

    /// What the viewer shows, in the size that it was told; `None` before it was told any.
    pub(super) fn into_viewed(self) -> Option<Plane<u32>> {
        let told = self.size_told?;
        let shown = self.shown.onto(self.seen);
        Some(if told == shown.size() {
            shown
        } else {
            shown.resized(told, UNKNOWN)
        })
    }

    pub(super) fn damage(&mut self, rect: Rect) {
        self.dirty.add(rect);
    }

    /// The viewer shows something else there, whatever it is.
    pub(super) fn mistrust(&mut self, rect: Rect) {
        for plane in [&mut self.seen, &mut self.fresh] {
            plane.fill(rect, UNKNOWN);
        }
        for (tile, _) in self.size().tiles_in(rect) {
            self.shown.forget(tile);
        }
        self.dirty.add(rect);
    }

    /// Whether something is to be compared or sent at once.
    pub(super) fn is_urgent(&self) -> bool {
        !self.dirty.is_empty() || !self.debts.is_empty() || self.size_told != Some(self.size())
    }

    /// Whether the viewer has everything, exactly.
    pub(super) fn is_settled(&self) -> bool {
        !self.is_urgent() && self.coarse.is_empty() && self.videos.is_idle()
    }

    /// From when on something can be refined.
    pub(super) fn refine_from_us(&self) -> Option<u64> {
        let times = self
            .coarse
            .tiles()
            .map(|(tile, _)| self.debts.refine_from_us(tile));
        times.min()
    }

    /// Makes the content of the next frame; empty when there is nothing to say.
    pub(super) fn capture(&mut self, now_us: u64, room: &Room, read: &mut Read<'_>) -> Content {
        let mut content = Content::default();
        let size = self.size();
        if self.size_told != Some(size) {
            self.size_told = Some(size);
            content.size = Some(size);
        }
        let busy = !self.debts.is_empty();
        let changes = self.read(read);
        let tiles = changes.iter().copied();
        let tiles: Vec<Change> = tiles
            .filter(|(tile, part)| !self.videos.owns(*tile, *part))
            .collect();
        let large = tiles.iter().map(|(_, rect)| rect.pixels()).sum::<usize>() >= LARGE_PIXELS;
        if large {
            let parts: Vec<Rect> = tiles.iter().map(|(_, part)| *part).collect();
            content.copies = self.motion.find(&self.seen, &self.fresh, &parts);
            content.keeps = self.keep(&tiles, &content.copies, now_us);
        }
        self.watch(&changes, &content.copies, (room.rate, busy), now_us);
        self.note(&changes, &content.copies, now_us);
        self.owe_what_rests(now_us);
        if large || !content.copies.is_empty() {
            content.restores = self.restore();
        }
        let mut coders = self.coders.take().unwrap_or_default();
        coders.code_debts(self, room, &mut content);
        self.coders = Some(coders);
        self.coarse.apply(&content);
        if content.is_empty() {
            self.refine(now_us, room, &mut content);
        }
        let (debts, coarse) = (&self.debts, &self.coarse);
        let settled = |tile| !debts.has(tile) && coarse.of(tile).is_empty();
        self.shown.join(&self.seen, settled);
        content
    }

    fn refine(&mut self, now_us: u64, room: &Room, content: &mut Content) {
        let Some(bytes) = room.refinement_bytes.filter(|_| !self.is_urgent()) else {
            return;
        };
        let mut coders = self.coders.take().unwrap_or_default();
        coders.refine(self, bytes, room.focus, now_us, content);
        self.coders = Some(coders);
    }

    /// Reads what is damaged into `fresh`, and says what of it is new.
    fn read(&mut self, read: &mut Read<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.dirty.is_empty() {
            return changes;
        }
        self.freshen();
        let (size, stride) = (self.size(), self.fresh.stride());
        self.motion.begin(self.dirty.around());
        for row in 0..self.dirty.rows() {
            let mut column = 0;
            while let Some((area, next)) = self.dirty.run(row, column) {
                read(area, self.fresh.tail_mut(area), stride);
                for row in self.fresh.rows_mut(area) {
                    // Mostly nothing is there, and looking is cheaper than writing.
                    if row.iter().fold(0, |all, pixel| all | pixel) > 0x00ff_ffff {
                        row.iter_mut().for_each(|pixel| *pixel &= 0x00ff_ffff);
                    }
                }
                for column in column..next {
                    if self.dirty.take(row, column).is_none() {
                        continue;
                    }
                    let tile = row * size.tile_columns() + column;
                    let part = size.tile(tile).unwrap_or(area).intersection(area);
                    let changed = self.changed(tile, part);
                    if !changed.is_empty() {
                        changes.push((tile, changed));
                    }
                }
                column = next;
            }
            let rows = size.row_of_tiles(u8::try_from(row).unwrap_or(u8::MAX));
            self.motion.came(&self.seen, &self.fresh, rows);
        }
        changes
    }

    /// What of a damaged part has changed. A video's is taken as a whole, for hardly a pixel of it stays: so it is only
    /// compared to the end when it rests.
    fn changed(&self, tile: usize, part: Rect) -> Rect {
        let rows = || self.fresh.rows(part).zip(self.seen.rows(part));
        let plays = self.videos.owns(tile, part) && rows().step_by(8).any(|(new, old)| new != old);
        if plays {
            part
        } else {
            self.fresh.difference(&self.seen, part)
        }
    }

    /// Brings `fresh` up to date where it will not be read again.
    fn freshen(&mut self) {
        for (tile, part) in std::mem::take(&mut self.stale) {
            if self.dirty.of(tile).intersection(part) != part {
                self.fresh.take_over(&self.seen, part);
            }
        }
    }

    /// Does the copies, brings `seen` up to date and writes down what the viewer lacks.
    fn note(&mut self, changes: &[Change], copies: &[Copy], now_us: u64) {
        let size = self.size();
        // Where a copy brings what is owed itself, it is owed there too.
        let owing: Vec<bool> = copies
            .iter()
            .map(|copy| {
                size.tiles_in(copy.from)
                    .any(|(tile, _)| self.debts.has(tile))
                    || self.videos.touches(copy.from)
            })
            .collect();
        let apart: Vec<_> = copies.iter().map(|copy| self.moved_apart(copy)).collect();
        let mut lacking = Vec::new();
        for &(tile, changed) in changes {
            self.debts.changed(tile, now_us);
            let mut left = vec![changed];
            for part in self.videos.pending(tile) {
                self.shown.hold(&self.seen, tile, part);
                left = without(left, part);
            }
            for copy in copies {
                left = without(left, copy.to());
            }
            if let Some(around) = left.iter().copied().reduce(Rect::union) {
                self.shown.hold(&self.seen, tile, around);
                lacking.push((tile, left));
            }
        }
        if !changes.is_empty() {
            std::mem::swap(&mut self.seen, &mut self.fresh);
            self.stale = changes.to_vec();
        }
        self.copy_shown(copies, apart);
        for (tile, left) in lacking {
            for part in left {
                self.owe(tile, part);
            }
        }
        // What else a copy brings is exact, or will be refined where it is now.
        for (copy, _) in copies.iter().zip(owing).filter(|(_, owing)| *owing) {
            for (tile, part) in size.tiles_in(copy.to()) {
                self.owe(tile, part);
            }
        }
    }

    fn owe(&mut self, tile: usize, part: Rect) {
        let owed = self.shown.difference(&self.seen, tile, part);
        self.debts.add(tile, owed);
    }

    /// The viewer will show in this part of a tile what the display shows.
    pub(super) fn settle(&mut self, tile: usize, part: Rect) {
        self.shown.settle(&self.seen, tile, part);
    }
}

/// What `rects` have and `other` has not.
fn without(rects: Vec<Rect>, other: Rect) -> Vec<Rect> {
    let rest = |rect: Rect| rect.without(other).collect::<Vec<_>>();
    rects.into_iter().flat_map(rest).collect()
}
