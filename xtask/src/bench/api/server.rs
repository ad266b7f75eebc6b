//! The service that is measured: `carrel serve --profile test` in a state folder of its own, on cores of its own.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};
use tempfile::TempDir;

use super::super::density::{Ended, kilobytes};
use crate::wait::wait_for;

/// How long it may take to fill the account and to listen.
const START_LIMIT: Duration = Duration::from_secs(600);
/// What `--database-url` needs; otherwise as the test profile writes it.
const CONFIGURATION: &str = "engines = \"simulated\"\n[https]\nlisten = \"127.0.0.1:0\"\npublic_host = \"127.0.0.1\"\n\
                             [stream]\nlisten = \"127.0.0.1:0\"\n[api.throttle]\nenabled = false\n[store]\n";

/// The process with its folder; both go when this does.
pub(super) struct Server {
    process: Ended,
    folder: TempDir,
}

impl Server {
    /// Starts it with a filled account and waits until it listens. It gets all cores but the last, which is left to
    /// this thread and to those that it starts: the load must not take the time that it measures.
    pub(super) fn start(
        program: &Path,
        workspaces: u32,
        database: Option<&str>,
        log: &Path,
    ) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("carrel-bench-").tempdir()?;
        if let Some(url) = database {
            let text = format!("{CONFIGURATION}url = {}\n", toml::Value::from(url));
            fs::write(folder.path().join("carrel.toml"), text)?;
        }
        let said = folder.path().join("said");
        let mut command = Command::new(program);
        command
            .arg("--state")
            .arg(folder.path())
            .args(["serve", "--profile", "test", "--listen", "127.0.0.1:0"])
            .args(["--seed-workspaces", &workspaces.to_string()])
            .stdin(Stdio::null())
            .stdout(fs::File::create(&said)?)
            .stderr(fs::File::create(log)?);
        let process = apart(|| command.spawn())?
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut server = Self {
            process: Ended(process),
            folder,
        };
        let what = format!("carrel serve with {workspaces} WorkSpaces");
        wait_for(&what, START_LIMIT, || {
            if let Ok(Some(status)) = server.process.0.try_wait() {
                return Err(format!("it ended with {status}; see {}", log.display()));
            }
            let lines = fs::read_to_string(&said).map_err(|error| error.to_string())?;
            lines
                .contains("listening https ")
                .then_some(())
                .ok_or(lines)
        })?;
        Ok(server)
    }

    /// Its state folder.
    pub(super) fn state(&self) -> &Path {
        self.folder.path()
    }

    /// Its memory that is in RAM, in bytes.
    pub(super) fn resident(&self) -> Result<u64> {
        let path = format!("/proc/{}/status", self.process.0.id());
        let status = fs::read_to_string(path).context("carrel serve ended")?;
        Ok(kilobytes(&status))
    }
}

/// Starts something on all cores but the last one, and keeps that one for this thread.
fn apart<T>(start: impl FnOnce() -> T) -> Result<T> {
    let mine = sched_getaffinity(None)?;
    let cores: Vec<usize> = (0..CpuSet::MAX_CPU)
        .filter(|core| mine.is_set(*core))
        .collect();
    let Some((last, others)) = cores.split_last().filter(|(_, others)| !others.is_empty()) else {
        // One core is everybody's.
        return Ok(start());
    };
    sched_setaffinity(None, &set(others))?;
    let started = start();
    sched_setaffinity(None, &set(&[*last]))?;
    Ok(started)
}

fn set(cores: &[usize]) -> CpuSet {
    let mut set = CpuSet::new();
    for core in cores {
        set.set(*core);
    }
    set
}
