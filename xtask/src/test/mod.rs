//! All of CI, in named steps with a budget each. The last three run on real engines in a machine of their own.

mod binaries;
mod budget;
mod checks;
mod engines;
mod images;
mod sdk;
mod systemd;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};

use crate::{
    image, packages,
    product::{self, Product},
    steps::Steps,
    tools::Node,
    web,
};
use budget::Budget;

/// What `test` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Also build, and look into, what is only checked otherwise: the image of the Plus bundles.
    #[arg(long)]
    full: bool,
    /// Steps to run; all when none is named.
    #[arg(value_name = "STEP", value_parser = clap::builder::PossibleValuesParser::new(STEPS.map(|(name, _)| name)))]
    steps: Vec<String>,
}

/// What a step may know.
pub(crate) struct Run {
    full: bool,
    artefacts: PathBuf,
}

type Step = fn(&Run, &Path) -> Result<String>;

/// The steps in the order they run; each gets the file that its output goes to.
const STEPS: [(&str, Step); 13] = [
    ("packages", install_packages),
    ("fmt", checks::fmt),
    ("clippy", checks::clippy),
    ("deny", checks::deny),
    ("unit", checks::unit),
    ("web", check_pages),
    ("release", build_release),
    ("wire", checks::wire),
    ("sdk", sdk::sdk),
    ("images", build_images),
    ("contracts", engines::contracts),
    ("systemd", systemd::systemd),
    ("stories", engines::stories),
];

/// Runs the steps up to the first that fails, then shows what each took of its budget.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    ensure!(
        rustix::process::geteuid().is_root(),
        "tests start engines and need root; run this as root"
    );
    let budget = Budget::read(
        &product::repository().join("xtask/budget.toml"),
        &STEPS.map(|(name, _)| name),
    )?;
    let run = Run {
        full: arguments.full,
        artefacts: product::repository().join("artefacts"),
    };
    let logs = run.artefacts.join("logs");
    fs::create_dir_all(&logs)?;
    let mut steps = Steps::new();
    let chosen =
        |name: &str| arguments.steps.is_empty() || arguments.steps.iter().any(|step| step == name);
    let outcome = STEPS
        .iter()
        .filter(|(name, _)| chosen(name))
        .try_for_each(|(name, step)| {
            let log = logs.join(name).with_extension("log");
            fs::write(&log, "")?;
            steps
                .run(name, || step(&run, &log))
                .with_context(|| format!("step {name} failed; all it said is in {}", log.display()))
        });
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
    Product::build(log).map(|_| String::new())
}

fn build_images(run: &Run, log: &Path) -> Result<String> {
    images::lay_out(log)?;
    if run.full {
        image::plus::check(&image::build("desktop-plus", log)?.rootfs)?;
        return Ok("all three built".to_owned());
    }
    image::check_packages("desktop-plus", log)?;
    Ok("packages of desktop-plus can be had".to_owned())
}

/// Node for tests: always the one that `up` takes where the machine has none, so that pages are known to build with it.
fn node(log: &Path) -> Result<Node> {
    Node::by_wheel(&product::target().join("tools"), log)
}
