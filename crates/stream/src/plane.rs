//! A picture in memory: the desktop keeps them as `0x00RRGGBB`, the viewer as the four bytes that a canvas
//! or a window wants.

use crate::{Copy, Rect, Size};

/// Pixels in rows of the width of their size. Rectangles given to it lie inside.
pub(crate) struct Plane<P> {
    size: Size,
    pixels: Vec<P>,
}

impl<P: std::marker::Copy + PartialEq> Plane<P> {
    pub(crate) fn new(size: Size, fill: P) -> Self {
        Self {
            size,
            pixels: vec![fill; size.pixels()],
        }
    }

    pub(crate) fn size(&self) -> Size {
        self.size
    }

    pub(crate) fn stride(&self) -> usize {
        usize::from(self.size.width)
    }

    pub(crate) fn pixels(&self) -> &[P] {
        &self.pixels
    }

    /// Everything from the first pixel of `rect` on; its rows are [`Plane::stride`] apart.
    pub(crate) fn from(&self, rect: Rect) -> &[P] {
        &self.pixels[self.offset(rect.x, rect.y)..]
    }

    /// The same to write.
    pub(crate) fn tail_mut(&mut self, rect: Rect) -> &mut [P] {
        let offset = self.offset(rect.x, rect.y);
        &mut self.pixels[offset..]
    }

    /// The rows of `rect`.
    pub(crate) fn rows(
        &self,
        rect: Rect,
    ) -> impl DoubleEndedIterator<Item = &[P]> + ExactSizeIterator + Clone {
        let (x, width) = (usize::from(rect.x), usize::from(rect.width));
        let rows = usize::from(rect.y) * self.stride()..usize::from(rect.bottom()) * self.stride();
        self.pixels[rows]
            .chunks_exact(self.stride())
            .map(move |row| &row[x..x + width])
    }

    pub(crate) fn rows_mut(&mut self, rect: Rect) -> impl Iterator<Item = &mut [P]> {
        let (x, width, stride) = (usize::from(rect.x), usize::from(rect.width), self.stride());
        let rows = usize::from(rect.y) * stride..usize::from(rect.bottom()) * stride;
        self.pixels[rows]
            .chunks_exact_mut(stride)
            .map(move |row| &mut row[x..x + width])
    }

    /// The pixels of `rect`, without gaps.
    pub(crate) fn cut(&self, rect: Rect) -> Vec<P> {
        let mut out = Vec::with_capacity(rect.pixels());
        self.rows(rect).for_each(|row| out.extend_from_slice(row));
        out
    }

    /// Puts pixels without gaps into `rect`.
    pub(crate) fn paste(&mut self, rect: Rect, pixels: &[P]) {
        let width = usize::from(rect.width);
        self.rows_mut(rect)
            .zip(pixels.chunks_exact(width))
            .for_each(|(row, pixels)| row.copy_from_slice(pixels));
    }

    /// Takes the pixels of `rect` over from a plane of the same size.
    pub(crate) fn take_over(&mut self, other: &Self, rect: Rect) {
        self.rows_mut(rect)
            .zip(other.rows(rect))
            .for_each(|(row, other)| row.copy_from_slice(other));
    }

    pub(crate) fn fill(&mut self, rect: Rect, pixel: P) {
        self.rows_mut(rect).for_each(|row| row.fill(pixel));
    }

    /// The smallest rectangle around what both have not in common in `rect`; empty when that is nothing.
    pub(crate) fn difference(&self, other: &Self, rect: Rect) -> Rect {
        difference(self.rows(rect), other.rows(rect), rect)
    }

    /// Moves rectangles; all are read before one is written.
    pub(crate) fn copy(&mut self, copies: &[Copy]) {
        // Only what an earlier one overwrites needs to be put aside: mostly it is little, or nothing.
        let overwritten = |(place, copy): (usize, &Copy)| {
            let mut before = copies[..place].iter().map(Copy::to);
            before
                .any(|to| !to.intersection(copy.from).is_empty())
                .then(|| self.cut(copy.from))
        };
        let aside: Vec<_> = copies.iter().enumerate().map(overwritten).collect();
        for (copy, aside) in copies.iter().zip(aside) {
            match aside {
                Some(pixels) => self.paste(copy.to(), &pixels),
                None => self.move_rows(copy),
            }
        }
    }

