//! Every condition operator: what satisfies it, what does not, and what a missing key does.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed step of a test is a panic that names its place"
)]

use iam::{Action, Context, Document, Policies, Policy, PolicyKind, Principal, Request, Resource};

/// Whether a statement with this condition applies when the request brings `values` for the key `t:k`.
fn holds(operator: &str, wanted: &str, values: &[&str]) -> bool {
    let context = Context::new()
        .with_values("t:k", values.iter().copied())
        .with("t:name", "mary")
        .with("t:arn", "arn:aws:iam::111122223333:user/mary")
        .with("t:flag", "true");
    let block = format!(r#"{{"{operator}": {{"T:K": {wanted}}}}}"#);
    holds_in(&block, &context)
}

fn holds_in(block: &str, context: &Context) -> bool {
    let policy = Policy::new("p", parse(block).unwrap_or_else(|fault| panic!("{fault}")));
    let request = Request {
        principal: &Principal::user("111122223333", "mary"),
        action: &Action::new("workspaces:RebootWorkspaces").unwrap(),
        resource: &Resource::any(),
        context,
    };
    let policies = Policies {
        identity: &[&policy],
        ..Policies::default()
    };
    iam::decide(&policies, &request).is_allowed()
}

fn parse(block: &str) -> Result<Document, iam::PolicyFault> {
    let text = format!(
        r#"{{"Version": "2012-10-17", "Statement":
            {{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {block}}}}}"#
    );
    Document::parse(&text, PolicyKind::InlineRole)
}

