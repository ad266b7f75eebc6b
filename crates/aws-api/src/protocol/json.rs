//! JSON 1.1. The tree of values is this protocol's own form, so requests are made to fit and answers are written as they are.

use serde_json::Value;

use super::conform::conform;
use crate::{error::ApiError, schema::Shape};

/// Reads a request; an empty body counts as `{}`.
///
/// # Errors
/// What is not JSON, over a limit, or of the wrong kind.
pub fn decode(shape: &Shape, body: &[u8]) -> Result<Value, ApiError> {
    Ok(conform(crate::json::decode(body)?, shape)?)
}

/// Writes an answer without the members that are null.
#[must_use]
pub fn encode(value: &Value) -> Vec<u8> {
    if has_null(value) {
        let mut value = value.clone();
        drop_nulls(&mut value);
        return crate::json::encode(&value);
    }
    crate::json::encode(value)
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(members) => members.values().any(has_null),
        _ => false,
    }
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        Value::Object(members) => {
            members.retain(|_, value| !value.is_null());
            members.values_mut().for_each(drop_nulls);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{ErrorCode, Service};

    fn decoded(operation: &str, body: &str) -> Result<Value, ApiError> {
        let model = Service::Workspaces.model().unwrap();
        decode(model.operation(operation).unwrap().input, body.as_bytes())
    }

    #[test]
    fn unknown_members_and_nulls_fall_away() {
        let body = r#"{"DirectoryId":"d-1","EnableWorkDocs":true,"Tags":null}"#;
        assert_eq!(
            decoded("RegisterWorkspaceDirectory", body).unwrap(),
            json!({"DirectoryId": "d-1"})
        );
        assert_eq!(decoded("DescribeWorkspaces", "").unwrap(), json!({}));
    }

    #[test]
    fn a_wrong_kind_is_told_with_its_member() {
        let error = decoded("DescribeWorkspaces", r#"{"Limit":"many"}"#).unwrap_err();
        assert_eq!(error.code(), ErrorCode::Serialization);
        assert_eq!(
            error.message(),
            "Limit is \"many\" and must be a whole number"
        );
        let error = decoded("DescribeWorkspaces", r#"{"WorkspaceIds":["a",1]}"#).unwrap_err();
        assert_eq!(error.message(), "WorkspaceIds.2 is \"1\" and must be text");
    }

    #[test]
    fn answers_leave_null_out() {
        assert_eq!(
            encode(&json!({"A": null, "B": [{"C": null}]})),
            br#"{"B":[{}]}"#
        );
    }
}
