//! Where a screen's pixels are read: from the file that our own X server keeps them in, or of an X server that keeps
//! them to itself.

use std::fs::File;
use std::os::fd::OwnedFd;
use std::os::unix::fs::FileExt;

use anyhow::{Context, Result};
use rustix::fs::{MemfdFlags, memfd_create};
use stream::{Rect, Size};
use x11rb::connection::Connection;
use x11rb::protocol::shm::ConnectionExt as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat, ImageOrder, Window};
use x11rb::rust_connection::RustConnection;

use super::framebuffer::Framebuffer;

const BYTES_PER_PIXEL: usize = 4;
/// A pixel's bytes as this machine has them: they are taken as they lie.
const OWN_ORDER: ImageOrder = if cfg!(target_endian = "little") {
    ImageOrder::LSB_FIRST
} else {
    ImageOrder::MSB_FIRST
};

/// Where pixels are put: the first one at the beginning, rows so many pixels apart.
pub(super) struct Rows<'a> {
    pub(super) out: &'a mut [u32],
    pub(super) stride: usize,
}

impl Rows<'_> {
    /// The rows of a rectangle, each as the bytes of its pixels.
    pub(super) fn bytes(&mut self, rect: Rect) -> impl Iterator<Item = &mut [u8]> {
        let rows = self.out.chunks_mut(self.stride.max(1));
        rows.take(usize::from(rect.height))
            .filter_map(move |row| row.get_mut(..usize::from(rect.width)))
            .map(bytemuck::cast_slice_mut)
    }
}

/// A way to read pixels.
pub(super) enum Pixels {
    /// From the X server's screen file.
    File(Framebuffer),
    /// Asked of the X server.
    Server(ServerPixels),
}

impl Pixels {
    /// The largest screen that can be read.
    pub(super) fn size_max(&self) -> Size {
        match self {
            Self::File(file) => file.size_max(),
            Self::Server(server) => server.size_max,
        }
    }

    /// Reads the pixels of `rect`. What cannot be read stays as it is.
    pub(super) fn read(&mut self, x: &RustConnection, root: Window, rect: Rect, out: Rows<'_>) {
        match self {
            Self::File(file) => file.read(rect, out),
            Self::Server(server) => server.read(x, root, rect, out).unwrap_or_else(|error| {
                tracing::debug!("pixels cannot be read: {error:#}");
            }),
        }
    }

    /// Gives the memory of what lies outside `size` back to the system.
    pub(super) fn release_outside(&self, size: Size) -> std::io::Result<()> {
        match self {
            Self::File(file) => file.release_outside(size),
            Self::Server(_) => Ok(()),
        }
    }
}

/// Memory that the X server and we share. Read as a file and not mapped, so nothing that the server does to it can
/// end us.
struct Shared {
    file: File,
    segment: u32,
    bytes: usize,
}

/// Reads by `GetImage`, through shared memory where the server is on this machine.
pub(super) struct ServerPixels {
    size_max: Size,
    shared: Option<Shared>,
}

impl ServerPixels {
    /// Checks that the root window has 24 bits in 32, as everything here assumes.
    pub(super) fn open(x: &RustConnection, size_max: Size) -> Result<Self> {
        let setup = x.setup();
        let depth = setup.roots[0].root_depth;
        let format = setup
            .pixmap_formats
            .iter()
            .find(|format| format.depth == depth);
        let plain = depth == 24
            && format.is_some_and(|format| format.bits_per_pixel == 32)
            && setup.image_byte_order == OWN_ORDER;
        anyhow::ensure!(plain, "the display does not have 24 bits a pixel in 32");
        let has_shared = x
            .shm_query_version()
            .ok()
            .and_then(|version| version.reply().ok())
            .is_some_and(|version| (1, 2) <= (version.major_version, version.minor_version));
        let shared = if has_shared {
            share(x, 1 << 20).ok()
        } else {
            None
        };
        if shared.is_none() {
            tracing::warn!("the display shares no memory with us: pixels are read slowly");
        }
        Ok(Self { size_max, shared })
    }

    fn read(
        &mut self,
        x: &RustConnection,
        root: Window,
        rect: Rect,
        mut out: Rows<'_>,
    ) -> Result<()> {
        self.make_room(x, rect.pixels() * BYTES_PER_PIXEL)?;
        let place = (i16::try_from(rect.x)?, i16::try_from(rect.y)?);
        let bytes_in_row = usize::from(rect.width) * BYTES_PER_PIXEL;
        let (w, h, all) = (rect.width, rect.height, u32::MAX);
        match &self.shared {
            Some(shared) => {
                let format = ImageFormat::Z_PIXMAP.into();
                x.shm_get_image(root, place.0, place.1, w, h, all, format, shared.segment, 0)?
                    .reply()?;
                for (at, row) in (0..).step_by(bytes_in_row).zip(out.bytes(rect)) {
                    shared.file.read_exact_at(row, at)?;
                }
            }
            None => {
                let format = ImageFormat::Z_PIXMAP;
                let image = x.get_image(format, root, place.0, place.1, w, h, all)?;
                let image = image.reply()?.data;
                for (row, read) in out.bytes(rect).zip(image.chunks_exact(bytes_in_row)) {
                    row.copy_from_slice(read);
                }
            }
        }
        Ok(())
    }

    /// Shares more memory when a rectangle is larger than any before.
    fn make_room(&mut self, x: &RustConnection, bytes: usize) -> Result<()> {
        let Some(shared) = self.shared.take_if(|shared| shared.bytes < bytes) else {
            return Ok(());
        };
        x.shm_detach(shared.segment)?;
        self.shared = Some(share(x, bytes.next_power_of_two())?);
        Ok(())
    }
}

fn share(x: &RustConnection, bytes: usize) -> Result<Shared> {
    let file = File::from(memfd_create("carrel-pixels", MemfdFlags::CLOEXEC)?);
    file.set_len(bytes as u64)?;
    let segment = x.generate_id()?;
    let theirs = OwnedFd::from(file.try_clone()?);
    x.shm_attach_fd(segment, theirs, false)?
        .check()
        .context("the X server does not take shared memory")?;
    Ok(Shared {
        file,
        segment,
        bytes,
    })
}
