//! What a policy document may say, and how a fault is reported.

#![expect(
    clippy::panic,
    reason = "a failed step of a test is a panic that names its place"
)]

use iam::{Document, PolicyKind, Statement, TEXT_CHARACTERS_MAX, Version, counted_characters};

fn fault_of(text: &str, kind: PolicyKind) -> String {
    match Document::parse(text, kind) {
        Ok(document) => panic!("{text} is read as {document:?}"),
        Err(fault) => fault.to_string(),
    }
}

fn fault(text: &str) -> String {
    fault_of(text, PolicyKind::Managed)
}

/// A document with one statement that has, besides the named members, `rest`.
fn with(members: &str) -> String {
    format!(r#"{{"Version": "2012-10-17", "Statement": [{{{members}}}]}}"#)
}

const MINIMAL: &str = r#""Effect": "Allow", "Action": "*", "Resource": "*""#;

#[test]
fn a_document_has_statements_one_or_many_in_any_order_of_members() {
    let one = format!(r#"{{"Statement": {{{MINIMAL}}}, "Id": "an id", "Version": "2012-10-17"}}"#);
    let document = Document::parse(&one, PolicyKind::InlineUser).unwrap();
    assert_eq!(document.version(), Version::V2012);
    assert_eq!(document.id(), Some("an id"));
    assert_eq!(document.statements().len(), 1);
    let old = format!(
        r#"{{"Statement": [{{"Sid": "1", {MINIMAL}}}, {{"Sid": "", {MINIMAL}}}, {{"Sid": "", {MINIMAL}}}]}}"#
    );
    let document = Document::parse(&old, PolicyKind::Session).unwrap();
    assert_eq!(document.version(), Version::V2008);
    let sids: Vec<_> = document.statements().iter().map(Statement::sid).collect();
    assert_eq!(sids, [Some("1"), None, None]);
}

#[test]
fn faults_name_their_place() {
    for (text, expected) in [
        (
            "[]".to_owned(),
            "malformed: expected an object, found a list",
        ),
        ("{}".to_owned(), "malformed: expected a Statement"),
        (
            r#"{"Statement": []}"#.to_owned(),
            "at Statement: expected at least one statement",
        ),
        (
            r#"{"Statement": ["x"]}"#.to_owned(),
            "at Statement[0]: expected an object",
        ),
        (
            format!(r#"{{"Version": "2015-01-01", "Statement": {{{MINIMAL}}}}}"#),
            "at Version: expected 2012-10-17 or 2008-10-17, found \"2015-01-01\"",
        ),
        (
            format!(r#"{{"version": "2012-10-17", "Statement": {{{MINIMAL}}}}}"#),
            "\"version\" is no part of a policy",
        ),
        (
            with(r#""Effect": "Allow", "Action": "*""#),
            "at Statement[0]: expected a Resource",
        ),
        (
            with(r#""Action": "*", "Resource": "*""#),
            "at Statement[0]: expected an Effect",
        ),
        (
            with(r#""Effect": "Allow", "Resource": "*""#),
            "at Statement[0]: expected an Action",
        ),
        (
            with(r#""Effect": "allow", "Action": "*", "Resource": "*""#),
            "at Statement[0].Effect: expected Allow or Deny, found \"allow\"",
        ),
        (
            with(&format!(r#"{MINIMAL}, "NotAction": "*""#)),
            "Action or NotAction, found both",
        ),
        (
            with(&format!(r#"{MINIMAL}, "Principal": "*""#)),
            "Principal stands in trust",
        ),
        (
            with(&format!(r#"{MINIMAL}, "Resources": "*""#)),
            "\"Resources\" is no part of a statement",
        ),
        (
            with(&format!(r#"{MINIMAL}, "Sid": "a b""#)),
            "at Statement[0].Sid: expected letters",
        ),
        (
            with(r#""Effect": "Allow", "Action": "*", "Resource": ["*", "bucket"]"#),
            "at Statement[0].Resource[1]: `*` or an ARN",
        ),
        (
            with(r#""Effect": "Allow", "Action": "*", "Resource": []"#),
            "at Statement[0].Resource: expected at least one resource",
        ),
        (
            with(&format!(r#"{MINIMAL}, "Condition": {{"StringLike": "x"}}"#)),
            "at Statement[0].Condition.StringLike: expected an object, found a string",
        ),
        (
            with(&format!(
                r#"{MINIMAL}, "Condition": {{"StringLike": {{"aws:username": ["a", {{}}]}}}}"#
            )),
            "at Statement[0].Condition.StringLike.aws:username[1]: expected a string, a number or a boolean, found an object",
        ),
    ] {
        let fault = fault(&text);
        assert!(
            fault.contains(expected),
            "{text}\n{fault}\nshould say: {expected}"
        );
    }
}

#[test]
fn a_sid_stands_once() {
    let text =
        format!(r#"{{"Statement": [{{"Sid": "A", {MINIMAL}}}, {{"Sid": "A", {MINIMAL}}}]}}"#);
    assert!(fault(&text).contains("at Statement[1].Sid: \"A\" is the Sid of an earlier"));
}

#[test]
fn a_trust_policy_says_who_and_no_resource() {
    let trust = |members: &str| fault_of(&with(members), PolicyKind::Trust);
    let who = r#""Effect": "Allow", "Principal": {"Service": "workspaces.amazonaws.com"}"#;
    let good = with(&format!(r#"{who}, "Action": "sts:AssumeRole""#));
    assert!(Document::parse(&good, PolicyKind::Trust).is_ok());
    for (members, expected) in [
        (
            r#""Effect": "Allow", "Action": "sts:AssumeRole""#.to_owned(),
            "expected a Principal",
        ),
        (format!(r#"{who}, "Action": "*""#), "at Statement[0].Action"),
        (
            format!(r#"{who}, "Action": "s3:*""#),
            "expected an action of sts",
        ),
        (
            format!(r#"{who}, "NotAction": "sts:TagSession""#),
            "no NotAction",
        ),
        (
            format!(r#"{who}, "Action": "sts:AssumeRole", "Resource": "*""#),
            "no Resource",
        ),
        (
            r#""Effect": "Deny", "NotPrincipal": "*", "Action": "sts:AssumeRole""#.to_owned(),
            "no NotPrincipal",
        ),
    ] {
        let fault = trust(&members);
        assert!(fault.contains(expected), "{members}: {fault}");
    }
}

#[test]
fn a_resource_policy_may_except_principals_from_a_deny_only() {
    let except = |effect: &str| {
        with(&format!(
            r#""Effect": "{effect}", "NotPrincipal": {{"AWS": "111122223333"}}, "Action": "s3:*", "Resource": "*""#
        ))
    };
    assert!(Document::parse(&except("Deny"), PolicyKind::Resource).is_ok());
    assert!(fault_of(&except("Allow"), PolicyKind::Resource).contains("NotPrincipal with Allow"));
}

#[test]
fn each_kind_has_its_limit_and_white_space_does_not_count() {
    for (kind, characters_max) in [
        (PolicyKind::Managed, 6144),
        (PolicyKind::InlineUser, 2048),
        (PolicyKind::InlineGroup, 5120),
        (PolicyKind::InlineRole, 10_240),
        (PolicyKind::Session, 2048),
    ] {
        let frame = counted_characters(&format!(r#"{{"Id": "", "Statement": {{{MINIMAL}}}}}"#));
        let sized = |id_characters: usize| {
            let id = "x".repeat(id_characters);
            format!("{{\"Id\": \"{id}\",\n\t \"Statement\": {{{MINIMAL}}}}}")
        };
        let longest = sized(characters_max - frame);
        assert!(Document::parse(&longest, kind).is_ok());
        let fault = fault_of(&sized(characters_max - frame + 1), kind);
        assert!(
            fault.contains(&format!("may have {characters_max} characters")),
            "{fault}"
        );
    }
    let padded = format!("{}{{}}", " ".repeat(TEXT_CHARACTERS_MAX));
    assert!(fault(&padded).contains("may have 131072 characters"));
}

#[test]
fn the_context_keys_of_a_document_are_named_once() {
    let text = with(
        r#""Effect": "Allow", "Action": "*", "Resource": "arn:aws:iam::*:user/${aws:username}",
           "Condition": {"StringLike": {"aws:PrincipalTag/team": "${aws:UserName}-${aws:userid, 'x'}"},
                         "Bool": {"aws:SecureTransport": true}}"#,
    );
    let document = Document::parse(&text, PolicyKind::Managed).unwrap();
    let keys = [
        "aws:PrincipalTag/team",
        "aws:SecureTransport",
        "aws:userid",
        "aws:username",
    ];
    assert_eq!(document.context_keys(), keys);
}
