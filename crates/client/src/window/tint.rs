//! The desktop's picture tinted by the codec that painted each tile last: for who wants to see what the connection does.

use stream::{Codec, Rect, Size, TILE};

use crate::session::Picture;

/// What is mixed into a tile's pixels, a quarter of each.
fn colour(codec: Codec) -> Option<u32> {
    match codec {
        Codec::Blank => None,
        Codec::Exact => Some(0x0030_b050),
        Codec::Moved => Some(0x0030_70d0),
        Codec::Kept => Some(0x0020_a8a8),
        Codec::Picture => Some(0x00f0_8020),
        Codec::Refined => Some(0x00d8_c820),
        Codec::Video => Some(0x00e0_3060),
    }
}

/// Tints a part of the window, whose rows are `size.width` wide.
pub(super) fn tint(picture: &Picture<'_>, area: Rect, size: Size, pixels: &mut [u32]) {
    let area = area.clipped(picture.size).clipped(size);
    if area.is_empty() {
        return;
    }
    let columns = picture.size.tile_columns();
    for y in usize::from(area.y)..usize::from(area.bottom()) {
        let tiles = picture.codecs.get(y / usize::from(TILE) * columns..);
        let row = y * usize::from(size.width);
        let row = &mut pixels[row + usize::from(area.x)..row + usize::from(area.right())];
        for (x, pixel) in (usize::from(area.x)..).zip(row) {
            let codec = tiles.and_then(|tiles| tiles.get(x / usize::from(TILE)));
            if let Some(colour) = codec.copied().and_then(colour) {
                *pixel = *pixel - (*pixel >> 2 & 0x3f_3f3f) + (colour >> 2 & 0x3f_3f3f);
            }
        }
    }
}

/// The whole tiles around a part, which are tinted together.
pub(super) fn around(area: Rect) -> Rect {
    let (x, y) = (area.x / TILE * TILE, area.y / TILE * TILE);
    let end = |edge: u16| edge.div_ceil(TILE).saturating_mul(TILE);
    Rect {
        x,
        y,
        width: end(area.right()) - x,
        height: end(area.bottom()) - y,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tile_has_the_colour_of_its_codec() {
        let size = Size {
            width: 100,
            height: 2,
        };
        let picture = Picture {
            size,
            pixels: &[],
            damage: Vec::new(),
            codecs: &[Codec::Blank, Codec::Video],
        };
        let mut pixels = vec![0x0080_8080; 200];
        tint(&picture, size.rect(), size, &mut pixels);
        assert_eq!(pixels[63], 0x0080_8080);
        assert_eq!(pixels[64], 0x0098_6c78);
        assert_eq!(pixels[199], 0x0098_6c78);
        let part = Rect {
            x: 65,
            y: 1,
            width: 2,
            height: 1,
        };
        let whole = Rect {
            x: 64,
            y: 0,
            width: 64,
            height: 64,
        };
        assert_eq!(around(part), whole);
    }
}
