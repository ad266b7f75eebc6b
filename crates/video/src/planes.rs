//! A picture as a video codec takes it: brightness for every pixel, colour for every four (4:2:0), BT.709 with the full
//! range of values. Written in numbers of 16 bits and in runs that compilers turn into vector instructions.

use crate::Fault;

/// The smallest and the longest side that is coded.
const SIDE_MIN: usize = 16;
const SIDE_MAX: usize = 3840;

/// Sides of a picture in pixels: even, 16 to 3840.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sides {
    width: usize,
    height: usize,
}

impl Sides {
    /// The sides with which a rectangle of `width` by `height` pixels is coded: the last column and row of an odd one
    /// are there twice. Refuses what no codec takes.
    pub fn around(width: usize, height: usize) -> Result<Self, Fault> {
        let possible = |side: usize| (SIDE_MIN..=SIDE_MAX).contains(&side);
        if !possible(width) || !possible(height) {
            return Err(Fault::Size { width, height });
        }
        Ok(Self {
            width: width.next_multiple_of(2),
            height: height.next_multiple_of(2),
        })
    }

    /// Pixels from left to right.
    #[must_use]
    pub fn width(self) -> usize {
        self.width
    }

    /// Pixels from top to bottom.
    #[must_use]
    pub fn height(self) -> usize {
        self.height
    }
}

/// The pixels that a picture is made of: `0x00RRGGBB`, the upper byte is not looked at.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// From the first pixel on.
    pub pixels: &'a [u32],
    /// Pixels from one row to the next.
    pub stride: usize,
    /// Pixels of a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

impl<'a> Source<'a> {
    fn row(&self, row: usize) -> Option<&'a [u32]> {
        let begin = row.checked_mul(self.stride).filter(|_| row < self.height)?;
        self.pixels.get(begin..begin.checked_add(self.width)?)
    }
}

/// A picture in three planes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planes {
    pub(crate) sides: Sides,
    pub(crate) luma: Vec<u8>,
    pub(crate) blue: Vec<u8>,
    pub(crate) red: Vec<u8>,
}

impl Planes {
    /// A black picture.
    #[must_use]
    pub fn black(sides: Sides) -> Self {
        let quarter = sides.width / 2 * (sides.height / 2);
        Self {
            sides,
            luma: vec![0; sides.width * sides.height],
            blue: vec![128; quarter],
            red: vec![128; quarter],
        }
    }

    /// Its sides.
    #[must_use]
    pub fn sides(&self) -> Sides {
        self.sides
    }

    /// Takes over the part of `source` with columns `left..right` and rows `top..bottom`. Both `left` and `top` are even;
    /// `right` and `bottom` are even or the end of the source, whose last column or row then stands for the one that the
    /// picture has beyond.
    pub fn paint(
        &mut self,
        source: &Source<'_>,
        (left, right): (usize, usize),
        (top, bottom): (usize, usize),
    ) {
        let width = self.sides.width;
        let columns = left.next_multiple_of(2)..right.min(source.width).min(width);
        if columns.is_empty() {
            return;
        }
        for row in (top.next_multiple_of(2)..bottom.min(self.sides.height)).step_by(2) {
            let line = |row: usize| source.row(row);
            let Some(upper) = line(row) else { return };
            let lower = line(row + 1).unwrap_or(upper);
            let at = row * width + columns.start;
            let end = at + columns.len().next_multiple_of(2);
            let luma = &mut self.luma;
            brightness(&upper[columns.clone()], &mut luma[at..end]);
            brightness(&lower[columns.clone()], &mut luma[at + width..end + width]);
            let at = row / 2 * (width / 2) + columns.start / 2;
            let end = at + columns.len().div_ceil(2);
            colour(
                &upper[columns.clone()],
                &lower[columns.clone()],
                &mut self.blue[at..end],
                &mut self.red[at..end],
            );
        }
    }

    /// Writes pixels of row `y` from column `x` on, which lie inside, as blue, green, red, 0.
    pub fn write(&self, (x, y): (usize, usize), out: &mut [[u8; 4]]) {
        let luma = &self.luma[y * self.sides.width..][x..x + out.len()];
        let half = self.sides.width / 2;
        let shared = x / 2..(x + out.len()).div_ceil(2);
        let blue = &self.blue[y / 2 * half..][shared.clone()];
        let red = &self.red[y / 2 * half..][shared];
        // The second of two that share a colour goes by itself.
        let odd = (x % 2).min(out.len());
        let (first, out) = out.split_at_mut(odd);
        for (out, luma) in first.iter_mut().zip(luma) {
            *out = pixel(*luma, colour_added(blue[0], red[0])).to_le_bytes();
        }
        colours(
            &luma[odd..],
            &blue[odd..],
            &red[odd..],
            out.as_flattened_mut(),
        );
    }
}

