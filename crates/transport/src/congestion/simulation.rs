//! Senders that always have something to send, on a link with a rate, a delay, a queue and loss, in simulated time.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
    time::{Duration, Instant},
};

use super::DelayControl;

const PACKET: u64 = 1200;

/// The narrowest link of a path.
#[derive(Clone, Copy)]
struct Link {
    megabits: f64,
    /// The round trip without any queue or packet.
    round_trip: Duration,
    /// Lost anyway, per packet.
    loss: f64,
    /// Longest queue.
    buffer: Duration,
}

impl Link {
    fn new(megabits: f64, milliseconds: u64) -> Self {
        Self {
            megabits,
            round_trip: Duration::from_millis(milliseconds),
            loss: 0.0,
            buffer: Duration::from_secs(1),
        }
    }

    fn serialization(&self) -> Duration {
        Duration::from_secs_f64(PACKET as f64 * 8.0 / (self.megabits * 1e6))
    }
}

struct Flow {
    control: DelayControl,
    begins: Instant,
    smoothed: Duration,
    /// When each packet was sent that is neither acknowledged nor lost, from number `first` on.
    sent: VecDeque<Option<Instant>>,
    first: u64,
    in_flight: u64,
    tokens: f64,
    filled: Instant,
    delivered: u64,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// Two packets have arrived at the receiver, whose acknowledgement is here.
    Acknowledged(usize, [u64; 2]),
    /// The flow may send.
    Wake(usize),
    /// The link changes into the one of this index.
    Change(usize),
    /// All that is under way is lost.
    Cut,
}

/// What was measured in the second part of a run.
struct Report {
    /// Of the link, by each flow.
    shares: Vec<f64>,
    queue_median: Duration,
    queue_high: Duration,
}

impl Report {
    fn utilisation(&self) -> f64 {
        self.shares.iter().sum()
    }
}

struct Simulation {
    link: Link,
    changes: Vec<(Duration, Link)>,
    flows: Vec<Flow>,
    events: BinaryHeap<Reverse<(Instant, u64, Event)>>,
    order: u64,
    now: Instant,
    start: Instant,
    free_at: Instant,
    unacknowledged: Vec<Option<u64>>,
    random: u64,
    queues: Vec<Duration>,
    measure_from: Instant,
}

impl Simulation {
    fn new(link: Link, begins: &[Duration]) -> Self {
        let start = Instant::now() + Duration::from_secs(1000);
        let flow = |begins: &Duration| Flow {
            control: DelayControl::new(start + *begins, 1200),
            begins: start + *begins,
            smoothed: link.round_trip + link.serialization(),
            sent: VecDeque::new(),
            first: 0,
            in_flight: 0,
            tokens: 10.0 * PACKET as f64,
            filled: start + *begins,
            delivered: 0,
        };
        let mut simulation = Self {
            link,
            changes: Vec::new(),
            flows: begins.iter().map(flow).collect(),
            events: BinaryHeap::new(),
            order: 0,
            now: start,
            start,
            free_at: start,
            unacknowledged: vec![None; begins.len()],
            random: 0x9e37_79b9_7f4a_7c15,
            queues: Vec::new(),
            measure_from: start,
        };
        for index in 0..begins.len() {
            simulation.at(simulation.flows[index].begins, Event::Wake(index));
        }
        simulation
    }

    fn changing(mut self, at: Duration, link: Link) -> Self {
        self.at(self.start + at, Event::Change(self.changes.len()));
        self.changes.push((at, link));
        self
    }

    fn at(&mut self, when: Instant, event: Event) {
        self.order += 1;
        self.events.push(Reverse((when, self.order, event)));
    }

    fn chance(&mut self) -> f64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Runs, and measures from the second time on.
    fn run(mut self, length: Duration, measure_from: Duration) -> Report {
        self.measure_from = self.start + measure_from;
        let end = self.start + length;
        while let Some(Reverse((when, _, event))) = self.events.pop() {
            if end < when {
                break;
            }
            self.now = when;
            match event {
                Event::Wake(index) => self.send(index),
                Event::Acknowledged(index, numbers) => self.acknowledge(index, numbers),
                Event::Change(index) => self.link = self.changes[index].1,
                Event::Cut => self.cut(),
            }
        }
        let possible = self.link.megabits * 1e6 / 8.0 * (length - measure_from).as_secs_f64();
        self.queues.sort();
        let quantile = |part: usize| self.queues[self.queues.len() * part / 100];
        Report {
            shares: self
                .flows
                .iter()
                .map(|flow| flow.delivered as f64 / possible)
                .collect(),
            queue_median: quantile(50),
            queue_high: quantile(90),
        }
    }

