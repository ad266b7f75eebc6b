//! The tile codec: every picture comes back exactly whatever was coded before, what is drawn is short, and any bytes
//! are tiles or an error (issue 4, item 2).

use proptest::prelude::*;
use stream::{
    ProtocolError, Rect,
    tile::{Decoder, Encoder, verify_golden},
};

type Tile = (Rect, Vec<u32>);

fn code(encoder: &mut Encoder, tiles: &[Tile]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (rect, pixels) in tiles {
        encoder.push(*rect, pixels, usize::from(rect.width));
    }
    encoder.finish(&mut bytes);
    bytes
}

fn decode(decoder: &mut Decoder, bytes: &[u8], rects: &[Rect]) -> Result<Vec<Tile>, ProtocolError> {
    let mut tiles = Vec::new();
    decoder.decode(bytes, rects, &mut |rect, pixels| {
        tiles.push((rect, pixels.to_vec()));
    })?;
    Ok(tiles)
}

/// The tiles that cover a picture of this size.
fn cover(width: u16, height: u16) -> Vec<Rect> {
    let rect = |x: u16, y: u16| Rect {
        x,
        y,
        width: (width - x).min(64),
        height: (height - y).min(64),
    };
    let rows = (0..height).step_by(64);
    rows.flat_map(|y| (0..width).step_by(64).map(move |x| rect(x, y)))
        .collect()
}

fn painted(rects: &[Rect], colour: impl Fn(u32, u32) -> u32) -> Vec<Tile> {
    let tile = |rect: &Rect| {
        let rows = rect.y..rect.bottom();
        let pixels = rows.flat_map(|y| (rect.x..rect.right()).map(move |x| (x, y)));
        let pixels = pixels.map(|(x, y)| colour(u32::from(x), u32::from(y)) & 0xff_ffff);
        (*rect, pixels.collect())
    };
    rects.iter().map(tile).collect()
}

/// Scatters the bits of a number.
fn scattered(number: u32) -> u32 {
    let number = (number ^ number >> 16).wrapping_mul(0x7feb_352d);
    (number ^ number >> 15).wrapping_mul(0x846c_a68b) >> 7
}

/// A picture of each kind, by number.
fn colour(kind: u8, seed: u32, x: u32, y: u32) -> u32 {
    match kind % 8 {
        0 => seed * 0x01_0203,
        1 => (x / 5 + y / 7 + seed) % 2 * 0xff_ffff,
        // Letters of a size, on paper, with soft edges.
        2 => {
            let letter = scattered(x / 9 + seed) % 26;
            let ink = scattered(letter * 256 + x % 9 * 16 + y % 14) % 5 * u32::from(y % 14 < 11);
            0xff_ffff - ink.saturating_sub(2) * 0x40_4040
        }
        3 => x * 2 / 3 * 0x1_0000 + (y / 2 + seed % 50) * 0x100 + (x + y) / 4,
        4 => {
            let noise = scattered(x << 12 | y ^ seed);
            (x & 255) << 16 | (y & 255) << 8 | 100 ^ (noise & 0x07_0707)
        }
        5 => scattered(x << 16 ^ y ^ seed << 8),
        6 => scattered((x / 3) << 12 ^ seed) % 300 * 0x01_0101,
        _ => {
            if (x / 16 + y / 16).is_multiple_of(2) {
                0x20_2020
            } else {
                scattered(x << 16 | y)
            }
        }
    }
}

