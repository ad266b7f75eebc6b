//! The pass after which nothing is missing: every pixel less what its neighbours and the picture shown promise.
//!
//! Pixels are taken as brightness and two colours in whole numbers without loss (YCoCg-R). Smooth pictures are best
//! foretold by the neighbours that are exact already, noisy ones by what is shown; which mixture is used is chosen for
//! each plane of each tile. How large an error is likely is judged by the errors around it.

use super::TILE_SIDE;
use super::coefficients::{median, wide};
use super::entropy::Coder;

/// Tables that [`code`] uses.
pub(super) const TABLES: usize = 3 * CONTEXTS;
const CONTEXTS: usize = 16;
const MIXTURES: u8 = 4;

type Samples = [i16; TILE_SIDE * TILE_SIDE];

/// Room for one tile.
pub(super) struct Exact {
    /// The tile's planes; rows as wide as the tile.
    wanted: [Box<Samples>; 3],
    /// The planes of what is shown.
    shown: [Box<Samples>; 3],
    /// Sizes of the errors of brightness.
    errors: Box<[u16; TILE_SIDE * TILE_SIDE]>,
}

impl Default for Exact {
    fn default() -> Self {
        let planes = || std::array::from_fn(|_| Box::new([0; TILE_SIDE * TILE_SIDE]));
        Self {
            wanted: planes(),
            shown: planes(),
            errors: Box::new([0; TILE_SIDE * TILE_SIDE]),
        }
    }
}

impl Exact {
    /// Writes what is missing from `shown` for `pixels`.
    pub(super) fn write(
        &mut self,
        coder: &mut impl Coder,
        width: usize,
        pixels: &[u32],
        shown: &[u32],
    ) {
        split(pixels, &mut self.wanted);
        split(shown, &mut self.shown);
        self.code(coder, width, pixels.len());
    }

    /// Reads it and sets `shown` to what the tile is.
    pub(super) fn read(&mut self, coder: &mut impl Coder, width: usize, shown: &mut [u32]) {
        split(shown, &mut self.shown);
        self.code(coder, width, shown.len());
        join(&self.wanted, shown);
    }

    fn code<C: Coder>(&mut self, coder: &mut C, width: usize, count: usize) {
        for plane in 0..3 {
            let (wanted, shown) = (
                &mut self.wanted[plane][..count],
                &self.shown[plane][..count],
            );
            let mixture = if C::READS {
                0
            } else {
                best_mixture(wanted, shown, width)
            };
            let bits = coder.bits(2, u32::from(mixture));
            let errors = &mut self.errors[..count];
            let mut run = Run {
                coder,
                width,
                plane,
                wanted,
                shown,
                errors,
            };
            match bits {
                0 => run.code::<0>(),
                1 => run.code::<1>(),
                2 => run.code::<2>(),
                _ => run.code::<3>(),
            }
        }
    }
}

/// What a pixel's neighbours are and were shown as; those outside the tile are as what is nearest.
#[derive(Clone, Copy)]
struct Around {
    left: i16,
    up: i16,
    corner: i16,
    /// What is missing to the left, above, and above to the right.
    left_missing: i16,
    up_missing: i16,
    right_missing: i16,
    shown: i16,
}

#[inline]
fn promised<const MIXTURE: u8>(around: Around) -> i16 {
    let Around {
        left,
        up,
        corner,
        left_missing,
        up_missing,
        right_missing,
        shown,
    } = around;
    let both = left_missing.wrapping_add(up_missing);
    match MIXTURE {
        0 => median(left, up, corner),
        1 => {
            let shown = shown.wrapping_add(both.wrapping_mul(3) >> 3);
            median(left, up, corner).wrapping_add(shown) >> 1
        }
        2 => shown.wrapping_add(both >> 1),
        _ => shown.wrapping_add(both.wrapping_add(left_missing).wrapping_add(right_missing) >> 3),
    }
}

struct Run<'a, C> {
    coder: &'a mut C,
    width: usize,
    plane: usize,
    wanted: &'a mut [i16],
    shown: &'a [i16],
    errors: &'a mut [u16],
}

const PADDED: usize = TILE_SIDE + 2;

