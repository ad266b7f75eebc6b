//! Writes CBOR by a shape.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Number, Value};

use crate::schema::{Member, Shape};

const BYTES: u8 = 2;
const TEXT: u8 = 3;
const LIST: u8 = 4;
const MAP: u8 = 5;
const TAG: u8 = 6;
const FALSE: u8 = 0xf4;
const TRUE: u8 = 0xf5;
const NULL: u8 = 0xf6;
const DOUBLE: u8 = 0xfb;
const EPOCH_SECONDS: u64 = 1;

/// A value by its shape; members that the shape does not have are left out.
pub(super) fn shaped(bytes: &mut Vec<u8>, value: &Value, shape: &Shape) {
    match (shape, value) {
        (Shape::Structure(structure), Value::Object(_)) => members(bytes, value, structure.members),
        (Shape::List(list), Value::Array(items)) => {
            head(bytes, LIST, items.len() as u64);
            items.iter().for_each(|item| shaped(bytes, item, list.item));
        }
        (Shape::Map(map), Value::Object(entries)) => {
            head(bytes, MAP, entries.len() as u64);
            for (key, value) in entries {
                text(bytes, key);
                shaped(bytes, value, map.value);
            }
        }
        (Shape::Blob(_), Value::String(encoded)) => {
            let decoded = BASE64_STANDARD.decode(encoded).unwrap_or_default();
            head(bytes, BYTES, decoded.len() as u64);
            bytes.extend_from_slice(&decoded);
        }
        (Shape::Timestamp, Value::Number(number)) => {
            head(bytes, TAG, EPOCH_SECONDS);
            self::number(bytes, number);
        }
        (Shape::Double(..), Value::Number(number)) => {
            double(bytes, number.as_f64().unwrap_or_default());
        }
        // A value of another kind than its shape's is a fault of a handler, which its tests find.
        (_, value) => plain(bytes, value),
    }
}

/// A value by its own kind.
pub(super) fn plain(bytes: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Null => bytes.push(NULL),
        Value::Bool(value) => bytes.push(if *value { TRUE } else { FALSE }),
        Value::Number(number) => self::number(bytes, number),
        Value::String(value) => text(bytes, value),
        Value::Array(items) => {
            head(bytes, LIST, items.len() as u64);
            items.iter().for_each(|item| plain(bytes, item));
        }
        Value::Object(entries) => {
            head(bytes, MAP, entries.len() as u64);
            for (key, value) in entries {
                text(bytes, key);
                plain(bytes, value);
            }
        }
    }
}

fn members(bytes: &mut Vec<u8>, value: &Value, members: &[Member]) {
    let there = |member: &&Member| value.get(member.name).is_some_and(|value| !value.is_null());
    let count = members.iter().filter(there).count();
    head(bytes, MAP, count as u64);
    for member in members.iter().filter(there) {
        text(bytes, member.name);
        shaped(bytes, &value[member.name], member.shape);
    }
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    head(bytes, TEXT, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

fn number(bytes: &mut Vec<u8>, number: &Number) {
    if let Some(number) = number.as_u64() {
        head(bytes, 0, number);
    } else if let Some(number) = number.as_i64() {
        // Negative, so its complement is not.
        head(bytes, 1, (!number).cast_unsigned());
    } else {
        double(bytes, number.as_f64().unwrap_or_default());
    }
}

fn double(bytes: &mut Vec<u8>, number: f64) {
    bytes.push(DOUBLE);
    bytes.extend_from_slice(&number.to_be_bytes());
}

/// A major type with its argument, in the fewest bytes.
fn head(bytes: &mut Vec<u8>, major: u8, argument: u64) {
    let major = major << 5;
    let big = argument.to_be_bytes();
    match argument {
        0..24 => bytes.push(major | big[7]),
        24..0x100 => bytes.extend_from_slice(&[major | 24, big[7]]),
        0x100..0x1_0000 => {
            bytes.push(major | 25);
            bytes.extend_from_slice(&big[6..]);
        }
        0x1_0000..0x1_0000_0000 => {
            bytes.push(major | 26);
            bytes.extend_from_slice(&big[4..]);
        }
        _ => {
            bytes.push(major | 27);
            bytes.extend_from_slice(&big);
        }
    }
}