fn rect() -> impl Strategy<Value = Rect> {
    (0_u16..8100, 0_u16..8100, 1_u16..=64, 1_u16..=64).prop_map(|(x, y, width, height)| Rect {
        x,
        y,
        width,
        height,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_frame_comes_back_as_it_was(
        frames in proptest::collection::vec((any::<u8>(), 0_u32..200, proptest::collection::vec(rect(), 1..4)), 1..5),
    ) {
        let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
        for (kind, seed, rects) in frames {
            let tiles = painted(&rects, |x, y| colour(kind, seed, x, y));
            let bytes = code(&mut encoder, &tiles);
            prop_assert_eq!(decode(&mut decoder, &bytes, &rects), Ok(tiles));
        }
    }

    #[test]
    fn changed_and_cut_frames_never_panic(
        kind in any::<u8>(), changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in any::<prop::sample::Index>(),
    ) {
        let rects = cover(100, 70);
        let tiles = painted(&rects, |x, y| colour(kind, 1, x, y));
        let bytes = code(&mut Encoder::new(), &tiles);
        let cut = cut.index(bytes.len());
        let _ = decode(&mut Decoder::new(), &bytes[..cut], &rects);
        let mut changed = bytes;
        for (place, value) in changes {
            let place = place.index(changed.len());
            changed[place] = value;
        }
        let mut decoder = Decoder::new();
        let mut pixels = 0;
        let _ = decoder.decode(&changed, &rects, &mut |_, tile| pixels += tile.len());
        prop_assert!(pixels <= 7000);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), rects in proptest::collection::vec(rect(), 0..4)) {
        let _ = decode(&mut Decoder::new(), &bytes, &rects);
        let _ = verify_golden(&bytes);
    }
}

#[test]
fn the_upper_byte_of_a_pixel_is_ignored_and_rows_may_lie_apart() {
    let rect = Rect {
        x: 5,
        y: 6,
        width: 3,
        height: 2,
    };
    let picture = [0xff00_0001, 2, 3, 99, 4, 5, 0xab00_0006];
    let (mut encoder, mut bytes) = (Encoder::new(), Vec::new());
    encoder.push(rect, &picture, 4);
    encoder.finish(&mut bytes);
    let tiles = decode(&mut Decoder::new(), &bytes, &[rect]);
    assert_eq!(tiles, Ok(vec![(rect, vec![1, 2, 3, 4, 5, 6])]));
}

#[test]
fn a_blank_screen_is_a_few_bytes_and_then_one() {
    let rects = cover(1920, 1080);
    let tiles = painted(&rects, |_, _| 0x3a_6ea5);
    let mut encoder = Encoder::new();
    assert!(code(&mut encoder, &tiles).len() <= 8);
    assert_eq!(code(&mut encoder, &tiles).len(), 1);
    assert_eq!(code(&mut encoder, &[]).len(), 0);
}

#[test]
fn a_letter_seen_before_is_a_few_bytes() {
    let rects = cover(640, 140);
    let mut encoder = Encoder::new();
    code(&mut encoder, &painted(&rects, |x, y| colour(2, 0, x, y)));
    let line = |seed: u32| {
        let letter = Rect {
            x: 90,
            y: 210,
            width: 9,
            height: 14,
        };
        painted(&[letter], |x, y| colour(2, seed, x, y))
    };
    let sizes: Vec<usize> = (0..40)
        .map(|seed| code(&mut encoder, &line(seed)).len())
        .collect();
    let mean = sizes.iter().sum::<usize>() / sizes.len();
    assert!(mean < 20, "{sizes:?}");
}

#[test]
fn noise_is_hardly_longer_than_its_pixels() {
    let rects = cover(256, 256);
    let tiles = painted(&rects, |x, y| colour(5, 3, x, y));
    let bytes = code(&mut Encoder::new(), &tiles).len();
    assert!(bytes < 256 * 256 * 3 * 11 / 10, "{bytes}");
}

/// The length is checked to the byte. (Plain bits that are cut may still, one time in thousands, end where others would
/// have ended; the message around a frame has a length of its own.)
#[test]
fn cut_and_lengthened_frames_are_refused() {
    for kind in 0..4 {
        let rects = cover(30, 10);
        let tiles = painted(&rects, |x, y| colour(kind, 1, x, y));
        let bytes = code(&mut Encoder::new(), &tiles);
        for cut in 0..bytes.len() {
            let cut = decode(&mut Decoder::new(), &bytes[..cut], &rects);
            assert!(cut.is_err(), "{kind}");
        }
        let longer = [&bytes[..], &[0]].concat();
        assert!(decode(&mut Decoder::new(), &longer, &rects).is_err());
    }
}

#[test]
fn tiles_outside_the_largest_desktop_or_too_large_are_refused() {
    let refused = [
        (0, 0, 65, 1),
        (0, 0, 1, 65),
        (0, 0, 0, 1),
        (8191, 0, 2, 1),
        (0, 65_535, 64, 64),
    ];
    for (x, y, width, height) in refused {
        let rect = Rect {
            x,
            y,
            width,
            height,
        };
        assert!(decode(&mut Decoder::new(), &[0; 100], &[rect]).is_err());
    }
    assert!(decode(&mut Decoder::new(), &[0], &[]).is_err());
    assert_eq!(decode(&mut Decoder::new(), &[], &[]), Ok(vec![]));
}

/// Made by `cargo run -p stream --example codec -- golden FOLDER FILE`; the same file is decoded as WebAssembly by the
/// web client's tests.
#[test]
fn golden_frames_have_the_pixels_they_always_had() {
    let file = include_bytes!("golden/tiles.bin");
    assert_eq!(verify_golden(file), Ok(9));
    let mut other = file.to_vec();
    *other.last_mut().unwrap() ^= 1;
    assert!(verify_golden(&other).is_err());
}
