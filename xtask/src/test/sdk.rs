//! Other people's clients against the built program with its test profile: boto3, the aws command line, and the SDKs for
//! JavaScript and for Rust.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use super::{Run, node};
use crate::{
    command,
    product::{Product, cargo, repository, target},
    tools::{self, Node},
};

/// Everything in `tests/sdk`.
pub(super) fn sdk(_: &Run, log: &Path) -> Result<String> {
    let product = Product::build_for_tests(log)?;
    let folder = repository().join("tests/sdk");
    let tools = target().join("tools");
    let python = tools::python_with(&tools, &folder.join("requirements.txt"), log)?;
    let node = prepare_javascript(&folder, log)?;
    let rust = build_rust(&folder, log)?;
    let mut tests = Command::new(python);
    tests
        .current_dir(&folder)
        .env("CARREL_BIN", product.carrel)
        .env("CARREL_SDK_NODE", node.program())
        .env("CARREL_SDK_RUST", rust)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        // Each half on an installation of its own, since both wait for answers.
        .args(["-m", "pytest", "--numprocesses=2", "--dist=loadfile"]);
    command::logged(&mut tests, log)?;
    let words = std::fs::read_to_string(log)?;
    let summary = words.lines().rev().find(|line| line.contains(" passed"));
    Ok(summary.unwrap_or_default().trim().to_owned())
}

/// Installs the SDK for JavaScript, exactly as its lock file says.
fn prepare_javascript(folder: &Path, log: &Path) -> Result<Node> {
    let node = node(log)?;
    let line = "ci --no-audit --no-fund";
    command::logged(&mut node.npm(line, &folder.join("javascript")), log)?;
    Ok(node)
}

/// Builds the program with the SDK for Rust, beside our own builds: they share no dependency's features.
fn build_rust(folder: &Path, log: &Path) -> Result<PathBuf> {
    let built = target().join("sdk-rust");
    let mut build = cargo();
    build
        .args(["build", "--locked", "--manifest-path"])
        .arg(folder.join("rust/Cargo.toml"))
        .arg("--target-dir")
        .arg(&built);
    command::logged(&mut build, log)?;
    Ok(built.join("debug/carrel-sdk-rust"))
}