/// Keeps what is inside a byte.
fn byte(value: i32) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX)
}

/// The brightness of each pixel; one value more than pixels repeats the last.
fn brightness(pixels: &[u32], out: &mut [u8]) {
    let (runs, rest) = pixels.as_chunks::<16>();
    let length = pixels.len().min(out.len());
    let (out_runs, out_rest) = out[..length].as_chunks_mut::<16>();
    for (out, run) in out_runs.iter_mut().zip(runs) {
        for (out, pixel) in out.iter_mut().zip(run) {
            *out = bright(*pixel);
        }
    }
    for (out, pixel) in out_rest.iter_mut().zip(rest) {
        *out = bright(*pixel);
    }
    if let [.., last, beyond] = out
        && pixels.len() % 2 == 1
    {
        *beyond = *last;
    }
}

/// Factors of 8 places: 0.2126, 0.7152 and 0.0722; they are one together, so that greys are kept.
fn bright(pixel: u32) -> u8 {
    let (red, green, blue) = ((pixel >> 16) & 0xff, (pixel >> 8) & 0xff, pixel & 0xff);
    ((54 * red + 183 * green + 19 * blue + 128) >> 8).to_le_bytes()[0]
}

/// The colour of each two by two pixels.
fn colour(upper: &[u32], lower: &[u32], blues: &mut [u8], reds: &mut [u8]) {
    let odd = upper.len() % 2 == 1;
    let pairs = upper.chunks_exact(2).zip(lower.chunks_exact(2));
    for ((blue, red), (upper, lower)) in blues.iter_mut().zip(&mut *reds).zip(pairs) {
        (*blue, *red) = shared([upper[0], upper[1], lower[0], lower[1]]);
    }
    if let ([.., upper], [.., lower], [.., blue], [.., red]) = (upper, lower, blues, reds)
        && odd
    {
        (*blue, *red) = shared([*upper, *upper, *lower, *lower]);
    }
}

/// The colour that four pixels share. Factors of 8 places: 0.1146, 0.3854 and 0.5, and 0.5, 0.4542 and 0.0458.
fn shared(four: [u32; 4]) -> (u8, u8) {
    // Red and blue are added at once, in the two halves of one number.
    let outer = four.iter().map(|pixel| pixel & 0x00ff_00ff).sum::<u32>();
    let [blue_low, blue_high, red_low, red_high] = outer.to_le_bytes();
    let red = i32::from(u16::from_le_bytes([red_low, red_high]));
    let blue = i32::from(u16::from_le_bytes([blue_low, blue_high]));
    let green = four
        .iter()
        .map(|pixel| i32::from(pixel.to_le_bytes()[1]))
        .sum::<i32>();
    let round = 512 + (128 << 10);
    let blue_difference = (128 * blue - 29 * red - 99 * green + round) >> 10;
    let red_difference = (128 * red - 116 * green - 12 * blue + round) >> 10;
    (byte(blue_difference), byte(red_difference))
}

/// Pixels from brightness and colour; two pixels share a colour.
fn colours(luma: &[u8], blue: &[u8], red: &[u8], out: &mut [u8]) {
    let (lumas, luma_rest) = luma.as_chunks::<16>();
    // The colours of fifteen pixels are as many as those of sixteen: how many are whole, the brightness says.
    let (blues, blue_rest) = blue.split_at(lumas.len() * 8);
    let (reds, red_rest) = red.split_at(lumas.len() * 8);
    let (blues, reds) = (blues.as_chunks::<8>().0, reds.as_chunks::<8>().0);
    let (outs, out_rest) = out.as_chunks_mut::<64>();
    for (((out, luma), blue), red) in outs.iter_mut().zip(lumas).zip(blues).zip(reds) {
        // First all even pixels and all odd ones, then one beside the other: so both steps are runs.
        let (mut even, mut odd) = ([0; 8], [0; 8]);
        for place in 0..8 {
            let add = colour_added(blue[place], red[place]);
            even[place] = pixel(luma[2 * place], add);
            odd[place] = pixel(luma[2 * place + 1], add);
        }
        for ((out, even), odd) in out.as_chunks_mut::<8>().0.iter_mut().zip(even).zip(odd) {
            *out = (u64::from(even) | (u64::from(odd) << 32)).to_le_bytes();
        }
    }
    let shared = blue_rest.iter().zip(red_rest);
    for ((luma, out), (blue, red)) in luma_rest.chunks(2).zip(out_rest.chunks_mut(8)).zip(shared) {
        let add = colour_added(*blue, *red);
        for (luma, out) in luma.iter().zip(out.chunks_exact_mut(4)) {
            out.copy_from_slice(&pixel(*luma, add).to_le_bytes());
        }
    }
}

