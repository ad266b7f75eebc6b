//! The rules themselves, with time as a parameter.

use std::time::{Duration, Instant};

use super::extremes::{Delivered, Shortest};
use super::round::Round;

/// Packets that may be under way before anything is known: a small picture, or 150 ms of a 1 Mbit/s link.
const INITIAL_PACKETS: u64 = 16;
/// So many are always allowed: two acknowledge each other, the third is under way meanwhile.
const PACKETS_MIN: u64 = 3;
/// More has no meaning (250 ms at 4 Gbit/s).
const WINDOW_BYTES_MAX: f64 = 128.0 * 1024.0 * 1024.0;
/// The queue that a flow of many Mbit/s keeps, and what is added for one of 1 Mbit/s: there a packet takes 10 ms. As the
/// slower of two flows wants the longer queue, it gains on the faster one.
const TARGET: f64 = 0.010;
const TARGET_SLOW: f64 = 0.005;
/// Bytes a second of 1 Mbit/s.
const MEGABIT: f64 = 125_000.0;
/// Most that the window grows in a round trip once the start is over.
const GROWTH_MAX: f64 = 0.25;
/// Round trips without any queue after which the link is taken to have become much faster.
const QUIET_ROUNDS: u32 = 4;
/// After so long without a round trip near the shortest one the queue is emptied once, to see whether that still holds.
const UNSEEN_MAX: Duration = Duration::from_secs(6);
/// How long a queue may stay as it is with half of the window gone.
const UNMOVED_MAX: Duration = Duration::from_secs(4);
/// Lost fractions: above the first with a queue, or above the second without one, the link is taken to be full.
const LOSS_WITH_QUEUE: f64 = 0.03;
const LOSS_ALONE: f64 = 0.10;
/// How long a buffer that overflowed is taken to be so short.
const SHALLOW_FOR: Duration = Duration::from_secs(10);
/// No decision is about less time than this: a processor that was busy for some milliseconds is no queue.
const ROUND_MIN: Duration = Duration::from_millis(15);
/// Samples that a round trip needs to count as one.
const SAMPLES_MIN: u32 = 4;

/// How many bytes may be under way on one path.
#[derive(Debug, Clone)]
pub struct DelayControl {
    packet_bytes: u64,
    window: f64,
    phase: Phase,
    shortest: Shortest,
    /// When a round trip near the shortest was last seen.
    seen: Instant,
    delivered: Delivered,
    round: Round,
    in_flight: u64,
    /// When the window was last full, or nearly.
    full: Option<Instant>,
    /// The shortest round trip of the few packets acknowledged last.
    recent: [Duration; 8],
    recent_count: usize,
    quiet_rounds: u32,
    /// The greatest rate of late, in bytes a second.
    fastest: f64,
    falling: Option<Falling>,
    /// A queue that made the buffer overflow, and when.
    shallow: Option<(f64, Instant)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Phase {
    /// Doubling each round trip until a queue shows.
    Start,
    /// Around the target.
    Steady,
    /// What was decided has not shown yet: a round trip long nothing is decided.
    Holding,
    /// Emptying the queue, then back to this window.
    Emptying(f64),
}

/// The window and the queue in seconds since which the window is made smaller and the queue stays as it is.
#[derive(Debug, Clone, Copy)]
struct Falling {
    since: Instant,
    window: f64,
    queue: f64,
}

impl DelayControl {
    /// Nothing is known of the path but the length of its packets in bytes.
    #[must_use]
    pub fn new(now: Instant, packet_bytes: u16) -> Self {
        let packet_bytes = u64::from(packet_bytes);
        Self {
            packet_bytes,
            window: float(INITIAL_PACKETS * packet_bytes),
            phase: Phase::Start,
            shortest: Shortest::new(now),
            seen: now,
            delivered: Delivered::default(),
            round: Round::new(now),
            in_flight: 0,
            full: None,
            recent: [Duration::ZERO; 8],
            recent_count: 0,
            quiet_rounds: 0,
            fastest: 0.0,
            falling: None,
            shallow: None,
        }
    }

