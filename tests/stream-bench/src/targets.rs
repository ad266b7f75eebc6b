//! What is to be reached, and the table that puts what was reached beside it.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};

use crate::{
    report::{Figures, Report},
    subject::BROWSER,
};

/// All targets; what its columns mean stands at its top.
const TARGETS: &str = include_str!("targets.txt");

/// One figure to be reached.
struct Target {
    workload: &'static str,
    link: &'static str,
    /// What it is, for the table.
    what: &'static str,
    /// Which figure.
    figure: &'static str,
    limit: Limit,
    unit: &'static str,
    browser: Browser,
}

/// Which side of a number is good.
#[derive(Clone, Copy)]
enum Limit {
    Below(f64),
    AtLeast(f64),
    /// Told without a target.
    None,
}

/// What is otherwise where the client is a page.
#[derive(Clone, Copy)]
enum Browser {
    Same,
    Limit(Limit),
    /// Not a figure of a page.
    Not,
    /// A figure of pages only.
    Only,
}

/// Short names of links, as the targets have them.
const LINKS: [(&str, &str); 4] = [
    ("near", "loopback"),
    ("far", "20 Mbit/s, 50 ms"),
    ("lossy", "20 Mbit/s, 50 ms, 1 % loss"),
    ("slow", "1 Mbit/s, 100 ms"),
];

/// Targets in the order of the table.
fn targets() -> Result<Vec<Target>> {
    let lines = TARGETS.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &'static str| target(line).with_context(|| format!("target: {line}"));
    lines.map(read).collect()
}

fn target(line: &'static str) -> Result<Target> {
    let columns: Vec<&str> = line.split('|').map(str::trim).collect();
    let (&[workload, link, what, figure, limit, unit], rest) = columns
        .split_first_chunk()
        .context("it has six columns at least")?;
    let browser = match rest.first().copied().unwrap_or("") {
        "" => Browser::Same,
        "told" => Browser::Limit(Limit::None),
        "no" => Browser::Not,
        "only" => Browser::Only,
        other => Browser::Limit(Limit::read(other)?),
    };
    let known = LINKS.iter().find(|(short, _)| *short == link);
    Ok(Target {
        workload,
        link: known.context("there is no such link")?.1,
        what,
        figure,
        limit: Limit::read(limit)?,
        unit,
        browser,
    })
}

impl Limit {
    fn read(text: &str) -> Result<Self> {
        Ok(match text.split_once(' ') {
            None if text.is_empty() => Self::None,
            Some(("<", value)) => Self::Below(value.parse()?),
            Some((">=", value)) => Self::AtLeast(value.parse()?),
            _ => bail!("{text} is no limit"),
        })
    }

    fn is_met(self, value: f64) -> Option<bool> {
        match self {
            Self::Below(limit) => Some(value < limit),
            Self::AtLeast(limit) => Some(value >= limit),
            Self::None => None,
        }
    }

    fn text(self, unit: &str) -> String {
        let text = match self {
            Self::Below(limit) => format!("< {} {unit}", number(limit)),
            Self::AtLeast(limit) => format!("≥ {} {unit}", number(limit)),
            Self::None => String::new(),
        };
        text.trim().to_owned()
    }
}

/// Rows whose figures are there for anybody.
pub(crate) fn table(report: &Report) -> Result<String> {
    let subjects = report.subjects();
    let mut text = format!(
        "| workload | link | figure | target | {} |\n",
        subjects.join(" | ")
    );
    text += &format!("|---|---|---|---|{}\n", "---|".repeat(subjects.len()));
    for target in targets()? {
        let runs_of = |subject: &&str| report.runs_of([subject, target.link, target.workload]);
        if subjects.iter().all(|subject| runs_of(subject).is_empty()) {
            continue;
        }
        let (workload, link, what) = (target.workload, target.link, target.what);
        let _ = write!(text, "| {workload} | {link} | {what} | {} |", target.told());
        for subject in &subjects {
            let _ = write!(text, " {} |", target.reached(subject, runs_of(subject)));
        }
        text.push('\n');
    }
    Ok(text)
}

