//! What is done on the desktop while it is measured, one file each.

mod drag;
mod idle;
mod photographs;
mod scroll;
mod typing;
mod video;

use std::{
    sync::mpsc::Sender,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{
    photo::Photos,
    report::{Figures, Outcome},
    session::{Meter, Session},
    text::Writer,
    view::View,
    watch::{Seen, Step, watch},
};

/// What is drawn from, the same for every subject.
pub(crate) struct Material {
    pub(crate) photos: Photos,
    pub(crate) writer: Writer,
    /// How long the workloads last that have no end of their own.
    pub(crate) length: Duration,
}

/// A workload; its name is for tables, plots and `--workloads`.
pub(crate) struct Workload {
    pub(crate) name: &'static str,
    /// What is done, in words.
    pub(crate) title: &'static str,
    /// Axes of its plot.
    pub(crate) axes: [&'static str; 2],
    /// `run` is another number in each repetition: content differs, so that nobody profits from having seen it before.
    pub(crate) measure: fn(&mut Session, &Material, run: u64) -> Result<Outcome>,
    /// Whether it belongs to the slow link, or else to all others.
    pub(crate) slow_link: bool,
}

const STEPS: [&str; 2] = ["seconds", "ms from drawing to picture"];

/// All of them, in the order they run in.
pub(crate) const WORKLOADS: [Workload; 8] = [
    Workload {
        name: "idle",
        title: "Idle: bytes from the server",
        axes: ["seconds", "bytes"],
        measure: idle::measure,
        slow_link: false,
    },
    Workload {
        name: "typing",
        title: "Typing: share of keys shown by then",
        axes: ["ms from key to photon", "share"],
        measure: typing::alone,
        slow_link: false,
    },
    Workload {
        name: "scroll",
        title: "Scrolling a 1280×720 text window, 30 steps/s",
        axes: STEPS,
        measure: scroll::measure,
        slow_link: false,
    },
    Workload {
        name: "drag",
        title: "Dragging a 640×400 window over a picture, 30 steps/s",
        axes: STEPS,
        measure: drag::measure,
        slow_link: false,
    },
    Workload {
        name: "photographs",
        title: "1280×720 photographs: quality after drawing (exact: 60)",
        axes: ["ms from drawing", "dB"],
        measure: photographs::measure,
        slow_link: false,
    },
    Workload {
        name: "video",
        title: "640×360 video, 30 fps",
        axes: STEPS,
        measure: video::window,
        slow_link: false,
    },
    Workload {
        name: "full-screen",
        title: "Full-screen 1080p video, 24 fps",
        axes: STEPS,
        measure: video::full_screen,
        slow_link: false,
    },
    Workload {
        name: "typing-beside-photograph",
        title: "Typing while a photograph refines: share of keys shown by then",
        axes: ["ms from key to photon", "share"],
        measure: typing::beside_photograph,
        slow_link: true,
    },
];

/// Long enough without a change to be taken for the end of refinement.
const STILL: Duration = Duration::from_millis(2500);
const SETTLE_MAX: Duration = Duration::from_secs(25);

/// Clears the desktop and waits until the client is at rest.
fn begin_clear(session: &mut Session) -> Result<()> {
    session.canvas.fill(crate::canvas::SCREEN, 0x00d8_dce0)?;
    rest(session);
    Ok(())
}

/// Waits until the client shows everything, or does not get nearer.
fn rest(session: &Session) -> Option<f64> {
    session
        .view
        .settle(&session.canvas.model, STILL, SETTLE_MAX)
}

/// Draws steps at a fixed rate in a thread of its own, which is given the session's canvas, and watches them arrive.
fn paced(
    view: &View,
    rate: f64,
    count: u32,
    mut draw: impl FnMut(u32) -> Result<Step> + Send,
) -> Result<Vec<Seen>> {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let drawing = scope.spawn(move || -> Result<()> {
            crate::time::make_punctual();
            let begin = Instant::now();
            for number in 0..count {
                crate::time::sleep_until(begin + Duration::from_secs_f64(f64::from(number) / rate));
                send(&sender, draw(number)?);
            }
            Ok(())
        });
        let seen = watch(view, &receiver);
        match drawing.join() {
            Ok(drawn) => drawn.map(|()| seen),
            Err(_) => anyhow::bail!("the drawing thread has panicked"),
        }
    })
}

/// The watcher may have given up already.
fn send(sender: &Sender<Step>, step: Step) {
    let _ = sender.send(step);
}

/// Figures of steps, and their latencies for the plot.
fn judge_steps(seen: &[Seen], rate: f64, outcome: &mut Outcome) {
    let count = seen.len().max(1) as f64;
    let mut shown: Vec<f64> = seen.iter().filter_map(|seen| seen.latency_ms).collect();
    let exact = seen.iter().filter(|seen| seen.exact_ms.is_some()).count();
    // A step counts when it is as good as it will be before the next: exact where that is reached.
    let best = |seen: &Seen| seen.exact_ms.or(seen.latency_ms);
    let mut latencies: Vec<f64> = seen.iter().filter_map(best).collect();
    let mut quality: Vec<f64> = seen
        .iter()
        .filter(|seen| seen.latency_ms.is_some())
        .map(|seen| seen.quality_db)
        .collect();
    let figures = &mut outcome.figures;
    figures.set("fps", shown.len() as f64 / count * rate);
    figures.set("exact_share", exact as f64 / count);
    figures.set_quantiles("latency", &mut latencies);
    figures.set_quantiles("seen", &mut shown);
    figures.set_quantiles("quality_db", &mut quality);
    outcome.series = seen
        .iter()
        .filter_map(|seen| Some((seen.at_ms / 1e3, best(seen)?)))
        .collect();
}

/// What grows with the time that a workload lasts.
const GROWING: [&str; 7] = [
    "down_bytes",
    "down_packets",
    "up_bytes",
    "payload_bytes",
    "server_cpu_s",
    "client_cpu_s",
    "display_cpu_s",
];
/// Targets are for so long.
const TARGET_SECONDS: f64 = 10.0;

/// Makes what grows with time be for ten seconds, however long the workload lasted.
fn for_ten_seconds(mut outcome: Outcome, material: &Material) -> Outcome {
    let factor = TARGET_SECONDS / material.length.as_secs_f64();
    outcome.figures.scale(&GROWING, factor);
    outcome
}

/// Measures `work` with a meter around it.
fn metered(
    session: &mut Session,
    work: impl FnOnce(&mut Session, &mut Outcome) -> Result<()>,
) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let meter = Meter::start(session);
    work(session, &mut outcome)?;
    let mut used = Figures::default();
    meter.stop(session, &mut used);
    outcome.figures.add_missing(&used);
    Ok(outcome)
}
