//! The window's pixels: only what changed is written and handed to the system, at once.

use std::num::NonZeroU32;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use stream::{Rect, Size};
use winit::window::Window;

use super::tint;
use crate::session::Picture;

/// Rectangles handed over apart; above that they are joined, since each costs a request.
const RECTANGLES_MAX: usize = 64;
/// What is beside a desktop smaller than the window.
const BACKGROUND: u32 = 0x0010_202b;

type Native = softbuffer::Surface<Arc<Window>, Arc<Window>>;

/// Something drawn over the desktop's picture, or instead of it.
pub(super) trait Layer {
    /// Draws the part inside `area` onto rows of `0x00RRGGBB`, `size.width` wide.
    fn draw(&self, area: Rect, size: Size, pixels: &mut [u32]);
}

/// The window's pixels.
pub(super) struct Surface {
    native: Native,
    size: Size,
    /// What the next drawing must cover beside what is new.
    stale: Vec<Rect>,
    /// What the last drawings covered: a system with several buffers hands out one that lacks them.
    drawn: Vec<Vec<Rect>>,
    /// The picture is tinted by the codecs that painted it.
    tinted: bool,
}

impl Surface {
    pub(super) fn new(window: &Arc<Window>) -> Result<Self> {
        let context = softbuffer::Context::new(Arc::clone(window)).map_err(fault)?;
        let native = softbuffer::Surface::new(&context, Arc::clone(window)).map_err(fault)?;
        let size = Size {
            width: 1,
            height: 1,
        };
        Ok(Self {
            native,
            size,
            stale: Vec::new(),
            drawn: Vec::new(),
            tinted: false,
        })
    }

    /// The window has this size.
    pub(super) fn resize(&mut self, size: Size) -> Result<()> {
        let side = |pixels: u16| NonZeroU32::new(pixels.max(1).into()).unwrap_or(NonZeroU32::MIN);
        self.native
            .resize(side(size.width), side(size.height))
            .map_err(|error| anyhow!("the window's pixels cannot be had: {error}"))?;
        self.size = size;
        self.stale = vec![size.rect()];
        Ok(())
    }

    /// Its size.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// These pixels must be drawn again.
    pub(super) fn spoil(&mut self, rect: Rect) {
        self.stale.push(rect);
    }

    /// Tints the picture by the codecs that painted it, or not.
    pub(super) fn set_tinted(&mut self, tinted: bool) {
        if std::mem::replace(&mut self.tinted, tinted) != tinted {
            self.spoil(self.size.rect());
        }
    }

    /// Begins to draw what is new and what is stale.
    pub(super) fn begin(&mut self) -> Result<Drawing<'_>> {
        Ok(Drawing {
            buffer: self.native.buffer_mut().map_err(fault)?,
            size: self.size,
            tinted: self.tinted,
            stale: &mut self.stale,
            before: &self.drawn,
            drawn: Vec::new(),
            all: Vec::new(),
        })
    }

    /// Waits until the system has taken what was shown.
    pub(super) fn finish(&mut self, drawn: Vec<Rect>) -> Result<()> {
        if drawn.is_empty() {
            return Ok(());
        }
        // Asking for the next buffer sends what was given to the X server and waits until it is shown; without it, it
        // would lie in the connection until something else is said.
        self.native.buffer_mut().map_err(fault)?;
        self.drawn.push(drawn);
        if 3 < self.drawn.len() {
            self.drawn.remove(0);
        }
        Ok(())
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it maps errors")]
fn fault(error: softbuffer::SoftBufferError) -> anyhow::Error {
    anyhow!("cannot draw into the window: {error}")
}

/// The window's pixels while they are drawn.
pub(super) struct Drawing<'a> {
    buffer: softbuffer::Buffer<'a, Arc<Window>, Arc<Window>>,
    size: Size,
    tinted: bool,
    stale: &'a mut Vec<Rect>,
    /// What the last drawings covered.
    before: &'a [Vec<Rect>],
    /// What this one covers.
    drawn: Vec<Rect>,
    /// The same, and what this buffer lacks.
    all: Vec<Rect>,
}

