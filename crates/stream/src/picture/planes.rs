//! A tile's pixels as planes of brightness and colour, and back, for the passes that are not exact.
//!
//! The planes hold differences to what is shown. Brightness is `(R + 2 G + B) / 4`; the two colours, `(R - B) / 2` and
//! `(2 G - R - B) / 4`, have half its resolution.

use super::TILE_SIDE;

/// Edge of a plane of colour.
pub(super) const COLOUR_SIDE: usize = TILE_SIDE / 2;

/// Planes of one tile, room for the largest; what lies outside the tile repeats its edge.
pub(super) struct Planes {
    /// Brightness, rows of [`TILE_SIDE`].
    pub(super) light: Box<[i16; TILE_SIDE * TILE_SIDE]>,
    /// The two colours, rows of [`COLOUR_SIDE`].
    pub(super) colours: [Box<[i16; COLOUR_SIDE * COLOUR_SIDE]>; 2],
}

impl Default for Planes {
    fn default() -> Self {
        Self {
            light: Box::new([0; TILE_SIDE * TILE_SIDE]),
            colours: std::array::from_fn(|_| Box::new([0; COLOUR_SIDE * COLOUR_SIDE])),
        }
    }
}

/// What the planes are sized for, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    pub(super) width: usize,
    pub(super) height: usize,
}

fn channel(pixel: u32, shift: u32) -> i16 {
    (pixel >> shift & 0xff) as i16
}

impl Planes {
    /// The differences of `pixels` to `shown`, times 64.
    pub(super) fn split(&mut self, extent: Extent, pixels: &[u32], shown: &[u32]) {
        let Extent { width, height } = extent;
        let mut sums = [[[0_i16; TILE_SIDE]; 2]; 2];
        for y in 0..height.next_multiple_of(32) {
            let row = y.min(height - 1) * width;
            let (pixels, shown) = (&pixels[row..row + width], &shown[row..row + width]);
            let light = &mut self.light[y * TILE_SIDE..][..TILE_SIDE];
            let [cool, green] = &mut sums[y % 2];
            let out = light.iter_mut().zip(cool.iter_mut()).zip(green.iter_mut());
            for ((pixel, shown), ((light, cool), green)) in pixels.iter().zip(shown).zip(out) {
                let of = |shift| channel(*pixel, shift) - channel(*shown, shift);
                let (red, middle, blue) = (of(16), 2 * of(8), of(0));
                *light = (red + middle + blue) << 4;
                *cool = 2 * (red - blue);
                *green = middle - red - blue;
            }
            for row in [light, cool, green] {
                let last = row[width - 1];
                row[width..].fill(last);
            }
            if y % 2 == 1 {
                for (plane, colour) in self.colours.iter_mut().enumerate() {
                    let out = &mut colour[y / 2 * COLOUR_SIDE..][..COLOUR_SIDE];
                    let (above, here) = (&sums[0][plane], &sums[1][plane]);
                    for ((out, above), here) in out
                        .iter_mut()
                        .zip(above.chunks_exact(2))
                        .zip(here.chunks_exact(2))
                    {
                        *out = (above[0] + above[1] + here[0] + here[1]) << 2;
                    }
                }
            }
        }
    }

    /// Adds the differences, times 16, to `shown`.
    pub(super) fn join(&self, extent: Extent, shown: &mut [u32]) {
        let Extent { width, height } = extent;
        let mut wide = [[0_i16; TILE_SIDE]; 2];
        for (y, row) in shown.chunks_exact_mut(width).enumerate().take(height) {
            for (wide, colour) in wide.iter_mut().zip(&self.colours) {
                widened(&colour[..], y, extent, wide);
            }
            let light = &self.light[y * TILE_SIDE..][..TILE_SIDE];
            let differences = light.iter().zip(&wide[0]).zip(&wide[1]);
            for (pixel, ((light, cool), green)) in row.iter_mut().zip(differences) {
                let (light, cool, green) = (light.wrapping_add(8), *cool, *green);
                let rest = light.wrapping_sub(green);
                let add = |shift, difference: i16| {
                    let sum = channel(*pixel, shift)
                        .wrapping_add(difference >> 4)
                        .clamp(0, 255);
                    u32::from(sum.unsigned_abs()) << shift
                };
                *pixel = add(16, rest.wrapping_add(cool))
                    | add(8, light.wrapping_add(green))
                    | add(0, rest.wrapping_sub(cool));
            }
        }
    }
}

/// Row `y` of a plane of colour at full resolution: each sample lies in the middle of four pixels, between them in line.
/// Beyond the `extent` nothing is read: what is there differs between the two ends.
fn widened(colour: &[i16], y: usize, extent: Extent, out: &mut [i16; TILE_SIDE]) {
    let (across, down) = (extent.width.div_ceil(2), extent.height.div_ceil(2));
    let near = y / 2;
    let far = if y % 2 == 1 {
        (near + 1).min(down - 1)
    } else {
        near.saturating_sub(1)
    };
    let (near, far) = (&colour[near * COLOUR_SIDE..], &colour[far * COLOUR_SIDE..]);
    let mut padded = [0_i16; COLOUR_SIDE + 2];
    for ((out, near), far) in padded[1..].iter_mut().zip(&near[..COLOUR_SIDE]).zip(far) {
        *out = near.wrapping_mul(3).wrapping_add(*far).wrapping_add(2) >> 2;
    }
    padded[0] = padded[1];
    padded[across + 1] = padded[across];
    for (x, pair) in out.chunks_exact_mut(2).enumerate() {
        let own = padded[x + 1].wrapping_mul(3).wrapping_add(2);
        pair[0] = own.wrapping_add(padded[x]) >> 2;
        pair[1] = own.wrapping_add(padded[x + 2]) >> 2;
    }
}
