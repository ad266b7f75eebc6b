//! What an administrator forbids holds for who is connected already, in one process and in two; and it is known who is.

use std::time::{SystemTime, UNIX_EPOCH};

use aws_api::{
    Operation,
    sigv4::{self, Credentials},
};
use control_plane::cli::CredentialsFile;
use http::{HeaderMap, HeaderValue, header};
use serde_json::{Value, json};
use stream::ByeReason;

use crate::{
    house::{House, PASSWORD, Service, until_async},
    roles::serve,
    stream::{Desktop, Viewer, apart},
};

/// Calls the API as the operator.
async fn call(house: &House, service: &Service, operation: Operation, body: Value) -> Value {
    call_with_query(house, service, (operation, ""), body).await
}

/// The same with what stands behind the question mark, encoded already.
pub(crate) async fn call_with_query(
    house: &House,
    service: &Service,
    (operation, query): (Operation, &str),
    body: Value,
) -> Value {
    let body = body.to_string();
    let headers = signed(house, service, (operation, query), &body);
    let mark = if query.is_empty() { "" } else { "?" };
    let url = format!("{}{}{mark}{query}", service.https(), operation.path());
    let sent = house.client().post(url).headers(headers).body(body);
    let answer = sent.send().await.unwrap();
    let status = answer.status();
    let answer: Value = answer.json().await.unwrap();
    assert!(status.is_success(), "{operation:?}: {answer}");
    answer
}

