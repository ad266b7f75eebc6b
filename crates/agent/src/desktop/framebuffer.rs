//! The X server's screen, read from the file that it keeps it in (`Xvfb -fbdir`).
//!
//! Read with `pread`, not mapped: the file belongs to the person, who could cut it short under a mapping and so end the
//! agent; a read comes back short instead. A whole 1920 by 1080 screen costs about a millisecond, a letter nothing.

use std::fs::File;
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::{FallocateFlags, OFlags, fallocate};
use stream::{Rect, Size};

use super::pixels::Rows;

/// Words of the file's header (X window dump, version 7) that matter here.
const WORDS: usize = 20;
const PAGE: u64 = 4096;

/// An open screen file.
pub(crate) struct Framebuffer {
    file: File,
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
        let long_enough = metadata.size() >= offset + stride * u64::from(size_max.height);
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
        Ok(Self {
            file,
            offset,
            stride,
            size_max,
        })
    }

    /// The largest screen that it holds.
    pub(crate) fn size_max(&self) -> Size {
        self.size_max
    }

    /// Reads the pixels of `rect`. What cannot be read stays as it is.
    pub(super) fn read(&self, rect: Rect, mut out: Rows<'_>) {
        for (y, row) in (u64::from(rect.y)..).zip(out.bytes(rect)) {
            let at = self.offset + y * self.stride + u64::from(rect.x) * 4;
            if self.file.read_exact_at(row, at).is_err() {
                return;
            }
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
