//! The passes that are not exact: cosine transforms of 16 by 16 of the differences to what is shown, in coarse steps.

use super::coefficients::{self, Plane};
use super::dct::{self, Block, SIDE};
use super::entropy::Coder;
use super::planes::{COLOUR_SIDE, Extent, Planes};
use super::scan::{self, Levels};
use super::{Quality, TILE_SIDE};

/// Blocks of brightness and of each colour in the largest tile.
const LIGHT_BLOCKS: usize = (TILE_SIDE / SIDE) * (TILE_SIDE / SIDE);
const COLOUR_BLOCKS: usize = (COLOUR_SIDE / SIDE) * (COLOUR_SIDE / SIDE);

/// Room for one tile.
#[derive(Default)]
pub(super) struct Lossy {
    planes: Planes,
    levels: Vec<Levels>,
    lasts: Vec<u8>,
}

/// Width of a step of a coefficient, in quarters.
#[derive(Clone, Copy)]
struct Step(u16);

/// Frequencies that take [`Step::finer`] steps: those that add up to two at most.
const SLOW: [(usize, usize); 6] = [(0, 0), (0, 1), (1, 0), (0, 2), (1, 1), (2, 0)];

/// The steps of brightness and of the two colours.
fn steps(quality: Quality) -> [Step; 3] {
    let from_best = u16::from(100 - quality.0);
    let light = 16 + from_best * from_best / 24;
    [
        Step(light),
        Step(light * COOL / 16),
        Step(light * GREEN / 16),
    ]
}

/// Steps of the colours in sixteenths of the brightness's: what is lost of a colour is seen in four pixels, but less.
const COOL: u16 = 12;
const GREEN: u16 = 10;

impl Step {
    /// For the slowest waves: where there is nothing else, the eye sees their steps.
    fn finer(self) -> Self {
        Self(self.0 - self.0 / 4)
    }

    /// What to multiply with, and how far to shift beyond 16 bits, to divide by the step.
    fn reciprocal(self) -> (u16, u32) {
        let shift = self.0.ilog2();
        let factor = (1_u32 << (16 + shift)).div_ceil(u32::from(self.0));
        (u16::try_from(factor).unwrap_or(u16::MAX), shift)
    }

    /// Sets `levels` to the nearest steps, those between zero and one mostly to zero.
    fn quantise(self, coefficients: &Block, levels: &mut Levels) {
        let (factor, shift) = self.reciprocal();
        let round = self.0 * 3 / 8;
        for (level, coefficient) in levels.iter_mut().zip(coefficients.as_flattened()) {
            *level = quotient(*coefficient, round, factor, shift);
        }
        let finer = self.finer();
        let (factor, shift) = finer.reciprocal();
        for (row, column) in SLOW {
            levels[row * SIDE + column] =
                quotient(coefficients[row][column], finer.0 / 2, factor, shift);
        }
    }

    /// The samples of a block, times 16.
    fn restore(self, levels: &Levels, last: u8) -> Block {
        if last == 0 {
            return [[self.finer().restored(levels[0], 0); SIDE]; SIDE];
        }
        let mut block = [[0; SIDE]; SIDE];
        let mut bound = 1;
        for at in scan::scanned(last) {
            let level = levels[at];
            if level != 0 {
                let (row, column) = (at / SIDE, at % SIDE);
                bound = bound.max(row.max(column) + 1);
                let step = if row + column <= 2 {
                    self.finer()
                } else {
                    self
                };
                let directions = usize::from(row > 0) + usize::from(column > 0);
                block[row][column] = step.restored(level, directions);
            }
        }
        dct::inverse(&block, bound)
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "levels that the encoder makes fit; others wrap on both ends alike"
    )]
    fn restored(self, level: i16, directions: usize) -> i16 {
        // 256 / 4 times the square root of two for each direction.
        let scale = [64, 91, 128][directions] * i32::from(self.0);
        // Small levels stand for more values nearer to zero.
        let inward = if directions > 0 && level.unsigned_abs() == 1 {
            scale / 24
        } else {
            0
        };
        let value = i32::from(level) * scale;
        ((value - value.signum() * inward + 128) >> 8) as i16
    }
}

