//! People as the directory itself has them, and the mail one of them would be sent.

use std::time::{Duration, Instant};

use aws_api::Operation;
use control_plane::{cloud::now_ms, reconcile};
use model::{id::DirectoryId, state::DirectoryStage};
use serde_json::{Value, json};
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::app::{TestApp, user};

/// Nothing in these tests takes longer, unless it is broken.
const LIMIT: Duration = Duration::from_secs(20);

/// An installation whose reconcilers have made a directory with these people in it.
pub(crate) async fn with_people(names: &[&str]) -> (TestApp, DirectoryId, DropGuard) {
    let app = TestApp::new().await;
    let stop = CancellationToken::new();
    tokio::spawn(reconcile::run(app.cloud.clone(), stop.clone()));
    let users: Vec<Value> = names.iter().map(|name| user(name)).collect();
    let made = app
        .call(Operation::QuickSetup, json!({"Users": users}))
        .await
        .ok();
    let directory: DirectoryId = made["DirectoryId"].as_str().unwrap().parse().unwrap();
    let limit = Instant::now() + LIMIT;
    while !settled(&app, &directory, names.len()).await {
        assert!(
            Instant::now() < limit,
            "the directory has not become Active"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    (app, directory, stop.drop_guard())
}

/// Whether the directory is Active and everybody has been made in it.
async fn settled(app: &TestApp, id: &DirectoryId, people: usize) -> bool {
    let row = app.cloud.store.directory(id).await.unwrap().unwrap();
    let Some(domain) = reconcile::directory::domain(&app.cloud, &row)
        .await
        .unwrap()
    else {
        return false;
    };
    let made = app.cloud.directory.people(&domain, "", 1000).await;
    row.stage == DirectoryStage::Active && made.is_ok_and(|made| made.len() == people)
}

fn names(page: &Value) -> Vec<&str> {
    let users = page["Users"].as_array().unwrap();
    users
        .iter()
        .map(|user| user["SAMAccountName"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn the_people_of_a_directory_come_in_pages_by_user_name() {
    let (app, directory, _stop) = with_people(&["paul", "Mary", "john"]).await;
    let list = async |body: Value| {
        app.send(
            app.request(Operation::ListUsers)
                .directory(&directory)
                .json(&body),
        )
        .await
    };
    let first = list(json!({"MaxResults": 2})).await.ok();
    assert_eq!(names(&first), ["john", "Mary"]);
    assert_eq!(first["DirectoryId"], json!(directory));
    assert_eq!(first["Realm"], "corp.carrel.internal");
    let second = list(json!({"MaxResults": 2, "NextToken": first["NextToken"]}))
        .await
        .ok();
    assert_eq!(names(&second), ["paul"]);
    assert!(second.get("NextToken").is_none());
    assert_eq!(list(json!({})).await.ok()["Users"][0]["Enabled"], false);
    list(json!({"Realm": "other.example.com"}))
        .await
        .refused("ValidationException");
    list(json!({"MaxResults": 251}))
        .await
        .refused("ValidationException");
}

#[tokio::test]
async fn a_person_is_described_in_any_spelling_of_the_user_name() {
    let (app, directory, _stop) = with_people(&["mary"]).await;
    let describe = async |name: &str| {
        let body = json!({"SAMAccountName": name});
        app.send(
            app.request(Operation::DescribeUser)
                .directory(&directory)
                .json(&body),
        )
        .await
    };
    let mary = describe("MARY").await.ok();
    assert_eq!(
        (
            &mary["SAMAccountName"],
            &mary["GivenName"],
            &mary["EmailAddress"]
        ),
        (&json!("mary"), &json!("Some"), &json!("mary@example.com"))
    );
    assert_eq!(mary["UserPrincipalName"], "mary@corp.carrel.internal");
    assert!(!mary["SID"].as_str().unwrap().is_empty());
    assert!(
        describe("john")
            .await
            .refused("ResourceNotFoundException")
            .contains("no user \"john\"")
    );
}

#[tokio::test]
async fn a_directory_that_is_not_there_yet_or_at_all_cannot_be_asked_for_people() {
    let app = TestApp::new().await;
    let made = app
        .call(Operation::QuickSetup, json!({"Users": [user("mary")]}))
        .await
        .ok();
    let directory: DirectoryId = made["DirectoryId"].as_str().unwrap().parse().unwrap();
    let list = async |id: &DirectoryId| {
        app.send(app.request(Operation::ListUsers).directory(id))
            .await
    };
    for stage in [DirectoryStage::Creating, DirectoryStage::Active] {
        // Active on paper alone: without a network there is still nobody to ask.
        app.set_stage(&directory, stage).await;
        let answer = list(&directory).await;
        assert!(
            answer.body["message"]
                .as_str()
                .or(answer.body["Message"].as_str())
                .unwrap()
                .contains("once it is Active"),
            "{answer:?}"
        );
    }
    list(&"d-0000000000".parse().unwrap())
        .await
        .refused("ResourceNotFoundException");
    app.call(Operation::ListUsers, json!({}))
        .await
        .refused("ValidationException");
}

#[tokio::test]
async fn reg_09_the_mail_of_an_invitation_can_be_had_without_sending_it() {
    let (app, directory, _) = TestApp::with_mary().await;
    let queued = app.cloud.store.mails(10).await.unwrap().len();
    let invite = async || {
        app.call(
            Operation::InviteUser,
            json!({"DirectoryId": directory, "UserName": "mary"}),
        )
        .await
        .ok()
    };
    let (first, second) = (invite().await, invite().await);
    assert_eq!(
        (&first["Kind"], &first["To"]),
        (&json!("Invitation"), &json!("mary@example.com"))
    );
    assert!(!first["Subject"].as_str().unwrap().is_empty());
    let text = first["Text"].as_str().unwrap();
    assert!(text.contains("https://desk.example.com:8443/client/#/register?token="));
    assert_ne!(first["Text"], second["Text"], "each has a link of its own");
    let days = (first["ExpiresAt"].as_f64().unwrap() - now_ms() as f64 / 1000.0) / 86400.0;
    assert!((6.9..=7.0).contains(&days), "{days}");
    assert_eq!(app.cloud.store.mails(10).await.unwrap().len(), queued);
}

#[tokio::test]
async fn reg_09_who_has_registered_would_be_welcomed() {
    let (app, directory, _) = TestApp::with_mary().await;
    app.cloud
        .store
        .person_registered(&directory, &"mary".parse().unwrap(), ("Mary", "Major"), 5)
        .await
        .unwrap();
    let request = json!({"DirectoryId": directory, "UserName": "mary"});
    let mail = app.call(Operation::InviteUser, request).await.ok();
    assert_eq!(mail["Kind"], "Welcome");
    assert!(!mail["Text"].as_str().unwrap().contains("token="));
    assert!(mail.get("ExpiresAt").is_none());
    let nobody = json!({"DirectoryId": directory, "UserName": "john"});
    app.call(Operation::InviteUser, nobody)
        .await
        .refused("ResourceNotFoundException");
}

#[tokio::test]
async fn a_person_made_with_other_tools_gets_a_workspace_and_is_welcomed() {
    let (app, directory, _stop) = with_people(&["mary"]).await;
    let row = app
        .cloud
        .store
        .directory(&directory)
        .await
        .unwrap()
        .unwrap();
    let domain = reconcile::directory::domain(&app.cloud, &row).await;
    let domain = domain.unwrap().unwrap();
    let outsider = drivers::directory::Person {
        username: "outsider".to_owned(),
        first_name: "Out".to_owned(),
        last_name: "Sider".to_owned(),
        mail: "out@example.com".to_owned(),
    };
    let engine = &app.cloud.directory;
    engine.ensure_person(&domain, &outsider).await.unwrap();
    engine
        .set_password(&domain, "outsider", "Correct-Horse 7", false)
        .await
        .unwrap();
    let launch = async |name: &str| {
        let wish = json!({"DirectoryId": directory, "UserName": name, "BundleId": "wsb-standard1"});
        app.call(Operation::CreateWorkspaces, json!({"Workspaces": [wish]}))
            .await
            .ok()
    };
    assert_eq!(launch("OUTSIDER").await["FailedRequests"], json!([]));
    let request = json!({"DirectoryId": directory, "UserName": "outsider"});
    let mail = app.call(Operation::InviteUser, request).await.ok();
    assert_eq!(
        (&mail["Kind"], &mail["To"]),
        (&json!("Welcome"), &json!("out@example.com"))
    );
    let failed = launch("stranger").await;
    assert_eq!(failed["FailedRequests"].as_array().unwrap().len(), 1);
}
