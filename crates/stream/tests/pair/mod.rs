//! A display, both ends and the link between them, in a time that exists only as a number.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "a test fails where it unwraps, and makes patterns by cutting numbers"
)]

pub(crate) mod scenes;

use std::time::{Duration, Instant};
mod studio;

use studio::Studio;

use stream::{
    Desktop, DesktopEvent, Due, InputEvent, Lane, Outgoing, Rect, Size, Viewer, ViewerEvent,
};

/// What the link does.
#[derive(Clone, Copy)]
pub(crate) struct Conditions {
    /// One way.
    pub(crate) delay_us: u64,
    pub(crate) bytes_per_second: u64,
    /// Every packet (1150 bytes) is lost with this chance; what is reliable comes a round trip later.
    pub(crate) loss_percent: u32,
    /// A message may come so much later than it would.
    pub(crate) jitter_us: u64,
}

impl Default for Conditions {
    fn default() -> Self {
        Self {
            delay_us: 500,
            bytes_per_second: 1_000_000_000,
            loss_percent: 0,
            jitter_us: 0,
        }
    }
}

pub(crate) struct Pair {
    pub(crate) now_us: u64,
    pub(crate) link: Conditions,
    pub(crate) link_free_us: u64,
    /// Arrival of the last control message of each direction: those stay in order.
    control_us: [u64; 2],
    pub(crate) to_viewer: Vec<(u64, Outgoing)>,
    pub(crate) to_desktop: Vec<(u64, Outgoing)>,
    datagrams: Vec<(u64, Vec<u8>)>,
    pub(crate) display: Vec<u32>,
    pub(crate) size: Size,
    pub(crate) desktop: Desktop,
    pub(crate) viewer: Viewer,
    pub(crate) viewer_events: Vec<ViewerEvent>,
    /// Inputs with the times at which they came.
    pub(crate) inputs: Vec<InputEvent>,
    pub(crate) inputs_us: Vec<u64>,
    pub(crate) resized_to: Option<Size>,
    pub(crate) picture_bytes: usize,
    pub(crate) frames: usize,
    /// Real time that each end took.
    pub(crate) captures: Vec<Duration>,
    pub(crate) viewer_time: Duration,
    pub(crate) studio: Studio,
    random: u32,
}

impl Pair {
    pub(crate) fn new(width: u16, height: u16, delay_us: u64) -> Self {
        let link = Conditions {
            delay_us,
            ..Conditions::default()
        };
        Self::on(width, height, link)
    }

    pub(crate) fn on(width: u16, height: u16, link: Conditions) -> Self {
        let size = Size::new(width, height).unwrap();
        let mut pair = Self {
            now_us: 1_000_000,
            link,
            link_free_us: 0,
            control_us: [0; 2],
            to_viewer: Vec::new(),
            to_desktop: Vec::new(),
            datagrams: Vec::new(),
            display: vec![0x20_3040; size.pixels()],
            size,
            desktop: Desktop::new(),
            viewer: Viewer::new(size, 100),
            viewer_events: Vec::new(),
            inputs: Vec::new(),
            inputs_us: Vec::new(),
            resized_to: None,
            picture_bytes: 0,
            frames: 0,
            captures: Vec::new(),
            viewer_time: Duration::ZERO,
            studio: Studio::default(),
            random: 7,
        };
        pair.exchange();
        pair
    }

    /// Draws `rect`: `colour` gets x and y.
    pub(crate) fn draw(&mut self, rect: Rect, mut colour: impl FnMut(usize, usize) -> u32) {
        let rect = rect.clipped(self.size);
        for y in usize::from(rect.y)..usize::from(rect.bottom()) {
            for x in usize::from(rect.x)..usize::from(rect.right()) {
                self.display[y * usize::from(self.size.width) + x] = colour(x, y) & 0xff_ffff;
            }
        }
        self.desktop.damage(rect);
    }

