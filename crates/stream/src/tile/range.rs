//! Both ends of the entropy coder over one run of bytes: a range coder from its front, plain bits from its back.
//!
//! The range coder holds 64 bits and moves 32 at a time. How many bytes it needs at the end follows from its range,
//! which both ends know: so the length of a frame is checked to the byte, and nothing marks its end.

#![expect(
    clippy::cast_possible_truncation,
    reason = "words are cut into halves and bytes"
)]

use super::coder::{Coder, ONES_MAX};
use crate::ProtocolError;

/// Below this range 32 bits are moved.
const RANGE_MIN: u64 = 1 << 32;

/// How many bytes name, whatever follows them, a number inside the last range.
fn bytes_at_end(range: u64) -> usize {
    (1..8)
        .find(|bytes| range >= 1 << (65 - 8 * bytes))
        .unwrap_or(8)
}

/// Writes.
#[derive(Debug)]
pub(super) struct Writer {
    low: u64,
    range: u64,
    front: Vec<u8>,
    /// Plain bits, the first one lowest, that are no whole word yet.
    bits: u64,
    bit_count: u32,
    /// The whole words of plain bits, from the end on.
    back: Vec<u8>,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            low: 0,
            range: u64::MAX,
            front: Vec::new(),
            bits: 0,
            bit_count: 0,
            back: Vec::new(),
        }
    }
}

impl Writer {
    /// Bytes so far.
    pub(super) fn bytes(&self) -> usize {
        self.front.len() + self.back.len()
    }

    #[cold]
    fn carry(&mut self) {
        for byte in self.front.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                break;
            }
        }
    }

    /// Appends all to `out` and begins anew.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        let bytes = bytes_at_end(self.range);
        let below = u64::MAX.checked_shr(8 * bytes as u32).unwrap_or(0);
        let (end, carried) = self.low.overflowing_add(below);
        if carried {
            self.carry();
        }
        out.append(&mut self.front);
        out.extend_from_slice(&(end & !below).to_be_bytes()[..bytes]);
        let bytes = self.bit_count.div_ceil(8) as usize;
        self.back
            .extend_from_slice(&self.bits.to_le_bytes()[..bytes]);
        out.extend(self.back.drain(..).rev());
        (self.low, self.range, self.bits, self.bit_count) = (0, u64::MAX, 0, 0);
    }
}

impl Coder for Writer {
    #[inline(always)]
    fn decide(&mut self, probability: u16, value: bool) -> bool {
        let bound = (self.range >> 16) * u64::from(probability);
        if value {
            let (low, carried) = self.low.overflowing_add(bound);
            self.low = low;
            self.range -= bound;
            if carried {
                self.carry();
            }
        } else {
            self.range = bound;
        }
        if self.range < RANGE_MIN {
            let word = (self.low >> 32) as u32;
            self.front.extend_from_slice(&word.to_be_bytes());
            self.low <<= 32;
            self.range <<= 32;
        }
        value
    }

    #[inline(always)]
    fn plain(&mut self, bits: u32, value: u32) -> u32 {
        self.bits |= u64::from(value) << self.bit_count;
        self.bit_count += bits;
        if self.bit_count >= 32 {
            let word = self.bits as u32;
            self.back.extend_from_slice(&word.to_le_bytes());
            self.bits >>= 32;
            self.bit_count -= 32;
        }
        value
    }

    #[inline(always)]
    fn rice(&mut self, bits: u32, value: u32) -> u32 {
        let ones = value >> bits;
        if ones < ONES_MAX {
            let low = value & ((1 << bits) - 1);
            self.plain(ones + 1 + bits, low << (ones + 1) | ((1 << ones) - 1));
        } else {
            self.plain(ONES_MAX + 8, value << ONES_MAX | ((1 << ONES_MAX) - 1));
        }
        value
    }
}

