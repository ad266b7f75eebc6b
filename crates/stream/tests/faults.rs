//! Links that lose, delay and break, and ends that lie: what is shown is right in the end, and memory stays bounded.

#![expect(
    clippy::cast_possible_truncation,
    reason = "patterns of pixels are made by cutting numbers"
)]
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod pair;

use pair::scenes::{noise, photograph, text};
use pair::{Conditions, Pair};
use proptest::prelude::*;
use stream::{
    ClientMessage, Desktop, InputEvent, ProtocolError, Rect, ServerMessage, Size, Viewer,
};

fn rect(x: u16, y: u16, width: u16, height: u16) -> Rect {
    Rect {
        x,
        y,
        width,
        height,
    }
}

/// A desktop with text and a photograph, shown exactly.
fn busy(link: Conditions) -> Pair {
    let (page, photo) = (text(640, 400, 2), photograph(320, 200, 3));
    let mut pair = Pair::on(640, 400, link);
    pair.draw(rect(0, 0, 640, 400), |x, y| page.at(x, y));
    pair.draw(rect(300, 150, 320, 200), |x, y| photo.at(x - 300, y - 150));
    pair.run_until_exact(20_000_000);
    pair
}

#[test]
fn str_reconnecting_sends_only_what_changed_meanwhile() {
    let mut pair = busy(Conditions::default());
    pair.run_us(100_000);
    let whole = pair.picture_bytes;
    pair.reconnect();
    pair.draw(rect(50, 60, 9, 14), |_, _| 0x12_3456);
    pair.run_us(1_000_000);
    pair.assert_exact();
    let again = pair.picture_bytes - whole;
    assert!(again < 100 && whole > 10_000, "{again} of {whole}");
}

#[test]
fn what_was_on_its_way_when_the_link_broke_is_sent_again() {
    let link = Conditions {
        delay_us: 40_000,
        bytes_per_second: 2_000_000,
        jitter_us: 20_000,
        ..Conditions::default()
    };
    for after_us in [1_000, 30_000, 60_000, 90_000, 130_000] {
        let mut pair = busy(link);
        let photo = photograph(640, 400, 77);
        pair.draw(rect(10, 20, 600, 300), |x, y| photo.at(x, y));
        pair.run_us(after_us);
        pair.reconnect();
        pair.run_until_exact(20_000_000);
    }
}

#[test]
fn another_size_while_away_is_followed() {
    let mut pair = busy(Conditions::default());
    pair.reconnect();
    let size = Size::new(500, 450).unwrap();
    pair.viewer.resize(size, 100);
    pair.set_size(size);
    pair.run_until_exact(20_000_000);
}

#[test]
fn a_viewer_of_another_connection_begins_from_black() {
    let mut pair = busy(Conditions::default());
    pair.to_viewer.clear();
    let memory = std::mem::take(&mut pair.desktop).into_memory().unwrap();
    pair.desktop.remember(memory);
    pair.viewer = Viewer::new(pair.size, 100);
    pair.run_until_exact(20_000_000);
}

#[test]
fn a_wrong_pixel_is_found_while_idle_and_mended() {
    let mut pair = busy(Conditions::default());
    pair.viewer.spoil(333, 222);
    assert!(!pair.is_exact());
    pair.run_us(10_000_000);
    pair.assert_exact();
    assert_eq!(pair.viewer.statistics().rows_mended, 1);
    assert_eq!(pair.desktop.statistics().rows_mended, 1);
    // Silence afterwards.
    let bytes = pair.picture_bytes;
    pair.run_us(30_000_000);
    assert_eq!(pair.picture_bytes, bytes);
}

