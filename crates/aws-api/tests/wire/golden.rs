//! Bytes that botocore made, and bytes of ours that botocore has read. `tests/golden/make.py` makes both files.

use std::collections::BTreeMap;

use aws_api::{
    ApiError, ErrorCode, Service,
    protocol::{self, Head, Protocol},
    route::route,
    sigv4::{self, Rules, SKEW_SECONDS_MAX, read_claim},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::Value;

/// A request as botocore made it, with what it means.
#[derive(Deserialize)]
pub(crate) struct Request {
    service: String,
    operation: String,
    protocol: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    headers: BTreeMap<String, String>,
    body: String,
    tree: Value,
}

impl Request {
    pub(crate) fn headers(&self) -> HeaderMap {
        let pairs = self.headers.iter().map(|(name, value)| {
            let name: HeaderName = name.parse().unwrap();
            (name, HeaderValue::from_str(value).unwrap())
        });
        pairs.collect()
    }

    pub(crate) fn body(&self) -> Vec<u8> {
        BASE64_STANDARD.decode(&self.body).unwrap()
    }
}

#[derive(Deserialize)]
struct Answer {
    service: String,
    operation: Option<String>,
    protocol: String,
    tree: Option<Value>,
    code: Option<String>,
    message: Option<String>,
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

pub(crate) fn requests() -> Vec<Request> {
    serde_json::from_str(include_str!("../golden/requests.json")).unwrap()
}

fn service(name: &str) -> Service {
    let mut all = Service::ALL.into_iter();
    all.find(|service| service.model().is_some_and(|model| model.name == name))
        .unwrap()
}

fn protocol(name: &str) -> Protocol {
    let names = [
        ("json", Protocol::Json),
        ("smithy-rpc-v2-cbor", Protocol::Cbor),
        ("rest-json", Protocol::RestJson),
        ("query", Protocol::Query),
        ("ec2", Protocol::Ec2),
    ];
    names.iter().find(|(known, _)| *known == name).unwrap().1
}

#[test]
fn what_botocore_sends_means_what_it_was_given() {
    let requests = requests();
    assert!(requests.len() > 100);
    for request in requests {
        let headers = request.headers();
        let head = Head {
            method: &request.method,
            path: &request.path,
            query: &request.query,
            headers: &headers,
        };
        let body = request.body();
        let name = format!(
            "{} {} {}",
            request.service, request.operation, request.protocol
        );
        let routed = route(head, &body).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(routed.service, service(&request.service), "{name}");
        assert_eq!(routed.protocol, protocol(&request.protocol), "{name}");
        assert_eq!(routed.name, request.operation);
        let model = routed.model.unwrap();
        let tree = protocol::decode_unchecked(routed.protocol, model, head, &body).unwrap();
        assert_eq!(tree, request.tree, "{name}");
    }
}

#[test]
fn botocore_has_read_the_bytes_that_we_make() {
    let answers: Vec<Answer> =
        serde_json::from_str(include_str!("../golden/answers.json")).unwrap();
    assert!(answers.len() > 100);
    for answer in answers {
        let service = service(&answer.service);
        let protocol = protocol(&answer.protocol);
        let made = if let Some(code) = answer.code {
            let error = ApiError::new(ErrorCode::Named(code.leak()), answer.message.unwrap());
            protocol::encode_error(protocol, service, &error, "r-1")
        } else {
            let model = service.model().unwrap();
            let operation = model.operation(&answer.operation.unwrap()).unwrap();
            protocol::encode(protocol, model, operation, &answer.tree.unwrap(), "r-1")
        };
        assert_eq!(made.status, answer.status);
        assert_eq!(
            String::from_utf8_lossy(&made.body),
            String::from_utf8_lossy(&BASE64_STANDARD.decode(answer.body).unwrap())
        );
        let headers: BTreeMap<String, String> = made
            .headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        assert_eq!(headers, answer.headers);
    }
}

/// A request as botocore signed it.
#[derive(Deserialize)]
struct Signed {
    service: String,
    operation: String,
    method: String,
    path: String,
    query: String,
    headers: BTreeMap<String, String>,
    body: String,
}

#[test]
fn what_botocore_signs_is_accepted_and_means_the_same() {
    const NOW: i64 = 1_795_000_000;
    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    let signed: Vec<Signed> = serde_json::from_str(include_str!("../golden/signed.json")).unwrap();
    let (mut presigned, mut with_token) = (0, 0);
    for signed in signed {
        let pairs = signed.headers.iter().map(|(name, value)| {
            let name: HeaderName = name.parse().unwrap();
            (name, HeaderValue::from_str(value).unwrap())
        });
        let headers: HeaderMap = pairs.collect();
        let body = BASE64_STANDARD.decode(&signed.body).unwrap();
        let request = sigv4::Request {
            method: &signed.method,
            path: &signed.path,
            query: &signed.query,
            headers: &headers,
            body: &body,
        };
        let rules = Rules {
            region: "local-1",
            service: &signed.service,
            skew_seconds_max: SKEW_SECONDS_MAX,
        };
        let name = format!("{} {}", signed.service, signed.operation);
        let claim = read_claim(&request, rules, NOW).unwrap();
        assert_eq!(claim.check(SECRET), Ok(()), "{name}");
        assert!(claim.check("another").is_err());
        let head = Head {
            method: &signed.method,
            path: &signed.path,
            query: &signed.query,
            headers: &headers,
        };
        let routed = route(head, &body).unwrap();
        assert_eq!(routed.name, signed.operation);
        assert_eq!(routed.service.signing_name(), signed.service);
        presigned += usize::from(signed.query.contains("X-Amz-Signature"));
        with_token += usize::from(claim.session_token() == Some("a/session+token=="));
    }
    assert!(
        presigned > 10 && with_token > 20,
        "{presigned} {with_token}"
    );
}
