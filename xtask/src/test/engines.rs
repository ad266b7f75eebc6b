//! Steps on real engines, each in a machine of its own with a state of its own, taken down again whatever happens.
//!
//! No registry is reachable in there: everything is built before.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use super::{
    Run,
    binaries::{self, Binary},
    images, node,
};
use crate::{
    command, machine,
    product::{self, Product, repository},
    stage::Stage,
    tools::{self, Node},
};

/// A desktop may rest after a minute, so that a story can wait for it.
const SHORT_RESTS: &str = "[auto_stop]\nstep_minutes = 1\n";

/// The drivers' contract suites on the engines themselves.
pub(super) fn contracts(run: &Run, log: &Path) -> Result<String> {
    let binaries = binaries::build(log)?;
    let stage = Stage::begin("test-contracts", &run.artefacts, log)?;
    let wrap = |mut test: Command| {
        test.env("CARREL_TEST_STATE", &stage.paths.state)
            .env("CARREL_TEST_IMAGES", images::folder())
            .env("CARREL_TEST_PRODUCT", product::target().join("release"));
        machine::wrapped(Some(&stage.paths), &test)
    };
    let suites = binaries.into_iter().filter(|binary| binary.needs_engines);
    let (troubling, others): (Vec<_>, Vec<_>) = suites.partition(Binary::troubles_engines);
    let mut passed = 0;
    for suites in [troubling, others] {
        passed += binaries::run(suites.into_iter(), log, wrap)?;
    }
    stage.end()?;
    Ok(format!("{passed} tests passed"))
}

/// A whole installation, set up as people set it up, and people at work on it in a browser; then what administrators' tools
/// ask of it, looked at by clients that are not ours.
pub(super) fn stories(run: &Run, log: &Path) -> Result<String> {
    let tools = product::target().join("tools");
    let requirements = repository().join("tests/sdk/requirements.txt");
    let python = tools::python_with(&tools, &requirements, log)?;
    Product::build_for_tests(log)?;
    let stage = Stage::begin("test-stories", &run.artefacts, log)?;
    fs::write(stage.paths.config(), SHORT_RESTS)?;
    stage.xtask(&["up", "--built", "--no-sample"])?;
    let mut told = node(log)?.npm("test", &folder());
    told.env("CARREL_STATE", &stage.paths.state)
        .env("CARREL_ARTEFACTS", &run.artefacts)
        .env("CARREL_BIN", stage.paths.state.join("bin/carrel"))
        .env(
            "CARREL_CLIENT",
            product::target().join("release/carrel-client"),
        )
        .env("CARREL_PYTHON", python)
        .env("CARREL_RUN", &stage.paths.run)
        .env("CARREL_XTASK", std::env::current_exe()?);
    command::logged(&mut machine::wrapped(Some(&stage.paths), &told)?, log)?;
    stage.end()?;
    let words = fs::read_to_string(log)?;
    let passed: Vec<&str> = words
        .lines()
        .filter(|line| line.contains(" passed"))
        .map(str::trim)
        .collect();
    Ok(passed.join("; "))
}

/// Installs what the stories are told with.
pub(super) fn prepare_stories(node: &Node, log: &Path) -> Result<()> {
    command::logged(&mut node.npm("ci --no-audit --no-fund", &folder()), log)?;
    command::logged(&mut node.npm("exec -- tsc --noEmit", &folder()), log)
}

fn folder() -> PathBuf {
    repository().join("tests/stories")
}
