//! How many minutes each step may take, as committed, and how the run did against it.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::steps::Step;

/// What all steps may take together, in minutes.
const MINUTES_MAX: f64 = 55.0;

/// Minutes per step.
pub(super) struct Budget(BTreeMap<String, f64>);

/// The file: steps at its top, and in a table of their own those that only a full run has, which count for themselves.
#[derive(Deserialize)]
struct Written {
    #[serde(default)]
    full: BTreeMap<String, f64>,
    #[serde(flatten)]
    minutes: BTreeMap<String, f64>,
}

impl Budget {
    /// Reads the file; every step must be in it, nothing else, and the sum of the usual ones must keep to the limit.
    pub(super) fn read(file: &Path, steps: &[&str], full: &[&str]) -> Result<Self> {
        let text =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        Self::parse(&text, steps, full)
            .with_context(|| format!("{} is not a budget", file.display()))
    }

    fn parse(text: &str, steps: &[&str], full: &[&str]) -> Result<Self> {
        let written: Written = toml::from_str(text)?;
        each_has_minutes(&written.minutes, steps)?;
        each_has_minutes(&written.full, full)?;
        let sum: f64 = written.minutes.values().sum();
        ensure!(
            sum <= MINUTES_MAX,
            "its minutes sum up to {sum}, at most {MINUTES_MAX} may be given"
        );
        Ok(Self(
            written.minutes.into_iter().chain(written.full).collect(),
        ))
    }

    /// Minutes taken and given, one line per step.
    pub(super) fn table(&self, done: &[Step]) -> String {
        let line = |name: &str, took: f64, given: f64| {
            format!("{name:12} {took:6.1} of {given:4.1} min\n")
        };
        let lines = done
            .iter()
            .map(|step| line(&step.name, minutes(step), self.given(step)));
        let took = done.iter().map(minutes).sum();
        let given = done.iter().map(|step| self.given(step)).sum();
        lines.chain([line("together", took, given)]).collect()
    }

    /// The steps that took longer than they may.
    pub(super) fn exceeded(&self, done: &[Step]) -> Vec<String> {
        let late = |step: &&Step| self.given(step) < minutes(step);
        done.iter()
            .filter(late)
            .map(|step| step.name.clone())
            .collect()
    }

    fn given(&self, step: &Step) -> f64 {
        self.0.get(&step.name).copied().unwrap_or(0.0)
    }
}

fn each_has_minutes(minutes: &BTreeMap<String, f64>, steps: &[&str]) -> Result<()> {
    for step in steps {
        ensure!(minutes.contains_key(*step), "step {step} has no minutes");
    }
    ensure!(
        minutes.len() == steps.len(),
        "it names more than the steps {}",
        steps.join(", ")
    );
    Ok(())
}

fn minutes(step: &Step) -> f64 {
    step.took.as_secs_f64() / 60.0
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_step_over_its_minutes_is_told() {
        let budget = Budget::parse("fmt = 0.5\nunit = 54.5\n", &["fmt", "unit"], &[]).unwrap();
        let done = [("fmt", 31), ("unit", 60)].map(|(name, seconds)| Step {
            name: name.to_owned(),
            took: Duration::from_secs(seconds),
        });
        assert_eq!(budget.exceeded(&done), ["fmt"]);
        assert!(
            budget
                .table(&done)
                .ends_with("together        1.5 of 55.0 min\n"),
            "{}",
            budget.table(&done)
        );
    }

    #[test]
    fn a_budget_must_name_every_step_and_keep_to_the_limit() {
        assert!(Budget::parse("fmt = 1\n", &["fmt", "unit"], &[]).is_err());
        assert!(Budget::parse("fmt = 1\nmore = 1\n", &["fmt"], &[]).is_err());
        assert!(Budget::parse("fmt = 56\n", &["fmt"], &[]).is_err());
    }

    #[test]
    fn what_only_a_full_run_has_counts_for_itself() {
        let text = "fmt = 55\n[full]\nplus = 20\n";
        let budget = Budget::parse(text, &["fmt"], &["plus"]).unwrap();
        let late = Step {
            name: "plus".to_owned(),
            took: Duration::from_secs(21 * 60),
        };
        assert_eq!(budget.exceeded(&[late]), ["plus"]);
        assert!(Budget::parse(text, &["fmt"], &[]).is_err());
        assert!(Budget::parse("fmt = 55\n", &["fmt"], &["plus"]).is_err());
    }
}
