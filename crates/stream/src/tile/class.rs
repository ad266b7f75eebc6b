//! What kind of picture a tile holds, found by looking at its pixels once: it decides who codes it.

/// The kinds, from the cheapest to the dearest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// One colour.
    Solid,
    /// Two colours: line art, bare text.
    Two,
    /// Few colours, or sharp edges between areas of one colour: text, icons, widgets.
    Palette,
    /// Many colours that change slowly: shades and blurs.
    Gradient,
    /// Many colours that hardly repeat: photographs and video.
    Photo,
}

/// Distinct colours of a tile of a hundred pixels or more that are still drawn and not photographed, in parts of its
/// pixels.
const DRAWN_SHARE: usize = 8;
/// Colours that any tile may have and still counts as drawn.
const DRAWN_COLOURS: usize = 48;
/// Mean distance of neighbours, summed over red, green and blue, up to which many colours are a shade.
const SHADE_DISTANCE: usize = 3;
/// Mean distance of neighbours that differ up to which few colours, each used little, are a shade as well.
const SOFT_DISTANCE: usize = 8;
/// Mean distance of neighbours that differ below which many changes are a photograph's: edges of letters and lines are
/// sharper.
const EDGE_DISTANCE: usize = 48;
/// Mean distance of neighbours that differ, colours, and changes in parts of all pixels, of what is out of focus.
const BLURRED_DISTANCE: usize = 5;
const BLURRED_COLOURS_MIN: usize = 8;
const BLURRED_SHARE: usize = 32;
/// Pixels after which a photograph needs no closer look.
const LOOKED_AT_MIN: usize = 512;
/// One row in so many is looked at first.
const ROW_STEP: usize = 4;
/// Places of the table that tells colours apart.
const PLACES: usize = 1 << 12;

/// Looks at the rectangle of `width` pixels and `height` rows whose first pixel is `pixels[0]`, rows `stride` apart.
/// Missing rows count as none; an empty rectangle is [`Class::Solid`].
#[must_use]
pub fn classify(pixels: &[u32], stride: usize, width: usize, height: usize) -> Class {
    let rows = || {
        pixels
            .chunks(stride.max(1))
            .take(height)
            .map(|row| &row[..width.min(row.len())])
    };
    let Some(&first) = pixels.first() else {
        return Class::Solid;
    };
    let Some(second) = rows().flatten().find(|&&pixel| pixel != first) else {
        return Class::Solid;
    };
    if rows()
        .flatten()
        .all(|&pixel| pixel == first || pixel == *second)
    {
        return Class::Two;
    }
    let mut look = Look::default();
    let mut seen = [u32::MAX; PLACES];
    // Spread over the tile first, since most photographs are known by that.
    look.at(rows().step_by(ROW_STEP), &mut seen);
    if !look.is_plain() {
        let others = rows().enumerate().filter(|(y, _)| y % ROW_STEP != 0);
        let drawn_colours = drawn_colours(width * height);
        for (_, row) in others {
            look.at(std::iter::once(row), &mut seen);
            if look.is_varied(drawn_colours) {
                break;
            }
        }
    }
    look.class(drawn_colours(width * height))
}

/// Colours up to which a part of so many pixels is drawn.
fn drawn_colours(pixels: usize) -> usize {
    DRAWN_COLOURS.max(pixels / DRAWN_SHARE)
}

/// What was counted of the pixels that were looked at.
#[derive(Default)]
struct Look {
    steps: usize,
    /// Pixels like their left neighbour.
    same: usize,
    colours: usize,
    /// Of all neighbours together.
    distance: usize,
}

