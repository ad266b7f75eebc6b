//! Both ends in one test, on a link with a delay and a rate that exist only as numbers.

#![expect(
    clippy::cast_possible_truncation,
    reason = "patterns of pixels are made by cutting numbers"
)]

mod pair;

use pair::Pair;
use proptest::prelude::*;
use stream::{
    ByeReason, CursorShape, Desktop, Due, InputEvent, Lane, LinkClass, PhaseId, ProtocolError,
    Rect, ServerMessage, Size, Viewer, ViewerEvent,
};

#[test]
fn a_viewer_that_connects_sees_the_whole_desktop() {
    let mut pair = Pair::new(1000, 700, 500);
    pair.fill(
        Rect {
            x: 0,
            y: 0,
            width: 1000,
            height: 700,
        },
        |place| (place as u32).wrapping_mul(2_654_435_761) >> 7,
    );
    pair.run_us(2_000_000);
    pair.assert_exact();
    let welcome = ViewerEvent::Welcome {
        session: "session-1".into(),
        size: pair.size,
    };
    assert!(pair.viewer_events.contains(&welcome));
}

#[test]
fn nothing_is_sent_while_nothing_changes_even_when_it_is_drawn_again() {
    let mut pair = Pair::new(640, 480, 500);
    pair.run_us(1_000_000);
    let before = pair.picture_bytes;
    pair.fill(
        Rect {
            x: 0,
            y: 0,
            width: 640,
            height: 480,
        },
        |_| 0x20_3040,
    );
    pair.run_us(10_000_000);
    assert_eq!(pair.picture_bytes, before);
    assert_eq!(pair.desktop.due(pair.now_us), Due::Idle);
}

#[test]
fn the_first_damage_after_quiet_is_captured_at_once_and_small() {
    let mut pair = Pair::new(640, 480, 500);
    pair.run_us(1_000_000);
    let before = pair.picture_bytes;
    pair.fill(
        Rect {
            x: 100,
            y: 100,
            width: 30,
            height: 30,
        },
        |place| {
            if place % 640 < 109 {
                0xff_ffff
            } else {
                0x20_3040
            }
        },
    );
    assert_eq!(pair.desktop.due(pair.now_us), Due::Now);
    pair.run_us(1_000_000);
    pair.assert_exact();
    assert!(
        pair.picture_bytes - before < 40,
        "{}",
        pair.picture_bytes - before
    );
}

#[test]
fn a_slow_link_gets_the_newest_picture_and_no_queue() {
    let mut pair = Pair::new(320, 240, 50_000);
    pair.link.bytes_per_second = 600_000;
    pair.run_us(1_000_000);
    for step in 0..150_u32 {
        pair.fill(
            Rect {
                x: 0,
                y: 0,
                width: 320,
                height: 240,
            },
            |place| (place as u32 ^ step).wrapping_mul(2_654_435_761) >> 8,
        );
        pair.run_us(33_000);
        let backlog_us = pair.link_free_us.saturating_sub(pair.now_us);
        assert!(
            backlog_us < 450_000,
            "{backlog_us} us of picture stand in the link at step {step}"
        );
    }
    let late: u64 = pair.link_free_us.saturating_sub(pair.now_us);
    assert!(late < 150_000, "{late}");
    pair.run_us(2_000_000);
    pair.assert_exact();
}

#[test]
fn frames_that_overtake_each_other_are_put_in_order() {
    let mut pair = Pair::new(640, 480, 20_000);
    pair.link.jitter_us = 30_000;
    for step in 0..100_u32 {
        pair.fill(
            Rect {
                x: (step % 50) as u16 * 10,
                y: step as u16 * 4,
                width: 90,
                height: 70,
            },
            |place| place as u32 * step,
        );
        pair.run_us(17_000);
    }
    pair.run_us(1_000_000);
    pair.assert_exact();
}

