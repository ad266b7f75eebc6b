//! One contract for agents, held by the simulated ones and by the ones reached over mutual TLS.
#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test that fails is a failed test"
)]

use std::{
    net::Ipv4Addr,
    sync::{Arc, Mutex},
};

use agent_api::{Failure, Phase, Session, StartSession, Status};
use bytes::Bytes;
use drivers::{
    EngineError,
    agent::{AgentError, Agents, Identity, SimulatedAgents, TlsAgents},
};
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::WebPkiClientVerifier,
};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

const WORKSPACE: &str = "ws-3k9d0a7qz";
const HERE: Ipv4Addr = Ipv4Addr::LOCALHOST;

fn start() -> StartSession {
    StartSession {
        username: "mary".into(),
        password: "Secret-1234".into(),
        width: 1280,
        height: 720,
        sign_in: "first".into(),
    }
}

async fn holds_the_contract(agents: &dyn Agents) {
    let before = agents.status(HERE, WORKSPACE).await.unwrap();
    assert_eq!(
        (before.workspace.as_str(), before.session),
        (WORKSPACE, None)
    );

    let first = agents
        .start_session(HERE, WORKSPACE, &start())
        .await
        .unwrap();
    let again = agents
        .start_session(HERE, WORKSPACE, &start())
        .await
        .unwrap();
    assert_eq!(first.id, again.id, "a running session is returned");
    assert_eq!(
        agents.status(HERE, WORKSPACE).await.unwrap().session,
        Some(first)
    );
}

#[tokio::test]
async fn simulated_agents_hold_the_contract() {
    holds_the_contract(&SimulatedAgents::new()).await;
}

#[tokio::test]
async fn a_simulated_session_that_has_ended_is_followed_by_another() {
    let agents = SimulatedAgents::new();
    let started = async || {
        let started = agents.start_session(HERE, WORKSPACE, &start()).await;
        started.unwrap()
    };
    let session = async || agents.status(HERE, WORKSPACE).await.unwrap().session;
    let first = started().await;
    agents.log_off(WORKSPACE);
    assert_eq!(session().await, None);
    let second = started().await;
    agents.crash(WORKSPACE, "the X server was ended by signal 9", 1000);
    assert!(matches!(session().await.unwrap().phase, Phase::Crashed(_)));
    let third = started().await;
    assert_eq!(third.phase, Phase::Running);
    assert!(first.id != second.id && second.id != third.id);
}

#[tokio::test]
async fn agents_over_mutual_tls_hold_the_contract() {
    let authority = TestAuthority::new();
    let port = serve(&authority, WORKSPACE).await;
    let agents = TlsAgents::on_port(&authority.identity("carrel-control"), port).unwrap();
    holds_the_contract(&agents).await;
}

#[tokio::test]
async fn a_refusal_comes_through_with_its_code() {
    let authority = TestAuthority::new();
    let port = serve(&authority, WORKSPACE).await;
    let agents = TlsAgents::on_port(&authority.identity("carrel-control"), port).unwrap();
    let stranger = StartSession {
        username: "john".into(),
        ..start()
    };
    match agents.start_session(HERE, WORKSPACE, &stranger).await {
        Err(AgentError::Refused(failure)) => assert_eq!(failure.code, "wrong-user"),
        other => panic!("expected a refusal, got {:?}", other.map(|s| s.id)),
    }
}

#[tokio::test]
async fn an_agent_with_another_name_is_not_believed() {
    let authority = TestAuthority::new();
    let port = serve(&authority, "ws-zzzzzzzzz").await;
    let agents = TlsAgents::on_port(&authority.identity("carrel-control"), port).unwrap();
    let error = agents.status(HERE, WORKSPACE).await.unwrap_err();
    assert!(matches!(error, EngineError::Unreachable { .. }), "{error}");
}

#[tokio::test]
async fn a_caller_of_another_authority_is_not_let_in() {
    let port = serve(&TestAuthority::new(), WORKSPACE).await;
    let stranger = TestAuthority::new();
    let agents = TlsAgents::on_port(&stranger.identity("carrel-control"), port).unwrap();
    assert!(agents.status(HERE, WORKSPACE).await.is_err());
}

#[tokio::test]
async fn nobody_listening_is_unreachable_and_retryable() {
    let free = TcpListener::bind((HERE, 0)).await.unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let authority = TestAuthority::new();
    let agents = TlsAgents::on_port(&authority.identity("carrel-control"), port).unwrap();
    let error = agents.status(HERE, WORKSPACE).await.unwrap_err();
    assert!(error.retryable(), "{error}");
}

struct TestAuthority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl TestAuthority {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self {
            pem,
            issuer: Issuer::new(params, key),
        }
    }

    fn identity(&self, name: &str) -> Identity {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Identity {
            authority_pem: self.pem.clone(),
            certificate_pem: certificate.pem(),
            key_pem: key.serialize_pem(),
        }
    }
}

/// An agent's HTTPS side, with sessions as facts only.
async fn serve(authority: &TestAuthority, name: &'static str) -> u16 {
    let identity = authority.identity(name);
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(identity.authority_pem.as_bytes()).unwrap())
        .unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .build()
        .unwrap();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(verifier)
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(identity.certificate_pem.as_bytes()).unwrap()],
            PrivateKeyDer::from_pem_slice(identity.key_pem.as_bytes()).unwrap(),
        )
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind((HERE, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let state = Arc::new(Mutex::new((None::<Session>, 0)));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, state) = (acceptor.clone(), state.clone());
            tokio::spawn(async move {
                let Ok(stream) = acceptor.accept(stream).await else {
                    return;
                };
                let service = service_fn(|request| answer(request, name, state.clone()));
                let _ = hyper::server::conn::http1::Builder::new()
                    .serve_connection(TokioIo::new(stream), service)
                    .await;
            });
        }
    });
    port
}

async fn answer(
    request: Request<Incoming>,
    name: &str,
    state: Arc<Mutex<(Option<Session>, u32)>>,
) -> Result<Response<Full<Bytes>>, hyper::Error> {
    let path = request.uri().path().to_owned();
    let body = request.into_body().collect().await?.to_bytes();
    let mut state = state.lock().unwrap();
    let (status, body) = match path.as_str() {
        "/status" => (
            200,
            serde_json::to_vec(&Status {
                version: "1".into(),
                workspace: name.into(),
                domain_fault: None,
                domain_age_seconds: None,
                session: state.0.clone(),
                idle_seconds: None,
            }),
        ),
        "/session" => {
            let start: StartSession = serde_json::from_slice(&body).unwrap();
            if start.username == "mary" {
                if state.0.is_none() {
                    state.1 += 1;
                    state.0 = Some(Session {
                        id: state.1.to_string(),
                        phase: Phase::SigningIn,
                        viewed: false,
                        crashed_at_ms: None,
                    });
                }
                (200, serde_json::to_vec(&state.0))
            } else {
                (
                    403,
                    serde_json::to_vec(&Failure {
                        code: "wrong-user".into(),
                        message: "this WorkSpace belongs to somebody else".into(),
                    }),
                )
            }
        }
        _ => (404, Ok(Vec::new())),
    };
    Ok(Response::builder()
        .status(status)
        .body(Full::from(body.unwrap()))
        .unwrap())
}
