//! How the desktop feels, from outside: our own two ends and its peers, between an application that draws and the
//! framebuffer of the display that the client shows on.
//!
//! What draws, relays and looks is a program of its own (`tests/stream-bench`), built in release mode like what it
//! measures; here it is built and started.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Result, ensure};

use crate::{packages, product, steps::Steps, tools::Node, web};

/// What the bench needs besides itself: X servers, a browser, fonts, photographs.
const MATERIAL: &[&str] = &[
    "chromium",
    "fonts-dejavu-core",
    "libjpeg-turbo-progs",
    "mate-backgrounds",
    "xvfb",
];
/// Whom Debian has that does the same.
const PEERS: &[&str] = &[
    "python3-gi-cairo",
    "python3-lz4",
    "python3-pil",
    "tigervnc-standalone-server",
    "tigervnc-viewer",
    "xpra",
];
/// Cargo packages: both ends, and what measures.
const CRATES: [&str; 3] = ["agent", "client", "stream-bench"];

/// What `bench stream` takes.
#[derive(Clone, clap::Args)]
pub(super) struct Options {
    /// `stream`: install TigerVNC and xpra, so that they are measured beside.
    #[arg(long)]
    peers: bool,
    /// `stream`: how often; medians count [default: 5].
    #[arg(long)]
    runs: Option<String>,
    /// `stream`: whom, by commas: carrel, carrel-browser, carrel-websocket, tigervnc, tigervnc-lossless, xpra.
    #[arg(long)]
    subjects: Option<String>,
    /// `stream`: over which links, by semicolons: any whose name has one of these in it.
    #[arg(long)]
    links: Option<String>,
    /// `stream`: what, by commas: idle, typing, scroll, drag, photographs, video, full-screen, typing-beside-photograph.
    #[arg(long)]
    only: Option<String>,
    /// `stream`: how many seconds a workload lasts that has no end of its own [default: 5]; bytes and processor times are
    /// given for 10.
    #[arg(long)]
    seconds: Option<String>,
    /// `stream`: forget figures of earlier runs that are not measured anew.
    #[arg(long)]
    fresh: bool,
    /// `stream`: add runs to those of earlier ones.
    #[arg(long)]
    more: bool,
}

/// Builds both ends and what measures them, measures, prints the table and draws the plots.
pub(super) fn run(built: bool, options: &Options) -> Result<()> {
    let results = product::target().join("bench");
    fs::create_dir_all(&results)?;
    let log = results.join("stream-build.log");
    fs::write(&log, "")?;
    let mut steps = Steps::new();
    let peers = if options.peers { PEERS } else { &[] };
    let wanted = [MATERIAL, packages::BUILD, peers].concat();
    steps.run("packages", || {
        Ok(format!(
            "{} installed",
            packages::ensure(&wanted, &log)?.len()
        ))
    })?;
    if !built {
        steps.run("build", || build(&log).map(|()| String::new()))?;
        steps.run("page", || build_page(&log).map(|()| String::new()))?;
    }
    let mut measure = program("measure", &results);
    measure
        .arg("--plots")
        .arg(product::repository().join("docs/benchmarks"));
    let given = [
        ("--runs", &options.runs),
        ("--subjects", &options.subjects),
        ("--links", &options.links),
        ("--workloads", &options.only),
        ("--seconds", &options.seconds),
    ];
    for (name, value) in given {
        if let Some(value) = value {
            measure.args([name, value]);
        }
    }
    let switches = [("--fresh", options.fresh), ("--more", options.more)];
    measure.args(switches.iter().filter(|(_, on)| *on).map(|(name, _)| name));
    // It prints each figure when it has it.
    let status = measure.stdin(Stdio::null()).status()?;
    ensure!(status.success(), "the measurement failed ({status})");
    Ok(())
}

/// Builds what `bench stream` and `soak stream` start, in release mode.
pub(crate) fn build(log: &Path) -> Result<()> {
    product::build_release(&CRATES, log)
}

/// Builds the page that shows a desktop in the browser without a sign-in, beside the programs.
fn build_page(log: &Path) -> Result<()> {
    let target = product::target();
    let node = Node::ensure(&target.join("tools"), log)?;
    web::build_bench_page(&node, &target.join("release/bench-page"), log)
}

/// The program that measures, with a verb of its own; `results` is where it leaves things.
pub(crate) fn program(verb: &str, results: &Path) -> Command {
    let programs: PathBuf = product::target().join("release");
    let mut command = Command::new(programs.join("stream-bench"));
    command
        .arg(verb)
        .arg("--programs")
        .arg(&programs)
        .arg("--results")
        .arg(results);
    command
}
