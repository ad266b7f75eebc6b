//! Many who sign in at once: guesses, and one person on many devices.

use futures::future::join_all;
use serde_json::json;

use crate::app::{PASSWORD, TestApp, until};

#[tokio::test]
async fn of_many_guesses_at_once_no_more_are_judged_than_one_after_the_other() {
    let app = TestApp::registered().await;
    let guess = async |peer: String, username: String| {
        let body = app.credentials(&username, "Wrong-1234").to_string();
        app.call_from(&peer, "sign-in", body).await.status
    };
    let judged = |statuses: Vec<u16>| {
        let expected = statuses.iter().all(|status| [401, 429].contains(status));
        assert!(expected, "{statuses:?}");
        statuses.iter().filter(|status| **status == 401).count()
    };
    let one_user = (0..60).map(|peer| guess(format!("192.0.2.{peer}"), "mary".to_owned()));
    let one_user = judged(join_all(one_user).await);
    // One more for each wait that is over while they come.
    assert!((6..10).contains(&one_user), "{one_user}");
    let one_address = (0..60).map(|user| guess("2001:db8::1".to_owned(), format!("user{user}")));
    let one_address = judged(join_all(one_address).await);
    assert!((21..25).contains(&one_address), "{one_address}");
}

#[tokio::test]
async fn one_person_does_not_take_the_places_of_all_who_wait_for_their_desktops() {
    let app = TestApp::registered().await;
    let id = app.workspace.id.as_str();
    // An agent that is silent for a moment is asked again: the starts are under way meanwhile.
    app.agents.set_silent(id, true);
    let problem = async || {
        let signed_in = app.sign_in("mary", PASSWORD).await;
        let bearer = json!({ "sessionToken": signed_in.body["sessionToken"] });
        app.call("status", &bearer).await.body["problem"]["code"].clone()
    };
    for device in 0..8 {
        assert_eq!(problem().await, json!(null), "{device}");
    }
    assert_eq!(problem().await, "busy");
    app.agents.set_silent(id, false);
    until("there is room again", async || {
        problem().await == json!(null)
    })
    .await;
}
