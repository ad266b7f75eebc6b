//! What the desktop's end counts, for the operator.

use crate::Content;

/// Counted since the connection began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DesktopStatistics {
    /// Frames sent.
    pub frames: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Pixels that were moved inside the viewer's picture.
    pub pixels_copied: u64,
    /// Pixels that came back from what the viewer keeps.
    pub pixels_restored: u64,
    /// Pixels coded exactly at once.
    pub pixels_exact: u64,
    /// Pixels of passes of progressive pictures.
    pub pixels_in_passes: u64,
    /// Rows of tiles that were not what they should be, and were sent again.
    pub rows_mended: u64,
    /// Part of the picture that is exact, in thousandths.
    pub exact_permille: u16,
    /// What the link takes, as far as that was seen.
    pub link_bytes_per_second: Option<u64>,
    /// From the arrival of the last press of a key or button to the viewer's word that it shows the picture made after
    /// it, in microseconds.
    pub press_to_picture_us: Option<u64>,
}

impl Default for DesktopStatistics {
    fn default() -> Self {
        Self {
            frames: 0,
            bytes: 0,
            pixels_copied: 0,
            pixels_restored: 0,
            pixels_exact: 0,
            pixels_in_passes: 0,
            rows_mended: 0,
            exact_permille: 1000,
            link_bytes_per_second: None,
            press_to_picture_us: None,
        }
    }
}

impl DesktopStatistics {
    pub(super) fn count(&mut self, content: &Content, bytes: usize) {
        let sum = |pixels: &mut dyn Iterator<Item = usize>| pixels.sum::<usize>() as u64;
        self.frames += 1;
        self.bytes += bytes as u64;
        self.pixels_copied += sum(&mut content.copies.iter().map(|copy| copy.from.pixels()));
        self.pixels_restored += sum(&mut content.restores.iter().map(|one| one.rect.pixels()));
        self.pixels_exact += sum(&mut content.tiles.iter().map(|rect| rect.pixels()));
        self.pixels_in_passes += sum(&mut content.passes.iter().map(|pass| pass.rect.pixels()));
    }
}
