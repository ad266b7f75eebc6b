//! GetCallerIdentity: who signed the call. Everybody may know that, so no policy is asked.

use aws_api::generated::sts::{GetCallerIdentityRequest, GetCallerIdentityResponse};

use crate::operations::Call;

pub(super) fn handle(
    call: &Call<'_>,
    _request: &GetCallerIdentityRequest,
) -> GetCallerIdentityResponse {
    GetCallerIdentityResponse {
        account: Some(call.account_id().to_owned()),
        arn: Some(call.caller.arn()),
        user_id: Some(call.caller.standing.unique_id.clone()),
    }
}
