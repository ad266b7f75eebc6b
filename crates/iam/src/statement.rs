//! One statement of a policy: an effect on actions and resources, for certain principals and under certain conditions.

use crate::action::Actions;
use crate::arn::{ArnPattern, EXPECTED as EXPECTED_RESOURCE};
use crate::condition::Condition;
use crate::context::ContextKey;
use crate::document::{PolicyKind, Version};
use crate::fault::{Path, PolicyFault, quoted};
use crate::json::Node;
use crate::pattern::Variables;
use crate::principals::{Naming, Principals};
use crate::request::Request;

/// What a statement does to the requests it applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Permits them, as far as nothing denies them.
    Allow,
    /// Denies them, whatever else permits them.
    Deny,
}

/// A statement, read once.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    sid: Option<String>,
    effect: Effect,
    /// Only in trust and resource policies; in others the principal is whom the policy is attached to.
    principals: Option<Principals>,
    actions: Actions,
    /// None in trust policies: the resource is the role.
    resources: Option<Resources>,
    conditions: Vec<Condition>,
}

#[derive(Debug, Clone, PartialEq)]
struct Resources {
    /// All but the listed ones.
    negated: bool,
    patterns: Vec<ArnPattern>,
}

/// The members that a statement may have.
const MEMBERS: [&str; 9] = [
    "Sid",
    "Effect",
    "Principal",
    "NotPrincipal",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Condition",
];

impl Statement {
    /// Its `Sid`, if it has one that is not empty.
    #[must_use]
    pub fn sid(&self) -> Option<&str> {
        self.sid.as_deref()
    }

    /// Its effect.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    pub(crate) fn parse(
        node: &Node,
        path: &Path<'_>,
        kind: PolicyKind,
        version: Version,
    ) -> Result<Self, PolicyFault> {
        let members = Members {
            path,
            members: node.object(path)?,
        };
        members.refuse_others()?;
        let variables = match version {
            Version::V2012 => Variables::Substituted,
            Version::V2008 => Variables::Literal,
        };
        let effect = members.effect()?;
        Ok(Self {
            sid: members.sid()?,
            effect,
            principals: members.principals(kind, effect)?,
            actions: members.actions(kind)?,
            resources: members.resources(kind, variables)?,
            conditions: match members.get("Condition") {
                Some(node) => Condition::parse_block(node, &path.key("Condition"), variables)?,
                None => Vec::new(),
            },
        })
    }

    /// Whether it applies to a request, and how it names the principal; policies without principals name it itself.
    pub(crate) fn applies(&self, request: &Request<'_>) -> Option<Naming> {
        if !self.concerns(request) {
            return None;
        }
        let naming = match &self.principals {
            Some(principals) => principals.naming(request.principal)?,
            None => Naming::Itself,
        };
        let holds = |condition: &Condition| condition.holds(request.context);
        self.conditions.iter().all(holds).then_some(naming)
    }

    /// Whether it is about the action and the resource, whatever its conditions say.
    pub(crate) fn concerns(&self, request: &Request<'_>) -> bool {
        self.concerns_action(request)
            && self
                .resources
                .as_ref()
                .is_none_or(|resources| resources.cover(request))
    }

    /// Whether it is about the action.
    pub(crate) fn concerns_action(&self, request: &Request<'_>) -> bool {
        self.actions.cover(request.action, request.context)
    }

    /// The context keys that it looks at, in conditions and variables.
    pub(crate) fn context_keys(&self) -> impl Iterator<Item = &ContextKey> {
        let patterns = self
            .resources
            .iter()
            .flat_map(|resources| &resources.patterns);
        let conditions = self.conditions.iter().flat_map(Condition::keys);
        patterns.flat_map(ArnPattern::variables).chain(conditions)
    }
}

impl Resources {
    fn cover(&self, request: &Request<'_>) -> bool {
        let mut patterns = self.patterns.iter();
        let listed = patterns.any(|p| p.matches(request.resource.parts(), request.context));
        listed != self.negated
    }
}

/// The members of a statement while it is read.
struct Members<'a> {
    path: &'a Path<'a>,
    members: &'a [(String, Node)],
}

