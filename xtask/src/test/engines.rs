//! Steps on real engines, each in a machine of its own with a state of its own, taken down again whatever happens.
//!
//! No registry is reachable in there: everything is built before.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use model::paths::Paths;

use super::{Run, binaries, images, node};
use crate::{
    command, machine,
    product::{self, repository},
    tools::Node,
};

/// The drivers' contract suites on the engines themselves.
pub(super) fn contracts(run: &Run, log: &Path) -> Result<String> {
    let binaries = binaries::build(log)?;
    let stage = Stage::begin("contracts", run, log)?;
    let mut passed = 0;
    for binary in binaries.iter().filter(|binary| binary.needs_engines) {
        passed += binary.run(log, |mut test| {
            test.env("CARREL_TEST_STATE", &stage.paths.state)
                .env("CARREL_TEST_IMAGES", images::folder());
            test.env("CARREL_TEST_PRODUCT", product::target().join("release"));
            machine::wrapped(Some(&stage.paths), &test)
        })?;
    }
    stage.end()?;
    Ok(format!("{passed} tests passed"))
}

/// A whole installation, set up as people set it up, and people at work on it in a browser.
pub(super) fn stories(run: &Run, log: &Path) -> Result<String> {
    let stage = Stage::begin("stories", run, log)?;
    stage.xtask(&["up", "--built", "--no-sample"])?;
    let mut stories = node(log)?.npm("test", &folder());
    stories
        .env("CARREL_STATE", &stage.paths.state)
        .env("CARREL_ARTEFACTS", &run.artefacts);
    stories.env("CARREL_BIN", stage.paths.state.join("bin/carrel"));
    command::logged(&mut machine::wrapped(Some(&stage.paths), &stories)?, log)?;
    stage.end()?;
    let words = fs::read_to_string(log)?;
    Ok(words
        .lines()
        .rev()
        .find(|line| line.contains(" passed"))
        .unwrap_or_default()
        .trim()
        .to_owned())
}

/// Installs what the stories are told with.
pub(super) fn prepare_stories(node: &Node, log: &Path) -> Result<()> {
    command::logged(&mut node.npm("ci --no-audit --no-fund", &folder()), log)?;
    command::logged(&mut node.npm("exec -- tsc --noEmit", &folder()), log)
}

fn folder() -> PathBuf {
    repository().join("tests/stories")
}

/// Engines in a machine of their own, gone with everything they kept when it ends.
struct Stage {
    paths: Paths,
    log: PathBuf,
    /// Where the engines' logs are kept for whoever looks into a failure.
    keep: PathBuf,
    over: bool,
    /// Held so that two runs on one machine wait for each other.
    _alone: fs::File,
}

impl Stage {
    fn begin(name: &str, run: &Run, log: &Path) -> Result<Self> {
        let alone = fs::File::create(format!("/run/carrel-test-{name}.lock"))?;
        alone.lock()?;
        let paths = Paths::of(&PathBuf::from(format!("/var/lib/carrel-test-{name}")));
        let stage = Self {
            paths,
            log: log.to_owned(),
            keep: run.artefacts.join(format!("{name}-logs")),
            over: false,
            _alone: alone,
        };
        // What a killed run left behind.
        stage.xtask(&["down", "--purge"])?;
        stage.xtask(&["engines", "up"])?;
        Ok(stage)
    }

    /// Runs a verb of ours in the machine, for its state.
    fn xtask(&self, verb: &[&str]) -> Result<()> {
        let mut xtask = Command::new(std::env::current_exe()?);
        xtask.args(verb).arg("--state").arg(&self.paths.state);
        command::logged(&mut machine::wrapped(Some(&self.paths), &xtask)?, &self.log)
    }

    fn end(mut self) -> Result<()> {
        self.over = true;
        self.take_down()
    }

    fn take_down(&self) -> Result<()> {
        if self.paths.logs().exists() {
            let mut copy = Command::new("cp");
            fs::create_dir_all(&self.keep)?;
            command::output(
                copy.arg("--recursive")
                    .arg(self.paths.logs().join("."))
                    .arg(&self.keep),
            )?;
        }
        self.xtask(&["down", "--purge"])
            .context("cannot take the engines down")
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.over
            && let Err(error) = self.take_down()
        {
            println!("note: {error:#}");
        }
    }
}
