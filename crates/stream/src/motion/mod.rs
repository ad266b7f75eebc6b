//! What of a change is nothing new but a part of the old picture that moved: a page that scrolled, a window that was
//! dragged. Found from pixels alone, so it does not matter how the application drew it.
//!
//! Two steps. Shifts are proposed: the one that was found last, for who scrolls goes on; those like it ([`samples`]), for
//! who drags goes on nearly so; then by [`votes`]. [`matching`] looks what really moved by such a shift, pixel by pixel,
//! and gives rectangles. When that is nearly all there is no next shift.

mod bands;
mod marks;
mod matching;
mod samples;
#[cfg(test)]
mod tests;
mod votes;

use crate::plane::Plane;
use crate::{COPIES_MAX, Copy, Rect, TILE};
use matching::Cells;
use votes::Votes;

/// Changes with fewer pixels are coded as they are: it costs no more than to look for their origin.
const PIXELS_MIN: usize = 4096;
/// A picture of fewer new pixels stays at hand anyway.
const EARLY_PIXELS_MIN: usize = 64 * 1024;
/// How far outside the change its origin may lie: the part that a dragged window leaves may be drawn later.
const MARGIN: u16 = 64;
/// Shifts that are tried of each kind.
const SHIFTS_MAX: usize = 4;
/// When no more than so many parts of the change are left, nothing more is looked for.
const REST_SHARE: usize = 6;

/// How far something moved; positive to the right and down.
#[derive(Debug, Clone, std::marker::Copy, PartialEq, Eq)]
struct Shift {
    x: i32,
    y: i32,
}

impl Shift {
    /// The way from one place to another.
    fn between(from: (u16, u16), to: (u16, u16)) -> Self {
        let apart = |to: u16, from: u16| i32::from(to) - i32::from(from);
        Self {
            x: apart(to.0, from.0),
            y: apart(to.1, from.1),
        }
    }
}

/// Finds what moved.
#[derive(Default)]
pub(crate) struct Motion {
    votes: Votes,
    /// What was found last.
    last: Option<Shift>,
    /// It was found twice.
    steady: bool,
    /// What moved by it again, looked at while the picture is read.
    early: Option<Cells>,
}

impl Motion {
    /// A picture is read that may be new in `area`. Whoever scrolls goes on, so that each part of it is compared as soon
    /// as it is there, while it is at hand.
    pub(crate) fn begin(&mut self, area: Rect) {
        let y = area.y - area.y % TILE;
        let area = Rect {
            y,
            height: area.bottom() - y,
            ..area
        };
        self.early = (self.steady && EARLY_PIXELS_MIN <= area.pixels()).then(|| Cells::of(area));
    }

    /// These rows of tiles of `new` are there.
    pub(crate) fn came(&mut self, old: &Plane<u32>, new: &Plane<u32>, rows: Rect) {
        if let (Some(cells), Some(last)) = (&mut self.early, self.last) {
            cells.look_in(old, new, last, rows);
        }
    }

    /// Rectangles of `old` that make parts of `new`, of which `changes` are others. All are meant to be read from `old`.
    /// They lie inside the rectangle around all changes, or what [`Motion::begin`] was told and a few rows above; where destinations overlap, each is right.
    pub(crate) fn find(
        &mut self,
        old: &Plane<u32>,
        new: &Plane<u32>,
        changes: &[Rect],
    ) -> Vec<Copy> {
        let early = self.early.take();
        let around = changes.iter().copied().reduce(Rect::union);
        let changed = around.unwrap_or(old.size().rect());
        if around.is_none() || changed.pixels() < PIXELS_MIN {
            return Vec::new();
        }
        let is_early = early.is_some();
        let mut cells = early.unwrap_or_else(|| Cells::of(changed));
        cells.change(changes);
        let mut search = Search {
            old,
            new,
            all: cells.count(),
            cells,
            copies: Vec::new(),
            best: None,
        };
        if let Some(last) = self.last {
            if is_early {
                search.take_most(last);
            } else {
                search.try_last(last);
            }
            if !search.is_done() {
                search.try_all(&samples::shifts(old, new, changed, last));
            }
        }
        let source = with_margin(changed, old);
        // Who drags goes on, too.
        let rises_first = self.last.is_none_or(|last| last.x == 0);
        for rises in [rises_first, !rises_first] {
            if !search.is_done() {
                let shifts = if rises {
                    self.votes.rises(old, new, changed, source)
                } else {
                    self.votes.shifts(old, new, changed, source)
                };
                search.try_all(&shifts);
            }
        }
        let last = search.best.map(|(_, shift)| shift);
        self.steady = last.is_some() && self.last == last;
        self.last = last;
        search.copies
    }
}

/// A look for what moved.
struct Search<'a> {
    old: &'a Plane<u32>,
    new: &'a Plane<u32>,
    cells: Cells,
    /// How many cells changed.
    all: usize,
    copies: Vec<Copy>,
    /// The shift that moved most, and how many pixels.
    best: Option<(usize, Shift)>,
}

impl Search<'_> {
    fn is_done(&self) -> bool {
        self.copies.len() >= COPIES_MAX || self.cells.count() * REST_SHARE <= self.all
    }

    /// Tries a shift that nothing speaks for yet.
    fn try_last(&mut self, shift: Shift) {
        self.cells.look_roughly(self.old, self.new, shift);
        if self.moved_most() {
            self.cells.look(self.old, self.new, shift);
            self.take_most(shift);
        }
    }

    /// Takes what was found to have moved, if that is most: bare paper is alike wherever it is taken from.
    fn take_most(&mut self, shift: Shift) {
        if self.moved_most() {
            self.take(shift);
        }
    }

    fn moved_most(&self) -> bool {
        self.all < self.cells.count_moved() * 2
    }

    fn try_all(&mut self, shifts: &[Shift]) {
        for shift in shifts.iter().take(SHIFTS_MAX) {
            if self.is_done() {
                return;
            }
            self.cells.look(self.old, self.new, *shift);
            self.take(*shift);
        }
    }

    /// Takes what was found to have moved.
    fn take(&mut self, shift: Shift) {
        let mut pixels = 0;
        while self.copies.len() < COPIES_MAX
            && let Some(copy) = self.cells.take(self.old, self.new, shift)
        {
            pixels += copy.from.pixels();
            self.copies.push(copy);
        }
        if pixels > self.best.map_or(0, |(most, _)| most) {
            self.best = Some((pixels, shift));
        }
    }
}

fn with_margin(rect: Rect, plane: &Plane<u32>) -> Rect {
    let (x, y) = (rect.x.saturating_sub(MARGIN), rect.y.saturating_sub(MARGIN));
    Rect {
        x,
        y,
        width: rect.right() - x + MARGIN,
        height: rect.bottom() - y + MARGIN,
    }
    .clipped(plane.size())
}
