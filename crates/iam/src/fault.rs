//! Why a policy document is refused: the place of the fault, and what is expected there.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// How many characters of a refused value a message repeats.
const QUOTED_CHARACTERS_MAX: usize = 64;

/// Why a policy document is refused. On the wire `Syntax` and `Element` are `MalformedPolicyDocument`, `TooLong` is
/// the limit error of the operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyFault {
    /// The text is not JSON, or not JSON that a policy may be.
    Syntax {
        /// Counted from 1.
        line: usize,
        /// In characters, counted from 1.
        column: usize,
        /// What is wrong, or what is expected there.
        problem: String,
    },
    /// The JSON is in order and what it says is not.
    Element {
        /// Where, such as `Statement[2].Condition.StringLike`; indexes count from 0; empty for the document itself.
        path: String,
        /// What is expected there.
        problem: String,
    },
    /// The document has more characters, white space not counted, than its kind may have.
    TooLong {
        /// What kind of policy it is, in words.
        kind: &'static str,
        /// How many it has.
        characters: usize,
        /// How many it may have.
        characters_max: usize,
    },
}

impl Display for PolicyFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax {
                line,
                column,
                problem,
            } => write!(
                f,
                "the policy document is malformed at line {line}, column {column}: {problem}"
            ),
            Self::Element { path, problem } if path.is_empty() => {
                write!(f, "the policy document is malformed: {problem}")
            }
            Self::Element { path, problem } => {
                write!(f, "the policy document is malformed at {path}: {problem}")
            }
            Self::TooLong {
                kind,
                characters,
                characters_max,
            } => write!(
                f,
                "{kind} may have {characters_max} characters, white space not counted, and this one has {characters}"
            ),
        }
    }
}

impl Error for PolicyFault {}

/// Where the parser is; it becomes text only when there is a fault to report.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Path<'a> {
    before: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Document,
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The document as a whole.
    pub(crate) fn document() -> Self {
        Self {
            before: None,
            step: Step::Document,
        }
    }

    pub(crate) fn key(&'a self, key: &'a str) -> Self {
        Self {
            before: Some(self),
            step: Step::Key(key),
        }
    }

    pub(crate) fn index(&'a self, index: usize) -> Self {
        Self {
            before: Some(self),
            step: Step::Index(index),
        }
    }

    /// A fault at this place.
    pub(crate) fn fault(&self, problem: impl Into<String>) -> PolicyFault {
        PolicyFault::Element {
            path: self.to_string(),
            problem: problem.into(),
        }
    }

    /// A fault at this place that names what stands there.
    pub(crate) fn expected(&self, expected: &str, found: &str) -> PolicyFault {
        self.fault(format!("expected {expected}, found {}", quoted(found)))
    }
}

impl Display for Path<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(before) = self.before {
            before.fmt(f)?;
            if matches!(self.step, Step::Key(_)) && !matches!(before.step, Step::Document) {
                f.write_str(".")?;
            }
        }
        match self.step {
            Step::Document => Ok(()),
            Step::Key(key) => f.write_str(&shortened(key)),
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}

/// A value in quotation marks, with its control characters escaped, cut where a message would get too long.
pub(crate) fn quoted(value: &str) -> String {
    format!("{:?}", shortened(value))
}

fn shortened(value: &str) -> String {
    let mut kept: String = value.chars().take(QUOTED_CHARACTERS_MAX).collect();
    if kept.len() < value.len() {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_its_place_and_what_is_expected() {
        let document = Path::document();
        let statements = document.key("Statement");
        let statement = statements.index(2);
        let condition = statement.key("Condition");
        assert_eq!(
            condition
                .key("StringLike")
                .expected("an object", "x")
                .to_string(),
            "the policy document is malformed at Statement[2].Condition.StringLike: expected an object, found \"x\""
        );
        assert_eq!(
            document.fault("no statement").to_string(),
            "the policy document is malformed: no statement"
        );
    }

    #[test]
    fn a_long_value_is_cut_in_a_message() {
        let quote = quoted(&"é".repeat(1000));
        assert_eq!(quote.chars().count(), QUOTED_CHARACTERS_MAX + 3);
    }
}
