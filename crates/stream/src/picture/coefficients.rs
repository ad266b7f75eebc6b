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
    /// For each block the place in the scan of its last coefficient that is not zero, 0 for none beside the DC.
    pub(super) lasts: &'a mut [u8],
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
static SCAN: [Place; SIDE * SIDE] = scan();

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

/// Where in the scan each coefficient is.
static PLACE_IN_SCAN: [i16; SIDE * SIDE] = {
    let mut places = [0; SIDE * SIDE];
    let mut k: i16 = 0;
    while (k as usize) < places.len() {
        places[SCAN[k as usize].at as usize] = k;
        k += 1;
    }
    places
};

/// The place in the scan of the last coefficient that is not zero.
pub(super) fn last_of(levels: &Levels) -> u8 {
    let mut last = 0;
    for (level, place) in levels.iter().zip(&PLACE_IN_SCAN) {
        last = last.max(if *level == 0 { 0 } else { *place });
    }
    u8::try_from(last).unwrap_or(0)
}

/// Where the coefficients up to `last` in the scan are in [`Levels`].
pub(super) fn scanned(last: u8) -> impl Iterator<Item = usize> {
    SCAN.iter()
        .take(usize::from(last) + 1)
        .map(|place| usize::from(place.at))
}

const PADDED: usize = SIDE + 2;
/// Magnitudes of a block's coefficients with two rows and columns of zeros before them.
type Magnitudes = [u16; PADDED * PADDED];

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

/// How a token of [`wide`] stands for numbers: sizes from `start`, `1 << count` of them.
struct Class {
    start: u16,
    count: u8,
}

static CLASSES: [Class; 16] = {
    let mut classes = [const { Class { start: 0, count: 0 } }; 16];
    let counts = [0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 3, 3, 4, 4, 6, 12];
    let (mut token, mut start) = (0, 0);
    while token < 16 {
        classes[token] = Class {
            start,
            count: counts[token],
        };
        start += 1 << counts[token];
        token += 1;
    }
    classes
};

/// Tokens of sizes below 128.
static TOKEN_OF: [u8; 128] = {
    let mut tokens = [0; 128];
    let (mut size, mut token) = (0, 0);
    while size < 128 {
        if size == CLASSES[token as usize + 1].start as usize {
            token += 1;
        }
        tokens[size] = token;
        size += 1;
    }
    tokens
};

/// A whole number within ±4223, small ones likely.
#[inline(always)]
pub(super) fn wide<C: Coder>(coder: &mut C, lane: usize, table: usize, value: i16) -> i16 {
    let size = value.unsigned_abs();
    let token = if C::READS {
        0
    } else {
        TOKEN_OF.get(usize::from(size)).copied().unwrap_or(15)
    };
    let token = coder.token(lane, table, token);
    if token == 0 {
        return 0;
    }
    let Class { start, count } = CLASSES[usize::from(token & 15)];
    let rest = u32::from(size.wrapping_sub(start)) << 1 | u32::from(value < 0);
    let rest = coder.bits(u32::from(count) + 1, rest);
    let size = start.wrapping_add(low_word(rest >> 1)).cast_signed();
    if rest & 1 == 1 { -size } else { size }
}

#[inline(always)]
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
            let table = (band * NEARNESS + usize::from(NEARNESS_OF[usize::from(around.min(63))]))
                * REMAINDERS
                + remainder(last - k);
            let size = magnitude(coder, base + table, value.unsigned_abs());
            signed(coder, size, value)
        };
        block[at] = value;
        near[padded] = value.unsigned_abs().min(64);
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

/// A whole number from 0.
#[inline(always)]
fn magnitude(coder: &mut impl Coder, table: usize, size: u16) -> u16 {
    let token = coder.token(0, table, low_byte(size.min(15)));
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
