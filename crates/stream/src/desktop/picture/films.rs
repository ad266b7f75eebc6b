//! What of a picture videos take, and what they leave behind.

use super::{Change, Picture};
use crate::video::{self, Order};
use crate::{Copy, Rect};

impl Picture {
    /// Lets the videos see what changed, and take what is theirs: what they take is no change any more.
    pub(super) fn watch(
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
        let is_photo = |part: Rect, inside| {
            let sides = (usize::from(part.width), usize::from(part.height));
            video::is_filmed(fresh.from(part), fresh.stride(), sides, inside)
        };
        // What only moved is no motion of its own, and is not compared again for it; where nothing plays, nor is any tile
        // that a move touches, since what it did before is forgotten then.
        let (size, idle) = (self.size(), self.videos.is_idle());
        let is_moved = |tile: usize, part: Rect| {
            let whole = size.tile(tile).unwrap_or(part);
            if idle {
                moved
                    .iter()
                    .any(|moved| !moved.intersection(whole).is_empty())
            } else {
                let mut targets = copies.iter().map(Copy::to);
                targets.any(|to| to.intersection(part) == part) && !self.videos.touches(part)
            }
        };
        let changes: Vec<_> = changes
            .iter()
            .filter(|(tile, part)| !is_moved(*tile, *part))
            .map(|&(tile, part)| {
                let (before, now) = (|| seen.rows(part), || fresh.rows(part));
                let blocks = video::sampled(part, before(), now());
                // Only what a video takes has to be known exactly, or as more than it is.
                let around = if self.videos.owns(tile, part) {
                    video::touched(part)
                } else if self.videos.has(tile) {
                    video::differing(part, before(), now())
                } else {
                    blocks
                };
                video::Change {
                    tile,
                    part,
                    blocks,
                    around,
                }
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

    /// Pixels that the viewer shows exactly, in thousandths.
    pub(in super::super) fn exact_permille(&self) -> u16 {
        let films = self.videos.unknown_pixels();
        self.coarse.exact_permille_but_for(films)
    }

    /// What a video left behind is not exact, and its last picture stays until it is; but what has come there that is
    /// no film, such as a window, is owed at once.
    pub(super) fn owe_what_rests(&mut self, now_us: u64) {
        for (tile, part) in self.videos.release(now_us) {
            self.debts.rest(tile);
            let owed = self.shown.difference(&self.seen, tile, part);
            let sides = (usize::from(owed.width), usize::from(owed.height));
            if owed.is_empty() {
                continue;
            }
            if video::is_filmed(self.seen.from(owed), self.seen.stride(), sides, true) {
                self.coarse.mark(owed, true);
            } else {
                self.debts.add(tile, owed);
            }
        }
    }

    /// The next picture of a video to encode. What it paints is not known any more, also where it was sent exactly since it
    /// changed: the picture comes after that.
    pub(in super::super) fn poll_video(
        &mut self,
        base: u32,
        link: (Option<u64>, Option<u64>),
        now_us: u64,
    ) -> Option<Order> {
        let order = self.videos.poll_order(base, link, now_us)?;
        if let Order::Picture { surface, .. } = order {
            for (tile, part) in self.videos.ordered(surface) {
                self.shown.lose(&self.seen, tile, part);
                self.coarse.mark(part, false);
            }
        }
        Some(order)
    }

    /// A video paints this part of a tile: from now on it is not known what the viewer shows there.
    pub(super) fn leave_to_video(&mut self, tile: usize, part: Rect) {
        self.shown.lose(&self.seen, tile, part);
        self.coarse.mark(part, false);
        for owed in self.debts.take(tile) {
            for rest in owed.without(part) {
                self.debts.add(tile, rest);
            }
        }
    }
}