impl<C: Coder> Run<'_, C> {
    fn code<const MIXTURE: u8>(&mut self) {
        let width = self.width;
        // One sample on either side, as what is nearest.
        let mut above = [0_i16; PADDED];
        let mut above_missing = [0_i16; PADDED];
        let mut above_errors = [0_u16; PADDED];
        above[1..=width].copy_from_slice(&self.shown[..width]);
        let rows = self
            .wanted
            .chunks_exact_mut(width)
            .zip(self.shown.chunks_exact(width))
            .zip(self.errors.chunks_exact_mut(width));
        for ((wanted, shown), errors) in rows {
            above[0] = above[1];
            above_missing[width + 1] = above_missing[width];
            above_errors[0] = above_errors[1];
            above_errors[width + 1] = above_errors[width];
            let (mut left, mut left_missing, mut left_error) =
                (above[1], above_missing[1], above_errors[1]);
            let mut corner = above[0];
            let mut corner_error = above_errors[0];
            for x in 0..width {
                let up = above[x + 1];
                let promise = promised::<MIXTURE>(Around {
                    left,
                    up,
                    corner,
                    left_missing,
                    up_missing: above_missing[x + 1],
                    right_missing: above_missing[x + 2],
                    shown: shown[x],
                });
                let up_error = above_errors[x + 1];
                let restless = 2 * (left_error + up_error) + above_errors[x + 2] + corner_error;
                let context = if self.plane == 0 {
                    usize::from(CONTEXT[usize::from(restless.min(255))])
                } else {
                    let restless = (restless * 5 >> 3) + 2 * errors[x];
                    usize::from(CONTEXT[usize::from(restless.min(255))]) + CONTEXTS * self.plane
                };
                let error = wide(
                    self.coder,
                    FIRST_TABLE + context,
                    wanted[x].wrapping_sub(promise),
                );
                let value = promise.wrapping_add(error);
                corner = up;
                corner_error = up_error;
                wanted[x] = value;
                left = value;
                left_missing = value.wrapping_sub(shown[x]);
                left_error = error.unsigned_abs().min(255);
                above[x + 1] = value;
                // The entry to the left is not needed any more.
                above_missing[x + 1] = left_missing;
                above_errors[x + 1] = left_error;
                if self.plane == 0 {
                    errors[x] = left_error;
                }
            }
        }
    }
}

/// Where the tables of [`Exact`] begin among all.
const FIRST_TABLE: usize = super::coefficients::TABLES;

/// The context for how restless the surroundings are.
const CONTEXT: [u8; 256] = {
    let limits = [0, 1, 2, 4, 6, 8, 11, 15, 20, 27, 36, 50, 70, 110, 180];
    let mut table = [0; 256];
    let (mut at, mut context) = (0, 0);
    while at < 256 {
        while (context as usize) < limits.len() && at > limits[context as usize] {
            context += 1;
        }
        table[at] = context;
        at += 1;
    }
    table
};

/// The mixture that leaves the smallest errors, judged without the edges.
fn best_mixture(wanted: &[i16], shown: &[i16], width: usize) -> u8 {
    let mut cost = [0_u32; MIXTURES as usize];
    if width > 2 {
        for (y, pair) in wanted
            .chunks_exact(width)
            .zip(wanted.chunks_exact(width).skip(1))
            .enumerate()
        {
            let above_shown = &shown[y * width..][..width];
            let here_shown = &shown[(y + 1) * width..][..width];
            let (above, here) = pair;
            for x in 1..width - 1 {
                let around = Around {
                    left: here[x - 1],
                    up: above[x],
                    corner: above[x - 1],
                    left_missing: here[x - 1] - here_shown[x - 1],
                    up_missing: above[x] - above_shown[x],
                    right_missing: above[x + 1] - above_shown[x + 1],
                    shown: here_shown[x],
                };
                let off = |promise: i16| u32::from(here[x].abs_diff(promise));
                cost[0] += off(promised::<0>(around));
                cost[1] += off(promised::<1>(around));
                cost[2] += off(promised::<2>(around));
                cost[3] += off(promised::<3>(around));
            }
        }
    }
    (0..MIXTURES)
        .min_by_key(|mixture| cost[usize::from(*mixture)])
        .unwrap_or(0)
}

#[expect(clippy::cast_possible_truncation, reason = "a byte of a pixel fits")]
fn split(pixels: &[u32], planes: &mut [Box<Samples>; 3]) {
    let [light, cool, warm] = planes;
    let out = light.iter_mut().zip(cool.iter_mut()).zip(warm.iter_mut());
    for (pixel, ((light, cool), green)) in pixels.iter().zip(out) {
        let channel = |shift: u32| (pixel >> shift & 0xff) as i16;
        let (red, middle, blue) = (channel(16), channel(8), channel(0));
        *cool = red - blue;
        let half = blue + (*cool >> 1);
        *green = middle - half;
        *light = half + (*green >> 1);
    }
}

fn join(planes: &[Box<Samples>; 3], pixels: &mut [u32]) {
    let [light, cool, green] = planes;
    let samples = light.iter().zip(cool.iter()).zip(green.iter());
    for (pixel, ((light, cool), green)) in pixels.iter_mut().zip(samples) {
        let half = light.wrapping_sub(*green >> 1);
        let middle = half.wrapping_add(*green);
        let blue = half.wrapping_sub(*cool >> 1);
        let red = blue.wrapping_add(*cool);
        let channel = |value: i16, shift: u32| u32::from(value.cast_unsigned() & 0xff) << shift;
        *pixel = channel(red, 16) | channel(middle, 8) | channel(blue, 0);
    }
}
