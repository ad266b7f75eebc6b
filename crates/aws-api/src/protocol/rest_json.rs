//! JSON over a path for each operation; some members stand in the query or in headers.

use serde_json::{Map, Value};

use super::{Head, conform::conform, form};
use crate::{
    error::{ApiError, ErrorCode},
    schema::{Location, Member, Shape},
};

/// Reads a request.
///
/// # Errors
/// What is not JSON, over a limit, or of the wrong kind.
pub fn decode(shape: &Shape, head: Head<'_>, body: &[u8]) -> Result<Value, ApiError> {
    let mut value = conform(crate::json::decode(body)?, shape)?;
    let pairs = form::parse(head.query.as_bytes())
        .map_err(|error| ApiError::new(ErrorCode::Serialization, error.to_string()))?;
    if let Value::Object(members) = &mut value {
        for member in shape.members() {
            add(members, member, head, &pairs)?;
        }
    }
    Ok(value)
}

/// Adds a member that stands outside the body.
fn add(
    members: &mut Map<String, Value>,
    member: &Member,
    head: Head<'_>,
    pairs: &[form::Pair],
) -> Result<(), ApiError> {
    let text = match member.location {
        Location::Body => return Ok(()),
        Location::Query(name) => pairs
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.clone()),
        Location::Header(name) => head
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned),
    };
    if let Some(text) = text {
        let value =
            super::fields::leaf(&text, member.shape).map_err(|fault| fault.within(member.name))?;
        members.insert(member.name.to_owned(), value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Service;

    #[test]
    fn the_directory_stands_in_the_query_and_nowhere_else() {
        let model = Service::DirectoryData.model().unwrap();
        let operation = model.operation("DescribeUser").unwrap();
        let head = Head {
            method: "POST",
            path: operation.path,
            query: "DirectoryId=d-0123456789&x=y",
            headers: &http::HeaderMap::new(),
        };
        let body = br#"{"SAMAccountName":"mary","DirectoryId":"d-9999999999"}"#;
        assert_eq!(
            decode(operation.input, head, body).unwrap(),
            json!({"DirectoryId": "d-0123456789", "SAMAccountName": "mary"})
        );
    }
}
