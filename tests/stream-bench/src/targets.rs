//! What is to be reached, and the table that puts what was reached beside it.

use std::fmt::Write as _;

use crate::report::{Figures, Report};

/// One figure to be reached.
struct Target {
    workload: &'static str,
    link: &'static str,
    /// What it is, for the table.
    what: &'static str,
    /// Which figure, after `scale`.
    figure: &'static str,
    scale: f64,
    limit: Limit,
    unit: &'static str,
}

/// Which side of a number is good.
#[derive(Clone, Copy)]
enum Limit {
    Below(f64),
    AtLeast(f64),
    /// Told without a target.
    None,
}

use Limit::{AtLeast, Below};

const NEAR: &str = "loopback";
const FAR: &str = "20 Mbit/s, 50 ms";
const LOSSY: &str = "20 Mbit/s, 50 ms, 1 % loss";
const SLOW: &str = "1 Mbit/s, 100 ms";

const fn target(
    workload: &'static str,
    link: &'static str,
    what: &'static str,
    figure: &'static str,
    limit: Limit,
    unit: &'static str,
) -> Target {
    Target {
        workload,
        link,
        what,
        figure,
        scale: 1.0,
        limit,
        unit,
    }
}

const fn scaled(mut target: Target, scale: f64) -> Target {
    target.scale = scale;
    target
}

const MEGABYTE: f64 = 1e-6;
/// Of all steps, but for one in a thousand that a busy machine draws too late to be told apart.
const EVERY: Limit = AtLeast(99.9);
/// A rate of 30 in which not one step of 300 is missing, nor two.
const RATE_30: Limit = AtLeast(29.8);

