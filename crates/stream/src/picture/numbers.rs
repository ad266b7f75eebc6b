//! Whole numbers as a token for their size, and raw bits for what the token leaves open and for the sign.

use super::entropy::Coder;

/// How a token of [`wide`] stands for numbers: sizes from `start`; `bits` raw bits tell which, and the sign in the lowest.
struct Class {
    start: u16,
    bits: u8,
}

static CLASSES: [Class; 16] = {
    let mut classes = [const { Class { start: 0, bits: 0 } }; 16];
    let bits = [0, 1, 1, 1, 1, 1, 1, 1, 3, 3, 4, 4, 5, 5, 7, 13];
    let (mut token, mut start) = (0, 0);
    while token < 16 {
        classes[token] = Class {
            start,
            bits: bits[token],
        };
        start += (1_u16 << bits[token]).div_ceil(2);
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
    // Zero has no bits; it is not told apart here, since that would be guessed wrongly too often.
    let Class { start, bits } = CLASSES[usize::from(token & 15)];
    let rest = u32::from(size.wrapping_sub(start)) << 1 | u32::from(value < 0);
    let rest = coder.bits(u32::from(bits), rest);
    let size = start.wrapping_add(low_word(rest >> 1)).cast_signed();
    let negative = low_word(rest & 1).cast_signed();
    (size ^ negative.wrapping_neg()).wrapping_add(negative)
}

#[inline(always)]
pub(super) fn signed(coder: &mut impl Coder, size: u16, value: i16) -> i16 {
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

/// A whole number from 0.
#[inline(always)]
pub(super) fn magnitude(coder: &mut impl Coder, table: usize, size: u16) -> u16 {
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
pub(super) fn low_byte(value: u16) -> u8 {
    value as u8
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers below 256, or what damaged bytes make of them"
)]
pub(super) fn low_byte_32(value: u32) -> u8 {
    value as u8
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers below 65536, or what damaged bytes make of them"
)]
pub(super) fn low_word(value: u32) -> u16 {
    value as u16
}
