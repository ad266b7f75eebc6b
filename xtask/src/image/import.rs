//! Brings a built image into the engine of an installation, through the driver that uses it later.

use std::{path::Path, process::Command};

use anyhow::Result;
use model::paths::Paths;

use super::Built;
use crate::command;

/// Imports it under its name with the program `carrel`; does nothing when the engine has that recipe. Gives what was done.
pub(crate) fn import(paths: &Paths, carrel: &Path, name: &str, built: &Built) -> Result<String> {
    let mut import = Command::new(carrel);
    import.arg("--state").arg(&paths.state).args([
        "images",
        "import",
        name,
        "--recipe",
        &built.recipe,
    ]);
    command::output(import.arg(&built.rootfs)).map(|said| said.trim().to_owned())
}
