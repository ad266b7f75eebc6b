//! A colour that nothing around it foretells: green by itself, then red and blue as they last went with that green.

use super::coder::{Bit, Coder};

/// Colours remembered for each green.
const WAYS: usize = 4;
/// Fine models that a channel chooses from by what is around.
const FINE: usize = 64;
/// Marks a place of no colour yet.
const NONE: u32 = u32::MAX;

type Model = [Bit; 256];

/// What is learnt of colours.
#[derive(Debug)]
pub(super) struct Colours {
    green: Channel,
    red: Channel,
    blue: Channel,
    again: [Bit; WAYS],
    /// By their green, the last one first.
    known: Box<[[u32; WAYS]; 256]>,
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            green: Channel::default(),
            red: Channel::default(),
            blue: Channel::default(),
            again: Default::default(),
            known: Box::new([[NONE; WAYS]; 256]),
        }
    }
}

#[derive(Debug)]
struct Channel {
    rough: Box<Model>,
    fine: Box<[Model]>,
}

impl Default for Channel {
    fn default() -> Self {
        Self {
            rough: Box::new([Bit::default(); 256]),
            fine: vec![[Bit::default(); 256]; FINE].into_boxed_slice(),
        }
    }
}

impl Channel {
    fn code<C: Coder>(&mut self, coder: &mut C, context: usize, value: u8) -> u8 {
        coder.byte_of_two(&mut self.rough, &mut self.fine[context % FINE], value)
    }
}

impl Colours {
    /// Codes any colour; those on its `left` and `above` are known.
    pub(super) fn code<C: Coder>(
        &mut self,
        coder: &mut C,
        colour: u32,
        left: u32,
        above: u32,
    ) -> u32 {
        let [_, red, green, blue] = colour.to_be_bytes();
        let [_, left_red, left_green, left_blue] = left.to_be_bytes();
        let [_, _, above_green, _] = above.to_be_bytes();
        let context = eighth(left_green) * 8 + eighth(above_green);
        let green = self.green.code(coder, context, green);
        if let Some(colour) = self.known(coder, colour, green) {
            return colour;
        }
        let context = lean(left_red, left_green) * 8 + eighth(green);
        let red = self.red.code(coder, context, red.wrapping_sub(green));
        let red = red.wrapping_add(green);
        let context = lean(red, green) * 8 + lean(left_blue, left_green);
        let blue = self.blue.code(coder, context, blue.wrapping_sub(green));
        let blue = blue.wrapping_add(green);
        let colour = u32::from_be_bytes([0, red, green, blue]);
        let known = &mut self.known[usize::from(green)];
        known.rotate_right(1);
        known[0] = colour;
        colour
    }

    /// One of the colours remembered for `green`.
    fn known<C: Coder>(&mut self, coder: &mut C, colour: u32, green: u8) -> Option<u32> {
        let known = &mut self.known[usize::from(green)];
        for way in 0..WAYS {
            let guess = known[way];
            if guess == NONE {
                break;
            }
            if !coder.bit(&mut self.again[way], guess != colour) {
                known[..=way].rotate_right(1);
                return Some(guess);
            }
        }
        None
    }
}

fn eighth(value: u8) -> usize {
    usize::from(value >> 5)
}

/// How much more there is of one than of the other, in 7 steps.
fn lean(one: u8, other: u8) -> usize {
    match i16::from(one) - i16::from(other) {
        ..=-64 => 0,
        -63..=-16 => 1,
        -15..=-1 => 2,
        0 => 3,
        1..=15 => 4,
        16..=63 => 5,
        64.. => 6,
    }
}
