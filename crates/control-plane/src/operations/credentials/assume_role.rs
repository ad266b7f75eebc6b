//! AssumeRole: a session of a role, if its trust policy consents (ACC-08, ACC-09). Within one account the trust policy may
//! name the caller itself; else, and across accounts, the caller's own policies must allow it too.

use aws_api::{
    ApiError, ErrorCode,
    generated::sts::{AssumeRoleRequest, AssumeRoleResponse, AssumedRoleUser},
};
use iam::{Document, Policy, PolicyKind, ResourcePolicy};
use store::{
    StoreError,
    identity::{Identity, IdentityKind, SessionKind},
};

use super::{
    issue::{self, Subject},
    session_policy,
};
use crate::{
    api::SessionDetails,
    operations::{Call, OperationError},
};

/// How long a session may be that was opened from a session.
const CHAINED_SECONDS_MAX: i64 = 3600;
const USUAL_SECONDS: i64 = 3600;
/// The trust policy of a role that is not there: it consents to nobody who calls.
const NOBODY: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"nobody.invalid"},"Action":"sts:AssumeRole"}}"#;

pub(super) async fn handle(
    call: &Call<'_>,
    request: AssumeRoleRequest,
) -> Result<AssumeRoleResponse, OperationError> {
    if call.caller.is_root() {
        return Err(ApiError::new(
            ErrorCode::AccessDenied,
            "Roles may not be assumed by root accounts: sign as a user",
        )
        .into());
    }
    let (serial, code) = (request.serial_number, request.token_code);
    let mfa_at = issue::second_factor(call, serial.as_deref(), code.as_deref()).await?;
    let chained = call.caller.session.as_ref();
    let chained = chained.filter(|session| session.kind == SessionKind::Role);
    let asked = SessionDetails {
        policy: request.policy,
        policy_arns: Vec::new(),
        tags: session_policy::tags(request.tags)?,
        transitive_tag_keys: request.transitive_tag_keys.unwrap_or_default(),
        source_identity: request.source_identity,
    };
    let details = match chained {
        Some(session) => inherited(&session.details, asked)?,
        None => asked,
    };
    let facts = Facts {
        session_name: &request.role_session_name,
        external_id: request.external_id.as_deref(),
        mfa_at,
        details: &details,
    };
    let role = trusted(call, &request.role_arn, &facts).await?;
    let most = match chained {
        Some(_) => CHAINED_SECONDS_MAX.min(role.session_seconds_max),
        None => role.session_seconds_max,
    };
    let what = format!("the role \"{}\"", role.name);
    let seconds = issue::seconds(request.duration_seconds, USUAL_SECONDS, most, &what)?;
    let (policy, policy_arns) = session_policy::checked(
        call,
        &role.account_id,
        details.policy.clone(),
        request.policy_arns,
    )
    .await?;
    let packed_policy_size = session_policy::packed_percent(policy.as_deref(), &policy_arns);
    let details = SessionDetails {
        policy,
        policy_arns,
        ..details
    };
    let name = request.role_session_name;
    let subject = Subject {
        account_id: &role.account_id,
        kind: SessionKind::Role,
        identity_id: &role.id,
        name: &name,
    };
    let credentials = issue::open(call, subject, &details, mfa_at, seconds).await?;
    let store = &call.cloud.store;
    store
        .identity_used(&role.id, &call.cloud.site.region, call.now)
        .await?;
    Ok(AssumeRoleResponse {
        assumed_role_user: Some(AssumedRoleUser {
            arn: format!(
                "arn:aws:sts::{}:assumed-role/{}/{name}",
                role.account_id, role.name
            ),
            assumed_role_id: format!("{}:{name}", role.id),
        }),
        credentials: Some(credentials),
        packed_policy_size,
        session_token_size: None,
        session_token_utilization: None,
        source_identity: details.source_identity,
    })
}

/// A session opened from a session, with what goes on to it: the transitive tags and the source identity, neither of which it
/// may choose anew.
fn inherited(before: &SessionDetails, asked: SessionDetails) -> Result<SessionDetails, ApiError> {
    let invalid =
        |message: String| ApiError::new(ErrorCode::Named("InvalidParameterValue"), message);
    let mut details = asked;
    for (key, value) in &before.tags {
        let same = |other: &str| other.eq_ignore_ascii_case(key);
        if !before.transitive_tag_keys.iter().any(|it| same(it)) {
            continue;
        }
        let names = details.tags.iter().map(|(key, _)| key);
        if names.chain(&details.transitive_tag_keys).any(|it| same(it)) {
            return Err(invalid(format!(
                "the tag \"{key}\" goes on from the session that calls and cannot be given anew; leave it out"
            )));
        }
        details.tags.push((key.clone(), value.clone()));
    }
    let transitive = before.transitive_tag_keys.iter().cloned();
    details.transitive_tag_keys.extend(transitive);
    if let Some(identity) = &before.source_identity {
        let asked = details
            .source_identity
            .get_or_insert_with(|| identity.clone());
        if asked != identity {
            return Err(invalid(format!(
                "the source identity \"{identity}\" goes on from the session that calls and cannot become \"{asked}\"; leave it out"
            )));
        }
    }
    Ok(details)
}

