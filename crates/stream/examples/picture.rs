//! How large, how good and how fast the passes of pictures are, each end on one thread, each tile's best of several rounds:
//! `cargo run --release -p stream --example picture [-- PICTURE.ppm…]`. Without a photograph it makes one. With
//! `--write FOLDER` before the pictures it leaves there what a viewer shows after each first pass.

#![expect(clippy::print_stdout, reason = "a program that reports")]

#[path = "../tests/photograph/mod.rs"]
mod photograph;

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use stream::picture::{Decoder, Encoder, Quality};

const ROUNDS: usize = 9;
const QUALITIES: [u8; 4] = [25, 40, 55, 70];

struct Picture {
    width: usize,
    pixels: Vec<u32>,
}

/// A tile at both ends.
#[derive(Clone)]
struct Tile {
    width: usize,
    pixels: Vec<u32>,
    shown: Vec<u32>,
    seen: Vec<u32>,
    bytes: Vec<u8>,
}

type Coding<'a> = &'a dyn Fn(&mut Encoder, &mut Tile);

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).peekable();
    let folder = arguments
        .next_if(|first| first == "--write")
        .and_then(|_| arguments.next());
    let mut pictures = Vec::new();
    for path in arguments {
        let name = Path::new(&path)
            .file_stem()
            .map_or("picture".into(), |name| name.to_string_lossy().into_owned());
        pictures.push((
            name,
            read(&std::fs::read(&path)?).ok_or(format!("{path} is not a binary PPM"))?,
        ));
    }
    if pictures.is_empty() {
        pictures.push((
            "made".into(),
            Picture {
                width: 1280,
                pixels: photograph::photograph(1280, 720, 1, 4),
            },
        ));
    }
    for (name, picture) in &pictures {
        println!(
            "{name}, {} by {}",
            picture.width,
            picture.pixels.len() / picture.width
        );
        for percent in QUALITIES {
            let tiles = measure(picture, Quality::new(percent), &format!("first {percent}"));
            if let Some(folder) = &folder {
                let path = Path::new(folder).join(format!("{name}-{percent}.ppm"));
                std::fs::write(path, ppm(picture, &tiles))?;
            }
        }
    }
    Ok(())
}

/// The first pass and the exact one after it; the tiles after the first.
fn measure(picture: &Picture, quality: Quality, name: &str) -> Vec<Tile> {
    let mut tiles = tiles(picture);
    let first = pass(name, &mut tiles, &|encoder, tile| {
        encoder.first(
            &tile.pixels,
            tile.width,
            quality,
            &mut tile.shown,
            &mut tile.bytes,
        );
    });
    let shown = tiles.clone();
    let exact = pass("exact", &mut tiles, &|encoder, tile| {
        encoder.exact(&tile.pixels, tile.width, &mut tile.shown, &mut tile.bytes);
    });
    println!("  {:>10} {:9} bytes in all", "", first + exact);
    shown
}

/// Codes and decodes all tiles; their bytes.
fn pass(name: &str, tiles: &mut [Tile], coding: Coding<'_>) -> usize {
    let before = tiles.to_vec();
    let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
    // The best time of each tile, so that what else the machine does hardly counts.
    let mut best = vec![[Duration::MAX; 2]; tiles.len()];
    for _ in 0..ROUNDS {
        tiles.clone_from_slice(&before);
        for (tile, best) in tiles.iter_mut().zip(&mut best) {
            tile.bytes.clear();
            let begin = Instant::now();
            coding(&mut encoder, tile);
            best[0] = best[0].min(begin.elapsed());
        }
        for (tile, best) in tiles.iter_mut().zip(&mut best) {
            let begin = Instant::now();
            let applied = decoder.apply(&tile.bytes, tile.width, &mut tile.seen);
            best[1] = best[1].min(begin.elapsed());
            assert!(applied.is_ok(), "what was just coded decodes");
        }
    }
    assert!(
        tiles.iter().all(|tile| tile.shown == tile.seen),
        "both ends show the same"
    );
    let bytes = tiles.iter().map(|tile| tile.bytes.len()).sum();
    let [encode_ms, decode_ms] = [0, 1].map(|end| {
        best.iter()
            .map(|times| times[end])
            .sum::<Duration>()
            .as_secs_f64()
            * 1000.0
    });
    println!(
        "  {name:>10} {bytes:9} bytes, {:5.2} dB, coded in {encode_ms:5.1} ms, decoded in {decode_ms:5.1} ms",
        psnr(tiles)
    );
    bytes
}

fn tiles(picture: &Picture) -> Vec<Tile> {
    let (width, height) = (picture.width, picture.pixels.len() / picture.width);
    let corners = (0..height)
        .step_by(64)
        .flat_map(|y| (0..width).step_by(64).map(move |x| (x, y)));
    corners
        .map(|(x, y)| {
            let across = 64.min(width - x);
            let rows = y..height.min(y + 64);
            let pixels: Vec<u32> = rows
                .flat_map(|y| &picture.pixels[y * width + x..][..across])
                .copied()
                .collect();
            Tile {
                width: across,
                shown: vec![0; pixels.len()],
                seen: vec![0; pixels.len()],
                pixels,
                bytes: Vec::new(),
            }
        })
        .collect()
}

/// Over the three channels of all pixels.
fn psnr(tiles: &[Tile]) -> f64 {
    let pixels = tiles
        .iter()
        .flat_map(|tile| tile.pixels.iter().zip(&tile.shown));
    let errors = pixels.flat_map(|(a, b)| {
        [0, 8, 16].map(|shift| f64::from((a >> shift & 255).abs_diff(b >> shift & 255)).powi(2))
    });
    let (sum, count) = errors.fold((0.0, 0.0), |(sum, count), error| (sum + error, count + 1.0));
    10.0 * (255.0 * 255.0 * count / sum).log10()
}

fn read(ppm: &[u8]) -> Option<Picture> {
    let mut rest = ppm.strip_prefix(b"P6")?;
    let mut fields = [0; 3];
    for field in &mut fields {
        rest = rest.trim_ascii_start();
        while rest.starts_with(b"#") {
            rest = rest[rest.iter().position(|byte| *byte == b'\n')?..].trim_ascii_start();
        }
        let end = rest.iter().position(|byte| !byte.is_ascii_digit())?;
        *field = std::str::from_utf8(&rest[..end]).ok()?.parse().ok()?;
        rest = &rest[end..];
    }
    let [width, height, _] = fields;
    let samples = rest.get(1..)?.get(..width * height * 3)?;
    let pixels = samples
        .chunks_exact(3)
        .map(|rgb| u32::from_be_bytes([0, rgb[0], rgb[1], rgb[2]]))
        .collect();
    (width > 0).then_some(Picture { width, pixels })
}

/// What the tiles show, put together.
fn ppm(picture: &Picture, tiles: &[Tile]) -> Vec<u8> {
    let width = picture.width;
    let mut pixels = vec![0; picture.pixels.len()];
    for (place, tile) in tiles.iter().enumerate() {
        let across = width.div_ceil(64);
        for (y, row) in tile.shown.chunks(tile.width).enumerate() {
            let at = (place / across * 64 + y) * width + place % across * 64;
            pixels[at..at + row.len()].copy_from_slice(row);
        }
    }
    let header = format!("P6 {width} {} 255\n", pixels.len() / width).into_bytes();
    header
        .into_iter()
        .chain(
            pixels
                .iter()
                .flat_map(|pixel| pixel.to_be_bytes().into_iter().skip(1)),
        )
        .collect()
}
