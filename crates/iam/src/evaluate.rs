//! The decision on a request, from all policies that apply to it.
//!
//! 1. A `Deny` that applies, in whichever policy, decides.
//! 2. Within one account the identity's policies must allow it, and so must its boundary and its session policies where
//!    there are any. The root needs no policy.
//! 3. A resource policy that names the user or the session itself, or everybody, allows by itself; one that names the
//!    role or the user behind a session allows within boundary and session; one that names the account leaves it to
//!    the account's own policies. A trust policy is a resource policy that must allow in any case.
//! 4. Across accounts both sides must allow it.
//!
//! Source: the policy evaluation logic of the compatible service's user guide, for one account and across accounts.

use std::collections::BTreeMap;

use crate::decision::{Decision, Grant, Layer, Simulation, StatementRef};
use crate::document::Document;
use crate::principal::PrincipalKind;
use crate::principals::Naming;
use crate::request::Request;
use crate::statement::{Effect, Statement};

/// A document under the name that decisions report: an ARN, or the name of an inline policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    name: String,
    document: Document,
}

impl Policy {
    /// Names a document.
    #[must_use]
    pub fn new(name: impl Into<String>, document: Document) -> Self {
        let name = name.into();
        Self { name, document }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }
}

/// The policies that apply to a request.
#[derive(Debug, Clone, Copy, Default)]
pub struct Policies<'a> {
    /// Those of the user or role, attached, inline and by groups.
    pub identity: &'a [&'a Policy],
    /// The permissions boundary of the user or role, if it has one.
    pub boundary: Option<&'a Policy>,
    /// Those that were handed over when the session was opened; with `Some` and none in it, nothing is allowed. A
    /// session by `GetFederationToken` without any may do nothing, one of a role what the role may do.
    pub session: Option<&'a [&'a Policy]>,
    /// That of the resource, if it has one.
    pub resource: Option<ResourcePolicy<'a>>,
}

/// The policy of a resource.
#[derive(Debug, Clone, Copy)]
pub enum ResourcePolicy<'a> {
    /// It adds to what the identity may do.
    Ordinary(&'a Policy),
    /// A role's: without its consent nobody assumes the role.
    Trust(&'a Policy),
}

impl<'a> ResourcePolicy<'a> {
    fn policy(self) -> &'a Policy {
        match self {
            Self::Ordinary(policy) | Self::Trust(policy) => policy,
        }
    }
}

/// Decides a request.
#[must_use]
pub fn decide<'a>(policies: &Policies<'a>, request: &Request<'_>) -> Decision<'a> {
    let mut grants = Grants::default();
    for (layer, policy) in each_policy(policies) {
        for (index, statement) in policy.document.statements().iter().enumerate() {
            // Once a layer allows, more allowing statements change nothing, but for how the resource names whom.
            let is_needed = statement.effect() == Effect::Deny
                || layer == Layer::Resource
                || grants.of(layer).is_none();
            if !is_needed {
                continue;
            }
            let Some(naming) = statement.applies(request) else {
                continue;
            };
            let found = reference(layer, policy, index, statement);
            match statement.effect() {
                Effect::Deny => return Decision::ExplicitDeny(found),
                Effect::Allow => grants.add(naming, found),
            }
        }
    }
    weigh(policies, request, &grants)
}

/// Decides a request and tells everything that matched and everything that was missing.
#[must_use]
pub fn simulate<'a>(policies: &Policies<'a>, request: &Request<'_>) -> Simulation<'a> {
    let mut matched = Vec::new();
    let mut missing = BTreeMap::new();
    for (layer, policy) in each_policy(policies) {
        for (index, statement) in policy.document.statements().iter().enumerate() {
            if statement.applies(request).is_some() {
                matched.push(reference(layer, policy, index, statement));
            }
            if statement.concerns_action(request) {
                for key in statement.context_keys() {
                    if request.context.values(key).is_empty() {
                        missing.entry(key.folded()).or_insert(&*key.written);
                    }
                }
            }
        }
    }
    Simulation {
        decision: decide(policies, request),
        matched,
        missing_context_keys: missing.into_values().collect(),
    }
}

