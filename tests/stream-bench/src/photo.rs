//! Photographs: crops of the wallpapers that Debian's `mate-backgrounds` brings, or synthetic ones where it is missing.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::{
    picture::{Picture, Rect},
    seed::Seed,
};

const FOLDER: &str = "/usr/share/backgrounds/mate/nature";
/// Wallpapers are larger than screens; half as large they are as sharp as a photograph on a screen is.
const WIDTH_MAX: usize = 3000;
const LARGEST: Rect = Rect::new(0, 0, 1920, 1080);

/// The wallpapers, decoded.
pub(crate) struct Photos {
    pictures: Vec<Picture>,
    /// What they are, for the report.
    pub(crate) source: String,
}

impl Photos {
    /// Decodes up to eight wallpapers by `djpeg` (Debian's `libjpeg-turbo-progs`).
    pub(crate) fn load() -> Self {
        let mut pictures = Vec::new();
        for file in files() {
            let Ok(picture) = decode(&file) else { continue };
            if picture.width >= LARGEST.width && picture.height() >= LARGEST.height {
                pictures.push(picture);
            }
            if pictures.len() == 8 {
                break;
            }
        }
        let mut source = format!("{} photographs of mate-backgrounds", pictures.len());
        if pictures.is_empty() {
            pictures = (0..4).map(|seed| synthetic(&mut Seed::new(seed))).collect();
            source =
                "synthetic pictures (mate-backgrounds or libjpeg-turbo-progs is missing)".into();
        }
        Self { pictures, source }
    }

    /// Whole picture number `number`, at least 1920 by 1080.
    pub(crate) fn whole(&self, number: usize) -> &Picture {
        &self.pictures[number % self.pictures.len()]
    }

    /// A crop of picture number `number`.
    pub(crate) fn crop(
        &self,
        number: usize,
        width: usize,
        height: usize,
        seed: &mut Seed,
    ) -> Picture {
        let whole = self.whole(number);
        let x = seed.below(whole.width - width + 1);
        let y = seed.below(whole.height() - height + 1);
        whole.crop(Rect::new(x, y, width, height))
    }
}

fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(FOLDER).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "jpg"));
    files.sort();
    files
}

fn decode(file: &Path) -> Result<Picture> {
    let output = Command::new("djpeg")
        .args(["-pnm"])
        .arg(file)
        .stdin(Stdio::null())
        .output()
        .context("cannot run djpeg; install libjpeg-turbo-progs")?;
    let picture = from_ppm(&output.stdout)?;
    Ok(if picture.width > WIDTH_MAX {
        halved(&picture)
    } else {
        picture
    })
}

/// `P6 width height 255`, one byte of white space, then red, green and blue.
fn from_ppm(bytes: &[u8]) -> Result<Picture> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).into_owned();
    let mut words = head.split_ascii_whitespace();
    ensure!(words.next() == Some("P6"), "djpeg wrote no colour picture");
    let mut number = || words.next()?.parse::<usize>().ok();
    let (width, height) = number().zip(number()).context("djpeg wrote no size")?;
    let pixels = bytes
        .len()
        .checked_sub(width * height * 3)
        .context("djpeg wrote too little")?;
    let pixels = bytes[pixels..].chunks_exact(3);
    Ok(Picture {
        width,
        pixels: pixels
            .map(|colour| u32::from_be_bytes([0, colour[0], colour[1], colour[2]]))
            .collect(),
    })
}

/// Half as wide and high, each pixel the mean of four.
fn halved(picture: &Picture) -> Picture {
    let (width, height) = (picture.width / 2, picture.height() / 2);
    let mut half = Picture::new(width, height, 0);
    for (y, row) in half.pixels.chunks_exact_mut(width).enumerate() {
        let one = picture.row(0, y * 2, width * 2);
        let other = picture.row(0, y * 2 + 1, width * 2);
        let fours = one.chunks_exact(2).zip(other.chunks_exact(2));
        for (out, (one, other)) in row.iter_mut().zip(fours) {
            let channel = |shift: u32| {
                let sum: u32 = one
                    .iter()
                    .chain(other)
                    .map(|pixel| pixel >> shift & 0xff)
                    .sum();
                ((sum + 2) / 4) << shift
            };
            *out = channel(0) | channel(8) | channel(16);
        }
    }
    half
}

/// Soft shapes of many sizes with a little grain.
fn synthetic(seed: &mut Seed) -> Picture {
    let mut picture = Picture::new(LARGEST.width, LARGEST.height, 0);
    let waves: Vec<[f64; 5]> = (0..40)
        .map(|number| {
            let fine = 1.12_f64.powi(number) * 0.002;
            let turn = seed.unit() * std::f64::consts::TAU;
            [
                fine * turn.cos(),
                fine * turn.sin(),
                seed.unit() * 6.3,
                30.0 / (1.0 + f64::from(number) * 0.3),
                seed.unit(),
            ]
        })
        .collect();
    for (y, row) in picture.pixels.chunks_exact_mut(LARGEST.width).enumerate() {
        for (x, out) in row.iter_mut().enumerate() {
            let mut colour = [110.0, 120.0, 100.0];
            for [across, down, phase, height, tint] in &waves {
                let level = (x as f64 * across + y as f64 * down + phase).sin() * height;
                colour[0] += level;
                colour[1] += level * (0.6 + 0.4 * tint);
                colour[2] += level * tint;
            }
            let grain = seed.bell() * 2.0;
            let byte = |level: f64| (level + grain).clamp(0.0, 255.0) as u8;
            *out = u32::from_be_bytes([0, byte(colour[0]), byte(colour[1]), byte(colour[2])]);
        }
    }
    picture
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portable_pixmap_is_read_and_a_cut_one_refused() {
        let picture = from_ppm(b"P6\n2 1\n255\n\x01\x02\x03\xff\x00\x10").unwrap();
        assert_eq!(picture.pixels, [0x0001_0203, 0x00ff_0010]);
        assert!(from_ppm(b"P6\n2 9\n255\n\x01\x02").is_err());
    }
}
