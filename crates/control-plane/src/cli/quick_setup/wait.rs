//! Waiting for WorkSpaces, and telling what is going on meanwhile.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use aws_api::shapes::carrel::WorkspaceProgress;

use crate::cli::{Client, Failure, output, workspaces};

const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// Whether, and for how long.
#[derive(Debug, Clone, clap::Args)]
#[group(skip)]
pub(crate) struct Arguments {
    /// Wait until it is done, telling each step.
    #[arg(long)]
    wait: bool,
    /// For how many minutes at most.
    #[arg(long, value_name = "MINUTES", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=1440))]
    wait_minutes: u64,
}

/// Waits, when it is asked to, until every WorkSpace is running.
pub(crate) async fn until_ready(
    client: &Client,
    ids: &[String],
    arguments: &Arguments,
) -> Result<(), Failure> {
    until_settled(client, ids, "AVAILABLE", arguments).await
}

/// Waits, when it is asked to, until every WorkSpace is in the state `goal` (the wire's word) or has a fault.
pub(crate) async fn until_settled(
    client: &Client,
    ids: &[String],
    goal: &str,
    arguments: &Arguments,
) -> Result<(), Failure> {
    if !arguments.wait || ids.is_empty() {
        return Ok(());
    }
    let begin = Instant::now();
    let limit = Duration::from_secs(arguments.wait_minutes * 60);
    let mut told = HashMap::new();
    loop {
        let now = workspaces::progress(client, ids).await?;
        tell_changes(&now, &mut told, begin.elapsed());
        let gone =
            |id: &String| goal == "TERMINATED" && now.iter().all(|found| found.workspace_id != *id);
        let is_settled = |id: &String| {
            gone(id)
                || now.iter().any(|found| {
                    found.workspace_id == *id && (found.state == goal || found.state == "ERROR")
                })
        };
        if ids.iter().all(is_settled) {
            return faults(&now);
        }
        if limit < begin.elapsed() {
            let minutes = arguments.wait_minutes;
            return Err(Failure::NotReached(format!(
                "not done after {minutes} minutes; it goes on, `carrel workspaces list` shows how far it is"
            )));
        }
        tokio::time::sleep(POLL_INTERVAL).await;
    }
}

fn tell_changes(now: &[WorkspaceProgress], told: &mut HashMap<String, String>, elapsed: Duration) {
    for found in now {
        let step = found
            .step
            .as_deref()
            .map(|step| format!(": {step}"))
            .unwrap_or_default();
        let words = format!("{}  {}{step}", found.workspace_id, found.label);
        if told.get(&found.workspace_id) != Some(&words) {
            output::progress(&format!("{:>5.1} s  {words}", elapsed.as_secs_f32()));
            told.insert(found.workspace_id.clone(), words);
        }
    }
}

fn faults(now: &[WorkspaceProgress]) -> Result<(), Failure> {
    let words = |found: &WorkspaceProgress| {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        format!(
            "{}: {}; {}",
            found.workspace_id,
            text(&found.error_message),
            text(&found.remedy)
        )
    };
    let failed: Vec<String> = now
        .iter()
        .filter(|found| found.state == "ERROR")
        .map(words)
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::NotReached(failed.join("\n  ")))
    }
}
