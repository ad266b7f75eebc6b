//! The record of calls while the program serves: what is older than configured goes, the chain stays whole, and goes on
//! until the last call is answered.

use std::{fmt::Write as _, fs, sync::Arc};

use aws_api::Operation;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use serde_json::{Value, json};
use store::{AuditRecord, NewRecord, Store};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{TlsConnector, client::TlsStream};

use crate::{
    admission::signed,
    house::{House, LIMIT, Service, until_async},
};

const DAY_MS: i64 = 24 * 3600 * 1000;
/// Records that come of age soon after the start: later than it looks for the first time.
const YOUNG_FOR_MS: i64 = 4000;

fn record(at: i64, action: &str) -> NewRecord {
    let (account_id, principal) = ("111122223333", "arn:aws:iam::111122223333:root");
    let said = json!({
        "Time": at, "AccountId": account_id, "Principal": principal, "Action": action, "Outcome": "ok",
    });
    NewRecord {
        at,
        account_id: account_id.to_owned(),
        principal: principal.to_owned(),
        action: action.to_owned(),
        outcome: "ok".to_owned(),
        record: said.to_string(),
    }
}

async fn all(store: &Store) -> Vec<AuditRecord> {
    store.audit_after(0, 1000).await.unwrap()
}

fn actions(records: &[AuditRecord]) -> Vec<&str> {
    let actions = records.iter().map(|one| one.content.action.as_str());
    actions
        .filter(|action| action.starts_with("test:"))
        .collect()
}

fn verified(house: &House) -> Value {
    let told = house.carrel(&["audit", "verify", "--output", "json"]);
    serde_json::from_str(&told).unwrap()
}

#[tokio::test]
async fn acc_20_records_go_when_they_are_as_old_as_configured_and_the_chain_stays_whole() {
    let house = House::configured(
        "engines = \"simulated\"\n[https]\npublic_host = \"127.0.0.1\"\n[audit]\ndays = 2\n",
    );
    let store = Store::open_file(&house.state.path().join("carrel.db"))
        .await
        .unwrap();
    let now = control_plane::cloud::now_ms();
    let written = [
        record(now - 30 * DAY_MS, "test:Ancient"),
        record(now - 2 * DAY_MS - 1, "test:Old"),
        record(now - 2 * DAY_MS + YOUNG_FOR_MS, "test:OfAgeSoon"),
        record(now - DAY_MS, "test:Yesterday"),
    ];
    store.append_audit(&written).await.unwrap();
    let before = all(&store).await;

    let _service = house.serve_with(&[
        "--profile",
        "test",
        "--listen",
        "127.0.0.1:0",
        "--stream-listen",
        "127.0.0.1:0",
    ]);
    until_async("the old ones are forgotten", async || {
        actions(&all(&store).await) == ["test:OfAgeSoon", "test:Yesterday"]
    })
    .await;
    let first = verified(&house);
    until_async("one that came of age meanwhile is forgotten", async || {
        actions(&all(&store).await) == ["test:Yesterday"]
    })
    .await;
    assert!(now + YOUNG_FOR_MS <= control_plane::cloud::now_ms());

    // What is left is as it was written, the chain begins behind what went, and new calls are linked to it.
    let after = all(&store).await;
    assert_eq!(after[0], before[3]);
    let ends = store.audit_ends().await.unwrap();
    assert_eq!(
        (ends.first_sequence, &ends.first_hash),
        (3, &before[2].hash)
    );
    house.carrel(&["accounts", "create", "acme", "--email", "a@example.com"]);
    let second = verified(&house);
    assert!(
        first["Sequence"].as_i64().unwrap() + 1 < second["Sequence"].as_i64().unwrap(),
        "{first} {second}"
    );
    let shown = house.carrel(&["audit", "show", "--output", "json"]);
    let shown: Vec<Value> = serde_json::from_str(&shown).unwrap();
    let shown: Vec<_> = shown.iter().map(|one| one["Action"].as_str()).collect();
    assert!(
        shown.contains(&Some("workspaces:CreateAccount")),
        "{shown:?}"
    );
    assert_eq!(actions(&all(&store).await), ["test:Yesterday"]);
}

async fn connect(house: &House, service: &Service) -> TlsStream<TcpStream> {
    let authority = fs::read(house.paths().ca_certificate()).unwrap();
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(&authority).unwrap())
        .unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let https = service.https();
    let address = https.split_once("://").unwrap().1;
    let stream = TcpStream::connect(address).await.unwrap();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    let connector = TlsConnector::from(Arc::new(config));
    connector.connect(name, stream).await.unwrap()
}

#[tokio::test]
async fn acc_20_a_call_under_way_at_a_stop_is_done_recorded_and_answered() {
    let house = House::new();
    let mut service = house.serve();
    let body = json!({ "GroupName": "office" }).to_string();
    let operation = Operation::CreateIpGroup;
    let mut head = format!(
        "POST / HTTP/1.1\r\nexpect: 100-continue\r\ncontent-length: {}\r\n",
        body.len()
    );
    for (name, value) in &signed(&house, &service, (operation, ""), &body) {
        let value = value.to_str().unwrap();
        write!(head, "{name}: {value}\r\n").unwrap();
    }
    head.push_str("\r\n");
    let mut connection = connect(&house, &service).await;
    connection.write_all(head.as_bytes()).await.unwrap();
    // It says so once it waits for the body.
    let go_on = b"HTTP/1.1 100 Continue\r\n\r\n";
    let mut said = vec![0; go_on.len()];
    connection.read_exact(&mut said).await.unwrap();
    assert_eq!(said, go_on);

    service.begin_stop();
    until_async("it takes nobody new", async || {
        !house.reaches(&service).await
    })
    .await;
    connection.write_all(body.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // The end may come without a farewell of TLS.
    let _ = timeout(LIMIT, connection.read_to_end(&mut answer)).await;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    service.see_end();

    let file = house.state.path().join("carrel.db");
    let records = all(&Store::open_file(&file).await.unwrap()).await;
    let last = &records.last().unwrap().content;
    assert_eq!(
        (last.action.as_str(), last.outcome.as_str()),
        ("workspaces:CreateIpGroup", "ok")
    );
}
