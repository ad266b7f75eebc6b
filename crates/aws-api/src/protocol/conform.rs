//! Makes parsed JSON fit a shape: unknown members and nulls fall away, every other value must be of its kind.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::Value;

use crate::schema::{Fault, Location, Shape};

/// Times lie within this many seconds of the start of 1970.
pub(super) const SECONDS_MAX: f64 = 1e12;

/// Makes `value` fit; what stands elsewhere than in the body is not looked for here.
pub(super) fn conform(value: Value, shape: &Shape) -> Result<Value, Fault> {
    match (shape, value) {
        (Shape::Structure(structure), Value::Object(given)) => {
            let mut members = serde_json::Map::new();
            for (name, value) in given {
                let member = structure
                    .member(&name)
                    .filter(|member| member.location == Location::Body && !value.is_null());
                if let Some(member) = member {
                    let value =
                        conform(value, member.shape).map_err(|fault| fault.within(member.name))?;
                    members.insert(name, value);
                }
            }
            Ok(Value::Object(members))
        }
        (Shape::List(list), Value::Array(items)) => items
            .into_iter()
            .enumerate()
            .map(|(at, item)| {
                conform(item, list.item).map_err(|fault| fault.within((at + 1).to_string()))
            })
            .collect(),
        (Shape::Map(map), Value::Object(given)) => {
            let there = given.into_iter().filter(|(_, value)| !value.is_null());
            let entries = there.map(|(key, value)| match conform(value, map.value) {
                Ok(value) => Ok((key, value)),
                Err(fault) => Err(fault.within(key.chars().take(32).collect::<String>())),
            });
            entries.collect::<Result<_, _>>().map(Value::Object)
        }
        (shape, value) => leaf(value, shape),
    }
}

fn leaf(value: Value, shape: &Shape) -> Result<Value, Fault> {
    let (fits, expected) = match shape {
        Shape::Structure(_) | Shape::Map(_) => (false, "an object"),
        Shape::List(_) => (false, "a list"),
        Shape::Text(text) if text.secret && !value.is_string() => {
            return Err(Fault::kind("text"));
        }
        Shape::Text(_) => (value.is_string(), "text"),
        Shape::Blob(_) => (is_base64(&value), "bytes in base64"),
        Shape::Integer(..) => (value.is_i64(), "a whole number"),
        Shape::Double(..) => (value.is_number(), "a number"),
        Shape::Boolean => (value.is_boolean(), "true or false"),
        Shape::Timestamp => (is_time(&value), "epoch seconds"),
    };
    if fits {
        return Ok(value);
    }
    let fault = Fault::kind(expected);
    Err(match &value {
        Value::String(text) => fault.showing(text),
        Value::Number(_) | Value::Bool(_) => fault.showing(&value.to_string()),
        _ => fault,
    })
}

fn is_base64(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|text| BASE64_STANDARD.decode(text).is_ok())
}

fn is_time(value: &Value) -> bool {
    value
        .as_f64()
        .is_some_and(|seconds| seconds.abs() < SECONDS_MAX)
}