/// In the order of the table.
const TARGETS: &[Target] = &[
    target(
        "idle",
        NEAR,
        "bytes of picture in 10 s ¹",
        "payload_bytes",
        Below(1.0),
        "B",
    ),
    target(
        "idle",
        NEAR,
        "… all that the server sends",
        "down_bytes",
        Limit::None,
        "B",
    ),
    target("idle", NEAR, "server CPU", "server_cpu_s", Below(0.01), "s"),
    target("idle", NEAR, "client CPU", "client_cpu_s", Limit::None, "s"),
    target(
        "idle",
        FAR,
        "bytes of picture in 10 s ¹",
        "payload_bytes",
        Below(1.0),
        "B",
    ),
    target(
        "idle",
        FAR,
        "… all that the server sends",
        "down_bytes",
        Limit::None,
        "B",
    ),
    target("idle", FAR, "server CPU", "server_cpu_s", Below(0.01), "s"),
    target(
        "typing",
        NEAR,
        "bytes of picture a key ¹",
        "payload_per_key",
        Below(60.0),
        "B",
    ),
    target(
        "typing",
        NEAR,
        "… all that the server sends",
        "bytes_per_key",
        Limit::None,
        "B",
    ),
    target(
        "typing",
        NEAR,
        "packets a key",
        "packets_per_key",
        Limit::None,
        "",
    ),
    target(
        "typing",
        NEAR,
        "key to photon, median",
        "latency_median",
        Below(2.0),
        "ms",
    ),
    target("typing", NEAR, "… p95", "latency_p95", Below(4.0), "ms"),
    target(
        "typing",
        FAR,
        "key to photon, median",
        "latency_median",
        Below(102.5),
        "ms",
    ),
    target("typing", FAR, "… p95", "latency_p95", Limit::None, "ms"),
    target(
        "typing",
        LOSSY,
        "key to photon, median",
        "latency_median",
        Limit::None,
        "ms",
    ),
    target("typing", LOSSY, "… p95", "latency_p95", Below(170.0), "ms"),
    target("typing", LOSSY, "keys lost", "keys_lost", Below(1.0), ""),
    scaled(
        target(
            "scroll",
            NEAR,
            "from the server",
            "down_bytes",
            Below(0.7),
            "MB",
        ),
        MEGABYTE,
    ),
    target("scroll", NEAR, "steps shown", "fps", RATE_30, "/s"),
    scaled(
        target("scroll", NEAR, "shown exact", "exact_share", EVERY, "%"),
        100.0,
    ),
    target(
        "scroll",
        NEAR,
        "drawing to picture, median",
        "latency_median",
        Below(4.0),
        "ms",
    ),
    target("scroll", NEAR, "… p95", "latency_p95", Limit::None, "ms"),
    target(
        "scroll",
        NEAR,
        "server CPU",
        "server_cpu_s",
        Below(0.4),
        "s",
    ),
    target(
        "scroll",
        NEAR,
        "client CPU",
        "client_cpu_s",
        Limit::None,
        "s",
    ),
    target("scroll", FAR, "steps shown", "fps", RATE_30, "/s"),
    scaled(
        target("scroll", FAR, "shown exact", "exact_share", EVERY, "%"),
        100.0,
    ),
    target(
        "scroll",
        FAR,
        "drawing to picture, median",
        "latency_median",
        Below(56.0),
        "ms",
    ),
    target("scroll", LOSSY, "steps shown", "fps", Limit::None, "/s"),
    target(
        "scroll",
        LOSSY,
        "drawing to picture, median",
        "latency_median",
        Limit::None,
        "ms",
    ),
    scaled(
        target(
            "drag",
            NEAR,
            "from the server",
            "down_bytes",
            Below(0.2),
            "MB",
        ),
        MEGABYTE,
    ),
    target("drag", NEAR, "steps shown", "fps", RATE_30, "/s"),
    scaled(
        target("drag", NEAR, "shown exact", "exact_share", EVERY, "%"),
        100.0,
    ),
    target(
        "drag",
        NEAR,
        "drawing to picture, median",
        "latency_median",
        Below(5.0),
        "ms",
    ),
    target("drag", NEAR, "server CPU", "server_cpu_s", Below(0.2), "s"),
    target("drag", NEAR, "client CPU", "client_cpu_s", Limit::None, "s"),
    scaled(
        target(
            "drag",
            NEAR,
            "exact at the end",
            "exact_at_end",
            AtLeast(100.0),
            "%",
        ),
        100.0,
    ),
    target("drag", FAR, "steps shown", "fps", RATE_30, "/s"),
    target(
        "drag",
        FAR,
        "drawing to picture, median",
        "latency_median",
        Below(56.0),
        "ms",
    ),
    scaled(
        target("drag", FAR, "shown exact", "exact_share", Limit::None, "%"),
        100.0,
    ),
    target("drag", LOSSY, "steps shown", "fps", Limit::None, "/s"),
    target(
        "photographs",
        NEAR,
        "whole picture at 33 dB",
        "whole_33_ms",
        Below(20.0),
        "ms",
    ),
    target("photographs", NEAR, "exact", "exact_ms", Below(150.0), "ms"),
    target(
        "photographs",
        NEAR,
        "exact, of 8",
        "exact_count",
        AtLeast(8.0),
        "",
    ),
    scaled(
        target(
            "photographs",
            NEAR,
            "from the server",
            "down_bytes",
            Limit::None,
            "MB",
        ),
        MEGABYTE,
    ),
    target(
        "photographs",
        FAR,
        "whole picture at 30 dB",
        "whole_30_ms",
        Below(90.0),
        "ms",
    ),
    target("photographs", FAR, "exact", "exact_ms", Below(750.0), "ms"),
    target(
        "photographs",
        LOSSY,
        "whole picture at 30 dB",
        "whole_30_ms",
        Limit::None,
        "ms",
    ),
    target("photographs", LOSSY, "exact", "exact_ms", Limit::None, "ms"),
    target("video", NEAR, "frames shown", "fps", RATE_30, "/s"),
    target(
        "video",
        NEAR,
        "quality, median",
        "quality_db_median",
        AtLeast(36.0),
        "dB",
    ),
    target(
        "video",
        NEAR,
        "drawing to picture, median",
        "latency_median",
        Below(10.0),
        "ms",
    ),
    target("video", NEAR, "server CPU", "server_cpu_s", Below(1.0), "s"),
    target(
        "video",
        NEAR,
        "client CPU",
        "client_cpu_s",
        Limit::None,
        "s",
    ),
    scaled(
        target(
            "video",
            FAR,
            "from the server",
            "down_bytes",
            Below(1.6),
            "MB",
        ),
        MEGABYTE,
    ),
    target(
        "video",
        FAR,
        "quality, median",
        "quality_db_median",
        AtLeast(30.5),
        "dB",
    ),
    target("video", FAR, "frames shown", "fps", RATE_30, "/s"),
    target(
        "video",
        FAR,
        "drawing to picture, median",
        "latency_median",
        Below(58.0),
        "ms",
    ),
    target(
        "video",
        FAR,
        "exact after the last frame",
        "exact_after_end_ms",
        Below(300.0),
        "ms",
    ),
    target("video", LOSSY, "frames shown", "fps", Limit::None, "/s"),
    target(
        "video",
        LOSSY,
        "drawing to picture, median",
        "latency_median",
        Limit::None,
        "ms",
    ),
    target(
        "full-screen",
        NEAR,
        "frames shown",
        "fps",
        AtLeast(23.8),
        "/s",
    ),
    target(
        "full-screen",
        NEAR,
        "cores, both ends",
        "cores",
        Below(1.6),
        "",
    ),
    target(
        "full-screen",
        NEAR,
        "quality, median",
        "quality_db_median",
        Limit::None,
        "dB",
    ),
    target(
        "full-screen",
        FAR,
        "frames shown",
        "fps",
        AtLeast(20.0),
        "/s",
    ),
    target(
        "full-screen",
        FAR,
        "drawing to picture, p95 (no queue)",
        "latency_p95",
        Below(150.0),
        "ms",
    ),
    target(
        "full-screen",
        FAR,
        "quality, median",
        "quality_db_median",
        Limit::None,
        "dB",
    ),
    target(
        "full-screen",
        LOSSY,
        "frames shown",
        "fps",
        Limit::None,
        "/s",
    ),
    target(
        "typing-beside-photograph",
        SLOW,
        "key to photon, median",
        "latency_median",
        Below(220.0),
        "ms",
    ),
    target(
        "typing-beside-photograph",
        SLOW,
        "… p95",
        "latency_p95",
        Limit::None,
        "ms",
    ),
    scaled(
        target(
            "memory",
            NEAR,
            "server, peak",
            "server_peak_bytes",
            Below(60.0),
            "MiB",
        ),
        1.0 / 1_048_576.0,
    ),
    scaled(
        target(
            "memory",
            NEAR,
            "client, peak",
            "client_peak_bytes",
            Below(120.0),
            "MiB",
        ),
        1.0 / 1_048_576.0,
    ),
];

