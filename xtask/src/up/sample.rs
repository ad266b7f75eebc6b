//! The sample person: quick setup as an administrator would run it, once.

use std::fs;

use anyhow::{Context, Result};
use model::paths::Paths;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::server;

/// User name, first name, last name and mail of the sample person.
const PERSON: &str = "jane:Jane:Reader:jane@example.com";

/// What quick setup told, without what is shown only once.
#[derive(Serialize, Deserialize)]
pub(super) struct Sample {
    /// The registration code of the directory.
    pub(super) registration_code: String,
    /// The sample person's user name.
    pub(super) user: String,
}

/// Runs quick setup unless an earlier run has; one that was interrupted is taken up again.
pub(super) fn ensure(paths: &Paths, internet: bool) -> Result<String> {
    if let Some(sample) = read(paths) {
        return Ok(format!("{} is there", sample.user));
    }
    let mut arguments = vec!["quick-setup", "--user", PERSON, "--wait"];
    if internet {
        arguments.push("--internet");
    }
    let answer = server::call(paths, &arguments)?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let registration_code =
        text(&answer["RegistrationCode"]).context("quick setup told no registration code")?;
    if let Some(password) = answer["AdministratorPassword"].as_str() {
        keep_password(paths, password)?;
    }
    let user = PERSON.split(':').next().unwrap_or_default().to_owned();
    let detail = format!("{user} is invited");
    fs::write(
        file(paths),
        serde_json::to_vec_pretty(&Sample {
            registration_code,
            user,
        })?,
    )?;
    Ok(detail)
}

/// What an earlier run was told.
pub(super) fn read(paths: &Paths) -> Option<Sample> {
    serde_json::from_slice(&fs::read(file(paths)).ok()?).ok()
}

/// The built-in Administrator's password, shown once: until somebody has read it, it lies where only root can.
pub(super) fn password_file(paths: &Paths) -> std::path::PathBuf {
    paths.state.join("keys/directory-administrator")
}

fn keep_password(paths: &Paths, password: &str) -> Result<()> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let path = password_file(paths);
    fs::create_dir_all(path.parent().unwrap_or(&paths.state))?;
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&path)?;
    writeln!(file, "{password}")?;
    Ok(())
}

fn file(paths: &Paths) -> std::path::PathBuf {
    paths.state.join("sample.json")
}
