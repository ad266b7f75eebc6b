//! Congestion control by delay: a desktop must feel the same while a photograph is under way, so the queue that we build
//! at the narrowest link stays at 10 to 20 ms. Packets that are lost while there is no queue are the radio's, not ours.

mod control;
mod extremes;
mod round;
#[cfg(test)]
mod simulation;

use std::{any::Any, sync::Arc, time::Instant};

use quinn::congestion::{Controller, ControllerFactory, ControllerMetrics};
use quinn_proto::RttEstimator;

pub use control::DelayControl;

/// Makes a controller for each path of a connection.
#[derive(Debug, Clone, Copy, Default)]
pub struct DelayControlConfig {}

impl ControllerFactory for DelayControlConfig {
    fn build(self: Arc<Self>, now: Instant, current_mtu: u16) -> Box<dyn Controller> {
        Box::new(QuicControl(DelayControl::new(now, current_mtu)))
    }
}

/// [`DelayControl`] as quinn drives it.
#[derive(Clone)]
struct QuicControl(DelayControl);

impl Controller for QuicControl {
    fn on_sent(&mut self, now: Instant, bytes: u64, _last_packet_number: u64) {
        // What quinn says is the length of all packets that leave together so far.
        self.0.sent(now, bytes.min(self.0.packet_bytes()));
    }

    fn on_ack(
        &mut self,
        now: Instant,
        sent: Instant,
        bytes: u64,
        app_limited: bool,
        _rtt: &RttEstimator,
    ) {
        self.0.acknowledged(now, sent, bytes, app_limited);
    }

    fn on_end_acks(&mut self, now: Instant, in_flight: u64, _app_limited: bool, _: Option<u64>) {
        self.0.batch_ended(now, in_flight);
    }

    fn on_congestion_event(&mut self, now: Instant, _: Instant, persistent: bool, lost_bytes: u64) {
        self.0.lost(now, lost_bytes, persistent);
    }

    fn on_mtu_update(&mut self, new_mtu: u16) {
        self.0.set_packet_bytes(new_mtu);
    }

    fn window(&self) -> u64 {
        self.0.window_bytes()
    }

    fn metrics(&self) -> ControllerMetrics {
        let mut metrics = ControllerMetrics::default();
        metrics.congestion_window = self.0.window_bytes();
        metrics
    }

    fn clone_box(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }

    fn initial_window(&self) -> u64 {
        self.0.initial_window_bytes()
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}
