//! The series of single WorkSpaces. There is no end to these, so each is forgotten a while after the last session that
//! counted in it.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use metrics::{Counter, Gauge, Key, SharedString};
use metrics_exporter_prometheus::formatting::{
    key_to_parts, write_help_line, write_metric_line, write_type_line,
};

/// The label that says of which WorkSpace a series is.
const LABEL: &str = "workspace";
/// For how long a series is told that nobody counts in any more: longer than anybody waits between two looks.
const TOLD_FOR: Duration = Duration::from_secs(15 * 60);

/// Counters and gauges by name and labels.
#[derive(Default)]
pub(super) struct WorkspaceSeries {
    all: Mutex<BTreeMap<(String, Vec<String>), Series>>,
    descriptions: Mutex<HashMap<String, SharedString>>,
}

struct Series {
    is_counter: bool,
    /// Shared with the sessions that count in it.
    value: Arc<AtomicU64>,
    /// Since when nobody is known to count in it.
    left_at: Option<Instant>,
}

/// Whether a series is of one WorkSpace.
pub(super) fn is_of_workspace(key: &Key) -> bool {
    key.labels().any(|label| label.key() == LABEL)
}

impl WorkspaceSeries {
    pub(super) fn counter(&self, key: &Key) -> Counter {
        Counter::from_arc(self.value(key, true))
    }

    pub(super) fn gauge(&self, key: &Key) -> Gauge {
        Gauge::from_arc(self.value(key, false))
    }

    pub(super) fn describe(&self, name: &str, description: SharedString) {
        let mut descriptions = locked(&self.descriptions);
        descriptions.insert(name.to_owned(), description);
    }

    /// Forgets what nobody has counted in for long enough.
    pub(super) fn forget(&self, now: Instant) {
        locked(&self.all).retain(|_, series| {
            if 1 < Arc::strong_count(&series.value) {
                series.left_at = None;
                return true;
            }
            let left_at = *series.left_at.get_or_insert(now);
            now.duration_since(left_at) < TOLD_FOR
        });
    }

    /// All of it as Prometheus reads it.
    pub(super) fn render(&self) -> String {
        let (all, descriptions) = (locked(&self.all), locked(&self.descriptions));
        let (mut text, mut last) = (String::new(), "");
        for ((name, labels), series) in all.iter() {
            if last != name {
                if let Some(description) = descriptions.get(name) {
                    write_help_line(&mut text, name, description);
                }
                let kind = if series.is_counter {
                    "counter"
                } else {
                    "gauge"
                };
                write_type_line(&mut text, name, kind);
                last = name;
            }
            let value = series.value.load(Ordering::Acquire);
            let value = match series.is_counter {
                true => value.to_string(),
                false => f64::from_bits(value).to_string(),
            };
            write_metric_line::<&str, _>(&mut text, name, None, labels, None, value, None);
        }
        text
    }

    fn value(&self, key: &Key, is_counter: bool) -> Arc<AtomicU64> {
        let mut all = locked(&self.all);
        let series = all
            .entry(key_to_parts(key, None))
            .or_insert_with(|| Series {
                is_counter,
                value: Arc::default(),
                left_at: None,
            });
        series.value.clone()
    }
}

/// Nothing under these locks leaves a half-made value when it panics.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use metrics::Label;

    use super::*;

    fn key(name: &'static str) -> Key {
        Key::from_parts(name, vec![Label::new(LABEL, "ws-1")])
    }

    #[test]
    fn a_series_is_told_while_somebody_counts_in_it_and_a_while_longer() {
        let series = WorkspaceSeries::default();
        series.describe("frames", "Frames sent".into());
        let (frames, ratio) = (series.counter(&key("frames")), series.gauge(&key("ratio")));
        frames.increment(3);
        ratio.set(0.5);
        let begin = Instant::now();
        series.forget(begin + 2 * TOLD_FOR);
        let told = series.render();
        for line in [
            "# HELP frames Frames sent",
            "# TYPE frames counter",
            "frames{workspace=\"ws-1\"} 3",
            "# TYPE ratio gauge",
            "ratio{workspace=\"ws-1\"} 0.5",
        ] {
            assert!(told.lines().any(|told| told == line), "{line}: {told}");
        }
        drop(frames);
        series.forget(begin);
        // Somebody comes back, and what was counted goes on.
        series.counter(&key("frames")).increment(1);
        series.forget(begin + TOLD_FOR - Duration::from_secs(1));
        assert!(series.render().contains("frames{workspace=\"ws-1\"} 4"));
        series.forget(begin + TOLD_FOR);
        let told = series.render();
        assert!(!told.contains("frames") && told.contains("ratio"), "{told}");
    }
}
