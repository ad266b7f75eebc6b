//! The values of a database: atoms, sets and maps, and their notation on the wire (RFC 7047, section 5.1).

use std::{collections::BTreeMap, fmt};

use serde_json::{Value, json};

use super::WireError;

/// The identity of a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid(String);

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A single value.
#[derive(Debug, Clone, PartialEq)]
pub enum Atom {
    /// True or false.
    Boolean(bool),
    /// A 64-bit integer.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// Text.
    Text(String),
    /// A reference to a row.
    Uuid(Uuid),
    /// A reference to a row that the same transaction inserts under this name.
    Named(String),
}

/// The value of a column: a set of atoms (a scalar is a set of one) or a map.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// Atoms without order.
    Set(Vec<Atom>),
    /// Pairs, without order.
    Map(Vec<(Atom, Atom)>),
}

impl Atom {
    fn to_json(&self) -> Value {
        match self {
            Self::Boolean(value) => json!(value),
            Self::Integer(value) => json!(value),
            Self::Real(value) => json!(value),
            Self::Text(value) => json!(value),
            Self::Uuid(value) => json!(["uuid", value.0]),
            Self::Named(value) => json!(["named-uuid", value]),
        }
    }

    fn from_json(value: &Value) -> Result<Self, WireError> {
        let malformed = || WireError::Malformed(format!("{value} is not a value"));
        match value {
            Value::Bool(value) => Ok(Self::Boolean(*value)),
            Value::String(value) => Ok(Self::Text(value.clone())),
            Value::Number(number) => match number.as_i64() {
                Some(integer) => Ok(Self::Integer(integer)),
                None => number.as_f64().map(Self::Real).ok_or_else(malformed),
            },
            Value::Array(pair) => match pair.as_slice() {
                [Value::String(kind), Value::String(text)] if kind == "uuid" => {
                    Ok(Self::Uuid(Uuid(text.clone())))
                }
                [Value::String(kind), Value::String(text)] if kind == "named-uuid" => {
                    Ok(Self::Named(text.clone()))
                }
                _ => Err(malformed()),
            },
            Value::Null | Value::Object(_) => Err(malformed()),
        }
    }
}

impl Datum {
    /// An empty set: the value of an optional column that is not set.
    #[must_use]
    pub fn empty() -> Self {
        Self::Set(Vec::new())
    }

    /// A set of texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::Set(
            texts
                .into_iter()
                .map(|text| Atom::Text(text.into()))
                .collect(),
        )
    }

    /// A map from text to text.
    pub fn map<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self::Map(
            pairs
                .into_iter()
                .map(|(key, value)| (Atom::Text(key.into()), Atom::Text(value.into())))
                .collect(),
        )
    }

    pub(super) fn to_json(&self) -> Value {
        match self {
            Self::Set(atoms) => match atoms.as_slice() {
                [only] => only.to_json(),
                all => json!(["set", all.iter().map(Atom::to_json).collect::<Vec<_>>()]),
            },
            Self::Map(pairs) => {
                json!([
                    "map",
                    pairs
                        .iter()
                        .map(|(key, value)| json!([key.to_json(), value.to_json()]))
                        .collect::<Vec<_>>()
                ])
            }
        }
    }

    pub(super) fn from_json(value: &Value) -> Result<Self, WireError> {
        let malformed = || WireError::Malformed(format!("{value} is not a column's value"));
        if let Value::Array(pair) = value
            && let [Value::String(kind), Value::Array(items)] = pair.as_slice()
        {
            return match kind.as_str() {
                "set" => items
                    .iter()
                    .map(Atom::from_json)
                    .collect::<Result<_, _>>()
                    .map(Self::Set),
                "map" => items
                    .iter()
                    .map(pair_from_json)
                    .collect::<Result<_, _>>()
                    .map(Self::Map),
                _ => Err(malformed()),
            };
        }
        Ok(Self::Set(vec![Atom::from_json(value)?]))
    }
}

fn pair_from_json(value: &Value) -> Result<(Atom, Atom), WireError> {
    match value.as_array().map(Vec::as_slice) {
        Some([key, value]) => Ok((Atom::from_json(key)?, Atom::from_json(value)?)),
        _ => Err(WireError::Malformed(format!(
            "{value} is not a pair of a map"
        ))),
    }
}

impl From<bool> for Datum {
    fn from(value: bool) -> Self {
        Self::Set(vec![Atom::Boolean(value)])
    }
}
impl From<i64> for Datum {
    fn from(value: i64) -> Self {
        Self::Set(vec![Atom::Integer(value)])
    }
}
impl From<&str> for Datum {
    fn from(value: &str) -> Self {
        Self::Set(vec![Atom::Text(value.to_owned())])
    }
}
impl From<String> for Datum {
    fn from(value: String) -> Self {
        Self::Set(vec![Atom::Text(value)])
    }
}
impl From<Uuid> for Datum {
    fn from(value: Uuid) -> Self {
        Self::Set(vec![Atom::Uuid(value)])
    }
}
impl From<Atom> for Datum {
    fn from(value: Atom) -> Self {
        Self::Set(vec![value])
    }
}
impl From<Vec<Atom>> for Datum {
    fn from(value: Vec<Atom>) -> Self {
        Self::Set(value)
    }
}

