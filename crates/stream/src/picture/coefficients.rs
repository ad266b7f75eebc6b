//! Quantised coefficients as tokens. A block is its DC, the place of its last coefficient in the scan, and the
//! coefficients before that; how likely each is depends on those around it in the block and in the blocks to the left
//! and above.

use super::dct::SIDE;
use super::entropy::Coder;

/// Coefficients of a block, in any of the two orders of frequencies.
pub(super) type Levels = [i16; SIDE * SIDE];

/// Tables that [`walk`] uses.
pub(super) const TABLES: usize = 2 * PER_KIND;
const DC_TABLES: usize = 3;
const LAST_TABLES: usize = 9;
const FINAL_TABLES: usize = BANDS;
const BANDS: usize = 4;
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
    /// Blocks from left to right.
    pub(super) across: usize,
    /// Whether it is a plane of colour rather than of brightness.
    pub(super) colour: bool,
}

/// One coefficient in the scan.
struct Place {
    /// Where it is in [`Levels`].
    at: u8,
    /// Where it is in [`Magnitudes`].
    padded: u16,
    /// How high its frequency is, below [`BANDS`].
    band: u8,
}

/// Diagonals from the lowest frequency, each from one side.
const SCAN: [Place; SIDE * SIDE] = scan();

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers below 256, or below 324 where 16 bits hold them"
)]
const fn scan() -> [Place; SIDE * SIDE] {
    let mut places = [const {
        Place {
            at: 0,
            padded: 0,
            band: 0,
        }
    }; SIDE * SIDE];
    let (mut sum, mut k) = (0, 0);
    while sum < 2 * SIDE - 1 {
        let mut row = 0;
        while row < SIDE {
            let other = if sum % 2 == 0 {
                row
            } else {
                sum.wrapping_sub(row)
            };
            let this = sum.wrapping_sub(other);
            if other < SIDE && this < SIDE {
                places[k] = Place {
                    at: (this * SIDE + other) as u8,
                    padded: ((this + 2) * PADDED + other + 2) as u16,
                    band: match sum {
                        0..=2 => 0,
                        3..=5 => 1,
                        6..=10 => 2,
                        _ => 3,
                    },
                };
                k += 1;
            }
            row += 1;
        }
        sum += 1;
    }
    places
}

const PADDED: usize = SIDE + 2;
/// Magnitudes of a block's coefficients with two rows and columns of zeros before them.
type Magnitudes = [u16; PADDED * PADDED];

/// Codes all blocks of `planes`; `predicted` when a block's DC is like its neighbours'.
pub(super) fn walk(coder: &mut impl Coder, planes: &mut [Plane<'_>], predicted: bool) {
    for plane in planes {
        let base = if plane.colour { PER_KIND } else { 0 };
        let mut lasts = [0_u8; 16];
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
            let last = last(coder, base, block, usize::from(beside) + usize::from(above));
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
    block[0] =
        prediction.wrapping_add(wide(coder, base + table, block[0].wrapping_sub(prediction)));
}

/// What `left` and `up` promise when `corner` is between them: the plane through all three, else the nearer edge.
pub(super) fn median(left: i16, up: i16, corner: i16) -> i16 {
    let (low, high) = (left.min(up), left.max(up));
    left.wrapping_add(up).wrapping_sub(corner).clamp(low, high)
}

/// A whole number within ±4223, small ones likely.
pub(super) fn wide(coder: &mut impl Coder, table: usize, value: i16) -> i16 {
    let size = value.unsigned_abs();
    let token = match size {
        0..8 => low_byte(size),
        8..64 => {
            let log = size.ilog2();
            low_byte(size >> (log - 1)) + low_byte_32(log) * 2
        }
        64..128 => 14,
        _ => 15,
    };
    let token = coder.token(table, token);
    let (start, count) = wide_class(token);
    let size = start + low_word(coder.bits(count, u32::from(size.wrapping_sub(start))));
    signed(coder, size, value)
}

/// Least number and count of raw bits of a token of [`wide`].
fn wide_class(token: u8) -> (u16, u32) {
    match token {
        0..8 => (u16::from(token), 0),
        8..14 => {
            let log = u32::from(token - 2) / 2;
            (u16::from(2 + token % 2) << (log - 1), log - 1)
        }
        14 => (64, 6),
        _ => (128, 12),
    }
}

fn signed(coder: &mut impl Coder, size: u16, value: i16) -> i16 {
    if size == 0 {
        return 0;
    }
    let size = size.cast_signed();
    if coder.bits(1, u32::from(value < 0)) == 1 {
        size.wrapping_neg()
    } else {
        size
    }
}

/// Place of the last coefficient that is not zero, 0 for none beside the DC.
fn last<C: Coder>(coder: &mut C, base: usize, block: &Levels, around: usize) -> u8 {
    let last = if C::READS {
        0
    } else {
        let place = SCAN
            .iter()
            .rposition(|place| block[usize::from(place.at)] != 0);
        low_byte_32(u32::try_from(place.unwrap_or(0)).unwrap_or(0))
    };
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
    let token = coder.token(base + LAST + context, token);
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
    let mut near: Magnitudes = [0; PADDED * PADDED];
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
            let around = 2 * (near[padded - 1] + near[padded - PADDED])
                + near[padded - 2]
                + near[padded - 2 * PADDED]
                + near[padded - PADDED - 1]
                + left[at].unsigned_abs().min(64)
                + up[at].unsigned_abs().min(64);
            let table = (band * NEARNESS + nearness(around)) * REMAINDERS + remainder(last - k);
            let size = magnitude(coder, base + table, value.unsigned_abs());
            signed(coder, size, value)
        };
        block[at] = value;
        near[padded] = value.unsigned_abs().min(64);
    }
}

fn nearness(around: u16) -> usize {
    match around {
        0 => 0,
        1..=2 => 1,
        3..=4 => 2,
        5..=7 => 3,
        8..=12 => 4,
        13..=20 => 5,
        21..=33 => 6,
        34..=58 => 7,
        _ => 8,
    }
}

fn remainder(after: usize) -> usize {
    match after {
        0..=4 => 0,
        5..=24 => 1,
        _ => 2,
    }
}

/// A whole number from 0.
fn magnitude(coder: &mut impl Coder, table: usize, size: u16) -> u16 {
    let token = coder.token(table, low_byte(size.min(15)));
    if token < 15 {
        return u16::from(token);
    }
    let over = size.wrapping_sub(14).max(1);
    let count = coder.bits(4, over.ilog2());
    let over = (1 << count) | coder.bits(count, u32::from(over) & ((1 << count) - 1));
    low_word(over).wrapping_add(14)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers below 256, or what damaged bytes make of them"
)]
fn low_byte(value: u16) -> u8 {
    value as u8
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers below 256, or what damaged bytes make of them"
)]
fn low_byte_32(value: u32) -> u8 {
    value as u8
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers below 65536, or what damaged bytes make of them"
)]
fn low_word(value: u32) -> u16 {
    value as u16
}
