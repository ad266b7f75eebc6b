//! Measures how long a decision takes: `cargo run --release -p iam --example evaluate`.
//!
//! Each figure is the median of many rounds of many decisions, so that what else the machine does counts little. The
//! limits are those of the project: 5 µs for the guide's policy, 100 µs for 50 policies of 10 statements.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use iam::{Action, Context, Document, Policies, Policy, PolicyKind, Principal, Request, Resource};

const GUIDE: &str = include_str!("../tests/documents/guide.json");
const ROUNDS: usize = 51;
const DECISIONS_PER_ROUND: u32 = 200;

fn main() -> Result<(), Box<dyn Error>> {
    let guide = Policy::new("guide", Document::parse(GUIDE, PolicyKind::Managed)?);
    report(
        "guide's policy, first action",
        5.0,
        &[&guide],
        "workspaces:RebootWorkspaces",
    )?;
    report(
        "guide's policy, last action",
        5.0,
        &[&guide],
        "ec2:RevokeSecurityGroupIngress",
    )?;
    report(
        "guide's policy, not allowed",
        5.0,
        &[&guide],
        "ec2:RunInstances",
    )?;

    let plain = many(|_| String::new())?;
    let plain: Vec<&Policy> = plain.iter().collect();
    report(
        "50 × 10 statements, allowed by the last",
        100.0,
        &plain,
        "workspaces:RebootWorkspaces",
    )?;
    report(
        "50 × 10 statements, not allowed",
        100.0,
        &plain,
        "workspaces:RebuildWorkspaces",
    )?;

    // Statements that are all about the action and the resource, so that each condition is looked at.
    let conditional = many(|number| {
        format!(
            r#", "Condition": {{"StringLike": {{"aws:PrincipalTag/team": ["team-{number}-*", "${{aws:userid}}*"]}},
                "IpAddress": {{"aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"]}}}}"#
        )
    })?;
    let conditional: Vec<&Policy> = conditional.iter().collect();
    report(
        "50 × 10 statements with conditions, all looked at",
        100.0,
        &conditional,
        "ds:DescribeDirectories",
    )?;

    let started = Instant::now();
    for _ in 0..DECISIONS_PER_ROUND {
        black_box(Document::parse(black_box(GUIDE), PolicyKind::Managed)?);
    }
    let micros = started.elapsed().as_secs_f64() * 1e6 / f64::from(DECISIONS_PER_ROUND);
    println!("{:<52}{micros:>9.2} µs", "reading the guide's policy");
    Ok(())
}

/// Fifty policies of ten statements, of five actions and two resources each; only the very last allows rebooting.
fn many(condition: impl Fn(usize) -> String) -> Result<Vec<Policy>, Box<dyn Error>> {
    let mut policies = Vec::new();
    for policy in 0..50 {
        let mut statements = String::new();
        for statement in 0..10 {
            let number = policy * 10 + statement;
            let last = if number == 499 {
                "workspaces:Reboot*"
            } else {
                "workspaces:Modify*"
            };
            let separator = if statement == 0 { "" } else { "," };
            let condition = condition(number);
            write!(
                statements,
                r#"{separator}{{"Effect": "Allow",
                    "Action": ["ec2:Describe*", "ec2:Create{number}", "workspaces:Describe*", "ds:*", "{last}"],
                    "Resource": ["arn:aws:workspaces:*:111122223333:directory/d-{number}",
                                 "arn:aws:workspaces:*:111122223333:workspace/*"]{condition}}}"#
            )?;
        }
        let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#);
        let document = Document::parse(&text, PolicyKind::InlineRole)?;
        policies.push(Policy::new(format!("policy-{policy}"), document));
    }
    Ok(policies)
}

fn report(
    name: &str,
    micros_max: f64,
    policies: &[&Policy],
    action: &str,
) -> Result<(), Box<dyn Error>> {
    let principal = Principal::user("111122223333", "mary");
    let context: Context = principal
        .context()
        .with("aws:userid", "AIDAEXAMPLE")
        .with("aws:PrincipalTag/team", "team-x")
        .with("aws:SourceIp", "198.51.100.7")
        .with("aws:CurrentTime", "2026-11-24T12:00:00Z");
    let action = Action::new(action)?;
    let resource = Resource::new("arn:aws:workspaces:local-1:111122223333:workspace/ws-0123456789");
    let request = Request {
        principal: &principal,
        action: &action,
        resource: &resource,
        context: &context,
    };
    let policies = Policies {
        identity: policies,
        ..Policies::default()
    };
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            for _ in 0..DECISIONS_PER_ROUND {
                black_box(iam::decide(black_box(&policies), black_box(&request)));
            }
            started.elapsed().as_secs_f64() * 1e6 / f64::from(DECISIONS_PER_ROUND)
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    let (best, median) = (rounds[0], rounds[ROUNDS / 2]);
    let verdict = if median < micros_max {
        "ok"
    } else {
        "TOO SLOW"
    };
    println!("{name:<52}{median:>9.2} µs (best round {best:.2}; limit {micros_max}) {verdict}");
    Ok(())
}
