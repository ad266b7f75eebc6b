//! Figures for `docs/benchmarks.md`: each bench stands up an installation of its own, measures, prints a table and takes everything down.
//!
//! The installation lives in a machine of its own, so one that runs already is neither touched nor measured. The bench of
//! the API and that of the stream need no engines, and so neither a machine nor root.

pub(crate) mod api;
mod density;
mod provision;
pub(crate) mod stream;
mod table;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::Instant,
};

use anyhow::{Result, bail, ensure};
use clap::ValueEnum;

use crate::{
    command, engines, image,
    product::{self, Product},
    stage::Stage,
    steps::Steps,
    tools::Node,
    web,
};
use table::Table;

/// What `bench` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// What to measure.
    bench: Bench,
    /// Take everything as it was built before.
    #[arg(long)]
    built: bool,
    #[command(flatten)]
    size: api::Size,
    #[command(flatten)]
    stream: stream::Options,
}

/// What the half inside the machine takes.
#[derive(clap::Args)]
pub(crate) struct Inside {
    bench: Bench,
    #[arg(long)]
    state: PathBuf,
}

/// The benches, one file each.
#[derive(Clone, Copy, ValueEnum)]
enum Bench {
    /// Times: request to AVAILABLE, ten at once, reboot, rebuild, remove, a second `up`.
    Provision,
    /// Memory: an idle desktop with its session, the agent, `carrel serve` with 50 WorkSpaces.
    Density,
    /// Times of calls, WorkSpaces accepted a second, and memory of `carrel serve` with 100,000 WorkSpaces; what a
    /// signature and a policy take.
    Api,
    /// How the desktop feels: keys to photons, scrolling, pictures, video, over good and bad links, beside its peers.
    Stream,
}

impl Bench {
    fn name(self) -> &'static str {
        match self {
            Self::Provision => "provision",
            Self::Density => "density",
            Self::Api => "api",
            Self::Stream => "stream",
        }
    }
}

/// Builds what is measured, sets it up, measures and takes it down.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if matches!(arguments.bench, Bench::Api) {
        return api::run(arguments.built, &arguments.size);
    }
    if matches!(arguments.bench, Bench::Stream) {
        return stream::run(arguments.built, &arguments.stream);
    }
    ensure!(
        rustix::process::geteuid().is_root(),
        "benches start engines and need root; run this as root"
    );
    let name = arguments.bench.name();
    let artefacts = product::repository().join("artefacts");
    fs::create_dir_all(artefacts.join("logs"))?;
    let log = artefacts.join(format!("logs/bench-{name}.log"));
    fs::write(&log, "")?;
    let mut steps = Steps::new();
    if !arguments.built {
        steps.run("build", || build(&log).map(|()| String::new()))?;
    }
    let mut stage = None;
    steps.run("installation", || {
        let fresh = Stage::begin("bench", &artefacts, &log)?;
        fresh.xtask(&["up", "--built", "--no-sample"])?;
        stage = Some(fresh);
        Ok(String::new())
    })?;
    let Some(stage) = stage else { return Ok(()) };
    let measured = measure(&stage, arguments.bench);
    let down = steps.run("taken down", || stage.end().map(|()| String::new()));
    println!("\n{}", measured?);
    down
}

fn build(log: &Path) -> Result<()> {
    Product::build(log)?;
    web::build(&Node::ensure(&product::target().join("tools"), log)?, log)?;
    for image in ["desktop", "directory-controller"] {
        image::build(image, log)?;
    }
    Ok(())
}

fn measure(stage: &Stage, bench: Bench) -> Result<String> {
    let mut inside = stage.verb(&["bench-inside", bench.name()])?;
    // What it waits for is told while it waits.
    let mut text = command::output(inside.stderr(Stdio::inherit()))?;
    if matches!(bench, Bench::Provision) {
        let begin = Instant::now();
        stage.xtask(&["up", "--built", "--no-sample"])?;
        let mut table = Table::new();
        table.seconds(
            "second `up`, everything in place and built",
            begin.elapsed(),
            "15 s",
        );
        text += &table.text();
    }
    Ok(text)
}

/// Measures, where the engines run.
pub(crate) fn run_inside(inside: &Inside) -> Result<()> {
    let paths = engines::checked_paths(&inside.state)?;
    let table = match inside.bench {
        Bench::Provision => provision::measure(&paths)?,
        Bench::Density => density::measure(&paths)?,
        Bench::Api | Bench::Stream => bail!("this bench needs no engines"),
    };
    print!("{}", table.text());
    Ok(())
}
