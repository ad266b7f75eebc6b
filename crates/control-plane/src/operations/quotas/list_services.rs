//! ListServices: the services that have quotas.

use aws_api::generated::service_quotas::{ListServicesRequest, ListServicesResponse, ServiceInfo};
use model::quota::QUOTAS;

use crate::{
    api::Resource,
    operations::{Call, OperationError, page},
};

pub(super) fn handle(
    call: &Call<'_>,
    request: &ListServicesRequest,
) -> Result<ListServicesResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    let limit = page::limit(request.max_results, 100)?;
    let after: Option<String> = page::after(request.next_token.as_deref())?;
    let after = after.unwrap_or_default();
    let behind = QUOTAS.iter().filter(|quota| after.as_str() < quota.service);
    let (shown, last) = page::cut(behind.collect(), limit);
    let info = shown.iter().map(|quota| ServiceInfo {
        service_code: Some(quota.service.to_owned()),
        service_name: Some(quota.service_name.to_owned()),
    });
    Ok(ListServicesResponse {
        services: Some(info.collect()),
        next_token: last.map(|last| page::token(last.service)),
    })
}
