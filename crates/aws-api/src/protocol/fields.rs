//! From the fields of a form to a tree of values: `Filter.1.Value.2` is an item of a list in a structure in a list.
//!
//! The fields are sorted once; what belongs to a member is then a slice of them, found without building anything.

use std::borrow::Cow;

use serde_json::{Map, Value};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::{
    Head,
    form::{self, Pair},
};
use crate::{
    error::{ApiError, ErrorCode},
    json::DEPTH_MAX,
    schema::{Fault, Location, Rule, Shape},
    timestamp::Timestamp,
};

/// How lists are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    /// `Names.member.1`.
    Wrapped,
    /// `Name.1`.
    Flat,
}

/// Reads a request from its query and its body.
pub(super) fn decode(
    shape: &Shape,
    head: Head<'_>,
    body: &[u8],
    lists: Lists,
) -> Result<Value, ApiError> {
    let text = if head.query.is_empty() {
        Cow::Borrowed(body)
    } else {
        Cow::Owned([head.query.as_bytes(), body].join(&b'&'))
    };
    let malformed = |message: String| ApiError::new(ErrorCode::Serialization, message);
    let mut pairs = form::parse(&text).map_err(|error| malformed(error.to_string()))?;
    pairs.sort_unstable();
    let twice = pairs.windows(2).find(|pair| pair[0].0 == pair[1].0);
    if let Some(pair) = twice {
        let name: String = pair[0].0.chars().take(64).collect();
        return Err(malformed(format!("the field {name:?} stands twice")));
    }
    let reader = Reader { lists };
    let all = Part {
        value: None,
        below: &pairs,
        skip: 0,
    };
    let value = reader.read(shape, all, 0).map_err(form_fault)?;
    Ok(value.unwrap_or_else(|| Value::Object(Map::new())))
}

/// In a form every value is text, so one of the wrong kind is a value that breaks a rule.
fn form_fault(fault: Fault) -> ApiError {
    match fault.rule() {
        Rule::Kind(_) => ApiError::new(ErrorCode::InvalidValue, fault.to_string()),
        _ => fault.into(),
    }
}

/// The fields of one member: the one with its very name, and those that go on after a dot.
#[derive(Clone, Copy)]
struct Part<'a> {
    value: Option<&'a str>,
    /// Sorted; all begin with the same `skip` bytes.
    below: &'a [Pair],
    skip: usize,
}

impl<'a> Part<'a> {
    fn is_absent(&self) -> bool {
        self.value.is_none() && self.below.is_empty()
    }

    /// What of a field's name lies below this part.
    fn rest<'b>(&self, pair: &'b Pair) -> &'b [u8] {
        pair.0.as_bytes().get(self.skip..).unwrap_or_default()
    }

    /// What begins with `step`.
    fn child(&self, step: &str) -> Self {
        let from = self
            .below
            .partition_point(|pair| self.rest(pair) < step.as_bytes());
        let value = self
            .below
            .get(from)
            .filter(|pair| self.rest(pair) == step.as_bytes())
            .map(|pair| pair.1.as_str());
        let dotted = format!("{step}.");
        let begin = self
            .below
            .partition_point(|pair| self.rest(pair) < dotted.as_bytes());
        let count = self.below[begin..]
            .partition_point(|pair| self.rest(pair).starts_with(dotted.as_bytes()));
        Self {
            value,
            below: &self.below[begin..begin + count],
            skip: self.skip + dotted.len(),
        }
    }

    /// The items of a list by their numbers; what is no number is ignored.
    fn items(&self) -> Vec<(u32, Self)> {
        let mut numbers: Vec<(u32, &str)> = Vec::new();
        for pair in self.below {
            let step = pair.0[self.skip..].split('.').next().unwrap_or_default();
            if numbers.last().is_some_and(|(_, last)| *last == step) {
                continue;
            }
            if let Some(number) = step.parse().ok().filter(|_| step.len() <= 9) {
                numbers.push((number, step));
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers
            .into_iter()
            .map(|(number, step)| (number, self.child(step)))
            .collect()
    }
}

struct Reader {
    lists: Lists,
}

impl Reader {
    /// The value of a part, or nothing when it is absent.
    fn read(&self, shape: &Shape, part: Part<'_>, depth: usize) -> Result<Option<Value>, Fault> {
        if depth > DEPTH_MAX {
            return Err(Fault::value(format!("nest at most {DEPTH_MAX} levels")));
        }
        if part.is_absent() {
            return Ok(None);
        }
        match shape {
            Shape::Structure(structure) => {
                let mut members = Map::new();
                let in_body = structure
                    .members
                    .iter()
                    .filter(|member| member.location == Location::Body);
                for member in in_body {
                    let value = self
                        .read(member.shape, part.child(member.query), depth + 1)
                        .map_err(|fault| fault.within(member.name))?;
                    if let Some(value) = value {
                        members.insert(member.name.to_owned(), value);
                    }
                }
                Ok(Some(Value::Object(members)))
            }
            Shape::List(list) => {
                let wrapped = self.lists == Lists::Wrapped;
                let holder = if wrapped { part.child(list.tag) } else { part };
                let mut items = Vec::new();
                for (number, item) in holder.items() {
                    let item = self
                        .read(list.item, item, depth + 1)
                        .map_err(|fault| fault.within(number.to_string()))?;
                    items.extend(item);
                }
                Ok(Some(Value::Array(items)))
            }
            Shape::Map(map) => {
                let mut entries = Map::new();
                for (number, entry) in part.child("entry").items() {
                    let key = entry.child("key").value.unwrap_or_default().to_owned();
                    let value = self
                        .read(map.value, entry.child("value"), depth + 1)
                        .map_err(|fault| fault.within(number.to_string()))?;
                    entries.extend(value.map(|value| (key, value)));
                }
                Ok(Some(Value::Object(entries)))
            }
            leaf_shape => part.value.map(|text| leaf(text, leaf_shape)).transpose(),
        }
    }
}

/// A value from its text.
pub(super) fn leaf(text: &str, shape: &Shape) -> Result<Value, Fault> {
    let kind = |expected| Fault::kind(expected).showing(text);
    match shape {
        Shape::Text(_) => Ok(text.into()),
        Shape::Blob(_) => super::conform::conform(text.into(), shape),
        Shape::Integer(..) => text
            .trim()
            .parse::<i64>()
            .map(Value::from)
            .map_err(|_| kind("a whole number")),
        Shape::Double(..) => {
            let number = text.trim().parse::<f64>().ok().filter(|n| n.is_finite());
            number.map(Value::from).ok_or_else(|| kind("a number"))
        }
        Shape::Boolean if text.eq_ignore_ascii_case("true") => Ok(true.into()),
        Shape::Boolean if text.eq_ignore_ascii_case("false") => Ok(false.into()),
        Shape::Boolean => Err(kind("true or false")),
        Shape::Timestamp => {
            let time = OffsetDateTime::parse(text.trim(), &Rfc3339)
                .map_err(|_| kind("a time such as 2026-11-23T08:00:00Z"))?;
            let milliseconds = time.unix_timestamp() * 1000 + i64::from(time.millisecond());
            Ok(
                serde_json::to_value(Timestamp::from_milliseconds(milliseconds))
                    .unwrap_or_default(),
            )
        }
        Shape::Structure(_) | Shape::Map(_) | Shape::List(_) => Err(kind("a field for each part")),
    }
}
