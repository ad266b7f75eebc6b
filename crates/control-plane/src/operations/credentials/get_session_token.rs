//! GetSessionToken: temporary keys for oneself, with a second factor or for a while only. No policy is asked.

use aws_api::{
    ApiError, ErrorCode,
    generated::sts::{GetSessionTokenRequest, GetSessionTokenResponse},
};
use store::identity::SessionKind;

use super::issue::{self, Subject};
use crate::{
    api::SessionDetails,
    operations::{Call, OperationError},
};

const USUAL_SECONDS: i64 = 12 * 3600;
const SECONDS_MAX: i64 = 36 * 3600;
const ROOT_SECONDS_MAX: i64 = 3600;

pub(super) async fn handle(
    call: &Call<'_>,
    request: GetSessionTokenRequest,
) -> Result<GetSessionTokenResponse, OperationError> {
    refuse_sessions(call)?;
    let (serial, code) = (request.serial_number, request.token_code);
    let most = seconds_max(call);
    let seconds = issue::seconds(request.duration_seconds, USUAL_SECONDS, most, "this caller")?;
    let mfa_at = issue::second_factor(call, serial.as_deref(), code.as_deref()).await?;
    let subject = Subject {
        account_id: call.account_id(),
        kind: SessionKind::User,
        identity_id: call.caller.identity().map_or("", |user| &user.id),
        name: "",
    };
    let details = SessionDetails::default();
    let credentials = issue::open(call, subject, &details, mfa_at, seconds).await?;
    Ok(GetSessionTokenResponse {
        credentials: Some(credentials),
        session_token_size: None,
        session_token_utilization: None,
    })
}

/// How long a session of a user or the root may be.
pub(super) fn seconds_max(call: &Call<'_>) -> i64 {
    if call.caller.is_root() {
        ROOT_SECONDS_MAX
    } else {
        SECONDS_MAX
    }
}

/// Only long-lived keys open sessions of this kind.
pub(super) fn refuse_sessions(call: &Call<'_>) -> Result<(), ApiError> {
    if call.caller.session.is_none() {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::AccessDenied,
        format!(
            "Cannot call {} with session credentials: sign with a long-lived access key",
            call.operation.name()
        ),
    ))
}
