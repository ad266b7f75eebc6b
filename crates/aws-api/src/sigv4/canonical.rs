//! The canonical form of a request: what both sides hash.

use super::{Request, SignatureError, sha256_hex};

/// The canonical request over the named headers, which are lower case.
pub(super) fn canonical_request(
    request: &Request<'_>,
    signed_headers: &[String],
) -> Result<String, SignatureError> {
    let mut names: Vec<&str> = signed_headers.iter().map(String::as_str).collect();
    names.sort_unstable();
    let mut text = format!(
        "{}\n{}\n{}\n",
        request.method,
        canonical_path(request.path),
        canonical_query(request.query)
    );
    for name in &names {
        text.push_str(name);
        text.push(':');
        text.push_str(&canonical_value(request.headers, name)?);
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&names.join(";"));
    text.push('\n');
    text.push_str(&sha256_hex(request.body));
    Ok(text)
}

/// All values of a header, runs of spaces made one, joined by commas.
fn canonical_value(headers: &http::HeaderMap, name: &str) -> Result<String, SignatureError> {
    let mut values = Vec::new();
    for value in headers.get_all(name) {
        let text = std::str::from_utf8(value.as_bytes()).map_err(|_| {
            SignatureError::Incomplete(format!("the signed header {name} is not UTF-8"))
        })?;
        values.push(text.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    }
    if values.is_empty() {
        return Err(SignatureError::Incomplete(format!(
            "the signed header {name} is not in the request"
        )));
    }
    Ok(values.join(","))
}

/// The path with `.`, `..` and doubled slashes resolved, each segment encoded once more.
fn canonical_path(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            segment => segments.push(segment),
        }
    }
    let mut text = String::with_capacity(path.len() + 1);
    for segment in &segments {
        text.push('/');
        encode_into(&mut text, segment.as_bytes());
    }
    if segments.is_empty() || path.ends_with('/') {
        text.push('/');
    }
    text
}

/// The parameters, each encoded afresh, in the order of their encoded names and values.
fn canonical_query(query: &str) -> String {
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (recode(name), recode(value))
        })
        .collect();
    pairs.sort_unstable();
    pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect::<Vec<_>>()
        .join("&")
}

fn recode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    encode_into(&mut encoded, &decode(text));
    encoded
}

pub(super) fn encode_into(text: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
            text.push(char::from(*byte));
        } else {
            text.push('%');
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// Takes `%41` as its byte; a percent sign that begins no such triple stays itself.
pub(super) fn decode(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let triple = (bytes[at] == b'%')
            .then(|| bytes.get(at + 1..at + 3))
            .flatten();
        let value = triple.and_then(|digits| hex::decode(digits).ok());
        decoded.push(value.as_ref().map_or(bytes[at], |value| value[0]));
        at += if value.is_some() { 3 } else { 1 };
    }
    decoded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paths_are_resolved_and_encoded_once_more() {
        for (path, canonical) in [
            ("", "/"),
            ("/", "/"),
            ("//a//b/", "/a/b/"),
            ("/a/./b/..", "/a"),
            ("/a/../..", "/"),
            ("/a%20b", "/a%2520b"),
        ] {
            assert_eq!(canonical_path(path), canonical, "{path}");
        }
    }

    #[test]
    fn parameters_are_sorted_by_their_encoded_form() {
        assert_eq!(
            canonical_query("b=2&a=%7e&A&a=1&&c=x+y%2"),
            "A=&a=1&a=~&b=2&c=x%2By%252"
        );
    }

    proptest! {
        #[test]
        fn the_canonical_query_is_its_own_canonical_form(query in "\\PC{0,60}") {
            let once = canonical_query(&query);
            prop_assert_eq!(canonical_query(&once), once);
        }
    }
}
