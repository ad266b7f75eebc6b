//! Looks what moved by a given shift: cells of 16 by 16 pixels that did, the largest rectangle of them, and from there to
//! the pixel.

use std::ops::Range;

use super::Shift;
use crate::plane::Plane;
use crate::{Copy, Rect};

const CELL: u16 = 16;
/// A copy must save at least so many cells that really changed.
const CELLS_MIN: usize = 6;

/// The cells of a change.
pub(super) struct Cells {
    area: Rect,
    columns: usize,
    /// Whether the cell is not what it was.
    changed: Vec<bool>,
    /// Whether the cell is what lay a shift away.
    moved: Vec<bool>,
}

/// A rectangle of cells, ends not included.
struct Block {
    rows: Range<usize>,
    columns: Range<usize>,
}

impl Cells {
    /// The cells of `area`, none of which is known to have changed.
    pub(super) fn of(area: Rect) -> Self {
        let columns = usize::from(area.width.div_ceil(CELL));
        let rows = usize::from(area.height.div_ceil(CELL));
        Self {
            area,
            columns,
            changed: vec![false; columns * rows],
            moved: vec![false; columns * rows],
        }
    }

    /// The cells in `parts`, which lie inside, count as changed.
    pub(super) fn change(&mut self, parts: &[Rect]) {
        for part in parts.iter().filter(|part| !part.is_empty()) {
            let (rows, columns) = self.under(*part);
            for row in rows {
                let begin = row * self.columns;
                self.changed[begin + columns.start..begin + columns.end].fill(true);
            }
        }
    }

    /// The cells that have a pixel of `part`: rows and columns.
    fn under(&self, part: Rect) -> (Range<usize>, Range<usize>) {
        let first = |edge: u16, start: u16| usize::from((edge.max(start) - start) / CELL);
        let last = |edge: u16, start: u16| usize::from((edge - start).div_ceil(CELL));
        let rows = self.moved.len() / self.columns;
        (
            first(part.y, self.area.y)..last(part.bottom(), self.area.y).min(rows),
            first(part.x, self.area.x)..last(part.right(), self.area.x).min(self.columns),
        )
    }

    /// Finds the cells that moved by `shift`; those that were taken before are left out.
    pub(super) fn look(&mut self, old: &Plane<u32>, new: &Plane<u32>, shift: Shift) {
        self.look_at(old, new, shift, self.area, 1);
    }

    /// The same of those whose first rows of pixels lie in `rows`.
    pub(super) fn look_in(&mut self, old: &Plane<u32>, new: &Plane<u32>, shift: Shift, rows: Rect) {
        self.look_at(old, new, shift, rows, 1);
    }

    /// Finds the cells that may have moved by `shift`: of each, one row is looked at.
    pub(super) fn look_roughly(&mut self, old: &Plane<u32>, new: &Plane<u32>, shift: Shift) {
        self.look_at(old, new, shift, self.area, CELL.into());
    }

    /// Looks at the cells that begin in `rows`, at one row of pixels in `step`, from the middle of them on.
    fn look_at(
        &mut self,
        old: &Plane<u32>,
        new: &Plane<u32>,
        shift: Shift,
        rows: Rect,
        step: usize,
    ) {
        let size = old.size();
        for (band, moved) in self.moved.chunks_exact_mut(self.columns).enumerate() {
            let rect = row_of_cells(self.area, band);
            if rect.y < rows.y || rows.bottom() <= rect.y {
                continue;
            }
            moved.fill(false);
            let Some(from) = back(rect, shift, size.rect()) else {
                continue;
            };
            // Inside the picture after the shift, from the first whole cell on.
            let first = usize::from((forth(from, shift).x - rect.x).div_ceil(CELL));
            let skipped = u16::try_from(first).unwrap_or(0) * CELL;
            let Some(width) = rect.width.checked_sub(skipped).map(|width| {
                width.min(forth(from, shift).right().saturating_sub(rect.x + skipped))
            }) else {
                continue;
            };
            let whole = forth(from, shift).right() >= rect.right();
            let width = if whole { width } else { width / CELL * CELL };
            if width == 0 || from.height < rect.height {
                continue;
            }
            let target = Rect {
                x: rect.x + skipped,
                width,
                ..rect
            };
            let Some(source) = back(target, shift, size.rect()) else {
                continue;
            };
            let count = usize::from(width.div_ceil(CELL));
            let mut different = vec![false; count];
            let rows = old.rows(source).zip(new.rows(target));
            let sampled = rows.skip(step / 2).step_by(step);
            // Most rows of what moved are alike in all their length, which is seen at once.
            for (old, new) in sampled.filter(|(old, new)| old != new) {
                mark_different(&mut different, old, new);
                if !different.contains(&false) {
                    break;
                }
            }
            for (moved, different) in moved[first..].iter_mut().zip(different) {
                *moved = !different;
            }
        }
    }

