//! What the viewer measures of its link.

use std::collections::VecDeque;

use super::codecs::Codec;
use super::screen::Painted;
use crate::SHOWS_WITHIN_US;

/// Time between two measurements.
const PING_INTERVAL_US: u64 = 2_000_000;
/// NET-24: a link that carries less than 1 Mbit/s is narrow, here in bytes of messages a second. Over QUIC a link of
/// exactly that brings 89 to 108 kB of small frames, for packets and streams take their part; one of 0.88 Mbit/s, 78.
const NARROW_BELOW: u64 = 80_000;
/// It is narrow until it brings so much.
const NARROW_UNTIL: u64 = 95_000;
/// NET-20: a link with a longer round trip is far.
const FAR_ABOVE_US: u64 = 250_000;
/// It is far until its round trip is shorter than this.
const FAR_UNTIL_US: u64 = 225_000;
/// Inputs whose sending time is remembered.
const INPUTS_MAX: usize = 64;

/// NET-20: how good a round trip is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkClass {
    /// Below 100 ms.
    Good,
    /// 100 to 250 ms.
    Degraded,
    /// Above 250 ms.
    Poor,
}

impl LinkClass {
    /// The class of a round trip in microseconds.
    #[must_use]
    pub fn of(round_trip_us: u64) -> Self {
        match round_trip_us {
            0..100_000 => Self::Good,
            100_000..=FAR_ABOVE_US => Self::Degraded,
            _ => Self::Poor,
        }
    }

    /// Its name, as clients and logs use it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Degraded => "degraded",
            Self::Poor => "poor",
        }
    }
}

/// What was measured and counted since the connection began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Statistics {
    /// The smoothed round trip in microseconds.
    pub round_trip_us: Option<u64>,
    /// The link carries less than 1 Mbit/s (NET-24), as the desktop saw it and nothing that came disproves.
    pub narrow: bool,
    /// The round trip is longer than 250 ms (NET-20), not just for a moment.
    pub far: bool,
    /// From the last echoed input to its picture, in microseconds.
    pub echo_us: Option<u64>,
    /// Frames applied.
    pub frames: u64,
    /// Pictures of videos shown.
    pub video_pictures: u64,
    /// Bytes of messages received.
    pub bytes: u64,
    /// Bytes a second between the last two measurements.
    pub bytes_per_second: u64,
    /// Frames and pictures of videos a second, likewise.
    pub pictures_per_second: u64,
    /// Pixels painted, by the way they came.
    pub painted: Painted,
    /// Part of the picture that is exact, in thousandths.
    pub exact_permille: u16,
    /// Tiles by the way they were painted last, in thousandths, in the order of [`Codec::ALL`].
    pub codec_permille: [u16; Codec::ALL.len()],
    /// Rows of tiles that were found to differ from the desktop's, and came again.
    pub rows_mended: u64,
}

impl Statistics {
    /// The class of the link: that of its round trip, but poor while it is narrow or far.
    #[must_use]
    pub fn class(&self) -> Option<LinkClass> {
        let class = self.round_trip_us.map(LinkClass::of);
        let poor = self.narrow || self.far;
        class.map(|class| if poor { LinkClass::Poor } else { class })
    }
}

/// A word to people that is said, and taken back, after two measurements in a row that are for it.
#[derive(Default)]
struct Word {
    said: bool,
    against: bool,
}

impl Word {
    /// What is said after a measurement that may `begin` it or `end` it.
    fn measured(&mut self, begin: bool, end: bool) -> bool {
        let against = if self.said { end } else { begin };
        let twice = std::mem::replace(&mut self.against, against) && against;
        if twice {
            (self.said, self.against) = (!self.said, false);
        }
        self.said
    }
}

#[derive(Default)]
pub(super) struct Link {
    statistics: Statistics,
    narrow: Word,
    far: Word,
    ping_due: bool,
    next_ping_us: u64,
    ping_id: u32,
    ping_sent_us: Option<u64>,
    inputs: VecDeque<(u32, u64)>,
    /// The last measurement: when, and what had been counted by then.
    measured: Option<(u64, Statistics)>,
}

impl Link {
    pub(super) fn statistics(&self) -> Statistics {
        self.statistics
    }

