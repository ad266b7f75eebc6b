//! DescribeAuditLog: who asked for what, newest first. An account sees its own calls, the operator's account all.

use aws_api::{
    ApiError, ErrorCode,
    shapes::audit::{AuditRecord, DescribeAuditLogRequest, DescribeAuditLogResult},
    timestamp::Timestamp,
};
use serde_json::Value;
use store::AuditFilter;

use crate::{
    api::Resource,
    operations::{Call, OperationError, page},
};

const RECORDS_MAX: u32 = 500;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeAuditLogRequest,
) -> Result<DescribeAuditLogResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    let limit = page::limit(request.max_results, RECORDS_MAX)?;
    let before: Option<i64> = page::after(request.next_token.as_deref())?;
    let filter = AuditFilter {
        account_id: account(call, request.account_id).await?,
        principal: request.principal.unwrap_or_default(),
        action: request.action.unwrap_or_default(),
        outcome: request.outcome.unwrap_or_default(),
        since: request.start_time.map_or(0, Timestamp::milliseconds),
        until: request.end_time.map_or(0, Timestamp::milliseconds),
    };
    let store = &call.cloud.store;
    let found = store
        .audit(&filter, before.unwrap_or(i64::MAX), RECORDS_MAX + 1)
        .await?;
    let (shown, last) = page::cut(found, limit);
    Ok(DescribeAuditLogResult {
        next_token: last.map(|last| page::token(&last.sequence.to_string())),
        records: shown.iter().map(describe).collect(),
    })
}

/// Whose calls may be shown: those of the caller's account, unless it is the operator's.
async fn account(call: &Call<'_>, named: Option<String>) -> Result<String, OperationError> {
    if call.is_operator().await? {
        return Ok(named.unwrap_or_default());
    }
    let own = call.account_id();
    match named {
        Some(other) if other != own => Err(ApiError::new(
            ErrorCode::AccessDenied,
            format!(
                "calls of the account {other} are not shown to {}",
                call.caller.arn()
            ),
        )
        .into()),
        _ => Ok(own.to_owned()),
    }
}

fn describe(record: &store::AuditRecord) -> AuditRecord {
    let said: Value = serde_json::from_str(&record.content.record).unwrap_or_default();
    let text = |member: &str| said[member].as_str().unwrap_or_default().to_owned();
    let resources = said["Resources"].as_array();
    AuditRecord {
        sequence: record.sequence,
        time: Timestamp::from_milliseconds(record.content.at),
        account_id: text("AccountId"),
        principal: text("Principal"),
        access_key_id: text("AccessKeyId"),
        root: said["Root"] == true,
        source_address: text("SourceAddress"),
        user_agent: text("UserAgent"),
        action: text("Action"),
        resources: resources
            .into_iter()
            .flatten()
            .filter_map(|arn| arn.as_str().map(str::to_owned))
            .collect(),
        decision: text("Decision"),
        outcome: text("Outcome"),
        request_id: text("RequestId"),
        duration_ms: said["DurationMs"].as_u64().unwrap_or_default(),
        hash: record.hash.clone(),
    }
}
