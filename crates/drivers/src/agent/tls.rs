//! The agents themselves: HTTPS with mutual TLS on the management network, one connection per request because
//! requests are rare and a desktop may have restarted since the last one.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use agent_api::{Failure, MANAGEMENT_PORT, START_MAX, Session, StartSession, Status};
use async_trait::async_trait;
use bytes::Bytes;
use http::{Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject},
};
use serde::de::DeserializeOwned;
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;

use super::{AgentError, Agents};
use crate::EngineError;

const ENGINE: &str = "the agent";
/// The longest answer that is read, in bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// How long connecting may take: the management network is local.
const CONNECT_LIMIT: Duration = Duration::from_secs(3);
/// How long the first attempt to connect may take; each further one twice as long. What is sent before a desktop's port is
/// plugged in is lost, and the kernel would send it again only a second later.
const ATTEMPT_LIMIT: Duration = Duration::from_millis(300);
/// How long a question may take.
const ASK_LIMIT: Duration = Duration::from_secs(10);
/// How long the start of a session may take: longer than the agent itself lets it, so that its reason is heard.
const START_LIMIT: Duration = Duration::from_secs(START_MAX.as_secs() + 5);

/// What proves a process of ours to the agents, and the agents to it (PEM).
#[derive(Clone)]
pub struct Identity {
    /// The management authority's certificate.
    pub authority_pem: String,
    /// The process's certificate, signed by that authority.
    pub certificate_pem: String,
    /// Its private key.
    pub key_pem: String,
}

/// A PEM text of an identity is not what it should be.
#[derive(Debug, thiserror::Error)]
#[error("the management identity has an unusable {part}: {detail}")]
pub struct IdentityError {
    /// Which part.
    part: &'static str,
    /// What the parser said.
    detail: String,
}

impl Identity {
    /// The TLS settings of a caller: only servers of the management authority, and our certificate shown.
    pub fn client_config(&self) -> Result<ClientConfig, IdentityError> {
        let fault = |part| {
            move |error: &dyn std::fmt::Display| IdentityError {
                part,
                detail: error.to_string(),
            }
        };
        let mut roots = RootCertStore::empty();
        let authority = CertificateDer::from_pem_slice(self.authority_pem.as_bytes())
            .map_err(|error| fault("authority")(&error))?;
        roots
            .add(authority)
            .map_err(|error| fault("authority")(&error))?;
        let chain = CertificateDer::pem_slice_iter(self.certificate_pem.as_bytes())
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| fault("certificate")(&error))?;
        let key = PrivateKeyDer::from_pem_slice(self.key_pem.as_bytes())
            .map_err(|error| fault("key")(&error))?;
        ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(|error| fault("protocol")(&error))?
            .with_root_certificates(roots)
            .with_client_auth_cert(chain, key)
            .map_err(|error| fault("certificate")(&error))
    }
}

/// Reaches agents on the management network.
pub struct TlsAgents {
    connector: TlsConnector,
    port: u16,
}

impl TlsAgents {
    /// Agents that trust and are trusted through this identity, on their usual port.
    pub fn new(identity: &Identity) -> Result<Self, IdentityError> {
        Self::on_port(identity, MANAGEMENT_PORT)
    }

    /// The same on another port.
    pub fn on_port(identity: &Identity, port: u16) -> Result<Self, IdentityError> {
        let connector = TlsConnector::from(Arc::new(identity.client_config()?));
        Ok(Self { connector, port })
    }

    async fn ask<Answer: DeserializeOwned>(&self, call: Call<'_>) -> Result<Answer, AgentError> {
        let address = SocketAddr::from((call.address, self.port));
        let exchange = async {
            let (status, body) = self.exchange(&call, address).await?;
            decode(status, &body, address)
        };
        timeout(call.limit, exchange)
            .await
            .map_err(|_| EngineError::TimedOut {
                engine: ENGINE,
                operation: call.path.to_owned(),
                seconds: call.limit.as_secs(),
            })?
    }

