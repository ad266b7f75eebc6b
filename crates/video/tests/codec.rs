//! Film through the encoder and the decoder: what it costs, how good it is, and what happens to broken bytes.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a film is made of small numbers"
)]

mod film;

use video::{Coded, Decoder, Edges, Encoder, Fault, Order, Planes, Sides, Source};

const WIDTH: usize = 320;
const HEIGHT: usize = 180;

fn sides() -> Sides {
    Sides::around(WIDTH, HEIGHT).expect("sides that are coded")
}

fn coded(pictures: usize, edges: Edges, bits: u32, key_at: usize) -> Vec<(Vec<u32>, Coded)> {
    let mut encoder = Encoder::new(sides(), edges).expect("an encoder");
    let mut planes = Planes::black(sides());
    (0..pictures)
        .map(|number| {
            let pixels = film::picture(WIDTH, HEIGHT, number, 4.0);
            let source = Source {
                pixels: &pixels,
                stride: WIDTH,
                width: WIDTH,
                height: HEIGHT,
            };
            planes.paint(&source, (0, WIDTH), (0, HEIGHT));
            let key = number == key_at;
            let coded = encoder
                .encode(&planes, Order { key, bits })
                .expect("a picture is coded");
            (pixels, coded)
        })
        .collect()
}

/// Each picture comes out for its bytes at once; gives the mean quality in decibels from the tenth on.
fn quality(film: &[(Vec<u32>, Coded)]) -> f64 {
    let mut decoder = Decoder::new().expect("a decoder");
    let mut planes = Planes::black(sides());
    let mut sum = 0.0;
    for (number, (pixels, coded)) in film.iter().enumerate() {
        decoder
            .decode(&coded.bytes, &mut planes)
            .expect("a picture is decoded");
        let mut shown = vec![[0; 4]; WIDTH * HEIGHT];
        for (y, row) in shown.chunks_exact_mut(WIDTH).enumerate() {
            planes.write((0, y), row);
        }
        let decibels = film::decibels(pixels, &shown);
        assert!(decibels > 27.0, "picture {number} has {decibels} dB");
        sum += if number >= 10 { decibels } else { 0.0 };
    }
    sum / (film.len() - 10) as f64
}

fn bits_each(film: &[(Vec<u32>, Coded)]) -> usize {
    film.iter()
        .map(|(_, coded)| coded.bytes.len() * 8)
        .sum::<usize>()
        / film.len()
}

#[test]
fn str_video_on_a_slow_link_has_its_bits_and_a_good_picture() {
    let ordered = (WIDTH * HEIGHT / 6) as u32;
    let film = coded(60, Edges::Smooth, ordered, 0);
    let took = bits_each(&film);
    assert!(took < ordered as usize * 5 / 4, "{took} of {ordered} bits");
    let quality = quality(&film);
    assert!(quality > 32.0, "{quality} dB");
}

#[test]
fn str_video_on_a_fast_link_is_36_decibels_or_better() {
    let ordered = (WIDTH * HEIGHT * 2) as u32;
    let film = coded(40, Edges::Plain, ordered, 0);
    let quality = quality(&film);
    assert!(quality > 36.0, "{quality} dB");
}

#[test]
fn a_key_picture_on_demand_lets_a_new_decoder_begin() {
    let film = coded(12, Edges::Smooth, 20_000, 8);
    let keys: Vec<_> = film.iter().map(|(_, coded)| coded.key).collect();
    assert!(keys[0] && keys[8] && !keys[7] && !keys[9], "{keys:?}");
    let (mut decoder, mut planes) = (Decoder::new().unwrap(), Planes::black(sides()));
    for (_, coded) in &film[8..] {
        decoder.decode(&coded.bytes, &mut planes).unwrap();
    }
}

#[test]
fn without_its_key_picture_nothing_is_decoded() {
    let film = coded(3, Edges::Smooth, 20_000, 0);
    let (mut decoder, mut planes) = (Decoder::new().unwrap(), Planes::black(sides()));
    let answer = decoder.decode(&film[1].1.bytes, &mut planes);
    assert_eq!(answer, Err(Fault::Undecodable));
}

#[test]
fn a_picture_of_another_size_is_refused() {
    let mut encoder = Encoder::new(sides(), Edges::Smooth).unwrap();
    let other = Planes::black(Sides::around(64, 64).unwrap());
    let order = Order {
        key: false,
        bits: 1000,
    };
    assert_eq!(encoder.encode(&other, order), Err(Fault::OtherSize));
}

#[test]
fn broken_bytes_end_in_a_fault_or_a_picture_and_a_key_picture_mends_it() {
    let film = coded(8, Edges::Smooth, 30_000, 0);
    let mut random = 0x1234_5678_9abc_def1_u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random >> 33) as usize % below
    };
    for round in 0..150 {
        let (mut decoder, mut planes) = (Decoder::new().unwrap(), Planes::black(sides()));
        for (_, coded) in &film {
            let mut bytes = coded.bytes.clone();
            for _ in 0..next(4) {
                let at = next(bytes.len());
                bytes[at] = next(256) as u8;
            }
            if next(8) == 0 {
                bytes.truncate(next(bytes.len()));
            }
            let _ = decoder.decode(&bytes, &mut planes);
        }
        let mended = decoder.decode(&film[0].1.bytes, &mut planes);
        assert!(
            mended.is_ok() || mended == Err(Fault::Undecodable),
            "round {round}: {mended:?}"
        );
    }
}
