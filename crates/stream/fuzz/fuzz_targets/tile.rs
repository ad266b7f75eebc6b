#![no_main]
//! The tile decoder takes any payload; what it accepts is coded again without loss.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let [coding, width, height, payload @ ..] = bytes else { return };
    let codings = [
        stream::Coding::Solid,
        stream::Coding::Palette,
        stream::Coding::PaletteLz4,
        stream::Coding::Planes,
        stream::Coding::PlanesLz4,
    ];
    let (width, height) = (usize::from(width % 64) + 1, usize::from(height % 64) + 1);
    let mut pixels = vec![0; width * height];
    if stream::decode_tile(codings[usize::from(coding % 5)], payload, width, &mut pixels).is_ok() {
        let (coding, payload) = stream::encode_tile(&pixels, width);
        let mut again = vec![0; width * height];
        stream::decode_tile(coding, &payload, width, &mut again).expect("what was just coded decodes");
        assert_eq!(pixels, again);
    }
});
