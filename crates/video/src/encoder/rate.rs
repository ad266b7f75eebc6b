//! Which quantiser makes a picture about as large as it may be: learned from the pictures before it. The library's own
//! control is not used, because it skips pictures, looks at its own clock and lets key pictures swell.

/// Finer than this nobody sees, and the exact pixels come as soon as the picture stands still.
const QUANTISER_MIN: u8 = 18;
const QUANTISER_MAX: u8 = 44;
/// Four steps of the quantiser about halve the bits.
const STEPS_TO_HALF: f32 = 4.0;
/// A key picture may have this many times the bits of another, but no more than so many a pixel where others have fewer:
/// what comes after it mends it, and until it is there nothing is shown.
const KEY_SHARE: f32 = 4.0;
const KEY_BITS_EACH: f32 = 0.5;
/// What was taken too much is given back over this many pictures.
const DEBT_PICTURES: f32 = 8.0;
/// How far the quantiser moves from one picture to the next.
const FINER_MAX: f32 = 2.0;
const COARSER_MAX: f32 = 6.0;

/// The rate control of one encoder.
pub(super) struct Rate {
    pixels: f32,
    /// The last quantiser and bits, of pictures that need another and of key pictures.
    inter: Option<(f32, f32)>,
    key: Option<(f32, f32)>,
    /// Bits taken above (or below) what was ordered.
    debt: f32,
}

impl Rate {
    pub(super) fn new(pixels: usize) -> Self {
        Self {
            pixels: bits(pixels),
            inter: None,
            key: None,
            debt: 0.0,
        }
    }

    /// The quantiser for a picture that may have `ordered` bits.
    pub(super) fn quantiser(&self, key: bool, ordered: u32) -> u8 {
        let ordered = bits(usize::try_from(ordered).unwrap_or(usize::MAX)).max(1.0);
        let wanted = if key {
            (ordered * KEY_SHARE).min(ordered.max(self.pixels * KEY_BITS_EACH))
        } else {
            (ordered - self.debt / DEBT_PICTURES).max(ordered / 4.0)
        };
        let known = if key { self.key } else { self.inter };
        let quantiser = match known.or(self.key) {
            Some((quantiser, took)) => {
                let steps = STEPS_TO_HALF * (took / wanted).log2();
                quantiser + steps.clamp(-FINER_MAX, COARSER_MAX)
            }
            // About three bits for four pixels at 26, as film with grain has it in key pictures.
            None => 26.0 + STEPS_TO_HALF * (0.75 * self.pixels / wanted).log2(),
        };
        narrow(quantiser)
    }

    /// A picture was coded.
    pub(super) fn coded(&mut self, key: bool, quantiser: u8, took: usize, ordered: u32) {
        let ordered = bits(usize::try_from(ordered).unwrap_or(usize::MAX));
        let took = bits(took).max(1.0);
        let slot = if key { &mut self.key } else { &mut self.inter };
        *slot = Some((f32::from(quantiser), took));
        // At most half a second of debt or credit: a picture that stood still for long must not swell after.
        let most = ordered * 15.0;
        self.debt = (self.debt + took - ordered).clamp(-ordered, most);
    }
}

/// As a number to reckon with; what is lost above 16 million does not matter here.
fn bits(count: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "an estimate")]
    {
        count as f32
    }
}

fn narrow(quantiser: f32) -> u8 {
    let inside = quantiser.clamp(f32::from(QUANTISER_MIN), f32::from(QUANTISER_MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "18 to 44"
    )]
    {
        inside.round() as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A source of which a picture with quantiser q has `scale` halved every three and a half steps above 26.
    fn took(scale: f32, quantiser: u8) -> usize {
        narrow_usize(scale * ((26.0 - f32::from(quantiser)) / 3.5).exp2())
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a test's sizes"
    )]
    fn narrow_usize(value: f32) -> usize {
        value as usize
    }

    #[test]
    fn the_average_comes_to_what_was_ordered_and_stays_there() {
        let mut rate = Rate::new(640 * 360);
        let mut total = 0;
        for number in 0..300 {
            let scale = if number < 150 { 120_000.0 } else { 300_000.0 };
            let quantiser = rate.quantiser(number == 0, 40_000);
            let took = took(scale, quantiser);
            rate.coded(number == 0, quantiser, took, 40_000);
            if number >= 30 {
                total += took;
            }
        }
        let average = total / 270;
        assert!((34_000..46_000).contains(&average), "{average}");
    }

    #[test]
    fn a_picture_that_stands_still_is_not_made_finer_than_anyone_sees() {
        let mut rate = Rate::new(640 * 360);
        for _ in 0..100 {
            let quantiser = rate.quantiser(false, 40_000);
            rate.coded(false, quantiser, 200, 40_000);
        }
        assert_eq!(rate.quantiser(false, 40_000), QUANTISER_MIN);
    }

    #[test]
    fn a_key_picture_has_a_few_times_the_bits_but_not_where_it_would_take_long() {
        let pixels = 640 * 360;
        let few = Rate::new(pixels).quantiser(true, 20_000);
        let fewer = Rate::new(pixels).quantiser(true, 5_000);
        assert_eq!(fewer - few, 8);
        // As many as others have, where those have many.
        let many = Rate::new(pixels).quantiser(true, 200_000);
        assert_eq!(many, Rate::new(pixels).quantiser(false, 200_000));
    }
}
