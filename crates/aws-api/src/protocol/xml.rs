//! Writes XML: elements, text, and trees of values by their shapes.

use serde_json::Value;
use time::{OffsetDateTime, format_description::BorrowedFormatItem, macros::format_description};

use crate::schema::{Member, Shape};

const SECONDS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
const MILLISECONDS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// A document being written.
pub(super) struct Xml {
    text: String,
}

impl Xml {
    /// A document that begins with this.
    pub(super) fn new(begin: &str) -> Self {
        Self {
            text: begin.to_owned(),
        }
    }

    /// The document.
    pub(super) fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// An element with whatever `inside` writes.
    pub(super) fn element(&mut self, tag: &str, inside: impl FnOnce(&mut Self)) {
        self.open(tag, "");
        inside(self);
        self.close(tag);
    }

    /// The begin of an element, with the namespace where there is one.
    pub(super) fn open(&mut self, tag: &str, namespace: &str) {
        self.text.push('<');
        self.text.push_str(tag);
        if !namespace.is_empty() {
            self.text.push_str(" xmlns=\"");
            self.escape(namespace);
            self.text.push('"');
        }
        self.text.push('>');
    }

    /// The end of an element.
    pub(super) fn close(&mut self, tag: &str) {
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
    }

    /// An element with text.
    pub(super) fn leaf(&mut self, tag: &str, text: &str) {
        self.element(tag, |xml| xml.escape(text));
    }

    /// The members of a structure, in the order of its table; what the table does not have is left out.
    pub(super) fn members(&mut self, value: &Value, members: &[Member]) {
        for member in members {
            if let Some(value) = value.get(member.name).filter(|value| !value.is_null()) {
                self.element(member.tag, |xml| xml.value(value, member.shape));
            }
        }
    }

    fn value(&mut self, value: &Value, shape: &Shape) {
        match (shape, value) {
            (Shape::Structure(structure), _) => self.members(value, structure.members),
            (Shape::List(list), Value::Array(items)) => {
                for item in items {
                    self.element(list.tag, |xml| xml.value(item, list.item));
                }
            }
            (Shape::Map(map), Value::Object(entries)) => {
                for (key, value) in entries {
                    self.element("entry", |xml| {
                        xml.leaf("key", key);
                        xml.element("value", |xml| xml.value(value, map.value));
                    });
                }
            }
            (Shape::Timestamp, Value::Number(number)) => {
                let text = number.as_f64().and_then(time);
                self.escape(&text.unwrap_or_default());
            }
            (_, Value::String(text)) => self.escape(text),
            (_, Value::Number(_) | Value::Bool(_)) => self.escape(&value.to_string()),
            // A value of another kind than its shape's is a fault of a handler, which its tests find.
            (_, Value::Null | Value::Array(_) | Value::Object(_)) => {}
        }
    }

    /// Text with what XML cannot hold replaced.
    fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\r' => self.text.push_str("&#xD;"),
                '\t' | '\n' => self.text.push(c),
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.text.push('\u{fffd}'),
                c => self.text.push(c),
            }
        }
    }
}

/// The time of epoch seconds, with milliseconds only where there are some.
fn time(seconds: f64) -> Option<String> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float beyond the range saturates, and the conversion after it refuses that"
    )]
    let milliseconds = (seconds * 1000.0).round() as i128;
    let moment =
        OffsetDateTime::from_unix_timestamp_nanos(milliseconds.saturating_mul(1_000_000)).ok()?;
    let format = if milliseconds % 1000 == 0 {
        SECONDS
    } else {
        MILLISECONDS
    };
    moment.format(&format).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_control_characters_do_not_break_the_document() {
        let mut xml = Xml::new("");
        xml.leaf("a", "<\"&'\u{1}\r\n>é");
        assert_eq!(
            String::from_utf8(xml.finish()).unwrap(),
            "<a>&lt;&quot;&amp;'\u{fffd}&#xD;\n&gt;é</a>"
        );
    }

    #[test]
    fn times_have_milliseconds_only_where_there_are_some() {
        assert_eq!(
            time(1_795_000_000.0).as_deref(),
            Some("2026-11-18T11:06:40Z")
        );
        assert_eq!(
            time(1_795_000_000.123).as_deref(),
            Some("2026-11-18T11:06:40.123Z")
        );
        assert_eq!(time(1e300), None);
    }
}
