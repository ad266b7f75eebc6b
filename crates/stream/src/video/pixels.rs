//! The pixels of a decoded picture: written from the form in which its decoder left them straight to where they are shown.

use crate::Size;

/// A decoded picture of a video.
pub trait Pixels {
    /// Whether it has all pixels of a picture of this size.
    fn has(&self, size: Size) -> bool;

    /// Writes pixels of a row from `at`, a column and a row inside `size`, on, as the viewer's framebuffer has them
    /// ([`crate::PixelOrder`]).
    fn write(&self, size: Size, at: (usize, usize), out: &mut [[u8; 4]]);
}

/// Red, green, blue and any byte, in rows of the picture's width: for a framebuffer of [`crate::PixelOrder::Rgba`].
#[derive(Debug, Clone, Copy)]
pub struct Rgba<'a>(pub &'a [u8]);

impl Pixels for Rgba<'_> {
    fn has(&self, size: Size) -> bool {
        self.0.len() == size.pixels() * 4
    }

    fn write(&self, size: Size, (x, y): (usize, usize), out: &mut [[u8; 4]]) {
        let pixels = self.0.as_chunks::<4>().0;
        let pixels = &pixels[y * usize::from(size.width) + x..];
        for (out, [red, green, blue, _]) in out.iter_mut().zip(pixels) {
            *out = [*red, *green, *blue, 255];
        }
    }
}

/// A picture put aside as it will be shown.
pub(super) struct Kept(Vec<[u8; 4]>);

impl Kept {
    /// All of a picture of this size.
    pub(super) fn new(size: Size, pixels: &dyn Pixels) -> Self {
        let mut kept = vec![[0; 4]; size.pixels()];
        let rows = kept.chunks_exact_mut(usize::from(size.width).max(1));
        for (y, row) in rows.enumerate() {
            pixels.write(size, (0, y), row);
        }
        Self(kept)
    }
}

impl Pixels for Kept {
    fn has(&self, size: Size) -> bool {
        self.0.len() == size.pixels()
    }

    fn write(&self, size: Size, (x, y): (usize, usize), out: &mut [[u8; 4]]) {
        let begin = y * usize::from(size.width) + x;
        out.copy_from_slice(&self.0[begin..begin + out.len()]);
    }
}