    pub(crate) fn fill(&mut self, rect: Rect, mut colour: impl FnMut(usize) -> u32) {
        let width = usize::from(self.size.width);
        self.draw(rect, |x, y| colour(y * width + x));
    }

    pub(crate) fn set_size(&mut self, size: Size) {
        self.size = size;
        self.display = (0..size.pixels())
            .map(|place| (place as u32).wrapping_mul(40_503) & 0xff_ffff)
            .collect();
        self.desktop.set_size(size);
    }

    /// Lets everything happen that happens at `now_us`.
    pub(crate) fn exchange(&mut self) {
        for (_, message) in take_due(&mut self.to_desktop, self.now_us) {
            self.desktop
                .handle_message(&message.bytes, self.now_us)
                .unwrap();
        }
        for (_, bytes) in take_due(&mut self.datagrams, self.now_us) {
            self.desktop.handle_datagram(&bytes, self.now_us).unwrap();
        }
        while let Some(event) = self.desktop.poll_event() {
            match event {
                DesktopEvent::Hello { .. } => self.desktop.welcome("session-1", self.size),
                DesktopEvent::Input(input) => {
                    self.inputs.push(input);
                    self.inputs_us.push(self.now_us);
                }
                DesktopEvent::Resize { size } => self.resized_to = Some(size),
            }
        }
        while self.desktop.due(self.now_us) == Due::Now {
            let began = Instant::now();
            let (display, wide) = (&self.display, usize::from(self.size.width));
            self.desktop.capture(self.now_us, &mut |rect, out, stride| {
                let rows = usize::from(rect.y)..usize::from(rect.bottom());
                for (row, out) in rows.zip(out.chunks_mut(stride)) {
                    let (begin, width) = (row * wide + usize::from(rect.x), rect.width.into());
                    out[..width].copy_from_slice(&display[begin..begin + width]);
                }
            });
            self.captures.push(began.elapsed());
            self.send_to_viewer();
        }
        self.studio.encode(&mut self.desktop, self.now_us);
        self.send_to_viewer();
        let began = Instant::now();
        for (_, message) in take_due(&mut self.to_viewer, self.now_us) {
            self.viewer
                .handle_message(&message.bytes, self.now_us)
                .unwrap();
        }
        self.viewer_time += began.elapsed();
        self.studio.decode(&mut self.viewer);
        self.viewer.handle_timeout(self.now_us);
        self.viewer_events
            .extend(std::iter::from_fn(|| self.viewer.poll_event()));
        while let Some(message) = self.viewer.poll_transmit(self.now_us) {
            let at = self.now_us + self.link.delay_us;
            let at = self.late(at, message.bytes.len());
            let at = self.in_order(1, at);
            self.to_desktop.push((at, message));
        }
        while let Some(bytes) = self.viewer.poll_datagram(self.now_us) {
            assert!(bytes.len() <= stream::DATAGRAM_BYTES_MAX);
            if self.chance() >= self.link.loss_percent {
                let at = self.now_us + self.link.delay_us;
                self.datagrams.push((at, bytes));
            }
        }
    }

    fn send_to_viewer(&mut self) {
        while let Some(id) = self.desktop.poll_cancel() {
            self.to_viewer.retain(|(_, message)| message.id != Some(id));
        }
        while let Some(message) = self.desktop.poll_transmit() {
            let bytes = message.bytes.len() as u64 + 40;
            self.link_free_us =
                self.link_free_us.max(self.now_us) + bytes * 1_000_000 / self.link.bytes_per_second;
            let at = self.late(self.link_free_us + self.link.delay_us, message.bytes.len());
            let at = if message.lane == Lane::Frame {
                self.picture_bytes += message.bytes.len();
                self.frames += 1;
                at
            } else {
                self.in_order(0, at)
            };
            self.to_viewer.push((at, message));
        }
    }

    fn in_order(&mut self, direction: usize, at: u64) -> u64 {
        self.control_us[direction] = self.control_us[direction].max(at);
        self.control_us[direction]
    }

