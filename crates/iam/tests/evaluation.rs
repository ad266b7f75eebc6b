//! How policies work together: identity, boundary, session, resource and trust, within an account and across accounts.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed step of a test is a panic that names its place"
)]

use iam::{
    Action, Context, Decision, Document, Effect, Grant, Layer, Policies, Policy, PolicyKind,
    Principal, Request, Resource, ResourcePolicy, StatementRef,
};

const OWN: &str = "111122223333";
const OTHER: &str = "444455556666";

fn policy(name: &str, kind: PolicyKind, statements: &str) -> Policy {
    let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#);
    let document = Document::parse(&text, kind).unwrap_or_else(|fault| panic!("{text}: {fault}"));
    Policy::new(name, document)
}

fn identity(statements: &str) -> Policy {
    policy("mine", PolicyKind::Managed, statements)
}

/// A policy of a resource that does `effect` to everything for `principal`.
fn of_resource(effect: &str, principal: &str) -> Policy {
    let statement = format!(
        r#"{{"Effect": "{effect}", "Principal": {principal}, "Action": "*", "Resource": "*"}}"#
    );
    policy("theirs", PolicyKind::Resource, &statement)
}

fn trusting(principal: &str) -> Policy {
    let statement =
        format!(r#"{{"Effect": "Allow", "Principal": {principal}, "Action": "sts:AssumeRole"}}"#);
    policy("trust", PolicyKind::Trust, &statement)
}

const ALLOW_ALL: &str = r#"{"Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*"}"#;
const ALLOW_DS: &str = r#"{"Effect": "Allow", "Action": "ds:*", "Resource": "*"}"#;
const DENY_REBOOT: &str =
    r#"{"Sid": "NoReboot", "Effect": "Deny", "Action": "workspaces:Reboot*", "Resource": "*"}"#;

fn decide<'a>(policies: &Policies<'a>, principal: &Principal, action: &str) -> Decision<'a> {
    let owner = if action == "sts:AssumeRole" {
        "iam:"
    } else {
        "workspaces:local-1"
    };
    let desk = format!("arn:aws:{owner}:{OWN}:workspace/ws-1");
    let request = Request {
        principal,
        action: &Action::new(action).unwrap(),
        resource: &Resource::new(desk),
        context: &principal.context(),
    };
    iam::decide(policies, &request)
}

fn reboot<'a>(policies: &Policies<'a>, principal: &Principal) -> Decision<'a> {
    decide(policies, principal, "workspaces:RebootWorkspaces")
}

fn allowed_by(layer: Layer, policy: &'static str, sid: Option<&'static str>) -> Decision<'static> {
    Decision::Allowed(Grant::Statement(StatementRef {
        layer,
        policy,
        index: 0,
        sid,
        effect: Effect::Allow,
    }))
}

/// ACC-11: a user has no rights until a policy grants them.
#[test]
fn without_a_policy_nothing_is_allowed_but_to_the_root_of_the_account() {
    let none = Policies::default();
    let mary = Principal::user(OWN, "mary");
    assert_eq!(
        reboot(&none, &mary),
        Decision::ImplicitDeny(Layer::Identity)
    );
    assert_eq!(
        reboot(&none, &Principal::root(OWN)),
        Decision::Allowed(Grant::Root)
    );
    let other_root = reboot(&none, &Principal::root(OTHER));
    assert_eq!(other_root, Decision::ImplicitDeny(Layer::Resource));
}

#[test]
fn the_decision_names_the_statement() {
    let all = identity(&format!("{ALLOW_DS}, {ALLOW_ALL}"));
    let no_reboot = policy("limits", PolicyKind::InlineUser, DENY_REBOOT);
    let mary = Principal::user(OWN, "mary");
    let policies = Policies {
        identity: &[&all, &no_reboot],
        ..Policies::default()
    };
    let denied = StatementRef {
        layer: Layer::Identity,
        policy: "limits",
        index: 0,
        sid: Some("NoReboot"),
        effect: Effect::Deny,
    };
    assert_eq!(reboot(&policies, &mary), Decision::ExplicitDeny(denied));
    let allowed = StatementRef {
        policy: "mine",
        index: 1,
        sid: Some("All"),
        effect: Effect::Allow,
        ..denied
    };
    let decision = decide(&policies, &mary, "workspaces:StartWorkspaces");
    assert_eq!(decision, Decision::Allowed(Grant::Statement(allowed)));
}

