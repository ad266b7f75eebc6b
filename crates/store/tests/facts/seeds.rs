//! Facts about seeds: rows for load runs that reconcilers leave alone until somebody asks something of them.

use model::{
    bundle::BUNDLES,
    state::{WorkspaceAction, WorkspaceState},
};
use store::{Places, Seed, Store, WorkspaceFilter};

use super::{ACCOUNT, workspace};

const SEEDS: u32 = 1300;

pub(crate) async fn a_seed_is_left_alone_until_it_is_asked_for(store: Store) {
    let store = store.with_places(Places::UNBOUNDED);
    let made = workspace(&store).await;
    let seed = |index: u32| Seed {
        id: format!("ws-{index:09}").parse().unwrap(),
        id_map: index + 1,
        username: format!("seed{index:06}"),
        bundle_id: BUNDLES[0].id(),
    };
    let seeds: Vec<Seed> = (0..SEEDS).map(seed).collect();
    store
        .seed(ACCOUNT, &made.directory_id, &seeds, 7)
        .await
        .unwrap();
    let all = WorkspaceFilter::default();
    let found = store.workspaces(ACCOUNT, &all, None, 5000).await.unwrap();
    assert_eq!(found.len(), SEEDS as usize + 1);
    assert_eq!(store.workspace_keys().await.unwrap().len(), 1);

    let seeded = &seeds[3].id;
    let asked = store
        .request_workspace(seeded, WorkspaceAction::Rebuild, 8)
        .await
        .unwrap();
    assert_eq!(asked.state, WorkspaceState::Rebuilding);
    let keys = store.workspace_keys().await.unwrap();
    assert!(keys.iter().any(|key| key.id == *seeded), "{keys:?}");
}
