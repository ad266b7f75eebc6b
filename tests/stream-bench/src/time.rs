//! Waiting to a tenth of a millisecond, before whatever else wants the processor.

use std::{
    thread::JoinHandle,
    time::{Duration, Instant},
};

use rustix::thread::{gettid, set_current_timer_slack};

/// A measuring thread goes before those that it measures, where it may (as root): it needs little, and a late look
/// would count against the one that is looked at.
const NICE: i32 = -15;

/// Makes the calling thread wake on time.
pub(crate) fn make_punctual() {
    // Without these everything works, with a little more noise.
    let _ = set_current_timer_slack(std::num::NonZeroU64::new(1000));
    let _ = rustix::process::setpriority_process(Some(gettid()), NICE);
}

/// A thread that wakes on time.
pub(crate) fn thread<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> JoinHandle<T> {
    std::thread::spawn(move || {
        make_punctual();
        work()
    })
}

/// Sleeps until then, unless it has passed.
pub(crate) fn sleep_until(at: Instant) {
    let left = at.saturating_duration_since(Instant::now());
    if !left.is_zero() {
        std::thread::sleep(left);
    }
}

/// In milliseconds.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
