//! Directories as both services describe them, and the people in them.

use aws_api::Operation;
use model::state::DirectoryStage;
use serde_json::json;

use crate::app::TestApp;

#[tokio::test]
async fn dir_15_both_services_tell_the_same_directory() {
    let (app, directory, _) = TestApp::with_mary().await;
    let described = app
        .call(
            Operation::DescribeDirectories,
            json!({"DirectoryIds": [directory]}),
        )
        .await
        .ok();
    let one = &described["DirectoryDescriptions"][0];
    assert_eq!(
        (&one["Stage"], &one["Type"], &one["Alias"]),
        (&json!("Active"), &json!("SimpleAD"), &json!("acme"))
    );
    assert_eq!(
        (&one["Name"], &one["ShortName"]),
        (&json!("corp.carrel.internal"), &json!("CORP"))
    );
    assert!(one["LaunchTime"].as_f64().unwrap() > 1.7e9);
    let registered = app
        .call(Operation::DescribeWorkspaceDirectories, json!({}))
        .await
        .ok();
    let other = &registered["Directories"][0];
    assert_eq!(
        (&other["State"], &other["DirectoryId"]),
        (&json!("REGISTERED"), &json!(directory))
    );
    assert!((1..=20).contains(&other["RegistrationCode"].as_str().unwrap().len()));
}

#[tokio::test]
async fn states_have_each_services_own_words() {
    let (app, directory, _) = TestApp::with_mary().await;
    for (stage, told, state) in [
        (DirectoryStage::Creating, "Creating", "REGISTERING"),
        (DirectoryStage::Impaired, "Impaired", "REGISTERED"),
        (DirectoryStage::Failed, "Failed", "ERROR"),
    ] {
        app.set_stage(&directory, stage).await;
        let described = app
            .call(Operation::DescribeDirectories, json!({}))
            .await
            .ok();
        assert_eq!(described["DirectoryDescriptions"][0]["Stage"], told);
        let registered = app
            .call(Operation::DescribeWorkspaceDirectories, json!({}))
            .await
            .ok();
        assert_eq!(registered["Directories"][0]["State"], state);
    }
}

#[tokio::test]
async fn an_impaired_directory_says_since_when_and_why() {
    let (app, directory, _) = TestApp::with_mary().await;
    let told = async || {
        let described = app
            .call(Operation::DescribeDirectories, json!({}))
            .await
            .ok();
        described["DirectoryDescriptions"][0]["StageReason"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(told().await, "");
    app.set_stage_with(
        &directory,
        DirectoryStage::Impaired,
        "the controller dc1-x is gone",
    )
    .await;
    app.add_event(directory.as_str(), 1_700_000_000_000).await;
    assert_eq!(
        told().await,
        "since 2023-11-14 22:13 UTC: the controller dc1-x is gone"
    );
}

#[tokio::test]
async fn a_directory_that_is_not_there_is_missing_here_and_left_out_there() {
    let app = TestApp::new().await;
    let ids = json!({"DirectoryIds": ["d-0000000000"]});
    app.call(Operation::DescribeDirectories, ids.clone())
        .await
        .refused("EntityDoesNotExistException");
    assert_eq!(
        app.call(Operation::DescribeWorkspaceDirectories, ids)
            .await
            .ok(),
        json!({"Directories": []})
    );
    app.call(
        Operation::DescribeDirectories,
        json!({"DirectoryIds": ["x"]}),
    )
    .await
    .refused("ValidationException");
    app.call(Operation::DescribeDirectories, json!({"NextToken": "x"}))
        .await
        .refused("InvalidNextTokenException");
}

#[tokio::test]
async fn directories_come_in_pages() {
    let app = TestApp::new().await;
    for number in 0..3 {
        let request = json!({"Users": [crate::app::user("mary")], "Organization": format!("acme-{number}"), "DomainName": format!("d{number}.example.com")});
        app.call(Operation::QuickSetup, request).await.ok();
    }
    let first = app
        .call(Operation::DescribeDirectories, json!({"Limit": 2}))
        .await
        .ok();
    assert_eq!(first["DirectoryDescriptions"].as_array().unwrap().len(), 2);
    let second = app
        .call(
            Operation::DescribeDirectories,
            json!({"Limit": 2, "NextToken": first["NextToken"]}),
        )
        .await
        .ok();
    assert_eq!(
        (
            second["DirectoryDescriptions"].as_array().unwrap().len(),
            &second["NextToken"]
        ),
        (1, &json!(null))
    );
    let all = app
        .call(Operation::DescribeDirectories, json!({"Limit": 0}))
        .await
        .ok();
    assert_eq!(all["DirectoryDescriptions"].as_array().unwrap().len(), 3);
}
