//! The other candidate: a reversible 5/3 wavelet over the tile's YCoCg-R planes. The first pass has the upper bits of
//! the coefficients, the exact pass the lower ones; nothing is sent twice. The viewer has to keep the first pass's bytes.

use super::TILE_SIDE;
use super::coefficients::{median, wide};
use super::entropy::Coder;

/// Where the tables begin among all, and how many there are.
const FIRST_TABLE: usize = super::coefficients::TABLES + super::exact::TABLES;
pub(super) const TABLES: usize = 2 * (UPPER + LOWER);
const LEVELS: usize = 5;
const CONTEXTS: usize = 12;
const UPPER: usize = (1 + 3 * LEVELS) * CONTEXTS;
const LOWER: usize = 8 * CONTEXTS;

type Plane = [i16; TILE_SIDE * TILE_SIDE];

/// A rectangle of coefficients.
#[derive(Clone, Copy)]
struct Band {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    /// 1 for the finest.
    level: usize,
    /// 0 low and low, 1 high along, 2 high down, 3 high and high.
    kind: usize,
}

/// Coefficients of one tile's three planes.
pub(super) struct Wavelet {
    planes: [Box<Plane>; 3],
    upper: Box<Plane>,
}

impl Default for Wavelet {
    fn default() -> Self {
        Self {
            planes: std::array::from_fn(|_| Box::new([0; TILE_SIDE * TILE_SIDE])),
            upper: Box::new([0; TILE_SIDE * TILE_SIDE]),
        }
    }
}

fn low(length: usize, levels: usize) -> usize {
    (0..levels).fold(length, |length, _| length.div_ceil(2))
}

fn bands(width: usize, height: usize) -> Vec<Band> {
    let mut bands = vec![Band {
        x: 0,
        y: 0,
        width: low(width, LEVELS),
        height: low(height, LEVELS),
        level: LEVELS,
        kind: 0,
    }];
    for level in (1..=LEVELS).rev() {
        let (lw, lh) = (low(width, level), low(height, level));
        let (hw, hh) = (low(width, level - 1) - lw, low(height, level - 1) - lh);
        bands.push(Band {
            x: lw,
            y: 0,
            width: hw,
            height: lh,
            level,
            kind: 1,
        });
        bands.push(Band {
            x: 0,
            y: lh,
            width: lw,
            height: hh,
            level,
            kind: 2,
        });
        bands.push(Band {
            x: lw,
            y: lh,
            width: hw,
            height: hh,
            level,
            kind: 3,
        });
    }
    bands
}

/// How many lower bits of a band the first pass leaves out, `cut` in half bits.
fn shift(band: Band, plane: usize, cut: u32) -> u32 {
    // Twice the logarithm of how loud a coefficient of the band is, from level 1 (finest).
    const LOUD: [[i32; 4]; LEVELS] = [
        [1, 0, 0, -1],
        [3, 1, 1, 0],
        [5, 3, 3, 1],
        [7, 4, 4, 2],
        [9, 6, 6, 4],
    ];
    let quiet = [0, 1, 1][plane];
    let cut = i32::try_from(cut).unwrap_or(0) + quiet - LOUD[band.level - 1][band.kind];
    u32::try_from(cut.max(0)).unwrap_or(0) / 2
}

impl Wavelet {
    pub(super) fn analyse(&mut self, pixels: &[u32], width: usize) {
        let height = pixels.len() / width;
        let mut samples: [Box<Plane>; 3] =
            std::array::from_fn(|_| Box::new([0; TILE_SIDE * TILE_SIDE]));
        super::exact::split(pixels, &mut samples);
        for (plane, samples) in self.planes.iter_mut().zip(&samples) {
            for (row, samples) in plane
                .chunks_exact_mut(TILE_SIDE)
                .zip(samples.chunks_exact(width))
                .take(height)
            {
                row[..width].copy_from_slice(samples);
            }
            for level in 0..LEVELS {
                forward(plane, low(width, level), low(height, level));
            }
        }
    }

    pub(super) fn synthesise(&self, pixels: &mut [u32], width: usize, cut: Option<u32>) {
        let height = pixels.len() / width;
        let mut samples: [Box<Plane>; 3] =
            std::array::from_fn(|_| Box::new([0; TILE_SIDE * TILE_SIDE]));
        for (number, (plane, samples)) in self.planes.iter().zip(&mut samples).enumerate() {
            let mut plane = plane.clone();
            if let Some(cut) = cut {
                for band in bands(width, height) {
                    let shift = shift(band, number, cut);
                    for y in band.y..band.y + band.height {
                        for value in &mut plane[y * TILE_SIDE + band.x..][..band.width] {
                            let size = value.unsigned_abs() >> shift << shift;
                            let size = if size == 0 || shift == 0 {
                                size
                            } else {
                                size + (3 << shift >> 3)
                            };
                            *value = if *value < 0 {
                                -size.cast_signed()
                            } else {
                                size.cast_signed()
                            };
                        }
                    }
                }
            }
            for level in (0..LEVELS).rev() {
                inverse(&mut plane, low(width, level), low(height, level));
            }
            for (row, samples) in plane
                .chunks_exact(TILE_SIDE)
                .zip(samples.chunks_exact_mut(width))
                .take(height)
            {
                samples.copy_from_slice(&row[..width]);
            }
        }
        super::exact::join_clamped(&samples, pixels);
    }

