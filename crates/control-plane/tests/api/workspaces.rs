//! The lives of WorkSpaces, as far as the API writes them down.

use std::collections::BTreeSet;

use aws_api::Operation;
use model::{id::DirectoryId, state::WorkspaceState};
use serde_json::{Value, json};

use crate::app::{TestApp, user};

/// Adds people without WorkSpaces to a directory.
async fn add_people(app: &TestApp, directory: &DirectoryId, people: &[(&str, &str)]) {
    let person = |(name, mail): &(&str, &str)| store::NewPerson {
        username: name.parse().unwrap(),
        first_name: "Some".into(),
        last_name: "Body".into(),
        mail: (*mail).into(),
        administrator: false,
    };
    let people: Vec<_> = people.iter().map(person).collect();
    app.cloud
        .store
        .add_people(directory, &people, &[], 1)
        .await
        .unwrap();
}

fn wish(directory: &DirectoryId, name: &str) -> Value {
    json!({"DirectoryId": directory, "UserName": name, "BundleId": "wsb-standard1"})
}

#[tokio::test]
async fn each_request_of_a_batch_is_accepted_or_refused_by_itself() {
    let (app, directory, _) = TestApp::with_mary().await;
    add_people(
        &app,
        &directory,
        &[("john", "john@example.com"), ("nomail", "")],
    )
    .await;
    let mut encrypted = wish(&directory, "john");
    encrypted["UserVolumeEncryptionEnabled"] = true.into();
    let mut smaller = wish(&directory, "john");
    smaller["WorkspaceProperties"] = json!({"UserVolumeSizeGib": 10});
    let nowhere: DirectoryId = "d-ffffffffff".parse().unwrap();
    let requests = json!([
        wish(&directory, "john"),
        wish(&directory, "mary"),
        wish(&directory, "nomail"),
        wish(&directory, "nobody1"),
        wish(&nowhere, "john"),
        {"DirectoryId": directory, "UserName": "john", "BundleId": "wsb-000000000"},
        {"DirectoryId": directory, "UserName": "john"},
        encrypted,
        smaller,
        wish(&directory, "JOHN"),
    ]);
    let body = app
        .call(Operation::CreateWorkspaces, json!({"Workspaces": requests}))
        .await
        .ok();
    let pending = body["PendingRequests"].as_array().unwrap();
    assert_eq!(pending.len(), 1);
    assert_eq!(
        (&pending[0]["UserName"], &pending[0]["State"]),
        (&json!("john"), &json!("PENDING"))
    );
    let failed = body["FailedRequests"].as_array().unwrap();
    let codes: Vec<_> = failed
        .iter()
        .map(|failed| failed["ErrorCode"].as_str().unwrap())
        .collect();
    assert_eq!(
        codes,
        [
            "ResourceExists.Workspace",
            "InvalidUser.NoEmailAddress",
            "ResourceNotFound.User",
            "ResourceNotFound.Directory",
            "ResourceNotFound.Bundle",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "ResourceExists.Workspace",
        ]
    );
    assert_eq!(failed[0]["WorkspaceRequest"], wish(&directory, "mary"));
}

#[tokio::test]
async fn a_batch_has_one_to_25_requests() {
    let (app, directory, _) = TestApp::with_mary().await;
    for number in [0, 26] {
        let list = vec![wish(&directory, "mary"); number];
        let message = app
            .call(Operation::CreateWorkspaces, json!({"Workspaces": list}))
            .await
            .refused("InvalidParameterValuesException");
        assert!(message.contains("1 to 25"), "{message}");
    }
    app.call(Operation::CreateWorkspaces, json!({}))
        .await
        .refused("InvalidParameterValuesException");
    let two = json!({"RebuildWorkspaceRequests": [{"WorkspaceId": "ws-000000000"}, {"WorkspaceId": "ws-000000001"}]});
    app.call(Operation::RebuildWorkspaces, two)
        .await
        .refused("InvalidParameterValuesException");
}

