//! What photographs and shades have in common: every pixel is guessed from its neighbours, and what is missing is
//! written; red and blue less a part of what green already missed.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "channels are 0 to 255 and residues their differences"
)]

use super::canvas::{ABOVE, Canvas, EDGE, SIDE};

/// Green, red, blue; green first, because the others follow it.
pub(super) type Channels = [i32; 3];

#[inline(always)]
fn channels(pixel: u32) -> Channels {
    [16, 8, 24].map(|left: u32| (pixel << left >> 24) as i32)
}

#[inline(always)]
fn pixel([green, red, blue]: Channels) -> u32 {
    (red as u32) << 16 | (green as u32) << 8 | blue as u32
}

/// Residues are modulo 256: the one nearest to zero.
#[inline(always)]
pub(super) fn nearest(residue: i32) -> i32 {
    i32::from(residue as i8)
}

/// How the neighbours give a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guess {
    /// Left plus above less the corner, held between left and above: for edges and slopes.
    Edge,
    /// The mean of left and above with a quarter of the slope above: for noise.
    Mean,
    /// Half of each.
    Both,
}

const GUESSES: [Guess; 3] = [Guess::Edge, Guess::Mean, Guess::Both];

/// How a tile is guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    pub(super) guess: Guess,
    /// The part of what green missed that red and blue are taken to miss too, in halves.
    pub(super) share: i32,
}

impl Manner {
    /// Bits of a manner's number.
    pub(super) const BITS: u32 = 4;

    /// Every number of four bits is a manner.
    pub(super) fn from_number(number: u32) -> Self {
        Self {
            guess: GUESSES[(number / 3 % 3) as usize],
            share: (number % 3) as i32,
        }
    }

    /// The number of the manner that leaves the least, tried on some rows.
    pub(super) fn choose(canvas: &Canvas) -> u32 {
        let mut sums = [0_u32; 9];
        let rows = &canvas.rows[ABOVE..ABOVE + canvas.height];
        for pair in rows.windows(2).step_by(6) {
            for x in SIDE + 1..(SIDE + canvas.width).saturating_sub(1) {
                let around = around(&pair[0][x - 1..], pair[1][x - 1]);
                let here = channels(pair[1][x]);
                for (guess, sums) in GUESSES.into_iter().zip(sums.chunks_exact_mut(3)) {
                    let missed = [0, 1, 2]
                        .map(|channel: usize| here[channel] - around[channel].guess(guess));
                    for (share, sum) in (0..).zip(sums) {
                        let part = (missed[0] * share) >> 1;
                        *sum += missed[0].unsigned_abs()
                            + (missed[1] - part).unsigned_abs()
                            + (missed[2] - part).unsigned_abs();
                    }
                }
            }
        }
        let least = (0..).zip(sums).min_by_key(|(_, sum)| *sum);
        least.map_or(0, |(number, _)| number)
    }
}

/// What is around a value, in one channel.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    w: i32,
    nw: i32,
    n: i32,
    ne: i32,
}

/// From the pixels above (corner first) and the one on the left.
#[inline(always)]
fn around(above: &[u32], left: u32) -> [Around; 3] {
    let [nw, n, ne] = [0, 1, 2].map(|x: usize| channels(above[x]));
    joined(channels(left), nw, n, ne)
}

#[inline(always)]
fn joined(w: Channels, nw: Channels, n: Channels, ne: Channels) -> [Around; 3] {
    [0, 1, 2].map(|channel: usize| Around {
        w: w[channel],
        nw: nw[channel],
        n: n[channel],
        ne: ne[channel],
    })
}

/// Classes of [`Around::class`].
pub(super) const CLASSES: usize = 12;

impl Around {
    #[inline(always)]
    pub(super) fn guess(self, guess: Guess) -> i32 {
        let Self { w, nw, n, ne } = self;
        let edge = (w + n - nw).clamp(w.min(n), w.max(n));
        let mean = (2 * (w + n) + ne - nw) >> 2;
        match guess {
            Guess::Edge => edge,
            Guess::Mean => mean.clamp(0, 255),
            Guess::Both => (edge + mean.clamp(0, 255)) >> 1,
        }
    }

    /// Whether nothing changes here.
    #[inline(always)]
    pub(super) fn is_flat(self) -> bool {
        self.w == self.nw && self.n == self.nw && self.ne == self.n
    }

    /// How much changes here and how much was missed in another channel, below [`CLASSES`].
    #[inline(always)]
    pub(super) fn class(self, missed: i32) -> usize {
        let Self { w, nw, n, ne } = self;
        let activity = (w - nw).abs() + (n - nw).abs() + (ne - n).abs() + 2 * missed.abs();
        (activity + 1).ilog2() as usize % CLASSES
    }
}

/// Calls `each` for the pixels of a tile in reading order with what is around them; `each` gives the pixel.
#[inline(always)]
pub(super) fn walk(canvas: &mut Canvas, mut each: impl FnMut([Around; 3], Channels) -> Channels) {
    let width = canvas.width.min(EDGE);
    for y in 0..canvas.height {
        let (upper, lower) = canvas.rows.split_at_mut(y + ABOVE);
        let (above, row) = (&upper[y + ABOVE - 1], &mut lower[0]);
        let mut w = channels(row[SIDE - 1]);
        let mut nw = channels(above[SIDE - 1]);
        let mut n = channels(above[SIDE]);
        for x in 0..width {
            let ne = channels(above[x + SIDE + 1]);
            w = each(joined(w, nw, n, ne), channels(row[x + SIDE]));
            row[x + SIDE] = pixel(w);
            (nw, n) = (n, ne);
        }
        canvas.close_row(y);
    }
}

/// Codes the three channels of a pixel: `residue` gets the channel, its class, what green missed and what is missing
/// (on the reading end any number), and gives what is missing, -128 to 127.
#[inline(always)]
pub(super) fn missing(
    around: [Around; 3],
    actual: Channels,
    guess: Guess,
    share: i32,
    mut residue: impl FnMut(usize, usize, i32, i32) -> i32,
) -> Channels {
    let mut value = [0; 3];
    let mut missed = 0;
    for channel in 0..3 {
        let here = around[channel];
        let expected = (here.guess(guess) + ((missed * share) >> 1)).clamp(0, 255);
        let rest = nearest(actual[channel] - expected);
        let rest = residue(channel, here.class(missed), missed, rest);
        value[channel] = (expected + rest) & 255;
        if channel == 0 {
            missed = rest;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_are_taken_apart_and_put_together() {
        assert_eq!(channels(0x0012_3456), [0x34, 0x12, 0x56]);
        assert_eq!(pixel([0x34, 0x12, 0x56]), 0x0012_3456);
    }

    #[test]
    fn guesses_stay_in_range_at_the_ends_of_it() {
        for values in 0..16 {
            let [w, nw, n, ne] = [0, 1, 2, 3].map(|place| (values >> place & 1) * 255);
            let around = Around { w, nw, n, ne };
            for guess in GUESSES {
                assert!((0..256).contains(&around.guess(guess)));
            }
            assert!(around.class(-128) < CLASSES - 1);
        }
    }
}
