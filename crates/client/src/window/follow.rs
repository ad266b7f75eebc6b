//! Follows a WorkSpace that is not ready, as often as its state changes, until there is nothing to wait for.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::server::{Fault, Server, Ticket, WorkspaceStatus};
use crate::session::{Farewell, Reason};

/// A desktop is made within a minute; what takes longer than this needs an administrator.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
/// The longest pause after a look that failed.
const FAULT_PAUSE_MAX: Duration = Duration::from_secs(10);
/// What ends a session that ran before.
const RESTARTS: [&str; 5] = ["Rebooting", "Rebuilding", "Starting", "Stopping", "Stopped"];

/// What a look came to.
pub(crate) enum Followed {
    /// How it is.
    Looked(WorkspaceStatus),
    /// The look failed; there will be another.
    Failed(Fault),
    /// Ready.
    Ready(Ticket),
    /// Ready, but what ran there before is gone.
    Restarted,
    /// It takes too long; nobody looks any more.
    Tired(WorkspaceStatus),
    /// There is nothing to wait for.
    Over(Farewell),
}

/// Until the next look: what moves is looked at more often than what waits for a person.
fn pause(state: &str, waited: Duration) -> Duration {
    Duration::from_secs(match state {
        "Stopped" | "Error" => 5,
        _ if waited < Duration::from_secs(60) => 1,
        _ if waited < Duration::from_secs(300) => 3,
        _ => 10,
    })
}

/// Looks until there is an outcome.
pub(super) async fn follow(
    server: &Server,
    session_token: &str,
    first: &str,
    resumed: bool,
    tell: impl Fn(Followed),
) {
    let begin = Instant::now();
    let mut restarted = resumed && RESTARTS.contains(&first);
    let mut faults = 0;
    if !first.is_empty() {
        sleep(pause(first, Duration::ZERO)).await;
    }
    loop {
        let wait = match server.status(session_token).await {
            Ok(status) => {
                faults = 0;
                let workspace = status.workspace;
                restarted |= resumed && RESTARTS.contains(&workspace.state.as_str());
                match (workspace.state.as_str(), status.problem) {
                    ("Removing" | "Removed", _) => {
                        return tell(Followed::Over(Farewell::bare(Reason::Removed)));
                    }
                    (_, Some(problem)) if !restarted => {
                        return tell(Followed::Over(Farewell::of_problem(problem)));
                    }
                    ("Running", _) if restarted => return tell(Followed::Restarted),
                    ("Running", _) => match server.ticket(session_token).await {
                        Ok(ticket) => return tell(Followed::Ready(ticket)),
                        // It may have stopped again; the next look tells.
                        Err(fault) => tell(Followed::Failed(fault)),
                    },
                    _ => tell(Followed::Looked(workspace.clone())),
                }
                if PATIENCE < begin.elapsed() {
                    return tell(Followed::Tired(workspace));
                }
                pause(&workspace.state, begin.elapsed())
            }
            Err(fault) => {
                let over = match fault.code.as_str() {
                    "NoWorkspace" => Some(Reason::Removed),
                    "SessionEnded" => Some(Reason::SignedOut),
                    _ => None,
                };
                if let Some(reason) = over {
                    return tell(Followed::Over(Farewell::bare(reason)));
                }
                faults = (faults + 1).min(10);
                let wait = FAULT_PAUSE_MAX.min(Duration::from_millis(500) * 2_u32.pow(faults));
                let wait = wait.max(fault.retry_after);
                tell(Followed::Failed(fault));
                wait
            }
        };
        sleep(wait).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_is_looked_at_more_often_than_what_waits_for_a_person() {
        assert_eq!(pause("Starting", Duration::ZERO), Duration::from_secs(1));
        assert_eq!(pause("Stopped", Duration::ZERO), Duration::from_secs(5));
        assert_eq!(
            pause("Starting", Duration::from_secs(600)),
            Duration::from_secs(10)
        );
    }
}
