//! When a packet leaves the bottleneck and arrives at the other side.

use std::{
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    time::{Duration, Instant},
};

use super::{Link, QUEUE};
use crate::seed::Seed;

/// One direction's bottleneck.
pub(super) struct Bottleneck {
    link: Link,
    free_at: Instant,
    arrives_at: Instant,
    seed: Seed,
}

impl Bottleneck {
    /// An empty one; `seed` decides which packets are lost.
    pub(super) fn new(link: Link, seed: u64) -> Self {
        let now = Instant::now();
        Self {
            link,
            free_at: now,
            arrives_at: now,
            seed: Seed::new(seed),
        }
    }

    /// How long a packet that comes now stands before the bottleneck.
    pub(super) fn backlog(&self, now: Instant) -> Duration {
        self.free_at.saturating_duration_since(now)
    }

    /// Whether chance takes the next packet.
    pub(super) fn loses(&mut self) -> bool {
        self.link.loss > 0.0 && self.seed.unit() < self.link.loss
    }

    /// When a packet of so many bytes, headers included, arrives; `None`: the queue is full and it is dropped.
    pub(super) fn pass(&mut self, bytes: usize, now: Instant) -> Option<Instant> {
        if self.backlog(now) > QUEUE {
            return None;
        }
        Some(self.pass_always(bytes, now))
    }

    /// The same without a limit to the queue.
    pub(super) fn pass_always(&mut self, bytes: usize, now: Instant) -> Instant {
        let nanoseconds = self
            .link
            .rate
            .map_or(0, |rate| bytes as u64 * 8_000_000_000 / rate);
        self.free_at = self.free_at.max(now) + Duration::from_nanos(nanoseconds);
        self.arrives_at = self.arrives_at.max(self.free_at + self.link.delay);
        self.arrives_at
    }

    /// What TCP does with a lost packet, as far as a relay that splits the connection can show it: the packet passed
    /// last is sent again one round trip later, and all behind it wait for it. Several that are lost on one way are sent
    /// again side by side. Gives when it arrives then.
    pub(super) fn resend(&mut self) -> Instant {
        let again = self.free_at + self.link.delay * 3;
        self.arrives_at = self.arrives_at.max(again);
        self.arrives_at
    }
}

/// Packets on the way, each with the moment it arrives; `deliver` is called then, in a thread of its own, until it
/// gives false or the sender is gone.
pub(super) fn on_the_way<T: Send + 'static>(
    mut deliver: impl FnMut(T) -> bool + Send + 'static,
) -> SyncSender<(Instant, T)> {
    let (sender, receiver): (_, Receiver<(Instant, T)>) = sync_channel(1 << 16);
    crate::time::thread(move || {
        while let Ok((at, packet)) = receiver.recv() {
            crate::time::sleep_until(at);
            if !deliver(packet) {
                return;
            }
        }
    });
    sender
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::LINKS;

    #[test]
    fn a_packet_takes_its_time_at_the_rate_and_then_the_delay() {
        let mut bottleneck = Bottleneck::new(LINKS[1], 1);
        let now = Instant::now();
        let ms = |count| Duration::from_millis(count);
        // 2500 bytes take one millisecond at 20 Mbit/s.
        assert_eq!(bottleneck.pass(2500, now), Some(now + ms(51)));
        assert_eq!(bottleneck.pass(2500, now), Some(now + ms(52)));
        assert_eq!(bottleneck.backlog(now), ms(2));
    }

    #[test]
    fn a_full_queue_drops_what_comes() {
        let mut bottleneck = Bottleneck::new(LINKS[1], 1);
        let now = Instant::now();
        let passed = (0..500)
            .filter(|_| bottleneck.pass(2500, now).is_some())
            .count();
        assert_eq!(passed, 101);
    }

    #[test]
    fn what_tcp_sends_again_comes_one_round_trip_later_also_of_several() {
        let mut bottleneck = Bottleneck::new(LINKS[2], 1);
        let now = Instant::now();
        let ms = |count| Duration::from_millis(count);
        bottleneck.pass_always(2500, now);
        assert_eq!(bottleneck.resend(), now + ms(151));
        bottleneck.pass_always(2500, now);
        assert_eq!(bottleneck.resend(), now + ms(152));
        assert_eq!(bottleneck.pass_always(2500, now), now + ms(152));
        let later = now + ms(200);
        assert_eq!(bottleneck.pass_always(2500, later), later + ms(51));
    }

    #[test]
    fn about_one_packet_in_a_hundred_is_lost() {
        let mut bottleneck = Bottleneck::new(LINKS[2], 1);
        let lost = (0..100_000).filter(|_| bottleneck.loses()).count();
        assert!((900..1100).contains(&lost), "{lost}");
    }
}
