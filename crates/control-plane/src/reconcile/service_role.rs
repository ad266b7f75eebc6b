//! The role that the service acts as in an account, `workspaces_DefaultRole` (ACC-15, QS-14): made when it is first needed,
//! and asked before network interfaces are made in the account. What an administrator takes from it the reconcilers do not
//! do, and the thing that waits for it says so.

use std::sync::Arc;

use iam::{
    Document, Policies, Policy, PolicyKind, Principal, ResourcePolicy,
    managed::{SERVICE_PRINCIPAL, SERVICE_ROLE_NAME, SERVICE_ROLE_PERMISSIONS, SERVICE_ROLE_TRUST},
};
use model::fault::{Fault, FaultCode};
use store::{
    StoreError,
    identity::{Identity, IdentityError, IdentityKind},
};

use super::trouble::Trouble;
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

/// What is done to make a desktop's or a controller's network interface.
pub(super) const MAKE_INTERFACE: &str = "ec2:CreateNetworkInterface";

/// Goes on if the role may do `action` in an account.
pub(super) async fn check(cloud: &Cloud, account_id: &str, action: &str) -> Result<(), Trouble> {
    let standing = acting(cloud, account_id).await?;
    let name = iam::Action::new(action).expect("actions are written in code");
    let context = standing.facts();
    let any = iam::Resource::any();
    let role = standing.identity.as_ref().map(|role| role.trust.as_str());
    let reason = if !trusts_service(role.unwrap_or_default(), standing.principal.arn()) {
        format!("its trust policy does not name {SERVICE_PRINCIPAL}")
    } else {
        let verdict = standing.decide(&name, &any, context, None);
        if verdict.is_allowed {
            return Ok(());
        }
        verdict.reason
    };
    Err(Trouble::Lasting(Fault::new(
        FaultCode::RoleInsufficient,
        format!("the service's role {SERVICE_ROLE_NAME} may not perform {action}: {reason}"),
        format!("give the role back what it had: trust in {SERVICE_PRINCIPAL}, and {action}"),
    )))
}

/// What the role may do, read again only when the account's identities changed.
async fn acting(cloud: &Cloud, account_id: &str) -> Result<Arc<Standing>, StoreError> {
    let store = &cloud.store;
    let key = format!("service/{account_id}");
    let version = store.identity_version(account_id).await?;
    if let Some(known) = cloud.callers.standing(&key, version) {
        return Ok(known);
    }
    let role = ensure(cloud, account_id).await?;
    let details = SessionDetails::default();
    let standing = Arc::new(Standing::of_role(store, role, SESSION, &details).await?);
    cloud.callers.keep_standing(&key, version, standing.clone());
    Ok(standing)
}

/// The role of an account, made when it is not there.
async fn ensure(cloud: &Cloud, account_id: &str) -> Result<Identity, StoreError> {
    let store = &cloud.store;
    let kind = IdentityKind::Role;
    if let Some(role) = store.identity(account_id, kind, SERVICE_ROLE_NAME).await? {
        return Ok(role);
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
    let made = store.identity(account_id, kind, SERVICE_ROLE_NAME).await?;
    Ok(made.unwrap_or(role))
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
