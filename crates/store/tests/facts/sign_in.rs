//! Facts about mails, invitations, attempts, tickets, sessions and keys.

use store::identity::{AccessKey, KeyUse};
use store::{ClientSession, Event, InvitationStanding, MailKind, MailState, Store};

use super::{ACCOUNT, account, directory, name, workspace};

pub(crate) async fn mails_wait_and_end(store: Store) {
    let workspace = workspace(&store).await;
    assert!(
        store
            .queue_mail("a", MailKind::Welcome, &workspace, 5)
            .await
            .unwrap()
    );
    assert!(
        !store
            .queue_mail("a", MailKind::Welcome, &workspace, 6)
            .await
            .unwrap(),
        "the same mail is asked for once"
    );
    assert!(
        store
            .queue_mail("b", MailKind::Invitation, &workspace, 6)
            .await
            .unwrap()
    );
    assert!(store.due_mails(4, 10).await.unwrap().is_empty());
    assert_eq!(store.due_mails(5, 10).await.unwrap().len(), 1);
    store
        .mail_failed("a", "the server is busy", Some(50))
        .await
        .unwrap();
    let due = store.due_mails(6, 10).await.unwrap();
    assert_eq!(
        due.iter().map(|mail| mail.id.as_str()).collect::<Vec<_>>(),
        ["b"]
    );
    store.mail_sent("b", 7).await.unwrap();
    let again = store.due_mails(50, 10).await.unwrap().remove(0);
    assert_eq!(
        (again.id.as_str(), again.attempts, again.trouble.as_str()),
        ("a", 1, "the server is busy")
    );
    store
        .mail_failed("a", "no such mailbox", None)
        .await
        .unwrap();
    let states: Vec<_> = store
        .mails(10)
        .await
        .unwrap()
        .into_iter()
        .map(|mail| (mail.id, mail.state, mail.sent_at))
        .collect();
    assert!(states.contains(&("a".to_owned(), MailState::Failed, None)));
    assert!(states.contains(&("b".to_owned(), MailState::Sent, Some(7))));
}

pub(crate) async fn an_invitation_works_once_and_the_newest_only(store: Store) {
    let directory = directory(&store, "acme").await;
    store
        .add_invitation("one", &directory, &name("mary"), 10, 1000)
        .await
        .unwrap();
    store
        .add_invitation("two", &directory, &name("mary"), 20, 1000)
        .await
        .unwrap();
    let standing =
        async |hash: &str, now| store.invitation(hash).await.unwrap().unwrap().standing(now);
    assert_eq!(standing("one", 30).await, InvitationStanding::Replaced);
    assert!(!store.use_invitation("one", 30).await.unwrap());
    assert_eq!(standing("two", 1000).await, InvitationStanding::Expired);
    assert!(!store.use_invitation("two", 1000).await.unwrap());
    assert!(store.use_invitation("two", 999).await.unwrap());
    assert!(!store.use_invitation("two", 999).await.unwrap());
    store.release_invitation("two").await.unwrap();
    assert!(store.use_invitation("two", 999).await.unwrap());
    assert_eq!(standing("two", 999).await, InvitationStanding::Used);
    assert!(store.invitation("three").await.unwrap().is_none());
}

pub(crate) async fn failures_are_counted_in_windows(store: Store) {
    assert_eq!(store.count_failure("mary", 100, 60).await.unwrap(), 1);
    assert_eq!(store.count_failure("mary", 110, 60).await.unwrap(), 2);
    assert_eq!(store.failures("mary", 159).await.unwrap(), (2, 160));
    assert_eq!(store.failures("mary", 160).await.unwrap().0, 0);
    assert_eq!(store.count_failure("mary", 170, 60).await.unwrap(), 1);
    store.count_failure("mary", 171, 60).await.unwrap();
    store.uncount_failure("mary").await.unwrap();
    assert_eq!(store.failures("mary", 172).await.unwrap(), (1, 230));
    store.forget_failures("mary").await.unwrap();
    assert_eq!(store.failures("mary", 171).await.unwrap().0, 0);
}

pub(crate) async fn a_ticket_works_once(store: Store) {
    let uses = (0..4).map(|_| store.use_ticket("jti", 100));
    let wins = futures::future::join_all(uses)
        .await
        .into_iter()
        .filter(|won| *won.as_ref().unwrap())
        .count();
    assert_eq!(wins, 1);
}

