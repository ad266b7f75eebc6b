//! Closed accounts whose time is over: their WorkSpaces are removed, then their directories, then whatever else is in
//! them, and then the account is no more than a name. Each look takes what can be taken; the next one goes on.

use model::state::{DirectoryStage, WorkspaceAction};
use store::{RequestError, Standing, StoreError, WorkspaceFilter};

use super::{config::RetentionConfig, upkeep::DAY_MS};
use crate::cloud::Cloud;

/// How many WorkSpaces of an account one look takes.
const AT_ONCE: u32 = 1000;

/// Looks after every closed account.
pub(super) async fn clear(cloud: &Cloud, retention: &RetentionConfig, now: i64) {
    let before = now - i64::from(retention.closed_accounts_days) * DAY_MS;
    if let Err(error) = try_clear(cloud, before, now).await {
        let error: &dyn std::error::Error = &error;
        tracing::error!(error, "a closed account was not cleared");
    }
}

async fn try_clear(cloud: &Cloud, before: i64, now: i64) -> Result<(), StoreError> {
    for account in cloud.store.accounts().await? {
        let over = account.standing == Standing::Closed && account.changed_at < before;
        if over
            && clear_one(cloud, &account.id, now).await?
            && cloud.store.forget_remains(&account.id).await?
        {
            let change = cloud
                .store
                .change_standing(&account.id, &[Standing::Closed], Standing::Removed, now)
                .await;
            passable(change)?;
            tracing::info!(account.id, "nothing of a closed account is left");
        }
    }
    Ok(())
}

/// Asks for the removal of what is left; whether nothing is.
async fn clear_one(cloud: &Cloud, account_id: &str, now: i64) -> Result<bool, StoreError> {
    let store = &cloud.store;
    let all = WorkspaceFilter::default();
    let workspaces = store.workspaces(account_id, &all, None, AT_ONCE).await?;
    for workspace in &workspaces {
        if workspace.state.admits(WorkspaceAction::Terminate) {
            let action = WorkspaceAction::Terminate;
            passable(store.request_workspace(&workspace.id, action, now).await)?;
        }
    }
    let directories = store.directories().await?;
    let left = directories.iter().filter(|directory| {
        directory.account_id == account_id && directory.stage != DirectoryStage::Deleted
    });
    let mut is_empty = workspaces.is_empty();
    for directory in left {
        is_empty = false;
        if workspaces.is_empty() {
            passable(store.request_directory_removal(&directory.id, now).await)?;
        }
    }
    if !is_empty {
        cloud.wake_all();
    }
    Ok(is_empty)
}

/// A refusal says that something is on its way already; the next look sees how far.
fn passable<T>(outcome: Result<T, RequestError>) -> Result<(), StoreError> {
    match outcome {
        Ok(_) | Err(RequestError::Refused(_)) => Ok(()),
        Err(RequestError::Store(error)) => Err(error),
    }
}
