//! What moved is found, whatever it is, and nothing else.

use super::*;
use crate::Size;

const SIZE: Size = Size {
    width: 640,
    height: 400,
};

/// Noise is a photograph at its worst, and text has far less to tell places apart.
fn noise(seed: u32) -> impl FnMut() -> u32 {
    let mut state = seed;
    move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 8
    }
}

fn picture(seed: u32) -> Plane<u32> {
    let mut next = noise(seed);
    let mut plane = Plane::new(SIZE, 0);
    let pixels: Vec<u32> = (0..SIZE.pixels()).map(|_| next()).collect();
    plane.paste(SIZE.rect(), &pixels);
    plane
}

/// Lines of letters from a small alphabet on white.
fn text(width: usize, height: usize, seed: u32) -> Vec<u32> {
    let mut next = noise(seed);
    let glyphs: Vec<Vec<bool>> = (0..40)
        .map(|_| (0..9 * 14).map(|_| next().is_multiple_of(3)).collect())
        .collect();
    let mut pixels = vec![0xff_ffff; width * height];
    for line in 0..height / 18 {
        let mut x = 4;
        while x + 10 < width {
            let glyph = &glyphs[next() as usize % 60 % 40];
            for (place, _) in glyph.iter().enumerate().filter(|(_, ink)| **ink) {
                pixels[(line * 18 + place / 9) * width + x + place % 9] = 0x20_2020;
            }
            x += if next().is_multiple_of(6) { 18 } else { 10 };
        }
    }
    pixels
}

fn covered(copies: &[Copy]) -> usize {
    copies.iter().map(|copy| copy.from.pixels()).sum()
}

fn assert_true(old: &Plane<u32>, new: &Plane<u32>, copies: &[Copy]) {
    for copy in copies {
        assert!(old.rows(copy.from).eq(new.rows(copy.to())), "{copy:?}");
    }
}

/// Where a page lies that scrolls: on no edge of a tile.
const PAGE: Rect = Rect {
    x: 37,
    y: 21,
    width: 560,
    height: 350,
};

#[test]
fn a_page_of_text_that_scrolled_is_found() {
    let page = text(560, 2000, 5);
    for step in [1, 3, 18, 24, 53, 120, 199] {
        let area = Rect {
            x: 37,
            y: 21,
            width: 560,
            height: 350,
        };
        let (mut old, mut new) = (picture(1), picture(1));
        old.paste(area, &page[560 * 300..]);
        new.paste(area, &page[560 * (300 + step)..]);
        let copies = Motion::default().find(&old, &new, &[area]);
        assert_true(&old, &new, &copies);
        let expected = 560 * (350 - step);
        assert!(
            covered(&copies) * 100 >= expected * 98,
            "{step}: {copies:?}"
        );
    }
}

#[test]
fn a_page_that_scrolls_on_is_found_while_it_is_read() {
    let page = text(560, 2000, 5);
    let mut motion = Motion::default();
    for number in 0..4 {
        let (mut old, mut new) = (picture(1), picture(1));
        old.paste(PAGE, &page[560 * (100 + number * 24)..]);
        new.paste(PAGE, &page[560 * (124 + number * 24)..]);
        motion.begin(PAGE);
        assert_eq!(motion.early.is_some(), 2 <= number);
        for row in 0..7 {
            motion.came(&old, &new, SIZE.row_of_tiles(row));
        }
        let copies = motion.find(&old, &new, &[old.difference(&new, PAGE)]);
        assert_true(&old, &new, &copies);
        assert!(
            covered(&copies) * 100 >= 560 * 326 * 98,
            "{number}: {copies:?}"
        );
    }
}

/// As a program's text: every short run of pixels is there many times.
#[test]
fn a_page_of_the_same_few_words_that_scrolled_is_found() {
    const WIDTH: usize = 560;
    let (words, mut next) = (text(90, 8 * 18, 3), noise(8));
    let mut page = vec![0xff_ffff; WIDTH * 60 * 18];
    for line in 0..60 {
        for place in 0..6 {
            let word = next() as usize % 8;
            for y in 0..18 {
                let to = (line * 18 + y) * WIDTH + place * 92;
                let from = (word * 18 + y) * 90;
                page[to..to + 90].copy_from_slice(&words[from..from + 90]);
            }
        }
    }
    let mut motion = Motion::default();
    for step in [18, 36, 7, 90] {
        let (mut old, mut new) = (picture(1), picture(1));
        old.paste(PAGE, &page[WIDTH * 300..]);
        new.paste(PAGE, &page[WIDTH * (300 + step)..]);
        let copies = motion.find(&old, &new, &[PAGE]);
        assert_true(&old, &new, &copies);
        let expected = WIDTH * (350 - step);
        assert!(
            covered(&copies) * 100 >= expected * 98,
            "{step}: {copies:?}"
        );
    }
}

