//! What a key makes of whoever signs with it: the principal, its policies and its tags. Read from the store and kept
//! until the identities of the account change.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use aws_api::sigv4::{KeyId, SKEW_SECONDS_MAX, SigningKey, SigningKeys};
use iam::{Context, Decision, Document, Policies, Policy, PolicyKind, Principal, ResourcePolicy};
use serde::{Deserialize, Serialize};
use store::{
    Store, StoreError,
    identity::{Identity, NewSession, SessionKind, Tag},
};

/// Keys that are in use on a day, by service and region.
const SIGNING_KEYS_MAX: usize = 4096;
/// Callers whose policies are kept ready.
const STANDINGS_MAX: usize = 1024;
/// What the root of an account may do, for those who act for it without being it.
const EVERYTHING: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

/// What a boundary that is gone leaves.
const NOTHING: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#;

/// Who acts, and within which limits.
#[derive(Debug, Clone)]
pub struct Standing {
    /// As policies know them.
    pub principal: Principal,
    /// `aws:userid`: the id of a user, of a role with the session's name, or of the account.
    pub unique_id: String,
    /// The user or the role; nothing of the account's root.
    pub identity: Option<Identity>,
    /// What context keys tell of them.
    pub(super) facts: Context,
    identity_policies: Vec<Policy>,
    boundary: Option<Policy>,
    session: Option<Vec<Policy>>,
}

/// What a session is opened with beside its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionDetails {
    /// The policy that was sent along.
    pub policy: Option<String>,
    /// Managed policies that narrow it.
    pub policy_arns: Vec<String>,
    /// Its tags.
    pub tags: Vec<(String, String)>,
    /// Which of them go on to a role that is assumed from it.
    pub transitive_tag_keys: Vec<String>,
    /// Who stands behind it, in the words of who opened it.
    pub source_identity: Option<String>,
}