#[inline]
fn quotient(value: i16, round: u16, factor: u16, shift: u32) -> i16 {
    let size = value.unsigned_abs().wrapping_add(round);
    let level = ((u32::from(size) * u32::from(factor)) >> 16) as u16 >> shift;
    if value < 0 {
        level.cast_signed().wrapping_neg()
    } else {
        level.cast_signed()
    }
}

impl Lossy {
    /// Sets the levels of the differences between `pixels` and `shown`.
    pub(super) fn analyse(
        &mut self,
        extent: Extent,
        pixels: &[u32],
        shown: &[u32],
        quality: Quality,
    ) {
        self.planes.split(extent, pixels, shown);
        self.clear(extent);
        let [light, cool, green] = planes(extent, &mut self.levels, &mut self.lasts);
        let samples = [
            &self.planes.light[..],
            &self.planes.colours[0][..],
            &self.planes.colours[1][..],
        ];
        for ((plane, samples), step) in [light, cool, green]
            .into_iter()
            .zip(samples)
            .zip(steps(quality))
        {
            let stride = if plane.colour { COLOUR_SIDE } else { TILE_SIDE };
            for (place, (levels, last)) in plane.levels.iter_mut().zip(plane.lasts).enumerate() {
                let at = (place / plane.across * stride + place % plane.across) * SIDE;
                let mut block = [[0; SIDE]; SIDE];
                for (y, row) in block.iter_mut().enumerate() {
                    row.copy_from_slice(&samples[at + y * stride..][..SIDE]);
                }
                step.quantise(&dct::forward(&block), levels);
                *last = scan::last_of(levels);
            }
        }
    }

    /// Makes room for the levels of a tile, all zero.
    pub(super) fn clear(&mut self, extent: Extent) {
        let (light, colour) = blocks(extent);
        self.levels.clear();
        self.levels.resize(light + 2 * colour, [0; SIDE * SIDE]);
        self.lasts.clear();
        self.lasts.resize(light + 2 * colour, 0);
    }

    /// Writes or reads the levels; a `first` pass is against an even grey.
    pub(super) fn code(&mut self, extent: Extent, coder: &mut impl Coder, first: bool) {
        coefficients::walk(
            coder,
            &mut planes(extent, &mut self.levels, &mut self.lasts),
            first,
        );
    }

    /// Adds what the levels say to `shown`.
    pub(super) fn synthesise(&mut self, extent: Extent, quality: Quality, shown: &mut [u32]) {
        let [light, cool, green] = planes(extent, &mut self.levels, &mut self.lasts);
        let [first, second] = &mut self.planes.colours;
        let samples = [&mut self.planes.light[..], &mut first[..], &mut second[..]];
        for ((plane, samples), step) in [light, cool, green]
            .into_iter()
            .zip(samples)
            .zip(steps(quality))
        {
            let stride = if plane.colour { COLOUR_SIDE } else { TILE_SIDE };
            for (place, (levels, last)) in plane.levels.iter().zip(plane.lasts).enumerate() {
                let at = (place / plane.across * stride + place % plane.across) * SIDE;
                for (y, row) in step.restore(levels, *last).iter().enumerate() {
                    samples[at + y * stride..][..SIDE].copy_from_slice(row);
                }
            }
        }
        self.planes.join(extent, shown);
    }
}

/// How many blocks of brightness and of each colour a tile has.
fn blocks(Extent { width, height }: Extent) -> (usize, usize) {
    (
        width.div_ceil(16) * height.div_ceil(16),
        width.div_ceil(32) * height.div_ceil(32),
    )
}

fn planes<'a>(extent: Extent, levels: &'a mut [Levels], lasts: &'a mut [u8]) -> [Plane<'a>; 3] {
    let (light_blocks, colour_blocks) = blocks(extent);
    debug_assert!(light_blocks <= LIGHT_BLOCKS && colour_blocks <= COLOUR_BLOCKS);
    let (light, colours) = levels.split_at_mut(light_blocks);
    let (cool, green) = colours.split_at_mut(colour_blocks);
    let (light_lasts, lasts) = lasts.split_at_mut(light_blocks);
    let (cool_lasts, green_lasts) = lasts.split_at_mut(colour_blocks);
    [
        (light, light_lasts, false),
        (cool, cool_lasts, true),
        (green, green_lasts, true),
    ]
    .map(|(levels, lasts, colour)| Plane {
        levels,
        lasts,
        across: extent.width.div_ceil(if colour { 2 * SIDE } else { SIDE }),
        colour,
    })
}
