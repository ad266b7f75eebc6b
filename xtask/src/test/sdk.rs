//! Other people's clients against the built program with its test profile: boto3 and the aws command line.

use std::{path::Path, process::Command};

use anyhow::Result;

use super::Run;
use crate::{
    command,
    product::{Product, repository, target},
    tools,
};

/// Everything in `tests/sdk`.
pub(super) fn sdk(_: &Run, log: &Path) -> Result<String> {
    let product = Product::build(log)?;
    let folder = repository().join("tests/sdk");
    let tools = target().join("tools");
    let python = tools::python_with(&tools, &folder.join("requirements.txt"), log)?;
    let mut tests = Command::new(python);
    tests
        .current_dir(&folder)
        .env("CARREL_BIN", product.carrel)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .args(["-m", "pytest"]);
    command::logged(&mut tests, log)?;
    let words = std::fs::read_to_string(log)?;
    let summary = words.lines().rev().find(|line| line.contains(" passed"));
    Ok(summary.unwrap_or_default().trim().to_owned())
}
