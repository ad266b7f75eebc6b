//! Signing in (REG-16 to REG-20).

use std::time::{Duration, Instant};

use drivers::agent::Agents as _;
use model::{
    engine_names,
    state::{WorkspaceAction, WorkspaceState},
};
use serde_json::json;

use crate::app::{PASSWORD, TestApp, until};

#[tokio::test]
async fn reg_16_a_registration_code_names_its_organisation_however_it_is_typed() {
    let app = TestApp::new().await;
    let code = app.directory.registration_code.to_string();
    for typed in [code.clone(), code.to_lowercase(), code.replace('-', " ")] {
        let answer = app
            .call("registration-code", &json!({ "code": typed }))
            .await;
        assert_eq!(answer.status, 200, "{typed}");
        assert_eq!(
            answer.body,
            json!({ "code": code, "organization": "Example", "directory": "corp.example.com" })
        );
    }
    for unknown in ["AAAAA-AAAAA", "nonsense", ""] {
        let answer = app
            .call("registration-code", &json!({ "code": unknown }))
            .await;
        assert_eq!(answer.refusal(), (404, "UnknownRegistrationCode"));
    }
}

#[tokio::test]
async fn reg_20_the_right_password_gives_a_ticket_and_starts_the_session() {
    let app = TestApp::registered().await;
    let answer = app.sign_in("MARY", PASSWORD).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(
        answer.body["user"],
        json!({ "username": "mary", "firstName": "Mary", "lastName": "Major" })
    );
    assert_eq!(
        answer.body["workspace"],
        json!({ "id": app.workspace.id.as_str(), "bundle": "Standard", "state": "Running" })
    );
    let stream = &answer.body["stream"];
    assert_eq!(
        stream["webTransport"],
        json!(["https://desk.example.com:4172/stream"])
    );
    assert_eq!(
        stream["webSocket"],
        json!([
            "wss://desk.example.com:4172/stream",
            "wss://desk.example.com:8443/stream"
        ])
    );
    assert_eq!(
        stream["certificateHashes"],
        json!(app.certificates.hashes())
    );

    let claims = app.claims(&answer);
    assert_eq!(claims.workspace, app.workspace.id.as_str());
    assert_eq!(Some(claims.address), app.workspace.management_address);
    assert!(
        !answer.text.contains(&claims.session),
        "the answer holds the token, the ticket its hash"
    );
    let id = app.workspace.id.as_str();
    until("the session is started on the agent", async || {
        app.agents.requested_size(id) == Some((1600, 900))
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_user_look_the_same() {
    let app = TestApp::registered().await;
    let mut answers = Vec::new();
    for (username, password) in [
        ("mary", "Wrong-1234"),
        ("nobody", PASSWORD),
        ("not a name!", PASSWORD),
        ("mary", ""),
    ] {
        let begin = Instant::now();
        let answer = app.sign_in(username, password).await;
        assert!(
            Duration::from_millis(400) <= begin.elapsed(),
            "an answer that comes sooner tells something"
        );
        assert_eq!(answer.refusal(), (401, "WrongCredentials"));
        answers.push(answer.text);
    }
    assert!(
        answers.windows(2).all(|pair| pair[0] == pair[1]),
        "{answers:?}"
    );
}

#[tokio::test]
async fn a_password_that_must_be_changed_leads_to_its_change() {
    let app = TestApp::new().await;
    app.set_password("First-1234", true).await;
    assert_eq!(
        app.sign_in("mary", "First-1234").await.refusal(),
        (409, "PasswordMustChange")
    );
    let change = |old: &str, new: &str| {
        json!({
            "registrationCode": app.directory.registration_code.as_str(),
            "username": "mary", "oldPassword": old, "newPassword": new,
        })
    };
    assert_eq!(
        app.call("change-password", &change("First-1234", "short"))
            .await
            .refusal(),
        (400, "PasswordRule")
    );
    assert_eq!(
        app.call("change-password", &change("Wrong-1234", PASSWORD))
            .await
            .refusal(),
        (401, "WrongCredentials")
    );
    assert_eq!(
        app.call("change-password", &change("First-1234", PASSWORD))
            .await
            .status,
        200
    );
    assert_eq!(app.sign_in("mary", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn a_changed_password_ends_the_sessions_of_the_old_one() {
    let app = TestApp::registered().await;
    let token = app.sign_in("mary", PASSWORD).await.body["sessionToken"].clone();
    let change = json!({
        "registrationCode": app.directory.registration_code.as_str(),
        "username": "mary", "oldPassword": PASSWORD, "newPassword": "Other-1234",
    });
    assert_eq!(app.call("change-password", &change).await.status, 200);
    assert_eq!(
        app.call("ticket", &json!({ "sessionToken": token }))
            .await
            .refusal(),
        (401, "SessionEnded")
    );
}

#[tokio::test]
async fn disabled_and_ended_accounts_are_told_apart() {
    let app = TestApp::registered().await;
    app.people.end_person(&app.domain().await, "mary");
    assert_eq!(
        app.sign_in("mary", PASSWORD).await.refusal(),
        (403, "AccountExpired")
    );
    app.people.disable_outside(&app.domain().await, "mary");
    assert_eq!(
        app.sign_in("mary", PASSWORD).await.refusal(),
        (403, "AccountDisabled")
    );
}

#[tokio::test]
async fn guessing_is_slowed_down_for_the_user_and_a_right_password_waits_too() {
    let app = TestApp::registered().await;
    let guess = async |peer: &str, password: &str| {
        let body = app.credentials("mary", password).to_string();
        app.call_from(peer, "sign-in", body).await
    };
    // From many addresses: it is the user name that is guessed at.
    for attempt in 0..6 {
        let answer = guess(&format!("192.0.2.{attempt}"), "Wrong-1234").await;
        assert_eq!(answer.status, 401, "attempt {attempt}");
    }
    let answer = guess("192.0.2.99", PASSWORD).await;
    assert_eq!(answer.refusal(), (429, "Throttled"));
    assert_eq!(answer.body["error"]["retryAfterSeconds"], json!(1));
    assert_eq!(answer.headers["retry-after"], "1");
    until(
        "the wait is over and the right password lets in",
        async || guess("192.0.2.99", PASSWORD).await.status == 200,
    )
    .await;
    assert_eq!(
        guess("192.0.2.98", "Wrong-1234").await.status,
        401,
        "a success forgets the failures"
    );
}

#[tokio::test]
async fn guessing_at_many_users_is_slowed_down_for_the_address() {
    let app = TestApp::registered().await;
    let guess = async |peer: &str, username: String| {
        let body = app.credentials(&username, "Wrong-1234").to_string();
        app.call_from(peer, "sign-in", body).await.status
    };
    let guesses = (0..21).map(|user| guess("2001:db8::1", format!("user{user}")));
    let statuses = futures::future::join_all(guesses).await;
    assert!(statuses.iter().all(|status| *status == 401), "{statuses:?}");
    assert_eq!(
        guess("2001:db8::ffff", "another".into()).await,
        429,
        "one IPv6 network is one address"
    );
    assert_eq!(guess("2001:db8:1::1", "another".into()).await, 401);
}

#[tokio::test]
async fn somebody_without_a_desktop_is_told_so() {
    let app = TestApp::new().await;
    let domain = app.domain().await;
    use drivers::directory::Directory as _;
    app.people
        .set_password(&domain, "paul", PASSWORD, false)
        .await
        .unwrap();
    assert_eq!(
        app.sign_in("paul", PASSWORD).await.refusal(),
        (404, "NoWorkspace")
    );
}

#[tokio::test]
async fn a_stopped_desktop_is_started_and_the_person_waits_with_its_progress() {
    let app = TestApp::registered().await;
    app.ask(WorkspaceAction::Stop, WorkspaceState::Stopped)
        .await;
    let answer = app.sign_in("mary", PASSWORD).await;
    assert_eq!(answer.refusal(), (409, "WorkspaceNotReady"));
    assert_eq!(answer.body["workspace"]["state"], "Starting");
    assert!(answer.body["workspace"]["progress"].is_string());
    let bearer = json!({ "sessionToken": answer.body["sessionToken"].as_str().unwrap() });

    until("the desktop runs again", async || {
        app.call("status", &bearer).await.body["workspace"]["state"] == "Running"
    })
    .await;
    let ticket = app.call("ticket", &bearer).await;
    assert_eq!(ticket.status, 200, "{}", ticket.text);
    assert_eq!(app.claims(&ticket).workspace, app.workspace.id.as_str());
    let id = app.workspace.id.as_str();
    until(
        "the session is started without asking for the password again",
        async || app.agents.requested_size(id) == Some((1600, 900)),
    )
    .await;
}

#[tokio::test]
async fn whoever_waits_for_a_faulty_desktop_is_told_what_is_wrong_and_what_helps() {
    let app = TestApp::registered().await;
    app.ask(WorkspaceAction::Stop, WorkspaceState::Stopped)
        .await;
    let (compute, id) = (&app.cloud.compute, &app.workspace.id);
    compute
        .remove_instance(&engine_names::instance(id))
        .await
        .unwrap();
    compute
        .remove_volume(&engine_names::volume(id))
        .await
        .unwrap();
    let answer = app.sign_in("mary", PASSWORD).await;
    let bearer = json!({ "sessionToken": answer.body["sessionToken"].as_str().unwrap() });
    app.reaches(WorkspaceState::Error).await;
    let told = app.call("status", &bearer).await.body["workspace"].clone();
    let fault = app.cloud.store.workspace(id).await.unwrap().unwrap().fault;
    let fault = fault.expect("its user volume is gone");
    assert_eq!(told["state"], "Error");
    assert_eq!(told["progress"], fault.message);
    assert_eq!(told["remedy"], fault.remedy);
    assert!(!fault.remedy.is_empty());
}

#[tokio::test]
async fn a_reconnect_gets_a_fresh_ticket_until_the_person_signs_out() {
    let app = TestApp::registered().await;
    let first = app.sign_in("mary", PASSWORD).await;
    let bearer = json!({ "sessionToken": first.body["sessionToken"].as_str().unwrap() });
    let again = app.call("ticket", &bearer).await;
    assert_eq!(again.status, 200);
    assert_ne!(app.claims(&first).identity, app.claims(&again).identity);
    assert_eq!(app.claims(&first).session, app.claims(&again).session);

    assert_eq!(app.call("sign-out", &bearer).await.status, 200);
    for operation in ["ticket", "status", "sign-out"] {
        assert_eq!(
            app.call(operation, &bearer).await.refusal(),
            (401, "SessionEnded"),
            "{operation}"
        );
    }
    let stranger = json!({ "sessionToken": "x".repeat(5000) });
    assert_eq!(
        app.call("ticket", &stranger).await.refusal(),
        (401, "SessionEnded")
    );
}

#[tokio::test]
async fn a_removed_desktop_lets_nobody_back_in() {
    let app = TestApp::registered().await;
    let first = app.sign_in("mary", PASSWORD).await;
    let bearer = json!({ "sessionToken": first.body["sessionToken"].as_str().unwrap() });
    app.ask(WorkspaceAction::Terminate, WorkspaceState::Terminated)
        .await;
    assert_eq!(
        app.call("ticket", &bearer).await.refusal(),
        (401, "SessionEnded")
    );
    assert_eq!(
        app.sign_in("mary", PASSWORD).await.refusal(),
        (404, "NoWorkspace")
    );
}

#[tokio::test]
async fn a_directory_that_does_not_answer_is_not_a_wrong_password() {
    let app = TestApp::registered().await;
    app.silence_directory().await;
    assert_eq!(
        app.sign_in("mary", PASSWORD).await.refusal(),
        (503, "DirectoryUnreachable")
    );
}

#[tokio::test]
async fn a_session_that_the_agent_refuses_is_told_to_who_waits() {
    let app = TestApp::registered().await;
    let id = app.workspace.id.as_str();
    let refusal = agent_api::Failure {
        code: "display-failed".into(),
        message: "the X server did not start".into(),
    };
    app.agents.set_refusal(id, Some(refusal));
    let answer = app.sign_in("mary", PASSWORD).await;
    let bearer = json!({ "sessionToken": answer.body["sessionToken"].as_str().unwrap() });
    until("the problem is told", async || {
        app.call("status", &bearer).await.body["problem"]["code"] == "display-failed"
    })
    .await;
    assert!(
        app.agents
            .status(std::net::Ipv4Addr::LOCALHOST, id)
            .await
            .unwrap()
            .session
            .is_none()
    );
}

#[tokio::test]
async fn a_body_that_is_wrong_or_too_long_is_refused_and_never_repeated() {
    let app = TestApp::new().await;
    let long = format!("{{\"code\":\"{}\"}}", "A".repeat(20_000));
    for body in [
        "{\"registrationCode\":\"x\",\"username\":1,\"password\":\"Secret-1234\"}".to_owned(),
        "{\"password\":\"Secret-1234\"".to_owned(),
        "not json Secret-1234".to_owned(),
        long,
    ] {
        let answer = app.call_from("192.0.2.7", "sign-in", body).await;
        assert_eq!(answer.refusal(), (400, "InvalidRequest"));
        assert!(!answer.text.contains("Secret-1234"));
    }
    assert_eq!(
        app.call("no-such-thing", &json!({})).await.refusal(),
        (400, "InvalidRequest")
    );
}
