//! How much video the link takes: how many bits a picture may have, and when the next may be coded at all, so that there
//! is never more of it on the way than what one round trip holds.

use std::collections::VecDeque;

use super::PICTURES_MAX;

/// Bits for each pixel of a picture, on a link of [`SLOW_BITS`] a second and below, and of [`FAST_BITS`] and above. What a
/// link takes is known within a factor of two at times, and twice the few bits show no better picture.
const BITS_EACH_SLOW: f64 = 0.12;
const BITS_EACH_FAST: f64 = 2.6;
const SLOW_BITS: f64 = 45e6;
const FAST_BITS: f64 = 150e6;
/// No picture has more: coding and decoding many bits costs more time than they show. Nor a large one, which has to share
/// the time with its many pixels.
const PICTURE_BITS: f64 = 560_000.0;
const PICTURE_BITS_LARGE: f64 = 450_000.0;
/// From so many pixels on a picture is large.
pub(super) const LARGE_PIXELS: usize = 900_000;
/// Video leaves so much of the link to everything else.
const SHARE_MAX: f64 = 0.6;
/// More time than this above the shortest says that a queue stands somewhere.
const QUEUE_US_MAX: u64 = 40_000;
/// A viewer that answers so soon is near: its link counts as fast until a queue shows that it is not.
const NEAR_US_MAX: u64 = 20_000;
/// Pictures that may be on their way beside those of one round trip.
const SPARE: u64 = 2;
/// What a viewer needs to decode and show a picture beside the way of a frame; what takes longer stands in a queue there.
/// A slow viewer's first pictures take longest, with a decoder that only begins, and would keep a place in it for all others.
const SHOWING_US_MAX: u64 = 50_000;
/// What is not answered after this and four round trips does not arrive any more.
const PATIENCE_US: u64 = 500_000;
const BITS_MIN: f64 = 4_000.0;

/// A picture on its way.
struct InFlight {
    number: u32,
    sent_us: u64,
}

/// One video's.
pub(super) struct Flow {
    in_flight: VecDeque<InFlight>,
    trip_us_min: u64,
    /// How much of the wanted bits is asked for: less while there is a queue.
    part: f64,
    interval_us: u64,
    ordered_us: u64,
    eased_us: u64,
}

impl Flow {
    pub(super) fn new() -> Self {
        Self {
            in_flight: VecDeque::new(),
            trip_us_min: u64::MAX,
            part: 1.0,
            interval_us: 33_000,
            ordered_us: 0,
            eased_us: 0,
        }
    }

    /// Whether another picture may be coded, if a frame takes so long there and back.
    pub(super) fn has_room(&self, round_trip_us: Option<u64>) -> bool {
        let seen_us = if self.trip_us_min == u64::MAX {
            150_000
        } else {
            self.trip_us_min
        };
        let trip_us = round_trip_us.map_or(seen_us, |way_us| {
            seen_us.min(way_us.saturating_add(SHOWING_US_MAX))
        });
        let most = trip_us / self.interval_us.max(1) + SPARE;
        let most = usize::try_from(most).unwrap_or(PICTURES_MAX);
        self.in_flight.len() < most.min(PICTURES_MAX)
    }

    /// A picture is being ordered: how many bits it may have, if the link takes so many bytes a second.
    pub(super) fn order(&mut self, pixels: usize, rate: Option<u64>, now_us: u64) -> u32 {
        let since_us = now_us.saturating_sub(self.ordered_us);
        if since_us < 250_000 {
            self.interval_us = (self.interval_us * 7 + since_us) / 8;
        }
        self.ordered_us = now_us;
        let near = self.trip_us_min <= NEAR_US_MAX;
        bits(pixels, rate.filter(|_| !near), self.interval_us, self.part)
    }

    pub(super) fn sent(&mut self, number: u32, now_us: u64) {
        self.in_flight.push_back(InFlight {
            number,
            sent_us: now_us,
        });
    }

    /// This picture and all before it have arrived.
    pub(super) fn arrived(&mut self, number: u32, now_us: u64) {
        let mut sent_us = None;
        while let Some(first) = self.in_flight.front()
            && first.number <= number
        {
            sent_us = Some(first.sent_us);
            self.in_flight.pop_front();
        }
        let Some(sent_us) = sent_us else { return };
        let trip_us = now_us.saturating_sub(sent_us);
        self.trip_us_min = self.trip_us_min.min(trip_us.max(1));
        if trip_us <= self.trip_us_min + QUEUE_US_MAX {
            self.part = (self.part * 1.04).min(1.0);
        } else if sent_us >= self.eased_us {
            self.part = (self.part * 0.8).max(0.05);
            self.eased_us = now_us;
            // Paths change: let an old minimum fade.
            self.trip_us_min += (trip_us - self.trip_us_min) / 64;
        }
    }

