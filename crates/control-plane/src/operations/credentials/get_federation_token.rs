//! GetFederationToken: temporary keys that a user hands to somebody who is no user, within both the user's policies and
//! those sent along (ACC-10).

use aws_api::generated::sts::{
    FederatedUser, GetFederationTokenRequest, GetFederationTokenResponse,
};
use store::identity::SessionKind;

use super::{
    get_session_token::{refuse_sessions, seconds_max},
    issue::{self, Subject},
    session_policy,
};
use crate::{
    api::{Resource, SessionDetails},
    operations::{Call, OperationError, tagging},
};

const USUAL_SECONDS: i64 = 12 * 3600;

pub(super) async fn handle(
    call: &Call<'_>,
    request: GetFederationTokenRequest,
) -> Result<GetFederationTokenResponse, OperationError> {
    refuse_sessions(call)?;
    let tags = session_policy::tags(request.tags)?;
    let resource = Resource::named(call, "sts", &format!("federated-user/{}", request.name));
    let facts = tagging::listed(&tags);
    call.authorize_with(&resource, &facts)?;
    call.authorize_tagging("sts:TagSession", &resource, &facts)?;
    let most = seconds_max(call);
    let seconds = issue::seconds(request.duration_seconds, USUAL_SECONDS, most, "this caller")?;
    let account_id = call.account_id();
    let (policy, policy_arns) =
        session_policy::checked(call, account_id, request.policy, request.policy_arns).await?;
    let packed_policy_size = session_policy::packed_percent(policy.as_deref(), &policy_arns);
    let details = SessionDetails {
        policy,
        policy_arns,
        tags,
        ..SessionDetails::default()
    };
    let subject = Subject {
        account_id,
        kind: SessionKind::Federated,
        identity_id: call.caller.identity().map_or("", |user| &user.id),
        name: &request.name,
    };
    let credentials = issue::open(call, subject, &details, 0, seconds).await?;
    Ok(GetFederationTokenResponse {
        credentials: Some(credentials),
        federated_user: Some(FederatedUser {
            arn: resource.arn,
            federated_user_id: format!("{account_id}:{}", request.name),
        }),
        packed_policy_size,
        session_token_size: None,
        session_token_utilization: None,
    })
}
