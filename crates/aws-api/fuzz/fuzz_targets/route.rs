#![no_main]
//! Any path, query, target and body, in lines, mean an operation or nothing.

use aws_api::{protocol::Head, route::route};
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut lines = input.splitn(4, |byte| *byte == b'\n');
    let mut line = || lines.next().unwrap_or_default();
    let (path, query, target, body) = (line(), line(), line(), line());
    let (path, query) = (String::from_utf8_lossy(path), String::from_utf8_lossy(query));
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
    if let Ok(target) = HeaderValue::from_bytes(target) {
        headers.insert("x-amz-target", target);
    }
    let head = Head { method: "POST", path: &path, query: &query, headers: &headers };
    match route(head, body) {
        Ok(routed) => drop(routed.decode(head, body)),
        Err(unrouted) => assert!((400..500).contains(&unrouted.refusal("r").status)),
    }
});
