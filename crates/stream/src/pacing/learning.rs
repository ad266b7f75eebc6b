//! What acknowledgements teach of the link: its rate, its way, and how much may be under way.

use super::{
    BUSY_ACKS, BUSY_US, InFlight, PROBE_US, Pacing, QUEUE_START_US_MAX, QUEUE_US, QUEUE_US_MAX,
    RATES, ROUND_TRIP_US, WINDOW_BYTES_MAX, WINDOW_BYTES_MIN, bytes_in,
};

impl Pacing {
    /// So many bytes have arrived, of which `frame` was the last.
    pub(super) fn delivered(&mut self, frame: &InFlight, bytes: usize, held_up: bool, now_us: u64) {
        self.bytes_in_flight -= bytes;
        self.delivered += bytes as u64;
        self.delivered_us = now_us;
        self.acknowledged_sent_us = self.acknowledged_sent_us.max(frame.sent_us);
        if self.in_flight.is_empty() {
            self.taken_us = now_us;
        }
        self.learn(frame, bytes, held_up, now_us);
    }

    fn learn(&mut self, frame: &InFlight, bytes: usize, held_up: bool, now_us: u64) {
        let round_trip_us = now_us.saturating_sub(frame.sent_us).max(1);
        self.learn_way(frame, round_trip_us, now_us);
        let queue_us = round_trip_us.saturating_sub(self.round_trip_us_min);
        // What was sent in a longer time than it arrived in was held up on its way and says nothing of the link.
        let arriving_us = now_us.saturating_sub(frame.delivered_us);
        let sending_us = frame.sent_us.saturating_sub(frame.acknowledged_sent_us);
        let delivered = self.delivered - frame.delivered;
        let rate = delivered.saturating_mul(1_000_000) / arriving_us.max(sending_us).max(1);
        let late = frame.filled && queue_us > BUSY_US;
        self.late_acks = if late && !held_up {
            self.late_acks + 1
        } else {
            0
        };
        let narrow = late && (self.starting || self.late_acks >= BUSY_ACKS);
        if narrow || self.seen_rate().is_none_or(|known| known < rate) {
            self.add_rate(rate);
        }
        if self.starting {
            self.start(frame, bytes, queue_us, now_us);
            return;
        }
        if narrow {
            self.probes = 0;
            if queue_us > QUEUE_US_MAX && frame.sent_us >= self.round_us {
                self.give_way(rate, now_us);
            }
        } else if frame.filled && !late && frame.sent_us >= self.round_us {
            self.probe(now_us);
        }
        let time_us = self.round_trip_us_min.saturating_add(QUEUE_US);
        if let Some(rate) = self.seen_rate().filter(|_| self.drained_us.is_none()) {
            self.set_window(bytes_in(rate, time_us));
        }
    }

    /// The link took all and no queue was seen: it may take more. Carefully at first, for what is too much stands in a
    /// queue for a round trip, then faster, for the link may be another one.
    fn probe(&mut self, now_us: u64) {
        let known = self.seen_rate().unwrap_or(0);
        let queue_us = PROBE_US << self.probes;
        let more = known.saturating_mul(queue_us) / self.round_trip_us_min.max(1000);
        self.add_rate(known + more.min(known / 2));
        self.round_us = now_us;
        self.probes = (self.probes + 1).min(4);
    }

    /// A queue stands although no more was sent than the highest rate carries: it was too high. By a part only, since a
    /// lost packet looks the same.
    fn give_way(&mut self, rate: u64, now_us: u64) {
        self.round_us = now_us;
        let known = self.seen_rate().unwrap_or(rate);
        let limit = rate.max(known - known / 8);
        for rate in &mut self.rates {
            *rate = limit.min(*rate);
        }
    }

    fn add_rate(&mut self, rate: u64) {
        if self.rates.len() >= RATES {
            self.rates.pop_front();
        }
        self.rates.push_back(rate);
    }

    /// Keeps the shortest round trip. When it was not seen for long, either the way has changed or a queue stands:
    /// with half the window it is measured again.
    fn learn_way(&mut self, frame: &InFlight, round_trip_us: u64, now_us: u64) {
        if round_trip_us <= self.round_trip_us_min.saturating_add(BUSY_US) {
            self.round_trip_us_min = self.round_trip_us_min.min(round_trip_us);
            (self.round_trip_at_us, self.drained_us) = (now_us, None);
        } else if let Some(drained_us) = self.drained_us {
            if frame.sent_us >= drained_us + self.round_trip_us_min {
                self.round_trip_us_min = round_trip_us;
                (self.round_trip_at_us, self.drained_us) = (now_us, None);
            }
        } else if now_us.saturating_sub(self.round_trip_at_us) > ROUND_TRIP_US {
            self.set_window(self.window_bytes / 2);
            self.drained_us = Some(now_us);
        }
    }

    /// The beginning: while a larger window brings a higher rate, it was the window and not the link that was narrow.
    fn start(&mut self, frame: &InFlight, bytes: usize, queue_us: u64, now_us: u64) {
        if !frame.filled {
            return;
        }
        let rate = self.seen_rate().unwrap_or(0);
        if queue_us < QUEUE_START_US_MAX {
            self.set_window(self.window_bytes + bytes);
        } else if queue_us > QUEUE_START_US_MAX.max(self.round_trip_us_min / 4 * 7) {
            return self.end_start(rate);
        }
        if frame.sent_us < self.round_us {
            return;
        }
        let grew = rate * 4 >= self.round_rate * 5;
        self.flat_rounds = if grew { 0 } else { self.flat_rounds + 1 };
        if queue_us > BUSY_US && self.flat_rounds >= 2 {
            self.end_start(rate);
        }
        (self.round_us, self.round_rate) = (now_us, rate);
    }

    fn end_start(&mut self, rate: u64) {
        self.starting = false;
        let time_us = self.round_trip_us_min.saturating_add(QUEUE_US);
        self.set_window(bytes_in(rate, time_us));
    }

    fn set_window(&mut self, bytes: usize) {
        self.window_bytes = bytes.clamp(WINDOW_BYTES_MIN, WINDOW_BYTES_MAX);
    }
}
