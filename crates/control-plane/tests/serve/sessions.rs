//! The session behind a stream: it lasts while somebody is connected, and its end is the stream's.

use control_plane::cloud::now_ms;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{ClientSession, Store};
use stream::ByeReason;

use crate::{
    house::{House, until_async},
    stream::{Desktop, Viewer, apart},
};

fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token))
}

#[tokio::test]
async fn a_stream_ends_with_its_session_whoever_ended_it_and_lets_it_last_until_then() {
    if !apart(
        "sessions::a_stream_ends_with_its_session_whoever_ended_it_and_lets_it_last_until_then",
    ) {
        return;
    }
    let house = House::new();
    let service = house.serve();
    let code = house.mary(&service).await;
    let _desktop = Desktop::start(&house).await;
    let signed_in = house.sign_in(&service, &code).await;
    let mut viewer = Viewer::open(&signed_in["stream"]).await;
    assert_eq!(viewer.echo(b"hello").await, b"hello");

    // In the store alone, as by a process that ended before it told the gateway.
    let file = house.state.path().join("carrel.db");
    let store = Store::open_file(&file).await.unwrap();
    let ended = hash(signed_in["sessionToken"].as_str().unwrap());
    let session = store.session(&ended, now_ms()).await.unwrap().unwrap();
    store.end_session(&ended).await.unwrap();
    let brief = ClientSession {
        token_hash: hash("brief"),
        expires_at: now_ms() + 30_000,
        ..session
    };
    store.open_session(&brief, 9).await.unwrap();
    let bearer = json!({ "sessionToken": "brief" });
    let (status, offer) = house.ask(&service, "ticket", bearer).await;
    assert_eq!(status, 200, "{offer}");
    let mut other = Viewer::open(&offer["stream"]).await;
    assert_eq!(other.echo(b"hello").await, b"hello");

    let (reason, text) = viewer.bye().await;
    assert_eq!(reason, ByeReason::LoggedOff);
    assert_eq!(text, "your sign-in has ended; sign in again");
    until_async("the session in use lasts for hours", async || {
        let in_a_while = now_ms() + 11 * 3_600_000;
        let session = store.session(&brief.token_hash, in_a_while).await;
        session.unwrap().is_some()
    })
    .await;
    assert_eq!(other.echo(b"still").await, b"still");
}
