//! What is learned in a round trip.

use std::time::{Duration, Instant};

/// What happened since packets sent at `begin` are under way.
#[derive(Debug, Clone)]
pub(super) struct Round {
    pub(super) begin: Instant,
    pub(super) shortest: Duration,
    pub(super) samples: u32,
    pub(super) delivered: u64,
    pub(super) lost: u64,
    pub(super) limited: bool,
    pub(super) in_flight_max: u64,
}

impl Round {
    /// Nothing has happened yet.
    pub(super) fn new(begin: Instant) -> Self {
        Self {
            begin,
            shortest: Duration::MAX,
            samples: 0,
            delivered: 0,
            lost: 0,
            limited: false,
            in_flight_max: 0,
        }
    }

    /// So many bytes came after this round trip; `limited`: as much was under way as may be.
    pub(super) fn add(&mut self, round_trip: Duration, bytes: u64, limited: bool) {
        self.shortest = self.shortest.min(round_trip);
        self.samples += 1;
        self.delivered += bytes;
        self.limited |= limited;
    }
}
