//! Quantised coefficients as tokens. A block is its DC, the place of its last coefficient in the scan, and the
//! coefficients before that; how likely each is depends on those around it in the block and in the blocks to the left
//! and above.

use super::dct::SIDE;
use super::entropy::Coder;
use super::numbers::{low_byte_32, magnitude, signed, wide};
use super::scan::{BANDS, Levels, NEARNESS_LENGTH, Nearness, PADDED, SCAN};

/// Tables that [`walk`] uses.
pub(super) const TABLES: usize = 2 * PER_KIND;
const DC_TABLES: usize = 3;
const LAST_TABLES: usize = 9;
const FINAL_TABLES: usize = BANDS;
const NEARNESS: usize = 9;
const REMAINDERS: usize = 3;
const LAST: usize = DC_TABLES;
const FINAL: usize = LAST + LAST_TABLES;
const INNER: usize = FINAL + FINAL_TABLES;
const PER_KIND: usize = INNER + BANDS * NEARNESS * REMAINDERS;

/// Blocks of one plane.
pub(super) struct Plane<'a> {
    /// Blocks, rows of `across`.
    pub(super) levels: &'a mut [Levels],
    /// For each block the place in the scan of its last coefficient that is not zero, 0 for none beside the DC.
    pub(super) lasts: &'a mut [u8],
    /// Blocks from left to right.
    pub(super) across: usize,
    /// Whether it is a plane of colour rather than of brightness.
    pub(super) colour: bool,
}

/// Codes all blocks of `planes`; `predicted` when a block's DC is like its neighbours'.
pub(super) fn walk(coder: &mut impl Coder, planes: &mut [Plane<'_>], predicted: bool) {
    for plane in planes {
        let base = if plane.colour { PER_KIND } else { 0 };
        let lasts = &mut *plane.lasts;
        for place in 0..plane.levels.len() {
            let (before, rest) = plane.levels.split_at_mut(place);
            let left = (!place.is_multiple_of(plane.across)).then(|| place - 1);
            let up = place.checked_sub(plane.across);
            let Some(block) = rest.first_mut() else {
                return;
            };
            dc(
                coder,
                base,
                block,
                before,
                (left, up),
                plane.across,
                predicted,
            );
            let beside = left.or(up).map_or(0, |at| lasts[at]);
            let above = up.or(left).map_or(0, |at| lasts[at]);
            let around = usize::from(beside) + usize::from(above);
            let last = last(coder, base + LAST, lasts[place], around);
            lasts[place] = last;
            if last > 0 {
                let near = |at: Option<usize>| at.map(|at| &before[at]);
                inner(coder, base + INNER, block, last, [near(left), near(up)]);
            }
        }
    }
}

type Neighbours = (Option<usize>, Option<usize>);

fn dc(
    coder: &mut impl Coder,
    base: usize,
    block: &mut Levels,
    before: &[Levels],
    (left, up): Neighbours,
    across: usize,
    predicted: bool,
) {
    let (prediction, table) = match (left, up) {
        _ if !predicted => (0, 2),
        (None, None) => (0, 0),
        (Some(at), None) | (None, Some(at)) => (before[at][0], 1),
        (Some(left), Some(up)) => (
            median(before[left][0], before[up][0], before[left - across][0]),
            1,
        ),
    };
    block[0] = prediction.wrapping_add(wide(
        coder,
        0,
        base + table,
        block[0].wrapping_sub(prediction),
    ));
}

/// What `left` and `up` promise when `corner` is between them: the plane through all three, else the nearer edge.
pub(super) fn median(left: i16, up: i16, corner: i16) -> i16 {
    let (low, high) = (left.min(up), left.max(up));
    left.wrapping_add(up).wrapping_sub(corner).clamp(low, high)
}

/// Place of the last coefficient that is not zero.
fn last(coder: &mut impl Coder, base: usize, last: u8, around: usize) -> u8 {
    let context = match around {
        0 => 0,
        1..=2 => 1,
        3..=6 => 2,
        7..=14 => 3,
        15..=28 => 4,
        29..=54 => 5,
        55..=100 => 6,
        101..=190 => 7,
        _ => 8,
    };
    let token = match last {
        0..4 => last,
        _ => {
            let log = last.ilog2();
            (last >> (log - 1)) + low_byte_32(log) * 2 - 2
        }
    };
    let token = coder.token(0, base + context, token);
    let (start, count) = match token {
        0..4 => (token, 0),
        _ => {
            let log = u32::from(token) / 2;
            ((2 + token % 2) << (log - 1), log - 1)
        }
    };
    start + low_byte_32(coder.bits(count, u32::from(last.wrapping_sub(start))))
}

/// The coefficients after the DC up to the `last`, which is not zero.
fn inner(
    coder: &mut impl Coder,
    base: usize,
    block: &mut Levels,
    last: u8,
    [left, up]: [Option<&Levels>; 2],
) {
    const ZEROS: Levels = [0; SIDE * SIDE];
    let (left, up) = match (left, up) {
        (Some(left), Some(up)) => (left, up),
        (Some(one), None) | (None, Some(one)) => (one, one),
        (None, None) => (&ZEROS, &ZEROS),
    };
    let mut near: Nearness = [0; NEARNESS_LENGTH];
    let last = usize::from(last);
    for (k, place) in SCAN.iter().enumerate().take(last + 1).skip(1) {
        let (at, padded, band) = (
            usize::from(place.at),
            usize::from(place.padded),
            usize::from(place.band),
        );
        let value = block[at];
        let value = if k == last {
            let size = magnitude(
                coder,
                base - FINAL_TABLES + band,
                value.unsigned_abs().wrapping_sub(1),
            );
            signed(coder, size.wrapping_add(1), value)
        } else {
            let around =
                near[padded] + left[at].unsigned_abs().min(64) + up[at].unsigned_abs().min(64);
            let table = (band * NEARNESS + usize::from(NEARNESS_OF[usize::from(around.min(63))]))
                * REMAINDERS
                + remainder(last - k);
            let size = magnitude(coder, base + table, value.unsigned_abs());
            signed(coder, size, value)
        };
        block[at] = value;
        // Most are zero, so that those that are not tell the ones after them instead of being asked.
        let size = value.unsigned_abs().min(64);
        if size > 0 {
            near[padded + 1] += 2 * size;
            near[padded + PADDED] += 2 * size;
            near[padded + 2] += size;
            near[padded + 2 * PADDED] += size;
            near[padded + PADDED + 1] += size;
        }
    }
}

/// How large the coefficients around are, below [`NEARNESS`], by nine times their mean size.
static NEARNESS_OF: [u8; 64] = {
    let limits = [0, 2, 4, 7, 12, 20, 33, 58];
    let mut table = [0; 64];
    let (mut at, mut context) = (0, 0);
    while at < table.len() {
        if context < limits.len() && at > limits[context] {
            context += 1;
        }
        #[expect(clippy::cast_possible_truncation, reason = "at most 8")]
        {
            table[at] = context as u8;
        }
        at += 1;
    }
    table
};

fn remainder(after: usize) -> usize {
    match after {
        0..=4 => 0,
        5..=24 => 1,
        _ => 2,
    }
}
