#![no_main]
//! The tile decoder takes any bytes for any tiles; what it accepts is coded again without loss. The first byte says how
//! many frames there are and how they are cut.

use libfuzzer_sys::fuzz_target;
use stream::{
    Rect,
    tile::{Decoder, Encoder},
};

fuzz_target!(|bytes: &[u8]| {
    let [cut, width, height, rest @ ..] = bytes else { return };
    let (width, height) = (u16::from(width % 64) + 1, u16::from(height % 64) + 1);
    let rects: Vec<Rect> = (0..u16::from(cut % 4)).map(|place| Rect { x: place * width, y: 0, width, height }).collect();
    let (mut decoder, mut encoder, mut again) = (Decoder::new(), Encoder::new(), Decoder::new());
    for frame in rest.chunks(rest.len() / (1 + usize::from(cut / 64)) + 1) {
        let mut tiles = Vec::new();
        if decoder.decode(frame, &rects, &mut |rect, pixels| tiles.push((rect, pixels.to_vec()))).is_err() {
            return;
        }
        let mut coded = Vec::new();
        tiles.iter().for_each(|(rect, pixels)| encoder.push(*rect, pixels, usize::from(rect.width)));
        encoder.finish(&mut coded);
        let mut back = Vec::new();
        again.decode(&coded, &rects, &mut |rect, pixels| back.push((rect, pixels.to_vec()))).expect("what was just coded decodes");
        assert_eq!(tiles, back);
    }
});