/// Columns and their values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row(BTreeMap<String, Datum>);

impl Row {
    /// A row without columns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The row with a column set.
    #[must_use]
    pub fn with(mut self, column: &str, value: impl Into<Datum>) -> Self {
        self.0.insert(column.to_owned(), value.into());
        self
    }

    /// The column's atoms; none when it is absent or a map.
    #[must_use]
    pub fn atoms(&self, column: &str) -> &[Atom] {
        match self.0.get(column) {
            Some(Datum::Set(atoms)) => atoms,
            _ => &[],
        }
    }

    /// The column's only text.
    #[must_use]
    pub fn text(&self, column: &str) -> Option<&str> {
        self.texts(column).next()
    }

    /// The column's texts.
    pub fn texts(&self, column: &str) -> impl Iterator<Item = &str> {
        self.atoms(column).iter().filter_map(|atom| {
            if let Atom::Text(text) = atom {
                Some(text.as_str())
            } else {
                None
            }
        })
    }

    /// The column's only integer.
    #[must_use]
    pub fn integer(&self, column: &str) -> Option<i64> {
        if let [Atom::Integer(value)] = self.atoms(column) {
            Some(*value)
        } else {
            None
        }
    }

    /// Whether the column is set and true.
    #[must_use]
    pub fn is_true(&self, column: &str) -> bool {
        self.atoms(column) == [Atom::Boolean(true)]
    }

    /// The rows that the column refers to.
    pub fn uuids(&self, column: &str) -> impl Iterator<Item = &Uuid> {
        self.atoms(column).iter().filter_map(|atom| {
            if let Atom::Uuid(uuid) = atom {
                Some(uuid)
            } else {
                None
            }
        })
    }

    /// The row's own identity, when `_uuid` was asked for.
    #[must_use]
    pub fn uuid(&self) -> Option<&Uuid> {
        self.uuids("_uuid").next()
    }

    /// The value under `key` in a column that maps text to text.
    #[must_use]
    pub fn entry(&self, column: &str, key: &str) -> Option<&str> {
        let Some(Datum::Map(pairs)) = self.0.get(column) else {
            return None;
        };
        pairs.iter().find_map(|pair| match pair {
            (Atom::Text(name), Atom::Text(value)) if name == key => Some(value.as_str()),
            _ => None,
        })
    }

    pub(super) fn to_json(&self) -> Value {
        Value::Object(
            self.0
                .iter()
                .map(|(column, datum)| (column.clone(), datum.to_json()))
                .collect(),
        )
    }

    pub(super) fn from_json(value: &Value) -> Result<Self, WireError> {
        let columns = value
            .as_object()
            .ok_or_else(|| WireError::Malformed(format!("{value} is not a row")))?;
        columns
            .iter()
            .map(|(column, value)| Ok((column.clone(), Datum::from_json(value)?)))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

/// A text as the uuid it spells, for the protocol's own answers (an `insert` answers with `["uuid", …]`).
pub(super) fn uuid_from_json(value: &Value) -> Option<Uuid> {
    if let Ok(Atom::Uuid(uuid)) = Atom::from_json(value) {
        Some(uuid)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn atom() -> impl Strategy<Value = Atom> {
        prop_oneof![
            any::<bool>().prop_map(Atom::Boolean),
            any::<i64>().prop_map(Atom::Integer),
            ".{0,12}".prop_map(Atom::Text),
            "[0-9a-f-]{36}".prop_map(|text| Atom::Uuid(Uuid(text))),
            "[a-z]{1,8}".prop_map(Atom::Named),
        ]
    }

    fn json_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            "set|map|uuid|.{0,4}".prop_map(Value::from)
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop::collection::vec(inner, 0..4).prop_map(Value::from)
        })
    }

    proptest! {
        #[test]
        fn a_value_survives_the_wire(atoms in prop::collection::vec(atom(), 0..5), pairs in prop::collection::vec((atom(), atom()), 0..5)) {
            for datum in [Datum::Set(atoms), Datum::Map(pairs)] {
                prop_assert_eq!(Datum::from_json(&datum.to_json()), Ok(datum));
            }
        }

        #[test]
        fn any_json_is_a_value_or_an_error(value in json_value()) {
            let _ = Datum::from_json(&value);
            let _ = Row::from_json(&value);
            let _ = uuid_from_json(&value);
        }
    }

    #[test]
    fn an_unset_optional_column_is_neither_true_nor_text() {
        let row = Row::from_json(
            &json!({"up": ["set", []], "name": "p1", "external_ids": ["map", [["carrel", "a"]]]}),
        )
        .unwrap();
        assert!(!row.is_true("up"));
        assert_eq!(
            (
                row.text("up"),
                row.text("name"),
                row.entry("external_ids", "carrel")
            ),
            (None, Some("p1"), Some("a"))
        );
    }
}
