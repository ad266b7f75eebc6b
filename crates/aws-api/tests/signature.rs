//! Signatures against the published vectors, against ourselves, and against everything a stranger may send.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

use aws_api::sigv4::{
    Claim, Credentials, Request, Rules, SKEW_SECONDS_MAX, SignatureError, format_date, read_claim,
    sign,
};
use http::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const NOW: i64 = 1_440_938_160;
const RULES: Rules<'static> = Rules {
    region: "us-east-1",
    service: "service",
    skew_seconds_max: SKEW_SECONDS_MAX,
};

/// A request read from a vector's text.
struct Vector {
    method: String,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Vector {
    fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
        let head = head.replace("\n  ", " ").replace("\n ", " ");
        let mut lines = head.lines();
        let (method, rest) = lines.next().unwrap().split_once(' ').unwrap();
        let target = rest.strip_suffix(" HTTP/1.1").unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut headers = HeaderMap::new();
        for line in lines.filter(|line| !line.is_empty()) {
            let (name, value) = line.split_once(':').unwrap();
            headers.append(
                HeaderName::from_bytes(name.as_bytes()).unwrap(),
                HeaderValue::from_bytes(value.as_bytes()).unwrap(),
            );
        }
        Self {
            method: method.into(),
            path: path.into(),
            query: query.into(),
            headers,
            body: body.into(),
        }
    }

    fn request(&self) -> Request<'_> {
        Request {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &self.headers,
            body: &self.body,
        }
    }

    fn claim(&self) -> Result<Claim, SignatureError> {
        read_claim(&self.request(), RULES, NOW)
    }
}

fn vectors() -> Vec<(String, Vector)> {
    vectors_in("tests/vectors")
}

fn vectors_in(folder: &str) -> Vec<(String, Vector)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    files
        .map(|path| {
            (
                path.file_stem().unwrap().to_str().unwrap().to_owned(),
                Vector::parse(&std::fs::read_to_string(&path).unwrap()),
            )
        })
        .collect()
}

fn vector(name: &str) -> Vector {
    vectors()
        .into_iter()
        .find(|(found, _)| found == name)
        .unwrap()
        .1
}

#[test]
fn every_published_vector_is_accepted_and_with_another_secret_refused() {
    let vectors = vectors();
    assert!(vectors.len() >= 30, "{} vectors were found", vectors.len());
    for (name, vector) in vectors {
        if name == "post-sts-header-after" {
            assert!(
                vector
                    .claim()
                    .unwrap_err()
                    .to_string()
                    .contains("x-amz-security-token must be signed")
            );
            continue;
        }
        let claim = vector
            .claim()
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(claim.access_key_id(), "AKIDEXAMPLE");
        assert_eq!(claim.check(SECRET), Ok(()), "{name}");
        assert!(
            matches!(
                claim.check("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEz"),
                Err(SignatureError::Invalid(_))
            ),
            "{name}"
        );
    }
}

#[test]
fn a_session_token_is_handed_out_with_the_claim() {
    assert!(
        vector("get-vanilla-with-session-token")
            .claim()
            .unwrap()
            .session_token()
            .is_some()
    );
    assert_eq!(vector("get-vanilla").claim().unwrap().session_token(), None);
}

#[test]
fn the_documentations_example_has_the_documentations_signature() {
    let mut vector = vector("get-vanilla");
    vector.query = "Action=ListUsers&Version=2010-05-08".into();
    vector.headers = HeaderMap::new();
    vector
        .headers
        .insert("host", HeaderValue::from_static("iam.amazonaws.com"));
    vector.headers.insert(
        "content-type",
        HeaderValue::from_static("application/x-www-form-urlencoded; charset=utf-8"),
    );
    let credentials = Credentials {
        access_key_id: "AKIDEXAMPLE".into(),
        secret_access_key: SECRET.into(),
    };
    let added = sign(&vector.request(), &credentials, "us-east-1", "iam", NOW).unwrap();
    let header = added["authorization"].to_str().unwrap();
    assert!(
        header.ends_with(
            "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"
        ),
        "{header}"
    );
    assert!(!format!("{credentials:?}").contains(SECRET));
}