impl<'a> Members<'a> {
    fn get(&self, name: &str) -> Option<&'a Node> {
        let member = self.members.iter().find(|(known, _)| known == name);
        member.map(|(_, node)| node)
    }

    fn refuse_others(&self) -> Result<(), PolicyFault> {
        let mut names = self.members.iter().map(|(name, _)| name.as_str());
        match names.find(|name| !MEMBERS.contains(name)) {
            Some(other) => Err(self.path.fault(format!(
                "{} is no part of a statement: expected {}",
                quoted(other),
                MEMBERS.join(", ")
            ))),
            None => Ok(()),
        }
    }

    /// One of two that exclude each other, and whether it is the negated one.
    fn either(&self, plain: &'a str, negated: &'a str) -> Result<Option<Either<'a>>, PolicyFault> {
        match (self.get(plain), self.get(negated)) {
            (Some(_), Some(_)) => Err(self
                .path
                .fault(format!("expected {plain} or {negated}, found both"))),
            (Some(node), None) => Ok(Some((node, plain, false))),
            (None, Some(node)) => Ok(Some((node, negated, true))),
            (None, None) => Ok(None),
        }
    }

    fn effect(&self) -> Result<Effect, PolicyFault> {
        let Some(node) = self.get("Effect") else {
            return Err(self.path.fault("expected an Effect, Allow or Deny"));
        };
        let path = self.path.key("Effect");
        match node.text(&path)? {
            "Allow" => Ok(Effect::Allow),
            "Deny" => Ok(Effect::Deny),
            other => Err(path.expected("Allow or Deny", other)),
        }
    }

    fn sid(&self) -> Result<Option<String>, PolicyFault> {
        let Some(node) = self.get("Sid") else {
            return Ok(None);
        };
        let path = self.path.key("Sid");
        let sid = node.text(&path)?;
        if !sid.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(path.expected("letters A to Z and a to z and digits", sid));
        }
        Ok((!sid.is_empty()).then(|| sid.to_owned()))
    }

    fn principals(
        &self,
        kind: PolicyKind,
        effect: Effect,
    ) -> Result<Option<Principals>, PolicyFault> {
        let found = self.either("Principal", "NotPrincipal")?;
        match (found, kind.names_principals()) {
            (Some((_, name, _)), false) => Err(self.path.fault(format!(
                "{name} stands in trust and resource policies only; this one is for whom it is attached to"
            ))),
            (None, true) => Err(self.path.fault("expected a Principal")),
            (None, false) => Ok(None),
            (Some((_, name, true)), true) if kind == PolicyKind::Trust => {
                Err(self.path.fault(format!("a trust policy has no {name}: expected Principal")))
            }
            (Some((_, name, true)), true) if effect == Effect::Allow => Err(self.path.fault(
                format!("{name} with Allow would permit everybody else: expected Deny or Principal"),
            )),
            (Some((node, name, negated)), true) => {
                Principals::parse(node, &self.path.key(name), negated).map(Some)
            }
        }
    }

    fn actions(&self, kind: PolicyKind) -> Result<Actions, PolicyFault> {
        let Some((node, name, negated)) = self.either("Action", "NotAction")? else {
            return Err(self.path.fault("expected an Action or a NotAction"));
        };
        let is_trust = kind == PolicyKind::Trust;
        if is_trust && negated {
            return Err(self
                .path
                .fault("a trust policy has no NotAction: expected Action"));
        }
        Actions::parse(
            node,
            &self.path.key(name),
            negated,
            is_trust.then_some("sts"),
        )
    }

    fn resources(
        &self,
        kind: PolicyKind,
        variables: Variables,
    ) -> Result<Option<Resources>, PolicyFault> {
        let found = self.either("Resource", "NotResource")?;
        let (node, name, negated) = match (found, kind) {
            (Some((_, name, _)), PolicyKind::Trust) => {
                return Err(self.path.fault(format!(
                    "a trust policy has no {name}: its resource is the role it belongs to"
                )));
            }
            (None, PolicyKind::Trust) => return Ok(None),
            (None, _) => return Err(self.path.fault("expected a Resource or a NotResource")),
            (Some(found), _) => found,
        };
        let path = self.path.key(name);
        let mut patterns = Vec::new();
        for (index, element) in node.elements().iter().enumerate() {
            let path = node.element_path(&path, index);
            let text = element.text(&path)?;
            let pattern = ArnPattern::resource(text, variables)
                .map_err(|problem| path.fault(format!("{problem}; found {}", quoted(text))))?;
            patterns.push(pattern);
        }
        if patterns.is_empty() {
            return Err(path.fault(format!(
                "expected at least one resource: {EXPECTED_RESOURCE}"
            )));
        }
        Ok(Some(Resources { negated, patterns }))
    }
}

/// A member, its name, and whether it is the negated one of its pair.
type Either<'a> = (&'a Node, &'a str, bool);
