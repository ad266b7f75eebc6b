//! A desktop and its viewer over QUIC as it is set up here, on paths with a rate, a delay, a queue and loss, in simulated
//! time.

mod quic;
#[path = "../../../stream/tests/pair/scenes.rs"]
#[allow(
    dead_code,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::duplicate_mod,
    reason = "shared with the tests of the stream"
)]
mod scenes;

use std::time::{Duration, Instant};

use quic::{End, Path};
use stream::{Desktop, DesktopEvent, Due, Lane, Rect, Size, Viewer};

const STEP: Duration = Duration::from_micros(100);
const MILLISECOND: Duration = Duration::from_millis(1);

struct Journey {
    begin: Instant,
    now: Instant,
    path: Path,
    ends: [End; 2],
    desktop: Desktop,
    viewer: Viewer,
    size: Size,
    display: Vec<u32>,
}

impl Journey {
    fn new(path: Path) -> Self {
        let begin = Instant::now() + Duration::from_secs(1000);
        let size = Size::new(1280, 720).unwrap();
        let mut journey = Self {
            begin,
            now: begin,
            path,
            ends: End::pair(begin),
            desktop: Desktop::new(),
            viewer: Viewer::new(size, 100),
            size,
            display: vec![0; size.pixels()],
        };
        journey.run(Duration::from_secs(2));
        journey
    }

    fn us(&self) -> u64 {
        u64::try_from((self.now - self.begin).as_micros()).unwrap()
    }

    fn draw(&mut self, rect: Rect, mut colour: impl FnMut(usize, usize) -> u32) {
        for y in usize::from(rect.y)..usize::from(rect.bottom()) {
            for x in usize::from(rect.x)..usize::from(rect.right()) {
                self.display[y * 1280 + x] = colour(x, y) & 0xff_ffff;
            }
        }
        self.desktop.damage(rect);
    }

    fn run(&mut self, time: Duration) {
        let end = self.now + time;
        while self.now < end {
            self.turn();
            let [desktop, viewer] = &mut self.ends;
            let mut next = end;
            for at in desktop.next().into_iter().chain(viewer.next()) {
                next = next.min(at);
            }
            match self.desktop.due(self.us()) {
                Due::At(us) => next = next.min(self.begin + Duration::from_micros(us)),
                Due::Now if self.has_room() => next = next.min(self.now),
                _ => {}
            }
            if let Some(us) = self.viewer.poll_timeout() {
                next = next.min(self.begin + Duration::from_micros(us));
            }
            // In whole steps, so that what happens at nearly the same time happens together.
            self.now = next.max(self.now + STEP).min(end);
        }
    }

    fn has_room(&self) -> bool {
        self.ends[0].waiting() < 64 * 1024 && self.ends[0].frames_waiting() < 64
    }

    fn turn(&mut self) {
        let (now, us) = (self.now, self.us());
        self.ends.iter_mut().for_each(|end| end.receive(now));
        let path = self.path;
        for _ in 0..2 {
            let [desktop, viewer] = &mut self.ends;
            desktop.drive(now, path, viewer);
            viewer.drive(now, path, desktop);
            self.desktop_turn(us);
            self.viewer_turn(us);
        }
    }

    fn desktop_turn(&mut self, us: u64) {
        while let Some(message) = self.ends[0].received.pop_front() {
            self.desktop.handle_message(&message, us).unwrap();
        }
        while let Some(event) = self.desktop.poll_event() {
            if let DesktopEvent::Hello { .. } = event {
                self.desktop.welcome("session-1", self.size);
            }
        }
        while self.has_room() && self.desktop.due(us) == Due::Now {
            let display = &self.display;
            self.desktop.capture(us, &mut |rect, out, stride| {
                let rows = usize::from(rect.y)..usize::from(rect.bottom());
                for (row, out) in rows.zip(out.chunks_mut(stride)) {
                    let (begin, width) = (row * 1280 + usize::from(rect.x), rect.width.into());
                    out[..width].copy_from_slice(&display[begin..begin + width]);
                }
            });
            self.give();
        }
        self.give();
    }

    fn give(&mut self) {
        while let Some(message) = self.desktop.poll_transmit() {
            match message.lane {
                Lane::Control => self.ends[0].send_control(&message.bytes),
                _ => self.ends[0].send_frame(message.priority, message.bytes),
            }
        }
    }