fn refusal(change: impl FnOnce(&mut Vector), rules: Rules<'_>, now: i64) -> String {
    let mut vector = vector("post-x-www-form-urlencoded");
    change(&mut vector);
    match read_claim(&vector.request(), rules, now) {
        Err(error) => error.to_string(),
        Ok(claim) => claim.check(SECRET).unwrap_err().to_string(),
    }
}

#[test]
fn what_was_changed_on_the_way_is_refused_with_what_to_mend() {
    let unsigned = |vector: &mut Vector| {
        vector.headers.remove("authorization");
    };
    assert!(refusal(unsigned, RULES, NOW).contains("is not signed"));
    assert!(refusal(|vector| vector.body.push(b'x'), RULES, NOW).contains("digest of the body"));
    assert!(refusal(|vector| vector.path = "/other".into(), RULES, NOW).contains("does not match"));
    assert!(refusal(|vector| vector.query = "a=1".into(), RULES, NOW).contains("does not match"));
    assert!(refusal(|vector| vector.method = "PUT".into(), RULES, NOW).contains("does not match"));
    let host = |vector: &mut Vector| {
        vector
            .headers
            .insert("host", HeaderValue::from_static("elsewhere"));
    };
    assert!(refusal(host, RULES, NOW).contains("does not match"));
    let target = |vector: &mut Vector| {
        vector
            .headers
            .insert("x-amz-target", HeaderValue::from_static("A.B"));
    };
    assert!(refusal(target, RULES, NOW).contains("x-amz-target must be signed"));
    let gone = |vector: &mut Vector| {
        vector.headers.remove("content-type");
    };
    assert!(refusal(gone, RULES, NOW).contains("content-type is not in the request"));
    let twice = |vector: &mut Vector| {
        vector
            .headers
            .append("x-amz-date", HeaderValue::from_static("20150830T123600Z"));
    };
    assert!(refusal(twice, RULES, NOW).contains("more than once"));
    assert!(
        refusal(
            |_| (),
            Rules {
                region: "local-1",
                ..RULES
            },
            NOW
        )
        .contains("another region")
    );
    assert!(
        refusal(
            |_| (),
            Rules {
                service: "ds",
                ..RULES
            },
            NOW
        )
        .contains("another service")
    );
}

#[test]
fn clocks_may_lie_five_minutes_apart_and_no_more() {
    for skew in [-SKEW_SECONDS_MAX, 0, SKEW_SECONDS_MAX] {
        assert!(read_claim(&vector("get-vanilla").request(), RULES, NOW + skew).is_ok());
    }
    for skew in [
        -SKEW_SECONDS_MAX - 1,
        SKEW_SECONDS_MAX + 1,
        i64::MAX / 2,
        i64::MIN / 2,
    ] {
        let message = refusal(|_| (), RULES, NOW.saturating_add(skew));
        assert!(message.contains("set the clock"), "{skew}: {message}");
    }
}

#[test]
fn a_scope_of_another_day_is_refused() {
    let other_day = |vector: &mut Vector| {
        let header = vector.headers["authorization"]
            .to_str()
            .unwrap()
            .replace("/20150830/", "/20150829/");
        vector
            .headers
            .insert("authorization", HeaderValue::from_str(&header).unwrap());
    };
    assert!(refusal(other_day, RULES, NOW).contains("not the day of its time"));
}

fn signed(method: &str, path: &str, query: &str, body: &[u8], target: &str, now: i64) -> Vector {
    let mut headers = HeaderMap::new();
    headers.insert("host", HeaderValue::from_static("127.0.0.1:8443"));
    headers.insert("x-amz-target", HeaderValue::from_str(target).unwrap());
    let mut vector = Vector {
        method: method.into(),
        path: path.into(),
        query: query.into(),
        headers,
        body: body.into(),
    };
    let credentials = Credentials {
        access_key_id: "AKIDEXAMPLE".into(),
        secret_access_key: SECRET.into(),
    };
    let added = sign(&vector.request(), &credentials, "us-east-1", "service", now).unwrap();
    vector.headers.extend(added);
    vector
}

