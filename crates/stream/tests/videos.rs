//! A player on a simulated display, over simulated links: smooth while it plays, exact when it stops.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "patterns of pixels are made by cutting numbers"
)]

mod pair;

use pair::{Conditions, Pair};
use stream::Rect;

const PLAYER: Rect = Rect {
    x: 100,
    y: 70,
    width: 320,
    height: 240,
};
const FRAME_US: u64 = 33_333;
/// 50 ms one way, 20 Mbit/s.
const FAR: Conditions = Conditions {
    delay_us: 50_000,
    bytes_per_second: 2_500_000,
    loss_percent: 0,
    jitter_us: 0,
};

/// Film with grain.
fn film(number: u32) -> impl FnMut(usize, usize) -> u32 {
    let mut random = number.wrapping_mul(2_654_435_761) | 1;
    move |x, y| {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        let soft =
            ((x as f32 * 0.03 + number as f32 * 0.1).sin() * (y as f32 * 0.02).cos() * 80.0) as i32;
        let value = (120 + soft + (random % 13) as i32) as u32;
        value << 16 | (value + 9) << 8 | (value - 20)
    }
}

fn able(mut pair: Pair) -> Pair {
    pair.viewer.set_video(true);
    pair.run_us(500_000);
    pair
}

fn play(pair: &mut Pair, part: Rect, frames: u32) {
    for _ in 0..frames {
        let number = pair.now_us as u32 / 1000;
        pair.draw(part, film(number));
        pair.run_us(FRAME_US);
    }
}

#[test]
fn str_a_player_becomes_a_video_of_thirty_pictures_a_second_and_exact_when_it_stops() {
    for link in [Conditions::default(), FAR] {
        let mut pair = able(Pair::on(640, 480, link));
        play(&mut pair, PLAYER, 30);
        let before = pair.studio.pictures;
        play(&mut pair, PLAYER, 60);
        let pictures = pair.studio.pictures - before;
        assert!(pictures >= 58, "{pictures} of 60 pictures");
        assert_eq!(pair.studio.keys, 1);
        if link.delay_us > 1_000 {
            // A fifth of a bit for each pixel, and a key picture.
            let pixels = PLAYER.pixels() * pair.studio.pictures as usize;
            assert!(
                pair.studio.bytes * 8 < pixels / 4,
                "{} bytes",
                pair.studio.bytes
            );
        }
        if link.delay_us < 1_000 {
            assert!(pair.psnr() > 35.0, "{} dB", pair.psnr());
        }
        // From the last change on, of which a thirtieth of a second has passed.
        let us = pair.run_until_exact(1_000_000) + FRAME_US;
        assert!(us < 300_000, "exact after {us} us");
    }
}

#[test]
fn text_beside_and_over_a_player_is_exact_at_once() {
    let mut pair = able(Pair::new(640, 480, 500));
    play(&mut pair, PLAYER, 40);
    let text = Rect {
        x: 440,
        y: 80,
        width: 150,
        height: 20,
    };
    for number in 0..12_usize {
        pair.draw(text, |x, y| {
            if (x * 7 + y * 3 + number) % 5 == 0 {
                0
            } else {
                0xff_ffff
            }
        });
        play(&mut pair, PLAYER, 5);
        let shown = pair.shown();
        for y in 80..100 {
            let row = y * 640 + 440..y * 640 + 590;
            assert_eq!(shown[row.clone()], pair.display[row]);
        }
    }
}

#[test]
fn str_loss_jitter_and_failing_decoders_leave_nothing_wrong() {
    let link = Conditions {
        loss_percent: 1,
        jitter_us: 30_000,
        ..FAR
    };
    let mut pair = able(Pair::on(640, 480, link));
    pair.studio.encode_us = 8_000;
    pair.studio.fail_every = Some(37);
    play(&mut pair, PLAYER, 150);
    assert!(pair.studio.pictures > 90, "{}", pair.studio.pictures);
    pair.run_until_exact(2_000_000);
    pair.run_us(3_000_000);
    pair.assert_exact();
    assert_eq!(pair.studio.ended, 1);
}

