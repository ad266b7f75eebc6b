//! What a person needs to know when everything stands.

use std::fs;

use anyhow::{Context, Result};
use model::paths::{DEFAULT_STATE, Paths};
use serde_json::Value;

use super::sample;

/// The last words of `up`.
pub(super) fn text(paths: &Paths) -> Result<String> {
    let credentials: Value = serde_json::from_slice(
        &fs::read(paths.credentials()).context("the server has written no credentials")?,
    )?;
    let endpoint = credentials["endpoint"]
        .as_str()
        .unwrap_or_default()
        .trim_end_matches('/');
    let carrel = if paths.state.as_os_str() == DEFAULT_STATE {
        "carrel".to_owned()
    } else {
        format!("carrel --state {}", paths.state.display())
    };
    let mut lines = vec![
        ("Client", format!("{endpoint}/client/")),
        ("API", endpoint.to_owned()),
    ];
    if let Some(sample) = sample::read(paths) {
        lines.push(("Registration code", sample.registration_code));
        lines.push((
            "User",
            format!(
                "{} (open the link in the invitation: {carrel} mailbox show 1)",
                sample.user
            ),
        ));
    }
    if sample::password_file(paths).exists() {
        lines.push((
            "Directory",
            format!(
                "Administrator's password: {}",
                sample::password_file(paths).display()
            ),
        ));
    }
    lines.push((
        "Certificate authority",
        format!("{carrel} ca (let your browser trust it)"),
    ));
    lines.push(("Administrator", format!("{carrel} credentials")));
    lines.push(("Health", format!("{carrel} doctor")));
    lines.push(("Logs", paths.logs().display().to_string()));
    Ok(lines
        .iter()
        .map(|(name, value)| format!("{name:22} {value}"))
        .collect::<Vec<_>>()
        .join("\n"))
}
