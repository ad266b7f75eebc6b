//! The picture that an X server really shows, read from the file that it keeps it in (`Xvfb -fbdir`).
//!
//! Read with `pread`: no round trip to the X server, no work for it, and no `unsafe` for a mapping. A marker costs a microsecond.

use std::{fs::File, os::unix::fs::FileExt, path::Path};

use anyhow::{Context, Result, ensure};

use crate::picture::{Picture, Rect};

/// Words of the file's header (X window dump, version 7) that matter here.
const WORDS: usize = 20;

/// An open screen file of 32 bits a pixel.
pub(crate) struct Framebuffer {
    file: File,
    offset: u64,
    stride: u64,
    width: usize,
    height: usize,
}

impl Framebuffer {
    /// Opens the file of a running X server.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let file =
            File::open(path).with_context(|| format!("cannot open screen {}", path.display()))?;
        let mut header = [0; WORDS * 4];
        file.read_exact_at(&mut header, 0)?;
        let word = |number: usize| -> u64 {
            let at = number * 4;
            let bytes = [header[at], header[at + 1], header[at + 2], header[at + 3]];
            u64::from(u32::from_be_bytes(bytes))
        };
        ensure!(
            word(1) == 7 && word(11) == 32,
            "{} is not a screen of 32 bits a pixel",
            path.display()
        );
        Ok(Self {
            file,
            offset: word(0) + word(19) * 12,
            stride: word(12),
            width: usize::try_from(word(4))?,
            height: usize::try_from(word(5))?,
        })
    }

    /// The whole screen.
    pub(crate) fn area(&self) -> Rect {
        Rect::new(0, 0, self.width, self.height)
    }

    /// One row of pixels from (`x`, `y`), as long as `out`; what lies outside stays as it is.
    pub(crate) fn row(&self, x: usize, y: usize, out: &mut [u32]) {
        const CHUNK: usize = 512;
        let mut bytes = [0; CHUNK * 4];
        let mut at = self.offset + y as u64 * self.stride + x as u64 * 4;
        for out in out.chunks_mut(CHUNK) {
            let bytes = &mut bytes[..out.len() * 4];
            if self.file.read_exact_at(bytes, at).is_err() {
                return;
            }
            for (out, bytes) in out.iter_mut().zip(bytes.chunks_exact(4)) {
                *out = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]);
            }
            at += bytes.len() as u64;
        }
    }

    /// A copy of an area.
    pub(crate) fn read(&self, area: Rect) -> Picture {
        let mut picture = Picture::new(area.width, area.height, 0);
        let rows = picture.pixels.chunks_exact_mut(area.width);
        for (y, row) in (area.y..).zip(rows) {
            self.row(area.x, y, row);
        }
        picture
    }
}