impl Look {
    fn at<'a>(&mut self, rows: impl Iterator<Item = &'a [u32]>, seen: &mut [u32; PLACES]) {
        for row in rows {
            let Some(&(mut left)) = row.first() else {
                continue;
            };
            for &pixel in row {
                if pixel == left {
                    self.same += 1;
                    continue;
                }
                self.distance += apart(pixel, left);
                left = pixel;
                let place = &mut seen[pixel.wrapping_mul(0x9e37_79b1) as usize >> 20];
                if *place != pixel {
                    *place = pixel;
                    self.colours += 1;
                }
            }
            self.steps += row.len();
        }
    }

    fn changes(&self) -> usize {
        self.steps - self.same
    }

    /// A photograph by twice what it takes: no row that was not looked at is likely to say otherwise.
    fn is_plain(&self) -> bool {
        self.steps >= LOOKED_AT_MIN
            && self.colours > 2 * DRAWN_COLOURS
            && self.changes() * 2 > self.steps
            && self.distance * 2 <= EDGE_DISTANCE * self.changes()
    }

    /// Nothing more makes a drawing of it.
    fn is_varied(&self, drawn_colours: usize) -> bool {
        self.colours > drawn_colours && self.same * 8 < self.steps && self.steps >= LOOKED_AT_MIN
    }

    fn class(&self, drawn_colours: usize) -> Class {
        let (changes, distance) = (self.changes(), self.distance);
        let soft = distance <= SOFT_DISTANCE * changes && self.colours * 8 > changes;
        // A dark, pale or blurred photograph has few colours as well, but they change often and by little.
        let photographed = self.colours > DRAWN_COLOURS
            && changes * 4 > self.steps
            && distance <= EDGE_DISTANCE * changes;
        // Where it is out of focus, most pixels are like their neighbours, and the others hardly differ.
        let blurred = self.colours >= BLURRED_COLOURS_MIN
            && changes * BLURRED_SHARE > self.steps
            && distance <= BLURRED_DISTANCE * changes;
        let drawn = !photographed && (self.colours <= drawn_colours || self.same * 2 > self.steps);
        if drawn && !soft && !blurred {
            Class::Palette
        } else if drawn || distance <= SHADE_DISTANCE * self.steps {
            Class::Gradient
        } else {
            Class::Photo
        }
    }
}

/// Sum of the differences of red, green and blue.
fn apart(one: u32, other: u32) -> usize {
    let (one, other) = (one.to_be_bytes(), other.to_be_bytes());
    (1..4)
        .map(|channel| usize::from(one[channel].abs_diff(other[channel])))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class_of(pixel: impl Fn(u32, u32) -> u32) -> Class {
        let pixels: Vec<u32> = (0..4096)
            .map(|place| pixel(place % 64, place / 64))
            .collect();
        classify(&pixels, 64, 64, 64)
    }

    #[test]
    fn each_kind_is_told_from_the_others() {
        assert_eq!(class_of(|_, _| 0x12_3456), Class::Solid);
        assert_eq!(class_of(|x, y| (x * y) % 3 % 2 * 0xff_ffff), Class::Two);
        assert_eq!(
            class_of(|x, y| ((x / 3 + y / 5) % 9 * 0x1f_1f1f) & 0xff_ffff),
            Class::Palette
        );
        assert_eq!(
            class_of(|x, y| (x << 1) << 16 | (y << 1) << 8 | (x + y)),
            Class::Gradient
        );
        assert_eq!(
            class_of(|x, y| (x * 73 + y * 151).wrapping_mul(0x9e37_79b1) >> 8),
            Class::Photo
        );
    }

    #[test]
    fn a_dark_photograph_of_few_colours_is_one_and_letters_are_drawn() {
        let noise = |x: u32, y: u32| (x * 73 + y * 151).wrapping_mul(0x9e37_79b1) >> 8;
        let dark = class_of(|x, y| {
            let grain = noise(x, y);
            (20 + grain % 6) << 16 | (24 + grain / 6 % 6) << 8 | (28 + grain / 36 % 6)
        });
        assert_eq!(dark, Class::Photo);
        let letters = class_of(|x, y| {
            let grey = noise(x / 2, y) % 70 * 3;
            if noise(x, y) % 2 == 0 {
                0xff_ffff
            } else {
                grey << 16 | grey << 8 | (grey + x % 2)
            }
        });
        assert_eq!(letters, Class::Palette);
    }

    #[test]
    fn what_is_out_of_focus_is_a_shade_and_pale_letters_are_drawn() {
        let slope = |x: u32, y: u32| (x + y * 3) / 17;
        assert_eq!(
            class_of(|x, y| 0x10_2030 + slope(x, y) * 0x01_0101),
            Class::Gradient
        );
        let pale = class_of(|x, y| {
            let ink = x % 8 < 2 && y % 12 < 8;
            0xf0_f0f0 - u32::from(ink) * 0x10_1010 - slope(x, y) * 0x01_0101
        });
        assert_eq!(pale, Class::Palette);
    }

    #[test]
    fn a_strip_of_a_photograph_above_a_page_does_not_speak_for_all_of_it() {
        let noise = |x: u32, y: u32| (x * 73 + y * 151).wrapping_mul(0x9e37_79b1) >> 8;
        let grain = |x, y| (100 + noise(x, y) % 31) << 8 | (90 + noise(y, x) % 31) << 16 | x;
        let strip = class_of(|x, y| if y < 16 { grain(x, y) } else { 0xff_ffff });
        assert_eq!(strip, Class::Palette);
        assert_eq!(class_of(grain), Class::Photo);
    }

    #[test]
    fn an_empty_rectangle_is_solid() {
        assert_eq!(classify(&[], 0, 0, 0), Class::Solid);
    }
}
