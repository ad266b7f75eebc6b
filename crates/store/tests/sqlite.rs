//! The store's facts on SQLite.

mod facts;

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
    time::Duration,
};

use store::Store;

#[tokio::test]
async fn every_fact_holds_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    for (index, (name, fact)) in facts::FACTS.iter().enumerate() {
        eprintln!("fact {name}");
        let store = Store::open_file(&folder.path().join(format!("{index}.db")))
            .await
            .unwrap();
        fact(store.clone()).await;
        store.close().await;
    }
}

#[tokio::test]
async fn what_was_written_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("store.db");
    let store = Store::open_file(&file).await.unwrap();
    let directory = facts::directory(&store, "acme").await;
    store.close().await;
    let again = Store::open_file(&file).await.unwrap();
    assert_eq!(
        again
            .directory(&directory)
            .await
            .unwrap()
            .unwrap()
            .organization
            .as_str(),
        "acme"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_caller_that_is_dropped_at_any_moment_keeps_nobody_from_writing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_file(&folder.path().join("store.db"))
        .await
        .unwrap();
    let directory = facts::directory(&store, "acme").await;
    for polls in 0..40 {
        let username = facts::name("mary");
        let token = format!("token{polls}");
        let mut writing = pin!(store.add_invitation(&token, &directory, &username, 1, 2));
        let mut seen = 0;
        // Dropped the next time that somebody would look at it.
        let cut = poll_fn(|context| {
            seen += 1;
            if seen > polls {
                Poll::Ready(None)
            } else {
                writing.as_mut().poll(context).map(Some)
            }
        });
        let _ = cut.await;
    }
    let writing = store.decide_setting("name", "value");
    let written = tokio::time::timeout(Duration::from_secs(10), writing).await;
    assert_eq!(
        written.expect("a dropped caller holds the lock").unwrap(),
        "value"
    );
}
