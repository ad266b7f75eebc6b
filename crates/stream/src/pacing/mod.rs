//! When the next frame may be captured and how long it may be: at once after a quiet spell, then as fast as the link
//! takes it, so that what is newest always goes next and nothing stands in a queue.
//!
//! The link is measured by the acknowledgements alone: the shortest round trip, and how fast bytes arrive while it has
//! as much as it takes. What may be on its way is what that rate carries in the shortest round trip and a little more
//! ([`QUEUE_US`]), whichever transport is below.

mod learning;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::num::NonZeroU32;

use crate::{FRAMES_IN_FLIGHT_MAX, ProtocolError};

/// Shortest time between two frames: 60 a second, but more while they are as small as what typing draws.
const INTERVAL_US: u64 = 16_000;
const INTERVAL_SMALL_US: u64 = 4_000;
const SMALL_BYTES_MAX: usize = 4096;
/// The queue that is aimed at where the link is narrow.
const QUEUE_US: u64 = 15_000;
/// What refinement may add to it.
const QUEUE_REFINEMENT_US: u64 = 3_000;
/// Time of the link that one frame of refinement takes.
const CHUNK_US: u64 = 6_000;
/// Refinement goes so long before the link has taken what was sent: earlier it would only stand in a queue, and be for
/// nothing should the picture change meanwhile.
const AHEAD_US: u64 = 12_000;
/// The queue that one careful step may make, should the link not take it.
const PROBE_US: u64 = 2_000;
/// More time than this above the shortest round trip means that the link takes no more.
const BUSY_US: u64 = 4_000;
/// So many acknowledgements one after the other must say so: one that comes late, and then several frames at once, were
/// held up by a lost packet.
const BUSY_ACKS: u32 = 3;
/// A queue longer than this means that the rate was taken for too high.
const QUEUE_US_MAX: u64 = 8_000;
/// A queue longer than this, and than seven quarters of a round trip, ends the beginning, when the window is still looked
/// for: a transport that begins with a smaller window than ours holds what is more for as long as that.
const QUEUE_START_US_MAX: u64 = 100_000;
const WINDOW_BYTES_MIN: usize = 3 * 1024;
const WINDOW_BYTES_START: usize = 48 * 1024;
const WINDOW_BYTES_MAX: usize = 8 * 1024 * 1024;
/// A frame should not take more of the link's time.
const FRAME_US: u64 = 20_000;
/// The first frame of all, about.
const FIRST_BYTES: usize = 1024;
/// A frame is not cut shorter than this.
const BUDGET_BYTES_MIN: usize = 2 * 1024;
/// Measured rates that are looked back at; the highest counts, since anything but the link can only make one lower.
const RATES: usize = 12;
/// The shortest round trip of this time counts: paths change.
const ROUND_TRIP_US: u64 = 20_000_000;

/// A frame that is on its way.
#[derive(Clone, Copy)]
struct InFlight {
    number: u32,
    bytes: usize,
    sent_us: u64,
    /// What had been delivered when it was sent, and when the last of that was.
    delivered: u64,
    delivered_us: u64,
    /// When the last of that had been sent.
    acknowledged_sent_us: u64,
    /// As much was on its way as the link takes, or nearly.
    filled: bool,
    /// It is there, and waits for an earlier one.
    arrived: bool,
}

/// What the link takes, learned from the acknowledgements.
pub(crate) struct Pacing {
    in_flight: VecDeque<InFlight>,
    bytes_in_flight: usize,
    window_bytes: usize,
    delivered: u64,
    delivered_us: u64,
    /// Bytes a second, the newest last; only those that the link and not our silence made.
    rates: VecDeque<u64>,
    round_trip_us_min: u64,
    round_trip_at_us: u64,
    /// Since when the window is small to find the shortest round trip.
    drained_us: Option<u64>,
    /// The rate still grew with the window: it doubles with every round trip.
    starting: bool,
    /// When the current round trip began, and the highest rate before it.
    round_us: u64,
    round_rate: u64,
    /// Round trips in which the rate did not grow.
    flat_rounds: u32,
    /// Acknowledgements one after the other that came late, each for one frame.
    late_acks: u32,
    /// Round trips in which the link took all and no queue was seen.
    probes: u32,
    /// When the last frame was sent that is acknowledged.
    acknowledged_sent_us: u64,
    /// When the link will have taken all that was sent, as far as is known.
    taken_us: u64,
    not_before_us: u64,
    next_number: u32,
}

