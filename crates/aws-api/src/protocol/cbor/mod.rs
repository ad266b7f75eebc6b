//! RPC v2 CBOR: the operation stands in the path, bodies are CBOR (RFC 8949) in the shapes of the operation.
//!
//! Reader and writer are our own, some 300 lines: they walk the shapes, so that limits hold while reading and nothing is
//! built that no member takes, which a general decoder cannot do. Another implementation checks them in the tests.

mod head;
mod reader;
mod writer;

use serde_json::{Map, Value};

use crate::{
    error::{ApiError, ErrorCode},
    schema::Shape,
};
use head::{Broken, Reader};

/// The protocol's name in the header `smithy-protocol`.
pub const NAME: &str = "rpc-v2-cbor";

/// Reads a request; an empty body counts as an empty map.
///
/// # Errors
/// What is not CBOR, over a limit, or of the wrong kind.
pub fn decode(shape: &Shape, body: &[u8]) -> Result<Value, ApiError> {
    if body.is_empty() {
        return Ok(Value::Object(Map::new()));
    }
    let mut reader = Reader::new(body);
    let read = reader.value(shape, 0).and_then(|value| {
        reader.end()?;
        Ok(value)
    });
    match read {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(ApiError::new(
            ErrorCode::Serialization,
            "the body must be a map",
        )),
        Err(Broken::Fault(fault)) => Err(fault.into()),
        Err(broken) => Err(ApiError::new(ErrorCode::Serialization, broken.to_string())),
    }
}

/// Writes an answer.
#[must_use]
pub fn encode(shape: &Shape, value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    writer::shaped(&mut bytes, value, shape);
    bytes
}

/// Writes a refusal.
#[must_use]
pub fn encode_error(body: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    writer::plain(&mut bytes, body);
    bytes
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Service;

    fn input(name: &str) -> &'static Shape {
        let model = Service::Workspaces.model().unwrap();
        model.operation(name).unwrap().input
    }

    fn refusal(bytes: &[u8]) -> String {
        decode(input("DescribeWorkspaces"), bytes)
            .unwrap_err()
            .message()
            .to_owned()
    }

    #[test]
    fn requests_of_unknown_length_are_read() {
        // {_ "Limit": 3, "WorkspaceIds": [_ "ws-", (_ "w", "s")], "Other": {_ }, "NextToken": null}
        let mut bytes =
            b"\xbf\x65Limit\x03\x6cWorkspaceIds\x9f\x63ws-\x7f\x61w\x61s\xff\xff".to_vec();
        bytes.extend_from_slice(b"\x65Other\xbf\xff\x69NextToken\xf6\xff");
        assert_eq!(
            decode(input("DescribeWorkspaces"), &bytes).unwrap(),
            json!({"Limit": 3, "WorkspaceIds": ["ws-", "ws"]})
        );
        assert_eq!(decode(input("DescribeWorkspaces"), b"").unwrap(), json!({}));
    }

    #[test]
    fn what_is_broken_is_told_with_its_place() {
        assert_eq!(
            refusal(b"\xa1\x65Limit"),
            "the body is not CBOR: it ends at byte 7"
        );
        assert_eq!(
            refusal(b"\xa1\x65Limit\x61x"),
            "Limit is \"x\" and must be a whole number"
        );
        assert_eq!(refusal(b"\x80"), "the request must be an object");
        assert!(refusal(b"\xa0\x00").contains("goes on after its end at byte 1"));
        assert!(refusal(b"\xa1\x61\xff\x00").contains("text that is not UTF-8"));
        assert!(refusal(b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff").contains("ends at byte"));
        assert!(refusal(&[0x9f; 100_000]).contains("must be an object"));
        let mut deep = b"\xa1\x65Other".to_vec();
        deep.extend_from_slice(&[0x81; 100_000]);
        assert!(refusal(&deep).contains("nests deeper than 32"));
        let mut wide = b"\xa1\x65Other\x9f".to_vec();
        wide.extend_from_slice(&[0x00; 30_000]);
        assert!(refusal(&wide).contains("more than 20000 values"));
        let mut tags = b"\xa1\x65Other".to_vec();
        tags.extend_from_slice(&[0xc1; 100_000]);
        assert!(refusal(&tags).contains("nests deeper than 32"));
    }

    #[test]
    fn times_are_tagged_and_bytes_are_bytes() {
        let model = Service::Directory.model().unwrap();
        let shape = model.operation("DescribeDirectories").unwrap().output;
        let value =
            json!({"DirectoryDescriptions": [{"LaunchTime": 1_795_000_000.5, "SsoEnabled": true}]});
        let bytes = encode(shape, &value);
        assert!(bytes.windows(2).any(|pair| pair == [0xc1, 0xfb]));
        assert_eq!(decode(shape, &bytes).unwrap(), value);
        let shape = input("ImportClientBranding");
        let value = json!({"DeviceTypeOsx": {"Logo": "AAEC"}, "ResourceId": "d-1"});
        let bytes = encode(shape, &value);
        assert!(bytes.windows(4).any(|four| four == [0x43, 0, 1, 2]));
        assert_eq!(decode(shape, &bytes).unwrap(), value);
    }
}
