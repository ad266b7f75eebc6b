//! GetRequestedServiceQuotaChange, ListRequestedServiceQuotaChangeHistory and …ByQuota: what the account has asked for,
//! and what became of it.

use aws_api::{
    ApiError, ErrorCode,
    generated::service_quotas::{
        GetRequestedServiceQuotaChangeRequest, GetRequestedServiceQuotaChangeResponse,
        ListRequestedServiceQuotaChangeHistoryByQuotaRequest,
        ListRequestedServiceQuotaChangeHistoryByQuotaResponse,
        ListRequestedServiceQuotaChangeHistoryRequest,
        ListRequestedServiceQuotaChangeHistoryResponse, RequestedServiceQuotaChange,
    },
};
use store::QuotaRequestFilter;

use super::described::{change, known, named};
use crate::{
    api::Resource,
    operations::{Call, OperationError, page},
};

const REQUESTS_MAX: u32 = 100;

pub(super) async fn one(
    call: &Call<'_>,
    request: GetRequestedServiceQuotaChangeRequest,
) -> Result<GetRequestedServiceQuotaChangeResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    let id = request.request_id;
    let store = &call.cloud.store;
    let found = store.quota_request(call.account_id(), &id).await?;
    let found = found.ok_or_else(|| {
        ApiError::new(ErrorCode::NotFound, format!("there is no request \"{id}\""))
    })?;
    Ok(GetRequestedServiceQuotaChangeResponse {
        requested_quota: Some(change(call, &found)),
    })
}

pub(super) async fn all(
    call: &Call<'_>,
    request: ListRequestedServiceQuotaChangeHistoryRequest,
) -> Result<ListRequestedServiceQuotaChangeHistoryResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    let service = request.service_code.as_deref().unwrap_or_default();
    if !service.is_empty() {
        known(service)?;
    }
    let filter = QuotaRequestFilter {
        account_id: call.account_id(),
        service,
        code: "",
        status: request.status.as_deref().unwrap_or_default(),
    };
    let page = (request.max_results, request.next_token.as_deref());
    let (requested_quotas, next_token) = listed(call, &filter, page).await?;
    Ok(ListRequestedServiceQuotaChangeHistoryResponse {
        requested_quotas: Some(requested_quotas),
        next_token,
    })
}

pub(super) async fn by_quota(
    call: &Call<'_>,
    request: ListRequestedServiceQuotaChangeHistoryByQuotaRequest,
) -> Result<ListRequestedServiceQuotaChangeHistoryByQuotaResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    let quota = named(&request.service_code, &request.quota_code)?;
    let filter = QuotaRequestFilter {
        account_id: call.account_id(),
        service: quota.service,
        code: quota.code,
        status: request.status.as_deref().unwrap_or_default(),
    };
    let page = (request.max_results, request.next_token.as_deref());
    let (requested_quotas, next_token) = listed(call, &filter, page).await?;
    Ok(ListRequestedServiceQuotaChangeHistoryByQuotaResponse {
        requested_quotas: Some(requested_quotas),
        next_token,
    })
}

async fn listed(
    call: &Call<'_>,
    filter: &QuotaRequestFilter<'_>,
    (asked, token): (Option<i64>, Option<&str>),
) -> Result<(Vec<RequestedServiceQuotaChange>, Option<String>), OperationError> {
    let limit = page::limit(asked, REQUESTS_MAX)?;
    let after: Option<String> = page::after(token)?;
    let after = after.unwrap_or_default();
    let store = &call.cloud.store;
    let found = store
        .quota_requests(filter, &after, REQUESTS_MAX + 1)
        .await?;
    let (shown, last) = page::cut(found, limit);
    Ok((
        shown.iter().map(|request| change(call, request)).collect(),
        last.map(|last| page::token(&last.id)),
    ))
}
