//! An administrator's program with the SDK for Rust: once as it is by default, once over RPC v2 CBOR.
//!
//! Endpoint, region, key and certificate authority come from the variables that `installation.py` sets;
//! `CARREL_TEST_DIRECTORY` names a directory whose five people have WorkSpaces. It panics at the first wrong answer.

mod wire;

use std::{
    env, fs,
    time::{Duration, Instant, SystemTime},
};

use aws_sdk_workspaces::{
    Client,
    config::{BehaviorVersion, Config, Credentials, Region, retry::RetryConfig},
    error::ProvideErrorMetadata as _,
    operation::RequestId as _,
    types::{
        Compute, RebootRequest, RunningMode, Tag, TerminateRequest, Workspace, WorkspaceProperties,
        WorkspaceRequest, WorkspaceState,
    },
};
use aws_smithy_cbor::protocol::RpcV2CborProtocol;
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, TlsContext, TrustStore, rustls_provider::CryptoMode},
};
use wire::Wire;

const BUNDLE: &str = "wsb-standard1";
const WAIT_MAX: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(20);
const CLOCK_SKEW_SECONDS_MAX: u64 = 600;
/// What a map without a length begins with in CBOR.
const INDEFINITE_MAP: u8 = 0xbf;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let json = Wire::default();
    Administrator::new(config(&json), "mary").works().await;
    assert_eq!(json.content_types(), ["application/x-amz-json-1.1"]);
    println!("all well by default");

    let cbor = Wire::default();
    let config = config(&cbor).protocol(RpcV2CborProtocol::new());
    Administrator::new(config, "john").works().await;
    assert_eq!(cbor.content_types(), ["application/cbor"]);
    assert!(
        cbor.first_bytes().contains(&INDEFINITE_MAP),
        "no request had a map without a length: {:?}",
        cbor.first_bytes()
    );
    println!("all well over CBOR");
}

/// A variable that must be set.
fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set"))
}

/// A client that trusts our authority alone, tries nothing twice, and tells `wire` what it sends and gets.
fn config(wire: &Wire) -> aws_sdk_workspaces::config::Builder {
    let authority = fs::read(variable("AWS_CA_BUNDLE")).expect("the authority can be read");
    let trust = TrustStore::empty().with_pem_certificate(authority);
    let tls = TlsContext::builder().with_trust_store(trust).build();
    let http = Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .tls_context(tls.expect("a TLS context"))
        .build_https();
    let (key, secret) = (
        variable("AWS_ACCESS_KEY_ID"),
        variable("AWS_SECRET_ACCESS_KEY"),
    );
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(variable("AWS_ENDPOINT_URL"))
        .region(Region::new(variable("AWS_REGION")))
        .credentials_provider(Credentials::new(key, secret, None, None, "variables"))
        .retry_config(RetryConfig::disabled())
        .http_client(http)
        .interceptor(wire.clone())
}

struct Administrator {
    api: Client,
    directory: String,
    /// Whose WorkSpace is made anew.
    person: &'static str,
}

impl Administrator {
    fn new(config: aws_sdk_workspaces::config::Builder, person: &'static str) -> Self {
        Self {
            api: Client::from_conf(config.build()),
            directory: variable("CARREL_TEST_DIRECTORY"),
            person,
        }
    }

    async fn works(&self) {
        self.describes_bundles().await;
        self.walks_through_all().await;
        self.leads_a_workspace_through_its_life().await;
        self.reads_times().await;
        self.understands_errors().await;
    }

    async fn describes_bundles(&self) {
        let answer = self.api.describe_workspace_bundles().owner("AMAZON").send();
        let answer = answer.await.expect("bundles");
        let standard = answer
            .bundles()
            .iter()
            .find(|one| one.bundle_id() == Some(BUNDLE));
        let compute = standard.and_then(|one| one.compute_type()?.name());
        assert_eq!(compute, Some(&Compute::Standard));
    }

    async fn walks_through_all(&self) {
        let request = self.api.describe_workspaces().directory_id(&self.directory);
        let mut pages = request.into_paginator().page_size(2).send();
        let (mut sizes, mut people) = (Vec::new(), Vec::new());
        while let Some(page) = pages.next().await {
            let page = page.expect("a page");
            sizes.push(page.workspaces().len());
            people.extend(
                page.workspaces()
                    .iter()
                    .filter_map(|one| one.user_name.clone()),
            );
        }
        people.sort();
        assert_eq!(sizes, [2, 2, 1]);
        assert_eq!(people, ["anna", "john", "lisa", "mary", "paul"]);
    }

