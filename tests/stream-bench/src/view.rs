//! What the client shows: its display's screen, and where on it the served desktop stands.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::{
    canvas::Canvas,
    framebuffer::Framebuffer,
    marker,
    picture::{Picture, Rect, psnr},
    seed::Seed,
    time::milliseconds,
};

/// The served desktop, as the client shows it. Places are the desktop's.
pub(crate) struct View {
    screen: Framebuffer,
    x: usize,
    y: usize,
}

/// How often the screen is looked at.
pub(crate) const LOOK: Duration = Duration::from_micros(100);
/// Sides of the pattern by which the desktop is found.
const PATTERN: usize = 64;
/// The pattern is found where no more than this is different, as mean square of 255.
const PATTERN_ERROR: f64 = 2000.0;

impl View {
    /// Draws a pattern on the desktop and looks where the client shows it.
    pub(crate) fn find(screen: Framebuffer, canvas: &mut Canvas, limit: Duration) -> Result<Self> {
        let begin = Instant::now();
        let mut seed = Seed::new(begin.elapsed().as_nanos() as u64 + 7);
        let mut pattern = Picture::new(PATTERN, PATTERN, 0);
        for y in (0..PATTERN).step_by(8) {
            for x in (0..PATTERN).step_by(8) {
                let colour = if seed.below(2) == 0 { 0 } else { 0x00ff_ffff };
                pattern.fill(Rect::new(x, y, 8, 8), colour);
            }
        }
        let before = canvas.model.crop(Rect::new(0, 0, PATTERN, PATTERN));
        canvas.draw(&pattern, 0, 0)?;
        let area = screen.area();
        let room_x = area.width.saturating_sub(crate::canvas::WIDTH);
        let room_y = area.height.saturating_sub(crate::canvas::HEIGHT);
        let found = loop {
            let corner = screen.read(Rect::new(0, 0, room_x + PATTERN, room_y + PATTERN));
            if let Some(found) = search(&corner, &pattern, room_x, room_y) {
                break found;
            }
            (begin.elapsed() < limit)
                .then_some(())
                .context("the client never showed the desktop")?;
            std::thread::sleep(Duration::from_millis(100));
        };
        canvas.draw(&before, 0, 0)?;
        Ok(Self {
            screen,
            x: found.0,
            y: found.1,
        })
    }

    /// The number of the marker that is shown here.
    pub(crate) fn marker(&self, x: usize, y: usize) -> Option<u32> {
        marker::read(&self.screen, self.x + x, self.y + y)
    }

    /// A copy of an area.
    pub(crate) fn read(&self, area: Rect) -> Picture {
        self.screen.read(area.moved(self.x, self.y))
    }

    /// Whether an area is exactly as it should be.
    pub(crate) fn shows(&self, area: Rect, picture: &Picture) -> bool {
        let mut shown = vec![0; area.width];
        (0..area.height).all(|row| {
            self.screen
                .row(self.x + area.x, self.y + area.y + row, &mut shown);
            shown == picture.row(0, row, area.width)
        })
    }

    /// How far an area is from how it should be, in dB; looks at every `rows`th row.
    pub(crate) fn quality(&self, area: Rect, picture: &Picture, rows: usize) -> f64 {
        let mut shown = Picture::new(area.width, area.height.div_ceil(rows), 0);
        let mut wanted = shown.clone();
        for (number, y) in (0..area.height).step_by(rows).enumerate() {
            let span = number * area.width..(number + 1) * area.width;
            self.screen.row(
                self.x + area.x,
                self.y + area.y + y,
                &mut shown.pixels[span.clone()],
            );
            wanted.pixels[span].copy_from_slice(picture.row(0, y, area.width));
        }
        psnr(&shown, &wanted, 1)
    }

    /// Waits until the whole desktop is shown exactly, or nothing has changed for `still`. Gives how many milliseconds
    /// it took until it was exact.
    pub(crate) fn settle(&self, model: &Picture, still: Duration, limit: Duration) -> Option<f64> {
        let begin = Instant::now();
        let mut changed = begin;
        let mut before = self.read(crate::canvas::SCREEN);
        loop {
            if before == *model {
                return Some(milliseconds(begin.elapsed()));
            }
            if changed.elapsed() > still || begin.elapsed() > limit {
                return None;
            }
            std::thread::sleep(Duration::from_millis(50));
            let now = self.read(crate::canvas::SCREEN);
            if now != before {
                changed = Instant::now();
                before = now;
            }
        }
    }
}

fn search(
    corner: &Picture,
    pattern: &Picture,
    room_x: usize,
    room_y: usize,
) -> Option<(usize, usize)> {
    let limit = (PATTERN_ERROR * (PATTERN * PATTERN * 3) as f64) as u64;
    let mut best = (limit, None);
    for y in 0..=room_y {
        for x in 0..=room_x {
            let mut sum = 0;
            for row in 0..PATTERN {
                sum += crate::picture::squared_difference(
                    corner.row(x, y + row, PATTERN),
                    pattern.row(0, row, PATTERN),
                );
                if sum >= best.0 {
                    break;
                }
            }
            if sum < best.0 {
                best = (sum, Some((x, y)));
            }
        }
    }
    best.1
}
