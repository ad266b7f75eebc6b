//! What was measured: figures of every run, their medians, and the file that keeps them.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::subject::NAMES;

/// Named figures; the unit is the end of the name.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Figures(BTreeMap<String, f64>);

/// What one run of a workload gives.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) figures: Figures,
    /// Points of its plot.
    pub(crate) series: Vec<(f64, f64)>,
}

/// All runs of one workload for one subject on one link.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Cell {
    pub(crate) subject: String,
    pub(crate) link: String,
    pub(crate) workload: String,
    pub(crate) runs: Vec<Figures>,
    /// Points of the last run's plot.
    pub(crate) series: Vec<(f64, f64)>,
}

/// Everything that was measured.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Report {
    /// The machine and the material, in words.
    pub(crate) setting: String,
    pub(crate) cells: Vec<Cell>,
}

impl Figures {
    /// Sets one.
    pub(crate) fn set(&mut self, name: &str, value: f64) {
        self.0.insert(name.to_owned(), value);
    }

    /// One of them.
    pub(crate) fn get(&self, name: &str) -> Option<f64> {
        self.0.get(name).copied()
    }

    /// Multiplies those of these names that are there.
    pub(crate) fn scale(&mut self, names: &[&str], factor: f64) {
        for name in names {
            if let Some(value) = self.0.get_mut(*name) {
                *value *= factor;
            }
        }
    }

    /// Takes over those that are not there.
    pub(crate) fn add_missing(&mut self, others: &Self) {
        for (name, value) in &others.0 {
            self.0.entry(name.clone()).or_insert(*value);
        }
    }

    /// The median, unless there are no values, which are sorted.
    pub(crate) fn set_median(&mut self, name: &str, values: &mut [f64]) {
        values.sort_by(f64::total_cmp);
        if let Some(median) = quantile(values, 0.5) {
            self.set(name, median);
        }
    }

    /// `_median`, `_p5` and `_p95` of values, which are sorted.
    pub(crate) fn set_quantiles(&mut self, name: &str, values: &mut [f64]) {
        values.sort_by(f64::total_cmp);
        for (end, share) in [("median", 0.5), ("p5", 0.05), ("p95", 0.95)] {
            if let Some(value) = quantile(values, share) {
                self.set(&format!("{name}_{end}"), value);
            }
        }
    }

    /// The median of every figure over runs.
    pub(crate) fn medians(runs: &[Self]) -> Self {
        let mut medians = Self::default();
        for name in runs.iter().flat_map(|run| run.0.keys()) {
            let mut values: Vec<f64> = runs.iter().filter_map(|run| run.get(name)).collect();
            medians.set_median(name, &mut values);
        }
        medians
    }
}

/// Of sorted values.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    sorted.get((share * last as f64).round() as usize).copied()
}

impl Report {
    /// What was measured before, or nothing.
    pub(crate) fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps it.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(file, serde_json::to_string_pretty(self)?)?)
    }

    /// Adds a run, to the runs of this measurement.
    pub(crate) fn add(&mut self, names: [&str; 3], outcome: Outcome) {
        let [subject, link, workload] = names;
        let is_it = |cell: &Cell| [&*cell.subject, &*cell.link, &*cell.workload] == names;
        if !self.cells.iter().any(is_it) {
            self.cells.push(Cell {
                subject: subject.to_owned(),
                link: link.to_owned(),
                workload: workload.to_owned(),
                runs: Vec::new(),
                series: Vec::new(),
            });
        }
        if let Some(cell) = self.cells.iter_mut().find(|cell| is_it(cell)) {
            cell.runs.push(outcome.figures);
            cell.series = outcome.series;
        }
    }

    /// A copy that also has what an earlier report has and this one has not.
    pub(crate) fn with_missing(&self, earlier: &Self) -> Self {
        let mut all = self.clone();
        for cell in &earlier.cells {
            let names = [&*cell.subject, &*cell.link, &*cell.workload];
            if self.runs_of(names).is_empty() {
                all.cells.push(cell.clone());
            }
        }
        all
    }

    /// All runs of one cell, none where it was not measured.
    pub(crate) fn runs_of(&self, names: [&str; 3]) -> &[Figures] {
        let is_it = |cell: &&Cell| [&*cell.subject, &*cell.link, &*cell.workload] == names;
        self.cells.iter().find(is_it).map_or(&[], |cell| &cell.runs)
    }

    /// Whom it has figures of, each once: those that are known in their order, then others.
    pub(crate) fn subjects(&self) -> Vec<&str> {
        let of_cells = self.cells.iter().map(|cell| &*cell.subject);
        let is_there = |name: &&str| self.cells.iter().any(|cell| cell.subject == **name);
        let mut subjects: Vec<&str> = NAMES.into_iter().filter(is_there).collect();
        for subject in of_cells {
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        subjects
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(value: f64) -> Outcome {
        let mut outcome = Outcome::default();
        outcome.figures.set("fps", value);
        outcome
    }

    #[test]
    fn a_cell_tells_the_median_of_its_runs() {
        let mut report = Report::default();
        for value in [30.0, 12.0, 29.0] {
            report.add(["carrel", "loopback", "scroll"], figures(value));
        }
        let medians = Figures::medians(report.runs_of(["carrel", "loopback", "scroll"]));
        assert_eq!(medians.get("fps"), Some(29.0));
        assert!(report.runs_of(["carrel", "loopback", "drag"]).is_empty());
    }

    #[test]
    fn what_was_measured_anew_replaces_what_was_kept() {
        let (mut fresh, mut kept) = (Report::default(), Report::default());
        fresh.add(["carrel", "loopback", "scroll"], figures(30.0));
        kept.add(["carrel", "loopback", "scroll"], figures(1.0));
        kept.add(["xpra", "loopback", "scroll"], figures(2.0));
        let all = fresh.with_missing(&kept);
        let median =
            |subject| Figures::medians(all.runs_of([subject, "loopback", "scroll"])).get("fps");
        assert_eq!((median("carrel"), median("xpra")), (Some(30.0), Some(2.0)));
    }
}
