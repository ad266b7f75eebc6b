//! The store's facts on SQLite.

mod facts;

use std::time::Duration;

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
    for moment in 0..200_u64 {
        let username = facts::name("mary");
        let writing = store.add_invitation("never", &directory, &username, 1, 2);
        let _ = tokio::time::timeout(Duration::from_micros(moment * 5), writing).await;
    }
    let writing = store.decide_setting("name", "value");
    let written = tokio::time::timeout(Duration::from_secs(10), writing).await;
    assert_eq!(
        written.expect("a dropped caller holds the lock").unwrap(),
        "value"
    );
}