#[test]
fn a_lost_packet_delays_no_key() {
    let link = Conditions {
        delay_us: 50_000,
        loss_percent: 10,
        ..Conditions::default()
    };
    let mut pair = Pair::on(64, 64, link);
    pair.run_us(1_000_000);
    let mut slow = 0;
    for _ in 0..100 {
        let (typed, came) = (pair.now_us, pair.inputs.len());
        pair.viewer.key(30, true);
        pair.viewer.key(30, false);
        pair.run_us(200_000);
        assert_eq!(pair.inputs.len(), came + 2);
        slow += usize::from(pair.inputs_us[came] - typed > 90_000);
    }
    assert!(
        slow <= 1,
        "{slow} of 100 keys waited for a packet sent again"
    );
    let order = pair.inputs.chunks(2).all(|pair| {
        let key = |down| InputEvent::Key { code: 30, down };
        pair == [key(true), key(false)]
    });
    assert!(
        order,
        "each key is pressed and let go, once and in this order"
    );
}

#[test]
fn a_lossy_link_with_jitter_shows_text_soon_and_exactly() {
    let link = Conditions {
        delay_us: 50_000,
        bytes_per_second: 2_500_000,
        loss_percent: 1,
        jitter_us: 5_000,
    };
    let page = text(640, 2000, 4);
    let mut pair = busy(link);
    for step in 1..40 {
        pair.draw(rect(0, 0, 640, 400), |x, y| page.at(x, y + step * 24));
        pair.run_us(33_000);
    }
    assert!(pair.run_until_exact(1_000_000) < 400_000);
}

fn hello(desktop: &mut Desktop, size: Size) {
    let hello = ClientMessage::Hello {
        version: stream::VERSION,
        size,
        scale_percent: 100,
        resume: None,
    };
    desktop.handle_message(&hello.encode(), 0).unwrap();
}

#[test]
fn a_viewer_that_never_acknowledges_gets_a_window_and_no_more() {
    let size = Size::new(1280, 720).unwrap();
    let mut desktop = Desktop::new();
    hello(&mut desktop, size);
    desktop.welcome("s", size);
    let mut next = noise(5);
    let mut bytes = 0;
    for step in 0..2_000_u64 {
        desktop.damage(size.rect());
        if desktop.due(step * 10_000) == stream::Due::Now {
            desktop.capture(step * 10_000, &mut |rect, out, stride| {
                for row in out.chunks_mut(stride).take(rect.height.into()) {
                    row[..rect.width.into()].fill_with(&mut next);
                }
            });
        }
        bytes += std::iter::from_fn(|| desktop.poll_transmit())
            .map(|message| message.bytes.len())
            .sum::<usize>();
    }
    assert!(bytes < 300_000, "{bytes}");
}

#[test]
fn a_viewer_that_lies_is_refused_and_one_that_floods_costs_nothing() {
    let size = Size::new(64, 64).unwrap();
    let mut desktop = Desktop::new();
    hello(&mut desktop, size);
    desktop.welcome("s", size);
    let mut send = |message: ClientMessage| desktop.handle_message(&message.encode(), 1);
    let differs = |frame| ClientMessage::Differs {
        frame,
        rows: vec![0, 1, 127],
    };
    assert!(send(ClientMessage::Ack { frame: 9 }).is_err());
    assert!(send(differs(5)).is_err());
    for _ in 0..10_000 {
        let resize = ClientMessage::Resize {
            size,
            scale_percent: 100,
        };
        send(resize).unwrap();
        send(ClientMessage::Ping { id: 3 }).unwrap();
    }
    assert!(std::iter::from_fn(|| desktop.poll_event()).count() <= 2);
    assert!(std::iter::from_fn(|| desktop.poll_transmit()).count() <= 3);
}

#[test]
fn a_desktop_that_floods_or_skips_is_hung_up_on() {
    let welcome = ServerMessage::Welcome {
        version: stream::VERSION,
        size: Size::new(64, 64).unwrap(),
        session: "s".into(),
        connection: 1,
        resumed: false,
    };
    let frame = |number, bytes| ServerMessage::Frame {
        number,
        content: vec![0; bytes],
    };
    let viewer = || {
        let mut viewer = Viewer::new(Size::new(64, 64).unwrap(), 100);
        viewer.handle_message(&welcome.encode(), 0).unwrap();
        viewer
    };
    let refused = |viewer: &mut Viewer, message: ServerMessage| {
        matches!(
            viewer.handle_message(&message.encode(), 0),
            Err(ProtocolError::Unexpected(_))
        )
    };
    let mut skipping = viewer();
    assert!(refused(&mut skipping, frame(66, 1)));
    let mut flooding = viewer();
    let taken = (2..40).take_while(|number| !refused(&mut flooding, frame(*number, 4 << 20)));
    assert!(taken.count() <= 8);
    let resumed = ServerMessage::Welcome {
        version: stream::VERSION,
        size: Size::new(64, 64).unwrap(),
        session: "s".into(),
        connection: 1,
        resumed: true,
    };
    let mut fresh = Viewer::new(Size::new(64, 64).unwrap(), 100);
    assert!(refused(&mut fresh, resumed));
}