/// What trust policies may look at beside the caller.
struct Facts<'a> {
    session_name: &'a str,
    external_id: Option<&'a str>,
    mfa_at: i64,
    details: &'a SessionDetails,
}

/// The role, if it may be assumed. One that is not there is refused as one that does not trust the caller, so that nobody
/// learns the names of another account's roles.
async fn trusted(
    call: &Call<'_>,
    role_arn: &str,
    facts: &Facts<'_>,
) -> Result<Identity, OperationError> {
    let named = role_arn.strip_prefix("arn:aws:iam::");
    let named = named.and_then(|rest| rest.split_once(":role/"));
    let (account_id, path) = named.ok_or_else(|| {
        ApiError::new(
            ErrorCode::InvalidValue,
            format!("\"{role_arn}\" is not the ARN of a role"),
        )
    })?;
    let name = path.rsplit('/').next().unwrap_or(path);
    let store = &call.cloud.store;
    let found = store.identity(account_id, IdentityKind::Role, name).await?;
    let found = found.filter(|role| role.arn() == role_arn);
    let text = found.as_ref().map_or(NOBODY, |role| &role.trust);
    let trust = Document::parse(text, PolicyKind::Trust).map_err(|fault| StoreError::Corrupt {
        column: "trust",
        value: format!("{role_arn}: {fault}"),
    })?;
    let trust = Policy::new("the trust policy", trust);
    decide(call, "sts:AssumeRole", role_arn, &trust, facts)?;
    let Some(role) = found else {
        let message = format!("there is no role \"{role_arn}\"");
        return Err(ApiError::new(ErrorCode::AccessDenied, message).into());
    };
    if !facts.details.tags.is_empty() {
        decide(call, "sts:TagSession", role_arn, &trust, facts)?;
    }
    if facts.details.source_identity.is_some() {
        decide(call, "sts:SetSourceIdentity", role_arn, &trust, facts)?;
    }
    Ok(role)
}

fn decide(
    call: &Call<'_>,
    action: &str,
    role_arn: &str,
    trust: &Policy,
    facts: &Facts<'_>,
) -> Result<(), ApiError> {
    let mut context = call.caller.facts().clone();
    context.add("sts:RoleSessionName", [facts.session_name]);
    context.add("sts:ExternalId", facts.external_id);
    for (key, value) in &facts.details.tags {
        context.add(&format!("aws:RequestTag/{key}"), [value.as_str()]);
        context.add("aws:TagKeys", [key.as_str()]);
    }
    let transitive = &facts.details.transitive_tag_keys;
    context.add(
        "sts:TransitiveTagKeys",
        transitive.iter().map(String::as_str),
    );
    let source = facts.details.source_identity.as_deref();
    context.add("sts:SourceIdentity", source);
    let shown_before = call
        .caller
        .session
        .as_ref()
        .map_or(0, |session| session.mfa_at);
    if facts.mfa_at > 0 && shown_before == 0 {
        // Of the session that is asked for; a long-lived key itself has none.
        context = with_second_factor(context);
    }
    let name = iam::Action::new(action).expect("the three actions are written above");
    let resource = iam::Resource::new(role_arn);
    let trust = Some(ResourcePolicy::Trust(trust));
    let verdict = call
        .caller
        .standing
        .decide(&name, &resource, &context, trust);
    call.conclude(action, role_arn, &verdict)
}

/// A second factor that was shown with this very request.
fn with_second_factor(context: iam::Context) -> iam::Context {
    context
        .without("aws:MultiFactorAuthPresent")
        .without("aws:MultiFactorAuthAge")
        .with("aws:MultiFactorAuthPresent", "true")
        .with("aws:MultiFactorAuthAge", "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn what_goes_on_along_a_chain_is_not_given_anew() {
        let before = SessionDetails {
            tags: tags(&[("project", "carrel"), ("task", "a")]),
            transitive_tag_keys: vec!["Project".to_owned()],
            source_identity: Some("mary".to_owned()),
            ..SessionDetails::default()
        };
        let asking = |pairs: &[(&str, &str)], transitive: &[&str], source: Option<&str>| {
            let asked = SessionDetails {
                tags: tags(pairs),
                transitive_tag_keys: transitive.iter().map(|key| (*key).to_owned()).collect(),
                source_identity: source.map(str::to_owned),
                ..SessionDetails::default()
            };
            inherited(&before, asked)
        };
        for refused in [
            asking(&[("project", "other")], &[], None),
            asking(&[("PROJECT", "carrel")], &[], None),
            asking(&[], &["project"], None),
            asking(&[], &[], Some("bob")),
        ] {
            let code = ErrorCode::Named("InvalidParameterValue");
            assert_eq!(refused.unwrap_err().code(), code);
        }
        let further = asking(&[("task", "b")], &["task"], Some("mary")).unwrap();
        assert_eq!(further.tags, tags(&[("task", "b"), ("project", "carrel")]));
        assert_eq!(further.transitive_tag_keys, ["task", "Project"]);
        let further = asking(&[], &[], None).unwrap();
        assert_eq!(further.source_identity.as_deref(), Some("mary"));
    }
}
