//! What the models of tiles say to the entropy coder: decisions with learnt probabilities, numbers made of them, and
//! plain bits. A model is written once, over the trait [`Coder`], and runs the same on both ends.

/// The learnt probability of one decision.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bit {
    /// Of `false`, in parts of 2^16; [`LEAST`] away from both ends.
    probability: u16,
    /// How often it was asked, until it learns at its final rate.
    asked: u16,
}

/// No decision is surer than this.
const LEAST: u16 = 32;
/// After so many decisions the rate of learning stays.
const ASKED_MAX: u16 = 63;

impl Default for Bit {
    fn default() -> Self {
        Self {
            probability: 1 << 15,
            asked: 0,
        }
    }
}

/// How far a probability moves towards what was seen, in parts of 2^15, by how often it was asked before.
const RATES: [i32; 64] = rates();

const fn rates() -> [i32; 64] {
    let mut rates = [0; 64];
    let (mut asked, mut divisor) = (0, 8);
    while asked < rates.len() {
        rates[asked] = (5 << 15) / divisor;
        divisor += 5;
        asked += 1;
    }
    rates
}

impl Bit {
    #[inline(always)]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a mean of two numbers of 16 bits has 16 bits"
    )]
    fn learn(&mut self, value: bool) {
        let target = if value { LEAST } else { u16::MAX - LEAST };
        let rate = RATES[usize::from(self.asked & ASKED_MAX)];
        let probability = i32::from(self.probability);
        self.probability =
            (probability + (((i32::from(target) - probability) * rate) >> 15)) as u16;
        self.asked += u16::from(self.asked < ASKED_MAX);
    }
}

/// How much a fine model counts beside a rough one, in parts of 64, by how often it was asked.
const FINE: [i32; 32] = [
    0, 16, 24, 28, 32, 34, 36, 38, 40, 41, 42, 43, 44, 45, 46, 47, 48, 48, 49, 49, 50, 50, 51, 51,
    52, 52, 53, 53, 54, 54, 55, 56,
];

/// One end of the coding: the writing end is given what to write, the reading end gives what it read.
pub(super) trait Coder {
    /// A decision, `false` with `probability` in parts of 2^16, which is not 0.
    fn decide(&mut self, probability: u16, value: bool) -> bool;

    /// Up to 24 plain bits; the others of `value` are zero.
    fn plain(&mut self, bits: u32, value: u32) -> u32;

    /// A number below 256 as so many times 2^`bits` in ones, a zero, and its low bits (at most 8); after [`ONES_MAX`]
    /// ones it stands whole. All of it are plain bits.
    fn rice(&mut self, bits: u32, value: u32) -> u32;

    /// A decision with a probability that it then learns from.
    #[inline(always)]
    fn bit(&mut self, model: &mut Bit, value: bool) -> bool {
        let value = self.decide(model.probability, value);
        model.learn(value);
        value
    }

    /// A decision that a rough and a fine model foretell together: the oftener the fine one was asked, the more it counts.
    #[inline(always)]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a mean of two numbers of 16 bits has 16 bits"
    )]
    fn bit_of_two(&mut self, rough: &mut Bit, fine: &mut Bit, value: bool) -> bool {
        let (a, b) = (i32::from(rough.probability), i32::from(fine.probability));
        let share = FINE[usize::from(fine.asked.min(31))];
        let value = self.decide((a + (((b - a) * share) >> 6)) as u16, value);
        rough.learn(value);
        fine.learn(value);
        value
    }

    /// A number below `N`, a power of two, decided from its highest bit down.
    #[inline]
    fn symbol<const N: usize>(&mut self, models: &mut [Bit; N], value: usize) -> usize {
        let mut node = 1;
        for place in (0..N.ilog2()).rev() {
            let bit = self.bit(&mut models[node % N], value >> place & 1 != 0);
            node = node * 2 + usize::from(bit);
        }
        node % N
    }

    /// A byte that a rough and a fine model foretell together.
    #[inline]
    fn byte_of_two(&mut self, rough: &mut [Bit; 256], fine: &mut [Bit; 256], value: u8) -> u8 {
        let mut node = 1_u8;
        for place in (0..8).rev() {
            let at = usize::from(node);
            let bit = self.bit_of_two(&mut rough[at], &mut fine[at], value >> place & 1 != 0);
            node = node << 1 | u8::from(bit);
        }
        node
    }
}

/// Ones after which a number stands whole in [`Coder::rice`].
pub(super) const ONES_MAX: u32 = 16;
