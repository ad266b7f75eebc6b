//! Parts of a tile: 64 blocks of 8 by 8 pixels, a bit for each, in rows. So a window above a video is cut out of it, and
//! stays exact but for the blocks that its edge runs through.

use crate::{Rect, TILE};

const SIDE: u16 = 8;
/// All 64.
pub(crate) const ALL: u64 = u64::MAX;

/// The blocks of a tile that `part`, which lies inside the tile, has a pixel of.
pub(crate) fn touched(part: Rect) -> u64 {
    if part.is_empty() {
        return 0;
    }
    let bits = |start: u16, end: u16| {
        let (first, last) = (start % TILE / SIDE, (end - 1) % TILE / SIDE);
        (u64::from(u8::MAX) >> (7 - (last - first))) << first
    };
    let row = bits(part.x, part.right());
    let rows = bits(part.y, part.bottom());
    (0..8)
        .filter(|number| rows & (1 << number) != 0)
        .fold(0, |all, number| all | row << (number * 8))
}

/// The blocks of the tile around `part` in which the rows of one picture of `part` differ from those of another.
pub(crate) fn differing<'a>(
    part: Rect,
    ours: impl Iterator<Item = &'a [u32]>,
    theirs: impl Iterator<Item = &'a [u32]>,
) -> u64 {
    let mut blocks = 0;
    // The first column of blocks may be narrower.
    let lead = usize::from((SIDE - part.x % SIDE) % SIDE).min(usize::from(part.width));
    let first = u32::from(part.x % TILE / SIDE);
    for (y, (ours, theirs)) in (part.y..).zip(ours.zip(theirs)) {
        if ours == theirs {
            continue;
        }
        let row = u32::from(y % TILE / SIDE) * 8;
        let (our_lead, ours) = ours.split_at(lead);
        let (their_lead, theirs) = theirs.split_at(lead);
        if our_lead != their_lead {
            blocks |= 1 << (row + first);
        }
        let next = first + u32::from(lead > 0);
        let pairs = ours
            .chunks(usize::from(SIDE))
            .zip(theirs.chunks(usize::from(SIDE)));
        for (column, (ours, theirs)) in (next..8).zip(pairs) {
            if ours != theirs {
                blocks |= 1 << (row + column);
            }
        }
    }
    blocks
}

/// The same of one row of each block only, for where nearly every pixel is another anyway.
pub(crate) fn sampled<'a>(
    part: Rect,
    ours: impl Iterator<Item = &'a [u32]>,
    theirs: impl Iterator<Item = &'a [u32]>,
) -> u64 {
    let rows = (part.y..).zip(ours.zip(theirs));
    let looked_at =
        rows.filter(|(y, _)| y % SIDE == SIDE / 2 || *y == part.y || *y + 1 == part.bottom());
    looked_at.fold(0, |blocks, (y, (ours, theirs))| {
        let row = Rect {
            y,
            height: 1,
            ..part
        };
        blocks | differing(row, std::iter::once(ours), std::iter::once(theirs))
    })
}

/// The pixels of these blocks that `part`, which lies inside a tile, has: as few rectangles as rows of blocks allow.
pub(crate) fn rects(blocks: u64, part: Rect) -> Vec<Rect> {
    let blocks = blocks & touched(part);
    if blocks == touched(part) {
        return if blocks == 0 { Vec::new() } else { vec![part] };
    }
    let (left, top) = (part.x / TILE * TILE, part.y / TILE * TILE);
    let mut found: Vec<Rect> = Vec::new();
    for (row, y) in blocks
        .to_le_bytes()
        .into_iter()
        .zip((0..).map(|row| top + row * SIDE))
    {
        for (start, length) in runs(row) {
            let run = Rect {
                x: left + start * SIDE,
                y,
                width: length * SIDE,
                height: SIDE,
            }
            .intersection(part);
            let above = found
                .iter_mut()
                .find(|above| (above.x, above.width, above.bottom()) == (run.x, run.width, run.y));
            match above {
                Some(above) => above.height += run.height,
                None => found.push(run),
            }
        }
    }
    found
}