    fn viewer_turn(&mut self, us: u64) {
        while let Some(message) = self.ends[1].received.pop_front() {
            self.viewer.handle_message(&message, us).unwrap();
        }
        self.viewer.handle_timeout(us);
        if self.ends[1]
            .connection
            .as_ref()
            .is_some_and(|(_, c)| !c.is_handshaking())
        {
            while let Some(message) = self.viewer.poll_transmit(us) {
                self.ends[1].send_control(&message.bytes);
            }
        }
        while self.viewer.poll_datagram(us).is_some() {}
        while self.viewer.poll_event().is_some() {}
    }

    fn psnr(&self) -> f64 {
        let square = |shown: u8, drawn: u8| u64::from(shown.abs_diff(drawn)).pow(2);
        let mut sum = 0;
        let rows = self.viewer.framebuffer().chunks_exact(4 * 1280).step_by(16);
        for (shown, display) in rows.zip(self.display.chunks_exact(1280).step_by(16)) {
            if let (shown, []) = shown.as_chunks() {
                for ([r, g, b, _], drawn) in shown.iter().zip(display) {
                    let [_, red, green, blue] = drawn.to_be_bytes();
                    sum += square(*r, red) + square(*g, green) + square(*b, blue);
                }
            }
        }
        let samples = self.display.len() as f64 * 3.0 / 16.0;
        10.0 * (255.0 * 255.0 / (sum as f64 / samples).max(1e-9)).log10()
    }

    /// Shows a photograph; how long until it is good, and until it is exact.
    fn photograph(&mut self, seed: u32) -> [Duration; 2] {
        let photo = scenes::photograph(1280, 720, seed);
        self.draw(self.size.rect(), |x, y| photo.at(x, y));
        let begin = self.now;
        let mut times = [Duration::ZERO; 2];
        for (least, time) in [30.0, 99.0].into_iter().zip(&mut times) {
            while self.psnr() < least {
                assert!(self.now < begin + Duration::from_secs(10), "never {least}");
                self.run(MILLISECOND);
            }
            *time = self.now - begin;
        }
        self.run(Duration::from_millis(150));
        times
    }
}

const FAR: Path = Path {
    bytes_per_second: 2_500_000,
    delay: Duration::from_millis(50),
    queue: Duration::from_millis(100),
    loss_permille: 0,
};

/// Shows the first photographs of a connection, and gives the times of the later ones.
fn photographs(path: Path) -> Vec<[Duration; 2]> {
    let mut journey = Journey::new(path);
    let times: Vec<_> = (0..4).map(|seed| journey.photograph(seed)).collect();
    eprintln!("good and exact after {times:?}");
    times[1..].to_vec()
}

#[test]
fn a_photograph_comes_as_fast_as_the_link_brings_it() {
    for [good, exact] in photographs(FAR) {
        assert!(good < 80 * MILLISECOND, "{good:?}");
        assert!(exact < 750 * MILLISECOND, "{exact:?}");
    }
}

#[test]
fn lost_packets_do_not_make_a_photograph_wait_for_long() {
    let lossy = Path {
        loss_permille: 10,
        ..FAR
    };
    for [good, exact] in photographs(lossy) {
        // A packet of the first pass may be the lost one, which costs a round trip.
        assert!(good < 200 * MILLISECOND, "{good:?}");
        // To be 750: frames that wait for a lost one no longer close the desktop's window, but are still shown late.
        assert!(exact < 1900 * MILLISECOND, "{exact:?}");
    }
}

#[test]
fn net_24_a_link_of_1_mbit_is_not_told_to_carry_less_and_one_of_three_quarters_is() {
    for (bytes_per_second, narrow) in [(94_000, true), (125_000, false), (250_000, false)] {
        let mut journey = Journey::new(Path {
            bytes_per_second,
            ..FAR
        });
        let photo = scenes::photograph(1280, 720, 1);
        journey.draw(journey.size.rect(), |x, y| photo.at(x, y));
        for second in 1..=10 {
            journey.run(Duration::from_secs(1));
            let told = journey.viewer.statistics().narrow;
            assert!(
                !told || narrow,
                "{bytes_per_second} bytes a second, after {second} s"
            );
        }
        assert_eq!(journey.viewer.statistics().narrow, narrow);
    }
}
