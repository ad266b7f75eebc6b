//! Starting the session's process.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use agent_api::START_MAX;
use anyhow::{Context, Result};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::Command;
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::protocol::{LINE_BYTES_MAX, Order, Outcome};

/// How long a sign-in may take: a controller that is gone costs some seconds, and so does the end of a session before.
pub(super) const SIGN_IN_MAX: Duration = Duration::from_secs(60);
/// How long a session that is open may go without a name: its process says it before it does anything else.
pub(super) const NAME_MAX: Duration = Duration::from_secs(5);
// Whoever asked for the session is still there to be told why there is none.
const _: () = assert!(SIGN_IN_MAX.as_secs() + NAME_MAX.as_secs() <= START_MAX.as_secs());

/// Runs `PROGRAM session` and waits for its outcome. The password goes through a pipe.
pub(super) async fn launch(program: &Path, order: &Order, runtime: &Path) -> Result<Outcome> {
    let mut child = Command::new(program)
        .arg("session")
        .arg("--runtime")
        .arg(runtime)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .process_group(0)
        .spawn()
        .context("cannot start the session's process")?;
    let mut stdin = child.stdin.take().context("the process has no input")?;
    let stdout = child.stdout.take().context("the process has no output")?;
    tokio::spawn(async move {
        let status = child.wait().await;
        tracing::debug!(?status, "the session's process has ended");
    });
    let order = Zeroizing::new(serde_json::to_vec(order)?);
    stdin.write_all(&order).await?;
    drop(stdin);
    let mut line = String::new();
    let mut reader = BufReader::new(stdout.take(LINE_BYTES_MAX as u64));
    timeout(SIGN_IN_MAX, reader.read_line(&mut line))
        .await
        .context("the sign-in takes too long")??;
    serde_json::from_str(&line).context("the session's process ended without an outcome")
}