#[test]
fn a_slow_encoder_gets_the_newest_picture_and_never_a_queue() {
    let mut pair = able(Pair::new(640, 480, 500));
    pair.studio.encode_us = 100_000;
    play(&mut pair, PLAYER, 120);
    assert!(
        (25..45).contains(&pair.studio.pictures),
        "{}",
        pair.studio.pictures
    );
    pair.run_until_exact(1_000_000);
}

#[test]
fn a_player_that_moves_or_is_covered_or_resized_ends_exact() {
    let mut pair = able(Pair::new(640, 480, 500));
    play(&mut pair, PLAYER, 40);
    let moved = Rect {
        x: 200,
        y: 150,
        ..PLAYER
    };
    pair.draw(PLAYER, |_, _| 0x20_3040);
    play(&mut pair, moved, 60);
    let dialog = Rect {
        x: 260,
        y: 200,
        width: 100,
        height: 80,
    };
    pair.draw(dialog, |x, y| if x % 9 == y % 5 { 0 } else { 0xee_eeee });
    let parts: Vec<_> = moved.without(dialog).collect();
    for _ in 0..60 {
        let number = pair.now_us as u32 / 1000;
        parts.iter().for_each(|part| pair.draw(*part, film(number)));
        pair.run_us(FRAME_US);
    }
    let shown = pair.shown();
    // But for the blocks that its edge runs through.
    for y in 208..272 {
        let row = y * 640 + 268..y * 640 + 352;
        assert_eq!(
            shown[row.clone()],
            pair.display[row],
            "the dialog is exact at {y}"
        );
    }
    pair.set_size(stream::Size {
        width: 500,
        height: 400,
    });
    pair.run_until_exact(2_000_000);
    pair.run_us(2_000_000);
    pair.assert_exact();
}

#[test]
fn a_viewer_that_cannot_and_one_that_connects_again_are_served() {
    let mut pair = Pair::new(640, 480, 500);
    play(&mut pair, PLAYER, 40);
    assert_eq!(pair.studio.pictures, 0);
    pair.viewer.set_video(true);
    play(&mut pair, PLAYER, 40);
    assert!(pair.studio.pictures > 10);
    pair.reconnect();
    let before = pair.studio.pictures;
    play(&mut pair, PLAYER, 60);
    assert!(pair.studio.pictures > before + 10);
    pair.viewer.set_video(false);
    pair.run_us(10_000);
    let before = pair.studio.pictures;
    play(&mut pair, PLAYER, 40);
    assert_eq!(pair.studio.pictures, before);
    pair.run_until_exact(1_000_000);
}

#[test]
fn what_comes_back_under_a_player_that_closes_is_exact_when_it_rests() {
    let mut pair = able(Pair::new(640, 480, 500));
    let window = Rect {
        x: PLAYER.x - 20,
        y: PLAYER.y - 20,
        width: PLAYER.width + 40,
        height: PLAYER.height + 40,
    };
    let page = |x: usize, y: usize| {
        let ink = (x * 7 + y * 3).is_multiple_of(11) || (x / 5 + y / 9).is_multiple_of(4);
        if ink { 0x12_3456 } else { 0xfe_fdfb }
    };
    pair.draw(window, page);
    pair.run_us(1_000_000);
    pair.draw(window, |_, _| 0x35_3739);
    play(&mut pair, PLAYER, 60);
    assert!(pair.studio.pictures > 30, "{}", pair.studio.pictures);
    let (restored, pictures) = (
        pair.desktop.statistics().pixels_restored,
        pair.studio.pictures,
    );
    pair.draw(window, page);
    // Before the checksums, which would mend it.
    pair.run_us(1_500_000);
    assert!(pair.desktop.statistics().pixels_restored > restored);
    assert!(pair.studio.pictures > pictures);
    pair.assert_exact();
    assert_eq!(pair.desktop.statistics().rows_mended, 0);
}

#[test]
fn what_a_film_paints_does_not_count_as_exact() {
    let mut pair = able(Pair::new(640, 480, 500));
    play(
        &mut pair,
        Rect {
            x: 0,
            y: 0,
            width: 640,
            height: 480,
        },
        60,
    );
    let exact = pair.desktop.statistics().exact_permille;
    assert!(exact < 100, "{exact}");
    pair.run_until_exact(1_000_000);
    assert_eq!(pair.desktop.statistics().exact_permille, 1000);
}
