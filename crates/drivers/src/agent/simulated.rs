//! Agents in memory: every WorkSpace answers, every session starts at once, and faults come when asked for.

use std::{
    collections::HashMap,
    net::Ipv4Addr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use agent_api::{Failure, Phase, Session, StartSession, Status};
use async_trait::async_trait;

use super::{AgentError, Agents};
use crate::EngineError;

/// Every agent of an installation, simulated.
#[derive(Default)]
pub struct SimulatedAgents {
    agents: Mutex<HashMap<String, Agent>>,
}

#[derive(Default)]
struct Agent {
    silent: bool,
    thinks: Duration,
    refusal: Option<Failure>,
    session: Option<Session>,
    size: Option<(u16, u16)>,
    started: u64,
    idle_seconds: u64,
}

impl SimulatedAgents {
    /// Agents that all answer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes one agent stop answering, or answer again.
    pub fn set_silent(&self, workspace: &str, silent: bool) {
        self.lock().entry(workspace.to_owned()).or_default().silent = silent;
    }

    /// Makes one agent take its time for every answer about itself, as on a machine with much else to do.
    pub fn set_thinking(&self, workspace: &str, thinks: Duration) {
        self.lock().entry(workspace.to_owned()).or_default().thinks = thinks;
    }

    /// Makes one agent refuse to start a session, until it is told `None`.
    pub fn set_refusal(&self, workspace: &str, refusal: Option<Failure>) {
        self.lock().entry(workspace.to_owned()).or_default().refusal = refusal;
    }

    /// The size in pixels the last session start asked for.
    #[must_use]
    pub fn requested_size(&self, workspace: &str) -> Option<(u16, u16)> {
        self.lock().get(workspace).and_then(|agent| agent.size)
    }

    /// Says for how long nobody has touched keyboard and mouse of one desktop.
    pub fn set_idle(&self, workspace: &str, seconds: u64) {
        self.lock()
            .entry(workspace.to_owned())
            .or_default()
            .idle_seconds = seconds;
    }

    /// Ends one agent's session as a log-off does.
    pub fn log_off(&self, workspace: &str) {
        self.lock().entry(workspace.to_owned()).or_default().session = None;
    }

    /// Ends one agent's session as a crash of its X server does.
    pub fn crash(&self, workspace: &str, text: &str, at_ms: i64) {
        let mut agents = self.lock();
        if let Some(session) = &mut agents.entry(workspace.to_owned()).or_default().session {
            session.phase = Phase::Crashed(text.to_owned());
            session.crashed_at_ms = Some(at_ms);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Agent>> {
        // Nothing under this lock leaves a half-made value when it panics.
        self.agents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(
        &self,
        address: Ipv4Addr,
        workspace: &str,
        act: impl FnOnce(&mut Agent) -> T,
    ) -> Result<T, EngineError> {
        let mut agents = self.lock();
        let agent = agents.entry(workspace.to_owned()).or_default();
        if agent.silent {
            return Err(EngineError::Unreachable {
                engine: "the agent",
                address: address.to_string(),
                detail: "it was silenced".to_owned(),
            });
        }
        Ok(act(agent))
    }
}

#[async_trait]
impl Agents for SimulatedAgents {
    async fn status(&self, address: Ipv4Addr, workspace: &str) -> Result<Status, EngineError> {
        let thinks = self.with(address, workspace, |agent| agent.thinks)?;
        if !thinks.is_zero() {
            tokio::time::sleep(thinks).await;
        }
        self.with(address, workspace, |agent| Status {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            workspace: workspace.to_owned(),
            domain_fault: None,
            domain_age_seconds: Some(0),
            session: agent.session.clone(),
            idle_seconds: agent.session.as_ref().map(|_| agent.idle_seconds),
        })
    }

    async fn start_session(
        &self,
        address: Ipv4Addr,
        workspace: &str,
        request: &StartSession,
    ) -> Result<Session, AgentError> {
        self.with(address, workspace, |agent| {
            if let Some(refusal) = &agent.refusal {
                return Err(AgentError::Refused(refusal.clone()));
            }
            agent.size = Some((request.width, request.height));
            if let Some(session) = agent.session.clone().filter(runs) {
                return Ok(session);
            }
            agent.started += 1;
            let session = Session {
                id: format!("{workspace}-{}", agent.started),
                phase: Phase::Running,
                viewed: false,
                crashed_at_ms: None,
            };
            Ok(agent.session.insert(session).clone())
        })?
    }
}

fn runs(session: &Session) -> bool {
    !matches!(session.phase, Phase::Crashed(_))
}
