//! RequestServiceQuotaIncrease: asks the operator for more (LIM-02).

use aws_api::{
    ApiError, ErrorCode,
    generated::service_quotas::{
        RequestServiceQuotaIncreaseRequest, RequestServiceQuotaIncreaseResponse,
    },
};
use model::quota::{Quota, VALUE_MAX};
use store::{QuotaRequest, QuotaStatus};

use super::{
    described::{change, named, resource},
    notices,
};
use crate::{
    cloud,
    operations::{Call, OperationError},
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: RequestServiceQuotaIncreaseRequest,
) -> Result<RequestServiceQuotaIncreaseResponse, OperationError> {
    let quota = named(&request.service_code, &request.quota_code)?;
    call.authorize(&resource(call, quota))?;
    let store = &call.cloud.store;
    let quotas = store.quotas(call.account_id()).await?;
    let value = wanted(
        quota,
        quotas.get(quota.code).copied(),
        request.desired_value,
    )?;
    let asked = QuotaRequest {
        id: format!("{:012x}-{}", call.now, hex::encode(cloud::random::<8>())),
        account_id: call.account_id().to_owned(),
        service: quota.service.to_owned(),
        code: quota.code.to_owned(),
        value,
        status: QuotaStatus::Pending,
        requester: call.caller.arn(),
        reason: String::new(),
        created_at: call.now,
        updated_at: call.now,
    };
    let mails = notices::asked(call, &asked).await?;
    store.ask_quota(&asked, &mails).await?;
    call.cloud.wake.mail.notify_one();
    Ok(RequestServiceQuotaIncreaseResponse {
        requested_quota: Some(change(call, &asked)),
    })
}

/// The number that is asked for: whole, and more than there is.
fn wanted(quota: &Quota, now: Option<u32>, asked: f64) -> Result<u32, ApiError> {
    let refuse = |message: String| Err(ApiError::new(ErrorCode::InvalidParameter, message));
    let Some(now) = now else {
        return refuse(format!(
            "the account has no quota of {}: it may have any number",
            quota.name
        ));
    };
    let whole = asked.fract() == 0.0 && (0.0..=f64::from(VALUE_MAX)).contains(&asked);
    if !whole {
        return refuse(format!(
            "DesiredValue is {asked}; whole numbers up to {VALUE_MAX} can be asked for"
        ));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole and within bounds"
    )]
    let asked = asked as u32;
    if asked <= now {
        return refuse(format!(
            "DesiredValue is {asked}, and the account may have {now} {} already",
            quota.name
        ));
    }
    Ok(asked)
}

#[cfg(test)]
mod tests {
    use model::quota::WORKSPACES;

    use super::*;

    #[test]
    fn only_more_than_there_is_can_be_asked_for() {
        assert_eq!(wanted(&WORKSPACES, Some(2), 3.0).unwrap(), 3);
        for wrong in [2.0, 1.0, -1.0, 2.5, f64::NAN, f64::INFINITY, 1e9] {
            assert!(wanted(&WORKSPACES, Some(2), wrong).is_err(), "{wrong}");
        }
        assert!(wanted(&WORKSPACES, None, 3.0).is_err());
    }
}
