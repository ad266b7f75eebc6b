//! ListServiceQuotas and ListAWSDefaultServiceQuotas: the quotas of a service, with the account's values or a new one's.

use aws_api::generated::service_quotas::{
    ListAWSDefaultServiceQuotasRequest, ListAWSDefaultServiceQuotasResponse,
    ListServiceQuotasRequest, ListServiceQuotasResponse,
};
use model::quota::{QUOTAS, Quota};

use super::described::{known, quota_with};
use crate::{
    api::Resource,
    operations::{Call, OperationError, page},
};

pub(super) async fn applied(
    call: &Call<'_>,
    request: ListServiceQuotasRequest,
) -> Result<ListServiceQuotasResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    known(&request.service_code)?;
    let code = request.quota_code.as_deref();
    let values = call.cloud.store.quotas(call.account_id()).await?;
    let found = of(&request.service_code)
        .filter(|quota| code.is_none_or(|code| code == quota.code))
        .filter_map(|quota| Some((quota, *values.get(quota.code)?)));
    let (shown, next_token) = paged(found, request.max_results, request.next_token.as_deref())?;
    let shown = shown
        .iter()
        .map(|(quota, value)| quota_with(call, quota, *value));
    Ok(ListServiceQuotasResponse {
        quotas: Some(shown.collect()),
        next_token,
    })
}

pub(super) fn defaults(
    call: &Call<'_>,
    request: &ListAWSDefaultServiceQuotasRequest,
) -> Result<ListAWSDefaultServiceQuotasResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    known(&request.service_code)?;
    let found = of(&request.service_code).map(|quota| (quota, quota.default));
    let (shown, next_token) = paged(found, request.max_results, request.next_token.as_deref())?;
    let shown = shown
        .iter()
        .map(|(quota, value)| quota_with(call, quota, *value));
    Ok(ListAWSDefaultServiceQuotasResponse {
        quotas: Some(shown.collect()),
        next_token,
    })
}

fn of(service: &str) -> impl Iterator<Item = &'static Quota> {
    QUOTAS.iter().filter(move |quota| quota.service == service)
}

type Valued = (&'static Quota, u32);

fn paged(
    found: impl Iterator<Item = Valued>,
    asked: Option<i64>,
    token: Option<&str>,
) -> Result<(Vec<Valued>, Option<String>), OperationError> {
    let limit = page::limit(asked, 100)?;
    let after: Option<String> = page::after(token)?;
    let after = after.unwrap_or_default();
    let behind = found.filter(|(quota, _)| after.as_str() < quota.code);
    let (shown, last) = page::cut(behind.collect(), limit);
    Ok((shown, last.map(|(quota, _)| page::token(quota.code))))
}
