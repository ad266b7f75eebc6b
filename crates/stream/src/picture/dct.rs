//! The 16-point cosine transform in whole numbers of 16 bits, over columns of a block: sixteen columns at once, so that
//! compilers make vector instructions of it. Every step wraps and none depends on the machine, so both ends get the
//! same bits from any input.
//!
//! Scales: [`forward`] takes samples times 64 (within ±255 · 64) and gives orthonormal coefficients times 4.
//! [`inverse`] takes orthonormal coefficients, times the square root of two for each direction whose frequency is not
//! zero, and gives samples times 16.

/// Samples or coefficients, rows of 16.
pub(super) type Block = [[i16; SIDE]; SIDE];
/// Edge of a block.
pub(super) const SIDE: usize = 16;

/// cos(n π / 32) times 32768, for n from 0 to 16 (the first cut to fit).
const COSINE: [i32; 17] = [
    32767, 32610, 32138, 31357, 30274, 28899, 27246, 25330, 23170, 20788, 18205, 15447, 12540,
    9512, 6393, 3212, 0,
];

/// cos(n π / 32) times 32768 for any n.
const fn cosine(n: usize) -> i32 {
    match n % 64 {
        n @ 0..=16 => COSINE[n],
        n @ 17..=32 => -COSINE[32 - n],
        n @ 33..=48 => -COSINE[n - 32],
        n => COSINE[64 - n],
    }
}

/// For the part of a transform of `2 N` points that is odd about the middle: factor of sample `i` for the frequency
/// `2 k + 1`, as `[k][i]`, times 65536 for [`scaled`]; `numerator` over `denominator` scales the cosine.
#[expect(
    clippy::cast_possible_truncation,
    reason = "checked to fit while compiling"
)]
const fn odd<const N: usize>(numerator: i64, denominator: i64) -> [[i16; N]; N] {
    let mut table = [[0; N]; N];
    let mut k = 0;
    while k < N {
        let mut i = 0;
        while i < N {
            let cosine = cosine((2 * i + 1) * (2 * k + 1) * (8 / N)) as i64;
            let factor = (cosine * numerator * 2 / denominator + 1) >> 1;
            assert!(factor >= -32768 && factor <= 32767);
            table[k][i] = factor as i16;
            i += 1;
        }
        k += 1;
    }
    table
}

// The square root of two is 92682 / 65536; a factor is the cosine times that over N, times 65536.
const FORWARD_8: [[i16; 8]; 8] = odd(92682 * 2, 65536 * 8);
const FORWARD_4: [[i16; 4]; 4] = odd(92682 * 2, 65536 * 4);
const INVERSE_8: [[i16; 8]; 8] = odd(1, 1);
const INVERSE_4: [[i16; 4]; 4] = odd(1, 1);
const INVERSE_2: [[i16; 2]; 2] = odd(1, 1);
/// Square root of a half times cos(π / 8), less one, times 65536.
const FORWARD_2_NEAR: i16 = -22_721;
/// Square root of a half times cos(3 π / 8), times 65536.
const FORWARD_2_FAR: i16 = 17_734;
/// Square root of a half, times 32768.
const HALF_ROOT: i16 = 23_170;

/// One value of each column.
type Row = [i16; SIDE];

/// `a` times `factor` over 65536, rounded down.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "the upper half of a product of 16 bits fits 16 bits"
)]
fn scaled(a: i16, factor: i16) -> i16 {
    ((i32::from(a) * i32::from(factor)) >> 16) as i16
}

#[inline]
fn each(a: &Row, b: &Row, f: impl Fn(i16, i16) -> i16) -> Row {
    std::array::from_fn(|i| f(a[i], b[i]))
}

#[inline]
fn half_sum(a: &Row, b: &Row) -> Row {
    each(a, b, |a, b| a.wrapping_add(b) >> 1)
}

#[inline]
fn half_difference(a: &Row, b: &Row) -> Row {
    each(a, b, |a, b| a.wrapping_sub(b) >> 1)
}

#[inline]
fn sum(a: &Row, b: &Row) -> Row {
    each(a, b, i16::wrapping_add)
}

#[inline]
fn difference(a: &Row, b: &Row) -> Row {
    each(a, b, i16::wrapping_sub)
}

/// The sum of `rows` times `factors`, plus `start`, which makes up for rounding down.
#[inline]
fn combined<const N: usize>(rows: &[Row; N], factors: &[i16; N], start: i16) -> Row {
    let mut total = [start; SIDE];
    for (row, factor) in rows.iter().zip(factors) {
        total = each(&total, row, |total, a| {
            total.wrapping_add(scaled(a, *factor))
        });
    }
    total
}

/// The transform down and then along: `[horizontal frequency][vertical frequency]`.
pub(super) fn forward(block: &Block) -> Block {
    forward_columns(&transposed(&forward_columns(block)))
}

/// The way back from [`forward`]; `bound` is above every frequency, in either direction, that is not zero.
pub(super) fn inverse(block: &Block, bound: usize) -> Block {
    inverse_columns(&transposed(&inverse_columns(block, bound)), bound)
}

fn transposed(block: &Block) -> Block {
    std::array::from_fn(|row| std::array::from_fn(|column| block[column][row]))
}