    /// How many bytes may be under way.
    #[must_use]
    pub fn window_bytes(&self) -> u64 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between the shortest and the longest window"
        )]
        let window = self.window.clamp(self.window_min(), WINDOW_BYTES_MAX) as u64;
        window
    }

    /// How many bytes may be under way at first.
    #[must_use]
    pub fn initial_window_bytes(&self) -> u64 {
        INITIAL_PACKETS * self.packet_bytes
    }

    pub(super) fn packet_bytes(&self) -> u64 {
        self.packet_bytes
    }

    /// The packets of the path have another length.
    pub fn set_packet_bytes(&mut self, packet_bytes: u16) {
        self.packet_bytes = packet_bytes.into();
    }

    /// So many bytes are under way from now on.
    pub fn sent(&mut self, now: Instant, bytes: u64) {
        self.in_flight += bytes;
        if self.window_bytes() <= self.in_flight + 2 * self.packet_bytes {
            self.full = Some(now);
        }
    }

    /// So many bytes sent at `sent` have arrived. `app_limited`: there is nothing more to send now.
    pub fn acknowledged(&mut self, now: Instant, sent: Instant, bytes: u64, app_limited: bool) {
        let round_trip = now.saturating_duration_since(sent);
        // What was sent in bursts has filled the window although there is nothing more to send when it arrives.
        let filled = |full| sent <= full && full <= sent + round_trip;
        let app_limited = app_limited && !self.full.is_some_and(filled);
        self.delivered.add(bytes);
        self.learn(now, round_trip);
        self.round.add(round_trip, bytes, !app_limited);
        self.recent[self.recent_count % self.recent.len()] = round_trip;
        self.recent_count += 1;
        if self.phase == Phase::Start {
            if !app_limited {
                self.window = (self.window + float(bytes)).min(WINDOW_BYTES_MAX);
            }
            self.end_start_on_queue(now);
        }
        if self.round.begin <= sent && self.round.begin + ROUND_MIN <= now {
            self.end_round(now);
        }
    }

    /// All acknowledgements that came together were told; so many bytes are still under way.
    pub fn batch_ended(&mut self, now: Instant, in_flight: u64) {
        self.in_flight = in_flight;
        self.round.in_flight_max = self.round.in_flight_max.max(in_flight);
        let span = self.base() + Duration::from_millis(10);
        self.delivered.mark(now, span);
    }

    /// So many bytes are lost; `persistent` when nothing came through for several round trips.
    pub fn lost(&mut self, now: Instant, bytes: u64, persistent: bool) {
        self.round.lost += bytes;
        if persistent {
            // The network was cut; what comes back may be another one, whose longer way would look like a queue.
            *self = Self {
                packet_bytes: self.packet_bytes,
                window: self.window.min(float(self.initial_window_bytes())),
                in_flight: self.in_flight,
                ..Self::new(now, 0)
            };
        }
    }

    fn learn(&mut self, now: Instant, round_trip: Duration) {
        self.shortest.add(now, round_trip);
        let base = self.base();
        if round_trip <= base + (base / 64).max(Duration::from_millis(1)) {
            self.seen = now;
        }
    }

    fn end_start_on_queue(&mut self, now: Instant) {
        if self.recent_count < self.recent.len() {
            return;
        }
        let recent = self.recent.iter().min().copied().unwrap_or_default();
        let base = self.base();
        let shows = (base / 8).clamp(Duration::from_millis(8), Duration::from_millis(16));
        if base + shows <= recent {
            self.end_start(now);
        }
    }

    /// The link is full: what it delivers is what it can take.
    fn end_start(&mut self, now: Instant) {
        let base = self.base();
        let span = (base / 2).max(Duration::from_millis(10));
        let target = self.target(now);
        if let Some(rate) = self.delivered.rate(now, span) {
            let fits = rate * (base.as_secs_f64() + target);
            self.window = fits.clamp(self.window / 4.0, self.window);
        } else {
            self.window /= 2.0;
        }
        self.phase = Phase::Holding;
        self.round.begin = now;
        self.quiet_rounds = 0;
    }

    /// Decides once a round trip.
    fn end_round(&mut self, now: Instant) {
        let round = std::mem::replace(&mut self.round, Round::new(now));
        if self.phase != Phase::Start {
            self.fastest = self.rate().max(self.fastest * 0.999);
        }
        if self.overflows(now, &round) {
            return;
        }
        match self.phase {
            Phase::Start => {}
            Phase::Holding => self.phase = Phase::Steady,
            Phase::Emptying(window) => {
                self.window = window;
                self.seen = now;
                self.phase = Phase::Holding;
            }
            Phase::Steady => self.steer(now, &round),
        }
        self.window = self.window.clamp(self.window_min(), WINDOW_BYTES_MAX);
    }

    /// Whether the losses of a round say that the link is full.
    fn overflows(&mut self, now: Instant, round: &Round) -> bool {
        let lost = float(round.lost) / float(round.lost + round.delivered).max(1.0);
        let queue = self.queue(round.shortest);
        let few = round.lost < 3 * self.packet_bytes;
        let full = LOSS_ALONE < lost || LOSS_WITH_QUEUE < lost && 0.001 < queue;
        if few || !full || self.phase == Phase::Holding {
            return false;
        }
        if LOSS_WITH_QUEUE < lost && 0.001 < queue {
            self.shallow = Some(((queue * 0.7).max(0.001), now));
        }
        if self.phase == Phase::Start {
            self.end_start(now);
        } else {
            self.window *= (1.0 - lost).clamp(0.5, 0.95);
            self.phase = Phase::Holding;
        }
        true
    }

    fn steer(&mut self, now: Instant, round: &Round) {
        if !round.limited && round.samples < 2 * SAMPLES_MIN || round.samples == 0 {
            return;
        }
        let (base, queue, target) = (
            self.base().as_secs_f64(),
            self.queue(round.shortest),
            self.target(now),
        );
        let fits = (base + target) / (base + queue);
        if target < queue {
            self.fall(now, round, fits);
            return;
        }
        self.falling = None;
        if !round.limited {
            return;
        }
        if UNSEEN_MAX < now - self.seen {
            self.empty(queue);
            return;
        }
        self.quiet_rounds = if queue < target / 4.0 {
            self.quiet_rounds + 1
        } else {
            0
        };
        if QUIET_ROUNDS <= self.quiet_rounds {
            self.phase = Phase::Start;
            self.quiet_rounds = 0;
            self.recent_count = 0;
            return;
        }
        let growth = ((fits - 1.0) / 2.0).min(GROWTH_MAX) * self.window;
        let packet = float(self.packet_bytes) * (1.0 - queue / target);
        self.window += growth.max(packet);
    }

    /// The queue is too long.
    fn fall(&mut self, now: Instant, round: &Round, fits: f64) {
        self.quiet_rounds = 0;
        let queue = self.queue(round.shortest);
        let now_falling = Falling {
            since: now,
            window: self.window,
            queue,
        };
        let falling = *self.falling.get_or_insert(now_falling);
        if (queue - falling.queue).abs() > 0.15 * falling.queue {
            self.falling = Some(now_falling);
        } else if self.window <= falling.window / 2.0 {
            // Half of what was under way has gone and nothing has changed: it is not our queue. Another flow will give
            // way as we did; if nothing moves for long, the path has become longer.
            if now - falling.since < UNMOVED_MAX {
                return;
            }
            self.window = falling.window;
            self.shortest.learn_anew(now, round.shortest);
            self.seen = now;
            self.falling = None;
            self.phase = Phase::Holding;
            return;
        }
        let mut window = self.window * fits.max(0.5);
        if !round.limited {
            // It is not our queue alone: nothing is gained below what we use.
            let used = float(2 * round.in_flight_max + self.initial_window_bytes());
            window = window.max(used.min(self.window));
        }
        self.window = window;
        self.phase = Phase::Holding;
    }

    /// Sends less for a round trip, to see how long it is without a queue.
    fn empty(&mut self, queue: f64) {
        let base = self.base().as_secs_f64();
        let back = self.window;
        self.window = (0.8 * back * base / (base + queue)).max(self.window_min());
        self.phase = Phase::Emptying(back);
    }

    /// The queue that is wanted, in seconds.
    fn target(&self, now: Instant) -> f64 {
        let rate = self.rate();
        // A packet that waits for its pair to be acknowledged makes a slow link look longer than it is.
        let packet = (float(self.packet_bytes) / self.fastest.max(rate)).min(TARGET);
        let target = TARGET - packet + TARGET_SLOW * (MEGABIT / rate).sqrt().min(1.0);
        match self.shallow {
            Some((queue, since)) if now - since < SHALLOW_FOR => target.min(queue),
            _ => target,
        }
    }

    /// About how much arrives, in bytes a second.
    fn rate(&self) -> f64 {
        self.window / (self.base().as_secs_f64() + TARGET)
    }

    fn queue(&self, round_trip: Duration) -> f64 {
        round_trip.saturating_sub(self.base()).as_secs_f64()
    }

    /// The round trip without any queue.
    fn base(&self) -> Duration {
        self.shortest.get().unwrap_or(Duration::from_millis(100))
    }

    fn window_min(&self) -> f64 {
        float(PACKETS_MIN * self.packet_bytes)
    }
}

/// Bytes as a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "windows are far below 2^52")]
fn float(bytes: u64) -> f64 {
    bytes as f64
}
