//! The role that the service acts as in an account, `workspaces_DefaultRole` (ACC-15, QS-14): made with a directory, and
//! asked before network interfaces are made, removed or looked at. What an administrator takes from it the reconcilers do
//! not do, and the thing that waits for it says so; what they do as the role stands in the audit log.
//!
//! Not done as the role: VPCs, subnets and groups, which whoever asks for a directory is asked for, and the management
//! network, which is no account's.

mod act;

use std::sync::Arc;

pub(super) use act::{Act, look, perform};
use iam::{
    Document, Policies, Policy, PolicyKind, Principal, ResourcePolicy,
    managed::{SERVICE_PRINCIPAL, SERVICE_ROLE_NAME, SERVICE_ROLE_PERMISSIONS, SERVICE_ROLE_TRUST},
};
use store::{
    Standing as AccountStanding, StoreError,
    identity::{Identity, IdentityError, IdentityKind},
};

use crate::{
    api::{SessionDetails, Standing},
    cloud::{self, Cloud},
    operations::fresh_id,
};

/// The name of the role's session, and of its own policy.
const SESSION: &str = "carrel";
const POLICY: &str = "workspaces_DefaultRole";
/// An account may be full of roles and still needs this one.
const ROLES_MAX: i64 = i64::MAX;

/// Whether the role may do something, and why not.
struct Ruling {
    /// As whom, by ARN.
    principal: String,
    /// Why not, with the resource where it is about one; nothing when it may.
    refusal: Option<String>,
}

/// The role of an account as it is now.
struct Role<'a> {
    account_id: &'a str,
    /// Nothing when it is not there.
    standing: Option<Arc<Standing>>,
}

impl<'a> Role<'a> {
    async fn now(cloud: &Cloud, account_id: &'a str) -> Result<Self, StoreError> {
        let standing = acting(cloud, account_id).await?;
        Ok(Self {
            account_id,
            standing,
        })
    }

    /// Asks whether it may do `action` on each of these.
    async fn rule(
        &self,
        cloud: &Cloud,
        action: &str,
        resources: &[String],
    ) -> Result<Ruling, StoreError> {
        let account_id = self.account_id;
        let ruling = match &self.standing {
            Some(standing) => Ruling {
                principal: standing.principal.arn().to_owned(),
                refusal: refusal(cloud, account_id, standing, (action, resources)),
            },
            None => Ruling {
                principal: format!(
                    "arn:aws:sts::{account_id}:assumed-role/{SERVICE_ROLE_NAME}/{SESSION}"
                ),
                refusal: Some("the role is not there".to_owned()),
            },
        };
        lifted(cloud, account_id, ruling).await
    }
}

fn refusal(
    cloud: &Cloud,
    account_id: &str,
    standing: &Standing,
    (action, resources): (&str, &[String]),
) -> Option<String> {
    let trust = standing.identity.as_ref().map(|role| role.trust.as_str());
    let role = standing.identity.as_ref().map(Identity::arn);
    if !trusts_service(trust.unwrap_or_default(), &role.unwrap_or_default()) {
        return Some(format!(
            "its trust policy does not name {SERVICE_PRINCIPAL}"
        ));
    }
    let action = iam::Action::new(action).expect("actions are written in code");
    let context = standing.facts_at(&cloud.site.region, cloud::now_ms());
    let refused = |arn: &String| {
        let resource = iam::Resource::new(arn.as_str()).of_account(account_id);
        let verdict = standing.decide(&action, &resource, &context, None);
        (!verdict.is_allowed).then(|| format!("on {arn}, {}", verdict.reason))
    };
    resources.iter().find_map(refused)
}

/// What is left of a closed account goes whatever its role says: then the service clears up for the operator.
async fn lifted(cloud: &Cloud, account_id: &str, ruling: Ruling) -> Result<Ruling, StoreError> {
    if ruling.refusal.is_none() {
        return Ok(ruling);
    }
    let account = cloud.store.account(account_id).await?;
    let standing = account.map_or(AccountStanding::Removed, |account| account.standing);
    Ok(match standing {
        AccountStanding::Closed | AccountStanding::Removed => Ruling {
            principal: SERVICE_PRINCIPAL.to_owned(),
            refusal: None,
        },
        _ => ruling,
    })
}

/// What the role may do, read again only when the account's identities changed; nothing when it is not there.
async fn acting(cloud: &Cloud, account_id: &str) -> Result<Option<Arc<Standing>>, StoreError> {
    let store = &cloud.store;
    let key = format!("service/{account_id}");
    let version = store.identity_version(account_id).await?;
    if let Some(known) = cloud.callers.standing(&key, version) {
        return Ok(Some(known));
    }
    let found = store
        .identity(account_id, IdentityKind::Role, SERVICE_ROLE_NAME)
        .await?;
    let Some(role) = found else { return Ok(None) };
    let details = SessionDetails::default();
    let standing = Arc::new(Standing::of_role(store, role, SESSION, &details).await?);
    cloud.callers.keep_standing(&key, version, standing.clone());
    Ok(Some(standing))
}

/// Makes the role of an account when it is not there: once for each directory, so that one which is taken away later stays
/// away, and what needs it waits.
pub(super) async fn ensure(cloud: &Cloud, account_id: &str) -> Result<(), StoreError> {
    let store = &cloud.store;
    let kind = IdentityKind::Role;
    let found = store.identity(account_id, kind, SERVICE_ROLE_NAME).await?;
    if found.is_some() {
        return Ok(());
    }
    let role = Identity {
        id: fresh_id("AROA"),
        account_id: account_id.to_owned(),
        kind,
        name: SERVICE_ROLE_NAME.to_owned(),
        path: "/".to_owned(),
        description: "What the desktop service acts as in this account.".to_owned(),
        boundary: String::new(),
        trust: SERVICE_ROLE_TRUST.to_owned(),
        session_seconds_max: 3600,
        created_at: cloud::now_ms(),
        last_used_at: 0,
        last_used_region: String::new(),
    };
    let characters = iam::counted_characters(SERVICE_ROLE_PERMISSIONS);
    let characters = i64::try_from(characters).unwrap_or(i64::MAX);
    let made = store
        .create_role_with_policy(
            &role,
            (POLICY, SERVICE_ROLE_PERMISSIONS),
            characters,
            ROLES_MAX,
        )
        .await;
    match made {
        Ok(()) => tracing::info!(
            account = account_id,
            "made the role that the service acts as"
        ),
        // Somebody was faster.
        Err(IdentityError::Refused(_)) => {}
        Err(IdentityError::Store(error)) => return Err(error),
    }
    Ok(())
}

fn trusts_service(trust: &str, role_arn: &str) -> bool {
    let Ok(document) = Document::parse(trust, PolicyKind::Trust) else {
        return false;
    };
    let policy = Policy::new("trust", document);
    let policies = Policies {
        resource: Some(ResourcePolicy::Trust(&policy)),
        ..Policies::default()
    };
    let service = Principal::service(SERVICE_PRINCIPAL);
    let request = iam::Request {
        principal: &service,
        action: &iam::Action::new("sts:AssumeRole").expect("it is one"),
        resource: &iam::Resource::new(role_arn),
        context: &service.context(),
    };
    iam::decide(&policies, &request).is_allowed()
}