impl Limit {
    fn is_met(self, value: f64) -> Option<bool> {
        match self {
            Below(limit) => Some(value < limit),
            AtLeast(limit) => Some(value >= limit),
            Self::None => None,
        }
    }

    fn text(self, unit: &str) -> String {
        match self {
            Below(limit) => format!("< {} {unit}", number(limit)),
            AtLeast(limit) => format!("≥ {} {unit}", number(limit)),
            Self::None => String::new(),
        }
    }
}

/// Rows whose figures are there for anybody.
pub(crate) fn table(report: &Report) -> String {
    let subjects = report.subjects();
    let mut text = format!(
        "| workload | link | figure | target | {} |\n",
        subjects.join(" | ")
    );
    text += &format!("|---|---|---|---|{}\n", "---|".repeat(subjects.len()));
    for target in TARGETS {
        let figures: Vec<Option<Figures>> = subjects
            .iter()
            .map(|subject| report.medians(subject, target.link, target.workload))
            .collect();
        if figures.iter().all(Option::is_none) {
            continue;
        }
        let limit = target.limit.text(target.unit);
        let _ = write!(
            text,
            "| {} | {} | {} | {} |",
            target.workload,
            target.link,
            target.what,
            limit.trim()
        );
        for figures in &figures {
            let _ = write!(text, " {} |", target.reached(figures.as_ref()));
        }
        text.push('\n');
    }
    text
}

impl Target {
    /// The figure with its mark; a dash where nothing was measured, a cross where it never happened.
    fn reached(&self, figures: Option<&Figures>) -> String {
        let Some(figures) = figures else {
            return "–".into();
        };
        let Some(value) = figures.get(self.figure) else {
            return "never ✗".into();
        };
        let value = value * self.scale;
        let mark = match self.limit.is_met(value) {
            Some(true) => " ✓",
            Some(false) => " ✗",
            None => "",
        };
        format!("{} {}", number(value), self.unit).trim().to_owned() + mark
    }
}

/// With as many digits as tell something.
fn number(value: f64) -> String {
    let digits = match value.abs() {
        0.0 => 0,
        size if size < 0.1 => 3,
        size if size < 3.0 => 2,
        size if size < 200.0 => 1,
        _ => 0,
    };
    let text = format!("{value:.digits$}");
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link::LINKS, report::Outcome, workload::WORKLOADS};

    #[test]
    fn a_figure_stands_beside_its_target_with_its_mark() {
        let mut report = Report::default();
        for (subject, value) in [("carrel", 1.52), ("peer", 9.3)] {
            let mut outcome = Outcome::default();
            outcome.figures.set("latency_median", value);
            report.add([subject, NEAR, "typing"], outcome);
        }
        let table = table(&report);
        let row = "| typing | loopback | key to photon, median | < 2 ms | 1.52 ms ✓ | 9.3 ms ✗ |";
        assert!(table.contains(row), "{table}");
        assert!(!table.contains("scroll"));
    }

    #[test]
    fn every_target_is_of_a_workload_and_a_link_that_are_measured() {
        for target in TARGETS {
            assert!(LINKS.iter().any(|link| link.name == target.link));
            let known = |workload: &crate::workload::Workload| workload.name == target.workload;
            assert!(target.workload == "memory" || WORKLOADS.iter().any(known));
        }
    }
}