fn each_policy<'a>(policies: &Policies<'a>) -> impl Iterator<Item = (Layer, &'a Policy)> {
    let in_layer = |layer| move |policy: &&'a Policy| (layer, *policy);
    let identity = policies.identity.iter().map(in_layer(Layer::Identity));
    let session = policies.session.unwrap_or_default().iter();
    let boundary = policies.boundary.map(|policy| (Layer::Boundary, policy));
    let resource = policies
        .resource
        .map(|policy| (Layer::Resource, policy.policy()));
    identity
        .chain(boundary)
        .chain(session.map(in_layer(Layer::Session)))
        .chain(resource)
}

fn reference<'a>(
    layer: Layer,
    policy: &'a Policy,
    index: usize,
    statement: &'a Statement,
) -> StatementRef<'a> {
    StatementRef {
        layer,
        policy: &policy.name,
        index,
        sid: statement.sid(),
        effect: statement.effect(),
    }
}

/// The first statement that allows, by layer; of the resource's, the first of those that name the principal most closely.
#[derive(Debug, Default)]
struct Grants<'a> {
    identity: Option<StatementRef<'a>>,
    boundary: Option<StatementRef<'a>>,
    session: Option<StatementRef<'a>>,
    resource: Option<(Naming, StatementRef<'a>)>,
}

impl<'a> Grants<'a> {
    fn of(&self, layer: Layer) -> Option<StatementRef<'a>> {
        match layer {
            Layer::Identity => self.identity,
            Layer::Boundary => self.boundary,
            Layer::Session => self.session,
            Layer::Resource => self.resource.map(|(_, found)| found),
        }
    }

    fn add(&mut self, naming: Naming, found: StatementRef<'a>) {
        let slot = match found.layer {
            Layer::Identity => &mut self.identity,
            Layer::Boundary => &mut self.boundary,
            Layer::Session => &mut self.session,
            Layer::Resource => {
                if self.resource.is_none_or(|(known, _)| known < naming) {
                    self.resource = Some((naming, found));
                }
                return;
            }
        };
        slot.get_or_insert(found);
    }
}

/// What is left to decide when nothing denies.
fn weigh<'a>(policies: &Policies<'a>, request: &Request<'_>, grants: &Grants<'a>) -> Decision<'a> {
    let is_root = *request.principal.kind() == PrincipalKind::Root;
    let identity = match grants.identity {
        Some(found) => Some(Grant::Statement(found)),
        None => is_root.then_some(Grant::Root),
    };
    let is_federated = matches!(
        request.principal.kind(),
        PrincipalKind::FederatedUser { .. }
    );
    let is_narrowed = policies.session.is_some() || is_federated;
    let limits = [
        (
            Layer::Boundary,
            policies.boundary.is_some() && grants.boundary.is_none(),
        ),
        (Layer::Session, is_narrowed && grants.session.is_none()),
    ];
    let within_limits = |grant| match limits.iter().find(|(_, is_exceeded)| *is_exceeded) {
        Some((layer, _)) => Decision::ImplicitDeny(*layer),
        None => Decision::Allowed(grant),
    };
    let by_identity = || match identity {
        Some(grant) => within_limits(grant),
        None => Decision::ImplicitDeny(Layer::Identity),
    };
    // A service and somebody federated have no account and no policies of their own: the resource alone decides.
    let Some(account) = request.principal.account() else {
        return match grants.resource {
            Some((Naming::Itself, found)) => Decision::Allowed(Grant::Statement(found)),
            _ => Decision::ImplicitDeny(Layer::Resource),
        };
    };
    let is_own = request
        .resource
        .account()
        .is_none_or(|owner| owner == account);
    let is_trust = matches!(policies.resource, Some(ResourcePolicy::Trust(_)));
    match grants.resource {
        None if is_trust || !is_own => Decision::ImplicitDeny(Layer::Resource),
        Some((Naming::Itself, found)) if is_own => Decision::Allowed(Grant::Statement(found)),
        Some((Naming::BehindSession, found)) if is_own => within_limits(Grant::Statement(found)),
        _ => by_identity(),
    }
}
