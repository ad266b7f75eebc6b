//! What stood in which surroundings: a table of the pixels that followed, found by a hash of the pixels around.

/// What followed one kind of surroundings: two pixels `0x00RRGGBB`, the later one first.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// In its upper byte: how often in a row it was right, at most [`SURE_MAX`].
    first: u32,
    /// In its upper byte: bits of the hash, to tell other surroundings.
    second: u32,
}

const SURE_MAX: u32 = 255;
const COLOUR: u32 = 0x00ff_ffff;
const ONE_SURER: u32 = 1 << 24;

impl Seen {
    #[inline(always)]
    pub(super) fn first(self) -> u32 {
        self.first & COLOUR
    }

    #[inline(always)]
    pub(super) fn second(self) -> u32 {
        self.second & COLOUR
    }

    /// How sure the first one is, in 16 steps.
    #[inline(always)]
    pub(super) fn sureness(self) -> usize {
        usize::from(STEPS[(self.first >> 24) as usize])
    }
}

/// [`Seen::sureness`] by how often in a row it was right.
const STEPS: [u8; 256] = steps();

const fn steps() -> [u8; 256] {
    const FROM: [usize; 15] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 32, 64, 128, 255];
    let mut steps = [0; 256];
    let (mut sure, mut step) = (0, 0_u8);
    while sure < steps.len() {
        if step as usize + 1 < FROM.len() && sure == FROM[step as usize + 1] {
            step += 1;
        }
        steps[sure] = step;
        sure += 1;
    }
    steps
}

/// A table of 2^`BITS` surroundings.
#[derive(Debug)]
pub(super) struct Memory<const BITS: u32> {
    table: Box<[Seen]>,
}

impl<const BITS: u32> Default for Memory<BITS> {
    fn default() -> Self {
        Self {
            table: vec![Seen::default(); 1 << BITS].into_boxed_slice(),
        }
    }
}

/// Where in a [`Memory`] some surroundings are kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    at: usize,
    tag: u32,
}

impl<const BITS: u32> Memory<BITS> {
    #[inline(always)]
    pub(super) fn place(hash: u32) -> Place {
        // What differs anywhere in the hash spreads over its upper bits.
        let hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
        Place {
            at: (hash >> (32 - BITS)) as usize,
            tag: hash & 0xff,
        }
    }

    /// What followed these surroundings, if they are remembered.
    #[inline(always)]
    pub(super) fn recall(&self, place: Place) -> Option<Seen> {
        let seen = self.table[place.at];
        (seen.second >> 24 == place.tag).then_some(seen)
    }

    /// The first pixel was right once more.
    #[inline(always)]
    pub(super) fn confirm(&mut self, place: Place, seen: Seen) {
        if seen.first >> 24 != SURE_MAX {
            self.table[place.at].first = seen.first + ONE_SURER;
        }
    }

    /// `pixel` followed. Surroundings that were right before give way to others only after a few tries.
    pub(super) fn learn(&mut self, place: Place, pixel: u32) {
        let seen = &mut self.table[place.at];
        let (sure, known) = (seen.first >> 24, seen.second >> 24 == place.tag);
        match (known, seen.first & COLOUR == pixel) {
            (true, true) => seen.first += if sure < SURE_MAX { ONE_SURER } else { 0 },
            (true, false) if sure > 1 => {
                seen.first = (sure / 2) << 24 | seen.first & COLOUR;
                seen.second = place.tag << 24 | pixel;
            }
            (true, false) => {
                seen.second = place.tag << 24 | seen.first & COLOUR;
                seen.first = pixel;
            }
            (false, _) if sure > 0 => {
                seen.first = (sure / 2) << 24 | seen.first & COLOUR;
            }
            (false, _) => {
                seen.first = pixel;
                seen.second = place.tag << 24 | pixel;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixel_that_was_right_stays_until_it_was_wrong_as_often() {
        let mut memory = Memory::<4>::default();
        let place = Memory::<4>::place(0x1234_5678);
        for _ in 0..5 {
            memory.learn(place, 7);
        }
        let seen = memory.recall(place).unwrap();
        assert_eq!((seen.first(), seen.sureness()), (7, 4));
        memory.learn(place, 9);
        let seen = memory.recall(place).unwrap();
        assert_eq!((seen.first(), seen.second(), seen.sureness()), (7, 9, 2));
        memory.learn(place, 9);
        memory.learn(place, 9);
        assert_eq!(memory.recall(place).unwrap().first(), 9);
    }

    #[test]
    fn other_surroundings_in_the_same_place_are_told_apart_and_wear_it_down() {
        let mut memory = Memory::<4>::default();
        let (one, other) = (Place { at: 3, tag: 1 }, Place { at: 3, tag: 2 });
        for _ in 0..2 {
            memory.learn(one, 7);
        }
        memory.learn(other, 9);
        assert!(memory.recall(other).is_none());
        assert_eq!(memory.recall(one).unwrap().first(), 7);
        memory.learn(other, 9);
        assert_eq!(memory.recall(other).unwrap().first(), 9);
    }

    #[test]
    fn steps_of_sureness_grow_with_it() {
        assert_eq!((STEPS[0], STEPS[7], STEPS[11], STEPS[12]), (0, 7, 8, 9));
        assert_eq!((STEPS[254], STEPS[255]), (13, 14));
    }
}
