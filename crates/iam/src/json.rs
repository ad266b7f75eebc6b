//! JSON as policies need it: members keep their order, a member that stands twice is a fault, and every fault has a
//! line and a column. Nesting is limited by `serde_json` (128 levels).

use std::fmt::{self, Formatter};

use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::fault::{Path, PolicyFault, quoted};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Null,
    Boolean(bool),
    /// As text: policies write numbers with and without quotation marks.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Reads a whole text.
    pub(crate) fn parse(text: &str) -> Result<Self, PolicyFault> {
        refuse_foreign_characters(text)?;
        serde_json::from_str(text).map_err(|error| syntax_fault(text, &error))
    }

    /// The members of an object.
    pub(crate) fn object(&self, path: &Path<'_>) -> Result<&[(String, Self)], PolicyFault> {
        match self {
            Self::Object(members) => Ok(members),
            other => Err(path.fault(format!("expected an object, found {}", other.name()))),
        }
    }

    /// A text.
    pub(crate) fn text(&self, path: &Path<'_>) -> Result<&str, PolicyFault> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(path.fault(format!("expected a string, found {}", other.name()))),
        }
    }

    /// The elements of a list; what is no list is a list of one, as everywhere in policies.
    pub(crate) fn elements(&self) -> &[Self] {
        match self {
            Self::List(elements) => elements,
            one => std::slice::from_ref(one),
        }
    }

    /// The place of one of [`Self::elements`].
    pub(crate) fn element_path<'a>(&self, path: &'a Path<'a>, index: usize) -> Path<'a> {
        match self {
            Self::List(_) => path.index(index),
            _ => *path,
        }
    }

    /// What it is, for messages.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element()? {
            elements.push(element);
        }
        Ok(Node::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut members: Vec<(String, Node)> = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            // Quadratic, and bounded: a document's length is checked before it is read.
            if members.iter().any(|(known, _)| *known == key) {
                let problem = format!("{} stands twice in one object", quoted(&key));
                return Err(A::Error::custom(problem));
            }
            let value = map.next_value()?;
            members.push((key, value));
        }
        Ok(Node::Object(members))
    }
}

/// A policy is written in tab, line feed, carriage return and the characters U+0020 to U+00FF.
fn refuse_foreign_characters(text: &str) -> Result<(), PolicyFault> {
    let foreign = |c: char| !matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{FF}');
    let Some((offset, character)) = text.char_indices().find(|(_, c)| foreign(*c)) else {
        return Ok(());
    };
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Err(PolicyFault::Syntax {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        problem: format!(
            "expected characters up to U+00FF only, found U+{:04X}",
            u32::from(character)
        ),
    })
}

/// The parser counts columns in bytes and repeats the place in its message; people count characters and read it once.
fn syntax_fault(text: &str, error: &serde_json::Error) -> PolicyFault {
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let before = line.and_then(|line| line.as_bytes().get(..error.column()));
    let column = before.map_or(error.column(), |bytes| {
        String::from_utf8_lossy(bytes).chars().count()
    });
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    PolicyFault::Syntax {
        line: error.line().max(1),
        column: column.max(1),
        problem: message.strip_suffix(&place).unwrap_or(&message).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        Node::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn a_fault_has_its_line_and_column_in_characters() {
        assert_eq!(
            fault("{\n  \"é\": [1,]\n}"),
            "the policy document is malformed at line 2, column 11: trailing comma"
        );
        assert!(fault("").contains("line 1, column 1: EOF while parsing a value"));
        assert!(fault("{} x").contains("column 4: trailing characters"));
    }

    #[test]
    fn a_member_may_not_stand_twice() {
        let text = "{\"a\": {\n\"Effect\": \"Deny\",\n\"Effect\": \"Allow\"}}";
        let fault = fault(text);
        assert!(fault.contains("\"Effect\" stands twice"), "{fault}");
        assert!(fault.contains("line 3"), "{fault}");
    }

    #[test]
    fn characters_beyond_latin_1_are_refused_where_they_stand() {
        assert_eq!(
            fault("{\n \"Sid\": \"Ω\"}"),
            "the policy document is malformed at line 2, column 10: expected characters up to U+00FF only, found U+03A9"
        );
        assert!(Node::parse("\"ÿ\\u03a9\"").is_ok());
    }

    #[test]
    fn deep_nesting_is_a_fault_and_not_a_crash() {
        let text = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
        assert!(fault(&text).contains("recursion limit"));
    }

    #[test]
    fn numbers_keep_their_digits() {
        let parsed = Node::parse("[7, -7, 2.5, 1e3]").unwrap();
        let texts = ["7", "-7", "2.5", "1000"].map(|text| Node::Number(text.to_owned()));
        assert_eq!(parsed, Node::List(texts.to_vec()));
    }
}
