//! Tokens as range asymmetric numerals with fixed tables, and raw bits beside them.
//!
//! One run of bytes holds both: 16-bit words of the numerals from the front, raw bits from the back; they end where
//! they meet. Each state starts and must end at [`LOWEST`], so nearly every damage is noticed. Which of [`LANES`] states
//! a token uses is up to who codes it: states are independent, so processors work on several at once.

use super::tables::{FREQUENCIES, Frequencies, PRECISION, TOKENS};
use crate::ProtocolError;

/// Least state; every state is below this times 65536.
const LOWEST: u32 = 1 << 15;
/// States of the numerals, at most.
pub(super) const LANES: usize = 3;
const SHORT: ProtocolError = ProtocolError::Malformed("a pass ends early");

/// What one walk over a tile does with every value: writes it, reads it, or counts it. Values are handed in and back,
/// so that writer and reader run through the same code and cannot disagree.
pub(super) trait Coder {
    /// Whether values come out of it, so that those handed in do not matter.
    const READS: bool;

    /// One token, below [`TOKENS`], of the table `table`, in the state `lane`. Returns the token.
    fn token(&mut self, lane: usize, table: usize, token: u8) -> u8;
    /// `count` bits, at most 16. Returns them.
    fn bits(&mut self, count: u32, value: u32) -> u32;
}

/// Slots that share a hint.
const HINT_SLOTS: u32 = 32;
const HINTS: usize = 1 << (PRECISION - HINT_SLOTS.ilog2());

/// A table made ready.
struct Table {
    /// First slot of each token; the last is the end.
    starts: [u16; TOKENS + 1],
    /// The token at every [`HINT_SLOTS`]th slot.
    hints: [u8; HINTS],
}

static TABLES: [Table; FREQUENCIES.len()] = {
    let mut tables = [const {
        Table {
            starts: [0; TOKENS + 1],
            hints: [0; HINTS],
        }
    }; FREQUENCIES.len()];
    assert!(tables.len() == super::coefficients::TABLES + super::exact::TABLES);
    let mut at = 0;
    while at < tables.len() {
        tables[at] = ready(&FREQUENCIES[at]);
        at += 1;
    }
    tables
};

#[expect(clippy::cast_possible_truncation, reason = "tokens are below 16")]
const fn ready(frequencies: &Frequencies) -> Table {
    let mut table = Table {
        starts: [0; TOKENS + 1],
        hints: [0; HINTS],
    };
    let mut token = 0;
    while token < TOKENS {
        assert!(frequencies[token] > 0);
        table.starts[token + 1] = table.starts[token] + frequencies[token];
        token += 1;
    }
    assert!(table.starts[TOKENS] == 1 << PRECISION);
    let (mut hint, mut token) = (0, 0);
    while hint < HINTS {
        while table.starts[token + 1] as u32 <= hint as u32 * HINT_SLOTS {
            token += 1;
        }
        table.hints[hint] = token as u8;
        hint += 1;
    }
    table
}

/// Tokens kept by a [`Writer`]; the last that are written are the first that are coded.
#[derive(Clone, Copy, Default)]
pub(super) struct Kept {
    start: u16,
    frequency: u16,
    lane: u8,
}

/// Gathers tokens and bits of one pass.
pub(super) struct Writer<'a> {
    lanes: usize,
    tokens: &'a mut Vec<Kept>,
    bits: &'a mut Vec<u8>,
    pending: u64,
    pending_count: u32,
}

impl<'a> Writer<'a> {
    /// Uses the states below `lanes`; `tokens` and `bits` are room to work in.
    pub(super) fn new(lanes: usize, tokens: &'a mut Vec<Kept>, bits: &'a mut Vec<u8>) -> Self {
        tokens.clear();
        bits.clear();
        Self {
            lanes,
            tokens,
            bits,
            pending: 0,
            pending_count: 0,
        }
    }

    /// Appends everything to `out`.
    pub(super) fn finish(self, out: &mut Vec<u8>) {
        let left = self.pending.to_le_bytes();
        self.bits
            .extend_from_slice(&left[..self.pending_count.div_ceil(8) as usize]);
        let begin = out.len();
        let mut states = [LOWEST; LANES];
        for &Kept {
            start,
            frequency,
            lane,
        } in self.tokens.iter().rev()
        {
            let state = &mut states[usize::from(lane)];
            let (start, frequency) = (u32::from(start), u32::from(frequency));
            if *state >= frequency << (31 - PRECISION) {
                out.extend_from_slice(&low_word(*state).to_be_bytes());
                *state >>= 16;
            }
            let (whole, rest) = (*state / frequency, *state % frequency);
            *state = (whole << PRECISION) + rest + start;
        }
        for state in states[..self.lanes].iter().rev() {
            out.extend_from_slice(&state.to_be_bytes());
        }
        // Written last token first; turned round, words are little-endian from the front.
        out[begin..].reverse();
        out.extend(self.bits.iter().rev());
    }
}

