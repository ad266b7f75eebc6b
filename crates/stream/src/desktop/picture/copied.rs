//! What copies move of what is shown, where that is something else than what was seen.

use super::Picture;
use crate::{Copy, Rect};

impl Picture {
    /// What a copy moves that is not as it was seen, and where to.
    pub(super) fn moved_apart(&self, copy: &Copy) -> Vec<(Rect, Vec<u32>)> {
        let parts = self.size().tiles_in(copy.from);
        parts
            .filter_map(|(tile, part)| self.shown.cut_apart(tile, part))
            .map(|(part, pixels)| {
                let to = Rect {
                    x: copy.x + (part.x - copy.from.x),
                    y: copy.y + (part.y - copy.from.y),
                    ..part
                };
                (to, pixels)
            })
            .collect()
    }

    /// Does the copies in what is shown. What they move as it was seen is what is seen now in its new place: that was
    /// compared. So only what is `apart` needs to be moved, and tiles that are need to be told.
    pub(super) fn copy_shown(&mut self, copies: &[Copy], apart: Vec<Vec<(Rect, Vec<u32>)>>) {
        let size = self.size();
        for (copy, apart) in copies.iter().zip(apart) {
            for (tile, part) in size.tiles_in(copy.to()) {
                self.shown.settle(&self.seen, tile, part);
            }
            for (to, pixels) in apart {
                for (tile, part) in size.tiles_in(to) {
                    let pixels = part_of(&pixels, to, part);
                    self.shown.paste(&self.seen, tile, part, &pixels);
                }
            }
        }
    }
}

/// The pixels of `part`, which lies inside `area`, whose pixels without gaps are `pixels`.
fn part_of(pixels: &[u32], area: Rect, part: Rect) -> Vec<u32> {
    let (x, width) = (usize::from(part.x - area.x), usize::from(part.width));
    let rows = pixels
        .chunks_exact(usize::from(area.width))
        .skip(usize::from(part.y - area.y))
        .take(usize::from(part.height));
    rows.flat_map(|row| &row[x..x + width]).copied().collect()
}