    /// The largest rectangle that moved, if it is worth a copy; it counts as unchanged from then on.
    pub(super) fn take(
        &mut self,
        old: &Plane<u32>,
        new: &Plane<u32>,
        shift: Shift,
    ) -> Option<Copy> {
        loop {
            let block = self.largest()?;
            let saved = self.count_changed(&block);
            let rect = self.pixels_of(&block);
            for row in block.rows.clone() {
                let cells = row * self.columns;
                self.moved[cells + block.columns.start..cells + block.columns.end].fill(false);
            }
            if block.rows.len() * block.columns.len() < CELLS_MIN {
                return None;
            }
            if saved < CELLS_MIN {
                continue;
            }
            let to = self.grown(old, new, rect, shift);
            for row in block.rows {
                let cells = row * self.columns;
                self.changed[cells + block.columns.start..cells + block.columns.end].fill(false);
            }
            let from = back(to, shift, old.size().rect())?;
            self.area_taken(to);
            return Some(Copy {
                from,
                x: to.x,
                y: to.y,
            });
        }
    }

    /// What was grown into other cells is not offered again.
    fn area_taken(&mut self, to: Rect) {
        let (rows, columns) = self.under(to);
        for row in rows {
            let cells = row * self.columns;
            self.moved[cells + columns.start..cells + columns.end].fill(false);
            self.changed[cells + columns.start..cells + columns.end].fill(false);
        }
    }

    /// Cells that changed and did not move, as far as was looked.
    pub(super) fn count(&self) -> usize {
        self.changed.iter().filter(|changed| **changed).count()
    }

    /// Cells that changed and moved by the shift that was looked at last.
    pub(super) fn count_moved(&self) -> usize {
        let both = self.changed.iter().zip(&self.moved);
        both.filter(|(changed, moved)| **changed && **moved).count()
    }

    fn count_changed(&self, block: &Block) -> usize {
        block
            .rows
            .clone()
            .map(|row| {
                let cells = row * self.columns;
                self.changed[cells + block.columns.start..cells + block.columns.end]
                    .iter()
                    .filter(|changed| **changed)
                    .count()
            })
            .sum()
    }

    fn pixels_of(&self, block: &Block) -> Rect {
        let edge = |cells: usize| u16::try_from(cells).expect("a desktop has few cells") * CELL;
        let (x, y) = (
            self.area.x + edge(block.columns.start),
            self.area.y + edge(block.rows.start),
        );
        Rect {
            x,
            y,
            width: edge(block.columns.len()).min(self.area.right() - x),
            height: edge(block.rows.len()).min(self.area.bottom() - y),
        }
    }

