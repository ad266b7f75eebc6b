//! ListQuotaRequests, ApproveQuotaRequest, RefuseQuotaRequest, SetQuota: the operator's side of quotas (LIM-02).

use aws_api::{
    ApiError, ErrorCode,
    shapes::accounts::{
        DecideQuotaRequestRequest, DecideQuotaRequestResult, ListQuotaRequestsRequest,
        ListQuotaRequestsResult, QuotaRequest, SetQuotaRequest, SetQuotaResult,
    },
    timestamp::Timestamp,
};
use model::quota::{self, Quota, VALUE_MAX};
use store::{QuotaRequestFilter, QuotaStatus, Refusal};

use crate::{
    api::Resource,
    operations::{Call, OperationError, lookup::required, page, quotas::notices},
};

const REQUESTS_MAX: u32 = 100;
const REASON_CHARACTERS_MAX: usize = 500;

pub(super) async fn list(
    call: &Call<'_>,
    request: ListQuotaRequestsRequest,
) -> Result<ListQuotaRequestsResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    call.need_operator().await?;
    let limit = page::limit(request.max_results, REQUESTS_MAX)?;
    let after: Option<String> = page::after(request.next_token.as_deref())?;
    let filter = QuotaRequestFilter {
        account_id: request.account_id.as_deref().unwrap_or_default(),
        status: request.status.as_deref().unwrap_or_default(),
        ..QuotaRequestFilter::default()
    };
    let after = after.unwrap_or_default();
    let store = &call.cloud.store;
    let found = store
        .quota_requests(&filter, &after, REQUESTS_MAX + 1)
        .await?;
    let (shown, last) = page::cut(found, limit);
    Ok(ListQuotaRequestsResult {
        next_token: last.map(|last| page::token(&last.id)),
        requests: shown.into_iter().map(describe).collect(),
    })
}

pub(super) async fn approve(
    call: &Call<'_>,
    request: DecideQuotaRequestRequest,
) -> Result<DecideQuotaRequestResult, OperationError> {
    decide(call, request, QuotaStatus::Approved).await
}

/// A refusal has a reason, which the account is told.
pub(super) async fn refuse(
    call: &Call<'_>,
    request: DecideQuotaRequestRequest,
) -> Result<DecideQuotaRequestResult, OperationError> {
    required("Reason", request.reason.as_ref())?;
    decide(call, request, QuotaStatus::Denied).await
}

async fn decide(
    call: &Call<'_>,
    request: DecideQuotaRequestRequest,
    status: QuotaStatus,
) -> Result<DecideQuotaRequestResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    call.need_operator().await?;
    let id = required("RequestId", request.request_id)?;
    let reason = request.reason.unwrap_or_default();
    if REASON_CHARACTERS_MAX < reason.chars().count() {
        return Err(invalid(format!(
            "Reason has more than {REASON_CHARACTERS_MAX} characters"
        )));
    }
    let store = &call.cloud.store;
    let asked = store.quota_request("", &id).await?.ok_or_else(|| {
        ApiError::new(ErrorCode::NotFound, format!("there is no request \"{id}\""))
    })?;
    if asked.status != QuotaStatus::Pending {
        let refusal = Refusal::QuotaDecided(id);
        return Err(ApiError::new(ErrorCode::NotSupportedNow, refusal.to_string()).into());
    }
    let decided = store::QuotaRequest {
        status,
        reason,
        updated_at: call.now,
        ..asked
    };
    let mails = notices::decided(call, &decided).await?;
    store.decide_quota(&decided, &mails).await?;
    call.cloud.wake.mail.notify_one();
    Ok(DecideQuotaRequestResult {
        request: describe(decided),
    })
}

pub(super) async fn set(
    call: &Call<'_>,
    request: SetQuotaRequest,
) -> Result<SetQuotaResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    call.need_operator().await?;
    let account_id = required("AccountId", request.account_id)?;
    let service = required("ServiceCode", request.service_code)?;
    let code = required("QuotaCode", request.quota_code)?;
    let quota = quota::quota(&service, &code)
        .ok_or_else(|| invalid(format!("{service} has no quota \"{code}\"")))?;
    let value = request.value.map(value).transpose()?;
    let store = &call.cloud.store;
    if store.account(&account_id).await?.is_none() {
        let refusal = Refusal::NoAccount(account_id);
        return Err(ApiError::new(ErrorCode::NotFound, refusal.to_string()).into());
    }
    store.set_quota(&account_id, quota.code, value).await?;
    Ok(SetQuotaResult {
        account_id,
        service_code: service,
        quota_code: code,
        value,
    })
}

fn value(asked: i64) -> Result<u32, OperationError> {
    let value = u32::try_from(asked)
        .ok()
        .filter(|value| *value <= VALUE_MAX);
    value.ok_or_else(|| invalid(format!("Value is {asked}; 0 to {VALUE_MAX} are possible")))
}

fn invalid(message: String) -> OperationError {
    ApiError::new(ErrorCode::InvalidParameter, message).into()
}

fn describe(request: store::QuotaRequest) -> QuotaRequest {
    let quota: Option<&Quota> = quota::quota(&request.service, &request.code);
    QuotaRequest {
        request_id: request.id,
        account_id: request.account_id,
        service_code: request.service,
        quota_code: request.code,
        quota_name: quota.map_or("", |quota| quota.name).to_owned(),
        desired_value: request.value,
        status: request.status.word().to_owned(),
        requester: request.requester,
        reason: request.reason,
        created: Timestamp::from_milliseconds(request.created_at),
        last_updated: Timestamp::from_milliseconds(request.updated_at),
    }
}
