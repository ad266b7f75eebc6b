//! Patterns that values must match.

use std::sync::OnceLock;

use regex::Regex;

/// A pattern of the models; made ready when it is first asked.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    ready: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern by its source.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            ready: OnceLock::new(),
        }
    }

    /// Its source.
    #[must_use]
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Whether all of `text` matches. A source that is no pattern matches everything; a test finds such.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.regex().is_none_or(|regex| regex.is_match(text))
    }

    /// Whether the source is a pattern.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.regex().is_some()
    }

    fn regex(&self) -> Option<&Regex> {
        self.ready
            .get_or_init(|| Regex::new(&format!(r"\A(?:{})\z", self.source)).ok())
            .as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_value_must_match() {
        let pattern = Pattern::new("d-[0-9a-f]{10}");
        assert!(pattern.matches("d-0123456789"));
        for text in ["xd-0123456789", "d-01234567890", "d-0123456789\n", ""] {
            assert!(!pattern.matches(text), "{text}");
        }
        assert!(Pattern::new("a|b").matches("b") && !Pattern::new("a|b").matches("ax"));
    }
}