#[expect(clippy::cast_possible_truncation, reason = "takes the low word")]
fn low_word(state: u32) -> u16 {
    state as u16
}

impl Coder for Writer<'_> {
    const READS: bool = false;

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "lanes are below 3")]
    fn token(&mut self, lane: usize, table: usize, token: u8) -> u8 {
        let place = usize::from(token);
        let starts = &TABLES[table].starts;
        let start = starts[place];
        self.tokens.push(Kept {
            start,
            frequency: starts[place + 1] - start,
            lane: lane as u8,
        });
        token
    }

    #[inline]
    fn bits(&mut self, count: u32, value: u32) -> u32 {
        self.pending |= u64::from(value) << self.pending_count;
        self.pending_count += count;
        if self.pending_count >= 32 {
            let [a, b, c, d, ..] = self.pending.to_le_bytes();
            self.bits.extend_from_slice(&[a, b, c, d]);
            self.pending >>= 32;
            self.pending_count -= 32;
        }
        value
    }
}

/// Takes tokens and bits off one pass. Past the end it gives anything; [`Reader::end`] tells.
pub(super) struct Reader<'a> {
    states: [u32; LANES],
    bytes: &'a [u8],
    front: usize,
    back: usize,
    pending: u64,
    pending_count: u32,
    bits_filled: usize,
}

impl<'a> Reader<'a> {
    /// Uses the states below `lanes`.
    pub(super) fn new(lanes: usize, bytes: &'a [u8]) -> Result<Self, ProtocolError> {
        let mut states = [LOWEST; LANES];
        let front = 4 * lanes;
        let first = bytes.get(..front).ok_or(SHORT)?;
        for (state, bytes) in states.iter_mut().zip(first.chunks_exact(4)) {
            *state = bytes
                .iter()
                .rev()
                .fold(0, |state, byte| state << 8 | u32::from(*byte));
            if *state >> 31 != 0 {
                return Err(ProtocolError::Malformed(
                    "a pass begins with a state out of range",
                ));
            }
        }
        Ok(Self {
            states,
            bytes,
            front,
            back: bytes.len(),
            pending: 0,
            pending_count: 0,
            bits_filled: 0,
        })
    }

    /// Whether exactly everything was read.
    pub(super) fn end(self) -> Result<(), ProtocolError> {
        let bits = self.bits_filled - self.pending_count as usize;
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
        if self.states != [LOWEST; LANES] || padding != 0 {
            return Err(ProtocolError::Malformed("a pass is damaged"));
        }
        Ok(())
    }

    #[inline]
    fn refill(&mut self) {
        // What lies before the bits is not told from them here; the end compares what was read.
        if let Some(begin) = self.back.checked_sub(4)
            && let Some(bytes) = self.bytes[begin..].first_chunk()
        {
            self.pending |= u64::from(u32::from_be_bytes(*bytes)) << self.pending_count;
            self.pending_count += 32;
            self.bits_filled += 32;
            self.back = begin;
        } else {
            self.refill_at_the_beginning();
        }
    }

    #[cold]
    fn refill_at_the_beginning(&mut self) {
        for _ in 0..4 {
            self.back = self.back.saturating_sub(1);
            let byte = self.bytes.get(self.back).copied().unwrap_or(0);
            self.pending |= u64::from(byte) << self.pending_count;
            self.pending_count += 8;
        }
        self.bits_filled += 32;
    }
}

impl Coder for Reader<'_> {
    const READS: bool = true;

    #[inline]
    fn token(&mut self, lane: usize, table: usize, _: u8) -> u8 {
        let table = &TABLES[table];
        let state = self.states[lane];
        let slot = low_word(state & ((1 << PRECISION) - 1));
        let mut place =
            usize::from(table.hints[usize::from(slot) / HINT_SLOTS as usize]) & (TOKENS - 1);
        while place < TOKENS - 1 && table.starts[place + 1] <= slot {
            place += 1;
        }
        let start = table.starts[place];
        let frequency = table.starts[place + 1].wrapping_sub(start);
        let mut state =
            u32::from(frequency) * (state >> PRECISION) + u32::from(slot.wrapping_sub(start));
        // The next word is taken or not without a branch: it would be guessed wrongly too often.
        let word = match self.bytes.get(self.front..self.front + 2) {
            Some(&[low, high]) => u16::from_le_bytes([low, high]),
            _ => 0,
        };
        let taken = u32::from(state < LOWEST);
        state = (state << (16 * taken)) | (u32::from(word) & taken.wrapping_neg());
        self.front += 2 * taken as usize;
        self.states[lane] = state;
        u8::try_from(place).unwrap_or(0)
    }

    #[inline]
    fn bits(&mut self, count: u32, _: u32) -> u32 {
        if self.pending_count < count {
            self.refill();
        }
        let value = self.pending & ((1 << count) - 1);
        self.pending >>= count;
        self.pending_count -= count;
        u32::try_from(value).unwrap_or(0)
    }
}