#[tokio::test]
async fn every_workspace_is_on_exactly_one_page() {
    let app = TestApp::new().await;
    let users: Vec<Value> = (0..60)
        .map(|number| user(&format!("user{number}")))
        .collect();
    let made = app
        .call(Operation::QuickSetup, json!({"Users": users}))
        .await
        .ok();
    let (mut seen, mut token, mut pages) = (Vec::new(), Value::Null, 0);
    loop {
        let page = app
            .call(
                Operation::DescribeWorkspaces,
                json!({"Limit": 25, "NextToken": token, "DirectoryId": made["DirectoryId"]}),
            )
            .await
            .ok();
        seen.extend(
            page["Workspaces"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["WorkspaceId"].as_str().unwrap().to_owned()),
        );
        pages += 1;
        token = page["NextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    assert_eq!(
        (
            pages,
            seen.len(),
            seen.iter().collect::<BTreeSet<_>>().len()
        ),
        (3, 60, 60)
    );
}

#[tokio::test]
async fn filters_find_what_they_say_and_do_not_mix() {
    let (app, directory, workspace) = TestApp::with_mary().await;
    let found = async |filter: Value| {
        app.call(Operation::DescribeWorkspaces, filter).await.ok()["Workspaces"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(
        found(json!({"WorkspaceIds": [workspace, "ws-000000000"]})).await,
        1
    );
    assert_eq!(
        found(json!({"DirectoryId": directory, "UserName": "MARY"})).await,
        1
    );
    assert_eq!(
        found(json!({"DirectoryId": directory, "UserName": "no such/name"})).await,
        0
    );
    assert_eq!(found(json!({"DirectoryId": "d-0000000000"})).await, 0);
    assert_eq!(found(json!({"BundleId": "wsb-standard1"})).await, 1);
    assert_eq!(found(json!({"BundleId": "wsb-perform01"})).await, 0);
    // WorkSpaces have no names here, so none has this one.
    assert_eq!(found(json!({"WorkspaceName": "front-desk"})).await, 0);
    for wrong in [
        json!({"UserName": "mary"}),
        json!({"WorkspaceIds": [workspace], "DirectoryId": directory}),
        json!({"NextToken": "forged"}),
    ] {
        app.call(Operation::DescribeWorkspaces, wrong)
            .await
            .refused("InvalidParameterValuesException");
    }
    for body in [
        json!({"WorkspaceIds": []}),
        json!({"WorkspaceIds": ["mary"]}),
    ] {
        app.call(Operation::DescribeWorkspaces, body)
            .await
            .refused("ValidationException");
    }
}

#[tokio::test]
async fn a_change_is_written_down_and_refused_where_the_state_does_not_admit_it() {
    let (app, _, workspace) = TestApp::with_mary().await;
    let state = async || {
        app.cloud
            .store
            .workspace(&workspace)
            .await
            .unwrap()
            .unwrap()
            .state
    };
    let list = json!([{"WorkspaceId": workspace}]);
    for (operation, member, now, after) in [
        (
            Operation::RebootWorkspaces,
            "RebootWorkspaceRequests",
            WorkspaceState::Available,
            WorkspaceState::Rebooting,
        ),
        (
            Operation::RebuildWorkspaces,
            "RebuildWorkspaceRequests",
            WorkspaceState::Available,
            WorkspaceState::Rebuilding,
        ),
        (
            Operation::StopWorkspaces,
            "StopWorkspaceRequests",
            WorkspaceState::Available,
            WorkspaceState::Stopping,
        ),
        (
            Operation::StartWorkspaces,
            "StartWorkspaceRequests",
            WorkspaceState::Stopped,
            WorkspaceState::Starting,
        ),
        (
            Operation::TerminateWorkspaces,
            "TerminateWorkspaceRequests",
            WorkspaceState::Available,
            WorkspaceState::Terminating,
        ),
    ] {
        app.set_state(&workspace, now).await;
        assert_eq!(
            app.call(operation, json!({member: list})).await.ok(),
            json!({"FailedRequests": []})
        );
        assert_eq!(state().await, after);
    }
    let body = app
        .call(
            Operation::RebootWorkspaces,
            json!({"RebootWorkspaceRequests": list}),
        )
        .await
        .ok();
    assert_eq!(
        body["FailedRequests"][0]["ErrorCode"],
        "OperationNotSupported.State"
    );
    assert_eq!(body["FailedRequests"][0]["WorkspaceId"], workspace.as_str());
}

#[tokio::test]
async fn what_is_not_there_is_reported_item_by_item() {
    let (app, _, workspace) = TestApp::with_mary().await;
    let list = json!([{"WorkspaceId": "ws-000000000"}, {"WorkspaceId": workspace}, {"WorkspaceId": "mary"}, {}]);
    let body = app
        .call(
            Operation::StopWorkspaces,
            json!({"StopWorkspaceRequests": list}),
        )
        .await
        .ok();
    let codes: Vec<_> = body["FailedRequests"]
        .as_array()
        .unwrap()
        .iter()
        .map(|failed| failed["ErrorCode"].as_str().unwrap())
        .collect();
    assert_eq!(
        codes,
        [
            "ResourceNotFound.Workspace",
            "InvalidParameterValue",
            "InvalidParameterValue"
        ]
    );
}

#[tokio::test]
async fn another_accounts_things_do_not_exist() {
    let (app, directory, workspace) = TestApp::with_mary().await;
    let other = store::Account::new("111111111111", "other", 1);
    app.cloud.store.ensure_account(&other).await.unwrap();
    let (id, secret) = ("AKIAOTHER00000000000", "o".repeat(40));
    let sealed_secret = app.cloud.seal.seal(&format!("access-key/{id}"), &secret);
    let key = store::identity::AccessKey {
        id: id.into(),
        account_id: other.id,
        user_id: String::new(),
        sealed_secret,
        active: true,
        created_at: 1,
        used: store::identity::KeyUse::default(),
    };
    app.cloud.store.add_access_key(&key, 9).await.unwrap();
    let call = async |operation: Operation, body: Value| {
        let mut call = app.request(operation).json(&body);
        call.credentials = aws_api::sigv4::Credentials {
            access_key_id: id.into(),
            secret_access_key: secret.clone(),
        };
        app.send(call).await
    };
    assert_eq!(
        call(Operation::DescribeWorkspaces, json!({})).await.ok(),
        json!({"Workspaces": []})
    );
    assert_eq!(
        call(
            Operation::DescribeWorkspaces,
            json!({"WorkspaceIds": [workspace]})
        )
        .await
        .ok(),
        json!({"Workspaces": []})
    );
    assert_eq!(
        call(
            Operation::DescribeWorkspaces,
            json!({"DirectoryId": directory, "UserName": "mary"})
        )
        .await
        .ok(),
        json!({"Workspaces": []})
    );
    assert_eq!(
        call(
            Operation::DescribeWorkspaceProgress,
            json!({"WorkspaceIds": [workspace]})
        )
        .await
        .ok(),
        json!({"Workspaces": []})
    );
    assert_eq!(
        call(Operation::DescribeDirectories, json!({})).await.ok(),
        json!({"DirectoryDescriptions": []})
    );
    assert_eq!(
        call(
            Operation::DescribeWorkspaceDirectories,
            json!({"DirectoryIds": [directory]})
        )
        .await
        .ok(),
        json!({"Directories": []})
    );
    call(Operation::DescribeEvents, json!({"ResourceId": workspace}))
        .await
        .refused("ResourceNotFoundException");
    call(
        Operation::SendInvitation,
        json!({"DirectoryId": directory, "UserName": "mary"}),
    )
    .await
    .refused("ResourceNotFoundException");
    let ended = call(
        Operation::TerminateWorkspaces,
        json!({"TerminateWorkspaceRequests": [{"WorkspaceId": workspace}]}),
    )
    .await
    .ok();
    assert_eq!(
        ended["FailedRequests"][0]["ErrorCode"],
        "ResourceNotFound.Workspace"
    );
    let made = call(
        Operation::CreateWorkspaces,
        json!({"Workspaces": [wish(&directory, "mary")]}),
    )
    .await
    .ok();
    assert_eq!(
        made["FailedRequests"][0]["ErrorCode"],
        "ResourceNotFound.Directory"
    );
    let kept = app
        .cloud
        .store
        .workspace(&workspace)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.state, WorkspaceState::Available);
}

#[tokio::test]
async fn progress_tells_what_the_description_has_no_room_for() {
    let (app, _, workspace) = TestApp::with_mary().await;
    let body = app
        .call(
            Operation::DescribeWorkspaceProgress,
            json!({"WorkspaceIds": [workspace]}),
        )
        .await
        .ok();
    let told = &body["Workspaces"][0];
    assert_eq!(
        (&told["State"], &told["Label"], &told["Image"]),
        (&json!("AVAILABLE"), &json!("Running"), &json!("desktop-1"))
    );
    assert!(told["RequestedAt"].as_f64().unwrap() > 1.7e9);
}