#[test]
fn a_first_frame_that_overtakes_the_welcome_is_a_picture_at_once() {
    let size = Size::new(64, 48).unwrap();
    let (mut viewer, mut desktop) = (Viewer::new(size, 100), Desktop::new());
    let hello = viewer.poll_transmit(0).unwrap();
    desktop.handle_message(&hello.bytes, 0).unwrap();
    desktop.welcome("session-1", size);
    desktop.capture(0, &mut |_, out, _| out.fill(0x20_3040));
    let mut messages: Vec<_> = std::iter::from_fn(|| desktop.poll_transmit()).collect();
    messages.sort_by_key(|message| message.lane != Lane::Frame);
    assert_eq!(messages[0].lane, Lane::Frame);
    assert!(viewer.is_blank());
    viewer.handle_message(&messages[0].bytes, 0).unwrap();
    assert!(viewer.is_blank(), "nobody knows yet how large it is");
    viewer.handle_message(&messages[1].bytes, 0).unwrap();
    assert!(!viewer.is_blank());
    assert!(viewer.framebuffer().starts_with(&[0x20, 0x30, 0x40, 255]));

    // Somebody else's session has nothing of this one to show.
    viewer.reconnect();
    assert!(!viewer.is_blank());
    let hello = viewer.poll_transmit(0).unwrap();
    let mut other = Desktop::new();
    other.handle_message(&hello.bytes, 0).unwrap();
    other.welcome("session-2", size);
    let welcome = other.poll_transmit().unwrap();
    viewer.handle_message(&welcome.bytes, 0).unwrap();
    assert!(viewer.is_blank());
}

#[test]
fn input_arrives_in_order_and_its_echo_measures_the_way() {
    let mut pair = Pair::new(640, 480, 40_000);
    pair.run_us(500_000);
    for x in 0..5 {
        pair.viewer.pointer(x, 7);
    }
    pair.viewer.button(0, true);
    pair.viewer.key(30, true);
    pair.viewer.text("ä");
    pair.viewer.wheel(0, 120);
    pair.viewer.key(30, false);
    pair.run_us(40_001);
    let expected = [
        InputEvent::Pointer { x: 4, y: 7 },
        InputEvent::Button {
            button: 0,
            down: true,
        },
        InputEvent::Key {
            code: 30,
            down: true,
        },
        InputEvent::Text("ä".into()),
        InputEvent::Wheel { x: 0, y: 120 },
        InputEvent::Key {
            code: 30,
            down: false,
        },
    ];
    assert_eq!(pair.inputs, expected);
    pair.fill(
        Rect {
            x: 0,
            y: 0,
            width: 8,
            height: 16,
        },
        |_| 1,
    );
    pair.run_us(500_000);
    let echo_us = pair.viewer.statistics().echo_us.unwrap();
    assert!((80_000..82_000).contains(&echo_us), "{echo_us}");
}

#[test]
fn what_was_held_is_let_go_when_the_focus_or_the_viewer_goes() {
    let mut pair = Pair::new(64, 64, 0);
    pair.viewer.key(29, true);
    pair.viewer.button(2, true);
    pair.viewer.release_all();
    pair.run_us(10_000);
    let up = [
        InputEvent::Button {
            button: 2,
            down: false,
        },
        InputEvent::Key {
            code: 29,
            down: false,
        },
    ];
    assert_eq!(pair.inputs[2..], up);
    pair.inputs.clear();
    pair.viewer.key(42, true);
    pair.run_us(10_000);
    pair.desktop.release_all();
    pair.exchange();
    assert_eq!(
        pair.inputs[1..],
        [InputEvent::Key {
            code: 42,
            down: false
        }]
    );
}

#[test]
fn net_20_the_link_is_classed_by_its_round_trip() {
    for (delay_us, class) in [
        (5_000, LinkClass::Good),
        (80_000, LinkClass::Degraded),
        (200_000, LinkClass::Poor),
    ] {
        let mut pair = Pair::new(64, 64, delay_us);
        pair.run_us(5_000_000);
        assert_eq!(pair.viewer.statistics().class(), Some(class));
        assert!(pair.viewer_events.contains(&ViewerEvent::Measured));
    }
}

