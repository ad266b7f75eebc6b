//! Reads CBOR by a shape, within limits.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Number, Value};

use super::head::{Broken, Head, Read, Reader};
use crate::{
    protocol::conform::SECONDS_MAX,
    schema::{Fault, Location, Shape},
    timestamp::Timestamp,
};

impl<'a> Reader<'a> {
    /// The next value, which must fit `shape`; null is none.
    pub(super) fn value(&mut self, shape: &Shape, depth: usize) -> Read<Option<Value>> {
        let head = self.begin(depth)?;
        self.value_of(head, shape, depth)
    }

    fn value_of(&mut self, head: Head, shape: &Shape, depth: usize) -> Read<Option<Value>> {
        Ok(Some(match (shape, head) {
            (_, Head::Null) => return Ok(None),
            (Shape::Timestamp, Head::Tag(1)) => {
                let head = self.head()?;
                time(&head).ok_or_else(|| kind("epoch seconds"))?
            }
            // Other tags only add meaning that no shape asks for.
            (_, Head::Tag(_)) => return self.value(shape, depth + 1),
            (Shape::Structure(_), Head::Map(count)) => self.structure(shape, count, depth)?,
            (Shape::Map(map), Head::Map(count)) => {
                let mut entries = Map::new();
                self.entries(count, depth, |reader, key| {
                    let value = reader.value(map.value, depth + 1)?;
                    entries.extend(value.map(|value| (key, value)));
                    Ok(())
                })?;
                Value::Object(entries)
            }
            (Shape::List(list), Head::List(count)) => self.list(list.item, count, depth)?,
            (Shape::Text(_), Head::Text(length)) => Value::String(self.text(length)?),
            (Shape::Blob(_), Head::Bytes(length)) => {
                Value::String(BASE64_STANDARD.encode(self.string(length, 2)?))
            }
            (Shape::Integer(..), Head::Integer(number)) => number.into(),
            (Shape::Double(..), Head::Integer(number)) => number.into(),
            (Shape::Double(..), Head::Float(number)) => Number::from_f64(number)
                .map(Value::Number)
                .ok_or_else(|| kind("a finite number"))?,
            (Shape::Boolean, Head::Boolean(value)) => value.into(),
            (Shape::Timestamp, head @ (Head::Integer(_) | Head::Float(_))) => {
                time(&head).ok_or_else(|| kind("epoch seconds"))?
            }
            (shape, head) => return Err(self.misfit(shape, &head)),
        }))
    }

    fn structure(&mut self, shape: &Shape, count: Option<usize>, depth: usize) -> Read<Value> {
        let mut members = Map::new();
        self.entries(count, depth, |reader, key| {
            let member = match shape {
                Shape::Structure(structure) => structure.member(&key),
                _ => None,
            };
            let Some(member) = member.filter(|member| member.location == Location::Body) else {
                return reader.skip(depth + 1);
            };
            let value = reader
                .value(member.shape, depth + 1)
                .map_err(|broken| broken.within(member.name))?;
            members.extend(value.map(|value| (key, value)));
            Ok(())
        })?;
        Ok(Value::Object(members))
    }

    fn list(&mut self, item: &Shape, count: Option<usize>, depth: usize) -> Read<Value> {
        let mut items = Vec::new();
        while count.is_none_or(|count| items.len() < count) {
            let head = self.begin(depth + 1)?;
            if matches!(head, Head::Break) && count.is_none() {
                break;
            }
            let number = (items.len() + 1).to_string();
            let value = self
                .value_of(head, item, depth + 1)
                .and_then(|value| value.ok_or_else(|| kind("no null")))
                .map_err(|broken| broken.within(&number))?;
            items.push(value);
        }
        Ok(Value::Array(items))
    }

    /// Reads the keys of a map; `value` reads what belongs to each.
    fn entries(
        &mut self,
        count: Option<usize>,
        depth: usize,
        mut value: impl FnMut(&mut Self, String) -> Read<()>,
    ) -> Read<()> {
        let mut read = 0;
        while count.is_none_or(|count| read < count) {
            match self.begin(depth + 1)? {
                Head::Break if count.is_none() => break,
                Head::Text(length) => {
                    let key = self.text(length)?;
                    value(self, key)?;
                }
                _ => return Err(self.broken("a key that is no text")),
            }
            read += 1;
        }
        Ok(())
    }

