//! GetContextKeysForCustomPolicy and GetContextKeysForPrincipalPolicy: what policies look at of a request.

use aws_api::generated::iam::{
    GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse,
    GetContextKeysForPrincipalPolicyRequest,
};
use iam::PolicyKind;

use super::sources::{self, Source};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

#[expect(clippy::unused_async, reason = "the handlers of every service wait")]
pub(super) async fn custom(
    call: &Call<'_>,
    request: GetContextKeysForCustomPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, OperationError> {
    call.authorize(&Resource::any(call))?;
    let sent = Some(request.policy_input_list);
    let sources = sources::sent("PolicyInputList", sent, PolicyKind::Managed)?;
    Ok(keys(&sources))
}

pub(super) async fn of_principal(
    call: &Call<'_>,
    request: GetContextKeysForPrincipalPolicyRequest,
) -> Result<GetContextKeysForPolicyResponse, OperationError> {
    let subject = sources::subject(call, &request.policy_source_arn).await?;
    let (mut all, boundary) = sources::of(call, &subject).await?;
    all.extend(boundary);
    let sent = request.policy_input_list;
    all.extend(sources::sent("PolicyInputList", sent, PolicyKind::Managed)?);
    Ok(keys(&all))
}

fn keys(sources: &[Source]) -> GetContextKeysForPolicyResponse {
    let each = sources
        .iter()
        .flat_map(|source| source.document().context_keys());
    let mut names: Vec<_> = each.map(str::to_owned).collect();
    names.sort();
    names.dedup();
    GetContextKeysForPolicyResponse {
        context_key_names: Some(names),
    }
}
