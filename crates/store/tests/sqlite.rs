//! The store's facts on SQLite.

mod facts;

use std::{
    future::{Future, poll_fn},
    os::unix::fs::PermissionsExt,
    pin::pin,
    task::Poll,
    time::Duration,
};

use store::{Store, StoreError};

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

#[tokio::test]
async fn the_journal_is_written_ahead() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("store.db");
    let store = Store::open_file(&file).await.unwrap();
    store.decide_setting("name", "value").await.unwrap();
    // Bytes 18 and 19 of the file: 2 says write-ahead log, for writers and for readers.
    let header = std::fs::read(&file).unwrap();
    assert_eq!(header[18..20], [2, 2]);
    assert!(folder.path().join("store.db-wal").exists());
}

#[tokio::test]
async fn the_files_are_for_their_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let modes = || {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mode = |entry: std::io::Result<std::fs::DirEntry>| {
            let entry = entry.unwrap();
            let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
            (entry.file_name().into_string().unwrap(), mode)
        };
        let mut modes: Vec<_> = entries.map(mode).collect();
        modes.sort();
        modes
    };
    let file = folder.path().join("store.db");
    let private = ["store.db", "store.db-shm", "store.db-wal"].map(|name| (name.to_owned(), 0o600));
    let store = Store::open_file(&file).await.unwrap();
    store.decide_setting("name", "value").await.unwrap();
    assert_eq!(modes(), private);
    // As an earlier program may have left them.
    for (name, _) in &private {
        let open = std::fs::Permissions::from_mode(0o664);
        std::fs::set_permissions(folder.path().join(name), open).unwrap();
    }
    let again = Store::open_file(&file).await.unwrap();
    assert_eq!(modes(), private);
    again.close().await;
    store.close().await;
}

#[tokio::test]
async fn tables_of_a_newer_program_are_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("store.db");
    Store::open_file(&file).await.unwrap().close().await;
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(&format!("sqlite://{}", file.display()))
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (99, 'later', 1, x'00', 0)",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    let error = Store::open_file(&file).await.unwrap_err();
    assert!(matches!(error, StoreError::Newer(99)), "{error:?}");
    assert!(error.to_string().contains("run that version"), "{error}");
}
