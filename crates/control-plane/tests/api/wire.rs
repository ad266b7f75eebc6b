//! What the answers look like, member by member.

use aws_api::Operation;
use axum::{
    body::Body,
    http::{HeaderValue, Request},
};
use serde_json::{Value, json};

use crate::app::{TestApp, user};

/// Replaces what differs from run to run.
fn redacted(mut body: Value, secrets: &[&str]) -> Value {
    fn walk(value: &mut Value, secrets: &[&str]) {
        match value {
            Value::Array(list) => list.iter_mut().for_each(|item| walk(item, secrets)),
            Value::Object(members) => {
                for (name, value) in members {
                    let hide = secrets.contains(&name.as_str()) && !value.is_null();
                    if hide {
                        *value = "…".into();
                    }
                    walk(value, secrets);
                }
            }
            _ => {}
        }
    }
    walk(&mut body, secrets);
    body
}

#[tokio::test]
async fn quick_setup_answers_with_all_that_is_needed_next() {
    let app = TestApp::new().await;
    let body = app
        .call(Operation::QuickSetup, json!({"Users": [user("mary")]}))
        .await
        .ok();
    assert_eq!(
        body["RegistrationCode"].as_str().unwrap().len(),
        "K7MPQ-3XWHD".len()
    );
    let hidden = redacted(
        body,
        &[
            "DirectoryId",
            "RegistrationCode",
            "AdministratorPassword",
            "WorkspaceId",
        ],
    );
    assert_eq!(
        hidden,
        json!({
            "DirectoryId": "…",
            "RegistrationCode": "…",
            "DirectoryCreated": true,
            "AdministratorPassword": "…",
            "Workspaces": [{"UserName": "mary", "WorkspaceId": "…", "Created": true}],
        })
    );
}

#[tokio::test]
async fn a_workspace_is_described_as_tools_expect_it() {
    let (app, directory, workspace) = TestApp::with_mary().await;
    let body = app
        .call(Operation::DescribeWorkspaces, json!({}))
        .await
        .ok();
    assert_eq!(
        body,
        json!({
            "Workspaces": [{
                "WorkspaceId": workspace.as_str(),
                "DirectoryId": directory.as_str(),
                "UserName": "mary",
                "State": "AVAILABLE",
                "BundleId": "wsb-standard1",
                "ComputerName": workspace.as_str().to_uppercase(),
                "WorkspaceProperties": {
                    "RunningMode": "ALWAYS_ON",
                    "RootVolumeSizeGib": 30,
                    "UserVolumeSizeGib": 50,
                    "ComputeTypeName": "STANDARD",
                },
            }],
        })
    );
}

#[tokio::test]
async fn qs_08_bundles_show_their_specification() {
    let app = TestApp::new().await;
    let body = app
        .call(
            Operation::DescribeWorkspaceBundles,
            json!({"Owner": "AMAZON"}),
        )
        .await
        .ok();
    assert_eq!(body["Bundles"].as_array().unwrap().len(), 4);
    assert_eq!(
        body["Bundles"][2],
        json!({
            "BundleId": "wsb-perform01",
            "Name": "Performance",
            "Owner": "AMAZON",
            "Description": "Linux desktop, 2 vCPU, 7.50 GiB memory, 100 GB user storage. Firefox, 7-Zip, PDF reader",
            "RootStorage": {"Capacity": "30"},
            "UserStorage": {"Capacity": "100"},
            "ComputeType": {"Name": "PERFORMANCE"},
            "State": "AVAILABLE",
            "BundleType": "REGULAR",
        })
    );
    let one = app
        .call(
            Operation::DescribeWorkspaceBundles,
            json!({"BundleIds": ["wsb-standardp", "wsb-000000000"]}),
        )
        .await
        .ok();
    assert_eq!(one["Bundles"].as_array().unwrap().len(), 1);
    let own = app
        .call(Operation::DescribeWorkspaceBundles, json!({}))
        .await
        .ok();
    assert_eq!(own, json!({"Bundles": []}));
}

#[tokio::test]
async fn every_answer_carries_its_request_id_and_type() {
    let app = TestApp::new().await;
    let good = app.call(Operation::DescribeDirectories, json!({})).await;
    assert_eq!(good.headers["content-type"], "application/x-amz-json-1.1");
    assert_eq!(good.headers["x-amzn-requestid"].len(), 36);
    assert_eq!(good.body, json!({"DirectoryDescriptions": []}));
    let bad = app
        .call(Operation::DescribeDirectories, json!({"Limit": -1}))
        .await;
    assert_eq!(
        bad.body["RequestId"].as_str().unwrap(),
        bad.headers["x-amzn-requestid"].to_str().unwrap()
    );
    bad.refused("ValidationException");
}

#[tokio::test]
async fn unknown_members_are_ignored_and_null_counts_as_absent() {
    let app = TestApp::new().await;
    let body =
        json!({"EnableWorkDocs": true, "NextToken": null, "Limit": null, "NoSuchMember": "x"});
    assert_eq!(
        app.call(Operation::DescribeWorkspaces, body).await.ok(),
        json!({"Workspaces": []})
    );
}

/// A Query call with all its fields in the body, as most tools send it: signed for the one region of such services.
#[tokio::test]
async fn whoever_signs_learns_who_they_are() {
    let app = TestApp::new().await;
    let mut call = app.request(Operation::StsGetCallerIdentity);
    call.body = b"Action=GetCallerIdentity&Version=2011-06-15".to_vec();
    call.region = "us-east-1".to_owned();
    let answer = app.send(call).await;
    assert_eq!(answer.status, 200);
    let account = &app.credentials.account_id;
    for part in [
        format!("<Account>{account}</Account>"),
        format!("<Arn>arn:aws:iam::{account}:root</Arn>"),
    ] {
        assert!(answer.text.contains(&part), "{}", answer.text);
    }
}

#[tokio::test]
async fn whoever_opens_the_address_gets_the_client_and_a_query_gets_its_answer() {
    let app = TestApp::new().await;
    let get = |uri: &str| Request::get(uri).body(Body::empty()).unwrap();
    let page = app.raw(get("/")).await;
    assert_eq!(
        (page.status, &page.headers["location"]),
        (303, &HeaderValue::from_static("/client/"))
    );
    let unsigned = app
        .raw(get("/?Action=GetCallerIdentity&Version=2011-06-15"))
        .await;
    assert_eq!(unsigned.status, 403);
    assert!(
        unsigned
            .text
            .contains("<Code>MissingAuthenticationToken</Code>"),
        "{}",
        unsigned.text
    );
}
