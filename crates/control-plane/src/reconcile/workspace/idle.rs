//! AUTO_STOP: a desktop that nobody uses is stopped. What counts is input, not who is connected: the agent says when a key
//! was pressed or the mouse moved last, and a sign-in or a start begins the wait anew.

use store::{Event, StoreError, Workspace};

use crate::cloud::{self, Cloud};

/// An input that is not this much later than the one written down is not written.
const NOTED_EVERY_MS: i64 = 60_000;

/// Writes down when the desktop was used last, and has it stopped when that is long ago; says whether it was.
pub(super) async fn look(
    cloud: &Cloud,
    row: &Workspace,
    idle_seconds: Option<u64>,
) -> Result<bool, StoreError> {
    if row.maintenance || row.running_mode.minutes().is_none() {
        return Ok(false);
    }
    let now = cloud::now_ms();
    let input_at = idle_seconds.and_then(|seconds| {
        let seconds = i64::try_from(seconds).ok()?;
        Some(now.saturating_sub(seconds.saturating_mul(1000)))
    });
    let used_at = row.used_at().max(input_at.unwrap_or(0));
    let Some(stops_at) = row.running_mode.stops_at(used_at) else {
        return Ok(false);
    };
    if stops_at <= now {
        return stop(cloud, row, used_at, now).await;
    }
    if let Some(at) = input_at
        && row.input_at.unwrap_or(0).saturating_add(NOTED_EVERY_MS) <= at
    {
        cloud.store.note_input(&row.id, at).await?;
    }
    Ok(false)
}

async fn stop(cloud: &Cloud, row: &Workspace, used_at: i64, now: i64) -> Result<bool, StoreError> {
    if !cloud.store.stop_unused_workspace(row, now).await? {
        // Somebody came just now; the next look sees it.
        return Ok(false);
    }
    let minutes = now.saturating_sub(used_at) / 60_000;
    tracing::info!(workspace.id = %row.id, idle_minutes = minutes, "a desktop that nobody uses is stopped");
    let event = Event {
        id: format!("{now:013x}-{}", hex::encode(cloud::random::<4>())),
        at: now,
        subject: row.id.to_string(),
        kind: "auto-stop".to_owned(),
        message: format!("stopped because nobody has used it for {minutes} minutes"),
    };
    cloud.store.add_event(&event).await?;
    Ok(true)
}
