//! Tokens as range asymmetric numerals with fixed tables, and raw bits beside them.
//!
//! One run of bytes holds both: 16-bit words of the numerals from the front, raw bits from the back; they end where
//! they meet. The state starts and must end at [`LOWEST`], so nearly every damage is noticed.

use super::tables::{Frequencies, PRECISION, TOKENS};
use crate::ProtocolError;

/// Least state; a state is below this times 65536.
const LOWEST: u32 = 1 << 16;
const SHORT: ProtocolError = ProtocolError::Malformed("a pass ends early");

/// What one walk over a tile does with every value: writes it, reads it, or counts it. Values are handed in and back,
/// so that writer and reader run through the same code and cannot disagree.
pub(super) trait Coder {
    /// Whether values come out of it, so that those handed in do not matter.
    const READS: bool;
    /// One token, below [`TOKENS`], of the table `table`. Returns the token.
    fn token(&mut self, table: usize, token: u8) -> u8;
    /// `count` bits, at most 16. Returns them.
    fn bits(&mut self, count: u32, value: u32) -> u32;
}

/// Cumulated frequencies of a table: where each token starts.
pub(super) struct Starts(Vec<[u16; TOKENS]>);

impl Starts {
    pub(super) fn new(tables: &[Frequencies]) -> Self {
        Self(
            tables
                .iter()
                .map(|frequencies| {
                    let mut start = 0;
                    frequencies.map(|frequency| {
                        let here = start;
                        start += frequency;
                        here
                    })
                })
                .collect(),
        )
    }
}

/// Gathers tokens and bits of one pass.
pub(super) struct Writer<'a> {
    tables: &'a [Frequencies],
    starts: &'a Starts,
    tokens: &'a mut Vec<[u16; 2]>,
    bits: &'a mut Vec<u8>,
    pending: u64,
    pending_count: u32,
}

impl<'a> Writer<'a> {
    /// `tokens` and `bits` are room to work in.
    pub(super) fn new(
        tables: &'a [Frequencies],
        starts: &'a Starts,
        tokens: &'a mut Vec<[u16; 2]>,
        bits: &'a mut Vec<u8>,
    ) -> Self {
        tokens.clear();
        bits.clear();
        Self {
            tables,
            starts,
            tokens,
            bits,
            pending: 0,
            pending_count: 0,
        }
    }

    /// Appends everything to `out`.
    pub(super) fn finish(mut self, out: &mut Vec<u8>) {
        while self.pending_count > 0 {
            self.byte();
        }
        let begin = out.len();
        let mut state = LOWEST;
        for &[start, frequency] in self.tokens.iter().rev() {
            let (start, frequency) = (u32::from(start), u32::from(frequency));
            if state >= frequency << (32 - PRECISION) {
                out.extend_from_slice(&low_word(state).to_be_bytes());
                state >>= 16;
            }
            state = ((state / frequency) << PRECISION) + state % frequency + start;
        }
        out.extend_from_slice(&state.to_be_bytes());
        // Written last token first; turned round, words are little-endian from the front.
        out[begin..].reverse();
        out.extend(self.bits.iter().rev());
    }

    #[expect(clippy::cast_possible_truncation, reason = "takes the low byte")]
    fn byte(&mut self) {
        self.bits.push(self.pending as u8);
        self.pending >>= 8;
        self.pending_count = self.pending_count.saturating_sub(8);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "takes the low word")]
fn low_word(state: u32) -> u16 {
    state as u16
}

impl Coder for Writer<'_> {
    const READS: bool = false;

    #[inline]
    fn token(&mut self, table: usize, token: u8) -> u8 {
        let place = usize::from(token);
        self.tokens
            .push([self.starts.0[table][place], self.tables[table][place]]);
        token
    }

    #[inline]
    fn bits(&mut self, count: u32, value: u32) -> u32 {
        self.pending |= u64::from(value) << self.pending_count;
        self.pending_count += count;
        while self.pending_count >= 8 {
            self.byte();
        }
        value
    }
}

/// Takes tokens and bits off one pass. Past the end it gives zeros; [`Reader::end`] tells.
pub(super) struct Reader<'a> {
    tables: &'a [Frequencies],
    starts: &'a Starts,
    state: u32,
    bytes: &'a [u8],
    front: usize,
    back: usize,
    pending: u64,
    pending_count: u32,
    bits_read: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        tables: &'a [Frequencies],
        starts: &'a Starts,
        bytes: &'a [u8],
    ) -> Result<Self, ProtocolError> {
        let state = u32::from_le_bytes(*bytes.first_chunk().ok_or(SHORT)?);
        let back = bytes.len();
        Ok(Self {
            tables,
            starts,
            state,
            bytes,
            front: 4,
            back,
            pending: 0,
            pending_count: 0,
            bits_read: 0,
        })
    }

    /// Whether exactly everything was read.
    pub(super) fn end(self) -> Result<(), ProtocolError> {
        let bits = self.bits_read;
        if self.front + bits.div_ceil(8) != self.bytes.len() {
            return Err(ProtocolError::Malformed(
                "a pass is not as long as it must be",
            ));
        }
        let padding = if bits.is_multiple_of(8) {
            0
        } else {
            self.bytes[self.front] >> (bits % 8)
        };
        if self.state != LOWEST || padding != 0 {
            return Err(ProtocolError::Malformed("a pass is damaged"));
        }
        Ok(())
    }

    #[inline]
    fn refill(&mut self) {
        while self.pending_count <= 48 {
            // What lies before the bits is not told from them here; the end compares what was read.
            let byte = if self.back > 0 {
                self.back -= 1;
                self.bytes[self.back]
            } else {
                0
            };
            self.pending |= u64::from(byte) << self.pending_count;
            self.pending_count += 8;
        }
    }
}

impl Coder for Reader<'_> {
    const READS: bool = true;

    #[inline]
    fn token(&mut self, table: usize, _: u8) -> u8 {
        let starts = &self.starts.0[table];
        let slot = low_word(self.state & ((1 << PRECISION) - 1));
        let token = starts
            .iter()
            .map(|start| u8::from(*start <= slot))
            .sum::<u8>()
            - 1;
        let place = usize::from(token);
        self.state = u32::from(self.tables[table][place]) * (self.state >> PRECISION)
            + u32::from(slot - starts[place]);
        if self.state < LOWEST {
            let word = match self.bytes.get(self.front..self.front + 2) {
                Some(&[low, high]) => u16::from_le_bytes([low, high]),
                _ => 0,
            };
            self.front += 2;
            self.state = self.state << 16 | u32::from(word);
        }
        token
    }

    #[inline]
    fn bits(&mut self, count: u32, _: u32) -> u32 {
        if self.pending_count < count {
            self.refill();
        }
        let value = self.pending & ((1 << count) - 1);
        self.pending >>= count;
        self.pending_count -= count;
        self.bits_read += count as usize;
        u32::try_from(value).unwrap_or(0)
    }
}
