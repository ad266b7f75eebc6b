//! SimulateCustomPolicy and SimulatePrincipalPolicy: what policies would say, which statements say it, and which context
//! keys they would have looked at. Here what is simulated is put together.

use aws_api::generated::iam::{
    SimulateCustomPolicyRequest, SimulatePolicyResponse, SimulatePrincipalPolicyRequest,
};
use iam::{PolicyKind, Principal};
use store::identity::{Identity, IdentityKind};

use super::{
    page::Page,
    refusals::invalid_input,
    simulation::Simulation,
    sources::{self, Source},
};
use crate::{
    api::Resource,
    operations::{Call, OperationError},
};

pub(super) async fn custom(
    call: &Call<'_>,
    request: SimulateCustomPolicyRequest,
) -> Result<SimulatePolicyResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    call.authorize(&Resource::any(call))?;
    let boundary = request.permissions_boundary_policy_input_list;
    let simulation = Simulation {
        principal: principal(call, request.caller_arn.as_deref(), None),
        identity: sources::sent(
            "PolicyInputList",
            Some(request.policy_input_list),
            PolicyKind::Managed,
        )?,
        boundary: boundary_sent(boundary)?,
        resource_policy: resource_policy(request.resource_policy)?,
        actions: request.action_names,
        resources: request.resource_arns.unwrap_or_default(),
        owner: request.resource_owner,
        context: request.context_entries.unwrap_or_default(),
    };
    Ok(simulation.answered(page).await?)
}

pub(super) async fn of_principal(
    call: &Call<'_>,
    request: SimulatePrincipalPolicyRequest,
) -> Result<SimulatePolicyResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let subject = sources::subject(call, &request.policy_source_arn).await?;
    let (mut identity, own_boundary) = sources::of(call, &subject).await?;
    identity.extend(sources::sent(
        "PolicyInputList",
        request.policy_input_list,
        PolicyKind::Managed,
    )?);
    let sent = boundary_sent(request.permissions_boundary_policy_input_list)?;
    let simulation = Simulation {
        principal: principal(call, request.caller_arn.as_deref(), Some(&subject)),
        identity,
        boundary: sent.or(own_boundary),
        resource_policy: resource_policy(request.resource_policy)?,
        actions: request.action_names,
        resources: request.resource_arns.unwrap_or_default(),
        owner: request.resource_owner,
        context: request.context_entries.unwrap_or_default(),
    };
    Ok(simulation.answered(page).await?)
}

fn boundary_sent(texts: Option<Vec<String>>) -> Result<Option<Source>, aws_api::ApiError> {
    let list = "PermissionsBoundaryPolicyInputList";
    let sent = sources::sent(list, texts, PolicyKind::Managed)?;
    if sent.len() > 1 {
        return Err(invalid_input(format!("{list} has one policy at most")));
    }
    Ok(sent.into_iter().next())
}

fn resource_policy(text: Option<String>) -> Result<Option<Source>, aws_api::ApiError> {
    let source = |text: String| {
        let name = "ResourcePolicy".to_owned();
        Source::new(name, &text, PolicyKind::Resource, "Resource Policy")
    };
    text.map(source).transpose()
}

/// Who is imagined to call: who is named, else whose policies are simulated, else some user.
fn principal(call: &Call<'_>, caller_arn: Option<&str>, subject: Option<&Identity>) -> Principal {
    let account = caller_arn
        .and_then(|arn| arn.split(':').nth(4))
        .filter(|account| !account.is_empty())
        .unwrap_or(call.account_id());
    let named = caller_arn.and_then(|arn| arn.split_once(":user/"));
    match (named, subject) {
        (Some((_, path)), _) => Principal::user(account, path),
        (None, Some(subject)) if subject.kind == IdentityKind::Role => {
            Principal::role_session(account, &subject.name, "simulation")
        }
        (None, Some(subject)) if subject.kind == IdentityKind::User => {
            Principal::user(account, &format!("{}{}", &subject.path[1..], subject.name))
        }
        _ => Principal::user(account, "simulation"),
    }
}
