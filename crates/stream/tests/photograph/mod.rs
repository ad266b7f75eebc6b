//! Pictures like photographs, made from numbers alone: clouds of every size (their power falls with the frequency, as in
//! nature), the edges of things before them, a slope of light, and grain. Whole numbers only, so they are the same everywhere.

/// A picture of `width` by `height` pixels, `0x00RRGGBB`; `grain` is how far a channel is off by it at most.
pub(crate) fn photograph(width: usize, height: usize, seed: u32, grain: u32) -> Vec<u32> {
    (0..width * height)
        .map(|place| pixel(place % width, place / width, seed, grain))
        .collect()
}

fn pixel(x: usize, y: usize, seed: u32, grain: u32) -> u32 {
    let (x, y) = (number(x), number(y));
    let thing = thing_at(x, y, seed);
    let light = 128 + clouds(x, y, seed ^ thing, 7) + slope(x, y);
    let [warm, cool] =
        [1, 2].map(|kind| clouds(x, y, hash(thing, kind, seed), 5) / 2 + tint(thing, kind));
    let channels = [light + warm, light - (warm + cool) / 2, light + cool];
    channels
        .iter()
        .enumerate()
        .fold(0, |pixel, (kind, channel)| {
            let noise = hash(
                x.wrapping_mul(3).wrapping_add(number(kind)),
                y,
                seed ^ 0x5bd1,
            ) >> 8;
            let off = signed(noise % (2 * grain + 1)) - signed(grain);
            pixel << 8 | (channel + off).clamp(0, 255).unsigned_abs()
        })
}

fn number(place: usize) -> u32 {
    u32::try_from(place).expect("a place in a picture of few pixels")
}

fn signed(value: u32) -> i32 {
    i32::try_from(value).expect("all numbers here are small")
}

/// Which of several discs, if any, covers a pixel.
fn thing_at(x: u32, y: u32, seed: u32) -> u32 {
    (1..24)
        .rev()
        .find(|thing| {
            let at = |kind| hash(*thing, kind, seed) >> 8;
            let (dx, dy) = (x.abs_diff(at(3) % 1400), y.abs_diff(at(4) % 800));
            let radius = 10 + at(5) % 120;
            dx * dx + 2 * dy * dy < radius * radius
        })
        .unwrap_or(0)
}

fn tint(thing: u32, kind: u32) -> i32 {
    signed(hash(thing, kind, 77) >> 8 & 63) - 32
}

fn slope(x: u32, y: u32) -> i32 {
    (signed(x) - signed(y)) / 24
}

/// How loud noise between lattice points 2, 4, 8, … pixels apart is.
const LOUDNESS: [i32; 7] = [5, 8, 12, 18, 26, 36, 48];

/// Noise of all sizes together.
fn clouds(x: u32, y: u32, seed: u32, octaves: u32) -> i32 {
    let all = (1..=octaves).zip(LOUDNESS);
    all.map(|(octave, loudness)| lattice(x, y, octave, seed.wrapping_add(octave)) * loudness)
        .sum::<i32>()
        / 128
}

/// Within ±128.
fn lattice(x: u32, y: u32, octave: u32, seed: u32) -> i32 {
    let side = 1_i32 << octave;
    let (column, row) = (x >> octave, y >> octave);
    let (right, down) = (signed(x) % side, signed(y) % side);
    let corner = |dx: u32, dy: u32| signed(hash(column + dx, row + dy, seed) >> 24) - 128;
    let upper = corner(0, 0) * (side - right) + corner(1, 0) * right;
    let lower = corner(0, 1) * (side - right) + corner(1, 1) * right;
    (upper * (side - down) + lower * down) / (side * side)
}

fn hash(a: u32, b: u32, c: u32) -> u32 {
    let mut state =
        a.wrapping_mul(0x9e37_79b1) ^ b.wrapping_mul(0x85eb_ca77) ^ c.wrapping_mul(0xc2b2_ae3d);
    for _ in 0..2 {
        state = (state ^ state >> 15).wrapping_mul(0x2c1b_3c6d);
    }
    state ^ state >> 16
}
