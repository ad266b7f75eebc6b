//! The store's facts on PostgreSQL: a private cluster in a temporary folder, on a unix socket only.

#![expect(
    clippy::unwrap_used,
    reason = "a failed step of a test is a panic that names its place"
)]

mod cluster;
mod facts;

use cluster::Cluster;
use store::Store;

#[tokio::test]
async fn every_fact_holds_on_postgresql() {
    let cluster = Cluster::start();
    for (index, (name, fact)) in facts::FACTS.iter().enumerate() {
        eprintln!("fact {name}");
        let database = format!("fact{index}");
        cluster.create_database(&database);
        let store = Store::open(&cluster.url(&database)).await.unwrap();
        fact(store.clone()).await;
        store.close().await;
    }
}
