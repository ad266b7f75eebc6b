//! Drawn tiles: text, icons, widgets. A pixel is what stood in the same surroundings before, else like a neighbour, else
//! a colour of its own. Areas of one colour are runs, a repeated row is one decision.

use super::{
    canvas::{ABOVE, Canvas, EDGE, Row, SIDE, STRIDE},
    coder::{Bit, Coder},
    colour::Colours,
    memory::{Memory, Place, Seen},
};

/// Surroundings of fifteen pixels, which tell one letter from another.
type Wide = Memory<17>;
/// Surroundings of five.
type Narrow = Memory<14>;

/// All that is learnt from drawn tiles.
#[derive(Debug)]
pub(super) struct Drawn {
    wide: Wide,
    narrow: Narrow,
    row_other: [Bit; 4],
    run_broken: [Bit; 16],
    run_size: [[Bit; 8]; 8],
    wide_first: [[Bit; 4]; 16 * 8],
    wide_second: [Bit; 8],
    narrow_first: [Bit; 16 * 8],
    narrow_second: [Bit; 8],
    near: [[Bit; 64]; 4],
    /// Whether the last pixels were not what their wide surroundings foretold, one bit each.
    missed: usize,
}

impl Default for Drawn {
    fn default() -> Self {
        Self {
            wide: Wide::default(),
            narrow: Narrow::default(),
            row_other: Default::default(),
            run_broken: Default::default(),
            run_size: Default::default(),
            wide_first: [Default::default(); 128],
            wide_second: Default::default(),
            narrow_first: [Bit::default(); 128],
            narrow_second: Default::default(),
            near: [[Bit::default(); 64]; 4],
            missed: 0,
        }
    }
}

/// The pixels around the next one.
#[derive(Debug, Clone, Copy)]
struct Around {
    www: u32,
    ww: u32,
    w: u32,
    nw: u32,
    n: u32,
    ne: u32,
    /// Hash of the twelve pixels above.
    above: u32,
}

impl Around {
    #[inline(always)]
    fn new(above: &Row, row: &Row, x: usize, hashes: &[u32; EDGE]) -> Self {
        Self {
            www: row[x],
            ww: row[x + 1],
            w: row[x + 2],
            nw: above[x + 2],
            n: above[x + 3],
            ne: above[x + 4],
            above: hashes[x],
        }
    }

    /// Which neighbours are equal, as a number below 8.
    #[inline(always)]
    fn pattern(&self) -> usize {
        usize::from(self.w == self.n)
            | usize::from(self.n == self.ne) << 1
            | usize::from(self.w == self.nw) << 2
    }

    #[inline(always)]
    fn wide(&self) -> Place {
        Wide::place(hash(self.above, &[self.w, self.ww, self.www]))
    }

    fn narrow(&self) -> Place {
        Narrow::place(hash(0, &[self.w, self.ww, self.nw, self.n, self.ne]))
    }
}

#[inline(always)]
fn hash(begin: u32, pixels: &[u32]) -> u32 {
    const FACTORS: [u32; 5] = [
        0x9e37_79b1,
        0x85eb_ca77,
        0xc2b2_ae3d,
        0x27d4_eb2f,
        0x1656_67b1,
    ];
    pixels
        .iter()
        .zip(FACTORS)
        .fold(begin, |hash, (pixel, factor)| {
            hash.wrapping_add(pixel.wrapping_mul(factor))
        })
}

