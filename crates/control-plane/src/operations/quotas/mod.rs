//! Limits and their rise: service `service-quotas`. What is decided about a rise is the operator's, in our own service.

mod described;
mod get_service_quota;
mod history;
mod list_service_quotas;
mod list_services;
pub(super) mod notices;
mod request_service_quota_increase;

use aws_api::{
    operation::ServiceQuotasOperation as Op,
    tree::{IntoTree, Value},
};

use super::{Call, OperationError, read};

pub(super) async fn dispatch(
    call: &Call<'_>,
    operation: Op,
    request: Value,
) -> Result<Value, OperationError> {
    Ok(match operation {
        Op::ListServices => list_services::handle(call, &read(request)?)?.into_tree(),
        Op::GetServiceQuota => get_service_quota::applied(call, read(request)?)
            .await?
            .into_tree(),
        Op::GetAWSDefaultServiceQuota => {
            get_service_quota::default(call, &read(request)?)?.into_tree()
        }
        Op::ListServiceQuotas => list_service_quotas::applied(call, read(request)?)
            .await?
            .into_tree(),
        Op::ListAWSDefaultServiceQuotas => {
            list_service_quotas::defaults(call, &read(request)?)?.into_tree()
        }
        Op::RequestServiceQuotaIncrease => {
            request_service_quota_increase::handle(call, read(request)?)
                .await?
                .into_tree()
        }
        Op::GetRequestedServiceQuotaChange => history::one(call, read(request)?).await?.into_tree(),
        Op::ListRequestedServiceQuotaChangeHistory => {
            history::all(call, read(request)?).await?.into_tree()
        }
        Op::ListRequestedServiceQuotaChangeHistoryByQuota => {
            history::by_quota(call, read(request)?).await?.into_tree()
        }
    })
}