    fn move_rows(&mut self, copy: &Copy) {
        let (from, to) = (copy.from, copy.to());
        let width = usize::from(from.width);
        let move_row = |plane: &mut Self, row: u16| {
            let begin = plane.offset(from.x, from.y + row);
            let end = plane.offset(to.x, to.y + row);
            plane.pixels.copy_within(begin..begin + width, end);
        };
        if to.y <= from.y {
            (0..from.height).for_each(|row| move_row(self, row));
        } else {
            (0..from.height).rev().for_each(|row| move_row(self, row));
        }
    }

    /// The same with another size: what both share stays, the rest is `fill`.
    pub(crate) fn resized(&self, size: Size, fill: P) -> Self {
        let mut new = Self::new(size, fill);
        let shared = self.size.rect().intersection(size.rect());
        new.rows_mut(shared)
            .zip(self.rows(shared))
            .for_each(|(new, old)| new.copy_from_slice(old));
        new
    }

    fn offset(&self, x: u16, y: u16) -> usize {
        usize::from(y) * self.stride() + usize::from(x)
    }
}

/// The smallest rectangle in `rect`, whose rows both are, around what they have not in common.
pub(crate) fn difference<'a, P: PartialEq + 'a>(
    ours: impl DoubleEndedIterator<Item = &'a [P]> + ExactSizeIterator,
    theirs: impl DoubleEndedIterator<Item = &'a [P]> + ExactSizeIterator,
    rect: Rect,
) -> Rect {
    let width = usize::from(rect.width);
    let mut rows = ours.zip(theirs).zip(rect.y..rect.bottom());
    let differ = |((ours, theirs), _): &((&[P], &[P]), u16)| ours != theirs;
    let Some(first) = rows.find(differ) else {
        return Rect {
            width: 0,
            height: 0,
            ..rect
        };
    };
    let last = rows.rfind(differ).unwrap_or(first);
    let (mut left, mut right) = (width, 0);
    for ((ours, theirs), _) in [first, last].into_iter().chain(rows) {
        // Only what would widen it is looked at, and mostly that is soon nothing.
        if left == 0 && right == width {
            break;
        }
        if ours == theirs {
            continue;
        }
        let differs = |(a, b): (&P, &P)| a != b;
        let mut before = ours[..left].iter().zip(&theirs[..left]);
        left = before.position(differs).unwrap_or(left);
        let mut after = ours[right..].iter().zip(&theirs[right..]);
        right += after.rposition(differs).map_or(0, |place| place + 1);
    }
    let narrow = |value: usize| u16::try_from(value).expect("inside a row of a desktop");
    Rect {
        x: rect.x + narrow(left),
        y: first.1,
        width: narrow(right - left),
        height: last.1 + 1 - first.1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 20,
        height: 10,
    };

    fn plane() -> Plane<u32> {
        let mut plane = Plane::new(SIZE, 0);
        plane.paste(SIZE.rect(), &(0..200).collect::<Vec<_>>());
        plane
    }

    fn rect(x: u16, y: u16, width: u16, height: u16) -> Rect {
        Rect {
            x,
            y,
            width,
            height,
        }
    }

    #[test]
    fn a_rectangle_moves_over_itself_in_any_direction() {
        for (x, y) in [(0, 0), (4, 3), (2, 5), (3, 3), (8, 1), (5, 4)] {
            let from = rect(3, 3, 12, 5);
            let expected = plane().cut(from);
            for others in [
                vec![],
                vec![Copy {
                    from: rect(0, 9, 1, 1),
                    x: 19,
                    y: 9,
                }],
            ] {
                let mut moved = plane();
                let copy = Copy { from, x, y };
                moved.copy(&[others, vec![copy]].concat());
                assert_eq!(moved.cut(copy.to()), expected);
            }
        }
    }

    #[test]
    fn a_difference_is_the_smallest_rectangle_around_it() {
        let (one, mut other) = (plane(), plane());
        assert!(one.difference(&other, SIZE.rect()).is_empty());
        other.fill(rect(4, 2, 1, 1), 999);
        other.fill(rect(9, 7, 2, 1), 999);
        assert_eq!(one.difference(&other, SIZE.rect()), rect(4, 2, 7, 6));
        assert_eq!(one.difference(&other, rect(0, 3, 20, 7)), rect(9, 7, 2, 1));
        assert!(one.difference(&other, rect(0, 0, 20, 2)).is_empty());
    }
}