    pub(super) fn received(&mut self, bytes: usize) {
        self.statistics.bytes += bytes as u64;
    }

    pub(super) fn next_ping_us(&self) -> u64 {
        self.next_ping_us
    }

    pub(super) fn handle_timeout(&mut self, now_us: u64) {
        if now_us >= self.next_ping_us {
            self.ping_due = true;
            self.next_ping_us = now_us + PING_INTERVAL_US;
        }
    }

    /// The number of the ping to send, if it is time for one.
    pub(super) fn ping(&mut self, now_us: u64) -> Option<u32> {
        if !std::mem::take(&mut self.ping_due) {
            return None;
        }
        self.ping_id = self.ping_id.wrapping_add(1);
        self.ping_sent_us = Some(now_us);
        Some(self.ping_id)
    }

    /// Whether it answers the last ping. The desktop saw the link take `carries` bytes a second while it was full.
    pub(super) fn pong(&mut self, id: u32, carries: Option<u64>, now_us: u64) -> bool {
        let Some(sent_us) = self.ping_sent_us.filter(|_| id == self.ping_id) else {
            return false;
        };
        self.ping_sent_us = None;
        let sample = now_us.saturating_sub(sent_us);
        let smoothed = self
            .statistics
            .round_trip_us
            .map_or(sample, |old| (old * 3 + sample) / 4);
        self.statistics.round_trip_us = Some(smoothed);
        self.measure_rates(now_us);
        self.judge(smoothed, carries);
        true
    }

    fn judge(&mut self, round_trip_us: u64, carries: Option<u64>) {
        // The desktop knows of frames only; beside a film they get a part of the link.
        let carries = carries.map(|rate| rate.max(self.statistics.bytes_per_second));
        self.statistics.narrow = self.narrow.measured(
            carries.is_some_and(|rate| rate < NARROW_BELOW),
            carries.is_none_or(|rate| rate >= NARROW_UNTIL),
        );
        self.statistics.far = self
            .far
            .measured(round_trip_us > FAR_ABOVE_US, round_trip_us < FAR_UNTIL_US);
    }

    fn measure_rates(&mut self, now_us: u64) {
        let now = self.statistics;
        if let Some((before_us, before)) = self.measured.replace((now_us, now)) {
            let time_us = now_us.saturating_sub(before_us).max(1);
            let each_second =
                |grown: u64| (grown.saturating_mul(1_000_000) + time_us / 2) / time_us;
            let pictures = |counted: &Statistics| counted.frames + counted.video_pictures;
            self.statistics.bytes_per_second = each_second(now.bytes - before.bytes);
            self.statistics.pictures_per_second = each_second(pictures(&now) - pictures(&before));
        }
    }

    pub(super) fn video_picture(&mut self) {
        self.statistics.video_pictures += 1;
    }

    pub(super) fn input_sent(&mut self, sequence: u32, now_us: u64) {
        if self.inputs.len() >= INPUTS_MAX {
            self.inputs.pop_front();
        }
        self.inputs.push_back((sequence, now_us));
    }

    /// A new connection: what was counted stays.
    pub(super) fn reconnect(&mut self) {
        *self = Self {
            statistics: Statistics {
                round_trip_us: None,
                echo_us: None,
                bytes_per_second: 0,
                pictures_per_second: 0,
                narrow: false,
                far: false,
                ..self.statistics
            },
            ..Self::default()
        };
    }

    pub(super) fn compared(&mut self, differing: usize) {
        self.statistics.rows_mended += differing as u64;
    }

