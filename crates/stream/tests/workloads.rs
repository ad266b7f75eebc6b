//! What people do all day, in simulated time: what it costs, how soon it is seen, and that it is exact in the end.
//! `cargo test --release -p stream --test workloads -- --nocapture` prints what each took.

#![expect(
    clippy::cast_possible_truncation,
    reason = "patterns of pixels are made by cutting numbers"
)]
#![expect(clippy::print_stderr, reason = "what each took is read by people")]

mod pair;

use pair::scenes::{photograph, text};
use pair::{Conditions, Pair};
use stream::{Rect, Size};

const FAR: Conditions = Conditions {
    delay_us: 50_000,
    bytes_per_second: 2_500_000,
    loss_percent: 0,
    jitter_us: 0,
};

fn rect(x: u16, y: u16, width: u16, height: u16) -> Rect {
    Rect {
        x,
        y,
        width,
        height,
    }
}

fn report(name: &str, pair: &Pair, bytes_before: usize, frames_before: usize) {
    let mut captures = pair.captures.clone();
    captures.sort_unstable();
    eprintln!(
        "{name}: {} B in {} frames, captures {:?} at best, {:?} in the middle, viewer {:?}, {:?}",
        pair.picture_bytes - bytes_before,
        pair.frames - frames_before,
        captures[0],
        captures[captures.len() / 2],
        pair.viewer_time,
        pair.desktop.statistics(),
    );
}

/// Starts to count anew.
fn mark(pair: &mut Pair) -> (usize, usize) {
    pair.captures.clear();
    pair.viewer_time = std::time::Duration::ZERO;
    (pair.picture_bytes, pair.frames)
}

#[test]
fn scrolling_a_page_costs_its_new_lines_and_every_step_is_exact() {
    const STEPS: usize = 60;
    let page = text(1280, 720 + STEPS * 24, 3);
    let mut pair = Pair::on(1600, 900, FAR);
    let area = rect(100, 90, 1280, 720);
    pair.draw(area, |x, y| page.at(x - 100, y - 90));
    pair.run_us(2_000_000);
    pair.assert_exact();
    let (bytes, frames) = mark(&mut pair);
    for step in 1..=STEPS {
        pair.draw(area, |x, y| page.at(x - 100, y - 90 + step * 24));
        pair.run_us(33_333);
        if step > 10 {
            pair.run_until_exact(56_000 + 33_333);
        }
    }
    pair.run_us(500_000);
    pair.assert_exact();
    report("scroll", &pair, bytes, frames);
    let each = (pair.picture_bytes - bytes) / STEPS;
    assert!(each < 8000, "{each} B a step");
}

#[test]
fn dragging_a_window_over_a_picture_costs_almost_nothing() {
    const STEPS: u16 = 90;
    let back = photograph(1600, 900, 1);
    let window = text(640, 400, 2);
    let mut pair = Pair::on(1600, 900, FAR);
    let whole = pair.size.rect();
    pair.draw(whole, |x, y| back.at(x, y));
    pair.run_until_exact(20_000_000);
    let scene = |x: usize, y: usize, left: usize, top: usize| {
        if (left..left + 640).contains(&x) && (top..top + 400).contains(&y) {
            window.at(x - left, y - top)
        } else {
            back.at(x, y)
        }
    };
    pair.draw(rect(100, 80, 640, 400), |x, y| scene(x, y, 100, 80));
    pair.run_us(3_000_000);
    pair.assert_exact();
    let (bytes, frames) = mark(&mut pair);
    let (mut left, mut top) = (100_u16, 80_u16);
    for step in 0..STEPS {
        let (x, y) = (left, top);
        left += 3 + step % 7;
        top += step % 4;
        let (width, height) = (640 + left - x, 400 + top - y);
        pair.draw(rect(x, y, width, height), |x, y| {
            scene(x, y, usize::from(left), usize::from(top))
        });
        pair.run_us(33_333);
    }
    pair.run_us(200_000);
    pair.assert_exact();
    report("drag", &pair, bytes, frames);
    let each = (pair.picture_bytes - bytes) / usize::from(STEPS);
    assert!(each < 650, "{each} B a step");
}

#[test]
fn lost_packets_hold_up_what_needs_them_and_not_the_link() {
    let lossy = Conditions {
        loss_percent: 1,
        ..FAR
    };
    let mut pair = Pair::on(1280, 720, lossy);
    pair.run_us(1_000_000);
    let mut times = Vec::new();
    for seed in 10..14 {
        let photo = photograph(1280, 720, seed);
        pair.draw(rect(0, 0, 1280, 720), |x, y| photo.at(x, y));
        times.push(pair.run_until_exact(30_000_000));
        pair.run_us(500_000);
    }
    eprintln!("photograph with loss: exact after {times:?} us");
    // 1.1 MB take 450 ms at best; each frame of refinement has a lost packet with a chance of one to eight.
    assert!(times[1..].iter().all(|us| *us < 1_000_000), "{times:?}");
}