pub(crate) async fn sessions_end(store: Store) {
    let workspace = workspace(&store).await;
    let session = |hash: &str| ClientSession {
        token_hash: hash.to_owned(),
        directory_id: workspace.directory_id.clone(),
        username: workspace.username.clone(),
        workspace_id: workspace.id.clone(),
        created_at: 10,
        expires_at: 100,
        admitted_at: None,
    };
    for hash in ["a", "b", "c"] {
        assert!(
            store
                .open_session(&session(hash), 9)
                .await
                .unwrap()
                .is_empty()
        );
    }
    let is_open = async |hash: &str| store.session(hash, 50).await.unwrap().is_some();
    assert_eq!(
        store.session("a", 99).await.unwrap().unwrap().workspace_id,
        workspace.id
    );
    assert!(store.session("a", 100).await.unwrap().is_none());
    store.end_session("a").await.unwrap();
    assert!(!is_open("a").await && is_open("b").await);
    // LIF-22: removing the WorkSpace ends the sessions at once.
    store
        .request_workspace(&workspace.id, model::state::WorkspaceAction::Terminate, 60)
        .await
        .unwrap();
    assert!(!is_open("b").await && !is_open("c").await);
    store.open_session(&session("d"), 9).await.unwrap();
    let ended = store
        .end_sessions_of(&workspace.directory_id, &workspace.username)
        .await
        .unwrap();
    assert_eq!(ended, ["d"]);
}

pub(crate) async fn a_session_in_use_lasts_longer_and_an_ended_one_stays_ended(store: Store) {
    let workspace = workspace(&store).await;
    for (hash, expires_at) in [("used", 100), ("over", 40), ("idle", 100), ("ended", 100)] {
        let session = ClientSession {
            token_hash: hash.to_owned(),
            directory_id: workspace.directory_id.clone(),
            username: workspace.username.clone(),
            workspace_id: workspace.id.clone(),
            created_at: 10,
            expires_at,
            admitted_at: None,
        };
        store.open_session(&session, 9).await.unwrap();
    }
    store.end_session("ended").await.unwrap();
    let in_use = ["used", "over", "ended"].map(str::to_owned);
    store.prolong_sessions(&in_use, 200).await.unwrap();
    // Somebody whose clock is behind takes nothing away.
    store.prolong_sessions(&in_use, 150).await.unwrap();
    let sessions = store.sessions_of_workspace(&workspace.id).await.unwrap();
    let mut ends: Vec<_> = sessions
        .iter()
        .map(|session| (session.token_hash.as_str(), session.expires_at))
        .collect();
    ends.sort_unstable();
    assert_eq!(ends, [("idle", 100), ("over", 200), ("used", 200)]);
}

pub(crate) async fn a_session_too_many_ends_the_one_that_was_not_used_for_the_longest(
    store: Store,
) {
    let workspace = workspace(&store).await;
    let open = async |hash: &str, created_at: i64| {
        let session = ClientSession {
            token_hash: hash.to_owned(),
            directory_id: workspace.directory_id.clone(),
            username: workspace.username.clone(),
            workspace_id: workspace.id.clone(),
            created_at,
            expires_at: 100,
            admitted_at: None,
        };
        store.open_session(&session, 2).await.unwrap()
    };
    assert!(open("first", 10).await.is_empty());
    assert!(open("second", 11).await.is_empty());
    assert_eq!(open("third", 12).await, ["first"]);
    assert!(store.session("first", 50).await.unwrap().is_none());
    assert!(store.session("second", 50).await.unwrap().is_some());
    assert!(store.session("third", 50).await.unwrap().is_some());
    store
        .prolong_sessions(&["second".to_owned()], 101)
        .await
        .unwrap();
    assert_eq!(open("fourth", 13).await, ["third"]);
}

pub(crate) async fn keys_settings_and_events_are_kept(store: Store) {
    account(&store, None).await;
    let key = AccessKey {
        id: "AKIAEXAMPLE".to_owned(),
        account_id: ACCOUNT.to_owned(),
        user_id: String::new(),
        sealed_secret: "sealed".to_owned(),
        active: true,
        created_at: 5,
        used: KeyUse::default(),
    };
    store.add_access_key(&key, 2).await.unwrap();
    assert!(store.access_key("AKIAEXAMPLE").await.unwrap().unwrap().key == key);
    assert_eq!(store.access_keys(ACCOUNT, "").await.unwrap().len(), 1);
    assert_eq!(store.accounts().await.unwrap()[0].name, "operator");
    assert_eq!(
        store
            .decide_setting("management", "172.31.0.0/16")
            .await
            .unwrap(),
        "172.31.0.0/16"
    );
    assert_eq!(
        store
            .decide_setting("management", "192.168.0.0/16")
            .await
            .unwrap(),
        "172.31.0.0/16"
    );
    for at in 1..=3 {
        let event = Event {
            id: format!("{at:013x}-x"),
            at,
            subject: "ws-1".to_owned(),
            kind: "state".to_owned(),
            message: "changed".to_owned(),
        };
        store.add_event(&event).await.unwrap();
    }
    let ats: Vec<_> = store
        .events("ws-1", 10)
        .await
        .unwrap()
        .into_iter()
        .map(|event| event.at)
        .collect();
    assert_eq!(ats, [3, 2, 1]);
    store.ping().await.unwrap();
}
