//! An installation in memory with the API's real router in front, and a signer that speaks to it.

use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use aws_api::{
    Operation,
    sigv4::{self, Credentials},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, HeaderValue, Request, header},
};
use control_plane::{
    api,
    audit::Audit,
    cli::CredentialsFile,
    cloud::{Cloud, Pace, Site, Wake, now_ms},
    presence::Presence,
    registration::{Registration, Templates},
    seal::Seal,
    serve::authority::Authority,
};
use drivers::{
    agent::SimulatedAgents, compute::simulated::SimulatedCompute,
    directory::simulated::SimulatedDirectory, mail::Mailbox, network::simulated::SimulatedNetwork,
};
use model::{
    id::{DirectoryId, WorkspaceId},
    paths::Paths,
    state::{DirectoryStage, WorkspaceState},
};
use serde_json::{Value, json};
use store::{Store, WorkspaceReport};
use tempfile::TempDir;
use time::OffsetDateTime;
use tower::ServiceExt;

pub(crate) const REGION: &str = "local-1";
const HOST: &str = "127.0.0.1:8443";
const ANSWER_BYTES_MAX: usize = 16 << 20;

/// The installation and what is needed to call it as the operator.
pub(crate) struct TestApp {
    pub(crate) cloud: Arc<Cloud>,
    pub(crate) paths: Paths,
    pub(crate) credentials: CredentialsFile,
    router: Router,
    _state: TempDir,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
    /// As it came; for the protocols that are not JSON.
    pub(crate) text: String,
}

impl TestApp {
    /// A fresh installation after its first start.
    pub(crate) async fn new() -> Self {
        let state = TempDir::new().unwrap();
        let paths = Paths::of(state.path());
        let cloud = Arc::new(cloud(&paths).await);
        api::bootstrap(&cloud, &paths, &format!("https://{HOST}"))
            .await
            .unwrap();
        let credentials = std::fs::read(paths.credentials()).unwrap();
        Self {
            router: api::router(cloud.clone()),
            credentials: serde_json::from_slice(&credentials).unwrap(),
            cloud,
            paths,
            _state: state,
        }
    }

    /// An installation with a directory that is Active and one person in it, mary, whose WorkSpace runs.
    pub(crate) async fn with_mary() -> (Self, DirectoryId, WorkspaceId) {
        let app = Self::new().await;
        let made = app
            .call(
                Operation::QuickSetup,
                json!({"Users": [user("mary")], "Organization": "acme"}),
            )
            .await
            .ok();
        let directory: DirectoryId = made["DirectoryId"].as_str().unwrap().parse().unwrap();
        let workspace = made["Workspaces"][0]["WorkspaceId"].as_str().unwrap();
        let workspace: WorkspaceId = workspace.parse().unwrap();
        app.set_stage(&directory, DirectoryStage::Active).await;
        app.set_state(&workspace, WorkspaceState::Available).await;
        (app, directory, workspace)
    }

    /// Calls an operation as the operator's root.
    pub(crate) async fn call(&self, operation: Operation, body: Value) -> Answer {
        self.send(self.request(operation).json(&body)).await
    }

    /// Begins a request that can be bent before it is signed.
    pub(crate) fn request(&self, operation: Operation) -> Call {
        Call {
            operation,
            credentials: Credentials {
                access_key_id: self.credentials.access_key_id.clone(),
                secret_access_key: self.credentials.secret_access_key.clone(),
            },
            query: String::new(),
            body: b"{}".to_vec(),
            content_type: operation.service().content_type().to_owned(),
            region: REGION.to_owned(),
            service: operation.service().signing_name().to_owned(),
            skew_seconds: 0,
        }
    }

    pub(crate) async fn send(&self, call: Call) -> Answer {
        self.raw(call.signed()).await
    }

    /// Sends a request as it is.
    pub(crate) async fn raw(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, ANSWER_BYTES_MAX).await.unwrap();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// Writes what a reconciler would have found of a WorkSpace.
    pub(crate) async fn set_state(&self, id: &WorkspaceId, state: WorkspaceState) {
        let seen = self.cloud.store.workspace(id).await.unwrap().unwrap();
        let report = WorkspaceReport {
            state,
            progress_text: String::new(),
            progress_percent: 100,
            fault: None,
            image: Some("desktop-1".to_owned()),
        };
        assert!(
            self.cloud
                .store
                .report_workspace(&seen, &report, now_ms())
                .await
                .unwrap()
        );
    }

    /// Writes what a reconciler would have found of a directory.
    pub(crate) async fn set_stage(&self, id: &DirectoryId, stage: DirectoryStage) {
        self.set_stage_with(id, stage, "").await;
    }