#[test]
fn a_photograph_is_soon_there_and_then_exact() {
    for (name, link, first_us, exact_us) in [
        ("photograph near", Conditions::default(), 20_000, 150_000),
        ("photograph far", FAR, 90_000, 750_000),
    ] {
        let photo = photograph(1280, 720, 9);
        let mut pair = Pair::on(1280, 720, link);
        pair.run_us(1_000_000);
        // The link is known by what was shown before.
        let before = photograph(1280, 720, 10);
        pair.draw(rect(0, 0, 1280, 720), |x, y| before.at(x, y));
        pair.run_until_exact(30_000_000);
        pair.run_us(1_000_000);
        let (bytes, frames) = mark(&mut pair);
        pair.draw(rect(0, 0, 1280, 720), |x, y| photo.at(x, y));
        pair.run_us(first_us);
        let (decibel, first_bytes) = (pair.psnr(), pair.picture_bytes - bytes);
        let exact = first_us + pair.run_until_exact(30_000_000);
        report(name, &pair, bytes, frames);
        eprintln!(
            "{name}: {decibel:.1} dB after {first_us} us with {first_bytes} B, exact after {exact} us"
        );
        assert!(decibel > 30.0, "{decibel}");
        assert!(exact < exact_us, "{exact}");
        assert_eq!(pair.viewer.statistics().exact_permille, 1000);
    }
}

#[test]
fn a_link_is_not_taken_for_more_than_it_is_after_photographs() {
    let mut pair = Pair::on(1280, 720, FAR);
    pair.run_us(1_000_000);
    for seed in 20..23 {
        let photo = photograph(1280, 720, seed);
        pair.draw(rect(0, 0, 1280, 720), |x, y| photo.at(x, y));
        pair.run_until_exact(30_000_000);
        let rate = pair.desktop.statistics().link_bytes_per_second.unwrap();
        assert!(rate < FAR.bytes_per_second * 5 / 4, "{rate}");
        pair.run_us(150_000);
    }
}

#[test]
fn typing_does_not_wait_while_a_photograph_refines_on_a_narrow_link() {
    let link = Conditions {
        delay_us: 100_000,
        bytes_per_second: 125_000,
        ..Conditions::default()
    };
    let photo = photograph(1280, 720, 4);
    let mut pair = Pair::on(1280, 800, link);
    pair.run_us(2_000_000);
    pair.draw(rect(0, 0, 1280, 720), |x, y| photo.at(x, y));
    pair.run_us(1_500_000);
    let mut slowest = 0;
    for letter in 0..12_u16 {
        pair.viewer.key(30, true);
        pair.viewer.key(30, false);
        let came = pair.inputs.len();
        let typed = pair.now_us;
        while pair.inputs.len() == came {
            pair.run_us(1_000);
        }
        let place = rect(10 + letter * 9, 740, 8, 14);
        pair.draw(place, |x, y| {
            ((x as u32 * 77) ^ (y as u32 * 31)) * 0x01_0204
        });
        let shown = |pair: &Pair| {
            let at = 750 * 1280 + usize::from(place.x) + 3;
            pair.shown()[at] == pair.display[at]
        };
        while !shown(&pair) {
            pair.run_us(1_000);
        }
        slowest = slowest.max(pair.now_us - typed);
        pair.run_us(170_000);
    }
    eprintln!(
        "typing beside a photograph: {slowest} us, {}",
        pair.viewer.statistics().exact_permille
    );
    assert!(
        pair.viewer.statistics().exact_permille < 1000,
        "it was to refine meanwhile"
    );
    assert!(slowest < 220_000, "{slowest}");
    pair.run_until_exact(60_000_000);
}

#[test]
fn a_letter_takes_few_bytes() {
    let page = text(1000, 700, 8);
    let mut pair = Pair::new(1000, 700, 500);
    pair.draw(rect(0, 0, 1000, 700), |_, _| 0xff_ffff);
    pair.run_us(4_000_000);
    let (bytes, frames) = mark(&mut pair);
    for letter in 0..60_u16 {
        let place = rect(8 + letter * 9, 20, 9, 14);
        pair.draw(place, |x, y| page.at(x, y));
        pair.run_us(100_000);
    }
    pair.assert_exact();
    report("typing", &pair, bytes, frames);
    let each = (pair.picture_bytes - bytes) / 60;
    assert!(each < 60, "{each} B a letter");
}

#[test]
fn a_desktop_as_large_as_they_come_follows_its_window() {
    let mut pair = Pair::on(1920, 1080, Conditions::default());
    for (width, height) in [(3840, 2160), (1280, 720), (2561, 1441)] {
        let size = Size::new(width, height).unwrap();
        pair.size = size;
        let page = text(usize::from(width), usize::from(height), 6);
        pair.display.clone_from(&page.pixels);
        pair.desktop.set_size(size);
        pair.run_us(500_000);
        pair.assert_exact();
    }
}