    async fn leads_a_workspace_through_its_life(&self) {
        let request = self.api.describe_workspaces().directory_id(&self.directory);
        let before = request.user_name(self.person).send().await.expect("one");
        let before = before.workspaces()[0].workspace_id().expect("an id");
        self.terminate(before).await;

        let tag = Tag::builder()
            .key("team")
            .value("blue")
            .build()
            .expect("a tag");
        let wish = |person| {
            let wish = WorkspaceRequest::builder().directory_id(&self.directory);
            let wish = wish.user_name(person).bundle_id(BUNDLE).tags(tag.clone());
            wish.build().expect("a request")
        };
        let create = self.api.create_workspaces().workspaces(wish(self.person));
        let made = create
            .workspaces(wish("stranger"))
            .send()
            .await
            .expect("an answer");
        let failed = &made.failed_requests()[0];
        assert_eq!(failed.error_code(), Some("ResourceNotFound.User"));
        let pending = &made.pending_requests()[0];
        assert_eq!(pending.state(), Some(&WorkspaceState::Pending));
        let id = pending.workspace_id().expect("an id");
        self.available(id).await;
        let tags = self.api.describe_tags().resource_id(id).send().await;
        assert_eq!(tags.expect("tags").tag_list(), std::slice::from_ref(&tag));

        let restart = RebootRequest::builder()
            .workspace_id(id)
            .build()
            .expect("a request");
        let done = self
            .api
            .reboot_workspaces()
            .reboot_workspace_requests(restart)
            .send();
        assert!(done.await.expect("an answer").failed_requests().is_empty());
        self.available(id).await;
        self.terminate(id).await;

        let again = self
            .api
            .create_workspaces()
            .workspaces(wish(self.person))
            .send();
        let again = again.await.expect("an answer");
        self.available(again.pending_requests()[0].workspace_id().expect("an id"))
            .await;
    }

    async fn reads_times(&self) {
        let begin = Instant::now();
        let moment = loop {
            let answer = self
                .api
                .describe_workspaces_connection_status()
                .send()
                .await;
            let answer = answer.expect("statuses");
            let mut known = answer.workspaces_connection_status().iter();
            if let Some(moment) = known.find_map(|one| one.connection_state_check_timestamp) {
                break moment;
            }
            pause(begin, "the gateway has said who is connected").await;
        };
        let now = SystemTime::UNIX_EPOCH
            .elapsed()
            .expect("a time after 1970")
            .as_secs();
        let moment = u64::try_from(moment.secs()).expect("a time after 1970");
        assert!(
            now.abs_diff(moment) < CLOCK_SKEW_SECONDS_MAX,
            "{moment} is not {now}"
        );
    }

    async fn understands_errors(&self) {
        let wish = WorkspaceProperties::builder().running_mode(RunningMode::AutoStop);
        let change = self
            .api
            .modify_workspace_properties()
            .workspace_id("ws-000000000");
        let refused = change.workspace_properties(wish.build()).send().await;
        let refused = refused.expect_err("nobody has it").into_service_error();
        assert!(refused.is_resource_not_found_exception(), "{refused:?}");
        assert!(
            refused
                .message()
                .is_some_and(|words| words.contains("ws-000000000"))
        );
        assert!(refused.request_id().is_some());

        let strange = self
            .api
            .describe_workspaces()
            .next_token("nonsense")
            .send()
            .await;
        let strange = strange.expect_err("no such page").into_service_error();
        assert_eq!(strange.code(), Some("InvalidParameterValuesException"));
        assert!(
            strange
                .message()
                .is_some_and(|words| words.contains("token"))
        );
    }

    async fn terminate(&self, id: &str) {
        let request = TerminateRequest::builder()
            .workspace_id(id)
            .build()
            .expect("a request");
        let done = self
            .api
            .terminate_workspaces()
            .terminate_workspace_requests(request)
            .send();
        assert!(done.await.expect("an answer").failed_requests().is_empty());
        self.until(id, "is gone", |found| found.is_none()).await;
    }

    async fn available(&self, id: &str) {
        let is = |found: Option<&Workspace>| {
            found.and_then(Workspace::state) == Some(&WorkspaceState::Available)
        };
        self.until(id, "is available", is).await;
    }

    async fn until(&self, id: &str, what: &str, is: impl Fn(Option<&Workspace>) -> bool) {
        let begin = Instant::now();
        loop {
            let answer = self
                .api
                .describe_workspaces()
                .workspace_ids(id)
                .send()
                .await;
            if is(answer.expect("an answer").workspaces().first()) {
                return;
            }
            pause(begin, what).await;
        }
    }
}

/// A moment until the next question, unless it has taken too long.
async fn pause(begin: Instant, what: &str) {
    assert!(
        begin.elapsed() < WAIT_MAX,
        "not within {WAIT_MAX:?}: {what}"
    );
    tokio::time::sleep(POLL).await;
}
