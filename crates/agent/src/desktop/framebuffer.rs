//! The X server's screen, read from the file that it keeps it in (`Xvfb -fbdir`).
//!
//! Mapped, since a whole screen read with `pread` takes four times as long. The file belongs to the person, who may cut it
//! short: what is gone is then black, see [`super::mapped`].

use std::fs::File;
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::{FallocateFlags, OFlags, fallocate};
use stream::{Rect, Size};

use super::mapped::Mapped;
use super::pixels::Rows;

/// Words of the file's header (X window dump, version 7) that matter here.
const WORDS: usize = 20;
const PAGE: u64 = 4096;

/// An open screen file.
pub(crate) struct Framebuffer {
    file: File,
    pixels: Mapped,
    offset: u64,
    stride: u64,
    size_max: Size,
}

impl Framebuffer {
    /// Opens the file and checks that it is a screen of 32 bits a pixel.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let no_follow = i32::try_from(OFlags::NOFOLLOW.bits()).expect("an open flag is an int");
        let file = File::options()
            .read(true)
            .write(true)
            .custom_flags(no_follow)
            .open(path)?;
        let metadata = file.metadata()?;
        let mut header = [0; WORDS * 4];
        file.read_exact_at(&mut header, 0)?;
        let word = |number: usize| {
            let bytes = header[number * 4..]
                .first_chunk()
                .copied()
                .unwrap_or_default();
            u32::from_be_bytes(bytes)
        };
        let (header_bytes, version, depth, bits_per_pixel) = (word(0), word(1), word(3), word(11));
        let side = |number| u16::try_from(word(number)).unwrap_or(u16::MAX);
        let size_max = Size::new(side(4), side(5)).map_err(io::Error::other)?;
        let offset = u64::from(header_bytes) + u64::from(word(19)) * 12;
        let stride = u64::from(word(12));
        let end = offset + stride * u64::from(size_max.height);
        let long_enough = metadata.size() >= end;
        let wide_enough = stride >= u64::from(size_max.width) * 4;
        if !metadata.is_file()
            || version != 7
            || depth != 24
            || bits_per_pixel != 32
            || !long_enough
            || !wide_enough
        {
            return Err(io::Error::other(
                "the X server's screen file is not one of 24 bits in 32",
            ));
        }
        let pixels = Mapped::new(&file, usize::try_from(end).map_err(io::Error::other)?)?;
        Ok(Self {
            file,
            pixels,
            offset,
            stride,
            size_max,
        })
    }

    /// The largest screen that it holds.
    pub(crate) fn size_max(&self) -> Size {
        self.size_max
    }

    /// Reads the pixels of `rect`, as far as they are on the largest screen.
    pub(super) fn read(&mut self, rect: Rect, mut out: Rows<'_>) {
        let inside = |place: u64| usize::try_from(place).expect("all of it is mapped");
        let rect = rect.clipped(self.size_max);
        for (y, row) in (u64::from(rect.y)..).zip(out.bytes(rect)) {
            let at = self.offset + y * self.stride + u64::from(rect.x) * 4;
            self.pixels.copy(inside(at), row);
        }
    }

    /// Gives the memory of what lies outside `size` back to the system. The X server painted all of it at its start.
    pub(crate) fn release_outside(&self, size: Size) -> io::Result<()> {
        for y in 0..u64::from(size.height) {
            let row = self.offset + y * self.stride;
            self.release(row + u64::from(size.width) * 4, row + self.stride)?;
        }
        let end = self.offset + u64::from(self.size_max.height) * self.stride;
        self.release(self.offset + u64::from(size.height) * self.stride, end)
    }

    /// Releases the whole pages between two places.
    fn release(&self, begin: u64, end: u64) -> io::Result<()> {
        let (begin, end) = (begin.next_multiple_of(PAGE), end / PAGE * PAGE);
        if begin < end {
            fallocate(
                &self.file,
                FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE,
                begin,
                end - begin,
            )?;
        }
        Ok(())
    }
}
