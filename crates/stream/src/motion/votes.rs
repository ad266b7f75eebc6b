//! Proposes shifts: what was found in the old picture at one place only, and is found in the new one at another, votes
//! for the way between. Two things are looked for: [`bands`] of rows, which a page of text has few of that are alike, and
//! [`marks`], which need no more than a few pixels and move in any direction.

use super::Shift;
use super::bands::{self, Bands};
use super::marks::Row;
use crate::Rect;
use crate::plane::Plane;

/// One row in so many of the old picture is looked at, and of the new one as many in turn, so that one of them is its
/// match whatever the shift, and then none for a while.
const ROW_STEP: usize = 4;
const ROW_PERIOD: usize = 16;
const TABLE_BITS: u32 = 15;
/// The table is full enough.
const MARKS_MAX: usize = 20_000;
/// A shift needs so many marks, at least and in parts of all that were found.
const VOTES_MIN: u32 = 4;
const VOTES_SHARE: u32 = 40;

/// A mark of the old picture.
#[derive(Clone, Copy, Default)]
struct Mark {
    /// 0 is an empty place.
    hash: u32,
    x: u16,
    y: u16,
    /// Found at more than one place, so that it says nothing.
    common: bool,
}

/// Holds only room to work in.
#[derive(Default)]
pub(super) struct Votes {
    table: Vec<Mark>,
    row: Row,
    bands: Bands,
}

impl Votes {
    /// Shifts up or down inside the columns of `target`, the most likely first.
    pub(super) fn rises(
        &mut self,
        old: &Plane<u32>,
        new: &Plane<u32>,
        target: Rect,
        source: Rect,
    ) -> Vec<Shift> {
        self.clear();
        let source = Rect {
            x: target.x,
            width: target.width,
            ..source
        };
        for (row, y) in old.rows(source).zip(source.y..).step_by(ROW_STEP) {
            for &(x, hash) in self.bands.of(row) {
                insert(&mut self.table, hash, target.x + x, y);
            }
        }
        let mut tally = Tally::default();
        for (row, y) in sampled(new, target) {
            for &(x, hash) in self.bands.of(row) {
                if let Some(mark) = look_up(&self.table, hash) {
                    tally.add(Shift::between((mark.x, mark.y), (target.x + x, y)));
                }
            }
        }
        tally.best(bands::VOTES_MIN)
    }

    fn clear(&mut self) {
        self.table.clear();
        self.table.resize(1 << TABLE_BITS, Mark::default());
    }

    /// Shifts from `source` in `old` to `target` in `new`, the most likely first.
    pub(super) fn shifts(
        &mut self,
        old: &Plane<u32>,
        new: &Plane<u32>,
        target: Rect,
        source: Rect,
    ) -> Vec<Shift> {
        self.clear();
        let mut marks = 0;
        for (row, y) in old.rows(source).zip(source.y..).step_by(ROW_STEP) {
            self.row.marks(row);
            for &(x, hash) in &self.row.marks {
                marks += usize::from(insert(&mut self.table, hash, source.x + x, y));
            }
            if marks > MARKS_MAX {
                break;
            }
        }
        if marks == 0 {
            return Vec::new();
        }
        let mut tally = Tally::default();
        for (row, y) in sampled(new, target) {
            self.row.marks(row);
            for &(x, hash) in &self.row.marks {
                if let Some(mark) = look_up(&self.table, hash) {
                    tally.add(Shift::between((mark.x, mark.y), (target.x + x, y)));
                }
            }
        }
        tally.best(VOTES_MIN)
    }
}

/// The rows of the new picture that are looked at, with their numbers.
fn sampled(new: &Plane<u32>, target: Rect) -> impl Iterator<Item = (&[u32], u16)> {
    let rows = new.rows(target).zip(target.y..).enumerate();
    rows.filter(|(number, _)| number % ROW_PERIOD < ROW_STEP)
        .map(|(_, row)| row)
}

fn place(hash: u32) -> usize {
    (hash >> (32 - TABLE_BITS)) as usize
}

/// Whether the mark was not known.
fn insert(table: &mut [Mark], hash: u32, x: u16, y: u16) -> bool {
    let mut at = place(hash);
    loop {
        let mark = &mut table[at];
        if mark.hash == hash {
            mark.common = true;
            return false;
        }
        if mark.hash == 0 {
            *mark = Mark {
                hash,
                x,
                y,
                common: false,
            };
            return true;
        }
        at = (at + 1) % table.len();
    }
}

fn look_up(table: &[Mark], hash: u32) -> Option<Mark> {
    let mut at = place(hash);
    while table[at].hash != 0 {
        if table[at].hash == hash {
            return Some(table[at]).filter(|mark| !mark.common);
        }
        at = (at + 1) % table.len();
    }
    None
}

/// Counts shifts.
#[derive(Default)]
struct Tally {
    counts: Vec<(Shift, u32)>,
    all: u32,
}

impl Tally {
    fn add(&mut self, shift: Shift) {
        self.all += 1;
        if shift == (Shift { x: 0, y: 0 }) {
            return;
        }
        // What moved together comes together, so the one wanted is mostly at the front.
        match self.counts.iter().position(|(known, _)| *known == shift) {
            Some(place) => {
                self.counts[place].1 += 1;
                if place > 0 && self.counts[place - 1].1 < self.counts[place].1 {
                    self.counts.swap(place - 1, place);
                }
            }
            // Chance alone makes many of one vote.
            None if self.counts.len() < 256 => self.counts.push((shift, 1)),
            None => {
                if let Some(last) = self.counts.last_mut() {
                    *last = (shift, 1);
                }
            }
        }
    }

    fn best(mut self, votes_min: u32) -> Vec<Shift> {
        let least = votes_min.max(self.all / VOTES_SHARE);
        self.counts.retain(|(_, count)| *count >= least);
        self.counts
            .sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        self.counts.into_iter().map(|(shift, _)| shift).collect()
    }
}
