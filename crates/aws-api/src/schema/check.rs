//! Checks a tree of values against its shape: first its kinds, then its rules.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::Value;

use super::{Fault, Length, Shape, Structure, Text};

/// The most values of an enum that a message lists.
const LISTED_MAX: usize = 30;

/// Whether every value is of the kind that its shape has; unknown members are faults too. Answers are held against this
/// in tests, requests are made so by their codecs.
///
/// # Errors
/// The first place where it is not.
pub fn conforms(value: &Value, shape: &Shape) -> Result<(), Fault> {
    let kind = |fits: bool, expected| {
        let fault = || Fault::kind(expected).showing(&value.to_string());
        if fits { Ok(()) } else { Err(fault()) }
    };
    match shape {
        Shape::Structure(structure) => {
            let members = value.as_object().ok_or_else(|| Fault::kind("an object"))?;
            members.iter().try_for_each(|(name, value)| {
                let member = structure
                    .member(name)
                    .ok_or_else(|| Fault::kind("a member of it").within(name.clone()))?;
                conforms(value, member.shape).map_err(|fault| fault.within(name.clone()))
            })
        }
        Shape::List(list) => items(value)?.iter().enumerate().try_for_each(|(at, item)| {
            conforms(item, list.item).map_err(|fault| fault.within((at + 1).to_string()))
        }),
        Shape::Map(map) => {
            let members = value.as_object().ok_or_else(|| Fault::kind("an object"))?;
            members.iter().try_for_each(|(key, value)| {
                conforms(value, map.value).map_err(|fault| fault.within(key.clone()))
            })
        }
        Shape::Text(_) => kind(value.is_string(), "text"),
        Shape::Blob(_) => kind(bytes(value).is_some(), "bytes in base64"),
        Shape::Integer(..) => kind(value.is_i64(), "a whole number"),
        Shape::Double(..) => kind(value.is_number(), "a number"),
        Shape::Boolean => kind(value.is_boolean(), "true or false"),
        Shape::Timestamp => kind(value.is_number(), "epoch seconds"),
    }
}

/// Checks the rules of a request whose kinds are right: required members, bounds, enums, patterns.
///
/// # Errors
/// The first rule that is broken, with its member and the value.
pub fn check(value: &Value, shape: &Shape) -> Result<(), Fault> {
    match shape {
        Shape::Structure(structure) => check_structure(value, structure),
        Shape::List(list) => {
            let items = items(value)?;
            check_length(items.len(), list.length, "items")?;
            items.iter().enumerate().try_for_each(|(at, item)| {
                check(item, list.item).map_err(|fault| fault.within((at + 1).to_string()))
            })
        }
        Shape::Map(map) => {
            let members = value.as_object().ok_or_else(|| Fault::kind("an object"))?;
            check_length(members.len(), map.length, "entries")?;
            members.iter().try_for_each(|(key, value)| {
                let key_shape = |text: &Text| check_text(key, text);
                match map.key {
                    Shape::Text(text) => key_shape(text),
                    _ => Ok(()),
                }
                .and_then(|()| check(value, map.value))
                .map_err(|fault| fault.within(key.chars().take(32).collect::<String>()))
            })
        }
        Shape::Text(text) => check_text(value.as_str().ok_or_else(|| Fault::kind("text"))?, text),
        Shape::Blob(length) => {
            let bytes = bytes(value).ok_or_else(|| Fault::kind("bytes in base64"))?;
            check_length(bytes.len(), *length, "bytes")
        }
        Shape::Integer(min, max) => {
            let number = value
                .as_i64()
                .ok_or_else(|| Fault::kind("a whole number"))?;
            within_bounds((*min..=*max).contains(&number), number, min, max)
        }
        Shape::Double(min, max) => {
            let number = value.as_f64().ok_or_else(|| Fault::kind("a number"))?;
            within_bounds((*min..=*max).contains(&number), number, min, max)
        }
        Shape::Boolean | Shape::Timestamp => Ok(()),
    }
}

fn check_structure(value: &Value, structure: &Structure) -> Result<(), Fault> {
    let members = value.as_object().ok_or_else(|| Fault::kind("an object"))?;
    for member in structure.members {
        match members.get(member.name) {
            Some(value) => {
                check(value, member.shape).map_err(|fault| fault.within(member.name))?;
            }
            None if member.required => return Err(Fault::missing(member.name)),
            None => {}
        }
    }
    if structure.union && members.len() != 1 {
        return Err(Fault::value("set exactly one of its members".to_owned()));
    }
    Ok(())
}

