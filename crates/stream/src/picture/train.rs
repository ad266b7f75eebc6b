//! Makes the tables of [`super::tables`]: counts the tokens that the passes of photographs have and prints how frequent
//! each is. `PHOTOGRAPHS` names a folder of binary PPM files:
//! `PHOTOGRAPHS=… cargo test --release -p stream -- --ignored --nocapture picture::train`.

use super::entropy::Coder;
use super::exact::Exact;
use super::lossy::Lossy;
use super::tables::{FREQUENCIES, PRECISION, TOKENS};
use super::{GREY, Quality, TILE_SIDE, extent};

struct Counter {
    counts: Vec<[u64; TOKENS]>,
    bits: u64,
}

impl Coder for Counter {
    const READS: bool = false;

    fn token(&mut self, _: usize, table: usize, token: u8) -> u8 {
        self.counts[table][usize::from(token)] += 1;
        token
    }

    fn bits(&mut self, count: u32, value: u32) -> u32 {
        self.bits += u64::from(count);
        value
    }
}

/// Frequencies that add up to `1 << PRECISION`, none zero.
#[expect(clippy::cast_possible_truncation, reason = "parts of 4096 fit 16 bits")]
fn frequencies(counts: &[u64; TOKENS]) -> [u16; TOKENS] {
    let total = counts.iter().sum::<u64>().max(1);
    let free = (1 << PRECISION) - TOKENS as u64;
    let mut out = counts.map(|count| (1 + (count * free + total / 2) / total) as u16);
    let sum: u16 = out.iter().sum();
    if let Some(most) = out.iter_mut().max() {
        *most = (*most + (1 << PRECISION)) - sum;
    }
    out
}

fn tiles_of(ppm: &[u8]) -> Vec<(usize, Vec<u32>)> {
    let fields: Vec<usize> = ppm[2..]
        .split(u8::is_ascii_whitespace)
        .filter_map(|field| std::str::from_utf8(field).ok()?.parse().ok())
        .take(3)
        .collect();
    let (width, height) = (fields[0], fields[1]);
    let samples = &ppm[ppm.len() - width * height * 3..];
    let pixel = |x: usize, y: usize| {
        let at = (y * width + x) * 3;
        u32::from_be_bytes([0, samples[at], samples[at + 1], samples[at + 2]])
    };
    let mut tiles = Vec::new();
    for top in (0..height).step_by(TILE_SIDE) {
        for left in (0..width).step_by(TILE_SIDE) {
            let (right, bottom) = ((left + TILE_SIDE).min(width), (top + TILE_SIDE).min(height));
            let pixels = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
            tiles.push((right - left, pixels.map(|(x, y)| pixel(x, y)).collect()));
        }
    }
    tiles
}

#[test]
#[ignore = "needs photographs; prints the tables"]
fn tables_of_photographs() {
    let folder = std::env::var("PHOTOGRAPHS").unwrap();
    let mut counter = Counter {
        counts: vec![[0; TOKENS]; FREQUENCIES.len()],
        bits: 0,
    };
    let (mut lossy, mut exact) = (Lossy::default(), Exact::default());
    let mut pass = |counter: &mut Counter,
                    width: usize,
                    pixels: &[u32],
                    shown: &mut [u32],
                    quality: u8,
                    first: bool| {
        let (extent, quality) = (extent(width, pixels.len()).unwrap(), Quality(quality));
        lossy.analyse(extent, pixels, shown, quality);
        lossy.code(extent, counter, first);
        lossy.synthesise(extent, quality, shown);
    };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ppm") {
            continue;
        }
        for (width, pixels) in tiles_of(&std::fs::read(path).unwrap()) {
            for quality in [35, 50, 65, 75] {
                let mut shown = vec![GREY; pixels.len()];
                pass(&mut counter, width, &pixels, &mut shown, quality, true);
                exact.write(&mut counter, width, &pixels, &shown);
                if quality == 50 {
                    pass(&mut counter, width, &pixels, &mut shown, 85, false);
                    exact.write(&mut counter, width, &pixels, &shown);
                }
            }
        }
    }
    for counts in &counter.counts {
        println!("    {:?},", frequencies(counts));
    }
}
