//! Whether the directory trusts this machine: asked again and again behind the scenes, so that who wants to know never
//! waits for a directory that hangs.

use std::path::{Path, PathBuf};
use std::pin::pin;
use std::time::{Duration, Instant};

use tokio::process::Command;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// How long the directory has to answer until it is said that it does not.
const CHECK_MAX: Duration = Duration::from_secs(5);
/// How long its answer is waited for all the same. winbind does one question after the other, each over a fresh secure
/// channel, and does those to the end that nobody waits for any more: whoever gives up and asks anew waits ever longer.
/// winbind itself gives up after a minute.
const PATIENCE: Duration = Duration::from_secs(65);
/// Time between two questions.
const INTERVAL: Duration = Duration::from_secs(10);
/// Time between two questions after a start, until the first success: somebody waits for it.
const INTERVAL_AT_FIRST: Duration = Duration::from_millis(200);
/// How long after a start that is so; a machine that the directory never knew is not to burn time for ever.
const AT_FIRST_MAX: Duration = Duration::from_secs(60);

const SILENT: &str = "the directory does not answer";

/// The newest answer.
pub(super) struct Trust {
    newest: watch::Receiver<Option<Answer>>,
}

struct Answer {
    fault: Option<String>,
    at: Instant,
}

impl Trust {
    /// Asks `program -t` for as long as the result is kept.
    pub(super) fn watch(program: PathBuf) -> Self {
        let (sender, newest) = watch::channel(None);
        tokio::spawn(async move {
            let begin = Instant::now();
            let mut at_first = true;
            while !sender.is_closed() {
                let mut question = pin!(check(&program));
                let fault = match timeout(CHECK_MAX, &mut question).await {
                    Ok(fault) => fault,
                    Err(_) => {
                        tell(&sender, Some(SILENT.to_owned()));
                        let late = timeout(PATIENCE - CHECK_MAX, question).await;
                        late.unwrap_or_else(|_| Some(SILENT.to_owned()))
                    }
                };
                at_first &= fault.is_some() && begin.elapsed() < AT_FIRST_MAX;
                tell(&sender, fault);
                sleep(if at_first {
                    INTERVAL_AT_FIRST
                } else {
                    INTERVAL
                })
                .await;
            }
        });
        Self { newest }
    }

    /// Why the directory does not trust this machine, if so.
    pub(super) fn fault(&self) -> Option<String> {
        match &*self.newest.borrow() {
            Some(answer) => answer.fault.clone(),
            None => Some("the directory has not answered yet".to_owned()),
        }
    }

    /// How long that has been known.
    pub(super) fn age(&self) -> Option<Duration> {
        let newest = self.newest.borrow();
        newest.as_ref().map(|answer| answer.at.elapsed())
    }
}

fn tell(sender: &watch::Sender<Option<Answer>>, fault: Option<String>) {
    let at = Instant::now();
    sender.send_replace(Some(Answer { fault, at }));
}

/// Asks once; gives what is wrong.
async fn check(program: &Path) -> Option<String> {
    let mut command = Command::new(program);
    command.arg("-t").kill_on_drop(true);
    match command.output().await {
        Ok(output) if output.status.success() => None,
        Ok(output) => Some(
            String::from_utf8_lossy(&output.stderr)
                .trim()
                .chars()
                .take(500)
                .collect(),
        ),
        Err(error) => Some(format!("the directory's trust cannot be checked: {error}")),
    }
}