    /// The largest rectangle of cells that moved: under each row, the classic one of the largest under a skyline.
    fn largest(&self) -> Option<Block> {
        let mut heights = vec![0; self.columns];
        let mut best: Option<(usize, Block)> = None;
        let mut open: Vec<(usize, usize)> = Vec::new();
        for (row, cells) in self.moved.chunks_exact(self.columns).enumerate() {
            for (height, moved) in heights.iter_mut().zip(cells) {
                *height = if *moved { *height + 1 } else { 0 };
            }
            open.clear();
            for column in 0..=self.columns {
                let height = heights.get(column).copied().unwrap_or(0);
                let mut start = column;
                while let Some((begin, taller)) = open.pop_if(|(_, taller)| *taller >= height) {
                    let area = taller * (column - begin);
                    if taller > 0 && best.as_ref().is_none_or(|(largest, _)| *largest < area) {
                        let block = Block {
                            rows: row + 1 - taller..row + 1,
                            columns: begin..column,
                        };
                        best = Some((area, block));
                    }
                    start = begin;
                }
                open.push((start, height));
            }
        }
        best.map(|(_, block)| block)
    }

    /// Moves each edge outwards as long as the pixels beyond it moved as well.
    fn grown(&self, old: &Plane<u32>, new: &Plane<u32>, mut rect: Rect, shift: Shift) -> Rect {
        let bounds = self.area;
        let moved = |strip: Rect| {
            back(strip, shift, old.size().rect()).is_some_and(|from| {
                from.width == strip.width
                    && from.height == strip.height
                    && old.rows(from).eq(new.rows(strip))
            })
        };
        for _ in 0..CELL {
            let above = Rect {
                y: rect.y.saturating_sub(1),
                height: 1,
                ..rect
            };
            if bounds.y < rect.y && moved(above) {
                (rect.y, rect.height) = (rect.y - 1, rect.height + 1);
            }
            let below = Rect {
                y: rect.bottom(),
                height: 1,
                ..rect
            };
            if rect.bottom() < bounds.bottom() && moved(below) {
                rect.height += 1;
            }
            let left = Rect {
                x: rect.x.saturating_sub(1),
                width: 1,
                ..rect
            };
            if bounds.x < rect.x && moved(left) {
                (rect.x, rect.width) = (rect.x - 1, rect.width + 1);
            }
            let right = Rect {
                x: rect.right(),
                width: 1,
                ..rect
            };
            if rect.right() < bounds.right() && moved(right) {
                rect.width += 1;
            }
        }
        rect
    }
}

/// The pixels of one row of cells.
fn row_of_cells(area: Rect, row: usize) -> Rect {
    let y = area.y + u16::try_from(row).expect("a desktop has few cells") * CELL;
    Rect {
        y,
        height: CELL.min(area.bottom() - y),
        ..area
    }
}

/// Where `rect` was before it moved, cut to `bounds`; `None` when that is outside.
fn back(rect: Rect, shift: Shift, bounds: Rect) -> Option<Rect> {
    let side = |start: u16, length: u16, by: i32, end: u16| {
        let begin = (i32::from(start) - by).max(0);
        let end = (i32::from(start) + i32::from(length) - by).min(i32::from(end));
        let length = u16::try_from(end - begin)
            .ok()
            .filter(|length| *length > 0)?;
        Some((u16::try_from(begin).ok()?, length))
    };
    let (x, width) = side(rect.x, rect.width, shift.x, bounds.right())?;
    let (y, height) = side(rect.y, rect.height, shift.y, bounds.bottom())?;
    Some(Rect {
        x,
        y,
        width,
        height,
    })
}

/// Where `rect` is after it moved, which is inside the picture.
fn forth(rect: Rect, shift: Shift) -> Rect {
    let side = |start: u16, by: i32| u16::try_from(i32::from(start) + by).unwrap_or(0);
    Rect {
        x: side(rect.x, shift.x),
        y: side(rect.y, shift.y),
        ..rect
    }
}

/// Marks the cells of a row of pixels where both differ.
fn mark_different(cells: &mut [bool], old: &[u32], new: &[u32]) {
    let (old, old_rest) = old.as_chunks::<{ CELL as usize }>();
    let (new, new_rest) = new.as_chunks();
    for (cell, (old, new)) in cells.iter_mut().zip(old.iter().zip(new)) {
        if !*cell {
            *cell = old != new;
        }
    }
    if old_rest != new_rest
        && let Some(last) = cells.get_mut(old.len())
    {
        *last = true;
    }
}
