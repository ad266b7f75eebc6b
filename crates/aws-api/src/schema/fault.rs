//! Where a request breaks which rule, for the message its sender gets.

use std::fmt;

/// How much of a value a message repeats, in characters.
const VALUE_CHARS_MAX: usize = 64;

/// A rule and what breaks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// The protocol itself: the value is not of the kind that its member has.
    Kind(&'static str),
    /// A required member is absent.
    Missing,
    /// A bound, an enum or a pattern.
    Value(String),
}

/// A fault of a request: which member, what value, which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The member's name and those around it, innermost first.
    path: Vec<String>,
    value: Option<String>,
    rule: Rule,
}

impl Fault {
    /// A value that is not of the kind its member has.
    #[must_use]
    pub fn kind(expected: &'static str) -> Self {
        Self {
            path: Vec::new(),
            value: None,
            rule: Rule::Kind(expected),
        }
    }

    /// A required member that is absent.
    #[must_use]
    pub fn missing(member: &str) -> Self {
        Self {
            path: vec![member.to_owned()],
            value: None,
            rule: Rule::Missing,
        }
    }

    /// A value that breaks a rule, told as what it must do.
    #[must_use]
    pub fn value(rule: String) -> Self {
        Self {
            path: Vec::new(),
            value: None,
            rule: Rule::Value(rule),
        }
    }

    /// The same, with the value.
    #[must_use]
    pub fn showing(mut self, value: &str) -> Self {
        let shown = value.chars().take(VALUE_CHARS_MAX);
        let mut shown: String = shown
            .map(|c| if c.is_control() { '\u{fffd}' } else { c })
            .collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        self.value = Some(shown);
        self
    }

    /// The same, one step further out.
    #[must_use]
    pub fn within(mut self, step: impl Into<String>) -> Self {
        self.path.push(step.into());
        self
    }

    /// The rule that is broken.
    #[must_use]
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The member, such as `Workspaces.1.DirectoryId`; items are counted from 1.
    #[must_use]
    pub fn member(&self) -> String {
        let steps: Vec<&str> = self.path.iter().rev().map(String::as_str).collect();
        if steps.is_empty() {
            return "the request".to_owned();
        }
        steps.join(".")
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let member = self.member();
        match (&self.rule, &self.value) {
            (Rule::Missing, _) => write!(f, "{member} is missing"),
            (Rule::Kind(expected), Some(value)) => {
                write!(f, "{member} is \"{value}\" and must be {expected}")
            }
            (Rule::Kind(expected), None) => write!(f, "{member} must be {expected}"),
            (Rule::Value(rule), Some(value)) => {
                write!(f, "{member} is \"{value}\" and must {rule}")
            }
            (Rule::Value(rule), None) => write!(f, "{member} must {rule}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_member_value_and_rule() {
        let fault = Fault::value("match d-[0-9a-f]{10}".to_owned())
            .showing("d-1\u{1b}")
            .within("DirectoryId")
            .within("1")
            .within("Workspaces");
        assert_eq!(
            fault.to_string(),
            "Workspaces.1.DirectoryId is \"d-1\u{fffd}\" and must match d-[0-9a-f]{10}"
        );
        assert_eq!(Fault::missing("Name").to_string(), "Name is missing");
        assert_eq!(Fault::kind("text").to_string(), "the request must be text");
        assert!(
            Fault::kind("x")
                .showing(&"é".repeat(99))
                .to_string()
                .contains('…')
        );
    }
}
