//! Mutations of good requests for a bounded time: whatever they become, they are read or refused, in time and without a
//! panic, and what is read fits its shape. The targets below `fuzz/` look longer.

use std::time::{Duration, Instant};

use aws_api::{
    protocol::{self, Head, Protocol},
    route::route,
    schema,
    sigv4::{Request, Rules, SKEW_SECONDS_MAX, peek_scope, read_claim},
};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::golden::requests;

/// How long each codec is tried.
const TRIED: Duration = Duration::from_millis(1500);
/// What no request may take, in a debug build on a busy machine.
const SLOW: Duration = Duration::from_secs(2);

struct Mutator {
    state: u64,
}

impl Mutator {
    fn new(seed: u64) -> Self {
        Self {
            state: 0x9e37_79b9_7f4a_7c15 ^ seed,
        }
    }

    fn next(&mut self, below: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap() % below.max(1)
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.next(4) {
            if bytes.is_empty() {
                bytes.push(b'x');
            }
            let at = self.next(bytes.len());
            match self.next(7) {
                0 => bytes[at] = u8::try_from(self.next(256)).unwrap(),
                1 => bytes[at] ^= 1 << self.next(8),
                2 => drop(bytes.drain(at..(at + 1 + self.next(9)).min(bytes.len()))),
                3 if bytes.len() < 10_000 => bytes.extend_from_within(at..),
                4 => bytes.insert(at, b"&=.%+{[\"\xff\x9f\xbf\x7f\xc1"[self.next(13)]),
                5 => bytes.truncate(at),
                _ => drop(bytes.splice(at..at, *b"99999999999999999999")),
            }
        }
    }

    fn text(&mut self, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        self.mutate(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// Tries mutated bodies of one protocol.
fn try_bodies(protocol: &Protocol) {
    let seeds: Vec<_> = requests()
        .into_iter()
        .filter_map(|request| {
            let (headers, body) = (request.headers(), request.body());
            let head = Head {
                method: &request.method,
                path: &request.path,
                query: &request.query,
                headers: &headers,
            };
            let routed = route(head, &body).unwrap();
            (routed.protocol == *protocol).then_some((routed, request.query, headers, body))
        })
        .collect();
    let mut mutator = Mutator::new(seeds.len() as u64);
    let end = Instant::now() + TRIED;
    let (mut tried, mut read) = (0, 0);
    while Instant::now() < end {
        let (routed, query, headers, body) = &seeds[mutator.next(seeds.len())];
        let mut body = body.clone();
        mutator.mutate(&mut body);
        let head = Head {
            method: "POST",
            path: routed.model.unwrap().path,
            query,
            headers,
        };
        let begin = Instant::now();
        let model = routed.model.unwrap();
        if let Ok(value) = protocol::decode_unchecked(*protocol, model, head, &body) {
            assert_eq!(schema::conforms(&value, model.input), Ok(()));
            let _ = schema::check(&value, model.input);
            read += 1;
        } else if let Err(error) = routed.decode(head, &body) {
            assert!(error.status_in(routed.service) < 500);
            assert!(!routed.refusal(&error, "r").body.is_empty());
        }
        assert!(
            begin.elapsed() < SLOW,
            "{} bytes took {:?}",
            body.len(),
            begin.elapsed()
        );
        tried += 1;
    }
    assert!(
        tried > 200 && read > 20,
        "{tried} were tried, {read} were read"
    );
}

#[test]
fn mutated_json_is_read_or_refused() {
    try_bodies(&Protocol::Json);
}

#[test]
fn mutated_cbor_is_read_or_refused() {
    try_bodies(&Protocol::Cbor);
}

#[test]
fn mutated_json_over_paths_is_read_or_refused() {
    try_bodies(&Protocol::RestJson);
}

#[test]
fn mutated_forms_are_read_or_refused() {
    try_bodies(&Protocol::Query);
    try_bodies(&Protocol::Ec2);
}

#[test]
fn mutated_requests_mean_something_or_nothing() {
    let seeds = requests();
    let mut mutator = Mutator::new(7);
    let end = Instant::now() + TRIED;
    let mut tried = 0;
    while Instant::now() < end {
        let seed = &seeds[mutator.next(seeds.len())];
        let (mut path, mut query) = (seed.path.clone(), seed.query.clone());
        let (mut headers, mut body) = (seed.headers(), seed.body());
        match mutator.next(4) {
            0 => path = mutator.text(&path),
            1 => query = mutator.text(&format!("Action=GetUser&Version=2010-05-08&{query}")),
            2 => mutator.mutate(&mut body),
            _ => {
                let names: Vec<HeaderName> = headers.keys().cloned().collect();
                let name = names[mutator.next(names.len())].clone();
                let mut value = headers[&name].as_bytes().to_vec();
                mutator.mutate(&mut value);
                if let Ok(value) = HeaderValue::from_bytes(&value) {
                    headers.insert(name, value);
                }
            }
        }
        let head = Head {
            method: &seed.method,
            path: &path,
            query: &query,
            headers: &headers,
        };
        match route(head, &body) {
            Ok(routed) => {
                let _ = routed.operation();
                let _ = routed.decode(head, &body);
            }
            Err(unrouted) => assert!((400..500).contains(&unrouted.refusal("r").status)),
        }
        tried += 1;
    }
    assert!(tried > 200, "only {tried} were tried");
}

#[test]
fn mutated_presigned_queries_are_refused() {
    let file = include_str!("../vectors/presigned/get-vanilla-with-session-token.txt");
    let good = file.split(['?', ' ']).nth(2).unwrap();
    let mut headers = HeaderMap::new();
    headers.insert("host", HeaderValue::from_static("example.amazonaws.com"));
    let rules = Rules {
        region: "us-east-1",
        service: "service",
        skew_seconds_max: SKEW_SECONDS_MAX,
    };
    let outcome = |query: &str| {
        let request = Request {
            method: "GET",
            path: "/",
            query,
            headers: &headers,
            body: b"",
        };
        let claim = read_claim(&request, rules, 1_440_938_160)?;
        claim
            .check("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
            .map(|()| claim)
    };
    let claim = outcome(good).unwrap();
    let mut mutator = Mutator::new(3);
    let end = Instant::now() + TRIED;
    while Instant::now() < end {
        let query = mutator.text(good);
        let _ = peek_scope(&query, &headers);
        // The order of parameters and the spelling of their escapes are no part of what is signed.
        if let Ok(other) = outcome(&query) {
            assert_eq!(other, claim, "{query}");
        }
    }
}