impl Drawing<'_> {
    /// Draws the picture and what lies over it where it is new. To be done once.
    pub(super) fn draw(&mut self, picture: Option<&Picture<'_>>, layer: Option<&dyn Layer>) {
        let size = self.size;
        let mut areas = std::mem::take(self.stale);
        areas.extend(picture.iter().flat_map(|picture| &picture.damage));
        if self.tinted {
            areas
                .iter_mut()
                .for_each(|area| *area = tint::around(*area));
        }
        self.drawn = joined(areas, size);
        if self.drawn.is_empty() {
            return;
        }
        let missed = match usize::from(self.buffer.age()) {
            0 => vec![size.rect()],
            age => {
                let last = self.before.iter().rev().take(age - 1);
                last.flatten().copied().collect()
            }
        };
        self.all = joined(self.drawn.iter().chain(&missed).copied().collect(), size);
        for area in &self.all {
            match picture {
                Some(picture) => copy(picture, *area, size, &mut self.buffer),
                None => fill(*area, size, &mut self.buffer),
            }
            if let Some(picture) = picture.filter(|_| self.tinted) {
                tint::tint(picture, *area, size, &mut self.buffer);
            }
            if let Some(layer) = layer {
                layer.draw(*area, size, &mut self.buffer);
            }
        }
    }

    /// Shows what was drawn; for [`Surface::finish`].
    pub(super) fn show(self) -> Result<Vec<Rect>> {
        if !self.drawn.is_empty() {
            let damage = natives(&self.all);
            self.buffer.present_with_damage(&damage).map_err(fault)?;
        }
        Ok(self.drawn)
    }
}

fn natives(areas: &[Rect]) -> Vec<softbuffer::Rect> {
    let side = |pixels: u16| NonZeroU32::new(pixels.into());
    let native = |area: &Rect| {
        Some(softbuffer::Rect {
            x: area.x.into(),
            y: area.y.into(),
            width: side(area.width)?,
            height: side(area.height)?,
        })
    };
    areas.iter().filter_map(native).collect()
}

/// The parts inside `size`, neighbours in a row joined; few of them.
fn joined(areas: Vec<Rect>, size: Size) -> Vec<Rect> {
    let mut out: Vec<Rect> = Vec::with_capacity(areas.len());
    for area in areas {
        let area = area.clipped(size);
        match out.last_mut() {
            _ if area.is_empty() => {}
            Some(last)
                if last.y == area.y && last.height == area.height && last.right() == area.x =>
            {
                last.width += area.width;
            }
            Some(last)
                if last.x == area.x && last.width == area.width && last.bottom() == area.y =>
            {
                last.height += area.height;
            }
            _ => out.push(area),
        }
    }
    if out.iter().any(|area| *area == size.rect()) {
        return vec![size.rect()];
    }
    if RECTANGLES_MAX < out.len() {
        return out.into_iter().reduce(Rect::union).into_iter().collect();
    }
    out
}

/// Copies a part of the desktop's picture; what lies beside it is background.
fn copy(picture: &Picture<'_>, area: Rect, size: Size, out: &mut [u32]) {
    let shared = area.clipped(picture.size);
    if shared != area {
        fill(area, size, out);
    }
    if shared.is_empty() {
        return;
    }
    let (begin, width) = (usize::from(shared.x), usize::from(shared.width));
    let rows = usize::from(shared.y)..usize::from(shared.bottom());
    for row in rows {
        let from = (row * usize::from(picture.size.width) + begin) * 4;
        let to = row * usize::from(size.width) + begin;
        let source = picture.pixels[from..from + width * 4].as_chunks::<4>().0;
        for (out, pixel) in out[to..to + width].iter_mut().zip(source) {
            *out = u32::from_le_bytes(*pixel);
        }
    }
}

fn fill(area: Rect, size: Size, out: &mut [u32]) {
    let (begin, width) = (usize::from(area.x), usize::from(area.width));
    for row in usize::from(area.y)..usize::from(area.bottom()) {
        let to = row * usize::from(size.width) + begin;
        out[to..to + width].fill(BACKGROUND);
    }
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

    const SIZE: Size = Size {
        width: 200,
        height: 100,
    };

    #[test]
    fn neighbours_are_joined_and_what_is_outside_is_cut() {
        let areas = vec![
            rect(0, 0, 64, 64),
            rect(64, 0, 64, 64),
            rect(128, 0, 72, 64),
            rect(190, 90, 64, 64),
        ];
        assert_eq!(
            joined(areas, SIZE),
            [rect(0, 0, 200, 64), rect(190, 90, 10, 10)]
        );
        assert_eq!(
            joined(vec![rect(200, 0, 5, 5), rect(0, 100, 5, 5)], SIZE),
            []
        );
        let many = (0..100).map(|place| rect(place, place, 1, 1)).collect();
        assert_eq!(joined(many, SIZE), [rect(0, 0, 100, 100)]);
    }

    #[test]
    fn a_picture_smaller_than_the_window_has_background_beside_it() {
        let pixels = [30, 20, 10, 0].repeat(6);
        let picture = Picture {
            size: Size {
                width: 3,
                height: 2,
            },
            pixels: &pixels,
            damage: vec![],
            codecs: &[],
        };
        let size = Size {
            width: 4,
            height: 3,
        };
        let mut out = vec![0; 12];
        copy(&picture, rect(1, 1, 3, 2), size, &mut out);
        let (p, b) = (0x000a_141e, BACKGROUND);
        assert_eq!(out, [0, 0, 0, 0, 0, p, p, b, 0, b, b, b]);
    }
}
