//! Pictures of 0x00RRGGBB pixels: what is drawn, what is shown, and how far apart they are.

/// An area of a picture or of a screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rect {
    pub(crate) x: usize,
    pub(crate) y: usize,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

impl Rect {
    /// An area by its left upper corner and its sides.
    pub(crate) const fn new(x: usize, y: usize, width: usize, height: usize) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The same area elsewhere.
    pub(crate) const fn moved(self, x: usize, y: usize) -> Self {
        Self::new(self.x + x, self.y + y, self.width, self.height)
    }
}

/// A picture in rows.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) pixels: Vec<u32>,
}

impl Picture {
    /// A picture of one colour.
    pub(crate) fn new(width: usize, height: usize, colour: u32) -> Self {
        Self {
            width,
            pixels: vec![colour; width * height],
        }
    }

    /// Rows.
    pub(crate) fn height(&self) -> usize {
        self.pixels.len() / self.width.max(1)
    }

    /// One row of an area inside the picture.
    pub(crate) fn row(&self, x: usize, y: usize, width: usize) -> &[u32] {
        &self.pixels[y * self.width + x..][..width]
    }

    /// A copy of an area, which lies inside.
    pub(crate) fn crop(&self, area: Rect) -> Self {
        let rows = area.y..area.y + area.height;
        Self {
            width: area.width,
            pixels: rows
                .flat_map(|y| self.row(area.x, y, area.width))
                .copied()
                .collect(),
        }
    }

    /// Draws `other` with its corner here; it lies inside.
    pub(crate) fn put(&mut self, other: &Self, x: usize, y: usize) {
        let rows = other.pixels.chunks_exact(other.width);
        for (y, row) in (y..).zip(rows) {
            self.pixels[y * self.width + x..][..row.len()].copy_from_slice(row);
        }
    }

    /// Fills an area, which lies inside.
    pub(crate) fn fill(&mut self, area: Rect, colour: u32) {
        for y in area.y..area.y + area.height {
            self.pixels[y * self.width + area.x..][..area.width].fill(colour);
        }
    }
}

/// Sum of squared differences over red, green and blue.
pub(crate) fn squared_difference(one: &[u32], other: &[u32]) -> u64 {
    const CHUNK: usize = 4096; // 3 * 255² * 4096 fits in 32 bits.
    let channel = |pixel: u32, shift: u32| i32::from((pixel >> shift).to_le_bytes()[0]);
    let pairs = one.chunks(CHUNK).zip(other.chunks(CHUNK));
    pairs
        .map(|(one, other)| {
            let sum: u32 = one
                .iter()
                .zip(other)
                .map(|(&one, &other)| {
                    [0, 8, 16]
                        .iter()
                        .map(|&shift| {
                            let difference = channel(one, shift) - channel(other, shift);
                            (difference * difference).unsigned_abs()
                        })
                        .sum::<u32>()
                })
                .sum();
            u64::from(sum)
        })
        .sum()
}

/// Peak signal to noise over red, green and blue, in dB; 99 for equal pictures. Looks at every `rows`th row.
pub(crate) fn psnr(one: &Picture, other: &Picture, rows: usize) -> f64 {
    let (mut sum, mut count) = (0, 0);
    for y in (0..one.height().min(other.height())).step_by(rows) {
        sum += squared_difference(one.row(0, y, one.width), other.row(0, y, one.width));
        count += one.width;
    }
    if sum == 0 {
        return 99.0;
    }
    let mean = sum as f64 / (count as f64 * 3.0);
    (10.0 * (255.0 * 255.0 / mean).log10()).min(99.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_of_one_everywhere_is_48_db() {
        let one = Picture::new(64, 64, 0x0010_2030);
        let other = Picture::new(64, 64, 0x0011_2131);
        assert!((psnr(&one, &other, 1) - 48.13).abs() < 0.01);
        assert!((psnr(&one, &one, 1) - 99.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_put_is_what_is_cropped() {
        let mut screen = Picture::new(32, 32, 0);
        let mut stamp = Picture::new(5, 4, 7);
        stamp.fill(Rect::new(1, 1, 2, 2), 9);
        screen.put(&stamp, 20, 11);
        assert!(screen.crop(Rect::new(20, 11, 5, 4)) == stamp);
    }
}
