//! What takes everything that is counted in this process, and hands it to Prometheus.

use std::{sync::Arc, time::Instant};

use metrics::{
    Counter, Gauge, Histogram, Key, KeyName, Metadata, Recorder as Record, SharedString, Unit,
};
use metrics_exporter_prometheus::{
    Matcher, PrometheusBuilder, PrometheusHandle, PrometheusRecorder,
};

use super::series::{self, WorkspaceSeries};

/// Where durations are told apart, in seconds: from a request that only reads to an image that is copied.
const SECONDS: [f64; 10] = [0.005, 0.02, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0, 120.0];

/// Takes what is counted.
pub(super) struct Recorder {
    installation: PrometheusRecorder,
    workspaces: Arc<WorkspaceSeries>,
}

/// What was counted. Cheap to clone.
#[derive(Clone)]
pub struct Metrics {
    installation: PrometheusHandle,
    workspaces: Arc<WorkspaceSeries>,
}

impl Recorder {
    pub(super) fn new() -> Self {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)
            .expect("there are buckets");
        Self {
            installation: builder.build_recorder(),
            workspaces: Arc::default(),
        }
    }

    pub(super) fn metrics(&self) -> Metrics {
        Metrics {
            installation: self.installation.handle(),
            workspaces: self.workspaces.clone(),
        }
    }
}

impl Metrics {
    /// All of it as Prometheus reads it.
    pub(super) fn render(&self) -> String {
        let mut text = self.installation.render();
        text.push_str(&self.workspaces.render());
        text
    }

    /// Keeps what is remembered small, whether somebody reads it or not.
    pub(in crate::serve) fn tidy(&self) {
        self.installation.run_upkeep();
        self.workspaces.forget(Instant::now());
    }
}

impl Record for Recorder {
    fn describe_counter(&self, key: KeyName, unit: Option<Unit>, description: SharedString) {
        self.workspaces.describe(key.as_str(), description.clone());
        self.installation.describe_counter(key, unit, description);
    }

    fn describe_gauge(&self, key: KeyName, unit: Option<Unit>, description: SharedString) {
        self.workspaces.describe(key.as_str(), description.clone());
        self.installation.describe_gauge(key, unit, description);
    }

    fn describe_histogram(&self, key: KeyName, unit: Option<Unit>, description: SharedString) {
        self.installation.describe_histogram(key, unit, description);
    }

    fn register_counter(&self, key: &Key, metadata: &Metadata<'_>) -> Counter {
        match series::is_of_workspace(key) {
            true => self.workspaces.counter(key),
            false => self.installation.register_counter(key, metadata),
        }
    }

    fn register_gauge(&self, key: &Key, metadata: &Metadata<'_>) -> Gauge {
        match series::is_of_workspace(key) {
            true => self.workspaces.gauge(key),
            false => self.installation.register_gauge(key, metadata),
        }
    }

    fn register_histogram(&self, key: &Key, metadata: &Metadata<'_>) -> Histogram {
        self.installation.register_histogram(key, metadata)
    }
}
