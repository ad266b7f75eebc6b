//! Invitations and the registration page (REG-01 to REG-14).

use control_plane::{
    cloud::now_ms,
    outbox,
    registration::{issue_invitation, issue_welcome},
};
use drivers::directory::Directory as _;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::PersonStage;

use crate::app::{PASSWORD, TestApp, token_of};

fn form(token: &str, password: &str) -> Value {
    json!({ "token": token, "firstName": "Maria", "lastName": "Minor", "password": password })
}

#[tokio::test]
async fn reg_04_an_unregistered_person_is_invited_by_itself_once() {
    let app = TestApp::new().await;
    let mails = app.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "mary@example.com");
    assert!(
        mails[0]
            .text
            .contains("https://desk.example.com:8443/client/#/register?token=")
    );
    assert!(
        mails[0]
            .text
            .contains(app.directory.registration_code.as_str())
    );
    outbox::send_due(&app.cloud).await.unwrap();
    assert_eq!(app.mails().len(), 1);
}

#[tokio::test]
async fn reg_10_the_link_shows_who_is_invited() {
    let app = TestApp::new().await;
    let answer = app
        .call("invitation", &json!({ "token": app.token() }))
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let expires_at = answer.body["expiresAt"].as_i64().unwrap();
    let days_left = (expires_at - now_ms()) as f64 / 86_400_000.0;
    assert!((6.9..7.0).contains(&days_left), "{days_left}");
    let mut shown = answer.body.clone();
    shown["expiresAt"] = json!(0);
    assert_eq!(
        shown,
        json!({
            "username": "Mary", "firstName": "Mary", "lastName": "Major", "email": "mary@example.com",
            "organization": "Example", "registrationCode": app.directory.registration_code.as_str(), "expiresAt": 0,
        })
    );
}

