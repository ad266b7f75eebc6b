//! Sums of a row's parts. A page of text has the same words everywhere, so that short runs say nothing of it; a longer
//! part of a row is mostly the only one of its kind.

use crate::checksum::Checksum;

/// Pixels of a part; what is narrower is one.
const BAND: usize = 192;
/// A shift needs so many parts at least.
pub(super) const VOTES_MIN: u32 = 3;

/// Holds only room to work in.
#[derive(Default)]
pub(super) struct Bands {
    found: Vec<(u16, u32)>,
}

impl Bands {
    /// The parts that have more than one colour: where they begin, and their hashes, which are never 0.
    pub(super) fn of(&mut self, row: &[u32]) -> &[(u16, u32)] {
        self.found.clear();
        let width = BAND.min(row.len());
        if 0 < width {
            for (x, part) in (0..).step_by(width).zip(row.chunks_exact(width)) {
                if part.iter().any(|pixel| *pixel != part[0]) {
                    self.found.push((x, hash(part, x)));
                }
            }
        }
        &self.found
    }
}

/// Of a part of a row that begins at `x`: it is only looked for in the same columns.
fn hash(part: &[u32], x: u16) -> u32 {
    let mut sum = Checksum::new(x);
    sum.add(part);
    sum.finish_short() | 1
}
