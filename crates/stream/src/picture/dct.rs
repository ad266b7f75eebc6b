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
#[inline(always)]
fn scaled(a: i16, factor: i16) -> i16 {
    ((i32::from(a) * i32::from(factor)) >> 16) as i16
}

#[inline(always)]
fn each(a: &Row, b: &Row, f: impl Fn(i16, i16) -> i16) -> Row {
    let mut out = [0; SIDE];
    for ((out, a), b) in out.iter_mut().zip(a).zip(b) {
        *out = f(*a, *b);
    }
    out
}

#[inline(always)]
fn half_sum(a: &Row, b: &Row) -> Row {
    each(a, b, |a, b| a.wrapping_add(b) >> 1)
}

#[inline(always)]
fn half_difference(a: &Row, b: &Row) -> Row {
    each(a, b, |a, b| a.wrapping_sub(b) >> 1)
}

#[inline(always)]
fn sum(a: &Row, b: &Row) -> Row {
    each(a, b, i16::wrapping_add)
}

#[inline(always)]
fn difference(a: &Row, b: &Row) -> Row {
    each(a, b, i16::wrapping_sub)
}

/// The transform down and then along: `[horizontal frequency][vertical frequency]`.
pub(super) fn forward(block: &Block) -> Block {
    forward_columns(&transposed(&forward_columns(block)))
}

/// The way back from [`forward`]; `bound` is above every frequency, in either direction, that is not zero.
pub(super) fn inverse(block: &Block, bound: usize) -> Block {
    inverse_columns(&transposed(&inverse_columns(block, bound)), bound)
}

/// Four times, each row is interleaved with the one eight below: that is four of the eight bits of a place turned round.
fn transposed(block: &Block) -> Block {
    let mut block = *block;
    for _ in 0..4 {
        let mut out = [[0; SIDE]; SIDE];
        let (upper, lower) = block.split_at(SIDE / 2);
        for ((pair, a), b) in out.chunks_exact_mut(2).zip(upper).zip(lower) {
            for (place, (a, b)) in a.iter().zip(b).enumerate() {
                pair[place / 8][place % 8 * 2] = *a;
                pair[place / 8][place % 8 * 2 + 1] = *b;
            }
        }
        block = out;
    }
    block
}

/// Sums and differences, halved, of the rows that lie alike from both ends.
#[inline(always)]
fn folded<const N: usize>(rows: &[Row]) -> ([Row; N], [Row; N]) {
    let (mut even, mut odd) = ([[0; SIDE]; N], [[0; SIDE]; N]);
    for i in 0..N {
        even[i] = half_sum(&rows[i], &rows[2 * N - 1 - i]);
        odd[i] = half_difference(&rows[i], &rows[2 * N - 1 - i]);
    }
    (even, odd)
}

/// The way back from [`folded`], not halved.
#[inline(always)]
fn unfolded<const N: usize>(even: &[Row], odd: &[Row]) -> [Row; N] {
    let mut rows = [[0; SIDE]; N];
    for i in 0..N / 2 {
        rows[i] = sum(&even[i], &odd[i]);
        rows[N - 1 - i] = difference(&even[i], &odd[i]);
    }
    rows
}

fn forward_columns(x: &Block) -> Block {
    let mut out = [[0; SIDE]; SIDE];
    let (even, odd) = folded::<8>(x);
    for (k, row) in accumulated(4, odd.into_iter(), &FORWARD_8)
        .into_iter()
        .enumerate()
    {
        out[2 * k + 1] = row;
    }
    let (even_2, odd_2) = folded::<4>(&even);
    for (k, row) in accumulated(2, odd_2.into_iter(), &FORWARD_4)
        .into_iter()
        .enumerate()
    {
        out[4 * k + 2] = row;
    }
    let (even_3, odd_3) = folded::<2>(&even_2);
    let far = |row: &Row| each(row, row, |a, _| scaled(a, FORWARD_2_FAR));
    let near = |row: &Row| each(row, row, |a, _| a.wrapping_add(scaled(a, FORWARD_2_NEAR)));
    out[4] = sum(&near(&odd_3[0]), &far(&odd_3[1]));
    out[12] = difference(&far(&odd_3[0]), &near(&odd_3[1]));
    out[0] = half_sum(&even_3[0], &even_3[1]);
    out[8] = half_difference(&even_3[0], &even_3[1]);
    out
}

/// What each of `rows` adds to each of the sums, which begin at `start`: that makes up for rounding down. The factors are
/// the same along and down, so they serve for both directions.
#[inline(always)]
fn accumulated<const N: usize>(
    start: i16,
    rows: impl Iterator<Item = Row>,
    factors: &[[i16; N]; N],
) -> [Row; N] {
    let mut totals = [[start; SIDE]; N];
    for (row, factors) in rows.zip(factors) {
        for (total, factor) in totals.iter_mut().zip(factors) {
            *total = each(total, &row, |total, a| {
                total.wrapping_add(scaled(a, *factor))
            });
        }
    }
    totals
}

fn inverse_columns(z: &Block, bound: usize) -> Block {
    let twice = |k: usize| each(&z[k], &z[k], i16::wrapping_add);
    let odd: [Row; 8] = accumulated(4, (1..bound.max(2)).step_by(2).map(twice), &INVERSE_8);
    let odd_2: [Row; 4] = accumulated(2, (2..bound.max(3)).step_by(4).map(twice), &INVERSE_4);
    let odd_3: [Row; 2] = accumulated(1, [4, 12].into_iter().map(twice), &INVERSE_2);
    let even_4 = each(&twice(8), &z[8], |a, _| scaled(a, HALF_ROOT));
    let even_3: [Row; 2] = unfolded(&z[..1], &[even_4]);
    let even_2: [Row; 4] = unfolded(&even_3, &odd_3);
    let even: [Row; 8] = unfolded(&even_2, &odd_2);
    unfolded(&even, &odd)
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
    fn the_way_back_gives_the_samples_to_a_third() {
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
            assert!(mean.abs() < 0.05 && spread < 0.33, "{mean} {spread}");
        }
    }
}