#[tokio::test]
async fn reg_11_to_13_names_can_be_changed_user_name_and_mail_cannot_and_the_password_is_set() {
    let app = TestApp::new().await;
    let mut posted = form(&app.token(), PASSWORD);
    posted["username"] = json!("administrator");
    posted["email"] = json!("other@example.com");
    let answer = app.call("register", &posted).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(
        answer.body,
        json!({ "username": "Mary", "registrationCode": app.directory.registration_code.as_str() })
    );

    let record = app
        .people
        .person(&app.domain().await, "mary")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (
            record.person.first_name.as_str(),
            record.person.last_name.as_str()
        ),
        ("Maria", "Minor")
    );
    assert_eq!(record.person.mail, "mary@example.com");
    let person = app
        .cloud
        .store
        .person(&app.directory.id, "mary")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (person.stage, person.first_name.as_str()),
        (PersonStage::Registered, "Maria")
    );
    assert_eq!(app.sign_in("mary", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn reg_07_a_link_works_once() {
    let app = TestApp::new().await;
    let token = app.token();
    assert_eq!(
        app.call("register", &form(&token, PASSWORD)).await.status,
        200
    );
    assert_eq!(
        app.call("register", &form(&token, "Other-1234"))
            .await
            .refusal(),
        (410, "InvitationUsed")
    );
    assert_eq!(
        app.call("invitation", &json!({ "token": token }))
            .await
            .refusal(),
        (410, "InvitationUsed")
    );
    assert_eq!(
        app.sign_in("mary", PASSWORD).await.status,
        200,
        "the first password stays"
    );
}

#[tokio::test]
async fn of_many_that_use_a_link_at_once_one_wins() {
    let app = TestApp::new().await;
    let token = app.token();
    let forms: Vec<_> = (0..8)
        .map(|number| form(&token, &format!("Right-000{number}")))
        .collect();
    let answers =
        futures::future::join_all(forms.iter().map(|form| app.call("register", form))).await;
    let winners: Vec<_> = answers
        .iter()
        .enumerate()
        .filter(|(_, answer)| answer.status == 200)
        .collect();
    assert_eq!(winners.len(), 1);
    let password = format!("Right-000{}", winners[0].0);
    assert_eq!(app.sign_in("mary", &password).await.status, 200);
}

#[tokio::test]
async fn reg_07_an_expired_link_says_so_and_brings_a_new_one_by_mail() {
    let app = TestApp::new().await;
    let token = "an-old-token";
    let hash = hex::encode(Sha256::digest(token));
    let mary = app.workspace.username.clone();
    app.cloud
        .store
        .add_invitation(&hash, &app.directory.id, &mary, 1, now_ms() - 1)
        .await
        .unwrap();
    let bearer = json!({ "token": token });
    assert_eq!(
        app.call("invitation", &bearer).await.refusal(),
        (410, "InvitationExpired")
    );
    assert_eq!(
        app.call("register", &form(token, PASSWORD)).await.refusal(),
        (410, "InvitationExpired")
    );

    assert_eq!(app.call("invitation/renew", &bearer).await.status, 200);
    outbox::send_due(&app.cloud).await.unwrap();
    assert_eq!(app.mails().len(), 2);
    let fresh = app.newest_token_other_than(token);
    assert_eq!(
        app.call("register", &form(&fresh, PASSWORD)).await.status,
        200
    );
}

#[tokio::test]
async fn reg_08_a_withdrawn_invitation_sets_no_password_and_brings_no_other() {
    let app = TestApp::new().await;
    let token = app.token();
    let bearer = json!({ "token": token });
    let mary = app.workspace.username.clone();
    let store = &app.cloud.store;
    store
        .void_invitations(&app.directory.id, &mary, now_ms())
        .await
        .unwrap();
    let answer = app.call("register", &form(&token, PASSWORD)).await;
    assert_eq!(answer.refusal(), (410, "InvitationReplaced"));
    assert_eq!(
        app.call("invitation/renew", &bearer).await.refusal(),
        (410, "InvitationWithdrawn")
    );
    // Whoever withdrew it can invite anew.
    let hash = hex::encode(Sha256::digest("a-new-token"));
    store
        .add_invitation(&hash, &app.directory.id, &mary, now_ms(), now_ms() + 60_000)
        .await
        .unwrap();
    let answer = app.call("register", &form("a-new-token", PASSWORD)).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn asking_for_new_links_is_limited() {
    let app = TestApp::new().await;
    let bearer = json!({ "token": app.token() });
    for _ in 0..3 {
        assert_eq!(app.call("invitation/renew", &bearer).await.status, 200);
    }
    assert_eq!(
        app.call("invitation/renew", &bearer).await.refusal(),
        (429, "Throttled")
    );
    assert_eq!(
        app.call("invitation/renew", &json!({ "token": "unknown" }))
            .await
            .refusal(),
        (404, "InvitationUnknown")
    );
}

#[tokio::test]
async fn reg_08_a_new_invitation_voids_the_earlier_one() {
    let app = TestApp::new().await;
    let old = app.token();
    let person = app
        .cloud
        .store
        .person(&app.directory.id, "mary")
        .await
        .unwrap()
        .unwrap();
    let issued = issue_invitation(&app.cloud, &person, &app.workspace)
        .await
        .unwrap();
    assert_eq!(
        app.call("invitation", &json!({ "token": old }))
            .await
            .refusal(),
        (410, "InvitationReplaced")
    );
    assert_eq!(
        app.call("register", &form(&old, PASSWORD)).await.refusal(),
        (410, "InvitationReplaced")
    );
    let fresh = token_of(&issued.content.text);
    assert_eq!(
        app.call("register", &form(&fresh, PASSWORD)).await.status,
        200
    );
}

#[tokio::test]
async fn reg_05_the_registered_get_a_welcome_without_a_link_to_register() {
    let app = TestApp::new().await;
    assert_eq!(
        app.call("register", &form(&app.token(), PASSWORD))
            .await
            .status,
        200
    );
    let person = app
        .cloud
        .store
        .person(&app.directory.id, "mary")
        .await
        .unwrap()
        .unwrap();
    let welcome = issue_welcome(&app.cloud, &person, &app.workspace)
        .await
        .unwrap();
    assert_eq!(
        (welcome.to_name.as_str(), welcome.expires_at),
        ("Maria Minor", None)
    );
    assert!(
        welcome.content.text.contains("/client/#/?code=")
            && !welcome.content.text.contains("token=")
    );
}

#[tokio::test]
async fn what_is_refused_does_not_use_the_link_up() {
    let app = TestApp::new().await;
    let token = app.token();
    for (field, value, code) in [
        ("password", "short", "PasswordRule"),
        ("password", "onlylowercase", "PasswordRule"),
        ("firstName", " ", "InvalidName"),
        ("lastName", "a\u{0}b", "InvalidName"),
    ] {
        let mut posted = form(&token, PASSWORD);
        posted[field] = json!(value);
        assert_eq!(
            app.call("register", &posted).await.refusal(),
            (400, code),
            "{field} {value:?}"
        );
    }
    app.silence_directory().await;
    assert_eq!(
        app.call("register", &form(&token, PASSWORD))
            .await
            .refusal(),
        (503, "DirectoryUnreachable")
    );
    app.stop_controllers(false).await;
    assert_eq!(
        app.call("register", &form(&token, PASSWORD)).await.status,
        200
    );
}

#[tokio::test]
async fn the_store_holds_no_token() {
    let app = TestApp::new().await;
    let token = app.token();
    let signed_in = {
        app.set_password(PASSWORD, false).await;
        app.sign_in("mary", PASSWORD).await
    };
    let session = signed_in.body["sessionToken"].as_str().unwrap().to_owned();
    app.cloud.store.close().await;
    for file in app.store_files() {
        let bytes = std::fs::read(&file).unwrap();
        for secret in [token.as_str(), session.as_str(), PASSWORD] {
            assert!(
                !bytes
                    .windows(secret.len())
                    .any(|window| window == secret.as_bytes()),
                "{}",
                file.display()
            );
        }
    }
}