    /// Sends what window and pace allow, as quinn does, and comes again when the pace allows more.
    fn send(&mut self, index: usize) {
        loop {
            let flow = &mut self.flows[index];
            let window = flow.control.window_bytes();
            if window <= flow.in_flight * PACKET {
                return;
            }
            let seconds = flow.smoothed.as_secs_f64();
            let rate = 1.25 * window as f64 / seconds;
            let most = (window as f64 * 0.002 / seconds).clamp(10.0 * 1200.0, 256.0 * 1200.0);
            flow.tokens += (self.now - flow.filled).as_secs_f64() * rate;
            flow.tokens = flow.tokens.min(most);
            flow.filled = self.now;
            if flow.tokens < PACKET as f64 {
                let pause = ((most - flow.tokens) / rate * 0.8).max(1e-6);
                self.at(
                    self.now + Duration::from_secs_f64(pause),
                    Event::Wake(index),
                );
                return;
            }
            flow.tokens -= PACKET as f64;
            let number = flow.first + flow.sent.len() as u64;
            flow.sent.push_back(Some(self.now));
            flow.in_flight += 1;
            self.transmit(index, number);
        }
    }

    fn cut(&mut self) {
        self.free_at = self.now;
        for index in 0..self.flows.len() {
            self.unacknowledged[index] = None;
            let flow = &mut self.flows[index];
            flow.first += flow.sent.drain(..).len() as u64;
            let lost = std::mem::take(&mut flow.in_flight) * PACKET;
            flow.control.lost(self.now, lost, true);
            self.send(index);
        }
    }

    fn transmit(&mut self, index: usize, number: u64) {
        let queue = self.free_at.saturating_duration_since(self.now);
        if self.measure_from <= self.now {
            self.queues.push(queue);
        }
        if self.link.buffer < queue || self.chance() < self.link.loss {
            return;
        }
        self.free_at = self.now.max(self.free_at) + self.link.serialization();
        let back = self.free_at + self.link.round_trip;
        match self.unacknowledged[index].take() {
            None => self.unacknowledged[index] = Some(number),
            Some(earlier) => self.at(back, Event::Acknowledged(index, [earlier, number])),
        }
    }

    fn acknowledge(&mut self, index: usize, numbers: [u64; 2]) {
        let now = self.now;
        let measured = self.measure_from <= now;
        let flow = &mut self.flows[index];
        for number in numbers {
            let place = number.checked_sub(flow.first);
            let place = place.and_then(|place| usize::try_from(place).ok());
            let place = place.and_then(|place| flow.sent.get_mut(place));
            let Some(sent) = place.and_then(Option::take) else {
                continue;
            };
            flow.in_flight -= 1;
            flow.smoothed = flow.smoothed * 7 / 8 + (now - sent) / 8;
            flow.control.acknowledged(now, sent, PACKET, false);
            if measured {
                flow.delivered += PACKET;
            }
        }
        // Three later ones have arrived: it is lost.
        let mut lost = 0;
        while flow.first + 2 < numbers[1]
            && let Some(sent) = flow.sent.pop_front()
        {
            flow.first += 1;
            lost += u64::from(sent.is_some());
        }
        flow.in_flight -= lost;
        if 0 < lost {
            flow.control.lost(now, lost * PACKET, false);
        }
        let in_flight = flow.in_flight * PACKET;
        flow.control.batch_ended(now, in_flight);
        self.send(index);
    }
}

fn alone(link: Link, seconds: u64, measure_from: u64) -> Report {
    Simulation::new(link, &[Duration::ZERO]).run(
        Duration::from_secs(seconds),
        Duration::from_secs(measure_from),
    )
}