    /// The pictures that are to be given up, because nothing of them was heard for too long.
    pub(super) fn overdue(&mut self, now_us: u64) -> Vec<u32> {
        let trip_us = self.trip_us_min.min(1_000_000);
        let oldest = self.in_flight.front().map(|first| first.sent_us);
        if oldest.is_none_or(|sent_us| now_us < sent_us + 4 * trip_us + PATIENCE_US) {
            return Vec::new();
        }
        self.part = (self.part * 0.5).max(0.05);
        self.in_flight.drain(..).map(|sent| sent.number).collect()
    }
}

/// Bits for a picture.
pub(super) fn bits(pixels: usize, rate: Option<u64>, interval_us: u64, part: f64) -> u32 {
    let large = pixels >= LARGE_PIXELS;
    #[expect(clippy::cast_precision_loss, reason = "an estimate")]
    let (pixels, link, seconds) = (
        pixels as f64,
        rate.map_or(FAST_BITS, |bytes| bytes as f64 * 8.0),
        interval_us as f64 / 1e6,
    );
    let fast = ((link / SLOW_BITS).ln() / (FAST_BITS / SLOW_BITS).ln()).clamp(0.0, 1.0);
    let most = if large {
        PICTURE_BITS_LARGE
    } else {
        PICTURE_BITS
    };
    let most = (most / pixels).clamp(BITS_EACH_SLOW, BITS_EACH_FAST);
    let each = BITS_EACH_SLOW * (most / BITS_EACH_SLOW).powf(fast);
    let wanted = (each * pixels).min(link * SHARE_MAX * seconds);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and the cast saturates"
    )]
    {
        (wanted * part).max(BITS_MIN) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_link_gets_few_bits_and_a_fast_one_many() {
        let each_second = |rate| u64::from(bits(640 * 360, Some(rate), 33_333, 1.0)) * 30;
        // 20 Mbit/s: well below 1.28 Mbit/s, which is 1.6 MB in ten seconds, for there is more to send than video.
        assert!((700_000..1_000_000).contains(&each_second(2_500_000)));
        assert!(each_second(100_000_000) > 10_000_000);
        // 1 Mbit/s: no more than its share.
        assert!(each_second(125_000) <= 600_000);
    }

    #[test]
    fn no_more_is_on_the_way_than_a_round_trip_holds() {
        let mut flow = Flow::new();
        for number in 1..100 {
            let now_us = u64::from(number) * 33_333;
            flow.order(230_400, None, now_us);
            flow.sent(number, now_us);
            if number > 3 {
                flow.arrived(number - 3, now_us);
            }
        }
        // 100 ms of 30 a second, and two to spare.
        assert!(flow.has_room(None));
        flow.sent(100, 3_333_300);
        flow.sent(101, 3_333_300);
        assert!(!flow.has_room(None));
    }

    #[test]
    fn a_slow_viewer_gets_no_queue_of_pictures() {
        let mut flow = Flow::new();
        let mut shown = VecDeque::new();
        let mut longest_us = 0;
        // Its decoder takes half a second to begin, and then 46 ms for a picture that comes every 42.
        let mut free_us = 500_000;
        let mut number = 0;
        for now_us in (0..10_000_000).step_by(1_000) {
            while shown.front().is_some_and(|(_, at)| *at <= now_us) {
                let (number, _) = shown.pop_front().unwrap();
                flow.arrived(number, now_us);
            }
            if now_us % 42_000 == 0 && flow.has_room(Some(1_000)) {
                number += 1;
                flow.order(1920 * 1080, None, now_us);
                flow.sent(number, now_us);
                free_us = free_us.max(now_us) + 46_000;
                shown.push_back((number, free_us));
                if now_us > 2_000_000 {
                    longest_us = longest_us.max(free_us - now_us);
                }
            }
        }
        assert!(longest_us < 150_000, "{longest_us}");
        assert!(number > 195, "{number}");
    }

    #[test]
    fn no_more_is_on_the_way_than_the_viewer_holds() {
        let mut flow = Flow::new();
        flow.sent(0, 0);
        flow.arrived(0, 2_000_000);
        let room = |number: &u32| {
            let has_room = flow.has_room(None);
            flow.sent(*number, 2_000_000);
            has_room
        };
        assert_eq!((1..100).take_while(room).count(), PICTURES_MAX);
    }

    #[test]
    fn a_queue_makes_the_pictures_smaller_and_silence_gives_them_up() {
        let mut flow = Flow::new();
        flow.sent(1, 0);
        flow.arrived(1, 10_000);
        let before = flow.order(230_400, None, 20_000);
        flow.sent(2, 20_000);
        flow.arrived(2, 120_000);
        assert!(flow.order(230_400, None, 130_000) < before);
        flow.sent(3, 130_000);
        assert!(flow.overdue(600_000).is_empty());
        assert_eq!(flow.overdue(800_000), [3]);
    }
}
