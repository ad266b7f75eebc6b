//! The marks of a row. A run of [`RUN`] pixels is a *mark* when the hash of its own pixels says so; what moved has the
//! same marks in both pictures, so that few of them need to be kept and looked up.

/// Pixels of a run.
const RUN: usize = 16;
/// One run in so many is a mark.
const SPARSE_BITS: u32 = 5;
const CHUNK: usize = 32;

/// Finds the marks of one row of pixels.
#[derive(Default)]
pub(super) struct Row {
    mixed: Vec<u32>,
    pub(super) marks: Vec<(u16, u32)>,
}

impl Row {
    /// Leaves the marks in `marks`: where they begin, and their hashes.
    pub(super) fn marks(&mut self, pixels: &[u32]) {
        self.marks.clear();
        if pixels.len() < RUN {
            return;
        }
        // The first four pixels decide, with nothing but shifts and sums: this looks at every pixel.
        let starts = pixels.len() - RUN + 1;
        self.mixed.clear();
        self.mixed.extend(
            pixels[..starts]
                .iter()
                .zip(&pixels[1..])
                .zip(&pixels[2..])
                .zip(&pixels[3..])
                .map(|(((a, b), c), d)| {
                    let sum = (a ^ b << 5).wrapping_add(c << 3 ^ d << 7 ^ d >> 9);
                    sum.wrapping_add(sum >> 11) ^ sum >> 19
                }),
        );
        for (chunk, mixed) in self.mixed.chunks(CHUNK).enumerate() {
            // Most chunks have none, which is seen for all of it at once.
            let any = mixed
                .iter()
                .fold(0, |any, mixed| any | u32::from(is_mark(*mixed)));
            if any == 0 {
                continue;
            }
            for place in (0..mixed.len()).filter(|place| is_mark(mixed[*place])) {
                let x = chunk * CHUNK + place;
                let run = &pixels[x..x + RUN];
                let ends_differ = run[0] != run[RUN - 1] || run[0] != run[RUN / 2];
                if ends_differ || run.iter().any(|pixel| pixel != &run[0]) {
                    let x = u16::try_from(x).expect("a row has at most 8192 pixels");
                    self.marks.push((x, hash(run)));
                }
            }
        }
    }
}

fn is_mark(mixed: u32) -> bool {
    mixed & ((1 << SPARSE_BITS) - 1) == 0x0a
}

/// Never 0, which is an empty place.
fn hash(run: &[u32]) -> u32 {
    let sum = run
        .chunks_exact(2)
        .fold(0x9e37_79b9_7f4a_7c15_u64, |sum, pair| {
            let mixed = (sum ^ (u64::from(pair[0]) | u64::from(pair[1]) << 32))
                .wrapping_mul(0xd6e8_feb8_6659_fd93);
            mixed ^ mixed >> 32
        });
    u32::try_from(sum >> 32).unwrap_or(0) | 1
}