/// For each pixel of a row a hash of the six by two pixels above it, from two left of it to three right.
#[inline]
fn hashes(farther: &Row, above: &Row) -> [u32; EDGE] {
    const FAR: u32 = 0xd6e8_feb9;
    const NEAR: u32 = 0xb529_7a4d;
    const STEP: u32 = 0x68e3_1da5;
    const TWO_STEPS: u32 = STEP.wrapping_mul(STEP);
    const FOUR_STEPS: u32 = TWO_STEPS.wrapping_mul(TWO_STEPS);
    let mut columns = [0; STRIDE];
    for (column, (far, near)) in columns.iter_mut().zip(farther.iter().zip(above)) {
        *column = far.wrapping_mul(FAR).wrapping_add(near.wrapping_mul(NEAR));
    }
    let mut pairs = [0; EDGE + 5];
    for (pair, column) in pairs.iter_mut().zip(columns.windows(2)) {
        *pair = column[0].wrapping_add(column[1].wrapping_mul(STEP));
    }
    let mut hashes = [0; EDGE];
    for (hash, pair) in hashes.iter_mut().zip(pairs.windows(6)) {
        *hash = pair[1]
            .wrapping_add(pair[3].wrapping_mul(TWO_STEPS))
            .wrapping_add(pair[5].wrapping_mul(FOUR_STEPS));
    }
    hashes
}

/// Colours that the pixel is known not to have.
#[derive(Default)]
struct Refused {
    colours: [u32; 8],
    count: usize,
}

impl Refused {
    fn contains(&self, colour: u32) -> bool {
        self.colours.iter().take(self.count).any(|&it| it == colour)
    }

    /// There are at most eight guesses for a pixel, each refused once.
    fn add(&mut self, colour: u32) {
        if let Some(place) = self.colours.get_mut(self.count) {
            *place = colour;
            self.count += 1;
        }
    }

    /// Codes whether the pixel has the colour `guess`; asked only once for each colour.
    #[inline]
    fn is<C: Coder>(&mut self, coder: &mut C, model: &mut Bit, actual: u32, guess: u32) -> bool {
        if self.contains(guess) {
            return false;
        }
        let hit = !coder.bit(model, actual != guess);
        if !hit {
            self.add(guess);
        }
        hit
    }
}

impl Drawn {
    /// Codes the tile on the canvas.
    pub(super) fn tile<C: Coder>(
        &mut self,
        coder: &mut C,
        canvas: &mut Canvas,
        colours: &mut Colours,
    ) {
        let inside = SIDE..SIDE + canvas.width;
        let mut before = 0;
        for y in 0..canvas.height {
            let (upper, lower) = canvas.rows.split_at_mut(y + ABOVE);
            let (farther, above, row) = (&upper[y], &upper[y + 1], &mut lower[0]);
            let other = row[inside.clone()] != above[inside.clone()];
            let other = coder.bit(&mut self.row_other[before & 3], other);
            before = before << 1 | usize::from(other);
            if other {
                self.row(coder, [farther, above], row, canvas.width, colours);
            } else {
                row[inside.clone()].copy_from_slice(&above[inside.clone()]);
            }
            canvas.close_row(y);
        }
    }

    #[inline]
    fn row<C: Coder>(
        &mut self,
        coder: &mut C,
        [farther, above]: [&Row; 2],
        row: &mut Row,
        width: usize,
        colours: &mut Colours,
    ) {
        let width = width.min(EDGE);
        let hashes = hashes(farther, above);
        let mut x = 0;
        while x < width {
            let mut around = Around::new(above, row, x, &hashes);
            let w = around.w;
            let flat = around.ww == w && around.nw == w && around.n == w && around.ne == w;
            let flat = flat && above[x + 5] == w;
            if flat {
                let most = 1 + alike(&above[x + 6..width + 5], w);
                let run = alike(&row[x + SIDE..x + SIDE + most], w);
                let run = self.run(coder, most, run, x == 0);
                row[x + SIDE..x + SIDE + run].fill(w);
                x += run;
                if run == most {
                    continue;
                }
                around = Around::new(above, row, x, &hashes);
            }
            row[x + SIDE] = self.pixel(coder, &around, row[x + SIDE], flat, colours);
            x += 1;
        }
    }

