#![no_main]
//! The decoder of pictures takes any pass; whatever it shows then becomes exact by the encoder's next pass.

use libfuzzer_sys::fuzz_target;
use stream::picture::{Decoder, Encoder};

fuzz_target!(|bytes: &[u8]| {
    let [width, height, fill, pass @ ..] = bytes else { return };
    let (width, height) = (usize::from(width % 64) + 1, usize::from(height % 64) + 1);
    let mut shown = vec![u32::from(*fill) * 0x01_0101; width * height];
    let mut decoder = Decoder::new();
    let pixels = shown.clone();
    if decoder.apply(pass, width, &mut shown).is_ok() {
        let mut seen = shown.clone();
        let mut exact = Vec::new();
        Encoder::new().exact(&pixels, width, &mut shown, &mut exact);
        decoder.apply(&exact, width, &mut seen).expect("what was just coded decodes");
        assert_eq!(seen, pixels);
    }
});
