//! When the next frame may be captured: at once after a quiet spell, then as fast as the viewer acknowledges, so that
//! what is newest always goes next and nothing ever stands in a queue.

use std::collections::VecDeque;

use crate::{FRAMES_IN_FLIGHT_MAX, ProtocolError};

/// Shortest time between two frames: 60 a second, but more while they are as small as what typing draws.
const INTERVAL_US: u64 = 16_000;
const INTERVAL_SMALL_US: u64 = 4_000;
const SMALL_BYTES_MAX: usize = 4096;
/// More time than this above the shortest round trip means that a queue stands somewhere.
const QUEUE_US_MAX: u64 = 25_000;
const WINDOW_BYTES_MIN: usize = 32 * 1024;
const WINDOW_BYTES_START: usize = 256 * 1024;
const WINDOW_BYTES_MAX: usize = 8 * 1024 * 1024;

/// A frame that is on its way.
struct InFlight {
    id: u32,
    bytes: usize,
    sent_us: u64,
}

/// What the link takes, learned from the acknowledgements.
pub(crate) struct Pacing {
    in_flight: VecDeque<InFlight>,
    bytes_in_flight: usize,
    window_bytes: usize,
    round_trip_us_min: u64,
    /// The window is not made smaller again before a frame sent after this is acknowledged.
    shrunk_us: u64,
    not_before_us: u64,
    next_id: u32,
}

impl Pacing {
    pub(crate) fn new() -> Self {
        Self {
            in_flight: VecDeque::with_capacity(FRAMES_IN_FLIGHT_MAX),
            bytes_in_flight: 0,
            window_bytes: WINDOW_BYTES_START,
            round_trip_us_min: u64::MAX,
            shrunk_us: 0,
            not_before_us: 0,
            next_id: 1,
        }
    }

    /// Whether the viewer must acknowledge something before the next frame.
    pub(crate) fn blocked(&self) -> bool {
        let full = self.in_flight.len() >= FRAMES_IN_FLIGHT_MAX
            || self.bytes_in_flight >= self.window_bytes;
        full && !self.in_flight.is_empty()
    }

    /// The earliest time of the next frame.
    pub(crate) fn not_before_us(&self) -> u64 {
        self.not_before_us
    }

    /// How many bytes the next frame should have at most.
    pub(crate) fn budget_bytes(&self) -> usize {
        self.window_bytes
            .saturating_sub(self.bytes_in_flight)
            .max(WINDOW_BYTES_MIN)
    }

    /// The number of the next frame.
    pub(crate) fn next_id(&self) -> u32 {
        self.next_id
    }

    pub(crate) fn sent(&mut self, bytes: usize, complete: bool, now_us: u64) {
        self.in_flight.push_back(InFlight {
            id: self.next_id,
            bytes,
            sent_us: now_us,
        });
        self.bytes_in_flight += bytes;
        self.next_id = self.next_id.wrapping_add(1).max(1);
        // The rest of a picture that was cut by the budget follows as soon as the window allows.
        self.not_before_us = match (complete, bytes <= SMALL_BYTES_MAX) {
            (false, _) => now_us,
            (true, true) => now_us + INTERVAL_SMALL_US,
            (true, false) => now_us + INTERVAL_US,
        };
    }

    pub(crate) fn acknowledged(&mut self, id: u32, now_us: u64) -> Result<(), ProtocolError> {
        let Some(place) = self.in_flight.iter().position(|frame| frame.id == id) else {
            let ahead = id.wrapping_sub(self.next_id) < u32::MAX / 2;
            return if ahead {
                Err(ProtocolError::Malformed(
                    "a frame was acknowledged that was never sent",
                ))
            } else {
                Ok(())
            };
        };
        let was_full = self.bytes_in_flight * 2 >= self.window_bytes;
        let mut bytes = 0;
        let mut sent_us = now_us;
        for frame in self.in_flight.drain(..=place) {
            bytes += frame.bytes;
            sent_us = frame.sent_us;
        }
        self.bytes_in_flight -= bytes;
        let round_trip_us = now_us.saturating_sub(sent_us);
        self.round_trip_us_min = self.round_trip_us_min.min(round_trip_us);
        if round_trip_us <= self.round_trip_us_min + QUEUE_US_MAX {
            if was_full {
                self.window_bytes = (self.window_bytes + bytes).min(WINDOW_BYTES_MAX);
            }
        } else if sent_us >= self.shrunk_us {
            self.window_bytes = (self.window_bytes * 3 / 4).max(WINDOW_BYTES_MIN);
            self.shrunk_us = now_us;
            // Paths change: let an old minimum fade.
            self.round_trip_us_min += (round_trip_us - self.round_trip_us_min) / 64;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_window_blocks_until_an_acknowledgement() {
        let mut pacing = Pacing::new();
        assert!(!pacing.blocked());
        pacing.sent(WINDOW_BYTES_START, true, 0);
        assert!(pacing.blocked());
        pacing.acknowledged(1, 1_000).unwrap();
        assert!(!pacing.blocked());
        assert_eq!(pacing.window_bytes, WINDOW_BYTES_START * 2);
    }

    #[test]
    fn a_standing_queue_makes_the_window_smaller_once_a_round_trip() {
        let mut pacing = Pacing::new();
        pacing.sent(1, true, 0);
        pacing.acknowledged(1, 1_000).unwrap();
        pacing.sent(1000, true, 2_000);
        pacing.sent(1000, true, 3_000);
        pacing.acknowledged(2, 90_000).unwrap();
        pacing.acknowledged(3, 95_000).unwrap();
        assert_eq!(pacing.window_bytes, WINDOW_BYTES_START * 3 / 4);
    }

    #[test]
    fn frames_that_were_never_sent_cannot_be_acknowledged() {
        let mut pacing = Pacing::new();
        pacing.sent(1, true, 0);
        assert!(pacing.acknowledged(2, 1).is_err());
        pacing.acknowledged(1, 1).unwrap();
        pacing.acknowledged(1, 2).unwrap();
    }

    #[test]
    fn never_more_than_eight_frames_are_on_their_way() {
        let mut pacing = Pacing::new();
        (0..8).for_each(|i| pacing.sent(1, true, i));
        assert!(pacing.blocked());
    }
}
