//! Facts about forgetting: old rows go, fresh ones stay.

use model::state::{DirectoryStage, WorkspaceAction};
use store::{ClientSession, Event, MailKind, Overdue, Store};

use super::{directory, name, new_workspace, workspace};

/// The times of these facts: everything over before 100 goes.
pub(crate) const OVERDUE: Overdue = Overdue {
    now: 100,
    sign_ins: 100,
    events: 100,
    removed: 100,
    mails: 100,
    quota_requests: 100,
    invitations: 100,
};

pub(crate) async fn what_is_over_is_forgotten_and_the_rest_stays(store: Store) {
    let workspace = workspace(&store).await;
    let event = async |at: i64| {
        let event = Event {
            id: format!("{at:013x}-x"),
            at,
            subject: "ws-1".to_owned(),
            kind: "state".to_owned(),
            message: "changed".to_owned(),
        };
        store.add_event(&event).await.unwrap();
    };
    let session = async |hash: &str, expires_at: i64| {
        let session = ClientSession {
            token_hash: hash.to_owned(),
            directory_id: workspace.directory_id.clone(),
            username: workspace.username.clone(),
            workspace_id: workspace.id.clone(),
            created_at: 1,
            expires_at,
            admitted_at: None,
        };
        store.open_session(&session, 9).await.unwrap();
    };
    let mary = name("mary");
    for (at, label) in [(99, "old"), (100, "new")] {
        event(at).await;
        session(label, at + 1).await;
        store.count_failure(label, 0, at + 1).await.unwrap();
        store
            .add_invitation(label, &workspace.directory_id, &mary, 1, at)
            .await
            .unwrap();
        store
            .queue_mail(label, MailKind::Welcome, &workspace, at)
            .await
            .unwrap();
        store.mail_sent(label, at).await.unwrap();
        assert!(store.use_ticket(label, at).await.unwrap());
    }
    store
        .queue_mail("waits", MailKind::Welcome, &workspace, 1)
        .await
        .unwrap();

    assert_eq!(store.sweep(&OVERDUE).await.unwrap(), 6);
    assert_eq!(store.sweep(&OVERDUE).await.unwrap(), 0);
    assert_eq!(store.events("ws-1", 10).await.unwrap()[0].at, 100);
    assert!(store.session("old", 0).await.unwrap().is_none());
    assert!(store.session("new", 0).await.unwrap().is_some());
    assert_eq!(store.failures("old", 0).await.unwrap().0, 0);
    assert_eq!(store.failures("new", 0).await.unwrap().0, 1);
    assert!(store.invitation("old").await.unwrap().is_none());
    assert!(store.invitation("new").await.unwrap().is_some());
    let mails = store.mails(10).await.unwrap();
    let ids: Vec<_> = mails.iter().map(|mail| mail.id.as_str()).collect();
    assert_eq!(ids, ["new", "waits"], "what was not sent yet is kept");
    assert!(store.use_ticket("old", 99).await.unwrap());
    assert!(!store.use_ticket("new", 100).await.unwrap());
}

pub(crate) async fn what_was_removed_is_forgotten_after_a_while(store: Store) {
    let first = workspace(&store).await;
    let directory = first.directory_id.clone();
    let removing = store
        .request_workspace(&first.id, WorkspaceAction::Terminate, 3)
        .await
        .unwrap();
    store.bury_workspace(&removing, 99).await.unwrap();
    store
        .request_directory_removal(&directory, 99)
        .await
        .unwrap();
    let removing = store.directory(&directory).await.unwrap().unwrap();
    store.bury_directory(&removing, 100).await.unwrap();

    store.sweep(&OVERDUE).await.unwrap();
    assert!(store.workspace(&first.id).await.unwrap().is_none());
    let kept = store.directory(&directory).await.unwrap().unwrap();
    assert_eq!(kept.stage, DirectoryStage::Deleted, "removed at 100");
    let later = Overdue {
        removed: 101,
        ..OVERDUE
    };
    store.sweep(&later).await.unwrap();
    assert!(store.directory(&directory).await.unwrap().is_none());
}

/// REG-04: a WorkSpace invites once, however long ago.
pub(crate) async fn the_first_invitation_is_remembered_as_long_as_its_workspace(store: Store) {
    let directory = directory(&store, "acme").await;
    let workspace = store
        .create_workspace(&new_workspace(1, &directory, "mary"), 2)
        .await
        .unwrap();
    let id = format!("invitation-{}", workspace.id);
    let invite = async || {
        store
            .queue_mail(&id, MailKind::Invitation, &workspace, 5)
            .await
            .unwrap()
    };
    assert!(invite().await);
    store.mail_sent(&id, 6).await.unwrap();
    store.sweep(&OVERDUE).await.unwrap();
    assert!(!invite().await, "it would be sent again");
    let removing = store
        .request_workspace(&workspace.id, WorkspaceAction::Terminate, 7)
        .await
        .unwrap();
    store.bury_workspace(&removing, 8).await.unwrap();
    store.sweep(&OVERDUE).await.unwrap();
    assert!(store.mails(10).await.unwrap().is_empty());
}
