//! SimulateCustomPolicy and SimulatePrincipalPolicy: what policies would say, which statements say it, and which context
//! keys they would have looked at. Both ask the same engine that decides about calls.

use aws_api::generated::iam::{
    ContextEntry, EvaluationResult, PermissionsBoundaryDecisionDetail, SimulateCustomPolicyRequest,
    SimulatePolicyResponse, SimulatePrincipalPolicyRequest,
};
use iam::{Action, Context, Decision, Policies, PolicyKind, Principal, Resource, ResourcePolicy};
use store::identity::{Identity, IdentityKind};

use super::{
    page::Page,
    refusals::invalid_input,
    sources::{self, Source},
};
use crate::{
    api::Resource as CallResource,
    operations::{Call, OperationError},
};

/// Actions times resources of one simulation; each is a decision of its own.
const QUESTIONS_MAX: usize = 10_000;

/// What is simulated.
struct Question {
    principal: Principal,
    identity: Vec<Source>,
    boundary: Option<Source>,
    resource_policy: Option<Source>,
    actions: Vec<String>,
    resources: Vec<String>,
    owner: Option<String>,
    context: Vec<ContextEntry>,
}

pub(super) async fn custom(
    call: &Call<'_>,
    request: SimulateCustomPolicyRequest,
) -> Result<SimulatePolicyResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    call.authorize(&CallResource::any(call))?;
    let boundary = request.permissions_boundary_policy_input_list;
    let question = Question {
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
    Ok(answer(&question, &page)?)
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
    let question = Question {
        principal: principal(call, request.caller_arn.as_deref(), Some(&subject)),
        identity,
        boundary: sent.or(own_boundary),
        resource_policy: resource_policy(request.resource_policy)?,
        actions: request.action_names,
        resources: request.resource_arns.unwrap_or_default(),
        owner: request.resource_owner,
        context: request.context_entries.unwrap_or_default(),
    };
    Ok(answer(&question, &page)?)
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
    let source = |text| {
        let name = "ResourcePolicy".to_owned();
        Source::new(name, text, PolicyKind::Resource, "Resource Policy")
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

fn answer(question: &Question, page: &Page) -> Result<SimulatePolicyResponse, aws_api::ApiError> {
    let any = vec!["*".to_owned()];
    let resources = if question.resources.is_empty() {
        &any
    } else {
        &question.resources
    };
    if QUESTIONS_MAX < question.actions.len().saturating_mul(resources.len()) {
        return Err(invalid_input(format!(
            "{} actions on {} resources are more than {QUESTIONS_MAX} questions; ask in parts",
            question.actions.len(),
            resources.len()
        )));
    }
    let mut context = question.principal.context();
    for entry in &question.context {
        if let (Some(name), Some(values)) = (&entry.context_key_name, &entry.context_key_values) {
            context.add(name, values.iter().cloned());
        }
    }
    let mut results = Vec::new();
    for name in &question.actions {
        let action = Action::new(name).map_err(|error| invalid_input(error.to_string()))?;
        for resource in resources {
            results.push((
                results.len(),
                question.evaluate(&action, resource, &context),
            ));
        }
    }
    let end = page.cut(&mut results, |(index, _)| format!("{index:08}"));
    Ok(SimulatePolicyResponse {
        evaluation_results: Some(results.into_iter().map(|(_, result)| result).collect()),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

impl Question {
    fn evaluate(&self, action: &Action, arn: &str, context: &Context) -> EvaluationResult {
        let owner = self.owner.as_deref().and_then(|arn| arn.split(':').nth(4));
        let resource = match (arn, owner) {
            ("*", _) => Resource::any(),
            (arn, Some(owner)) => Resource::new(arn).of_account(owner),
            (arn, None) => Resource::new(arn),
        };
        let identity: Vec<_> = self.identity.iter().map(|source| &source.policy).collect();
        let policies = Policies {
            identity: &identity,
            boundary: self.boundary.as_ref().map(|source| &source.policy),
            session: None,
            resource: self
                .resource_policy
                .as_ref()
                .map(|source| ResourcePolicy::Ordinary(&source.policy)),
        };
        let request = iam::Request {
            principal: &self.principal,
            action,
            resource: &resource,
            context,
        };
        let simulation = iam::simulate(&policies, &request);
        let all: Vec<_> = self
            .identity
            .iter()
            .chain(&self.boundary)
            .chain(&self.resource_policy)
            .collect();
        let statement = |found| sources::statement(found, &all);
        let missing = simulation.missing_context_keys.iter();
        EvaluationResult {
            eval_action_name: action.as_str().to_owned(),
            eval_decision: match simulation.decision {
                Decision::Allowed(_) => "allowed",
                Decision::ExplicitDeny(_) => "explicitDeny",
                Decision::ImplicitDeny(_) => "implicitDeny",
            }
            .to_owned(),
            eval_decision_details: None,
            eval_resource_name: Some(arn.to_owned()),
            matched_statements: Some(simulation.matched.iter().map(statement).collect()),
            missing_context_values: Some(missing.map(|key| (*key).to_owned()).collect()),
            organizations_decision_detail: None,
            permissions_boundary_decision_detail: self.boundary.as_ref().map(|boundary| {
                let alone = Policies {
                    identity: &[&boundary.policy],
                    ..Policies::default()
                };
                PermissionsBoundaryDecisionDetail {
                    allowed_by_permissions_boundary: Some(
                        iam::decide(&alone, &request).is_allowed(),
                    ),
                }
            }),
            resource_specific_results: None,
        }
    }
}