impl Target {
    /// What is to be reached, in words.
    fn told(&self) -> String {
        let all = self.limit.text(self.unit);
        match self.browser {
            Browser::Limit(limit @ (Limit::Below(_) | Limit::AtLeast(_))) => {
                format!("{all} (browser {})", limit.text(self.unit))
            }
            _ => all,
        }
    }

    /// The limit for this subject; `None`: it has no such figure.
    fn limit_for(&self, subject: &str) -> Option<Limit> {
        match (self.browser, subject == BROWSER) {
            (Browser::Not, true) | (Browser::Only, false) => None,
            (Browser::Limit(limit), true) => Some(limit),
            _ => Some(self.limit),
        }
    }

    /// The median with its mark and, of several runs, the least and the most; a dash where nothing was measured, a
    /// cross where it never happened.
    fn reached(&self, subject: &str, runs: &[Figures]) -> String {
        let Some(limit) = self.limit_for(subject).filter(|_| !runs.is_empty()) else {
            return "–".into();
        };
        let Some(value) = Figures::medians(runs).get(self.figure) else {
            return "never ✗".into();
        };
        let value = value * self.scale();
        let mark = match limit.is_met(value) {
            Some(true) => " ✓",
            Some(false) => " ✗",
            None => "",
        };
        let text = format!("{} {}", number(value), self.unit);
        format!("{}{}{mark}", text.trim(), self.spread(runs))
    }

    /// The least and the most of several runs, unless they are told apart by nothing.
    fn spread(&self, runs: &[Figures]) -> String {
        let all = || runs.iter().filter_map(|run| run.get(self.figure));
        let (Some(least), Some(most)) = (all().reduce(f64::min), all().reduce(f64::max)) else {
            return String::new();
        };
        let [least, most] = [least, most].map(|value| number(value * self.scale()));
        let never = runs.len() - all().count();
        match (least == most, never) {
            (true, 0) => String::new(),
            (false, 0) => format!(" ({least}–{most})"),
            _ => format!(" ({least}–{most}, {never}× never)"),
        }
    }

    /// From the figure to the unit that it is told in.
    fn scale(&self) -> f64 {
        match self.unit {
            "MB" => 1e-6,
            "MiB" => 1.0 / 1_048_576.0,
            "%" => 100.0,
            _ => 1.0,
        }
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
    use crate::{report::Outcome, workload::WORKLOADS};

    fn report(values: &[(&str, &[f64])]) -> Report {
        let mut report = Report::default();
        for (subject, values) in values {
            for value in *values {
                let mut outcome = Outcome::default();
                outcome.figures.set("latency_median", *value);
                report.add([subject, "loopback", "typing"], outcome);
            }
        }
        report
    }

    #[test]
    fn a_figure_stands_beside_its_target_with_its_mark() {
        let table = table(&report(&[("carrel", &[1.52]), ("peer", &[9.3])])).unwrap();
        let row = "| typing | loopback | key to photon, median | < 2 ms (browser < 12 ms) | 1.52 ms ✓ | 9.3 ms ✗ |";
        assert!(table.contains(row), "{table}");
        assert!(!table.contains("scroll"));
    }

    #[test]
    fn the_median_of_several_runs_is_told_with_the_least_and_the_most() {
        let table = table(&report(&[("carrel", &[1.9, 1.5, 2.4])])).unwrap();
        assert!(table.contains("| 1.9 ms (1.5–2.4) ✓ |"), "{table}");
    }

    #[test]
    fn a_page_has_targets_of_its_own() {
        let table = table(&report(&[(BROWSER, &[11.0])])).unwrap();
        assert!(table.contains("| 11 ms ✓ |"), "{table}");
        let all = targets().unwrap();
        let of = |figure: &str| all.iter().find(|target| target.figure == figure).unwrap();
        assert!(of("client_cpu_s").limit_for(BROWSER).is_none());
        assert!(of("tab_proportional_bytes").limit_for("carrel").is_none());
    }

    #[test]
    fn every_target_is_of_a_workload_and_a_link_that_are_measured() {
        for target in targets().unwrap() {
            let links = &crate::link::LINKS;
            assert!(links.iter().any(|link| link.name == target.link));
            let known = |workload: &crate::workload::Workload| workload.name == target.workload;
            assert!(target.workload == "memory" || WORKLOADS.iter().any(known));
        }
    }
}
