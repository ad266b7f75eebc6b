//! What a ticket tells the desktop beside the person: which device and page asked, and whether a session is on its way.

use serde_json::json;

use crate::app::{PASSWORD, TestApp, until};

#[tokio::test]
async fn a_ticket_says_which_device_and_page_asked_and_refuses_words_of_another_form() {
    let app = TestApp::registered().await;
    let (device, page) = ("0f".repeat(16), "a1".repeat(16));
    let mut credentials = app.credentials("mary", PASSWORD);
    credentials["device"] = json!(device);
    credentials["page"] = json!(page);
    let first = app.call("sign-in", &credentials).await;
    let claims = app.claims(&first);
    assert_eq!(
        (claims.device.as_ref(), claims.page.as_ref()),
        (Some(&device), Some(&page))
    );

    let token = first.body["sessionToken"].as_str().unwrap();
    let again = json!({ "sessionToken": token, "device": device, "page": "b2".repeat(16) });
    let claims = app.claims(&app.call("ticket", &again).await);
    assert_eq!(
        (claims.device, claims.page),
        (Some(device), Some("b2".repeat(16)))
    );
    let unnamed = app.call("ticket", &json!({ "sessionToken": token })).await;
    let claims = app.claims(&unnamed);
    assert_eq!((claims.device, claims.page), (None, None));

    for wrong in [
        "",
        "0f0f",
        &"0f".repeat(17),
        &"0F".repeat(16),
        &"é".repeat(16),
    ] {
        for member in ["device", "page"] {
            let mut body = json!({ "sessionToken": token });
            body[member] = json!(wrong);
            let answer = app.call("ticket", &body).await;
            assert_eq!(answer.refusal(), (400, "InvalidRequest"), "{wrong}");
            credentials[member] = json!(wrong);
            let answer = app.call("sign-in", &credentials).await;
            assert_eq!(answer.refusal(), (400, "InvalidRequest"), "{wrong}");
            credentials[member] = json!(page);
        }
    }
}

#[tokio::test]
async fn a_ticket_says_whether_a_session_is_being_started() {
    let app = TestApp::registered().await;
    let id = app.workspace.id.as_str();
    // An agent that is silent for a moment is asked again: the start is under way meanwhile.
    app.agents.set_silent(id, true);
    let first = app.sign_in("mary", PASSWORD).await;
    assert!(app.claims(&first).starting);
    let bearer = json!({ "sessionToken": first.body["sessionToken"].as_str().unwrap() });
    let ticket = async || app.claims(&app.call("ticket", &bearer).await);
    assert!(ticket().await.starting);
    app.agents.set_silent(id, false);
    until("the start is over", async || !ticket().await.starting).await;
    // As after a reboot: no session, and nobody starts one.
    app.agents.log_off(id);
    assert!(!ticket().await.starting);
}
