//! The run of `cargo xtask bench stream`: every subject on every link, every workload as often as asked.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, ensure};

use crate::{
    link::{LINKS, Link},
    photo::Photos,
    plot::plot,
    report::{Outcome, Report},
    session::Session,
    subject::{Place, Subject, all},
    targets::table,
    text::Writer,
    workload::{Material, WORKLOADS, Workload},
};

/// Where the figures of all runs are kept.
const RESULTS: &str = "stream.json";

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder of carrel-agent and carrel-client.
    #[arg(long)]
    programs: PathBuf,
    /// Folder for results and logs; results of an earlier run that are not measured anew stay in the tables.
    #[arg(long)]
    results: PathBuf,
    /// Folder for the plots.
    #[arg(long)]
    plots: Option<PathBuf>,
    /// Whom to measure; all that are there unless named: carrel, carrel-browser, carrel-websocket, tigervnc, tigervnc-lossless, xpra.
    #[arg(long, value_delimiter = ',')]
    subjects: Vec<String>,
    /// Over which links: any whose name has one of these words in it; all unless named.
    #[arg(long, value_delimiter = ';')]
    links: Vec<String>,
    /// What to do; everything unless named: idle, typing, scroll, drag, photographs, video, full-screen, typing-beside-photograph.
    #[arg(long, value_delimiter = ',')]
    workloads: Vec<String>,
    /// How often; the medians count.
    #[arg(long, default_value_t = 5)]
    runs: u64,
    /// How many seconds the workloads last that have no end of their own; their bytes and processor times are given for ten.
    #[arg(long, default_value_t = 5.0)]
    seconds: f64,
    /// Begin with an empty report instead of the earlier one.
    #[arg(long)]
    fresh: bool,
    /// Add runs to those of the earlier report instead of replacing them.
    #[arg(long, conflicts_with = "fresh")]
    more: bool,
}

/// Measures, keeps the results, prints the table and draws the plots.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    crate::time::make_punctual();
    fs::create_dir_all(&arguments.results)?;
    let folder = tempfile::tempdir()?;
    let place = Place {
        programs: arguments.programs.clone(),
        folder: folder.path().to_owned(),
        log: arguments.results.join("stream.log"),
    };
    fs::write(&place.log, "")?;
    let material = Material {
        photos: Photos::load(),
        writer: Writer::open()?,
        length: Duration::from_secs_f64(arguments.seconds),
    };
    let subjects = chosen_subjects(arguments, &place);
    ensure!(!subjects.is_empty(), "nobody to measure");
    let file = arguments.results.join(RESULTS);
    let earlier = match arguments.fresh {
        true => Report::default(),
        false => Report::read(&file),
    };
    let (mut report, earlier) = match arguments.more {
        true => (earlier, Report::default()),
        false => (Report::default(), earlier),
    };
    // Runs outermost: whatever else the machine does, it does to everybody.
    for _ in 0..arguments.runs {
        for link in LINKS
            .iter()
            .filter(|link| is_named(&arguments.links, link.name))
        {
            for subject in &subjects {
                measure(arguments, &**subject, *link, &place, &material, &mut report);
                // What is broken off later shall not be lost.
                report.with_missing(&earlier).write(&file)?;
            }
        }
    }
    report = report.with_missing(&earlier);
    report.setting = setting(&material);
    report.write(&file)?;
    println!("\n{}\n\n{}", report.setting, table(&report)?);
    arguments
        .plots
        .as_deref()
        .map_or(Ok(()), |folder| draw(&report, folder))
}

fn chosen_subjects(arguments: &Arguments, place: &Place) -> Vec<Box<dyn Subject>> {
    let mut chosen = Vec::new();
    for subject in all() {
        let named = |name: &String| name == subject.name();
        if !arguments.subjects.is_empty() && !arguments.subjects.iter().any(named) {
            continue;
        }
        let missing = subject.missing(place);
        if missing.is_empty() {
            chosen.push(subject);
        } else {
            println!("{} is left out: no {}", subject.name(), missing.join(", "));
        }
    }
    chosen
}

/// A whole name means that link only, a part of one all that have it.
fn is_named(names: &[String], name: &str) -> bool {
    let is_whole = |part: &String| LINKS.iter().any(|link| link.name == part.as_str());
    let means = |part: &String| match is_whole(part) {
        true => name == part,
        false => name.contains(part.as_str()),
    };
    names.is_empty() || names.iter().any(means)
}

