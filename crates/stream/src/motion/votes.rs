//! Proposes shifts. A run of [`RUN`] pixels is a *mark* when the hash of its own pixels says so; what moved has the same
//! marks in both pictures, so that few of them need to be kept and looked up.

use super::Shift;
use crate::Rect;
use crate::plane::Plane;

/// Pixels of a run.
const RUN: usize = 16;
/// One run in so many is a mark.
const SPARSE_BITS: u32 = 5;
/// One row in so many of the old picture is looked at, and of the new one as many in turn, so that one of them is its
/// match whatever the shift, and then none for a while.
const ROW_STEP: usize = 4;
const ROW_PERIOD: usize = 16;
const CHUNK: usize = 32;
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
}

impl Votes {
    /// Shifts from `source` in `old` to `target` in `new`, the most likely first.
    pub(super) fn shifts(
        &mut self,
        old: &Plane<u32>,
        new: &Plane<u32>,
        target: Rect,
        source: Rect,
    ) -> Vec<Shift> {
        self.table.clear();
        self.table.resize(1 << TABLE_BITS, Mark::default());
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
        let rows = new.rows(target).zip(target.y..).enumerate();
        for (_, (row, y)) in rows.filter(|(number, _)| number % ROW_PERIOD < ROW_STEP) {
            self.row.marks(row);
            for &(x, hash) in &self.row.marks {
                if let Some(mark) = look_up(&self.table, hash) {
                    let apart = |new: u16, old: u16| i32::from(new) - i32::from(old);
                    tally.add(Shift {
                        x: apart(target.x + x, mark.x),
                        y: apart(y, mark.y),
                    });
                }
            }
        }
        tally.best()
    }
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

    fn best(mut self) -> Vec<Shift> {
        let least = VOTES_MIN.max(self.all / VOTES_SHARE);
        self.counts.retain(|(_, count)| *count >= least);
        self.counts
            .sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        self.counts.into_iter().map(|(shift, _)| shift).collect()
    }
}

/// Finds the marks of one row of pixels.
#[derive(Default)]
struct Row {
    mixed: Vec<u32>,
    marks: Vec<(u16, u32)>,
}

impl Row {
    fn marks(&mut self, pixels: &[u32]) {
        self.marks.clear();
        if pixels.len() < RUN {
            return;
        }
        // The first four pixels decide, with nothing but shifts and sums: this looks at every pixel.
        let starts = pixels.len() - RUN + 1;
        self.mixed.clear();
        self.mixed.extend(
            pixels[..starts]
                .iter()
                .zip(&pixels[1..])
                .zip(&pixels[2..])
                .zip(&pixels[3..])
                .map(|(((a, b), c), d)| {
                    let sum = (a ^ b << 5).wrapping_add(c << 3 ^ d << 7 ^ d >> 9);
                    sum.wrapping_add(sum >> 11) ^ sum >> 19
                }),
        );
        for (chunk, mixed) in self.mixed.chunks(CHUNK).enumerate() {
            // Most chunks have none, which is seen for all of it at once.
            let any = mixed
                .iter()
                .fold(0, |any, mixed| any | u32::from(is_mark(*mixed)));
            if any == 0 {
                continue;
            }
            for place in (0..mixed.len()).filter(|place| is_mark(mixed[*place])) {
                let x = chunk * CHUNK + place;
                let run = &pixels[x..x + RUN];
                let ends_differ = run[0] != run[RUN - 1] || run[0] != run[RUN / 2];
                if ends_differ || run.iter().any(|pixel| pixel != &run[0]) {
                    let x = u16::try_from(x).expect("a row has at most 8192 pixels");
                    self.marks.push((x, hash(run)));
                }
            }
        }
    }
}

fn is_mark(mixed: u32) -> bool {
    mixed & ((1 << SPARSE_BITS) - 1) == 0x0a
}

/// Never 0, which is an empty place.
fn hash(run: &[u32]) -> u32 {
    let sum = run
        .chunks_exact(2)
        .fold(0x9e37_79b9_7f4a_7c15_u64, |sum, pair| {
            let mixed = (sum ^ (u64::from(pair[0]) | u64::from(pair[1]) << 32))
                .wrapping_mul(0xd6e8_feb8_6659_fd93);
            mixed ^ mixed >> 32
        });
    u32::try_from(sum >> 32).unwrap_or(0) | 1
}
