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

/// Words of the file's header (X window dump, version 7) that matter here.
const WORDS: usize = 20;
const BYTES_PER_PIXEL: usize = 4;
const PAGE: u64 = 4096;

/// An open screen file.
pub(crate) struct Framebuffer {
    file: File,
    offset: u64,
    stride: u64,
    size_max: Size,
    row: Vec<u8>,
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
            row: Vec::new(),
        })
    }

    /// The largest screen that it holds.
    pub(crate) fn size_max(&self) -> Size {
        self.size_max
    }

    /// Reads the pixels of `rect` in rows. What cannot be read stays as it is.
    pub(crate) fn read(&mut self, rect: Rect, out: &mut [u32]) {
        let width = usize::from(rect.width);
        self.row.resize(width * BYTES_PER_PIXEL, 0);
        for (y, out) in (u64::from(rect.y)..).zip(out.chunks_exact_mut(width)) {
            let at = self.offset + y * self.stride + u64::from(rect.x) * 4;
            if self.file.read_exact_at(&mut self.row, at).is_err() {
                return;
            }
            for (out, bytes) in out.iter_mut().zip(self.row.chunks_exact(BYTES_PER_PIXEL)) {
                *out = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
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