#[test]
fn net_24_the_viewer_knows_of_a_link_that_carries_less_than_1_mbit_once_it_was_full() {
    for (bytes_per_second, delay_us, narrow) in [
        (40_000, 20_000, true),
        (70_000, 100_000, true),
        (200_000, 100_000, false),
        (1_000_000, 1_000, false),
    ] {
        let link = pair::Conditions {
            bytes_per_second,
            delay_us,
            ..pair::Conditions::default()
        };
        let mut pair = Pair::on(640, 480, link);
        pair.run_us(6_000_000);
        assert!(!pair.viewer.statistics().narrow, "nothing filled it");
        for step in 0..10 {
            let noise = |place| (place as u32 ^ step).wrapping_mul(2_654_435_761) >> 8;
            pair.fill(pair.size.rect(), noise);
            pair.run_us(1_000_000);
        }
        let told = pair.viewer.statistics();
        assert_eq!(told.narrow, narrow, "{bytes_per_second} {told:?}");
    }
}

#[test]
fn the_desktop_follows_the_window_and_a_smaller_one_too() {
    let mut pair = Pair::new(640, 480, 3_000);
    pair.run_us(200_000);
    for (width, height) in [(801, 333), (100, 90), (640, 480)] {
        let size = Size::new(width, height).unwrap();
        pair.viewer.resize(size, 125);
        pair.run_us(50_000);
        assert_eq!(pair.resized_to, Some(size));
        pair.set_size(size);
        pair.run_us(1_000_000);
        pair.assert_exact();
        assert!(pair.viewer_events.contains(&ViewerEvent::Resized(size)));
    }
}

#[test]
fn a_smaller_desktop_is_told_even_if_no_pixel_differs() {
    let mut pair = Pair::new(640, 480, 3_000);
    pair.run_us(200_000);
    let size = Size::new(320, 200).unwrap();
    pair.size = size;
    pair.display = vec![0x20_3040; size.pixels()];
    pair.desktop.set_size(size);
    pair.run_us(200_000);
    pair.assert_exact();
}

#[test]
fn phases_cursor_and_farewell_reach_the_viewer() {
    let mut pair = Pair::new(64, 64, 1_000);
    let size = Size::new(2, 1).unwrap();
    let cursor = CursorShape {
        size,
        hot_x: 1,
        hot_y: 0,
        rgba: vec![1, 2, 3, 4, 5, 6, 7, 8],
    };
    pair.desktop.set_phase(PhaseId::StartingDesktop, "");
    pair.desktop.set_cursor(Some(cursor.clone()));
    pair.run_us(10_000);
    pair.desktop.bye(ByeReason::TakenOver, "from 192.0.2.7");
    pair.run_us(10_000);
    let phase = ViewerEvent::Phase {
        phase: PhaseId::StartingDesktop,
        text: String::new(),
    };
    assert!(pair.viewer_events.contains(&phase));
    assert!(
        pair.viewer_events
            .contains(&ViewerEvent::Cursor(Some(cursor)))
    );
    let bye = ViewerEvent::Bye {
        reason: ByeReason::TakenOver,
        text: "from 192.0.2.7".into(),
    };
    assert_eq!(pair.viewer_events.last(), Some(&bye));
    pair.viewer.key(30, true);
    assert_eq!(pair.viewer.poll_transmit(pair.now_us), None);
}

#[test]
fn a_viewer_that_lies_about_frames_or_speaks_first_is_refused() {
    let mut desktop = Desktop::new();
    assert!(
        desktop
            .handle_message(
                &stream::ClientMessage::ReleaseAll { sequence: 1 }.encode(),
                0
            )
            .is_err()
    );
    let hello = hello(stream::VERSION);
    desktop.handle_message(&hello, 0).unwrap();
    assert!(desktop.handle_message(&hello, 0).is_err());
    assert!(
        desktop
            .handle_message(&stream::ClientMessage::Ack { frame: 1 }.encode(), 0)
            .is_err()
    );
}