    pub(super) fn frame(&mut self, painted: &Painted, echo: Option<u32>, now_us: u64) {
        self.statistics.frames += 1;
        let sum = &mut self.statistics.painted;
        sum.copied += painted.copied;
        sum.restored += painted.restored;
        sum.exact += painted.exact;
        sum.passes += painted.passes;
        if let Some(place) = self
            .inputs
            .iter()
            .position(|(sequence, _)| Some(*sequence) == echo)
        {
            let waited_us = now_us.saturating_sub(self.inputs[place].1);
            let way_us = self.statistics.round_trip_us.unwrap_or(0);
            if waited_us <= SHOWS_WITHIN_US + way_us {
                self.statistics.echo_us = Some(waited_us);
            }
            self.inputs.drain(..=place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn net_20_classes_end_where_the_guide_says() {
        assert_eq!(LinkClass::of(99_999), LinkClass::Good);
        assert_eq!(LinkClass::of(100_000), LinkClass::Degraded);
        assert_eq!(LinkClass::of(250_000), LinkClass::Degraded);
        assert_eq!(LinkClass::of(250_001), LinkClass::Poor);
    }

    /// What is said after measurements of these bytes a second and round trips in microseconds, two seconds apart.
    fn said(link: &mut Link, measured: &[(Option<u64>, u64)]) -> (bool, bool) {
        for (carries, round_trip_us) in measured {
            let now_us = link.next_ping_us();
            link.handle_timeout(now_us);
            let id = link.ping(now_us).unwrap();
            assert!(link.pong(id, *carries, now_us + round_trip_us));
        }
        (link.statistics().narrow, link.statistics().far)
    }

    #[test]
    fn net_24_a_link_below_1_mbit_is_told_when_it_was_seen_twice_and_until_it_is_clearly_above() {
        let mut link = Link::default();
        let near = |carries| (Some(carries), 20_000);
        assert!(!said(&mut link, &[(None, 20_000), near(60_000)]).0);
        assert!(!said(&mut link, &[near(125_000), near(60_000)]).0, "once");
        assert!(said(&mut link, &[near(60_000)]).0);
        assert_eq!(link.statistics().class(), Some(LinkClass::Poor));
        assert!(said(&mut link, &[near(90_000), near(90_000)]).0);
        assert!(said(&mut link, &[near(125_000)]).0, "once");
        assert!(!said(&mut link, &[near(125_000)]).0);
        assert_eq!(link.statistics().class(), Some(LinkClass::Good));
    }

    #[test]
    fn net_24_a_link_that_brings_a_film_is_not_called_narrow_for_its_frames() {
        let mut link = Link::default();
        said(&mut link, &[(Some(60_000), 20_000)]);
        for _ in 0..3 {
            link.received(500_000);
            assert!(!said(&mut link, &[(Some(60_000), 20_000)]).0);
        }
    }

    #[test]
    fn net_20_a_way_beyond_250_ms_is_told_when_it_stays_and_until_it_is_clearly_shorter() {
        let mut link = Link::default();
        assert!(!said(&mut link, &[(None, 300_000)]).1, "once");
        assert!(said(&mut link, &[(None, 300_000)]).1);
        assert!(said(&mut link, &[(None, 240_000); 9]).1);
        assert_eq!(link.statistics().class(), Some(LinkClass::Poor));
        assert!(!said(&mut link, &[(None, 100_000); 9]).1);
        link.reconnect();
        assert!(!said(&mut link, &[(None, 300_000)]).1);
    }

    #[test]
    fn str_07_rates_are_those_between_two_measurements() {
        let mut link = Link::default();
        for (second, bytes) in [(0, 500), (2, 1_000_000), (4, 0)] {
            link.received(bytes);
            (0..bytes / 20_000).for_each(|_| link.video_picture());
            link.handle_timeout(second * 1_000_000);
            let id = link.ping(second * 1_000_000).unwrap();
            assert!(link.pong(id, None, second * 1_000_000 + 100));
            let told = link.statistics();
            let expected = if second == 2 { (500_000, 25) } else { (0, 0) };
            assert_eq!((told.bytes_per_second, told.pictures_per_second), expected);
        }
    }

    #[test]
    fn str_07_an_input_that_shows_nothing_is_not_measured_by_a_later_picture() {
        let mut link = Link::default();
        link.input_sent(1, 0);
        link.frame(&Painted::default(), Some(1), 40_000);
        link.input_sent(2, 100_000);
        link.frame(&Painted::default(), Some(2), 9_764_000);
        assert_eq!(link.statistics().echo_us, Some(40_000));
    }

    #[test]
    fn only_the_answer_to_the_last_ping_counts() {
        let mut link = Link::default();
        link.handle_timeout(0);
        let id = link.ping(10).unwrap();
        assert!(!link.pong(id + 1, None, 20));
        assert!(link.pong(id, None, 110));
        assert!(!link.pong(id, None, 200));
        assert_eq!(link.statistics().round_trip_us, Some(100));
    }
}
