//! What one tile of the screen has done lately: how often it changes, where inside, and whether it looks like a photograph.

use super::blocks;
use crate::Rect;

/// Changes further apart than this are not one run.
const GAP_US_MAX: u64 = 250_000;
/// The same while the link lets us look so rarely that nothing can be said of what was between.
const GAP_UNSEEN_US_MAX: u64 = 1_000_000;
/// A run must last this long to be motion.
const RUN_US_MIN: u64 = 450_000;
/// And must have so many changes a second, or one at every look.
const CHANGES_A_SECOND_MIN: u64 = 8;
const CHANGES_MIN: u32 = 4;
/// With more changes a second it is known sooner: what a film shows until then goes as photographs, which are dear.
const FAST_RUN_US_MIN: u64 = 150_000;
const FAST_CHANGES_A_SECOND_MIN: u64 = 12;
const FAST_CHANGES_MIN: u32 = 5;
/// Changes that come so soon one after the other are a burst: all over the desktop, they are how a film begins.
const BURST_INTERVAL_US_MAX: u64 = 80_000;
const BURST_CHANGES_MIN: u32 = 2;
/// A tile that has not changed for this long is no part of a video any more; sooner where it was no more than a burst.
const COLD_US: u64 = 1_000_000;
const COLD_BURST_US: u64 = 250_000;
/// A tile beside a video needs less.
const NEAR_RUN_US_MIN: u64 = 100_000;
/// How much a photograph-like look counts, against one that is not, and how much it takes to be believed.
const PHOTO_GAIN: u8 = 2;
const PHOTO_BELIEVED: u8 = 4;
const PHOTO_MAX: u8 = 8;
/// Looks of which the changed blocks are remembered.
const REMEMBERED: usize = 8;
/// The places of changes are forgotten after two of these.
const EXTENT_US: u64 = 500_000;

/// One tile.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct History {
    run_begin_us: u64,
    last_us: u64,
    changes: u32,
    /// Looks since the run began.
    looks: u32,
    photo: u8,
    /// Which blocks changed, at the last looks with a change, in a ring.
    blocks: [u64; REMEMBERED],
    /// The pixels that changed, in this half second and the one before.
    extent: Option<Rect>,
    extent_before: Option<Rect>,
    extent_begin_us: u64,
}

impl History {
    /// The part `changed` of the tile differs from the look before, in these blocks.
    pub(super) fn changed(&mut self, changed: Rect, blocks: u64, now_us: u64) {
        let gap_us = now_us.saturating_sub(self.last_us);
        if self.changes == 0 || gap_us > self.gap_us_max() {
            *self = Self {
                run_begin_us: now_us,
                extent_begin_us: now_us,
                photo: self.photo,
                ..Self::default()
            };
        }
        if now_us.saturating_sub(self.extent_begin_us) > EXTENT_US {
            self.extent_before = self.extent.take();
            self.extent_begin_us = now_us;
        }
        self.blocks[usize::try_from(self.changes).unwrap_or(0) % REMEMBERED] = blocks;
        self.changes = self.changes.wrapping_add(1).max(1);
        self.looks = self.looks.saturating_add(1);
        self.last_us = now_us;
        self.extent = Some(self.extent.map_or(changed, |old| old.union(changed)));
    }

    /// It was looked at and had not changed, or did not have to be looked at because nothing was drawn there.
    pub(super) fn looked(&mut self) {
        self.looks = self.looks.saturating_add(1);
    }

    /// What it looks like.
    pub(super) fn looks_like_photo(&mut self, photo: bool) {
        self.photo = if photo {
            (self.photo + PHOTO_GAIN).min(PHOTO_MAX)
        } else {
            self.photo.saturating_sub(1)
        };
    }

    /// Whether to say what it looks like now: looking costs time, and a tile in motion keeps its kind.
    pub(super) fn asks_for_look(&self) -> bool {
        let known = self.photo == 0 || self.photo == PHOTO_MAX;
        !known || self.changes <= 4 || self.changes.is_multiple_of(8)
    }