proptest! {
    #[test]
    fn what_we_sign_we_accept(
        path in "/[a-zA-Z0-9._~%/ -]{0,30}",
        query in "[a-z0-9=&%+ é-]{0,30}",
        target in "[A-Za-z0-9. ]{0,30}",
        body in proptest::collection::vec(any::<u8>(), 0..200),
        now in 0_i64..4_000_000_000,
    ) {
        let vector = signed("POST", &path, &query, &body, &target, now);
        let claim = read_claim(&vector.request(), RULES, now).unwrap();
        prop_assert_eq!(claim.check(SECRET), Ok(()));
    }

    #[test]
    fn one_changed_byte_of_the_body_is_noticed(body in proptest::collection::vec(any::<u8>(), 1..100), at in any::<prop::sample::Index>(), change in 1_u8..) {
        let mut vector = signed("POST", "/", "", &body, "A.B", NOW);
        vector.body[at.index(body.len())] ^= change;
        prop_assert!(read_claim(&vector.request(), RULES, NOW).unwrap().check(SECRET).is_err());
    }

    #[test]
    fn no_header_a_stranger_sends_makes_it_panic(
        authorization in proptest::collection::vec(any::<u8>(), 0..200),
        date in "\\PC{0,30}",
        path in "\\PC{0,40}",
        query in "\\PC{0,40}",
    ) {
        let mut vector = signed("POST", &path, &query, b"", "A.B", NOW);
        if let Ok(value) = HeaderValue::from_bytes(&authorization) {
            vector.headers.insert("authorization", value);
            let _ = vector.claim();
        }
        if let Ok(value) = HeaderValue::from_bytes(date.as_bytes()) {
            vector.headers.insert("x-amz-date", value);
            let _ = vector.claim();
        }
    }
}

/// Mutates whole signed requests for two seconds: bytes flipped, cut, doubled and swapped in the header that decides.
#[test]
fn mutated_headers_are_refused_and_never_panic() {
    let seeds: Vec<String> = vectors()
        .iter()
        .map(|(_, vector)| vector.headers["authorization"].to_str().unwrap().to_owned())
        .collect();
    let end = std::time::Instant::now() + std::time::Duration::from_secs(2);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    let mut vector = vector("get-vanilla");
    let good = vector.headers["authorization"].clone();
    let mut tried = 0_u64;
    while std::time::Instant::now() < end {
        let mut bytes = seeds[next(seeds.len())].clone().into_bytes();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                1 => bytes.truncate(at + 1),
                2 => bytes.extend_from_within(at..),
                _ => bytes.swap(at, 0),
            }
        }
        let Ok(value) = HeaderValue::from_bytes(&bytes) else {
            continue;
        };
        let changed = value != good;
        vector.headers.insert("authorization", value);
        if let Ok(claim) = vector.claim() {
            assert!(claim.check("not the secret").is_err());
            // Another key's id would fetch another secret; with the right one, only the very same claim may pass.
            let passes = claim.access_key_id() == "AKIDEXAMPLE" && claim.check(SECRET).is_ok();
            assert!(
                !passes || !changed || claim == vector_claim(&good),
                "{:?}",
                vector.headers["authorization"]
            );
        }
        tried += 1;
    }
    assert!(tried > 1000, "only {tried} mutations were tried");
    assert!(format_date(NOW).starts_with("2015"));
}

fn vector_claim(authorization: &HeaderValue) -> Claim {
    let mut vector = vector("get-vanilla");
    vector
        .headers
        .insert("authorization", authorization.clone());
    vector.claim().unwrap()
}
