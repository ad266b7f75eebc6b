//! An installation in memory with mary's desktop in it, and the client's requests against the real router.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, header},
};
use control_plane::{
    cloud::{Cloud, now_ms},
    outbox,
    reconcile::{self, directory::domain},
};
use drivers::{
    agent::SimulatedAgents,
    directory::{Directory as _, Domain, simulated::SimulatedDirectory},
    mail::{KeptMail, Mail, Mailbox},
};
use gateway::{Claims, StreamCertificates, TicketIssuer, TicketVerifier};
use model::{
    paths::Paths,
    state::{WorkspaceAction, WorkspaceState},
};
use serde_json::{Value, json};
use store::{Directory, Workspace};
use tempfile::TempDir;
use time::OffsetDateTime;
use tokio::task::JoinHandle;
use tokio_util::sync::{CancellationToken, DropGuard};
use tower::ServiceExt;

use crate::installation::{cloud, mary, reaches, router};

pub(crate) const PASSWORD: &str = "Right-1234";
/// Nothing in these tests takes longer, unless it is broken.
const LIMIT: Duration = Duration::from_secs(20);

pub(crate) struct TestApp {
    pub(crate) cloud: Arc<Cloud>,
    pub(crate) agents: Arc<SimulatedAgents>,
    pub(crate) people: Arc<SimulatedDirectory>,
    pub(crate) directory: Directory,
    pub(crate) workspace: Workspace,
    pub(crate) certificates: Arc<StreamCertificates>,
    verifier: TicketVerifier,
    router: Router,
    paths: Paths,
    stop: CancellationToken,
    reconcilers: Mutex<Option<JoinHandle<()>>>,
    _stopped_at_the_end: DropGuard,
    _state: TempDir,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
    pub(crate) text: String,
}

impl Answer {
    /// Status and code of a refusal.
    pub(crate) fn refusal(&self) -> (u16, &str) {
        (
            self.status,
            self.body["error"]["code"].as_str().unwrap_or(""),
        )
    }
}

impl TestApp {
    /// An installation where mary's desktop runs and her invitation has been sent.
    pub(crate) async fn new() -> Self {
        Self::with(|paths| {
            Arc::new(Mailbox::new(
                paths.mailbox(),
                "carrel@localhost".parse().unwrap(),
            ))
        })
        .await
    }

    pub(crate) async fn with(mail: impl FnOnce(&Paths) -> Arc<dyn Mail>) -> Self {
        let state = TempDir::new().unwrap();
        let paths = Paths::of(state.path());
        let (agents, people) = (
            Arc::new(SimulatedAgents::new()),
            Arc::new(SimulatedDirectory::default()),
        );
        let cloud = Arc::new(cloud(&paths, agents.clone(), people.clone(), mail(&paths)).await);
        let stop = CancellationToken::new();
        let reconcilers = tokio::spawn(reconcile::run(cloud.clone(), stop.clone()));
        let (directory, workspace) = mary(&cloud).await;
        let tickets = TicketIssuer::new(&TicketIssuer::generate_key()).unwrap();
        let verifier = tickets.verifier();
        let certificates =
            StreamCertificates::new(None, gateway::CERTIFICATE_LIFE, OffsetDateTime::now_utc())
                .unwrap();
        let router = router(&cloud, &paths, tickets, certificates.clone());
        let app = Self {
            cloud,
            agents,
            people,
            directory,
            workspace,
            certificates,
            verifier,
            router,
            paths,
            stop: stop.clone(),
            reconcilers: Mutex::new(Some(reconcilers)),
            _stopped_at_the_end: stop.drop_guard(),
            _state: state,
        };
        outbox::send_due(&app.cloud).await.unwrap();
        app
    }

    /// The same, with mary registered.
    pub(crate) async fn registered() -> Self {
        let app = Self::new().await;
        app.set_password(PASSWORD, false).await;
        app
    }

    pub(crate) async fn set_password(&self, password: &str, must_change: bool) {
        self.people
            .set_password(&self.domain().await, "mary", password, must_change)
            .await
            .unwrap();
    }

    /// Stops the directory's controllers for good: the reconcilers, which would start them, end before.
    pub(crate) async fn silence_directory(&self) {
        self.stop.cancel();
        let running = self.reconcilers.lock().unwrap().take();
        if let Some(running) = running {
            running.await.unwrap();
        }
        self.stop_controllers(true).await;
    }

    /// Stops or starts both controllers.
    pub(crate) async fn stop_controllers(&self, stopped: bool) {
        let domain = self.domain().await;
        for index in 0..2 {
            self.people.stop_controller(&domain, index, stopped);
        }
    }