    async fn exchange(
        &self,
        call: &Call<'_>,
        address: SocketAddr,
    ) -> Result<(StatusCode, Bytes), AgentError> {
        let unreachable = |detail: String| EngineError::Unreachable {
            engine: ENGINE,
            address: address.to_string(),
            detail,
        };
        let stream = timeout(CONNECT_LIMIT, self.connect(call.workspace, address))
            .await
            .map_err(|_| {
                unreachable(format!(
                    "no connection within {} s",
                    CONNECT_LIMIT.as_secs()
                ))
            })?
            .map_err(|error| unreachable(error.to_string()))?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|error| unreachable(error.to_string()))?;
        let request = call.request();
        let answering = async {
            let response = sender
                .send_request(request)
                .await
                .map_err(|error| unreachable(error.to_string()))?;
            let status = response.status();
            let body = Limited::new(response.into_body(), ANSWER_BYTES_MAX)
                .collect()
                .await
                .map_err(|error| unreachable(error.to_string()))?;
            Ok((status, body.to_bytes()))
        };
        tokio::pin!(answering);
        // The connection is driven here, not in a task of its own, so that giving up drops it.
        tokio::select! {
            answer = &mut answering => answer,
            _ = connection => answering.await,
        }
    }

    async fn connect(
        &self,
        workspace: &str,
        address: SocketAddr,
    ) -> std::io::Result<tokio_rustls::client::TlsStream<TcpStream>> {
        let name = ServerName::try_from(workspace.to_owned()).map_err(std::io::Error::other)?;
        let stream = reach(address).await?;
        stream.set_nodelay(true)?;
        self.connector.connect(name, stream).await
    }
}

#[async_trait]
impl Agents for TlsAgents {
    async fn status(&self, address: Ipv4Addr, workspace: &str) -> Result<Status, EngineError> {
        let call = Call {
            address,
            workspace,
            method: Method::GET,
            path: "/status",
            body: None,
            limit: ASK_LIMIT,
        };
        self.ask(call).await.map_err(|error| match error {
            AgentError::Engine(error) => error,
            AgentError::Refused(failure) => EngineError::Refused {
                engine: ENGINE,
                operation: "/status".to_owned(),
                detail: failure.message,
            },
        })
    }

    async fn start_session(
        &self,
        address: Ipv4Addr,
        workspace: &str,
        request: &StartSession,
    ) -> Result<Session, AgentError> {
        let body = Some(encode(request));
        self.ask(Call {
            address,
            workspace,
            method: Method::POST,
            path: "/session",
            body,
            limit: START_LIMIT,
        })
        .await
    }
}

/// Connects, with attempts of its own instead of the kernel's; whoever calls limits them all.
async fn reach(address: SocketAddr) -> std::io::Result<TcpStream> {
    let mut limit = ATTEMPT_LIMIT;
    loop {
        if let Ok(connected) = timeout(limit, TcpStream::connect(address)).await {
            return connected;
        }
        limit *= 2;
    }
}

/// One request to one agent.
struct Call<'a> {
    address: Ipv4Addr,
    workspace: &'a str,
    method: Method,
    path: &'static str,
    body: Option<Bytes>,
    limit: Duration,
}

impl Call<'_> {
    fn request(&self) -> Request<Full<Bytes>> {
        Request::builder()
            .method(&self.method)
            .uri(self.path)
            .header(header::HOST, self.workspace)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Full::new(self.body.clone().unwrap_or_default()))
            .expect("a WorkSpace's id is a valid header value and the path is ours")
    }
}

fn encode(value: &impl serde::Serialize) -> Bytes {
    serde_json::to_vec(value)
        .expect("the request types have only string keys")
        .into()
}

fn decode<Answer: DeserializeOwned>(
    status: StatusCode,
    body: &[u8],
    address: SocketAddr,
) -> Result<Answer, AgentError> {
    let strange = |detail: String| EngineError::Refused {
        engine: ENGINE,
        operation: format!("a request to {address}"),
        detail,
    };
    if status.is_success() {
        return serde_json::from_slice(body)
            .map_err(|error| strange(format!("its answer is not understood: {error}")).into());
    }
    Err(serde_json::from_slice::<Failure>(body).map_or_else(
        |_| strange(format!("it answered {status}")).into(),
        AgentError::Refused,
    ))
}