fn assert_good(name: &str, report: &Report) {
    println!(
        "{name}: {:.3} of the link, queue {:?} median, {:?} high, shares {:.3?}",
        report.utilisation(),
        report.queue_median,
        report.queue_high,
        report.shares
    );
    let flows = u32::try_from(report.shares.len()).unwrap();
    assert!(
        0.85 < report.utilisation(),
        "{name}: {:.3}",
        report.utilisation()
    );
    assert!(
        report.queue_median < Duration::from_millis(25) * flows,
        "{name}: {:?}",
        report.queue_median
    );
}

#[test]
fn every_link_is_used_and_no_queue_stands() {
    for (megabits, seconds) in [(1.0, 20), (5.0, 15), (20.0, 10), (100.0, 6)] {
        for milliseconds in [1, 20, 100, 250] {
            let report = alone(Link::new(megabits, milliseconds), seconds, 4);
            assert_good(&format!("{megabits} Mbit/s, {milliseconds} ms"), &report);
        }
    }
}

#[test]
fn a_gigabit_is_used_too() {
    for (milliseconds, seconds, from) in [(1, 1, 0), (250, 5, 4)] {
        let report = alone(Link::new(1000.0, milliseconds), seconds, from);
        assert_good(&format!("1000 Mbit/s, {milliseconds} ms"), &report);
    }
}

#[test]
fn packets_that_are_lost_without_a_queue_change_nothing() {
    for loss in [0.01, 0.03] {
        for (megabits, milliseconds) in [(5.0, 50), (20.0, 100), (50.0, 20)] {
            let link = Link {
                loss,
                ..Link::new(megabits, milliseconds)
            };
            let report = alone(link, 10, 4);
            assert_good(
                &format!("{loss} lost, {megabits} Mbit/s, {milliseconds} ms"),
                &report,
            );
        }
    }
}

#[test]
fn a_buffer_shorter_than_our_queue_is_not_kept_overflowing() {
    let link = Link {
        buffer: Duration::from_millis(5),
        ..Link::new(20.0, 40)
    };
    let report = alone(link, 15, 5);
    assert_good("a buffer of 5 ms", &report);
}

#[test]
fn two_flows_share() {
    for (megabits, milliseconds) in [(5.0, 50), (20.0, 20), (50.0, 50)] {
        let link = Link::new(megabits, milliseconds);
        let begins = [Duration::ZERO, Duration::from_secs(3)];
        let simulation = Simulation::new(link, &begins);
        let report = simulation.run(Duration::from_secs(40), Duration::from_secs(20));
        assert_good(
            &format!("two on {megabits} Mbit/s, {milliseconds} ms"),
            &report,
        );
        let (less, more) = (
            report.shares[0].min(report.shares[1]),
            report.shares[0].max(report.shares[1]),
        );
        assert!(more < 3.0 * less, "{:.3?}", report.shares);
    }
}

#[test]
fn a_path_that_becomes_longer_or_slower_or_faster_is_learned_anew() {
    let before = Link::new(20.0, 20);
    for after in [
        Link::new(20.0, 80),
        Link::new(5.0, 20),
        Link::new(60.0, 20),
        Link::new(2.0, 100),
    ] {
        let simulation = Simulation::new(before, &[Duration::ZERO]);
        let simulation = simulation.changing(Duration::from_secs(5), after);
        let report = simulation.run(Duration::from_secs(20), Duration::from_secs(12));
        let name = format!(
            "20 Mbit/s, 20 ms becomes {} Mbit/s, {:?}",
            after.megabits, after.round_trip
        );
        assert_good(&name, &report);
    }
}

#[test]
fn a_network_that_is_left_for_another_is_forgotten_at_once() {
    let left = Duration::from_secs(5);
    for milliseconds in [10, 20, 80, 150] {
        let simulation = Simulation::new(Link::new(20.0, 20), &[Duration::ZERO]);
        let mut simulation = simulation.changing(left, Link::new(20.0, milliseconds));
        simulation.at(simulation.start + left, Event::Cut);
        let report = simulation.run(Duration::from_secs(9), Duration::from_secs(6));
        assert_good(&format!("20 ms are left for {milliseconds} ms"), &report);
    }
}

#[test]
fn the_first_packets_do_not_flood_a_slow_link() {
    let simulation = Simulation::new(Link::new(1.0, 40), &[Duration::ZERO]);
    let report = simulation.run(Duration::from_secs(2), Duration::ZERO);
    assert!(
        report.queue_high < Duration::from_millis(250),
        "{:?}",
        report.queue_high
    );
}
