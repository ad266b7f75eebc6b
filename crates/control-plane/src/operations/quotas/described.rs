//! Quotas and requests as the wire shows them, and how they are named.

use aws_api::{
    ApiError, ErrorCode,
    generated::service_quotas::{RequestedServiceQuotaChange, ServiceQuota},
    timestamp::Timestamp,
};
use model::quota::{self, QUOTAS, Quota};

use crate::{api::Resource, operations::Call};

/// The quota that a request names.
pub(super) fn named(service: &str, code: &str) -> Result<&'static Quota, ApiError> {
    known(service)?;
    quota::quota(service, code).ok_or_else(|| {
        ApiError::new(
            ErrorCode::NotFound,
            format!("{service} has no quota \"{code}\"; list its quotas to see which it has"),
        )
    })
}

/// Refuses a service that has no quotas.
pub(super) fn known(service: &str) -> Result<(), ApiError> {
    if QUOTAS.iter().any(|quota| quota.service == service) {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::NotFound,
        format!(
            "the service \"{service}\" has no quotas here; list the services to see which have"
        ),
    ))
}

/// The quota as a resource.
pub(super) fn resource(call: &Call<'_>, quota: &Quota) -> Resource {
    let name = format!("{}/{}", quota.service, quota.code);
    let mut resource = Resource::named(call, "servicequotas", &name);
    // Unlike others, its name has the service in the place of a type.
    resource.arn = arn(call, quota);
    resource
}

fn arn(call: &Call<'_>, quota: &Quota) -> String {
    format!(
        "arn:aws:servicequotas:{}:{}:{}/{}",
        call.cloud.site.region,
        call.account_id(),
        quota.service,
        quota.code
    )
}

/// A quota with its value.
pub(super) fn quota_with(call: &Call<'_>, quota: &Quota, value: u32) -> ServiceQuota {
    ServiceQuota {
        adjustable: Some(true),
        description: Some(format!("How many {} the account may have.", quota.name)),
        global_quota: Some(false),
        quota_applied_at_level: Some("ACCOUNT".to_owned()),
        quota_arn: Some(arn(call, quota)),
        quota_code: Some(quota.code.to_owned()),
        quota_name: Some(quota.name.to_owned()),
        service_code: Some(quota.service.to_owned()),
        service_name: Some(quota.service_name.to_owned()),
        unit: Some("None".to_owned()),
        value: Some(f64::from(value)),
        ..ServiceQuota::default()
    }
}

/// A request to raise one.
pub(super) fn change(
    call: &Call<'_>,
    request: &store::QuotaRequest,
) -> RequestedServiceQuotaChange {
    let quota = quota::quota(&request.service, &request.code);
    RequestedServiceQuotaChange {
        created: Some(Timestamp::from_milliseconds(request.created_at)),
        last_updated: Some(Timestamp::from_milliseconds(request.updated_at)),
        desired_value: Some(f64::from(request.value)),
        global_quota: Some(false),
        id: Some(request.id.clone()),
        quota_arn: quota.map(|quota| arn(call, quota)),
        quota_code: Some(request.code.clone()),
        quota_name: quota.map(|quota| quota.name.to_owned()),
        quota_requested_at_level: Some("ACCOUNT".to_owned()),
        requester: Some(request.requester.clone()),
        service_code: Some(request.service.clone()),
        service_name: quota.map(|quota| quota.service_name.to_owned()),
        status: Some(request.status.word().to_owned()),
        unit: Some("None".to_owned()),
        ..RequestedServiceQuotaChange::default()
    }
}