    /// Passes over a value that no member takes.
    fn skip(&mut self, depth: usize) -> Read<()> {
        let head = self.begin(depth)?;
        self.skip_rest(&head, depth)
    }

    fn skip_rest(&mut self, head: &Head, depth: usize) -> Read<()> {
        match *head {
            Head::Bytes(length) => self.string(length, 2).map(drop),
            Head::Text(length) => self.text(length).map(drop),
            Head::Tag(_) => self.skip(depth + 1),
            Head::Map(count) => self.entries(count, depth, |reader, _| reader.skip(depth + 1)),
            Head::List(count) => {
                let mut read = 0;
                while count.is_none_or(|count| read < count) {
                    let head = self.begin(depth + 1)?;
                    if matches!(head, Head::Break) && count.is_none() {
                        break;
                    }
                    self.skip_rest(&head, depth + 1)?;
                    read += 1;
                }
                Ok(())
            }
            Head::Break => Err(self.broken("an end of nothing")),
            _ => Ok(()),
        }
    }

    fn text(&mut self, length: Option<usize>) -> Read<String> {
        let bytes = self.string(length, 3)?;
        String::from_utf8(bytes).map_err(|_| self.broken("text that is not UTF-8"))
    }

    /// Bytes or text: of known length, or in pieces of known length until their end.
    fn string(&mut self, length: Option<usize>, major: u8) -> Read<Vec<u8>> {
        if let Some(length) = length {
            return self.take(length).map(<[u8]>::to_vec);
        }
        let mut whole = Vec::new();
        loop {
            match (self.begin(0)?, major) {
                (Head::Break, _) => return Ok(whole),
                (Head::Bytes(Some(length)), 2) | (Head::Text(Some(length)), 3) => {
                    whole.extend_from_slice(self.take(length)?);
                }
                _ => return Err(self.broken("a piece of another kind")),
            }
        }
    }

    /// A value of another kind than its shape, shown where that is short and no secret.
    fn misfit(&mut self, shape: &Shape, head: &Head) -> Broken {
        let (expected, secret) = match shape {
            Shape::Structure(_) | Shape::Map(_) => ("an object", false),
            Shape::List(_) => ("a list", false),
            Shape::Text(text) => ("text", text.secret),
            Shape::Blob(_) => ("bytes", true),
            Shape::Integer(..) => ("a whole number", false),
            Shape::Double(..) => ("a number", false),
            Shape::Boolean => ("true or false", false),
            Shape::Timestamp => ("epoch seconds", false),
        };
        if matches!(head, Head::Break) {
            return self.broken("an end of nothing");
        }
        let fault = Fault::kind(expected);
        let shown = match *head {
            _ if secret => None,
            Head::Text(length) => self.text(length).ok(),
            Head::Integer(number) => Some(number.to_string()),
            Head::Float(number) => Some(number.to_string()),
            Head::Boolean(value) => Some(value.to_string()),
            _ => None,
        };
        Broken::Fault(match shown {
            Some(shown) => fault.showing(&shown),
            None => fault,
        })
    }
}

fn kind(expected: &'static str) -> Broken {
    Broken::Fault(Fault::kind(expected))
}

/// A time, kept to the millisecond as everywhere.
fn time(head: &Head) -> Option<Value> {
    let seconds = match head {
        #[expect(
            clippy::cast_precision_loss,
            reason = "bounded just below, far under what a float holds exactly"
        )]
        Head::Integer(seconds) => *seconds as f64,
        Head::Float(seconds) => *seconds,
        _ => return None,
    };
    if seconds.is_nan() || seconds.abs() >= SECONDS_MAX {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
    let time = Timestamp::from_milliseconds((seconds * 1000.0).round() as i64);
    serde_json::to_value(time).ok()
}
