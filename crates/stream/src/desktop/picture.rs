//! What the desktop knows of the viewer's picture, and how a capture becomes the content of a frame: compare, find what
//! moved, find what was there before, code what remains.

use super::coding::Coders;
use super::debts::Debts;
use super::store::Store;
use crate::coarse::Coarse;
use crate::dirty::Dirty;
use crate::motion::Motion;
use crate::plane::{Plane, difference};
use crate::video::{self, Director};
use crate::{Content, Copy, Rect, Restore, Size};

/// A pixel of which it is not known what the viewer shows: no pixel of a display is like it.
pub(super) const UNKNOWN: u32 = 0xff00_0000;
/// Changes of fewer pixels are not looked up among what was kept, nor is anything kept for them: typing and blinking
/// cost next to nothing anyway.
const LARGE_PIXELS: usize = 8 * 1024;
/// Parts of tiles smaller than this are not looked up.
const PART_PIXELS_MIN: usize = 48;

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
    /// The display as it is being read: outside of what is being compared the same as `seen`.
    fresh: Plane<u32>,
    /// What the viewer shows once it has applied all that was sent.
    pub(super) shown: Plane<u32>,
    pub(super) coarse: Coarse,
    pub(super) debts: Debts,
    pub(super) store: Store,
    pub(super) videos: Director,
    /// A picture that was too long for one frame is being sent in passes.
    pub(super) in_passes: bool,
    /// The size in the last frame.
    size_told: Option<Size>,
    dirty: Dirty,
    motion: Motion,
    /// Only away while they are at work: they are too large to be made anew for each frame.
    coders: Option<Coders>,
    band: Vec<u32>,
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
        let same = || shown.resized(size, 0);
        let mut dirty = Dirty::new(size);
        dirty.add(size.rect());
        Self {
            seen: same(),
            fresh: same(),
            coarse: Coarse::new(size),
            debts: Debts::new(size),
            store: Store::new(store_tiles),
            videos: Director::new(size),
            in_passes: false,
            size_told: None,
            dirty,
            motion: Motion::default(),
            coders: Some(Coders::default()),
            band: Vec::new(),
            shown,
        }
    }

    pub(super) fn size(&self) -> Size {
        self.seen.size()
    }

    pub(super) fn resize(&mut self, size: Size) {
        if size == self.size() {
            return;
        }
        self.shown = self.shown.resized(size, 0);
        self.seen = self.shown.resized(size, 0);
        self.fresh = self.shown.resized(size, 0);
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
        Some(if told == self.shown.size() {
            self.shown
        } else {
            self.shown.resized(told, UNKNOWN)
        })
    }

    pub(super) fn damage(&mut self, rect: Rect) {
        self.dirty.add(rect);
    }

    /// The viewer shows something else there, whatever it is.
    pub(super) fn mistrust(&mut self, rect: Rect) {
        for plane in [&mut self.seen, &mut self.fresh, &mut self.shown] {
            plane.fill(rect, UNKNOWN);
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
    pub(super) fn capture(
        &mut self,
        now_us: u64,
        room: &Room,
        read: &mut dyn FnMut(Rect, &mut [u32]),
    ) -> Content {
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
            let around = tiles.iter().map(|(_, rect)| *rect);
            let around = around.fold(tiles[0].1, Rect::union);
            content.copies = self.motion.find(&self.seen, &self.fresh, around);
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

    /// Lets the videos see what changed, and take what is theirs: what they take is no change any more.
    fn watch(
        &mut self,
        changes: &[Change],
        copies: &[Copy],
        link: (Option<u64>, bool),
        now_us: u64,
    ) {
        if !self.videos.is_able() {
            return;
        }
        let moved: Vec<_> = copies
            .iter()
            .flat_map(|copy| [copy.to(), copy.from])
            .collect();
        let (seen, fresh) = (&self.seen, &self.fresh);
        let is_photo = |part: Rect| {
            let (width, height) = (usize::from(part.width), usize::from(part.height));
            video::is_filmed(fresh.from(part), fresh.stride(), width, height)
        };
        // What only moved is no motion of its own, and is not compared again for it.
        let is_moved = |part: Rect| {
            let mut targets = copies.iter().map(Copy::to);
            targets.any(|to| to.intersection(part) == part) && !self.videos.touches(part)
        };
        let changes: Vec<_> = changes
            .iter()
            .filter(|(_, part)| !is_moved(*part))
            .map(|&(tile, part)| video::Change {
                tile,
                part,
                blocks: video::differing(part, seen.rows(part), fresh.rows(part)),
            })
            .collect();
        self.videos
            .looked(&changes, &moved, &is_photo, link, now_us);
        for change in &changes {
            for part in self.videos.take(change) {
                self.leave_to_video(change.tile, part);
            }
        }
    }

    /// What a video left behind is not exact, and its last picture stays until it is; but what has come there that is
    /// no film, such as a window, is owed at once.
    fn owe_what_rests(&mut self, now_us: u64) {
        for (tile, part) in self.videos.release(now_us) {
            self.debts.rest(tile);
            let owed = self.shown.difference(&self.seen, part);
            let (width, height) = (usize::from(owed.width), usize::from(owed.height));
            if owed.is_empty() {
                continue;
            }
            if video::is_filmed(self.seen.from(owed), self.seen.stride(), width, height) {
                self.coarse.mark(owed, true);
            } else {
                self.debts.add(tile, owed);
            }
        }
    }

    /// A video paints this part of a tile: from now on it is not known what the viewer shows there.
    fn leave_to_video(&mut self, tile: usize, part: Rect) {
        self.shown.fill(part, UNKNOWN);
        self.coarse.mark(part, false);
        for owed in self.debts.take(tile) {
            for rest in owed.without(part) {
                self.debts.add(tile, rest);
            }
        }
    }

    /// Reads what is damaged into `fresh`, and says what of it is new.
    fn read(&mut self, read: &mut dyn FnMut(Rect, &mut [u32])) -> Vec<Change> {
        let mut changes = Vec::new();
        for row in 0..self.dirty.rows() {
            let mut column = 0;
            while let Some((area, next)) = self.dirty.run(row, column) {
                self.band.resize(area.pixels(), 0);
                read(area, &mut self.band);
                let top_byte = |pixel: &mut u32| *pixel &= 0x00ff_ffff;
                self.band.iter_mut().for_each(top_byte);
                for column in column..next {
                    if self.dirty.take(row, column).is_none() {
                        continue;
                    }
                    let tile = row * self.size().tile_columns() + column;
                    let whole = self.size().tile(tile).unwrap_or(area).intersection(area);
                    let changed = difference(
                        rows_of(&self.band, area, whole),
                        self.seen.rows(whole),
                        whole,
                    );
                    if !changed.is_empty() {
                        let read = rows_of(&self.band, area, changed);
                        for (fresh, read) in self.fresh.rows_mut(changed).zip(read) {
                            fresh.copy_from_slice(read);
                        }
                        changes.push((tile, changed));
                    }
                }
                column = next;
            }
        }
        changes
    }

    /// What is shown exactly and rested, and now goes, is kept.
    fn keep(&mut self, changes: &[Change], copies: &[Copy], now_us: u64) -> Vec<u16> {
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
            !self.debts.has(*tile)
                && self.coarse.of(*tile).is_empty()
                && self.debts.rested(*tile, now_us)
        };
        let mut kept = Vec::new();
        for tile in tiles.into_iter().filter(exact) {
            let (Some(rect), Ok(number)) = (size.tile(tile), u16::try_from(tile)) else {
                continue;
            };
            let first = self.shown.from(rect)[0];
            let mut pixels = self.shown.rows(rect).flatten();
            let one_colour = pixels.clone().all(|pixel| *pixel == first);
            let unknown = pixels.any(|pixel| *pixel == UNKNOWN);
            if !one_colour && !unknown && self.store.keep(number, rect, &self.shown) {
                kept.push(number);
            }
        }
        kept
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
        self.shown.copy(copies);
        for &(tile, changed) in changes {
            self.debts.changed(tile, now_us);
            for (seen, fresh) in self.seen.rows_mut(changed).zip(self.fresh.rows(changed)) {
                seen.copy_from_slice(fresh);
            }
            let mut left = vec![changed];
            for part in self.videos.pending(tile) {
                left = without(left, part);
            }
            for copy in copies {
                left = without(left, copy.to());
            }
            for rect in left {
                self.debts
                    .add(tile, self.shown.difference(&self.seen, rect));
            }
        }
        // What else a copy brings is exact, or will be refined where it is now.
        for (copy, _) in copies.iter().zip(owing).filter(|(_, owing)| *owing) {
            for (tile, part) in size.tiles_in(copy.to()) {
                self.debts
                    .add(tile, self.shown.difference(&self.seen, part));
            }
        }
    }

    /// Finds what is owed among what was kept.
    fn restore(&mut self) -> Vec<Restore> {
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
                self.settle(whole);
                restores.push(Restore { rect: whole, place });
                continue;
            }
            for rect in rects {
                let place = (rect.pixels() >= PART_PIXELS_MIN)
                    .then(|| self.store.part(number, whole, rect, &self.seen));
                if let Some(place) = place.flatten() {
                    self.settle(rect);
                    restores.push(Restore { rect, place });
                } else {
                    self.debts.add(tile, rect);
                }
            }
        }
        restores
    }

    /// The viewer will show there what the display shows.
    pub(super) fn settle(&mut self, rect: Rect) {
        for (shown, seen) in self.shown.rows_mut(rect).zip(self.seen.rows(rect)) {
            shown.copy_from_slice(seen);
        }
    }
}

/// The rows of `part`, which lies inside `area`, whose pixels without gaps are `pixels`.
fn rows_of(pixels: &[u32], area: Rect, part: Rect) -> impl Iterator<Item = &[u32]> {
    let (x, width) = (usize::from(part.x - area.x), usize::from(part.width));
    pixels
        .chunks_exact(usize::from(area.width))
        .skip(usize::from(part.y - area.y))
        .take(usize::from(part.height))
        .map(move |row| &row[x..x + width])
}

/// What `rects` have and `other` has not.
fn without(rects: Vec<Rect>, other: Rect) -> Vec<Rect> {
    let rest = |rect: Rect| rect.without(other).collect::<Vec<_>>();
    rects.into_iter().flat_map(rest).collect()
}
