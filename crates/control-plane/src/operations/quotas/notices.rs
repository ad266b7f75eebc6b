//! Mails of requests for more: to who asks, and to the operator.

use model::quota;
use store::{Notice, QuotaRequest, QuotaStatus};

use crate::{
    api::OPERATOR_SETTING,
    operations::{Call, OperationError},
};

/// The mails when more was asked for.
pub(super) async fn asked(
    call: &Call<'_>,
    request: &QuotaRequest,
) -> Result<Vec<Notice>, OperationError> {
    let what = what(request);
    let (account, name) = account(call, request).await?;
    let owner = format!(
        "{} has asked for {what} in the account {account} ({name}). The operator decides, and you get a mail then.\n\n\
         The request is {}.\n",
        request.requester, request.id
    );
    let operator = format!(
        "{} of the account {account} ({name}) asks for {what}.\n\n\
         To agree:  carrel quotas approve {id}\nTo refuse: carrel quotas refuse {id} --reason \"…\"\n",
        request.requester,
        id = request.id
    );
    both(
        call,
        request,
        "asked",
        [owner, operator],
        &format!("Request for {what}"),
    )
    .await
}

/// The mails when it was decided.
pub(in crate::operations) async fn decided(
    call: &Call<'_>,
    request: &QuotaRequest,
) -> Result<Vec<Notice>, OperationError> {
    let what = what(request);
    let (account, name) = account(call, request).await?;
    let agreed = request.status == QuotaStatus::Approved;
    let verdict = if agreed { "approved" } else { "refused" };
    let because = if request.reason.is_empty() {
        String::new()
    } else {
        format!("\n\nThe reason: {}", request.reason)
    };
    let owner = format!(
        "Your request for {what} in the account {account} ({name}) was {verdict}.{because}\n\nThe request is {}.\n",
        request.id
    );
    let operator = format!(
        "{} has {verdict} the request of the account {account} ({name}) for {what}.{because}\n",
        call.caller.arn()
    );
    let subject = format!("Request for {what} {verdict}");
    both(call, request, verdict, [owner, operator], &subject).await
}

fn what(request: &QuotaRequest) -> String {
    let quota = quota::quota(&request.service, &request.code);
    let name = quota.map_or(request.code.as_str(), |quota| quota.name);
    format!("{} {name}", request.value)
}

async fn account(
    call: &Call<'_>,
    request: &QuotaRequest,
) -> Result<(String, String), OperationError> {
    let id = request.account_id.clone();
    let account = call.cloud.store.account(&id).await?;
    Ok((id, account.map(|account| account.name).unwrap_or_default()))
}

async fn both(
    call: &Call<'_>,
    request: &QuotaRequest,
    kind: &str,
    [owner, operator]: [String; 2],
    subject: &str,
) -> Result<Vec<Notice>, OperationError> {
    let notice = |side: &str, account_id: String, body: String| Notice {
        id: format!("quota-{}-{kind}-{side}", request.id),
        account_id,
        subject: subject.to_owned(),
        body,
        created_at: call.now,
    };
    let mut notices = vec![notice("owner", request.account_id.clone(), owner)];
    if let Some(id) = call.cloud.store.setting(OPERATOR_SETTING).await? {
        notices.push(notice("operator", id, operator));
    }
    Ok(notices)
}
