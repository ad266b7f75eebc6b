//! Antialiased text, as a person reads it: what most of a desktop is.

use ab_glyph::{Font, FontVec, PxScale, ScaleFont, point};
use anyhow::{Context, Result};

use crate::{picture::Picture, seed::Seed};

/// Debian's `fonts-dejavu-core`.
const FONT: &str = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf";
/// A letter's cell and a line's height, in pixels.
pub(crate) const CELL_WIDTH: usize = 10;
pub(crate) const LINE_HEIGHT: usize = 24;
const SCALE: f32 = 17.0;
pub(crate) const PAPER: u32 = 0x00ff_ffff;
/// As an editor colours words.
const INKS: [u32; 4] = [0x0020_2020, 0x0020_2020, 0x000b_5394, 0x0099_4411];

const WORDS: &[&str] = &[
    "the", "of", "and", "fn", "let", "mut", "self", "match", "window", "pixel", "frame", "network",
    "desktop", "return", "while", "value", "if", "else", "struct", "impl", "pub", "use", "for",
    "in", "0x3f", "1024", "->", "Result", "Option", "Ok(())", "{", "}", "delay", "a", "is", "to",
    "quick", "brown", "fox", "jumps", "over", "lazy", "dog", "measure", "stream", "tile", "codec",
];

/// Draws letters.
pub(crate) struct Writer {
    font: FontVec,
}

impl Writer {
    /// Reads the font.
    pub(crate) fn open() -> Result<Self> {
        let bytes = std::fs::read(FONT)
            .with_context(|| format!("cannot read {FONT}; install fonts-dejavu-core"))?;
        Ok(Self {
            font: FontVec::try_from_vec(bytes)?,
        })
    }

    /// One letter in its cell.
    pub(crate) fn cell(&self, letter: char, ink: u32) -> Picture {
        let mut cell = Picture::new(CELL_WIDTH, LINE_HEIGHT, PAPER);
        let scaled = self.font.as_scaled(PxScale::from(SCALE));
        let baseline = (4.0 + scaled.ascent()).round();
        let glyph = self
            .font
            .glyph_id(letter)
            .with_scale_and_position(PxScale::from(SCALE), point(0.0, baseline));
        if let Some(outline) = self.font.outline_glyph(glyph) {
            let corner = outline.px_bounds().min;
            outline.draw(|x, y, coverage| {
                let x = x as i32 + corner.x as i32;
                let y = y as i32 + corner.y as i32;
                let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
                    return;
                };
                if x < CELL_WIDTH && y < LINE_HEIGHT {
                    cell.pixels[y * CELL_WIDTH + x] = mixed(PAPER, ink, coverage);
                }
            });
        }
        cell
    }

    /// Lines of words, one below the other, `width` pixels wide.
    pub(crate) fn page(&self, width: usize, lines: usize, seed: &mut Seed) -> Picture {
        let mut page = Picture::new(width, lines * LINE_HEIGHT, PAPER);
        let columns = width / CELL_WIDTH;
        for line in 0..lines {
            let mut column = 2 + 4 * seed.below(4);
            let end = columns - seed.below(columns / 2);
            while column < end {
                let word = WORDS[seed.below(WORDS.len())];
                let ink = INKS[seed.below(INKS.len())];
                for letter in word.chars() {
                    if column < columns {
                        let cell = self.cell(letter, ink);
                        page.put(&cell, column * CELL_WIDTH, line * LINE_HEIGHT);
                        column += 1;
                    }
                }
                column += 1;
            }
        }
        page
    }
}

/// Between two colours.
fn mixed(from: u32, to: u32, share: f32) -> u32 {
    let channel = |shift: u32| {
        let (from, to) = ((from >> shift & 0xff) as f32, (to >> shift & 0xff) as f32);
        ((from + (to - from) * share.clamp(0.0, 1.0)).round() as u32) << shift
    };
    channel(0) | channel(8) | channel(16)
}