    /// The upper bits.
    pub(super) fn first<C: Coder>(&mut self, coder: &mut C, width: usize, height: usize, cut: u32) {
        for plane in 0..3 {
            let base = FIRST_TABLE + usize::from(plane > 0) * (UPPER + LOWER);
            self.upper.fill(0);
            for band in bands(width, height) {
                let shift = shift(band, plane, cut);
                for y in 0..band.height {
                    for x in 0..band.width {
                        let at = (band.y + y) * TILE_SIDE + band.x + x;
                        let value = self.planes[plane][at];
                        let size = (value.unsigned_abs() >> shift).cast_signed();
                        let value = if value < 0 { -size } else { size };
                        let upper = &mut self.upper;
                        let value = if band.kind == 0 {
                            let promise = match (x, y) {
                                (0, 0) => 0,
                                (_, 0) => upper[at - 1],
                                (0, _) => upper[at - TILE_SIDE],
                                _ => median(
                                    upper[at - 1],
                                    upper[at - TILE_SIDE],
                                    upper[at - TILE_SIDE - 1],
                                ),
                            };
                            promise + wide(coder, 0, base, value - promise)
                        } else {
                            let table = base
                                + (1 + (band.level - 1) * 3 + band.kind - 1) * CONTEXTS
                                + near(upper, band, x, y);
                            wide(coder, 0, table, value)
                        };
                        upper[at] = value;
                        if C::READS {
                            self.planes[plane][at] = value << shift;
                        }
                    }
                }
            }
        }
    }

    /// The lower bits, when the planes have the upper ones.
    pub(super) fn rest<C: Coder>(&mut self, coder: &mut C, width: usize, height: usize, cut: u32) {
        for plane in 0..3 {
            let base = FIRST_TABLE + usize::from(plane > 0) * (UPPER + LOWER) + UPPER;
            self.upper.fill(0);
            for band in bands(width, height) {
                let shift = shift(band, plane, cut);
                if shift == 0 {
                    continue;
                }
                for y in 0..band.height {
                    for x in 0..band.width {
                        let at = (band.y + y) * TILE_SIDE + band.x + x;
                        let value = self.planes[plane][at];
                        let size = value.unsigned_abs();
                        let mask = (1_u16 << shift) - 1;
                        let new = if size >> shift == 0 {
                            let table = base
                                + (shift.min(8) as usize - 1) * CONTEXTS
                                + near(&self.upper, band, x, y);
                            wide(coder, 0, table, value)
                        } else {
                            let low = coder.bits(shift, u32::from(size & mask));
                            let size =
                                (size & !mask | u16::try_from(low).unwrap_or(0)).cast_signed();
                            if value < 0 { -size } else { size }
                        };
                        self.planes[plane][at] = new;
                        self.upper[at] = new;
                    }
                }
            }
        }
    }
}

/// How large the coefficients around are, below [`CONTEXTS`].
fn near(plane: &Plane, band: Band, x: usize, y: usize) -> usize {
    let at = (band.y + y) * TILE_SIDE + band.x + x;
    let size = |at: usize| plane[at].unsigned_abs();
    let left = if x > 0 { size(at - 1) } else { 0 };
    let (up, corners) = if y > 0 {
        let corner = if x > 0 { size(at - TILE_SIDE - 1) } else { 0 };
        (
            size(at - TILE_SIDE),
            corner
                + if x + 1 < band.width {
                    size(at - TILE_SIDE + 1)
                } else {
                    0
                },
        )
    } else {
        (0, 0)
    };
    let parent = if band.level < LEVELS {
        size((band.y + y) / 2 * TILE_SIDE + (band.x + x) / 2)
    } else {
        0
    };
    match 3 * (left + up) + corners + 2 * parent {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 3,
        4..=5 => 4,
        6..=8 => 5,
        9..=12 => 6,
        13..=20 => 7,
        21..=40 => 8,
        41..=80 => 9,
        81..=160 => 10,
        _ => 11,
    }
}

