//! What is overtaken need not arrive: passes of photographs are taken back when something else is drawn there.

#![expect(
    clippy::cast_possible_truncation,
    reason = "patterns of pixels are made by cutting numbers"
)]

mod pair;

use pair::scenes::photograph;
use pair::{Conditions, Pair};
use stream::Rect;

const SLOW: Conditions = Conditions {
    delay_us: 50_000,
    bytes_per_second: 500_000,
    loss_percent: 0,
    jitter_us: 0,
};

fn frames_on_way(pair: &Pair) -> usize {
    let ids = pair
        .to_viewer
        .iter()
        .filter(|(_, message)| message.id.is_some());
    ids.count()
}

fn draw_letters(pair: &mut Pair, step: usize) {
    let whole = pair.size.rect();
    pair.draw(whole, |x, y| {
        if (x / 3 + y / 5 + step).is_multiple_of(7) {
            0
        } else {
            0xff_ffff
        }
    });
}

#[test]
fn passes_that_are_drawn_over_are_taken_back_and_the_picture_is_exact_at_once() {
    let mut pair = Pair::on(640, 480, SLOW);
    pair.run_us(2_000_000);
    let photo = photograph(640, 480, 3);
    pair.draw(pair.size.rect(), |x, y| photo.at(x, y));
    pair.run_us(120_000);
    let before = frames_on_way(&pair);
    assert!(before >= 3, "{before} frames are on their way");
    draw_letters(&mut pair, 0);
    // Nothing can have arrived yet.
    pair.run_us(45_000);
    let after = frames_on_way(&pair);
    assert!(after < before, "{after} of {before} are still on their way");
    pair.run_until_exact(1_000_000);
}

#[test]
fn nothing_wrong_is_left_whatever_is_taken_back_under_loss_and_jitter() {
    let mut pair = Pair::on(
        640,
        480,
        Conditions {
            loss_percent: 2,
            jitter_us: 20_000,
            ..SLOW
        },
    );
    pair.run_us(2_000_000);
    for step in 0..24_u16 {
        let photo = photograph(640, 480, u32::from(step));
        let part = Rect {
            x: step * 13 % 300,
            y: step * 29 % 200,
            width: 340,
            height: 280,
        };
        pair.draw(part, |x, y| photo.at(x, y));
        pair.run_us(60_000 + u64::from(step % 5) * 40_000);
        match step % 3 {
            0 => draw_letters(&mut pair, usize::from(step)),
            1 => pair.draw(part, |x, y| (x as u32 * 5) << 16 | y as u32),
            _ => {}
        }
        pair.run_us(90_000);
    }
    pair.run_until_exact(20_000_000);
    pair.run_us(3_000_000);
    pair.assert_exact();
    assert_eq!(pair.desktop.statistics().rows_mended, 0);
}