#[test]
fn a_window_dragged_over_a_picture_is_found_to_the_pixel() {
    for (dx, dy) in [(5_i32, 3_i32), (-7, 2), (0, -9), (13, 0), (40, -31)] {
        let window = text(300, 200, 9);
        let (mut old, mut new) = (picture(1), picture(1));
        let from = Rect {
            x: 200,
            y: 90,
            width: 300,
            height: 200,
        };
        let moved = |start: u16, by: i32| u16::try_from(i32::from(start) + by).unwrap();
        let to = Rect {
            x: moved(200, dx),
            y: moved(90, dy),
            ..from
        };
        old.paste(from, &window);
        new.paste(to, &window);
        let changed = old.difference(&new, SIZE.rect());
        let copies = Motion::default().find(&old, &new, &[changed]);
        assert_true(&old, &new, &copies);
        assert_eq!(
            copies,
            [Copy {
                from,
                x: to.x,
                y: to.y
            }],
            "{dx} {dy}"
        );
    }
}

#[test]
fn a_drag_that_turns_is_found_near_the_shift_before() {
    let window = text(300, 200, 9);
    let place = |x, y| Rect {
        x,
        y,
        width: 300,
        height: 200,
    };
    let (old, mut new) = (picture(1), picture(1));
    new.paste(place(120, 60), &old.cut(place(110, 63)));
    let around = place(90, 50).union(place(120, 70));
    let last = Shift { x: 14, y: -9 };
    let found = samples::shifts(&old, &new, around, last);
    assert_eq!(found, [Shift { x: 10, y: -3 }]);
    let far = samples::shifts(&old, &new, around, Shift { x: 40, y: 0 });
    assert_eq!(far, []);
    // A pattern says nothing, wherever it is.
    let mut pattern = Plane::new(SIZE, 0);
    for x in (0..SIZE.width).step_by(2) {
        let column = Rect {
            x,
            width: 1,
            ..SIZE.rect()
        };
        pattern.fill(column, 0xff_ffff);
    }
    assert_eq!(samples::shifts(&pattern, &pattern, around, last), []);
    let mut motion = Motion::default();
    let mut at = (200, 90);
    for (x, y) in [(205, 93), (212, 94), (216, 92), (214, 85)] {
        let (mut old, mut new) = (picture(1), picture(1));
        old.paste(place(at.0, at.1), &window);
        new.paste(place(x, y), &window);
        let changed = old.difference(&new, SIZE.rect());
        let from = place(at.0, at.1);
        assert_eq!(motion.find(&old, &new, &[changed]), [Copy { from, x, y }]);
        at = (x, y);
    }
}

#[test]
fn two_parts_that_moved_differently_are_both_found() {
    let (base, mut new) = (picture(1), picture(1));
    let upper = Rect {
        x: 0,
        y: 0,
        width: 300,
        height: 150,
    };
    let lower = Rect {
        x: 320,
        y: 200,
        width: 300,
        height: 150,
    };
    new.paste(upper, &base.cut(Rect { y: 20, ..upper }));
    new.paste(lower, &base.cut(Rect { x: 310, ..lower }));
    let copies = Motion::default().find(&base, &new, &[base.difference(&new, SIZE.rect())]);
    assert_true(&base, &new, &copies);
    assert!(covered(&copies) >= 2 * 300 * 150, "{copies:?}");
}

#[test]
fn nothing_is_found_in_what_is_new() {
    let (old, new) = (picture(1), picture(2));
    assert_eq!(Motion::default().find(&old, &new, &[SIZE.rect()]), []);
    let flat = Plane::new(SIZE, 0x12_3456);
    assert_eq!(Motion::default().find(&old, &flat, &[SIZE.rect()]), []);
    assert_eq!(Motion::default().find(&flat, &new, &[SIZE.rect()]), []);
}
