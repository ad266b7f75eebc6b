//! GetDirectoryLimits: how many directories of each kind the account may have, and has.

use aws_api::generated::ds::{DirectoryLimits, GetDirectoryLimitsResult};
use model::{limits::DIRECTORIES_PER_HOST, quota::DIRECTORIES};
use store::DirectoryKind;

use super::every;
use crate::operations::{Call, OperationError};

pub(super) async fn handle(call: &Call<'_>) -> Result<GetDirectoryLimitsResult, OperationError> {
    call.authorize(&every(call))?;
    let all = call.directories().await?;
    let count = |kind| {
        all.iter()
            .filter(|directory| directory.kind == kind)
            .count()
    };
    let (cloud, connected) = (
        i64::try_from(count(DirectoryKind::Cloud)).unwrap_or(i64::MAX),
        i64::try_from(count(DirectoryKind::Connected)).unwrap_or(i64::MAX),
    );
    // What no quota bounds, the host's range of ids does.
    let limit = |max: Option<u32>| i64::from(max.unwrap_or(DIRECTORIES_PER_HOST));
    let cloud_limit = limit(directories_max(call).await?);
    let connected_limit = limit(connections_max(call).await?);
    Ok(GetDirectoryLimitsResult {
        directory_limits: Some(DirectoryLimits {
            cloud_only_directories_current_count: Some(cloud),
            cloud_only_directories_limit: Some(cloud_limit),
            cloud_only_directories_limit_reached: Some(cloud >= cloud_limit),
            // Directories of the larger kind are not made here.
            cloud_only_microsoft_ad_current_count: Some(0),
            cloud_only_microsoft_ad_limit: Some(0),
            cloud_only_microsoft_ad_limit_reached: Some(true),
            connected_directories_current_count: Some(connected),
            connected_directories_limit: Some(connected_limit),
            connected_directories_limit_reached: Some(connected >= connected_limit),
        }),
    })
}

/// How many cloud directories the account may have; `None` is no quota.
pub(in crate::operations) async fn directories_max(
    call: &Call<'_>,
) -> Result<Option<u32>, OperationError> {
    let quotas = call.cloud.store.quotas(call.account_id()).await?;
    Ok(quotas.get(DIRECTORIES.code).copied())
}

/// How many connected directories the account may have; `None` is no quota.
pub(super) async fn connections_max(call: &Call<'_>) -> Result<Option<u32>, OperationError> {
    directories_max(call).await
}
