//! Calls at a fixed rate, each timed from the moment it was due: a service that stalls delays the calls behind the stall
//! too, and their times must say so (leaving that out is known as coordinated omission).

use std::time::{Duration, Instant};

use anyhow::Result;

/// When each of so many calls is due.
#[derive(Clone, Copy)]
pub(super) struct Schedule {
    /// When the first is.
    pub(super) begin: Instant,
    /// Calls a second.
    pub(super) per_second: u32,
    /// How many there are.
    pub(super) calls: u32,
}

impl Schedule {
    /// When a call is due.
    pub(super) fn due(&self, number: u32) -> Instant {
        self.begin + Duration::from_secs(number.into()) / self.per_second
    }

    /// Does the calls of one of several senders, who take turns. What can be done before is done before a call is due, in
    /// `prepare`; a call that is overdue is sent at once. Gives each call's time from when it was due.
    pub(super) fn paced<Ready>(
        &self,
        (sender, senders): (u32, u32),
        clock: &impl Clock,
        mut prepare: impl FnMut(u32) -> Result<Ready>,
        mut send: impl FnMut(Ready) -> Result<()>,
    ) -> Result<Vec<Duration>> {
        let numbers = (sender..self.calls).step_by(senders as usize);
        numbers
            .map(|number| {
                let (ready, due) = (prepare(number)?, self.due(number));
                clock.wait_until(due);
                send(ready)?;
                Ok(clock.now().saturating_duration_since(due))
            })
            .collect()
    }
}

/// A clock that can be waited for.
pub(super) trait Clock {
    /// What it shows.
    fn now(&self) -> Instant;
    /// Comes back when it shows this or later.
    fn wait_until(&self, moment: Instant);
}

/// The machine's.
pub(super) struct Real;

impl Clock for Real {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn wait_until(&self, moment: Instant) {
        std::thread::sleep(moment.saturating_duration_since(Instant::now()));
    }
}

/// The time that so many percent of sorted times do not exceed (nearest rank).
pub(super) fn percentile(sorted: &[Duration], percent: usize) -> Option<Duration> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Goes on only when it is waited for or told to.
    struct Told(Cell<Instant>);

    impl Clock for Told {
        fn now(&self) -> Instant {
            self.0.get()
        }

        fn wait_until(&self, moment: Instant) {
            self.0.set(self.0.get().max(moment));
        }
    }

    fn millis(numbers: &[u64]) -> Vec<Duration> {
        numbers.iter().copied().map(Duration::from_millis).collect()
    }

    fn schedule(per_second: u32, calls: u32) -> Schedule {
        Schedule {
            begin: Instant::now(),
            per_second,
            calls,
        }
    }

    #[test]
    fn calls_are_due_at_even_distances_for_as_long_as_it_takes() {
        let schedule = schedule(500, 10_000);
        let due = |number| schedule.due(number) - schedule.begin;
        assert_eq!([due(0), due(1), due(499)], *millis(&[0, 2, 998]).as_slice());
        assert_eq!(due(10_000), Duration::from_secs(20));
    }

    #[test]
    fn a_stall_counts_for_every_call_that_it_delays() {
        let schedule = schedule(100, 6);
        let clock = Told(Cell::new(schedule.begin));
        // Each call takes a millisecond, and the second one thirty.
        let send = |number| {
            let took = if number == 1 { 30 } else { 1 };
            clock.0.set(clock.0.get() + Duration::from_millis(took));
            Ok(())
        };
        let times = schedule.paced((0, 1), &clock, Ok, send).unwrap();
        assert_eq!(times, millis(&[1, 30, 21, 12, 3, 1]));
    }

    #[test]
    fn senders_take_turns_and_leave_nothing_out() {
        let schedule = schedule(1000, 8);
        let clock = Told(Cell::new(schedule.begin));
        let mut sent = Vec::new();
        for sender in 0..3 {
            let note = |number| {
                sent.push(number);
                Ok(())
            };
            schedule.paced((sender, 3), &clock, Ok, note).unwrap();
        }
        assert_eq!(sent, [0, 3, 6, 1, 4, 7, 2, 5]);
    }

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let times = millis(&(1..=200).collect::<Vec<_>>());
        let at = |percent| percentile(&times, percent);
        assert_eq!(at(50), Some(Duration::from_millis(100)));
        assert_eq!(at(99), Some(Duration::from_millis(198)));
        assert_eq!(at(100), Some(Duration::from_millis(200)));
        let few = millis(&[1, 2, 9]);
        assert_eq!(percentile(&few, 50), Some(Duration::from_millis(2)));
        assert_eq!(percentile(&few, 99), Some(Duration::from_millis(9)));
        assert_eq!(percentile(&few, 0), Some(Duration::from_millis(1)));
        assert_eq!(percentile(&[], 50), None);
    }
}
