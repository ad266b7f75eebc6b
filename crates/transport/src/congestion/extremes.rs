//! The shortest round trip of the last seconds, and the rate at which bytes arrive.

use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

/// How long a shortest round trip is believed: one to two of these.
const BELIEVED: Duration = Duration::from_secs(15);
/// How many points of the way the delivered bytes took are remembered.
const POINTS_MAX: usize = 64;

/// The shortest round trip of the last 15 to 30 s.
#[derive(Debug, Clone)]
pub(super) struct Shortest {
    this: Option<Duration>,
    last: Option<Duration>,
    turned: Instant,
}

impl Shortest {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            this: None,
            last: None,
            turned: now,
        }
    }

    pub(super) fn add(&mut self, now: Instant, round_trip: Duration) {
        if BELIEVED <= now - self.turned {
            self.last = self.this.take();
            self.turned = now;
        }
        self.this = Some(self.this.map_or(round_trip, |this| this.min(round_trip)));
    }

    pub(super) fn get(&self) -> Option<Duration> {
        match (self.this, self.last) {
            (Some(this), Some(last)) => Some(this.min(last)),
            (this, last) => this.or(last),
        }
    }

    /// Forgets everything but this.
    pub(super) fn learn_anew(&mut self, now: Instant, round_trip: Duration) {
        *self = Self {
            this: Some(round_trip),
            last: None,
            turned: now,
        };
    }
}

/// When how many bytes had been delivered.
#[derive(Debug, Clone, Default)]
pub(super) struct Delivered {
    total: u64,
    points: VecDeque<(Instant, u64)>,
}

impl Delivered {
    pub(super) fn add(&mut self, bytes: u64) {
        self.total += bytes;
    }

    /// Remembers this moment, at most a few dozen within `span`.
    pub(super) fn mark(&mut self, now: Instant, span: Duration) {
        let apart = span / 32;
        if self.points.back().is_some_and(|(at, _)| now - *at < apart) {
            return;
        }
        self.points.push_back((now, self.total));
        while POINTS_MAX < self.points.len() {
            self.points.pop_front();
        }
    }

    /// Bytes a second over the last `span`; `None` where that is not known.
    pub(super) fn rate(&self, now: Instant, span: Duration) -> Option<f64> {
        let within = |point: &&(Instant, u64)| now - point.0 <= span;
        let (at, total) = self.points.iter().find(within)?;
        let seconds = (now - *at).as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "bytes of a second or less")]
        let bytes = (self.total - total) as f64;
        (0.0 < seconds && 0.0 < bytes).then(|| bytes / seconds)
    }
}