impl Pacing {
    pub(crate) fn new() -> Self {
        Self {
            in_flight: VecDeque::with_capacity(FRAMES_IN_FLIGHT_MAX),
            bytes_in_flight: 0,
            window_bytes: WINDOW_BYTES_START,
            delivered: 0,
            delivered_us: 0,
            rates: VecDeque::with_capacity(RATES),
            round_trip_us_min: u64::MAX,
            round_trip_at_us: 0,
            drained_us: None,
            starting: true,
            round_us: 0,
            round_rate: 0,
            flat_rounds: 0,
            late_acks: 0,
            probes: 0,
            acknowledged_sent_us: 0,
            taken_us: 0,
            not_before_us: 0,
            next_number: 1,
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
        if self.round_trip_us_min == u64::MAX && self.in_flight.is_empty() {
            // A short one shows how long the way is, before others make a queue on it.
            return FIRST_BYTES;
        }
        let room = self.window_bytes.saturating_sub(self.bytes_in_flight);
        // On a narrow link a long frame would be old before it is there.
        let timely = self.rate().map_or(room, |rate| bytes_in(rate, FRAME_US));
        room.min(timely).max(BUDGET_BYTES_MIN)
    }

    /// How many bytes of refinement may go now so that a frame after it hardly waits; `None`: not now.
    pub(crate) fn refinement_bytes(&self) -> Option<usize> {
        // Room is left for what is more urgent.
        if self.in_flight.len() * 4 >= FRAMES_IN_FLIGHT_MAX * 3 {
            return None;
        }
        let limit = self.refinement_limit_bytes();
        let room = limit.saturating_sub(self.bytes_in_flight);
        let chunk = self.chunk_bytes();
        (room >= chunk.min(limit) / 2 || self.in_flight.is_empty()).then(|| room.clamp(1, chunk))
    }

    /// The earliest time of the next refinement.
    pub(crate) fn refine_from_us(&self) -> u64 {
        self.taken_us.saturating_sub(AHEAD_US)
    }

    /// What may be on its way when refinement is sent.
    fn refinement_limit_bytes(&self) -> usize {
        match self.rate().filter(|_| !self.starting) {
            Some(rate) => {
                let time_us = self.round_trip_us_min.saturating_add(QUEUE_REFINEMENT_US);
                bytes_in(rate, time_us).min(self.window_bytes)
            }
            None => self.window_bytes,
        }
    }

    /// What the link takes in about ten milliseconds.
    pub(crate) fn chunk_bytes(&self) -> usize {
        let rate = self.rate().filter(|_| !self.starting);
        rate.map_or(WINDOW_BYTES_START / 4, |rate| {
            bytes_in(rate, CHUNK_US).clamp(600, 64 * 1024)
        })
    }

    /// Bytes a second that the link takes, as far as that was seen; at the beginning what the first window makes of it.
    pub(crate) fn rate(&self) -> Option<u64> {
        let seen = self.seen_rate()?;
        if !self.starting || self.round_trip_us_min == u64::MAX {
            return Some(seen);
        }
        // Too little may have been sent to see more. A window that has grown was filled before, and grows into a queue.
        let window = WINDOW_BYTES_START as u64;
        Some(seen.max(window * 1_000_000 / self.round_trip_us_min.max(1)))
    }

    /// Bytes a second that the link took while it was full, for people; `None` while it never was.
    pub(crate) fn full_rate(&self) -> Option<NonZeroU32> {
        let rate = self.seen_rate().filter(|_| !self.starting)?;
        NonZeroU32::new(u32::try_from(rate).unwrap_or(u32::MAX))
    }

    /// The most bytes a second that arrived.
    pub(crate) fn seen_rate(&self) -> Option<u64> {
        self.rates.iter().max().copied()
    }

    /// The shortest time from a frame to its acknowledgement, once there was one.
    pub(crate) fn round_trip_us(&self) -> Option<u64> {
        (self.round_trip_us_min != u64::MAX).then_some(self.round_trip_us_min)
    }

    /// Whether everything that was sent is acknowledged.
    pub(crate) fn is_quiet(&self) -> bool {
        self.in_flight.is_empty()
    }

    /// The number of the next frame.
    pub(crate) fn next_number(&self) -> u32 {
        self.next_number
    }

    pub(crate) fn sent(&mut self, bytes: usize, complete: bool, now_us: u64) {
        if self.in_flight.is_empty() {
            // Time in which nothing was to be delivered says nothing of the link.
            (self.delivered_us, self.acknowledged_sent_us) = (now_us, now_us);
        }
        self.bytes_in_flight += bytes;
        let rate = self.seen_rate().filter(|_| !self.starting);
        let taking_us = rate.map_or(0, |rate| bytes as u64 * 1_000_000 / rate.max(1));
        self.taken_us = self.taken_us.max(now_us) + taking_us;
        let full = self.refinement_limit_bytes().min(self.window_bytes);
        let filled = self.bytes_in_flight * 8 >= full * 7
            || self.in_flight.len() + 1 >= FRAMES_IN_FLIGHT_MAX;
        if filled && self.starting {
            // What went before in the same round trip has filled it too.
            for frame in &mut self.in_flight {
                frame.filled = true;
            }
        }
        self.in_flight.push_back(InFlight {
            number: self.next_number,
            bytes,
            sent_us: now_us,
            delivered: self.delivered,
            delivered_us: self.delivered_us,
            acknowledged_sent_us: self.acknowledged_sent_us,
            filled,
            arrived: false,
        });
        self.next_number = self.next_number.wrapping_add(1).max(1);
        // The rest of a picture that was cut by the budget follows as soon as the window allows.
        self.not_before_us = match (complete, bytes <= SMALL_BYTES_MAX) {
            (false, _) => now_us,
            (true, true) => now_us + INTERVAL_SMALL_US,
            (true, false) => now_us + INTERVAL_US,
        };
    }

    /// The viewer has applied this frame and all before it. An error when it was never sent.
    pub(crate) fn acknowledged(&mut self, number: u32, now_us: u64) -> Result<(), ProtocolError> {
        let Some(place) = self
            .in_flight
            .iter()
            .position(|frame| frame.number == number)
        else {
            let ahead = number.wrapping_sub(self.next_number) < u32::MAX / 2;
            return if ahead {
                Err(ProtocolError::Malformed(
                    "a frame was acknowledged that was never sent",
                ))
            } else {
                Ok(())
            };
        };
        let mut bytes = 0;
        let mut last: Option<InFlight> = None;
        let mut first_bytes = 0;
        for frame in self.in_flight.drain(..=place).filter(|one| !one.arrived) {
            if bytes == 0 {
                first_bytes = frame.bytes;
            }
            bytes += frame.bytes;
            last = Some(frame);
        }
        if let Some(frame) = last {
            // More at once than the link brings: it was there before, and waited for what was lost.
            let rate = self.seen_rate().filter(|_| !self.starting);
            let held_up = rate.is_some_and(|rate| bytes - first_bytes > bytes_in(rate, BUSY_US));
            self.delivered(&frame, bytes, held_up, now_us);
        }
        Ok(())
    }

    /// Frames after `after` are there, though they wait for one that is not: a bit for each, the next one lowest. What is
    /// lost holds up what comes after it, but not the link.
    pub(crate) fn arrived_early(&mut self, after: u32, frames: u64, now_us: u64) {
        let is_there = |number: u32| {
            let place = number.wrapping_sub(after).wrapping_sub(1);
            frames.checked_shr(place).is_some_and(|bits| bits & 1 == 1)
        };
        for place in 0..self.in_flight.len() {
            let frame = &mut self.in_flight[place];
            if !frame.arrived && is_there(frame.number) {
                frame.arrived = true;
                let frame = *frame;
                self.delivered(&frame, frame.bytes, false, now_us);
            }
        }
    }
}

/// Bytes that a rate (bytes a second) carries in this time.
fn bytes_in(rate: u64, time_us: u64) -> usize {
    usize::try_from(rate.saturating_mul(time_us) / 1_000_000).unwrap_or(usize::MAX)
}