    /// It was moved as it is, or its content is another's: no motion of its own.
    pub(super) fn forget(&mut self) {
        *self = Self {
            photo: self.photo,
            ..Self::default()
        };
    }

    pub(super) fn is_photo(&self) -> bool {
        self.photo >= PHOTO_BELIEVED
    }

    /// Whether it may be one: it looked so lately.
    pub(super) fn may_be_photo(&self) -> bool {
        self.photo >= PHOTO_GAIN
    }

    /// Whether it has been in motion long enough, and still is. A tile `near` a video needs less.
    pub(super) fn in_motion(&self, near: bool, now_us: u64) -> bool {
        let run_us = self.last_us.saturating_sub(self.run_begin_us);
        let changes = u64::from(self.changes) * 1_000_000;
        let often = changes >= run_us * CHANGES_A_SECOND_MIN || self.changes == self.looks;
        let fast = changes >= run_us * FAST_CHANGES_A_SECOND_MIN + 1_000_000
            && self.changes >= FAST_CHANGES_MIN;
        let long = match (near, fast) {
            (true, _) => NEAR_RUN_US_MIN,
            (false, true) => FAST_RUN_US_MIN,
            (false, false) => RUN_US_MIN,
        };
        run_us >= long && self.changes >= CHANGES_MIN && often && self.is_fresh(now_us)
    }

    /// Whether all its changes, the last of them just now, came one soon after the other, even if only a few.
    pub(super) fn in_burst(&self, now_us: u64) -> bool {
        let run_us = self.last_us.saturating_sub(self.run_begin_us);
        self.changes >= BURST_CHANGES_MIN
            && run_us <= u64::from(self.changes - 1) * BURST_INTERVAL_US_MAX
            && now_us.saturating_sub(self.last_us) <= BURST_INTERVAL_US_MAX
    }

    /// From when on it is no part of a video any more, if it does not change.
    pub(super) fn cold_from_us(&self) -> u64 {
        let cold_us = if self.changes < CHANGES_MIN {
            COLD_BURST_US
        } else {
            COLD_US
        };
        self.last_us + cold_us + 1
    }

    /// Whether the last change is so recent that the run may go on.
    fn is_fresh(&self, now_us: u64) -> bool {
        self.changes > 0 && now_us.saturating_sub(self.last_us) <= self.gap_us_max()
    }

    fn gap_us_max(&self) -> u64 {
        if self.looks > self.changes {
            GAP_US_MAX
        } else {
            GAP_UNSEEN_US_MAX
        }
    }

    /// The mean time between its changes, in microseconds.
    pub(super) fn interval_us(&self) -> u64 {
        self.last_us.saturating_sub(self.run_begin_us)
            / u64::from(self.changes.saturating_sub(1).max(1))
    }

    /// When it changed last.
    pub(super) fn last_us(&self) -> u64 {
        self.last_us
    }

    /// The blocks that changed at three of the last eight looks or more, or at both if there were two, and those that changed
    /// at any.
    pub(super) fn usual(&self) -> (u64, u64) {
        // Counts all 64 at once, in three binary places of which the last stays.
        let (mut ones, mut twos, mut fours, mut any) = (0, 0, 0, 0);
        for blocks in self.blocks {
            let carried = ones & blocks;
            ones ^= blocks;
            fours |= twos & carried;
            twos ^= carried;
            any |= blocks;
        }
        let usual = if self.changes == 2 {
            twos
        } else {
            fours | (ones & twos)
        };
        (usual, any)
    }

    /// The pixels in motion: those that changed lately, without what changes now and then.
    pub(super) fn extent(&self) -> Option<Rect> {
        let extent = match (self.extent, self.extent_before) {
            (Some(now), Some(before)) => now.union(before),
            (now, before) => now.or(before)?,
        };
        let (usual, _) = self.usual();
        let tile = |at: u16| at / crate::TILE * crate::TILE;
        Some(extent.intersection(blocks::around(usual, tile(extent.x), tile(extent.y))))
            .filter(|extent| !extent.is_empty())
    }
}
