//! The order in which the coefficients of a block are coded: diagonals from the lowest frequency, so that what is zero
//! lies at the end.

use super::dct::SIDE;

/// Coefficients of a block, in either of the two orders of frequencies.
pub(super) type Levels = [i16; SIDE * SIDE];
/// How many bands of frequencies the tables tell apart.
pub(super) const BANDS: usize = 4;

pub(super) const PADDED: usize = SIDE + 2;
/// Two rows more below than a block has.
pub(super) const NEARNESS_LENGTH: usize = PADDED * (SIDE + 2);
/// For each coefficient of a block how large those before it and beside it are; two columns more at the right, which
/// take what goes beyond.
pub(super) type Nearness = [u16; NEARNESS_LENGTH];

/// One coefficient in the scan.
pub(super) struct Place {
    /// Where it is in [`Levels`].
    pub(super) at: u8,
    /// Where it is in [`Nearness`].
    pub(super) padded: u16,
    /// How high its frequency is, below [`BANDS`].
    pub(super) band: u8,
}

/// Diagonals from the lowest frequency, each from one side.
pub(super) static SCAN: [Place; SIDE * SIDE] = scan();

#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers below 256, or below 324 where 16 bits hold them"
)]
const fn scan() -> [Place; SIDE * SIDE] {
    let mut places = [const {
        Place {
            at: 0,
            padded: 0,
            band: 0,
        }
    }; SIDE * SIDE];
    let (mut sum, mut k) = (0, 0);
    while sum < 2 * SIDE - 1 {
        let mut row = 0;
        while row < SIDE {
            let other = if sum % 2 == 0 {
                row
            } else {
                sum.wrapping_sub(row)
            };
            let this = sum.wrapping_sub(other);
            if other < SIDE && this < SIDE {
                places[k] = Place {
                    at: (this * SIDE + other) as u8,
                    padded: (this * PADDED + other) as u16,
                    band: match sum {
                        0..=2 => 0,
                        3..=5 => 1,
                        6..=10 => 2,
                        _ => 3,
                    },
                };
                k += 1;
            }
            row += 1;
        }
        sum += 1;
    }
    places
}

/// Where in the scan each coefficient is.
static PLACE_IN_SCAN: [i16; SIDE * SIDE] = {
    let mut places = [0; SIDE * SIDE];
    let mut k = 0;
    while k < places.len() {
        #[expect(clippy::cast_possible_truncation, reason = "below 256")]
        {
            places[SCAN[k].at as usize] = k as i16;
        }
        k += 1;
    }
    places
};

/// The place in the scan of the last coefficient that is not zero.
pub(super) fn last_of(levels: &Levels) -> u8 {
    let mut last = 0;
    for (level, place) in levels.iter().zip(&PLACE_IN_SCAN) {
        last = last.max(if *level == 0 { 0 } else { *place });
    }
    u8::try_from(last).unwrap_or(0)
}

/// Where the coefficients up to `last` in the scan are in [`Levels`].
pub(super) fn scanned(last: u8) -> impl Iterator<Item = usize> {
    SCAN.iter()
        .take(usize::from(last) + 1)
        .map(|place| usize::from(place.at))
}
