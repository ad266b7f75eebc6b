//! The reader takes any text: it gives back a document or a fault, never a panic, and what it accepts can be evaluated.
//!
//! Mutation in this process over a corpus of good documents, for a bounded number of rounds and the same in every run.
//! `fuzz/` has the target for longer runs.

#![expect(
    clippy::unwrap_used,
    reason = "a failed step of a test is a panic that names its place"
)]

use iam::{
    Action, Document, Policies, Policy, PolicyFault, PolicyKind, Principal, Request, Resource,
    ResourcePolicy, managed,
};

const ROUNDS: usize = 5000;

const KINDS: [PolicyKind; 4] = [
    PolicyKind::InlineRole,
    PolicyKind::Trust,
    PolicyKind::Session,
    PolicyKind::Resource,
];

/// What mutations put in: the words and characters that mean something to the reader.
const WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "*",
    "?",
    "$",
    "${",
    "${aws:username}",
    "${*}",
    ", 'x'}",
    "\\u0000",
    "\\ud800",
    "\u{e9}",
    "\u{3a9}",
    "\u{1f600}",
    "\0",
    "null",
    "true",
    "-0",
    "1e999",
    "9999999999999999999999",
    "Allow",
    "Deny",
    "\"Statement\":",
    "\"NotAction\":",
    "\"NotPrincipal\":",
    "\"NotResource\":",
    "\"Sid\":\"\",",
    "arn:aws:",
    "::::::",
    "sts:",
    "ForAllValues:",
    "ForAnyValue:",
    "IfExists",
    "NumericLessThan",
    "DateEquals",
    "IpAddress",
    "BinaryEquals",
    "Null",
    "ArnLike",
    "2012-10-17",
    "2008-10-17",
    "::/129",
    "0000-00-00T00:00:60Z",
];

const RICH: &str = r#"{"Version": "2012-10-17", "Id": "rich", "Statement": [{
    "Sid": "One", "Effect": "Allow", "Action": ["workspaces:*", "ds:Describe?irectories"],
    "Resource": ["arn:aws:workspaces:*:111122223333:workspace/${aws:username, 'none'}-${*}", "*"],
    "Condition": {
        "StringLike": {"aws:PrincipalTag/team": ["a*", "${aws:username}"]},
        "NumericLessThanEquals": {"aws:MultiFactorAuthAge": 3600},
        "DateGreaterThan": {"aws:CurrentTime": "2026-11-24T12:00:00.5+01:00"},
        "ForAllValues:StringEqualsIfExists": {"aws:TagKeys": ["team", "cost"]},
        "IpAddress": {"aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"]},
        "BinaryEquals": {"t:bytes": "QmluYXJ5"},
        "ArnNotLike": {"aws:PrincipalArn": "${aws:PrincipalArn}"},
        "Null": {"aws:TokenIssueTime": true}, "Bool": {"aws:SecureTransport": "true"}}},
  {"Effect": "Deny", "NotAction": "iam:*", "NotResource": "arn:aws:iam::*:role/x"}]}"#;

const OF_A_RESOURCE: &str = r#"{"Statement": {"Effect": "Deny", "Action": "*", "Resource": "*", "NotPrincipal": {
    "AWS": ["111122223333", "arn:aws:sts::111122223333:assumed-role/desk/mary"], "Service": "ec2.amazonaws.com",
    "Federated": "idp.example.com"}}}"#;

/// A small generator of numbers, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
}

/// Inserts a word, removes or repeats a stretch, or moves in a stretch of another document.
fn mutate(text: &str, other: &str, numbers: &mut Numbers) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(3) {
        let from = numbers.below(characters.len() + 1);
        let to = (from + numbers.below(24)).min(characters.len());
        match numbers.below(4) {
            0 => {
                let word = WORDS[numbers.below(WORDS.len())];
                characters.splice(from..from, word.chars());
            }
            1 => {
                characters.drain(from..to);
            }
            2 => {
                let stretch = characters[from..to].to_vec();
                let times = 1 + numbers.below(40);
                characters.splice(from..from, stretch.repeat(times));
            }
            _ => {
                let others: Vec<char> = other.chars().collect();
                let start = numbers.below(others.len());
                let end = (start + numbers.below(120)).min(others.len());
                characters.splice(from..to, others[start..end].iter().copied());
            }
        }
    }
    characters.into_iter().collect()
}

fn evaluate(document: Document) {
    let policy = Policy::new("mutated", document);
    let principal = Principal::role_session("111122223333", "desk", "mary");
    let context = principal
        .context()
        .with("aws:username", "mary")
        .with("aws:SourceIp", "203.0.113.7")
        .with("aws:CurrentTime", "2026-11-24T12:00:00Z")
        .with_values("aws:TagKeys", ["team", "", "a:b*?"]);
    let request = Request {
        principal: &principal,
        action: &Action::new("workspaces:RebootWorkspaces").unwrap(),
        resource: &Resource::new("arn:aws:workspaces:local-1:111122223333:workspace/ws-1"),
        context: &context,
    };
    let policies = Policies {
        identity: &[&policy],
        resource: Some(ResourcePolicy::Ordinary(&policy)),
        ..Policies::default()
    };
    let simulation = iam::simulate(&policies, &request);
    assert_eq!(simulation.decision, iam::decide(&policies, &request));
}

#[test]
fn no_mutated_document_makes_the_reader_or_the_evaluation_panic() {
    let mut corpus: Vec<&str> = managed::ALL.iter().map(|policy| policy.text).collect();
    corpus.extend([
        managed::SERVICE_ROLE_TRUST,
        managed::SERVICE_ROLE_PERMISSIONS,
    ]);
    corpus.extend([RICH, OF_A_RESOURCE, include_str!("documents/guide.json")]);
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let (mut accepted, mut syntax, mut element) = (0, 0, 0);
    for _ in 0..ROUNDS {
        let seed = corpus[numbers.below(corpus.len())];
        let other = corpus[numbers.below(corpus.len())];
        let text = mutate(seed, other, &mut numbers);
        match Document::parse(&text, KINDS[numbers.below(KINDS.len())]) {
            Ok(document) => {
                accepted += 1;
                evaluate(document);
            }
            Err(fault) => {
                assert!(fault.to_string().len() < 2000, "{fault}");
                match fault {
                    PolicyFault::Syntax { line, column, .. } => {
                        syntax += 1;
                        assert!(line >= 1 && column >= 1 && line <= text.lines().count() + 1);
                    }
                    PolicyFault::Element { .. } => element += 1,
                    PolicyFault::TooLong { .. } => {}
                }
            }
        }
    }
    // The corpus reaches behind the parser of JSON and behind the one of policies, or it would show little.
    assert!(
        accepted > 100 && syntax > 100 && element > 100,
        "{accepted} {syntax} {element}"
    );
}