/// Runs of set bits: the first and how many.
fn runs(row: u8) -> impl Iterator<Item = (u16, u16)> {
    let is_set = move |bit: u16| bit < 8 && row & (1 << bit) != 0;
    (0..8)
        .filter(move |bit| is_set(*bit) && (*bit == 0 || !is_set(bit - 1)))
        .map(move |start| {
            let length = (start..=8).take_while(|bit| is_set(*bit)).count();
            (start, u16::try_from(length).unwrap_or(8))
        })
}

/// The smallest rectangle around these blocks of the tile whose first pixel is at `left`, `top`.
pub(crate) fn around(blocks: u64, left: u16, top: u16) -> Rect {
    let tile = Rect {
        x: left,
        y: top,
        width: TILE,
        height: TILE,
    };
    let nothing = Rect {
        width: 0,
        height: 0,
        ..tile
    };
    rects(blocks, tile).into_iter().fold(nothing, Rect::union)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(x: u16, y: u16, width: u16, height: u16) -> Rect {
        Rect {
            x,
            y,
            width,
            height,
        }
    }

    #[test]
    fn a_part_touches_its_blocks_and_they_cover_it() {
        assert_eq!(touched(rect(64, 128, 64, 64)), ALL);
        assert_eq!(touched(rect(64, 128, 1, 1)), 1);
        assert_eq!(touched(rect(127, 191, 1, 1)), 1 << 63);
        for part in [
            rect(70, 130, 20, 30),
            rect(64, 128, 9, 64),
            rect(100, 180, 28, 12),
        ] {
            assert_eq!(rects(touched(part), part), [part]);
            assert!(around(touched(part), 64, 128).union(part) == around(touched(part), 64, 128));
        }
    }

    #[test]
    fn rectangles_of_blocks_have_their_pixels_and_no_others() {
        let part = rect(66, 130, 60, 58);
        for blocks in [0, 1, 0x8040_2010_0804_0201, 0x00ff_18ff_c3ff_0102, ALL] {
            let rects = rects(blocks, part);
            let inside = |x, y| {
                rects
                    .iter()
                    .filter(|rect| !rect.intersection(self::rect(x, y, 1, 1)).is_empty())
                    .count()
            };
            for y in 128..192_u16 {
                for x in 64..128_u16 {
                    let block = (y % 64 / 8) * 8 + x % 64 / 8;
                    let wanted = blocks & (1 << block) != 0
                        && !part.intersection(rect(x, y, 1, 1)).is_empty();
                    assert_eq!(inside(x, y), usize::from(wanted), "{x}, {y} of {blocks:x}");
                }
            }
        }
    }

    #[test]
    fn differing_blocks_are_those_with_a_differing_pixel() {
        let part = rect(69, 133, 50, 40);
        let ours = vec![0_u32; part.pixels()];
        for (x, y) in [(69, 133), (71, 140), (72, 140), (118, 172), (100, 150)] {
            let mut theirs = ours.clone();
            theirs[usize::from(y - part.y) * 50 + usize::from(x - part.x)] = 1;
            let blocks = differing(part, ours.chunks(50), theirs.chunks(50));
            assert_eq!(blocks, touched(rect(x, y, 1, 1)), "{x}, {y}");
        }
    }

    #[test]
    fn where_all_pixels_differ_one_row_of_each_block_tells() {
        for part in [
            rect(64, 128, 64, 64),
            rect(69, 133, 50, 40),
            rect(70, 135, 9, 2),
        ] {
            let (ours, theirs) = (vec![0; part.pixels()], vec![1; part.pixels()]);
            let width = usize::from(part.width);
            let blocks = sampled(part, ours.chunks(width), theirs.chunks(width));
            assert_eq!(blocks, touched(part));
            assert_eq!(sampled(part, ours.chunks(width), ours.chunks(width)), 0);
        }
    }
}
