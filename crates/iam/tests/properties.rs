//! What must hold for all policies: deny wins, order means nothing, an allow takes nothing away, limits only narrow.

#![expect(
    clippy::unwrap_used,
    reason = "a failed step of a test is a panic that names its place"
)]

use iam::{
    Action, Context, Decision, Document, Policies, Policy, PolicyKind, Principal, Request, Resource,
};
use proptest::prelude::*;

/// A statement out of few words, so that many apply and contradict each other.
fn statement() -> impl Strategy<Value = String> {
    let condition = prop_oneof![
        3 => Just(String::new()),
        1 => ("(|ForAllValues:|ForAnyValue:)String(Not)?(Equals|Like)(IfExists)?", "t:[ab]", "[xy*]")
            .prop_map(|(operator, key, value)| {
                format!(r#", "Condition": {{"{operator}": {{"{key}": ["{value}", "x"]}}}}"#)
            }),
    ];
    (
        "(Allow|Allow|Deny)",
        "(Not)?Action\": \"(\\*|ws:\\*|ws:[AB]|ws:\\?|ds:A)",
        "(Not)?Resource\": \"(\\*|arn:aws:ws:::[ab]|arn:aws:ws:::\\*|arn:aws:ws:::\\$\\{t:a\\})",
        condition,
    )
        .prop_map(|(effect, action, resource, condition)| {
            format!(r#"{{"Effect": "{effect}", "{action}", "{resource}"{condition}}}"#)
        })
}

fn statements() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(statement(), 1..6)
}

/// What is asked: an action, a resource, and the values of two keys.
type Question = (String, String, Vec<String>, Vec<String>);

fn question() -> impl Strategy<Value = Question> {
    let values = || prop::collection::vec("[xya]", 0..3);
    ("(ws|ds):[AB]", "arn:aws:ws:::[ab]", values(), values())
}

fn policy(statements: &[String]) -> Policy {
    let text = format!(
        r#"{{"Version": "2012-10-17", "Statement": [{}]}}"#,
        statements.join(",")
    );
    Policy::new("p", Document::parse(&text, PolicyKind::InlineRole).unwrap())
}

/// The word for a decision, without the statement that made it.
fn word(decision: &Decision<'_>) -> &'static str {
    match decision {
        Decision::Allowed(_) => "allowed",
        Decision::ExplicitDeny(_) => "denied",
        Decision::ImplicitDeny(_) => "not allowed",
    }
}

fn ask(policies: &Policies<'_>, (action, resource, a, b): &Question) -> &'static str {
    let request = Request {
        principal: &Principal::role_session("111122223333", "desk", "mary"),
        action: &Action::new(action).unwrap(),
        resource: &Resource::new(resource.as_str()),
        context: &Context::new()
            .with_values("t:a", a.iter().cloned())
            .with_values("t:b", b.iter().cloned()),
    };
    let decision = iam::decide(policies, &request);
    let simulation = iam::simulate(policies, &request);
    assert_eq!(simulation.decision, decision);
    word(&decision)
}

fn ask_of(policies: &[&Policy], question: &Question) -> &'static str {
    let policies = Policies {
        identity: policies,
        ..Policies::default()
    };
    ask(&policies, question)
}

proptest! {
    #[test]
    fn a_deny_for_everything_always_wins(
        mine in statements(), at in any::<prop::sample::Index>(), question in question()
    ) {
        let mut denied = mine.clone();
        let deny = r#"{"Effect": "Deny", "Action": "*", "Resource": "*"}"#;
        denied.insert(at.index(mine.len() + 1), deny.to_owned());
        let (mine, denied) = (policy(&mine), policy(&denied));
        prop_assert_eq!(ask_of(&[&denied], &question), "denied");
        for policies in [
            Policies { identity: &[&mine], boundary: Some(&denied), ..Policies::default() },
            Policies { identity: &[&mine], session: Some(&[&mine, &denied]), ..Policies::default() },
        ] {
            prop_assert_eq!(ask(&policies, &question), "denied");
        }
    }

    #[test]
    fn neither_the_order_of_statements_nor_their_spread_over_policies_matters(
        mine in statements().prop_shuffle(), question in question(), at in any::<prop::sample::Index>()
    ) {
        let together = policy(&mine);
        let expected = ask_of(&[&together], &question);
        let reversed: Vec<String> = mine.iter().rev().cloned().collect();
        prop_assert_eq!(ask_of(&[&policy(&reversed)], &question), expected);
        let mut rotated = mine.clone();
        rotated.rotate_left(at.index(mine.len()));
        prop_assert_eq!(ask_of(&[&policy(&rotated)], &question), expected);
        let apart: Vec<Policy> = mine.iter().map(|one| policy(std::slice::from_ref(one))).collect();
        let apart: Vec<&Policy> = apart.iter().collect();
        prop_assert_eq!(ask_of(&apart, &question), expected);
    }

    #[test]
    fn one_more_allow_never_takes_access_away(
        mine in statements(), more in statement(), question in question()
    ) {
        let allow = more.replace("\"Deny\"", "\"Allow\"");
        let before = policy(&mine);
        let after = policy(&[mine, vec![allow]].concat());
        let before = ask_of(&[&before], &question);
        let after = ask_of(&[&after], &question);
        prop_assert!(before == after || (before, after) == ("not allowed", "allowed"));
    }

    #[test]
    fn boundaries_and_session_policies_never_give_access(
        mine in statements(), limit in statements(), question in question()
    ) {
        let (mine, limit) = (policy(&mine), policy(&limit));
        let unlimited = ask_of(&[&mine], &question);
        let by_limit = ask_of(&[&limit], &question);
        for policies in [
            Policies { identity: &[&mine], boundary: Some(&limit), ..Policies::default() },
            Policies { identity: &[&mine], session: Some(&[&limit]), ..Policies::default() },
        ] {
            let limited = ask(&policies, &question);
            let both = unlimited == "allowed" && by_limit == "allowed";
            prop_assert_eq!(limited == "allowed", both);
            let any_denies = unlimited == "denied" || by_limit == "denied";
            prop_assert_eq!(limited == "denied", any_denies);
        }
    }
}