    /// Writes down that something changed state at a moment.
    pub(crate) async fn add_event(&self, subject: &str, at: i64) {
        let event = store::Event {
            id: format!("{at:013x}-test"),
            at,
            subject: subject.to_owned(),
            kind: "state".to_owned(),
            message: "Impaired".to_owned(),
        };
        self.cloud.store.add_event(&event).await.unwrap();
    }

    pub(crate) async fn set_stage_with(&self, id: &DirectoryId, stage: DirectoryStage, text: &str) {
        let seen = self.cloud.store.directory(id).await.unwrap().unwrap();
        let written = self
            .cloud
            .store
            .report_directory(&seen, stage, (text, 100), None, now_ms())
            .await;
        assert!(written.unwrap());
    }
}

async fn cloud(paths: &Paths) -> Cloud {
    let zones = ["local-1a".to_owned(), "local-1b".to_owned()];
    let mailbox = paths.mailbox();
    let compute = SimulatedCompute::new(zones.to_vec(), Duration::ZERO);
    compute.add_image("directory-controller", "test");
    let store = Store::open_file(&paths.state.join("store.db"))
        .await
        .unwrap();
    Cloud {
        audit: Audit::spawned(store.clone()),
        store,
        compute: Arc::new(compute),
        network: Arc::new(SimulatedNetwork::new()),
        directory: Arc::new(SimulatedDirectory::default()),
        agents: Arc::new(SimulatedAgents::new()),
        mail: Arc::new(Mailbox::new(
            mailbox.clone(),
            "carrel@localhost".parse().unwrap(),
        )),
        authority: Arc::new(Authority::open(paths, OffsetDateTime::now_utc()).unwrap()),
        seal: Seal::new(&[7; 32]),
        callers: api::Callers::default(),
        registration: Registration::new(
            Templates::load(None).unwrap(),
            "https://desk.example.com:8443".to_owned(),
            7,
            None,
            &[7; 32],
        ),
        wake: Wake::default(),
        presence: Presence::default(),
        site: Site {
            installation: "test".to_owned(),
            region: REGION.to_owned(),
            zones,
            agent_binary: paths.agent_binary(),
            mailbox: Some(mailbox),
            image_builder: None,
        },
        pace: Pace::default(),
    }
}

/// A person of quick setup.
pub(crate) fn user(name: &str) -> Value {
    json!({"UserName": name, "FirstName": "Some", "LastName": "Body", "EmailAddress": format!("{name}@example.com")})
}

/// A request before it is signed.
pub(crate) struct Call {
    pub(crate) operation: Operation,
    pub(crate) credentials: Credentials,
    pub(crate) query: String,
    pub(crate) body: Vec<u8>,
    pub(crate) content_type: String,
    pub(crate) region: String,
    pub(crate) service: String,
    pub(crate) skew_seconds: i64,
}

impl Call {
    pub(crate) fn json(mut self, body: &Value) -> Self {
        self.body = serde_json::to_vec(body).unwrap();
        self
    }

    pub(crate) fn directory(mut self, id: &DirectoryId) -> Self {
        self.query = format!("DirectoryId={id}");
        self
    }

    pub(crate) fn signed(self) -> Request<Body> {
        let path = self.operation.path();
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(HOST));
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_str(&self.content_type).unwrap(),
        );
        if let Some(target) = self.operation.target() {
            headers.insert("x-amz-target", HeaderValue::from_str(&target).unwrap());
        }
        let request = sigv4::Request {
            method: "POST",
            path: &path,
            query: &self.query,
            headers: &headers,
            body: &self.body,
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let now = i64::try_from(now.as_secs()).unwrap() + self.skew_seconds;
        let signed = sigv4::sign(
            &request,
            &self.credentials,
            &self.region,
            &self.service,
            now,
        )
        .unwrap();
        headers.extend(signed);
        let mark = if self.query.is_empty() { "" } else { "?" };
        let mut request = Request::post(format!("{path}{mark}{}", self.query))
            .body(Body::from(self.body))
            .unwrap();
        *request.headers_mut() = headers;
        request
    }
}

impl Answer {
    /// The body of an answer that must be one.
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.body);
        self.body
    }

    /// The message of a refusal that must bear this name.
    pub(crate) fn refused(self, name: &str) -> String {
        assert_eq!(self.body["__type"], name, "{self:?}");
        assert!((400..500).contains(&self.status), "{self:?}");
        assert_eq!(self.headers["x-amzn-errortype"], name);
        let message = [&self.body["message"], &self.body["Message"]]
            .into_iter()
            .find_map(Value::as_str);
        message.unwrap().to_owned()
    }
}
