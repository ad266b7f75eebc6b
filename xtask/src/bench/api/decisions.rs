//! What is paid for every call before it is done: checking its signature, and deciding what its caller may do.

use std::{
    hint::black_box,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use aws_api::{
    Operation,
    sigv4::{self, Credentials, KeyId, Rules, SKEW_SECONDS_MAX, SigningKey, SigningKeys},
};
use http::{HeaderMap, HeaderValue, header};

use super::{super::table::Table, connection::now, schedule::percentile};
use crate::command;

const REGION: &str = "local-1";
/// The median of many rounds of many checks, so that what else the machine does counts little.
const ROUNDS: usize = 51;
const CHECKS_PER_ROUND: u32 = 200;
/// Keys that are kept beside the one that is looked for.
const KEYS_KEPT: usize = 1000;

/// A request, everything a server does to it to know who signed it, and the key kept from the request before.
pub(super) fn signatures(table: &mut Table) -> Result<()> {
    let operation = Operation::DescribeWorkspaces;
    let service = operation.service().signing_name();
    let body = br#"{"Limit":25,"NextToken":"d3MtMDBvMTA2azRw"}"#;
    let credentials = Credentials {
        access_key_id: "AKIAIOSFODNN7EXAMPLE".to_owned(),
        secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".to_owned(),
    };
    let mut headers = HeaderMap::new();
    headers.insert(
        header::HOST,
        HeaderValue::from_static("desktops.example.com:8443"),
    );
    let content_type = HeaderValue::from_static(operation.service().content_type());
    headers.insert(header::CONTENT_TYPE, content_type);
    let target = operation.target().context("it has a target")?;
    headers.insert("x-amz-target", HeaderValue::from_str(&target)?);
    let (agent, now) = ("aws-cli/2.31.0 md/Botocore#1.40.0 ua/2.1", now()?);
    let bare = request(&headers, body);
    let signed = sigv4::sign(&bare, &credentials, REGION, service, now)?;
    headers.extend(signed);
    headers.insert(header::USER_AGENT, HeaderValue::from_static(agent));

    let request = request(&headers, body);
    let rules = Rules {
        region: REGION,
        service,
        skew_seconds_max: SKEW_SECONDS_MAX,
    };
    let id_of = |claim: &sigv4::Claim, number: usize| KeyId {
        secret_id: format!("{}{number}", claim.access_key_id()),
        scope: claim.scope().clone(),
    };
    let first = sigv4::read_claim(&request, rules, now)?;
    let key = SigningKey::derive(&credentials.secret_access_key, first.scope());
    let mut keys = SigningKeys::new(KEYS_KEPT);
    for number in 0..KEYS_KEPT {
        keys.insert(id_of(&first, number), key.clone());
    }
    let mut rounds = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        for _ in 0..CHECKS_PER_ROUND {
            let claim = sigv4::read_claim(black_box(&request), rules, now)?;
            let key = keys
                .get(&id_of(&claim, KEYS_KEPT / 2))
                .context("the key is kept")?;
            claim.check_with(&key)?;
        }
        rounds.push(begin.elapsed() / CHECKS_PER_ROUND);
    }
    rounds.sort();
    let median = percentile(&rounds, 50).unwrap_or_default();
    table.row(
        "SigV4 verified, its key kept",
        microseconds(median),
        "15 µs",
    );
    Ok(())
}

fn request<'a>(headers: &'a HeaderMap, body: &'a [u8]) -> sigv4::Request<'a> {
    sigv4::Request {
        method: "POST",
        path: "/",
        query: "",
        headers,
        body,
    }
}

fn microseconds(time: Duration) -> String {
    format!("{:.2} µs", time.as_secs_f64() * 1e6)
}

/// The policy engine measures itself; its figures become rows.
pub(super) fn policies(program: &Path, table: &mut Table) -> Result<()> {
    let told = command::output(&mut Command::new(program))?;
    for [what, figure, target] in told.lines().filter_map(figure) {
        table.row(&format!("policies: {what}"), figure, &target);
    }
    Ok(())
}

/// What a line of the policy engine's own bench says: what, how long, and the limit where there is one.
fn figure(line: &str) -> Option<[String; 3]> {
    let (said, rest) = line.split_once(" µs")?;
    let (what, figure) = said.rsplit_once(' ')?;
    let limit = rest
        .split_once("limit ")
        .and_then(|(_, limit)| limit.split(')').next());
    Some([
        what.trim().to_owned(),
        format!("{figure} µs"),
        limit.map_or_else(String::new, |limit| format!("{limit} µs")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_policy_engine_prints_becomes_rows() {
        let with = "guide's policy, last action                              1.91 µs (best round 1.80; limit 5) ok";
        let expected = ["guide's policy, last action", "1.91 µs", "5 µs"];
        assert_eq!(figure(with).unwrap(), expected.map(str::to_owned));
        let without = "reading the guide's policy                              40.20 µs";
        let expected = ["reading the guide's policy", "40.20 µs", ""];
        assert_eq!(figure(without).unwrap(), expected.map(str::to_owned));
        assert_eq!(figure("warming up"), None);
    }

    #[test]
    fn the_signature_that_is_measured_is_a_right_one() {
        let mut table = Table::new();
        signatures(&mut table).unwrap();
        assert!(table.text().starts_with("| SigV4 verified"));
    }
}
