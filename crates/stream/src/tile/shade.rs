//! Shades and soft pictures: most pixels are as guessed, and what is missing is small, so every decision is learnt.

#![expect(clippy::cast_possible_wrap, reason = "lengths are numbers below 512")]

use super::{
    canvas::{Canvas, EDGE},
    coder::{Bit, Coder},
    toned::{Around, CLASSES, Channels, Manner, missing, nearest, walk},
};

/// What is learnt from shades.
#[derive(Debug, Default)]
pub(super) struct Shades {
    missed: [Bit; 32],
    residues: [Residues; 3],
}

impl Shades {
    /// Codes the tile on the canvas.
    pub(super) fn tile<C: Coder>(&mut self, coder: &mut C, canvas: &mut Canvas, manner: u32) {
        let manner = Manner::from_number(coder.plain(Manner::BITS, manner));
        // Which pixels were missed: those just before, and those in the row above.
        let (mut before, mut above, mut x) = (0, [0; EDGE + 1], 0);
        let width = canvas.width.min(EDGE);
        walk(canvas, |around, actual| {
            let flat = around.iter().all(|around| around.is_flat());
            let context = usize::from(flat) << 4 | (before & 3) << 2 | above[x] << 1 | above[x + 1];
            let guessed = around.map(|around| around.guess(manner.guess));
            let value = if coder.bit(&mut self.missed[context & 31], guessed != actual) {
                self.pixel(coder, around, actual, manner)
            } else {
                guessed
            };
            above[x] = usize::from(value != guessed);
            before = before << 1 | above[x];
            x = if x + 1 < width { x + 1 } else { 0 };
            value
        });
    }

    fn pixel<C: Coder>(
        &mut self,
        coder: &mut C,
        around: [Around; 3],
        actual: Channels,
        Manner { guess, share }: Manner,
    ) -> Channels {
        missing(
            around,
            actual,
            guess,
            share,
            |channel, class, missed, residue| {
                self.residues[channel].code(coder, class, missed, residue)
            },
        )
    }
}

/// What is learnt of one channel.
#[derive(Debug, Default)]
struct Residues {
    sizes: [[Bit; 8]; CLASSES],
    highs: [Bit; 8],
    signs: [Bit; 3],
}

impl Residues {
    /// Codes a residue of -128 to 127: how many bits its length and one more have, those bits, its sign.
    #[inline]
    fn code<C: Coder>(&mut self, coder: &mut C, class: usize, missed: i32, residue: i32) -> i32 {
        let length = residue.unsigned_abs() + 1;
        let mut size = 0;
        for model in &mut self.sizes[class] {
            if !coder.bit(model, size != length.ilog2()) {
                break;
            }
            size += 1;
        }
        if size == 0 {
            return 0;
        }
        let below = size.min(7) - 1;
        let high = coder.bit(&mut self.highs[below as usize], length >> below & 1 != 0);
        let low = coder.plain(below, length & ((1 << below) - 1));
        let length = (2 << below | u32::from(high) << below | low) - 1;
        let sign = &mut self.signs[usize::from(missed > 0) + usize::from(missed >= 0)];
        let negative = coder.bit(sign, residue < 0);
        nearest(if negative {
            -(length as i32)
        } else {
            length as i32
        })
    }
}
