//! An account that is full from the beginning, for load runs: one directory, and as many people with an Available
//! WorkSpace as was asked for. Its key lies in `seeded.json` of the state folder, as `POST /test/accounts` answers it.

use anyhow::Context;
use model::{bundle::BUNDLES, id::WorkspaceId, paths::Paths};
use store::Seed;

use super::{authority::write_file, profile::TestProfile};
use crate::{
    api,
    cloud::{self, Cloud},
    reconcile::directory::{DirectoryRequest, draft_directory},
};

const DOMAIN: &str = "seeded.example.com";
const ORGANIZATION: &str = "seeded";
const PRIVATE: u32 = 0o600;

/// Fills an account, unless one was filled at an earlier start; what to say of it.
pub(super) async fn seed(
    cloud: &Cloud,
    paths: &Paths,
    test: &TestProfile,
) -> anyhow::Result<Option<String>> {
    let file = paths.state.join("seeded.json");
    if test.seed_workspaces == 0 || file.exists() {
        return Ok(None);
    }
    let account = api::open_account(cloud, ORGANIZATION, None, &[]).await?;
    let short_name = ORGANIZATION.to_ascii_uppercase();
    let request = DirectoryRequest {
        organization: Some(ORGANIZATION.parse().expect("the name is one")),
        ..DirectoryRequest::new(
            &account.account_id,
            DOMAIN.parse().expect("the name is one"),
            short_name.parse().expect("the name is one"),
        )
    };
    let (directory, _) = draft_directory(&cloud.seal, request)?;
    let now = cloud::now_ms();
    let store = &cloud.store;
    store.create_directory(&directory, &[], &[], now).await?;
    let seeds: Vec<Seed> = (0..test.seed_workspaces).map(one).collect();
    store
        .seed(&account.account_id, &directory.id, &seeds, now)
        .await?;
    let text = serde_json::to_vec_pretty(&account).expect("the file has string keys");
    write_file(&file, &text, PRIVATE)
        .with_context(|| "the account is filled, but nobody has its key")?;
    Ok(Some(format!(
        "account {} with {} WorkSpaces; its key is in {}",
        account.account_id,
        seeds.len(),
        file.display()
    )))
}

fn one(index: u32) -> Seed {
    let bundle = &BUNDLES[index as usize % BUNDLES.len()];
    Seed {
        id: WorkspaceId::from_random(cloud::random()),
        id_map: index,
        username: format!("seed{index:06}"),
        bundle_id: bundle.id(),
    }
}