impl Standing {
    /// Decides a request by the policies of whom this is, and that of the resource.
    #[must_use]
    pub fn decide<'a>(
        &'a self,
        action: &iam::Action,
        resource: &iam::Resource,
        context: &Context,
        resource_policy: Option<ResourcePolicy<'a>>,
    ) -> Verdict {
        let identity: Vec<_> = self.identity_policies.iter().collect();
        let session: Option<Vec<_>> = self.session.as_ref().map(|all| all.iter().collect());
        let policies = Policies {
            identity: &identity,
            boundary: self.boundary.as_ref(),
            session: session.as_deref(),
            resource: resource_policy,
        };
        let request = iam::Request {
            principal: &self.principal,
            action,
            resource,
            context,
        };
        Verdict::of(iam::decide(&policies, &request))
    }

    /// What context keys tell of them.
    #[must_use]
    pub fn facts(&self) -> &Context {
        &self.facts
    }

    /// The root of an account.
    fn root(account_id: &str) -> Self {
        Self::new(
            Principal::root(account_id),
            account_id.to_owned(),
            None,
            &[],
        )
    }

    fn new(
        principal: Principal,
        unique_id: String,
        identity: Option<Identity>,
        tags: &[(String, String)],
    ) -> Self {
        let mut facts = principal.context().with("aws:userid", unique_id.as_str());
        for (key, value) in tags {
            facts.add(&format!("aws:PrincipalTag/{key}"), [value.as_str()]);
        }
        Self {
            principal,
            unique_id,
            identity,
            facts,
            identity_policies: Vec::new(),
            boundary: None,
            session: None,
        }
    }

    /// A user of an account, or with an empty id its root; nothing when the user is gone.
    pub(super) async fn of_user(
        store: &Store,
        account_id: &str,
        user_id: &str,
    ) -> Result<Option<Self>, StoreError> {
        if user_id.is_empty() {
            return Ok(Some(Self::root(account_id)));
        }
        let Some(user) = store.identity_by_id(account_id, user_id).await? else {
            return Ok(None);
        };
        let tags = pairs(store.identity_tags(user_id).await?);
        let principal = Principal::user(account_id, &path_and_name(&user));
        let mut standing = Self::new(principal, user.id.clone(), Some(user), &tags);
        standing.read_policies(store).await?;
        Ok(Some(standing))
    }

    /// A session; nothing when the role or the user behind it is gone.
    pub(super) async fn of_session(
        store: &Store,
        session: &NewSession,
    ) -> Result<Option<Self>, StoreError> {
        let details: SessionDetails =
            serde_json::from_str(&session.details).map_err(|_| StoreError::Corrupt {
                column: "details",
                value: session.id.clone(),
            })?;
        match session.kind {
            SessionKind::User => {
                Self::of_user(store, &session.account_id, &session.identity_id).await
            }
            SessionKind::Role => {
                let found = store
                    .identity_by_id(&session.account_id, &session.identity_id)
                    .await?;
                let Some(role) = found else { return Ok(None) };
                Self::of_role(store, role, &session.name, &details)
                    .await
                    .map(Some)
            }
            SessionKind::Federated => Self::of_federated(store, session, &details).await,
        }
    }

    /// A session of a role.
    pub async fn of_role(
        store: &Store,
        role: Identity,
        session_name: &str,
        details: &SessionDetails,
    ) -> Result<Self, StoreError> {
        let account_id = role.account_id.clone();
        let principal = Principal::role_session(&account_id, &path_and_name(&role), session_name);
        let mut tags = pairs(store.identity_tags(&role.id).await?);
        tags.retain(|(key, _)| {
            let replaced = |(other, _): &(String, String)| other.eq_ignore_ascii_case(key);
            !details.tags.iter().any(replaced)
        });
        tags.extend(details.tags.iter().cloned());
        let unique_id = format!("{}:{session_name}", role.id);
        let mut standing = Self::new(principal, unique_id, Some(role), &tags);
        if let Some(identity) = &details.source_identity {
            standing
                .facts
                .add("aws:SourceIdentity", [identity.as_str()]);
        }
        standing.read_policies(store).await?;
        if details.policy.is_some() || !details.policy_arns.is_empty() {
            standing.session = Some(session_policies(store, &account_id, details).await?);
        }
        Ok(standing)
    }

    /// Somebody for whom a user opened a session: within the user's policies and those that were sent along.
    async fn of_federated(
        store: &Store,
        session: &NewSession,
        details: &SessionDetails,
    ) -> Result<Option<Self>, StoreError> {
        let account_id = &session.account_id;
        let Some(behind) = Self::of_user(store, account_id, &session.identity_id).await? else {
            return Ok(None);
        };
        let principal =
            Principal::federated_user(account_id, &session.name, behind.principal.arn());
        let unique_id = format!("{account_id}:{}", session.name);
        let mut standing = Self::new(principal, unique_id, None, &details.tags);
        standing.boundary = behind.boundary;
        standing.identity_policies = behind.identity_policies;
        if behind.identity.is_none() {
            let document = parsed(EVERYTHING, PolicyKind::Managed, "root")?;
            standing.identity_policies = vec![Policy::new("root", document)];
        }
        standing.session = Some(session_policies(store, account_id, details).await?);
        Ok(Some(standing))
    }

    /// Reads the policies of the user or the role.
    async fn read_policies(&mut self, store: &Store) -> Result<(), StoreError> {
        let Some(identity) = &self.identity else {
            return Ok(());
        };
        let attachments = store.effective_attachments(&identity.id).await?;
        let arns: Vec<_> = attachments
            .into_iter()
            .map(|attachment| attachment.policy_arn)
            .collect();
        self.identity_policies = managed_policies(store, &identity.account_id, &arns).await?;
        for inline in store.effective_inline_policies(&identity.id).await? {
            let document = parsed(&inline.document, PolicyKind::InlineRole, &inline.name)?;
            self.identity_policies
                .push(Policy::new(inline.name, document));
        }
        if !identity.boundary.is_empty() {
            let arns = [identity.boundary.clone()];
            let found = managed_policies(store, &identity.account_id, &arns).await?;
            self.boundary = Some(match found.into_iter().next() {
                Some(boundary) => boundary,
                // The store keeps a boundary that is in use; without it nothing is within bounds.
                None => Policy::new(
                    identity.boundary.as_str(),
                    parsed(NOTHING, PolicyKind::Managed, &identity.boundary)?,
                ),
            });
        }
        Ok(())
    }
}

/// A decision, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the request may go on.
    pub is_allowed: bool,
    /// Whether a statement forbids it.
    pub is_explicit: bool,
    /// Why, in words.
    pub reason: String,
}

impl Verdict {
    fn of(decision: Decision<'_>) -> Self {
        Self {
            is_allowed: decision.is_allowed(),
            is_explicit: matches!(decision, Decision::ExplicitDeny(_)),
            reason: decision.to_string(),
        }
    }
}

/// A user's or role's name with its path, without the first slash.
fn path_and_name(identity: &Identity) -> String {
    format!("{}{}", &identity.path[1..], identity.name)
}

