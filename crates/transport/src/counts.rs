//! What an agent tells its gateway of a viewer's session, for the operator; the viewer never sees it.

use bytes::{Buf, BufMut, Bytes, BytesMut};

/// Bytes on the wire.
pub(crate) const COUNTS_BYTES: usize = 9 * 8;

/// Counted since the viewer came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SessionCounts {
    /// Frames sent.
    pub frames: u64,
    /// Their bytes.
    pub frame_bytes: u64,
    /// Pixels that were moved inside the viewer's picture.
    pub pixels_copied: u64,
    /// Pixels that came back from what the viewer keeps.
    pub pixels_restored: u64,
    /// Pixels coded exactly at once.
    pub pixels_exact: u64,
    /// Pixels of passes of progressive pictures.
    pub pixels_in_passes: u64,
    /// Rows of tiles that were found wrong and sent again.
    pub rows_mended: u64,
    /// Part of the picture that is exact now, in thousandths.
    pub exact_permille: u64,
    /// From the last press of a key or button to the viewer's word that it shows what came of it, in microseconds; 0
    /// when that is not known.
    pub press_to_picture_us: u64,
}

impl SessionCounts {
    pub(crate) fn put(&self, out: &mut BytesMut) {
        for value in self.values() {
            out.put_u64_le(value);
        }
    }

    /// Reads what [`SessionCounts::put`] made: exactly [`COUNTS_BYTES`].
    pub(crate) fn read(mut body: Bytes) -> Self {
        let mut next = || body.get_u64_le();
        Self {
            frames: next(),
            frame_bytes: next(),
            pixels_copied: next(),
            pixels_restored: next(),
            pixels_exact: next(),
            pixels_in_passes: next(),
            rows_mended: next(),
            exact_permille: next(),
            press_to_picture_us: next(),
        }
    }

    fn values(&self) -> [u64; 9] {
        [
            self.frames,
            self.frame_bytes,
            self.pixels_copied,
            self.pixels_restored,
            self.pixels_exact,
            self.pixels_in_passes,
            self.rows_mended,
            self.exact_permille,
            self.press_to_picture_us,
        ]
    }
}