/// One run of a subject over a link; what fails is told and takes no other run with it.
fn measure(
    arguments: &Arguments,
    subject: &dyn Subject,
    link: Link,
    place: &Place,
    material: &Material,
    report: &mut Report,
) {
    let slow = link.name == LINKS[LINKS.len() - 1].name;
    let named = |workload: &&Workload| {
        workload.slow_link == slow
            && (arguments.workloads.is_empty()
                || arguments.workloads.iter().any(|name| name == workload.name))
    };
    let workloads: Vec<&Workload> = WORKLOADS.iter().filter(named).collect();
    if workloads.is_empty() {
        return;
    }
    let names = [subject.name(), link.name];
    let done = Session::start(subject, link, place)
        .context("cannot start")
        .and_then(|mut session| {
            one_run(arguments, &mut session, names, &workloads, material, report)
        });
    if let Err(error) = done {
        println!("{} over {}: {error:#}", subject.name(), link.name);
    }
}

/// All workloads, and the memory that both ends have come to hold by then.
fn one_run(
    arguments: &Arguments,
    session: &mut Session,
    [subject, link]: [&str; 2],
    workloads: &[&Workload],
    material: &Material,
    report: &mut Report,
) -> Result<()> {
    let mut tab_bytes = None;
    for workload in workloads {
        let names = [subject, link, workload.name];
        let run = report.runs_of(names).len() as u64;
        let outcome = (workload.measure)(session, material, run)
            .with_context(|| format!("{}, run {run}", workload.name))?;
        println!(
            "{subject} | {link} | {} | run {run} | {}",
            workload.name,
            brief(&outcome)
        );
        report.add(names, outcome);
        let tab = session.client.program.tab();
        tab_bytes = tab_bytes.max(tab.map(|tab| tab.proportional_bytes));
    }
    if arguments.workloads.is_empty() {
        report.add([subject, link, "memory"], memory(session, tab_bytes));
    }
    Ok(())
}

/// Of a browser only the tab's counts, here the largest that was seen: the rest is there for all its tabs.
fn memory(session: &Session, tab_bytes: Option<u64>) -> Outcome {
    let mut memory = Outcome::default();
    let figures = &mut memory.figures;
    let server = session.served.program().peak_bytes();
    figures.set("server_peak_bytes", server as f64);
    let client = session.client.program.peak_bytes();
    match session.client.program.tab().zip(tab_bytes) {
        Some((tab, proportional)) => {
            figures.set("tab_peak_bytes", tab.peak_bytes as f64);
            figures.set("tab_proportional_bytes", proportional as f64);
        }
        None => figures.set("client_peak_bytes", client as f64),
    }
    memory
}

/// The figures that one looks for first.
fn brief(outcome: &Outcome) -> String {
    let names = [
        "down_bytes",
        "bytes_per_key",
        "fps",
        "exact_share",
        "latency_median",
        "latency_p95",
        "whole_30_ms",
        "whole_33_ms",
        "exact_ms",
        "quality_db_median",
        "exact_after_end_ms",
        "server_cpu_s",
        "client_cpu_s",
    ];
    let told = names
        .iter()
        .filter_map(|name| Some(format!("{name} {:.2}", outcome.figures.get(name)?)));
    told.collect::<Vec<_>>().join(", ")
}

fn setting(material: &Material) -> String {
    let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = read("/proc/loadavg");
    let load = load.split(' ').take(3).collect::<Vec<_>>().join(" ");
    let date = std::process::Command::new("date").arg("+%F").output();
    let date = date.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    format!(
        "{}: {cores} cores ({model}), load average at the end {load}; {}.",
        date.unwrap_or_default(),
        material.photos.source
    )
}

/// How often things were measured.
fn runs(report: &Report) -> String {
    let runs = report.cells.iter().map(|cell| cell.runs.len());
    let (least, most) = (runs.clone().min().unwrap_or(0), runs.max().unwrap_or(0));
    match least == most {
        true => format!("Runs: {least}."),
        false => format!("Runs: {least} to {most}."),
    }
}

/// The page of figures, with a plot for each workload.
fn draw(report: &Report, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut page = format!(
        "# The stream's figures\n\nWritten by `cargo xtask bench stream`; [benchmarks.md](../benchmarks.md) says how they are \
         measured and how to get them again. Medians, of several runs with the least and the most; ✓ and ✗ say whether a figure reaches Carrel's target, also a peer's.\n\n\
         {} {}\n\n{}\n¹ Where the server does not count it apart, all that it sends.\n\n",
        report.setting,
        runs(report),
        table(report)?
    );
    for workload in &WORKLOADS {
        let Some(svg) = plot(report, workload.name, workload.title, workload.axes) else {
            continue;
        };
        let name = format!("stream-{}.svg", workload.name);
        fs::write(folder.join(&name), svg)?;
        page += &format!("![{}]({name})\n\n", workload.title);
    }
    Ok(fs::write(
        folder.join("stream.md"),
        page.trim_end().to_owned() + "\n",
    )?)
}