fn forward_columns(x: &Block) -> Block {
    let mut out = [[0; SIDE]; SIDE];
    let even: [Row; 8] = std::array::from_fn(|i| half_sum(&x[i], &x[15 - i]));
    let odd: [Row; 8] = std::array::from_fn(|i| half_difference(&x[i], &x[15 - i]));
    for k in 0..8 {
        out[2 * k + 1] = combined(&odd, &FORWARD_8[k], 4);
    }
    let even_2: [Row; 4] = std::array::from_fn(|i| half_sum(&even[i], &even[7 - i]));
    let odd_2: [Row; 4] = std::array::from_fn(|i| half_difference(&even[i], &even[7 - i]));
    for k in 0..4 {
        out[4 * k + 2] = combined(&odd_2, &FORWARD_4[k], 2);
    }
    let even_3: [Row; 2] = std::array::from_fn(|i| half_sum(&even_2[i], &even_2[3 - i]));
    let odd_3: [Row; 2] = std::array::from_fn(|i| half_difference(&even_2[i], &even_2[3 - i]));
    let [near, far] = [FORWARD_2_NEAR, FORWARD_2_FAR];
    out[4] = each(&odd_3[0], &odd_3[1], |a, b| {
        a.wrapping_add(scaled(a, near))
            .wrapping_add(scaled(b, far))
            .wrapping_add(1)
    });
    out[12] = each(&odd_3[0], &odd_3[1], |a, b| {
        scaled(a, far)
            .wrapping_sub(b)
            .wrapping_sub(scaled(b, near))
            .wrapping_add(1)
    });
    out[0] = half_sum(&even_3[0], &even_3[1]);
    out[8] = half_difference(&even_3[0], &even_3[1]);
    out
}

fn inverse_columns(z: &Block, bound: usize) -> Block {
    let twice = |k: usize| -> Row { z[k].map(|a| a.wrapping_shl(1)) };
    let mut odd = [[4; SIDE]; 8];
    for k in (1..bound.max(2)).step_by(2) {
        let row = twice(k);
        for (total, factor) in odd.iter_mut().zip(INVERSE_8[k / 2]) {
            *total = each(total, &row, |total, a| {
                total.wrapping_add(scaled(a, factor))
            });
        }
    }
    let mut odd_2 = [[2; SIDE]; 4];
    for k in (2..bound.max(3)).step_by(4) {
        let row = twice(k);
        for (total, factor) in odd_2.iter_mut().zip(INVERSE_4[k / 4]) {
            *total = each(total, &row, |total, a| {
                total.wrapping_add(scaled(a, factor))
            });
        }
    }
    let (z4, z12) = (twice(4), twice(12));
    let odd_3: [Row; 2] = std::array::from_fn(|i| {
        each(&z4, &z12, |a, b| {
            scaled(a, INVERSE_2[0][i])
                .wrapping_add(scaled(b, INVERSE_2[1][i]))
                .wrapping_add(1)
        })
    });
    let z8 = twice(8).map(|a| scaled(a, HALF_ROOT));
    let even_3 = [sum(&z[0], &z8), difference(&z[0], &z8)];
    let even_2: [Row; 4] = std::array::from_fn(|i| match i {
        0 | 1 => sum(&even_3[i], &odd_3[i]),
        _ => difference(&even_3[3 - i], &odd_3[3 - i]),
    });
    let even: [Row; 8] = std::array::from_fn(|i| match i {
        0..4 => sum(&even_2[i], &odd_2[i]),
        _ => difference(&even_2[7 - i], &odd_2[7 - i]),
    });
    std::array::from_fn(|i| match i {
        0..8 => sum(&even[i], &odd[i]),
        _ => difference(&even[15 - i], &odd[15 - i]),
    })
}

#[cfg(test)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "test samples are made by cutting numbers"
)]
mod tests {
    use super::*;

    /// The definition, in floating point: orthonormal, `[horizontal][vertical]`.
    fn defined(x: &Block) -> [[f64; SIDE]; SIDE] {
        let basis = |k: usize, i: usize| {
            let scale: f64 = if k == 0 { 0.25 } else { 0.125_f64.sqrt() };
            scale * (std::f64::consts::PI * ((2 * i + 1) * k) as f64 / 32.0).cos()
        };
        std::array::from_fn(|l| {
            std::array::from_fn(|k| {
                (0..SIDE)
                    .flat_map(|y| (0..SIDE).map(move |column| (y, column)))
                    .map(|(y, column)| basis(k, y) * basis(l, column) * f64::from(x[y][column]))
                    .sum()
            })
        })
    }

    fn noise(seed: u32) -> Block {
        let mut state = seed;
        std::array::from_fn(|_| {
            std::array::from_fn(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                ((state >> 16) % 511) as i16 - 255
            })
        })
    }

    #[test]
    fn it_is_the_cosine_transform_to_a_quarter() {
        for seed in 0..20 {
            let x = noise(seed);
            let got = forward(&x.map(|row| row.map(|a| a * 64)));
            let want = defined(&x);
            for (got, want) in got.iter().flatten().zip(want.iter().flatten()) {
                assert!((f64::from(*got) / 4.0 - want).abs() < 2.0, "{got} {want}");
            }
        }
    }

    #[test]
    fn the_way_back_gives_the_samples_to_a_fifth() {
        for seed in 0..20 {
            let x = noise(seed);
            let coefficients = defined(&x);
            let root = std::f64::consts::SQRT_2;
            let z: Block = std::array::from_fn(|l| {
                std::array::from_fn(|k| {
                    let scale = if l > 0 { root } else { 1.0 } * if k > 0 { root } else { 1.0 };
                    (coefficients[l][k] * scale).round() as i16
                })
            });
            let back = inverse(&z, SIDE);
            let errors: Vec<f64> = back
                .iter()
                .flatten()
                .zip(x.iter().flatten())
                .map(|(got, want)| f64::from(*got) / 16.0 - f64::from(*want))
                .collect();
            let mean = errors.iter().sum::<f64>() / 256.0;
            let spread = (errors.iter().map(|e| e * e).sum::<f64>() / 256.0).sqrt();
            assert!(mean.abs() < 0.05 && spread < 0.3, "{mean} {spread}");
        }
    }
}
