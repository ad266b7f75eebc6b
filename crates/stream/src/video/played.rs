//! One video as the viewer knows it: which of its pictures has its turn, and what of a decoded one is still to be painted.

use std::collections::VecDeque;

use super::blocks::{self, ALL};
use super::message::VideoFrame;
use super::pixels::{Kept, Pixels};
use super::player::PaintRows;
use super::{PICTURES_MAX, VideoPicture};
use crate::{Rect, Size};

/// A picture that is being decoded.
pub(super) struct Decoding {
    pub(super) number: u32,
    pub(super) base: u32,
    pub(super) blocks: Vec<u64>,
}

/// A decoded picture that waits for a frame.
pub(super) struct Waiting {
    pub(super) decoding: Decoding,
    pub(super) kept: Kept,
}

/// A part of a tile inside a video, and which of its blocks frames have painted lately: the oldest first.
struct Cell {
    part: Rect,
    painted: Vec<(u32, u64)>,
}

/// Frames that are told apart for each tile.
const MARKS_MAX: usize = 6;

/// One video.
pub(super) struct Surface {
    pub(super) id: u16,
    pub(super) rect: Rect,
    /// The last frame that was made before it began.
    pub(super) base: u32,
    cells: Vec<Cell>,
    /// The next picture to decode; `None` after a loss: only a key picture helps.
    pub(super) expected: Option<u32>,
    pub(super) early: Vec<VideoFrame>,
    pub(super) decoding: VecDeque<Decoding>,
    pub(super) waiting: Option<Waiting>,
}

impl Surface {
    pub(super) fn new(first: &VideoFrame, rect: Rect, painted: u32) -> Self {
        let around = Size {
            width: rect.right(),
            height: rect.bottom(),
        };
        Self {
            id: first.surface,
            rect,
            base: first.base,
            cells: around
                .tiles_in(rect)
                .map(|(_, part)| Cell {
                    part,
                    painted: vec![(painted, ALL)],
                })
                .collect(),
            expected: None,
            early: Vec::new(),
            decoding: VecDeque::new(),
            waiting: None,
        }
    }

    pub(super) fn painted(&mut self, rect: Rect, frame: u32) {
        if self.rect.intersection(rect).is_empty() {
            return;
        }
        for cell in &mut self.cells {
            cell.mark(frame, blocks::touched(cell.part.intersection(rect)));
        }
    }

    /// The picture whose turn it is: the one expected, or a key picture that comes after it.
    pub(super) fn next(&mut self) -> Option<VideoFrame> {
        let expected = self.expected;
        self.early
            .retain(|frame| expected.is_none_or(|expected| frame.number >= expected));
        let turn = |frame: &VideoFrame| Some(frame.number) == expected;
        let place = self.early.iter().position(turn).or_else(|| {
            let keys = self.early.iter().enumerate();
            keys.filter(|(_, frame)| frame.key.is_some())
                .min_by_key(|(_, frame)| frame.number)
                .map(|(place, _)| place)
        })?;
        Some(self.early.swap_remove(place))
    }

    /// Whether more wait than can: the oldest goes. Then the picture that they wait for counts as lost, if any does: its
    /// number.
    pub(super) fn far_ahead(&mut self) -> Option<u32> {
        if self.early.len() <= PICTURES_MAX {
            return None;
        }
        let places = 0..self.early.len();
        if let Some(oldest) = places.min_by_key(|place| self.early[*place].number) {
            self.early.swap_remove(oldest);
        }
        self.expected.take()
    }

    /// Hands a picture out for decoding.
    pub(super) fn send(&mut self, frame: VideoFrame) -> VideoPicture {
        self.expected = Some(frame.number.saturating_add(1));
        self.decoding.push_back(Decoding {
            number: frame.number,
            base: frame.base,
            blocks: frame.blocks,
        });
        VideoPicture {
            surface: self.id,
            number: frame.number,
            key: frame.key.is_some(),
            size: self.size(),
            bytes: frame.bytes,
        }
    }

    /// Takes the picture out of those that are being decoded; what was asked before it will not come any more.
    pub(super) fn finished(&mut self, number: u32) -> Option<Decoding> {
        while self.decoding.front()?.number < number {
            self.decoding.pop_front();
        }
        (self.decoding.front()?.number == number).then(|| self.decoding.pop_front())?
    }

    pub(super) fn size(&self) -> Size {
        Size {
            width: self.rect.width,
            height: self.rect.height,
        }
    }

    pub(super) fn paint(
        &self,
        decoding: &Decoding,
        pixels: &dyn Pixels,
        paint: &mut PaintRows<'_>,
    ) {
        for part in self.parts(decoding) {
            let x = usize::from(part.x - self.rect.x);
            let y = usize::from(part.y - self.rect.y);
            paint(part, &|row, out| {
                pixels.write(self.size(), (x, y + row), out);
            });
        }
    }

    /// What a picture still has to paint; neighbours in a row are one.
    fn parts(&self, decoding: &Decoding) -> Vec<Rect> {
        let cells = self.cells.iter().zip(&decoding.blocks);
        let parts = cells.flat_map(|(cell, blocks)| {
            blocks::rects(blocks & !cell.newer(decoding.base), cell.part)
        });
        let mut joined: Vec<Rect> = Vec::new();
        for part in parts {
            match joined.last_mut() {
                Some(last)
                    if last.y == part.y && last.height == part.height && last.right() == part.x =>
                {
                    last.width += part.width;
                }
                _ => joined.push(part),
            }
        }
        joined
    }
}

impl Cell {
    fn mark(&mut self, frame: u32, blocks: u64) {
        if blocks == 0 {
            return;
        }
        match self.painted.last_mut() {
            Some((last, marked)) if *last == frame => *marked |= blocks,
            _ => self.painted.push((frame, blocks)),
        }
        if self.painted.len() > MARKS_MAX {
            // Of the two oldest one is made that is as new as the newer.
            let (_, oldest) = self.painted.remove(0);
            self.painted[0].1 |= oldest;
        }
    }

    /// The blocks that a frame after `base` has painted.
    fn newer(&self, base: u32) -> u64 {
        let newer = self.painted.iter().filter(|(frame, _)| newer(*frame, base));
        newer.fold(0, |all, (_, blocks)| all | blocks)
    }
}

/// Whether frame `one` comes after `other`.
pub(super) fn newer(one: u32, other: u32) -> bool {
    one != 0 && one != other && one.wrapping_sub(other) < u32::MAX / 2
}