/// What a colour adds to a brightness in red, green and blue. Factors of 6 places: 1.5748, 0.1873, 0.4681 and 1.8556.
fn colour_added(blue: u8, red: u8) -> [i16; 3] {
    let (blue, red) = (i16::from(blue) - 128, i16::from(red) - 128);
    [
        (101 * red + 32) >> 6,
        (32 - 12 * blue - 30 * red) >> 6,
        (119 * blue + 32) >> 6,
    ]
}

/// `0x00RRGGBB`.
fn pixel(luma: u8, add: [i16; 3]) -> u32 {
    let luma = i16::from(luma);
    let [red, green, blue] = add.map(|add| (luma + add).clamp(0, 255).cast_unsigned());
    u32::from(blue | (green << 8)) | (u32::from(red) << 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(pixels: &[u32], width: usize) -> Source<'_> {
        Source {
            pixels,
            stride: width,
            width,
            height: pixels.len() / width,
        }
    }

    fn there_and_back(pixel: u32) -> [u8; 3] {
        let mut planes = Planes::black(Sides::around(16, 16).unwrap());
        planes.paint(&source(&[pixel; 256], 16), (0, 16), (0, 16));
        let mut row = [[0; 4]; 16];
        planes.write((0, 15), &mut row);
        assert!(row.iter().all(|other| *other == row[0]));
        let [blue, green, red, _] = row[0];
        [red, green, blue]
    }

    #[test]
    fn greys_come_back_as_they_were_and_colours_within_three() {
        for grey in 0..=255_u8 {
            assert_eq!(there_and_back(u32::from(grey) * 0x01_01_01), [grey; 3]);
        }
        for pixel in (0..0x0100_0000_u32).step_by(40_503) {
            let [_, red, green, blue] = pixel.to_be_bytes();
            for (before, after) in [red, green, blue].into_iter().zip(there_and_back(pixel)) {
                assert!(before.abs_diff(after) <= 3, "{pixel:06x}");
            }
        }
    }

    #[test]
    fn any_part_of_a_row_is_as_in_the_whole_row() {
        let pixels: Vec<u32> = (0..64 * 16_u32)
            .map(|place| place.wrapping_mul(0x9e37_79b1) >> 8)
            .collect();
        let mut planes = Planes::black(Sides::around(64, 16).unwrap());
        planes.paint(&source(&pixels, 64), (0, 64), (0, 16));
        let mut row = [[0; 4]; 64];
        planes.write((0, 7), &mut row);
        for (begin, end) in [
            (0, 1),
            (0, 31),
            (1, 1),
            (1, 2),
            (1, 40),
            (2, 5),
            (3, 64),
            (63, 64),
        ] {
            let mut part = vec![[9; 4]; end - begin];
            planes.write((begin, 7), &mut part);
            assert_eq!(part, row[begin..end]);
        }
    }

    #[test]
    fn an_odd_edge_is_repeated_and_only_the_part_is_painted() {
        let sides = Sides::around(17, 19).unwrap();
        assert_eq!((sides.width(), sides.height()), (18, 20));
        let mut planes = Planes::black(sides);
        planes.paint(&source(&[0x00ff_ffff; 17 * 19], 17), (2, 17), (16, 19));
        assert_eq!(planes.luma[16 * 18 + 1], 0);
        assert_eq!(planes.luma[15 * 18 + 17], 0);
        assert!(
            planes.luma[16 * 18 + 2..17 * 18]
                .iter()
                .all(|luma| *luma == 255)
        );
        assert!(planes.luma[19 * 18 + 2..].iter().all(|luma| *luma == 255));
    }

    #[test]
    fn sides_that_no_codec_takes_are_refused() {
        assert!(Sides::around(15, 100).is_err());
        assert!(Sides::around(100, 3841).is_err());
    }
}