    pub(crate) async fn domain(&self) -> Domain {
        domain(&self.cloud, &self.directory).await.unwrap().unwrap()
    }

    /// A request of the client, from an address.
    pub(crate) async fn call_from(
        &self,
        peer: &str,
        operation: &str,
        body: impl Into<Body>,
    ) -> Answer {
        let request = Request::post(format!("/client/api/{operation}"))
            .header(header::HOST, "desk.example.com:8443")
            .header(header::CONTENT_TYPE, "application/json")
            .body(body.into())
            .unwrap();
        self.send(peer, request).await
    }

    pub(crate) async fn call(&self, operation: &str, body: &Value) -> Answer {
        self.call_from("192.0.2.7", operation, body.to_string())
            .await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("192.0.2.7", Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    pub(crate) async fn get_by(&self, host: &str, path: &str) -> Answer {
        let request = Request::get(path)
            .header(header::HOST, host)
            .body(Body::empty())
            .unwrap();
        self.send("192.0.2.7", request).await
    }

    pub(crate) async fn send(&self, peer: &str, mut request: Request<Body>) -> Answer {
        let peer: SocketAddr = (peer.parse::<std::net::IpAddr>().unwrap(), 40000).into();
        request.extensions_mut().insert(ConnectInfo(peer));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        Answer {
            status: head.status.as_u16(),
            headers: head.headers,
            body: serde_json::from_slice(&bytes).unwrap_or_default(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub(crate) fn credentials(&self, username: &str, password: &str) -> Value {
        json!({
            "registrationCode": self.directory.registration_code.as_str(),
            "username": username, "password": password, "width": 1600, "height": 900,
        })
    }

    pub(crate) async fn sign_in(&self, username: &str, password: &str) -> Answer {
        self.call("sign-in", &self.credentials(username, password))
            .await
    }

    /// What the ticket of an answer says, checked as the gateway does.
    pub(crate) fn claims(&self, answer: &Answer) -> Claims {
        let ticket = answer.body["stream"]["ticket"].as_str().expect("a ticket");
        self.verifier.verify(ticket.as_bytes(), now_ms()).unwrap()
    }

    pub(crate) fn mails(&self) -> Vec<KeptMail> {
        Mailbox::list(&self.paths.mailbox()).unwrap()
    }

    /// The token in the newest mail.
    pub(crate) fn token(&self) -> String {
        token_of(&self.mails().last().expect("a mail").text)
    }

    pub(crate) fn first_token(&self) -> String {
        token_of(&self.mails().first().expect("a mail").text)
    }

    /// The token of the mail that has another one than this; two mails may be of the same second.
    pub(crate) fn newest_token_other_than(&self, token: &str) -> String {
        let known = self.known_tokens();
        let other = known
            .iter()
            .rev()
            .find(|(id, other)| id.contains("renewed") || id.contains("newer") && other != token);
        other.expect("another token").1.clone()
    }

    fn known_tokens(&self) -> Vec<(String, String)> {
        let name = |mail: &KeptMail| {
            mail.file
                .file_name()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        };
        self.mails()
            .iter()
            .map(|mail| (name(mail), token_of(&mail.text)))
            .collect()
    }

    pub(crate) fn store_files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(&self.paths.state)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let files: Vec<_> = entries
            .filter(|path| path.to_string_lossy().contains("store.db"))
            .collect();
        assert!(!files.is_empty());
        files
    }

    /// Puts files where the built client lies.
    pub(crate) fn install_client(&self, files: &[(&str, &str)]) {
        for (name, content) in files {
            write(&self.paths.web_client().join(name), content.as_bytes());
        }
    }

    /// Asks for something of the desktop and waits until it is so.
    pub(crate) async fn ask(&self, action: WorkspaceAction, wanted: WorkspaceState) {
        self.cloud
            .store
            .request_workspace(&self.workspace.id, action, now_ms())
            .await
            .unwrap();
        self.cloud.wake_all();
        self.reaches(wanted).await;
    }

    pub(crate) async fn reaches(&self, wanted: WorkspaceState) {
        reaches(&self.cloud, &self.workspace.id, wanted).await;
    }
}

pub(crate) fn token_of(text: &str) -> String {
    let (_, rest) = text.split_once("token=").expect("a link");
    rest.split_whitespace().next().unwrap().to_owned()
}

/// Waits until something is so.
pub(crate) async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let limit = Instant::now() + LIMIT;
    while !holds().await {
        assert!(Instant::now() < limit, "not within the limit: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

pub(crate) fn write(path: &Path, content: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}