/// One thing that happens on a desktop.
#[derive(Debug, Clone)]
enum Event {
    Fill(Rect, u32),
    Photo(Rect, u32),
    /// A rectangle is moved, and what it leaves shows something else.
    Move(Rect, i16, i16),
    Resize(u16, u16),
    Break,
    Wait(u64),
}

fn event() -> impl Strategy<Value = Event> {
    let area = (0_u16..400, 0_u16..300, 1_u16..300, 1_u16..200)
        .prop_map(|(x, y, width, height)| rect(x, y, width, height));
    prop_oneof![
        3 => (area.clone(), any::<u32>()).prop_map(|(area, seed)| Event::Fill(area, seed)),
        2 => (area.clone(), any::<u32>()).prop_map(|(area, seed)| Event::Photo(area, seed)),
        6 => (area, -40_i16..40, -40_i16..40).prop_map(|(area, x, y)| Event::Move(area, x, y)),
        1 => (64_u16..420, 64_u16..320).prop_map(|(width, height)| Event::Resize(width, height)),
        1 => Just(Event::Break),
        6 => (0_u64..400_000).prop_map(Event::Wait),
    ]
}

fn happen(pair: &mut Pair, event: &Event) {
    match *event {
        Event::Fill(area, seed) => {
            pair.draw(area, |x, y| {
                ((x as u32 / 9 * 7) ^ (y as u32 / 5 * (seed % 99))) % 5 * 0x33_3333
            });
        }
        Event::Photo(area, seed) => {
            let mut next = noise(seed);
            pair.draw(area, |x, y| {
                (x as u32 * 3) << 16 | (y as u32) << 8 | (next() % 32)
            });
        }
        Event::Move(area, dx, dy) => {
            let area = area.clipped(pair.size);
            let (old, width) = (pair.display.clone(), usize::from(pair.size.width));
            let side = |start: u16, by: i16, end: u16| start.saturating_add_signed(by).min(end);
            let to = Rect {
                x: side(area.x, dx, pair.size.width),
                y: side(area.y, dy, pair.size.height),
                ..area
            };
            let (left, top) = (usize::from(to.x), usize::from(to.y));
            let (x0, y0) = (usize::from(area.x), usize::from(area.y));
            pair.draw(area, |x, y| (x as u32 / 3 * y as u32) & 0xff);
            pair.draw(to, |x, y| old[(y - top + y0) * width + x - left + x0]);
        }
        Event::Resize(width, height) => pair.set_size(Size::new(width, height).unwrap()),
        Event::Break => pair.reconnect(),
        Event::Wait(us) => pair.run_us(us),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_happens_the_viewer_is_exact_in_the_end(
        events in proptest::collection::vec(event(), 1..30),
        delay_us in 0_u64..80_000, jitter_us in 0_u64..30_000, loss_percent in 0_u32..6,
        bytes_per_second in prop_oneof![Just(125_000_u64), Just(2_500_000), Just(1_000_000_000)],
    ) {
        let link = Conditions { delay_us, bytes_per_second, loss_percent, jitter_us };
        let mut pair = Pair::on(400, 300, link);
        for event in &events {
            happen(&mut pair, event);
        }
        pair.run_until_exact(60_000_000);
        prop_assert_eq!(pair.desktop.statistics().rows_mended, 0);
        prop_assert_eq!(pair.desktop.statistics().exact_permille, 1000);
        pair.run_us(5_000_000);
        prop_assert!(pair.is_exact());
        prop_assert_eq!(pair.viewer.statistics().rows_mended, 0);
    }
}
