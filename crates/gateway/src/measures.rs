//! What an operator sees of each session's link: gauges and counters named by the WorkSpace.

use metrics::{Counter, Gauge, counter, gauge};
use stream_transport::LinkMeasures;

/// The series of one session.
pub(crate) struct Measures {
    round_trip: Gauge,
    window: Gauge,
    packets: Counter,
    lost: Counter,
    bytes: Counter,
    resets: Counter,
    last: LinkMeasures,
}

impl Measures {
    /// The series of this WorkSpace's viewer.
    pub(crate) fn new(workspace: &str) -> Self {
        let workspace = || workspace.to_owned();
        Self {
            round_trip: gauge!("carrel_stream_round_trip_seconds", "workspace" => workspace()),
            window: gauge!("carrel_stream_window_bytes", "workspace" => workspace()),
            packets: counter!("carrel_stream_packets_total", "workspace" => workspace()),
            lost: counter!("carrel_stream_packets_lost_total", "workspace" => workspace()),
            bytes: counter!("carrel_stream_sent_bytes_total", "workspace" => workspace()),
            resets: counter!("carrel_stream_resets_total", "workspace" => workspace()),
            last: LinkMeasures::default(),
        }
    }

    /// Takes what is known now; nothing is known of a link by WebSocket.
    pub(crate) fn take(&mut self, measures: Option<LinkMeasures>) {
        let Some(now) = measures else {
            return;
        };
        let last = std::mem::replace(&mut self.last, now);
        self.round_trip.set(now.round_trip.as_secs_f64());
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52 bytes")]
        self.window.set(now.window_bytes as f64);
        // A path that was changed counts from the beginning.
        let grown = |now: u64, last: u64| now.checked_sub(last).unwrap_or(now);
        self.packets.increment(grown(now.packets, last.packets));
        self.lost
            .increment(grown(now.packets_lost, last.packets_lost));
        self.bytes.increment(grown(now.bytes, last.bytes));
        self.resets.increment(grown(now.resets, last.resets));
    }
}

impl Drop for Measures {
    fn drop(&mut self) {
        // Nobody is there any more.
        self.round_trip.set(0.0);
        self.window.set(0.0);
    }
}
