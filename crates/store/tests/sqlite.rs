//! The store's facts on SQLite.

mod facts;

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
