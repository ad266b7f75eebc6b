//! The outbox when mail cannot be sent.

use std::sync::Arc;

use control_plane::{cloud::now_ms, outbox};
use drivers::mail::{Protection, Smtp, SmtpServer};
use store::{MailKind, MailState};

use crate::app::TestApp;

/// Mail through a port where nobody listens.
async fn cut_off() -> TestApp {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let server = SmtpServer {
        host: "127.0.0.1".into(),
        port,
        protection: Protection::Nothing,
        authority_pem: None,
        credentials: None,
    };
    TestApp::with(|_| Arc::new(Smtp::new(&server, "carrel@localhost".parse().unwrap()).unwrap()))
        .await
}

#[tokio::test]
async fn reg_01_a_mail_that_cannot_be_sent_waits_and_says_why() {
    let app = cut_off().await;
    let mails = app.cloud.store.mails(10).await.unwrap();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!((mail.state, mail.attempts), (MailState::Queued, 1));
    assert!(mail.trouble.contains("does not answer"), "{}", mail.trouble);
    let pause = mail.due_at - now_ms();
    assert!((1..=10_000).contains(&pause), "{pause} ms");
    outbox::send_due(&app.cloud).await.unwrap();
    assert_eq!(
        app.cloud.store.mails(10).await.unwrap()[0].attempts,
        1,
        "nothing is due before its time"
    );
}

#[tokio::test]
async fn a_mail_that_was_perhaps_sent_is_sent_again_with_the_same_link() {
    let app = TestApp::new().await;
    let token = app.token();
    // As if the service had ended between the sending and the note of it, and the mail had been lost.
    std::fs::remove_file(&app.mails()[0].file).unwrap();
    let mail = app.cloud.store.mails(10).await.unwrap().remove(0);
    app.cloud
        .store
        .mail_failed(&mail.id, "unknown", Some(now_ms()))
        .await
        .unwrap();
    outbox::send_due(&app.cloud).await.unwrap();
    assert_eq!(app.token(), token);
}

#[tokio::test]
async fn an_invitation_that_a_newer_one_replaced_is_not_sent_any_more() {
    let app = TestApp::new().await;
    let old = app.cloud.store.mails(10).await.unwrap().remove(0);
    app.cloud
        .store
        .queue_mail("newer", MailKind::Invitation, &app.workspace, now_ms())
        .await
        .unwrap();
    outbox::send_due(&app.cloud).await.unwrap();
    let newest = app.newest_token_other_than(&app.first_token());
    app.cloud
        .store
        .mail_failed(&old.id, "unknown", Some(now_ms()))
        .await
        .unwrap();
    outbox::send_due(&app.cloud).await.unwrap();
    let mails = app.cloud.store.mails(10).await.unwrap();
    let old = mails.iter().find(|mail| mail.id == old.id).unwrap();
    assert_eq!(
        (old.state, old.trouble.as_str()),
        (MailState::Failed, "a newer invitation took its place")
    );
    let shown = app
        .call("invitation", &serde_json::json!({ "token": newest }))
        .await;
    assert_eq!(shown.status, 200);
}
