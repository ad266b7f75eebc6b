//! The first start and every later one.

use std::os::unix::fs::PermissionsExt;

use aws_api::Operation;
use control_plane::api;
use serde_json::json;

use crate::app::TestApp;

#[tokio::test]
async fn the_first_start_makes_the_operators_account_with_one_root_key() {
    let app = TestApp::new().await;
    let accounts = app.cloud.store.accounts().await.unwrap();
    assert_eq!(accounts.len(), 1);
    assert_eq!(accounts[0].id, app.credentials.account_id);
    let keys = app
        .cloud
        .store
        .access_keys(&accounts[0].id, "")
        .await
        .unwrap();
    assert_eq!(keys.len(), 1);
    assert_eq!(keys[0].user_id, "");
    assert!(
        !keys[0]
            .sealed_secret
            .contains(&app.credentials.secret_access_key)
    );
    let mode = std::fs::metadata(app.paths.credentials())
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn a_later_start_keeps_account_and_key_and_writes_the_new_endpoint() {
    let app = TestApp::new().await;
    api::bootstrap(&app.cloud, &app.paths, "https://127.0.0.1:9")
        .await
        .unwrap();
    let file: serde_json::Value =
        serde_json::from_slice(&std::fs::read(app.paths.credentials()).unwrap()).unwrap();
    assert_eq!(
        file["access_key_id"],
        app.credentials.access_key_id.as_str()
    );
    assert_eq!(file["account_id"], app.credentials.account_id.as_str());
    assert_eq!(file["endpoint"], "https://127.0.0.1:9");
}

#[tokio::test]
async fn status_tells_of_every_engine() {
    let app = TestApp::new().await;
    let status = app.call(Operation::GetStatus, json!({})).await.ok();
    assert_eq!(status["AccountId"], app.credentials.account_id.as_str());
    let engines = status["Engines"].as_array().unwrap();
    let names: Vec<_> = engines
        .iter()
        .map(|engine| engine["Name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["store", "compute", "network"]);
    assert!(
        engines.iter().all(|engine| engine["Healthy"] == true),
        "{status}"
    );
}
