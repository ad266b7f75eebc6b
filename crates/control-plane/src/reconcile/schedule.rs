//! Who is worked on when: whatever changed at once, what failed after a pause, what is in order from time to time.

use std::{
    collections::{HashMap, HashSet},
    future::Future,
    hash::Hash,
    sync::Arc,
    time::Duration,
};

use tokio::{
    sync::Notify,
    task::{Id as TaskId, JoinError, JoinSet},
    time::Instant,
};
use tokio_util::sync::CancellationToken;

use crate::cloud::{Cloud, Pace};

/// A kind of thing that is reconciled.
pub(super) trait Work: Send + Sync + 'static {
    /// What they are called in metrics.
    const KIND: &'static str;
    /// What one of them is called.
    type Id: Clone + Eq + Hash + Send + std::fmt::Display + 'static;
    /// All of them, each with a text that changes whenever there is a reason to look at it.
    fn keys(
        &self,
    ) -> impl Future<Output = Result<Vec<(Self::Id, String)>, store::StoreError>> + Send;
    /// Works on one until it has nothing to do or fails. `failures` are those in a row before this one.
    fn drive(&self, id: &Self::Id, failures: u32) -> impl Future<Output = Verdict> + Send;
    /// The signal that says there may be work.
    fn signal<'a>(&self, cloud: &'a Cloud) -> &'a Notify;
}

/// How a drive ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// In order, or waiting for somebody else; look again from time to time.
    Settled,
    /// Failed; try again after a pause.
    Failed,
    /// There is more to do.
    More,
}

struct Track {
    key: String,
    failures: u32,
    due: Instant,
    running: bool,
}

/// The longest rest after a look at everything.
const REST_LONGEST: Duration = Duration::from_secs(1);

/// The most drives at once: more would only stand in line before the store, and requests behind them.
const DRIVES_MAX: usize = 64;

/// The drives that go on, by task.
struct Drives<Id> {
    tasks: JoinSet<Verdict>,
    names: HashMap<TaskId, Id>,
}

/// Runs until `shutdown`.
pub(super) async fn run<W: Work>(work: W, cloud: &Cloud, shutdown: &CancellationToken) {
    let work = Arc::new(work);
    let mut tracks: HashMap<W::Id, Track> = HashMap::new();
    let mut drives = Drives {
        tasks: JoinSet::new(),
        names: HashMap::new(),
    };
    loop {
        let look = Instant::now();
        match work.keys().await {
            Ok(keys) => begin(&work, keys, &mut tracks, &mut drives),
            Err(error) => tracing::error!(
                error = &error as &dyn std::error::Error,
                "the store does not answer; trying again"
            ),
        }
        let now = Instant::now();
        // A look at everything costs the more, the more there is: at most half of the time goes into looking, and what
        // ends meanwhile is looked at together.
        let rested = now + (now - look).min(REST_LONGEST);
        let next = next_due(&tracks, now, &cloud.pace);
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = work.signal(cloud).notified() => {}
            () = tokio::time::sleep_until(next) => {}
            Some(ended) = drives.tasks.join_next_with_id() => drives.end(ended, &mut tracks, &cloud.pace),
        }
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = tokio::time::sleep_until(rested) => {}
        }
        while let Some(ended) = drives.tasks.try_join_next_with_id() {
            drives.end(ended, &mut tracks, &cloud.pace);
        }
    }
}

/// When something is due that is not worked on.
fn next_due<Id>(tracks: &HashMap<Id, Track>, now: Instant, pace: &Pace) -> Instant {
    let waiting = tracks.values().filter(|track| !track.running);
    let next = waiting.map(|track| track.due).min();
    next.unwrap_or(now + pace.observe_every)
        .clamp(now + Duration::from_millis(5), now + pace.observe_every)
}

impl<Id: Eq + Hash> Drives<Id> {
    /// Notes how a drive ended, and when its thing is due again.
    fn end(
        &mut self,
        ended: Result<(TaskId, Verdict), JoinError>,
        tracks: &mut HashMap<Id, Track>,
        pace: &Pace,
    ) {
        let (task, verdict) = ended.unwrap_or_else(|error| {
            tracing::error!(%error, "a reconciler's task broke off");
            (error.id(), Verdict::Failed)
        });
        if let Some(track) = self.names.remove(&task).and_then(|id| tracks.get_mut(&id)) {
            end(track, verdict, pace);
        }
    }
}

/// Starts a task for everything that changed or is due.
fn begin<W: Work>(
    work: &Arc<W>,
    keys: Vec<(W::Id, String)>,
    tracks: &mut HashMap<W::Id, Track>,
    drives: &mut Drives<W::Id>,
) {
    let now = Instant::now();
    let there: HashSet<W::Id> = keys.iter().map(|(id, _)| id.clone()).collect();
    tracks.retain(|id, track| track.running || there.contains(id));
    for (id, key) in keys {
        if DRIVES_MAX <= drives.tasks.len() {
            // Whichever ends makes room, and everything is looked at again then.
            return;
        }
        let fresh = || Track {
            key: String::new(),
            failures: 0,
            due: now,
            running: false,
        };
        let track = tracks.entry(id.clone()).or_insert_with(fresh);
        let changed = track.key != key;
        if track.running || !(changed || track.due <= now) {
            continue;
        }
        if changed {
            track.failures = 0;
        }
        track.key = key;
        track.running = true;
        let (work, name, failures) = (Arc::clone(work), id.clone(), track.failures);
        let task = drives.tasks.spawn(async move {
            let begin = Instant::now();
            let verdict = store::in_background(work.drive(&name, failures)).await;
            measure::<W>(verdict, begin.elapsed());
            verdict
        });
        drives.names.insert(task.id(), id);
    }
}

fn measure<W: Work>(verdict: Verdict, took: Duration) {
    let outcome = match verdict {
        Verdict::Settled => "settled",
        Verdict::Failed => "failed",
        Verdict::More => "more",
    };
    metrics::counter!("carrel_reconcile_drives_total", "kind" => W::KIND, "outcome" => outcome)
        .increment(1);
    metrics::histogram!("carrel_reconcile_drive_seconds", "kind" => W::KIND).record(took);
}

fn end(track: &mut Track, verdict: Verdict, pace: &Pace) {
    track.running = false;
    track.failures = if verdict == Verdict::Failed {
        track.failures.saturating_add(1)
    } else {
        0
    };
    track.due = Instant::now()
        + match verdict {
            Verdict::Settled => pace.observe_every,
            Verdict::More => Duration::ZERO,
            Verdict::Failed => pause(pace, track.failures),
        };
}

/// The pause after so many failures in a row: it doubles each time up to a limit.
pub(super) fn pause(pace: &Pace, failures: u32) -> Duration {
    let doubled = pace
        .retry_first
        .saturating_mul(2_u32.saturating_pow(failures.saturating_sub(1)));
    doubled.min(pace.retry_longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let pace = Pace {
            retry_first: Duration::from_secs(1),
            retry_longest: Duration::from_secs(10),
            ..Pace::default()
        };
        let pauses: Vec<_> = [1, 2, 3, 4, 5, 99]
            .map(|failures| pause(&pace, failures).as_secs())
            .into();
        assert_eq!(pauses, [1, 2, 4, 8, 10, 10]);
    }
}
