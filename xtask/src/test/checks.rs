//! Steps that need no engines: format, lints, licences, and every test that runs by itself.

use std::{path::Path, process::Command};

use anyhow::Result;

use super::{Run, binaries};
use crate::{
    codegen, command,
    product::{Product, cargo, repository, target},
    tools,
};

/// Crates that are a workspace each, because nothing of theirs is built with the others.
const OWN_WORKSPACES: [&str; 2] = ["web/client/wasm/Cargo.toml", "tests/sdk/rust/Cargo.toml"];

/// Everything is formatted as rustfmt does it, and what is generated is what the models and the table say.
pub(super) fn fmt(_: &Run, log: &Path) -> Result<String> {
    command::logged(
        cargo().args(["fmt", "--all", "--check", "--", "--color", "never"]),
        log,
    )?;
    for manifest in OWN_WORKSPACES {
        command::logged(
            cargo().args(["fmt", "--check", "--manifest-path", manifest]),
            log,
        )?;
    }
    codegen::check(log)?;
    Ok(String::new())
}

/// No lint speaks up in anything that is tested, the engines' suites included; what is tested is built along.
pub(super) fn clippy(_: &Run, log: &Path) -> Result<String> {
    let built = binaries::build(log)?.len();
    let mut web = cargo();
    // A workspace of its own. Lints do not need the web's target, for which this toolchain has no library.
    web.args([
        "clippy",
        "--locked",
        "--manifest-path",
        "web/client/wasm/Cargo.toml",
    ]);
    command::logged(web.args(["--", "-D", "warnings"]), log)?;
    Ok(format!("{built} test programs built"))
}

/// Every dependency has a licence we accept and comes from the registry.
pub(super) fn deny(_: &Run, log: &Path) -> Result<String> {
    let program = tools::cargo_deny(&target().join("tools"), log)?;
    for manifest in ["Cargo.toml"].into_iter().chain(OWN_WORKSPACES) {
        let mut deny = Command::new(&program);
        deny.current_dir(repository()).args([
            "--manifest-path",
            manifest,
            "--locked",
            "--config",
            "deny.toml",
        ]);
        command::logged(deny.args(["check", "licenses", "bans", "sources"]), log)?;
    }
    Ok(String::new())
}

/// All tests but those that need engines.
pub(super) fn unit(_: &Run, log: &Path) -> Result<String> {
    let binaries = binaries::build(log)?.into_iter();
    let own = binaries.filter(|binary| !binary.needs_engines);
    let passed = binaries::run(own, log, Ok)?;
    command::logged(
        binaries::linting_cargo()
            .args(["test", "--workspace", "--doc", "--locked"])
            .args(binaries::features()?),
        log,
    )?;
    Ok(format!("{passed} tests passed"))
}

/// The built program answers a client that is not ours as that client expects.
pub(super) fn wire(_: &Run, log: &Path) -> Result<String> {
    let product = Product::build_for_tests(log)?;
    let python = tools::python_with_boto(&target().join("tools"), log)?;
    let mut tests = Command::new(python);
    tests
        .current_dir(repository())
        .env("CARREL_BIN", product.carrel)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .arg("tests/wire/test_wire.py");
    command::logged(&mut tests, log)?;
    Ok(String::new())
}
