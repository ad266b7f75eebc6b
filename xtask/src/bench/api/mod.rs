//! How fast the API is and how much memory it takes: `carrel serve` on simulated engines with a full account, asked over
//! TLS with signed calls by a load of our own.
//!
//! The load is built in release mode, as what it measures is: so `bench` starts it as a program of its own.

mod calls;
mod connection;
mod decisions;
mod schedule;
mod server;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, ensure};

use self::{calls::PAGE, connection::Site, schedule::percentile, server::Server};
use super::table::Table;
use crate::{command, product, steps::Steps};

/// WorkSpaces of the account, unless said otherwise.
const WORKSPACES: u32 = 100_000;
/// Pages a second, and for how many seconds.
const READS_PER_SECOND: u32 = 500;
const SECONDS: u32 = 20;
/// WorkSpaces that are asked for anew.
const ASKED: usize = 5000;

/// What the load takes.
#[derive(clap::Args)]
pub(crate) struct Load {
    /// The program to measure.
    #[arg(long)]
    carrel: PathBuf,
    /// The policy engine's own bench.
    #[arg(long)]
    evaluate: PathBuf,
    #[command(flatten)]
    size: Size,
}

/// How much of everything.
#[derive(Clone, clap::Args)]
pub(super) struct Size {
    /// `api`: WorkSpaces of the account; the targets are for the usual number.
    #[arg(long, default_value_t = WORKSPACES)]
    workspaces: u32,
    /// `api`: keep the state in this PostgreSQL database, which must be empty (`postgres://user@host/database`), instead of in SQLite.
    #[arg(long, value_name = "URL")]
    database_url: Option<String>,
}

/// Builds, measures, and prints the table.
pub(super) fn run(built: bool, size: &Size) -> Result<()> {
    let logs = product::repository().join("artefacts/logs");
    fs::create_dir_all(&logs)?;
    let mut steps = Steps::new();
    if !built {
        let log = logs.join("bench-api.log");
        fs::write(&log, "")?;
        steps.run("build", || build(&log).map(|()| String::new()))?;
    }
    let release = product::target().join("release");
    let mut load = Command::new(release.join("xtask"));
    load.arg("bench-api")
        .arg("--carrel")
        .arg(release.join("carrel"))
        .arg("--evaluate")
        .arg(release.join("examples/evaluate"))
        .args(["--workspaces", &size.workspaces.to_string()]);
    if let Some(url) = &size.database_url {
        load.args(["--database-url", url]);
    }
    // It tells what it waits for, and prints each figure when it has it.
    let status = load.stdin(Stdio::null()).status()?;
    ensure!(status.success(), "the load failed ({status})");
    Ok(())
}

/// The agent comes with it so that the dependencies are built as for what is installed; the policy engine's bench has
/// some of its own, with which everything would be built anew, and so is built apart.
fn build(log: &Path) -> Result<()> {
    let programs = [
        "--bins",
        "-p",
        "control-plane",
        "-p",
        "agent",
        "-p",
        "xtask",
    ];
    let example = ["--example", "evaluate", "-p", "iam"];
    for what in [programs.as_slice(), &example] {
        let mut cargo = product::cargo();
        cargo.args(["build", "--release", "--locked"]).args(what);
        command::logged(&mut cargo, log)?;
    }
    Ok(())
}

/// Measures, in a program that was built for it.
pub(crate) fn load(load: &Load) -> Result<()> {
    ensure!(
        rustls::crypto::ring::default_provider()
            .install_default()
            .is_ok(),
        "TLS was set up before"
    );
    let Size {
        workspaces,
        database_url,
    } = &load.size;
    let mut table = Table::new();
    decisions::signatures(&mut table)?;
    decisions::policies(&load.evaluate, &mut table)?;
    print!("{}", table.text());
    let log = product::repository().join("artefacts/logs/bench-api-serve.log");
    fs::create_dir_all(log.parent().context("it has a folder")?)?;
    let server = Server::start(&load.carrel, *workspaces, database_url.as_deref(), &log)?;
    let site = Site::read(server.state())?;
    let asked = ASKED.min(usize::try_from(*workspaces)? / 2 / PAGE * PAGE);
    let (pages, desktops) = calls::pages(&site, asked)?;
    let mut table = Table::new();
    let times = calls::read(&site, &pages, READS_PER_SECOND, SECONDS)?;
    let what =
        format!("DescribeWorkspaces, {PAGE} of {workspaces}, {READS_PER_SECOND}/s for {SECONDS} s");
    let targets = [(50, "1.5 ms"), (99, "8 ms"), (100, "")];
    for (percent, target) in targets {
        let time = percentile(&times, percent).context("no call was made")?;
        let what = match percent {
            100 => format!("… longest of {}", times.len()),
            50 => format!("{what}: p50"),
            _ => format!("… p{percent}"),
        };
        table.row(&what, milliseconds(time), target);
    }
    let memory = format!("`carrel serve`, {workspaces} WorkSpaces (VmRSS)");
    table.bytes(&memory, server.resident()?, "250 MiB");
    print!("{}", table.text());
    calls::free(&site, &desktops)?;
    let mut table = Table::new();
    let took = calls::create(&site, &desktops)?;
    table.row(
        &format!("CreateWorkspaces, {PAGE} a call, {asked} accepted"),
        format!("{}/s", per_second(desktops.len(), took)?),
        "2000/s",
    );
    table.bytes("… memory after that (VmRSS)", server.resident()?, "250 MiB");
    print!("{}", table.text());
    Ok(())
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

/// Whole things a second.
fn per_second(count: usize, took: Duration) -> Result<u128> {
    let micros = took.as_micros().max(1);
    Ok(u128::try_from(count)? * 1_000_000 / micros)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_what_was_accepted_by_the_time_it_took() {
        assert_eq!(per_second(5000, Duration::from_millis(2500)).unwrap(), 2000);
        assert_eq!(per_second(1, Duration::from_secs(3)).unwrap(), 0);
        assert_eq!(milliseconds(Duration::from_micros(1234)), "1.23 ms");
    }
}
