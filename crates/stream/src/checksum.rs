//! Sums over pixels: to find a tile again that was kept, and to see whether both ends show the same. Not against an
//! adversary: whoever can draw on a desktop can at most make its own viewer ask for a row again.

const LANES: usize = 4;
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Takes rows of pixels (`0x00RRGGBB`, the top byte is ignored).
pub(crate) struct Checksum {
    // Several at once, since each step waits for the multiplication of the one before.
    lanes: [u64; LANES],
}

impl Checksum {
    /// For pixels in rows of `width`: the same pixels in another shape sum up to something else.
    pub(crate) fn new(width: u16) -> Self {
        Self {
            lanes: [FACTOR ^ u64::from(width), 1, 2, 3],
        }
    }

    pub(crate) fn add(&mut self, row: &[u32]) {
        let chunks = row.chunks_exact(LANES);
        let rest = chunks.remainder();
        for chunk in chunks {
            for (lane, pixel) in self.lanes.iter_mut().zip(chunk) {
                *lane = step(*lane, *pixel);
            }
        }
        for (lane, pixel) in self.lanes.iter_mut().zip(rest) {
            *lane = step(*lane, *pixel);
        }
    }

    pub(crate) fn finish(&self) -> u64 {
        self.lanes.iter().fold(FACTOR, |sum, lane| {
            let mixed = (sum ^ lane).wrapping_mul(FACTOR);
            mixed ^ mixed >> 32
        })
    }

    /// Half of it, for the wire.
    pub(crate) fn finish_short(&self) -> u32 {
        u32::try_from(self.finish() >> 32).unwrap_or(0)
    }
}

fn step(lane: u64, pixel: u32) -> u64 {
    let mixed = (lane ^ u64::from(pixel & 0x00ff_ffff)).wrapping_mul(FACTOR);
    mixed ^ mixed >> 29
}

/// The sum of some rows.
pub(crate) fn of<'a>(rows: impl Iterator<Item = &'a [u32]>, width: u16) -> u64 {
    let mut sum = Checksum::new(width);
    rows.for_each(|row| sum.add(row));
    sum.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_shape_and_value_count_and_the_top_byte_does_not() {
        let sum = |pixels: &[u32], width: usize| {
            of(pixels.chunks_exact(width), u16::try_from(width).unwrap())
        };
        let base = sum(&[1, 2, 3, 4, 5, 6], 3);
        assert_eq!(base, sum(&[0xff00_0001, 2, 3, 4, 5, 6], 3));
        for other in [
            sum(&[2, 1, 3, 4, 5, 6], 3),
            sum(&[1, 2, 3, 4, 5, 6], 2),
            sum(&[1, 2, 3, 4, 5, 7], 3),
            sum(&[5, 2, 3, 4, 1, 6], 3),
        ] {
            assert_ne!(base, other);
        }
    }
}
