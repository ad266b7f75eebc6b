//! A film without a file: soft shapes that pan behind two moving discs, and grain that is new in every picture.

/// Pixels `0x00RRGGBB` of picture `number`, `width` by `height`; the grain has about this deviation.
pub(crate) fn picture(width: usize, height: usize, number: usize, grain: f32) -> Vec<u32> {
    let mut noise = Noise(0x9e37_79b9 ^ (number as u64 + 1).wrapping_mul(0x2545_f491_4f6c_dd1d));
    let time = number as f32;
    let mut pixels = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let (x, y) = (x as f32, y as f32);
            let inside = |left: f32, top: f32, radius: f32| (x - left).hypot(y - top) < radius;
            let (wide, high) = (width as f32, height as f32);
            let first = inside(
                wide * (0.5 + 0.3 * (time * 0.05).cos()),
                high * 0.5,
                high * 0.2,
            );
            let second = inside(
                wide * 0.3,
                high * (0.5 + 0.3 * (time * 0.1).sin()),
                high * 0.15,
            );
            let shift = match (first, second) {
                (true, _) => 400.0,
                (_, true) => 900.0,
                _ => time * 1.7,
            };
            let grain = noise.next() * grain;
            let value = |part: f32| {
                let (x, y) = (x + shift, y + part * 57.0);
                let soft = (x * 0.021).sin() * (y * 0.017).cos() * 60.0;
                let fine = (x * 0.13 + part).sin() * (y * 0.11 + x * 0.05).cos() * 24.0;
                (120.0 + soft + fine + grain).clamp(0.0, 255.0) as u32
            };
            pixels.push(value(0.0) << 16 | value(1.0) << 8 | value(2.0));
        }
    }
    pixels
}

/// Peak signal to noise in decibels between pixels and red, green, blue, alpha bytes.
pub(crate) fn decibels(pixels: &[u32], shown: &[[u8; 4]]) -> f64 {
    assert_eq!(pixels.len(), shown.len());
    let square = |a: u8, b: u8| u64::from(a.abs_diff(b)).pow(2);
    let sum: u64 = pixels
        .iter()
        .zip(shown)
        .map(|(pixel, [shown_blue, shown_green, shown_red, _])| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            square(red, *shown_red) + square(green, *shown_green) + square(blue, *shown_blue)
        })
        .sum();
    10.0 * (65025.0 * (pixels.len() * 3) as f64 / sum.max(1) as f64).log10()
}

struct Noise(u64);

impl Noise {
    /// About normal, deviation 1.
    fn next(&mut self) -> f32 {
        (0..4).map(|_| self.step()).sum::<f32>() * 1.732
    }

    fn step(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32 - 0.5
    }
}
