//! How a sample is foretold from what is exact around it and from what is shown of it.

use super::TILE_SIDE;
use super::coefficients::median;

/// How the promise is mixed.
pub(super) struct Mixture {
    /// Eighths of what is missing to the left, above, and above to the right, that are added to what is shown.
    missing: [i32; 3],
    /// Halves of the promise that are made by the exact neighbours alone.
    pub(super) exact: i32,
}

pub(super) const MIXTURES: [Mixture; 4] = [
    Mixture {
        missing: [0, 0, 0],
        exact: 2,
    },
    Mixture {
        missing: [3, 3, 0],
        exact: 1,
    },
    Mixture {
        missing: [4, 4, 0],
        exact: 0,
    },
    Mixture {
        missing: [2, 1, 1],
        exact: 0,
    },
];

/// What a pixel's neighbours are, and what is missing from them; those outside the tile are as what is nearest.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) left: i16,
    pub(super) up: i16,
    pub(super) corner: i16,
    pub(super) left_missing: i16,
    pub(super) up_missing: i16,
    pub(super) right_missing: i16,
    pub(super) shown: i16,
}

#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "fits for the encoder's tiles; others wrap on both ends alike"
)]
pub(super) fn promised(mixture: &Mixture, around: Around) -> i16 {
    let exact = i32::from(median(around.left, around.up, around.corner));
    let missing = mixture.missing[0] * i32::from(around.left_missing)
        + mixture.missing[1] * i32::from(around.up_missing)
        + mixture.missing[2] * i32::from(around.right_missing);
    let shown = i32::from(around.shown) + (missing >> 3);
    ((mixture.exact * exact + (2 - mixture.exact) * shown) >> 1) as i16
}

/// The number of the mixture that leaves the smallest errors, judged by every other row without its ends.
pub(super) fn best_mixture(wanted: &[i16], shown: &[i16], width: usize) -> u32 {
    let mut missing = [0; TILE_SIDE * TILE_SIDE];
    for ((missing, wanted), shown) in missing.iter_mut().zip(wanted).zip(shown) {
        *missing = wanted - shown;
    }
    let mut costs = [0_u32; MIXTURES.len()];
    for begin in (width..wanted.len()).step_by(2 * width) {
        let here = |plane| row_at(plane, begin, width);
        let above = |plane| row_at(plane, begin - width, width);
        let rows = [
            here(wanted),
            above(wanted),
            here(&missing),
            above(&missing),
            here(shown),
        ];
        for (cost, mixture) in costs.iter_mut().zip(&MIXTURES) {
            *cost += errors(&rows, mixture, width);
        }
    }
    let best = costs.iter().enumerate().min_by_key(|(_, cost)| **cost);
    best.and_then(|(number, _)| u32::try_from(number).ok())
        .unwrap_or(0)
}

type Row = [i16; TILE_SIDE];

fn row_at(plane: &[i16], begin: usize, width: usize) -> Row {
    let mut row = [0; TILE_SIDE];
    row[..width].copy_from_slice(&plane[begin..begin + width]);
    row
}

/// Sum of the errors of `mixture` in one row, from the rows of what is wanted, missing and shown.
fn errors(
    [here, above, missing, above_missing, shown]: &[Row; 5],
    mixture: &Mixture,
    width: usize,
) -> u32 {
    let mut errors = [0_u16; TILE_SIDE - 2];
    for (x, error) in errors.iter_mut().enumerate() {
        let promise = promised(
            mixture,
            Around {
                left: here[x],
                up: above[x + 1],
                corner: above[x],
                left_missing: missing[x],
                up_missing: above_missing[x + 1],
                right_missing: above_missing[x + 2],
                shown: shown[x + 1],
            },
        );
        *error = here[x + 1].abs_diff(promise);
    }
    errors[..width.saturating_sub(2)]
        .iter()
        .map(|error| u32::from(*error))
        .sum()
}