/// Reads; beyond the end there are zeros, which [`Reader::check`] and [`Reader::end`] refuse.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// Distance of what is read from the low end of the range.
    code: u64,
    range: u64,
    /// Bytes moved out of the range.
    front: usize,
    bits: u64,
    bit_count: u32,
    /// Bytes of plain bits taken from the back.
    back: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self {
            bytes,
            code: 0,
            range: u64::MAX,
            front: 0,
            bits: 0,
            bit_count: 0,
            back: 0,
        };
        reader.code = u64::from(reader.word(0)) << 32 | u64::from(reader.word(4));
        reader
    }

    /// Refuses bytes that have already ended.
    pub(super) fn check(&self) -> Result<(), ProtocolError> {
        if self.front <= self.bytes.len() && self.plain_bytes() <= self.bytes.len() {
            Ok(())
        } else {
            Err(ProtocolError::Malformed("tiles end early"))
        }
    }

    /// Refuses bytes that are too many or too few, or that end otherwise than a [`Writer`] ends.
    pub(super) fn end(&self) -> Result<(), ProtocolError> {
        let bytes = bytes_at_end(self.range);
        let below = u64::MAX.checked_shr(8 * bytes as u32).unwrap_or(0);
        let window = u64::from(self.word(self.front)) << 32 | u64::from(self.word(self.front + 4));
        let rounded = self.code.checked_sub(window & below);
        let unused = self.bits & ((1 << (self.bit_count % 8)) - 1);
        if self.front + bytes + self.plain_bytes() == self.bytes.len()
            && rounded.is_some_and(|rounded| rounded <= below)
            && unused == 0
        {
            Ok(())
        } else {
            Err(ProtocolError::Malformed("tiles of another length"))
        }
    }

    fn plain_bytes(&self) -> usize {
        self.back - (self.bit_count / 8) as usize
    }

    #[inline]
    fn word(&self, at: usize) -> u32 {
        match self.bytes.get(at..at + 4) {
            Some(&[a, b, c, d]) => u32::from_be_bytes([a, b, c, d]),
            _ => (0..4).fold(0, |word, place| {
                word << 8 | u32::from(self.bytes.get(at + place).copied().unwrap_or(0))
            }),
        }
    }

    #[inline]
    fn refill(&mut self) {
        let end = self.bytes.len().saturating_sub(self.back);
        let word = match end.checked_sub(4) {
            Some(at) => self.word(at),
            None => self.bytes[..end]
                .iter()
                .rev()
                .zip(0..)
                .fold(0, |word, (&byte, place)| {
                    word | u32::from(byte) << (8 * place)
                }),
        };
        self.bits |= u64::from(word) << self.bit_count;
        self.bit_count += 32;
        self.back += 4;
    }
}

impl Coder for Reader<'_> {
    #[inline(always)]
    fn decide(&mut self, probability: u16, _: bool) -> bool {
        let bound = (self.range >> 16) * u64::from(probability);
        let value = self.code >= bound;
        if value {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        if self.range < RANGE_MIN {
            self.code = self.code << 32 | u64::from(self.word(self.front + 8));
            self.front += 4;
            self.range <<= 32;
        }
        value
    }

    #[inline(always)]
    fn plain(&mut self, bits: u32, _: u32) -> u32 {
        if self.bit_count < bits {
            self.refill();
        }
        let value = (self.bits & ((1 << bits) - 1)) as u32;
        self.bits >>= bits;
        self.bit_count -= bits;
        value
    }

    #[inline(always)]
    fn rice(&mut self, bits: u32, _: u32) -> u32 {
        if self.bit_count < ONES_MAX + 8 {
            self.refill();
        }
        let ones = self.bits.trailing_ones().min(ONES_MAX);
        if ones < ONES_MAX {
            self.bits >>= ones + 1;
            self.bit_count -= ones + 1;
            (ones << bits | self.plain(bits, 0)) & 255
        } else {
            self.bits >>= ONES_MAX;
            self.bit_count -= ONES_MAX;
            self.plain(8, 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::coder::Bit, *};

    fn written(count: u32) -> Vec<u8> {
        let (mut writer, mut bit, mut out) = (Writer::default(), Bit::default(), Vec::new());
        for number in 0..count {
            writer.bit(&mut bit, number % 5 == 0);
            writer.rice(number % 7, number % 256);
            writer.plain(number % 25, number & ((1 << (number % 25)) - 1));
        }
        writer.finish(&mut out);
        out
    }

    #[test]
    fn what_is_written_is_read_to_the_last_byte() {
        for count in 0..300 {
            let bytes = written(count);
            let (mut reader, mut bit) = (Reader::new(&bytes), Bit::default());
            for number in 0..count {
                assert_eq!(reader.bit(&mut bit, false), number % 5 == 0);
                assert_eq!(reader.rice(number % 7, 0), number % 256);
                let plain = number & ((1 << (number % 25)) - 1);
                assert_eq!(reader.plain(number % 25, 0), plain);
            }
            assert_eq!(reader.check(), Ok(()));
            assert_eq!(reader.end(), Ok(()));
        }
    }

    #[test]
    fn a_carry_runs_through_all_bytes_before_it() {
        let mut writer = Writer {
            front: vec![7, 255, 255],
            low: u64::MAX,
            ..Writer::default()
        };
        writer.decide(1 << 15, true);
        assert_eq!(writer.front, [8, 0, 0]);
    }

    #[test]
    fn the_end_takes_as_many_bytes_as_the_range_is_small() {
        assert_eq!(bytes_at_end(u64::MAX), 1);
        assert_eq!(bytes_at_end(1 << 57), 1);
        assert_eq!(bytes_at_end((1 << 57) - 1), 2);
        assert_eq!(bytes_at_end(RANGE_MIN), 5);
    }
}