fn forward(plane: &mut Plane, width: usize, height: usize) {
    let mut rows = [[0_i16; TILE_SIDE]; TILE_SIDE];
    for (row, samples) in rows
        .iter_mut()
        .zip(plane.chunks_exact(TILE_SIDE))
        .take(height)
    {
        row.copy_from_slice(samples);
    }
    down(&mut rows, height, true);
    for (row, samples) in rows
        .iter_mut()
        .zip(plane.chunks_exact_mut(TILE_SIDE))
        .take(height)
    {
        along(row, width, true);
        samples[..width].copy_from_slice(&row[..width]);
    }
}

fn inverse(plane: &mut Plane, width: usize, height: usize) {
    let mut rows = [[0_i16; TILE_SIDE]; TILE_SIDE];
    for (row, samples) in rows
        .iter_mut()
        .zip(plane.chunks_exact(TILE_SIDE))
        .take(height)
    {
        row.copy_from_slice(samples);
        along(row, width, false);
    }
    down(&mut rows, height, false);
    for (row, samples) in rows
        .iter()
        .zip(plane.chunks_exact_mut(TILE_SIDE))
        .take(height)
    {
        samples[..width].copy_from_slice(&row[..width]);
    }
}

fn mirrored(place: isize, length: usize) -> usize {
    let place = place.unsigned_abs();
    if place < length {
        place
    } else {
        (2 * length).saturating_sub(2 + place)
    }
}

/// Lifts whole rows, so that the compiler makes vector instructions of it.
fn down(rows: &mut [[i16; TILE_SIDE]; TILE_SIDE], height: usize, analyse: bool) {
    if height < 2 {
        return;
    }
    if !analyse {
        let packed = *rows;
        for y in 0..height {
            rows[y] = packed[if y % 2 == 0 {
                y / 2
            } else {
                height.div_ceil(2) + y / 2
            }];
        }
    }
    for high in if analyse {
        [true, false]
    } else {
        [false, true]
    } {
        for y in (usize::from(high)..height).step_by(2) {
            let place = isize::try_from(y).unwrap_or(0);
            let (above, below) = (
                rows[mirrored(place - 1, height)],
                rows[mirrored(place + 1, height)],
            );
            for ((value, above), below) in rows[y].iter_mut().zip(above).zip(below) {
                let step = if high {
                    (above.wrapping_add(below)) >> 1
                } else {
                    above.wrapping_add(below).wrapping_add(2) >> 2
                };
                *value = if high == analyse {
                    value.wrapping_sub(step)
                } else {
                    value.wrapping_add(step)
                };
            }
        }
    }
    if analyse {
        let lifted = *rows;
        for y in 0..height {
            rows[if y % 2 == 0 {
                y / 2
            } else {
                height.div_ceil(2) + y / 2
            }] = lifted[y];
        }
    }
}

fn along(row: &mut [i16; TILE_SIDE], width: usize, analyse: bool) {
    if width < 2 {
        return;
    }
    let half = width.div_ceil(2);
    let (mut low, mut high) = ([0_i16; TILE_SIDE / 2 + 1], [0_i16; TILE_SIDE / 2 + 1]);
    if analyse {
        for x in 0..half {
            low[x] = row[2 * x];
        }
        for x in 0..width / 2 {
            high[x] = row[2 * x + 1];
        }
    } else {
        low[..half].copy_from_slice(&row[..half]);
        high[..width - half].copy_from_slice(&row[half..width]);
    }
    let predict = |low: &mut [i16; 33], high: &mut [i16; 33], sign: i16| {
        if width % 2 == 0 {
            low[half] = low[half - 1];
        }
        for x in 0..width / 2 {
            high[x] = high[x].wrapping_sub(sign.wrapping_mul(low[x].wrapping_add(low[x + 1]) >> 1));
        }
    };
    let update = |low: &mut [i16; 33], high: &mut [i16; 33], sign: i16| {
        if width % 2 == 1 {
            high[half - 1] = high[half - 2];
        }
        low[0] =
            low[0].wrapping_add(sign.wrapping_mul(high[0].wrapping_mul(2).wrapping_add(2) >> 2));
        for x in 1..half {
            low[x] = low[x].wrapping_add(
                sign.wrapping_mul(high[x - 1].wrapping_add(high[x]).wrapping_add(2) >> 2),
            );
        }
    };
    if analyse {
        predict(&mut low, &mut high, 1);
        update(&mut low, &mut high, 1);
        row[..half].copy_from_slice(&low[..half]);
        row[half..width].copy_from_slice(&high[..width - half]);
    } else {
        update(&mut low, &mut high, -1);
        predict(&mut low, &mut high, -1);
        for x in 0..half {
            row[2 * x] = low[x];
        }
        for x in 0..width / 2 {
            row[2 * x + 1] = high[x];
        }
    }
}