fn pairs(tags: Vec<Tag>) -> Vec<(String, String)> {
    tags.into_iter().map(|tag| (tag.key, tag.value)).collect()
}

/// What was checked before it was written opens again, unless the store was changed by another hand.
fn parsed(text: &str, kind: PolicyKind, name: &str) -> Result<Document, StoreError> {
    Document::parse(text, kind).map_err(|fault| StoreError::Corrupt {
        column: "document",
        value: format!("{name}: {fault}"),
    })
}

async fn session_policies(
    store: &Store,
    account_id: &str,
    details: &SessionDetails,
) -> Result<Vec<Policy>, StoreError> {
    let mut policies = managed_policies(store, account_id, &details.policy_arns).await?;
    if let Some(text) = &details.policy {
        let document = parsed(text, PolicyKind::Session, "of the session")?;
        policies.push(Policy::new("of the session", document));
    }
    Ok(policies)
}

/// The policies of these ARNs that are there: the account's own, and those that are shipped.
async fn managed_policies(
    store: &Store,
    account_id: &str,
    arns: &[String],
) -> Result<Vec<Policy>, StoreError> {
    let shipped = |arn: &String| iam::managed::ALL.into_iter().find(|one| one.arn() == *arn);
    let mut policies = Vec::new();
    for policy in arns.iter().filter_map(shipped) {
        let document = parsed(policy.text, PolicyKind::Managed, policy.name)?;
        policies.push(Policy::new(policy.arn(), document));
    }
    for (arn, text) in store.policies_in_force(account_id, arns).await? {
        let document = parsed(&text, PolicyKind::Managed, &arn)?;
        policies.push(Policy::new(arn, document));
    }
    Ok(policies)
}

/// What is kept ready of callers: signing keys, and policies.
pub struct Callers {
    /// How far a request's time may lie from the server's.
    pub clock_skew_seconds_max: i64,
    signing_keys: Mutex<SigningKeys>,
    standings: Mutex<Standings>,
}

#[derive(Default)]
struct Standings {
    /// By key, with the version of the account's identities they were read at.
    known: HashMap<String, (i64, Arc<Standing>)>,
    /// Oldest first.
    order: VecDeque<String>,
}

impl Default for Callers {
    fn default() -> Self {
        Self::new(SKEW_SECONDS_MAX)
    }
}

impl Callers {
    /// Nobody known yet.
    #[must_use]
    pub fn new(clock_skew_seconds_max: i64) -> Self {
        Self {
            clock_skew_seconds_max,
            signing_keys: Mutex::new(SigningKeys::new(SIGNING_KEYS_MAX)),
            standings: Mutex::default(),
        }
    }

    pub(super) fn signing_key(&self, id: &KeyId) -> Option<SigningKey> {
        let keys = self.signing_keys.lock();
        keys.unwrap_or_else(PoisonError::into_inner).get(id)
    }

    pub(super) fn keep_signing_key(&self, id: KeyId, key: SigningKey) {
        let keys = self.signing_keys.lock();
        keys.unwrap_or_else(PoisonError::into_inner).insert(id, key);
    }

    pub(crate) fn standing(&self, key_id: &str, version: i64) -> Option<Arc<Standing>> {
        let standings = self.standings.lock();
        let standings = standings.unwrap_or_else(PoisonError::into_inner);
        let (read_at, standing) = standings.known.get(key_id)?;
        (*read_at == version).then(|| standing.clone())
    }

    pub(crate) fn keep_standing(&self, key_id: &str, version: i64, standing: Arc<Standing>) {
        let standings = self.standings.lock();
        let mut standings = standings.unwrap_or_else(PoisonError::into_inner);
        let entry = (version, standing);
        if standings.known.insert(key_id.to_owned(), entry).is_none() {
            standings.order.push_back(key_id.to_owned());
        }
        while STANDINGS_MAX < standings.order.len() {
            if let Some(oldest) = standings.order.pop_front() {
                standings.known.remove(&oldest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standing_is_kept_for_one_version_and_the_oldest_goes() {
        let callers = Callers::default();
        let root = Arc::new(Standing::root("111122223333"));
        callers.keep_standing("first", 1, root.clone());
        assert!(callers.standing("first", 1).is_some());
        assert!(callers.standing("first", 2).is_none());
        for number in 0..STANDINGS_MAX {
            callers.keep_standing(&number.to_string(), 1, root.clone());
        }
        assert!(callers.standing("first", 1).is_none());
        assert!(callers.standing("0", 1).is_some());
    }
}
