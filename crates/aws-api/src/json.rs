//! JSON within limits: what a request may nest and hold is bounded before it is parsed.

use serde::{Serialize, de::DeserializeOwned};

use crate::error::{ApiError, ErrorCode};

/// The largest body of a request, in bytes.
pub const BODY_BYTES_MAX: usize = 1 << 20;
/// How deep arrays and objects may nest.
pub const DEPTH_MAX: usize = 32;
/// How many values a body may hold in all.
pub const VALUES_MAX: usize = 20_000;

/// Decodes a request. An empty body counts as `{}`; unknown members are ignored.
///
/// # Errors
/// [`ErrorCode::TooLarge`] or [`ErrorCode::Serialization`], with the place of the fault where there is one.
pub fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiError> {
    if body.len() > BODY_BYTES_MAX {
        let message = format!(
            "the body has {} bytes; at most {BODY_BYTES_MAX} are read",
            body.len()
        );
        return Err(ApiError::new(ErrorCode::TooLarge, message));
    }
    let text = std::str::from_utf8(body).map_err(|error| {
        malformed(format!(
            "the body is not UTF-8 from byte {} on",
            error.valid_up_to()
        ))
    })?;
    let text = if text.trim().is_empty() { "{}" } else { text };
    if !text.trim_start().starts_with('{') {
        return Err(malformed("the body must be a JSON object".to_owned()));
    }
    check_extent(text)?;
    serde_json::from_str(text)
        .map_err(|error| malformed(format!("the body does not fit the operation: {error}")))
}

/// Encodes an answer.
#[must_use]
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("the shapes have string keys and finite numbers")
}

fn malformed(message: String) -> ApiError {
    ApiError::new(ErrorCode::Serialization, message)
}

/// Counts nesting and values without building anything; what is not JSON at all is left for the parser to say.
fn check_extent(text: &str) -> Result<(), ApiError> {
    let (mut depth, mut values, mut quoted, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in text.bytes() {
        if quoted {
            (quoted, escaped) = (escaped || byte != b'"', !escaped && byte == b'\\');
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'{' | b'[' => {
                depth += 1;
                values += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > DEPTH_MAX {
            return Err(malformed(format!(
                "the body nests deeper than {DEPTH_MAX} levels"
            )));
        }
        if values > VALUES_MAX {
            return Err(malformed(format!(
                "the body holds more than {VALUES_MAX} values"
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn refusal(body: &[u8]) -> ApiError {
        decode::<Value>(body).unwrap_err()
    }

    #[test]
    fn an_empty_body_is_an_empty_object() {
        assert_eq!(decode::<Value>(b" \n").unwrap(), serde_json::json!({}));
    }

    #[test]
    fn bodies_are_bounded_in_size_depth_and_number() {
        assert_eq!(
            refusal(&vec![b' '; BODY_BYTES_MAX + 1]).code(),
            ErrorCode::TooLarge
        );
        let deep = |levels: usize| {
            format!(
                "{{\"a\":{}{}}}",
                "[".repeat(levels - 1),
                "]".repeat(levels - 1)
            )
        };
        assert!(decode::<Value>(deep(DEPTH_MAX).as_bytes()).is_ok());
        assert!(
            refusal(deep(DEPTH_MAX + 1).as_bytes())
                .message()
                .contains("deeper than 32")
        );
        assert!(
            refusal(deep(200_000).as_bytes())
                .message()
                .contains("deeper than 32")
        );
        let wide = format!("{{\"a\":[{}1]}}", "1,".repeat(VALUES_MAX));
        assert!(
            refusal(wide.as_bytes())
                .message()
                .contains("more than 20000")
        );
    }

    #[test]
    fn brackets_within_strings_do_not_count() {
        let body = format!(r#"{{"a":"\\\"{}"}}"#, "[".repeat(100));
        assert!(decode::<Value>(body.as_bytes()).is_ok());
    }

    #[test]
    fn broken_text_is_told_with_its_place() {
        assert_eq!(
            refusal(b"{\"a\":\"\xff\"}").message(),
            "the body is not UTF-8 from byte 6 on"
        );
        assert_eq!(refusal(b"[1]").message(), "the body must be a JSON object");
        assert!(refusal(b"{\"a\":").message().contains("line 1"));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = decode::<Value>(&body);
        }

        #[test]
        fn what_the_parser_takes_the_limits_let_pass(text in "[a-z\\\\\"\\[\\]{}]{0,40}") {
            let body = serde_json::json!({ "a": text });
            prop_assert_eq!(decode::<Value>(&encode(&body)).unwrap(), body);
        }
    }
}