fn check_text(value: &str, text: &Text) -> Result<(), Fault> {
    let show = |fault: Fault| {
        if text.secret {
            fault
        } else {
            fault.showing(value)
        }
    };
    check_length(value.chars().count(), text.length, "characters").map_err(show)?;
    if !text.values.is_empty() && !text.values.contains(&value) {
        let rule = if text.values.len() <= LISTED_MAX {
            format!("be one of {}", text.values.join(", "))
        } else {
            "be one of the values of its kind".to_owned()
        };
        return Err(show(Fault::value(rule)));
    }
    match text.pattern {
        Some(pattern) if !pattern.matches(value) => {
            Err(show(Fault::value(format!("match {}", pattern.source()))))
        }
        _ => Ok(()),
    }
}

fn check_length(count: usize, length: Length, what: &str) -> Result<(), Fault> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    if (length.min..=length.max).contains(&count) {
        return Ok(());
    }
    let rule = if length.max == u32::MAX {
        format!("have at least {} {what}, it has {count}", length.min)
    } else {
        format!(
            "have {} to {} {what}, it has {count}",
            length.min, length.max
        )
    };
    Err(Fault::value(rule))
}

fn within_bounds<T: std::fmt::Display>(
    is_within: bool,
    value: T,
    min: &T,
    max: &T,
) -> Result<(), Fault> {
    if is_within {
        return Ok(());
    }
    Err(Fault::value(format!("lie between {min} and {max}")).showing(&value.to_string()))
}

fn items(value: &Value) -> Result<&Vec<Value>, Fault> {
    value.as_array().ok_or_else(|| Fault::kind("a list"))
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    BASE64_STANDARD.decode(value.as_str()?).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::*, *};

    static CODE: Pattern = Pattern::new("[a-z]+");
    static NAME: Shape = Shape::Text(Text {
        length: Length { min: 1, max: 3 },
        pattern: Some(&CODE),
        values: &[],
        secret: false,
    });
    static MODE: Shape = Shape::Text(Text {
        length: ANY,
        pattern: None,
        values: &["ON", "OFF"],
        secret: false,
    });
    static PASSWORD: Shape = Shape::Text(Text {
        length: Length { min: 8, max: 64 },
        pattern: None,
        values: &[],
        secret: true,
    });
    static NAMES: Shape = Shape::List(List {
        item: &NAME,
        tag: "member",
        length: Length { min: 1, max: 2 },
    });
    static COUNT: Shape = Shape::Integer(0, 10);
    static THING: Shape = Shape::Structure(Structure {
        name: "Thing",
        union: false,
        members: &[
            Member::new("Count", &COUNT),
            Member::new("Mode", &MODE),
            Member::new("Names", &NAMES).required(),
            Member::new("Password", &PASSWORD),
        ],
    });

    #[test]
    fn every_rule_is_told_with_its_member_and_the_value() {
        for (value, told) in [
            (json!({}), "Names is missing"),
            (
                json!({"Names": []}),
                "Names must have 1 to 2 items, it has 0",
            ),
            (
                json!({"Names": ["a", "B"]}),
                "Names.2 is \"B\" and must match [a-z]+",
            ),
            (
                json!({"Names": ["abcd"]}),
                "Names.1 is \"abcd\" and must have 1 to 3 characters, it has 4",
            ),
            (
                json!({"Names": ["a"], "Mode": "on"}),
                "Mode is \"on\" and must be one of ON, OFF",
            ),
            (
                json!({"Names": ["a"], "Count": 11}),
                "Count is \"11\" and must lie between 0 and 10",
            ),
            (
                json!({"Names": ["a"], "Password": "short"}),
                "Password must have 8 to 64 characters, it has 5",
            ),
        ] {
            assert_eq!(check(&value, &THING).unwrap_err().to_string(), told);
        }
        assert_eq!(check(&json!({"Names": ["a"]}), &THING), Ok(()));
    }

    #[test]
    fn an_answer_of_another_kind_is_found() {
        assert_eq!(conforms(&json!({"Names": ["x"]}), &THING), Ok(()));
        assert!(conforms(&json!({"Names": "x"}), &THING).is_err());
        let fault = conforms(&json!({"Nmes": []}), &THING).unwrap_err();
        assert_eq!(fault.to_string(), "Nmes must be a member of it");
    }
}