fn hello(version: u16) -> Vec<u8> {
    let hello = stream::ClientMessage::Hello {
        version,
        size: Size {
            width: 64,
            height: 64,
        },
        scale_percent: 100,
        resume: None,
    };
    hello.encode()
}

#[test]
fn the_version_is_the_highest_that_both_speak_and_refused_when_there_is_none() {
    let refused = Desktop::new().handle_message(&hello(0), 0).unwrap_err();
    assert_eq!(refused, ProtocolError::Version(0));
    assert_eq!(
        refused.to_string(),
        "protocol version 0 is not spoken here, version 1 is needed"
    );

    let mut desktop = Desktop::new();
    // A later viewer, which may say more at the end.
    let later = [hello(stream::VERSION + 1), vec![7; 5]].concat();
    desktop.handle_message(&later, 0).unwrap();
    desktop.welcome("s", Size::new(64, 64).unwrap());
    let welcome = desktop.poll_transmit().unwrap().bytes;
    let version = match ServerMessage::decode(&welcome) {
        Ok(ServerMessage::Welcome { version, .. }) => version,
        other => panic!("{other:?}"),
    };
    assert_eq!(version, stream::VERSION);

    let mut viewer = Viewer::new(Size::new(64, 64).unwrap(), 100);
    let mut other = welcome.clone();
    other[1..3].copy_from_slice(&(stream::VERSION + 1).to_le_bytes());
    let unknown = Err(ProtocolError::Version(stream::VERSION + 1));
    assert_eq!(viewer.handle_message(&other, 0), unknown);
    viewer.handle_message(&welcome, 0).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn after_any_damage_the_viewer_shows_what_the_display_shows(
        width in 1_u16..300, height in 1_u16..300, delay_us in 0_u64..60_000, overtake in any::<bool>(),
        steps in proptest::collection::vec(
            (0_u16..300, 0_u16..300, 0_u16..300, 0_u16..300, 1_u32..1000, any::<u32>(), 0_u64..40_000), 0..40),
        resize in proptest::option::of((1_u16..300, 1_u16..300)),
    ) {
        let mut pair = Pair::new(width, height, delay_us);
        pair.link.jitter_us = if overtake { 30_000 } else { 0 };
        let half = steps.len() / 2;
        for (number, (x, y, width, height, colours, seed, wait_us)) in steps.into_iter().enumerate() {
            if let Some((width, height)) = resize.filter(|_| number == half) {
                pair.set_size(Size::new(width, height).unwrap());
            }
            pair.fill(Rect { x, y, width, height }, |place| (place as u32).wrapping_mul(seed) % colours * 77_777);
            pair.run_us(wait_us);
        }
        pair.run_us(3_000_000);
        pair.assert_exact();
    }
}

#[test]
fn what_a_size_that_was_never_told_cut_off_is_sent_again() {
    let size = |width, height| Size { width, height };
    for last in [size(300, 200), size(340, 260)] {
        let mut pair = Pair::new(300, 200, 500);
        pair.fill(pair.size.rect(), |place| place as u32 * 77);
        pair.run_us(1_000_000);
        pair.assert_exact();
        pair.set_size(size(200, 120));
        pair.set_size(last);
        pair.fill(last.rect(), |_| 0);
        // Before the checksums, which would mend it.
        pair.run_us(1_000_000);
        pair.assert_exact();
    }
}

#[test]
fn a_link_is_not_told_to_take_more_than_was_seen() {
    let mut pair = Pair::new(300, 200, 500);
    let dot = Rect {
        x: 40,
        y: 40,
        width: 20,
        height: 20,
    };
    for value in 0..10 {
        pair.fill(dot, |place| (place as u32 * 77) ^ value);
        pair.run_us(100_000);
    }
    let rate = pair.desktop.statistics().link_bytes_per_second;
    assert!(rate.is_some_and(|rate| rate < 10_000_000), "{rate:?}");
}
