//! A number drawn into the picture, so that the step that a screen shows can be read from it, also after a lossy codec.
//!
//! Sixteen blocks of 8 by 8 black or white pixels: twelve bits of the number, four that check them.

use crate::{
    framebuffer::Framebuffer,
    picture::{Picture, Rect},
};

const BLOCK: usize = 8;
const BLOCKS: usize = 16;
/// Numbers below this can be drawn.
pub(crate) const NUMBERS: u32 = 1 << 12;
/// Sides of a marker in pixels.
pub(crate) const WIDTH: usize = BLOCK * BLOCKS;
pub(crate) const HEIGHT: usize = BLOCK;

fn code(number: u32) -> u32 {
    let number = number % NUMBERS;
    let check = (number ^ (number >> 4) ^ (number >> 8) ^ 0b0110) & 0xf;
    number << 4 | check
}

/// Draws `number` with its left upper corner here.
pub(crate) fn draw(picture: &mut Picture, number: u32, x: usize, y: usize) {
    let code = code(number);
    for block in 0..BLOCKS {
        let white = code >> (BLOCKS - 1 - block) & 1 == 1;
        let area = Rect::new(x + block * BLOCK, y, BLOCK, HEIGHT);
        picture.fill(area, if white { 0x00ff_ffff } else { 0 });
    }
}

/// The number that a screen shows here, if it is one.
pub(crate) fn read(screen: &Framebuffer, x: usize, y: usize) -> Option<u32> {
    let mut row = [0; WIDTH];
    screen.row(x, y + HEIGHT / 2, &mut row);
    decode(&row)
}

fn decode(row: &[u32; WIDTH]) -> Option<u32> {
    let mut bits = 0;
    for block in row.chunks_exact(BLOCK) {
        // The middle of a block, away from what a codec does at its edges; green stands for brightness.
        let level: u32 = block[2..6].iter().map(|pixel| pixel >> 8 & 0xff).sum();
        bits = bits << 1
            | match level / 4 {
                0..=90 => 0,
                165.. => 1,
                _ => return None,
            };
    }
    let number = bits >> 4;
    (code(number) == bits).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_read_as_it_was_drawn() {
        for number in 0..NUMBERS {
            let mut picture = Picture::new(WIDTH, HEIGHT, 0x0080_8080);
            draw(&mut picture, number, 0, 0);
            let row = picture.row(0, 4, WIDTH).try_into().unwrap();
            assert_eq!(decode(row), Some(number));
        }
    }

    #[test]
    fn grey_is_no_number() {
        assert_eq!(decode(&[0x0080_8080; WIDTH]), None);
        assert_eq!(decode(&[0; WIDTH]), None);
    }
}
