//! One controller's instance, seen through the compute engine: files, programs, and secrets that do not stay.

use std::{sync::Arc, time::Duration};

use crate::{
    EngineError,
    compute::{Compute, ExecOutput, GuestFile},
};

/// Where secrets lie for the seconds they are needed: in memory, readable by root alone.
pub(super) const SECRETS: &str = "/run/carrel-directory";
/// Makes the folder of secrets and removes what a carrel that was killed left there, unless a program is at work with it.
pub(super) const SWEEP: &str = "install -d -m 0700 /run/carrel-directory && \
    { flock --nonblock /run/carrel-directory/lock find /run/carrel-directory -name 'secret-*' -delete || true; }";
/// Where our own small programs lie.
pub(super) const PROGRAMS: &str = "/usr/local/lib/carrel";

/// The instance of one controller.
pub(super) struct Guest {
    compute: Arc<dyn Compute>,
    /// Its name.
    pub(super) instance: String,
}

impl Guest {
    pub(super) fn of(compute: &Arc<dyn Compute>, instance: &str) -> Self {
        Self {
            compute: Arc::clone(compute),
            instance: instance.to_owned(),
        }
    }

    /// Runs a program; any exit code is an answer.
    pub(super) async fn run(
        &self,
        command: &[&str],
        limit: Duration,
    ) -> Result<ExecOutput, EngineError> {
        self.compute.exec(&self.instance, command, limit).await
    }

    /// Runs a program that must succeed. `what` names it in the error; its output stands there only when it holds no secret.
    pub(super) async fn must(
        &self,
        what: &str,
        command: &[&str],
        limit: Duration,
    ) -> Result<String, EngineError> {
        let output = self.run(command, limit).await?;
        if output.code == 0 {
            Ok(output.stdout)
        } else {
            Err(self.failed(what, &output))
        }
    }

    /// Writes a file when its content differs; says whether it did.
    pub(super) async fn settle(
        &self,
        path: &str,
        content: &[u8],
        mode: u32,
    ) -> Result<bool, EngineError> {
        if self.read(path).await?.as_deref() == Some(content) {
            return Ok(false);
        }
        self.write(path, content, mode).await?;
        Ok(true)
    }

    /// Writes a file.
    pub(super) async fn write(
        &self,
        path: &str,
        content: &[u8],
        mode: u32,
    ) -> Result<(), EngineError> {
        let file = GuestFile {
            path: path.to_owned(),
            content: content.to_vec(),
            mode,
            parents: true,
        };
        self.compute.push_file(&self.instance, &file).await
    }

    /// Reads a file; `None` when it is not there.
    pub(super) async fn read(&self, path: &str) -> Result<Option<Vec<u8>>, EngineError> {
        self.compute.pull_file(&self.instance, path).await
    }

    /// The error of a program that failed: its last lines, which none of our programs lets hold a secret.
    pub(super) fn failed(&self, what: &str, output: &ExecOutput) -> EngineError {
        let said = if output.stderr.trim().is_empty() {
            &output.stdout
        } else {
            &output.stderr
        };
        let lines: Vec<&str> = said
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let tail = lines[lines.len().saturating_sub(3)..].join(" / ");
        let detail = format!(
            "code {} in {}: {}",
            output.code,
            self.instance,
            shortened(&tail, 600)
        );
        EngineError::Refused {
            engine: "the directory controller",
            operation: what.to_owned(),
            detail,
        }
    }
}

/// The text, cut to at most `limit` characters.
pub(super) fn shortened(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}

/// A file for a secret of one call. Whoever reads it removes it; one that nobody came to read is swept away by [`SWEEP`].
pub(super) fn secret_file() -> Result<String, EngineError> {
    Ok(format!("{SECRETS}/secret-{}", fresh_name()?))
}

/// A name for a file that only one call uses.
pub(super) fn fresh_name() -> Result<String, EngineError> {
    let mut random = [0; 12];
    getrandom::fill(&mut random).map_err(|error| EngineError::Unreachable {
        engine: "the kernel's random numbers",
        address: "getrandom".to_owned(),
        detail: error.to_string(),
    })?;
    Ok(random.iter().map(|byte| format!("{byte:02x}")).collect())
}
