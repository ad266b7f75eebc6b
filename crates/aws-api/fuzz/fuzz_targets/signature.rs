#![no_main]
//! Any query and any `Authorization`, in two lines, are a claim or none, and no claim fits a secret that nobody has.

use aws_api::sigv4::{Request, Rules, SKEW_SECONDS_MAX, peek_scope, read_claim};
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut lines = input.splitn(2, |byte| *byte == b'\n');
    let query = String::from_utf8_lossy(lines.next().unwrap_or_default());
    let mut headers = HeaderMap::new();
    headers.insert("host", HeaderValue::from_static("example.amazonaws.com"));
    headers.insert("x-amz-date", HeaderValue::from_static("20150830T123600Z"));
    if let Some(Ok(authorization)) = lines.next().map(HeaderValue::from_bytes) {
        headers.insert("authorization", authorization);
    }
    let _ = peek_scope(&query, &headers);
    let request = Request { method: "GET", path: "/", query: &query, headers: &headers, body: b"" };
    let rules = Rules { region: "us-east-1", service: "service", skew_seconds_max: SKEW_SECONDS_MAX };
    if let Ok(claim) = read_claim(&request, rules, 1_440_938_160) {
        assert!(claim.check("nobody has this secret").is_err());
    }
});
