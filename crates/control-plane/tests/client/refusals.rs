//! Who is refused at sign-in and how, what counts as an attempt, and how many sessions there may be.

use serde_json::json;

use crate::app::{PASSWORD, TestApp};

#[tokio::test]
async fn an_expired_password_is_told_and_changed() {
    let app = TestApp::registered().await;
    app.people.expire_password(&app.domain().await, "mary");
    assert_eq!(
        app.sign_in("mary", "Wrong-1234").await.refusal(),
        (401, "WrongCredentials"),
        "who guesses is not told"
    );
    assert_eq!(
        app.sign_in("mary", PASSWORD).await.refusal(),
        (403, "PasswordExpired")
    );
    let change = json!({
        "registrationCode": app.directory.registration_code.as_str(),
        "username": "mary", "oldPassword": PASSWORD, "newPassword": "Other-1234",
    });
    assert_eq!(app.call("change-password", &change).await.status, 200);
    assert_eq!(app.sign_in("mary", "Other-1234").await.status, 200);
}

#[tokio::test]
async fn a_locked_account_answers_as_a_wrong_password_does_and_counts_as_one() {
    use drivers::directory::{Directory as _, Verdict};
    let app = TestApp::registered().await;
    let domain = app.domain().await;
    let mut verdict = Verdict::Wrong;
    while verdict != Verdict::LockedOut {
        let asked = app.people.verify_password(&domain, "mary", "Wrong-1234");
        verdict = asked.await.unwrap();
    }
    let wrong = app.sign_in("nobody", PASSWORD).await;
    let locked = app.sign_in("mary", PASSWORD).await;
    assert_eq!((locked.status, &locked.text), (401, &wrong.text));
    let change = json!({
        "registrationCode": app.directory.registration_code.as_str(),
        "username": "mary", "oldPassword": PASSWORD, "newPassword": "Other-1234",
    });
    assert_eq!(app.call("change-password", &change).await.text, wrong.text);
    for _ in 0..4 {
        app.sign_in("mary", PASSWORD).await;
    }
    assert_eq!(
        app.sign_in("mary", PASSWORD).await.refusal(),
        (429, "Throttled")
    );
}

#[tokio::test]
async fn a_directory_that_does_not_answer_is_not_the_persons_failure() {
    let app = TestApp::registered().await;
    app.silence_directory().await;
    let change = json!({
        "registrationCode": app.directory.registration_code.as_str(),
        "username": "mary", "oldPassword": PASSWORD, "newPassword": "Other-1234",
    });
    for _ in 0..5 {
        for answer in [
            app.sign_in("mary", PASSWORD).await,
            app.call("change-password", &change).await,
        ] {
            assert_eq!(answer.refusal(), (503, "DirectoryUnreachable"));
        }
    }
    app.stop_controllers(false).await;
    assert_eq!(app.sign_in("mary", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn names_that_nobody_can_have_are_counted_under_names_of_bounded_length() {
    let app = TestApp::registered().await;
    let long = "x".repeat(15_000);
    for _ in 0..6 {
        assert_eq!(
            app.sign_in(&long, PASSWORD).await.refusal(),
            (401, "WrongCredentials")
        );
    }
    assert_eq!(
        app.sign_in(&long, PASSWORD).await.refusal(),
        (429, "Throttled")
    );
    for file in app.store_files() {
        let content = std::fs::read(&file).unwrap();
        let found = content.windows(200).any(|window| window == [b'x'; 200]);
        assert!(!found, "{} holds what was sent", file.display());
    }
}

#[tokio::test]
async fn the_oldest_of_too_many_sessions_ends() {
    let app = TestApp::registered().await;
    let mut tokens = Vec::new();
    for _ in 0..17 {
        tokens.push(app.sign_in("mary", PASSWORD).await.body["sessionToken"].clone());
    }
    let is_open = async |token: &serde_json::Value| {
        app.call("ticket", &json!({ "sessionToken": token }))
            .await
            .status
            == 200
    };
    assert!(!is_open(&tokens[0]).await);
    assert!(is_open(&tokens[1]).await && is_open(&tokens[16]).await);
}
