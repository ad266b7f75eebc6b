//! Mails: asking for them, and reading the built-in mailbox.

use aws_api::Operation;
use drivers::mail::Message;
use serde_json::json;

use crate::app::TestApp;

async fn send(app: &TestApp, identity: &str, to: &str) {
    let message = Message {
        identity: identity.into(),
        to: to.into(),
        to_name: "Some Body".into(),
        subject: format!("About {identity}"),
        text: format!("The text of {identity}."),
        html: "<p>x</p>".into(),
    };
    app.cloud.mail.send(&message).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailbox_lists_mails_and_shows_one() {
    let app = TestApp::new().await;
    assert_eq!(
        app.call(Operation::GetMailbox, json!({})).await.ok(),
        json!({"Mails": []})
    );
    send(&app, "one", "mary@example.com").await;
    send(&app, "two", "john@example.com").await;
    let all = app.call(Operation::GetMailbox, json!({})).await.ok();
    assert_eq!(all["Mails"].as_array().unwrap().len(), 2);
    assert!(all["Mails"][0].get("Text").is_none());
    let johns = app
        .call(Operation::GetMailbox, json!({"To": "John@example.com"}))
        .await
        .ok();
    assert_eq!(johns["Mails"][0]["Subject"], "About two");
    let number = johns["Mails"][0]["Number"].clone();
    let one = app
        .call(Operation::GetMailbox, json!({"Number": number}))
        .await
        .ok();
    assert!(
        one["Mails"][0]["Text"]
            .as_str()
            .unwrap()
            .contains("The text of two.")
    );
    assert_eq!(
        app.call(Operation::GetMailbox, json!({"Number": 99}))
            .await
            .ok(),
        json!({"Mails": []})
    );
}

#[tokio::test]
async fn reg_08_an_invitation_can_be_asked_for_again() {
    let (app, directory, workspace) = TestApp::with_mary().await;
    let before = app.cloud.store.mails(10).await.unwrap().len();
    for _ in 0..2 {
        let sent = app
            .call(
                Operation::SendInvitation,
                json!({"DirectoryId": directory, "UserName": "mary"}),
            )
            .await
            .ok();
        assert_eq!(
            sent,
            json!({"Kind": "Invitation", "To": "mary@example.com"})
        );
    }
    let mails = app.cloud.store.mails(10).await.unwrap();
    assert_eq!(mails.len(), before + 2);
    assert!(
        mails
            .iter()
            .all(|mail| mail.workspace_id == workspace && mail.kind == store::MailKind::Invitation)
    );
}

#[tokio::test]
async fn reg_05_who_has_registered_is_sent_a_welcome_mail() {
    let (app, directory, _) = TestApp::with_mary().await;
    app.cloud
        .store
        .person_registered(&directory, &"mary".parse().unwrap(), ("Mary", "Major"), 5)
        .await
        .unwrap();
    let sent = app
        .call(
            Operation::SendInvitation,
            json!({"DirectoryId": directory, "UserName": "mary"}),
        )
        .await
        .ok();
    assert_eq!(sent["Kind"], "Welcome");
}

#[tokio::test]
async fn nobody_is_invited_to_nothing() {
    let (app, directory, _) = TestApp::with_mary().await;
    let invite = async |name: &str| {
        app.call(
            Operation::SendInvitation,
            json!({"DirectoryId": directory, "UserName": name}),
        )
        .await
    };
    assert!(
        invite("john")
            .await
            .refused("ResourceNotFoundException")
            .contains("no user")
    );
    invite("a b")
        .await
        .refused("InvalidParameterValuesException");
    app.call(Operation::SendInvitation, json!({"UserName": "mary"}))
        .await
        .refused("InvalidParameterValuesException");
}
