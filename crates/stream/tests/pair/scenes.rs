//! What is on a display: text and photographs, made of numbers.

/// Pixels in rows of `width`.
pub(crate) struct Scene {
    pub(crate) width: usize,
    pub(crate) pixels: Vec<u32>,
}

impl Scene {
    pub(crate) fn at(&self, x: usize, y: usize) -> u32 {
        self.pixels[y * self.width + x]
    }
}

/// Numbers that look random.
pub(crate) fn noise(seed: u32) -> impl FnMut() -> u32 {
    let mut state = seed;
    move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 8
    }
}

/// Lines of letters with soft edges, words of two to nine, in a few colours on white.
pub(crate) fn text(width: usize, height: usize, seed: u32) -> Scene {
    const HEIGHT: usize = 18;
    let mut next = noise(seed);
    let glyphs: Vec<[u32; 8 * 14]> = (0..60)
        .map(|_| {
            let mut glyph = [0; 8 * 14];
            for stroke in 0..4 {
                let (x, y, down) = (next() % 6, 2 + next() % 5, stroke % 2 == 0);
                for step in 0..7_u32 {
                    let (x, y) = if down { (x, y + step) } else { (x + step, y) };
                    if x < 7 && y < 13 {
                        glyph[(y * 8 + x) as usize] = 255;
                        let soft = &mut glyph[(y * 8 + x + 1) as usize];
                        *soft = (*soft).max(40 + next() % 4 * 50);
                    }
                }
            }
            glyph
        })
        .collect();
    let mut pixels = vec![0xff_ffff; width * height];
    for line in 0..height / HEIGHT {
        let ink = [0x10_1010, 0x10_1010, 0x80_2020, 0x20_2080][next() as usize % 4];
        let (mut x, end) = (8, width - 8 - next() as usize % (width / 3));
        while x + 100 < end {
            for _ in 0..2 + next() % 8 {
                let glyph = &glyphs[(next() % 60).min(next() % 60) as usize];
                for (place, cover) in glyph.iter().enumerate().filter(|(_, cover)| **cover > 0) {
                    let channel = |shift: u32| (ink >> shift & 255) * cover / 255 + (255 - cover);
                    let pixel = channel(16) << 16 | channel(8) << 8 | channel(0);
                    pixels[(line * HEIGHT + 2 + place / 8) * width + x + place % 8] = pixel;
                }
                x += 9;
            }
            x += 6;
        }
    }
    Scene { width, pixels }
}

/// Clouds of several sizes with grain: as hard to code as a photograph of a forest.
pub(crate) fn photograph(width: usize, height: usize, seed: u32) -> Scene {
    let mut next = noise(seed);
    let mut sum = vec![[0_i32; 3]; width * height];
    for (cell, weight) in [(128, 60), (32, 34), (8, 16), (3, 6)] {
        let columns = width / cell + 2;
        let grid: Vec<[i32; 3]> = (0..columns * (height / cell + 2))
            .map(|_| {
                let base = next() as i32 % 256 - 128;
                [0; 3].map(|_| base + next() as i32 % 60 - 30)
            })
            .collect();
        for (place, out) in sum.iter_mut().enumerate() {
            let (x, y) = (place % width, place / width);
            let (fx, fy) = ((x % cell) as i32, (y % cell) as i32);
            let (side, at) = (cell as i32, y / cell * columns + x / cell);
            for (channel, out) in out.iter_mut().enumerate() {
                let corner = |offset: usize| grid[at + offset][channel];
                let upper = corner(0) * (side - fx) + corner(1) * fx;
                let lower = corner(columns) * (side - fx) + corner(columns + 1) * fx;
                *out += (upper * (side - fy) + lower * fy) / (side * side) * weight / 64;
            }
        }
    }
    let pixels = sum.iter().map(|colour| {
        let grain = next() as i32 % 5 - 2;
        colour.iter().fold(0, |pixel, value| {
            pixel << 8 | (128 + value + grain).clamp(0, 255).cast_unsigned()
        })
    });
    Scene {
        width,
        pixels: pixels.collect(),
    }
}