    /// How many of `most` pixels keep the colour of their flat surroundings.
    #[inline]
    fn run<C: Coder>(&mut self, coder: &mut C, most: usize, run: usize, first: bool) -> usize {
        let most_size = (most.ilog2() & 7) as usize;
        let broken = &mut self.run_broken[most_size * 2 + usize::from(first)];
        if !coder.bit(broken, run != most) {
            return most;
        }
        // A number below `most`: how many bits it and one more have, then those below the highest.
        let target = (run + 1).ilog2();
        let mut size = 0;
        let sizes = &mut self.run_size[most_size];
        while size < most.ilog2() && coder.bit(&mut sizes[(size & 7) as usize], size != target) {
            size += 1;
        }
        let below = u32::try_from(run + 1).unwrap_or(0) & ((1 << size) - 1);
        let below = coder.plain(size, below);
        ((1 << size) + below as usize - 1).min(most - 1)
    }

    /// One pixel; `broken` when it is known to differ from the flat surroundings that it ends.
    #[inline(always)]
    fn pixel<C: Coder>(
        &mut self,
        coder: &mut C,
        around: &Around,
        actual: u32,
        broken: bool,
        colours: &mut Colours,
    ) -> u32 {
        let place = around.wide();
        let seen = self.wide.recall(place);
        if let (Some(seen), false) = (seen, broken) {
            let model = &mut self.wide_first[(seen.sureness() * 8 + around.pattern()) & 127];
            if !coder.bit(&mut model[self.missed & 3], actual != seen.first()) {
                self.missed <<= 1;
                self.wide.confirm(place, seen);
                return seen.first();
            }
        }
        self.missed = self.missed << 1 | 1;
        let pixel = self.unexpected(coder, around, seen, actual, broken, colours);
        self.wide.learn(place, pixel);
        pixel
    }

    /// A pixel that is not what its wide surroundings had most lately.
    #[inline(never)]
    fn unexpected<C: Coder>(
        &mut self,
        coder: &mut C,
        around: &Around,
        wide: Option<Seen>,
        actual: u32,
        broken: bool,
        colours: &mut Colours,
    ) -> u32 {
        let mut refused = Refused::default();
        let pattern = around.pattern();
        if broken {
            refused.add(around.w);
        }
        if let Some(seen) = wide {
            let first = seen.first();
            if broken {
                let model = &mut self.wide_first[seen.sureness() * 8 + pattern][self.missed & 3];
                if refused.is(coder, model, actual, first) {
                    return first;
                }
            } else {
                refused.add(first);
            }
            let model = &mut self.wide_second[pattern];
            if refused.is(coder, model, actual, seen.second()) {
                return seen.second();
            }
        }
        let place = around.narrow();
        let seen = self.narrow.recall(place);
        let pixel = self
            .foretold(coder, around, seen, actual, &mut refused)
            .unwrap_or_else(|| colours.code(coder, actual, around.w, around.n));
        self.narrow.learn(place, pixel);
        pixel
    }

    /// A pixel that narrow surroundings or a neighbour foretell.
    fn foretold<C: Coder>(
        &mut self,
        coder: &mut C,
        around: &Around,
        seen: Option<Seen>,
        actual: u32,
        refused: &mut Refused,
    ) -> Option<u32> {
        let pattern = around.pattern();
        if let Some(seen) = seen {
            let model = &mut self.narrow_first[seen.sureness() * 8 + pattern];
            if refused.is(coder, model, actual, seen.first()) {
                return Some(seen.first());
            }
            let model = &mut self.narrow_second[pattern];
            if refused.is(coder, model, actual, seen.second()) {
                return Some(seen.second());
            }
        }
        let context = pattern
            | usize::from(around.nw == around.ne) << 3
            | usize::from(around.ww == around.w) << 4
            | usize::from(seen.is_some()) << 5;
        let near = [around.n, around.w, around.ne, around.nw];
        for (guess, models) in near.into_iter().zip(&mut self.near) {
            if refused.is(coder, &mut models[context], actual, guess) {
                return Some(guess);
            }
        }
        None
    }
}

/// How many pixels from the first one on have this colour.
#[inline]
fn alike(pixels: &[u32], colour: u32) -> usize {
    pixels.iter().take_while(|&&pixel| pixel == colour).count()
}
