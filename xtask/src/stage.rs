//! Engines in a machine of their own with a state of their own, gone with everything they kept when the work on them ends.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use model::paths::Paths;

use crate::{command, machine};

/// Taken down when it ends, whatever happened on it.
pub(crate) struct Stage {
    /// The paths of its installation.
    pub(crate) paths: Paths,
    log: PathBuf,
    /// Where the engines' logs are kept for whoever looks into a failure.
    keep: PathBuf,
    over: bool,
    /// Held so that two runs on one machine wait for each other.
    _alone: fs::File,
}

impl Stage {
    /// Starts engines with the state folder `/var/lib/carrel-NAME`. Their logs go to a folder of `artefacts` in the end, what our verbs print to `log`.
    pub(crate) fn begin(name: &str, artefacts: &Path, log: &Path) -> Result<Self> {
        let alone = fs::File::create(format!("/run/carrel-{name}.lock"))?;
        alone.lock()?;
        let paths = Paths::of(&PathBuf::from(format!("/var/lib/carrel-{name}")));
        let stage = Self {
            paths,
            log: log.to_owned(),
            keep: artefacts.join(format!("{name}-logs")),
            over: false,
            _alone: alone,
        };
        // What a killed run left behind.
        stage.xtask(&["down", "--purge", "--yes"])?;
        stage.xtask(&["engines", "up"])?;
        Ok(stage)
    }

    /// Runs a verb of ours in the machine, for its state.
    pub(crate) fn xtask(&self, verb: &[&str]) -> Result<()> {
        command::logged(&mut self.verb(verb)?, &self.log)
    }

    /// The command that runs a verb of ours in the machine, for its state.
    pub(crate) fn verb(&self, verb: &[&str]) -> Result<Command> {
        let mut xtask = Command::new(std::env::current_exe()?);
        xtask.args(verb).arg("--state").arg(&self.paths.state);
        machine::wrapped(Some(&self.paths), &xtask)
    }

    /// Takes everything down; an error says what stays.
    pub(crate) fn end(mut self) -> Result<()> {
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
        self.xtask(&["down", "--purge", "--yes"])
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
