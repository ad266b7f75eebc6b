//! Photographs: what is missing is mostly noise, so it is written as plain bits, as many as misses had lately where as
//! much changed.

#![expect(
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "residues are folded into numbers below 256 and back"
)]

use super::{
    canvas::Canvas,
    coder::Coder,
    toned::{CLASSES, Guess, Manner, missing, walk},
};

/// What is learnt from photographs: how long misses are, by channel and class.
#[derive(Debug)]
pub(super) struct Photos {
    lengths: [[Length; CLASSES]; 3],
}

impl Default for Photos {
    fn default() -> Self {
        Self {
            lengths: [[Length(64); CLASSES]; 3],
        }
    }
}

/// Sixteen times the mean of the last misses.
#[derive(Debug, Clone, Copy)]
struct Length(u32);

impl Length {
    /// Codes a residue of -128 to 127.
    #[inline(always)]
    fn code<C: Coder>(&mut self, coder: &mut C, residue: i32) -> i32 {
        let bits = ((self.0 + (self.0 >> 2)) >> 4 | 1).ilog2();
        let folded = coder.rice(bits, ((residue << 1) ^ (residue >> 31)) as u32);
        self.0 += folded;
        self.0 -= (self.0 + 8) >> 4;
        (folded >> 1) as i32 ^ -((folded & 1) as i32)
    }
}

impl Photos {
    /// Codes the tile on the canvas.
    pub(super) fn tile<C: Coder>(&mut self, coder: &mut C, canvas: &mut Canvas, manner: u32) {
        let Manner { guess, share } = Manner::from_number(coder.plain(Manner::BITS, manner));
        // One loop for each guess: there is no asking inside.
        match guess {
            Guess::Edge => self.pixels(coder, canvas, Guess::Edge, share),
            Guess::Mean => self.pixels(coder, canvas, Guess::Mean, share),
            Guess::Both => self.pixels(coder, canvas, Guess::Both, share),
        }
    }

    #[inline(always)]
    fn pixels<C: Coder>(&mut self, coder: &mut C, canvas: &mut Canvas, guess: Guess, share: i32) {
        walk(canvas, |around, actual| {
            missing(
                around,
                actual,
                guess,
                share,
                |channel, class, _, residue| self.lengths[channel][class].code(coder, residue),
            )
        });
    }
}
