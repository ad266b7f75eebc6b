//! Between the tree of values that all protocols share and the Rust types of the operations.
//!
//! The tree is `serde_json`'s value in the form JSON 1.1 has on the wire: members by the model's names, times as epoch
//! seconds, bytes in base64, nothing that is absent. Types written by hand go to and from it by `serde`; the generated ones
//! by the two traits here, whose implementations are compiled once and not again in each crate that uses them. What our
//! own command line calls has both.

use std::{collections::BTreeMap, fmt};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::Map;
pub use serde_json::Value;

pub use crate::timestamp::Timestamp;

/// A value that is not what its type takes. Requests whose shapes were checked have none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{member} is not what its type takes")]
pub struct Misfit {
    /// The innermost member.
    pub member: String,
}

/// What can be made of a tree.
pub trait FromTree: Sized {
    /// Makes it.
    ///
    /// # Errors
    /// [`Misfit`] where the tree was not checked against the shape.
    fn from_tree(value: Value) -> Result<Self, Misfit>;
}

/// What can become a tree.
pub trait IntoTree {
    /// Becomes it; an absent value becomes null, which [`members`] leaves out.
    fn into_tree(self) -> Value;
}

/// The members of a structure, to be taken one by one.
pub struct Members(Map<String, Value>);

impl Members {
    /// The members of a value.
    ///
    /// # Errors
    /// [`Misfit`] when it is no object.
    pub fn of(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Object(members) => Ok(Self(members)),
            _ => Err(misfit()),
        }
    }

    /// Takes one member.
    ///
    /// # Errors
    /// [`Misfit`] when it is of another kind, or absent and not optional.
    pub fn take<T: FromTree>(&mut self, name: &str) -> Result<T, Misfit> {
        T::from_tree(self.0.remove(name).unwrap_or(Value::Null)).map_err(|misfit| Misfit {
            member: if misfit.member.is_empty() {
                name.to_owned()
            } else {
                misfit.member
            },
        })
    }
}

/// A structure of those members that are there.
#[must_use]
pub fn members<const COUNT: usize>(members: [(&'static str, Value); COUNT]) -> Value {
    let there = members.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(
        there
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

fn misfit() -> Misfit {
    Misfit {
        member: String::new(),
    }
}

/// Text that no log and no debugging shows.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blob(pub Vec<u8>);

impl FromTree for String {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::String(text) => Ok(text),
            _ => Err(misfit()),
        }
    }
}

impl IntoTree for String {
    fn into_tree(self) -> Value {
        Value::String(self)
    }
}

impl FromTree for Secret {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        String::from_tree(value).map(Self)
    }
}

impl IntoTree for Secret {
    fn into_tree(self) -> Value {
        Value::String(self.0)
    }
}

impl FromTree for Blob {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        let text = String::from_tree(value)?;
        BASE64_STANDARD.decode(text).map(Self).map_err(|_| misfit())
    }
}

impl IntoTree for Blob {
    fn into_tree(self) -> Value {
        Value::String(BASE64_STANDARD.encode(self.0))
    }
}

impl FromTree for bool {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        value.as_bool().ok_or_else(misfit)
    }
}

impl IntoTree for bool {
    fn into_tree(self) -> Value {
        Value::Bool(self)
    }
}

impl FromTree for i64 {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        value.as_i64().ok_or_else(misfit)
    }
}

impl IntoTree for i64 {
    fn into_tree(self) -> Value {
        self.into()
    }
}

impl FromTree for f64 {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        value.as_f64().ok_or_else(misfit)
    }
}

impl IntoTree for f64 {
    fn into_tree(self) -> Value {
        self.into()
    }
}

impl FromTree for Timestamp {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        serde_json::from_value(value).map_err(|_| misfit())
    }
}

impl IntoTree for Timestamp {
    fn into_tree(self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

impl<T: FromTree> FromTree for Option<T> {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Null => Ok(None),
            value => T::from_tree(value).map(Some),
        }
    }
}

impl<T: IntoTree> IntoTree for Option<T> {
    fn into_tree(self) -> Value {
        self.map_or(Value::Null, T::into_tree)
    }
}

impl<T: FromTree> FromTree for Vec<T> {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Array(items) => items.into_iter().map(T::from_tree).collect(),
            _ => Err(misfit()),
        }
    }
}

impl<T: IntoTree> IntoTree for Vec<T> {
    fn into_tree(self) -> Value {
        self.into_iter().map(T::into_tree).collect()
    }
}

impl<T: FromTree> FromTree for BTreeMap<String, T> {
    fn from_tree(value: Value) -> Result<Self, Misfit> {
        let entries = Members::of(value)?.0.into_iter();
        entries
            .map(|(key, value)| Ok((key, T::from_tree(value)?)))
            .collect()
    }
}

impl<T: IntoTree> IntoTree for BTreeMap<String, T> {
    fn into_tree(self) -> Value {
        let entries = self.into_iter();
        Value::Object(
            entries
                .map(|(key, value)| (key, value.into_tree()))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn absent_members_are_left_out_and_null_counts_as_absent() {
        let tree = members([
            ("A", Some(1_i64).into_tree()),
            ("B", None::<String>.into_tree()),
        ]);
        assert_eq!(tree, json!({"A": 1}));
        let mut from = Members::of(json!({"A": null})).unwrap();
        assert_eq!(from.take::<Option<i64>>("A"), Ok(None));
        assert_eq!(from.take::<i64>("A").unwrap_err().member, "A");
    }

    #[test]
    fn a_secret_is_not_shown() {
        assert_eq!(format!("{:?}", Some(Secret("hunter2".into()))), "Some(…)");
    }
}
