//! A film made up of photographs: the camera pans, things move through the picture, there is film grain, and one cut.

use crate::{
    marker,
    photo::Photos,
    picture::{Picture, Rect},
    seed::Seed,
};

/// Strength of the grain, as a standard deviation of 255: what is left of a frame without it has 32 dB.
const GRAIN: f64 = 6.0;
const GRAIN_SIDE: usize = 2048;

/// One film.
pub(crate) struct Film<'a> {
    photos: &'a Photos,
    width: usize,
    height: usize,
    cut: usize,
    first: usize,
    grain: Vec<i8>,
    seed: Seed,
    things: Vec<Thing>,
}

/// Something that moves through the picture.
struct Thing {
    colour: u32,
    side: usize,
    start: [f64; 2],
    speed: [f64; 2],
}

impl<'a> Film<'a> {
    /// A film of so many pixels, with a cut after `cut` frames.
    pub(crate) fn new(
        photos: &'a Photos,
        width: usize,
        height: usize,
        cut: usize,
        seed: u64,
    ) -> Self {
        let mut seed = Seed::new(seed);
        let grain = (0..GRAIN_SIDE * GRAIN_SIDE / 4)
            .map(|_| (seed.bell() * GRAIN).round().clamp(-100.0, 100.0) as i8)
            .collect();
        let things = (0..5)
            .map(|_| Thing {
                colour: (seed.bits() & 0x00ff_ffff) as u32,
                side: height / 12 + seed.below(height / 8),
                start: [seed.unit() * width as f64, seed.unit() * height as f64],
                speed: [(seed.unit() - 0.5) * 16.0, (seed.unit() - 0.5) * 8.0],
            })
            .collect();
        Self {
            photos,
            width,
            height,
            cut: cut.max(1),
            first: seed.below(8),
            grain,
            seed,
            things,
        }
    }

    /// Frame number `number`, with `mark` at the left top and the right bottom.
    pub(crate) fn frame(&mut self, number: usize, mark: u32) -> Picture {
        let whole = self.photos.whole(self.first + number / self.cut);
        let (room_x, room_y) = (whole.width - self.width, whole.height() - self.height);
        let x = swing(number as f64 * 2.3, room_x);
        let y = swing(number as f64 * 0.9, room_y);
        let mut frame = whole.crop(Rect::new(x, y, self.width, self.height));
        for thing in &self.things {
            let place = |axis: usize, room: usize| {
                swing(thing.start[axis] + thing.speed[axis] * number as f64, room)
            };
            let (x, y) = (
                place(0, self.width - thing.side),
                place(1, self.height - thing.side),
            );
            disc(&mut frame, x, y, thing.side, thing.colour);
        }
        self.add_grain(&mut frame);
        marker::draw(&mut frame, mark, 0, 0);
        let (right, bottom) = (self.width - marker::WIDTH, self.height - marker::HEIGHT);
        marker::draw(&mut frame, mark, right, bottom);
        frame
    }

    fn add_grain(&mut self, frame: &mut Picture) {
        for row in frame.pixels.chunks_exact_mut(self.width) {
            let start = self.seed.below(self.grain.len() - self.width);
            let grain = &self.grain[start..][..self.width];
            for (pixel, &grain) in row.iter_mut().zip(grain) {
                let [_, red, green, blue] = pixel.to_be_bytes();
                let grained = [red, green, blue].map(|level| level.saturating_add_signed(grain));
                *pixel = u32::from_be_bytes([0, grained[0], grained[1], grained[2]]);
            }
        }
    }
}

/// To and fro between 0 and `room`.
fn swing(way: f64, room: usize) -> usize {
    if room == 0 {
        return 0;
    }
    let way = way.abs() as usize % (room * 2);
    if way < room { way } else { room * 2 - way }
}

fn disc(frame: &mut Picture, x: usize, y: usize, side: usize, colour: u32) {
    let radius = side as f64 / 2.0;
    for row in 0..side {
        let up = row as f64 + 0.5 - radius;
        let half = (radius * radius - up * up).max(0.0).sqrt();
        let begin = (radius - half) as usize;
        let length = (half * 2.0) as usize;
        let area = Rect::new(x + begin, y + row, length.min(side - begin), 1);
        frame.fill(area, colour);
    }
}
