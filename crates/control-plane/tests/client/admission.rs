//! Who is let in: from which networks, with which devices, and not while an administrator works on the desktop.

use control_plane::cloud::now_ms;
use model::{
    id::IpGroupId,
    state::{WorkspaceAction, WorkspaceState},
};
use serde_json::json;
use store::{IpGroup, IpRule, IpRuleChange, RegisteredDirectory, Standing};

use crate::app::{PASSWORD, TestApp};

async fn change(app: &TestApp, change: impl FnOnce(&mut RegisteredDirectory) + Send) {
    app.cloud
        .store
        .change_registered_directory(&app.directory.id, change)
        .await
        .unwrap();
}

fn rule(range: &str) -> IpRule {
    IpRule {
        range: range.parse().unwrap(),
        description: String::new(),
    }
}

#[tokio::test]
async fn an_ip_group_refuses_and_admits_at_sign_in_and_for_every_ticket() {
    let app = TestApp::registered().await;
    let first = app.sign_in("mary", PASSWORD).await;
    assert_eq!(app.claims(&first).sources, None);
    let bearer = json!({ "sessionToken": first.body["sessionToken"] }).to_string();

    let account = &app.directory.account_id;
    let group = IpGroup {
        id: IpGroupId::from_random([1; 24]),
        account_id: account.clone(),
        name: "office".to_owned(),
        description: String::new(),
        rules: vec![rule("203.0.113.0/24")],
        created_at: 1,
    };
    let (store, directory) = (&app.cloud.store, &app.directory.id);
    store.create_ip_group(&group, &[]).await.unwrap();
    let groups = [group.id.clone()];
    store
        .associate_ip_groups(account, directory, &groups)
        .await
        .unwrap();

    let credentials = app.credentials("mary", PASSWORD).to_string();
    let outside = app
        .call_from("192.0.2.7", "sign-in", credentials.clone())
        .await;
    assert_eq!(outside.refusal(), (403, "AddressNotAdmitted"));
    let message = outside.body["error"]["message"].as_str().unwrap();
    assert!(
        message.contains("admits nobody from this network"),
        "{message}"
    );
    assert!(outside.body["error"]["remedy"].as_str().is_some());
    let wrong = app.credentials("mary", "a wrong password").to_string();
    let guess = app.call_from("192.0.2.7", "sign-in", wrong).await;
    assert_eq!(
        guess.refusal(),
        (403, "AddressNotAdmitted"),
        "who may not come in learns nothing of a password"
    );
    let ticket = app.call_from("192.0.2.7", "ticket", bearer.clone()).await;
    assert_eq!(ticket.refusal(), (403, "AddressNotAdmitted"));
    let change = json!({
        "registrationCode": app.directory.registration_code.as_str(), "username": "mary",
        "oldPassword": PASSWORD, "newPassword": "N3w-passw0rd-x",
    });
    let change = app
        .call_from("192.0.2.7", "change-password", change.to_string())
        .await;
    assert_eq!(change.refusal(), (403, "AddressNotAdmitted"));

    let inside = app
        .call_from("203.0.113.9", "sign-in", credentials.clone())
        .await;
    assert_eq!(inside.status, 200, "{}", inside.body);
    let sources = app.claims(&inside).sources.unwrap();
    assert_eq!(sources, [group.rules[0].range]);
    assert_eq!(
        app.call_from("203.0.113.9", "ticket", bearer).await.status,
        200
    );

    let nobody = IpRuleChange::Replace(vec![]);
    store
        .change_ip_rules(account, &group.id, &nobody)
        .await
        .unwrap();
    let inside = app
        .call_from("203.0.113.9", "sign-in", credentials.clone())
        .await;
    assert_eq!(inside.refusal(), (403, "AddressNotAdmitted"));
    store
        .disassociate_ip_groups(account, directory, &groups)
        .await
        .unwrap();
    assert_eq!(
        app.call_from("192.0.2.7", "sign-in", credentials)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_directory_can_refuse_browsers() {
    let app = TestApp::registered().await;
    let deny = async |device: &str| {
        change(&app, |directory| {
            directory.denied_devices.push(device.to_owned());
        })
        .await;
    };
    deny("DeviceTypeWindows").await;
    assert_eq!(app.sign_in("mary", PASSWORD).await.status, 200);
    deny("DeviceTypeWeb").await;
    let refused = app.sign_in("mary", PASSWORD).await;
    assert_eq!(refused.refusal(), (403, "DeviceNotAdmitted"));
    let message = refused.body["error"]["message"].as_str().unwrap();
    assert!(
        message.contains("does not allow desktops in the browser"),
        "{message}"
    );
}

#[tokio::test]
async fn nobody_signs_in_during_maintenance_and_who_was_in_waits() {
    let app = TestApp::registered().await;
    let first = app.sign_in("mary", PASSWORD).await;
    let bearer = json!({ "sessionToken": first.body["sessionToken"] });
    app.ask(
        WorkspaceAction::BeginMaintenance,
        WorkspaceState::AdminMaintenance,
    )
    .await;
    let refused = app.sign_in("mary", PASSWORD).await;
    assert_eq!(refused.refusal(), (409, "WorkspaceMaintenance"));
    let message = refused.body["error"]["message"].as_str().unwrap();
    assert!(
        message.contains("an administrator is working on your desktop"),
        "{message}"
    );
    let ticket = app.call("ticket", &bearer).await;
    assert_eq!(ticket.refusal(), (409, "WorkspaceNotReady"));
    assert_eq!(ticket.body["workspace"]["state"], "Maintenance");
    let status = app.call("status", &bearer).await;
    assert_eq!(
        status.body["workspace"]["progress"],
        "an administrator works on it"
    );
    app.ask(WorkspaceAction::EndMaintenance, WorkspaceState::Available)
        .await;
    assert_eq!(app.call("ticket", &bearer).await.status, 200);
    assert_eq!(app.sign_in("mary", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn without_reconnecting_a_sign_in_is_for_one_connection() {
    let app = TestApp::registered().await;
    change(&app, |directory| directory.reconnect = false).await;
    let store = &app.cloud.store;
    let first = app.sign_in("mary", PASSWORD).await;
    let bearer = json!({ "sessionToken": first.body["sessionToken"] });
    let again = app.call("ticket", &bearer).await;
    assert_eq!(
        again.status, 200,
        "another way to the same connection may be tried"
    );

    // The same session, whose first ticket was a while ago.
    let hash = app.claims(&first).session;
    let session = store.session(&hash, now_ms()).await.unwrap().unwrap();
    store.end_session(&hash).await.unwrap();
    store.open_session(&session, 9).await.unwrap();
    store.admit_session(&hash, now_ms() - 61_000).await.unwrap();
    let late = app.call("ticket", &bearer).await;
    assert_eq!(late.refusal(), (401, "SessionEnded"));
    change(&app, |directory| directory.reconnect = true).await;
    assert_eq!(
        app.call("ticket", &bearer).await.refusal(),
        (401, "SessionEnded")
    );
}

#[tokio::test]
async fn the_code_of_a_directory_that_is_not_registered_names_nothing() {
    let app = TestApp::registered().await;
    app.ask(WorkspaceAction::Terminate, WorkspaceState::Terminated)
        .await;
    let store = &app.cloud.store;
    store.deregister_directory(&app.directory.id).await.unwrap();
    let code = json!({ "code": app.directory.registration_code.as_str() });
    let answer = app.call("registration-code", &code).await;
    assert_eq!(answer.refusal(), (404, "UnknownRegistrationCode"));
    let answer = app.sign_in("mary", PASSWORD).await;
    assert_eq!(answer.refusal(), (404, "UnknownRegistrationCode"));
}

#[tokio::test]
async fn nobody_comes_in_while_the_account_is_suspended() {
    let app = TestApp::registered().await;
    let account = &app.directory.account_id;
    let change = async |from, to| {
        let store = &app.cloud.store;
        let changed = store.change_standing(account, &[from], to, now_ms()).await;
        changed.unwrap();
    };
    change(Standing::Active, Standing::Suspended).await;
    let refused = app.sign_in("mary", PASSWORD).await;
    assert_eq!(refused.refusal(), (403, "AccountNotOpen"));
    change(Standing::Suspended, Standing::Active).await;
    assert_eq!(app.sign_in("mary", PASSWORD).await.status, 200);
}