/// The headers of a call by the operator.
pub(crate) fn signed(
    house: &House,
    service: &Service,
    (operation, query): (Operation, &str),
    body: &str,
) -> HeaderMap {
    let file = std::fs::read(house.paths().credentials()).unwrap();
    let file: CredentialsFile = serde_json::from_slice(&file).unwrap();
    let credentials = Credentials {
        access_key_id: file.access_key_id,
        secret_access_key: file.secret_access_key,
    };
    let https = service.https();
    let host = https.split_once("://").unwrap().1;
    let mut headers = HeaderMap::new();
    let text = |value: &str| HeaderValue::from_str(value).unwrap();
    headers.insert(header::HOST, text(host));
    let asked = operation.service();
    headers.insert(header::CONTENT_TYPE, text(asked.content_type()));
    if let Some(target) = operation.target() {
        headers.insert("x-amz-target", text(&target));
    }
    let path = operation.path();
    let request = sigv4::Request {
        method: "POST",
        path: &path,
        query,
        headers: &headers,
        body: body.as_bytes(),
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let now = i64::try_from(now.as_secs()).unwrap();
    let signed = sigv4::sign(&request, &credentials, "local-1", asked.signing_name(), now).unwrap();
    headers.extend(signed);
    headers
}

async fn status(house: &House, service: &Service) -> Value {
    let operation = Operation::DescribeWorkspacesConnectionStatus;
    let answer = call(house, service, operation, json!({})).await;
    answer["WorkspacesConnectionStatus"][0].clone()
}

async fn until_status(house: &House, service: &Service, wanted: &str) -> Value {
    until_async(wanted, async || {
        status(house, service).await["ConnectionState"] == wanted
    })
    .await;
    status(house, service).await
}

/// mary is at her desktop; then her network is not admitted any more; then it is; then an administrator needs the desktop.
async fn told(house: &House, control: &Service) {
    let code = house.mary(control).await;
    let _desktop = Desktop::start(house).await;
    let before = until_status(house, control, "DISCONNECTED").await;
    assert!(
        before.get("LastKnownUserConnectionTimestamp").is_none(),
        "{before}"
    );
    let signed_in = house.sign_in(control, &code).await;
    let mut viewer = Viewer::open(&signed_in["stream"]).await;
    assert_eq!(viewer.echo(b"hello").await, b"hello");
    let during = until_status(house, control, "CONNECTED").await;
    let last = during["LastKnownUserConnectionTimestamp"].as_f64().unwrap();
    let id = during["WorkspaceId"].clone();

    let office = json!({ "GroupName": "office", "UserRules": [{ "ipRule": "203.0.113.0/24" }] });
    let office = call(house, control, Operation::CreateIpGroup, office).await;
    let group = office["GroupId"].clone();
    let directories = Operation::DescribeWorkspaceDirectories;
    let directory = call(house, control, directories, json!({})).await;
    let directory = directory["Directories"][0]["DirectoryId"].clone();
    let association = json!({ "DirectoryId": directory, "GroupIds": [group] });
    call(
        house,
        control,
        Operation::AssociateIpGroups,
        association.clone(),
    )
    .await;
    let (reason, text) = viewer.bye().await;
    assert_eq!(reason, ByeReason::TicketRefused);
    assert_eq!(text, "your organisation admits nobody from this network");
    let bearer = json!({ "sessionToken": signed_in["sessionToken"] });
    let (refused, answer) = house.ask(control, "ticket", bearer.clone()).await;
    assert_eq!(
        (refused, answer["error"]["code"].as_str()),
        (403, Some("AddressNotAdmitted"))
    );
    let body = json!({ "registrationCode": code, "username": "mary", "password": PASSWORD });
    assert_eq!(house.ask(control, "sign-in", body).await.0, 403);
    let after = until_status(house, control, "DISCONNECTED").await;
    assert!(
        last <= after["LastKnownUserConnectionTimestamp"].as_f64().unwrap(),
        "{after}"
    );

    let here = json!({ "GroupId": group, "UserRules": [{ "ipRule": "127.0.0.0/8" }] });
    call(house, control, Operation::AuthorizeIpRules, here).await;
    let again = house.sign_in(control, &code).await;
    let mut viewer = Viewer::open(&again["stream"]).await;
    assert_eq!(viewer.echo(b"back").await, b"back");

    let state = |state: &str| json!({ "WorkspaceId": id, "WorkspaceState": state });
    let maintenance = state("ADMIN_MAINTENANCE");
    call(house, control, Operation::ModifyWorkspaceState, maintenance).await;
    let (reason, text) = viewer.bye().await;
    assert_eq!(reason, ByeReason::DesktopUnreachable);
    assert_eq!(text, "an administrator is working on your desktop");
    let (refused, answer) = house.ask(control, "ticket", bearer.clone()).await;
    assert_eq!(
        (refused, answer["workspace"]["state"].as_str()),
        (409, Some("Maintenance"))
    );
    call(
        house,
        control,
        Operation::ModifyWorkspaceState,
        state("AVAILABLE"),
    )
    .await;
    let (status, answer) = house.ask(control, "ticket", bearer).await;
    assert_eq!(status, 200, "{answer}");
    let mut viewer = Viewer::open(&answer["stream"]).await;
    assert_eq!(viewer.echo(b"still").await, b"still");

    let deny = json!({ "ResourceId": directory, "WorkspaceAccessProperties": { "DeviceTypeWeb": "DENY" } });
    let operation = Operation::ModifyWorkspaceAccessProperties;
    call(house, control, operation, deny).await;
    assert_eq!(
        viewer.bye().await.1,
        "your organisation does not allow desktops in the browser"
    );
}

#[tokio::test]
async fn what_is_forbidden_holds_for_who_is_connected_already() {
    if !apart("admission::what_is_forbidden_holds_for_who_is_connected_already") {
        return;
    }
    let house = House::new();
    let service = house.serve();
    told(&house, &service).await;
}

#[tokio::test]
async fn and_so_it_does_where_the_gateway_is_a_process_of_its_own() {
    if !apart("admission::and_so_it_does_where_the_gateway_is_a_process_of_its_own") {
        return;
    }
    let house = House::new();
    let control = serve(&house, "control");
    let _gateway = serve(&house, "gateway");
    told(&house, &control).await;
}