/// Operator, values of the policy, values of the request that satisfy it, values that do not. One value of the request
/// at a time; its negation must come out the other way round.
type Row = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const TABLE: &[Row] = &[
    ("StringEquals", r#""a*""#, &["a*"], &["ab", "A*", "a", ""]),
    ("StringEquals", r#"["a", "b"]"#, &["a", "b"], &["c", "ab"]),
    ("StringEquals", r#""""#, &[""], &["a"]),
    (
        "StringEquals",
        r#""${t:name}-${*}""#,
        &["mary-*"],
        &["mary-x", "-*"],
    ),
    (
        "StringEquals",
        r#""${t:none}""#,
        &[],
        &["", "${t:none}", "x"],
    ),
    ("StringEquals", r#"["${t:none}", "x"]"#, &["x"], &[""]),
    ("StringEquals", "7", &["7"], &["7.0"]),
    ("StringEquals", "true", &["true"], &["True"]),
    ("StringEquals", "[]", &[], &["", "x"]),
    (
        "StringEqualsIgnoreCase",
        r#""MaryÄ""#,
        &["marYä", "MARYÄ"],
        &["mary", "maryä "],
    ),
    (
        "StringEqualsIgnoreCase",
        r#""X${t:name}""#,
        &["xMARY"],
        &["mary"],
    ),
    ("StringEqualsIgnoreCase", r#""a*""#, &["A*"], &["ab"]),
    (
        "StringLike",
        r#""a*c?""#,
        &["acd", "abbcc"],
        &["ac", "Acd", "abc"],
    ),
    (
        "StringLike",
        r#"["", "home/", "home/${t:name}/*"]"#,
        &["", "home/", "home/mary/x"],
        &["home/bob/x", "home"],
    ),
    ("StringLike", r#""${*}""#, &["*"], &["x"]),
    (
        "NumericEquals",
        r#"["10", 2.5]"#,
        &["10", "10.0", "+10", "2.50"],
        &["1", "ten", "", "1e1"],
    ),
    (
        "NumericEquals",
        r#""9007199254740993""#,
        &["9007199254740993"],
        &["9007199254740992"],
    ),
    (
        "NumericLessThan",
        r#""10""#,
        &["9.99", "-11"],
        &["10", "11", "x"],
    ),
    ("NumericLessThanEquals", "10", &["10", "9"], &["10.001"]),
    (
        "NumericGreaterThan",
        r#""-2""#,
        &["-1.5", "0"],
        &["-2", "-3"],
    ),
    ("NumericGreaterThanEquals", r#"[5, 3]"#, &["3", "4"], &["2"]),
    (
        "DateEquals",
        r#""2026-11-24T12:00:00Z""#,
        &["1795521600", "2026-11-24T13:00:00+01:00"],
        &["1795521601", "x", ""],
    ),
    (
        "DateLessThan",
        r#""2026-11-24""#,
        &["2026-11-23T23:59:59Z", "0"],
        &["2026-11-24T00:00:00Z", "2027"],
    ),
    (
        "DateLessThanEquals",
        r#""2026-11-24""#,
        &["2026-11-24T00:00Z"],
        &["2026-11-24T00:00:01Z"],
    ),
    (
        "DateGreaterThan",
        "1795521600",
        &["1795521600.5", "2026-11-25"],
        &["2026-11-24T12:00:00Z"],
    ),
    (
        "DateGreaterThanEquals",
        r#""2026""#,
        &["2026-01-01", "2026-11"],
        &["2025-12-31"],
    ),
    ("Bool", r#""true""#, &["true", "TRUE"], &["false", "", "1"]),
    ("Bool", "false", &["False"], &["true"]),
    ("Bool", r#""${t:flag}""#, &["true"], &["false"]),
    ("Bool", r#""${t:none}""#, &[], &["true", "false"]),
    (
        "BinaryEquals",
        r#""QmluYXJ5""#,
        &["QmluYXJ5"],
        &["Binary", "QmluYXJ6", "qmluYXJ5", ""],
    ),
    (
        "IpAddress",
        r#"["203.0.113.0/24", "2001:DB8:1234:5678::/64", "198.51.100.7"]"#,
        &[
            "203.0.113.9",
            "2001:db8:1234:5678::9",
            "198.51.100.7",
            "::ffff:203.0.113.9",
        ],
        &[
            "203.0.114.1",
            "2001:db8:1234:5679::9",
            "198.51.100.8",
            "x",
            "",
            "203.0.113.0/24",
        ],
    ),
    (
        "ArnEquals",
        r#""arn:aws:iam::*:user/m*""#,
        &[
            "arn:aws:iam::111122223333:user/mary",
            "arn:aws:iam:::user/m:x",
        ],
        &[
            "arn:aws:iam::1:2:user/mary",
            "arn:aws:iam::1:user/bob",
            "x",
            "",
        ],
    ),
    (
        "ArnLike",
        r#"["${t:arn}", "arn:aws:*:*:111122223333:role/*"]"#,
        &[
            "arn:aws:iam::111122223333:user/mary",
            "arn:aws:iam::111122223333:role/a/b",
        ],
        &[
            "arn:aws:iam::111122223333:user/mary/x",
            "arn:aws:iam::444455556666:role/a",
        ],
    ),
    (
        "ArnLike",
        r#""*""#,
        &["arn:aws:iam::111122223333:root"],
        &[],
    ),
];

const NEGATIONS: &[(&str, &str)] = &[
    ("StringEquals", "StringNotEquals"),
    ("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"),
    ("StringLike", "StringNotLike"),
    ("NumericEquals", "NumericNotEquals"),
    ("DateEquals", "DateNotEquals"),
    ("IpAddress", "NotIpAddress"),
    ("ArnEquals", "ArnNotEquals"),
    ("ArnLike", "ArnNotLike"),
];

#[test]
fn operators_compare_as_the_reference_says_and_negations_the_other_way_round() {
    for (operator, wanted, satisfying, failing) in TABLE {
        let negation = NEGATIONS.iter().find(|(plain, _)| plain == operator);
        let values = satisfying.iter().map(|value| (value, true));
        for (value, expected) in values.chain(failing.iter().map(|value| (value, false))) {
            for qualifier in ["", "IfExists"] {
                let name = format!("{operator}{qualifier}");
                let found = holds(&name, wanted, &[value]);
                assert_eq!(found, expected, "{name} {wanted} on {value:?}");
                if let Some((_, negation)) = negation {
                    let name = format!("{negation}{qualifier}");
                    let found = holds(&name, wanted, &[value]);
                    assert_eq!(found, !expected, "{name} {wanted} on {value:?}");
                }
            }
        }
    }
}

#[test]
fn a_missing_key_fails_an_operator_and_satisfies_a_negated_one() {
    for (operator, wanted, ..) in TABLE {
        assert!(!holds(operator, wanted, &[]), "{operator}");
        assert!(
            holds(&format!("{operator}IfExists"), wanted, &[]),
            "{operator}IfExists"
        );
        for set in ["ForAllValues", "ForAnyValue"] {
            let is_all = set == "ForAllValues";
            assert_eq!(
                holds(&format!("{set}:{operator}"), wanted, &[]),
                is_all,
                "{set}:{operator}"
            );
            let name = format!("{set}:{operator}IfExists");
            assert!(holds(&name, wanted, &[]), "{name}");
        }
    }
    for (plain, negation) in NEGATIONS {
        let (_, wanted, ..) = TABLE
            .iter()
            .find(|(operator, ..)| operator == plain)
            .unwrap();
        for (name, expected) in [
            ((*negation).to_owned(), true),
            (format!("{negation}IfExists"), true),
            (format!("ForAllValues:{negation}"), true),
            (format!("ForAnyValue:{negation}"), false),
            (format!("ForAnyValue:{negation}IfExists"), true),
        ] {
            assert_eq!(holds(&name, wanted, &[]), expected, "{name}");
        }
    }
}

#[test]
fn null_asks_whether_the_key_is_missing() {
    for (wanted, values, expected) in [
        ("true", &[][..], true),
        (r#""true""#, &["x"], false),
        ("false", &[], false),
        (r#""FALSE""#, &["x"], true),
        ("false", &[""], true),
        ("[true, false]", &["x"], true),
    ] {
        for set in ["", "ForAnyValue:", "ForAllValues:"] {
            assert_eq!(
                holds(&format!("{set}Null"), wanted, values),
                expected,
                "{set} {wanted}"
            );
        }
    }
}

#[test]
fn set_operators_ask_for_all_or_for_any_of_the_values_of_the_request() {
    let wanted = r#"["PostDateTime", "Message", "Tags"]"#;
    for (operator, values, expected) in [
        ("ForAllValues:StringEquals", &["Message", "Tags"][..], true),
        (
            "ForAllValues:StringEquals",
            &["PostDateTime", "UserName"],
            false,
        ),
        ("ForAllValues:StringEquals", &[""], true),
        ("ForAllValues:StringEquals", &["", "UserName"], false),
        (
            "ForAnyValue:StringEquals",
            &["PostDateTime", "UserName"],
            true,
        ),
        ("ForAnyValue:StringEquals", &["UserName"], false),
        ("ForAnyValue:StringEquals", &["", ""], false),
        ("ForAllValues:StringNotEquals", &["UserName", "Id"], true),
        ("ForAllValues:StringNotEquals", &["UserName", "Tags"], false),
        ("ForAnyValue:StringNotEquals", &["UserName", "Tags"], true),
        ("ForAnyValue:StringNotEquals", &["Message", "Tags"], false),
        ("ForAnyValue:StringLikeIfExists", &["UserName"], false),
    ] {
        assert_eq!(
            holds(operator, wanted, values),
            expected,
            "{operator} {values:?}"
        );
    }
}

#[test]
fn without_a_set_operator_one_value_satisfies_and_a_negation_is_the_opposite() {
    for values in [&["a", "b"][..], &["b", "c"], &["c", "d"]] {
        let is_equal = values.contains(&"a");
        assert_eq!(holds("StringEquals", r#""a""#, values), is_equal);
        assert_eq!(holds("StringNotEquals", r#""a""#, values), !is_equal);
    }
}

#[test]
fn all_operators_and_all_keys_of_a_block_must_hold() {
    let block = r#"{
        "StringEquals": {"t:a": ["1", "2"], "t:b": "3"},
        "NumericLessThan": {"t:c": 10}
    }"#;
    let context =
        |a: &str, b: &str, c: &str| Context::new().with("T:A", a).with("t:B", b).with("t:c", c);
    assert!(holds_in(block, &context("2", "3", "9")));
    assert!(!holds_in(block, &context("4", "3", "9")));
    assert!(!holds_in(block, &context("1", "4", "9")));
    assert!(!holds_in(block, &context("1", "3", "10")));
    assert!(holds_in("{}", &Context::new()));
    assert!(holds_in(r#"{"StringEquals": {}}"#, &Context::new()));
}

#[test]
fn values_that_an_operator_cannot_compare_are_refused_where_they_stand() {
    for (operator, wanted, place) in [
        (
            "NumericEquals",
            r#"["1", "ten"]"#,
            "NumericEquals.t:k[1]: expected a decimal number, found \"ten\"",
        ),
        (
            "NumericLessThan",
            r#""${t:name}""#,
            "NumericLessThan.t:k: expected a decimal number",
        ),
        (
            "DateEquals",
            r#""2026-*""#,
            "DateEquals.t:k: expected a date like",
        ),
        ("Bool", r#""yes""#, "Bool.t:k: expected true or false"),
        (
            "BinaryEquals",
            r#""QmluYXJ5=""#,
            "BinaryEquals.t:k: expected base 64",
        ),
        (
            "IpAddress",
            r#""203.0.113.0/40""#,
            "IpAddress.t:k: expected an address or a network",
        ),
        ("ArnLike", r#""mary""#, "ArnLike.t:k: `*` or an ARN"),
        ("Null", r#""x""#, "Null.t:k: expected true or false"),
        (
            "StringLike",
            r#""${t:name""#,
            "StringLike.t:k: expected `}`",
        ),
        (
            "StringEquals",
            "null",
            "StringEquals.t:k: expected a string, a number or a boolean, found null",
        ),
        (
            "StringEquals",
            r#"{"a": "b"}"#,
            "StringEquals.t:k: expected a string",
        ),
        ("NullIfExists", "true", "NullIfExists: Null asks"),
        (
            "StringMatches",
            r#""a""#,
            "StringMatches: expected a condition operator",
        ),
    ] {
        let fault = parse(&format!(r#"{{"{operator}": {{"t:k": {wanted}}}}}"#)).unwrap_err();
        let expected = format!("at Statement.Condition.{place}");
        assert!(
            fault.to_string().contains(&expected),
            "{fault}\nshould say {expected}"
        );
    }
    for key in ["username", ":k", "aws:", ""] {
        let fault = parse(&format!(r#"{{"StringEquals": {{"{key}": "x"}}}}"#)).unwrap_err();
        assert!(
            fault
                .to_string()
                .contains("expected a context key with a prefix"),
            "{fault}"
        );
    }
}
