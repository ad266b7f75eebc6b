//! Sessions being started behind a sign-in that was already answered. The password lives here, in memory, until the
//! agent has it, and nowhere else.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use agent_api::{Failure, StartSession};
use drivers::agent::AgentError;
use model::{id::WorkspaceId, state::WorkspaceState};
use store::{ClientSession, Workspace};
use tokio::{
    sync::Semaphore,
    time::{Instant, sleep},
};

use crate::cloud::Cloud;

/// The most sign-ins that are waited for at the same time.
const WAITING_MAX: usize = 512;
/// The most of those for one WorkSpace: a person signs in on a few devices, and takes nobody else's place.
const WAITING_PER_WORKSPACE_MAX: usize = 8;
/// How long a WorkSpace is waited for before the person has to sign in again.
const WAIT_LIMIT: Duration = Duration::from_secs(15 * 60);
/// How often it is looked whether the WorkSpace is ready.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// How long an agent that does not answer is asked again: it may just be starting. Shorter than the driver's limit for
/// one start, so that an agent that took the request and never answered is not given the password a second time.
const AGENT_LIMIT: Duration = Duration::from_secs(45);

/// The starts under way, and what became of the others.
pub(crate) struct Starts {
    waiting: Arc<Semaphore>,
    under_way: Arc<Mutex<HashMap<WorkspaceId, usize>>>,
    problems: Arc<Mutex<HashMap<String, Failure>>>,
}

impl Default for Starts {
    fn default() -> Self {
        Self {
            waiting: Arc::new(Semaphore::new(WAITING_MAX)),
            under_way: Arc::default(),
            problems: Arc::default(),
        }
    }
}

impl Starts {
    /// Starts the person's session on the agent in the background, once the WorkSpace is ready.
    pub(crate) fn begin(&self, cloud: Arc<Cloud>, session: ClientSession, request: StartSession) {
        let problems = self.problems.clone();
        let busy = |message: &str| {
            tracing::warn!(principal = %session.username, message, "a session is not started");
            note(&problems, &session, failure("busy", message));
        };
        let Some(under_way) = UnderWay::begin(&self.under_way, &session.workspace_id) else {
            busy("your desktop is being opened for many sign-ins already; sign in again shortly");
            return;
        };
        let Ok(permit) = self.waiting.clone().try_acquire_owned() else {
            busy("too many people sign in at this moment; sign in again shortly");
            return;
        };
        tokio::spawn(async move {
            let begin = Instant::now();
            let outcome = start(&cloud, &session, &request).await;
            let duration_ms = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
            match outcome {
                Ok(id) => {
                    tracing::info!(workspace.id = %session.workspace_id, principal = %session.username, session = id, duration_ms, "a session was started or taken up");
                }
                Err(failure) => {
                    tracing::warn!(workspace.id = %session.workspace_id, principal = %session.username, code = failure.code, detail = failure.message, duration_ms, "a session could not be started");
                    note(&problems, &session, failure);
                }
            }
            drop(under_way);
            drop(permit);
        });
    }

    /// Whether the session of a WorkSpace is being started by any sign-in.
    pub(crate) fn under_way(&self, workspace: &WorkspaceId) -> bool {
        locked(&self.under_way).contains_key(workspace)
    }

    /// Why the session of this sign-in could not be started, if so.
    pub(crate) fn problem(&self, token_hash: &str) -> Option<Failure> {
        locked(&self.problems).get(token_hash).cloned()
    }
}

/// Counts a start for as long as it lives.
struct UnderWay {
    all: Arc<Mutex<HashMap<WorkspaceId, usize>>>,
    workspace: WorkspaceId,
}

impl UnderWay {
    /// Nothing when there are as many for this WorkSpace as there may be.
    fn begin(
        all: &Arc<Mutex<HashMap<WorkspaceId, usize>>>,
        workspace: &WorkspaceId,
    ) -> Option<Self> {
        let mut counts = locked(all);
        let count = counts.entry(workspace.clone()).or_default();
        if WAITING_PER_WORKSPACE_MAX <= *count {
            return None;
        }
        *count += 1;
        Some(Self {
            all: all.clone(),
            workspace: workspace.clone(),
        })
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut all = locked(&self.all);
        if let Some(count) = all.get_mut(&self.workspace) {
            *count -= 1;
            if *count == 0 {
                all.remove(&self.workspace);
            }
        }
    }
}

/// Nothing under these locks leaves a half-made value when it panics.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn note(problems: &Mutex<HashMap<String, Failure>>, session: &ClientSession, failure: Failure) {
    let mut problems = locked(problems);
    // A problem is of interest while its page is open; a thousand of them are enough to remember.
    if 1000 <= problems.len() {
        problems.clear();
    }
    problems.insert(session.token_hash.clone(), failure);
}

async fn start(
    cloud: &Cloud,
    session: &ClientSession,
    request: &StartSession,
) -> Result<String, Failure> {
    let workspace = ready(cloud, session).await?;
    let address = workspace
        .management_address
        .ok_or_else(|| failure("no-address", "the desktop has no address"))?;
    let limit = Instant::now() + AGENT_LIMIT;
    loop {
        let started = cloud
            .agents
            .start_session(address, workspace.id.as_str(), request)
            .await;
        match started {
            Ok(session) => return Ok(session.id),
            Err(AgentError::Refused(failure)) => return Err(failure),
            Err(AgentError::Engine(error)) if error.retryable() && Instant::now() < limit => {
                sleep(LOOK_EVERY).await;
            }
            Err(AgentError::Engine(error)) => {
                return Err(failure("desktop-unreachable", &error.to_string()));
            }
        }
    }
}

async fn ready(cloud: &Cloud, session: &ClientSession) -> Result<Workspace, Failure> {
    let limit = Instant::now() + WAIT_LIMIT;
    while Instant::now() < limit {
        let found = cloud.store.workspace(&session.workspace_id).await;
        let workspace = found.map_err(|error| failure("internal", &error.to_string()))?;
        match workspace {
            Some(workspace) if workspace.state == WorkspaceState::Available => {
                return Ok(workspace);
            }
            Some(workspace) if workspace.state != WorkspaceState::Terminated => {
                sleep(LOOK_EVERY).await;
            }
            _ => return Err(failure("no-workspace", "the desktop was removed")),
        }
        let signed_in = cloud
            .store
            .session(&session.token_hash, crate::cloud::now_ms())
            .await;
        if signed_in.is_ok_and(|session| session.is_none()) {
            return Err(failure("signed-out", "you signed out"));
        }
    }
    Err(failure(
        "timed-out",
        "the desktop was not ready in time; sign in again",
    ))
}

fn failure(code: &str, message: &str) -> Failure {
    Failure {
        code: code.to_owned(),
        message: message.to_owned(),
    }
}
