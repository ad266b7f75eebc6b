//! What an operator sees of each session's link: gauges and counters named by the WorkSpace.

use std::time::Duration;

use metrics::{Counter, Gauge, counter, gauge};
use stream_transport::{LinkMeasures, SessionCounts};

/// The series of one session.
pub(crate) struct Measures {
    round_trip: Gauge,
    window: Gauge,
    packets: Counter,
    lost: Counter,
    bytes: Counter,
    resets: Counter,
    exact: Gauge,
    response: Gauge,
    frames: Counter,
    frame_bytes: Counter,
    mended: Counter,
    /// Moved, kept, exact, passes.
    pixels: [Counter; 4],
    last: LinkMeasures,
    counted: SessionCounts,
}

impl Measures {
    /// The series of this WorkSpace's viewer.
    pub(crate) fn new(workspace: &str) -> Self {
        let workspace = || workspace.to_owned();
        let pixels = |codec: &'static str| counter!("carrel_stream_pixels_total", "workspace" => workspace(), "codec" => codec);
        Self {
            round_trip: gauge!("carrel_stream_round_trip_seconds", "workspace" => workspace()),
            window: gauge!("carrel_stream_window_bytes", "workspace" => workspace()),
            packets: counter!("carrel_stream_packets_total", "workspace" => workspace()),
            lost: counter!("carrel_stream_packets_lost_total", "workspace" => workspace()),
            bytes: counter!("carrel_stream_sent_bytes_total", "workspace" => workspace()),
            resets: counter!("carrel_stream_resets_total", "workspace" => workspace()),
            exact: gauge!("carrel_stream_exact_ratio", "workspace" => workspace()),
            response: gauge!("carrel_stream_press_to_picture_seconds", "workspace" => workspace()),
            frames: counter!("carrel_stream_frames_total", "workspace" => workspace()),
            frame_bytes: counter!("carrel_stream_frame_bytes_total", "workspace" => workspace()),
            mended: counter!("carrel_stream_rows_mended_total", "workspace" => workspace()),
            pixels: ["moved", "kept", "exact", "progressive"].map(pixels),
            last: LinkMeasures::default(),
            counted: SessionCounts::default(),
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
        self.packets.increment(grown(now.packets, last.packets));
        self.lost
            .increment(grown(now.packets_lost, last.packets_lost));
        self.bytes.increment(grown(now.bytes, last.bytes));
        self.resets.increment(grown(now.resets, last.resets));
    }

    /// Takes what the agent has counted. What it says cannot be checked, so nothing depends on it.
    pub(crate) fn count(&mut self, now: SessionCounts) {
        let last = std::mem::replace(&mut self.counted, now);
        self.frames.increment(grown(now.frames, last.frames));
        self.frame_bytes
            .increment(grown(now.frame_bytes, last.frame_bytes));
        self.mended
            .increment(grown(now.rows_mended, last.rows_mended));
        let pixels = [
            grown(now.pixels_copied, last.pixels_copied),
            grown(now.pixels_restored, last.pixels_restored),
            grown(now.pixels_exact, last.pixels_exact),
            grown(now.pixels_in_passes, last.pixels_in_passes),
        ];
        for (counter, pixels) in self.pixels.iter().zip(pixels) {
            counter.increment(pixels);
        }
        let permille = u32::try_from(now.exact_permille.min(1000)).unwrap_or(1000);
        self.exact.set(f64::from(permille) / 1000.0);
        let response = Duration::from_micros(now.press_to_picture_us);
        self.response.set(response.as_secs_f64());
    }
}

impl Drop for Measures {
    fn drop(&mut self) {
        // Nobody is there any more.
        self.round_trip.set(0.0);
        self.window.set(0.0);
        self.exact.set(0.0);
        self.response.set(0.0);
    }
}

/// Whoever counts less than before counts from the beginning: a path that was changed.
fn grown(now: u64, last: u64) -> u64 {
    now.checked_sub(last).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operator_sees_what_was_counted_since_and_nothing_of_who_has_left() {
        let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().build_recorder();
        let told = recorder.handle();
        metrics::with_local_recorder(&recorder, || {
            let mut measures = Measures::new("ws-1");
            measures.count(SessionCounts {
                frames: 3,
                pixels_exact: 100,
                exact_permille: 250,
                press_to_picture_us: 12_000,
                ..SessionCounts::default()
            });
            measures.count(SessionCounts {
                frames: 5,
                pixels_exact: 100,
                exact_permille: 70_000,
                press_to_picture_us: 12_000,
                ..SessionCounts::default()
            });
            let text = told.render();
            for line in [
                "carrel_stream_frames_total{workspace=\"ws-1\"} 5",
                "carrel_stream_pixels_total{workspace=\"ws-1\",codec=\"exact\"} 100",
                "carrel_stream_exact_ratio{workspace=\"ws-1\"} 1",
                "carrel_stream_press_to_picture_seconds{workspace=\"ws-1\"} 0.012",
            ] {
                assert!(text.contains(line), "{line} is not in:\n{text}");
            }
            drop(measures);
            let text = told.render();
            let line = "carrel_stream_press_to_picture_seconds{workspace=\"ws-1\"} 0\n";
            assert!(text.contains(line), "{text}");
        });
    }
}
