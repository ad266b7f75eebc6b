//! The pass after which nothing is missing: every pixel less what its neighbours and the picture shown promise.
//!
//! Pixels are taken as brightness and two colours in whole numbers without loss (YCoCg-R). Smooth pictures are best
//! foretold by the neighbours that are exact already, noisy ones by what is shown; which mixture is used is chosen for
//! each plane of each tile. How large an error is likely is judged by the errors around it.

use super::TILE_SIDE;
use super::coefficients::median;
use super::entropy::Coder;
use super::mixture::{Around, MIXTURES, Mixture, best_mixture, promised};
use super::numbers::wide;

/// Tables that the pass uses.
pub(super) const TABLES: usize = 3 * CONTEXTS;
const CONTEXTS: usize = 16;

type Samples = [i16; TILE_SIDE * TILE_SIDE];

/// Room for one tile.
pub(super) struct Exact {
    /// The tile's planes, rows as wide as the tile.
    wanted: [Box<Samples>; 3],
    /// The planes of what is shown.
    shown: [Box<Samples>; 3],
}

impl Default for Exact {
    fn default() -> Self {
        let planes = || std::array::from_fn(|_| Box::new([0; TILE_SIDE * TILE_SIDE]));
        Self {
            wanted: planes(),
            shown: planes(),
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
        let mixtures = [0, 1, 2].map(|plane| {
            let (wanted, shown) = (&self.wanted[plane][..count], &self.shown[plane][..count]);
            let best = if C::READS {
                0
            } else {
                best_mixture(wanted, shown, width)
            };
            &MIXTURES[coder.bits(2, best) as usize & 3]
        });
        let mut above = [0, 1, 2].map(|plane| Above::new(&self.shown[plane][..width]));
        for begin in (0..count).step_by(width) {
            let [light, cool, green] = &mut self.wanted;
            let wanted = [light, cool, green].map(|plane| &mut plane[begin..begin + width]);
            let shown = [0, 1, 2].map(|plane| &self.shown[plane][begin..begin + width]);
            if mixtures.iter().all(|mixture| mixture.exact == 2) {
                row::<true, C>(coder, &mut above, wanted, shown, mixtures);
            } else {
                row::<false, C>(coder, &mut above, wanted, shown, mixtures);
            }
        }
    }
}

const PADDED: usize = TILE_SIDE + 2;

/// The row above in one plane, with a sample more on either side.
struct Above {
    values: [i16; PADDED],
    missing: [i16; PADDED],
    errors: [u16; PADDED],
}

impl Above {
    /// Above the first row lies what is shown of it.
    fn new(shown: &[i16]) -> Self {
        let mut values = [0; PADDED];
        values[1..=shown.len()].copy_from_slice(shown);
        Self {
            values,
            missing: [0; PADDED],
            errors: [0; PADDED],
        }
    }

    fn extend(&mut self, width: usize) {
        self.values[0] = self.values[1];
        self.missing[width + 1] = self.missing[width];
        self.errors[0] = self.errors[1];
        self.errors[width + 1] = self.errors[width];
    }
}

/// What lies to the left and above to the left in one plane.
struct Left {
    value: i16,
    missing: i16,
    error: u16,
    corner: i16,
    corner_error: u16,
}

/// One row of all planes, pixel by pixel; `EXACT` when exact neighbours alone foretell all of them. The planes need little of each other, so processors work on all three at once.
fn row<const EXACT: bool, C: Coder>(
    coder: &mut C,
    above: &mut [Above; 3],
    wanted: [&mut [i16]; 3],
    shown: [&[i16]; 3],
    mixtures: [&Mixture; 3],
) {
    let width = shown[0].len();
    let mut left = above.each_mut().map(|above| {
        above.extend(width);
        Left {
            value: above.values[1],
            missing: above.missing[1],
            error: above.errors[1],
            corner: above.values[0],
            corner_error: above.errors[0],
        }
    });
    let ([light_above, cool_above, green_above], [light_left, cool_left, green_left]) =
        (above, &mut left);
    let [light, cool, green] = wanted;
    let samples = light
        .iter_mut()
        .zip(cool)
        .zip(green)
        .zip(shown[0].iter().zip(shown[1]).zip(shown[2]));
    for (x, (((light, cool), green), ((light_shown, cool_shown), green_shown))) in
        samples.enumerate().take(TILE_SIDE)
    {
        sample::<0, EXACT, C>(
            coder,
            x,
            light_above,
            light_left,
            light,
            *light_shown,
            mixtures[0],
            0,
        );
        let error = light_left.error;
        sample::<1, EXACT, C>(
            coder,
            x,
            cool_above,
            cool_left,
            cool,
            *cool_shown,
            mixtures[1],
            error,
        );
        sample::<2, EXACT, C>(
            coder,
            x,
            green_above,
            green_left,
            green,
            *green_shown,
            mixtures[2],
            error,
        );
    }
}

/// One sample, see [`row`]; `light_error` is how large the error of the brightness at its place is.
#[inline(always)]
#[expect(
    clippy::too_many_arguments,
    reason = "in one place, so that it is compiled into the loop three times"
)]
fn sample<const PLANE: usize, const EXACT: bool, C: Coder>(
    coder: &mut C,
    x: usize,
    above: &mut Above,
    left: &mut Left,
    wanted: &mut i16,
    shown: i16,
    mixture: &Mixture,
    light_error: u16,
) {
    let up = above.values[x + 1];
    let promise = if EXACT {
        median(left.value, up, left.corner)
    } else {
        promised(
            mixture,
            Around {
                left: left.value,
                up,
                corner: left.corner,
                left_missing: left.missing,
                up_missing: above.missing[x + 1],
                right_missing: above.missing[x + 2],
                shown,
            },
        )
    };
    let restless = 2 * (left.error + above.errors[x + 1]) + above.errors[x + 2] + left.corner_error;
    let restless = if PLANE == 0 {
        restless
    } else {
        ((restless * 5) >> 3) + 2 * light_error
    };
    let table =
        FIRST_TABLE + CONTEXTS * PLANE + usize::from(CONTEXT[usize::from(restless.min(255))]);
    let error = wide(coder, PLANE, table, wanted.wrapping_sub(promise));
    *wanted = promise.wrapping_add(error);
    *left = Left {
        value: *wanted,
        missing: wanted.wrapping_sub(shown),
        error: error.unsigned_abs().min(255),
        corner: up,
        corner_error: above.errors[x + 1],
    };
    // Entries to the left of the next pixel are not needed any more.
    above.values[x + 1] = left.value;
    if !EXACT {
        above.missing[x + 1] = left.missing;
    }
    above.errors[x + 1] = left.error;
}

/// Where the tables of [`Exact`] begin among all.
const FIRST_TABLE: usize = super::coefficients::TABLES;

/// The context for how restless the surroundings are.
static CONTEXT: [u8; 256] = {
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
