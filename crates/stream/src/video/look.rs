//! Whether a part of the screen looks like film: hardly a pixel is like its neighbour, and there are many colours.

/// Of each hundred pixels so many may be like their left neighbour, and where a film plays around them: a sign drawn
/// above it takes a part of a tile.
const ALIKE_PERCENT: usize = 33;
const ALIKE_INSIDE_PERCENT: usize = 66;
/// So many colours there must be: one alone with grain has some forty, and fewer near black and white.
const COLOURS_MIN: usize = 24;
const COLOURS_INSIDE_MIN: usize = 8;
const PLACES: usize = 1024;

/// Looks at every fourth row of a rectangle whose first pixel is `pixels[0]`, rows `stride` apart. Unlike
/// [`crate::tile::classify`] it does not ask how dear the pixels are: film in grey has few colours, too. `inside` a film's
/// rectangle less is asked.
pub(crate) fn is_filmed(
    pixels: &[u32],
    stride: usize,
    (width, height): (usize, usize),
    inside: bool,
) -> bool {
    let (mut alike, mut looked, mut colours) = (0, 0, 0);
    let mut seen = [u32::MAX; PLACES];
    for row in pixels.chunks(stride.max(1)).take(height).step_by(4) {
        let row = &row[..width.min(row.len())];
        for pair in row.windows(2) {
            looked += 1;
            if pair[0] == pair[1] {
                alike += 1;
                continue;
            }
            let place = &mut seen[pair[1].wrapping_mul(0x9e37_79b1) as usize >> 22];
            colours += usize::from(*place != pair[1]);
            *place = pair[1];
        }
    }
    let (percent, least) = if inside {
        (ALIKE_INSIDE_PERCENT, COLOURS_INSIDE_MIN)
    } else {
        (ALIKE_PERCENT, COLOURS_MIN)
    };
    alike * 100 <= looked * percent && colours >= least.min(looked / 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filmed(pixel: impl Fn(u32, u32) -> u32) -> bool {
        let pixels: Vec<u32> = (0..4096)
            .map(|place| pixel(place % 64, place / 64))
            .collect();
        is_filmed(&pixels, 64, (64, 64), false)
    }

    #[test]
    fn grain_and_shades_are_film_and_text_and_stripes_are_not() {
        let noise = |x: u32, y: u32| (x * 64 + y).wrapping_mul(2_654_435_761) >> 28;
        assert!(filmed(|x, y| (100 + x + noise(x, y)) * 0x01_0101));
        assert!(filmed(|x, y| (x * 3) << 16 | (y * 2) << 8 | (x + y)));
        assert!(filmed(
            |x, y| (100 + noise(x, y) + noise(y, x + 9)) * 0x01_0101
        ));
        assert!(!filmed(|x, y| if (x / 2 + y / 3) % 3 == 0 {
            0
        } else {
            0xff_ffff
        }));
        assert!(!filmed(|x, y| (x + y) % 8 * 0x10_1010));
        assert!(!filmed(|_, _| 0x12_3456));
    }

    #[test]
    fn a_sign_in_a_tile_of_film_leaves_it_film_inside_a_video_only() {
        let noise = |x: u32, y: u32| (x * 73 + y * 151).wrapping_mul(2_654_435_761) >> 28;
        let pixels: Vec<u32> = (0..4096)
            .map(|place| match (place % 64, place / 64) {
                (x, 32..) => x / 8 % 2 * 0xff_ffff,
                (x, y) => (100 + x + noise(x, y)) * 0x01_0101,
            })
            .collect();
        assert!(is_filmed(&pixels, 64, (64, 64), true));
        assert!(!is_filmed(&pixels, 64, (64, 64), false));
    }
}
