//! What the answers look like, member by member.

use aws_api::Operation;
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
    bad.refused("InvalidParameterException");
}

#[tokio::test]
async fn unknown_members_are_ignored_and_null_counts_as_absent() {
    let app = TestApp::new().await;
    let body =
        json!({"EnableWorkDocs": true, "NextToken": null, "Limit": null, "WorkspaceName": "x"});
    assert_eq!(
        app.call(Operation::DescribeWorkspaces, body).await.ok(),
        json!({"Workspaces": []})
    );
}
