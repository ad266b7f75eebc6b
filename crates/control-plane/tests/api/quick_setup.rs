//! Quick setup: all or nothing, all problems at once, and again.

use aws_api::Operation;
use serde_json::{Value, json};

use crate::app::{TestApp, user};

#[tokio::test]
async fn qs_05_the_first_person_administers_the_new_directory() {
    let app = TestApp::new().await;
    let made = app
        .call(
            Operation::QuickSetup,
            json!({"Users": [user("mary"), user("john")]}),
        )
        .await
        .ok();
    let directory = made["DirectoryId"].as_str().unwrap().parse().unwrap();
    let people = app.cloud.store.people(&directory).await.unwrap();
    let administrators: Vec<_> = people
        .iter()
        .filter(|person| person.administrator)
        .map(|person| person.username.as_str())
        .collect();
    assert_eq!(administrators, ["mary"]);
    let password = made["AdministratorPassword"].as_str().unwrap();
    assert!(model::password::check(password).is_ok(), "{password}");
}

#[tokio::test]
async fn every_problem_is_told_and_nothing_is_made() {
    let app = TestApp::new().await;
    let wrong =
        json!({"UserName": "a b", "FirstName": "", "LastName": "x", "EmailAddress": "nobody"});
    let request = json!({"Users": [user("mary"), wrong], "Organization": "-", "BundleId": "huge"});
    let answer = app.call(Operation::QuickSetup, request).await;
    let problems = answer.body["Problems"].as_array().unwrap().clone();
    let fields: Vec<_> = problems
        .iter()
        .map(|problem| problem["Field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "BundleId",
            "Organization",
            "Users[1].UserName",
            "Users[1].FirstName",
            "Users[1].EmailAddress"
        ]
    );
    assert!(problems.iter().all(
        |problem| !problem["Rule"].as_str().unwrap().is_empty() && problem["Value"].is_string()
    ));
    answer.refused("InvalidParameterValuesException");
    assert!(app.cloud.store.directories().await.unwrap().is_empty());
}

#[tokio::test]
async fn qs_07_run_again_it_changes_nothing_and_adds_whom_it_names() {
    let app = TestApp::new().await;
    let first = app
        .call(Operation::QuickSetup, json!({"Users": [user("mary")]}))
        .await
        .ok();
    let again = app
        .call(
            Operation::QuickSetup,
            json!({"Users": [user("mary"), user("john")]}),
        )
        .await
        .ok();
    assert_eq!(again["DirectoryId"], first["DirectoryId"]);
    assert_eq!(again["RegistrationCode"], first["RegistrationCode"]);
    assert_eq!(
        (&again["DirectoryCreated"], &again["AdministratorPassword"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(
        again["Workspaces"][0],
        json!({"UserName": "mary", "WorkspaceId": first["Workspaces"][0]["WorkspaceId"], "Created": false})
    );
    assert_eq!(
        (
            &again["Workspaces"][1]["UserName"],
            &again["Workspaces"][1]["Created"]
        ),
        (&json!("john"), &json!(true))
    );
    let directories = app.cloud.store.directories().await.unwrap();
    assert_eq!(directories.len(), 1);
    let people = app.cloud.store.people(&directories[0].id).await.unwrap();
    let administrators = people.iter().filter(|person| person.administrator).count();
    assert_eq!((people.len(), administrators), (2, 1));
}

#[tokio::test]
async fn what_differs_from_the_directory_that_is_there_is_refused() {
    let app = TestApp::new().await;
    app.call(
        Operation::QuickSetup,
        json!({"Users": [user("mary")], "Organization": "acme"}),
    )
    .await
    .ok();
    let mut stranger = user("mary");
    stranger["EmailAddress"] = "other@example.com".into();
    let request = json!({
        "Users": [stranger], "Organization": "ACME", "DomainName": "other.example.com", "ShortName": "OTHER", "EnableInternetAccess": true,
    });
    let answer = app.call(Operation::QuickSetup, request).await;
    let problems = answer.body["Problems"].as_array().unwrap();
    let fields: Vec<_> = problems
        .iter()
        .map(|problem| problem["Field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "DomainName",
            "ShortName",
            "EnableInternetAccess",
            "Users[0].UserName"
        ]
    );
}

#[tokio::test]
async fn a_second_organisation_gets_its_own_directory_but_not_the_same_name() {
    let app = TestApp::new().await;
    app.call(
        Operation::QuickSetup,
        json!({"Users": [user("mary")], "Organization": "acme"}),
    )
    .await
    .ok();
    let taken = json!({"Users": [user("mary")], "Organization": "globex"});
    app.call(Operation::QuickSetup, taken)
        .await
        .refused("ResourceAlreadyExistsException");
    let other = json!({"Users": [user("mary")], "Organization": "globex", "DomainName": "globex.example.com"});
    assert_eq!(
        app.call(Operation::QuickSetup, other).await.ok()["DirectoryCreated"],
        true
    );
    let unclear = app
        .call(Operation::QuickSetup, json!({"Users": [user("john")]}))
        .await;
    assert_eq!(unclear.body["Problems"][0]["Field"], "Organization");
}