#[test]
fn boundary_and_session_policies_narrow_what_the_identity_may_do() {
    let (all, ds, no_reboot) = (
        identity(ALLOW_ALL),
        identity(ALLOW_DS),
        identity(DENY_REBOOT),
    );
    let session = Principal::role_session(OWN, "desk", "mary");
    let by = |boundary: Option<&Policy>, session_policies: Option<&[&Policy]>| {
        let policies = Policies {
            identity: &[&all],
            boundary,
            session: session_policies,
            resource: None,
        };
        match reboot(&policies, &session) {
            Decision::Allowed(_) => "allowed",
            Decision::ExplicitDeny(_) => "denied",
            Decision::ImplicitDeny(Layer::Boundary) => "boundary",
            Decision::ImplicitDeny(Layer::Session) => "session",
            Decision::ImplicitDeny(_) => "other",
        }
    };
    assert_eq!(by(None, None), "allowed");
    assert_eq!(by(Some(&all), None), "allowed");
    assert_eq!(by(Some(&ds), None), "boundary");
    assert_eq!(by(Some(&all), Some(&[&ds])), "session");
    assert_eq!(by(Some(&all), Some(&[&ds, &all])), "allowed");
    assert_eq!(by(None, Some(&[])), "session");
    assert_eq!(by(Some(&no_reboot), None), "denied");
    assert_eq!(by(None, Some(&[&all, &no_reboot])), "denied");
    // A boundary grants nothing by itself.
    let policies = Policies {
        identity: &[&ds],
        boundary: Some(&all),
        ..Policies::default()
    };
    assert_eq!(
        reboot(&policies, &session),
        Decision::ImplicitDeny(Layer::Identity)
    );
}

#[test]
fn a_session_by_get_federation_token_may_only_do_what_its_own_policies_allow() {
    let all = identity(ALLOW_ALL);
    let guest = Principal::federated_user(OWN, "guest", "arn:aws:iam::111122223333:user/mary");
    let without = Policies {
        identity: &[&all],
        ..Policies::default()
    };
    assert_eq!(
        reboot(&without, &guest),
        Decision::ImplicitDeny(Layer::Session)
    );
    let with = Policies {
        session: Some(&[&all]),
        ..without
    };
    assert!(reboot(&with, &guest).is_allowed());
}

/// What a resource policy adds within the account depends on how it names the principal.
#[test]
fn a_resource_policy_adds_to_what_the_identity_may_do() {
    let ds = identity(ALLOW_DS);
    let user = Principal::user(OWN, "mary");
    let session = Principal::role_session(OWN, "desk", "mary");
    let user_arn = r#"{"AWS": "arn:aws:iam::111122223333:user/mary"}"#;
    let role_arn = r#"{"AWS": "arn:aws:iam::111122223333:role/desk"}"#;
    let session_arn = r#"{"AWS": "arn:aws:sts::111122223333:assumed-role/desk/mary"}"#;
    let account = r#"{"AWS": "111122223333"}"#;
    for (principal, named, expected) in [
        (&user, user_arn, allowed_by(Layer::Resource, "theirs", None)),
        (&user, "\"*\"", allowed_by(Layer::Resource, "theirs", None)),
        (&user, account, Decision::ImplicitDeny(Layer::Identity)),
        (&user, role_arn, Decision::ImplicitDeny(Layer::Identity)),
        (
            &session,
            session_arn,
            allowed_by(Layer::Resource, "theirs", None),
        ),
        (&session, role_arn, Decision::ImplicitDeny(Layer::Boundary)),
    ] {
        let theirs = of_resource("Allow", named);
        let policies = Policies {
            identity: &[&ds],
            boundary: Some(&ds),
            session: None,
            resource: Some(ResourcePolicy::Ordinary(&theirs)),
        };
        assert_eq!(reboot(&policies, principal), expected, "{named}");
    }
    let (all, theirs) = (identity(ALLOW_ALL), of_resource("Allow", account));
    let mut policies = Policies {
        identity: &[&all],
        resource: Some(ResourcePolicy::Ordinary(&theirs)),
        ..Policies::default()
    };
    assert_eq!(
        reboot(&policies, &user),
        allowed_by(Layer::Identity, "mine", Some("All"))
    );
    let denying = of_resource("Deny", "\"*\"");
    policies.resource = Some(ResourcePolicy::Ordinary(&denying));
    assert!(matches!(
        reboot(&policies, &user),
        Decision::ExplicitDeny(_)
    ));
    assert!(matches!(
        reboot(&policies, &Principal::root(OWN)),
        Decision::ExplicitDeny(_)
    ));
}

