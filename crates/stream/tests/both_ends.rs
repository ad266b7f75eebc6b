//! Both ends in one test, on a link with a delay and a rate that exist only as numbers.

#![expect(
    clippy::cast_possible_truncation,
    reason = "patterns of pixels are made by cutting numbers"
)]
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

use std::collections::VecDeque;

use proptest::prelude::*;
use stream::{
    ByeReason, CursorShape, Desktop, DesktopEvent, Due, InputEvent, Lane, LinkClass, Outgoing,
    PhaseId, Rect, Size, Viewer, ViewerEvent,
};

/// A display, both ends and the link between them.
struct Pair {
    now_us: u64,
    delay_us: u64,
    bytes_per_second: u64,
    link_free_us: u64,
    frames_overtake: bool,
    to_viewer: VecDeque<(u64, Outgoing)>,
    to_desktop: VecDeque<(u64, Outgoing)>,
    display: Vec<u32>,
    size: Size,
    desktop: Desktop,
    viewer: Viewer,
    viewer_events: Vec<ViewerEvent>,
    inputs: Vec<InputEvent>,
    resized_to: Option<Size>,
    picture_bytes: usize,
    latest_frame_us: u64,
}

impl Pair {
    fn new(width: u16, height: u16, delay_us: u64) -> Self {
        let size = Size::new(width, height).unwrap();
        let mut pair = Self {
            now_us: 1_000_000,
            delay_us,
            bytes_per_second: 1_000_000_000,
            link_free_us: 0,
            frames_overtake: false,
            to_viewer: VecDeque::new(),
            to_desktop: VecDeque::new(),
            display: vec![0x20_3040; size.pixels()],
            size,
            desktop: Desktop::new(),
            viewer: Viewer::new(size, 100),
            viewer_events: Vec::new(),
            inputs: Vec::new(),
            resized_to: None,
            picture_bytes: 0,
            latest_frame_us: 0,
        };
        pair.exchange();
        pair
    }

    fn fill(&mut self, rect: Rect, mut colour: impl FnMut(usize) -> u32) {
        let rect = rect.clipped(self.size);
        for y in rect.y..rect.bottom() {
            for x in rect.x..rect.right() {
                let place = usize::from(y) * usize::from(self.size.width) + usize::from(x);
                self.display[place] = colour(place) & 0xff_ffff;
            }
        }
        self.desktop.damage(rect);
    }

    fn set_size(&mut self, size: Size) {
        self.size = size;
        self.display = (0..size.pixels())
            .map(|place| (place as u32).wrapping_mul(40_503) & 0xff_ffff)
            .collect();
        self.desktop.set_size(size);
    }

    /// Lets everything happen that happens at `now_us`.
    fn exchange(&mut self) {
        while let Some(place) = self
            .to_desktop
            .iter()
            .position(|(at, _)| *at <= self.now_us)
        {
            let (_, message) = self.to_desktop.remove(place).unwrap();
            self.desktop
                .handle_message(&message.bytes, self.now_us)
                .unwrap();
        }
        while let Some(event) = self.desktop.poll_event() {
            match event {
                DesktopEvent::Hello { .. } => self.desktop.welcome("session-1", self.size),
                DesktopEvent::Input(input) => self.inputs.push(input),
                DesktopEvent::Resize { size } => self.resized_to = Some(size),
            }
        }
        while self.desktop.due(self.now_us) == Due::Now {
            let (display, stride) = (&self.display, usize::from(self.size.width));
            self.desktop.capture(self.now_us, &mut |rect, out| {
                for (row, out) in
                    (usize::from(rect.y)..).zip(out.chunks_exact_mut(usize::from(rect.width)))
                {
                    let begin = row * stride + usize::from(rect.x);
                    out.copy_from_slice(&display[begin..begin + out.len()]);
                }
            });
            self.send_to_viewer();
        }
        self.send_to_viewer();
        while let Some(place) = self.to_viewer.iter().position(|(at, _)| *at <= self.now_us) {
            let (_, message) = self.to_viewer.remove(place).unwrap();
            self.viewer
                .handle_message(&message.bytes, self.now_us)
                .unwrap();
        }
        self.viewer.handle_timeout(self.now_us);
        self.viewer_events
            .extend(std::iter::from_fn(|| self.viewer.poll_event()));
        while let Some(message) = self.viewer.poll_transmit(self.now_us) {
            self.to_desktop
                .push_back((self.now_us + self.delay_us, message));
        }
    }

    fn send_to_viewer(&mut self) {
        while let Some(message) = self.desktop.poll_transmit() {
            let bytes = message.bytes.len() as u64;
            self.link_free_us =
                self.link_free_us.max(self.now_us) + bytes * 1_000_000 / self.bytes_per_second;
            let mut at = self.link_free_us + self.delay_us;
            if message.lane == Lane::Frame {
                self.picture_bytes += message.bytes.len();
                self.latest_frame_us = self.now_us;
                if self.frames_overtake && self.to_viewer.len().is_multiple_of(2) {
                    at += 30_000;
                }
            }
            self.to_viewer.push_back((at, message));
        }
    }

    fn run_us(&mut self, duration_us: u64) {
        let end = self.now_us + duration_us;
        while self.now_us < end {
            self.exchange();
            let arrivals = self
                .to_viewer
                .iter()
                .chain(&self.to_desktop)
                .map(|(at, _)| *at);
            let due = match self.desktop.due(self.now_us) {
                Due::At(at) => Some(at),
                _ => None,
            };
            let next = arrivals
                .chain(due)
                .chain(self.viewer.poll_timeout())
                .min()
                .unwrap_or(end);
            self.now_us = next.clamp(self.now_us + 1, end);
        }
        self.exchange();
    }

    fn assert_exact(&self) {
        assert_eq!(self.viewer.size(), self.size);
        let shown: Vec<u32> = self
            .viewer
            .framebuffer()
            .chunks_exact(4)
            .map(|p| u32::from_be_bytes([0, p[0], p[1], p[2]]))
            .collect();
        assert!(
            shown == self.display,
            "the viewer shows something else than the display"
        );
    }
}

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
    let mut pair = Pair::new(640, 480, 50_000);
    pair.bytes_per_second = 2_500_000;
    pair.run_us(1_000_000);
    for step in 0..300_u32 {
        pair.fill(
            Rect {
                x: 0,
                y: 0,
                width: 640,
                height: 480,
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
    pair.frames_overtake = true;
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
    let size = Size::new(64, 64).unwrap();
    let hello = stream::ClientMessage::Hello {
        version: 2,
        size,
        scale_percent: 100,
        resume: None,
    }
    .encode();
    desktop.handle_message(&hello, 0).unwrap();
    assert!(desktop.handle_message(&hello, 0).is_err());
    assert!(
        desktop
            .handle_message(&stream::ClientMessage::Ack { frame: 1 }.encode(), 0)
            .is_err()
    );
    let old = stream::ClientMessage::Hello {
        version: 0,
        size,
        scale_percent: 100,
        resume: None,
    }
    .encode();
    assert_eq!(
        Desktop::new().handle_message(&old, 0),
        Err(stream::ProtocolError::Version(0))
    );
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
        pair.frames_overtake = overtake;
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
