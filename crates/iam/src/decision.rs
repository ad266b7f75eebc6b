//! What an evaluation comes to: allowed or denied, and by which statement of which policy.

use std::fmt::{self, Display, Formatter};

use crate::statement::Effect;

/// Which of the [`Policies`](crate::Policies) a statement stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// The policies of the user or role.
    Identity,
    /// The permissions boundary.
    Boundary,
    /// The session policies.
    Session,
    /// The policy of the resource, or the trust policy of the role.
    Resource,
}

/// A statement, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementRef<'a> {
    /// In which layer.
    pub layer: Layer,
    /// In which policy.
    pub policy: &'a str,
    /// Which one, counted from 0.
    pub index: usize,
    /// Its `Sid`, if it has one.
    pub sid: Option<&'a str>,
    /// What it does.
    pub effect: Effect,
}

/// What a decision to allow rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant<'a> {
    /// The principal is the root of its account, who needs no policy of the account.
    Root,
    /// This statement allows it, and nothing stands against it.
    Statement(StatementRef<'a>),
}

/// The decision, and what decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision<'a> {
    /// Permitted.
    Allowed(Grant<'a>),
    /// Forbidden by a statement.
    ExplicitDeny(StatementRef<'a>),
    /// Not permitted: this layer would have had to allow it and does not.
    ImplicitDeny(Layer),
}

impl Display for StatementRef<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { policy, index, .. } = self;
        match self.sid {
            Some(sid) => write!(f, "statement {index} ({sid}) of policy {policy}"),
            None => write!(f, "statement {index} of policy {policy}"),
        }
    }
}

/// Why, in words: for the log and for the message to who may know about policies.
impl Display for Decision<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Allowed(Grant::Root) => f.write_str("allowed to the root of the account"),
            Self::Allowed(Grant::Statement(found)) => write!(f, "allowed by {found}"),
            Self::ExplicitDeny(found) => write!(f, "denied by {found}"),
            Self::ImplicitDeny(layer) => f.write_str(match layer {
                Layer::Identity => "not allowed by any policy of the identity",
                Layer::Boundary => "not allowed by the permissions boundary",
                Layer::Session => "not allowed by any policy of the session",
                Layer::Resource => "not allowed by the policy of the resource",
            }),
        }
    }
}

impl Decision<'_> {
    /// Whether the request may go on.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed(_))
    }
}

/// A decision with all that led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simulation<'a> {
    /// The decision.
    pub decision: Decision<'a>,
    /// Every statement that applied, in the order of the layers.
    pub matched: Vec<StatementRef<'a>>,
    /// The context keys that statements about the action look at and that the request did not bring, as they are
    /// written.
    pub missing_context_keys: Vec<&'a str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_says_why() {
        let found = StatementRef {
            layer: Layer::Identity,
            policy: "limits",
            index: 2,
            sid: Some("NoReboot"),
            effect: Effect::Deny,
        };
        let denied = Decision::ExplicitDeny(found);
        assert_eq!(
            denied.to_string(),
            "denied by statement 2 (NoReboot) of policy limits"
        );
        let allowed = Decision::Allowed(Grant::Statement(StatementRef { sid: None, ..found }));
        assert_eq!(
            allowed.to_string(),
            "allowed by statement 2 of policy limits"
        );
        let boundary = Decision::ImplicitDeny(Layer::Boundary);
        assert_eq!(
            boundary.to_string(),
            "not allowed by the permissions boundary"
        );
    }
}