    /// What jitter and loss do to a reliable message.
    fn late(&mut self, at: u64, bytes: usize) -> u64 {
        let mut at = at;
        if self.link.jitter_us > 0 {
            at += u64::from(self.next_random()) % self.link.jitter_us;
        }
        if self.link.loss_percent > 0 {
            let lost = (0..=bytes / 1150).any(|_| self.chance() < self.link.loss_percent);
            at += if lost {
                self.link.delay_us * 2 + 5_000
            } else {
                0
            };
        }
        at
    }

    fn chance(&mut self) -> u32 {
        self.next_random() % 100
    }

    fn next_random(&mut self) -> u32 {
        self.random = self
            .random
            .wrapping_mul(1_664_525)
            .wrapping_add(1_013_904_223);
        self.random >> 8
    }

    pub(crate) fn run_us(&mut self, duration_us: u64) {
        let end = self.now_us + duration_us;
        while self.now_us < end {
            self.exchange();
            let arrivals = self
                .to_viewer
                .iter()
                .chain(&self.to_desktop)
                .map(|(at, _)| *at)
                .chain(self.datagrams.iter().map(|(at, _)| *at));
            let due = match self.desktop.due(self.now_us) {
                Due::At(at) => Some(at),
                _ => None,
            };
            let next = arrivals
                .chain(due)
                .chain(self.studio.busy_until_us())
                .chain(self.viewer.poll_timeout())
                .min()
                .unwrap_or(end);
            self.now_us = next.clamp(self.now_us + 1, end);
        }
        self.exchange();
    }

    /// Runs until the viewer shows the display exactly; gives the time that took.
    pub(crate) fn run_until_exact(&mut self, limit_us: u64) -> u64 {
        let start = self.now_us;
        while !self.is_exact() || self.viewer.statistics().exact_permille < 1000 {
            assert!(
                self.now_us < start + limit_us,
                "not exact after {limit_us} us"
            );
            self.run_us(1_000);
        }
        self.now_us - start
    }

    /// The link breaks: what is on its way is lost. Both sides connect again.
    pub(crate) fn reconnect(&mut self) {
        self.to_viewer.clear();
        self.to_desktop.clear();
        self.datagrams.clear();
        let old = std::mem::take(&mut self.desktop);
        if let Some(memory) = old.into_memory() {
            self.desktop.remember(memory);
        }
        self.viewer.reconnect();
    }

    pub(crate) fn shown(&self) -> Vec<u32> {
        self.viewer
            .framebuffer()
            .chunks_exact(4)
            .map(|p| u32::from_be_bytes([0, p[0], p[1], p[2]]))
            .collect()
    }

    pub(crate) fn is_exact(&self) -> bool {
        self.viewer.size() == self.size && self.shown() == self.display
    }

    /// Peak signal to noise of what is shown, in dB.
    pub(crate) fn psnr(&self) -> f64 {
        let square = |a: u32, b: u32| {
            [16, 8, 0].map(|s| {
                let d = f64::from(a >> s & 255) - f64::from(b >> s & 255);
                d * d
            })
        };
        let shown = self.shown();
        let sum: f64 = shown
            .iter()
            .zip(&self.display)
            .flat_map(|(a, b)| square(*a, *b))
            .sum();
        10.0 * (255.0 * 255.0 / (sum / (self.display.len() as f64 * 3.0)).max(1e-9)).log10()
    }

    pub(crate) fn assert_exact(&self) {
        assert_eq!(self.viewer.size(), self.size);
        assert!(
            self.is_exact(),
            "the viewer shows something else than the display"
        );
    }
}

/// What is due, in the order of arrival.
fn take_due<T>(queue: &mut Vec<(u64, T)>, now_us: u64) -> Vec<(u64, T)> {
    queue.sort_by_key(|(at, _)| *at);
    let due = queue.partition_point(|(at, _)| *at <= now_us);
    queue.drain(..due).collect()
}
