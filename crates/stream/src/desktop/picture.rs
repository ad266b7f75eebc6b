//! What the desktop knows of the viewer's picture, and how a capture becomes the content of a frame: compare, find what
//! moved, find what was there before, code what remains.

use super::coding::Coders;
use super::debts::Debts;
use super::shown::{Shown, UNKNOWN};
use super::store::Store;
use crate::coarse::Coarse;
use crate::dirty::Dirty;
use crate::motion::Motion;
use crate::plane::Plane;
use crate::video::{self, Director};
use crate::{Content, Copy, Rect, Restore, Size};

/// Changes of fewer pixels are not looked up among what was kept, nor is anything kept for them: typing and blinking
/// cost next to nothing anyway.
const LARGE_PIXELS: usize = 8 * 1024;
/// Parts of tiles smaller than this are not looked up.
const PART_PIXELS_MIN: usize = 48;

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
        self.seen = self.shown.onto(seen).resized(size, 0);
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
            let owed = self.shown.difference(&self.seen, tile, part);
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
        self.shown.lose(&self.seen, tile, part);
        self.coarse.mark(part, false);
        for owed in self.debts.take(tile) {
            for rest in owed.without(part) {
                self.debts.add(tile, rest);
            }
        }
    }

    /// Reads what is damaged into `fresh`, and says what of it is new.
    fn read(&mut self, read: &mut Read<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.dirty.is_empty() {
            return changes;
        }
        self.freshen();
        let (size, stride) = (self.size(), self.fresh.stride());
        for row in 0..self.dirty.rows() {
            let mut column = 0;
            while let Some((area, next)) = self.dirty.run(row, column) {
                read(area, self.fresh.tail_mut(area), stride);
                for row in self.fresh.rows_mut(area) {
                    row.iter_mut().for_each(|pixel| *pixel &= 0x00ff_ffff);
                }
                for column in column..next {
                    if self.dirty.take(row, column).is_none() {
                        continue;
                    }
                    let tile = row * size.tile_columns() + column;
                    let part = size.tile(tile).unwrap_or(area).intersection(area);
                    let changed = self.fresh.difference(&self.seen, part);
                    if !changed.is_empty() {
                        changes.push((tile, changed));
                    }
                }
                column = next;
            }
        }
        changes
    }

    /// Brings `fresh` up to date where it will not be read again.
    fn freshen(&mut self) {
        for (tile, part) in std::mem::take(&mut self.stale) {
            if self.dirty.of(tile).intersection(part) != part {
                self.fresh.take_over(&self.seen, part);
            }
        }
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
                self.shown.hold(&self.seen, tile);
                left = without(left, part);
            }
            for copy in copies {
                left = without(left, copy.to());
            }
            if !left.is_empty() {
                self.shown.hold(&self.seen, tile);
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

    /// What a copy moves that is not as it was seen, and where to.
    fn moved_apart(&self, copy: &Copy) -> Vec<(Rect, Vec<u32>)> {
        let parts = self.size().tiles_in(copy.from);
        parts
            .filter(|(tile, _)| self.shown.is_apart(*tile))
            .map(|(tile, part)| {
                let to = Rect {
                    x: copy.x + (part.x - copy.from.x),
                    y: copy.y + (part.y - copy.from.y),
                    ..part
                };
                (to, self.shown.cut(&self.seen, tile, part))
            })
            .collect()
    }

    /// Does the copies in what is shown. What they move as it was seen is what is seen now in its new place: that was
    /// compared. So only what is `apart` needs to be moved, and tiles that are need to be told.
    fn copy_shown(&mut self, copies: &[Copy], apart: Vec<Vec<(Rect, Vec<u32>)>>) {
        let size = self.size();
        for (copy, apart) in copies.iter().zip(apart) {
            for (tile, part) in size.tiles_in(copy.to()) {
                self.shown.settle(&self.seen, tile, part);
            }
            for (to, pixels) in apart {
                for (tile, part) in size.tiles_in(to) {
                    let pixels = part_of(&pixels, to, part);
                    self.shown.paste(&self.seen, tile, part, &pixels);
                }
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

    /// The viewer will show in this part of a tile what the display shows.
    pub(super) fn settle(&mut self, tile: usize, part: Rect) {
        self.shown.settle(&self.seen, tile, part);
    }
}

/// The pixels of `part`, which lies inside `area`, whose pixels without gaps are `pixels`.
fn part_of(pixels: &[u32], area: Rect, part: Rect) -> Vec<u32> {
    let (x, width) = (usize::from(part.x - area.x), usize::from(part.width));
    let rows = pixels
        .chunks_exact(usize::from(area.width))
        .skip(usize::from(part.y - area.y))
        .take(usize::from(part.height));
    rows.flat_map(|row| &row[x..x + width]).copied().collect()
}

/// What `rects` have and `other` has not.
fn without(rects: Vec<Rect>, other: Rect) -> Vec<Rect> {
    let rest = |rect: Rect| rect.without(other).collect::<Vec<_>>();
    rects.into_iter().flat_map(rest).collect()
}
