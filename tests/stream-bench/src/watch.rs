//! From drawing to photon: looks which numbered step the client shows, when it came, and how good it is.

use std::{
    collections::VecDeque,
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError},
    },
    time::{Duration, Instant},
};

use crate::{
    marker,
    picture::{Picture, Rect},
    time::milliseconds,
    view::{LOOK, View},
};

/// A step that was drawn.
pub(crate) struct Step {
    pub(crate) number: u32,
    pub(crate) drawn: Instant,
    /// Its marker stands at the left top and at the right bottom of this area; a step is seen when both show it.
    pub(crate) marked: Rect,
    /// What is judged, and how it should be.
    pub(crate) judged: Rect,
    pub(crate) picture: Arc<Picture>,
}

/// What became of it.
pub(crate) struct Seen {
    /// Milliseconds from the first step's drawing to this one's.
    pub(crate) at_ms: f64,
    /// From drawing until both markers were shown; `None`: a later step was shown first, or none at all.
    pub(crate) latency_ms: Option<f64>,
    /// From drawing until every pixel was right, if that happened before a later step was shown.
    pub(crate) exact_ms: Option<f64>,
    /// Quality a moment after it was seen, in dB; 99 for exact.
    pub(crate) quality_db: f64,
}

/// How long to wait for the last step.
const LAST: Duration = Duration::from_secs(3);
/// Pauses between looks at whether a step is exact: a picture may come in parts. The last look's quality counts.
const JUDGE_AFTER_MS: [u64; 6] = [0, 1, 2, 4, 8, 12];

/// Looks until the drawing has ended and its last step was seen, or long enough waited for.
pub(crate) fn watch(view: &View, steps: &Receiver<Step>) -> Vec<Seen> {
    let mut watch = Watch {
        view,
        pending: VecDeque::new(),
        judging: None,
        begin: None,
        seen: Vec::new(),
    };
    let mut ended: Option<Instant> = None;
    loop {
        match steps.try_recv() {
            Ok(step) => watch.pending.push_back(step),
            Err(TryRecvError::Disconnected) => {
                let at = *ended.get_or_insert_with(Instant::now);
                if watch.is_done() || at.elapsed() > LAST {
                    return watch.finish();
                }
            }
            Err(TryRecvError::Empty) => {}
        }
        watch.look();
        std::thread::sleep(LOOK);
    }
}

struct Watch<'a> {
    view: &'a View,
    pending: VecDeque<Step>,
    judging: Option<Judging>,
    begin: Option<Instant>,
    seen: Vec<Seen>,
}

/// A step that is shown and may become exact.
struct Judging {
    step: Step,
    latency: Duration,
    looks: usize,
    next: Instant,
    quality_db: f64,
}

impl Watch<'_> {
    fn is_done(&self) -> bool {
        self.pending.is_empty() && self.judging.is_none()
    }

    fn look(&mut self) {
        let shown = |step: &Step| self.shows(step);
        if let Some(at) = self.pending.iter().rposition(shown) {
            let now = Instant::now();
            self.close_judging(None);
            for step in self.pending.drain(..at).collect::<Vec<_>>() {
                self.record(&step, None, None, 0.0);
            }
            if let Some(step) = self.pending.pop_front() {
                self.judging = Some(Judging {
                    latency: now - step.drawn,
                    step,
                    looks: 0,
                    next: now,
                    quality_db: 0.0,
                });
            }
        }
        self.judge();
    }

    fn shows(&self, step: &Step) -> bool {
        let area = step.marked;
        let right = area.x + area.width - marker::WIDTH;
        let bottom = area.y + area.height - marker::HEIGHT;
        let wanted = Some(step.number % marker::NUMBERS);
        self.view.marker(area.x, area.y) == wanted && self.view.marker(right, bottom) == wanted
    }

    fn judge(&mut self) {
        let Some(judging) = self
            .judging
            .as_mut()
            .filter(|judging| judging.next <= Instant::now())
        else {
            return;
        };
        let step = &judging.step;
        if self.view.shows(step.judged, &step.picture) {
            let exact = if judging.looks == 0 {
                judging.latency
            } else {
                step.drawn.elapsed()
            };
            self.close_judging(Some(exact));
            return;
        }
        judging.looks += 1;
        match JUDGE_AFTER_MS.get(judging.looks) {
            Some(&pause) => {
                judging.next += Duration::from_millis(pause);
                if judging.looks == 3 {
                    judging.quality_db = self.view.quality(step.judged, &step.picture, 2);
                }
            }
            None => self.close_judging(None),
        }
    }

    fn close_judging(&mut self, exact: Option<Duration>) {
        if let Some(judging) = self.judging.take() {
            let quality_db = if exact.is_some() {
                99.0
            } else {
                judging.quality_db
            };
            self.record(&judging.step, Some(judging.latency), exact, quality_db);
        }
    }

    fn record(
        &mut self,
        step: &Step,
        latency: Option<Duration>,
        exact: Option<Duration>,
        quality_db: f64,
    ) {
        let begin = *self.begin.get_or_insert(step.drawn);
        self.seen.push(Seen {
            at_ms: milliseconds(step.drawn - begin),
            latency_ms: latency.map(milliseconds),
            exact_ms: exact.map(milliseconds),
            quality_db,
        });
    }

    fn finish(mut self) -> Vec<Seen> {
        self.close_judging(None);
        for step in std::mem::take(&mut self.pending) {
            self.record(&step, None, None, 0.0);
        }
        self.seen
    }
}
