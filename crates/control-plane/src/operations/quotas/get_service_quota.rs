//! GetServiceQuota and GetAWSDefaultServiceQuota: what the account may have, and what a new account gets.

use aws_api::{
    ApiError, ErrorCode,
    generated::service_quotas::{
        GetAWSDefaultServiceQuotaRequest, GetAWSDefaultServiceQuotaResponse,
        GetServiceQuotaRequest, GetServiceQuotaResponse,
    },
};

use super::described::{named, quota_with, resource};
use crate::operations::{Call, OperationError};

/// An account without a quota may have any number; as other tools expect, there is then no quota to be found.
pub(super) async fn applied(
    call: &Call<'_>,
    request: GetServiceQuotaRequest,
) -> Result<GetServiceQuotaResponse, OperationError> {
    let quota = named(&request.service_code, &request.quota_code)?;
    call.authorize(&resource(call, quota))?;
    let quotas = call.cloud.store.quotas(call.account_id()).await?;
    let value = quotas.get(quota.code).ok_or_else(|| {
        ApiError::new(
            ErrorCode::NotFound,
            format!(
                "the account has no quota of {}: it may have any number",
                quota.name
            ),
        )
    })?;
    Ok(GetServiceQuotaResponse {
        quota: Some(quota_with(call, quota, *value)),
    })
}

pub(super) fn default(
    call: &Call<'_>,
    request: &GetAWSDefaultServiceQuotaRequest,
) -> Result<GetAWSDefaultServiceQuotaResponse, OperationError> {
    let quota = named(&request.service_code, &request.quota_code)?;
    call.authorize(&resource(call, quota))?;
    Ok(GetAWSDefaultServiceQuotaResponse {
        quota: Some(quota_with(call, quota, quota.default)),
    })
}
