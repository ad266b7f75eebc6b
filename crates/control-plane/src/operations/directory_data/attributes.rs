//! Between the wire's attribute values and the directory's.

use std::collections::BTreeMap;

use aws_api::{ApiError, ErrorCode, generated::ds_data::AttributeValue, tree::Secret};
use drivers::directory::{AccountKind, Attribute, Attributes, ValueKind};

/// Members of the wire that have names of their own, and the attributes they are.
const MEMBERS: [(&str, &str); 3] = [
    ("Surname", "sn"),
    ("EmailAddress", "mail"),
    ("GivenName", "givenName"),
];

/// The attributes that a request sets: its members, and what else it names.
pub(super) fn given(
    members: [(&str, Option<Secret>); 3],
    others: Option<BTreeMap<String, AttributeValue>>,
) -> Result<Attributes, ApiError> {
    let mut all = Attributes::new();
    for (name, value) in members {
        if let Some(value) = value {
            all.insert(name.to_owned(), vec![value.0]);
        }
    }
    for (name, value) in others.unwrap_or_default() {
        let name = canonical(&name);
        if all.contains_key(&name) {
            return Err(invalid(format!("{name} is given twice")));
        }
        let values = strings(&name, value)?;
        all.insert(name, values);
    }
    Ok(all)
}

/// The attribute's own name, whether it was given by that, in any case, or by a member's.
fn canonical(name: &str) -> String {
    let member = MEMBERS
        .iter()
        .find(|(member, _)| member.eq_ignore_ascii_case(name));
    let name = member.map_or(name, |(_, attribute)| attribute);
    let kinds = [AccountKind::Person, AccountKind::Group];
    let known = kinds.into_iter().find_map(|kind| Attribute::of(kind, name));
    known.map_or(name, |attribute| attribute.name).to_owned()
}

fn strings(name: &str, value: AttributeValue) -> Result<Vec<String>, ApiError> {
    match value {
        AttributeValue { s: Some(text), .. } => Ok(vec![text.0]),
        AttributeValue {
            n: Some(number), ..
        } => Ok(vec![number.to_string()]),
        AttributeValue {
            bool: Some(flag), ..
        } => Ok(vec![if flag { "TRUE" } else { "FALSE" }.to_owned()]),
        AttributeValue {
            ss: Some(texts), ..
        } => Ok(texts.into_iter().map(|it| it.0).collect()),
        AttributeValue { .. } => Err(invalid(format!(
            "{name} has no value; give it one of S, N, BOOL or SS"
        ))),
    }
}

/// The attributes that are asked for by these names, where `*` stands for any characters.
pub(super) fn asked(
    kind: AccountKind,
    names: &[String],
) -> Result<Vec<&'static Attribute>, ApiError> {
    let mut all: Vec<&'static Attribute> = Vec::new();
    for asked in names {
        let name = canonical(asked);
        let found: Vec<_> = Attribute::like(kind, &name).collect();
        if found.is_empty() {
            return Err(invalid(format!(
                "there is no attribute \"{asked}\" that can be asked for"
            )));
        }
        let fresh = found.into_iter().filter(|it| !all.contains(it));
        let fresh: Vec<_> = fresh.collect();
        all.extend(fresh);
    }
    Ok(all)
}

/// Those of the attributes that have values, but for those that the answer about a person has members for.
pub(super) fn others(
    kind: AccountKind,
    asked: &[&'static Attribute],
    found: &Attributes,
) -> Option<BTreeMap<String, AttributeValue>> {
    let is_person = kind == AccountKind::Person;
    let own = |name: &str| is_person && MEMBERS.iter().any(|(_, member)| *member == name);
    let all: BTreeMap<_, _> = asked
        .iter()
        .filter(|attribute| !own(attribute.name))
        .filter_map(|attribute| {
            let values = found.get(attribute.name)?;
            Some((attribute.name.to_owned(), wire(attribute.kind, values)))
        })
        .collect();
    Some(all).filter(|all| !all.is_empty())
}

fn wire(kind: ValueKind, values: &[String]) -> AttributeValue {
    let first = values.first().cloned().unwrap_or_default();
    let text = |first| AttributeValue {
        s: Some(Secret(first)),
        ..AttributeValue::default()
    };
    match kind {
        ValueKind::Text => text(first),
        ValueKind::Texts => AttributeValue {
            ss: Some(values.iter().cloned().map(Secret).collect()),
            ..AttributeValue::default()
        },
        ValueKind::Number => match first.parse() {
            Ok(number) => AttributeValue {
                n: Some(number),
                ..AttributeValue::default()
            },
            Err(_) => text(first),
        },
        ValueKind::Flag => AttributeValue {
            bool: Some(first == "TRUE"),
            ..AttributeValue::default()
        },
    }
}

/// The first value of an attribute.
pub(super) fn first(found: &Attributes, name: &str) -> Option<Secret> {
    let values = found.get(name)?;
    values.first().cloned().map(Secret)
}

fn invalid(message: String) -> ApiError {
    ApiError::new(ErrorCode::InvalidParameter, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_be_members_and_have_wildcards() {
        let names = |asked_for: &[&str]| {
            let list: Vec<String> = asked_for.iter().map(|it| (*it).to_owned()).collect();
            asked(AccountKind::Person, &list)
                .map(|all| all.iter().map(|it| it.name).collect::<Vec<_>>())
        };
        assert_eq!(names(&["SURNAME", "sn", "Mail"]).unwrap(), ["sn", "mail"]);
        assert_eq!(
            names(&["other*phone"]).unwrap(),
            ["otherTelephone", "otherHomePhone", "otherIpPhone"]
        );
        assert!(names(&["*"]).unwrap().len() > 50);
        assert!(names(&["unicodePwd"]).is_err());
        assert!(names(&[&format!("{}z", "*".repeat(62))]).is_err());
        assert_eq!(names(&["*p*ph*n*"]).unwrap(), ["ipPhone", "otherIpPhone"]);
    }

    #[test]
    fn an_attribute_is_given_once() {
        let other = |name: &str| {
            let value = wire(ValueKind::Text, &["x".to_owned()]);
            Some(BTreeMap::from([(name.to_owned(), value)]))
        };
        let member = |value| [("sn", value), ("mail", None), ("givenName", None)];
        assert_eq!(given(member(None), other("SN")).unwrap()["sn"], ["x"]);
        assert!(given(member(Some(Secret("y".to_owned()))), other("surname")).is_err());
    }
}