/// ACC-08: users of another account can be given a share, when both accounts say so.
#[test]
fn across_accounts_both_sides_must_allow() {
    let (all, ds) = (identity(ALLOW_ALL), identity(ALLOW_DS));
    let stranger = Principal::user(OTHER, "bob");
    for named in [
        r#"{"AWS": "444455556666"}"#,
        r#"{"AWS": "arn:aws:iam::444455556666:user/bob"}"#,
    ] {
        let theirs = of_resource("Allow", named);
        let mut policies = Policies {
            identity: &[&all],
            resource: Some(ResourcePolicy::Ordinary(&theirs)),
            ..Policies::default()
        };
        assert!(reboot(&policies, &stranger).is_allowed(), "{named}");
        policies.boundary = Some(&ds);
        assert_eq!(
            reboot(&policies, &stranger),
            Decision::ImplicitDeny(Layer::Boundary)
        );
        policies.boundary = None;
        policies.identity = &[];
        assert_eq!(
            reboot(&policies, &stranger),
            Decision::ImplicitDeny(Layer::Identity)
        );
    }
    let mut policies = Policies {
        identity: &[&all],
        ..Policies::default()
    };
    assert_eq!(
        reboot(&policies, &stranger),
        Decision::ImplicitDeny(Layer::Resource)
    );
    let for_another = of_resource("Allow", r#"{"AWS": "111122223333"}"#);
    policies.resource = Some(ResourcePolicy::Ordinary(&for_another));
    assert_eq!(
        reboot(&policies, &stranger),
        Decision::ImplicitDeny(Layer::Resource)
    );
}

/// ACC-09: roles that defined users or services can assume.
#[test]
fn a_role_is_assumed_by_whom_it_trusts() {
    let all = identity(ALLOW_ALL);
    let assume = |trust: &Policy, policies: &[&Policy], principal: &Principal| {
        let policies = Policies {
            identity: policies,
            resource: Some(ResourcePolicy::Trust(trust)),
            ..Policies::default()
        };
        decide(&policies, principal, "sts:AssumeRole").is_allowed()
    };
    let (mary, bob) = (Principal::user(OWN, "mary"), Principal::user(OTHER, "bob"));
    let service = Principal::service("workspaces.amazonaws.com");

    let for_mary = trusting(r#"{"AWS": "arn:aws:iam::111122223333:user/mary"}"#);
    assert!(
        assume(&for_mary, &[], &mary),
        "within the account the trust is enough"
    );
    assert!(!assume(&for_mary, &[&all], &bob));
    assert!(!assume(&for_mary, &[&all], &Principal::user(OWN, "alice")));

    let for_account = trusting(r#"{"AWS": "arn:aws:iam::111122223333:root"}"#);
    assert!(
        !assume(&for_account, &[], &mary),
        "the account has to pass it on"
    );
    assert!(assume(&for_account, &[&all], &mary));
    assert!(assume(&for_account, &[], &Principal::root(OWN)));

    let for_other = trusting(r#"{"AWS": "444455556666"}"#);
    assert!(assume(&for_other, &[&all], &bob));
    assert!(
        !assume(&for_other, &[], &bob),
        "across accounts both must say so"
    );
    assert!(!assume(&for_other, &[&all], &mary));

    let for_service = trusting(r#"{"Service": "workspaces.amazonaws.com"}"#);
    assert!(assume(&for_service, &[], &service));
    assert!(!assume(&for_service, &[&all], &mary));
    assert!(!assume(
        &for_service,
        &[],
        &Principal::service("ec2.amazonaws.com")
    ));
    let provider = Principal::federated("idp.example.com");
    assert!(assume(
        &trusting(r#"{"Federated": "idp.example.com"}"#),
        &[],
        &provider
    ));
    assert!(!assume(&for_service, &[], &provider));
}

#[test]
fn not_action_and_not_resource_are_everything_else() {
    let policies = identity(
        r#"{"Effect": "Allow", "NotAction": ["iam:*", "sts:*"], "Resource": "*"},
           {"Effect": "Deny", "Action": "*", "NotResource": "arn:aws:workspaces:*:*:workspace/ws-1"}"#,
    );
    let policies = Policies {
        identity: &[&policies],
        ..Policies::default()
    };
    let mary = Principal::user(OWN, "mary");
    let on = |action: &str, resource: Resource| {
        let request = Request {
            principal: &mary,
            action: &Action::new(action).unwrap(),
            resource: &resource,
            context: &mary.context(),
        };
        iam::decide(&policies, &request)
    };
    let desk =
        |name: &str| Resource::new(format!("arn:aws:workspaces:local-1:{OWN}:workspace/{name}"));
    assert!(on("workspaces:RebootWorkspaces", desk("ws-1")).is_allowed());
    let other = on("workspaces:RebootWorkspaces", desk("ws-2"));
    assert!(matches!(other, Decision::ExplicitDeny(_)));
    let iam = on("iam:CreateUser", desk("ws-1"));
    assert_eq!(iam, Decision::ImplicitDeny(Layer::Identity));
    assert!(matches!(
        on("ec2:CreateVpc", Resource::any()),
        Decision::ExplicitDeny(_)
    ));
}

#[test]
fn variables_stand_for_the_caller_in_new_documents_only() {
    let statement = r#"{"Effect": "Allow", "Action": "iam:*AccessKey*",
        "Resource": "arn:aws:iam::*:user/${aws:username}"}"#;
    let new = identity(statement);
    let old_text = format!(r#"{{"Statement": {statement}}}"#);
    let old = Policy::new(
        "old",
        Document::parse(&old_text, PolicyKind::Managed).unwrap(),
    );
    let mary = Principal::user(OWN, "mary");
    let may = |policy: &Policy, user: &str| {
        let request = Request {
            principal: &mary,
            action: &Action::new("iam:CreateAccessKey").unwrap(),
            resource: &Resource::new(format!("arn:aws:iam::{OWN}:user/{user}")),
            context: &mary.context(),
        };
        let policies = Policies {
            identity: &[policy],
            ..Policies::default()
        };
        iam::decide(&policies, &request).is_allowed()
    };
    assert!(may(&new, "mary"));
    assert!(!may(&new, "bob"));
    assert!(!may(&old, "mary"));
    assert!(may(&old, "${aws:username}"));
}

/// What SimulatePrincipalPolicy reports.
#[test]
fn a_simulation_tells_every_statement_that_matched_and_every_key_that_was_missing() {
    let mine = identity(
        r#"{"Sid": "Own", "Effect": "Allow", "Action": "workspaces:*", "Resource": "*",
            "Condition": {"StringEquals": {"aws:ResourceTag/Owner": "${aws:username}"}}},
           {"Sid": "Any", "Effect": "Allow", "Action": "*", "Resource": "*"},
           {"Sid": "Far", "Effect": "Deny", "Action": "workspaces:*", "Resource": "*",
            "Condition": {"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}},
           {"Sid": "Else", "Effect": "Allow", "Action": "ds:*", "Resource": "*",
            "Condition": {"Bool": {"aws:MultiFactorAuthPresent": true}}}"#,
    );
    let boundary = policy("edge", PolicyKind::Managed, ALLOW_ALL);
    let policies = Policies {
        identity: &[&mine],
        boundary: Some(&boundary),
        ..Policies::default()
    };
    let mary = Principal::user(OWN, "mary");
    let simulate = |context: &Context| {
        let request = Request {
            principal: &mary,
            action: &Action::new("workspaces:RebootWorkspaces").unwrap(),
            resource: &Resource::any(),
            context,
        };
        let simulation = iam::simulate(&policies, &request);
        assert_eq!(simulation.decision, iam::decide(&policies, &request));
        let matched: Vec<_> = simulation
            .matched
            .iter()
            .map(|found| found.sid.unwrap())
            .collect();
        (
            simulation.decision.is_allowed(),
            matched,
            simulation.missing_context_keys,
        )
    };
    let (is_allowed, matched, missing) = simulate(&Context::new());
    assert!(!is_allowed);
    assert_eq!(matched, ["Any", "Far", "All"]);
    assert_eq!(
        missing,
        ["aws:ResourceTag/Owner", "aws:SourceIp", "aws:username"]
    );
    let known = mary
        .context()
        .with("aws:SourceIp", "203.0.113.7")
        .with("aws:resourcetag/owner", "mary");
    let (is_allowed, matched, missing) = simulate(&known);
    assert!(is_allowed);
    assert_eq!(matched, ["Own", "Any", "All"]);
    assert!(missing.is_empty());
}
