//! All of CI, in named steps with a budget each. Contracts, `systemd`, the stories and Plus run on real engines in a machine
//! of their own.

mod binaries;
mod budget;
mod checks;
mod engines;
mod images;
pub(crate) mod plus;
mod portable;
mod sdk;
mod systemd;

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail, ensure};

use crate::{
    image, packages,
    product::{self, Product},
    soak,
    steps::{Steps, time},
    tools::Node,
    web,
};
use budget::Budget;

/// What `test` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Also have the native client checked for macOS and a Plus WorkSpace made, whose image the installation builds
    /// first; their minutes are beside the others.
    #[arg(long)]
    full: bool,
    /// Steps to run; all when none is named.
    #[arg(value_name = "STEP", value_parser = clap::builder::PossibleValuesParser::new(all_steps().map(|(name, _)| name)))]
    steps: Vec<String>,
}

impl Arguments {
    /// The named steps, or else all that are run without a name, in their order.
    fn chosen(&self) -> impl Iterator<Item = &'static (&'static str, Step)> {
        let usual = |name: &str| self.full || STEPS.iter().any(|(step, _)| *step == name);
        all_steps().filter(move |(name, _)| match self.steps.as_slice() {
            [] => usual(name),
            named => named.iter().any(|step| step == name),
        })
    }
}

/// What a step may know.
pub(crate) struct Run {
    artefacts: PathBuf,
}

/// How long the stream is soaked, over all links together.
const SOAK: Duration = Duration::from_secs(60);

type Step = fn(&Run, &Path) -> Result<String>;

/// The steps in the order they run; each gets the file that its output goes to.
const STEPS: [(&str, Step); 15] = [
    ("packages", install_packages),
    ("fmt", checks::fmt),
    ("clippy", checks::clippy),
    ("deny", checks::deny),
    ("unit", checks::unit),
    ("web", check_pages),
    ("release", build_release),
    ("soak", soak_stream),
    ("wire", checks::wire),
    ("sdk", sdk::sdk),
    ("images", build_images),
    ("contracts", engines::contracts),
    ("systemd", systemd::systemd),
    (BESIDE, portable::windows),
    ("stories", engines::stories),
];

/// The step that works while the one named second, and those between them, mostly wait. Its minutes are those that are
/// waited for its end.
const BESIDE: &str = "windows";
const BESIDE_SINCE: &str = "contracts";

/// The steps that are run only when all is to be run in full, or when they are named.
const FULL_STEPS: [(&str, Step); 2] = [("macos", portable::macos), ("plus", plus::plus)];

fn all_steps() -> impl Iterator<Item = &'static (&'static str, Step)> {
    STEPS.iter().chain(&FULL_STEPS)
}

/// Runs the steps up to the first that fails, then shows what each took of its budget.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    ensure!(
        rustix::process::geteuid().is_root(),
        "tests start engines and need root; run this as root"
    );
    let budget = Budget::read(
        &product::repository().join("xtask/budget.toml"),
        &STEPS.map(|(name, _)| name),
        &FULL_STEPS.map(|(name, _)| name),
    )?;
    let run = Run {
        artefacts: product::repository().join("artefacts"),
    };
    let logs = run.artefacts.join("logs");
    fs::create_dir_all(&logs)?;
    let mut steps = Steps::new();
    let outcome = run_chosen(arguments, &run, &logs, &mut steps);
    println!("\n{}", budget.table(steps.done()));
    outcome?;
    let late = budget.exceeded(steps.done());
    if !late.is_empty() {
        bail!(
            "over budget: {}; make it faster, or move minutes in xtask/budget.toml",
            late.join(", ")
        );
    }
    println!("all steps passed");
    Ok(())
}

/// Runs the chosen steps in their order. One that works beside others is waited for even when another fails.
fn run_chosen(arguments: &Arguments, run: &Run, logs: &Path, steps: &mut Steps) -> Result<()> {
    let one = |name: &str, step: Step| {
        let log = logs.join(name).with_extension("log");
        fs::write(&log, "")?;
        step(run, &log).with_context(|| {
            let log = log.display();
            format!("step {name} failed; all it said is in {log}")
        })
    };
    let beside = arguments.chosen().find(|(name, _)| *name == BESIDE);
    thread::scope(|scope| {
        let mut begun = None;
        arguments.chosen().try_for_each(|(name, step)| {
            if *name == BESIDE_SINCE
                && let Some((name, step)) = beside
            {
                begun = Some(scope.spawn(move || {
                    let began = Instant::now();
                    let told = one(name, *step)?;
                    Ok(format!("{told}, {} beside others", time(began.elapsed())))
                }));
            }
            let waited_for = begun.take_if(|_| *name == BESIDE);
            steps.run(name, || match waited_for {
                Some(work) => work.join().map_err(|_| anyhow!("its thread has ended"))?,
                None => one(name, *step),
            })
        })
    })
}

fn install_packages(_: &Run, log: &Path) -> Result<String> {
    let installed = packages::ensure(
        &[packages::ENGINES, packages::BUILD, packages::TESTS].concat(),
        log,
    )?;
    Ok(format!("{} installed", installed.len()))
}

fn check_pages(_: &Run, log: &Path) -> Result<String> {
    let node = node(log)?;
    web::check(&node, log)?;
    web::build(&node, log)?;
    engines::prepare_stories(&node, log)?;
    Ok(String::new())
}

fn build_release(_: &Run, log: &Path) -> Result<String> {
    Product::build_for_tests(log).map(|_| String::new())
}

/// A minute of the stream under random work, over a good and a bad link: it is exact whenever it pauses.
fn soak_stream(run: &Run, log: &Path) -> Result<String> {
    Product::build_for_tests(log)?;
    let results = run.artefacts.join("soak");
    let told = soak::stream(SOAK, 1, &results).with_context(|| {
        let folder = results.display();
        format!("what both ends said, and both pictures when they differ, are in {folder}")
    })?;
    fs::write(log, &told)?;
    Ok(told.trim().replace('\n', "; "))
}

fn build_images(_: &Run, log: &Path) -> Result<String> {
    images::lay_out(log)?;
    image::check_packages("desktop-plus", log)?;
    Ok("packages of desktop-plus can be had".to_owned())
}

/// Node for tests: always the one that `up` takes where the machine has none, so that pages are known to build with it.
fn node(log: &Path) -> Result<Node> {
    Node::by_wheel(&product::target().join("tools"), log)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(full: bool, steps: &[&str]) -> Vec<&'static str> {
        let steps = steps.iter().map(|step| (*step).to_owned()).collect();
        let arguments = Arguments { full, steps };
        arguments.chosen().map(|(name, _)| *name).collect()
    }

    #[test]
    fn the_committed_budget_has_minutes_for_every_step() {
        let file = product::repository().join("xtask/budget.toml");
        let (steps, full) = (
            STEPS.map(|(name, _)| name),
            FULL_STEPS.map(|(name, _)| name),
        );
        Budget::read(&file, &steps, &full).unwrap();
    }

    #[test]
    fn what_works_beside_others_is_begun_before_it_is_waited_for() {
        let place = |name| STEPS.iter().position(|(step, _)| *step == name);
        assert!(place(BESIDE_SINCE) < place(BESIDE));
    }

    #[test]
    fn what_takes_long_is_run_in_full_or_by_its_name() {
        assert!(!chosen(false, &[]).contains(&"plus"));
        assert_eq!(chosen(true, &[]).last(), Some(&"plus"));
        assert_eq!(chosen(false, &["plus", "fmt"]), ["fmt", "plus"]);
        assert_eq!(chosen(true, &["fmt"]), ["fmt"]);
    }
}
