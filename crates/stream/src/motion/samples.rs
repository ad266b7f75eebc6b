//! Proposes shifts near the one before, as of a window that is dragged on: a few runs of the new picture are looked for in
//! the old one, around where they would have been.

use super::Shift;
use crate::Rect;
use crate::plane::Plane;

/// Pixels of a run.
const RUN: usize = 24;
/// A run has so many changes of colour, so that few others are like it.
const CHANGES_MIN: usize = 6;
/// The change is cut into so many columns and rows, and a run is taken of each part.
const PARTS: u16 = 4;
/// One row of pixels in so many is looked at for it.
const ROW_STEP: usize = 4;
/// How far from the shift before.
const REACH: i32 = 16;
/// A run that is found at more places, as one of a pattern is, says nothing.
const ORIGINS_MAX: usize = 4;
const STILL: Shift = Shift { x: 0, y: 0 };

/// A run, and where it begins.
struct Run<'a> {
    x: u16,
    y: u16,
    pixels: &'a [u32],
}

/// The shifts around `near` that more than a third of the runs of `target` made, those of most first.
pub(super) fn shifts(old: &Plane<u32>, new: &Plane<u32>, target: Rect, near: Shift) -> Vec<Shift> {
    let (width, height) = (target.width / PARTS, target.height / PARTS);
    let parts = (0..PARTS * PARTS).map(|part| Rect {
        x: target.x + part % PARTS * width,
        y: target.y + part / PARTS * height,
        width,
        height,
    });
    let runs: Vec<Run<'_>> = parts.filter_map(|part| run_of(new, part)).collect();
    let mut counts: Vec<(Shift, usize)> = Vec::new();
    for run in &runs {
        let found: Vec<Shift> = origins(old, run, near).take(ORIGINS_MAX + 1).collect();
        if ORIGINS_MAX < found.len() {
            continue;
        }
        for shift in found.into_iter().filter(|shift| *shift != STILL) {
            match counts.iter_mut().find(|(known, _)| *known == shift) {
                Some((_, count)) => *count += 1,
                None => counts.push((shift, 1)),
            }
        }
    }
    counts.retain(|(_, count)| *count * 3 > runs.len());
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(shift, _)| shift).collect()
}

/// The first run of `part` that is like few others.
fn run_of(new: &Plane<u32>, part: Rect) -> Option<Run<'_>> {
    for (row, y) in new.rows(part).zip(part.y..).step_by(ROW_STEP) {
        let runs = row.chunks_exact(RUN).zip((part.x..).step_by(RUN));
        let changes = |run: &[u32]| run.windows(2).filter(|pair| pair[0] != pair[1]).count();
        let mut distinct = runs.filter(|(run, _)| changes(run) >= CHANGES_MIN);
        if let Some((pixels, x)) = distinct.next() {
            return Some(Run { x, y, pixels });
        }
    }
    None
}

/// The shifts around `near` that may have brought the run where it is.
fn origins<'a>(
    old: &'a Plane<u32>,
    run: &'a Run<'a>,
    near: Shift,
) -> impl Iterator<Item = Shift> + 'a {
    let around = |shift: i32| shift - REACH..=shift + REACH;
    around(near.y).flat_map(move |y| {
        let row = row_of(old, i32::from(run.y) - y);
        around(near.x).filter_map(move |x| {
            let begin = usize::try_from(i32::from(run.x) - x).ok()?;
            let before = row.get(begin..begin + RUN)?;
            // Nearly always the first pixels are others.
            let alike = before[0] == run.pixels[0]
                && before[RUN - 1] == run.pixels[RUN - 1]
                && before == run.pixels;
            alike.then_some(Shift { x, y })
        })
    })
}

/// A row of the picture; none outside.
fn row_of(plane: &Plane<u32>, y: i32) -> &[u32] {
    let begin = usize::try_from(y).ok().map(|y| y * plane.stride());
    begin
        .and_then(|begin| plane.pixels().get(begin..begin + plane.stride()))
        .unwrap_or_default()
}
