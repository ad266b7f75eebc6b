//! Policies as simulations see them: with the places of their statements in the text, and where they come from.

use aws_api::{ApiError, generated::iam::Statement};
use iam::{Document, Policy, PolicyKind, Position, StatementRef, statement_positions};
use store::identity::{Identity, IdentityKind};

use super::{documents, policies, policies::Found, refusals::invalid_input, subjects};
use crate::operations::{Call, OperationError};

/// A policy, and what a simulation says of it.
pub(super) struct Source {
    pub(super) policy: Policy,
    /// How long its text is as limits count it.
    pub(super) characters: usize,
    /// Where each of its statements begins and ends.
    positions: Vec<(Position, Position)>,
    /// What kind of thing it is part of.
    kind: &'static str,
}

impl Source {
    /// Reads a policy.
    ///
    /// # Errors
    /// `MalformedPolicyDocument` with the place of the fault.
    pub(super) fn new(
        name: String,
        text: &str,
        policy_kind: PolicyKind,
        kind: &'static str,
    ) -> Result<Self, ApiError> {
        let document = documents::check(text, policy_kind)?;
        Ok(Self {
            policy: Policy::new(name, document),
            characters: iam::counted_characters(text),
            positions: statement_positions(text),
            kind,
        })
    }

    pub(super) fn document(&self) -> &Document {
        self.policy.document()
    }
}

/// The statement that a simulation found, of the policy that it names, with its place in the text.
pub(super) fn statement(found: &StatementRef<'_>, source: Option<&Source>) -> Statement {
    let place = source.and_then(|source| source.positions.get(found.index).copied());
    let wire = |position: Position| aws_api::generated::iam::Position {
        column: i64::try_from(position.column).ok(),
        line: i64::try_from(position.line).ok(),
    };
    Statement {
        end_position: place.map(|(_, end)| wire(end)),
        source_policy_id: Some(found.policy.to_owned()),
        source_policy_type: source.map(|source| source.kind.to_owned()),
        start_position: place.map(|(start, _)| wire(start)),
    }
}

/// Policies that were sent along, each under the name of its place in the list.
pub(super) fn sent(
    list: &str,
    texts: Option<Vec<String>>,
    kind: PolicyKind,
) -> Result<Vec<Source>, ApiError> {
    let texts = texts.unwrap_or_default().into_iter().enumerate();
    texts
        .map(|(index, text)| {
            Source::new(format!("{list}.{}", index + 1), &text, kind, "IAM Policy")
        })
        .collect()
}

/// The user, group or role of an ARN of the account.
pub(super) async fn subject(call: &Call<'_>, arn: &str) -> Result<Identity, OperationError> {
    let prefix = format!("arn:aws:iam::{}:", call.account_id());
    let named = arn.strip_prefix(&prefix).and_then(|rest| {
        let (kind, path) = rest.split_once('/')?;
        let kind = match kind {
            "user" => IdentityKind::User,
            "group" => IdentityKind::Group,
            "role" => IdentityKind::Role,
            _ => return None,
        };
        Some((kind, path.rsplit('/').next()?))
    });
    let Some((kind, name)) = named else {
        let mut resource = crate::api::Resource::any(call);
        arn.clone_into(&mut resource.arn);
        call.authorize(&resource)?;
        return Err(invalid_input(format!(
            "\"{arn}\" is not a user, group or role of the account; give its whole ARN"
        ))
        .into());
    };
    let identity = subjects::authorized(call, kind, name).await?;
    if identity.arn() != arn {
        return Err(subjects::no_such(kind.word(), arn).into());
    }
    Ok(identity)
}

/// The policies that apply to a user (those of their groups, too), a group or a role, and the boundary.
pub(super) async fn of(
    call: &Call<'_>,
    identity: &Identity,
) -> Result<(Vec<Source>, Option<Source>), OperationError> {
    let store = &call.cloud.store;
    let mut sources = Vec::new();
    for inline in store.effective_inline_policies(&identity.id).await? {
        let kind = if inline.identity_id == identity.id {
            identity.kind.word()
        } else {
            "group"
        };
        let policy_kind = PolicyKind::InlineRole;
        sources.push(Source::new(
            inline.name,
            &inline.document,
            policy_kind,
            kind,
        )?);
    }
    for attachment in store.effective_attachments(&identity.id).await? {
        sources.extend(managed(call, &attachment.policy_arn).await?);
    }
    let boundary = match identity.boundary.as_str() {
        "" => None,
        arn => managed(call, arn).await?,
    };
    Ok((sources, boundary))
}

async fn managed(call: &Call<'_>, arn: &str) -> Result<Option<Source>, OperationError> {
    let source = match policies::find(call, arn).await? {
        None => return Ok(None),
        Some(Found::Shipped(policy)) => Source::new(
            policy.name.to_owned(),
            policy.text,
            PolicyKind::Managed,
            "aws-managed",
        )?,
        Some(Found::Own(policy)) => {
            let store = &call.cloud.store;
            let version = store.policy_version(&policy.id, policy.default_version);
            let Some(version) = version.await? else {
                return Ok(None);
            };
            Source::new(
                policy.name,
                &version.document,
                PolicyKind::Managed,
                "user-managed",
            )?
        }
    };
    Ok(Some(source))
}
