//! The agents inside the WorkSpaces, as the control plane reaches them on the management network.

use std::net::Ipv4Addr;

use agent_api::{Failure, Session, StartSession, Status};
use async_trait::async_trait;

use crate::EngineError;

mod simulated;
mod tls;

pub use simulated::SimulatedAgents;
pub use tls::{Identity, IdentityError, TlsAgents};

/// Speaks to agents by mutual TLS; see [`agent_api`] for the requests.
#[async_trait]
pub trait Agents: Send + Sync {
    /// How the WorkSpace at this management address is; its certificate must carry `workspace` as its name.
    async fn status(&self, address: Ipv4Addr, workspace: &str) -> Result<Status, EngineError>;
    /// Starts the person's session or returns the running one.
    async fn start_session(
        &self,
        address: Ipv4Addr,
        workspace: &str,
        request: &StartSession,
    ) -> Result<Session, AgentError>;
}

/// Why an agent did not do something.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// It does not answer.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// It answered with a refusal.
    #[error("{}", .0.message)]
    Refused(Failure),
}
