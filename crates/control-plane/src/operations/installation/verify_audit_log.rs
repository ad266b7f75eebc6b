//! VerifyAuditLog: whether the chain of records is whole, so many at a time.

use aws_api::{
    ApiError, ErrorCode,
    shapes::audit::{VerifyAuditLogRequest, VerifyAuditLogResult},
};

use crate::{
    api::Resource,
    audit,
    operations::{Call, OperationError, page},
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: VerifyAuditLogRequest,
) -> Result<VerifyAuditLogResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    call.need_operator().await?;
    let token: Option<String> = page::after(request.next_token.as_deref())?;
    let from = token.as_deref().map(place).transpose()?;
    let found = audit::verify(&call.cloud.store, from).await?;
    let token = format!("{} {}", found.sequence, found.hash);
    Ok(VerifyAuditLogResult {
        records: found.records,
        sequence: found.sequence,
        hash: found.hash,
        flaw: found.flaw.map(|flaw| flaw.to_string()),
        next_token: (!found.is_end).then(|| page::token(&token)),
    })
}

fn place(token: &str) -> Result<(i64, String), ApiError> {
    let parts = token.split_once(' ');
    let place = parts.and_then(|(sequence, hash)| Some((sequence.parse().ok()?, hash.to_owned())));
    place.ok_or_else(|| {
        ApiError::new(
            ErrorCode::InvalidPageToken,
            "the page token was not given out by this operation; begin without one",
        )
    })
}
